//! What was decided about a complaint beyond the time limit.
use super::event::ComplaintEvent as E;
use super::state::ComplaintState;
use crate::room::Said;
use crate::wire::{PersonId, Private};
use settlewell_macros::wire;

/// What was decided about a late complaint.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LateState {
    /// Whether it was accepted.
    pub accepted: bool,
    /// The exception it was accepted under.
    pub exception: Option<String>,
    /// Who decided: whoever wrote it down, where nobody else was named.
    pub decided_by: Option<PersonId>,
    /// Why.
    pub reason: Option<Private>,
}

/// What was decided about a late complaint, and by whom: by whoever wrote it down, where nobody else is named.
pub(super) fn apply(state: &mut ComplaintState, said: Said<'_, E>) {
    let (accepted, exception, decided_by, reason) = match said.event {
        E::LateAccepted { exception, decided_by, reason } => (true, exception.clone(), decided_by, reason),
        E::LateDeclined { decided_by, reason, .. } => (false, None, decided_by, reason),
        _ => return,
    };
    let decided_by = decided_by.as_ref().or(said.entry.by.id.as_ref()).cloned();
    state.late = Some(LateState { accepted, exception, decided_by, reason: reason.clone() });
}

/// What was decided about a complaint that came late.
#[wire]
pub struct LateSeen {
    /// Whether it was accepted.
    pub accepted: bool,
    /// The exception it was accepted under.
    pub exception: Option<String>,
    /// Who decided.
    pub decided_by: Option<PersonId>,
    /// Why.
    pub reason: Option<Private>,
}
