//! What the record itself settles, and who holds a role in it.
use super::state::TrainingState;
use super::evidence_state::EvidenceSort;
use crate::calendar::CivilDate;
use crate::criteria::FactValue;
use crate::room::BuiltInFact;
use crate::wire::PersonId;

/// The ways to be engaged.
pub(super) const ENGAGEMENTS: &[&str] = &["staff", "intern", "volunteer", "boardMember", "external"];

pub(super) const FACTS: &[BuiltInFact] = &[
    BuiltInFact::number("training.failures"),
    BuiltInFact::date("training.lastFailedOn"),
    BuiltInFact::boolean("training.accompanied"),
    BuiltInFact::boolean("training.remedialOpen"),
    BuiltInFact::choice("training.engagement", ENGAGEMENTS),
    BuiltInFact::boolean("training.sessionHasFeedback"),
    BuiltInFact::boolean("training.needTriggers"),
    BuiltInFact::date("training.sessionOn"),
    BuiltInFact::boolean("training.shareBackOwed"),
];

/// The end of time, for what holds whenever it happened.
fn ever() -> CivilDate {
    CivilDate::from_day_number(i32::MAX)
}

pub(super) fn fact(state: &TrainingState, name: &str) -> Option<FactValue> {
    match state {
        TrainingState::Empty | TrainingState::Reviews(_) => None,
        TrainingState::Worker(worker) => match name {
            "training.failures" => {
                let most =
                    worker.evidence.keys().map(|module| worker.failures(module.as_str(), ever())).max();
                Some(FactValue::Number(i32::try_from(most.unwrap_or(0)).unwrap_or(i32::MAX)))
            }
            "training.lastFailedOn" => {
                let failed =
                    worker.evidence.values().flatten().filter(|one| one.sort == EvidenceSort::Failed);
                failed.map(|one| one.when.first).max().map(|day| FactValue::Text(day.to_string()))
            }
            "training.accompanied" => Some(worker.open_mentorships(ever()).next().is_some().into()),
            "training.remedialOpen" => {
                let open = |module: &super::terms::ModuleName| {
                    worker.open_remedial(module.as_str(), ever()).is_some()
                };
                Some(worker.remedial.keys().any(open).into())
            }
            "training.engagement" => {
                use crate::roster::Engagement as E;
                Some(FactValue::from(match worker.engagement? {
                    E::Staff => "staff",
                    E::Intern => "intern",
                    E::Volunteer => "volunteer",
                    E::BoardMember => "boardMember",
                    E::External => "external",
                }))
            }
            _ => None,
        },
        TrainingState::Session(session) => match name {
            "training.sessionHasFeedback" => Some((!session.feedback.is_empty()).into()),
            "training.sessionOn" => session.at.map(|at| FactValue::Text(at.first.to_string())),
            _ => None,
        },
        TrainingState::Need(need) => match name {
            "training.needTriggers" => need.from.map(|from| from.triggers().into()),
            _ => None,
        },
        TrainingState::Opportunity(opportunity) => match name {
            "training.shareBackOwed" => Some(opportunity.owe_share_back(ever()).next().is_some().into()),
            _ => None,
        },
    }
}

pub(super) fn holder<'s>(state: &'s TrainingState, role: &str) -> Option<&'s PersonId> {
    match (state, role) {
        (TrainingState::Worker(worker), "worker") => worker.worker.as_ref(),
        (TrainingState::Worker(worker), "mentor") => {
            let (name, _) = worker.open_mentorships(ever()).next()?;
            worker.mentor(name.as_str(), ever())
        }
        (TrainingState::Worker(worker), "remedialOwner") => worker
            .remedial
            .keys()
            .find_map(|module| worker.open_remedial(module.as_str(), ever()))
            .map(|open| open.owner),
        (TrainingState::Session(session), "facilitator") => session.facilitators.first(),
        (TrainingState::Need(need), "needOwner") => {
            need.decided.as_ref().and_then(|(.., owner)| owner.as_ref())
        }
        (TrainingState::Opportunity(opportunity), "attendee") => {
            let attended = opportunity.attended.first().map(|(person, ..)| person);
            attended.or(opportunity.chosen.first())
        }
        _ => None,
    }
}
