//! What holds of every record: more evidence never makes less of a worker, the order of entries does not show,
//! and what is unknown is never ready.
use super::*;
use super::super::gate::{end_of_credential, end_of_module};
use crate::calendar::CivilDate;
use crate::reason::Verdict;
use crate::rooms::training::Readiness;
use crate::{CaseRecord, Caseload, Context, Engine};
use proptest::prelude::*;

fn rich() -> TrainingPolicy {
    policy(json!({
        "levels": { "junior": {}, "senior": { "includes": ["junior"] } },
        "modules": {
            "a": { "judgedBy": "passed", "passMark": 70, "valid": "6 months", "renewal": { "opens": "2 months", "grace": "20 calendar days" } },
            "b": { "judgedBy": "both", "valid": "1 year", "renewal": { "opens": "1 month" } },
            "c": { "judgedBy": "either", "contentSince": "2025-09-01", "contentGraceUntil": "2025-12-31", "equivalents": [{ "module": "a" }] },
            "d": { "judgedBy": "signedOff" } },
        "mentorships": { "m": { "shadowing": 2, "atLeast": "1 month" } },
        "credentials": { "licence": { "valid": "1 year", "renewal": { "receivedAtLeast": "10 calendar days before", "whilePending": "valid" } } },
        "programs": { "p": { "sort": "onboarding", "modules": ["a", "b", { "module": "c", "from": "2025-10-01", "alreadyCompletedFrom": "2026-01-01" }],
            "opens": [{ "areas": ["refugee"], "levels": ["senior"] }] } },
        "requirements": {
            "program": { "needs": { "program": "p" }, "whileMissing": "observeOnly" },
            "either": { "needs": { "anyOf": [{ "credential": "licence" }, { "module": "d" }, { "module": "c" }] } },
            "mentored": { "needs": { "mentorship": "m" }, "from": "2025-06-01", "alreadyServingFrom": "2025-08-01" } },
        "ongoing": { "hours": { "every": "1 year", "hours": 3, "sessions": 1, "whileMissing": "readyUnderMentorApproval" } },
        "triggered": { "unmet": "readyUnderMentorApproval" } }))
}

fn evidence() -> impl Strategy<Value = Value> {
    let module = prop::sample::select(vec!["a", "b", "c", "d"]);
    prop_oneof![
        (module.clone(), prop::option::of(0_u32..200)).prop_map(|(module, minutes)| {
            let mut said = json!({ "kind": "completed", "module": module });
            if let Some(minutes) = minutes { said["minutes"] = json!(minutes); }
            said
        }),
        (module.clone(), prop::option::of(50_u32..100)).prop_map(|(module, score)| {
            let mut said = json!({ "kind": "passed", "module": module });
            if let Some(score) = score { said["score"] = json!(score); }
            said
        }),
        (module.clone(), 0_u32..200).prop_map(|(module, minutes)| json!({ "kind": "attended", "module": module, "minutes": minutes })),
        module.clone().prop_map(|module| json!({ "kind": "signedOff", "module": module, "by": "w-02" })),
        module.clone().prop_map(|module| json!({ "kind": "observed", "module": module, "by": "w-02" })),
        module.prop_map(|module| json!({ "kind": "waived", "what": { "kind": "module", "module": module }, "by": "w-03", "reason": "r" })),
        Just(json!({ "kind": "credentialShown", "credential": "licence" })),
        Just(json!({ "kind": "renewalFiled", "credential": "licence" })),
        Just(json!({ "kind": "mentorshipBegun", "mentorship": "m", "mentor": "w-02" })),
        Just(json!({ "kind": "shadowed", "mentorship": "m", "with": "w-02" })),
        Just(json!({ "kind": "enrolled", "program": "p" })),
    ]
}

fn other() -> impl Strategy<Value = Value> {
    prop_oneof![
        prop::sample::select(vec!["a", "b", "c", "d"])
            .prop_map(|module| json!({ "kind": "failed", "module": module })),
        Just(json!({ "kind": "credentialSuspended", "credential": "licence" })),
        Just(json!({ "kind": "credentialReinstated", "credential": "licence" })),
        Just(json!({ "kind": "credentialWithdrawn", "credential": "licence" })),
        Just(json!({ "kind": "mentorshipSignedOff", "mentorship": "m", "by": "w-02" })),
        Just(json!({ "kind": "leaveBegan" })),
        Just(json!({ "kind": "returnedFromLeave" })),
        Just(
            json!({ "kind": "trainingAssigned", "need": "N-1", "module": "a", "since": "2025-07-01", "by": "2025-10-01" })
        ),
    ]
}

fn dated(what: impl Strategy<Value = Value>) -> impl Strategy<Value = (String, Value)> {
    (0_i32..700, prop::bool::weighted(0.1), what).prop_map(|(days, partly, what)| {
        let on = day("2025-01-05").plus_days(days).to_string();
        (if partly { on[..7].to_owned() } else { on }, what)
    })
}

