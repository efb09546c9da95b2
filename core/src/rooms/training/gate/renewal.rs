//! When what somebody holds is to be renewed, by what the policy says and by everything they earned so far.
use super::answer::GateQuestion;
use super::assess::Look;
use super::outcome::DayCounter;
use crate::calendar::CivilDate;
use crate::rooms::training::compiled::CompiledTraining;
use crate::rooms::training::worker_state::WorkerTraining;

/// The end of something that is held: no day when it holds for ever.
type End = Option<CivilDate>;

/// The end of a module, grace aside; none when it was not earned.
pub(in crate::rooms::training) fn end_of_module(
    policy: &CompiledTraining,
    worker: &WorkerTraining,
    module: &str,
    days: &dyn DayCounter,
) -> Option<End> {
    let asked = of(worker);
    let look = look(policy, worker, &asked, days);
    look.end_of(policy.module(module)?)
}

/// The end of a credential; none when nobody showed it, or when its end is not known.
pub(in crate::rooms::training) fn end_of_credential(
    policy: &CompiledTraining,
    worker: &WorkerTraining,
    credential: &str,
    days: &dyn DayCounter,
) -> Option<End> {
    let asked = of(worker);
    let (name, rule) = policy.credentials.iter().find(|(name, _)| name == credential)?;
    look(policy, worker, &asked, days).end_of_credential(name, rule)
}

fn of(worker: &WorkerTraining) -> GateQuestion {
    GateQuestion::of(worker.worker.as_ref().map_or("", |worker| worker.as_str()))
}

/// Everything that happened so far counts, and who judged is taken to be entitled: the date is there to plan by.
fn look<'a>(
    policy: &'a CompiledTraining,
    worker: &'a WorkerTraining,
    asked: &'a GateQuestion,
    days: &'a dyn DayCounter,
) -> Look<'a> {
    let as_of = CivilDate::from_day_number(i32::MAX);
    Look { policy, worker, asked, as_of, roster: None, sessions: &[], days, trusting: true }
}
