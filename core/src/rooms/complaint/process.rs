//! What is true of the process for complaints: how it is explained, promoted, committed to and reviewed.
use super::event::ComplaintEvent;
use super::outcome::ProcessPoint;
use super::terms::{BarrierId, ComplaintChannel, FormatNeed};
use crate::calendar::CivilDate;
use crate::wire::{LanguageTag, PersonId};
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
    /// When it was last made known to everyone.
    pub promoted_on: Option<CivilDate>,
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
    /// Barriers noticed, and whether something was done about them.
    pub barriers: BTreeMap<BarrierId, bool>,
    /// When the process was last reviewed.
    pub reviewed_on: Option<CivilDate>,
    /// Whether the timelines were found realistic.
    pub timelines_realistic: Option<bool>,
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
                languages, formats, channels, tells, plain_language, ..
            }
            | ComplaintEvent::ProcessDescriptionChanged {
                languages, formats, channels, tells, plain_language, ..
            } => {
                self.languages = languages.iter().cloned().collect();
                self.formats = formats.iter().copied().collect();
                self.channels = channels.iter().copied().collect();
                self.tells = tells.iter().copied().collect();
                self.plain_language = *plain_language;
            }
            ComplaintEvent::ProcessPromoted { .. } => self.promoted_on = Some(on),
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
            ComplaintEvent::ProcessBarrierNoticed { barrier, .. } => {
                self.barriers.entry(barrier.clone()).or_insert(false);
            }
            ComplaintEvent::ProcessBarrierAddressed { barrier, .. } => {
                self.barriers.insert(barrier.clone(), true);
            }
            ComplaintEvent::ProcessReviewed { timelines_realistic, .. } => {
                self.reviewed_on = Some(on);
                self.timelines_realistic = *timelines_realistic;
            }
            _ => {}
        }
    }
}
