//! Steps that entries name: which there are, which can be set aside or waived, and what that changes.
use super::tally::{Tally, changed, kind, with, without};
use super::*;
use crate::timeline::Progress;

fn aside(step: &str, reason: &str) -> Value {
    json!({ "kind": "stepNotApplicable", "step": step, "reason": reason, "detail": "written down" })
}

fn waived(step: &str) -> Value {
    json!({ "kind": "stepWaived", "step": step, "reason": "the organization admits it", "approvedBy": "b-01" })
}

/// Each rule about steps fires and can be satisfied.
pub(super) fn speak(tally: &mut Tally) {
    let staffed = staffed();
    tally.event("step.known", &staffed, aside("anwser", "other"), aside("answer", "other"));
    tally.event("step.known", &staffed, aside("second.answer", "other"), aside("first.answer", "other"));
    tally.event("closing.set-aside-fits", &staffed, aside("find", "died"), aside("find", "other"));
    tally.event("closing.set-aside-fits", &staffed, aside("plan", "untraceable"), aside("answer", "untraceable"));
    let without = |name: &str| changed(waived("find"), name, Value::Null);
    tally.event("waiver.reason", &staffed, without("reason"), waived("find"));
    tally.event("waiver.approved", &staffed, without("approvedBy"), waived("find"));
    let by = |person: &str| changed(waived("find"), "approvedBy", json!(person));
    tally.event("waiver.approver", &staffed, by("w-05"), by("b-01"));
    tally.says("waiver.approver", &staffed, &by("w-07"), false);
    tally.event("waiver.owed", &staffed, waived("first.answer"), waived("find"));
}

#[test]
fn a_waived_step_is_owed_no_more_and_listed_at_the_end() {
    let engine = engine();
    let progress = |story: &Story| {
        let status = engine.status(&story.record, &story.context()).unwrap();
        status.obligations.iter().find(|one| one.step == "find").map(|one| one.progress)
    };
    let story = Story::of(&with(&staffed(), &[waived("find")]));
    assert_eq!(progress(&story), Some(Progress::Waived));
    let unapproved = changed(waived("find"), "approvedBy", Value::Null);
    let story = Story::of(&with(&staffed(), &[unapproved]));
    assert_eq!(progress(&story), Some(Progress::Due), "nobody approved it");
    let story = Story::of(&with(&told(), &[waived("keep-informed")]));
    let listed = codes(&story.propose(&engine, &kind("closed")));
    assert!(listed.contains(&"complaint.closing.set-aside".to_owned()), "{listed:?}");
}

#[test]
fn an_action_that_is_planned_again_is_open_again() {
    let engine = engine();
    let plan = |due: &str| {
        json!({ "kind": "followUpPlanned", "action": { "id": "f1", "action": "education", "owner": "w-05", "due": due } })
    };
    let done = json!({ "kind": "followUpDone", "action": "f1" });
    let open = |events: &[Value]| {
        let story = Story::of(&with(&told(), events));
        codes(&story.propose(&engine, &kind("closed"))).contains(&"complaint.closing.open-action".to_owned())
    };
    assert!(open(&[plan("2026-10-30")]));
    assert!(!open(&[plan("2026-10-30"), done.clone()]));
    assert!(open(&[plan("2026-10-30"), done.clone(), plan("2026-10-30")]), "the same day, once more");
    assert!(!open(&[plan("2026-10-30"), done.clone(), plan("2026-10-30"), done.clone()]));
    assert!(open(&[plan("2026-10-30"), done, plan("2026-11-30")]));
}

