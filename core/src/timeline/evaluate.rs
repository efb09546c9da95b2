//! The compact answer: what is owed, and how far it has come.
use super::answer::{Deemed, Evaluation, Lasting, Owed, Progress, Situation, StageId, StepId, What};
use super::clocks::{Clocks, Life, NOWHERE, State};
use super::compiled::{Length, Step, Timeline};
use super::history::{Mark, Marked};
use crate::calendar::CivilDate;

impl Timeline {
    /// Tells where a matter stands and what is owed on a day, and by when.
    ///
    /// It is total: whatever the history, it gives an answer. What lies after the day of the question is not
    /// looked at, so that moving the day forward never takes back what was met.
    pub fn evaluate(&self, situation: &Situation<'_>) -> Evaluation {
        Clocks::run(self, situation).evaluation()
    }

    /// The same, with the days on which it holds: those on which no clock starts, no date passes, and nothing else
    /// comes to be otherwise. They may be more than are told, never fewer.
    pub fn evaluate_lasting(&self, situation: &Situation<'_>) -> Lasting {
        let clocks = Clocks::run(self, situation);
        let evaluation = clocks.evaluation();
        let (first, last) = clocks.today.alike();
        Lasting { evaluation, first, last }
    }
}

/// Something promised, as it stands.
pub(super) struct Promise<'m> {
    /// The place of the mark that promised it last.
    pub(super) number: u32,
    pub(super) marked: &'m Marked,
    pub(super) due: CivilDate,
    /// The date before it was promised anew.
    pub(super) before: Option<CivilDate>,
    /// The mark that met it or set it aside.
    pub(super) settled: Option<&'m Marked>,
}

impl<'a> Clocks<'a> {
    pub(super) fn evaluation(&self) -> Evaluation {
        let mut owed = Vec::with_capacity(self.states.len());
        let mut deemed = Vec::new();
        for ((step, state), number) in self.timeline.steps.iter().zip(&self.states).zip(0u16..) {
            owed.extend(self.owed(number, step, state));
            if let Some(on) = state.expired.filter(|_| step.expiry.deems.is_some() && state.met.is_none()) {
                deemed.push(Deemed { step: StepId(number), on });
            }
        }
        if !self.situation.history.marks.is_empty() {
            owed.extend(self.promises().iter().map(|promise| self.promised(promise)));
        }
        let (stage, closed) = self.stand();
        Evaluation { stage, closed, owed, deemed }
    }

    /// The stage that the matter is in, and since when none is open.
    pub(super) fn stand(&self) -> (Option<StageId>, Option<CivilDate>) {
        let opened = || self.stages.iter().zip(0u16..).filter(|(opening, _)| opening.opened.is_some());
        let latest = opened()
            .filter(|(opening, _)| opening.is_open())
            .max_by_key(|(opening, number)| (opening.opened_at, *number));
        let stage = latest.or_else(|| opened().max_by_key(|(opening, number)| (opening.opened_at, *number)));
        let closed =
            if latest.is_some() { None } else { opened().filter_map(|(opening, _)| opening.closed).max() };
        (stage.map(|(_, number)| StageId(number)), closed)
    }

    pub(super) fn owed(&self, number: u16, step: &Step, state: &State) -> Option<Owed> {
        let progress = self.progress(step, state)?;
        let aside = state.aside.filter(|_| state.met.is_none());
        let entry =
            |number: u32| self.situation.history.marks.get(number as usize).map(|marked| marked.entry);
        // What ended a recurrence did not meet it: the last round did, if there was one.
        let met = if state.ended { state.done.or(state.met) } else { state.met };
        let (met_on, met_by) = match (met, aside) {
            (Some(met), _) => (Some(met.on), Some(met.entry).filter(|entry| *entry != NOWHERE)),
            (None, Some((on, mark))) => (Some(on), entry(mark)),
            (None, None) => (None, None),
        };
        let unsettled = state.due.is_some_and(|due| !due.settled);
        Some(Owed {
            what: What::Step(StepId(number)),
            stage: step.stage.map(StageId),
            progress,
            due: state.due.map(|due| due.on),
            started: state
                .start
                .filter(|start| start.firm && self.today.has_come(start.on))
                .map(|start| start.on),
            met_on,
            met_by,
            provisional: progress.is_open() && (state.provisional || unsettled),
            round: state.round,
            missed: state.missed,
        })
    }

