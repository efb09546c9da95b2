//! Rules on the decision, the result, appeals and longer dates.
use super::super::tally::*;
use super::super::*;

pub(super) fn decision(tally: &mut Tally) {
    let staffed = staffed();
    let decided = |outcome: &str| json!({ "kind": "decided", "allegation": "a1", "outcome": outcome });
    let reasoned = |outcome: &str| changed(decided(outcome), "reasons", json!("because"));
    tally.says("decision.decision-maker-first", &[received()], &decided("wellFounded"), true);
    tally.says("decision.decision-maker-first", &staffed, &decided("wellFounded"), false);
    let by = |person: &str| changed(reasoned("notWellFounded"), "author", json!(person));
    tally.event("decision.by-decision-maker", &staffed, by("w-08"), by("w-06"));
    tally.event("decision.reasons", &staffed, decided("notWellFounded"), reasoned("notWellFounded"));
    tally.event(
        "decision.referred-where",
        &staffed,
        reasoned("referredOn"),
        changed(reasoned("referredOn"), "referredTo", json!("regulator")),
    );
    tally.says("decision.before-report", &staffed, &reasoned("notWellFounded"), true);
    tally.says("decision.before-report", &told(), &reasoned("notWellFounded"), false);
    let founded =
        with(&staffed, &[json!({ "kind": "respondentHeard", "person": "w-02" }), decided("wellFounded")]);
    let action = json!({ "kind": "followUpPlanned", "action": { "id": "f1", "action": "apology", "owner": "w-05", "due": "2026-10-30" } });
    let planned = with(&founded, &[action.clone()]);
    tally.noticed("decision.follow-up-considered", &founded, &planned);
    let bare = json!({ "kind": "followUpPlanned", "action": { "id": "f1", "action": "apology" } });
    let own = json!({ "kind": "followUpPlanned", "action": { "id": "f1", "action": "education", "owner": "w-02", "due": "2026-10-30" } });
    tally.event("follow-up.owner-neutral", &founded, own, action.clone());
    tally.event("follow-up.owned", &founded, bare, action);
    let done = |id: &str| json!({ "kind": "followUpDone", "action": id });
    tally.event("follow-up.known", &planned, done("f9"), done("f1"));
    let released = json!({ "kind": "followUpReleased", "action": "f1" });
    tally.event(
        "follow-up.released",
        &planned,
        released.clone(),
        changed(released, "reason", json!("moved away")),
    );
    tally.says("closing.open-action", &planned, &kind("closed"), true);
    tally.says("closing.open-action", &with(&planned, &[done("f1")]), &kind("closed"), false);
    let result = |includes: Value| json!({ "kind": "resultCommunicated", "includes": includes });
    tally.says("result.decided", &staffed, &result(json!(["outcome"])), true);
    tally.says("result.decided", &founded, &result(json!(["outcome"])), false);
    let also = json!({ "kind": "allegationAdded", "allegation": { "id": "a2", "about": { "kind": "service", "id": "forms" } } });
    let one_of_two = with(&founded, &[also]);
    let of = |id: &str| changed(result(json!(["outcome"])), "allegations", json!([id]));
    tally.event("result.decided", &one_of_two, of("a2"), of("a1"));
    let naming = |bodies: Value| changed(result(json!(["outcome"])), "externalBodies", bodies);
    tally.event("result.body-known", &founded, naming(json!(["nonsense"])), naming(json!([])));
    let messenger = with(&founded, &[declared("w-05"), assigned("messenger", "w-05")]);
    let told_by = |by: &str| changed(result(json!(["outcome"])), "telling", json!({ "by": by, "how": "email", "language": "en" }));
    tally.event("result.teller", &messenger, told_by("w-08"), told_by("w-05"));
    let conflict = json!({ "kind": "conflictDeclared", "person": "w-05", "conflict": true });
    tally.says("neutrality.no-conflict", &with(&founded, &[conflict]), &told_by("w-05"), true);
    tally.says("neutrality.outside-department", &founded, &told_by("w-03"), true);
    tally.says("neutrality.declared", &founded, &assigned("messenger", "w-05"), true);
    tally.event(
        "result.complete",
        &founded,
        result(json!(["outcome"])),
        result(json!(["outcome", "rightToAppeal"])),
    );
}

