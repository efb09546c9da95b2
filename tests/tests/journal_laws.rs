//! The laws of the journal over real complaints: copies merge in any order to one record, what is written up late
//! replays to one state, and no view tells what its viewer may not know.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test stops at the first surprise"
)]
#![allow(clippy::disallowed_methods, reason = "scenarios are files")]
use proptest::prelude::*;
use settlewell::{
    CaseRecord, Caseload, CaseloadCall, Context, Engine, Entry, Roster, Tense, caseload_call_from_json,
};
use settlewell_conformance::raw::{minify, parts};
use settlewell_conformance::vectors;
use std::fs;
use std::sync::{Arc, LazyLock};

struct House {
    engine: Arc<Engine>,
    roster: Roster,
    records: Vec<CaseRecord>,
}

static HOUSE: LazyLock<House> = LazyLock::new(|| {
    let read = |name: &str| fs::read_to_string(vectors().join(name)).unwrap();
    let engine = Arc::new(Engine::load(&read("shared/harbour.policy.yaml")).unwrap());
    let (mut roster, mut records) = (Roster::default(), Vec::new());
    for (_, call) in parts(&minify(&read("shared/harbour.calls"))) {
        match caseload_call_from_json(call).unwrap() {
            CaseloadCall::SetRoster { roster: people } => roster = people,
            CaseloadCall::Load { records: held } => records = held,
            other => panic!("{other:?}"),
        }
    }
    House { engine, roster, records }
});

fn record() -> impl Strategy<Value = CaseRecord> {
    any::<prop::sample::Index>().prop_map(|at| at.get(&HOUSE.records).clone())
}

/// A record and three copies of it that each hold some of its entries, in any order.
fn copies() -> impl Strategy<Value = (CaseRecord, [CaseRecord; 3])> {
    record().prop_flat_map(|whole| {
        let copy = |whole: CaseRecord| {
            let some =
                prop::sample::subsequence(whole.entries.clone(), 0..=whole.entries.len()).prop_shuffle();
            some.prop_map(move |entries| CaseRecord { entries, ..whole.clone() })
        };
        let three = (copy(whole.clone()), copy(whole.clone()), copy(whole.clone()));
        (Just(whole), three.prop_map(|(a, b, c)| [a, b, c]))
    })
}

fn context(day: &str) -> Context {
    Context::of("overseer", day.parse().unwrap()).person("w-07").with_roster(HOUSE.roster.clone())
}

fn merge(left: &CaseRecord, right: &CaseRecord) -> CaseRecord {
    HOUSE.engine.merge(left, right).unwrap()
}

