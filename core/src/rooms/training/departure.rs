//! What somebody who left owes no more, and what they owe again when they come back.
use super::compiled::CompiledTraining;
use super::gate::{DayCounter, had_since};
use super::marks::{MENTORSHIP, REMEDIAL, RENEWAL, TRIGGERED};
use super::policy::TrainingPolicy;
use super::worker_state::WorkerTraining;
use crate::calendar::{Calendar, CivilDate};
use crate::timeline::Mark;
use crate::wire::{PersonId, Role};

/// Nobody reminds somebody who left of what they would have had to renew.
pub(super) fn fallen_away(worker: &WorkerTraining, policy: &CompiledTraining, marks: &mut Vec<Mark>) {
    let mut left = |step: &str, key: &str| {
        marks.push(Mark::NotApplicable {
            step: step.to_owned(),
            key: Some(key.to_owned()),
            reason: "left".to_owned(),
        });
    };
    policy.modules.iter().for_each(|module| left(RENEWAL, &module.name));
    policy.credentials.iter().for_each(|(name, _)| left(RENEWAL, name));
    worker.remedial.keys().for_each(|module| left(REMEDIAL, module.as_str()));
    worker.assigned.iter().for_each(|assigned| left(TRIGGERED, assigned.module.as_str()));
    worker.mentorships.keys().for_each(|mentorship| left(MENTORSHIP, mentorship.as_str()));
}

/// Whoever comes back owes what was asked of them and is still open, by the same days.
pub(super) fn owed_again(
    worker: &WorkerTraining,
    chosen: &TrainingPolicy,
    days: &Calendar,
    on: CivilDate,
    marks: &mut Vec<Mark>,
) {
    let policy = chosen.compiled();
    let mut owed = |step: &str, key: &str, due: CivilDate, role: &str, person: Option<PersonId>| {
        let role: Option<Role> = Some(role.into());
        let (step, key) = (step.to_owned(), key.to_owned());
        marks.push(Mark::Promised { step, key, due, opens: None, role, person, anew: true });
    };
    for module in worker.remedial.keys() {
        let Some(open) = worker.open_remedial(module.as_str(), on) else { continue };
        let within = chosen.remedial.as_ref().and_then(|rule| rule.within);
        if let Some(due) = open.due.or_else(|| days.after(open.since.last, within?)) {
            owed(REMEDIAL, module.as_str(), due, "remedialOwner", Some(open.owner.clone()));
        }
    }
    for assigned in &worker.assigned {
        if !had_since(policy, worker, assigned.module.as_str(), assigned.since, on, days) {
            owed(TRIGGERED, assigned.module.as_str(), assigned.by, "worker", None);
        }
    }
}
