//! How a complaint ends: taken back, closed, taken up again, destroyed; and what is left of it: reprisals and lessons.
use super::event::ComplaintEvent as E;
use super::allegation::{AllegationId, AllegationState};
use super::decision::decide;
use super::outcome::{AllegationOutcome, ContinuationGround, Lesson};
use super::state::ComplaintState;
use crate::calendar::CivilDate;
use crate::room::Said;
use crate::wire::{Department, EntryId, PersonId};

/// Somebody heard that a complaint, or a part of it, is taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hearing {
    /// The day.
    pub on: CivilDate,
    /// Who heard it, or wrote it down.
    pub by: PersonId,
    /// Whether they are named as the one who heard it; otherwise they are known as the author of the entry.
    pub named: bool,
    /// Which allegations; none means all.
    pub allegations: Vec<AllegationId>,
}

impl Hearing {
    /// Who heard it: the person named, or whoever wrote it down and does not complain themselves.
    pub(super) fn of(
        state: &ComplaintState,
        said: Said<'_, E>,
        taken_by: Option<&PersonId>,
        allegations: &[AllegationId],
    ) -> Option<Self> {
        let author = said.entry.by.id.as_ref().filter(|author| !state.is_complainant(author));
        let by = taken_by.or(author)?.clone();
        Some(Self { on: said.on, by, named: taken_by.is_some(), allegations: allegations.to_vec() })
    }

    /// Whether what was said now leaves nothing of what was heard then.
    fn is_covered(&self, allegations: &[AllegationId]) -> bool {
        let said_again = |one: &AllegationId| allegations.contains(one);
        allegations.is_empty() || (!self.allegations.is_empty() && self.allegations.iter().all(said_again))
    }
}

/// A withdrawal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WithdrawalState {
    /// The day.
    pub on: CivilDate,
    /// Who heard it; of several that nobody made sure of, each.
    pub heard: Vec<Hearing>,
    /// Whether all of it was taken back.
    pub whole: bool,
    /// Who made sure that it was meant.
    pub confirmed_by: Option<PersonId>,
    /// Why the matter goes on all the same.
    pub continued: Option<ContinuationGround>,
}

/// A reprisal that was reported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReprisalState {
    /// The entry that reported it.
    pub entry: EntryId,
    /// The day.
    pub on: CivilDate,
    /// Whether something was done about it.
    pub answered: bool,
}

/// A lesson that was shared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LessonState {
    /// The lesson.
    pub lesson: Lesson,
    /// With which departments; none means everyone.
    pub with: Vec<Department>,
    /// Whether it may be published.
    pub publish: bool,
    /// The day.
    pub on: CivilDate,
}

/// How it stands with the end of a record.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EndingState {
    /// The day on which it was closed, if it is closed.
    pub closed_on: Option<CivilDate>,
    /// How often it was taken up again.
    pub reopened: u32,
    /// Whether somebody approved that it is destroyed.
    pub destruction_approved: bool,
    /// Whether it is kept longer, and until when.
    pub held: Option<Option<CivilDate>>,
}

/// Takes one event into the state.
pub(super) fn apply(state: &mut ComplaintState, said: Said<'_, E>) {
    let (entry, on, event) = (&said.entry.id, said.on, said.event);
    match event {
        E::Withdrawn { allegations, taken_by, .. } => {
            let meant = |one: &&mut AllegationState| {
                one.outcome.is_none() && (allegations.is_empty() || allegations.contains(&one.allegation.id))
            };
            let mut taken_back = Vec::new();
            for one in state.allegations.iter_mut().filter(meant) {
                decide(one, AllegationOutcome::Withdrawn, None);
                taken_back.push(one.allegation.id.clone());
            }
            taken_back.iter().for_each(|id| state.respondent_hears(id));
            let gone = |one: &AllegationState| match one.outcome {
                None => state.late_accepted(&one.allegation.id) == Some(false),
                Some(outcome) => outcome == AllegationOutcome::Withdrawn,
            };
            let whole = state.allegations.iter().all(gone);
            let earlier = state.withdrawal.take().filter(|one| one.confirmed_by.is_none());
            let mut heard = earlier.map(|one| one.heard).unwrap_or_default();
            heard.retain(|one| !one.is_covered(allegations));
            heard.extend(Hearing::of(state, said, taken_by.as_ref(), allegations));
            state.withdrawal = Some(WithdrawalState {
                on,
                heard,
                whole,
                confirmed_by: None,
                continued: None,
            });
        }
        E::WithdrawalConfirmed { by } => {
            if let Some(withdrawal) = &mut state.withdrawal {
                withdrawal.confirmed_by = Some(by.clone());
            }
        }
        E::ContinuedAfterWithdrawal { ground, .. } => {
            if let Some(withdrawal) = &mut state.withdrawal {
                withdrawal.continued = Some(*ground);
                state.retake_withdrawn();
            }
        }
        E::Closed { .. } => state.ending.closed_on = Some(on),
        E::Reopened { .. } => {
            state.ending.closed_on = None;
            state.ending.reopened += 1;
            state.ending.destruction_approved = false;
            state.attempts.clear();
            state.unsettle();
            state.intake.became_feedback = None;
            state.late.retain(|late| late.accepted);
            if state.withdrawal.as_ref().is_some_and(|withdrawal| withdrawal.continued.is_none()) {
                state.withdrawal = None;
                state.retake_withdrawn();
            }
        }
        E::DestructionApproved { .. } => {
            state.ending.destruction_approved = true;
            state.ending.held = None;
        }
        E::DestructionHeld { until, .. } => state.ending.held = Some(*until),
        E::ReprisalReported { .. } => {
            state.reprisals.push(ReprisalState { entry: entry.clone(), on, answered: false });
        }
        E::ReprisalAnswered { report, .. } => {
            for one in &mut state.reprisals {
                one.answered |= report.as_ref().is_none_or(|report| one.entry == *report);
            }
        }
        E::LessonShared { lesson, publish, with } => {
            let (lesson, with) = (lesson.clone(), with.clone());
            state.lessons.push(LessonState { lesson, with, publish: *publish, on });
        }
        _ => {}
    }
}
