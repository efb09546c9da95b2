//! The layer rule: mechanisms import no room, rooms import no room, bindings define no type and decide nothing.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test stops at the first surprise")]
#![allow(clippy::disallowed_methods, reason = "reads the sources")]
use settlewell_conformance::{files_below, root};
use std::fs;
use std::path::Path;

/// The floors above the mechanisms: the rooms, and what puts rooms together.
const ABOVE: &[&str] = &["rooms", "engine", "caseload", "policy", "room"];
const MECHANISMS: &[&str] = &[
    "calendar",
    "criteria",
    "timeline",
    "journal",
    "permission",
    "reason",
    "text",
    "wire",
    "problem",
    "formats",
];
/// What the mechanisms may know of the floors above, and why.
const ALLOWED: &[(&str, &str)] = &[
    // An entry holds the event of any room: the one place where all rooms are one type.
    ("journal", "rooms::CaseEvent"),
    // An erasure says of which room the record was.
    ("journal", "rooms::RoomName"),
];

/// The paths below `crate` that a source names, with `use` groups spread out. Tests are left out.
fn paths(source: &str) -> Vec<String> {
    let code: String = source
        .split("#[cfg(test)]")
        .next()
        .unwrap_or_default()
        .lines()
        .map(|line| line.split("//").next().unwrap_or_default())
        .collect::<Vec<_>>()
        .join(" ");
    let mut found = Vec::new();
    for start in code.match_indices("crate::").map(|(at, text)| at + text.len()) {
        spread(&code[start..], String::new(), &mut found);
    }
    found
}

fn spread(text: &str, before: String, found: &mut Vec<String>) -> usize {
    let end = text.find(|c: char| !(c.is_alphanumeric() || c == '_' || c == ':')).unwrap_or(text.len());
    let path = format!("{before}{}", &text[..end]);
    if !text[end..].starts_with('{') || !(path.is_empty() || path.ends_with("::")) {
        found.push(path.trim_end_matches(':').to_owned());
        return end;
    }
    let mut at = end + 1;
    while at < text.len() && !text[at..].starts_with('}') {
        let skipped = text[at..].find(|c: char| c.is_alphanumeric() || c == '}' || c == '_').unwrap_or(0);
        at += skipped;
        if !text[at..].starts_with('}') {
            at += spread(&text[at..], path.clone(), found).max(1);
        }
    }
    at + 1
}

fn sources(of: &Path) -> Vec<(String, String)> {
    let files = if of.is_dir() { files_below(of, ".rs").unwrap() } else { vec![of.to_owned()] };
    files
        .into_iter()
        .filter(|file| {
            !file.components().any(|part| part.as_os_str() == "tests") && !file.ends_with("tests.rs")
        })
        .map(|file| (file.display().to_string(), fs::read_to_string(&file).unwrap()))
        .collect()
}

#[test]
fn the_reader_of_paths_sees_groups() {
    let found = paths(
        "use crate::{calendar::{CivilDate, Moment}, rooms};\nlet x = crate::journal::merge(a);\n// crate::rooms::X",
    );
    assert_eq!(found, ["calendar::CivilDate", "calendar::Moment", "rooms", "journal::merge"]);
}

#[test]
fn mechanisms_import_no_room() {
    let core = root().join("core/src");
    let mut wrong = Vec::new();
    for name in MECHANISMS {
        let folder = core.join(name);
        let place = if folder.is_dir() { folder } else { core.join(format!("{name}.rs")) };
        for (file, source) in sources(&place) {
            let feature =
                room_names().into_iter().find(|room| source.contains(&format!("feature = \"{room}\"")));
            wrong.extend(feature.map(|room| format!("{file}: the feature {room}")));
            for path in paths(&source) {
                let above =
                    ABOVE.iter().any(|above| path == *above || path.starts_with(&format!("{above}::")));
                let allowed =
                    ALLOWED.iter().any(|(mechanism, known)| mechanism == name && path.starts_with(known));
                if above && !allowed {
                    wrong.push(format!("{file}: crate::{path}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// The folders of the rooms, with the one for tests.
fn room_names() -> Vec<String> {
    let folders = fs::read_dir(root().join("core/src/rooms")).unwrap().map(|entry| entry.unwrap());
    let mut names: Vec<String> = folders
        .filter(|entry| entry.path().is_dir())
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    assert!(names.iter().any(|name| name == "complaint"));
    names
}

#[test]
fn every_room_is_a_feature_and_known_to_the_build() {
    let text = |path: &str| fs::read_to_string(root().join(path)).unwrap();
    for room in room_names().into_iter().filter(|room| room != "toy") {
        for crate_of in ["core", "bindings-wasm"] {
            let manifest = text(&format!("{crate_of}/Cargo.toml"));
            let default = manifest.lines().find(|line| line.starts_with("default = ")).unwrap();
            assert!(default.contains(&format!("\"{room}\"")), "{crate_of}: {room} is no default feature");
        }
        let build = text("core/build/rooms.rs");
        assert!(build.contains(&format!("Room {{ name: \"{room}\",")), "core/build/rooms.rs lacks {room}");
        assert!(root().join(format!("core/words/en/{room}.ftl")).exists(), "{room} has no words of its own");
    }
}

#[test]
fn rooms_import_no_room() {
    let rooms = root().join("core/src/rooms");
    let names = room_names();
    let mut wrong = Vec::new();
    for name in &names {
        for (file, source) in sources(&rooms.join(name)) {
            for path in paths(&source) {
                let other = names.iter().filter(|other| *other != name);
                wrong.extend(
                    other
                        .filter(|other| path.starts_with(&format!("rooms::{other}")))
                        .map(|_| format!("{file}: crate::{path}")),
                );
                if path.starts_with("engine") || path.starts_with("caseload") {
                    wrong.push(format!("{file}: crate::{path}"));
                }
            }
            for other in names.iter().filter(|other| *other != name) {
                if source.contains(&format!("super::super::{other}"))
                    || source.contains(&format!("super::{other}::"))
                {
                    wrong.push(format!("{file}: {other}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// A type of a binding holds one of ours and nothing else, and no function chooses between answers.
#[test]
fn bindings_define_no_type_and_decide_nothing() {
    for binding in ["bindings-wasm/src", "bindings-uniffi/src"] {
        for (file, source) in sources(&root().join(binding)) {
            for line in source.lines().map(str::trim) {
                let wraps =
                    line.starts_with("pub struct Engine(") || line.starts_with("pub struct Caseload(");
                let defines = ["pub enum ", "enum ", "pub struct ", "struct ", "pub trait ", "trait "];
                assert!(
                    wraps || !defines.iter().any(|word| line.starts_with(word)),
                    "{file} defines a type: {line}"
                );
            }
            for word in ["Verdict", "Covered", "refused", "rules::", "Rule", "CivilDate::", "plus_days"] {
                assert!(!source.contains(word), "{file} decides something: {word}");
            }
        }
    }
}

/// Examples read, show and store: no rule, no date and no verdict is made there.
#[test]
fn examples_decide_nothing() {
    let Ok(examples) = files_below(&root().join("examples"), ".rs") else { return };
    for file in examples {
        let source = fs::read_to_string(&file).unwrap();
        for word in ["Judgement", "rules! {", "impl Room for", "TimelineDefinition"] {
            assert!(!source.contains(word), "{} decides something: {word}", file.display());
        }
    }
}
