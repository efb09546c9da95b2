//! Dates that are extended.
use crate::setup::{Desk, Matter, date, desk};
use serde_json::{Value, json};
use settlewell::timeline::Mark;

fn answering(extensions: Value) -> Desk {
    let mut answer = json!({ "within": "10 business days", "metBy": "resultCommunicated", "owedBy": "decisionMaker",
        "pauses": { "while": "waitingForComplainant", "adds": "calendarDays" } });
    if !extensions.is_null() {
        answer["extensions"] = extensions;
    }
    desk("weekdays", json!({ "stages": { "first": { "opens": "received", "steps": { "answer": answer } } } }))
}

/// Due on Monday 19 October 2026.
fn received() -> Matter {
    Matter::new().say("received", "2026-10-05")
}

fn check(desk: &Desk, matter: &Matter, as_of: &str, to: &str, approved: bool) -> Vec<&'static str> {
    let step = desk.timeline.step("answer").unwrap();
    let found =
        desk.ask(matter, as_of, |timeline, at| timeline.extension_check(step, date(to), approved, at));
    found.iter().map(|finding| finding.rule.code.strip_prefix("timeline.extension.").unwrap()).collect()
}

#[test]
fn an_extension_counts_from_the_old_date() {
    let desk = answering(json!({ "times": 1, "upTo": "5 business days", "require": ["reason"] }));
    assert_eq!(check(&desk, &received(), "2026-10-12", "2026-10-26", false), Vec::<&str>::new());
    assert_eq!(check(&desk, &received(), "2026-10-12", "2026-10-27", false), ["too-long"]);
    assert_eq!(check(&desk, &received(), "2026-10-12", "2026-10-19", false), ["not-later"]);
    assert_eq!(check(&desk, &received(), "2026-10-20", "2026-10-23", false), ["late"]);
    let extended = received().extend("2026-10-12", "answer", "2026-10-26", false);
    let told = desk.obligation(&extended, "2026-10-20", "answer");
    assert_eq!(told.due.unwrap().on.to_string(), "2026-10-26");
    assert_eq!(told.extended_from.unwrap().to_string(), "2026-10-19");
    assert_eq!(check(&desk, &extended, "2026-10-20", "2026-10-26", false), ["not-later"]);
    let answer = desk.timeline.step("answer").unwrap();
    assert_eq!(desk.timeline.extension_requires(answer), Some(&["reason".to_owned()][..]));
}

#[test]
fn several_extensions_share_one_length() {
    let desk = answering(json!({ "times": 2, "upTo": "5 business days" }));
    let once = received().extend("2026-10-12", "answer", "2026-10-21", false);
    assert_eq!(check(&desk, &once, "2026-10-20", "2026-10-26", false), Vec::<&str>::new());
    assert_eq!(check(&desk, &once, "2026-10-20", "2026-10-27", false), ["too-long"]);
    let twice = once.extend("2026-10-20", "answer", "2026-10-23", false);
    assert_eq!(check(&desk, &twice, "2026-10-20", "2026-10-26", false), ["too-many"]);
    let thrice = twice.extend("2026-10-21", "answer", "2026-10-26", false);
    assert_eq!(desk.told(&thrice, "2026-10-22", "answer"), "due 2026-10-23");
    assert_eq!(desk.findings(&thrice, "2026-10-22"), ["extension.too-many"]);
}

#[test]
fn beyond_the_maximum_only_with_approval_and_only_if_policy_allows() {
    let strict = answering(json!({ "times": 1, "upTo": "5 business days", "beyond": "refused" }));
    let open = answering(json!({ "times": 1, "upTo": "5 business days", "beyond": "withApproval" }));
    let approved = received().extend("2026-10-12", "answer", "2026-11-30", true);
    assert_eq!(strict.told(&approved, "2026-10-20", "answer"), "due 2026-10-26");
    assert_eq!(strict.findings(&approved, "2026-10-20"), ["extension.too-long"]);
    assert_eq!(open.told(&approved, "2026-10-20", "answer"), "due 2026-11-30");
    assert_eq!(open.findings(&approved, "2026-10-20"), Vec::<String>::new());
    assert_eq!(check(&open, &received(), "2026-10-12", "2026-11-30", false), ["too-long"]);
    assert_eq!(check(&open, &received(), "2026-10-12", "2026-11-30", true), Vec::<&str>::new());
}

