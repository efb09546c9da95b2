//! Nothing leaks: whatever the record, no view and no answer for a role holds what that role may not know.
use super::*;
use crate::{Agenda, Caseload, FiguresQuestion};
use proptest::prelude::*;
use std::sync::Arc;

/// Ids of people, as they stand in records.
const COMPLAINANT: &str = "ID-complainant";
const SPOKEN_FOR: &str = "ID-spoken-for";
const JOINED: &str = "ID-joined";
const RESPONDENT: &str = "ID-respondent";
const SECOND: &str = "ID-second-respondent";
const WITNESS: &str = "ID-witness";
const HELPER: &str = "ID-helper";
const OVERSEER: &str = "ID-overseer";
const INVESTIGATOR: &str = "ID-investigator";
const DECIDER: &str = "ID-decider";
const PEOPLE: &[&str] =
    &[COMPLAINANT, SPOKEN_FOR, JOINED, RESPONDENT, SECOND, WITNESS, HELPER, OVERSEER, INVESTIGATOR, DECIDER];

fn opening(sort: usize, joined: bool) -> Value {
    let complainant = match sort {
        0 => json!({ "kind": "client", "id": COMPLAINANT }),
        1 => json!({ "kind": "anonymous" }),
        2 => json!({ "kind": "nameKeptBack", "id": COMPLAINANT }),
        3 => json!({ "kind": "advocate", "id": COMPLAINANT, "speaksFor": SPOKEN_FOR, "authority": "shown" }),
        5 => json!({ "kind": "advocate", "id": COMPLAINANT, "speaksFor": SPOKEN_FOR, "authority": "notYet" }),
        _ => json!({ "kind": "worker", "id": COMPLAINANT }),
    };
    let others = if joined { json!([{ "kind": "client", "id": JOINED }]) } else { json!([]) };
    json!({ "kind": "received", "channel": "phone", "language": "ti", "complainant": complainant, "joinedBy": others,
        "hopesFor": "WORDS-hope", "support": [ { "person": HELPER, "role": "interpreter" } ],
        "contact": { "channels": ["phone"], "detail": "WORDS-contact", "when": "WORDS-when" },
        "allegations": [
            { "id": "a1", "about": { "kind": "worker", "id": RESPONDENT }, "category": "quality", "account": "WORDS-account" },
            { "id": "a2", "about": { "kind": "decision", "id": "d-9", "madeBy": SECOND }, "account": "WORDS-account" } ] })
}

