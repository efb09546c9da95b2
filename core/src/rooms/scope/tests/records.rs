//! Records of the room, through the engine: what is refused, what is let through, what is owed, who sees what.
use super::*;
use crate::{Actor, Appended, CaseEvent, CaseRecord, Context, Entry, Replayed, Tense, Verdict, View};

fn entry(id: &str, on: &str, by: (&str, &str), event: ScopeEvent) -> Entry {
    Entry {
        id: id.into(),
        occurred_at: on.parse().unwrap(),
        recorded_at: format!("{on}T12:00:00-03:00").parse().unwrap(),
        by: Actor { id: Some(by.0.into()), role: by.1.into() },
        corrects: None,
        event: CaseEvent::Scope(event),
    }
}

fn event(text: &str) -> ScopeEvent {
    serde_json::from_str(text).unwrap_or_else(|found| panic!("{found}: {text}"))
}

fn on(date: &str) -> Context {
    Context::of("supervisor", day(date)).person("w-01")
}

/// A record, and what each entry was answered when it was proposed.
struct Told<'e> {
    engine: &'e Engine,
    record: CaseRecord,
}

impl<'e> Told<'e> {
    fn new(engine: &'e Engine) -> Self {
        Self { engine, record: CaseRecord::new("s-1", 1) }
    }

    fn propose(&mut self, date: &str, by: (&str, &str), text: &str) -> Appended {
        let id = format!("e{}", self.record.entries.len() + 1);
        let entry = entry(&id, date, by, event(text));
        let answer = self.engine.append(&self.record, &entry, Tense::Proposed, &on(date)).unwrap();
        for reason in &answer.reasons {
            assert_ne!(reason.text, reason.code);
        }
        if let Some(record) = &answer.record {
            self.record = record.clone();
        }
        answer
    }

    fn takes(&mut self, date: &str, by: (&str, &str), text: &str) -> Vec<String> {
        let answer = self.propose(date, by, text);
        assert_eq!(answer.verdict, Verdict::Allowed, "{text}: {:?}", answer.reasons);
        answer.findings.into_iter().map(|finding| finding.reason.code).collect()
    }

    fn refuses(&mut self, date: &str, by: (&str, &str), text: &str) -> String {
        let answer = self.propose(date, by, text);
        assert_ne!(answer.verdict, Verdict::Allowed, "{text}");
        answer.reasons[0].code.clone()
    }

    fn replay(&self, date: &str) -> Replayed {
        self.engine.replay(&self.record, &on(date)).unwrap()
    }

    fn findings(&self, date: &str) -> Vec<String> {
        self.replay(date).findings.into_iter().map(|finding| finding.reason.code).collect()
    }

    /// What is open on a day: its step, what it is about, and its date.
    fn open(&self, date: &str) -> Vec<(String, Option<String>, Option<String>)> {
        let status = self.engine.status(&self.record, &on(date)).unwrap();
        let open = status.obligations.into_iter().filter(|one| one.progress.is_open());
        open.map(|one| (one.step, one.about, one.due.map(|due| due.on.to_string()))).collect()
    }

    fn view(&self, role: &str, person: &str, date: &str) -> ScopeView {
        match self.engine.view(&self.record, &Context::of(role, day(date)).person(person)).unwrap() {
            View::Scope(view) => view,
            _ => panic!("a view of another room"),
        }
    }
}

const ASKER: (&str, &str) = ("w-07", "worker");
const SUPERVISOR: (&str, &str) = ("w-01", "supervisor");
const DIRECTOR: (&str, &str) = ("w-00", "director");

const OPENED: &str = r#"{ "kind": "consultationOpened", "sort": "question", "asker": "w-07", "area": "permanent-residence",
    "activity": "help-with-form", "of": "supervisor", "to": ["w-01"], "replyBy": "2026-10-05",
    "questions": [ { "id": "q1", "text": "a refusal in 2019: may we go on?", "about": ["refused"] } ] }"#;

