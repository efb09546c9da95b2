//! What the library publishes: schemas, rules, and the compiler of further languages.
use crate::arguments::General;
use crate::paint;
use crate::told::{Told, Trouble};
use crate::words::Words;
use include_dir::{Dir, include_dir};
use serde_json::json;
use settlewell::problem::nearest;
use settlewell::reason::{Rule, compile_fluent, reference_page};
use std::path::Path;

pub static SCHEMAS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../core/schemas");
const ENDING: &str = ".schema.json";

/// The names of the published schemas, or one of them.
pub fn schema(name: Option<&str>, general: &General) -> Result<Told, Trouble> {
    let files = SCHEMAS.files().filter_map(|file| {
        let name = file.path().to_str()?.strip_suffix(ENDING)?;
        Some((name, file.contents_utf8()?))
    });
    let mut files: Vec<(&str, &str)> = files.collect();
    files.sort_unstable();
    let Some(name) = name else {
        let names: Vec<&str> = files.iter().map(|(name, _)| *name).collect();
        return Ok(Told::fine(if general.json { json!(names).to_string() } else { names.join("\n") }));
    };
    let wanted = name.trim_end_matches(ENDING);
    match files.iter().find(|(known, _)| *known == wanted) {
        Some((_, text)) => Ok(Told::fine(*text)),
        None => {
            let nearest = nearest(wanted, files.iter().map(|(known, _)| *known)).map(str::to_owned);
            Err(Trouble::Unknown { message: "trouble-schema", found: name.to_owned(), nearest })
        }
    }
}

/// Compiles the words of a further language.
pub fn compile(file: &Path, out: Option<&Path>, words: &Words) -> Result<Told, Trouble> {
    let text = Trouble::read(file)?;
    let name = file.display().to_string();
    let table = compile_fluent(&name, &text)
        .map_err(|error| Trouble::Input { error, sources: vec![(name, text)] })?;
    match out {
        Some(out) => {
            Trouble::write(out, &table)?;
            Ok(Told::fine(words.say_with("words-written", &[("file", &out.display().to_string())])))
        }
        None => Ok(Told::fine(table)),
    }
}

/// The codes of all rules with their sentences, or the page of those whose code is, or begins with, what is given.
pub fn rules(code: Option<&str>, general: &General, words: &Words) -> Result<Told, Trouble> {
    let mut rules: Vec<&Rule> = settlewell::rules().collect();
    rules.sort_by_key(|rule| rule.code);
    if let Some(code) = code {
        let exact: Vec<&Rule> = rules.iter().copied().filter(|rule| rule.code == code).collect();
        let found = match exact.is_empty() {
            false => exact,
            true => rules.iter().copied().filter(|rule| rule.code.starts_with(code)).collect(),
        };
        if found.is_empty() {
            let nearest = nearest(code, rules.iter().map(|rule| rule.code)).map(str::to_owned);
            return Err(Trouble::Unknown { message: "trouble-rule", found: code.to_owned(), nearest });
        }
        if !general.json {
            return Ok(Told::fine(reference_page(&found, words.sentences())));
        }
        rules = found;
    }
    if general.json {
        let rows = rules.iter().map(|rule| {
            json!({ "code": rule.code, "effect": rule.effect.name(), "elements": rule.elements, "with": rule.with })
        });
        return Ok(Told::fine(json!(rows.collect::<Vec<_>>()).to_string()));
    }
    let headings = ["column-code", "column-effect", "column-elements"];
    let mut table = paint::table(headings.map(|heading| words.say(heading)));
    for rule in &rules {
        let effect = words.sentences().term("effect", rule.effect.name());
        table.add_row([rule.code, &effect, &rule.elements.join(", ")]);
    }
    Ok(Told::fine(format!("{table}\n{}\n", words.count("rules-count", rules.len()))))
}
