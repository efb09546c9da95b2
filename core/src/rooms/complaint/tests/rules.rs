//! Every rule fires, and every rule can be satisfied.
use super::*;
use std::collections::BTreeSet;

#[test]
fn every_rule_has_its_sentence_and_elements() {
    crate::reason::verify_rules(super::super::rules::EVERY).unwrap_or_else(|error| panic!("{error}"));
}

/// Which rules fired, and which stayed silent where they could have spoken.
pub(super) struct Tally {
    engine: Engine,
    fired: BTreeSet<String>,
    silent: BTreeSet<String>,
}

impl Tally {
    fn new(more: &str) -> Self {
        Self { engine: engine_with(more), fired: BTreeSet::new(), silent: BTreeSet::new() }
    }

    fn says(&mut self, code: &str, events: &[Value], proposed: &Value, expected: bool) {
        self.says_in(code, events, proposed, expected, &|context| context);
    }

    fn says_in(
        &mut self,
        code: &str,
        events: &[Value],
        proposed: &Value,
        expected: bool,
        change: &dyn Fn(Context) -> Context,
    ) {
        let code = format!("complaint.{code}");
        let story = Story::of(events);
        let found = codes(&story.propose_in(&self.engine, proposed, change(story.context())));
        assert_eq!(found.contains(&code), expected, "{code}: {proposed} gave {found:?}");
        if expected {
            self.fired.insert(code)
        } else {
            self.silent.insert(code)
        };
    }

    /// Fires on the first event and not on the second.
    pub(super) fn event(&mut self, code: &str, events: &[Value], fires: Value, silent: Value) {
        self.says(code, events, &fires, true);
        self.says(code, events, &silent, false);
    }

    /// Is noticed after the first events and not after the second.
    fn noticed(&mut self, code: &str, fires: &[Value], silent: &[Value]) {
        let code = format!("complaint.{code}");
        for (events, expected) in [(fires, true), (silent, false)] {
            let story = Story::of(events);
            let found: Vec<String> =
                story.findings(&self.engine, &story.date()).into_iter().map(|one| one.reason.code).collect();
            assert_eq!(found.contains(&code), expected, "{code}: found {found:?}");
        }
        self.fired.insert(code.clone());
        self.silent.insert(code);
    }
}

pub(super) fn with(events: &[Value], more: &[Value]) -> Vec<Value> {
    events.iter().chain(more).cloned().collect()
}

fn without(events: &[Value], kind: &str) -> Vec<Value> {
    events.iter().filter(|event| event["kind"] != kind).cloned().collect()
}

pub(super) fn changed(mut event: Value, name: &str, value: Value) -> Value {
    if value.is_null() {
        event.as_object_mut().unwrap().remove(name);
    } else {
        event[name] = value;
    }
    event
}

fn about(subject: Value) -> Value {
    let mut event = received();
    event["allegations"][0]["about"] = subject;
    event
}

pub(super) fn kind(kind: &str) -> Value {
    json!({ "kind": kind })
}

fn telling(kind: &str, how: &str, language: &str) -> Value {
    json!({ "kind": kind, "telling": { "how": how, "language": language } })
}

fn assigned(role: &str, person: &str) -> Value {
    json!({ "kind": format!("{role}Assigned"), "person": person })
}

