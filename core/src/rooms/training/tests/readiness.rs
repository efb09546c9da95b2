//! The gate, case by case, with exact days.
use super::*;
use crate::reason::Verdict;
use crate::rooms::training::{GateStep, Readiness};

fn basics() -> TrainingPolicy {
    policy(json!({
        "modules": { "referring": { "judgedBy": "passed", "passMark": 80, "valid": "12 months", "format": ["selfGuided"],
            "renewal": { "opens": "2 months", "grace": "30 calendar days" } } },
        "requirements": { "basics": { "needs": { "module": "referring" } } } }))
}

fn passed(score: u32) -> Value {
    json!({ "kind": "passed", "module": "referring", "score": score })
}

#[test]
fn evidence_counts_from_when_it_was_earned_and_runs_out() {
    let (policy, worker) = (basics(), worker(&[("2026-03-02", passed(85))]));
    assert_eq!(plain("2026-03-01", &policy, &worker).verdict, Verdict::Refused);
    let ready = plain("2026-03-02", &policy, &worker);
    assert_eq!((ready.verdict, ready.readiness), (Verdict::Allowed, Readiness::Ready));
    let until = ready.ready_until.unwrap();
    assert_eq!((until.on, until.what.as_str()), (day("2027-04-01"), "referring"));
    let grace = plain("2027-03-15", &policy, &worker);
    assert_eq!(grace.verdict, Verdict::Allowed);
    assert!(codes(&grace).contains(&"training.evidence.in-grace"));
    let over = plain("2027-04-02", &policy, &worker);
    assert_eq!(codes(&over), ["training.requirement.lapsed"]);
    assert_eq!(over.missing[0].step, GateStep::Renew { module: "referring".into() });
    assert_eq!(over.missing[0].earliest, Some(day("2027-04-02")));
}

#[test]
fn renewed_within_the_window_keeps_the_cycle() {
    let policy = basics();
    let first = ("2026-03-02", passed(85));
    let ends = |second: &str| {
        let worker = worker(&[first.clone(), (second, passed(90))]);
        plain("2027-03-01", &policy, &worker).ready_until.unwrap().on
    };
    // Within two months of 2027-03-02: twelve more months from there, and thirty days of grace.
    assert_eq!(ends("2027-01-10"), day("2028-04-01"));
    // Too early for the window: counted from the day it was earned.
    assert_eq!(ends("2026-12-01"), day("2027-12-31"));
}

#[test]
fn an_unknown_mark_or_end_is_asked_for_and_never_ready() {
    let policy = basics();
    let worker = worker(&[("2026-03-02", json!({ "kind": "passed", "module": "referring" }))]);
    let answer = plain("2026-03-03", &policy, &worker);
    assert_eq!((answer.verdict, answer.readiness), (Verdict::NeedsInformation, Readiness::NotYet));
    assert_eq!(answer.questions[0].fact, "module.score");
    assert_eq!(answer.questions[0].text, "What mark did they get?");

    let licensed = super::policy(json!({ "credentials": { "licence": { "issuer": "a college" } },
        "requirements": { "licence": { "needs": { "credential": "licence" } } } }));
    let shown =
        super::worker(&[("2026-01-05", json!({ "kind": "credentialShown", "credential": "licence" }))]);
    let answer = plain("2026-02-01", &licensed, &shown);
    assert_eq!(answer.verdict, Verdict::NeedsInformation);
    assert_eq!(answer.questions[0].fact, "credential.validUntil");
}

#[test]
fn without_a_record_the_record_is_asked_for() {
    let (policy, calendar) = (basics(), calendar());
    let around = GateSurroundings {
        as_of: day("2026-01-01"),
        roster: None,
        sessions: &[],
        days: calendar.as_ref(),
        sentences: Sentences::english(),
    };
    let answer = gate(&GateQuestion::of("w-77"), &policy, None, &around);
    assert_eq!(answer.verdict, Verdict::NeedsInformation);
    assert_eq!(codes(&answer), ["training.record.missing"]);
}

