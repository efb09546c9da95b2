//! What a viewer may see.
use super::Training;
use super::gate::{ByClock, GateQuestion, GateSurroundings, assess};
use super::requirement::Readiness;
use super::standing::held;
use super::state::TrainingState;
use super::terms::{MetBy, ModuleName, NeedDecision, NeedSource, ProgramName, TrainingFormat};
use super::evidence_state::EvidenceSort;
use super::worker_state::WorkerTraining;
use super::policy::TrainingPolicy;
use crate::calendar::CivilDate;
use crate::context::Viewer;
use crate::reason::Sentences;
use crate::room::Inquiry;
use crate::wire::{PersonId, Role};
use settlewell_macros::wire;

/// A record as a viewer may see it.
#[wire]
pub enum TrainingView {
    /// Nothing that this viewer may see.
    Withheld {},
    /// A worker's training.
    Worker {
        /// Who.
        worker: PersonId,
        /// How far they are, whatever the area.
        readiness: Readiness,
        /// Whether that is sure: nothing that matters is unknown.
        sure: bool,
        /// The last day on which it holds.
        ready_until: Option<CivilDate>,
        /// The programs they were put on.
        enrolled: Vec<ProgramName>,
        /// The modules, programs and credentials that hold.
        holds: Vec<String>,
        /// What was done in each module.
        history: Vec<EvidenceView>,
        /// What they need not have.
        waivers: Vec<WaiverView>,
        /// Who mentors them.
        mentor: Option<PersonId>,
        /// The modules for which help is arranged.
        remedial: Vec<ModuleName>,
    },
    /// A session.
    Session {
        /// The day of it, or the last on which it may be.
        on: Option<CivilDate>,
        /// Which modules it teaches.
        modules: Vec<ModuleName>,
        /// Which topics it covers besides.
        topics: Vec<String>,
        /// How.
        format: Option<TrainingFormat>,
        /// Who teaches.
        facilitators: Vec<PersonId>,
        /// Experts on the subject.
        experts: Vec<PersonId>,
        /// Whether it was held.
        held: bool,
        /// Whether it was called off.
        cancelled: bool,
        /// How many places are left.
        places_left: Option<u32>,
        /// Where to find what the partner shares, or how to ask for it.
        resources: Vec<String>,
        /// Who takes or took part; the viewer alone, for those who neither answer for training nor teach.
        participants: Vec<PersonId>,
        /// The mean of the feedback, in hundredths; for those who answer for training, when enough was said.
        feedback_mean: Option<u32>,
    },
    /// A need.
    Need {
        /// From whom it comes; for those who answer for training.
        from: Option<NeedSource>,
        /// The areas of work that it is about.
        areas: Vec<String>,
        /// The topics.
        topics: Vec<String>,
        /// The module that would meet it.
        module: Option<ModuleName>,
        /// By when everybody concerned has had the training.
        by: Option<CivilDate>,
        /// Who needs it; the viewer alone, for those who do not answer for training.
        workers: Vec<PersonId>,
        /// What was decided.
        decision: Option<NeedDecision>,
        /// By what it was met.
        met_by: Option<MetBy>,
    },
    /// An opportunity in the sector.
    Opportunity {
        /// Who offers it.
        offered_by: Option<String>,
        /// The day of it, or the last on which it may be.
        on: Option<CivilDate>,
        /// The areas of work that it is about.
        areas: Vec<String>,
        /// The topics.
        topics: Vec<String>,
        /// Who goes.
        chosen: Vec<PersonId>,
        /// Who went.
        attended: Vec<PersonId>,
        /// Who told the others.
        shared_back: Vec<PersonId>,
    },
    /// The reviews of the organization's training.
    Reviews {
        /// When the whole was reviewed last.
        whole: Option<CivilDate>,
        /// When each program was reviewed last.
        programs: Vec<ProgramReviewView>,
    },
}

/// The last review of a program.
#[wire]
pub struct ProgramReviewView {
    /// Which program.
    pub program: ProgramName,
    /// When; the last day on which it may have been.
    pub on: CivilDate,
}

