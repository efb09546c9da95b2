//! Every rule has a scenario in which it refuses or fires and one in which it permits; every sentence stands in both
//! languages.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test stops at the first surprise")]
#![allow(clippy::disallowed_methods, reason = "scenarios are files")]
use serde_json::Value;
use settlewell::reason::verify_rules;
use settlewell::rules;
use settlewell_conformance::{files_below, vectors};
use std::collections::BTreeSet;
use std::fs;

/// Rules that no verb of a room speaks by itself, with where they are shown instead.
const SHOWN_ELSEWHERE: &[(&str, &str)] = &[
    (
        "permission.identifies.alone",
        "core/src/permission/tests: said of an anonymous inquiry, which no room makes yet",
    ),
    ("permission.identifies.together", "core/src/permission/tests"),
    ("permission.identifies.unlisted", "core/src/permission/tests"),
    (
        "timeline.extension.late",
        "core/tests/timeline: the complaint room says it as complaint.extension.in-time",
    ),
    (
        "timeline.extension.too-long",
        "core/tests/timeline: the complaint room says it as complaint.extension.maximum",
    ),
    (
        "timeline.extension.too-many",
        "core/tests/timeline: the complaint room says it as complaint.extension.maximum",
    ),
];

#[derive(Default)]
struct Evidence {
    fires: BTreeSet<String>,
    permits: BTreeSet<String>,
    wrong: Vec<String>,
}

fn codes(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(map) => {
            if let (Some(Value::String(code)), true) = (map.get("code"), map.contains_key("effect")) {
                found.insert(code.clone());
            }
            map.values().for_each(|value| codes(value, found));
        }
        Value::Array(items) => items.iter().for_each(|value| codes(value, found)),
        _ => {}
    }
}

fn evidence() -> Evidence {
    let mut evidence = Evidence::default();
    for file in files_below(&vectors(), ".json").unwrap() {
        let scenario: Value = serde_json::from_str(&fs::read_to_string(&file).unwrap()).unwrap();
        let mut told = BTreeSet::new();
        for list in ["calls", "caseload"] {
            for step in scenario.get(list).and_then(Value::as_array).into_iter().flatten() {
                step.get("answer").iter().for_each(|answer| codes(answer, &mut told));
            }
        }
        for about in scenario["about"].as_array().unwrap() {
            let about = about.as_str().unwrap();
            if let Some(code) = about.strip_prefix("permits: ") {
                if told.contains(code) {
                    evidence
                        .wrong
                        .push(format!("{}: `{code}` is said to permit, and is in an answer", file.display()));
                }
                evidence.permits.insert(code.to_owned());
            } else if rules().any(|rule| rule.code == about) && !told.contains(about) {
                evidence.wrong.push(format!("{}: is about `{about}`, which is in no answer", file.display()));
            }
        }
        evidence.fires.extend(told);
    }
    evidence
}

#[test]
fn every_rule_has_a_scenario_in_which_it_fires_and_one_in_which_it_permits() {
    let evidence = evidence();
    assert!(evidence.wrong.is_empty(), "\n{}", evidence.wrong.join("\n"));
    let elsewhere = |code: &str| SHOWN_ELSEWHERE.iter().any(|(known, _)| *known == code);
    let lacking = |held: &BTreeSet<String>| {
        rules()
            .map(|rule| rule.code)
            .filter(|code| !elsewhere(code) && !held.contains(*code))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        lacking(&evidence.fires),
        Vec::<&str>::new(),
        "rules that no scenario shows to refuse or fire"
    );
    assert_eq!(lacking(&evidence.permits), Vec::<&str>::new(), "rules that no scenario shows to permit");
    for code in evidence
        .permits
        .iter()
        .chain(SHOWN_ELSEWHERE.iter().map(|(code, _)| *code).map(String::from).collect::<Vec<_>>().iter())
    {
        assert!(rules().any(|rule| rule.code == code), "no rule has the code `{code}`");
    }
    for (code, why) in SHOWN_ELSEWHERE {
        assert!(!evidence.fires.contains(*code), "`{code}` has a scenario now; it is listed as: {why}");
    }
}

#[test]
fn every_rule_has_its_sentence_in_both_languages_and_uses_its_parameters() {
    let all: Vec<_> = rules().collect();
    verify_rules(&all).unwrap_or_else(|found| panic!("{found}"));
}