#[test]
fn people_already_serving_need_it_later() {
    let policy =
        policy(json!({ "modules": { "trauma": { "judgedBy": "attended" } }, "requirements": { "trauma": {
        "needs": { "module": "trauma" }, "from": "2026-01-01", "alreadyServingFrom": "2026-07-01" } } }));
    let old = worker(&[]);
    assert_eq!(plain("2025-12-31", &policy, &old).verdict, Verdict::Allowed);
    let told = plain("2026-06-30", &policy, &old);
    assert_eq!(told.verdict, Verdict::Allowed);
    assert_eq!(told.ready_until.unwrap().on, day("2026-06-30"));
    assert!(told.reasons.iter().any(|reason| reason.code == "training.requirement.later"));
    assert_eq!(plain("2026-07-01", &policy, &old).verdict, Verdict::Refused);

    let mut new = WorkerTraining::default();
    let added = |since: Option<&str>| {
        let mut said = json!({ "kind": "workerAdded", "worker": "w-01" });
        if let Some(since) = since {
            said["servingSince"] = json!(since);
        }
        event(said)
    };
    new.take(When::on(day("2026-02-01")), &"e0".into(), &added(Some("2026-02-01")));
    assert_eq!(plain("2026-03-01", &policy, &new).verdict, Verdict::Refused);
    let mut unclear = WorkerTraining::default();
    unclear.take(When::on(day("2026-02-01")), &"e0".into(), &added(None));
    let asked = plain("2026-03-01", &policy, &unclear);
    assert_eq!(asked.verdict, Verdict::NeedsInformation);
    assert_eq!(asked.questions[0].fact, "worker.servingSince");
}

#[test]
fn roles_come_from_the_question_or_the_roster_or_are_asked_for() {
    let policy = policy(json!({ "modules": { "board": { "judgedBy": "attended" } },
        "requirements": { "board": { "needs": { "module": "board" }, "for": { "roles": ["worker"] } } } }));
    let (worker, roster) = (worker(&[]), roster());
    let on = day("2026-03-01");
    let asked = |question, roster| ask(&on.to_string(), question, &policy, &worker, &[], roster).verdict;
    assert_eq!(asked(GateQuestion::of("w-01"), None), Verdict::NeedsInformation);
    assert_eq!(asked(GateQuestion::of("w-01"), Some(&roster)), Verdict::Refused);
    assert_eq!(asked(GateQuestion::of("w-01").role("driver"), Some(&roster)), Verdict::Allowed);
}

fn licence(renewal: Value) -> TrainingPolicy {
    policy(json!({ "credentials": { "licence": { "issuer": "a college", "renewal": renewal } },
        "requirements": { "licence": { "needs": { "credential": "licence" } } } }))
}

#[test]
fn a_renewal_received_in_time_keeps_the_old_one_valid_while_pending() {
    let policy = licence(json!({ "receivedAtLeast": "30 calendar days before", "whilePending": "valid" }));
    let shown = (
        "2025-01-01",
        json!({ "kind": "credentialShown", "credential": "licence", "validUntil": "2025-12-31" }),
    );
    let filed =
        |on: &str| ("2025-11-01", json!({ "kind": "renewalFiled", "credential": "licence", "received": on }));
    let in_time = worker(&[shown.clone(), filed("2025-12-01")]);
    let answer = plain("2026-01-15", &policy, &in_time);
    assert_eq!(answer.verdict, Verdict::Allowed);
    assert!(codes(&answer).contains(&"training.credential.renewal-pending"));
    let late = worker(&[shown.clone(), filed("2025-12-02")]);
    assert_eq!(codes(&plain("2026-01-15", &policy, &late)), ["training.requirement.lapsed"]);
    let refused =
        ("2026-01-10", json!({ "kind": "renewalDecided", "credential": "licence", "granted": false }));
    let refused = worker(&[shown.clone(), filed("2025-12-01"), refused]);
    assert_eq!(plain("2026-01-15", &policy, &refused).verdict, Verdict::Refused);
    let none = licence(json!({ "whilePending": "notValid" }));
    assert_eq!(plain("2026-01-15", &none, &in_time).verdict, Verdict::Refused);
}

