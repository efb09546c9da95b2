//! What an entry says to the clocks beside its kind.
use super::event::ComplaintEvent as E;
use super::Complaint;
use crate::calendar::Counting;
use crate::room::{Reckoning, Said};
use crate::timeline::Mark;

/// The sort of promise that a follow-up action is.
pub(super) const FOLLOW_UP: &str = "followUp";

/// Why a step that was waived is not done: the words are in the entry.
pub(super) const WAIVED: &str = "waived";

pub(super) fn marks(event: &E, marks: &mut Vec<Mark>) {
    match event {
        E::Extended { step, to, approved_by, .. } => {
            marks.push(Mark::Extended { step: step.clone(), to: *to, approved: approved_by.is_some() });
        }
        E::FollowUpPlanned { action } => {
            if let Some(due) = action.due {
                marks.push(Mark::Promised {
                    step: FOLLOW_UP.to_owned(),
                    key: action.id.to_string(),
                    due,
                    opens: None,
                    role: Some("followUpOwner".into()),
                    person: action.owner.clone(),
                    // Planned again after it was done, it is to be done again, by whatever day.
                    anew: true,
                });
            }
        }
        E::FollowUpDone { action, .. } => {
            marks.push(Mark::Met { step: Some(FOLLOW_UP.to_owned()), key: Some(action.to_string()) });
        }
        E::FollowUpReleased { action, .. } => marks.push(Mark::NotApplicable {
            step: FOLLOW_UP.to_owned(),
            key: Some(action.to_string()),
            reason: "released".to_owned(),
        }),
        E::StepNotApplicable { step, about, reason, .. } => marks.push(Mark::NotApplicable {
            step: step.clone(),
            key: about.clone(),
            reason: reason.name().to_owned(),
        }),
        E::StepWaived { step, about, approved_by: Some(by), .. } => marks.push(Mark::Waived {
            step: step.clone(),
            key: about.clone(),
            reason: WAIVED.to_owned(),
            by: Some(by.clone()),
        }),
        // Who was reached was not tried in vain.
        E::ContactAttempted { step: Some(step), reached: false, .. } => marks.push(Mark::Attempted { step: step.clone() }),
        _ => {}
    }
}

/// The sort of promise that telling somebody is about whom something was shared without their consent.
pub(super) const NOTICE: &str = "disclosureNotice";

/// What sharing without consent owes to the person, by the day that the policy sets. It does not end with the complaint.
pub(super) fn consequences(reckoning: &Reckoning<'_, Complaint>, said: Said<'_, E>, marks: &mut Vec<Mark>) {
    let sharing = match said.event {
        E::PassedOn { .. } | E::Disclosed { shared: Some(_), .. } => &said.entry.id,
        E::DisclosureNoticeGiven { notice } => &notice.sharing,
        E::DisclosureNoticePutOff { notice } => &notice.sharing,
        _ => return,
    };
    let Some(policy) = reckoning.permission else { return };
    let owed = reckoning.state.sharing.ledger.notices_owed(said.on, policy);
    let key = sharing.to_string();
    match owed.into_iter().find(|one| one.sharing == *sharing) {
        None if matches!(said.event, E::DisclosureNoticeGiven { .. }) => {
            marks.push(Mark::Met { step: Some(NOTICE.to_owned()), key: Some(key) });
        }
        // Told in part: what was promised stands.
        Some(_) if matches!(said.event, E::DisclosureNoticeGiven { .. }) => {}
        Some(owed) => {
            // Put off without a day, it is looked at again after the same time.
            let counted = || reckoning.calendar.add(said.on, owed.within?, Counting::default()).ok();
            let due = owed.look_again.or_else(counted);
            if let Some(due) = due {
                marks.push(Mark::Promised {
                    step: NOTICE.to_owned(),
                    key,
                    due,
                    opens: None,
                    role: Some("overseer".into()),
                    person: None,
                    anew: false,
                });
            }
        }
        None => {}
    }
}
