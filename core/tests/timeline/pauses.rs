//! Clocks that stand still.
use crate::setup::{Desk, Matter, desk};
use serde_json::{Value, json};

fn answering(pauses: Value) -> Desk {
    desk(
        "weekdays",
        json!({ "stages": { "first": { "opens": "received", "steps": { "answer": {
        "within": "10 business days", "metBy": "resultCommunicated", "owedBy": "decisionMaker", "pauses": pauses } } } } }),
    )
}

fn calendar_days() -> Desk {
    answering(json!({ "while": "waitingForComplainant", "adds": "calendarDays" }))
}

fn business_days() -> Desk {
    answering(json!({ "while": ["waitingForComplainant", "waitingForInterpreter"], "adds": "businessDays" }))
}

/// Received on Monday 5 October 2026: without a pause, due on Monday 19 October.
fn received() -> Matter {
    Matter::new().say("received", "2026-10-05")
}

fn waited(from: &str, to: &str) -> Matter {
    received().say("informationRequested", from).say("informationReceived", to)
}

#[test]
fn calendar_days_are_added_and_then_rolled() {
    let desk = calendar_days();
    assert_eq!(desk.told(&received(), "2026-10-06", "answer"), "due 2026-10-19");
    // Wednesday 7 to Friday 9: two days, to Wednesday 21.
    assert_eq!(desk.told(&waited("2026-10-07", "2026-10-09"), "2026-10-12", "answer"), "due 2026-10-21");
    // Five days: Saturday 24, rolled to Monday 26.
    assert_eq!(desk.told(&waited("2026-10-07", "2026-10-12"), "2026-10-12", "answer"), "due 2026-10-26");
}

#[test]
fn business_days_of_a_pause_are_not_counted() {
    let desk = business_days();
    assert_eq!(desk.told(&waited("2026-10-07", "2026-10-09"), "2026-10-12", "answer"), "due 2026-10-21");
    // Wednesday to Monday: three business days do not count.
    assert_eq!(desk.told(&waited("2026-10-07", "2026-10-12"), "2026-10-12", "answer"), "due 2026-10-22");
    // A weekend alone does not move the date.
    assert_eq!(desk.told(&waited("2026-10-10", "2026-10-12"), "2026-10-12", "answer"), "due 2026-10-19");
}

#[test]
fn the_days_at_the_edges_are_as_the_policy_says() {
    for (stop, restart, due) in [
        ("paused", "counts", "2026-10-21"),
        ("counts", "counts", "2026-10-20"),
        ("paused", "paused", "2026-10-22"),
        ("counts", "paused", "2026-10-21"),
    ] {
        let pauses = json!({ "while": "waitingForComplainant", "adds": "businessDays", "stopDay": stop, "restartDay": restart });
        let told = answering(pauses).told(&waited("2026-10-07", "2026-10-09"), "2026-10-12", "answer");
        assert_eq!(told, format!("due {due}"), "{stop} {restart}");
    }
}

#[test]
fn an_open_pause_shows_the_earliest_date_there_can_be() {
    let desk = calendar_days();
    let waiting = received().say("informationRequested", "2026-10-07");
    assert_eq!(desk.told(&waiting, "2026-10-07", "answer"), "paused 2026-10-19~");
    assert_eq!(desk.told(&waiting, "2026-10-09", "answer"), "paused 2026-10-21~");
    assert_eq!(desk.told(&waiting, "2026-12-07", "answer"), "paused 2026-12-21~");
    let told = desk.obligation(&waiting, "2026-10-09", "answer");
    assert_eq!(
        (told.pauses[0].from.to_string().as_str(), told.pauses[0].to, told.pauses[0].added),
        ("2026-10-07", None, 2)
    );
}

#[test]
fn several_pauses_add_up_and_overlapping_ones_count_once() {
    let desk = business_days();
    let twice = waited("2026-10-06", "2026-10-07")
        .say("informationRequested", "2026-10-13")
        .say("informationReceived", "2026-10-15");
    assert_eq!(desk.told(&twice, "2026-10-16", "answer"), "due 2026-10-22");
    let overlapping = received()
        .say("informationRequested", "2026-10-06")
        .say("interpreterSought", "2026-10-07")
        .say("informationReceived", "2026-10-08")
        .say("interpreterFound", "2026-10-09");
    assert_eq!(desk.told(&overlapping, "2026-10-16", "answer"), "due 2026-10-22");
    let asked_again = received()
        .say("informationRequested", "2026-10-06")
        .say("informationRequested", "2026-10-07")
        .say("informationReceived", "2026-10-08");
    assert_eq!(desk.told(&asked_again, "2026-10-16", "answer"), "due 2026-10-21");
}

#[test]
fn a_pause_may_reach_past_the_date() {
    for (desk, due) in [(calendar_days(), "2026-11-16"), (business_days(), "2026-11-16")] {
        // From the last day, Monday 19 October, for four weeks.
        assert_eq!(
            desk.told(&waited("2026-10-19", "2026-11-16"), "2026-11-16", "answer"),
            format!("due {due}")
        );
    }
}

#[test]
fn a_pause_that_begins_after_the_date_holds_nothing() {
    for desk in [calendar_days(), business_days()] {
        let late = received().say("informationRequested", "2026-10-20");
        assert_eq!(desk.told(&late, "2026-10-22", "answer"), "overdue 2026-10-19");
        assert_eq!(
            desk.told(&late.say("informationReceived", "2026-10-23"), "2026-10-26", "answer"),
            "overdue 2026-10-19"
        );
    }
}

#[test]
fn a_pause_from_before_the_start_counts_from_the_start() {
    let desk = calendar_days();
    // The day of receipt does not count anyway; of the pause, the 6th and the 7th hold the clock.
    assert_eq!(desk.told(&waited("2026-10-05", "2026-10-08"), "2026-10-12", "answer"), "due 2026-10-21");
    assert_eq!(desk.told(&waited("2026-10-05", "2026-10-05"), "2026-10-12", "answer"), "due 2026-10-19");
}

#[test]
fn what_was_met_in_a_pause_was_met_in_time() {
    let desk = calendar_days();
    let met = received().say("informationRequested", "2026-10-07").say("resultCommunicated", "2026-10-30");
    assert_eq!(desk.told(&met, "2026-11-30", "answer"), "met 2026-11-11");
}

#[test]
fn a_span_of_other_days_leaves_out_every_paused_day() {
    for adds in ["calendarDays", "businessDays"] {
        let desk = desk(
            "weekdays",
            json!({ "stages": { "first": { "opens": "received", "steps": { "answer": {
            "within": "2 weeks", "roll": "next", "metBy": "resultCommunicated", "owedBy": "decisionMaker",
            "pauses": { "while": "waitingForComplainant", "adds": adds } } } } } }),
        );
        // Five days, Wednesday to Sunday: from Monday 19 to Saturday 24, rolled to Monday 26.
        assert_eq!(
            desk.told(&waited("2026-10-07", "2026-10-12"), "2026-10-12", "answer"),
            "due 2026-10-26",
            "{adds}"
        );
    }
}