    /// How far a step has come; none when nothing of it is owed.
    fn progress(&self, step: &Step, state: &State) -> Option<Progress> {
        if state.life != Life::Awake {
            return None;
        }
        if let Some(met) = state.met {
            if state.ended && state.done.is_none() {
                return Some(Progress::NotApplicable);
            }
            let late =
                if state.ended { state.missed > 0 } else { state.due.is_some_and(|due| due.on < met.on) };
            return Some(if late { Progress::MetLate } else { Progress::Met });
        }
        if let Some((_, mark)) = state.aside {
            let mark = self.situation.history.marks.get(mark as usize).map(|marked| &marked.mark);
            let waived = matches!(mark, Some(Mark::Waived { .. }));
            return Some(if waived { Progress::Waived } else { Progress::NotApplicable });
        }
        if self.is_over(step, state) {
            return state.start.filter(|start| start.firm).map(|_| Progress::NotApplicable);
        }
        if state.paused {
            return Some(Progress::Paused);
        }
        let counted_back = matches!(step.length, Length::Before { .. });
        let runs = match state.start {
            Some(start) => start.firm && (counted_back || self.today.has_come(start.on)),
            None => !state.provisional,
        };
        Some(match state.due {
            Some(due) if self.today.is_after(due.on) => Progress::Overdue,
            _ if runs => Progress::Due,
            _ => Progress::Upcoming,
        })
    }

    /// Whether the stage of a step was closed while its clock ran. What starts with the closing runs on.
    pub(super) fn is_over(&self, step: &Step, state: &State) -> bool {
        let Some(opening) = self.opening(step.stage) else { return false };
        let Some(closed) = opening.closed else { return false };
        match state.start.filter(|start| start.firm) {
            Some(start) if start.on == closed => start.place < opening.closed_at,
            Some(start) => start.on < closed,
            None => true,
        }
    }

    /// Everything promised, in the order in which it was promised first.
    pub(super) fn promises(&self) -> Vec<Promise<'a>> {
        let mut all: Vec<Promise<'a>> = Vec::new();
        for (number, marked) in self.marks() {
            if let Mark::Promised { step, key, due, anew, .. } = &marked.mark {
                // Promised for a later day after it was met, it is owed anew.
                let done = |known: &Promise<'_>| {
                    let met = |by: &Marked| known.due < *due && matches!(by.mark, Mark::Met { .. });
                    known.settled.is_some_and(|by| *anew || met(by))
                };
                match all.iter_mut().rfind(|known| known.is(Some(step), key)) {
                    Some(known) if !done(known) => {
                        known.before = (known.due != *due).then_some(known.due).or(known.before);
                        (known.number, known.marked, known.due) = (number, marked, *due);
                    }
                    _ => all.push(Promise { number, marked, due: *due, before: None, settled: None }),
                }
                continue;
            }
            let (step, key) = match &marked.mark {
                Mark::Met { step, key: Some(key) } => (step.as_deref(), key),
                Mark::NotApplicable { step, key: Some(key), .. }
                | Mark::Waived { step, key: Some(key), .. } => (Some(step.as_str()), key),
                _ => continue,
            };
            for known in all.iter_mut().filter(|known| known.is(step, key)) {
                // What was done stays done; what was set aside can still be done.
                let done = known.settled.is_some_and(|by| matches!(by.mark, Mark::Met { .. }));
                if known.settled.is_none() || (!done && matches!(marked.mark, Mark::Met { .. })) {
                    known.settled = Some(marked);
                }
            }
        }
        all
    }

    pub(super) fn promised(&self, promise: &Promise<'_>) -> Owed {
        let progress = match promise.settled.map(|marked| (&marked.mark, marked.on)) {
            Some((Mark::Waived { .. }, _)) => Progress::Waived,
            Some((Mark::NotApplicable { .. }, _)) => Progress::NotApplicable,
            Some((_, on)) if promise.due < on => Progress::MetLate,
            Some(_) => Progress::Met,
            None if self.today.is_after(promise.due) => Progress::Overdue,
            None if promise.opens().is_some_and(|opens| !self.today.has_come(opens)) => Progress::Upcoming,
            None => Progress::Due,
        };
        Owed {
            what: What::Promise(promise.number),
            stage: None,
            progress,
            due: Some(promise.due),
            started: Some(promise.marked.on),
            met_on: promise.settled.map(|marked| marked.on),
            met_by: promise.settled.map(|marked| marked.entry),
            provisional: false,
            round: 0,
            missed: 0,
        }
    }
}

impl Promise<'_> {
    /// Since when it can be met, where it cannot be at once.
    fn opens(&self) -> Option<CivilDate> {
        match &self.marked.mark {
            Mark::Promised { opens, .. } => *opens,
            _ => None,
        }
    }

    /// Whether this is the promise that a mark means; without the sort of thing, the key alone tells.
    fn is(&self, step: Option<&str>, key: &str) -> bool {
        matches!(&self.marked.mark, Mark::Promised { step: own, key: own_key, .. }
            if own_key == key && step.is_none_or(|step| step == own))
    }
}