/// Something done in a module.
#[wire]
pub struct EvidenceView {
    /// Which module.
    pub module: ModuleName,
    /// What was done, as its event is named.
    pub what: String,
    /// When; the last day on which it may have been.
    pub on: CivilDate,
    /// The mark, in percent.
    pub score: Option<u32>,
}

/// Something that somebody need not have.
#[wire]
pub struct WaiverView {
    /// What.
    pub what: super::terms::WaivedThing,
    /// Who decided.
    pub by: PersonId,
    /// The ground.
    pub reason: String,
    /// Since when.
    pub on: CivilDate,
    /// The last day.
    pub until: Option<CivilDate>,
}

type Case<'a> = Inquiry<'a, Training>;

/// Roles that answer for training whatever the policy says.
const ANSWERS: [&str; 3] = ["trainingLead", "overseer", "supervisor"];

/// Whether the viewer answers for training.
pub(super) fn answers(role: &Role, policy: &TrainingPolicy) -> bool {
    let chosen = policy.responsibility.as_ref();
    ANSWERS.contains(&role.as_str())
        || chosen
            .is_some_and(|chosen| chosen.positions.contains(role) || chosen.committee.as_ref() == Some(role))
}

/// A worker's record is for the worker, their mentor and those who answer for training: a failed test is nobody
/// else's. Sessions, needs and opportunities are for everybody on the team.
pub(super) fn may_know(case: &Case<'_>) -> bool {
    match case.state {
        TrainingState::Worker(worker) => {
            may_know_worker(case.context.viewer, case.policy, worker, case.clock.as_of())
        }
        _ => case.context.viewer.is_of_the_team() || answers(&case.context.viewer.role, case.policy),
    }
}

/// The same of a worker, whatever record it was read from.
pub(crate) fn may_know_worker(
    viewer: &Viewer,
    policy: &TrainingPolicy,
    worker: &WorkerTraining,
    as_of: CivilDate,
) -> bool {
    if answers(&viewer.role, policy) {
        return true;
    }
    let Some(viewer) = viewer.id.as_ref() else { return false };
    let mentors =
        worker.open_mentorships(as_of).any(|(name, _)| worker.mentor(name.as_str(), as_of) == Some(viewer));
    let helps = worker
        .remedial
        .keys()
        .any(|module| worker.open_remedial(module.as_str(), as_of).is_some_and(|open| open.owner == viewer));
    worker.worker.as_ref() == Some(viewer) || mentors || helps
}

/// A device may hold a worker's record where its user may know of it. Of the others it holds what its user wrote, unless
/// they answer for training: costs, marks and other people's places stand in them.
pub(super) fn may_hold(case: &Case<'_>) -> bool {
    match case.state {
        TrainingState::Worker(_) => may_know(case),
        _ => answers(&case.context.viewer.role, case.policy),
    }
}

