//! What events say to the timeline beyond their kind.
use super::event::TrainingEvent;
use super::terms::{NeedDecision, RemedialDecision, WaivedThing};
use crate::timeline::Mark;

/// The sorts of promise: renewing, deciding a remedial path, extra training, telling the others, meeting a need,
/// ending a mentorship.
pub(super) const RENEWAL: &str = "renewal";
pub(super) const REMEDIAL: &str = "remedialPath";
pub(super) const TRIGGERED: &str = "triggeredTraining";
const SHARE_BACK: &str = "shareBack";
const NEED: &str = "meetNeed";
/// A need's record is about one need: nothing more is to be said of which.
const WHOLE: &str = "";
pub(super) const MENTORSHIP: &str = "mentorshipEnd";

pub(super) fn marks(event: &TrainingEvent, marks: &mut Vec<Mark>) {
    use TrainingEvent as E;
    let promised = |step: &str, key: &str, due, role: Option<&str>, person| Mark::Promised {
        step: step.to_owned(),
        key: key.to_owned(),
        due,
        opens: None,
        role: role.map(Into::into),
        person,
        anew: false,
    };
    let met = |step: &str, key: &str| Mark::Met { step: Some(step.to_owned()), key: Some(key.to_owned()) };
    match event {
        E::RenewalFiled { credential, .. } => marks.push(met(RENEWAL, credential.as_str())),
        E::CredentialWithdrawn { credential } => marks.push(Mark::NotApplicable {
            step: RENEWAL.to_owned(),
            key: Some(credential.as_str().to_owned()),
            reason: "withdrawn".to_owned(),
        }),
        E::Waived { what, by, reason, until: None, .. } => {
            let key = match what {
                WaivedThing::Module { module } => module.as_str(),
                WaivedThing::Credential { credential } => credential.as_str(),
                WaivedThing::Program { .. } | WaivedThing::Mentorship { .. } => return,
            };
            marks.extend([RENEWAL, TRIGGERED].map(|step| Mark::Waived {
                step: step.to_owned(),
                key: Some(key.to_owned()),
                reason: reason.clone(),
                by: Some(by.clone()),
            }));
        }
        E::RemedialPathDecided { module, decision, .. } => marks.push(match decision {
            RemedialDecision::Ended => Mark::NotApplicable {
                step: REMEDIAL.to_owned(),
                key: Some(module.as_str().to_owned()),
                reason: "ended".to_owned(),
            },
            _ => met(REMEDIAL, module.as_str()),
        }),
        E::TrainingAssigned { module, by, .. } => {
            marks.push(promised(TRIGGERED, module.as_str(), *by, Some("worker"), None));
        }
        E::MentorshipBegun { mentorship, mentor, until: Some(until), .. } => {
            marks.push(promised(
                MENTORSHIP,
                mentorship.as_str(),
                *until,
                Some("mentor"),
                Some(mentor.clone()),
            ));
        }
        E::MentorshipSignedOff { mentorship, .. } | E::MentorshipEnded { mentorship, .. } => {
            marks.push(met(MENTORSHIP, mentorship.as_str()));
        }
        E::NeedDecided { decision, owner, by: Some(by), .. } if *decision != NeedDecision::NotTaken => {
            let mut mark = promised(NEED, WHOLE, *by, Some("needOwner"), owner.clone());
            if let Mark::Promised { anew, .. } = &mut mark {
                *anew = true;
            }
            marks.push(mark);
        }
        // Whoever decides otherwise owes it again, by the new day.
        E::NeedDecided { decision: NeedDecision::NotTaken, .. } => marks.push(Mark::NotApplicable {
            step: NEED.to_owned(),
            key: Some(WHOLE.to_owned()),
            reason: "notTaken".to_owned(),
        }),
        E::NeedMet { .. } => marks.push(met(NEED, WHOLE)),
        E::OpportunityAttended { person, share_back_by: Some(due), .. } => {
            marks.push(promised(SHARE_BACK, person.as_str(), *due, Some("attendee"), Some(person.clone())));
        }
        E::SharedBack { person, .. } => marks.push(met(SHARE_BACK, person.as_str())),
        E::ShareBackExcused { person, by, .. } => marks.push(Mark::Waived {
            step: SHARE_BACK.to_owned(),
            key: Some(person.as_str().to_owned()),
            reason: "excused".to_owned(),
            by: Some(by.clone()),
        }),
        _ => {}
    }
}
