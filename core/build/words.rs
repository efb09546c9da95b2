//! The sentences of `core/words`, compiled to one table. Stops the build when a language is not complete.
#[path = "../src/reason/compiler.rs"]
mod compiler;
#[path = "../src/reason/plural.rs"]
mod plural;

use compiler::{Compiled, Fault};
use std::fmt::Write;
use std::path::Path;
use std::{env, fs, process};

/// Writes `words.rs` into the build folder.
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
    let out = env::var("OUT_DIR").unwrap_or_default();
    if let Err(error) = fs::write(Path::new(&out).join("words.rs"), table(&english, &french)) {
        stop(&[Fault { file: out, id: String::new(), place: None, what: error.to_string() }]);
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
        if path.extension().is_some_and(|extension| extension == "ftl") {
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

fn table(english: &Compiled, french: &Compiled) -> String {
    let mut out = String::new();
    for (name, language) in [("ENGLISH", english), ("FRENCH", french)] {
        let _ = write!(out, "static {name}_PLURALS: &[(&str, &str)] = &[");
        for (category, rule) in &language.plurals {
            let _ = write!(out, "({category:?}, {rule:?}),");
        }
        out.push_str("];\n");
    }
    out.push_str("static SENTENCES: &[(&str, [&str; 2])] = &[\n");
    for (id, template) in &english.sentences {
        let other = french.sentences.get(id).map_or("", String::as_str);
        let _ = writeln!(out, "({id:?}, [{template:?}, {other:?}]),");
    }
    out.push_str("];\n");
    out
}
