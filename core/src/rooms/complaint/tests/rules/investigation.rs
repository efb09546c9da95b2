//! Rules on who handles a complaint, and on finding out.
use super::super::tally::*;
use super::super::*;

pub(super) fn neutrality(tally: &mut Tally) {
    let first = with(
        &[received()],
        &["w-01", "w-02", "w-03", "w-05", "w-06", "w-07", "w-08", "b-01", "x-01"].map(declared),
    );
    let investigator = |person: &str| assigned("investigator", person);
    tally.event("neutrality.not-respondent", &first, investigator("w-02"), investigator("w-08"));
    tally.says(
        "neutrality.not-respondent",
        &first,
        &json!({ "kind": "supportArranged", "support": { "person": "w-02", "role": "interpreter" } }),
        true,
    );
    let own = with(
        &[changed(received(), "complainant", json!({ "kind": "worker", "id": "w-08" }))],
        &["w-08", "x-01"].map(declared),
    );
    tally.event("neutrality.not-complainant", &own, investigator("w-08"), investigator("x-01"));
    let kept = with(
        &[changed(received(), "complainant", json!({ "kind": "nameKeptBack", "id": "w-08" }))],
        &["w-08", "x-01"].map(declared),
    );
    tally.event("neutrality.bound-to-it", &kept, investigator("w-08"), investigator("x-01"));
    tally.event("neutrality.outside-department", &first, investigator("w-03"), investigator("w-08"));
    tally.event("neutrality.outside-reporting-line", &first, investigator("w-01"), investigator("w-05"));
    let conflict = with(&first, &[json!({ "kind": "conflictDeclared", "person": "w-08", "conflict": true })]);
    tally.event("neutrality.no-conflict", &conflict, investigator("w-08"), investigator("w-05"));
    tally.says("neutrality.declared", &[received()], &investigator("w-08"), true);
    tally.says("neutrality.declared", &first, &investigator("w-08"), false);
    tally.event("neutrality.role-fits", &first, investigator("w-07"), investigator("w-08"));
    tally.event("neutrality.on-roster", &first, investigator("w-99"), investigator("w-08"));
    let no_roster = |context: Context| Context { roster: None, ..context };
    tally.says_in("neutrality.roster-known", &first, &investigator("w-08"), true, &no_roster);
    tally.says("neutrality.roster-known", &first, &investigator("w-08"), false);
    tally.event("neutrality.neutral", &first, investigator("w-08"), investigator("w-02"));
    let investigated = with(&first, &[investigator("w-06")]);
    let decides = |person: &str| assigned("decisionMaker", person);
    tally.event(
        "neutrality.differs",
        &with(&first, &[investigator("w-05")]),
        decides("w-05"),
        decides("w-06"),
    );
    let appealed = with(&investigated, &[decides("b-01"), kind("appealed")]);
    let handles = |person: &str| assigned("appealHandler", person);
    tally.event("neutrality.appeal-differs", &appealed, handles("b-01"), handles("x-01"));
    let head = with(&[about(json!({ "kind": "worker", "id": "w-01" }))], &["w-07", "b-01"].map(declared));
    let oversees = |person: &str| assigned("overseer", person);
    tally.event("neutrality.to-board", &head, oversees("w-07"), oversees("b-01"));
    tally.noticed("neutrality.board-oversees", &head, &with(&head, &[oversees("b-01")]));
    let unknown = with(&[about(json!({ "kind": "unknown" }))], &[declared("w-08")]);
    tally.says("neutrality.respondent-unknown", &unknown, &investigator("w-08"), true);
    tally.says("neutrality.respondent-unknown", &first, &investigator("w-08"), false);
    let now_known = |id: &str| json!({ "kind": "allegationClarified", "allegation": { "id": "a1", "about": { "kind": "worker", "id": id } } });
    let staffed = with(&unknown, &[investigator("w-08")]);
    tally.noticed(
        "neutrality.declare-again",
        &with(&staffed, &[now_known("w-02")]),
        &with(&staffed, &[now_known("w-02"), declared("w-08")]),
    );
    tally.noticed(
        "neutrality.still-neutral",
        &with(&staffed, &[now_known("w-08")]),
        &with(&staffed, &[now_known("w-02")]),
    );
}

