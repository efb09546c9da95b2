//! Tests over the whole room, through the engine and through the gate alone.
mod figures;
mod policy;
mod property;
mod readiness;
mod rules;
mod standing;

use crate::calendar::{Calendar, Calendars, CivilDate};
use crate::reason::Sentences;
use crate::rooms::training::{
    Gate, GateQuestion, GateSurroundings, TrainingEvent, TrainingPolicy, TrainingState, UpcomingSession,
    When, WorkerTraining, gate,
};
use crate::roster::{Engagement, Person, Position, Roster};
use serde_json::{Value, json};
use std::sync::Arc;

pub(super) fn day(text: &str) -> CivilDate {
    text.parse().unwrap()
}

pub(super) fn policy(value: Value) -> TrainingPolicy {
    let policy: TrainingPolicy = serde_json::from_value(value).unwrap();
    let mut problems = Vec::new();
    super::examine::examine(&policy, &mut problems);
    assert_eq!(problems, []);
    policy
}

pub(super) fn event(value: Value) -> TrainingEvent {
    serde_json::from_value(value).unwrap()
}

/// A worker's record of dated events, `w-01` added on the first of January 2025.
pub(super) fn worker(events: &[(&str, Value)]) -> WorkerTraining {
    let mut worker = WorkerTraining::default();
    let added = json!({ "kind": "workerAdded", "worker": "w-01", "servingSince": "2025-01-01" });
    worker.take(When::on(day("2025-01-01")), &"e0".into(), &event(added));
    for (place, (on, said)) in events.iter().enumerate() {
        let when = When::of(&on.parse().unwrap());
        worker.take(when, &format!("e{}", place + 1).as_str().into(), &event(said.clone()));
    }
    worker
}

pub(super) fn calendar() -> Arc<Calendar> {
    Calendars::builtin("ca-on").unwrap()
}

/// The answer about `w-01`, with the sessions and the roster that are known.
pub(super) fn ask(
    on: &str,
    question: GateQuestion,
    policy: &TrainingPolicy,
    worker: &WorkerTraining,
    sessions: &[UpcomingSession],
    roster: Option<&Roster>,
) -> Gate {
    let calendar = calendar();
    let around = GateSurroundings {
        as_of: day(on),
        roster,
        sessions,
        days: calendar.as_ref(),
        sentences: Sentences::english(),
    };
    gate(&question, policy, Some(worker), &around)
}

pub(super) fn plain(on: &str, policy: &TrainingPolicy, worker: &WorkerTraining) -> Gate {
    ask(on, GateQuestion::of("w-01"), policy, worker, &[], None)
}

pub(super) fn codes(gate: &Gate) -> Vec<&str> {
    gate.reasons.iter().map(|reason| reason.code.as_str()).collect()
}

pub(super) fn roster() -> Roster {
    let person = |id: &str, role: &str, engagement| {
        let mut person = Person::new(id);
        person.positions.push(Position::from_date(day("2024-01-01")).role(role));
        person.engagement = Some(engagement);
        person
    };
    Roster {
        people: vec![
            person("w-01", "worker", Engagement::Intern),
            person("w-02", "seniorWorker", Engagement::Staff),
            person("w-03", "coordinator", Engagement::Staff),
            person("w-04", "worker", Engagement::Volunteer),
            person("x-01", "expert", Engagement::External),
        ],
    }
}

#[test]
fn a_record_is_of_the_sort_that_its_first_event_says() {
    let entry = |kind: &str| -> crate::journal::Entry {
        let mut said = json!({ "kind": kind, "room": "training" });
        if kind == "sessionPlanned" {
            said["at"] = json!("2026-03-01");
        }
        serde_json::from_value(
            json!({ "id": "e1", "occurredAt": "2026-01-01", "recordedAt": "2026-01-01T10:00:00Z",
            "by": { "role": "trainingLead" }, "event": said }),
        )
        .unwrap()
    };
    let mut state = TrainingState::default();
    let planned = entry("sessionPlanned");
    state.take(day("2026-01-01"), &planned, &event(json!({ "kind": "sessionPlanned", "at": "2026-03-01" })));
    assert_eq!(state.kind().unwrap().name(), "session");
    let before = state.clone();
    state.take(day("2026-01-02"), &entry("left"), &event(json!({ "kind": "left" })));
    assert_eq!(state, before);
}
