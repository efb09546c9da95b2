//! What holds of every record: more evidence never makes less of a worker, the order of entries does not show,
//! and what is unknown is never ready.
use super::*;
use crate::reason::Verdict;
use crate::rooms::training::Readiness;
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
}