pub(super) fn view(case: &Case<'_>) -> TrainingView {
    if !may_know(case) {
        return TrainingView::Withheld {};
    }
    let everything = answers(&case.context.viewer.role, case.policy);
    let viewer = case.context.viewer.id.as_ref();
    let own = |everything: bool, people: &mut dyn Iterator<Item = &PersonId>| -> Vec<PersonId> {
        people.filter(|person| everything || Some(*person) == viewer).cloned().collect()
    };
    match case.state {
        TrainingState::Empty => TrainingView::Withheld {},
        TrainingState::Worker(worker) => of_worker(case, worker),
        TrainingState::Session(session) => {
            let enough =
                u32::try_from(session.feedback.len()).is_ok_and(|said| said >= case.policy.smallest_cell());
            let chosen = case.policy.responsibility.as_ref();
            let teaches = viewer.is_some_and(|viewer| session.facilitators.contains(viewer))
                || chosen.is_some_and(|chosen| chosen.delivered_by.contains(&case.context.viewer.role));
            TrainingView::Session {
                on: session.held.or(session.at).map(|when| when.last),
                modules: session.modules.clone(),
                topics: session.topics.clone(),
                format: session.format,
                facilitators: session.facilitators.clone(),
                experts: session.experts.clone(),
                held: session.held.is_some(),
                cancelled: session.cancelled.is_some(),
                places_left: session.places_left(),
                resources: session
                    .partner
                    .as_ref()
                    .and_then(|(partner, _)| case.policy.partners.get(partner.as_str()))
                    .map(|partner| partner.resources.clone())
                    .unwrap_or_default(),
                participants: if session.held.is_some() {
                    own(everything || teaches, &mut session.participants.iter())
                } else {
                    own(everything || teaches, &mut session.expected_now())
                },
                feedback_mean: session.feedback_mean().filter(|_| everything && enough),
            }
        }
        TrainingState::Need(need) => TrainingView::Need {
            from: need.from.filter(|_| everything),
            areas: need.areas.clone(),
            topics: need.topics.clone(),
            module: need.module.clone(),
            by: need.by.or_else(|| {
                let within = case.policy.triggered.as_ref().and_then(|rule| rule.within)?;
                need.from.filter(|from| from.triggers())?;
                case.clock.counted(need.raised?.last, &within)
            }),
            workers: own(everything, &mut need.workers.iter()),
            decision: need.decided.as_ref().map(|(_, decision, _)| *decision),
            met_by: need.met.as_ref().map(|(_, by)| by.clone()),
        },
        TrainingState::Opportunity(one) => TrainingView::Opportunity {
            offered_by: one.offered_by.clone(),
            on: one.at.map(|at| at.last),
            areas: one.areas.clone(),
            topics: one.topics.clone(),
            chosen: one.chosen.clone(),
            attended: one.attended.iter().map(|(person, ..)| person.clone()).collect(),
            shared_back: one.shared.iter().map(|(person, _)| person.clone()).collect(),
        },
        TrainingState::Reviews(reviews) => {
            let last = |(program, all): (&ProgramName, &Vec<super::state::When>)| {
                Some(ProgramReviewView { program: program.clone(), on: all.last()?.last })
            };
            TrainingView::Reviews {
                whole: reviews.whole.last().map(|when| when.last),
                programs: reviews.programs.iter().filter_map(last).collect(),
            }
        }
    }
}

fn of_worker(case: &Case<'_>, worker: &WorkerTraining) -> TrainingView {
    let as_of = case.clock.as_of();
    let Some(id) = worker.worker.as_ref() else { return TrainingView::Withheld {} };
    let days = ByClock(case.clock);
    let around = GateSurroundings {
        as_of,
        roster: case.context.roster,
        sessions: &[],
        days: &days,
        sentences: Sentences::english(),
    };
    let asked = GateQuestion::of(id.as_str());
    let assessed = assess(&asked, case.policy.compiled(), Some(worker), &around);
    let history = worker.evidence.iter().flat_map(|(module, all)| {
        all.iter().map(|one| EvidenceView {
            module: module.clone(),
            what: one.sort.name().to_owned(),
            on: one.when.last,
            score: one.score,
        })
    });
    let waivers = worker.waivers.iter().map(|waiver| WaiverView {
        what: waiver.what.clone(),
        by: waiver.by.clone(),
        reason: waiver.reason.clone(),
        on: waiver.when.last,
        until: waiver.until,
    });
    let mentor =
        worker.open_mentorships(as_of).next().and_then(|(name, _)| worker.mentor(name.as_str(), as_of));
    let remedial =
        worker.remedial.keys().filter(|module| worker.open_remedial(module.as_str(), as_of).is_some());
    TrainingView::Worker {
        worker: id.clone(),
        readiness: assessed.readiness,
        sure: assessed.readiness == assessed.possible,
        ready_until: assessed.ready_until().map(|(on, ..)| on),
        enrolled: worker.enrolled.keys().cloned().collect(),
        holds: held(case.policy, worker, &around, &asked),
        history: history.collect(),
        waivers: waivers.collect(),
        mentor: mentor.cloned(),
        remedial: remedial.cloned().collect(),
    }
}

impl EvidenceSort {
    /// Its name: that of its event.
    pub fn name(self) -> &'static str {
        match self {
            Self::Attended => "attended",
            Self::Attempted => "attempted",
            Self::Completed => "completed",
            Self::Passed => "passed",
            Self::Failed => "failed",
            Self::Observed => "observed",
            Self::SignedOff => "signedOff",
        }
    }
}
