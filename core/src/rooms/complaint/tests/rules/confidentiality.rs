//! Rules on what the complainant is assured of, and on what is shared.
use super::super::tally::*;
use super::super::*;

pub(super) fn assurances(tally: &mut Tally) {
    let first = [received()];
    tally.event(
        "acknowledgement.complete",
        &first,
        changed(acknowledged(), "includes", json!(["received"])),
        acknowledged(),
    );
    tally.event(
        "acknowledgement.answer-date",
        &first,
        changed(acknowledged(), "answerExpectedBy", Value::Null),
        acknowledged(),
    );
    let promising = |until: &str| changed(acknowledged(), "answerExpectedBy", json!(until));
    tally.event("acknowledgement.answer-in-time", &first, promising("2030-01-01"), acknowledged());
    tally.event("acknowledgement.answer-in-time", &first, promising("2020-01-01"), acknowledged());
    let soon = with(&first, &[promising("2026-09-04"), kind("progressGiven"), kind("progressGiven")]);
    tally.noticed("promise.passed", &soon, &with(&first, &[acknowledged()]));
    let acknowledged = with(&first, &[acknowledged()]);
    let assured = json!({ "kind": "assuranceGiven", "of": ["noEffectOnCase"] });
    tally.noticed("assurance.given", &acknowledged, &with(&acknowledged, &[assured]));
    let joined = [changed(received(), "joinedBy", json!([{ "kind": "client", "id": "p-312" }]))];
    let each = |to: Value| {
        let mut telling = json!({ "how": "email", "language": "en" });
        if !to.is_null() {
            telling["to"] = to;
        }
        with(&joined, &[super::acknowledged(), json!({ "kind": "assuranceGiven", "of": ["noEffectOnCase"], "telling": telling })])
    };
    tally.noticed("assurance.each", &each(json!("p-312")), &each(Value::Null));
    let leaves = |person: &str| json!({ "kind": "complainantWithdrew", "person": person });
    tally.event("withdrawal.of-complainant", &joined, leaves("p-999"), leaves("p-312"));
    tally.says("withdrawal.of-complainant", &with(&joined, &[leaves("p-312")]), &leaves("p-312"), true);
    tally.says("withdrawal.others-go-on", &first, &leaves("p-311"), true);
    tally.says("withdrawal.others-go-on", &joined, &leaves("p-311"), false);
    let by_author = [changed(received(), "joinedBy", json!([{ "kind": "worker", "id": "w-07" }]))];
    tally.says("withdrawal.one-of-several", &by_author, &kind("withdrawn"), true);
    tally.says("withdrawal.one-of-several", &joined, &kind("withdrawn"), false);
    let fears = with(&first, &[json!({ "kind": "fearsVoiced", "ofReprisal": true, "words": "my file" })]);
    let weighed = json!({ "kind": "riskWeighed", "risk": "medium", "protections": ["another worker"] });
    tally.noticed("assurance.fears-met", &fears, &with(&fears, &[weighed]));
    let staffed = staffed();
    tally.noticed("confidentiality.undertaken", &without(&staffed, "confidentialityUndertaken"), &staffed);
    let step = json!({ "kind": "investigationStepTaken", "method": "documents", "author": "w-08" });
    tally.says(
        "confidentiality.undertaken-first",
        &without(&staffed, "confidentialityUndertaken"),
        &step,
        true,
    );
    tally.says("confidentiality.undertaken-first", &staffed, &step, false);
    tally.event(
        "investigation.by-investigator",
        &with(&staffed, &[json!({ "kind": "investigationPlanned", "methods": ["documents"] })]),
        changed(step.clone(), "author", json!("w-05")),
        step,
    );
}

