//! From when a clock runs.
use crate::setup::{Matter, desk};
use serde_json::json;
use settlewell::timeline::Mark;

#[test]
fn every_side_of_another_step_is_an_anchor() {
    // Received on Friday 2 October 2026; ten calendar days end on Monday 12, six on Thursday 8.
    let follow = |starts: &str| json!({ "starts": starts, "within": "1 calendar day", "metBy": "closed", "owedBy": "overseer" });
    let desk = desk(
        "weekdays",
        json!({ "stages": { "first": { "opens": "received", "steps": {
        "answer": { "starts": "received", "within": "8 calendar days", "roll": "next", "metBy": "resultCommunicated", "owedBy": "decisionMaker" },
        "met": follow("answer"), "met-too": follow("first.answer.met"), "due": follow("answer.due"),
        "unrolled": follow("answer.unrolled"), "expired": follow("answer.expired") } } } }),
    );
    // Saturday 10 October rolls to Monday 12.
    let received = Matter::new().say("received", "2026-10-02");
    for (step, open, late) in [
        ("met", "upcoming 2026-10-13~", "overdue 2026-10-13~"),
        ("met-too", "upcoming 2026-10-13~", "overdue 2026-10-13~"),
        ("due", "upcoming 2026-10-13", "overdue 2026-10-13"),
        ("unrolled", "upcoming 2026-10-11", "overdue 2026-10-11"),
        ("expired", "upcoming 2026-10-14~", "overdue 2026-10-14"),
    ] {
        assert_eq!(desk.told(&received, "2026-10-05", step), open, "{step}");
        assert_eq!(desk.told(&received, "2026-10-16", step), late, "{step}");
    }
    let answered = received.clone().say("resultCommunicated", "2026-10-06");
    assert_eq!(desk.told(&answered, "2026-10-06", "met"), "due 2026-10-07");
    assert_eq!(desk.told(&answered, "2026-10-06", "due"), "upcoming 2026-10-13");
    assert_eq!(desk.told(&answered, "2026-10-16", "expired"), "upcoming~");
    let late = received.say("resultCommunicated", "2026-10-15");
    assert_eq!(desk.told(&late, "2026-10-15", "answer"), "metLate 2026-10-12");
    assert_eq!(desk.told(&late, "2026-10-15", "expired"), "overdue 2026-10-14");
}

#[test]
fn later_and_earlier_of_several() {
    let desk = desk(
        "weekdays",
        json!({ "stages": { "first": { "opens": "received", "steps": {
        "answer": { "within": "5 calendar days", "metBy": "resultCommunicated", "owedBy": "decisionMaker" },
        "later": { "starts": { "laterOf": [ { "event": "served", "plus": "1 month" }, "answer.met" ] }, "within": "1 calendar day",
            "metBy": "closed", "owedBy": "overseer" },
        "earlier": { "starts": { "earlierOf": [ { "event": "served", "plus": "1 month" }, "answer.met" ] }, "within": "1 calendar day",
            "metBy": "closed", "owedBy": "overseer" } } } } }),
    );
    let received = Matter::new().say("received", "2026-10-05");
    // What has not happened can only make the later of them later.
    assert_eq!(desk.told(&received, "2026-10-06", "later"), "upcoming 2026-10-11~");
    let served = received.clone().say("served", "2026-10-06");
    assert_eq!(desk.told(&served, "2026-10-06", "later"), "upcoming 2026-11-07~");
    let both = served.say("resultCommunicated", "2026-10-08");
    assert_eq!(desk.told(&both, "2026-10-08", "later"), "upcoming 2026-11-07");
    assert_eq!(desk.told(&both, "2026-11-06", "later"), "due 2026-11-07");
    assert_eq!(desk.told(&both, "2026-10-08", "earlier"), "due 2026-10-09");
    assert_eq!(
        desk.told(&received.say("resultCommunicated", "2026-10-08"), "2026-10-08", "earlier"),
        "due 2026-10-09"
    );
}