/// What may come next, in any order and any number.
fn pool() -> Vec<Value> {
    let shared = |to: &str| {
        json!({ "sharing": { "elements": ["whatHappened"], "about": [COMPLAINANT], "purpose": "investigation",
        "recipient": { "kind": "person", "id": to } }, "basis": { "kind": "permission", "id": "k1" } })
    };
    let mut events = vec![
        json!({ "kind": "overseerAssigned", "person": OVERSEER }),
        json!({ "kind": "investigatorAssigned", "person": INVESTIGATOR }),
        json!({ "kind": "decisionMakerAssigned", "person": DECIDER }),
        json!({ "kind": "messengerAssigned", "person": OVERSEER }),
        json!({ "kind": "followUpOwnerAssigned", "person": INVESTIGATOR }),
        json!({ "kind": "askedToDeclare", "person": "ID-candidate" }),
        json!({ "kind": "conflictDeclared", "person": DECIDER, "conflict": false, "detail": "WORDS-conflict" }),
        json!({ "kind": "fearsVoiced", "ofReprisal": true, "words": "WORDS-fear" }),
        json!({ "kind": "riskWeighed", "risk": "high", "protections": ["WORDS-protection"] }),
        json!({ "kind": "witnessNamed", "person": WITNESS }),
        json!({ "kind": "investigationPlanned", "methods": ["interview"], "plan": "WORDS-plan" }),
        json!({ "kind": "investigationStepTaken", "method": "interview", "with": WITNESS, "part": "witness", "notes": "WORDS-notes" }),
        json!({ "kind": "wordingApproved", "person": RESPONDENT, "wording": "APPROVED-first" }),
        json!({ "kind": "wordingApproved", "person": SECOND, "wording": "APPROVED-second" }),
        json!({ "kind": "respondentTold", "person": RESPONDENT, "wording": "UNAPPROVED" }),
        json!({ "kind": "respondentTold", "person": SECOND, "wording": "APPROVED-second" }),
        json!({ "kind": "disclosed", "to": "respondent", "person": RESPONDENT, "shared": shared(RESPONDENT), "wording": "UNAPPROVED" }),
        json!({ "kind": "disclosed", "to": "witness", "person": WITNESS, "shared": shared(WITNESS), "wording": "TOLD-witness" }),
        json!({ "kind": "reportDrafted", "findings": [ { "allegation": "a1", "finding": "wellFounded", "evidence": "WORDS-evidence" } ] }),
        json!({ "kind": "reportCommented", "by": "reviewer", "comment": "WORDS-comment" }),
        json!({ "kind": "decided", "allegation": "a1", "outcome": "wellFounded", "reasons": "REASONS" }),
        json!({ "kind": "decided", "allegation": "a2", "outcome": "notWellFounded", "reasons": "REASONS" }),
        json!({ "kind": "followUpPlanned", "action": { "id": "f1", "action": "warning", "owner": INVESTIGATOR, "due": "2026-10-01", "detail": "WORDS-action" } }),
        json!({ "kind": "reprisalReported", "against": COMPLAINANT, "detail": "WORDS-reprisal" }),
        json!({ "kind": "withdrawn", "takenBy": RESPONDENT, "reason": "WORDS-withdrawal" }),
        json!({ "kind": "appealed", "words": "WORDS-appeal" }),
        json!({ "kind": "privacyBreached", "detail": "WORDS-breach" }),
        json!({ "kind": "complainantAdded", "complainant": { "kind": "nameKeptBack", "id": JOINED } }),
        json!({ "kind": "extended", "step": "answer", "to": "2026-11-30", "reason": "WORDS-extension" }),
        json!({ "kind": "closed", "note": "WORDS-closing" }),
    ];
    events.push(json!({ "kind": "resultCommunicated", "includes": ["outcome"] }));
    events.extend([
        json!({ "kind": "reportFinalized", "recommendations": "WORDS-recommended",
            "findings": [ { "allegation": "a1", "finding": "wellFounded", "evidence": "REPORT-evidence" } ] }),
        json!({ "kind": "reportCommented", "by": "complainant", "person": COMPLAINANT, "comment": "WORDS-account" }),
        json!({ "kind": "respondentHeard", "person": RESPONDENT, "notes": "WORDS-statement" }),
        json!({ "kind": "appealDecided", "outcome": "upheld", "reasons": "REASONS" }),
        json!({ "kind": "trackChosen", "track": "standard", "reason": "WORDS-track" }),
        json!({ "kind": "permissionGiven", "permission": { "id": "k1", "elements": ["name"], "recipient": { "kind": "person", "id": RESPONDENT },
            "purposes": ["investigation"], "about": [COMPLAINANT], "form": "written", "language": "ti", "explained": true,
            "concernsInvited": true, "givenBy": { "kind": "self" }, "from": "2026-09-01" } }),
    ]);
    let telling = |to: &str| json!({ "by": OVERSEER, "how": "phone", "language": "ti", "formats": ["readAloud"], "to": to });
    events.extend([
        json!({ "kind": "assuranceGiven", "of": ["noReprisal"], "telling": telling(JOINED) }),
        json!({ "kind": "resultCommunicated", "includes": ["outcome", "reasons"], "telling": telling(COMPLAINANT) }),
        json!({ "kind": "complainantWithdrew", "person": JOINED, "takenBy": HELPER, "reason": "WORDS-left" }),
        json!({ "kind": "handedOver", "to": "board", "reason": "WORDS-hand" }),
        json!({ "kind": "appealHandlerAssigned", "person": "ID-appealer" }),
        json!({ "kind": "assignmentEnded", "person": DECIDER, "role": "decisionMaker", "reason": "WORDS-ended" }),
        json!({ "kind": "informationRequested", "missing": ["dates"], "request": "WORDS-request" }),
        json!({ "kind": "informationReceived", "answer": "WORDS-answer" }),
        json!({ "kind": "outsideProceedingsBegun", "body": "tribunal" }),
        json!({ "kind": "informallyResolved", "complainantAgrees": true, "how": "WORDS-how" }),
        json!({ "kind": "destructionHeld", "reason": "WORDS-held" }),
        json!({ "kind": "reopened", "reason": "WORDS-reopened" }),
        json!({ "kind": "lessonShared", "publish": true, "lesson": { "words": "LESSON-ring back", "identifiesNobody": true } }),
        json!({ "kind": "lessonShared", "publish": true,
            "lesson": { "words": "NAMING ID-respondent rings back", "identifiesNobody": true } }),
        json!({ "kind": "followUpDone", "action": "f1", "note": "WORDS-done" }),
        json!({ "kind": "reportSentForComment", "to": "complainant", "person": COMPLAINANT }),
        json!({ "kind": "reportSentForComment", "to": "reviewer", "person": "ID-reviewer" }),
    ]);
    events
}

