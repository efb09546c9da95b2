//! What is true of the process for complaints: how it is explained, promoted, committed to and reviewed.
use super::event::ComplaintEvent;
use super::fold::replace;
use super::outcome::ProcessPoint;
use super::tellings;
use super::terms::{BarrierId, ComplaintChannel, FormatNeed, Telling};
use crate::arrange::Gather;
use crate::calendar::CivilDate;
use crate::room::Said;
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
    /// When each client was last told of the right to complain, and how.
    pub told: BTreeMap<PersonId, RightToldState>,
    /// Workers who committed to it, and when.
    pub committed: BTreeMap<PersonId, CivilDate>,
    /// The written procedure.
    pub procedure: Option<ProcedureState>,
    /// How simple it is to complain, as people said.
    pub simplicity: SimplicityState,
    /// Barriers noticed, and what was done about them.
    pub barriers: BTreeMap<BarrierId, BarrierState>,
    /// The last review of the process.
    pub reviewed: Option<ReviewState>,
    /// Whether the timelines were found realistic by the last review that says so of them, either way.
    pub timelines_realistic: Option<bool>,
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

/// How a client was told of the right to complain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RightToldState {
    /// The day.
    pub on: CivilDate,
    /// By whom, how, in which language and form.
    pub telling: Telling,
}

/// How simple it is to complain, as people said. Somebody who says so again with their name takes back what they said
/// before, so that one person counts once (`complaints.A.1.b.1`).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SimplicityState {
    /// What each person said last who gave their name.
    named: BTreeMap<PersonId, SimplicityReport>,
    /// What was said without a name.
    nameless: Vec<SimplicityReport>,
}

/// How simple it was to complain for somebody.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SimplicityReport {
    /// How many steps it took.
    pub steps: Option<u32>,
    /// How many minutes it took.
    pub minutes: Option<u32>,
}

impl SimplicityState {
    /// Takes in what somebody said; what they leave out stays as they said it before.
    fn report(&mut self, client: Option<&PersonId>, said: SimplicityReport) {
        let Some(client) = client else { return self.nameless.push(said) };
        let known = self.named.entry(client.clone()).or_default();
        known.steps = said.steps.or(known.steps);
        known.minutes = said.minutes.or(known.minutes);
    }

    /// What people said, each of them once; nothing says who it was.
    pub fn reports(&self) -> impl Iterator<Item = &SimplicityReport> {
        self.named.values().chain(&self.nameless)
    }

    /// How many steps it took to complain, as people said.
    pub fn steps(&self) -> Vec<u32> {
        self.reports().filter_map(|one| one.steps).collect()
    }

    /// How many minutes it took to complain, as people said.
    pub fn minutes(&self) -> Vec<u32> {
        self.reports().filter_map(|one| one.minutes).collect()
    }
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
    pub(super) fn apply(&mut self, said: Said<'_, ComplaintEvent>) {
        let on = said.on;
        match said.event {
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
                self.languages = languages.iter().cloned().gather();
                self.formats = formats.iter().copied().gather();
                self.channels = channels.iter().copied().gather();
                self.tells = tells.iter().copied().gather();
                self.plain_language = *plain_language;
            }
            ComplaintEvent::ProcessPromoted { how, languages } => {
                self.promoted = Some(PromotionState { on, how: how.clone(), languages: languages.clone() });
            }
            ComplaintEvent::ProcessClientTold { client, telling } => {
                let telling = tellings::known(said, telling);
                self.told.insert(client.clone(), RightToldState { on, telling });
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
            ComplaintEvent::ProcessSimplicityReported { steps, minutes, client } => {
                let report = SimplicityReport { steps: *steps, minutes: *minutes };
                self.simplicity.report(client.as_ref(), report);
            }
            ComplaintEvent::ProcessBarrierNoticed { barrier, detail } => {
                let known = self.barriers.entry(barrier.clone()).or_default();
                let detail = detail.clone().or(known.detail.take());
                // Noticed again, what was done about it was not enough.
                *known = BarrierState { detail, ..BarrierState::default() };
            }
            ComplaintEvent::ProcessBarrierAddressed { barrier, what } => {
                let known = self.barriers.entry(barrier.clone()).or_default();
                known.addressed_on = Some(on);
                known.what.clone_from(what);
            }
            ComplaintEvent::ProcessReviewed { by, timelines_realistic, changes } => {
                replace(&mut self.timelines_realistic, timelines_realistic);
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
