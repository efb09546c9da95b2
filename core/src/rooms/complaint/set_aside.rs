//! Steps that cannot be done or were waived, and when it was tried in vain to reach the complainant.
use super::event::ComplaintEvent as E;
use super::fold::add;
use super::outcome::NotApplicableReason;
use super::state::ComplaintState;
use crate::calendar::CivilDate;
use crate::wire::PersonId;

/// A step that was set aside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetAside {
    /// The step.
    pub step: String,
    /// Which follow-up action, where the step is one.
    pub about: Option<String>,
    /// Why it cannot be done; absent where somebody waived it.
    pub reason: Option<NotApplicableReason>,
    /// Who approved that it was waived.
    pub approved_by: Option<PersonId>,
}

/// Takes one event into the state.
pub(super) fn apply(state: &mut ComplaintState, on: CivilDate, event: &E) {
    match event {
        E::ResultCommunicated { .. } => state.attempts.clear(),
        E::ContactAttempted { step: Some(step), reached: false, .. } => {
            state.attempts.entry(step.clone()).or_default().push(on);
        }
        E::StepNotApplicable { step, about, reason, .. } => {
            let about = about.clone();
            let reason = Some(*reason);
            add(&mut state.set_aside, SetAside { step: step.clone(), about, reason, approved_by: None });
        }
        E::StepWaived { step, about, approved_by: Some(by), .. } => {
            let (step, about, approved_by) = (step.clone(), about.clone(), Some(by.clone()));
            add(&mut state.set_aside, SetAside { step, about, reason: None, approved_by });
        }
        _ => {}
    }
}