#[test]
fn a_consultation_from_question_to_outcome() {
    let engine = engine("");
    let mut told = Told::new(&engine);
    assert!(told.takes("2026-10-01", ASKER, OPENED).is_empty());
    assert_eq!(
        told.open("2026-10-02"),
        [("reply".to_owned(), Some("q1".to_owned()), Some("2026-10-05".to_owned()))]
    );
    assert!(told.findings("2026-10-05").is_empty());
    assert_eq!(told.findings("2026-10-06"), ["scope.consultation.reply-late"]);

    assert_eq!(
        told.refuses("2026-10-05", ASKER, r#"{ "kind": "consultationClosed" }"#),
        "scope.consultation.open-question"
    );
    let noted = r#"{ "kind": "consultationOutcomeNoted", "outcome": "wentOn" }"#;
    assert_eq!(told.refuses("2026-10-05", ASKER, noted), "scope.consultation.outcome-answered");
    let answer = |by: &str, question: &str, step: &str| {
        format!(
            r#"{{ "kind": "consultationAnswered", "question": "{question}", "answeredBy": "{by}", "step": "{step}", "text": "see a lawyer" }}"#
        )
    };
    assert_eq!(
        told.refuses("2026-10-05", ASKER, &answer("w-07", "q1", "proceed")),
        "scope.consultation.not-oneself"
    );
    assert_eq!(
        told.refuses("2026-10-05", SUPERVISOR, &answer("w-01", "q9", "proceed")),
        "scope.consultation.question-asked"
    );
    assert!(told.takes("2026-10-05", SUPERVISOR, &answer("w-01", "q1", "adviseLegal")).is_empty());
    assert!(told.open("2026-10-06").is_empty() && told.findings("2026-10-06").is_empty());

    assert_eq!(
        told.refuses("2026-10-05", ASKER, r#"{ "kind": "consultationClosed" }"#),
        "scope.consultation.outcome-first"
    );
    assert_eq!(told.refuses("2026-10-06", ASKER, noted), "scope.consultation.outcome-keeps");
    told.takes("2026-10-06", ASKER, r#"{ "kind": "consultationOutcomeNoted", "outcome": "advisedLegal" }"#);
    told.takes("2026-10-06", ASKER, r#"{ "kind": "consultationClosed" }"#);
    assert_eq!(
        told.refuses("2026-10-07", ASKER, r#"{ "kind": "consultationWithdrawn", "reason": "no longer" }"#),
        "scope.consultation.is-over"
    );

    // What was answered feeds `assess`.
    let ScopeView::Consultation { consultation } = told.view("supervisor", "w-01", "2026-10-07") else {
        panic!()
    };
    let question = AssessQuestion {
        consulted: consultation.consulted,
        ..form(senior()).knowing("history.refused", true)
    };
    assert_eq!(ask_on("2026-10-07", &engine, &question).step, ScopeStep::AdviseLegal);
}

#[test]
fn a_consultation_asks_somebody_else_the_least() {
    let engine = engine("");
    let opened = |of: &str, to: &str, questions: &str, more: &str| {
        format!(
            r#"{{ "kind": "consultationOpened", "sort": "question", "asker": "w-07", "area": "citizenship", "of": "{of}",
            "to": ["{to}"], "replyBy": "2026-10-02", "questions": [{questions}]{more} }}"#
        )
    };
    let q = r#"{ "id": "q1", "text": "?" }"#;
    let refuses = |text: &str| Told::new(&engine).refuses("2026-10-01", ASKER, text);
    assert_eq!(refuses(&opened("supervizor", "w-01", q, "")), "scope.consultation.consultee-known");
    assert_eq!(refuses(&opened("supervisor", "w-07", q, "")), "scope.consultation.not-oneself");
    assert_eq!(refuses(&opened("supervisor", "w-01", "", "")), "scope.consultation.asks-something");
    assert_eq!(
        refuses(&opened("lawyer", "x-1", q, r#", "identifies": true"#)),
        "scope.consultation.least-shared"
    );
    let takes = |text: &str| Told::new(&engine).takes("2026-10-01", ASKER, text);
    assert!(takes(&opened("lawyer", "x-1", q, r#", "identifies": true, "permission": "p-3""#)).is_empty());
    assert!(takes(&opened("lawyer", "x-1", q, "")).is_empty());
    assert!(takes(&opened("supervisor", "w-01", q, r#", "identifies": true"#)).is_empty());
}

#[test]
fn a_case_conference_answers_several_questions() {
    let engine = engine("");
    let mut told = Told::new(&engine);
    let opened = OPENED.replace(r#""sort": "question""#, r#""sort": "caseConference""#);
    told.takes("2026-10-01", ASKER, &opened);
    told.takes("2026-10-01", ASKER, r#"{ "kind": "consultationQuestionAdded", "question": { "id": "q2", "text": "who tells the family?" }, "replyBy": "2026-10-06" }"#);
    let answer = |question: &str, step: &str| {
        format!(r#"{{ "kind": "consultationAnswered", "question": "{question}", "step": "{step}" }}"#)
    };
    let mut early = Told { engine: &engine, record: told.record.clone() };
    assert_eq!(
        early.takes("2026-10-02", SUPERVISOR, &answer("q1", "proceed")),
        ["scope.consultation.meeting-first"]
    );
    told.takes(
        "2026-10-02",
        SUPERVISOR,
        r#"{ "kind": "consultationMeetingHeld", "participants": ["w-01", "w-05", "w-07"] }"#,
    );
    assert!(told.takes("2026-10-02", SUPERVISOR, &answer("q1", "proceed")).is_empty());
    assert_eq!(
        told.open("2026-10-03"),
        [("reply".to_owned(), Some("q2".to_owned()), Some("2026-10-06".to_owned()))]
    );
    told.takes("2026-10-02", SUPERVISOR, &answer("q2", "consult"));
    told.takes("2026-10-03", ASKER, r#"{ "kind": "consultationOutcomeNoted", "outcome": "wentOn" }"#);
    told.takes("2026-10-03", ASKER, r#"{ "kind": "consultationClosed" }"#);
    // Somebody who took part sees it; a colleague who did not does not even learn of it.
    assert!(matches!(told.view("worker", "w-05", "2026-10-04"), ScopeView::Consultation { .. }));
    assert_eq!(told.view("worker", "w-09", "2026-10-04"), ScopeView::Nothing {});
    let status =
        engine.status(&told.record, &Context::of("worker", day("2026-10-04")).person("w-09")).unwrap();
    assert_eq!(status.findings[0].reason.code, "viewing.withheld");
}

#[test]
fn a_late_question_is_passed_on() {
    let engine = engine("");
    let mut told = Told::new(&engine);
    told.takes("2026-10-01", ASKER, OPENED);
    told.takes(
        "2026-10-06",
        ASKER,
        r#"{ "kind": "consultationPassedOn", "of": "lawyer", "to": ["x-1"], "replyBy": "2026-10-13" }"#,
    );
    let by_stranger =
        r#"{ "kind": "consultationAnswered", "question": "q1", "answeredBy": "w-09", "step": "proceed" }"#;
    let mut other = Told { engine: &engine, record: told.record.clone() };
    assert_eq!(other.takes("2026-10-07", ASKER, by_stranger), ["scope.consultation.answerer"]);
    let by_lawyer =
        r#"{ "kind": "consultationAnswered", "question": "q1", "answeredBy": "x-1", "step": "proceed" }"#;
    assert!(told.takes("2026-10-07", ASKER, by_lawyer).is_empty());
    let ScopeView::Consultation { consultation } = told.view("worker", "w-07", "2026-10-08") else {
        panic!()
    };
    assert_eq!((consultation.of.as_str(), consultation.consulted[0].of.as_str()), ("lawyer", "lawyer"));
}

#[test]
fn nobody_owes_a_reply_to_a_question_that_was_withdrawn() {
    let engine = engine("");
    let mut told = Told::new(&engine);
    told.takes("2026-10-01", ASKER, OPENED);
    told.takes("2026-10-01", ASKER, r#"{ "kind": "consultationQuestionAdded", "question": { "id": "q2", "text": "and then?" }, "replyBy": "2026-10-05" }"#);
    told.takes(
        "2026-10-02",
        SUPERVISOR,
        r#"{ "kind": "consultationAnswered", "question": "q2", "step": "proceed" }"#,
    );
    assert_eq!(told.open("2026-10-02").len(), 1);
    told.takes("2026-10-02", ASKER, r#"{ "kind": "consultationWithdrawn", "reason": "they went home" }"#);
    assert!(told.open("2026-10-20").is_empty() && told.findings("2026-10-20").is_empty());
    let replies = engine.status(&told.record, &on("2026-10-20")).unwrap().obligations;
    let progress = |about: &str| {
        replies.iter().find(|one| one.about.as_deref() == Some(about)).map(|one| one.progress)
    };
    assert_eq!(progress("q1"), Some(crate::timeline::Progress::NotApplicable));
    assert_eq!(progress("q2"), Some(crate::timeline::Progress::Met));
}

#[test]
fn supervision_is_approved_by_somebody_else_and_recorded() {
    let engine = engine("");
    let mut told = Told::new(&engine);
    told.takes("2026-10-01", ASKER, OPENED);
    let approved = |worker: &str, activity: &str, more: &str| {
        format!(
            r#"{{ "kind": "supervisionApproved", "supervision": "v1", "worker": "{worker}", "area": "permanent-residence",
            "activity": "{activity}"{more} }}"#
        )
    };
    let form = "help-with-form";
    assert_eq!(
        told.refuses("2026-10-01", SUPERVISOR, &approved("w-01", form, "")),
        "scope.supervision.not-own"
    );
    assert_eq!(told.refuses("2026-10-01", ASKER, &approved("w-05", form, "")), "scope.supervision.by");
    assert_eq!(
        told.refuses("2026-10-01", SUPERVISOR, &approved("w-07", "teaching", "")),
        "scope.supervision.foreseen"
    );
    assert_eq!(
        told.refuses("2026-10-01", SUPERVISOR, &approved("w-07", form, r#", "until": "2026-09-30""#)),
        "scope.supervision.ends"
    );
    assert_eq!(
        told.refuses("2026-10-01", SUPERVISOR, r#"{ "kind": "supervisionEnded", "supervision": "v1" }"#),
        "scope.supervision.approved-before"
    );
    told.takes("2026-10-01", SUPERVISOR, &approved("w-07", form, r#", "until": "2026-10-31""#));

    let junior_asks = |date: &str| {
        let ScopeView::Consultation { consultation } = told.view("supervisor", "w-01", date) else {
            panic!()
        };
        let question = AssessQuestion { approvals: consultation.approvals, ..super::form(junior()) };
        ask_on(date, &engine, &question).verdict
    };
    assert_eq!(junior_asks("2026-10-01"), Verdict::Allowed);
    assert_eq!(junior_asks("2026-10-31"), Verdict::Allowed);
    assert_eq!(junior_asks("2026-11-01"), Verdict::AllowedWithApproval);
    told.takes(
        "2026-10-10",
        SUPERVISOR,
        r#"{ "kind": "supervisionEnded", "supervision": "v1", "reason": "enough practice" }"#,
    );
    let ScopeView::Consultation { consultation } = told.view("supervisor", "w-01", "2026-10-10") else {
        panic!()
    };
    assert!(consultation.approvals.is_empty());
}

const ANNOUNCED: &str = r#"{ "kind": "serviceAnnounced", "service": "tax-help", "areas": ["citizenship"], "audience": ["w-05", "w-07"],
    "training": ["tax-basics"], "acknowledgeBy": "2026-03-09" }"#;

#[test]
fn a_new_service_starts_when_everybody_knows_and_has_learned() {
    let engine = engine("");
    let mut told = Told::new(&engine);
    assert_eq!(told.refuses("2026-03-02", ASKER, ANNOUNCED), "scope.service.decided-by");
    let unknown = ANNOUNCED.replace("tax-help", "tax-halp");
    assert_eq!(told.refuses("2026-03-02", DIRECTOR, &unknown), "scope.service.rationale");
    assert_eq!(
        told.refuses("2026-03-02", DIRECTOR, &ANNOUNCED.replace(r#""w-05", "w-07""#, "")),
        "scope.service.audience"
    );
    let late = ANNOUNCED.replace("2026-03-09", "2026-03-10").replace("citizenship", "taxes");
    assert_eq!(
        Told::new(&engine).takes("2026-03-02", DIRECTOR, &late),
        ["scope.service.area", "scope.service.acknowledge-by"]
    );
    assert!(told.takes("2026-03-02", DIRECTOR, ANNOUNCED).is_empty());

    assert_eq!(told.findings("2026-03-03"), ["scope.signal.training-need"]);
    assert_eq!(
        told.open("2026-03-03")
            .iter()
            .map(|(step, about, _)| (step.as_str(), about.as_deref()))
            .collect::<Vec<_>>(),
        [("acknowledge", Some("w-05")), ("acknowledge", Some("w-07"))]
    );
    let start = r#"{ "kind": "serviceStarted" }"#;
    assert_eq!(told.refuses("2026-03-03", DIRECTOR, start), "scope.service.acknowledged-first");
    told.takes("2026-03-03", ASKER, r#"{ "kind": "serviceAcknowledged", "person": "w-07" }"#);
    told.takes("2026-03-03", ASKER, r#"{ "kind": "serviceAcknowledged", "person": "w-05" }"#);
    let mut untold = Told { engine: &engine, record: told.record.clone() };
    assert_eq!(
        untold.takes("2026-03-03", ASKER, r#"{ "kind": "serviceAcknowledged", "person": "w-11" }"#),
        ["scope.service.told"]
    );
    assert_eq!(told.refuses("2026-03-04", DIRECTOR, start), "scope.service.training-first");
    told.takes("2026-03-04", DIRECTOR, r#"{ "kind": "serviceTrainingArranged", "training": "tax-basics" }"#);
    told.takes("2026-03-04", DIRECTOR, start);
    assert_eq!(told.refuses("2026-03-05", DIRECTOR, start), "scope.service.runs");

    // Why it exists is looked at on a date.
    assert!(told.findings("2026-06-30").is_empty());
    assert_eq!(told.findings("2026-07-01"), ["scope.service.review-due"]);
    told.takes(
        "2026-07-02",
        DIRECTOR,
        r#"{ "kind": "serviceReviewed", "needRemains": true, "inMission": true, "nextBy": "2027-06-30" }"#,
    );
    assert!(told.findings("2026-07-03").is_empty());
    told.takes(
        "2026-08-02",
        DIRECTOR,
        r#"{ "kind": "serviceReviewed", "needRemains": false, "inMission": true }"#,
    );
    assert_eq!(told.findings("2026-08-03"), ["scope.service.unrooted"]);
    told.takes("2026-08-04", DIRECTOR, r#"{ "kind": "serviceEnded" }"#);
    assert!(told.findings("2026-08-05").is_empty());

    let ScopeView::Service { service } = told.view("worker", "w-09", "2026-03-02") else { panic!() };
    assert_eq!((service.told, service.acknowledged, service.open), (2, 0, Vec::new()));
    let ScopeView::Service { service } = told.view("supervisor", "w-01", "2026-03-02") else { panic!() };
    assert_eq!(service.open, ["w-05".into(), "w-07".into()]);
}

const PUBLISHED: &str = r#"{ "kind": "manualPublished", "version": "1", "languages": ["en", "fr"], "taughtBy": "onboarding",
    "topics": ["scope", "whenToConsult", "howToConsult", "whenToRefer", "howToRefer", "legalAdvice"],
    "audience": ["w-05", "w-07"], "acknowledgeBy": "2026-03-09" }"#;

#[test]
fn the_manual_is_acknowledged_and_applied() {
    let engine = engine("");
    let mut told = Told::new(&engine);
    let thin = PUBLISHED
        .replace(r#""scope", "#, "")
        .replace(r#" "taughtBy": "onboarding","#, "")
        .replace("03-09", "04-09");
    assert_eq!(
        Told::new(&engine).takes("2026-03-02", DIRECTOR, &thin),
        ["scope.manual.topics", "scope.manual.taught", "scope.manual.acknowledge-by"]
    );
    assert!(told.takes("2026-03-02", DIRECTOR, PUBLISHED).is_empty());
    assert!(told.findings("2026-03-09").is_empty());
    told.takes("2026-03-05", ASKER, r#"{ "kind": "manualAcknowledged", "version": "1", "person": "w-07" }"#);
    assert_eq!(told.findings("2026-03-10"), ["scope.manual.acknowledged"]);
    assert_eq!(told.replay("2026-03-10").findings[0].reason.with.get("count"), Some("1"));
    told.takes("2026-03-10", ASKER, r#"{ "kind": "manualAcknowledged", "version": "1", "person": "w-05" }"#);
    assert!(told.findings("2026-03-11").is_empty());
    let wrong = r#"{ "kind": "manualAcknowledged", "version": "7", "person": "w-05" }"#;
    assert_eq!(told.refuses("2026-03-11", ASKER, wrong), "scope.manual.version-known");

    // A new worker: acknowledges it, and somebody checks in with them.
    told.takes(
        "2026-04-01",
        DIRECTOR,
        r#"{ "kind": "manualWorkerJoined", "person": "w-12", "acknowledgeBy": "2026-04-08" }"#,
    );
    told.takes("2026-04-02", ASKER, r#"{ "kind": "manualAcknowledged", "version": "1", "person": "w-12" }"#);
    let own = r#"{ "kind": "checkInPlanned", "checkIn": "k1", "person": "w-12", "by": "w-12", "due": "2026-04-20" }"#;
    assert_eq!(told.refuses("2026-04-02", SUPERVISOR, own), "scope.manual.check-in-other");
    told.takes("2026-04-02", SUPERVISOR, &own.replace(r#""by": "w-12""#, r#""by": "w-01""#));
    assert_eq!(
        told.open("2026-04-03"),
        [("checkIn".to_owned(), Some("k1".to_owned()), Some("2026-04-20".to_owned()))]
    );
    let held = r#"{ "kind": "checkInHeld", "checkIn": "k1", "person": "w-12", "topics": ["whenToConsult"], "difficulty": true }"#;
    assert_eq!(told.refuses("2026-04-15", ASKER, held), "scope.manual.check-in-by");
    told.takes("2026-04-15", SUPERVISOR, held);
    assert_eq!(told.findings("2026-04-16"), ["scope.manual.hard-to-apply"]);
    assert_eq!(told.findings("2026-06-02"), ["scope.manual.check-ins", "scope.manual.hard-to-apply"]);
    told.takes(
        "2026-05-20",
        SUPERVISOR,
        r#"{ "kind": "checkInHeld", "person": "w-12", "topics": ["howToRefer"] }"#,
    );
    assert_eq!(told.findings("2026-06-02"), ["scope.manual.hard-to-apply"]);

    told.takes("2026-06-03", DIRECTOR, r#"{ "kind": "manualReviewed", "needsRevision": true }"#);
    assert_eq!(told.findings("2026-06-04"), ["scope.manual.revise"]);
    let revised = r#"{ "kind": "manualRevised", "version": "2", "topics": ["scope", "whenToConsult", "howToConsult", "whenToRefer", "howToRefer", "legalAdvice"], "acknowledgeBy": "2026-06-16" }"#;
    assert_eq!(
        told.refuses("2026-06-09", DIRECTOR, &revised.replace(r#""2", "#, r#""1", "#)),
        "scope.manual.version"
    );
    told.takes("2026-06-09", DIRECTOR, revised);
    let old = r#"{ "kind": "manualAcknowledged", "version": "1", "person": "w-07" }"#;
    assert_eq!(told.takes("2026-06-10", ASKER, old), ["scope.manual.old-version"]);
    // Who knew the first version, and who never acknowledged one, owe that they know the second.
    let owed = |told: &Told, date: &str| {
        let open = told.open(date).into_iter().filter(|(step, ..)| step == "acknowledge");
        open.map(|(_, about, due)| (about.unwrap(), due.unwrap())).collect::<Vec<_>>()
    };
    let by = |person: &str| (person.to_owned(), "2026-06-16".to_owned());
    assert_eq!(owed(&told, "2026-06-10"), [by("w-05"), by("w-07"), by("w-12")]);
    let mut knows = Told { engine: &engine, record: told.record.clone() };
    knows.takes("2026-06-11", ASKER, r#"{ "kind": "manualAcknowledged", "version": "2", "person": "w-07" }"#);
    assert_eq!(owed(&knows, "2026-06-11"), [by("w-05"), by("w-12")]);
    assert_eq!(told.replay("2026-06-17").findings.last().unwrap().reason.with.get("count"), Some("3"));
    told.takes("2026-06-18", DIRECTOR, r#"{ "kind": "manualWorkerLeft", "person": "w-12" }"#);
    assert_eq!(told.replay("2026-06-19").findings.last().unwrap().reason.with.get("count"), Some("2"));

    let ScopeView::Manual { manual } = told.view("worker", "w-12", "2026-06-19") else { panic!() };
    assert_eq!((manual.version.as_str(), manual.told, manual.check_ins.len()), ("2", 2, 2));
    let ScopeView::Manual { manual } = told.view("worker", "w-05", "2026-06-19") else { panic!() };
    assert_eq!((manual.open, manual.check_ins.len()), (vec!["w-05".into()], 0));
}

#[test]
fn each_entry_stands_in_a_record_of_its_sort() {
    let engine = engine("");
    let mut told = Told::new(&engine);
    told.takes("2026-10-01", ASKER, OPENED);
    assert_eq!(
        told.refuses("2026-10-02", DIRECTOR, r#"{ "kind": "serviceStarted" }"#),
        "scope.record.other-sort"
    );
    assert_eq!(
        told.refuses("2026-10-02", DIRECTOR, r#"{ "kind": "manualReviewed", "needsRevision": false }"#),
        "scope.record.other-sort"
    );
}

#[test]
fn what_happened_is_kept_and_told_as_findings_whatever_the_order() {
    let engine = engine("");
    let own = entry(
        "e2",
        "2026-10-02",
        SUPERVISOR,
        event(
            r#"{ "kind": "consultationAnswered", "question": "q1", "answeredBy": "w-07", "step": "proceed" }"#,
        ),
    );
    let opened = entry("e1", "2026-10-01", ASKER, event(OPENED));
    let record = |entries: Vec<Entry>| CaseRecord { entries, ..CaseRecord::new("s-1", 1) };
    let one = engine.replay(&record(vec![opened.clone(), own.clone()]), &on("2026-10-03")).unwrap();
    let other = engine.replay(&record(vec![own.clone(), opened.clone()]), &on("2026-10-03")).unwrap();
    assert_eq!(one, other);
    assert_eq!(one.findings[0].reason.code, "scope.consultation.not-oneself");
    assert_eq!(one.findings[0].owner, Some("supervisor".into()));
    let kept = engine.append(&record(vec![opened]), &own, Tense::Happened, &on("2026-10-03")).unwrap();
    assert_eq!(kept.record.unwrap().entries.len(), 2);
}

#[test]
fn events_and_answers_cross_the_wire_and_back() {
    for text in [OPENED, ANNOUNCED, PUBLISHED] {
        let read = event(text);
        let written = serde_json::to_string(&read).unwrap();
        assert_eq!(event(&written), read);
        assert!(!format!("{read:?}").contains("a refusal in 2019"), "a person's words stay out of a log");
    }
    let assessment = ask(&engine(""), &form(junior()));
    let text = serde_json::to_string(&assessment).unwrap();
    assert_eq!(serde_json::from_str::<Assessment>(&text).unwrap(), assessment);
    assert!(text.contains(r#""step":"proceedWithApproval""#) && !text.contains("null"));
    assert!(
        serde_json::from_str::<AssessQuestion>(
            r#"{ "worker": "w", "area": "a", "activity": "b" }"#
        )
        .is_ok()
    );
    assert!(
        serde_json::from_str::<AssessQuestion>(
            r#"{ "worker": "w", "area": "a", "activity": "b", "fax": 1 }"#
        )
        .is_err()
    );
}

#[test]
fn a_reply_has_its_day() {
    let engine = engine("");
    let undated = OPENED.replace(r#" "replyBy": "2026-10-05","#, "");
    let latest = |text: &str| {
        let answer = Told::new(&engine).propose("2026-10-01", ASKER, text);
        answer.findings.first().map(|one| {
            assert_eq!(one.reason.code, "scope.consultation.reply-by");
            one.reason.with.get("latest").unwrap().to_owned()
        })
    };
    assert_eq!(latest(OPENED), None);
    assert_eq!(latest(&undated).as_deref(), Some("2026-10-05"));
    let urgent = undated.replace(r#""of""#, r#""urgency": "atOnce", "of""#);
    assert_eq!(latest(&urgent).as_deref(), Some("2026-10-01"), "hours end on the day itself");

    // Without a day of its own, the time that the policy gives runs all the same.
    let mut told = Told::new(&engine);
    told.takes("2026-10-01", ASKER, &undated);
    assert_eq!(told.findings("2026-10-05"), ["scope.consultation.reply-by"]);
    assert_eq!(told.findings("2026-10-06"), ["scope.consultation.reply-by", "scope.consultation.reply-late"]);
}

#[test]
fn passing_on_gives_each_question_a_new_day() {
    let engine = engine("");
    let mut told = Told::new(&engine);
    told.takes("2026-10-01", ASKER, OPENED);
    let passed = |more: &str| {
        format!(r#"{{ "kind": "consultationPassedOn", "of": "lawyer", "to": ["x-1"], "replyBy": "2026-10-13"{more} }}"#)
    };
    let mut undated = Told { engine: &engine, record: told.record.clone() };
    assert_eq!(undated.takes("2026-10-06", ASKER, &passed("")), ["scope.consultation.reply-by"]);
    assert_eq!(
        undated.refuses("2026-10-06", ASKER, &passed(r#", "questions": ["q7"]"#)),
        "scope.consultation.question-asked"
    );
    assert!(told.takes("2026-10-06", ASKER, &passed(r#", "questions": ["q1"]"#)).is_empty());
    assert_eq!(
        told.open("2026-10-07"),
        [("reply".to_owned(), Some("q1".to_owned()), Some("2026-10-13".to_owned()))]
    );
    assert!(told.findings("2026-10-13").is_empty());
    assert_eq!(told.findings("2026-10-14"), ["scope.consultation.reply-late"]);
    let again = r#"{ "kind": "consultationQuestionAdded", "question": { "id": "q1", "text": "?" }, "replyBy": "2026-10-08" }"#;
    assert_eq!(told.refuses("2026-10-07", ASKER, again), "scope.consultation.question-asked");
}

#[test]
fn who_is_asked_is_asked_by_a_known_way_and_answers_for_their_time() {
    let text = SMALL.replace("peer: {", "peer: { channels: [phone], until: 2026-09-30,");
    let engine = Engine::load(&text).unwrap();
    let asks = |channel: &str| {
        OPENED
            .replace(r#""of": "supervisor", "to": ["w-01"]"#, &format!(r#""of": "peer", "channel": "{channel}""#))
            .replace("10-05", "09-30")
    };
    assert_eq!(Told::new(&engine).takes("2026-09-30", ASKER, &asks("email")), ["scope.consultation.channel"]);
    assert!(Told::new(&engine).takes("2026-09-30", ASKER, &asks("phone")).is_empty());
    assert_eq!(
        Told::new(&engine).refuses("2026-10-01", ASKER, &asks("phone")),
        "scope.consultation.consultee-known"
    );
}

#[test]
fn an_approval_is_signed() {
    let engine = engine("");
    let mut told = Told::new(&engine);
    told.takes("2026-10-01", ASKER, OPENED);
    let approved = r#"{ "kind": "supervisionApproved", "supervision": "v1", "worker": "w-07", "area": "permanent-residence",
        "activity": "help-with-form" }"#;
    let mut unsigned = entry("e2", "2026-10-01", SUPERVISOR, event(approved));
    unsigned.by.id = None;
    let answer = engine.append(&told.record, &unsigned, Tense::Proposed, &on("2026-10-01")).unwrap();
    assert_eq!((answer.verdict, codes(&answer.reasons)), (Verdict::NeedsInformation, vec!["scope.supervision.signed"]));
    assert!(told.takes("2026-10-01", SUPERVISOR, approved).is_empty());
}

#[test]
fn what_a_caseload_hands_on_is_about_one_case() {
    let engine = std::sync::Arc::new(engine(""));
    let caseload = crate::Caseload::new(engine.clone());
    let mut told = Told::new(&engine);
    told.takes("2026-10-01", ASKER, &OPENED.replace(r#""of""#, r#""matter": "M-1", "of""#));
    told.takes(
        "2026-10-02",
        SUPERVISOR,
        r#"{ "kind": "consultationAnswered", "question": "q1", "step": "proceed" }"#,
    );
    let record = told.record.clone();
    caseload.load(vec![record]).unwrap();
    let step = |matter: &str, date: &str| {
        let question = super::form(senior()).knowing("history.refused", true).in_matter(matter);
        caseload.assess(&question, &on(date)).unwrap().step
    };
    assert_eq!(step("M-1", "2026-10-02"), ScopeStep::Proceed);
    assert_eq!(step("M-1", "2026-10-01"), ScopeStep::Consult, "not before it was answered");
    assert_eq!(step("M-2", "2026-10-02"), ScopeStep::Consult);

    // A question that fell away frees nobody, and neither does an answer by somebody who was not asked.
    told.takes("2026-10-03", ASKER, r#"{ "kind": "consultationWithdrawn", "reason": "found a lawyer" }"#);
    let withdrawn = crate::Caseload::new(engine.clone());
    withdrawn.load(vec![told.record]).unwrap();
    let question = super::form(senior()).knowing("history.refused", true).in_matter("M-1");
    assert_eq!(withdrawn.assess(&question, &on("2026-10-03")).unwrap().step, ScopeStep::Consult);
}

#[test]
fn nobody_from_outside_reads_how_the_team_works() {
    let engine = engine("");
    for text in [ANNOUNCED, PUBLISHED] {
        let mut told = Told::new(&engine);
        told.takes("2026-03-02", DIRECTOR, text);
        assert_eq!(told.view("client", "p-1", "2026-03-03"), ScopeView::Nothing {});
        assert_ne!(told.view("worker", "w-09", "2026-03-03"), ScopeView::Nothing {});
    }
}
