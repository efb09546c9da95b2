//! The survey: how it was for the complainant, and what follows when they did not feel safe.
use super::event::ComplaintEvent as E;
use super::state::ComplaintState;
use crate::wire::EntryId;

/// The survey.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SurveyState {
    /// Whether the complainant was asked.
    pub sent: bool,
    /// Whether they declined, or were better not asked.
    pub declined: bool,
    /// From 1 to 5.
    pub satisfaction: Option<u32>,
    /// How many steps it took to complain.
    pub steps: Option<u32>,
    /// How many minutes it took to complain.
    pub minutes: Option<u32>,
    /// Whether they felt safe.
    pub felt_safe: Option<bool>,
    /// The entry in which they said that they did not, as long as nothing is noted that protects them.
    pub unprotected: Option<EntryId>,
}

impl SurveyState {
    /// Whether they said how it was for them.
    pub fn answered(&self) -> bool {
        let measures = [self.satisfaction, self.steps, self.minutes];
        self.felt_safe.is_some() || measures.iter().any(Option::is_some)
    }
}

/// Takes one event into the state.
pub(super) fn apply(state: &mut ComplaintState, entry: &EntryId, event: &E) {
    let survey = &mut state.survey;
    match event {
        E::SurveySent { .. } => survey.sent = true,
        E::SurveyAnswered { satisfaction, steps, minutes, felt_safe, .. } => {
            survey.sent = true;
            survey.satisfaction = *satisfaction;
            survey.steps = *steps;
            survey.minutes = *minutes;
            survey.felt_safe = *felt_safe;
            if *felt_safe == Some(false) {
                survey.unprotected = Some(entry.clone());
            }
        }
        E::SurveyDeclined { .. } => survey.declined = true,
        E::ReprisalAnswered { report, .. }
            if report.is_none() || report.as_ref() == survey.unprotected.as_ref() =>
        {
            survey.unprotected = None;
        }
        _ => {}
    }
}
