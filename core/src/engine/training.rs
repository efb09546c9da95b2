//! The questions of the training room, asked of the engine.
use super::viewing::withheld;
use super::{Engine, tell};
use crate::calendar::Calendar;
use crate::context::{Context, Standing};
use crate::journal::CaseRecord;
use crate::problem::{InputError, Problem};
use crate::reason::{Sentences, Verdict};
use crate::rooms::training::{
    AudienceQuestion, Gate, GateQuestion, GateSurroundings, Team, TeamQuestion, TopicGap, TrainingAudience,
    TrainingPolicy, TrainingState, UpcomingSession, WorkerTraining, gate, may_know_worker, question, team,
    training_gaps, upcoming_sessions, who_needs,
};
use crate::roster::Roster;
use std::any::Any;
use std::sync::Arc;

#[cfg_attr(feature = "uniffi", uniffi::export)]
impl Engine {
    /// May this worker serve, in a role, an area, with an activity, at a level, on the day of the context; what is
    /// missing, and until when does it hold. `record` is the worker's training record; without it the answer asks
    /// for it. Sessions to come are read from the standings of the context. The version of the policy is the one in
    /// force on that day. A viewer who may not know of the record is told the answer without what lies behind it.
    ///
    /// ```
    /// use settlewell::rooms::training::{GateQuestion, Readiness};
    /// use settlewell::{CaseRecord, Context, Engine, Verdict};
    /// let engine = Engine::load("extends: training-baseline\n\
    ///     organization: { id: harbour-house, timeZone: America/Halifax, calendar: ca-ns }\n\
    ///     version: { number: 1, effectiveFrom: 2026-04-01 }\n")?;
    /// let today = Context::of("trainingLead", "2026-10-01".parse()?);
    /// let unknown = engine.gate(&GateQuestion::of("w-11"), None, &today)?;
    /// assert_eq!((unknown.verdict, unknown.readiness), (Verdict::NeedsInformation, Readiness::NotYet));
    /// # Ok::<(), settlewell::InputError>(())
    /// ```
    ///
    /// # Errors
    /// No version is in force on the day, or it says nothing of training; the record is not a worker's training, or
    /// somebody else's; the question names an area, an activity or a level that the policy does not list, or a role
    /// of which neither the policy nor the roster speaks.
    pub fn gate(
        &self,
        question: &GateQuestion,
        record: Option<CaseRecord>,
        context: &Context,
    ) -> Result<Gate, InputError> {
        let words = self.sentences(&context.language());
        let worker = match &record {
            Some(record) => Some(self.worker(record, "record", context).map_err(|found| tell(found, words))?),
            None => None,
        };
        let of_another = worker.as_ref().and_then(|worker| worker.worker.as_ref());
        if let Some(other) = of_another.filter(|other| **other != question.worker) {
            let problem = Problem::new("input.record.of-another", "record").found(other.as_str());
            return Err(tell(problem.expected(question.worker.as_str()).into(), words));
        }
        let ground = self.gate_ground(context, &context.standings).map_err(|found| tell(found, words))?;
        let roster = context.roster.as_ref();
        ground
            .sound(&question::of_gate(ground.policy, roster, question))
            .map_err(|found| tell(found, words))?;
        Ok(ground.gate(question, worker.as_ref(), context, roster))
    }

    /// Who is ready for what, what lapses soon, and what is overdue: over training records of workers. Workers whom
    /// the viewer may not know of are left out.
    ///
    /// # Errors
    /// As [`Engine::gate`]; every record that is not a worker's training is told.
    pub fn team(
        &self,
        question: &TeamQuestion,
        records: Vec<CaseRecord>,
        context: &Context,
    ) -> Result<Team, InputError> {
        let words = self.sentences(&context.language());
        let workers = self.workers(&records, context).map_err(|found| tell(found, words))?;
        let ground = self.gate_ground(context, &context.standings).map_err(|found| tell(found, words))?;
        let roster = context.roster.as_ref();
        ground
            .sound(&question::of_team(ground.policy, roster, question))
            .map_err(|found| tell(found, words))?;
        Ok(ground.team(question, &workers.iter().collect::<Vec<_>>(), context, roster))
    }