fn intake(tally: &mut Tally) {
    let first = [received()];
    let process = json!({ "kind": "processDescribed", "plainLanguage": true });
    tally.event("record.other-sort", &first, kind("processPromoted"), kind("progressGiven"));
    tally.says("record.other-sort", &[process.clone()], &kind("progressGiven"), true);
    let feedback = with(
        &first,
        &[json!({ "kind": "intentClarified", "expectsResponse": false }), kind("becameFeedback")],
    );
    tally.event("record.is-feedback", &feedback, kind("investigationPlanned"), kind("closed"));
    tally.event("intake.ask-later", &[], kind("received"), received());
    tally.noticed("intake.missing-detail", &[kind("received")], &first);
    let remark = changed(received(), "channel", json!("socialMedia"));
    let clear = with(&[remark.clone()], &[json!({ "kind": "intentClarified", "expectsResponse": true })]);
    tally.noticed("intake.intent-unclear", &[remark.clone()], &clear);
    tally.noticed(
        "intake.informal-followed-up",
        &[remark.clone()],
        &with(&[remark.clone()], &[kind("formallyInvited")]),
    );
    let plan = json!({ "kind": "investigationPlanned", "methods": ["documents"] });
    tally.says("intake.intent-known", &[remark], &plan, true);
    tally.says("intake.intent-known", &clear, &plan, false);
    let spoken = changed(received(), "channel", json!("voicemail"));
    tally.noticed(
        "intake.read-back",
        &[spoken.clone()],
        &[spoken, json!({ "kind": "readBack", "agreed": true })],
    );
    tally.event("intake.other-channel", &[], changed(received(), "channel", json!("videoCall")), received());
    let tigrinya = [changed(received(), "language", json!("ti"))];
    let interpreter =
        json!({ "kind": "supportArranged", "support": { "person": "x-09", "role": "interpreter" } });
    tally.noticed("intake.other-language", &tigrinya, &with(&tigrinya, &[interpreter]));
    let mut odd = received();
    odd["allegations"][0]["category"] = json!("weather");
    tally.noticed("intake.other-category", &[odd], &first);
    let decided = |id: &str| json!({ "kind": "decided", "allegation": id, "outcome": "wellFounded" });
    tally.event("intake.allegation-known", &staffed(), decided("a9"), decided("a1"));
    let expects = with(&first, &[json!({ "kind": "intentClarified", "expectsResponse": true })]);
    tally.says("intake.stays-complaint", &expects, &kind("becameFeedback"), true);
    tally.says("intake.stays-complaint", &first, &kind("becameFeedback"), false);
    let unclear = with(&first, &[json!({ "kind": "intentClarified", "expectsResponse": false })]);
    tally.noticed("intake.goes-on-as-feedback", &unclear, &feedback);
    let again = with(&feedback, &[json!({ "kind": "intentClarified", "expectsResponse": true })]);
    tally.says("intake.was-feedback", &first, &kind("becameComplaint"), true);
    tally.says("intake.was-feedback", &again, &kind("becameComplaint"), false);
    let taken_up = with(&again, &[kind("becameComplaint")]);
    tally.noticed("intake.take-up", &again, &taken_up);
    tally.says("record.is-feedback", &taken_up, &acknowledged(), false);
    let contact = with(
        &first,
        &[json!({ "kind": "contactArranged", "contact": { "channels": ["phone"], "never": ["letter"] } })],
    );
    tally.event(
        "intake.safe-channel",
        &contact,
        telling("progressGiven", "letter", "en"),
        telling("progressGiven", "phone", "en"),
    );
    tally.event(
        "intake.own-language",
        &first,
        telling("progressGiven", "email", "fr"),
        telling("progressGiven", "email", "en"),
    );
    let formats = [changed(received(), "formats", json!(["braille", "largePrint"]))];
    let in_form = |formats: &[&str]| {
        json!({ "kind": "progressGiven", "telling": { "how": "email", "language": "en", "formats": formats } })
    };
    tally.event("intake.own-format", &formats, in_form(&["easyRead"]), in_form(&["braille"]));
    tally.says("intake.own-format", &formats, &telling("progressGiven", "phone", "en"), false);
    tally.event("telling.known", &first, changed(acknowledged(), "telling", json!({ "how": "email" })), acknowledged());
    tally.says("telling.known", &first, &kind("assuranceGiven"), true);
    let told_to = |to: &str| changed(acknowledged(), "telling", json!({ "how": "email", "language": "en", "to": to }));
    tally.event("telling.to-complainant", &first, told_to("p-999"), told_to("p-311"));
    let advocate = |authority: &str| {
        changed(
            received(),
            "complainant",
            json!({ "kind": "advocate", "id": "p-9", "speaksFor": "p-311", "authority": authority }),
        )
    };
    tally.says("intake.authority", &[advocate("notYet")], &kind("progressGiven"), true);
    tally.says("intake.authority", &[advocate("shown")], &kind("progressGiven"), false);
}

