//! The track that a complaint is on, and what came of it.
use super::event::ComplaintEvent as E;
use super::state::ComplaintState;
use crate::wire::{PersonId, Private};
use std::collections::BTreeSet;

/// The track.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TrackState {
    /// The track that an entry chose.
    pub chosen: Option<String>,
    /// Why it was chosen.
    pub reason: Option<Private>,
    /// Whether the complainant agreed to it.
    pub agreed: Option<bool>,
    /// Whether the matter was settled informally, to the complainant's content.
    pub resolved: Option<bool>,
    /// Who was told at once.
    pub notified: BTreeSet<PersonId>,
}

/// Takes one event into the state.
pub(super) fn apply(state: &mut ComplaintState, event: &E) {
    match event {
        E::TrackChosen { track, complainant_agrees, reason } => {
            state.track.chosen = Some(track.clone());
            state.track.agreed = *complainant_agrees;
            state.track.reason.clone_from(reason);
            state.unsettle();
        }
        E::InformallyResolved { complainant_agrees, .. } => {
            state.track.resolved = Some(*complainant_agrees);
            for one in state.allegations.iter_mut().filter(|one| one.outcome.is_none()) {
                one.settled = *complainant_agrees;
            }
        }
        E::ImmediateNoticeGiven { to } => state.track.notified.extend(to.iter().cloned()),
        _ => {}
    }
}
