//! When what somebody holds is to be renewed, by what the policy says and by everything they earned so far.
use super::answer::GateQuestion;
use super::assess::Look;
use super::outcome::DayCounter;
use crate::calendar::CivilDate;
use crate::rooms::training::compiled::CompiledTraining;
use crate::rooms::training::evidence_state::EvidenceSort;
use crate::rooms::training::requirement::Readiness;
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

/// Whether a module was had since a day, or need not be had, as of a day: by what its completion asks for. Of a module
/// that the policy does not have, whatever shows that somebody did it counts.
pub(in crate::rooms::training) fn had_since(
    policy: &CompiledTraining,
    worker: &WorkerTraining,
    module: &str,
    since: CivilDate,
    as_of: CivilDate,
    days: &dyn DayCounter,
) -> bool {
    let asked = of(worker);
    let look = Look { as_of, ..look(policy, worker, &asked, days) };
    match policy.module(module) {
        Some(known) => {
            look.earned_since(known, since) || look.module(known, Some(since)).known == Readiness::Ready
        }
        None => {
            let evidence = worker.evidence.get(module).map_or(&[][..], Vec::as_slice);
            let counts = |sort| !matches!(sort, EvidenceSort::Failed | EvidenceSort::Attempted);
            evidence.iter().any(|one| counts(one.sort) && one.when.last >= since && one.when.last <= as_of)
        }
    }
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
