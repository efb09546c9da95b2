//! Stages that open and close, and what meets or sets aside a step.
use crate::setup::{Desk, Matter, date, desk};
use serde_json::json;
use settlewell::timeline::{Mark, Progress, What};

fn two_stages() -> Desk {
    let answer = |days: u32| json!({ "within": format!("{days} calendar days"), "metBy": "resultCommunicated", "owedBy": "decisionMaker" });
    desk(
        "weekdays",
        json!({ "stages": {
        "first": { "opens": ["received", "verified"], "closes": ["withdrawn", "closed"], "steps": {
            "answer": answer(10),
            "survey": { "starts": "answer", "within": "30 calendar days", "metBy": "progressGiven", "owedBy": "overseer" },
            "archive": { "starts": "closed", "within": "5 calendar days", "metBy": "noted", "owedBy": "overseer" } } },
        "second": { "opens": "appealed", "steps": { "answer": answer(20) } } } }),
    )
}

fn received() -> Matter {
    Matter::new().say("received", "2026-10-01")
}

#[test]
fn an_event_meets_the_step_of_the_open_stage() {
    let desk = two_stages();
    let matter = received().say("resultCommunicated", "2026-10-05").say("appealed", "2026-10-06");
    assert_eq!(desk.told(&matter, "2026-10-07", "first.answer"), "met 2026-10-11");
    assert_eq!(desk.told(&matter, "2026-10-07", "second.answer"), "due 2026-10-26");
    // What only the first stage has still goes to it.
    let surveyed = matter.clone().say("progressGiven", "2026-10-20");
    assert_eq!(desk.told(&surveyed, "2026-10-20", "survey"), "met 2026-11-04");
    let both = surveyed.say("resultCommunicated", "2026-10-26");
    assert_eq!(desk.told(&both, "2026-10-26", "second.answer"), "met 2026-10-26");
    assert_eq!(desk.owed(&both, "2026-10-26", "first.answer").unwrap().met_by, Some(1));
    // Unanswered and appealed: the answer of the second stage is not one of the first.
    let skipped = received().say("appealed", "2026-10-06").say("resultCommunicated", "2026-10-08");
    assert_eq!(desk.told(&skipped, "2026-10-20", "first.answer"), "overdue 2026-10-11");
    assert_eq!(desk.told(&skipped, "2026-10-20", "second.answer"), "met 2026-10-26");
    assert_eq!(desk.told(&received(), "2026-10-20", "second.answer"), "nothing");
}

#[test]
fn what_ends_a_stage_early_asks_for_nothing() {
    let answer =
        json!({ "within": "10 calendar days", "metBy": "resultCommunicated", "owedBy": "decisionMaker" });
    let desk = desk(
        "weekdays",
        json!({ "stages": { "first":
            { "opens": "received", "closes": "closed", "endsEarly": ["withdrawn", "appealed"], "steps": { "answer": answer } } } }),
    );
    for early in ["withdrawn", "appealed"] {
        let ended = received().say(early, "2026-10-05");
        assert_eq!(desk.told(&ended, "2026-12-05", "answer"), "notApplicable 2026-10-11");
        assert_eq!(desk.findings(&ended, "2026-12-05"), Vec::<String>::new());
        assert_eq!(desk.evaluate(&ended, "2026-12-05").closed, Some(date("2026-10-05")));
    }
    let closed = received().say("closed", "2026-10-05");
    assert_eq!(desk.findings(&closed, "2026-12-05"), ["closed-with-open-step"]);
    // Taken up again and then closed, it is the last ending that counts.
    let again =
        received().say("withdrawn", "2026-10-05").say("received", "2026-10-06").say("closed", "2026-10-07");
    assert_eq!(desk.findings(&again, "2026-12-05"), ["closed-with-open-step"]);
}

