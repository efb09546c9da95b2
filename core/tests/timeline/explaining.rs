//! The answer on the wire.
use crate::setup::{Matter, desk};
use serde_json::json;

#[test]
fn an_overdue_obligation_tells_how_its_date_came_about() {
    let desk = desk(
        "ca-ns",
        json!({ "stages": { "first": { "opens": "received", "steps": {
        "acknowledge": { "within": "3 business days", "metBy": "acknowledged", "owedBy": "overseer" } } } } }),
    );
    let received = Matter::new().say("received", "2026-09-25T16:10:00-03:00");
    let told = serde_json::to_string(&desk.obligation(&received, "2026-10-01", "acknowledge")).unwrap();
    assert_eq!(
        told,
        concat!(
            r#"{"step":"acknowledge","stage":"first","owedBy":{"role":"overseer"},"progress":"overdue","#,
            r#""due":{"on":"2026-09-30","from":"2026-09-25","span":"3 business days","direction":"after","#,
            r#""counting":{"start":"dayAfter","roll":"keep"},"calendar":"ca-ns","#,
            r#""skipped":[{"on":"2026-09-26","because":"weekend"},{"on":"2026-09-27","because":"weekend"}]},"#,
            r#""variants":[],"reminders":[],"pauses":[],"informs":[]}"#
        )
    );
}

#[test]
fn everything_that_moved_a_date_is_shown() {
    let desk = desk(
        "ca-bc",
        json!({ "stages": { "first": { "opens": "received", "steps": {
        "answer": { "within": "10 business days", "metBy": "resultCommunicated", "owedBy": "decisionMaker", "informs": ["complainant"],
            "pauses": { "while": "waitingForComplainant", "adds": "businessDays" }, "extensions": { "upTo": "5 business days" },
            "reminders": ["1 business day before", "5 business days before", "1 week after"] } } } } }),
    );
    // Ten business days in British Columbia from 21 September: 6 October, over the 30th.
    let matter = Matter::new()
        .say("received", "2026-09-21")
        .say("informationRequested", "2026-09-24")
        .say("informationReceived", "2026-09-28")
        .extend("2026-10-01", "answer", "2026-10-15", false);
    let told = desk.obligation(&matter, "2026-10-02", "answer");
    assert_eq!(
        serde_json::to_value(&told).unwrap(),
        json!({
        "step": "answer", "stage": "first", "owedBy": { "role": "decisionMaker" }, "progress": "due",
        "due": { "on": "2026-10-15", "from": "2026-09-21", "span": "10 business days", "direction": "after",
            "counting": { "start": "dayAfter", "roll": "keep" }, "calendar": "ca-bc",
            "skipped": [ { "on": "2026-09-26", "because": "weekend" }, { "on": "2026-09-27", "because": "weekend" },
                { "on": "2026-09-30", "because": "holiday", "holiday": "truth-and-reconciliation",
                  "name": { "en": "National Day for Truth and Reconciliation", "fr": "Journée nationale de la vérité et de la réconciliation" } },
                { "on": "2026-10-03", "because": "weekend" }, { "on": "2026-10-04", "because": "weekend" } ] },
        "variants": [], "reminders": ["2026-10-07", "2026-10-14", "2026-10-22"],
        "pauses": [ { "from": "2026-09-24", "to": "2026-09-27", "added": 2 } ],
        "extendedFrom": "2026-10-08", "informs": ["complainant"] })
    );
}

#[test]
fn a_round_tells_its_number() {
    let desk = desk(
        "weekdays",
        json!({ "steps": {
        "verify": { "every": "6 months", "from": "verified", "metBy": "verified", "owedBy": "overseer", "reminders": ["1 month before"] } } }),
    );
    let twice = Matter::new().say("verified", "2026-01-15").say("verified", "2026-07-01");
    let told = desk.obligation(&twice, "2026-08-01", "verify");
    assert_eq!((told.round, told.missed, told.stage), (Some(2), None, None));
    assert_eq!(told.due.unwrap().from.to_string(), "2026-07-01");
    assert_eq!(told.reminders[0].to_string(), "2026-12-01");
}

#[test]
fn what_was_owed_goes_around_as_text() {
    let desk = desk(
        "ca-ns",
        json!({ "stages": { "first": { "opens": "received", "steps": {
        "acknowledge": { "within": [ { "when": "in-person", "span": "1 business day" }, { "otherwise": "3 business days" } ],
            "metBy": "acknowledged", "owedBy": "overseer" } } } } }),
    );
    let told = desk.obligation(&Matter::new().say("received", "2026-09-25"), "2026-09-26", "acknowledge");
    assert_eq!(told.provisional, Some(true));
    assert_eq!(told.variants.len(), 2);
    let text = serde_json::to_string(&told).unwrap();
    assert_eq!(serde_json::from_str::<settlewell::timeline::Obligation>(&text).unwrap(), told);
}