pub(super) fn sharing(tally: &mut Tally) {
    let permission = json!({ "kind": "permissionGiven", "permission": { "id": "k1", "elements": ["account", "name"],
        "recipient": { "kind": "person", "id": "w-02" }, "purposes": ["investigation"], "about": ["p-311"], "form": "written",
        "language": "en", "explained": true, "concernsInvited": true, "givenBy": { "kind": "self" }, "from": "2026-09-01" } });
    let shared = |element: &str| {
        json!({ "sharing": { "elements": [element], "about": ["p-311"], "purpose": "investigation",
        "recipient": { "kind": "person", "id": "w-02" }, "knownAs": [], "language": "en" }, "basis": { "kind": "permission", "id": "k1" } })
    };
    let wording = json!({ "kind": "wordingApproved", "person": "w-02", "wording": "approved words" });
    let disclosed = |element: &str| json!({ "kind": "disclosed", "to": "respondent", "person": "w-02", "shared": shared(element), "wording": "approved words" });
    let weighed = json!({ "kind": "riskWeighed", "risk": "low" });
    let open = with(&staffed(), &[wording.clone(), weighed.clone()]);
    let permitted = with(&open, &[permission.clone()]);
    tally.says("sharing.permitted", &open, &disclosed("account"), true);
    tally.says("sharing.permitted", &permitted, &disclosed("account"), false);
    tally.event("sharing.least", &permitted, disclosed("account"), disclosed("whatHappened"));
    let unweighed = with(&staffed(), &[wording.clone(), permission.clone()]);
    tally.says("sharing.risk-weighed", &unweighed, &disclosed("account"), true);
    tally.says("sharing.risk-weighed", &permitted, &disclosed("account"), false);
    let risky = |protections: Value| {
        with(&unweighed, &[json!({ "kind": "riskWeighed", "risk": "high", "protections": protections })])
    };
    tally.says("sharing.protected", &risky(json!([])), &disclosed("account"), true);
    tally.says("sharing.protected", &risky(json!(["a"])), &disclosed("account"), false);
    let mut hidden = permitted.clone();
    hidden[0]["complainant"] = json!({ "kind": "nameKeptBack", "id": "p-311" });
    tally.says("sharing.hidden", &hidden, &disclosed("account"), true);
    tally.says("sharing.hidden", &permitted, &disclosed("account"), false);
    let told = |words: &str| json!({ "kind": "respondentTold", "person": "w-02", "wording": words });
    tally.event("sharing.wording-approved", &permitted, told("other words"), told("approved words"));
    let passed = |element: &str| {
        let mut shared = shared(element);
        shared["sharing"]["recipient"] = json!({ "kind": "body", "name": "regulator" });
        json!({ "kind": "passedOn", "shared": shared })
    };
    tally.event("passing.permission-or-ground", &permitted, passed("account"), passed("whatHappened"));
    let withdrawn = json!({ "kind": "permissionWithdrawn", "withdrawal": { "permission": "k1" } });
    tally.says("sharing.already-shared", &with(&permitted, &[disclosed("account")]), &withdrawn, true);
    tally.says("sharing.already-shared", &permitted, &withdrawn, false);
    let mut danger = passed("name");
    danger["shared"]["basis"] = json!({ "kind": "imminentDanger", "what": "danger", "approvedBy": { "id": "w-07", "role": "overseer" } });
    let passed_on = with(&staffed(), &[danger]);
    let notice =
        json!({ "kind": "disclosureNoticeGiven", "notice": { "sharing": format!("e{}", passed_on.len()) } });
    let told = with(&passed_on, &[notice]);
    tally.noticed("sharing.notice-owed", &passed_on, &told);
    // It does not end with the complaint.
    let closed = with(&passed_on, &[kind("closed")]);
    tally.noticed("sharing.notice-owed", &closed, &with(&told, &[kind("closed")]));
    tally.says("closing.notice-open", &passed_on, &kind("closed"), true);
    tally.says("closing.notice-open", &told, &kind("closed"), false);
    tally.says("passing.risk-weighed", &unweighed, &passed("account"), true);
    tally.says("passing.risk-weighed", &permitted, &passed("account"), false);
    tally.says("passing.protected", &risky(json!([])), &passed("account"), true);
    tally.says("passing.protected", &risky(json!(["a"])), &passed("account"), false);
}
