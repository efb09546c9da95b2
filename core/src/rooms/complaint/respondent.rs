//! Those complained about: what they were told, and whether they were heard.
use super::event::ComplaintEvent as E;
use super::allegation::AllegationId;
use super::fold::{add, replace};
use super::outcome::InvestigationMethod;
use super::state::ComplaintState;
use crate::wire::Private;
use std::collections::BTreeSet;

/// What somebody complained about was told, and whether they were heard.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RespondentState {
    /// Whether they were told of the complaint.
    pub told: bool,
    /// Whether it was decided not to tell them yet.
    pub not_told_yet: bool,
    /// Whether they were heard at all, or chose not to say anything.
    pub heard: bool,
    /// The allegations about which they were heard, or chose not to say anything.
    pub heard_of: BTreeSet<AllegationId>,
    /// How they were heard.
    pub methods: Vec<InvestigationMethod>,
    /// What they said.
    pub statements: Vec<Private>,
    /// Why they are not told yet.
    pub not_told_why: Option<Private>,
    /// The wording that was approved for them last.
    pub wording: Option<Private>,
    /// Every wording that was approved for them.
    pub approved: Vec<Private>,
    /// The words that they were told last.
    pub told_wording: Option<Private>,
    /// Whether they were told the result that holds now.
    pub told_result: bool,
}

impl ComplaintState {
    /// An allegation ended: whoever is complained about in it has not heard how.
    pub(super) fn respondent_hears(&mut self, allegation: &AllegationId) {
        let about = self.allegation(allegation).and_then(|one| one.allegation.about.respondent()).cloned();
        if let Some(respondent) = about.and_then(|id| self.respondents.get_mut(&id)) {
            respondent.told_result = false;
        }
    }
}

impl RespondentState {
    /// They were told: in these words, or in those that were approved last.
    fn tell(&mut self, wording: &Option<Private>) {
        let words = wording.as_ref().or(self.wording.as_ref());
        replace(&mut self.told_wording, &words.cloned());
    }

    /// The words that they were told and may see: those that were approved, before or after.
    pub fn seen_wording(&self) -> Option<&Private> {
        self.told_wording.as_ref().filter(|words| self.approved.contains(words))
    }
}

/// Takes one event into the state.
pub(super) fn apply(state: &mut ComplaintState, event: &E) {
    match event {
        E::RespondentTold { person, wording } => {
            let respondent = state.respondent(person);
            respondent.tell(wording);
            respondent.told = true;
            respondent.not_told_yet = false;
        }
        E::RespondentNotToldYet { person, reason } => {
            let respondent = state.respondent(person);
            respondent.not_told_yet = true;
            replace(&mut respondent.not_told_why, reason);
        }
        E::WordingApproved { person, wording } => {
            let respondent = state.respondent(person);
            respondent.wording = Some(wording.clone());
            add(&mut respondent.approved, wording.clone());
        }
        E::RespondentHeard { person, notes, allegation, method } => {
            state.heard(person, allegation.as_ref());
            let respondent = state.respondent(person);
            respondent.statements.extend(notes.clone());
            method.iter().for_each(|method| add(&mut respondent.methods, *method));
        }
        E::RespondentToldOfResult { person, wording } => {
            let respondent = state.respondent(person);
            respondent.tell(wording);
            respondent.told_result = true;
        }
        _ => {}
    }
}
