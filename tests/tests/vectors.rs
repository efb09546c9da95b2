//! Every scenario through the library in Rust, by both doors.
#![allow(clippy::disallowed_methods, reason = "scenarios are files")]
#![allow(clippy::print_stdout, reason = "the count of scenarios is told to whoever runs them")]
use settlewell_conformance::raw::{minify, part, string};
use settlewell_conformance::scenario::{DOORS, run};
use settlewell_conformance::written::{differences, pretty};
use settlewell_conformance::{files_below, vectors};
use std::collections::BTreeMap;
use std::fs;

#[test]
fn every_scenario_by_both_doors() {
    let files = files_below(&vectors(), ".json").unwrap();
    assert!(files.len() >= 150, "only {} scenarios", files.len());
    let shared =
        |name: &str| fs::read_to_string(vectors().join(name)).map_err(|error| format!("{name}: {error}"));
    let (mut compared, mut wrong) = (0, String::new());
    for file in &files {
        let scenario = minify(&fs::read_to_string(file).unwrap());
        for door in DOORS {
            let told = run(&scenario, door, &shared)
                .unwrap_or_else(|problem| panic!("{}: {problem}", file.display()));
            compared += told.len();
            for difference in differences(&scenario, &told) {
                wrong += &format!("\n{}, {door:?} door, {difference}", file.display());
            }
        }
    }
    println!("conformance rust: {} scenarios, {compared} comparisons", files.len());
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn scenarios_are_written_as_the_writer_writes_them_and_have_names_of_their_own() {
    let mut names: BTreeMap<String, String> = BTreeMap::new();
    for file in files_below(&vectors(), ".json").unwrap() {
        let text = fs::read_to_string(&file).unwrap();
        let shown = file.display().to_string();
        assert_eq!(
            text,
            pretty(&minify(&text)),
            "{shown}: run `cargo run -p settlewell-conformance --bin vectors -- --accept`"
        );
        let name = string(part(&minify(&text), "name").unwrap());
        if let Some(other) = names.insert(name.clone(), shown.clone()) {
            panic!("{shown} and {other} are both called: {name}");
        }
    }
}
