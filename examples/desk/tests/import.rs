//! Learning records are written into the workers' records: all that was taken, or nothing.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::disallowed_methods, reason = "tests")]
mod common;

use common::{place, run};
use settlewell::CaseRecord;
use std::fs::read_to_string;
use std::path::Path;
use tempfile::TempDir;

const MAPPING: &str = "agency/learning/mapping.yaml";

/// A folder with the training records of some workers.
fn folder(workers: &[&str]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for worker in workers {
        let name = format!("T-{worker}.json");
        std::fs::copy(place("records").join(&name), folder.path().join(&name)).unwrap();
    }
    folder
}

fn record(folder: &Path, worker: &str) -> CaseRecord {
    serde_json::from_str(&read_to_string(folder.join(format!("T-{worker}.json"))).unwrap()).unwrap()
}

fn import(format: &str, file: &str, mapping: &str, more: &[&str]) -> (i32, String, String) {
    let file = format!("agency/learning/{file}");
    run(&[&["import", format, &file, "--mapping", mapping], more].concat())
}

#[test]
fn what_was_taken_is_appended_and_taken_once() {
    let folder = folder(&["w-06", "w-19", "w-20", "w-24"]);
    let before = record(folder.path(), "w-06");
    let write = ["--write", folder.path().to_str().unwrap(), "--person", "w-05"];
    // Some could not be placed: what could is written all the same.
    let (code, out, error) = import("xapi", "statements.json", MAPPING, &write);
    assert_eq!((code, error.as_str()), (6, ""));
    assert!(out.contains("T-w-06.json"), "{out}");
    let after = record(folder.path(), "w-06");
    assert_eq!(after.entries.len(), before.entries.len() + 1);
    assert!(before.entries.iter().all(|entry| after.entry(&entry.id) == Some(entry)));
    let new = after.entry(&"lms-2026-11-18-referring-passed".into()).unwrap();
    assert_eq!(new.by.id.as_ref().unwrap().as_str(), "w-05");
    assert_eq!(new.recorded_at.to_string(), "2026-11-20T12:00:00Z");
    // The same once more changes nothing.
    let (code, ..) = import("xapi", "statements.json", MAPPING, &write);
    assert_eq!(code, 6);
    assert_eq!(record(folder.path(), "w-06"), after);
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 4);
}

#[test]
fn a_worker_without_a_record_stops_it_all() {
    let folder = folder(&["w-06", "w-19", "w-20"]);
    let texts = || {
        ["w-06", "w-19", "w-20"]
            .map(|worker| read_to_string(folder.path().join(format!("T-{worker}.json"))).unwrap())
    };
    let before = texts();
    let write = ["--write", folder.path().to_str().unwrap()];
    let (code, out, error) = import("xapi", "statements.json", MAPPING, &write);
    assert_eq!((code, out.as_str()), (1, ""));
    assert!(error.contains("w-24"), "{error}");
    assert_eq!(texts(), before);
    let (code, out, _) = import("xapi", "statements.json", MAPPING, &[&write[..], &["--json"]].concat());
    let problems: Vec<serde_json::Value> = serde_json::from_str(&out).unwrap();
    assert_eq!((code, problems.len(), problems[0]["found"].as_str()), (1, 1, Some("w-24")));
}

#[test]
fn rows_of_another_file_are_not_taken_for_the_same() {
    let folder = folder(&["w-11", "w-16", "w-19"]);
    let mapping = "agency/learning/attendance.yaml";
    let write = ["--write", folder.path().to_str().unwrap()];
    assert_eq!(import("csv", "attendance.csv", mapping, &write).0, 6);
    let once = record(folder.path(), "w-16");
    // The next list, with an evening in the row where another stood.
    let next = folder.path().join("next.csv");
    let text = "Person,Evening,Was there,On\nNeema,First steps,yes,20/11/2026\n";
    std::fs::write(&next, text).unwrap();
    let columns = folder.path().join("next.yaml");
    let yaml = read_to_string(place("learning/attendance.yaml")).unwrap();
    let kept = |line: &&str| !line.contains("minutes:") && !line.contains("  id:");
    std::fs::write(&columns, yaml.lines().filter(kept).collect::<Vec<_>>().join("\n")).unwrap();
    let of = ["import", "csv", next.to_str().unwrap(), "--mapping", columns.to_str().unwrap()];
    let (code, out, error) = run(&[&of[..], &write].concat());
    assert_eq!((code, error.as_str()), (0, ""), "{out}");
    assert_eq!(record(folder.path(), "w-16").entries.len(), once.entries.len() + 1);
}

#[test]
fn the_entries_can_be_written_for_another_store() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("entries.json");
    let out = ["--out", file.to_str().unwrap()];
    assert_eq!(import("talentlms", "talentlms.json", MAPPING, &out).0, 6);
    let rows: Vec<serde_json::Value> = serde_json::from_str(&read_to_string(&file).unwrap()).unwrap();
    let of: Vec<&str> = rows.iter().map(|row| row["record"].as_str().unwrap()).collect();
    assert_eq!(of, ["T-w-21", "T-w-02", "T-w-20"]);
    let entry: settlewell::Entry = serde_json::from_value(rows[1]["entry"].clone()).unwrap();
    assert_eq!(entry.event.kind(), "passed");
    // The agency's own records are as they were.
    let kept = record(&place("records"), "w-02");
    assert!(kept.entry(&entry.id).is_none());
}
