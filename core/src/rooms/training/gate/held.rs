//! What a worker holds on a day, whoever asks for it: what counts, and what ran out.
use super::GateSurroundings;
use super::answer::GateQuestion;
use super::assess::Look;
use super::outcome::{Outcome, Why};
use crate::calendar::CivilDate;
use crate::rooms::training::WorkerTraining;
use crate::rooms::training::compiled::CompiledTraining;
use crate::rooms::training::requirement::Readiness;

/// The credentials of a worker that ran out, whoever asks for them, each with its last day.
pub(in crate::rooms::training) fn lapsed_credentials<'a>(
    policy: &'a CompiledTraining,
    worker: &'a WorkerTraining,
    around: &GateSurroundings<'a>,
    asked: &'a GateQuestion,
) -> Vec<(&'a str, CivilDate)> {
    let (roster, sessions, days) = (around.roster, around.sessions, around.days);
    let look = Look { policy, worker, asked, as_of: around.as_of, roster, sessions, days, trusting: false };
    let shown = policy.credentials.iter().filter(|(name, _)| worker.credentials.contains_key(name.as_str()));
    let missing = shown.flat_map(|(name, rule)| look.credential(name, rule).missing);
    let lapsed = missing.filter_map(|missing| match missing.why {
        Why::Lapsed(name, on) => Some((name, on)),
        _ => None,
    });
    lapsed.collect()
}

/// The modules, programs and credentials that hold for a worker on the day of a question, by name.
pub(in crate::rooms::training) fn held<'a>(
    policy: &'a CompiledTraining,
    worker: &'a WorkerTraining,
    around: &GateSurroundings<'a>,
    asked: &'a GateQuestion,
) -> Vec<&'a str> {
    let (roster, sessions, days) = (around.roster, around.sessions, around.days);
    let look = Look { policy, worker, asked, as_of: around.as_of, roster, sessions, days, trusting: false };
    let holds = |outcome: Outcome<'a>| outcome.known == Readiness::Ready;
    let modules =
        policy.modules.iter().filter(|one| holds(look.module(one, None))).map(|one| one.name.as_str());
    let programs =
        policy.programs.iter().filter(|one| holds(look.program(one, None))).map(|one| one.name.as_str());
    let credentials = policy.credentials.iter().filter(|(name, rule)| holds(look.credential(name, rule)));
    modules.chain(programs).chain(credentials.map(|(name, _)| name.as_str())).collect()
}
