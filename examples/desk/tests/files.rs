//! Files that are no text, empty, or begin with a mark: told of at their place, and nothing of them is guessed.
#![allow(clippy::unwrap_used, clippy::disallowed_methods, reason = "tests")]
mod common;

use common::{place, run};

fn record() -> String {
    let mut files: Vec<_> =
        std::fs::read_dir(place("records")).unwrap().map(|file| file.unwrap().path()).collect();
    files.sort();
    std::fs::read_to_string(files.first().unwrap()).unwrap()
}

#[test]
fn what_is_not_utf_8_is_told_and_never_written() {
    let folder = tempfile::tempdir().unwrap();
    let (bad, good, out) =
        (folder.path().join("bad.json"), folder.path().join("good.json"), folder.path().join("out.json"));
    let text = record();
    let mut bytes = text.clone().into_bytes();
    let first_break = text.find('\n').unwrap();
    bytes.insert(first_break + 3, 0xff);
    std::fs::write(&bad, bytes).unwrap();
    std::fs::write(&good, text).unwrap();
    let [bad, good, written] = [&bad, &good, &out].map(|path| path.to_str().unwrap());
    let (code, _, error) = run(&["merge", bad, good, "--out", written]);
    assert_eq!(code, 1);
    assert!(error.contains("input.not-utf8") && error.contains("bad.json:2:3"), "{error}");
    assert!(!out.exists());
}

#[test]
fn an_empty_file_is_called_empty_and_a_mark_at_the_start_is_passed_over() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("entry.json");
    let name = file.to_str().unwrap();
    let id = serde_json::from_str::<settlewell::CaseRecord>(&record()).unwrap().id;
    std::fs::write(&file, " \n").unwrap();
    let (code, _, error) = run(&["try", id.as_str(), name]);
    assert_eq!(code, 1);
    assert!(error.contains("input.empty"), "{error}");
    std::fs::write(&file, "\u{feff}{}").unwrap();
    let (_, _, error) = run(&["try", id.as_str(), name]);
    assert!(error.contains("input.missing-field") && !error.contains("input.syntax"), "{error}");
}