/// Words that nobody but the overseer is told.
const OVERSEEN: &[&str] = &[
    "WORDS-conflict",
    "WORDS-breach",
    "WORDS-hand",
    "WORDS-ended",
    "WORDS-withdrawal",
    "WORDS-left",
    "WORDS-reprisal",
    "WORDS-extension",
    "WORDS-how",
    "WORDS-closing",
    "WORDS-held",
    "WORDS-reopened",
    "WORDS-done",
    "WORDS-track",
];

fn and_overseen(words: &[&'static str]) -> Vec<&'static str> {
    words.iter().chain(OVERSEEN).copied().collect()
}

/// Viewers: the role, the id, and what must not be in any answer to them. `ids` is given the record's hidden ids
/// besides.
struct Viewer {
    role: &'static str,
    id: Option<&'static str>,
    people: Vec<&'static str>,
    words: Vec<&'static str>,
}

fn everyone_but(known: &[&'static str]) -> Vec<&'static str> {
    PEOPLE.iter().copied().filter(|id| !known.contains(id)).collect()
}

fn judging() -> Vec<&'static str> {
    and_overseen(&[
        "WORDS-account",
        "WORDS-fear",
        "WORDS-contact",
        "WORDS-when",
        "WORDS-hope",
        "WORDS-protection",
        "WORDS-evidence",
        "WORDS-request",
        "WORDS-answer",
    ])
}

fn others() -> Vec<&'static str> {
    vec![JOINED, RESPONDENT, SECOND, WITNESS, HELPER, INVESTIGATOR, DECIDER]
}

fn complaining() -> Vec<&'static str> {
    vec!["WORDS-", "UNAPPROVED", "APPROVED-", "TOLD-", "REPORT-", "LESSON-", "NAMING"]
}

fn viewers() -> Vec<Viewer> {
    let words = || vec!["WORDS-", "UNAPPROVED", "APPROVED-", "TOLD-", "REASONS", "REPORT-", "NAMING"];
    vec![
        Viewer { role: "worker", id: Some("ID-colleague"), people: everyone_but(&[]), words: words() },
        Viewer { role: "management", id: None, people: everyone_but(&[]), words: words() },
        Viewer { role: "archive", id: None, people: everyone_but(&[]), words: words() },
        Viewer { role: "investigator", id: Some("ID-colleague"), people: everyone_but(&[]), words: words() },
        Viewer {
            role: "respondent",
            id: Some(RESPONDENT),
            people: everyone_but(&[RESPONDENT]),
            words: vec!["WORDS-", "UNAPPROVED", "APPROVED-second", "TOLD-", "REASONS"],
        },
        // Whoever is complained about sees no more in another role.
        Viewer {
            role: "overseer",
            id: Some(RESPONDENT),
            people: everyone_but(&[RESPONDENT]),
            words: words(),
        },
        Viewer {
            role: "witness",
            id: Some(WITNESS),
            people: everyone_but(&[WITNESS]),
            words: vec!["WORDS-", "UNAPPROVED", "APPROVED-", "REASONS"],
        },
        Viewer {
            role: "candidate",
            id: Some("ID-candidate"),
            people: vec![WITNESS, HELPER, OVERSEER, INVESTIGATOR, DECIDER],
            words: words(),
        },
        Viewer {
            role: "complainant",
            id: Some(JOINED),
            people: vec![COMPLAINANT, SPOKEN_FOR, RESPONDENT, SECOND, WITNESS, HELPER, INVESTIGATOR, DECIDER],
            words: vec!["WORDS-", "UNAPPROVED", "APPROVED-", "TOLD-", "REASONS"],
        },
        Viewer {
            role: "decisionMaker",
            id: Some(DECIDER),
            people: vec![COMPLAINANT, SPOKEN_FOR, JOINED, HELPER],
            words: judging(),
        },
        Viewer {
            role: "appealHandler",
            id: Some("ID-appealer"),
            people: vec![COMPLAINANT, SPOKEN_FOR, JOINED, HELPER],
            words: judging(),
        },
        Viewer {
            role: "messenger",
            id: None,
            people: vec![RESPONDENT, SECOND, WITNESS],
            words: and_overseen(&["WORDS-account", "WORDS-fear", "WORDS-action", "WORDS-evidence", "UNAPPROVED", "WORDS-answer"]),
        },
        Viewer {
            role: "investigator",
            id: None,
            people: vec![],
            words: and_overseen(&[]),
        },
        Viewer { role: "overseer", id: None, people: vec![], words: vec!["NAMING"] },
        Viewer { role: "board", id: Some("b-01"), people: vec![], words: vec!["NAMING"] },
        Viewer {
            role: "intake",
            id: Some("ID-intake"),
            people: vec![],
            words: and_overseen(&["WORDS-account", "WORDS-fear", "WORDS-evidence", "UNAPPROVED", "REASONS", "REPORT-", "LESSON-"]),
        },
        // Whoever complains sees nothing of the others who do, and what was told to them alone.
        Viewer { role: "client", id: Some(COMPLAINANT), people: others(), words: complaining() },
        Viewer { role: "advocate", id: Some(COMPLAINANT), people: others(), words: complaining() },
        // A lesson is for workers of the organization; nothing else is.
        Viewer {
            role: "worker",
            id: Some("w-04"),
            people: everyone_but(&[]),
            words: vec!["WORDS-", "UNAPPROVED", "APPROVED-", "TOLD-", "REASONS", "REPORT-", "NAMING", "\"stage\":"],
        },
        Viewer { role: "followUpOwner", id: Some("ID-colleague"), people: everyone_but(&[]), words: words() },
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]
    #[test]
    fn no_answer_tells_a_role_what_it_may_not_know(
        sort in 0_usize..6,
        joined: bool,
        picked in proptest::collection::vec(0_usize..POOL, 0..24),
    ) {
        let engine = shared_engine();
        let pool = pool();
        let mut events = vec![opening(sort, joined)];
        events.extend(picked.iter().map(|at| pool[*at].clone()));
        let story = Story::of(&events);
        let caseload = Caseload::new(ARC.get_or_init(|| Arc::new(self::engine())).clone());
        caseload.set_roster(roster()).unwrap();
        caseload.load(vec![story.record.clone()]).unwrap();
        let kept_back = picked.contains(&27);
        let mut hidden = Vec::new();
        if sort == 2 {
            hidden.push(COMPLAINANT);
        }
        if kept_back {
            hidden.push(JOINED);
        }
        if sort == 5 {
            for role in ["complainant", "advocate"] {
                let context = Context::of(role, story.date().parse().unwrap()).person(COMPLAINANT).with_roster(roster());
                let view = serde_json::to_string(&engine.view(&story.record, &context).unwrap()).unwrap();
                prop_assert!(view.contains("authorityAwaited"), "{view}");
                let others = answers(engine, &caseload, &story.record, &context);
                for told in PEOPLE.iter().copied().chain(["WORDS-", "REASONS", "REPORT-", "outcome\":", "a1", "language\":\"ti"]) {
                    prop_assert!(!view.contains(told), "an advocate without authority is told {told}: {view}");
                    for (name, answer) in &others {
                        prop_assert!(!answer.contains(told), "{name} tells an advocate without authority {told}: {answer}");
                    }
                }
            }
        }
        for viewer in viewers() {
            let mut context = Context::of(viewer.role, story.date().parse().unwrap()).with_roster(roster());
            context.viewer.id = viewer.id.map(Into::into);
            let view = serde_json::to_string(&engine.view(&story.record, &context).unwrap()).unwrap();
            let mut answers = answers(engine, &caseload, &story.record, &context);
            let own = viewer.id;
            let kept = hidden.iter().copied().filter(|id| Some(*id) != own && viewer.role != "intake");
            let unknown: Vec<&str> = viewer.people.iter().copied().chain(kept).collect();
            for id in &unknown {
                for (name, answer) in answers.iter().chain([&("view", view.clone())]) {
                    // What somebody agreed to themselves names whom they let it be shared with.
                    if matches!(*name, "receipt" | "view") && own == Some(COMPLAINANT) && *id == RESPONDENT {
                        continue;
                    }
                    let quoted = format!("\"{id}\"");
                    prop_assert!(!answer.contains(&quoted) && !answer.contains(&format!("`{id}`")),
                        "{name} for {} {:?} names {id}: {answer}", viewer.role, viewer.id);
                }
            }
            // Whoever may not know who complains learns nothing by asking about one person after the other.
            if unknown.contains(&COMPLAINANT) {
                let asked = |id: &str| may_share(engine, &story.record, &context, id).replace(id, "");
                prop_assert_eq!(asked(COMPLAINANT), asked("ID-nobody"), "{} {:?}", viewer.role, viewer.id);
            }
            answers.retain(|(name, _)| *name != "receipt");
            for words in &viewer.words {
                prop_assert!(!view.contains(words), "the view for {} {:?} holds {words}: {view}", viewer.role, viewer.id);
            }
            for (_, answer) in &answers {
                for words in ["WORDS-", "UNAPPROVED", "APPROVED-", "TOLD-", "REASONS"] {
                    prop_assert!(!answer.contains(words), "an answer for {} holds words: {answer}", viewer.role);
                }
            }
            if (sort == 2 || kept_back) && matches!(viewer.role, "investigator" | "decisionMaker") {
                for words in
                    ["WORDS-account", "WORDS-hope", "WORDS-fear", "WORDS-statement", "WORDS-appeal", "REPORT-", "\"language\":"]
                {
                    prop_assert!(!view.contains(words), "{} is told {words}", viewer.role);
                }
            }
            // With a hidden complainant nobody but intake is told how to reach them.
            if (sort == 1 || sort == 2 || kept_back) && viewer.role != "intake" {
                prop_assert!(!view.contains("WORDS-contact"), "{}", viewer.role);
            }
        }
    }
}

/// The same, for caseloads.
static ARC: std::sync::OnceLock<Arc<Engine>> = std::sync::OnceLock::new();

/// How many events there are to pick from.
const POOL: usize = 54;

#[test]
fn every_event_is_picked_from() {
    assert_eq!(pool().len(), POOL);
}

/// Every answer for a viewer but the view, as JSON text.
pub(super) fn answers(
    engine: &Engine,
    caseload: &Caseload,
    record: &CaseRecord,
    context: &Context,
) -> Vec<(&'static str, String)> {
    let figures = FiguresQuestion { room: crate::RoomName::Complaint, from: None, until: None };
    vec![
        ("status", serde_json::to_string(&engine.status(record, context).unwrap()).unwrap()),
        ("replay", serde_json::to_string(&engine.replay(record, context).unwrap()).unwrap()),
        ("receipt", engine.receipt(record, &"k1".into(), context).map_or(String::new(), |one| serde_json::to_string(&one).unwrap())),
        ("signals", serde_json::to_string(&caseload.signals(context).unwrap()).unwrap()),
        ("agenda", serde_json::to_string(&caseload.agenda(&Agenda::all(), context).unwrap()).unwrap()),
        ("figures", caseload.figures(&figures, context).map_or(String::new(), |one| serde_json::to_string(&one).unwrap())),
    ]
}

/// Whether the name of somebody may be passed to a tribunal.
fn may_share(engine: &Engine, record: &CaseRecord, context: &Context, about: &str) -> String {
    let sharing = serde_json::from_value(json!({ "elements": ["name"], "about": [about], "purpose": "investigation",
        "recipient": { "kind": "body", "name": "tribunal" }, "knownAs": [] }))
    .unwrap();
    serde_json::to_string(&engine.sharing(record, &sharing, None, context).unwrap()).unwrap()
}

/// The engine, compiled once for all cases.
pub(super) fn shared_engine() -> &'static Engine {
    static ENGINE: std::sync::OnceLock<Engine> = std::sync::OnceLock::new();
    ENGINE.get_or_init(engine)
}

#[test]
fn logs_hold_no_words() {
    let story = Story::of(&[opening(0, true), pool()[7].clone(), pool()[21].clone()]);
    let shown = format!("{:?}", story.record);
    assert!(!shown.contains("WORDS-") && !shown.contains("REASONS"));
    assert!(shown.contains("Private(…)"));
}
