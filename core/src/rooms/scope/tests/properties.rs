//! What holds of every question, whatever the policy, the facts and the order of the records.
use super::*;
use crate::{Facts, Verdict};
use proptest::prelude::*;
use std::sync::OnceLock;

const FACTS: [&str; 4] = ["family.undeclared", "history.refused", "detained", "migrantWorker"];

/// A policy in which three criteria and a limit lead to these steps, and some are handled by a level.
fn policy(steps: [ScopeStep; 4], handled: [bool; 3]) -> String {
    let criterion = |place: usize, name: &str, fact: &str| {
        let handled = if handled[place] { ", handledBy: { all: [hearings] }" } else { "" };
        format!(
            "    {name}: {{ when: {{ fact: {fact}, is: true }}, then: {{ step: {} }}{handled} }}\n",
            steps[place].name()
        )
    };
    let start = SMALL.find("  complexity:").unwrap();
    let end = SMALL.find("  requires:").unwrap();
    let limit = format!(
        "  limits: [ {{ id: law, when: {{ fact: migrantWorker, is: true }}, then: {{ step: {} }} }} ]\n",
        steps[3].name()
    );
    [
        &SMALL[..start],
        "  complexity:\n",
        &criterion(0, "one", "family.undeclared"),
        &criterion(1, "two", "history.refused"),
        &criterion(2, "three", "detained"),
        &limit,
        &SMALL[end..],
    ]
    .concat()
}

fn protects() -> impl Strategy<Value = ScopeStep> {
    prop::sample::select(vec![
        ScopeStep::ProceedWithApproval,
        ScopeStep::Consult,
        ScopeStep::AdviseLegal,
        ScopeStep::Refer,
        ScopeStep::NotOffered,
    ])
}

fn standing() -> impl Strategy<Value = Option<WorkerStanding>> {
    let level = prop::sample::select(vec!["junior", "senior", "hearings"]);
    let area = prop::sample::select(vec!["permanent-residence", "refugee-claim"]);
    let readiness = prop::sample::select(vec![
        None,
        Some(GateReadiness::Ready),
        Some(GateReadiness::ReadyUnderMentorApproval),
        Some(GateReadiness::NotYet),
    ]);
    let standing = (readiness, prop::collection::vec((area, level), 0..4)).prop_map(|(readiness, levels)| {
        let start = WorkerStanding { readiness, ..WorkerStanding::default() };
        levels.into_iter().fold(start, |standing, (area, level)| standing.level(area, level))
    });
    prop::option::weighted(0.9, standing)
}

fn approval() -> impl Strategy<Value = ScopeApproval> {
    let by = prop::sample::select(vec![None, Some("w-01"), Some("w-02"), Some("w-07")]);
    let role = prop::sample::select(vec!["supervisor", "volunteer", "mentor"]);
    let about = prop::sample::select(vec![vec![], vec!["one"], vec!["law", "two"]]);
    (by, role, 1u32..=30, about).prop_map(|(by, role, from, about)| ScopeApproval {
        area: "permanent-residence".to_owned(),
        activity: "help-with-form".to_owned(),
        by: by.map(Into::into),
        role: role.into(),
        from: crate::CivilDate::new(2026, 9, from).unwrap(),
        until: None,
        about: about.into_iter().map(str::to_owned).collect(),
        matter: None,
    })
}

fn answer() -> impl Strategy<Value = ConsultedAnswer> {
    let of = prop::sample::select(vec!["supervisor", "lawyer", "peer"]);
    let about = prop::sample::select(vec!["one", "two", "law"]);
    (of, about, 1u32..=3, prop_oneof![Just(ScopeStep::Proceed), protects()]).prop_map(
        |(of, about, on, step)| ConsultedAnswer {
            matter: None,
            area: "permanent-residence".to_owned(),
            activity: None,
            about: vec![about.to_owned()],
            of: of.to_owned(),
            by: Some("x-1".into()),
            on: crate::CivilDate::new(2026, 9, on).unwrap(),
            step,
        },
    )
}

fn known(values: [Option<bool>; 4]) -> Facts {
    let mut facts = Facts::default();
    for (name, value) in FACTS.into_iter().zip(values) {
        if let Some(value) = value {
            facts.insert(name, value);
        }
    }
    facts.insert("status", "valid");
    facts
}

/// Every way in which what is not known could turn out.
fn completions(values: [Option<bool>; 4]) -> impl Iterator<Item = [Option<bool>; 4]> {
    (0u32..16).filter_map(move |bits| {
        let full: [Option<bool>; 4] = std::array::from_fn(|place| Some(bits >> place & 1 == 1));
        full.iter().zip(&values).all(|(full, known)| known.is_none() || known == full).then_some(full)
    })
}

fn question(standing: Option<WorkerStanding>, values: [Option<bool>; 4]) -> AssessQuestion {
    let mut question =
        AssessQuestion::new("w-07", "permanent-residence", "help-with-form");
    (question.standing, question.facts) = (standing, known(values));
    question
}

