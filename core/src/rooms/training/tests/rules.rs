//! Every rule of the room, through the engine: one entry that it stops or notices, and one that it lets be.
use super::*;
use crate::context::{Context, Standing};
use crate::criteria::Facts;
use crate::journal::{CaseRecord, Entry};
use crate::reason::Verdict;
use crate::{Engine, Tense};
use std::sync::OnceLock;

const POLICY: &str = r#"{
  "organization": { "id": "harbour-house", "timeZone": "America/Toronto", "calendar": "ca-on" },
  "version": { "number": 1, "effectiveFrom": "2025-01-01" },
  "training": {
    "modules": {
      "referring": { "judgedBy": "passed", "passMark": 80, "valid": "12 months" },
      "interview": { "judgedBy": "observed", "judgedByRoles": ["seniorWorker"] },
      "teaching": { "judgedBy": "attended" } },
    "programs": { "onboarding": { "sort": "onboarding", "modules": ["referring"] } },
    "credentials": { "licence": { "issuer": "a college",
      "renewal": { "receivedAtLeast": "30 calendar days before", "whilePending": "valid" } } },
    "mentorships": { "first": { "shadowing": 1, "approves": ["finalize"], "atLeast": "1 month", "atMost": "2 months",
      "extension": { "times": 1, "upTo": "1 month" }, "mentors": { "roles": ["seniorWorker"], "holds": ["referring"] } },
      "second": { "signedOffBy": ["coordinator"] } },
    "requirements": { "onboarding": { "needs": { "program": "onboarding" } } },
    "remedial": { "owner": "coordinator", "decidedBy": ["coordinator"] },
    "waivers": { "by": ["coordinator"], "reasons": ["priorTraining"], "atMost": "6 months" },
    "opportunities": { "decidedBy": ["coordinator"], "shareBackWithin": "2 weeks", "excusedBy": ["coordinator"] },
    "trainTheTrainer": { "module": "teaching" },
    "lapseNotice": "60 calendar days",
    "stages": {
      "worker": { "opens": "workerAdded", "closes": "left" },
      "session": { "opens": "sessionPlanned", "closes": ["sessionCancelled"],
        "steps": { "feedback": { "starts": "sessionHeld", "within": "1 week", "metBy": "sessionFeedback", "owedBy": "facilitator" } } },
      "need": { "opens": "needRaised", "closes": "needMet",
        "steps": { "decide": { "starts": "needRaised", "within": "10 business days", "metBy": "needDecided", "owedBy": "trainingLead" } } },
      "opportunity": { "opens": "opportunityFound" } } } }"#;

fn engine() -> &'static Engine {
    static ENGINE: OnceLock<Engine> = OnceLock::new();
    ENGINE.get_or_init(|| Engine::load(POLICY).unwrap())
}

fn entry(id: usize, on: &str, mut said: Value) -> Entry {
    said["room"] = json!("training");
    serde_json::from_value(
        json!({ "id": format!("e{id}"), "occurredAt": on, "recordedAt": format!("{on}T18:00:00Z"),
        "by": { "id": "w-03", "role": "coordinator" }, "event": said }),
    )
    .unwrap()
}

fn record(events: &[(&str, Value)]) -> CaseRecord {
    let mut record = CaseRecord::new("T-1", 1);
    record.entries =
        events.iter().enumerate().map(|(place, (on, said))| entry(place, on, said.clone())).collect();
    record
}

fn context(on: &str) -> Context {
    let mut context = Context::of("trainingLead", day(on)).person("w-03").with_roster(roster());
    let held = |who: &str, what: &[&str]| {
        let mut facts = Facts::default();
        facts.insert("training.holds", what.iter().map(|one| (*one).to_owned()).collect::<Vec<_>>());
        Standing { room: "training".into(), subject: who.into(), worked_out: day(on), facts }
    };
    context.standings = vec![held("w-02", &["referring", "teaching"]), held("w-03", &["teaching"])];
    context
}