pub(super) fn appeal(tally: &mut Tally) {
    let told = told();
    tally.says("appeal.after-result", &staffed(), &kind("appealed"), true);
    tally.says("appeal.after-result", &told, &kind("appealed"), false);
    let late = changed(kind("appealed"), "on", json!("2026-12-01"));
    tally.event("appeal.in-time", &told, late, kind("appealed"));
    let left = with(&told, &[json!({ "kind": "complainantWithdrew", "person": "p-311" })]);
    let own = changed(kind("appealed"), "author", json!("p-311"));
    tally.says("appeal.taking-part", &left, &own, true);
    tally.says("appeal.taking-part", &told, &own, false);
    let appealed = with(&told, &[kind("appealed")]);
    let decided = |outcome: &str| json!({ "kind": "appealDecided", "outcome": outcome, "author": "x-01" });
    tally.says("appeal.open", &told, &decided("upheld"), true);
    tally.says("appeal.open", &appealed, &decided("upheld"), false);
    tally.says("appeal.handler-first", &appealed, &decided("upheld"), true);
    let handled = with(&appealed, &[declared("x-01"), undertaken("x-01"), assigned("appealHandler", "x-01")]);
    tally.says("appeal.handler-first", &handled, &decided("upheld"), false);
    tally.event(
        "appeal.by-handler",
        &handled,
        changed(decided("upheld"), "author", json!("w-05")),
        decided("upheld"),
    );
    tally.event("appeal.reasons", &handled, decided("notUpheld"), decided("upheld"));
    tally.says("appeal.times", &appealed, &kind("appealed"), true);
    tally.says("appeal.times", &told, &kind("appealed"), false);
    let result = json!({ "kind": "resultCommunicated", "includes": ["outcome", "reasons"], "telling": { "how": "email", "language": "en" } });
    tally.says("closing.appeal-open", &appealed, &kind("closed"), true);
    tally.says("closing.appeal-open", &told, &kind("closed"), false);
    let refused = with(&handled, &[changed(decided("notUpheld"), "reasons", json!("nothing new"))]);
    tally.says("closing.appeal-told", &refused, &kind("closed"), true);
    tally.says("closing.appeal-told", &with(&refused, &[result.clone()]), &kind("closed"), false);
    // What an appeal overturns is open until it is decided anew.
    let upheld = with(&handled, &[decided("upheld")]);
    tally.noticed("appeal.decide-again", &upheld, &handled);
    tally.says("result.decided", &upheld, &result, true);
    tally.says("closing.undecided", &upheld, &kind("closed"), true);
    let anew = json!({ "kind": "decided", "allegation": "a1", "outcome": "wellFounded", "author": "x-01" });
    let replaced = with(&upheld, &[anew.clone()]);
    tally.noticed("appeal.decide-again", &upheld, &replaced);
    tally.says("result.decided", &replaced, &result, false);
    // Decided anew first, it stands.
    let before = with(&handled, &[anew, decided("upheld")]);
    tally.says("closing.undecided", &before, &kind("closed"), false);
    let survey = |satisfaction: u32| json!({ "kind": "surveyAnswered", "satisfaction": satisfaction });
    tally.event("survey.range", &told, survey(6), survey(5));
    let unsafe_ = with(&told, &[json!({ "kind": "surveyAnswered", "feltSafe": false })]);
    let protected = json!({ "kind": "reprisalAnswered", "protections": ["another worker"] });
    tally.noticed("survey.not-safe", &unsafe_, &with(&unsafe_, &[protected]));
}

pub(super) fn extension(tally: &mut Tally) {
    let extended = json!({ "kind": "extended", "step": "answer", "to": "2026-11-02", "reason": "more to read", "complainantTold": { "how": "email" } });
    let staffed = staffed();
    tally.event(
        "extension.reason",
        &staffed,
        changed(extended.clone(), "reason", Value::Null),
        extended.clone(),
    );
    tally.event(
        "extension.told",
        &staffed,
        changed(extended.clone(), "complainantTold", Value::Null),
        extended.clone(),
    );
    let late = changed(changed(extended.clone(), "on", json!("2026-12-20")), "to", json!("2027-01-10"));
    tally.event("extension.in-time", &staffed, late.clone(), extended.clone());
    tally.says("extension.in-time", &staffed, &changed(late, "approvedBy", json!("w-01")), false);
    let far = |to: &str| changed(extended.clone(), "to", json!(to));
    tally.event("extension.approved", &staffed, far("2027-03-01"), extended.clone());
    let approved = |by: &str| changed(far("2027-03-01"), "approvedBy", json!(by));
    tally.event("approval.approver", &staffed, approved("w-05"), approved("b-01"));
    tally.says("approval.approver", &staffed, &approved("w-07"), false);
    let find = |to: &str| changed(far(to), "step", json!("find"));
    tally.event("extension.maximum", &staffed, find("2027-03-01"), find("2026-10-20"));
}
