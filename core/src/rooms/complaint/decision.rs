//! How each allegation ended, and the follow-up actions that were decided.
use super::event::ComplaintEvent as E;
use super::allegation::AllegationState;
use super::fold::replace;
use super::outcome::{AllegationOutcome, FollowUpAction};
use super::state::ComplaintState;
use super::tellings::ToldTo;
use crate::wire::Private;

/// A follow-up action, and whether it was done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActionState {
    /// The action.
    pub action: FollowUpAction,
    /// Whether it was done.
    pub done: bool,
    /// Whether it was released, because it cannot be done or is no longer needed.
    pub released: bool,
    /// What came of it, or why it was released.
    pub note: Option<Private>,
}

impl ActionState {
    /// An action that was planned and is still to be done.
    fn open(action: &FollowUpAction) -> Self {
        Self { action: action.clone(), done: false, released: false, note: None }
    }

    /// Whether it is still to be done.
    pub fn is_open(&self) -> bool {
        !self.done && !self.released
    }
}

/// Takes one event into the state.
pub(super) fn apply(state: &mut ComplaintState, event: &E) {
    match event {
        E::Decided { allegation, outcome, reasons, referred_to } => {
            let appeal = state.appeal_number();
            if let Some(one) = state.allegations.iter_mut().find(|one| one.allegation.id == *allegation) {
                decide(one, *outcome, reasons.clone());
                one.referred_to.clone_from(referred_to);
                one.decided_in = appeal;
            }
            state.respondent_hears(allegation);
        }
        E::FollowUpPlanned { action } => {
            match state.actions.iter_mut().find(|one| one.action.id == action.id) {
                // Planned again, what was done or released is to be done anew.
                Some(one) => *one = ActionState { note: one.note.take(), ..ActionState::open(action) },
                None => state.actions.push(ActionState::open(action)),
            }
        }
        E::FollowUpDone { action, note } => {
            for one in state.actions.iter_mut().filter(|one| one.action.id == *action) {
                one.done = true;
                replace(&mut one.note, note);
            }
        }
        E::FollowUpReleased { action, reason } => {
            for one in state.actions.iter_mut().filter(|one| one.action.id == *action) {
                one.released = true;
                replace(&mut one.note, reason);
            }
        }
        _ => {}
    }
}

/// An allegation ends in a way that nobody was told of yet.
pub(super) fn decide(one: &mut AllegationState, outcome: AllegationOutcome, reasons: Option<Private>) {
    one.outcome = Some(outcome);
    one.reasons = reasons;
    untell(one);
    one.overturned = None;
    one.settled = false;
}

/// Nobody was told what holds now.
pub(super) fn untell(one: &mut AllegationState) {
    one.told_to = ToldTo::default();
    one.reasons_told_to = ToldTo::default();
    one.communicated = false;
    one.reasons_told = false;
}