pub(super) fn investigation(tally: &mut Tally) {
    let staffed = staffed();
    let plan = |methods: Value| json!({ "kind": "investigationPlanned", "methods": methods });
    tally.says("investigation.investigator-first", &[received()], &plan(json!(["documents"])), true);
    tally.says("investigation.investigator-first", &staffed, &plan(json!(["documents"])), false);
    tally.event("investigation.plan-methods", &staffed, plan(json!([])), plan(json!(["documents"])));
    let step = json!({ "kind": "investigationStepTaken", "method": "documents" });
    tally.says("investigation.plan-first", &staffed, &step, true);
    tally.says("investigation.plan-first", &with(&staffed, &[plan(json!(["documents"]))]), &step, false);
    let heard = json!({ "kind": "respondentHeard", "person": "w-02" });
    let report = |found: &[&str]| {
        let findings: Vec<Value> =
            found.iter().map(|one| json!({ "allegation": "a1", "finding": one })).collect();
        json!({ "kind": "reportFinalized", "findings": findings })
    };
    tally.event("report.complete", &staffed, report(&[]), report(&["notWellFounded"]));
    tally.says("report.commented", &staffed, &report(&["notWellFounded"]), true);
    let commented = with(&staffed, &[json!({ "kind": "reportCommented", "by": "reviewer" })]);
    tally.says("report.commented", &commented, &report(&["notWellFounded"]), false);
    tally.says("respondent.heard", &staffed, &report(&["wellFounded"]), true);
    tally.says("respondent.heard", &with(&staffed, &[heard.clone()]), &report(&["wellFounded"]), false);
    // Heard of one allegation, not of the next.
    let second = json!({ "kind": "allegationAdded", "allegation":
        { "id": "a2", "about": { "kind": "worker", "id": "w-02" }, "category": "violence" } });
    let found = |id: &str| json!({ "kind": "decided", "allegation": id, "outcome": "wellFounded" });
    let later = with(&staffed, &[heard.clone(), second.clone()]);
    tally.event("respondent.heard", &later, found("a2"), found("a1"));
    let again = with(&later, &[changed(heard.clone(), "allegation", json!("a2"))]);
    tally.says("respondent.heard", &again, &found("a2"), false);
    let of_one = with(&staffed, &[second, changed(heard.clone(), "allegation", json!("a2"))]);
    tally.event("respondent.heard", &of_one, found("a1"), found("a2"));
    let by = |event: Value, author: &str| changed(event, "author", json!(author));
    let approved = json!({ "kind": "wordingApproved", "person": "w-02", "wording": "words" });
    let drafted = json!({ "kind": "reportDrafted", "findings": [] });
    let declared_own = json!({ "kind": "conflictDeclared", "person": "w-02", "conflict": true });
    for event in [approved, drafted, heard.clone()] {
        tally.event("neutrality.own-case", &staffed, by(event.clone(), "w-02"), by(event, "w-08"));
    }
    tally.says("neutrality.own-case", &staffed, &by(declared_own, "w-02"), false);
    let reviewed = |person: &str| json!({ "kind": "reportCommented", "by": "reviewer", "person": person });
    for close in ["w-02", "w-03"] {
        tally.event("report.reviewer-neutral", &staffed, reviewed(close), reviewed("w-05"));
    }
    let own_review = with(&staffed, &[reviewed("w-02")]);
    tally.says("report.commented", &own_review, &report(&["notWellFounded"]), true);
    let begun = with(&staffed, &[plan(json!(["documents"])), step]);
    tally.noticed("respondent.told", &begun, &with(&begun, &[heard]));
    tally.event(
        "respondent.not-told-why",
        &staffed,
        json!({ "kind": "respondentNotToldYet", "person": "w-02" }),
        json!({ "kind": "respondentNotToldYet", "person": "w-02", "reason": "safety" }),
    );
    tally.noticed("respondent.told-result", &without(&told(), "respondentToldOfResult"), &told());
    let somebody_else = json!({ "kind": "allegationClarified",
        "allegation": { "id": "a1", "about": { "kind": "worker", "id": "w-03" } } });
    let heard = json!({ "kind": "respondentHeard", "person": "w-02", "method": "interview" });
    let mistaken = with(&staffed, &[heard, somebody_else]);
    let told_so = json!({ "kind": "respondentToldOfResult", "person": "w-02" });
    tally.noticed("respondent.not-about-them", &mistaken, &with(&mistaken, &[told_so]));
}