fn fold(events: &[(String, Value)], order: &[usize]) -> WorkerTraining {
    let mut worker = WorkerTraining::default();
    let added = json!({ "kind": "workerAdded", "worker": "w-01", "servingSince": "2025-01-01" });
    worker.take(When::on(day("2025-01-01")), &"added".into(), &event(added));
    for place in order {
        let (on, said) = &events[*place];
        worker.take(
            When::of(&on.parse().unwrap()),
            &format!("e{place}").as_str().into(),
            &event(said.clone()),
        );
    }
    worker
}

fn questions() -> [GateQuestion; 3] {
    let plain = GateQuestion::of("w-01");
    [plain.clone(), plain.clone().area("refugee").level("junior"), plain.area("refugee")]
}

proptest! {
    #[test]
    fn more_evidence_never_makes_less(
        events in prop::collection::vec(dated(prop_oneof![4 => evidence().boxed(), 1 => other().boxed()]), 0..14),
        more in dated(evidence()),
        days in 0_i32..900,
    ) {
        let policy = rich();
        let mut all = events.clone();
        all.push(more);
        let order: Vec<usize> = (0..all.len()).collect();
        let (less, more) = (fold(&events, &order[..events.len()]), fold(&all, &order));
        let on = day("2025-01-05").plus_days(days).to_string();
        for question in questions() {
            let before = ask(&on, question.clone(), &policy, &less, &[], None);
            let after = ask(&on, question, &policy, &more, &[], None);
            prop_assert!(after.readiness >= before.readiness, "{:?} then {:?}", before, after);
            if before.readiness == after.readiness && before.readiness == Readiness::Ready {
                let until = |gate: &Gate| gate.ready_until.as_ref().map(|until| until.on);
                prop_assert!(until(&after).is_none() || until(&before).is_some_and(|until| until <= after.ready_until.clone().unwrap().on));
            }
        }
    }

    #[test]
    fn the_order_of_entries_does_not_show(
        events in prop::collection::vec(dated(prop_oneof![1 => evidence().boxed(), 1 => other().boxed()]), 0..14),
        seed in prop::collection::vec(0_usize..1000, 14),
        days in 0_i32..900,
    ) {
        let policy = rich();
        let straight: Vec<usize> = (0..events.len()).collect();
        let mut mixed = straight.clone();
        mixed.sort_by_key(|place| seed[*place]);
        let (one, two) = (fold(&events, &straight), fold(&events, &mixed));
        prop_assert_eq!(&one, &two);
        let on = day("2025-01-05").plus_days(days).to_string();
        for question in questions() {
            prop_assert_eq!(ask(&on, question.clone(), &policy, &one, &[], None), ask(&on, question, &policy, &two, &[], None));
        }
    }

    #[test]
    fn what_is_unknown_is_never_ready(
        events in prop::collection::vec(dated(prop_oneof![4 => evidence().boxed(), 1 => other().boxed()]), 0..14),
        days in 0_i32..900,
    ) {
        let policy = rich();
        let order: Vec<usize> = (0..events.len()).collect();
        let worker = fold(&events, &order);
        let on = day("2025-01-05").plus_days(days).to_string();
        for question in questions() {
            let gate = ask(&on, question, &policy, &worker, &[], None);
            prop_assert_eq!(gate.verdict == Verdict::Allowed, gate.readiness == Readiness::Ready);
            if gate.verdict == Verdict::NeedsInformation {
                prop_assert!(!gate.questions.is_empty());
            }
            if gate.readiness < Readiness::Ready {
                prop_assert!(!gate.missing.is_empty() || !gate.questions.is_empty());
            }
        }
    }

    #[test]
    fn more_evidence_never_brings_a_renewal_forward(
        events in prop::collection::vec(dated(prop_oneof![4 => evidence().boxed(), 1 => other().boxed()]), 0..14),
        more in dated(evidence()),
        seed in prop::collection::vec(0_usize..1000, 15),
    ) {
        let policy = rich();
        let mut all = events.clone();
        all.push(more);
        let order: Vec<usize> = (0..all.len()).collect();
        let mut mixed = order.clone();
        mixed.sort_by_key(|place| seed[*place]);
        let (less, more, other) = (fold(&events, &order[..events.len()]), fold(&all, &order), fold(&all, &mixed));
        let (compiled, calendar) = (policy.compiled(), calendar());
        // No end is later than any.
        let late = |end: Option<CivilDate>| end.unwrap_or(CivilDate::from_day_number(i32::MAX));
        for module in ["a", "b", "c", "d"] {
            let end = |worker: &WorkerTraining| end_of_module(compiled, worker, module, calendar.as_ref());
            prop_assert_eq!(end(&more), end(&other));
            if let Some(before) = end(&less) {
                prop_assert!(end(&more).is_some_and(|after| late(after) >= late(before)));
            }
        }
        let end = |worker: &WorkerTraining| end_of_credential(compiled, worker, "licence", calendar.as_ref());
        prop_assert_eq!(end(&more), end(&other));
    }

    #[test]
    fn what_is_unknown_could_not_turn_out_worse(
        events in prop::collection::vec(dated(prop_oneof![4 => evidence().boxed(), 1 => other().boxed()]), 0..12),
        score in 0_u32..100,
        days in 0_i32..900,
    ) {
        let policy = policy(json!({
            "modules": {
                "a": { "judgedBy": "passed", "passMark": 70, "valid": "6 months" },
                "b": { "judgedBy": "either" }, "c": { "judgedBy": "completed" },
                "d": { "judgedBy": "signedOff", "judgedByRoles": ["seniorWorker"] } },
            "requirements": {
                "worker": { "needs": { "module": "a" }, "for": { "roles": ["worker"] } },
                "intern": { "needs": { "module": "d" }, "for": { "engagements": ["intern"] }, "whileMissing": "observeOnly" },
                "later": { "needs": { "module": "c" }, "from": "2025-06-01", "alreadyServingFrom": "2026-02-01" } } }));
        let unsaid = |known: bool| {
            let mut worker = WorkerTraining::default();
            let mut added = json!({ "kind": "workerAdded", "worker": "w-01" });
            if known { added["servingSince"] = json!("2025-07-01"); }
            worker.take(When::on(day("2025-01-01")), &"added".into(), &event(added));
            for (place, (on, said)) in events.iter().enumerate() {
                let mut said = said.clone();
                if known && said["kind"] == "passed" && said.get("score").is_none() { said["score"] = json!(score); }
                worker.take(When::of(&on.parse().unwrap()), &format!("e{place}").as_str().into(), &event(said));
            }
            worker
        };
        let on = day("2025-01-05").plus_days(days).to_string();
        let question = GateQuestion::of("w-01");
        let unknown = ask(&on, question.clone(), &policy, &unsaid(false), &[], None);
        if unknown.readiness == Readiness::Ready {
            let people = roster();
            for known in [None, Some(&people)] {
                let gate = ask(&on, question.clone(), &policy, &unsaid(true), &[], known);
                prop_assert_eq!(gate.readiness, Readiness::Ready, "{:?} then {:?}", &unknown, &gate);
            }
        }
    }

    #[test]
    fn the_order_of_records_and_of_their_entries_does_not_show(
        events in prop::collection::vec(dated(prop_oneof![1 => evidence().boxed(), 1 => other().boxed()]), 0..8),
        seed in prop::collection::vec(0_usize..1000, 12),
        days in 30_i32..900,
    ) {
        let value = serde_json::to_value(rich()).unwrap();
        let text = json!({ "organization": { "id": "quay-house", "timeZone": "America/Halifax", "calendar": "ca-ns" },
            "version": { "number": 1, "effectiveFrom": "2020-01-01" }, "training": value });
        let engine = std::sync::Arc::new(Engine::load(&text.to_string()).unwrap());
        let row = |id: String, on: &str, said: &Value| {
            let mut said = said.clone();
            said["room"] = json!("training");
            json!({ "id": id, "occurredAt": on, "recordedAt": "2028-01-01T12:00:00Z", "by": { "role": "trainingLead" }, "event": said })
        };
        let record = |who: &str, mixed: bool| -> CaseRecord {
            let mut rows = vec![row("added".into(), "2025-01-01", &json!({ "kind": "workerAdded", "worker": who }))];
            rows.extend(events.iter().enumerate().map(|(at, (on, said))| row(format!("e{at}"), on, said)));
            if mixed {
                let mut at = 0;
                rows.sort_by_cached_key(|_| { at += 1; seed.get(at).copied() });
            }
            serde_json::from_value(json!({ "id": format!("T-{who}"), "policyVersion": 1, "entries": rows })).unwrap()
        };
        let session = || -> CaseRecord {
            let planned = json!({ "kind": "sessionPlanned", "at": "2027-12-01", "modules": ["d"] });
            serde_json::from_value(json!({ "id": "S-1", "policyVersion": 1, "entries": [row("s".into(), "2025-01-02", &planned)] })).unwrap()
        };
        let (straight, mixed) = (Caseload::new(engine.clone()), Caseload::new(engine));
        straight.load(vec![record("w-01", false), record("w-02", false), session()]).unwrap();
        mixed.load(vec![session(), record("w-02", true), record("w-01", true)]).unwrap();
        let context = Context::of("trainingLead", day("2025-01-05").plus_days(days));
        for who in ["w-01", "w-02"] {
            let question = GateQuestion::of(who);
            prop_assert_eq!(straight.gate(&question, &context).unwrap(), mixed.gate(&question, &context).unwrap());
        }
        let agenda = |caseload: &Caseload| caseload.agenda(&crate::Agenda::all(), &context).unwrap();
        prop_assert_eq!(agenda(&straight), agenda(&mixed));
    }
}