/// A few engines, so that the cases need not compile one each.
fn engines() -> &'static [Engine] {
    static ENGINES: OnceLock<Vec<Engine>> = OnceLock::new();
    ENGINES.get_or_init(|| {
        use ScopeStep::*;
        [
            ([AdviseLegal, Consult, Refer, Consult], [false, true, false]),
            (
                [ProceedWithApproval, ProceedWithApproval, ProceedWithApproval, ProceedWithApproval],
                [true, false, false],
            ),
            ([Consult, Consult, AdviseLegal, NotOffered], [true, true, true]),
            ([NotOffered, ProceedWithApproval, Consult, Refer], [false, false, true]),
            ([Refer, AdviseLegal, AdviseLegal, ProceedWithApproval], [false, true, false]),
        ]
        .into_iter()
        .map(|(steps, handled)| Engine::load(&policy(steps, handled)).unwrap())
        .collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn an_unknown_fact_never_frees(
        engine in 0usize..5,
        standing in standing(),
        values in prop::array::uniform4(prop::option::of(any::<bool>())),
        approvals in prop::collection::vec(approval(), 0..3),
        consulted in prop::collection::vec(answer(), 0..3),
    ) {
        let engine = &engines()[engine];
        let asked = |values| AssessQuestion { approvals: approvals.clone(), consulted: consulted.clone(), ..question(standing.clone(), values) };
        let now = ask(engine, &asked(values));
        for full in completions(values) {
            let then = ask(engine, &asked(full));
            prop_assert!(now.step >= then.step, "{:?} then {:?} for {full:?}", now.step, then.step);
            if now.verdict == Verdict::Allowed {
                prop_assert_eq!(then.verdict, Verdict::Allowed, "for {:?}", full);
            }
            if now.step == ScopeStep::Proceed {
                prop_assert_eq!(then.step, ScopeStep::Proceed);
            }
        }
    }

    #[test]
    fn an_unknown_standing_never_frees(
        engine in 0usize..5,
        standing in standing(),
        values in prop::array::uniform4(prop::option::of(any::<bool>())),
        approvals in prop::collection::vec(approval(), 0..3),
        consulted in prop::collection::vec(answer(), 0..3),
    ) {
        let engine = &engines()[engine];
        let asked = |standing| AssessQuestion { approvals: approvals.clone(), consulted: consulted.clone(), ..question(standing, values) };
        let (now, then) = (ask(engine, &asked(None)), ask(engine, &asked(standing.clone())));
        prop_assert!(now.verdict != Verdict::Allowed);
        prop_assert!(now.step >= then.step, "{:?} then {:?}", now.step, then.step);
    }

    #[test]
    fn one_more_complexity_never_protects_less(
        engine in 0usize..5,
        standing in standing(),
        values in prop::array::uniform4(prop::option::of(any::<bool>())),
        place in 0usize..4,
        consulted in prop::collection::vec(answer(), 0..3),
    ) {
        let engine = &engines()[engine];
        let asked = |values| AssessQuestion { consulted: consulted.clone(), ..question(standing.clone(), values) };
        let mut more = values;
        more[place] = Some(true);
        let (before, after) = (ask(engine, &asked(values)), ask(engine, &asked(more)));
        prop_assert!(after.step >= before.step, "{:?} then {:?}", before.step, after.step);
        prop_assert!(after.urgency >= before.urgency);
        if after.verdict == Verdict::Allowed {
            prop_assert!(before.verdict == Verdict::Allowed || values[place].is_none());
        }
    }

    #[test]
    fn the_order_of_facts_and_records_changes_nothing(
        engine in 0usize..5,
        standing in standing(),
        values in prop::array::uniform4(prop::option::of(any::<bool>())),
        approvals in prop::collection::vec(approval(), 0..5),
        consulted in prop::collection::vec(answer(), 0..5),
    ) {
        let engine = &engines()[engine];
        let one = AssessQuestion { approvals, consulted, ..question(standing, values) };
        let mut other = one.clone();
        other.approvals.reverse();
        other.consulted.reverse();
        if let Some(standing) = &mut other.standing {
            standing.levels.reverse();
        }
        let mut facts: Vec<_> = one.facts.0.clone().into_iter().collect();
        facts.reverse();
        other.facts = facts.into_iter().collect();
        prop_assert_eq!(ask(engine, &one), ask(engine, &other));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn the_same_under_any_policy(
        steps in prop::array::uniform4(protects()),
        handled in prop::array::uniform3(any::<bool>()),
        standing in standing(),
    ) {
        let engine = Engine::load(&policy(steps, handled)).unwrap();
        for values in completions([None; 4]).step_by(3).flat_map(|full| [full, [None, full[1], full[2], full[3]], [full[0], None, None, full[3]]]) {
            let now = ask(&engine, &question(standing.clone(), values));
            for full in completions(values) {
                let then = ask(&engine, &question(standing.clone(), full));
                prop_assert!(now.step >= then.step);
                prop_assert!(now.verdict != Verdict::Allowed || then.verdict == Verdict::Allowed);
            }
        }
    }
}