#[test]
fn suspended_and_withdrawn_credentials_do_not_count() {
    let policy = licence(json!({}));
    let shown = (
        "2025-01-01",
        json!({ "kind": "credentialShown", "credential": "licence", "validUntil": "2027-12-31" }),
    );
    let suspended = (
        "2026-02-01",
        json!({ "kind": "credentialSuspended", "credential": "licence", "until": "2026-03-01" }),
    );
    let held = worker(&[shown.clone(), suspended]);
    assert_eq!(plain("2026-01-31", &policy, &held).verdict, Verdict::Allowed);
    let during = plain("2026-02-10", &policy, &held);
    assert_eq!(codes(&during), ["training.credential.suspended"]);
    assert_eq!(during.missing[0].earliest, Some(day("2026-03-02")));
    assert_eq!(plain("2026-03-02", &policy, &held).verdict, Verdict::Allowed);
    let withdrawn = ("2026-02-01", json!({ "kind": "credentialWithdrawn", "credential": "licence" }));
    let gone = worker(&[shown, withdrawn]);
    assert_eq!(codes(&plain("2026-02-01", &policy, &gone)), ["training.credential.withdrawn"]);
}

#[test]
fn a_waiver_is_visible_for_ever() {
    let policy = basics();
    let waived = json!({ "kind": "waived", "what": { "kind": "module", "module": "referring" }, "by": "w-03",
        "reason": "priorTraining", "until": "2026-06-30" });
    let worker = worker(&[("2026-01-10", waived)]);
    let during = plain("2026-02-01", &policy, &worker);
    assert_eq!(during.verdict, Verdict::Allowed);
    assert_eq!(during.ready_until.as_ref().unwrap().on, day("2026-06-30"));
    assert!(codes(&during).contains(&"training.waiver.visible"));
    let after = plain("2026-07-01", &policy, &worker);
    assert_eq!(after.verdict, Verdict::Refused);
    assert!(codes(&after).contains(&"training.waiver.visible"));
}

#[test]
fn equivalents_count_within_their_days() {
    let policy = policy(json!({ "modules": { "referring": { "judgedBy": "completed",
        "equivalents": [{ "module": "elsewhere-101", "until": "2025-12-31" }] } },
        "requirements": { "basics": { "needs": { "module": "referring" } } } }));
    let done = |on: &str| worker(&[(on, json!({ "kind": "completed", "module": "elsewhere-101" }))]);
    let answer = plain("2026-05-01", &policy, &done("2025-12-31"));
    assert_eq!(answer.verdict, Verdict::Allowed);
    assert!(codes(&answer).contains(&"training.evidence.equivalent"));
    assert_eq!(plain("2026-05-01", &policy, &done("2026-01-01")).verdict, Verdict::Refused);
}

fn mentored() -> TrainingPolicy {
    policy(json!({
        "modules": { "welcome": { "judgedBy": "attended" } },
        "mentorships": { "first": { "shadowing": 2, "approves": ["finalize"], "atLeast": "1 month", "atMost": "3 months" } },
        "programs": { "onboarding": { "sort": "onboarding", "modules": ["welcome"], "mentorship": "first" } },
        "requirements": { "onboarding": { "needs": { "program": "onboarding" } } } }))
}