/// The verdict, and every code of reasons and findings.
fn judge(before: &[(&str, Value)], on: &str, said: Value) -> (Verdict, Vec<String>) {
    let answer =
        engine().append(&record(before), &entry(900, on, said), Tense::Proposed, &context(on)).unwrap();
    let reasons = answer.reasons.into_iter().map(|reason| reason.code);
    let codes = reasons.chain(answer.findings.into_iter().map(|finding| finding.reason.code)).collect();
    (answer.verdict, codes)
}

const ON: &str = "2026-03-10";

/// One rule: what came before, what it stops or notices, and what it lets be.
fn rule(code: &str, before: &[(&str, Value)], fires: Value, rests: Value) {
    let (verdict, codes) = judge(before, ON, fires);
    assert!(codes.iter().any(|found| found == code), "{code} should speak: {verdict:?} {codes:?}");
    let (verdict, codes) = judge(before, ON, rests);
    assert!(!codes.iter().any(|found| found == code), "{code} should rest: {verdict:?} {codes:?}");
    assert!(verdict <= Verdict::AllowedWithApproval, "{code}: {verdict:?} {codes:?}");
}

fn added() -> (&'static str, Value) {
    ("2026-01-05", json!({ "kind": "workerAdded", "worker": "w-01", "servingSince": "2026-01-05" }))
}

fn passed(score: u32) -> Value {
    json!({ "kind": "passed", "module": "referring", "score": score })
}

fn failed() -> Value {
    json!({ "kind": "failed", "module": "referring" })
}

fn waived(by: &str, reason: &str, until: Option<&str>) -> Value {
    let mut said = json!({ "kind": "waived", "what": { "kind": "module", "module": "referring" }, "by": by, "reason": reason });
    if let Some(until) = until {
        said["until"] = json!(until);
    }
    said
}

#[test]
fn names_records_and_service() {
    let base = [added()];
    rule(
        "training.record.other-kind",
        &base,
        json!({ "kind": "needMet", "by": { "kind": "coaching" } }),
        passed(90),
    );
    rule(
        "training.name.undefined",
        &base,
        json!({ "kind": "completed", "module": "refering" }),
        json!({ "kind": "completed", "module": "referring" }),
    );
    rule(
        "training.name.undefined",
        &base,
        json!({ "kind": "enrolled", "program": "onbording" }),
        json!({ "kind": "enrolled", "program": "onboarding" }),
    );
    let began = || json!({ "kind": "serviceBegan" });
    let (verdict, codes) = judge(&base, ON, began());
    assert_eq!((verdict, codes), (Verdict::Refused, vec!["training.service.before-completion".to_owned()]));
    assert_eq!(judge(&[added(), ("2026-02-01", passed(90))], ON, began()).0, Verdict::Allowed);
    let unscored = ("2026-02-01", json!({ "kind": "passed", "module": "referring" }));
    assert_eq!(
        judge(&[added(), unscored], ON, began()),
        (Verdict::NeedsInformation, vec!["training.service.unclear".to_owned()])
    );
}

