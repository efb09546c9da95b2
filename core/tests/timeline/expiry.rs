//! What happens when a date is not kept.
use crate::setup::{Desk, Matter, desk};
use serde_json::{Value, json};
use settlewell::timeline::Mark;

fn expiring(on_expiry: Value) -> Desk {
    desk(
        "weekdays",
        json!({ "stages": {
        "first": { "opens": "received", "steps": {
            "answer": { "within": "10 calendar days", "metBy": "resultCommunicated", "owedBy": "decisionMaker", "onExpiry": on_expiry },
            "survey": { "starts": "answer.expired", "within": "5 calendar days", "metBy": "progressGiven", "owedBy": "overseer" },
            "file": { "within": "60 calendar days", "metBy": "noted", "owedBy": "overseer" } } },
        "appeal": { "opens": "appealed", "window": { "within": "20 calendar days", "of": "answer" }, "steps": {
            "decide": { "within": "30 calendar days", "metBy": "resultCommunicated", "owedBy": "overseer" } } } } }),
    )
}

/// The answer is due on 11 October 2026.
fn received() -> Matter {
    Matter::new().say("received", "2026-10-01")
}

fn stage(desk: &Desk, matter: &Matter, as_of: &str) -> (String, Option<String>) {
    let found = desk.evaluate(matter, as_of);
    let name = found.stage.map(|stage| desk.timeline.stage_name(stage).to_owned()).unwrap_or_default();
    (name, found.closed.map(|on| on.to_string()))
}

#[test]
fn deemed_refused_and_the_matter_stays_open() {
    let desk = expiring(json!({ "deems": "refused", "opens": "appeal", "remains": "open" }));
    assert_eq!(desk.evaluate(&received(), "2026-10-11").deemed, []);
    assert_eq!(stage(&desk, &received(), "2026-10-11"), ("first".to_owned(), None));

    let after = desk.evaluate(&received(), "2026-10-12");
    assert_eq!((after.deemed.len(), after.deemed[0].on.to_string().as_str()), (1, "2026-10-12"));
    assert_eq!(desk.timeline.outcome(after.deemed[0].step), Some("refused"));
    assert_eq!(stage(&desk, &received(), "2026-10-12"), ("appeal".to_owned(), None));
    assert_eq!(desk.told(&received(), "2026-10-12", "answer"), "overdue 2026-10-11");
    // The stage that it opens starts on that day, and the window counts from it.
    assert_eq!(desk.told(&received(), "2026-10-12", "decide"), "due 2026-11-11");
    let appeal = desk.timeline.stage("appeal").unwrap();
    let window = desk.ask(&received(), "2026-10-20", |timeline, at| timeline.window(appeal, at)).unwrap();
    assert_eq!((window.open, window.closes.unwrap().on.to_string().as_str()), (true, "2026-11-01"));
    assert_eq!(desk.findings(&received(), "2026-10-12"), ["expired"]);

    // The open stage takes the event.
    let decided = received().say("resultCommunicated", "2026-10-30");
    assert_eq!(desk.told(&decided, "2026-10-30", "decide"), "met 2026-11-11");
    assert_eq!(desk.told(&decided, "2026-10-30", "answer"), "overdue 2026-10-11");
    // In time, nothing is drawn from it.
    let answered = received().say("resultCommunicated", "2026-10-11");
    assert_eq!(desk.evaluate(&answered, "2026-12-01").deemed, []);
    assert_eq!(stage(&desk, &answered, "2026-12-01"), ("first".to_owned(), None));
}

#[test]
fn a_late_answer_takes_the_deemed_one_back() {
    let desk = expiring(json!({ "deems": "refused" }));
    let late = received().say("resultCommunicated", "2026-10-14");
    assert_eq!(desk.evaluate(&late, "2026-10-13").deemed.len(), 1);
    assert_eq!(desk.evaluate(&late, "2026-10-14").deemed, []);
    assert_eq!(desk.told(&late, "2026-10-14", "answer"), "metLate 2026-10-11");
    assert_eq!(desk.findings(&late, "2026-10-14"), ["expired"]);
}

#[test]
fn it_may_close_the_stage() {
    for closes in [json!("closes"), json!({ "remains": "closed" })] {
        let desk = expiring(closes);
        assert_eq!(
            stage(&desk, &received(), "2026-10-12"),
            ("first".to_owned(), Some("2026-10-12".to_owned()))
        );
        let answer = desk.obligation(&received(), "2026-10-12", "answer");
        assert_eq!(desk.told(&received(), "2026-10-12", "answer"), "notApplicable 2026-10-11");
        assert_eq!(answer.reason.as_deref(), Some("expired"));
        assert_eq!(desk.told(&received(), "2026-10-12", "file"), "notApplicable 2026-11-30");
        assert_eq!(desk.obligation(&received(), "2026-10-12", "file").reason.as_deref(), Some("stageClosed"));
        // What starts with the closing runs on.
        assert_eq!(desk.told(&received(), "2026-10-12", "survey"), "due 2026-10-17");
    }
}

#[test]
fn nothing_happens_where_the_policy_says_nothing() {
    for nothing in [json!("nothing"), json!({ "remains": "open" })] {
        let desk = expiring(nothing);
        assert_eq!(stage(&desk, &received(), "2026-12-01"), ("first".to_owned(), None));
        assert_eq!(desk.findings(&received(), "2026-12-01"), Vec::<String>::new());
    }
}

#[test]
fn nothing_is_drawn_from_a_date_that_can_still_move() {
    let desk = desk(
        "weekdays",
        json!({ "stages": { "first": { "opens": "received", "steps": {
        "acknowledge": { "within": "2 calendar days", "metBy": "acknowledged", "owedBy": "overseer" },
        "answer": { "starts": "acknowledge", "within": "5 calendar days", "metBy": "resultCommunicated", "owedBy": "decisionMaker",
            "onExpiry": { "deems": "refused" } } } } } }),
    );
    assert_eq!(desk.told(&received(), "2026-12-01", "answer"), "overdue 2026-10-08~");
    assert_eq!(desk.evaluate(&received(), "2026-12-01").deemed, []);
}

#[test]
fn a_window_that_passes_may_close_the_matter() {
    let desk = desk(
        "weekdays",
        json!({ "stages": {
        "first": { "opens": "received", "steps": {
            "answer": { "within": "10 calendar days", "metBy": "resultCommunicated", "owedBy": "decisionMaker" } } },
        "appeal": { "opens": "appealed", "window": { "within": "1 month", "of": "answer", "onExpiry": "closes" } } } }),
    );
    let answered = received().say("resultCommunicated", "2026-10-09");
    assert_eq!(stage(&desk, &answered, "2026-11-09").1, None);
    assert_eq!(stage(&desk, &answered, "2026-11-10").1.as_deref(), Some("2026-11-10"));
    let appealed = answered.say("appealed", "2026-11-09");
    assert_eq!(stage(&desk, &appealed, "2026-12-01"), ("appeal".to_owned(), None));
}

#[test]
fn what_was_set_aside_in_time_does_not_expire() {
    let desk = expiring(json!({ "deems": "refused" }));
    let waived = received().mark(
        "2026-10-05",
        Mark::Waived { step: "answer".into(), key: None, reason: "agreed".into(), by: Some("w-07".into()) },
    );
    assert_eq!(desk.told(&waived, "2026-12-01", "answer"), "waived 2026-10-11");
    assert_eq!(desk.obligation(&waived, "2026-12-01", "answer").reason.as_deref(), Some("agreed"));
    assert_eq!(desk.evaluate(&waived, "2026-12-01").deemed, []);
}
