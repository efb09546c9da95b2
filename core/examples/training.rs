//! A worker's way to the first client: `cargo run -p settlewell --example training`
#![allow(clippy::print_stdout, reason = "an example shows what it finds")]
use settlewell::rooms::training::GateQuestion;
use settlewell::{Agenda, Caseload, Context, Engine, Entry, InputError, Tense};
use std::error::Error;
use std::sync::Arc;

// ANCHOR: way
/// Asks before the training is done, after it, and when it is to be renewed.
///
/// # Errors
/// None: everything here is sound.
pub fn main() -> Result<(), Box<dyn Error>> {
    let engine = Arc::new(Engine::load(include_str!("../../docs/examples/training.yaml"))?);
    let team = Caseload::new(engine);
    team.load_json(
        "records.json",
        r#"[{ "id": "T-w-11", "policyVersion": 1, "entries": [
            { "id": "e1", "occurredAt": "2026-02-02", "recordedAt": "2026-02-02T09:00:00-04:00", "by": { "role": "learningCoordinator" },
              "event": { "room": "training", "kind": "workerAdded", "worker": "w-11", "engagement": "intern" } },
            { "id": "e2", "occurredAt": "2026-02-04", "recordedAt": "2026-02-06T16:00:00-04:00", "by": { "role": "learningCoordinator" },
              "event": { "room": "training", "kind": "attended", "module": "welcome", "minutes": 120 } } ] }]"#,
    )?;

    // The host asks before anybody serves: what is missing, and from when could it be there?
    let question = GateQuestion::of("w-11").role("settlementWorker").area("citizenship");
    let context = |day: &str| Ok::<_, InputError>(Context::of("learningCoordinator", day.parse()?));
    let before = team.gate(&question, &context("2026-02-09")?)?;
    println!("{:?}: {}", before.readiness, before.reasons.first().map_or("", |reason| &reason.text));
    assert_eq!(before.missing.first().map(|step| step.text.as_str()), Some("complete `referring`."));

    // The test is passed. From now on the gate is open, and says until when.
    let passed: Entry = serde_json::from_str(
        r#"{ "id": "e3", "occurredAt": "2026-02-10", "recordedAt": "2026-02-10T15:00:00-04:00", "by": { "role": "learningCoordinator" },
             "event": { "room": "training", "kind": "passed", "module": "referring", "score": 92 } }"#,
    )?;
    team.append(&"T-w-11".into(), &passed, Tense::Happened, &context("2026-02-10")?)?;
    let after = team.gate(&question, &context("2026-02-11")?)?;
    println!("{:?} until {:?}", after.readiness, after.ready_until.map(|until| until.on.to_string()));

    // Nobody wrote down by when it is renewed: the policy says so, and the agenda shows it.
    let agenda = team.agenda(&Agenda::of_worker("w-11"), &context("2027-12-01")?)?;
    for item in &agenda {
        println!("{}", item.text);
    }
    assert_eq!(agenda.len(), 1);
    Ok(())
}
// ANCHOR_END: way
