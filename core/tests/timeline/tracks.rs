//! A change of track makes nothing overdue after the fact.
use crate::setup::{Desk, Matter, desk};
use serde_json::json;
use settlewell::timeline::Mark;

fn tracked() -> Desk {
    desk(
        "weekdays",
        json!({ "stages": { "first": { "opens": "received", "steps": {
        "answer": { "within": [ { "track": "urgent", "span": "5 calendar days" }, { "otherwise": "20 calendar days" } ],
            "metBy": "resultCommunicated", "owedBy": "decisionMaker" },
        "warn": { "within": "1 calendar day", "tracks": ["urgent"], "metBy": "noted", "owedBy": "overseer" } } } } }),
    )
}

fn received() -> Matter {
    Matter::new().say("received", "2026-10-01")
}

fn on_track(matter: Matter, on: &str, track: &str) -> Matter {
    matter.say_and("served", on, [Mark::Track(track.to_owned())])
}

#[test]
fn the_track_chooses_the_span() {
    let desk = tracked();
    assert_eq!(desk.told(&received(), "2026-10-02", "answer"), "due 2026-10-21");
    assert_eq!(desk.told(&received(), "2026-10-02", "warn"), "nothing");
    let urgent = Matter { track: Some("urgent"), ..received() };
    assert_eq!(desk.told(&urgent, "2026-10-02", "answer"), "due 2026-10-06");
    assert_eq!(desk.told(&urgent, "2026-10-03", "warn"), "overdue 2026-10-02");
    let early = on_track(received(), "2026-10-02", "urgent");
    assert_eq!(desk.told(&early, "2026-10-02", "answer"), "due 2026-10-06");
    assert_eq!(desk.told(&early, "2026-10-02", "warn"), "due 2026-10-02");
}

#[test]
fn what_would_have_passed_counts_from_the_change() {
    let desk = tracked();
    let changed = on_track(received(), "2026-10-12", "urgent");
    assert_eq!(desk.told(&changed, "2026-10-12", "warn"), "due 2026-10-13");
    assert_eq!(desk.told(&changed, "2026-10-12", "answer"), "due 2026-10-17");
    // Never later than it was before the change.
    let late = on_track(received(), "2026-10-19", "urgent");
    assert_eq!(desk.told(&late, "2026-10-19", "answer"), "due 2026-10-21");
    // Overdue before the change, it stays so.
    let overdue = on_track(received(), "2026-10-25", "urgent");
    assert_eq!(desk.told(&overdue, "2026-10-25", "answer"), "overdue 2026-10-21");
    // Back on the longer track, the longer date holds.
    let back = on_track(on_track(received(), "2026-10-02", "urgent"), "2026-10-05", "standard");
    assert_eq!(desk.told(&back, "2026-10-05", "answer"), "due 2026-10-21");
    assert_eq!(desk.told(&back, "2026-10-05", "warn"), "nothing");
}

#[test]
fn what_was_met_before_the_change_stays_in_time() {
    let desk = tracked();
    let met = on_track(received().say("resultCommunicated", "2026-10-10"), "2026-10-12", "urgent");
    assert_eq!(desk.told(&met, "2026-10-12", "answer"), "met 2026-10-21");
}

#[test]
fn spans_by_criterion_follow_a_change_of_track_as_well() {
    let desk = desk(
        "weekdays",
        json!({ "stages": { "first": { "opens": "received", "steps": {
        "answer": { "within": [ { "when": "safety-at-risk", "span": "5 calendar days" }, { "otherwise": "20 calendar days" } ],
            "metBy": "resultCommunicated", "owedBy": "decisionMaker" } } } },
        "deadlines": { "record": { "starts": { "fact": "notice.sentOn" },
            "within": [ { "when": "safety-at-risk", "span": "5 calendar days" }, { "otherwise": "20 calendar days" } ] } } }),
    );
    let at_risk = received().fact("fearsReprisal", true).fact("notice.sentOn", "2026-10-01");
    assert_eq!(desk.told(&at_risk, "2026-10-12", "answer"), "overdue 2026-10-06");
    let changed = on_track(at_risk, "2026-10-12", "urgent");
    assert_eq!(desk.told(&changed, "2026-10-12", "answer"), "due 2026-10-17");
    assert_eq!(desk.told(&changed, "2026-10-12", "record"), "overdue 2026-10-06");
    let overdue = on_track(received().fact("fearsReprisal", true), "2026-10-30", "urgent");
    assert_eq!(desk.told(&overdue, "2026-10-30", "answer"), "overdue 2026-10-06");
}

#[test]
fn a_timeline_for_each_track_counts_from_the_change_as_well() {
    let answer = |days: u32| json!({ "within": format!("{days} calendar days"), "metBy": "resultCommunicated", "owedBy": "decisionMaker" });
    let record = |days: u32| json!({ "starts": "received", "within": format!("{days} calendar days") });
    let base = desk(
        "weekdays",
        json!({ "stages": { "first": { "opens": "received", "steps": { "answer": answer(20), "file": answer(5) } } },
            "deadlines": { "record": record(5) } }),
    );
    let warn = json!({ "within": "1 calendar day", "metBy": "noted", "owedBy": "overseer" });
    let mut urgent = desk(
        "weekdays",
        json!({ "stages": { "first": { "opens": "received", "steps": { "answer": answer(5), "file": answer(5), "warn": warn } } },
            "deadlines": { "record": record(5) } }),
    );
    urgent.timeline.follow_track("urgent", &base.timeline);
    let changed = on_track(received(), "2026-10-12", "urgent");
    assert_eq!(base.told(&changed, "2026-10-12", "answer"), "due 2026-10-21");
    // Shorter on the new track: it counts from the change, and is never later than it was.
    assert_eq!(urgent.told(&changed, "2026-10-12", "answer"), "due 2026-10-17");
    assert_eq!(
        urgent.told(&on_track(received(), "2026-10-19", "urgent"), "2026-10-19", "answer"),
        "due 2026-10-21"
    );
    // New on it.
    assert_eq!(urgent.told(&changed, "2026-10-12", "warn"), "due 2026-10-13");
    // The same on both: what was overdue stays so, and a date from outside never moves.
    assert_eq!(urgent.told(&changed, "2026-10-12", "file"), "overdue 2026-10-06");
    assert_eq!(urgent.told(&changed, "2026-10-12", "record"), "overdue 2026-10-06");
    // Chosen at once, nothing is rescued.
    let at_once = on_track(received(), "2026-10-01", "urgent");
    assert_eq!(urgent.told(&at_once, "2026-10-12", "answer"), "overdue 2026-10-06");
    assert_eq!(urgent.told(&at_once, "2026-10-12", "warn"), "overdue 2026-10-02");
}
