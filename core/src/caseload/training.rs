//! The questions of the training room, asked of a caseload.
use super::{Case, Caseload, Inner};
use crate::arrange::Arrange;
use crate::calendar::CivilDate;
use crate::context::Context;
use crate::engine::{GateGround, folded_session, folded_worker};
use crate::problem::InputError;
use crate::rooms::RoomName;
use crate::rooms::training::{
    AudienceQuestion, Gate, GateQuestion, Team, TeamQuestion, TrainingAudience, UpcomingSession,
    WorkerTraining, question as sound,
};
use crate::roster::Roster;
use crate::wire::PersonId;
use std::any::Any;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

/// A record's state as its room keeps it.
pub(super) type State = Box<dyn Any + Send + Sync>;

/// What training records say together, until another record comes.
#[derive(Default)]
pub(super) struct Kept {
    /// Where each worker's training record is, worked out when first asked for.
    workers: OnceLock<HashMap<PersonId, usize>>,
    /// The training sessions that are to come on a day, worked out when first asked for.
    sessions: Mutex<Option<(CivilDate, Arc<Vec<UpcomingSession>>)>>,
}

#[cfg_attr(feature = "uniffi", uniffi::export)]
impl Caseload {
    /// As [`Engine::gate`](crate::Engine::gate), over the worker's record in the caseload.
    ///
    /// # Errors
    /// No version is in force on the day, or it says nothing of training.
    pub fn gate(&self, question: &GateQuestion, context: &Context) -> Result<Gate, InputError> {
        let sessions = self.sessions(context.as_of);
        let ground =
            self.engine.gate_ground_with(context, sessions).map_err(|found| self.told(found, context))?;
        let inner = self.read();
        let roster = context.roster.as_ref().or(inner.roster.as_ref());
        let wrong = sound::of_gate(ground.policy, roster, question);
        ground.sound(&wrong).map_err(|found| self.told(found, context))?;
        let place = self.workers(&inner).get(&question.worker).copied();
        let held = place.and_then(|at| inner.cases.get(at)).map(|case| self.held(case, context.as_of));
        Ok(ground.gate(question, held.as_ref().and_then(Held::worker), context, roster))
    }

    /// As [`Engine::team`](crate::Engine::team), over every worker's record in the caseload.
    ///
    /// # Errors
    /// As [`Caseload::gate`].
    pub fn team(&self, question: &TeamQuestion, context: &Context) -> Result<Team, InputError> {
        self.over_workers(context, |ground, workers, roster| {
            ground.sound(&sound::of_team(ground.policy, roster, question))?;
            Ok(ground.team(question, workers, context, roster))
        })
    }

    /// As [`Engine::who_needs`](crate::Engine::who_needs), over every worker's record in the caseload.
    ///
    /// # Errors
    /// As [`Caseload::gate`].
    pub fn who_needs(
        &self,
        question: &AudienceQuestion,
        context: &Context,
    ) -> Result<TrainingAudience, InputError> {
        self.over_workers(context, |ground, workers, roster| {
            ground.sound(&sound::of_audience(ground.policy, question))?;
            Ok(ground.who_needs(question, workers, context, roster))
        })
    }
}

impl Caseload {
    /// Asks over every worker's record, in the order in which they were loaded.
    fn over_workers<T>(
        &self,
        context: &Context,
        ask: impl FnOnce(&GateGround<'_>, &[&WorkerTraining], Option<&Roster>) -> Result<T, InputError>,
    ) -> Result<T, InputError> {
        let sessions = self.sessions(context.as_of);
        let ground =
            self.engine.gate_ground_with(context, sessions).map_err(|found| self.told(found, context))?;
        let inner = self.read();
        let mut places: Vec<usize> = self.workers(&inner).values().copied().collect();
        places.arrange();
        let states: Vec<Held<'_>> = places
            .iter()
            .filter_map(|at| inner.cases.get(*at))
            .map(|case| self.held(case, context.as_of))
            .collect();
        let workers: Vec<&WorkerTraining> = states.iter().filter_map(Held::worker).collect();
        let roster = context.roster.as_ref().or(inner.roster.as_ref());
        ask(&ground, &workers, roster).map_err(|found| self.told(found, context))
    }

    fn told(&self, found: InputError, context: &Context) -> InputError {
        crate::engine::tell(found, self.engine.sentences(&context.language()))
    }

    /// A record's state on a day: folded once, unless it is asked of an earlier day than its last entry.
    fn held<'c>(&self, case: &'c Case, as_of: CivilDate) -> Held<'c> {
        if !case.resident.stands_on(as_of) {
            return Held::Earlier(self.fold(case, as_of));
        }
        Held::Now(case.state.get_or_init(|| self.fold(case, CivilDate::from_day_number(i32::MAX))).as_ref())
    }

    fn fold(&self, case: &Case, as_of: CivilDate) -> State {
        let context = Context::of("overseer", as_of);
        let slot = self.engine.versions.get(case.version).and_then(|version| version.slot(case.room));
        match slot {
            Some(slot) => slot.state(&self.engine.ask((&context).into()), &case.record),
            // A record is taken in only where its version speaks of its room.
            None => Box::new(()),
        }
    }

    /// The sessions that are to come on a day. What all records say to each other is more, and takes longer.
    fn sessions(&self, as_of: CivilDate) -> Arc<Vec<UpcomingSession>> {
        let inner = self.read();
        let mut kept = inner.training.sessions.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((day, sessions)) = &*kept
            && *day == as_of
        {
            return sessions.clone();
        }
        let training = inner.cases.iter().filter(|case| case.room == RoomName::Training);
        let sessions = training.filter_map(|case| folded_session(self.held(case, as_of).state()));
        let sessions = Arc::new(sessions.collect::<Vec<_>>());
        *kept = Some((as_of, sessions.clone()));
        sessions
    }

    /// Where each worker's training record is.
    fn workers<'i>(&self, inner: &'i Inner) -> &'i HashMap<PersonId, usize> {
        inner.training.workers.get_or_init(|| self.find_workers(inner))
    }

    /// Of two records about one worker, the one that was opened last counts.
    fn find_workers(&self, inner: &Inner) -> HashMap<PersonId, usize> {
        let mut found: HashMap<PersonId, usize> = HashMap::new();
        for (at, case) in inner.cases.iter().enumerate().filter(|(_, case)| case.room == RoomName::Training) {
            let held = self.held(case, CivilDate::from_day_number(i32::MAX));
            let Some(worker) = held.worker().and_then(|worker| worker.worker.clone()) else { continue };
            let opened = |at: &usize| inner.cases.get(*at).map(|case| case.resident.opened);
            let newer = found.get(&worker).is_none_or(|known| opened(known) <= Some(case.resident.opened));
            if newer {
                found.insert(worker, at);
            }
        }
        found
    }
}

/// The state of a record, kept or worked out for an earlier day.
enum Held<'c> {
    Now(&'c (dyn Any + Send + Sync)),
    Earlier(State),
}

impl Held<'_> {
    fn state(&self) -> &(dyn Any + Send + Sync) {
        match self {
            Self::Now(state) => *state,
            Self::Earlier(state) => state.as_ref(),
        }
    }

    fn worker(&self) -> Option<&WorkerTraining> {
        folded_worker(self.state())
    }
}