#[test]
fn closing_sets_aside_what_was_open_and_lists_it() {
    let desk = two_stages();
    let withdrawn = received().say("withdrawn", "2026-10-05");
    assert_eq!(desk.told(&withdrawn, "2026-10-04", "first.answer"), "due 2026-10-11");
    assert_eq!(desk.told(&withdrawn, "2026-12-05", "first.answer"), "notApplicable 2026-10-11");
    assert_eq!(desk.told(&withdrawn, "2026-12-05", "survey"), "nothing");
    assert_eq!(desk.findings(&withdrawn, "2026-12-05"), ["closed-with-open-step"]);
    assert_eq!(desk.evaluate(&withdrawn, "2026-12-05").closed, Some(date("2026-10-05")));
    // What counts from the closing itself runs on.
    let closed = received().say("resultCommunicated", "2026-10-05").say("closed", "2026-10-07");
    assert_eq!(desk.told(&closed, "2026-10-08", "archive"), "due 2026-10-12");
    assert_eq!(desk.told(&closed, "2026-10-08", "survey"), "notApplicable 2026-11-04");
}

#[test]
fn opened_again_everything_counts_anew() {
    let desk = two_stages();
    let again = received()
        .say("resultCommunicated", "2026-10-05")
        .say("closed", "2026-10-07")
        .say("verified", "2026-11-02");
    assert_eq!(desk.told(&again, "2026-11-03", "first.answer"), "due 2026-11-12");
    assert_eq!(desk.evaluate(&again, "2026-11-03").closed, None);
    // Opened while it is open, it stays as it was.
    assert_eq!(
        desk.told(&received().say("verified", "2026-10-04"), "2026-10-05", "first.answer"),
        "due 2026-10-11"
    );
}

#[test]
fn attempts_that_are_documented_meet_a_step() {
    let desk = desk(
        "weekdays",
        json!({ "stages": { "first": { "opens": "received", "steps": {
        "reach": { "within": "10 calendar days", "metBy": "acknowledged", "owedBy": "overseer",
            "attempts": { "times": 3, "onDifferentDays": true } },
        "next": { "starts": "reach", "within": "1 calendar day", "metBy": "closed", "owedBy": "overseer" } } } } }),
    );
    let tried = |matter: Matter, on: &str| matter.mark(on, Mark::Attempted { step: "reach".into() });
    let twice = tried(tried(tried(received(), "2026-10-02"), "2026-10-02"), "2026-10-05");
    assert_eq!(desk.told(&twice, "2026-10-06", "reach"), "due 2026-10-11");
    let thrice = tried(twice.clone(), "2026-10-07");
    assert_eq!(desk.told(&thrice, "2026-10-07", "reach"), "met 2026-10-11");
    assert_eq!(desk.told(&thrice, "2026-10-07", "next"), "due 2026-10-08");
    assert_eq!(desk.told(&twice.say("acknowledged", "2026-10-06"), "2026-10-06", "reach"), "met 2026-10-11");
}

#[test]
fn what_cannot_be_done_is_not_applicable_with_a_reason() {
    let desk = two_stages();
    let mark = Mark::NotApplicable { step: "answer".into(), key: None, reason: "untraceable".into() };
    let matter = received().mark("2026-10-06", mark);
    assert_eq!(desk.told(&matter, "2026-10-05", "first.answer"), "due 2026-10-11");
    let told = desk.obligation(&matter, "2026-12-01", "first.answer");
    assert_eq!((told.progress, told.reason.as_deref()), (Progress::NotApplicable, Some("untraceable")));
    assert_eq!(told.met_on, Some(date("2026-10-06")));
    // What waits for it starts on the day it was set aside.
    assert_eq!(desk.told(&matter, "2026-10-07", "survey"), "due 2026-11-05");
    // Done after all, it is done.
    assert_eq!(
        desk.told(&matter.say("resultCommunicated", "2026-10-09"), "2026-10-09", "first.answer"),
        "met 2026-10-11"
    );
}