#[test]
fn evidence() {
    let base = [added()];
    rule("training.evidence.below-mark", &base, passed(79), passed(80));
    let observed = |by: &str| json!({ "kind": "observed", "module": "interview", "by": by });
    rule("training.evidence.own-judgement", &base, observed("w-01"), observed("w-02"));
    rule("training.evidence.judge-role", &base, observed("w-04"), observed("w-02"));
    rule("training.evidence.judge-unknown", &base, observed("w-99"), observed("w-02"));
    let twice = [added(), ("2026-02-01", failed()), ("2026-02-05", failed())];
    let (_, codes) = judge(&twice, ON, failed());
    assert!(codes.contains(&"training.evidence.try-after-help".to_owned()), "{codes:?}");
    let opened =
        json!({ "kind": "remedialPathOpened", "module": "referring", "owner": "w-03", "due": "2026-03-20" });
    let helped = [twice.as_slice(), &[("2026-02-06", opened)]].concat();
    assert_eq!(judge(&helped, ON, passed(85)).0, Verdict::Allowed);
    let once = [added(), ("2026-02-01", failed())];
    rule("training.remedial.needed", &once, failed(), passed(85));
    // Once help is arranged, nobody has to be told that it is needed.
    let told = |events: &[(&str, Value)]| {
        let replayed = engine().replay(&record(events), &context(ON)).unwrap();
        let codes = replayed.findings.into_iter().map(|finding| finding.reason.code);
        codes.filter(|code| code == "training.remedial.needed").count()
    };
    assert_eq!((told(&twice), told(&helped)), (1, 0));
    let again = [helped.as_slice(), &[("2026-03-01", failed())]].concat();
    assert_eq!(told(&again), 0);
    let path = |owner: &str| json!({ "kind": "remedialPathOpened", "module": "referring", "owner": owner, "due": "2026-03-30" });
    rule("training.remedial.own", &twice, path("w-01"), path("w-03"));
    let decided = |by: &str| json!({ "kind": "remedialPathDecided", "module": "referring", "decision": "tryAgain", "by": by });
    rule("training.remedial.decided-by", &helped, decided("w-04"), decided("w-03"));
    assert!(judge(&base, ON, decided("w-03")).1.contains(&"training.remedial.none".to_owned()));
}

#[test]
fn waivers() {
    let base = [added()];
    let fine = || waived("w-03", "priorTraining", Some("2026-08-01"));
    rule("training.waiver.by", &base, waived("w-04", "priorTraining", Some("2026-08-01")), fine());
    rule("training.waiver.by", &base, waived("w-01", "priorTraining", Some("2026-08-01")), fine());
    rule("training.waiver.by-unknown", &base, waived("w-99", "priorTraining", Some("2026-08-01")), fine());
    rule("training.waiver.reason", &base, waived("w-03", "inAHurry", Some("2026-08-01")), fine());
    rule("training.waiver.length", &base, waived("w-03", "priorTraining", Some("2026-09-11")), fine());
    rule("training.waiver.length", &base, waived("w-03", "priorTraining", None), fine());
}

#[test]
fn credentials() {
    let base = [added()];
    let shown = |until: Option<&str>| {
        let mut said =
            json!({ "kind": "credentialShown", "credential": "licence", "validFrom": "2026-01-01" });
        if let Some(until) = until {
            said["validUntil"] = json!(until);
        }
        said
    };
    rule("training.credential.end-unknown", &base, shown(None), shown(Some("2026-12-31")));
    rule("training.credential.days", &base, shown(Some("2025-12-31")), shown(Some("2026-12-31")));
    let suspended = || json!({ "kind": "credentialSuspended", "credential": "licence" });
    assert!(judge(&base, ON, suspended()).1.contains(&"training.credential.not-shown".to_owned()));
    let held = [added(), ("2026-01-06", shown(Some("2026-04-09")))];
    assert_eq!(judge(&held, ON, suspended()).0, Verdict::Allowed);
    let filed = |on: &str| json!({ "kind": "renewalFiled", "credential": "licence", "received": on });
    rule("training.credential.renewal-late", &held, filed("2026-03-11"), filed("2026-03-10"));
}

fn begun(mentor: &str) -> Value {
    json!({ "kind": "mentorshipBegun", "mentorship": "first", "mentor": mentor })
}

