//! The gate for 1,000 workers under 40 requirements, folded and in a caseload, and one question.
//!
//! `cargo bench -p settlewell --bench gate`
#![allow(missing_docs, reason = "a benchmark has no readers but its source's")]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a benchmark may stop")]
use criterion::{Criterion, criterion_group, criterion_main};
use serde_json::json;
use settlewell::calendar::{Calendars, CivilDate};
use settlewell::reason::Sentences;
use settlewell::rooms::training::{
    GateQuestion, GateSurroundings, Readiness, TeamQuestion, TrainingEvent, TrainingPolicy, When,
    WorkerTraining, assess, gate,
};
use settlewell::{CaseRecord, Caseload, Context, Engine};
use std::hint::black_box;
use std::sync::Arc;

/// Twenty modules, ten programs of two and ten credentials, each of them required.
fn policy() -> TrainingPolicy {
    let mut modules = serde_json::Map::new();
    let mut programs = serde_json::Map::new();
    let mut credentials = serde_json::Map::new();
    let mut requirements = serde_json::Map::new();
    for at in 0..20 {
        let renewal = json!({ "opens": "2 months", "grace": "30 calendar days" });
        modules.insert(
            format!("m{at}"),
            json!({ "judgedBy": "passed", "passMark": 80, "valid": "24 months", "renewal": renewal }),
        );
        requirements.insert(format!("r-m{at}"), json!({ "needs": { "module": format!("m{at}") } }));
    }
    for at in 0..10 {
        programs.insert(
            format!("p{at}"),
            json!({ "sort": "specialized", "modules": [format!("m{at}"), format!("m{}", at + 10)] }),
        );
        requirements.insert(format!("r-p{at}"), json!({ "needs": { "program": format!("p{at}") } }));
        credentials.insert(format!("c{at}"), json!({ "issuer": "a body" }));
        requirements.insert(format!("r-c{at}"), json!({ "needs": { "credential": format!("c{at}") } }));
    }
    let whole = json!({ "modules": modules, "programs": programs, "credentials": credentials, "requirements": requirements });
    serde_json::from_value(whole).unwrap()
}

/// A worker who passed every module twice and holds every credential; every tenth lacks one module.
fn worker(number: usize) -> WorkerTraining {
    let mut worker = WorkerTraining::default();
    let mut entry = 0;
    let mut take = |on: CivilDate, event: serde_json::Value| {
        entry += 1;
        let event: TrainingEvent = serde_json::from_value(event).unwrap();
        worker.take(When::on(on), &format!("e{entry}").as_str().into(), &event);
    };
    history(number, &mut take);
    worker
}

/// What happened to a worker, entry by entry.
fn history(number: usize, take: &mut dyn FnMut(CivilDate, serde_json::Value)) {
    let start = CivilDate::new(2023, 1, 10).unwrap().plus_days(i32::try_from(number % 300).unwrap());
    take(
        start,
        json!({ "kind": "workerAdded", "worker": format!("w-{number}"), "servingSince": "2023-01-10" }),
    );
    for at in 0..20 {
        if number.is_multiple_of(10) && at == 7 {
            continue;
        }
        for months in [0, 23] {
            take(
                start.plus_months(months),
                json!({ "kind": "passed", "module": format!("m{at}"), "score": 90 }),
            );
        }
    }
    for at in 0..10 {
        take(
            start,
            json!({ "kind": "credentialShown", "credential": format!("c{at}"), "validUntil": "2027-12-31" }),
        );
    }
}

fn gates(c: &mut Criterion) {
    let policy = policy();
    let compiled = policy.compiled();
    assert_eq!(compiled.requirements(), 40);
    let workers: Vec<WorkerTraining> = (0..1000).map(worker).collect();
    let calendar = Calendars::builtin("ca-on").unwrap();
    let around = GateSurroundings {
        as_of: CivilDate::new(2026, 3, 2).unwrap(),
        roster: None,
        sessions: &[],
        days: calendar.as_ref(),
        sentences: Sentences::english(),
    };
    let questions: Vec<GateQuestion> =
        (0..1000).map(|number| GateQuestion::of(&format!("w-{number}"))).collect();
    let ready = questions.iter().zip(&workers).filter(|(question, worker)| {
        gate(question, &policy, Some(worker), &around).readiness == Readiness::Ready
    });
    assert_eq!(ready.count(), 900);

    let mut group = c.benchmark_group("gate");
    group.bench_function("1,000 workers x 40 requirements, in words", |b| {
        b.iter(|| {
            for (question, worker) in questions.iter().zip(&workers) {
                black_box(gate(question, &policy, Some(worker), &around));
            }
        });
    });
    group.bench_function("1,000 workers x 40 requirements, without words", |b| {
        b.iter(|| {
            for (question, worker) in questions.iter().zip(&workers) {
                black_box(assess(question, compiled, Some(worker), &around).readiness);
            }
        });
    });
    group.bench_function("one worker x 40 requirements", |b| {
        let (Some(question), Some(worker)) = (questions.first(), workers.first()) else { return };
        b.iter(|| black_box(gate(question, &policy, Some(worker), &around)));
    });
    group.finish();
}

/// The same policy and workers through a caseload, as a host asks.
fn of_a_caseload(c: &mut Criterion) {
    let whole = json!({
        "organization": { "id": "quay-house", "timeZone": "America/Toronto", "calendar": "ca-on" },
        "version": { "number": 1, "effectiveFrom": "2020-01-01" }, "training": policy() });
    let caseload = Caseload::new(Arc::new(Engine::load(&whole.to_string()).unwrap()));
    caseload.load((0..1000).map(record).collect()).unwrap();
    let context = Context::of("trainingLead", CivilDate::new(2026, 3, 2).unwrap());
    let questions: Vec<GateQuestion> =
        (0..1000).map(|number| GateQuestion::of(&format!("w-{number}"))).collect();
    let ready = questions
        .iter()
        .filter(|question| caseload.gate(question, &context).unwrap().readiness == Readiness::Ready);
    assert_eq!(ready.count(), 900);
    let team = TeamQuestion { within_days: 60, role: None, areas: Vec::new() };
    assert_eq!(caseload.team(&team, &context).unwrap().members.len(), 1000);

    let mut group = c.benchmark_group("caseload");
    group.bench_function("1,000 gates x 40 requirements", |b| {
        b.iter(|| {
            for question in &questions {
                black_box(caseload.gate(question, &context).unwrap());
            }
        });
    });
    group.bench_function("a team of 1,000 x 40 requirements", |b| {
        b.iter(|| black_box(caseload.team(&team, &context).unwrap()));
    });
    group.finish();
}

/// The record of a worker as [`worker`] folds it.
fn record(number: usize) -> CaseRecord {
    let mut rows: Vec<serde_json::Value> = Vec::new();
    let mut take = |on: CivilDate, event: serde_json::Value| {
        let mut event = event;
        event["room"] = json!("training");
        let id = format!("e{}", rows.len() + 1);
        rows.push(json!({ "id": id, "occurredAt": on.to_string(), "recordedAt": "2026-01-05T12:00:00Z",
            "by": { "role": "trainingLead" }, "event": event }));
    };
    history(number, &mut take);
    serde_json::from_value(json!({ "id": format!("T-{number}"), "policyVersion": 1, "entries": rows }))
        .unwrap()
}

criterion_group!(benches, gates, of_a_caseload);
criterion_main!(benches);