#[test]
fn spans_before_and_after_by_criterion() {
    let desk = desk(
        "ca-federal",
        json!({ "deadlines": {
        "record": { "starts": { "fact": "notice.sentOn", "plus": [ { "when": "by-courier", "span": "2 calendar days" } ] },
            "within": [ { "when": "in-person", "span": "20 calendar days" }, { "otherwise": "25 calendar days" } ] },
        "ready": { "starts": { "fact": "hearing.on", "minus": "3 weeks" } } } }),
    );
    let sent = Matter::new().fact("notice.sentOn", "2026-06-01");
    let known =
        |courier: bool, person: bool| sent.clone().fact("byCourier", courier).fact("inPerson", person);
    assert_eq!(desk.told(&known(false, false), "2026-06-02", "record"), "due 2026-06-26");
    assert_eq!(desk.told(&known(false, true), "2026-06-02", "record"), "due 2026-06-21");
    assert_eq!(desk.told(&known(true, false), "2026-06-03", "record"), "due 2026-06-28");
    assert_eq!(desk.told(&known(true, true), "2026-06-02", "record"), "upcoming 2026-06-23");

    // Not known: the earliest leads, and each is shown.
    assert_eq!(desk.told(&sent, "2026-06-02", "record"), "due 2026-06-21~");
    let variants = |matter: &Matter| -> Vec<(String, String)> {
        let told = desk.obligation(matter, "2026-06-02", "record");
        told.variants.into_iter().map(|variant| (variant.when, variant.due.on.to_string())).collect()
    };
    let pair = |when: &str, on: &str| (when.to_owned(), on.to_owned());
    assert_eq!(
        variants(&sent),
        [
            pair("by-courier, in-person", "2026-06-23"),
            pair("by-courier, otherwise", "2026-06-28"),
            pair("otherwise, in-person", "2026-06-21"),
            pair("otherwise, otherwise", "2026-06-26"),
        ]
    );
    assert_eq!(
        variants(&sent.clone().fact("byCourier", false)),
        [pair("in-person", "2026-06-21"), pair("otherwise", "2026-06-26")]
    );
    assert_eq!(
        variants(&sent.clone().fact("inPerson", false)),
        [pair("by-courier", "2026-06-28"), pair("otherwise", "2026-06-26")]
    );
    assert_eq!(variants(&known(true, true)), []);

    let hearing = Matter::new().fact("hearing.on", "2026-11-30");
    assert_eq!(desk.told(&hearing, "2026-10-01", "ready"), "upcoming 2026-11-09");
    assert_eq!(desk.told(&Matter::new(), "2026-10-01", "ready"), "upcoming~");
}

#[test]
fn what_is_known_in_part_says_what_it_assumes() {
    let desk = desk(
        "weekdays",
        json!({ "stages": { "first": { "opens": "received", "steps": {
        "acknowledge": { "within": "3 business days", "metBy": "acknowledged", "owedBy": "overseer" } } } },
        "deadlines": { "prepare": { "before": { "fact": "hearing.on" }, "by": "10 calendar days" } } }),
    );
    let partly = Matter::new().say("received", "2026-03").fact("hearing.on", "2026-11");
    let told = desk.obligation(&partly, "2026-03-03", "acknowledge").due.unwrap();
    assert_eq!(told.on.to_string(), "2026-03-04");
    let assumed = told.assumed.unwrap();
    assert_eq!(
        (assumed.known.to_string().as_str(), assumed.taken.to_string().as_str()),
        ("2026-03", "2026-03-01")
    );
    let told = desk.obligation(&partly, "2026-03-03", "prepare").due.unwrap();
    assert_eq!((told.on.to_string().as_str(), told.assumed.is_some()), ("2026-10-22", true));
}