fn late(tally: &mut Tally) {
    let first = [received()];
    let mut old = received();
    old["allegations"][0]["happened"] = json!("2024-05");
    let old = [old];
    let accept =
        |exception: &str| json!({ "kind": "lateAccepted", "exception": exception, "decidedBy": "w-07" });
    tally.noticed("late.undecided", &old, &with(&old, &[accept("fear")]));
    tally.event("late.exception", &old, accept("rain"), accept("fear"));
    tally.says("late.exception-holds", &old, &accept("safety"), true);
    tally.says("late.exception-holds", &old, &accept("illness"), false);
    let mut unknown = old.clone();
    unknown[0]["allegations"][0].as_object_mut().unwrap().remove("category");
    unknown[0]["allegations"][0].as_object_mut().unwrap().remove("seriousness");
    tally.says("late.exception-known", &unknown, &accept("safety"), true);
    tally.says("late.exception-known", &unknown, &accept("fear"), false);
    let nobody = json!({ "kind": "lateAccepted", "exception": "fear" });
    let story = Story::of(&old);
    let entry = story.entry_by_nobody(&nobody);
    let appended = tally.engine.append(&story.record, &entry, Tense::Proposed, &story.context()).unwrap();
    assert!(codes(&appended).contains(&"complaint.late.decided-by".to_owned()));
    tally.fired.insert("complaint.late.decided-by".into());
    tally.says("late.decided-by", &old, &accept("fear"), false);
    let decline = json!({ "kind": "lateDeclined", "decidedBy": "w-07", "telling": { "how": "email" } });
    tally.event("late.told", &old, kind("lateDeclined"), decline.clone());
    tally.says("late.in-time", &first, &decline, true);
    tally.says("late.in-time", &old, &decline, false);
    tally.says("closing.late-open", &old, &kind("closed"), true);
    tally.says("closing.late-open", &with(&old, &[decline]), &kind("closed"), false);
}

