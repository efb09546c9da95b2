//! What follows from an entry and from what came before it: what nobody owes any more.
use super::event::{REPLY, ScopeEvent};
use super::state::ScopeState;
use crate::timeline::Mark;

pub(super) fn consequences(state: &ScopeState, event: &ScopeEvent, marks: &mut Vec<Mark>) {
    if let (ScopeState::Consultation(consultation), ScopeEvent::ConsultationWithdrawn { .. }) = (state, event) {
        // Nobody waits for these answers now.
        marks.extend(consultation.open_questions().map(|question| Mark::NotApplicable {
            step: REPLY.to_owned(),
            key: Some(question.id.as_str().to_owned()),
            reason: "withdrawn".to_owned(),
        }));
    }
}
