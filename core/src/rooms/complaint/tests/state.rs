//! The fold is total, and the order in which entries arrive does not matter.
use super::leaks::shared_engine;
use super::*;
use proptest::prelude::*;

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]
    #[test]
    fn entries_in_any_order_and_merged_copies_give_the_same_answers(
        order in Just((0..told().len()).collect::<Vec<_>>()).prop_shuffle(),
        split in 0_usize..20,
    ) {
        let story = Story::of(&told());
        let mut shuffled = story.record.clone();
        shuffled.entries = order.iter().map(|at| story.record.entries[*at].clone()).collect();
        let (mut left, mut right) = (shuffled.clone(), shuffled.clone());
        right.entries = left.entries.split_off(split.min(left.entries.len()));
        left.entries.push(story.record.entries[0].clone());
        left.entries.dedup();
        let mut seen = std::collections::BTreeSet::new();
        left.entries.retain(|entry| seen.insert(entry.id.clone()));
        let engine = shared_engine();
        let merged = engine.merge(&left, &right).unwrap();
        let told = |record: &CaseRecord| {
            let status = serde_json::to_string(&engine.status(record, &story.context()).unwrap()).unwrap();
            (status, serde_json::to_string(&engine.view(record, &story.context()).unwrap()).unwrap())
        };
        let expected = told(&story.record);
        prop_assert_eq!(&told(&shuffled), &expected);
        prop_assert_eq!(&told(&merged), &expected);
    }
}

#[test]
fn gaps_in_a_policy_are_told() {
    let chosen: super::super::ComplaintPolicy = serde_json::from_value(json!({
        "people": { "investigator": { "from": ["investigator"] }, "decisionMaker": { "from": ["nobody"] } }, "whenNobody": ["board"]
    }))
    .unwrap();
    let found = super::super::gaps(&chosen, &roster(), "2026-09-01".parse().unwrap());
    assert!(found.iter().any(|gap| gap.role == "decisionMaker" && gap.department == "casework"));
    assert!(found.iter().all(|gap| gap.turn_to == Some(super::super::Handler::Board)));
    // The only investigator cannot look into a complaint about themselves.
    let outside: Vec<_> =
        found.iter().filter(|gap| gap.role == "investigator").map(|gap| gap.department.as_str()).collect();
    assert_eq!(outside, ["outside"]);
}

#[test]
fn a_policy_that_contradicts_itself_is_told_all_of_it() {
    let wrong = "extends: ca-settlement-baseline\norganization: { id: t, timeZone: America/Toronto, calendar: ca-on }\n\
        version: { number: 1, effectiveFrom: 2026-01-01 }\ncomplaint:\n  openSubjects: null\n  appeal: null\n  \
        people: { investigater: {}, decisionMaker: { differentFrom: [decisionMaker] } }\n  disclosure: { witnes: {} }\n";
    let error = Engine::load(wrong).unwrap_err();
    let codes: Vec<&str> = error.problems().iter().map(|one| one.code.as_str()).collect();
    for code in
        ["subjects-unsaid", "unknown-role", "differs-from-itself", "stage-without-appeal", "unknown-part"]
    {
        assert!(codes.contains(&format!("complaint.policy.{code}").as_str()), "{code}: {codes:?}");
    }
    let role = error.problems().iter().find(|one| one.code == "complaint.policy.unknown-role").unwrap();
    assert_eq!(role.nearest.as_deref(), Some("investigator"));
    assert!(error.problems().iter().all(|one| !one.text.is_empty()), "{error}");
}
