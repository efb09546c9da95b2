//! A scenario as text that people read, and with the answers that the library gave.
use crate::raw::{part, parts};
use crate::scenario::{Told, steps};

const WIDTH: usize = 120;

/// The scenario (minified) with what was told in the place of each answer.
pub fn answered(scenario: &str, told: &[Told]) -> String {
    let at = |place: &str| {
        told.iter().find(|told| told.place == place).map(|told| format!(r#""{}":{}"#, told.key, told.text))
    };
    let mut fields = Vec::new();
    for (key, text) in parts(scenario) {
        match key.as_str() {
            "answer" | "error" => {}
            "calls" | "caseload" => {
                let list = steps(scenario, &key);
                let answered =
                    list.iter().enumerate().map(|(index, step)| match at(&format!("{key}[{index}]")) {
                        Some(answer) => format!(r#"{{"call":{}{},{answer}}}"#, step.call, only(step.only)),
                        None => format!(r#"{{"call":{}{}}}"#, step.call, only(step.only)),
                    });
                fields.push(format!(r#""{key}":[{}]"#, answered.collect::<Vec<_>>().join(",")));
            }
            _ => fields.push(format!(r#""{key}":{text}"#)),
        }
    }
    fields.extend(at("policy"));
    format!("{{{}}}", fields.join(","))
}

fn only(door: Option<&str>) -> String {
    door.map(|door| format!(r#","only":{door}"#)).unwrap_or_default()
}

/// Minified JSON text with line breaks where a part does not fit on a line. No token changes.
pub fn pretty(text: &str) -> String {
    let mut out = String::new();
    put(text, 0, 0, &mut out);
    out.push('\n');
    out
}

fn put(text: &str, indent: usize, before: usize, out: &mut String) {
    let object = text.starts_with('{');
    if !object && !text.starts_with('[') {
        return out.push_str(text);
    }
    let line = on_a_line(text);
    if indent + before + line.chars().count() <= WIDTH {
        return out.push_str(&line);
    }
    let pad = "  ".repeat(indent / 2 + 1);
    out.push_str(if object { "{" } else { "[" });
    for (index, (key, value)) in parts(text).into_iter().enumerate() {
        out.push_str(if index == 0 { "\n" } else { ",\n" });
        out.push_str(&pad);
        let key = if object { format!("{}: ", serde_json::Value::from(key)) } else { String::new() };
        out.push_str(&key);
        put(value, indent + 2, key.chars().count() + 1, out);
    }
    out.push('\n');
    out.push_str(&"  ".repeat(indent / 2));
    out.push(if object { '}' } else { ']' });
}

fn on_a_line(text: &str) -> String {
    let (open, close, object) = match text.get(..1) {
        Some("{") => ("{ ", " }", true),
        Some("[") => ("[", "]", false),
        _ => return text.to_owned(),
    };
    let each = parts(text).into_iter().map(|(key, value)| match object {
        true => format!("{}: {}", serde_json::Value::from(key), on_a_line(value)),
        false => on_a_line(value),
    });
    let inner = each.collect::<Vec<_>>().join(", ");
    if inner.is_empty() { text.to_owned() } else { format!("{open}{inner}{close}") }
}

/// What a scenario wants that the library did not say, as lines for a person.
pub fn differences(scenario: &str, told: &[Told]) -> Vec<String> {
    let mut found = Vec::new();
    for told in told {
        let wanted = match told.place.split_once('[') {
            None => part(scenario, "error").map(|text| ("error", text)),
            Some((list, index)) => {
                let index = index.trim_end_matches(']').parse::<usize>().ok();
                index.and_then(|index| steps(scenario, list).get(index).and_then(|step| step.wanted))
            }
        };
        match wanted {
            Some((key, text)) if key == told.key && text == told.text => {}
            Some((key, text)) => {
                found.push(format!("{}\n  want {key} {text}\n  got  {} {}", told.place, told.key, told.text));
            }
            None => {
                found.push(format!("{}: no answer is written\n  got  {} {}", told.place, told.key, told.text))
            }
        }
    }
    if part(scenario, "error").is_some() && !told.iter().any(|told| told.place == "policy") {
        found.push("policy\n  want an error\n  got  loaded".into());
    }
    found
}
