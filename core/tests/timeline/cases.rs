//! Published cases, as data.
use crate::setup::{Desk, Matter, desk};
use serde_json::{Value, json};

/// A complaint handling code of England: two stages, with extensions.
fn handling_code(window: Value) -> Value {
    let acknowledge = |starts: &str| json!({ "starts": starts, "within": "5 business days", "metBy": "acknowledged", "owedBy": "overseer" });
    let answer = |days: u32, more: u32| {
        json!({ "starts": "acknowledge", "within": format!("{days} business days"), "metBy": "resultCommunicated",
            "owedBy": "decisionMaker",
            "extensions": { "times": 1, "upTo": format!("{more} business days"), "require": ["reason", "newDate", "noticeToComplainant"] } })
    };
    json!({ "stages": {
        "first": { "opens": "received", "steps": { "acknowledge": acknowledge("received"), "answer": answer(10, 10) } },
        "second": { "opens": "appealed", "window": window, "handler": { "differentFrom": ["first.investigator"] },
            "steps": { "acknowledge": acknowledge("appealed"), "answer": answer(20, 20) } },
    } })
}

fn england() -> Desk {
    desk("gb-eng", handling_code(json!({ "within": "1 month", "of": "answer" })))
}

#[test]
fn a_code_of_two_stages() {
    let desk = england();
    let received = Matter::new().say("received", "2026-12-21");
    assert_eq!(desk.told(&received, "2026-12-22", "first.acknowledge"), "due 2026-12-30");
    // Before it is acknowledged, the answer counts from the last day for that.
    assert_eq!(desk.told(&received, "2026-12-22", "first.answer"), "upcoming 2027-01-14~");

    let acknowledged = received.clone().say("acknowledged", "2026-12-30");
    assert_eq!(desk.told(&acknowledged, "2026-12-30", "first.acknowledge"), "met 2026-12-30");
    assert_eq!(desk.told(&acknowledged, "2026-12-30", "first.answer"), "due 2027-01-14");

    let extended = acknowledged.clone().extend("2027-01-11", "answer", "2027-01-28", false);
    assert_eq!(desk.told(&extended, "2027-01-11", "first.answer"), "due 2027-01-28");
    assert_eq!(desk.findings(&extended, "2027-01-11"), Vec::<String>::new());
    let too_far = acknowledged.clone().extend("2027-01-11", "answer", "2027-01-29", false);
    assert_eq!(desk.told(&too_far, "2027-01-11", "first.answer"), "due 2027-01-28");
    assert_eq!(desk.findings(&too_far, "2027-01-11"), ["extension.too-long"]);

    let escalated = extended.say("resultCommunicated", "2027-01-28").say("appealed", "2027-02-01");
    assert_eq!(desk.told(&escalated, "2027-02-01", "first.answer"), "met 2027-01-28");
    assert_eq!(desk.told(&escalated, "2027-02-01", "second.acknowledge"), "due 2027-02-08");
    let escalated = escalated.say("acknowledged", "2027-02-08");
    assert_eq!(desk.told(&escalated, "2027-02-08", "second.answer"), "due 2027-03-08");
    let escalated = escalated.extend("2027-03-01", "answer", "2027-04-07", false);
    assert_eq!(desk.told(&escalated, "2027-03-01", "second.answer"), "due 2027-04-07");
    assert_eq!(desk.findings(&escalated, "2027-03-01"), Vec::<String>::new());
    let stage = desk.evaluate(&escalated, "2027-03-01").stage.unwrap();
    assert_eq!(desk.timeline.stage_name(stage), "second");
    assert_eq!(desk.timeline.handler_differs_from(stage), ["first.investigator"]);
}

#[test]
fn acknowledged_earlier_the_answer_is_due_earlier() {
    let desk = england();
    let early = Matter::new().say("received", "2026-12-21").say("acknowledged", "2026-12-22");
    assert_eq!(desk.told(&early, "2026-12-22", "first.answer"), "due 2027-01-08");
    let same_day =
        Matter::new().say("received", "2026-12-21T10:00:00-05:00").say("acknowledged", "2026-12-21");
    assert_eq!(desk.told(&same_day, "2026-12-22", "first.acknowledge"), "met 2026-12-30");
    assert_eq!(desk.told(&same_day, "2026-12-22", "first.answer"), "due 2027-01-07");
}

#[test]
fn one_base_and_three_windows() {
    let matter = Matter::new()
        .say("received", "2026-12-21")
        .say("acknowledged", "2026-12-30")
        .say("resultCommunicated", "2027-01-14");
    for (window, last) in [
        (json!({ "within": "10 business days", "of": "answer" }), "2027-01-28"),
        (json!({ "within": "28 calendar days", "of": "answer" }), "2027-02-11"),
        (json!({ "within": "1 month", "of": "answer" }), "2027-02-14"),
    ] {
        let desk = desk("gb-eng", handling_code(window));
        let second = desk.timeline.stage("second").unwrap();
        let window =
            |as_of: &str| desk.ask(&matter, as_of, |timeline, at| timeline.window(second, at)).unwrap();
        let on = window(last);
        assert_eq!(on.closes.as_ref().unwrap().on.to_string(), last);
        assert_eq!(on.opens.unwrap().to_string(), "2027-01-14");
        assert!(on.open && !on.passed && !on.provisional);
        let after = window("2027-02-15");
        assert!(!after.open && after.passed);
        let late = matter.clone().say("appealed", "2027-02-15");
        assert_eq!(desk.findings(&late, "2027-02-15"), ["outside-window"]);
        let in_time = matter.clone().say("appealed", last);
        assert_eq!(desk.findings(&in_time, "2027-02-15"), Vec::<String>::new());
    }
}

