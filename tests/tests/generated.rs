//! What is generated is not stale, every type that crosses a boundary is in it, and every answer of the scenarios fits
//! its schema.
#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a test stops at the first surprise")]
#![allow(clippy::disallowed_methods, reason = "reads the sources and the scenarios")]
use jsonschema::Validator;
use serde_json::Value;
use settlewell_conformance::{files_below, generated, root, vectors};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;

#[test]
fn nothing_generated_is_stale() {
    let stale: Vec<String> = generated::files()
        .into_iter()
        .filter(|(path, text)| fs::read_to_string(path).ok().as_deref() != Some(text.as_str()))
        .map(|(path, _)| path.display().to_string())
        .collect();
    assert!(
        stale.is_empty(),
        "stale: {stale:?}\nrun `cargo run -p settlewell-conformance --bin generate` and read the difference"
    );
}

/// Types of `core` that carry `#[wire]`, by name, apart from those of tests and of a room for tests.
fn wire_types() -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for file in files_below(&root().join("core/src"), ".rs").unwrap() {
        let shown = file.display().to_string();
        if shown.contains("/tests") || shown.contains("/toy/") || shown.ends_with("tests.rs") {
            continue;
        }
        let source = fs::read_to_string(&file).unwrap();
        let source = source.split("#[cfg(test)]").next().unwrap_or_default();
        let mut dressed = false;
        for line in source.lines().map(str::trim) {
            dressed |= line.starts_with("#[wire");
            let named = ["pub struct ", "pub enum "].iter().find_map(|word| line.strip_prefix(word));
            if let Some(rest) = named {
                let name: String = rest.chars().take_while(|c| c.is_alphanumeric()).collect();
                if dressed {
                    names.insert(name);
                }
                dressed = false;
            }
        }
    }
    names
}

#[test]
fn every_type_that_crosses_a_boundary_has_its_wire_form_checked_in() {
    /// Plain values of the mechanisms that no call of this release takes or gives.
    const OF_NO_CALL: &[&str] = &[
        // Folded into the branches of `CaseEvent`, `View` and `Figures`.
        "ComplaintEvent",
        "ComplaintFigures",
        "ComplaintView",
        "JournalEvent",
        "ScopeEvent",
        "ScopeView",
        "TrainingFigures",
        "TrainingView",
        // Asked of a mechanism in Rust alone.
        "Explanation",
        "Ground",
        "Holiday",
        "OrganizationDays",
        "PackagedElement",
        "PartlyKnown",
        "PermissionAnswer",
        "Reading",
        "ReceiptText",
        "RoleGap",
        "ScopeRecordSort",
        "TrainingRecordKind",
        "UpcomingSession",
        "TimelineDefinition",
        "Truth",
        "SpanUnit",
        "Weighed",
        "WithheldElement",
        "Coverage",
        "Covered",
        "Disclosure",
        "ElementCoverage",
        "Identification",
        "NoticeOwed",
        "Package",
        "PendingSharing",
        "Receipt",
        "ReceiptElement",
        "ReceiptShape",
        "WithdrawalEffect",
        "Withheld",
    ];
    let page = fs::read_to_string(root().join("tests/wire.txt")).unwrap();
    let held: BTreeSet<&str> =
        page.lines().filter(|line| !line.starts_with([' ', '#']) && !line.is_empty()).collect();
    let types = wire_types();
    assert!(types.len() > 100, "only {} types were found", types.len());
    let lacking: Vec<&String> = types
        .iter()
        .filter(|name| !held.contains(name.as_str()) && !OF_NO_CALL.contains(&name.as_str()))
        .collect();
    assert!(lacking.is_empty(), "in no schema: {lacking:?}");
}

#[test]
fn every_answer_fits_its_schema() {
    let schema = |name: &str| {
        let text = fs::read_to_string(root().join(format!("docs/schemas/{name}.schema.json"))).unwrap();
        jsonschema::validator_for(&serde_json::from_str(&text).unwrap()).unwrap()
    };
    let names = [
        "appended",
        "replayed",
        "status",
        "view",
        "preview",
        "due",
        "loaded",
        "agenda-items",
        "device-copy",
        "receipt-answer",
        "sharing-answer",
        "assessment",
        "gate",
        "team",
        "training-audience",
        "training-gaps",
        "learning-import",
        "figures",
        "gaps",
        "signals",
        "problems",
        "records",
        "call",
        "caseload-call",
    ];
    let schemas: BTreeMap<&str, Validator> = names.into_iter().map(|name| (name, schema(name))).collect();
    let (mut checked, mut wrong) = (0, Vec::new());
    let mut check = |file: &str, name: &str, value: &Value| {
        checked += 1;
        wrong.extend(
            schemas[name]
                .iter_errors(value)
                .map(|error| format!("{file}: {name}{}: {error}", error.instance_path())),
        );
    };
    for file in files_below(&vectors(), ".json").unwrap() {
        let scenario: Value = serde_json::from_str(&fs::read_to_string(&file).unwrap()).unwrap();
        let shown = file.display().to_string();
        if let Some(error) = scenario.get("error") {
            check(&shown, "problems", &error["details"]);
        }
        for list in ["calls", "caseload"] {
            for step in scenario.get(list).and_then(Value::as_array).into_iter().flatten() {
                if let Some(error) = step.get("error") {
                    check(&shown, "problems", &error["details"]);
                    continue;
                }
                let answer = &step["answer"];
                // What a newer release wrote is read, and is in no schema of this one.
                if !shown.contains("unread") {
                    check(&shown, if list == "calls" { "call" } else { "caseload-call" }, &step["call"]);
                }
                match step["call"]["kind"].as_str().unwrap() {
                    "append" => check(&shown, "appended", answer),
                    "replay" => check(&shown, "replayed", answer),
                    "status" => check(&shown, "status", answer),
                    "view" => check(&shown, "view", answer),
                    "preview" => check(&shown, "preview", answer),
                    "due" => check(&shown, "due", answer),
                    "load" => check(&shown, "loaded", answer),
                    "deviceCopy" => check(&shown, "device-copy", answer),
                    "receipt" => check(&shown, "receipt-answer", answer),
                    "sharing" => check(&shown, "sharing-answer", answer),
                    "assess" => check(&shown, "assessment", answer),
                    "gate" => check(&shown, "gate", answer),
                    "team" => check(&shown, "team", answer),
                    "whoNeeds" => check(&shown, "training-audience", answer),
                    "gaps" => check(&shown, "gaps", answer),
                    "trainingGaps" => check(&shown, "training-gaps", answer),
                    "importLearning" => check(&shown, "learning-import", answer),
                    "figures" => check(&shown, "figures", answer),
                    "signals" => check(&shown, "signals", answer),
                    "agenda" => check(&shown, "agenda-items", answer),
                    "merge" if shown.contains("unread") => {}
                    "merge" => check(&shown, "records", &Value::Array(vec![answer.clone()])),
                    "setRoster" => assert!(answer.is_u64()),
                    other => panic!("{shown}: no schema for the answer to {other}"),
                }
            }
        }
    }
    println!("{checked} values against their schemas");
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}
