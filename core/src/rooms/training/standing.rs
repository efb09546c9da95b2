//! What a record says to other rooms, and to other records of this one, as plain values.
use crate::arrange::Arrange;
use super::Training;
use super::gate::{ByClock, GateQuestion, GateSurroundings, UpcomingSession, assess};
use super::requirement::Readiness;
use super::state::TrainingState;
use super::worker_state::WorkerTraining;
use crate::context::Standing;
use crate::criteria::{FactValue, Facts};
use crate::reason::Sentences;
use crate::room::Inquiry;

type Case<'a> = Inquiry<'a, Training>;

/// A worker's record says, of the worker:
///
/// | fact | is |
/// | --- | --- |
/// | `training.ready` | whether they may serve alone, whatever the area; absent while that is not known |
/// | `training.readiness` | `ready`, `readyUnderMentorApproval`, `observeOnly` or `notYet` |
/// | `training.readyUntil` | the last day on which that holds, when something known ends it |
/// | `training.mentor` | who mentors them |
/// | `training.holds` | the modules, programs and credentials that hold, by name |
/// | `training.credentials` | the credentials among them |
/// | `training.levels` | the levels that they have, each `area/level` |
/// | `training.activities` | the activities that were opened to them, each `area/activity` |
/// | `training.areas` | the areas that are told apart below |
/// | `training.ready.AREA`, `training.readiness.AREA`, `training.readyUntil.AREA` | the same in one area |
///
/// A session's record that is still to come says `training.session.on`, `.modules` and `.places`.
pub(super) fn standings(case: &Case<'_>) -> Vec<Standing> {
    match case.state {
        TrainingState::Worker(worker) => of_worker(case, worker).into_iter().collect(),
        TrainingState::Session(session) if session.is_open() => {
            let (Some(at), Some(opening)) = (session.at, case.entries.first()) else { return Vec::new() };
            let mut facts = Facts::default();
            facts.insert("training.session.on", at.last.to_string());
            let modules: Vec<String> = session.modules.iter().map(ToString::to_string).collect();
            facts.insert("training.session.modules", modules);
            if let Some(places) = session.places_left() {
                facts.insert("training.session.places", i32::try_from(places).unwrap_or(i32::MAX));
            }
            let subject = ["session ", &at.last.to_string(), " ", opening.id.as_str()].concat();
            vec![standing(case, subject, facts)]
        }
        _ => Vec::new(),
    }
}

fn standing(case: &Case<'_>, subject: String, facts: Facts) -> Standing {
    Standing { room: "training".to_owned(), subject, worked_out: case.clock.as_of(), facts }
}

fn of_worker(case: &Case<'_>, worker: &WorkerTraining) -> Option<Standing> {
    let id = worker.worker.as_ref()?;
    let days = ByClock(case.clock);
    let as_of = case.clock.as_of();
    let around = GateSurroundings {
        as_of,
        roster: case.context.roster,
        sessions: &[],
        days: &days,
        sentences: Sentences::english(),
    };
    let policy = case.policy;
    let compiled = policy.compiled();
    let mut facts = Facts::default();
    let mut say = |suffix: &str, asked: &GateQuestion| {
        let assessed = assess(asked, compiled, Some(worker), &around);
        let name = |fact: &str| ["training.", fact, suffix].concat();
        if assessed.readiness == assessed.possible {
            facts.insert(name("ready"), assessed.readiness == Readiness::Ready);
            facts.insert(name("readiness"), assessed.readiness.name());
        }
        if let Some((on, ..)) = assessed.ready_until() {
            facts.insert(name("readyUntil"), on.to_string());
        }
    };
    let general = GateQuestion::of(id.as_str());
    say("", &general);
    let areas = areas(case);
    for area in &areas {
        say(&[".", area].concat(), &general.clone().area(area));
    }
    let opened = |pick: fn(&super::program::Opening) -> &[String]| {
        let openings = policy.programs.iter().flat_map(|(_, program)| &program.opens);
        let mut names: Vec<&str> =
            openings.flat_map(|opening| pick(opening).iter().map(String::as_str)).collect();
        names.arrange();
        names.dedup();
        names
    };
    let (levels, activities) = (opened(|opening| &opening.levels), opened(|opening| &opening.activities));
    let has = |asked: GateQuestion| {
        assess(&asked, compiled, Some(worker), &around).readiness >= Readiness::ReadyUnderMentorApproval
    };
    let (mut held_levels, mut held_activities) = (Vec::new(), Vec::new());
    for area in &areas {
        let there = |name: &&&str| [area, "/", **name].concat();
        let asked = || general.clone().area(area);
        held_levels
            .extend(levels.iter().filter(|level| has(asked().level(level))).map(|level| there(&level)));
        held_activities
            .extend(activities.iter().filter(|one| has(asked().activity(one))).map(|one| there(&one)));
    }
    facts.insert("training.areas", areas);
    facts.insert("training.levels", held_levels);
    facts.insert("training.activities", held_activities);
    let holds = held(policy, worker, &around, &general);
    let credentials: Vec<String> =
        holds.iter().filter(|name| policy.credentials.get(name).is_some()).cloned().collect();
    facts.insert("training.credentials", credentials);
    facts.insert("training.holds", holds);
    if let Some(mentor) =
        worker.open_mentorships(as_of).next().and_then(|(name, _)| worker.mentor(name.as_str(), as_of))
    {
        facts.insert("training.mentor", mentor.as_str());
    }
    Some(standing(case, id.to_string(), facts))
}

/// The areas that a policy speaks of.
fn areas(case: &Case<'_>) -> Vec<String> {
    if !case.policy.areas.is_empty() {
        return case.policy.areas.clone();
    }
    let opened = case
        .policy
        .programs
        .iter()
        .flat_map(|(_, program)| program.opens.iter().flat_map(|opening| &opening.areas));
    let needed = case.policy.requirements.iter().flat_map(|(_, requirement)| &requirement.audience.areas);
    let mut areas: Vec<String> = opened.chain(needed).cloned().collect();
    areas.arrange();
    areas.dedup();
    areas
}

/// The modules, programs and credentials that hold, by name.
pub(super) fn held(
    policy: &super::policy::TrainingPolicy,
    worker: &WorkerTraining,
    around: &GateSurroundings<'_>,
    asked: &GateQuestion,
) -> Vec<String> {
    super::gate::held(policy.compiled(), worker, around, asked).into_iter().map(str::to_owned).collect()
}

/// Sessions that are still to come, from what their records say.
pub fn upcoming_sessions(standings: &[Standing]) -> Vec<UpcomingSession> {
    let session = |standing: &Standing| {
        let Some(FactValue::Text(on)) = standing.facts.get("training.session.on") else { return None };
        let modules = match standing.facts.get("training.session.modules") {
            Some(FactValue::Texts(modules)) => modules.iter().map(|module| module.as_str().into()).collect(),
            _ => Vec::new(),
        };
        let places = match standing.facts.get("training.session.places") {
            Some(FactValue::Number(places)) => u32::try_from(*places).ok(),
            _ => None,
        };
        Some(UpcomingSession { on: on.parse().ok()?, modules, places })
    };
    standings.iter().filter(|standing| standing.room == "training").filter_map(session).collect()
}
