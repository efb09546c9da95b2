//! The sentences of `core/words`, compiled to one table. Stops the build when a language is not complete. A room that
//! the library is built without leaves its file out.
#[path = "../src/reason/compiler.rs"]
mod compiler;
#[path = "../src/reason/plural.rs"]
mod plural;

use compiler::{Compiled, Fault};
use std::fmt::Write;
use std::path::Path;
use std::{env, fs, process};

/// Stands between the ids and between the sentences of a language: in no text that people write.
const SEPARATOR: &str = "\u{1f}";

/// Writes `words.rs` into the build folder, and beside it `words.ids`, `words.en` and `words.fr`: the ids in order,
/// and the sentences of each language in the order of the ids. As a few long texts they need no table of places.
pub fn build() {
    println!("cargo::rerun-if-changed=words");
    println!("cargo::rerun-if-changed=src/reason/compiler.rs");
    println!("cargo::rerun-if-changed=src/reason/plural.rs");
    let english = language("en").unwrap_or_else(|faults| stop(&faults));
    let french = language("fr").unwrap_or_else(|faults| stop(&faults));
    let mut faults = french.differences(&english);
    if !faults.is_empty() {
        faults.iter_mut().for_each(|fault| fault.file = "core/words/fr".to_owned());
        stop(&faults);
    }
    let ids: Vec<&str> = english.sentences.keys().map(String::as_str).collect();
    let all = |language: &Compiled| -> String {
        let of = |id: &&str| language.sentences.get(*id).map_or("", String::as_str);
        ids.iter().map(of).collect::<Vec<_>>().join(SEPARATOR)
    };
    let texts = [
        ("words.rs", plurals(&english, &french) + &of_every_room()),
        ("words.ids", ids.join(SEPARATOR)),
        ("words.en", all(&english)),
        ("words.fr", all(&french)),
    ];
    let out = env::var("OUT_DIR").unwrap_or_default();
    for (name, text) in texts {
        if let Err(error) = fs::write(Path::new(&out).join(name), text) {
            stop(&[Fault { file: name.to_owned(), id: String::new(), place: None, what: error.to_string() }]);
        }
    }
}

fn language(name: &str) -> Result<Compiled, Vec<Fault>> {
    let mut files = Vec::new();
    let folder = Path::new("words").join(name);
    let fault = |what: String| {
        vec![Fault { file: folder.display().to_string(), id: String::new(), place: None, what }]
    };
    for entry in fs::read_dir(&folder).map_err(|error| fault(error.to_string()))? {
        let path = entry.map_err(|error| fault(error.to_string()))?.path();
        let left_out =
            crate::rooms::left_out().any(|room| path.file_stem().is_some_and(|stem| stem == room.name));
        if !left_out && path.extension().is_some_and(|extension| extension == "ftl") {
            let text = fs::read_to_string(&path).map_err(|error| fault(error.to_string()))?;
            files.push((format!("core/{}", path.display()), text));
        }
    }
    files.sort();
    let mut compiled = Compiled::of(files.iter().map(|(file, text)| (file.as_str(), text.as_str())))?;
    compiled.language = name.to_owned();
    Ok(compiled)
}

fn stop(faults: &[Fault]) -> ! {
    for Fault { file, id, place, what } in faults {
        let id = if id.is_empty() { String::new() } else { format!("`{id}` ") };
        let place = place.map(|(line, column)| format!(":{line}:{column}")).unwrap_or_default();
        println!("cargo::error={file}{place}: {id}{what}");
    }
    process::exit(1)
}

fn of_every_room() -> String {
    format!(
        "/// Whether the sentences of every room are here.\npub(super) const OF_EVERY_ROOM: bool = {};\n",
        crate::rooms::left_out().next().is_none()
    )
}

fn plurals(english: &Compiled, french: &Compiled) -> String {
    let mut out = String::new();
    for (name, language) in [("ENGLISH", english), ("FRENCH", french)] {
        let _ = write!(out, "static {name}_PLURALS: &[(&str, &str)] = &[");
        for (category, rule) in &language.plurals {
            let _ = write!(out, "({category:?}, {rule:?}),");
        }
        out.push_str("];\n");
    }
    out
}