#[test]
fn a_step_that_does_not_apply_holds_nothing_up() {
    let desk = desk(
        "weekdays",
        json!({ "stages": { "first": { "opens": "received", "steps": {
        "protect": { "within": "1 calendar day", "when": "safety-at-risk", "metBy": "noted", "owedBy": "overseer" },
        "answer": { "starts": "protect", "within": "5 calendar days", "metBy": "resultCommunicated", "owedBy": "decisionMaker" } } } } }),
    );
    let safe = received().fact("fearsReprisal", false);
    assert_eq!(desk.told(&safe, "2026-10-02", "protect"), "nothing");
    assert_eq!(desk.told(&safe, "2026-10-02", "answer"), "due 2026-10-06");
    let at_risk = received().fact("fearsReprisal", true);
    assert_eq!(desk.told(&at_risk, "2026-10-02", "protect"), "due 2026-10-02");
    assert_eq!(desk.told(&at_risk, "2026-10-02", "answer"), "upcoming 2026-10-07~");
    assert_eq!(desk.told(&received(), "2026-10-02", "protect"), "due 2026-10-02~");
}

#[test]
fn what_was_promised_is_owed() {
    let desk = two_stages();
    let promise = |key: &str, due: &str| Mark::Promised {
        step: "followUp".into(),
        key: key.into(),
        due: date(due),
        opens: None,
        role: Some("overseer".into()),
        person: Some("w-07".into()),
        anew: false,
    };
    let matter = received()
        .say_and(
            "resultCommunicated",
            "2026-10-05",
            [promise("apology", "2026-10-20"), promise("training", "2026-11-30")],
        )
        .mark("2026-10-18", promise("apology", "2026-10-27"))
        .mark("2026-10-28", Mark::Met { step: None, key: Some("apology".into()) })
        .mark(
            "2026-10-29",
            Mark::Waived {
                step: "followUp".into(),
                key: Some("training".into()),
                reason: "left".into(),
                by: None,
            },
        );
    let promised = |as_of: &str| -> Vec<(Progress, String)> {
        let found = desk
            .evaluate(&matter, as_of)
            .owed
            .into_iter()
            .filter(|owed| matches!(owed.what, What::Promise(_)));
        found.map(|owed| (owed.progress, owed.due.unwrap().to_string())).collect()
    };
    let row = |progress, due: &str| (progress, due.to_owned());
    assert_eq!(promised("2026-10-05"), [row(Progress::Due, "2026-10-20"), row(Progress::Due, "2026-11-30")]);
    assert_eq!(promised("2026-10-18"), [row(Progress::Due, "2026-10-27"), row(Progress::Due, "2026-11-30")]);
    assert_eq!(
        promised("2026-10-30"),
        [row(Progress::MetLate, "2026-10-27"), row(Progress::Waived, "2026-11-30")]
    );
    let owed = desk
        .evaluate(&matter, "2026-10-18")
        .owed
        .into_iter()
        .find(|owed| matches!(owed.what, What::Promise(_)))
        .unwrap();
    let told = desk.ask(&matter, "2026-10-18", |timeline, at| timeline.explain(at, &owed));
    assert_eq!((told.step.as_str(), told.about.as_deref()), ("followUp", Some("apology")));
    assert_eq!(told.owed_by.unwrap().id.unwrap().as_str(), "w-07");
    assert_eq!(told.extended_from, Some(date("2026-10-20")));
    assert_eq!(told.due.unwrap().on, date("2026-10-27"));
    assert_eq!(desk.findings(&matter, "2026-10-30"), Vec::<String>::new());
}

#[test]
fn late_write_ups_fall_into_place() {
    let desk = two_stages();
    let told_late = Matter::new()
        .say("resultCommunicated", "2026-10-05")
        .say("received", "2026-10-01")
        .say("appealed", "2026-10-06");
    assert_eq!(desk.told(&told_late, "2026-10-07", "first.answer"), "met 2026-10-11");
    assert_eq!(desk.told(&told_late, "2026-10-04", "first.answer"), "due 2026-10-11");
    assert_eq!(desk.told(&told_late, "2026-10-07", "second.answer"), "due 2026-10-26");
}
