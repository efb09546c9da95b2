//! Steps that recur: the round that is open, and how many passed without it.
use super::clocks::{Clocks, Dated, Known, Met, NOWHERE, Point, State};
use super::compiled::{Length, Recurrence, Step};
use super::history::Mark;
use super::reckon::Log;
use crate::arrange::Arrange;
use crate::calendar::{Calendar, CivilDate, Span};
use std::collections::BTreeSet;

/// No plan has more rounds than this.
const MOST_ROUNDS: u32 = 1 << 20;

impl Clocks<'_> {
    pub(super) fn recur(&self, step: &Step, every: &Recurrence, state: &mut State) {
        self.recur_and_tell(step, every, state, &mut None);
    }

    /// Works out the open round, and tells the log how its date came to hold.
    pub(super) fn recur_and_tell(
        &self,
        step: &Step,
        every: &Recurrence,
        state: &mut State,
        log: &mut Option<Log>,
    ) {
        state.round = 1;
        let Some(start) = state.start else {
            state.provisional = true;
            return;
        };
        state.provisional = !start.firm;
        let ended = self.ended(step, &start);
        let until = ended.map(|met| met.on);
        let mut done: Vec<Met> = self.meeting(step, Some(&start)).collect();
        let named = |mark: &Mark| matches!(mark, Mark::Met { step: Some(name), key: None } if self.timeline.is_called(step, name));
        done.extend(self.marks_of(step, named).map(|(_, marked)| Met::by_mark(marked)));
        done.retain(|met| start.on <= met.on && until.is_none_or(|until| met.on <= until));
        done.arrange_by_key(|met| met.on);
        state.done = done.last().copied();
        let base = if every.on_schedule {
            self.scheduled(step, every, state, &start, until, &done)
        } else {
            self.after_the_last(step, every, state, &start, until, &done)
        };
        if let Some(ended) = ended {
            state.met = Some(ended);
            state.ended = true;
        } else if state.met.is_none() {
            self.reckon(step, state, base, log);
            // A pause holds the rounds, too.
            let held = state.due.is_some_and(|due| !self.is_before(due.on, until));
            if held && !every.on_schedule {
                state.missed = 0;
            }
        }
    }

    /// Whether a day lies before the end of a recurrence, or before today where there is no end yet.
    fn is_before(&self, on: CivilDate, end: Option<CivilDate>) -> bool {
        end.map_or_else(|| self.today.is_after(on), |end| on < end)
    }

    /// What ended a recurrence: what it lasted until, or the end of its stage.
    fn ended(&self, step: &Step, start: &Point) -> Option<Met> {
        let until = step.until.as_ref().and_then(|until| self.resolve(until, step));
        let until = until.filter(|point| point.firm && self.today.has_come(point.on));
        let entry = |place: u32| self.seen.get(place as usize).map_or(NOWHERE, |one| one.entry);
        let until = until.map(|point| Met { on: point.on, entry: entry(point.place), place: point.place });
        let opening = self.opening(step.stage);
        let closed = opening.and_then(|opening| {
            let on = opening.closed.filter(|on| start.on < *on)?;
            Some(Met { on, entry: opening.closed_by.unwrap_or(NOWHERE), place: NOWHERE })
        });
        until.into_iter().chain(closed).min_by_key(|met| met.on)
    }

    /// The date of the first round, where the step says how long that may take.
    fn first_round(&self, step: &Step, start: &Point) -> Option<Dated> {
        matches!(step.length, Length::After(_)).then(|| self.counted(step, start, self.track)).flatten()
    }

    fn after_the_last(
        &self,
        step: &Step,
        every: &Recurrence,
        state: &mut State,
        start: &Point,
        until: Option<CivilDate>,
        done: &[Met],
    ) -> Option<Dated> {
        let count = u32::try_from(done.len()).unwrap_or(MOST_ROUNDS);
        state.round = count.saturating_add(1);
        let Some(interval) = every.interval(state.round) else {
            state.round = count;
            state.met = done.last().copied();
            state.ended = true;
            return None;
        };
        let last = done.last().map_or(*start, Met::point);
        state.start = Some(last);
        self.with_calendar(step.calendar.as_deref(), |calendar| {
            let first = if done.is_empty() { self.first_round(step, start) } else { None };
            let due = first.or_else(|| self.dated(calendar, &last, interval, step.counting, false))?;
            let due = self.after_change(step, calendar, &last, state.round, due);
            if self.is_before(due.on, until) {
                let from = Point::day(due.on, true, true);
                let further = |round: u32| {
                    let span = several(interval, round)?;
                    self.dated(calendar, &from, span, step.counting, false)
                };
                state.missed = rounds_before(|on| self.is_before(on, until), further);
                state.missed = state.missed.saturating_add(1);
            }
            Some(due)
        })
    }

    /// A change of track makes no round overdue after the fact: where the new pace would have passed already, it counts
    /// from the change, unless the old pace comes before that.
    fn after_change(&self, step: &Step, calendar: &Calendar, last: &Point, round: u32, due: Dated) -> Dated {
        let Some((change, before)) = self.regimes.split_last() else { return due };
        if !step.follows_track || change.from <= last.on || due.on >= change.from {
            return due;
        }
        let pace = |step: &Step, from: &Point| {
            let interval = step.every.as_ref()?.interval(round)?;
            self.dated(calendar, from, interval, step.counting, false)
        };
        let before = self.on_track(step, before.last().and_then(|regime| regime.track));
        let old = before.and_then(|step| pace(step, last));
        let fresh = pace(step, &Point { on: change.from, known: Known::Day, ..*last });
        old.into_iter().chain(fresh).min_by_key(|dated| dated.on).unwrap_or(due)
    }

    fn scheduled(
        &self,
        step: &Step,
        every: &Recurrence,
        state: &mut State,
        start: &Point,
        until: Option<CivilDate>,
        done: &[Met],
    ) -> Option<Dated> {
        self.with_calendar(step.calendar.as_deref(), |calendar| {
            let first = self.first_round(step, start);
            let due = |round: u32| self.round(step, every, calendar, start, first, round);
            let now = rounds_before(|on| self.is_before(on, until), due).saturating_add(1);
            let round_of = |met: &Met| rounds_before(|on| on < met.on, due).saturating_add(1);
            let kept: BTreeSet<u32> = done.iter().map(round_of).collect();
            let past = kept.iter().filter(|round| **round < now).count();
            state.missed = (now - 1).saturating_sub(u32::try_from(past).unwrap_or(0));
            // Overdue until it is done, or until the date of the next round passes as well.
            let behind = now.checked_sub(1).filter(|before| *before > 0 && !kept.contains(before));
            let behind = behind.filter(|_| !kept.contains(&now));
            let open = behind.unwrap_or_else(|| (now..).find(|round| !kept.contains(round)).unwrap_or(now));
            let (round, found) = match due(open) {
                Some(found) => (open, found),
                // The plan is over.
                None => {
                    let last = every.rounds().unwrap_or(open.saturating_sub(1));
                    state.met = done.last().copied();
                    state.ended = true;
                    (last, due(last)?)
                }
            };
            state.round = round;
            if let Some(before) = round.checked_sub(1).filter(|before| *before > 0).and_then(due) {
                state.start = Some(Point::day(before.on, start.firm, start.settled));
            }
            Some(found)
        })
    }

    /// The date of a round by the schedule.
    fn round(
        &self,
        step: &Step,
        every: &Recurrence,
        calendar: &Calendar,
        start: &Point,
        first: Option<Dated>,
        round: u32,
    ) -> Option<Dated> {
        let (mut from, mut left) = (*start, round);
        if let Some(first) = first {
            if round <= 1 {
                return Some(first);
            }
            (from, left) = (Point::day(first.unrolled, start.firm, start.settled), round - 1);
        }
        for (span, times) in &every.intervals {
            let here = times.map_or(left, |times| left.min(times));
            let dated = self.dated(calendar, &from, several(*span, here)?, step.counting, false)?;
            if here == left {
                return Some(dated);
            }
            from = Point::day(dated.unrolled, start.firm, start.settled);
            left -= here;
        }
        None
    }
}

