//! What is true of the process for complaints: how it is explained, promoted, committed to and reviewed.
use super::event::ComplaintEvent;
use super::outcome::ProcessPoint;
use super::terms::{BarrierId, ComplaintChannel, FormatNeed};
use crate::calendar::CivilDate;
use crate::wire::{LanguageTag, PersonId, Private, RecordId};
use std::collections::{BTreeMap, BTreeSet};

/// The process, as its own record tells it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ProcessState {
    /// The languages in which it is explained.
    pub languages: BTreeSet<LanguageTag>,
    /// The special forms in which it is explained.
    pub formats: BTreeSet<FormatNeed>,
    /// The channels by which one can complain.
    pub channels: BTreeSet<ComplaintChannel>,
    /// What the explanation tells.
    pub tells: BTreeSet<ProcessPoint>,
    /// Whether it is in plain language.
    pub plain_language: bool,
    /// Where the explanation is found.
    pub places: Vec<String>,
    /// How it was last made known to everyone.
    pub promoted: Option<PromotionState>,
    /// When each client was last told of the right to complain.
    pub told: BTreeMap<PersonId, CivilDate>,
    /// Workers who committed to it, and when.
    pub committed: BTreeMap<PersonId, CivilDate>,
    /// The written procedure.
    pub procedure: Option<ProcedureState>,
    /// How many steps it took to complain, as people said.
    pub steps: Vec<u32>,
    /// How many minutes it took to complain, as people said.
    pub minutes: Vec<u32>,
    /// Barriers noticed, and what was done about them.
    pub barriers: BTreeMap<BarrierId, BarrierState>,
    /// The last review of the process.
    pub reviewed: Option<ReviewState>,
    /// The delays that were taken up.
    pub delays_taken_up: Vec<DelaysTakenUpState>,
}

/// A review of an area in which much was late.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DelaysTakenUpState {
    /// The day.
    pub on: CivilDate,
    /// The area; none means every area.
    pub area: Option<String>,
    /// The record in which the work goes on.
    pub record: Option<RecordId>,
}

/// How the process was made known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PromotionState {
    /// The day.
    pub on: CivilDate,
    /// How: `poster`, `newsletter`.
    pub how: Vec<String>,
    /// In which languages.
    pub languages: Vec<LanguageTag>,
}

/// Something that keeps people from complaining.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BarrierState {
    /// What it is.
    pub detail: Option<Private>,
    /// The day on which something was done about it.
    pub addressed_on: Option<CivilDate>,
    /// What was done.
    pub what: Option<Private>,
}

/// A review of the process.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReviewState {
    /// The day.
    pub on: CivilDate,
    /// Who did it.
    pub by: Option<PersonId>,
    /// Whether the timelines were found realistic.
    pub timelines_realistic: Option<bool>,
    /// What will change.
    pub changes: Option<Private>,
}

/// The written procedure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProcedureState {
    /// Who oversees it.
    pub overseer: Option<PersonId>,
    /// Whether it has a statement on confidentiality.
    pub confidentiality: bool,
    /// Whether it says how conflicts of interest are dealt with.
    pub conflict_of_interest: bool,
}

impl ProcessState {
    /// Takes one event into the state. Events of a complaint change nothing.
    pub(super) fn apply(&mut self, on: CivilDate, event: &ComplaintEvent) {
        match event {
            ComplaintEvent::ProcessDescribed {
                languages,
                formats,
                channels,
                tells,
                plain_language,
                places,
            }
            | ComplaintEvent::ProcessDescriptionChanged {
                languages,
                formats,
                channels,
                tells,
                plain_language,
                places,
            } => {
                self.places.clone_from(places);
                self.languages = languages.iter().cloned().collect();
                self.formats = formats.iter().copied().collect();
                self.channels = channels.iter().copied().collect();
                self.tells = tells.iter().copied().collect();
                self.plain_language = *plain_language;
            }
            ComplaintEvent::ProcessPromoted { how, languages } => {
                self.promoted = Some(PromotionState { on, how: how.clone(), languages: languages.clone() });
            }
            ComplaintEvent::ProcessClientTold { client, .. } => {
                self.told.insert(client.clone(), on);
            }
            ComplaintEvent::ProcessCommitmentMade { person } => {
                self.committed.insert(person.clone(), on);
            }
            ComplaintEvent::ProcessProcedureWritten { overseer, confidentiality, conflict_of_interest } => {
                self.procedure = Some(ProcedureState {
                    overseer: overseer.clone(),
                    confidentiality: *confidentiality,
                    conflict_of_interest: *conflict_of_interest,
                });
            }
            ComplaintEvent::ProcessSimplicityReported { steps, minutes, .. } => {
                self.steps.extend(*steps);
                self.minutes.extend(*minutes);
            }
            ComplaintEvent::ProcessBarrierNoticed { barrier, detail } => {
                let known = self.barriers.entry(barrier.clone()).or_default();
                known.detail = detail.clone().or(known.detail.take());
            }
            ComplaintEvent::ProcessBarrierAddressed { barrier, what } => {
                let known = self.barriers.entry(barrier.clone()).or_default();
                known.addressed_on = Some(on);
                known.what.clone_from(what);
            }
            ComplaintEvent::ProcessReviewed { by, timelines_realistic, changes } => {
                let (by, timelines_realistic) = (by.clone(), *timelines_realistic);
                self.reviewed = Some(ReviewState { on, by, timelines_realistic, changes: changes.clone() });
            }
            ComplaintEvent::ProcessDelaysTakenUp { area, record } => {
                let (area, record) = (area.clone(), record.clone());
                self.delays_taken_up.push(DelaysTakenUpState { on, area, record });
            }
            _ => {}
        }
    }
}
