//! One decision of twelve criteria, with its reasons, beside the same policy in the rule engine `regorus`.
//!
//! `cargo bench -p settlewell --bench criteria` prints criterion's figures, then the ratios of medians that were
//! taken turn by turn in the same run.
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a benchmark prints, measures time and may fail"
)]
use std::collections::BTreeMap;
use std::hint::black_box;
use std::time::{Duration, Instant};

use criterion::Criterion;
use regorus::{CompiledPolicy, Engine, Value};
use settlewell::LanguageTag;
use settlewell::calendar::{Calendar, Calendars, CivilDate};
use settlewell::criteria::{CriteriaSet, CriterionId, Explanation, FactDefinition, Facts};

const POLICY: &str = r#"{ "serious": { "any": [
    { "all": [
        { "fact": "fears", "is": true },
        { "fact": "agrees", "is": true },
        { "fact": "category", "in": ["violence", "harassment"] },
        { "fact": "age", "max": 17 } ] },
    { "atLeast": 3, "of": [
        { "fact": "city", "is": "Truro" },
        { "fact": "needs", "contains": "interpreter" },
        { "fact": "hearingOn", "before": "2026-03-01" },
        { "fact": "refusals", "min": 1 } ] },
    { "all": [ { "fact": "detained", "is": true }, { "fact": "represented", "is": false } ] },
    { "fact": "lostStatus", "is": true },
    { "fact": "minorAlone", "is": true } ] } }"#;

const ROOM: &str = r#"[
    ["fears", { "type": "boolean", "question": { "en": "What is so?" } }],
    ["agrees", { "type": "boolean", "question": { "en": "What is so?" } }],
    ["category", { "type": "choice", "values": ["delay", "violence", "harassment"], "question": { "en": "What is so?" } }],
    ["age", { "type": "number", "question": { "en": "What is so?" } }],
    ["city", { "type": "text", "question": { "en": "What is so?" } }],
    ["needs", { "type": "choices", "values": ["interpreter", "childcare", "transport"], "question": { "en": "What is so?" } }],
    ["hearingOn", { "type": "date", "question": { "en": "What is so?" } }],
    ["refusals", { "type": "number", "question": { "en": "What is so?" } }],
    ["detained", { "type": "boolean", "question": { "en": "What is so?" } }],
    ["represented", { "type": "boolean", "question": { "en": "What is so?" } }],
    ["lostStatus", { "type": "boolean", "question": { "en": "What is so?" } }],
    ["minorAlone", { "type": "boolean", "question": { "en": "What is so?" } }] ]"#;

const FACTS: &str = r#"{ "fears": true, "agrees": false, "category": "harassment", "age": 34, "city": "Truro",
    "needs": ["interpreter", "transport"], "hearingOn": "2026-02-11", "refusals": 0, "detained": false,
    "represented": false, "lostStatus": false, "minorAlone": false }"#;

fn set() -> CriteriaSet {
    let room: Vec<(&str, FactDefinition)> = serde_json::from_str::<Vec<(String, FactDefinition)>>(ROOM)
        .unwrap()
        .into_iter()
        .map(|(name, fact)| (&*name.leak(), fact))
        .collect();
    CriteriaSet::compile(&room, &BTreeMap::new(), &serde_json::from_str(POLICY).unwrap()).unwrap()
}

struct Ours {
    set: CriteriaSet,
    calendar: std::sync::Arc<Calendar>,
    today: CivilDate,
    english: LanguageTag,
    id: CriterionId,
}

impl Ours {
    fn new() -> Self {
        let set = set();
        let id = set.named("serious").unwrap();
        let calendar = Calendars::builtin("weekdays").unwrap();
        Self { set, calendar, today: "2026-01-06".parse().unwrap(), english: "en".into(), id }
    }
    fn decide(&self, facts: &Facts) -> Explanation {
        let facts = self.set.fact_set(self.today, &self.calendar, facts).unwrap();
        self.set.explain(self.id, &facts, &self.english)
    }
    fn answer(&self, facts: &str) -> String {
        serde_json::to_string(&self.decide(&serde_json::from_str(facts).unwrap())).unwrap()
    }
}

