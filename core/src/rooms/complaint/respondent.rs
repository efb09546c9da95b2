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

/// Takes one event into the state.
pub(super) fn apply(state: &mut ComplaintState, event: &E) {
    match event {
        E::RespondentTold { person, .. } => {
            let respondent = state.respondent(person);
            respondent.told = true;
            respondent.not_told_yet = false;
        }
        E::RespondentNotToldYet { person, reason } => {
            let respondent = state.respondent(person);
            respondent.not_told_yet = true;
            replace(&mut respondent.not_told_why, reason);
        }
        E::WordingApproved { person, wording } => state.respondent(person).wording = Some(wording.clone()),
        E::RespondentHeard { person, notes, allegation, method } => {
            state.heard(person, allegation.as_ref());
            let respondent = state.respondent(person);
            respondent.statements.extend(notes.clone());
            method.iter().for_each(|method| add(&mut respondent.methods, *method));
        }
        E::RespondentToldOfResult { person, .. } => state.respondent(person).told_result = true,
        _ => {}
    }
}
