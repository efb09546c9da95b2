//! What was decided about a complaint beyond the time limit.
use super::allegation::{AllegationId, AllegationState};
use super::event::ComplaintEvent as E;
use super::outcome::AllegationOutcome;
use super::state::ComplaintState;
use crate::arrange::Gather;
use crate::room::Said;
use crate::wire::{PersonId, Private};
use settlewell_macros::wire;
use std::collections::BTreeSet;

/// What was decided about a late complaint.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LateState {
    /// Of which allegations.
    pub of: BTreeSet<AllegationId>,
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
    let (accepted, named, exception, decided_by, reason) = match said.event {
        E::LateAccepted { allegations, exception, decided_by, reason } => {
            (true, allegations, exception.clone(), decided_by, reason)
        }
        E::LateDeclined { allegations, decided_by, reason, .. } => (false, allegations, None, decided_by, reason),
        _ => return,
    };
    let meant = |id: &&AllegationId| named.is_empty() || named.contains(id);
    let of = state.allegations.iter().map(|one| &one.allegation.id).filter(meant).cloned().gather();
    let decided_by = decided_by.as_ref().or(said.entry.by.id.as_ref()).cloned();
    state.late.push(LateState { of, accepted, exception, decided_by, reason: reason.clone() });
}

impl ComplaintState {
    /// Whether an allegation was accepted though it came late, or declined: what was decided last holds. None where
    /// nobody decided.
    pub(super) fn late_accepted(&self, allegation: &AllegationId) -> Option<bool> {
        self.late.iter().rfind(|one| one.of.contains(allegation)).map(|one| one.accepted)
    }

    /// Whether the complaint was declined as late, and nothing is left of it: what was not declined was taken back.
    pub(super) fn is_declined(&self) -> bool {
        let declined = |one: &AllegationState| match one.outcome {
            None => self.late_accepted(&one.allegation.id) == Some(false),
            Some(outcome) => outcome == AllegationOutcome::Withdrawn,
        };
        self.late.last().is_some_and(|late| !late.accepted) && self.allegations.iter().all(declined)
    }
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