    /// Who needs the training that a change or a gap asks for, by area: those who serve there, those whose completed
    /// programs open something there, and those who are accompanied there. Workers whom the viewer may not know of
    /// are left out.
    ///
    /// # Errors
    /// As [`Engine::team`].
    pub fn who_needs(
        &self,
        question: &AudienceQuestion,
        records: Vec<CaseRecord>,
        context: &Context,
    ) -> Result<TrainingAudience, InputError> {
        let words = self.sentences(&context.language());
        let workers = self.workers(&records, context).map_err(|found| tell(found, words))?;
        let ground = self.gate_ground(context, &context.standings).map_err(|found| tell(found, words))?;
        ground.sound(&question::of_audience(ground.policy, question)).map_err(|found| tell(found, words))?;
        Ok(ground.who_needs(question, &workers.iter().collect::<Vec<_>>(), context, context.roster.as_ref()))
    }

    /// Topics that a program must cover and none of its modules teaches, by the policy in force on the day of the
    /// context.
    ///
    /// ```
    /// use settlewell::{Context, Engine};
    /// let engine = Engine::load("organization: { id: harbour-house, timeZone: America/Halifax, calendar: ca-ns }\n\
    ///     version: { number: 1, effectiveFrom: 2026-04-01 }\n\
    ///     training:\n  modules: { welcome: { judgedBy: completed, teaches: [scope-of-service] } }\n  \
    ///     programs: { onboarding: { sort: onboarding, modules: [welcome], mustCover: [when-to-refer] } }\n")?;
    /// let gaps = engine.training_gaps(&Context::of("trainingLead", "2026-10-01".parse()?))?;
    /// assert_eq!((gaps[0].program.as_str(), gaps[0].topic.as_str()), ("onboarding", "when-to-refer"));
    /// # Ok::<(), settlewell::InputError>(())
    /// ```
    ///
    /// # Errors
    /// No version is in force on the day, or it says nothing of training.
    pub fn training_gaps(&self, context: &Context) -> Result<Vec<TopicGap>, InputError> {
        let words = self.sentences(&context.language());
        let policy = self.training_on(context.as_of).map_err(|found| tell(found, words))?;
        Ok(training_gaps(policy, words.language()))
    }
}

impl Engine {
    /// The training policy of the version in force on a day.
    ///
    /// # Errors
    /// No version is in force on the day, or it says nothing of training.
    pub fn training_on(&self, day: crate::CivilDate) -> Result<&TrainingPolicy, InputError> {
        let policy = self.version_in_force(day)?.policy.training.as_deref();
        policy.ok_or_else(|| Problem::new("policy.room-missing", "training").found("training").into())
    }

    /// What the gate reads besides the worker, for many questions in a row.
    pub(crate) fn gate_ground(
        &self,
        context: &Context,
        standings: &[Standing],
    ) -> Result<GateGround<'_>, InputError> {
        self.gate_ground_with(context, Arc::new(upcoming_sessions(standings)))
    }

    /// The same where the sessions to come are known.
    pub(crate) fn gate_ground_with(
        &self,
        context: &Context,
        sessions: Arc<Vec<UpcomingSession>>,
    ) -> Result<GateGround<'_>, InputError> {
        let version = self.version_in_force(context.as_of)?;
        Ok(GateGround {
            policy: self.training_on(context.as_of)?,
            calendar: version.parts.calendars.own().clone(),
            sessions,
            words: self.sentences(&context.language()),
        })
    }

    /// The training of each worker; every record that is not a worker's is told.
    fn workers(&self, records: &[CaseRecord], context: &Context) -> Result<Vec<WorkerTraining>, InputError> {
        let (mut workers, mut problems) = (Vec::with_capacity(records.len()), Vec::new());
        for (at, record) in records.iter().enumerate() {
            match self.worker(record, &format!("records[{at}]"), context) {
                Ok(worker) => workers.push(worker),
                Err(found) => problems.extend(found.problems().iter().cloned()),
            }
        }
        if problems.is_empty() { Ok(workers) } else { Err(problems.into()) }
    }

    /// A worker's training, from its record.
    fn worker(
        &self,
        record: &CaseRecord,
        path: &str,
        context: &Context,
    ) -> Result<WorkerTraining, InputError> {
        let state = self.state_of(record, context.into()).map_err(|found| {
            let placed = found.problems().iter().map(|problem| problem.clone().under(path));
            InputError::from(placed.collect::<Vec<_>>())
        })?;
        let worker = state.downcast::<TrainingState>().ok().and_then(|state| match *state {
            TrainingState::Worker(worker) => Some(*worker),
            _ => None,
        });
        worker.ok_or_else(|| {
            let opened = record.entries.first().map_or("", |entry| entry.event.kind()).to_owned();
            Problem::new("input.record.not-a-worker", path).found(opened).expected("workerAdded").into()
        })
    }
}

