//! Nothing is said twice, and nothing that is not so.
use super::leaks::shared_engine;
use super::*;

/// What the replay says of one code's family, with the entry.
fn said(events: &[Value], on: &str, family: &str) -> Vec<(String, Option<String>)> {
    let found = Story::of(events).findings(shared_engine(), on).into_iter();
    let own = found.filter(|one| one.reason.code.contains(family));
    own.map(|one| (one.reason.code, one.entry.map(|entry| entry.to_string()))).collect()
}

fn extended(to: &str, on: &str) -> Vec<Value> {
    let mut events = staffed();
    events.push(json!({ "kind": "extended", "step": "find", "to": to, "on": on, "reason": "more to read",
        "complainantTold": { "how": "email" } }));
    events
}

/// `find` is due on 8 October 2026.
#[test]
fn a_late_extension_is_late_and_not_beyond_the_maximum() {
    let events = extended("2026-10-16", "2026-10-14");
    assert_eq!(
        said(&events, "2026-10-15", ".extension."),
        [("complaint.extension.in-time".to_owned(), Some("e12".to_owned()))]
    );
    let mut context = Story::of(&events).context();
    context.as_of = "2026-10-15".parse().unwrap();
    let status = shared_engine().status(&Story::of(&events).record, &context).unwrap();
    let find = status.obligations.iter().find(|one| one.step == "find").unwrap();
    assert_eq!(find.progress, crate::timeline::Progress::Overdue);
    assert_eq!(find.extended_from, None);
}

#[test]
fn one_that_is_too_long_is_told_once() {
    let events = extended("2026-12-01", "2026-10-01");
    assert_eq!(
        said(&events, "2026-10-02", ".extension."),
        [("complaint.extension.maximum".to_owned(), Some("e12".to_owned()))]
    );
}

#[test]
fn one_that_is_not_later_says_so() {
    let events = extended("2026-09-20", "2026-10-01");
    assert_eq!(
        said(&events, "2026-10-02", ".extension."),
        [("timeline.extension.not-later".to_owned(), Some("e12".to_owned()))]
    );
}

#[test]
fn what_is_missing_at_intake_is_told_once() {
    assert_eq!(
        said(&[json!({ "kind": "received" })], "2026-09-03", "intake.missing-detail"),
        [("complaint.intake.missing-detail".to_owned(), None)]
    );
}

#[test]
fn what_ends_a_complaint_early_leaves_nothing_undone() {
    let of_stage = |events: &[Value]| said(events, "2026-12-01", "open-step").len();
    for early in [
        json!({ "kind": "becameFeedback" }),
        json!({ "kind": "withdrawn", "takenBy": "w-07" }),
        json!({ "kind": "lateDeclined", "decidedBy": "w-01" }),
        json!({ "kind": "appealed" }),
    ] {
        assert_eq!(of_stage(&[received(), early.clone()]), 0, "{early}");
    }
    assert!(of_stage(&[received(), json!({ "kind": "closed" })]) > 0);
}
