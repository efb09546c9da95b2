//! What the README and the book show is what the library accepts.
#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test reads the files that it tests, and may fail"
)]
use serde_json::Value;
use settlewell::{CaseRecord, Context, Engine};
use std::path::{Path, PathBuf};

#[path = "../examples/complaint.rs"]
mod complaint;
#[path = "../examples/training.rs"]
mod training;

#[test]
fn the_example_of_the_page_on_complaints_runs() {
    complaint::main().unwrap();
}

#[test]
fn the_example_of_the_page_on_training_runs() {
    training::main().unwrap();
}

fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn text(path: impl AsRef<Path>) -> String {
    let path = repository().join(path);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Every file below a folder with this ending.
fn files(folder: &str, ending: &str) -> Vec<PathBuf> {
    let (mut found, mut folders) = (Vec::new(), vec![repository().join(folder)]);
    while let Some(folder) = folders.pop() {
        for file in std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()) {
            if file.is_dir() {
                folders.push(file);
            } else if file.extension().is_some_and(|own| own == ending) {
                found.push(file);
            }
        }
    }
    found.sort();
    found
}

#[test]
fn every_policy_of_the_book_loads() {
    let policies = files("docs/examples", "yaml");
    assert!(policies.len() >= 7, "{policies:?}");
    let told: Vec<String> = policies
        .iter()
        .filter_map(|path| {
            Engine::load(&text(path)).err().map(|error| format!("{}:\n{error}", path.display()))
        })
        .collect();
    assert!(told.is_empty(), "{}", told.join("\n\n"));
}

#[test]
fn the_readme_shows_the_files_of_the_tour() {
    let readme = text("README.md");
    for file in ["policy.yaml", "record.json", "entry.json"] {
        let shown = text(Path::new("docs/examples/tour").join(file));
        assert!(
            readme.contains(&format!("\n{shown}```")),
            "README.md does not show docs/examples/tour/{file} as it is"
        );
    }
}

#[test]
fn every_page_of_the_book_is_in_its_summary_and_every_include_has_its_file() {
    let summary = text("docs/src/SUMMARY.md");
    for page in files("docs/src", "md") {
        let name = page.strip_prefix(repository().join("docs/src")).unwrap().display().to_string();
        assert!(
            name == "SUMMARY.md" || summary.contains(&format!("({name})")),
            "SUMMARY.md does not list {name}"
        );
        for include in text(&page).split("{{#include ").skip(1) {
            let target = include.split(['}', ':']).next().unwrap();
            let path = page.parent().unwrap().join(target);
            assert!(path.exists(), "{name} includes {target}, which is not there");
        }
    }
}

/// The first block of a language that stands in a page.
fn block(page: &str, language: &str) -> String {
    let page = text(page);
    let block = page.split_once(&format!("```{language}\n")).unwrap().1;
    block.split_once("```").unwrap().0.to_owned()
}

/// Whether everything that a page shows is said so; the answer may say more.
fn says(answer: &Value, shown: &Value) -> bool {
    match (answer, shown) {
        (Value::Object(answer), Value::Object(shown)) => {
            shown.iter().all(|(name, value)| answer.get(name).is_some_and(|answer| says(answer, value)))
        }
        (Value::Array(answer), Value::Array(shown)) => {
            answer.len() == shown.len() && answer.iter().zip(shown).all(|(answer, shown)| says(answer, shown))
        }
        _ => answer == shown,
    }
}

#[test]
fn the_page_on_dates_shows_what_the_tour_answers() {
    let engine = Engine::load(&text("docs/examples/tour/policy.yaml")).unwrap();
    let record: CaseRecord = serde_json::from_str(&text("docs/examples/tour/record.json")).unwrap();
    let status = engine.status(&record, &Context::of("overseer", "2026-10-01".parse().unwrap())).unwrap();
    let answer = serde_json::to_value(&status.obligations[0]).unwrap();
    let shown: Value = serde_json::from_str(&block("docs/src/dates.md", "json")).unwrap();
    assert!(says(&answer, &shown), "{answer:#}");
}

#[test]
fn the_page_on_errors_shows_what_a_slip_is_told() {
    let top = "organization: { id: harbour-house, timeZone: America/Halifax, calendar: ca-ns }\n\
               version: { number: 1, effectiveFrom: 2026-04-01 }\n";
    let error = Engine::load(&format!("{top}{}", block("docs/src/errors.md", "yaml"))).unwrap_err();
    let mut shown: Value = serde_json::from_str(&block("docs/src/errors.md", "json")).unwrap();
    shown.as_object_mut().unwrap().remove("text");
    let told: Vec<Value> =
        error.problems().iter().map(|problem| serde_json::to_value(problem).unwrap()).collect();
    assert!(told.iter().any(|problem| says(problem, &shown)), "{told:#?}");
}