#[test]
fn mentors() {
    let base = [added()];
    rule("training.mentor.self", &base, begun("w-01"), begun("w-02"));
    rule("training.mentor.eligible", &base, begun("w-03"), begun("w-02"));
    rule("training.mentor.unknown", &base, begun("w-99"), begun("w-02"));
    let open = [added(), ("2026-02-01", begun("w-02"))];
    let approved = |by: &str| json!({ "kind": "approvedByMentor", "act": "a-1", "by": by });
    rule("training.mentor.own-approval", &open, approved("w-01"), approved("w-02"));
    rule("training.mentor.not-theirs", &open, approved("w-03"), approved("w-02"));
    let done = |activity: &str| json!({ "kind": "actDone", "act": "a-1", "activity": activity });
    rule("training.mentored-act.without-approval", &open, done("finalize"), done("greet"));
    let yes = [open.as_slice(), &[("2026-03-01", approved("w-02"))]].concat();
    assert_eq!(judge(&yes, ON, done("finalize")).0, Verdict::Allowed);
    let no = [
        yes.as_slice(),
        &[("2026-03-05", json!({ "kind": "approvalDeclined", "act": "a-1", "by": "w-02" }))],
    ]
    .concat();
    assert_eq!(
        judge(&no, ON, done("finalize")),
        (Verdict::Refused, vec!["training.mentored-act.declined".to_owned()])
    );
    let shadowed = || json!({ "kind": "shadowed", "mentorship": "first", "with": "w-02" });
    assert!(judge(&base, ON, shadowed()).1.contains(&"training.mentorship.not-open".to_owned()));
    assert_eq!(judge(&open, ON, shadowed()).0, Verdict::Allowed);
    let signed = |by: &str| json!({ "kind": "mentorshipSignedOff", "mentorship": "first", "by": by });
    assert!(judge(&open, ON, signed("w-02")).1.contains(&"training.mentorship.shadowing-left".to_owned()));
    let seen = [open.as_slice(), &[("2026-02-03", shadowed())]].concat();
    assert_eq!(judge(&seen, ON, signed("w-02")).0, Verdict::Allowed);
    let (_, early) = judge(&seen, "2026-02-28", signed("w-02"));
    assert_eq!(early, ["training.mentorship.too-early"]);
    let extended =
        |until: &str| json!({ "kind": "mentorshipExtended", "mentorship": "first", "until": until });
    rule("training.mentorship.extension", &open, extended("2026-05-02"), extended("2026-05-01"));
    let second = [
        added(),
        ("2026-02-01", json!({ "kind": "mentorshipBegun", "mentorship": "second", "mentor": "w-02" })),
    ];
    let signed = |by: &str| json!({ "kind": "mentorshipSignedOff", "mentorship": "second", "by": by });
    rule("training.mentorship.signed-off-by", &second, signed("w-02"), signed("w-03"));
}

fn planned(facilitator: &str) -> Value {
    json!({ "kind": "sessionPlanned", "at": "2026-04-01", "modules": ["referring"], "facilitators": [facilitator], "places": 1 })
}

#[test]
fn sessions() {
    rule("training.session.trainer", &[], planned("w-03"), planned("w-02"));
    rule("training.session.trainer-unknown", &[], planned("w-04"), planned("w-02"));
    assert_eq!(judge(&[], ON, planned("x-01")).0, Verdict::Allowed);
    let open = [("2026-02-01", planned("w-02"))];
    let joins = |who: &str| json!({ "kind": "participantAdded", "worker": who });
    assert_eq!(judge(&open, ON, joins("w-01")).0, Verdict::Allowed);
    let full = [open.as_slice(), &[("2026-02-02", joins("w-01"))]].concat();
    assert_eq!(judge(&full, ON, joins("w-04")).1, ["training.session.full"]);
    let held = json!({ "kind": "sessionHeld", "participants": ["w-01"] });
    assert_eq!(judge(&open, ON, held.clone()).0, Verdict::Allowed);
    let nobody = [("2026-02-01", json!({ "kind": "sessionPlanned", "at": "2026-04-01" }))];
    assert_eq!(judge(&nobody, ON, held.clone()).1, ["training.session.no-facilitator"]);
    let feedback = |mark: u32| json!({ "kind": "sessionFeedback", "from": "trainee", "content": mark });
    assert_eq!(judge(&open, ON, feedback(4)).1, ["training.session.not-held"]);
    let over = [open.as_slice(), &[("2026-03-01", held)]].concat();
    assert_eq!(judge(&over, ON, joins("w-04")).1, ["training.session.closed"]);
    rule("training.session.feedback-range", &over, feedback(6), feedback(5));
    let partner = |id: Option<&str>| {
        let mut said = planned("w-02");
        if let Some(id) = id {
            said["partner"] = json!(id);
        }
        said
    };
    rule("training.session.partner", &[], partner(Some("p-9")), partner(None));
    let findings = |mark: u32| {
        let low = [over.as_slice(), &[("2026-03-02", feedback(mark))]].concat();
        let status = engine().status(&record(&low), &context(ON)).unwrap();
        status.findings.into_iter().map(|finding| finding.reason.code).collect::<Vec<_>>()
    };
    assert_eq!(findings(2), ["training.session.feedback-low"]);
    assert_eq!(findings(3), Vec::<String>::new());
}

