//! What a worker's record says to other rooms.
use super::*;
use crate::calendar::{Counting, Span};
use crate::context::Context;
use crate::criteria::{FactValue, Question};
use crate::journal::Entry;
use crate::room::{Clock, Inquiry, OpenStep, Room, Window};
use crate::rooms::training::{Training, upcoming_sessions};
use crate::timeline::TimelineFinding;
use crate::wire::LanguageTag;

/// A clock without a timeline.
struct Still(CivilDate);

impl Clock for Still {
    fn as_of(&self) -> CivilDate {
        self.0
    }
    fn day(&self, entry: &Entry) -> CivilDate {
        When::of(&entry.occurred_at).first
    }
    fn stage(&self) -> Option<&str> {
        None
    }
    fn track(&self) -> Option<&str> {
        None
    }
    fn open_steps(&self) -> Vec<OpenStep> {
        Vec::new()
    }
    fn window(&self, _: &str) -> Option<Window> {
        None
    }
    fn extension_problems(&self, _: &str, _: CivilDate, _: bool) -> Vec<TimelineFinding> {
        Vec::new()
    }
    fn extension_requires(&self, _: &str) -> Vec<String> {
        Vec::new()
    }
    fn holds(&self, _: &str) -> Option<bool> {
        None
    }
    fn weighed(&self, _: &crate::criteria::Expression, _: &LanguageTag) -> (Option<bool>, Vec<Question>) {
        (None, Vec::new())
    }
    fn track_by_criteria(&self) -> Option<&str> {
        None
    }
    fn questions(&self, _: &str, _: &LanguageTag) -> Vec<Question> {
        Vec::new()
    }
    fn step_label(&self, _: &str, _: &str) -> Option<&str> {
        None
    }
    fn differs_from(&self, _: &str) -> Vec<String> {
        Vec::new()
    }
    fn counted(&self, from: CivilDate, span: &Span) -> Option<CivilDate> {
        calendar().add(from, *span, Counting::default()).ok()
    }
}

fn says(
    policy: &TrainingPolicy,
    state: &TrainingState,
    entries: &[&Entry],
    on: &str,
) -> Vec<crate::Standing> {
    let (context, clock) = (Context::of("trainingLead", day(on)), Still(day(on)));
    Training::standings(&Inquiry {
        state,
        policy,
        permission: None,
        context: (&context).into(),
        clock: &clock,
        entries,
    })
}

#[test]
fn levels_and_readiness_are_said_by_area() {
    let policy = policy(json!({
        "areas": ["refugee", "citizenship"],
        "levels": { "junior": {}, "senior": { "includes": ["junior"] } },
        "modules": { "claims": { "judgedBy": "completed", "valid": "1 year" } },
        "programs": { "claims": { "sort": "specialized", "modules": ["claims"],
            "opens": [{ "areas": ["refugee"], "levels": ["junior"], "activities": ["forms"] }] } },
        "requirements": { "claims": { "needs": { "module": "claims" }, "for": { "areas": ["refugee"] } } } }));
    let worker = worker(&[("2026-01-10", json!({ "kind": "completed", "module": "claims" }))]);
    let state = TrainingState::Worker(Box::new(worker));
    let said = says(&policy, &state, &[], "2026-03-01");
    assert_eq!((said.len(), said[0].subject.as_str()), (1, "w-01"));
    let fact = |name: &str| said[0].facts.get(name).cloned();
    let list = |names: &[&str]| Some(FactValue::Texts(names.iter().map(|name| (*name).to_owned()).collect()));
    assert_eq!(fact("training.ready"), Some(true.into()));
    assert_eq!(fact("training.readyUntil"), None);
    assert_eq!(fact("training.readyUntil.refugee"), Some("2027-01-10".into()));
    assert_eq!(fact("training.readiness.citizenship"), Some("ready".into()));
    assert_eq!(fact("training.levels"), list(&["refugee/junior"]));
    assert_eq!(fact("training.activities"), list(&["refugee/forms"]));
    assert_eq!(fact("training.credentials"), list(&[]));
    assert_eq!(fact("training.holds"), list(&["claims", "claims"]));
}

#[test]
fn a_session_to_come_says_when_and_what() {
    let planned = json!({ "room": "training", "kind": "sessionPlanned", "at": "2026-04-01", "modules": ["m"], "places": 4 });
    let entry: Entry = serde_json::from_value(json!({ "id": "e1", "occurredAt": "2026-01-01",
        "recordedAt": "2026-01-01T10:00:00Z", "by": { "role": "trainingLead" }, "event": planned }))
    .unwrap();
    let mut state = TrainingState::default();
    let crate::CaseEvent::Training(event) = &entry.event else { panic!("a training event") };
    state.take(day("2026-01-01"), &entry, event);
    let said = says(&policy(json!({})), &state, &[&entry], "2026-03-01");
    let sessions = upcoming_sessions(&said);
    assert_eq!(
        sessions,
        [UpcomingSession { on: day("2026-04-01"), modules: vec!["m".into()], places: Some(4) }]
    );
}