#[test]
fn before_the_answer_no_window_is_open() {
    let desk = england();
    let second = desk.timeline.stage("second").unwrap();
    let matter = Matter::new().say("received", "2026-12-21");
    let window = desk.ask(&matter, "2026-12-23", |timeline, at| timeline.window(second, at)).unwrap();
    assert_eq!((window.open, window.passed, window.provisional, window.opens), (false, false, true, None));
    assert_eq!(window.closes.unwrap().on.to_string(), "2027-02-14");
}

#[test]
fn the_same_policy_on_different_calendars() {
    let step = |days: u32| json!({ "within": format!("{days} business days"), "metBy": "closed", "owedBy": "overseer" });
    let policy = json!({ "stages": { "first": { "opens": "received",
        "steps": { "five": step(5), "ten": step(10), "twenty": step(20) } } } });
    let matter = Matter::new().say("received", "2026-09-25");
    for (calendars, due) in [
        (&["ca-on", "ca-qc", "ca-ab"][..], ["2026-10-02", "2026-10-09", "2026-10-26"]),
        (&["ca-bc", "ca-mb", "ca-federal"], ["2026-10-05", "2026-10-13", "2026-10-27"]),
        (&["ca-ns"], ["2026-10-02", "2026-10-09", "2026-10-23"]),
    ] {
        for calendar in calendars {
            let desk = desk(calendar, policy.clone());
            for (step, due) in ["five", "ten", "twenty"].iter().zip(due) {
                assert_eq!(desk.told(&matter, "2026-09-28", step), format!("due {due}"), "{calendar}");
            }
        }
    }
}

#[test]
fn a_legal_date_and_the_application_before_it() {
    let deadlines = |roll: &str| {
        desk(
            "ca-ns",
            json!({ "deadlines": {
            "record": { "starts": { "fact": "notice.sentOn" }, "within": "45 calendar days", "roll": roll, "calendar": "ca-federal",
                "inForce": { "from": "2025-01-01", "by": "notice.sentOn", "source": "an example, never advice" } },
            "more-time": { "before": "record.unrolled", "by": "3 business days", "calendar": "ca-federal", "owedBy": "overseer" },
            "more-time-rolled": { "before": "record.due", "by": "3 business days", "calendar": "ca-federal" },
        } }),
        )
    };
    let referred = Matter::new().fact("notice.sentOn", "2026-02-17");
    let (kept, rolled) = (deadlines("keep"), deadlines("next"));
    assert_eq!(kept.told(&referred, "2026-03-01", "record"), "due 2026-04-03");
    let due = rolled.obligation(&referred, "2026-03-01", "record");
    let shown = due.due.unwrap();
    assert_eq!(
        (shown.on.to_string().as_str(), shown.unrolled.unwrap().to_string().as_str()),
        ("2026-04-06", "2026-04-03")
    );
    assert_eq!(due.source.as_deref(), Some("an example, never advice"));
    assert_eq!(rolled.told(&referred, "2026-03-01", "more-time"), "due 2026-03-31");
    assert_eq!(rolled.told(&referred, "2026-03-01", "more-time-rolled"), "due 2026-03-31");
    assert_eq!(rolled.told(&referred, "2026-04-01", "more-time"), "overdue 2026-03-31");

    // The worker confirms the date on the notice: it wins, and a difference is told.
    let notice =
        settlewell::timeline::Mark::NoticeDate { step: "record".into(), on: "2026-04-02".parse().unwrap() };
    let confirmed = referred.mark("2026-02-20", notice);
    assert_eq!(rolled.told(&confirmed, "2026-03-01", "record"), "due 2026-04-02");
    assert_eq!(rolled.told(&confirmed, "2026-03-01", "more-time"), "due 2026-03-30");
    assert_eq!(rolled.findings(&confirmed, "2026-03-01"), ["notice.differs"]);
    let told = rolled.obligation(&confirmed, "2026-03-01", "record");
    assert_eq!(told.notice_date.unwrap().to_string(), "2026-04-02");
    assert_eq!(told.due.unwrap().on.to_string(), "2026-04-02");
}

#[test]
fn a_law_applies_from_its_day_on() {
    let desk = desk(
        "ca-federal",
        json!({ "deadlines": {
        "old": { "starts": { "fact": "matter.on" }, "within": "15 calendar days", "inForce": { "until": "2025-06-02" } },
        "new": { "starts": { "fact": "matter.on" }, "within": "1 year", "inForce": { "from": "2025-06-03", "source": "an act" } },
    } }),
    );
    let before = Matter::new().fact("matter.on", "2025-06-02");
    assert_eq!(desk.told(&before, "2025-06-10", "old"), "due 2025-06-17");
    assert_eq!(desk.told(&before, "2025-06-10", "new"), "nothing");
    let after = Matter::new().fact("matter.on", "2025-06-03");
    assert_eq!(desk.told(&after, "2025-06-10", "old"), "nothing");
    assert_eq!(desk.told(&after, "2025-06-10", "new"), "due 2026-06-03");
    // Without the date, either may apply, and neither has one.
    assert_eq!(desk.told(&Matter::new(), "2025-06-10", "new"), "upcoming~");
}