#[test]
fn needs() {
    let raised = |areas: &[&str], by: Option<&str>| {
        let mut said = json!({ "kind": "needRaised", "from": "changeInLaw", "areas": areas });
        if let Some(by) = by {
            said["by"] = json!(by);
        }
        said
    };
    rule(
        "training.need.trigger-incomplete",
        &[],
        raised(&[], Some("2026-05-01")),
        raised(&["refugee"], Some("2026-05-01")),
    );
    rule(
        "training.need.trigger-incomplete",
        &[],
        raised(&["refugee"], None),
        raised(&["refugee"], Some("2026-05-01")),
    );
    let open = [("2026-02-01", raised(&["refugee"], Some("2026-05-01")))];
    let decided = |decision: &str, owner: Option<&str>| {
        let mut said = json!({ "kind": "needDecided", "decision": decision });
        if let Some(owner) = owner {
            said["owner"] = json!(owner);
        }
        said
    };
    rule("training.need.owner", &open, decided("session", None), decided("session", Some("w-03")));
    let met = || json!({ "kind": "needMet", "by": { "kind": "coaching" } });
    assert_eq!(judge(&open, ON, met()).1, ["training.need.undecided"]);
    let taken = |decision| [open.as_slice(), &[("2026-02-02", decided(decision, Some("w-03")))]].concat();
    assert_eq!(judge(&taken("coaching"), ON, met()).0, Verdict::Allowed);
    assert_eq!(judge(&taken("notTaken"), ON, met()).1, ["training.need.not-taken"]);
    let codes = |events: &[(&str, Value)]| {
        let status = engine().status(&record(events), &context(ON)).unwrap();
        status.findings.into_iter().map(|finding| finding.reason.code).collect::<Vec<_>>()
    };
    assert_eq!(codes(&open), ["training.need.audience"]);
    let named =
        [open.as_slice(), &[("2026-02-02", json!({ "kind": "needAudienceNamed", "workers": ["w-01"] }))]]
            .concat();
    assert_eq!(codes(&named), Vec::<String>::new());

    // What was decided is owed until the need is met.
    let mut by = decided("session", Some("w-03"));
    by["by"] = json!("2026-02-20");
    let owed = |events: &[(&str, Value)]| {
        let status = engine().status(&record(events), &context(ON)).unwrap();
        let open = status.obligations.into_iter().filter(|one| one.progress.is_open());
        open.map(|one| (one.step, one.about, one.progress)).collect::<Vec<_>>()
    };
    let agreed = [open.as_slice(), &[("2026-02-02", by)]].concat();
    assert_eq!(owed(&agreed), [("meetNeed".to_owned(), None, crate::timeline::Progress::Overdue)]);
    let done = [agreed.as_slice(), &[("2026-02-21", met())]].concat();
    assert!(owed(&done).is_empty());
}