#[test]
fn from_watching_to_serving_alone() {
    let policy = mentored();
    let begun = json!({ "kind": "mentorshipBegun", "mentorship": "first", "mentor": "w-02" });
    let shadowed = || json!({ "kind": "shadowed", "mentorship": "first", "with": "w-02" });
    let worker = worker(&[
        ("2026-03-10", json!({ "kind": "attended", "module": "welcome" })),
        ("2026-03-11", begun),
        ("2026-03-12", shadowed()),
        ("2026-03-13", shadowed()),
        ("2026-04-15", json!({ "kind": "mentorshipSignedOff", "mentorship": "first", "by": "w-02" })),
    ]);
    let session = UpcomingSession { on: day("2026-03-09"), modules: vec!["welcome".into()], places: Some(3) };
    let first = ask("2026-03-01", GateQuestion::of("w-01"), &policy, &worker, &[session], None);
    assert_eq!(first.readiness, Readiness::NotYet);
    let steps: Vec<_> =
        first.missing.iter().map(|missing| (missing.step.clone(), missing.earliest)).collect();
    assert_eq!(
        steps,
        [
            (GateStep::Complete { module: "welcome".into() }, Some(day("2026-03-09"))),
            (GateStep::BeginMentorship { mentorship: "first".into() }, Some(day("2026-03-09"))),
            (GateStep::Shadow { mentorship: "first".into(), times: 2 }, Some(day("2026-03-09"))),
            (GateStep::SignOff { mentorship: "first".into() }, Some(day("2026-04-01"))),
        ]
    );
    let watching = plain("2026-03-12", &policy, &worker);
    assert_eq!((watching.verdict, watching.readiness), (Verdict::Refused, Readiness::ObserveOnly));
    assert_eq!(watching.reasons[0].text, "`w-01` watches for now: one time of shadowing is left in `first`.");
    let asking = plain("2026-03-13", &policy, &worker);
    assert_eq!(
        (asking.verdict, asking.readiness),
        (Verdict::AllowedWithApproval, Readiness::ReadyUnderMentorApproval)
    );
    assert_eq!(asking.mentor.unwrap().as_str(), "w-02");
    assert_eq!(asking.missing[0].earliest, Some(day("2026-04-11")));
    let free =
        ask("2026-03-13", GateQuestion::of("w-01").activity("greet"), &policy, &worker, &[], None);
    assert_eq!(free.verdict, Verdict::Allowed);
    assert_eq!(plain("2026-04-15", &policy, &worker).readiness, Readiness::Ready);
}

#[test]
fn a_level_in_one_area_gives_nothing_in_another() {
    let policy = policy(json!({
        "levels": { "junior": {}, "senior": { "includes": ["junior"] } },
        "modules": { "refugee": { "judgedBy": "attended" }, "board": { "judgedBy": "attended" } },
        "programs": {
            "refugee-junior": { "sort": "specialized", "modules": ["refugee"], "opens": [{ "areas": ["refugee"], "levels": ["junior"] }] },
            "refugee-senior": { "sort": "specialized", "modules": ["refugee", "board"],
                "opens": [{ "areas": ["refugee"], "levels": ["senior"], "from": "2026-02-01" }] } } }));
    let worker = worker(&[
        ("2026-01-10", json!({ "kind": "attended", "module": "refugee" })),
        ("2026-01-20", json!({ "kind": "attended", "module": "board" })),
    ]);
    let at = |area: &str, level: &str, on: &str| {
        ask(on, GateQuestion::of("w-01").area(area).level(level), &policy, &worker, &[], None)
    };
    assert_eq!(at("refugee", "junior", "2026-01-10").verdict, Verdict::Allowed);
    assert_eq!(at("refugee", "senior", "2026-01-31").verdict, Verdict::Refused);
    assert_eq!(at("refugee", "senior", "2026-02-01").verdict, Verdict::Allowed);
    let elsewhere = at("citizenship", "junior", "2026-02-01");
    assert_eq!(codes(&elsewhere), ["training.opening.none"]);
    assert_eq!(elsewhere.missing[0].step, GateStep::DecideOpening {});
}

