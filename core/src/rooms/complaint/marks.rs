//! What an entry says to the clocks beside its kind.
use super::event::ComplaintEvent as E;
use crate::timeline::Mark;

/// The sort of promise that a follow-up action is.
pub(super) const FOLLOW_UP: &str = "followUp";

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
        E::ContactAttempted { step: Some(step), .. } => marks.push(Mark::Attempted { step: step.clone() }),
        _ => {}
    }
}
