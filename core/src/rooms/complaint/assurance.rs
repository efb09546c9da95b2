//! What the complainant was told and assured of, and which days were promised.
use super::event::ComplaintEvent as E;
use super::state::ComplaintState;
use super::terms::Telling;
use super::tellings::{ToldState, ToldTo};
use crate::calendar::CivilDate;
use crate::wire::{PersonId, Private};
use settlewell_macros::wire;
use std::collections::{BTreeMap, BTreeSet};

/// What an acknowledgement tells the complainant.
#[wire]
pub enum AcknowledgementPoint {
    /// The complaint came in.
    Received,
    /// Who handles it.
    WhoHandlesIt,
    /// What happens next.
    WhatHappensNext,
    /// When to expect an answer.
    WhenToExpectAnswer,
    /// That it is confidential, and what that means.
    Confidentiality,
    /// What support there is.
    Support,
    /// That nobody may treat them worse for it.
    NoReprisal,
}

impl AcknowledgementPoint {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::Received,
        Self::WhoHandlesIt,
        Self::WhatHappensNext,
        Self::WhenToExpectAnswer,
        Self::Confidentiality,
        Self::Support,
        Self::NoReprisal,
    ];

    /// The name, as on the wire.
    pub fn name(self) -> &'static str {
        match self {
            Self::Received => "received",
            Self::WhoHandlesIt => "whoHandlesIt",
            Self::WhatHappensNext => "whatHappensNext",
            Self::WhenToExpectAnswer => "whenToExpectAnswer",
            Self::Confidentiality => "confidentiality",
            Self::Support => "support",
            Self::NoReprisal => "noReprisal",
        }
    }
}

/// What a complainant is assured of.
#[wire]
pub enum Assurance {
    /// That the complaint is confidential, and where that ends.
    Confidentiality,
    /// That nobody may treat them worse for it.
    NoReprisal,
    /// That it has no effect on their immigration case.
    NoEffectOnCase,
}

impl Assurance {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Confidentiality, Self::NoReprisal, Self::NoEffectOnCase];

    /// The name, as on the wire.
    pub fn name(self) -> &'static str {
        match self {
            Self::Confidentiality => "confidentiality",
            Self::NoReprisal => "noReprisal",
            Self::NoEffectOnCase => "noEffectOnCase",
        }
    }
}

/// What the complainant was told and assured of.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AssuranceState {
    /// Whether the complaint was acknowledged, and what was said, in each stage: the first and every appeal.
    pub acknowledged: BTreeMap<u32, BTreeSet<AcknowledgementPoint>>,
    /// Who heard it, in each of these stages.
    pub acknowledged_to: BTreeMap<u32, ToldTo>,
    /// Until when an answer was promised: with an acknowledgement, or with the extension of a step.
    pub promises: Vec<PromiseState>,
    /// What they were told and assured of, each time.
    pub told: Vec<ToldState>,
    /// Whether they fear reprisal, where they said.
    pub fears_reprisal: Option<bool>,
    /// What they fear, as they said it.
    pub fears: Vec<Private>,
}

impl AssuranceState {
    /// The day of the answer was named.
    fn promise(&mut self, until: Option<CivilDate>, telling: Option<&Telling>) {
        let to = telling.and_then(|telling| telling.to.clone());
        self.promises.extend(until.map(|until| PromiseState { step: None, until, to }));
    }

    /// Until when an answer was promised last, as far as the entries alone say: more time for a step leaves the day,
    /// unless it is longer still.
    pub fn answer_expected_by(&self) -> Option<CivilDate> {
        self.promises.iter().fold(None, |day, promise| match promise.step {
            None => Some(promise.until),
            Some(_) => day.max(Some(promise.until)),
        })
    }
}

/// A day that the complainant was told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PromiseState {
    /// The step whose date was moved; absent where an acknowledgement named the day of the answer.
    pub step: Option<String>,
    /// The day.
    pub until: CivilDate,
    /// Who of several complainants was told; absent where all were.
    pub to: Option<PersonId>,
}

/// Takes one event into the state.
pub(super) fn apply(state: &mut ComplaintState, event: &E) {
    let stage = state.appeal_number();
    let answered = !state.results.is_empty();
    let left = state.who_left();
    let assurance = &mut state.assurance;
    match event {
        E::Acknowledged { includes, answer_expected_by, telling } => {
            let to = telling.as_ref().and_then(|telling| telling.to.as_ref());
            assurance.acknowledged_to.entry(stage).or_default().tell(to, &left);
            assurance.acknowledged.entry(stage).or_default().extend(includes.iter().copied());
            assurance.promise(*answer_expected_by, telling.as_ref());
        }
        E::FearsVoiced { words, of_reprisal } => {
            assurance.fears.extend(words.iter().cloned());
            assurance.fears_reprisal = Some(assurance.fears_reprisal == Some(true) || *of_reprisal);
        }
        E::ProgressGiven { answer_expected_by, telling } => assurance.promise(*answer_expected_by, telling.as_ref()),
        E::Extended { complainant_told: Some(telling), step, to: until, .. } => {
            let (step, to) = (Some(step.clone()), telling.to.clone());
            assurance.promises.push(PromiseState { step, until: *until, to });
        }
        // What was promised for the answer was kept with it, or passed: the next answer has a day of its own.
        E::Appealed { .. } | E::Reopened { .. } if answered => assurance.promises.clear(),
        _ => {}
    }
}