#[test]
fn of_two_programs_that_open_the_same_the_one_that_is_asked_for_anyway_is_meant() {
    let policy = policy(json!({
        "areas": ["refugee"], "activities": ["forms"],
        "modules": { "one": { "judgedBy": "attended" }, "two": { "judgedBy": "attended" }, "short": { "judgedBy": "attended" } },
        "programs": {
            "short": { "sort": "specialized", "modules": ["short"], "opens": [{ "activities": ["forms"] }] },
            "casework": { "sort": "specialized", "modules": ["one", "two"], "opens": [{ "activities": ["forms"] }] } },
        "requirements": { "casework": { "needs": { "program": "casework" } } } }));
    let missing = |events: &[(&str, Value)]| {
        let asked = GateQuestion::of("w-01").activity("forms");
        let steps = ask("2026-02-01", asked, &policy, &worker(events), &[], None).missing;
        steps.into_iter().map(|step| step.step.of_what().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(missing(&[]), ["one", "two"]);
    let attended = |module: &str| json!({ "kind": "attended", "module": module });
    assert_eq!(missing(&[("2026-01-10", attended("one"))]), ["two"]);
}

#[test]
fn failing_twice_leads_to_help_and_earlier_evidence_is_kept_or_suspended() {
    let make = |suspends: bool| {
        policy(json!({
            "modules": { "referring": { "judgedBy": "passed", "format": ["selfGuided"] } },
            "requirements": { "basics": { "needs": { "module": "referring" } } },
            "remedial": { "suspendsEarlier": suspends } }))
    };
    let failed = || json!({ "kind": "failed", "module": "referring" });
    let opened =
        json!({ "kind": "remedialPathOpened", "module": "referring", "owner": "w-03", "due": "2026-03-20" });
    let fresh = worker(&[("2026-03-01", failed()), ("2026-03-05", failed()), ("2026-03-06", opened)]);
    let answer = plain("2026-03-07", &make(false), &fresh);
    assert_eq!(codes(&answer), ["training.remedial.open"]);
    assert!(answer.reasons[0].text.ends_with("`w-03` sees to it."));
    let had = worker(&[("2026-01-01", passed(90)), ("2026-03-01", failed()), ("2026-03-05", failed())]);
    assert_eq!(plain("2026-03-07", &make(false), &had).verdict, Verdict::Allowed);
    assert_eq!(plain("2026-03-07", &make(true), &had).verdict, Verdict::Refused);
}

#[test]
fn triggered_training_narrows_after_its_day() {
    let make = |unmet: Value| {
        policy(json!({ "modules": { "new-law": { "judgedBy": "completed" } }, "triggered": unmet }))
    };
    let assigned = json!({ "kind": "trainingAssigned", "need": "N-1", "module": "new-law", "since": "2026-02-01",
        "by": "2026-03-01", "areas": ["refugee"] });
    let old = ("2026-01-15", json!({ "kind": "completed", "module": "new-law" }));
    let worker_with = |more: &[(&str, Value)]| {
        let mut events = vec![old.clone(), ("2026-02-02", assigned.clone())];
        events.extend_from_slice(more);
        worker(&events)
    };
    let (narrows, worker) = (make(json!({ "unmet": "observeOnly" })), worker_with(&[]));
    let before = plain("2026-03-01", &narrows, &worker);
    assert_eq!((before.verdict, before.ready_until.unwrap().on), (Verdict::Allowed, day("2026-03-01")));
    let after = plain("2026-03-02", &narrows, &worker);
    assert_eq!((after.readiness, codes(&after)), (Readiness::ObserveOnly, vec!["training.triggered.unmet"]));
    let elsewhere =
        ask("2026-03-02", GateQuestion::of("w-01").area("citizenship"), &narrows, &worker, &[], None);
    assert_eq!(elsewhere.verdict, Verdict::Allowed);
    assert_eq!(plain("2026-03-02", &make(json!({})), &worker).verdict, Verdict::Allowed);
    let done = worker_with(&[("2026-03-02", json!({ "kind": "completed", "module": "new-law" }))]);
    assert_eq!(plain("2026-03-02", &narrows, &done).verdict, Verdict::Allowed);
}

#[test]
fn regular_learning_and_return_from_leave() {
    let policy = policy(json!({
        "modules": { "refresh": { "judgedBy": "attended" } },
        "programs": { "back": { "sort": "refresher", "modules": ["refresh"] } },
        "ongoing": { "hours": { "every": "12 months", "hours": 2, "whileMissing": "readyUnderMentorApproval" } },
        "afterLeave": { "longerThan": "6 months", "program": "back" } }));
    let learned = |minutes: u32| json!({ "kind": "attended", "minutes": minutes });
    let worker = worker(&[("2025-06-01", learned(90)), ("2025-09-01", learned(60))]);
    assert_eq!(plain("2025-12-31", &policy, &worker).verdict, Verdict::Allowed);
    let met = plain("2026-02-01", &policy, &worker);
    assert_eq!((met.verdict, met.ready_until.unwrap().on), (Verdict::Allowed, day("2026-05-31")));
    let behind = plain("2026-06-01", &policy, &worker);
    assert_eq!(codes(&behind), ["training.requirement.missing-approval"]);
    let away = super::worker(&[
        ("2025-02-01", json!({ "kind": "leaveBegan" })),
        ("2025-08-01", json!({ "kind": "returnedFromLeave" })),
    ]);
    assert_eq!(codes(&plain("2025-07-31", &policy, &away)), ["training.worker.away"]);
    let back = plain("2025-08-01", &policy, &away);
    assert_eq!((back.readiness, codes(&back)), (Readiness::ObserveOnly, vec!["training.return.refresher"]));
    // The five months away do not count: what was learned before them holds so much longer.
    let learned_then_away = |learned_on: &str| {
        let returned = json!({ "kind": "returnedFromLeave" });
        super::worker(&[
            (learned_on, learned(120)),
            ("2025-09-01", json!({ "kind": "leaveBegan" })),
            ("2026-02-01", returned),
        ])
    };
    let kept = learned_then_away("2025-06-01");
    assert_eq!(codes(&plain("2026-01-31", &policy, &kept)), ["training.worker.away"]);
    assert_eq!(plain("2026-06-05", &policy, &kept).ready_until.unwrap().on, day("2026-10-31"));
    let behind = plain("2026-11-01", &policy, &kept);
    assert_eq!(codes(&behind), ["training.requirement.missing-approval"]);
    let gone = super::worker(&[("2025-03-01", json!({ "kind": "left" }))]);
    assert_eq!(codes(&plain("2025-03-01", &policy, &gone)), ["training.worker.left"]);
}

#[test]
fn a_month_that_is_only_known_counts_at_its_end_and_runs_out_from_its_beginning() {
    let policy = policy(json!({ "modules": { "m": { "judgedBy": "completed", "valid": "1 month" } },
        "requirements": { "r": { "needs": { "module": "m" } } } }));
    let worker = worker(&[("2026-03", json!({ "kind": "completed", "module": "m" }))]);
    assert_eq!(plain("2026-03-30", &policy, &worker).verdict, Verdict::Refused);
    let ready = plain("2026-03-31", &policy, &worker);
    assert_eq!(ready.ready_until.unwrap().on, day("2026-04-01"));
}

#[test]
fn the_answer_speaks_french() {
    let (policy, worker, calendar) = (basics(), worker(&[]), calendar());
    let words = Sentences::builtin("fr").unwrap();
    let around = GateSurroundings {
        as_of: day("2026-03-01"),
        roster: None,
        sessions: &[],
        days: calendar.as_ref(),
        sentences: words,
    };
    let answer = gate(&GateQuestion::of("w-01"), &policy, Some(&worker), &around);
    assert_eq!(
        answer.reasons[0].text,
        "`w-01` n'a pas encore `referring`. C'est nécessaire pour `basics`, avant le service."
    );
    assert_eq!(answer.missing[0].text, "terminer `referring`.");
}