#[test]
fn without_a_rule_there_is_no_extension() {
    let desk = answering(Value::Null);
    let extended = received().extend("2026-10-12", "answer", "2026-10-26", true);
    assert_eq!(desk.told(&extended, "2026-10-20", "answer"), "overdue 2026-10-19");
    assert_eq!(desk.findings(&extended, "2026-10-20"), ["extension.not-allowed"]);
}

#[test]
fn one_that_comes_late_leaves_the_date_and_is_noticed() {
    let desk = answering(json!({ "times": 1 }));
    let late = received().extend("2026-10-21", "answer", "2026-10-30", false);
    assert_eq!(desk.told(&late, "2026-10-20", "answer"), "overdue 2026-10-19");
    assert_eq!(desk.told(&late, "2026-10-21", "answer"), "overdue 2026-10-19");
    assert_eq!(desk.obligation(&late, "2026-10-21", "answer").extended_from, None);
    assert_eq!(desk.findings(&late, "2026-10-21"), ["extension.late"]);
}

#[test]
fn one_that_comes_late_moves_the_date_with_approval_where_the_policy_allows_that() {
    let late = received().extend("2026-10-21", "answer", "2026-10-30", true);
    let strict = answering(json!({ "times": 1 }));
    assert_eq!(strict.told(&late, "2026-10-21", "answer"), "overdue 2026-10-19");
    assert_eq!(strict.findings(&late, "2026-10-21"), ["extension.late"]);
    let open = answering(json!({ "times": 1, "beyond": "withApproval" }));
    assert_eq!(open.told(&late, "2026-10-21", "answer"), "due 2026-10-30");
    assert_eq!(open.findings(&late, "2026-10-21"), Vec::<String>::new());
    assert_eq!(check(&open, &received(), "2026-10-21", "2026-10-30", true), Vec::<&str>::new());
    assert_eq!(check(&open, &received(), "2026-10-21", "2026-10-30", false), ["late"]);
}

#[test]
fn the_maximum_may_count_from_the_start() {
    let desk = answering(json!({ "upTo": "15 business days", "from": "start" }));
    assert_eq!(check(&desk, &received(), "2026-10-12", "2026-10-26", false), Vec::<&str>::new());
    assert_eq!(check(&desk, &received(), "2026-10-12", "2026-10-27", false), ["too-long"]);
}

#[test]
fn pauses_and_extensions_work_in_the_order_in_which_they_came() {
    let desk = answering(json!({ "upTo": "5 business days" }));
    // Two days of pause: Wednesday 21; extended to Wednesday 28; two more days: Friday 30.
    let paused =
        received().say("informationRequested", "2026-10-07").say("informationReceived", "2026-10-09");
    assert_eq!(check(&desk, &paused, "2026-10-12", "2026-10-28", false), Vec::<&str>::new());
    let extended = paused.extend("2026-10-12", "answer", "2026-10-28", false);
    let again = extended.say("informationRequested", "2026-10-22").say("informationReceived", "2026-10-24");
    assert_eq!(desk.told(&again, "2026-10-26", "answer"), "due 2026-10-30");
}

#[test]
fn a_misspelt_step_is_noticed() {
    let desk = answering(json!({ "times": 1 }));
    let slip = received().mark("2026-10-12", Mark::Attempted { step: "anwser".into() });
    let findings = desk.ask(&slip, "2026-10-12", |timeline, at| timeline.findings(at));
    assert_eq!(findings[0].rule.code, "timeline.unknown-step");
    assert_eq!(findings[0].with.get("nearest"), Some("answer"));
    assert_eq!(findings[0].entry, Some(1));
}
