//! Appeals: what was asked for, how each ended, and what it overturned.
use super::event::ComplaintEvent as E;
use super::allegation::{AllegationId, AllegationState};
use super::decision::untell;
use super::outcome::{AllegationOutcome, AppealOutcome};
use super::people::ComplaintRole;
use super::rules::Case;
use super::sight::{Place, Sight};
use super::state::ComplaintState;
use super::tellings::ToldTo;
use crate::calendar::CivilDate;
use crate::wire::{PersonId, Private};
use settlewell_macros::wire;

/// An appeal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AppealState {
    /// The day.
    pub on: CivilDate,
    /// The ground, if one was given.
    pub ground: Option<String>,
    /// The complainant's words.
    pub words: Option<Private>,
    /// Which allegations; none means all.
    pub allegations: Vec<AllegationId>,
    /// How often the matter had been reopened.
    pub reopened: u32,
    /// How it ended.
    pub outcome: Option<AppealOutcome>,
    /// Why.
    pub reasons: Option<Private>,
    /// Who was told how it ended.
    pub told_to: ToldTo,
    /// Who was told why.
    pub reasons_told_to: ToldTo,
    /// The day on which it was taken back, if it was.
    pub withdrew_on: Option<CivilDate>,
    /// Whether all who take part were told how it ended.
    pub told: bool,
    /// Whether all who take part were told why.
    pub reasons_told: bool,
}

impl AppealState {
    /// Whether it is still to be decided.
    pub fn is_open(&self) -> bool {
        self.outcome.is_none() && self.withdrew_on.is_none()
    }
}

/// Takes one event into the state.
pub(super) fn apply(state: &mut ComplaintState, on: CivilDate, event: &E) {
    match event {
        E::Appealed { ground, words, allegations } => {
            state.attempts.clear();
            // A closed matter is open again with the appeal, as long as it takes.
            state.ending.closed_on = None;
            state.ending.destruction_approved = false;
            state.appeals.push(AppealState {
                on,
                ground: ground.clone(),
                words: words.clone(),
                allegations: allegations.clone(),
                reopened: state.ending.reopened,
                outcome: None,
                reasons: None,
                told_to: ToldTo::default(),
                reasons_told_to: ToldTo::default(),
                withdrew_on: None,
                told: false,
                reasons_told: false,
            });
        }
        E::Withdrawn { allegations, .. } => {
            let all = state.allegations.iter().map(|one| &one.allegation.id);
            if let Some(appeal) = state.appeals.last_mut().filter(|appeal| appeal.is_open()) {
                let named = |id: &AllegationId| allegations.contains(id);
                let mut appealed = all.filter(|id| appeal.allegations.is_empty() || appeal.allegations.contains(id));
                if allegations.is_empty() || appealed.all(named) {
                    appeal.withdrew_on = Some(on);
                }
            }
        }
        E::AppealDecided { outcome, reasons } => {
            let number = state.appeal_number();
            if let Some(appeal) = state.appeals.last_mut() {
                appeal.outcome = Some(*outcome);
                appeal.reasons.clone_from(reasons);
                appeal.told_to = ToldTo::default();
                appeal.reasons_told_to = ToldTo::default();
                appeal.told = false;
                appeal.reasons_told = false;
                if *outcome != AppealOutcome::NotUpheld {
                    overturn(&mut state.allegations, &appeal.allegations, number);
                }
            }
        }
        _ => {}
    }
}

/// What an appeal overturns is open again, unless it was decided anew while the appeal ran.
fn overturn(allegations: &mut [AllegationState], appealed: &[AllegationId], number: u32) {
    let meant = |one: &&mut AllegationState| {
        let named = appealed.is_empty() || appealed.contains(&one.allegation.id);
        named && one.decided_in < number && one.outcome.is_none_or(|outcome| outcome != AllegationOutcome::Withdrawn)
    };
    for one in allegations.iter_mut().filter(meant) {
        one.settled = false;
        untell(one);
        if let Some(outcome) = one.outcome.take() {
            one.overturned = Some(outcome);
            one.reasons = None;
        }
    }
}

/// The appeals, each with whoever handled it.
pub(super) fn appealed(case: &Case<'_>, sight: &Sight<'_>) -> Vec<AppealSeen> {
    let handler = |number: usize| {
        let mut assigned = case.state.people.assignments.iter();
        let last = assigned.rfind(|one| one.role == ComplaintRole::AppealHandler && one.appeal as usize == number);
        last.map(|one| one.person.clone()).filter(|id| sight.names(case, id.as_str()))
    };
    let each = case.state.appeals.iter().enumerate().map(|(at, one)| AppealSeen {
        on: one.on,
        ground: one.ground.clone(),
        words: one.words.clone().filter(|_| sight.report && sight.place != Place::Investigator),
        allegations: one.allegations.clone(),
        handler: handler(at + 1),
        outcome: one.outcome,
        reasons: one.reasons.clone(),
        withdrew_on: one.withdrew_on,
    });
    each.collect()
}

/// An appeal, as a role may see it.
#[wire]
pub struct AppealSeen {
    /// When.
    pub on: CivilDate,
    /// The ground.
    pub ground: Option<String>,
    /// The complainant's words.
    pub words: Option<Private>,
    /// Which allegations; none means all.
    pub allegations: Vec<AllegationId>,
    /// Who handles it.
    pub handler: Option<PersonId>,
    /// How it ended.
    pub outcome: Option<AppealOutcome>,
    /// Why.
    pub reasons: Option<Private>,
    /// When it was taken back, if it was.
    pub withdrew_on: Option<CivilDate>,
}
