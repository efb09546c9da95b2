//! The facts that criteria of this room can read without declaring them.
use super::compiled::{CAN_PAY, LEGAL_AID, LEGAL_AID_VALUES};
use super::state::ScopeState;
use crate::criteria::FactValue;
use crate::room::BuiltInFact;

pub(super) const FACTS: &[BuiltInFact] = &[
    BuiltInFact::choice(LEGAL_AID, LEGAL_AID_VALUES),
    BuiltInFact::boolean(CAN_PAY),
    BuiltInFact::choice("consultation.urgency", &["ordinary", "soon", "atOnce"]),
    BuiltInFact::choice("consultation.sort", &["question", "teamMeeting", "caseConference"]),
    BuiltInFact::boolean("service.needsTraining"),
];

/// What a record settles by itself. The facts of a case are the host's to say.
pub(super) fn fact(state: &ScopeState, name: &str) -> Option<FactValue> {
    use super::terms::ConsultationSort as Sort;
    match (state, name) {
        (ScopeState::Consultation(one), "consultation.urgency") => Some(one.urgency.name().into()),
        (ScopeState::Consultation(one), "consultation.sort") => Some(match one.sort {
            Sort::Question => "question".into(),
            Sort::TeamMeeting => "teamMeeting".into(),
            Sort::CaseConference => "caseConference".into(),
        }),
        (ScopeState::Service(one), "service.needsTraining") => Some((!one.training.is_empty()).into()),
        _ => None,
    }
}
