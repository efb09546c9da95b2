//! Steps that cannot be done or were waived, and when it was tried in vain to reach the complainant.
use super::event::ComplaintEvent as E;
use super::outcome::{FollowUpAction, NotApplicableReason};
use super::state::ComplaintState;
use crate::room::Said;
use crate::wire::{EntryId, PersonId};

/// A step that was set aside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetAside {
    /// The entry that said so last.
    pub entry: EntryId,
    /// The step.
    pub step: String,
    /// Which follow-up action, where the step is one.
    pub about: Option<String>,
    /// Why it cannot be done; absent where somebody waived it.
    pub reason: Option<NotApplicableReason>,
    /// Who approved that it was waived.
    pub approved_by: Option<PersonId>,
}

impl SetAside {
    /// Whether both say the same, whichever entry says it.
    fn says_as(&self, other: &Self) -> bool {
        let why = self.reason == other.reason && self.approved_by == other.approved_by;
        why && self.step == other.step && self.about == other.about
    }
}

/// Takes one event into the state.
pub(super) fn apply(state: &mut ComplaintState, said: Said<'_, E>) {
    let mut add = |aside: SetAside| {
        state.set_aside.retain(|known| !known.says_as(&aside));
        state.set_aside.push(aside);
    };
    match said.event {
        // What was tried before there was anything to tell, or before this was told, is not counted for what is told next.
        E::Decided { .. } | E::AppealDecided { .. } | E::ResultCommunicated { .. } => state.attempts.clear(),
        E::ContactAttempted { step: Some(step), reached: false, .. } => {
            state.attempts.entry(step.clone()).or_default().push(said.on);
        }
        E::StepNotApplicable { step, about, reason, .. } => {
            let (entry, step, about) = (said.entry.id.clone(), step.clone(), about.clone());
            add(SetAside { entry, step, about, reason: Some(*reason), approved_by: None });
        }
        E::StepWaived { step, about, approved_by: Some(by), .. } => {
            let (entry, step, about) = (said.entry.id.clone(), step.clone(), about.clone());
            let approved_by = Some(by.clone());
            add(SetAside { entry, step, about, reason: None, approved_by });
        }
        // What could not be done then is tried again when the matter is taken up again, but for whoever has died.
        E::Reopened { .. } => {
            let died = Some(NotApplicableReason::Died);
            state.set_aside.retain(|aside| aside.about.is_some() || aside.reason == died);
        }
        // Done after all, or planned again, it is no longer what could not be done.
        E::FollowUpDone { action, .. } | E::FollowUpPlanned { action: FollowUpAction { id: action, .. } } => {
            state.set_aside.retain(|aside| aside.about.as_deref() != Some(action.as_str()));
        }
        _ => {}
    }
}