#[test]
fn what_was_done_after_it_was_set_aside_is_not_listed_as_what_could_not_be_done() {
    let engine = engine();
    let closing = |events: &[Value]| codes(&Story::of(events).propose(&engine, &kind("closed")));
    let says = |events: &[Value], code: &str| closing(events).contains(&format!("complaint.closing.{code}"));
    let untold = without(&told(), "resultCommunicated");
    let result = told().into_iter().find(|event| event["kind"] == "resultCommunicated").unwrap();
    let answer = json!({ "kind": "stepNotApplicable", "step": "answer", "reason": "untraceable" });
    let gone = with(&untold, std::slice::from_ref(&answer));
    assert!(says(&gone, "set-aside") && !says(&gone, "result-told"));
    let found = with(&gone, std::slice::from_ref(&result));
    assert!(!says(&found, "set-aside"), "told after all: {:?}", closing(&found));
    let gone_again = with(&found, std::slice::from_ref(&answer));
    assert!(says(&gone_again, "set-aside"), "and then not any more");
    let other = json!({ "kind": "allegationAdded", "allegation": { "id": "a2", "about": { "kind": "worker", "id": "w-02" } } });
    let decided = json!({ "kind": "decided", "allegation": "a2", "outcome": "notWellFounded", "reasons": "nothing was kept" });
    let half = with(&found, &[other, decided]);
    assert!(says(&half, "result-told"), "who was found is told the rest: {:?}", closing(&half));
}

#[test]
fn who_could_not_be_found_is_looked_for_again_once_the_matter_is_taken_up_again() {
    let engine = engine();
    let closing = |reason: &str, after: &[Value]| {
        let aside = json!({ "kind": "stepNotApplicable", "step": "answer", "reason": reason });
        let reopened = json!({ "kind": "reopened", "reason": "more was found" });
        let decided = json!({ "kind": "decided", "allegation": "a1", "outcome": "wellFounded", "reasons": "more was found" });
        let ended = with(&without(&told(), "resultCommunicated"), &[aside.clone(), kind("closed"), reopened, decided]);
        let again = after.iter().map(|_| aside.clone()).collect::<Vec<_>>();
        let said = codes(&Story::of(&with(&ended, &again)).propose(&engine, &kind("closed")));
        ["result-told", "set-aside"].map(|code| said.contains(&format!("complaint.closing.{code}")))
    };
    assert_eq!(closing("untraceable", &[]), [true, false]);
    assert_eq!(closing("untraceable", &[json!("again")]), [false, true]);
    assert_eq!(closing("died", &[]), [false, true]);
}

#[test]
fn an_action_that_was_set_aside_and_planned_again_is_open_again() {
    let engine = engine();
    let plan = json!({ "kind": "followUpPlanned", "action": { "id": "f1", "action": "apology", "owner": "w-05", "due": "2026-10-30" } });
    let aside = json!({ "kind": "stepNotApplicable", "step": "followUp", "about": "f1", "reason": "untraceable" });
    let done = json!({ "kind": "followUpDone", "action": "f1" });
    let closing = |events: &[&Value]| {
        let events: Vec<Value> = events.iter().copied().cloned().collect();
        let said = codes(&Story::of(&with(&told(), &events)).propose(&engine, &kind("closed")));
        ["open-action", "set-aside"].map(|code| said.contains(&format!("complaint.closing.{code}")))
    };
    assert_eq!(closing(&[&plan]), [true, false]);
    assert_eq!(closing(&[&plan, &aside]), [false, true]);
    assert_eq!(closing(&[&plan, &aside, &done]), [false, false]);
    assert_eq!(closing(&[&plan, &aside, &plan]), [true, false]);
    assert_eq!(closing(&[&plan, &aside, &plan, &aside]), [false, true]);
}

#[test]
fn whether_a_complaint_came_late_is_true_false_or_not_known() {
    let engine = engine_with(
        "criteria: { too-late: { fact: complaint.late, is: true } }\ncomplaint: { tracks: { delayed: { when: too-late } } }\n",
    );
    let track = |happened: Value| {
        let mut event = received();
        event["allegations"][0] = changed(event["allegations"][0].clone(), "happened", happened);
        let story = Story::of(&[event]);
        engine.status(&story.record, &story.context()).unwrap().track
    };
    assert_eq!(track(json!("2025-08-20")).as_deref(), Some("delayed"), "a year and more ago");
    assert_eq!(track(json!("2026-08-20")), None);
    assert_eq!(track(Value::Null), None, "nobody knows");
}