/// What the gate reads besides the worker and the roster.
pub(crate) struct GateGround<'a> {
    pub(crate) policy: &'a TrainingPolicy,
    calendar: Arc<Calendar>,
    sessions: Arc<Vec<UpcomingSession>>,
    words: &'a Sentences,
}

impl GateGround<'_> {
    /// The gate's answer, cut to what its viewer may know.
    pub(crate) fn gate(
        &self,
        question: &GateQuestion,
        worker: Option<&WorkerTraining>,
        context: &Context,
        roster: Option<&Roster>,
    ) -> Gate {
        let answer = gate(question, self.policy, worker, &self.around(context, roster));
        match worker {
            Some(worker) if !may_know_worker(&context.viewer, self.policy, worker, context.as_of) => {
                without_causes(answer, self.words)
            }
            _ => answer,
        }
    }

    /// The team's answer over those whom the viewer may know of.
    pub(crate) fn team(
        &self,
        question: &TeamQuestion,
        workers: &[&WorkerTraining],
        context: &Context,
        roster: Option<&Roster>,
    ) -> Team {
        team(question, &self.known(workers, context), self.policy, &self.around(context, roster))
    }

    /// Those of the workers whom a change concerns and of whom the viewer may know.
    pub(crate) fn who_needs(
        &self,
        question: &AudienceQuestion,
        workers: &[&WorkerTraining],
        context: &Context,
        roster: Option<&Roster>,
    ) -> TrainingAudience {
        let known = self.known(workers, context);
        TrainingAudience { workers: who_needs(&question.areas, known, self.policy, roster, context.as_of) }
    }

    /// Whether a question is sound.
    pub(crate) fn sound(&self, problems: &[Problem]) -> Result<(), InputError> {
        if problems.is_empty() { Ok(()) } else { Err(problems.to_vec().into()) }
    }

    fn known<'w>(&self, workers: &[&'w WorkerTraining], context: &Context) -> Vec<&'w WorkerTraining> {
        let may =
            |worker: &&&WorkerTraining| may_know_worker(&context.viewer, self.policy, worker, context.as_of);
        workers.iter().filter(may).copied().collect()
    }

    fn around<'b>(&'b self, context: &Context, roster: Option<&'b Roster>) -> GateSurroundings<'b> {
        GateSurroundings {
            as_of: context.as_of,
            roster,
            sessions: &self.sessions,
            days: self.calendar.as_ref(),
            sentences: self.words,
        }
    }
}

/// The training of a worker, when a folded record is one.
pub(crate) fn folded_worker(state: &(dyn Any + Send + Sync)) -> Option<&WorkerTraining> {
    match state.downcast_ref::<TrainingState>() {
        Some(TrainingState::Worker(worker)) => Some(worker),
        _ => None,
    }
}

/// A session that is still to come, when a folded record is one.
pub(crate) fn folded_session(state: &(dyn Any + Send + Sync)) -> Option<UpcomingSession> {
    let session = state.downcast_ref::<TrainingState>()?.session().filter(|session| session.is_open())?;
    Some(UpcomingSession {
        on: session.at?.last,
        modules: session.modules.clone(),
        places: session.places_left(),
    })
}

/// The answer alone, for a viewer who may not know of the worker's record.
fn without_causes(answer: Gate, words: &Sentences) -> Gate {
    let reasons = match answer.verdict {
        Verdict::Allowed => Vec::new(),
        _ => vec![withheld(words).reason],
    };
    Gate { reasons, questions: Vec::new(), missing: Vec::new(), mentor: None, ready_until: None, ..answer }
}
