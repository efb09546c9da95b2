//! Who is concerned by a change or a gap.
use super::policy::TrainingPolicy;
use super::worker_state::WorkerTraining;
use crate::calendar::CivilDate;
use crate::roster::Roster;
use crate::wire::PersonId;
use settlewell_macros::wire;

/// Whom a change or a gap concerns.
#[wire(input)]
#[derive(Default)]
pub struct AudienceQuestion {
    /// The areas of work that it is about; none means all of them.
    pub areas: Vec<String>,
}

/// Those who need a training.
#[wire]
pub struct TrainingAudience {
    /// Who: those of whom the viewer may know, in the order of the records.
    pub workers: Vec<PersonId>,
}

/// The workers who need the training that a change in these areas asks for: those who serve in one of the areas,
/// those whose completed programs open something there, and those who are accompanied there. No areas means
/// everybody. Who has left is not concerned. The order is that of `workers`.
pub fn who_needs<'a>(
    areas: &[String],
    workers: impl IntoIterator<Item = &'a WorkerTraining>,
    policy: &TrainingPolicy,
    roster: Option<&Roster>,
    as_of: CivilDate,
) -> Vec<PersonId> {
    let compiled = policy.compiled();
    let touches = |area: &String| areas.contains(area);
    let concerned = |worker: &WorkerTraining| {
        let id = worker.worker.as_ref()?;
        let gone = worker.left_on(as_of).is_some()
            || roster.is_some_and(|roster| {
                roster.person(id).is_some_and(|person| person.position(as_of).is_none())
            });
        if gone {
            return None;
        }
        let serves = worker
            .service
            .iter()
            .any(|service| service.when.first <= as_of && service.area.as_ref().is_none_or(touches));
        let accompanied = worker
            .open_mentorships(as_of)
            .any(|(_, record)| record.begun.iter().any(|start| start.area.as_ref().is_none_or(touches)));
        let opened = compiled.programs.iter().any(|program| {
            let there = program
                .opens
                .iter()
                .any(|opening| opening.areas.is_empty() || opening.areas.iter().any(touches));
            let evidence = |name: &str| worker.evidence.contains_key(name);
            there
                && !program.modules.is_empty()
                && program
                    .modules
                    .iter()
                    .all(|(_, at)| compiled.modules.get(*at).is_some_and(|module| evidence(&module.name)))
        });
        (areas.is_empty() || serves || accompanied || opened).then(|| id.clone())
    };
    workers.into_iter().filter_map(concerned).collect()
}
