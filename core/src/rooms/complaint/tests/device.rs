//! What a device may hold.
use super::leaks::shared_engine;
use super::*;
use crate::{DeviceCopy, Verdict};

fn copy(story: &Story, role: &str, id: &str) -> DeviceCopy {
    let context = Context::of(role, story.date().parse().unwrap()).person(id).with_roster(roster());
    shared_engine().device_copy(&story.record, &context).unwrap()
}

fn kinds(copy: &DeviceCopy) -> Vec<&str> {
    let entries = copy.record.iter().flat_map(|record| &record.entries);
    entries.map(|entry| entry.event.kind()).collect()
}

#[test]
fn an_overseer_holds_everything_but_a_name_that_was_kept_back() {
    let open = Story::of(&staffed());
    let whole = copy(&open, "overseer", "w-07");
    assert_eq!((whole.record.as_ref(), whole.withheld), (Some(&open.record), 0));

    let mut events = staffed();
    events[0]["complainant"] = json!({ "kind": "nameKeptBack", "id": "p-311" });
    // Written down by intake, not by the overseer.
    events[0]["author"] = json!("w-04");
    let story = Story::of(&events);
    let part = copy(&story, "overseer", "w-07");
    assert_eq!(part.withheld, 1);
    assert_eq!(kinds(&part)[0], "withheld");
    assert!(!serde_json::to_string(&part).unwrap().contains("p-311"));
}

#[test]
fn somebody_else_holds_what_they_wrote() {
    let mut events = staffed();
    events.push(json!({ "kind": "progressGiven", "author": "w-04" }));
    let story = Story::of(&events);
    let part = copy(&story, "worker", "w-04");
    assert_eq!(part.withheld as usize, story.record.entries.len() - 1);
    assert_eq!(kinds(&part).last(), Some(&"progressGiven"));
    assert_eq!(copy(&story, "worker", "w-05"), DeviceCopy { record: None, withheld: story.record.entries.len() as u32 });
}

#[test]
fn what_is_judged_on_a_part_waits_for_the_whole() {
    let mut events = staffed();
    events[0]["author"] = json!("w-04");
    events[0]["complainant"] = json!({ "kind": "nameKeptBack", "id": "p-311" });
    let story = Story::of(&events);
    let entry = story.entry(&json!({ "kind": "progressGiven" }));
    let context = Context::of("overseer", story.date().parse().unwrap()).person("w-07").with_roster(roster());
    let engine = shared_engine();
    let part = copy(&story, "overseer", "w-07").record.unwrap();

    let codes = |told: &Appended| told.reasons.iter().map(|reason| reason.code.clone()).collect::<Vec<_>>();
    let proposed = engine.append(&part, &entry, Tense::Proposed, &context).unwrap();
    assert!(codes(&proposed).contains(&"journal.partial.judged".to_owned()), "{proposed:?}");
    assert_ne!(proposed.verdict, Verdict::Allowed);
    let status = engine.status(&part, &context).unwrap();
    let found: Vec<_> = status.findings.iter().map(|finding| finding.reason.code.as_str()).collect();
    assert!(found.contains(&"journal.partial"), "{found:?}");

    // What happened is kept, and comes home.
    let longer = engine.append(&part, &entry, Tense::Happened, &context).unwrap().record.unwrap();
    let home = engine.merge(&longer, &story.record).unwrap();
    assert_eq!(home.entries.len(), story.record.entries.len() + 1);
    assert!(home.entries.iter().all(|entry| entry.event.kind() != "withheld"));
}

#[test]
fn a_stub_is_put_there_by_the_library_alone() {
    let story = Story::of(&staffed());
    let mut stub = story.entry(&json!({ "kind": "progressGiven" }));
    let part = copy(&story, "worker", "w-02");
    assert_eq!(part.record, None);
    stub.event = serde_json::from_value(json!({ "room": "journal", "kind": "withheld", "of": "complaint", "opens": false })).unwrap();
    let context = Context::of("overseer", story.date().parse().unwrap());
    let refused = shared_engine().append(&story.record, &stub, Tense::Happened, &context).unwrap_err();
    assert_eq!(refused.problems()[0].code, "input.entry.withheld");
}