fn theirs() -> CompiledPolicy {
    let mut engine = Engine::new();
    engine.add_policy("decision.rego".into(), include_str!("criteria.policy.rego").into()).unwrap();
    engine.compile_with_entrypoint(&"data.decision.decision".into()).unwrap()
}

fn their_answer(policy: &CompiledPolicy, facts: &str) -> String {
    let answer = policy.eval_with_input(Value::from_json_str(facts).unwrap()).unwrap();
    answer.to_json_str().unwrap()
}

/// Both must say the same before they are timed.
fn check(ours: &Ours, theirs: &CompiledPolicy) {
    for facts in [FACTS, r#"{ "fears": false, "lostStatus": true }"#] {
        let one: serde_json::Value = serde_json::from_str(&ours.answer(facts)).unwrap();
        let other: serde_json::Value = serde_json::from_str(&their_answer(theirs, facts)).unwrap();
        let sorted = |parts: &serde_json::Value, key: Option<&str>| {
            let words =
                parts.as_array().unwrap().iter().map(|part| key.map_or(part, |key| &part[key]).to_string());
            let mut words: Vec<String> = words.collect();
            words.sort();
            words
        };
        assert_eq!(one["truth"], other["truth"]);
        for list in ["held", "failed", "unknown"] {
            assert_eq!(
                sorted(&one[list], Some("criterion")),
                sorted(&other[list], None),
                "{list} of {facts}"
            );
        }
    }
}

/// Medians of both, taken turn by turn so that what slows the machine slows both.
fn medians(mut one: impl FnMut(), mut other: impl FnMut()) -> (Duration, Duration) {
    let time = |run: &mut dyn FnMut(), times: u32| {
        let start = Instant::now();
        (0..times).for_each(|_| run());
        start.elapsed() / times
    };
    let (mut ones, mut others) = (Vec::new(), Vec::new());
    for _ in 0..101 {
        ones.push(time(&mut one, 500));
        others.push(time(&mut other, 50));
    }
    ones.sort();
    others.sort();
    (ones[50], others[50])
}

fn main() {
    let (ours, theirs) = (Ours::new(), theirs());
    check(&ours, &theirs);
    let (facts, input): (Facts, _) =
        (serde_json::from_str(FACTS).unwrap(), Value::from_json_str(FACTS).unwrap());
    let ready = ours.set.fact_set(ours.today, &ours.calendar, &facts).unwrap();

    let mut criterion = Criterion::default().configure_from_args();
    criterion.bench_function("criteria/judge", |b| {
        b.iter(|| ours.set.evaluate(black_box(ours.id), black_box(&ready)));
    });
    criterion.bench_function("criteria/decide", |b| b.iter(|| ours.decide(black_box(&facts))));
    criterion.bench_function("criteria/ask", |b| {
        let little: Facts = serde_json::from_str(r#"{ "fears": true, "age": 16 }"#).unwrap();
        b.iter(|| ours.decide(black_box(&little)));
    });
    criterion.bench_function("criteria/json", |b| b.iter(|| ours.answer(black_box(FACTS))));
    criterion.bench_function("regorus/decide", |b| {
        b.iter(|| theirs.eval_with_input(black_box(&input).clone()).unwrap());
    });
    criterion.bench_function("regorus/json", |b| b.iter(|| their_answer(&theirs, black_box(FACTS))));

    let rows = [
        (
            "from parsed facts",
            20.0,
            medians(
                || drop(black_box(ours.decide(black_box(&facts)))),
                || drop(black_box(theirs.eval_with_input(black_box(&input).clone()))),
            ),
        ),
        (
            "JSON to JSON",
            7.0,
            medians(
                || drop(black_box(ours.answer(black_box(FACTS)))),
                || drop(black_box(their_answer(&theirs, black_box(FACTS)))),
            ),
        ),
    ];
    println!("one decision of 12 criteria with reasons, medians of one run");
    for (what, target, (ours, theirs)) in rows {
        let ratio = theirs.as_secs_f64() / ours.as_secs_f64();
        println!(
            "  {what:<18} settlewell {ours:>9.2?}   regorus {theirs:>9.2?}   {ratio:.0} times (target {target})"
        );
    }
}