#[test]
fn days_are_local_and_hours_run_on_the_clock() {
    let desk = desk(
        "ca-on",
        json!({ "stages": { "first": { "opens": "received", "steps": {
        "same-day": { "within": "3 business days", "counting": "sameDay", "metBy": "acknowledged", "owedBy": "overseer" },
        "day-after": { "within": "3 business days", "metBy": "acknowledged", "owedBy": "overseer" },
        "clear": { "within": "3 business days", "counting": "clearDays", "metBy": "acknowledged", "owedBy": "overseer" },
        "call": { "within": "48 hours", "metBy": "acknowledged", "owedBy": "overseer" },
        "call-open": { "within": "48 hours", "roll": "next", "metBy": "acknowledged", "owedBy": "overseer" } } } } }),
    );
    // 01:30 in London is the evening before in Toronto: Thursday 24 September.
    let received = Matter::new().say("received", "2026-09-25T01:30:00Z");
    for (step, due) in [
        ("same-day", "2026-09-28"),
        ("day-after", "2026-09-29"),
        ("clear", "2026-09-30"),
        ("call", "2026-09-26"),
        ("call-open", "2026-09-28"),
    ] {
        assert_eq!(desk.told(&received, "2026-09-24", step), format!("due {due}"), "{step}");
    }
    let call = desk.obligation(&received, "2026-09-24", "call").due.unwrap();
    assert_eq!(call.at.unwrap().to_string(), "2026-09-26T21:30:00-04:00");
}

#[test]
fn a_step_may_name_another_calendar() {
    let step = |calendar: &str| json!({ "within": "3 business days", "calendar": calendar, "metBy": "closed", "owedBy": "overseer" });
    let desk = desk(
        "ca-ns",
        json!({ "stages": { "first": { "opens": "received", "steps": { "ours": step("ca-ns"), "theirs": step("ca-federal") } } } }),
    );
    let received = Matter::new().say("received", "2026-09-25");
    assert_eq!(desk.told(&received, "2026-09-28", "ours"), "due 2026-09-30");
    assert_eq!(desk.told(&received, "2026-09-28", "theirs"), "due 2026-10-01");
}

#[test]
fn the_organizations_own_events_count_like_the_rooms() {
    let desk = desk(
        "weekdays",
        json!({ "stages": { "first": { "opens": "received", "steps": {
        "inform-body": { "within": "5 business days", "metBy": "bodyInformed", "owedBy": "overseer" },
        "after": { "starts": "bodyInformed", "within": "5 business days", "metBy": "closed", "owedBy": "overseer" } } } } }),
    );
    let informed = Matter::new()
        .say("received", "2026-10-05")
        .mark("2026-10-07", Mark::Milestone("bodyInformed".into()));
    assert_eq!(desk.told(&informed, "2026-10-06", "inform-body"), "due 2026-10-12");
    assert_eq!(desk.told(&informed, "2026-10-07", "inform-body"), "met 2026-10-12");
    assert_eq!(desk.told(&informed, "2026-10-07", "after"), "due 2026-10-14");
    assert_eq!(desk.owed(&informed, "2026-10-07", "inform-body").unwrap().met_by, Some(1));
}

#[test]
fn what_belongs_to_no_stage_is_owed_each_time() {
    let desk = desk(
        "weekdays",
        json!({ "steps": {
        "destroy": { "starts": "closed", "within": "2 years", "metBy": "noted", "owedBy": "overseer" } } }),
    );
    let closed = Matter::new().say("received", "2026-10-05").say("closed", "2026-11-02");
    assert_eq!(desk.told(&closed, "2026-11-02", "destroy"), "due 2028-11-02");
    let done = closed.say("noted", "2028-10-30");
    assert_eq!(desk.told(&done, "2028-10-30", "destroy"), "met 2028-11-02");
    let again = done.say("closed", "2028-12-01");
    assert_eq!(desk.told(&again, "2028-12-01", "destroy"), "due 2030-12-01");
}