fn text(value: &impl serde::Serialize) -> String {
    serde_json::to_string(value).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn merging_is_a_union((_, [a, b, c]) in copies()) {
        prop_assert_eq!(merge(&a, &b), merge(&b, &a));
        prop_assert_eq!(merge(&merge(&a, &b), &c), merge(&a, &merge(&b, &c)));
        let once = merge(&a, &a);
        prop_assert_eq!(&merge(&once, &once), &once);
        let both = merge(&a, &b);
        for entry in a.entries.iter().chain(&b.entries) {
            prop_assert!(both.entry(&entry.id).is_some(), "{} is lost", entry.id);
        }
        prop_assert_eq!(&merge(&both, &a), &both);
    }

    #[test]
    fn what_is_written_up_in_any_order_replays_to_the_same(
        (whole, shuffled) in record().prop_flat_map(|whole| {
            // A record begins with the entry that opens it; what follows comes in any order.
            let (first, rest) = whole.entries.split_first().unwrap();
            let first = first.clone();
            let entries = Just(rest.to_vec()).prop_shuffle();
            let entries = entries.prop_map(move |rest| [vec![first.clone()], rest].concat());
            (Just(whole), entries)
        }),
    ) {
        let context = context("2026-11-16");
        let engine = &HOUSE.engine;
        // One entry after the other, as people come to write them up: what happened is always taken.
        let mut grown = CaseRecord { entries: Vec::new(), ..whole.clone() };
        for entry in &shuffled {
            grown = engine.append(&grown, entry, Tense::Happened, &context).unwrap().record.unwrap();
        }
        prop_assert_eq!(engine.replay(&grown, &context).unwrap(), engine.replay(&whole, &context).unwrap());
        prop_assert_eq!(engine.status(&grown, &context).unwrap(), engine.status(&whole, &context).unwrap());
        prop_assert_eq!(text(&engine.view(&grown, &context).unwrap()), text(&engine.view(&whole, &context).unwrap()));
    }

    #[test]
    fn a_device_holds_what_its_user_may_know_and_loses_nothing(
        (whole, [a, b, _]) in copies(),
        viewer in prop::sample::select(vec![("overseer", "w-07"), ("investigator", "w-08"), ("decisionMaker", "w-10"),
            ("complainant", "p-311"), ("respondent", "w-02"), ("worker", "w-03")]),
    ) {
        let (role, person) = viewer;
        let context = Context::of(role, "2026-11-16".parse().unwrap()).person(person).with_roster(HOUSE.roster.clone());
        let on_device = |copy: &CaseRecord| HOUSE.engine.device_copy(copy, &context).ok().and_then(|copy| copy.record);
        let marked = mark(&whole);
        if let Some(part) = on_device(&marked) {
            prop_assert_eq!(part.entries.len(), marked.entries.len());
            let others = part.entries.iter().filter(|entry| entry.by.id.as_ref().is_none_or(|id| id.as_str() != person));
            let others = text(&others.collect::<Vec<_>>());
            prop_assert!(["overseer", "investigator"].contains(&role) || !others.contains("SECRET"), "{others}");
            let kept_back = ["R-anonymous", "R-kept-back"].contains(&whole.id.as_str());
            prop_assert!(!(kept_back && others.contains("p-311")), "{others}");
            // A device copy of a device copy is the same, and what stands elsewhere comes back whole.
            prop_assert_eq!(on_device(&part), Some(part.clone()));
            prop_assert_eq!(merge(&part, &marked), merge(&marked, &marked));
        }
        if let (Some(one), Some(other)) = (on_device(&a), on_device(&b)) {
            prop_assert_eq!(merge(&one, &other), merge(&other, &one));
            prop_assert_eq!(merge(&merge(&one, &b), &other), merge(&one, &merge(&b, &other)));
            prop_assert_eq!(merge(&merge(&one, &a), &merge(&b, &other)), merge(&a, &b));
        }
    }

    #[test]
    fn no_view_tells_what_its_viewer_may_not_know(
        whole in record(),
        until in any::<prop::sample::Index>(),
        viewer in prop::sample::select(vec![("respondent", "w-02"), ("witness", "w-03"), ("management", "w-05"),
            ("worker", "w-03"), ("archive", "w-07"), ("investigator", "w-08"), ("decisionMaker", "w-10")]),
    ) {
        // Every word that somebody said or wrote becomes one that is found again.
        let many = until.index(whole.entries.len()) + 1;
        let part = CaseRecord { entries: whole.entries[..many].to_vec(), ..whole.clone() };
        let marked = mark(&part);
        let (role, person) = viewer;
        let context = Context::of(role, "2026-11-16".parse().unwrap()).person(person).with_roster(HOUSE.roster.clone());
        let engine = &HOUSE.engine;
        let caseload = Caseload::new(engine.clone());
        caseload.load(vec![marked.clone()]).unwrap();
        let answers = [
            ("view", text(&engine.view(&marked, &context).unwrap())),
            ("status", text(&engine.status(&marked, &context).unwrap())),
            ("replay", text(&engine.replay(&marked, &context).unwrap())),
            ("agenda", text(&caseload.agenda(&settlewell::Agenda::all(), &context).unwrap())),
        ];
        for (call, answer) in &answers {
            // Reasons, findings and agendas carry ids and codes only; of the views, only those who work on it see words.
            let sees_words = *call == "view" && ["investigator", "decisionMaker"].contains(&role);
            if !sees_words {
                prop_assert!(!answer.contains("SECRET"), "{call} of {role}: {answer}");
            }
            let handles = ["investigator"].contains(&role);
            let hidden = ["R-anonymous", "R-kept-back"].contains(&whole.id.as_str());
            if hidden || !handles {
                prop_assert!(!answer.contains("p-311"), "{call} of {role} names the complainant of {}: {answer}", whole.id);
            }
        }
    }
}

/// The record with every private word replaced, except the wording that was approved for a respondent.
fn mark(record: &CaseRecord) -> CaseRecord {
    const PRIVATE: &[&str] = &[
        "reasons",
        "reason",
        "words",
        "account",
        "detail",
        "evidence",
        "recommendations",
        "plan",
        "notes",
        "comment",
        "hopesFor",
        "request",
        "note",
        "protections",
        "what",
    ];
    fn go(value: &mut serde_json::Value, private: bool) {
        match value {
            serde_json::Value::String(text) if private => *text = format!("SECRET {text}"),
            serde_json::Value::Array(items) => items.iter_mut().for_each(|item| go(item, private)),
            serde_json::Value::Object(map) => {
                for (key, value) in map.iter_mut() {
                    // The reason of a step that cannot be done is a choice, not words.
                    let choice = key == "reason" && value.as_str().is_some_and(|text| !text.contains(' '));
                    go(value, !choice && PRIVATE.contains(&key.as_str()));
                }
            }
            _ => {}
        }
    }
    let entries = record.entries.iter().map(|entry| {
        let mut value = serde_json::to_value(entry).unwrap();
        go(&mut value["event"], false);
        serde_json::from_value::<Entry>(value).unwrap()
    });
    CaseRecord { entries: entries.collect(), ..record.clone() }
}
