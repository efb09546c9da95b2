//! What one question over many complaints costs: the agenda of 100,000 and of a million, six entries each.
//!
//! A caseload works out what is open of a record when it takes the record in. So there are six figures: asked again
//! on the same day; asked on one day after another; asked on days half a year apart; asked for the first time, on a near
//! day and on a far one; and what it costs to take the records in. And what one record costs among many, and a large roster.
#![allow(clippy::unwrap_used, missing_docs, reason = "a benchmark stops at the first surprise")]
use criterion::{BatchSize, Criterion, Throughput, criterion_group, criterion_main};
use settlewell::{
    Agenda, CaseRecord, Caseload, Context, Engine, Entry, Person, Position, RecordId, Roster, Tense,
};
use std::hint::black_box;
use std::sync::Arc;
use std::time::Duration;

const POLICY: &str = "
extends: ca-settlement-baseline
organization: { id: harbour-house, timeZone: America/Halifax, calendar: ca-ns }
version: { number: 1, effectiveFrom: 2020-01-01 }
";

/// One complaint in every state of progress, so that some are answered and some are late.
fn record(number: u32) -> CaseRecord {
    let day = |plus: u32| {
        // All of them are there on the day of the question, the first for most of a year.
        let day = settlewell::CivilDate::new(2025, 8, 10).unwrap();
        day.plus_days(i32::try_from(number % 300 + plus).unwrap()).to_string()
    };
    let entry = |id: u32, plus: u32, event: &str| {
        let on = day(plus);
        format!(
            r#"{{"id":"e{id}","occurredAt":"{on}","recordedAt":"{on}T12:00:00-04:00","by":{{"id":"w-07","role":"overseer"}},"event":{{"room":"complaint",{event}}}}}"#
        )
    };
    let entries = [
        entry(
            1,
            0,
            r#""kind":"received","channel":"letter","language":"en","complainant":{"kind":"client","id":"p-1"},"allegations":[{"id":"a1","about":{"kind":"service","id":"intake"},"category":"missedDeadline"}]"#,
        ),
        entry(2, 1, r#""kind":"acknowledged""#),
        entry(3, 2, r#""kind":"conflictDeclared","person":"w-11","conflict":false"#),
        entry(4, 2, r#""kind":"investigatorAssigned","person":"w-11""#),
        entry(5, 4, r#""kind":"investigationPlanned""#),
        entry(6, 9, r#""kind":"progressGiven""#),
    ];
    let text = format!(r#"{{"id":"C-{number}","policyVersion":1,"entries":[{}]}}"#, entries.join(","));
    serde_json::from_str(&text).unwrap()
}

fn caseload(count: u32) -> Caseload {
    let caseload = Caseload::new(Arc::new(Engine::load(POLICY).unwrap()));
    let kinds: Vec<CaseRecord> = (0..300).map(record).collect();
    let records = (0..count).map(|number| CaseRecord {
        id: format!("C-{number}").into(),
        ..kinds.get((number % 300) as usize).unwrap().clone()
    });
    caseload.load(records.collect()).unwrap();
    caseload
}

fn agenda(criterion: &mut Criterion) {
    let context = Context::of("overseer", "2026-06-15".parse().unwrap()).person("w-07");
    let mut group = criterion.benchmark_group("agenda");
    group.sample_size(10).measurement_time(Duration::from_secs(8));
    // What one worker finds on a Monday: hardly anything is theirs, and every record is asked.
    let mine = Agenda::of_worker("w-99").until("2026-06-19".parse().unwrap());
    for count in [100_000, 1_000_000] {
        let caseload = caseload(count);
        group.throughput(Throughput::Elements(count.into()));
        group.bench_function(format!("of one worker, {count} records"), |bencher| {
            bencher.iter(|| black_box(caseload.agenda(&mine, &context).unwrap().len()));
        });
        // Two years of days, forth and back, so that no step is longer than a day; then half a year at a time.
        for (name, days, step) in [("one day after another", 730, 1), ("half a year apart", 730, 182)] {
            let mut asked = (0..days).chain((0..days).rev()).cycle().step_by(step);
            let first: settlewell::CivilDate = "2026-06-15".parse().unwrap();
            group.bench_function(format!("of one worker, {count} records, {name}"), |bencher| {
                bencher.iter(|| {
                    let on = first.plus_days(asked.next().unwrap());
                    let context = Context::of("overseer", on).person("w-07");
                    black_box(caseload.agenda(&mine, &context).unwrap().len())
                });
            });
        }
    }
    group.throughput(Throughput::Elements(10_000));
    for (name, on) in
        [("for the first time", "2026-06-15"), ("on a far day for the first time", "2026-12-14")]
    {
        let context = Context::of("overseer", on.parse().unwrap()).person("w-07");
        group.bench_function(format!("of one worker, 10000 records, {name}"), |bencher| {
            let first = |caseload: Caseload| {
                black_box(caseload.agenda(&mine, &context).unwrap().len());
                caseload
            };
            bencher.iter_batched(|| caseload(10_000), first, BatchSize::PerIteration);
        });
    }
    // What is open from the last entry on is worked out here, so that the agenda does not have to.
    let engine = Arc::new(Engine::load(POLICY).unwrap());
    let records: Vec<CaseRecord> = (0..10_000).map(record).collect();
    group.bench_function("taking in 10000 records", |bencher| {
        let take = |records| {
            let caseload = Caseload::new(Arc::clone(&engine));
            caseload.load(records).unwrap();
            caseload
        };
        bencher.iter_batched(|| records.clone(), take, BatchSize::PerIteration);
    });
    group.finish();
}

/// Everybody on a large roster: one in five has a role in which complaints are handled.
fn roster(people: usize) -> Roster {
    let roles = ["overseer", "director", "supervisor", "manager"];
    let person = |number: usize| {
        let mut position = Position::from_date("2020-01-01".parse().unwrap())
            .role(roles.get(number % 20).unwrap_or(&"worker"))
            .department(&format!("d-{}", number % 9));
        if number > 0 {
            position = position.reports_to(&format!("w-{:02}", number / 5));
        }
        Person { positions: vec![position], ..Person::new(format!("w-{number:02}").as_str()) }
    };
    Roster { people: (0..people).map(person).collect() }
}

/// One record among many: what it costs does not depend on how many there are.
fn by_id(criterion: &mut Criterion) {
    let context = Context::of("overseer", "2026-06-15".parse().unwrap()).person("w-07");
    let mut group = criterion.benchmark_group("by id");
    let id = RecordId::from("C-120");
    for count in [10_000, 100_000] {
        let caseload = caseload(count);
        caseload.set_roster(roster(200)).unwrap();
        group.bench_function(format!("status of one of {count} records"), |bencher| {
            bencher.iter(|| black_box(caseload.status(&id, &context).unwrap()));
        });
        let mut number = 0_u32;
        group.bench_function(format!("an entry that happened to one of {count} records"), |bencher| {
            let next = || {
                number += 1;
                let entry = record(120).entries.pop().unwrap();
                (
                    RecordId::from(format!("C-{}", number % count).as_str()),
                    Entry { id: format!("n{number}").as_str().into(), ..entry },
                )
            };
            let add = |(id, entry): (RecordId, Entry)| {
                black_box(caseload.append(&id, &entry, Tense::Happened, &context).unwrap())
            };
            bencher.iter_batched(next, add, BatchSize::SmallInput);
        });
    }
    group.finish();
}

fn gaps(criterion: &mut Criterion) {
    let engine = Engine::load(POLICY).unwrap();
    let mut group = criterion.benchmark_group("gaps");
    group.sample_size(10);
    for people in [100, 1_000] {
        let context = Context::of("overseer", "2026-06-15".parse().unwrap()).with_roster(roster(people));
        group.bench_function(format!("of a roster of {people} people"), |bencher| {
            bencher.iter(|| black_box(engine.gaps(&context).unwrap()));
        });
    }
    group.finish();
}

fn one_record(criterion: &mut Criterion) {
    let engine = Engine::load(POLICY).unwrap();
    let (record, context) =
        (record(120), Context::of("overseer", "2026-06-15".parse().unwrap()).person("w-07"));
    criterion.bench_function("status of one record", |bencher| {
        bencher.iter(|| black_box(engine.status(&record, &context).unwrap()));
    });
    criterion.bench_function("load a policy over the baseline", |bencher| {
        bencher.iter(|| black_box(Engine::load(POLICY).unwrap()));
    });
}

criterion_group!(benches, agenda, by_id, gaps, one_record);
criterion_main!(benches);
