//! JSON text, cut into the texts of its parts. Nothing becomes a value on the way,
//! so no order of keys, no number and no escape can change: what is compared is bytes.

/// The text without the white space between tokens.
pub fn minify(text: &str) -> String {
    let (mut out, mut in_string, mut escaped) = (String::with_capacity(text.len()), false, false);
    for c in text.chars() {
        if in_string {
            in_string = escaped || c != '"';
            escaped = !escaped && c == '\\';
        } else if matches!(c, ' ' | '\t' | '\r' | '\n') {
            continue;
        } else {
            in_string = c == '"';
        }
        out.push(c);
    }
    out
}

/// The parts of an object (with their keys) or a list (numbered) in minified JSON text, in order.
pub fn parts(text: &str) -> Vec<(String, &str)> {
    let mut found = Vec::new();
    let (mut depth, mut start, mut key) = (0, 1, None);
    let (mut in_string, mut escaped) = (false, false);
    for (i, c) in text.char_indices().skip(1) {
        let top = depth == 0 && !in_string;
        if in_string {
            in_string = escaped || c != '"';
            escaped = !escaped && c == '\\';
        } else if c == '"' {
            in_string = true;
        } else if top && c == ':' && text.starts_with('{') && key.is_none() {
            key = text.get(start..i).map(string);
            start = i + 1;
        } else if (top && c == ',') || i + 1 == text.len() {
            if let Some(part) = text.get(start..i).filter(|part| !part.is_empty()) {
                found.push((key.take().unwrap_or_else(|| found.len().to_string()), part));
            }
            start = i + 1;
        } else if matches!(c, '{' | '[') {
            depth += 1;
        } else if matches!(c, '}' | ']') {
            depth -= 1;
        }
    }
    found
}

/// One part by its key.
pub fn part<'t>(text: &'t str, key: &str) -> Option<&'t str> {
    parts(text).into_iter().find(|(name, _)| name == key).map(|(_, part)| part)
}

/// The string that a JSON string says, or the text itself when it is not one.
pub fn string(raw: &str) -> String {
    serde_json::from_str(raw).unwrap_or_else(|_| raw.to_owned())
}
