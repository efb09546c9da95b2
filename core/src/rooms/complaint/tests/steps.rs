//! Steps that entries name: which there are, which can be set aside or waived, and what that changes.
use super::tally::{Tally, changed, kind, with};
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
