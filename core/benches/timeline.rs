//! What one look at the clocks of a record costs.
#![allow(
    clippy::unwrap_used,
    missing_docs,
    reason = "a benchmark has no readers but its source's, and may stop"
)]
use criterion::{Criterion, criterion_group, criterion_main};
use settlewell::calendar::{Calendars, OrganizationDays, TimeZone};
use settlewell::criteria::{CriteriaSet, Facts};
use settlewell::timeline::*;
use std::collections::BTreeMap;
use std::hint::black_box;

const EVENTS: &[&str] =
    &["received", "acknowledged", "planned", "requested", "supplied", "found", "decided", "told", "informed"];
const CONDITIONS: &[Condition] =
    &[Condition { name: "waiting", opened_by: &["requested"], closed_by: &["supplied"] }];

/// Eight steps, of which each waits for the one before, one recurs, and two are paused.
const POLICY: &str = r#"{ "stages": { "first": { "opens": "received", "steps": {
    "acknowledge": { "within": "3 business days", "metBy": "acknowledged", "owedBy": "overseer" },
    "plan": { "starts": "acknowledge", "within": "5 business days", "metBy": "planned", "owedBy": "overseer" },
    "find": { "starts": "plan", "within": "10 business days", "metBy": "found", "owedBy": "overseer",
        "pauses": { "while": "waiting", "adds": "calendarDays" }, "extensions": { "times": 1, "upTo": "10 business days" } },
    "decide": { "starts": "find", "within": "5 business days", "metBy": "decided", "owedBy": "overseer" },
    "answer": { "starts": "acknowledge", "within": "20 business days", "metBy": "told", "owedBy": "overseer",
        "pauses": { "while": "waiting", "adds": "businessDays" } },
    "keep-informed": { "every": "10 business days", "from": "acknowledge", "until": "answer", "metBy": "informed", "owedBy": "overseer" },
    "survey": { "starts": "answer", "within": "1 month", "roll": "next", "metBy": "informed", "owedBy": "overseer" },
    "destroy": { "starts": "answer", "within": "7 years", "metBy": "informed", "owedBy": "overseer" } } } } }"#;

fn clocks(bench: &mut Criterion) {
    let definition: TimelineDefinition = serde_json::from_str(POLICY).unwrap();
    let vocabulary =
        Vocabulary { events: EVENTS, conditions: CONDITIONS, roles: &["overseer"], ..Vocabulary::default() };
    let mut criteria = CriteriaSet::compile(&[], &BTreeMap::new(), &BTreeMap::new()).unwrap();
    let organization = OrganizationDays { calendar: Some("ca-ns".to_owned()), ..OrganizationDays::default() };
    let calendars = Calendars::compile(&BTreeMap::new(), &organization).unwrap();
    let timeline = Timeline::compile(&definition, &vocabulary, &mut criteria, &calendars, "").unwrap();
    let mut history = History::new();
    let told = ["received", "acknowledged", "planned", "requested", "supplied", "informed"];
    for (entry, (event, day)) in (0..).zip(told.iter().zip(["25", "26", "28", "29", "30", "30"])) {
        let on = format!("2026-09-{day}").parse().unwrap();
        history.happened(Happening::new(vocabulary.event(event).unwrap(), on, entry), []);
    }
    let as_of = "2026-10-15".parse().unwrap();
    let facts = criteria.fact_set(as_of, calendars.own(), &Facts::default()).unwrap();
    let (dates, time_zone) = (DateFacts::default(), TimeZone::utc());
    let situation = Situation {
        history: &history,
        criteria: &criteria,
        facts: &facts,
        dates: &dates,
        calendars: &calendars,
        time_zone: &time_zone,
        as_of,
        track: None,
    };
    bench.bench_function("timeline/8 steps, 6 happenings", |b| {
        b.iter(|| timeline.evaluate(black_box(&situation)))
    });
    let found = timeline.evaluate(&situation);
    let answer =
        found.owed.iter().find(|owed| owed.what == What::Step(timeline.step("answer").unwrap())).unwrap();
    bench.bench_function("timeline/one explained", |b| {
        b.iter(|| timeline.explain(black_box(&situation), answer))
    });
}

criterion_group!(benches, clocks);
criterion_main!(benches);