impl Recurrence {
    /// The time before a round, counted from 1.
    fn interval(&self, round: u32) -> Option<Span> {
        let mut left = round;
        for (span, times) in &self.intervals {
            match times {
                Some(times) if left > *times => left -= times,
                _ => return Some(*span),
            }
        }
        None
    }

    /// How many rounds there are, where there is an end.
    fn rounds(&self) -> Option<u32> {
        self.intervals.iter().try_fold(0u32, |all, (_, times)| Some(all.saturating_add((*times)?)))
    }
}

/// So many times a span; none when that is longer than a span can be.
fn several(span: Span, times: u32) -> Option<Span> {
    let whole = Span::new(span.count.checked_mul(times)?, span.unit);
    (whole.count == span.count * times).then_some(whole)
}

/// How many rounds lie before a day, as `before` tells. Each lies after the one before it, so that halving finds the first that
/// does not.
fn rounds_before(before: impl Fn(CivilDate) -> bool, due: impl Fn(u32) -> Option<Dated>) -> u32 {
    let before = |round: u32| due(round).is_some_and(|dated| before(dated.on));
    if !before(1) {
        return 0;
    }
    let (mut low, mut high) = (1u32, 2u32);
    while high < MOST_ROUNDS && before(high) {
        low = high;
        high *= 2;
    }
    while high - low > 1 {
        let middle = low + (high - low) / 2;
        if before(middle) {
            low = middle;
        } else {
            high = middle;
        }
    }
    low
}
