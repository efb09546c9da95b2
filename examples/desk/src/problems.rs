//! Problems as people see them: the place, an excerpt of the text, and the library's sentence.
use crate::told::{Exit, Trouble};
use crate::words::Words;
use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use settlewell::reason::{Sentences, tell_problems};
use settlewell::{BUILT_IN_PACKS, InputError, Problem};
use std::io::Write;

/// Tells why there is no answer, and how the process ends.
pub fn tell(trouble: Trouble, json: bool, words: &Words) -> Exit {
    let (text, exit) = match trouble {
        Trouble::Several(troubles) => return several(troubles, json, words),
        Trouble::Input { error, sources } => {
            let problems = in_words(error.problems().to_vec(), words.sentences());
            if json {
                let _ = writeln!(anstream::stdout(), "{}", settlewell::problems_to_json(problems));
                return Exit::Refused;
            }
            (shown(&problems, &sources, words), Exit::Refused)
        }
        Trouble::File { path, reason } => {
            let values = [("file", &*path.display().to_string()), ("reason", &*reason)];
            (words.say_with("trouble-file", &values), Exit::File)
        }
        Trouble::Unknown { message, found, nearest } => {
            let said = words.say_with(message, &[("found", &found)]);
            let hint = nearest.map(|nearest| words.say_with("trouble-nearest", &[("nearest", &nearest)]));
            (hint.map_or(said.clone(), |hint| format!("{said} {hint}")), Exit::Usage)
        }
    };
    let _ = writeln!(anstream::stderr(), "{}", text.trim_end());
    exit
}

/// Tells everything that is wrong: names first, then what was read, as one list of problems.
fn several(troubles: Vec<Trouble>, json: bool, words: &Words) -> Exit {
    let (mut exit, mut problems, mut texts) = (None, Vec::new(), Vec::new());
    for trouble in troubles {
        match trouble {
            Trouble::Input { error, sources } => {
                problems.extend(error.problems().iter().cloned());
                texts.extend(sources);
            }
            other => {
                let end = tell(other, json, words);
                exit = exit.or(Some(end));
            }
        }
    }
    let read = (!problems.is_empty())
        .then(|| tell(Trouble::Input { error: InputError::from(problems), sources: texts }, json, words));
    exit.or(read).unwrap_or(Exit::Refused)
}

/// The problems with their sentences in the language.
pub fn in_words(mut problems: Vec<Problem>, sentences: &Sentences) -> Vec<Problem> {
    tell_problems(&mut problems, sentences);
    problems
}

/// Every problem with an excerpt, and how many there are.
pub fn shown(problems: &[Problem], sources: &[(String, String)], words: &Words) -> String {
    let renderer = Renderer::styled().decor_style(DecorStyle::Unicode).term_width(100);
    let mut text = String::new();
    for problem in problems {
        text.push_str(&one(problem, sources, &renderer, words));
        text.push_str("\n\n");
    }
    text.push_str(&words.count("problems-count", problems.len()));
    text.push('\n');
    text
}

fn one(problem: &Problem, sources: &[(String, String)], renderer: &Renderer, words: &Words) -> String {
    let level = Level::ERROR.with_name(words.say("problem"));
    let title = level.primary_title(problem.text.as_str()).id(problem.code.as_str());
    let mut group = Group::with_title(title);
    let mut hints = Vec::new();
    let source = problem.file.as_deref().and_then(|file| source(file, sources));
    match (source, problem.line) {
        (Some((file, text)), Some(line)) => {
            let span = place(text, line, problem.column.unwrap_or(1), problem.found.as_deref());
            let annotation = AnnotationKind::Primary.span(span);
            group = group.element(Snippet::source(text).path(file).annotation(annotation));
        }
        _ => {
            if let Some(file) = &problem.file {
                hints.push(words.say_with("problem-file", &[("file", file)]));
            }
        }
    }
    if !problem.path.is_empty() && !problem.text.contains(&problem.path) {
        hints.push(words.say_with("problem-path", &[("path", &problem.path)]));
    }
    for hint in hints {
        group = group.element(Level::NOTE.with_name(words.say("problem-note")).message(hint));
    }
    renderer.render(&[group])
}

/// The text that a problem speaks of: a file that was read, or a pack that comes with the library.
fn source<'s>(file: &'s str, sources: &'s [(String, String)]) -> Option<(&'s str, &'s str)> {
    let read = sources.iter().map(|(name, text)| (name.as_str(), text.as_str()));
    read.chain(BUILT_IN_PACKS.iter().copied()).find(|(name, _)| *name == file)
}

/// The bytes that a line and a column point at: what was found there, the word, or one character.
fn place(text: &str, line: u32, column: u32, found: Option<&str>) -> std::ops::Range<usize> {
    let before: usize = text.split_inclusive('\n').take(line.saturating_sub(1) as usize).map(str::len).sum();
    let rest = text.get(before..).unwrap_or_default();
    let row = rest.lines().next().unwrap_or_default();
    let start: usize = row.chars().take(column.saturating_sub(1) as usize).map(char::len_utf8).sum();
    let word = row.get(start..).unwrap_or_default();
    if let Some(found) = found.filter(|found| !found.is_empty() && word.starts_with(*found)) {
        return before + start..before + start + found.len();
    }
    if let Some(quoted) =
        word.strip_prefix(['"', '\'']).and_then(|rest| rest.find(['"', '\'']).map(|end| end + 2))
    {
        return before + start..before + start + quoted;
    }
    let length: usize = word
        .chars()
        .take_while(|letter| letter.is_alphanumeric() || "-_.".contains(*letter))
        .map(char::len_utf8)
        .sum();
    let length = if length > 0 { length } else { word.chars().next().map_or(0, char::len_utf8) };
    before + start..before + start + length
}

#[cfg(test)]
mod tests {
    use super::place;

    #[test]
    fn a_place_covers_the_word_that_stands_there() {
        let text = "été: oui\ncomplaint:\n  chanels: [webForm]\n";
        assert_eq!(&text[place(text, 3, 3, None)], "chanels");
        assert_eq!(&text[place(text, 1, 6, None)], "oui");
        assert_eq!(&text[place(text, 3, 12, None)], "[");
        assert_eq!(
            &r#"{ "a": "2026-13-01" }"#[place(r#"{ "a": "2026-13-01" }"#, 1, 8, None)],
            "\"2026-13-01\""
        );
        assert_eq!(&"within: 5 days"[place("within: 5 days", 1, 9, Some("5 days"))], "5 days");
        assert_eq!(place(text, 9, 9, None), text.len()..text.len());
    }
}