fn track(tally: &mut Tally) {
    let first = [received()];
    let choose = |track: &str, agrees: Value| {
        changed(json!({ "kind": "trackChosen", "track": track }), "complainantAgrees", agrees)
    };
    tally.event("track.known", &first, choose("express", Value::Null), choose("standard", Value::Null));
    tally.event("informal.asked", &first, choose("informal", Value::Null), choose("informal", json!(true)));
    tally.event("informal.agreed", &first, choose("informal", json!(false)), choose("informal", json!(true)));
    tally.event("informal.return", &first, choose("informal", json!(true)), choose("urgent", Value::Null));
    let mut unknown = received();
    for name in ["category", "seriousness"] {
        unknown["allegations"][0].as_object_mut().unwrap().remove(name);
    }
    tally.says("informal.seriousness-known", &[unknown], &choose("informal", json!(true)), true);
    tally.says("informal.seriousness-known", &first, &choose("informal", json!(true)), false);
    let mut grave = received();
    grave["allegations"][0]["category"] = json!("violence");
    tally.says("informal.bound", &[grave.clone()], &choose("informal", json!(true)), true);
    tally.says("informal.bound", &first, &choose("informal", json!(true)), false);
    let informal = with(&first, &[choose("informal", json!(true))]);
    let resolved = json!({ "kind": "informallyResolved", "complainantAgrees": true });
    tally.says("informal.on-track", &first, &resolved, true);
    tally.says("informal.on-track", &informal, &resolved, false);
    let added = json!({ "kind": "allegationAdded", "allegation":
        { "id": "a2", "about": { "kind": "worker", "id": "w-02" }, "category": "violence" } });
    let grown = with(&informal, &[added.clone()]);
    tally.noticed("informal.too-serious", &grown, &informal);
    // What was added since is weighed again, and what is too serious is not settled.
    tally.says("informal.bound", &grown, &resolved, true);
    let settled_first = with(&informal, &[resolved.clone()]);
    tally.says("closing.undecided", &settled_first, &kind("closed"), false);
    for after in [added, choose("standard", Value::Null)] {
        tally.says("closing.undecided", &with(&settled_first, &[after]), &kind("closed"), true);
    }
    let settled_on_urgent = [grave.clone(), resolved];
    tally.says("closing.undecided", &settled_on_urgent, &kind("closed"), true);
    let reasoned = changed(choose("standard", Value::Null), "reason", json!("known to be safe"));
    tally.event("track.reason", &[grave.clone()], choose("standard", Value::Null), reasoned.clone());
    tally.noticed("track.below-criteria", &[grave.clone(), reasoned], &[grave.clone()]);
    let notice = |to: Value| json!({ "kind": "immediateNoticeGiven", "to": to });
    tally.event("track.notice-neutral", &[grave.clone()], notice(json!(["w-02"])), notice(json!(["w-01"])));
    tally.event("track.notice-to-somebody", &[grave.clone()], notice(json!([])), notice(json!(["w-01"])));
    // Somebody else than the director was told, or the one complained about.
    for to in ["w-05", "w-02"] {
        let told = [grave.clone(), notice(json!([to]))];
        tally.noticed("track.notified", &told, &[grave.clone(), notice(json!(["w-01"]))]);
    }
    tally.noticed(
        "track.notified",
        &[grave.clone()],
        &[grave, json!({ "kind": "immediateNoticeGiven", "to": ["w-01"] })],
    );
    let settled = |agrees: bool| {
        with(
            &first,
            &[
                choose("informal", json!(true)),
                json!({ "kind": "informallyResolved", "complainantAgrees": agrees }),
            ],
        )
    };
    tally.says("informal.content", &settled(false), &kind("closed"), true);
    tally.says("informal.content", &settled(true), &kind("closed"), false);
}

