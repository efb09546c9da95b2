//! How a complaint ends: closed again after it was reopened, closed after attempts, and erased.
use super::leaks::shared_engine;
use super::*;

fn kinds_of(events: &[Value], proposed: &Value) -> Vec<String> {
    codes(&Story::of(events).propose(shared_engine(), proposed))
}

fn closed() -> Value {
    json!({ "kind": "closed" })
}

#[test]
fn what_was_reopened_closes_again_and_is_not_held_up_by_what_follows_closing() {
    let mut events = told();
    events.extend([closed(), json!({ "kind": "reopened", "reason": "new evidence" })]);
    let codes = kinds_of(&events, &closed());
    // The answer of the new stage and the news until then are owed.
    assert!(!codes.is_empty() && codes.iter().all(|code| code == "complaint.closing.open-step"), "{codes:?}");
    events.extend([
        json!({ "kind": "decided", "allegation": "a1", "outcome": "notWellFounded", "reasons": "nothing new" }),
        json!({ "kind": "resultCommunicated", "includes": ["outcome", "reasons", "rightToAppeal"],
            "telling": { "how": "email", "language": "en" } }),
        json!({ "kind": "respondentToldOfResult", "person": "w-02", "wording": "the matter is settled" }),
    ]);
    assert_eq!(kinds_of(&events, &closed()), Vec::<String>::new());
}

#[test]
fn attempts_in_vain_count_for_closing_and_are_listed() {
    let tried = |on: &str, reached: bool| json!({ "kind": "contactAttempted", "step": "answer", "how": "email", "reached": reached, "on": on });
    let untold: Vec<Value> = told().into_iter().filter(|event| event["kind"] != "resultCommunicated").collect();
    let with = |tries: &[Value]| kinds_of(&untold.iter().chain(tries).cloned().collect::<Vec<_>>(), &closed());
    let three = [tried("2026-09-23", false), tried("2026-09-24", false), tried("2026-09-25", false)];
    let listed = with(&three);
    assert!(!listed.contains(&"complaint.closing.result-told".to_owned()), "{listed:?}");
    assert!(listed.contains(&"complaint.closing.set-aside".to_owned()), "{listed:?}");
    let same_day = [tried("2026-09-23", false), tried("2026-09-23", false), tried("2026-09-23", false)];
    let reached = [tried("2026-09-23", false), tried("2026-09-24", false), tried("2026-09-25", true)];
    for few in [&same_day, &reached] {
        assert!(with(few).contains(&"complaint.closing.result-told".to_owned()));
    }
}

/// What the library says of erasing a record, with a count, on a day.
fn erasing(events: &[Value], entries: usize, on: &str) -> Vec<String> {
    let story = Story::of(events);
    let entry = serde_json::from_value(json!({ "id": "x1", "occurredAt": on, "recordedAt": format!("{on}T12:00:00Z"),
        "by": { "id": "w-07", "role": "overseer" },
        "event": { "room": "journal", "kind": "erased", "of": "complaint", "entries": entries, "reason": "kept long enough" } }))
    .unwrap();
    let context = Context { as_of: on.parse().unwrap(), ..story.context() };
    codes(&shared_engine().append(&story.record, &entry, Tense::Proposed, &context).unwrap())
}

#[test]
fn a_record_is_erased_when_it_is_closed_and_that_was_approved() {
    let open = told();
    let (approved_first, count) = ("complaint.retention.approved-first", "complaint.retention.count");
    let found = erasing(&open, open.len(), "2034-01-10");
    assert_eq!(found, ["complaint.retention.closed", approved_first]);
    let mut events = open;
    events.push(closed());
    assert_eq!(erasing(&events, events.len(), "2034-01-10"), [approved_first]);
    events.push(json!({ "kind": "destructionApproved", "by": "w-01", "on": "2034-01-09" }));
    assert_eq!(erasing(&events, events.len(), "2034-01-10"), Vec::<String>::new());
    assert_eq!(erasing(&events, 3, "2034-01-10"), [count]);
    events.push(json!({ "kind": "destructionHeld", "reason": "court", "on": "2034-01-09" }));
    assert_eq!(erasing(&events, events.len(), "2034-01-10"), ["complaint.retention.held"]);
}

#[test]
fn a_notice_after_sharing_without_consent_is_owed_by_a_day() {
    let mut events = staffed();
    events.push(json!({ "kind": "passedOn", "shared": { "sharing": { "elements": ["name"], "about": ["p-311"],
        "purpose": "protection", "recipient": { "kind": "body", "name": "police" } }, "basis": { "kind": "imminentDanger",
        "what": "danger", "approvedBy": { "id": "w-07", "role": "overseer" } } } }));
    let sharing = format!("e{}", events.len());
    let owed = |events: &[Value]| {
        let story = Story::of(events);
        let status = shared_engine().status(&story.record, &story.context()).unwrap();
        let found = status.obligations.into_iter().find(|one| one.step == "disclosureNotice");
        found.map(|one| (one.progress, one.due.map(|due| due.on.to_string())))
    };
    // Two business days after Sunday 13 September.
    let upcoming = owed(&events).unwrap();
    assert_eq!(upcoming.1.as_deref(), Some("2026-09-15"), "{upcoming:?}");
    events.push(closed());
    assert_eq!(owed(&events).map(|one| one.1), Some(Some("2026-09-15".to_owned())));
    events.push(json!({ "kind": "disclosureNoticeGiven", "notice": { "sharing": sharing } }));
    assert!(owed(&events).is_none_or(|one| one.0 == crate::timeline::Progress::Met));
}