#[test]
fn opportunities() {
    let found = ("2026-02-01", json!({ "kind": "opportunityFound", "offeredBy": "umbrella" }));
    let chosen = |who: &str| json!({ "kind": "attendeeChosen", "person": who });
    assert_eq!(judge(std::slice::from_ref(&found), ON, chosen("w-01")).0, Verdict::Allowed);
    let mut by_worker = entry(900, ON, chosen("w-01"));
    by_worker.by = crate::journal::Actor { id: Some("w-04".into()), role: "worker".into() };
    let refused =
        engine().append(&record(std::slice::from_ref(&found)), &by_worker, Tense::Proposed, &context(ON)).unwrap();
    assert_eq!(refused.reasons[0].code, "training.opportunity.decided-by");
    let base = [found, ("2026-02-02", chosen("w-01"))];
    let went = |who: &str, by: Option<&str>| {
        let mut said = json!({ "kind": "opportunityAttended", "person": who });
        if let Some(by) = by {
            said["shareBackBy"] = json!(by);
        }
        said
    };
    rule(
        "training.opportunity.not-chosen",
        &base,
        went("w-04", Some("2026-03-24")),
        went("w-01", Some("2026-03-24")),
    );
    rule("training.share-back.date", &base, went("w-01", None), went("w-01", Some("2026-03-24")));
    rule(
        "training.share-back.late-date",
        &base,
        went("w-01", Some("2026-03-25")),
        went("w-01", Some("2026-03-24")),
    );
    let back = [base.as_slice(), &[("2026-02-10", went("w-01", Some("2026-02-20")))]].concat();
    let told = |who: &str| json!({ "kind": "sharedBack", "person": who, "how": "meeting" });
    rule("training.share-back.not-there", &back, told("w-04"), told("w-01"));
    let excused = |by: &str| json!({ "kind": "shareBackExcused", "person": "w-01", "by": by });
    rule("training.share-back.excused-by", &back, excused("w-01"), excused("w-03"));
    let status = |events: &[(&str, Value)]| engine().status(&record(events), &context(ON)).unwrap();
    let late = status(&back);
    assert!(late.findings.iter().any(|finding| finding.reason.code == "training.share-back.overdue"));
    assert!(
        late.obligations.iter().any(|owed| owed.due.as_ref().is_some_and(|due| due.on == day("2026-02-20"))),
        "{late:?}"
    );
    let done = status(&[back.as_slice(), &[("2026-02-15", told("w-01"))]].concat());
    assert_eq!(done.findings, []);
}

#[test]
fn what_the_whole_record_shows() {
    let codes = |events: &[(&str, Value)], on: &str| {
        let status = engine().status(&record(events), &context(on)).unwrap();
        status.findings.into_iter().map(|finding| finding.reason.code).collect::<Vec<_>>()
    };
    let ready = [added(), ("2026-01-10", passed(90)), ("2026-01-11", json!({ "kind": "serviceBegan" }))];
    assert_eq!(codes(&ready, "2026-06-01"), Vec::<String>::new());
    assert_eq!(codes(&ready, "2026-12-01"), ["training.lapse.soon"]);
    assert_eq!(codes(&ready, "2027-01-11"), ["training.service.not-ready"]);
    let assigned = json!({ "kind": "trainingAssigned", "need": "N-1", "module": "teaching", "since": "2026-02-01", "by": "2026-03-01" });
    let asked = [added(), ("2026-02-02", assigned)];
    assert_eq!(codes(&asked, "2026-03-01"), Vec::<String>::new());
    assert_eq!(codes(&asked, "2026-03-02"), ["training.triggered.overdue"]);
}

#[test]
fn who_sees_a_workers_record() {
    let events = [added(), ("2026-01-10", passed(90))];
    let view = engine().view(&record(&events), &context(ON)).unwrap();
    let crate::View::Training(crate::rooms::training::TrainingView::Worker {
        readiness,
        ready_until,
        holds,
        ..
    }) = view
    else {
        panic!("a worker's view")
    };
    assert_eq!(readiness.name(), "ready");
    assert_eq!(ready_until, Some(day("2027-01-10")));
    assert_eq!(holds, ["referring", "onboarding"]);
    let colleague = Context::of("worker", day(ON)).person("w-04");
    let hidden = engine().view(&record(&events), &colleague).unwrap();
    assert_eq!(hidden, crate::View::Training(crate::rooms::training::TrainingView::Withheld {}));
}