fn assurances(tally: &mut Tally) {
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

fn sharing(tally: &mut Tally) {
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

fn neutrality(tally: &mut Tally) {
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

fn investigation(tally: &mut Tally) {
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
}

fn decision(tally: &mut Tally) {
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

fn appeal(tally: &mut Tally) {
    let told = told();
    tally.says("appeal.after-result", &staffed(), &kind("appealed"), true);
    tally.says("appeal.after-result", &told, &kind("appealed"), false);
    let late = changed(kind("appealed"), "on", json!("2026-12-01"));
    tally.event("appeal.in-time", &told, late, kind("appealed"));
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

fn extension(tally: &mut Tally) {
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
    let find = |to: &str| changed(far(to), "step", json!("find"));
    tally.event("extension.maximum", &staffed, find("2027-03-01"), find("2026-10-20"));
}

fn ending(tally: &mut Tally) {
    let first = [received()];
    let told = told();
    let withdrawn = |by: &str| with(&first, &[json!({ "kind": "withdrawn", "takenBy": by })]);
    let confirmed = |by: &str| json!({ "kind": "withdrawalConfirmed", "by": by });
    tally.noticed("withdrawal.confirmed", &withdrawn("w-03"), &withdrawn("w-08"));
    tally.says("closing.withdrawal-open", &withdrawn("w-03"), &kind("closed"), true);
    tally.says(
        "closing.withdrawal-open",
        &with(&withdrawn("w-03"), &[confirmed("w-08")]),
        &kind("closed"),
        false,
    );
    tally.event("withdrawal.confirmer-neutral", &withdrawn("w-03"), confirmed("w-02"), confirmed("w-08"));
    tally.says("withdrawal.was-withdrawn", &first, &confirmed("w-08"), true);
    tally.says("withdrawal.was-withdrawn", &withdrawn("w-03"), &confirmed("w-08"), false);
    let goes_on = |ground: &str| json!({ "kind": "continuedAfterWithdrawal", "ground": ground });
    tally.event("withdrawal.continuation-ground", &withdrawn("w-08"), goes_on("pattern"), goes_on("safety"));
    tally.says("closing.undecided", &staffed(), &kind("closed"), true);
    tally.says("closing.undecided", &told, &kind("closed"), false);
    tally.says("closing.result-told", &without(&told, "resultCommunicated"), &kind("closed"), true);
    tally.says("closing.result-told", &told, &kind("closed"), false);
    let mut unreasoned = told.clone();
    for event in unreasoned.iter_mut().filter(|event| event["kind"] == "resultCommunicated") {
        event["includes"] = json!(["outcome"]);
    }
    tally.says("closing.reasons-told", &unreasoned, &kind("closed"), true);
    tally.says("closing.reasons-told", &told, &kind("closed"), false);
    tally.says("closing.open-step", &without(&told, "respondentToldOfResult"), &kind("closed"), true);
    tally.says("closing.open-step", &told, &kind("closed"), false);
    let closed = with(&told, &[kind("closed")]);
    tally.event("closing.is-closed", &closed, kind("progressGiven"), kind("surveySent"));
    let reported = json!({ "kind": "reprisalReported", "against": "p-311" });
    tally.event("reprisal.at-once", &told, reported.clone(), kind("progressGiven"));
    let answered = |protections: Value| json!({ "kind": "reprisalAnswered", "protections": protections });
    let reprisal = with(&told, &[reported]);
    tally.noticed("reprisal.reported", &reprisal, &with(&reprisal, &[answered(json!(["moved"]))]));
    tally.says("closing.reprisal-open", &reprisal, &kind("closed"), true);
    tally.says(
        "closing.reprisal-open",
        &with(&reprisal, &[answered(json!(["moved"]))]),
        &kind("closed"),
        false,
    );
    tally.event("reprisal.protects", &reprisal, answered(json!([])), answered(json!(["moved"])));
    let aside =
        |reason: &str| json!({ "kind": "stepNotApplicable", "step": "tell-respondent", "reason": reason });
    tally.event("closing.set-aside-why", &told, aside("other"), aside("died"));
    tally.says("closing.set-aside", &with(&told, &[aside("died")]), &kind("closed"), true);
    tally.says("closing.set-aside", &told, &kind("closed"), false);
    let reopened = changed(kind("reopened"), "reason", json!("new evidence"));
    tally.event("reopening.reason", &closed, kind("reopened"), reopened.clone());
    tally.says("reopening.closed", &told, &reopened, true);
    tally.says("reopening.closed", &closed, &reopened, false);
    let destroyed = json!({ "kind": "destructionApproved", "by": "w-01" });
    tally.says("retention.closed", &told, &destroyed, true);
    tally.says("retention.closed", &closed, &destroyed, false);
    let held = with(&closed, &[json!({ "kind": "destructionHeld", "reason": "court" })]);
    tally.event("retention.too-early", &closed, destroyed.clone(), changed(destroyed.clone(), "on", json!("2034-01-10")));
    tally.says("retention.too-early", &closed, &changed(destroyed.clone(), "by", json!("b-01")), false);
    let twice = with(&closed, &[changed(kind("reopened"), "reason", json!("new")), changed(kind("closed"), "on", json!("2028-05-02"))]);
    tally.says("retention.too-early", &twice, &changed(destroyed.clone(), "on", json!("2034-01-10")), true);
    tally.says("retention.held", &held, &destroyed, true);
    tally.says("retention.held", &closed, &destroyed, false);
    let story = Story::of(&closed);
    let entry = story.entry_by_nobody(&kind("destructionApproved"));
    let appended = tally.engine.append(&story.record, &entry, Tense::Proposed, &story.context()).unwrap();
    assert!(codes(&appended).contains(&"complaint.retention.approver".to_owned()));
    tally.fired.insert("complaint.retention.approver".into());
    tally.says("retention.approver", &closed, &destroyed, false);
    let lesson = |nobody: bool| json!({ "kind": "lessonShared", "publish": true, "lesson": { "words": "ring back", "area": "casework", "identifiesNobody": nobody } });
    tally.event("lesson.names-nobody", &told, lesson(false), lesson(true));
    let in_words = |words: &str| json!({ "kind": "lessonShared", "publish": true, "lesson": { "words": words, "identifiesNobody": true } });
    tally.event("lesson.holds-no-id", &told, in_words("w-02 rings back"), in_words("ring back within w-021 days"));
    let mut founded = closed.clone();
    for event in founded.iter_mut().filter(|event| event["kind"] == "decided") {
        event["outcome"] = json!("wellFounded");
    }
    tally.noticed("lesson.drawn", &founded, &with(&founded, &[lesson(true)]));
    tally.noticed("signal.improvement", &with(&founded, &[lesson(true)]), &founded);
    tally.noticed("signal.training-need", &founded, &closed);
}

fn signals(tally: &mut Tally) {
    let ended = |subject: Value, category: &str, outcome: &str| {
        let mut first = about(subject);
        first["allegations"][0]["category"] = json!(category);
        vec![first, json!({ "kind": "decided", "allegation": "a1", "outcome": outcome, "reasons": "r" })]
    };
    for (code, subject) in [
        ("signal.partner-review", json!({ "kind": "partner", "id": "P-7" })),
        ("signal.knowledge-review", json!({ "kind": "policy", "id": "intake-guide" })),
        ("signal.scope-clarification", json!({ "kind": "service", "id": "forms" })),
    ] {
        tally.noticed(
            code,
            &ended(subject.clone(), "quality", "wellFounded"),
            &ended(subject, "quality", "notWellFounded"),
        );
    }
    let service = json!({ "kind": "service", "id": "forms" });
    tally.noticed(
        "signal.privacy",
        &ended(service.clone(), "confidentiality", "wellFounded"),
        &ended(service, "quality", "wellFounded"),
    );
    let founded = ended(json!({ "kind": "partner", "id": "P-7" }), "quality", "wellFounded");
    let taken = |to: &str| json!({ "kind": "signalTaken", "to": to, "about": "P-7" });
    tally.event("signal.known", &founded, taken("training"), taken("partner"));
    tally.noticed("signal.partner-review", &founded, &with(&founded, &[taken("partner")]));
    tally.says("signal.open", &with(&founded, &[taken("partner")]), &taken("partner"), true);
    tally.says("signal.open", &founded, &taken("partner"), false);
    // Told by many complaints together: the tests of the caseload have it.
    tally.fired.insert("complaint.signal.delays".into());
    tally.silent.insert("complaint.signal.delays".into());
}

fn process(tally: &mut Tally) {
    let full = json!({ "kind": "processDescribed", "plainLanguage": true, "languages": ["en", "fr"], "formats": ["audio", "largePrint"],
        "channels": ["voicemail"], "tells": ["howToComplain", "whatAbout", "howItIsReviewed", "whenTheyHearBack",
        "forPeopleWhoDoNotRead", "howToGetHelp", "noNegativeEffect"] });
    for (code, name, value) in [
        ("process.languages", "languages", json!(["en"])),
        ("process.formats", "formats", json!([])),
        ("process.tells", "tells", json!(["whatAbout"])),
        ("process.plain-language", "plainLanguage", json!(false)),
        ("process.spoken-channel", "channels", json!(["email"])),
    ] {
        tally.noticed(code, &[changed(full.clone(), name, value)], &[full.clone()]);
    }
    let offered = json!(["webForm", "letter", "email", "phone", "voicemail", "inPerson", "textMessage"]);
    let all_ways = changed(full.clone(), "channels", offered);
    tally.noticed("process.channels", std::slice::from_ref(&full), std::slice::from_ref(&all_ways));
    let others = changed(full.clone(), "channels", json!(["voicemail", "videoCall"]));
    tally.noticed("process.other-channels", &[others], &[all_ways]);
    let full = [full];
    let simple = |minutes: u32| json!({ "kind": "processSimplicityReported", "minutes": minutes });
    tally.noticed("process.simple", &with(&full, &[simple(40)]), &with(&full, &[simple(10)]));
    let barrier = json!({ "kind": "processBarrierNoticed", "barrier": "b1" });
    let addressed = |id: &str| json!({ "kind": "processBarrierAddressed", "barrier": id });
    let noticed = with(&full, &[barrier]);
    tally.noticed("process.barrier", &noticed, &with(&noticed, &[addressed("b1")]));
    tally.event("process.barrier-known", &noticed, addressed("b9"), addressed("b1"));
    let committed: Vec<Value> = ["w-01", "w-02", "w-03", "w-04", "w-05", "w-06", "w-07", "w-08"]
        .map(|person| json!({ "kind": "processCommitmentMade", "person": person }))
        .into();
    tally.noticed("process.committed", &full, &with(&full, &committed));
    let procedure = json!({ "kind": "processProcedureWritten", "overseer": "w-07", "confidentiality": true, "conflictOfInterest": true });
    tally.noticed("process.procedure", &full, &with(&full, &[procedure]));
    let reviewed = |realistic: bool| json!({ "kind": "processReviewed", "timelinesRealistic": realistic });
    tally.noticed("process.realistic", &with(&full, &[reviewed(false)]), &with(&full, &[reviewed(true)]));
    let story = Story::of(&full);
    let found = |roster: Option<Roster>| {
        let context = Context { roster, ..story.context() };
        let findings = tally.engine.replay(&story.record, &context).unwrap().findings;
        findings.into_iter().map(|one| one.reason.code).collect::<Vec<_>>()
    };
    let roster_missing = "complaint.process.roster".to_owned();
    assert!(found(None).contains(&roster_missing) && !found(Some(roster())).contains(&roster_missing));
    let few =
        Roster { people: roster().people.into_iter().filter(|one| one.id.as_str() != "b-01").collect() };
    let gap = "complaint.process.covered".to_owned();
    assert!(found(Some(few)).contains(&gap));
    tally.fired.extend([roster_missing.clone(), gap]);
    tally.silent.insert(roster_missing);
}

#[test]
fn every_rule_fires_and_can_be_satisfied() {
    let mut tally = Tally::new("");
    intake(&mut tally);
    late(&mut tally);
    track(&mut tally);
    assurances(&mut tally);
    sharing(&mut tally);
    neutrality(&mut tally);
    investigation(&mut tally);
    decision(&mut tally);
    appeal(&mut tally);
    extension(&mut tally);
    ending(&mut tally);
    signals(&mut tally);
    process(&mut tally);
    super::steps::speak(&mut tally);
    let other = other_policies(&mut tally);
    let all: BTreeSet<String> = super::super::rules::EVERY.iter().map(|rule| rule.code.to_owned()).collect();
    let unfired: Vec<&String> = all.difference(&tally.fired).filter(|code| !other.contains(*code)).collect();
    assert!(unfired.is_empty(), "never fired: {unfired:?}");
    let unsatisfied: Vec<&String> =
        all.difference(&tally.silent).filter(|code| !other.contains(*code)).collect();
    assert!(unsatisfied.is_empty(), "never satisfied: {unsatisfied:?}");
}

/// Rules that speak under other policies than the baseline.
fn other_policies(baseline: &mut Tally) -> BTreeSet<String> {
    let no_appeal = "complaint:\n  appeal: null\n  stages: { appeal: null }\n  openSubjects: null\n  subjects: [worker]\n";
    let mut strict = Tally::new(no_appeal);
    strict.says("appeal.exists", &told(), &kind("appealed"), true);
    baseline.says("appeal.exists", &told(), &kind("appealed"), false);
    strict.noticed("intake.other-subject", &[about(json!({ "kind": "policy", "id": "x" }))], &[received()]);
    let mut grounds = Tally::new(
        "complaint:\n  appeal: { needsGround: true, grounds: [newEvidence] }\n  whenNobody: [board]\n  \
         externalBodies: { ombudsman: { atExtension: true } }\n  people: { investigator: { from: [nobody] } }\n",
    );
    let ground = |ground: &str| json!({ "kind": "appealed", "ground": ground });
    grounds.event("appeal.ground", &told(), kind("appealed"), ground("newEvidence"));
    grounds.event("appeal.ground-known", &told(), ground("weather"), ground("newEvidence"));
    let mut bodies = Tally::new("complaint: { externalBodies: { ombudsman: {}, humanRights: {} } }");
    let naming = |names: &[&str]| {
        json!({ "kind": "resultCommunicated", "includes": ["outcome", "reasons", "rightToAppeal"], "externalBodies": names })
    };
    bodies.event("result.bodies-named", &told(), naming(&["ombudsman"]), naming(&["humanRights", "ombudsman"]));
    let handed = |to: &str| json!({ "kind": "handedOver", "to": to });
    grounds.event("neutrality.handed-in-order", &[received()], handed("externalBody"), handed("board"));
    // The board comes first, unless the roster shows that nobody of it is free.
    let outside = handed("externalBody");
    let in_order = "neutrality.handed-in-order";
    baseline.event(in_order, &[received()], outside.clone(), handed("board"));
    baseline.says(in_order, &[received(), handed("board")], &outside, false);
    let on_board = about(json!({ "kind": "worker", "id": "b-01" }));
    baseline.says(in_order, &[on_board], &outside, false);
    grounds.noticed("neutrality.nobody-qualifies", &[received()], &[received(), handed("board")]);
    let extended = json!({ "kind": "extended", "step": "answer", "to": "2026-11-02", "reason": "r", "complainantTold": { "how": "email" } });
    grounds.event(
        "extension.external-body",
        &staffed(),
        extended.clone(),
        changed(extended, "externalBodyNamed", json!(true)),
    );
    let none = Engine::load(
        "organization: { id: bare, timeZone: America/Toronto, calendar: ca-on }\nversion: { number: 1, effectiveFrom: 2026-01-01 }\n\
         complaint: { openSubjects: true, disclosure: { respondent: { elements: [name] } }, stages: { first: { opens: received } } }\n",
    )
    .unwrap_or_else(|error| panic!("{error}"));
    let story = Story::of(&[received(), json!({ "kind": "riskWeighed", "risk": "low" })]);
    let disclosed = json!({ "kind": "disclosed", "to": "respondent", "shared": { "sharing": { "elements": ["name"],
        "about": ["p-311"], "purpose": "investigation", "recipient": { "kind": "person", "id": "w-02" } }, "basis": { "kind": "permission", "id": "k1" } } });
    assert!(codes(&story.propose(&none, &disclosed)).contains(&"complaint.sharing.policy".to_owned()));
    let mut spoken: BTreeSet<String> =
        // The two of erasing are shown in `ending.rs`.
        ["complaint.sharing.policy", "complaint.process.covered", "complaint.retention.approved-first", "complaint.retention.count"].map(str::to_owned).into();
    for tally in [strict, grounds, bodies] {
        spoken.extend(tally.fired);
    }
    spoken
}
