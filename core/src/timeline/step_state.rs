//! What is known of one step: whether it applies, when its clock started, what met it, when it is due.
use super::clocks::{Clocks, Dated, Known, Life, Met, NOWHERE, Point, State};
use super::compiled::{Anchor, Length, SpanRule, Step, Test};
use super::history::{Mark, Marked};
use crate::arrange::Arrange;
use crate::calendar::{Calendar, CivilDate, Counting, Moment, Roll, Span, SpanUnit};
use crate::criteria::Truth;

impl Clocks<'_> {
    pub(super) fn state(&self, step: &Step) -> State {
        let mut state = State::default();
        if step.stage.is_some() && self.opening(step.stage).is_none_or(|opening| opening.opened.is_none()) {
            return state;
        }
        state.start = self.first_start(step);
        let (life, certain) = self.applies(step, state.start);
        state.life = life;
        if life != Life::Awake {
            return state;
        }
        state.aside = self.set_aside(step);
        if let Some(every) = &step.every {
            self.recur(step, every, &mut state);
            // Never done and set aside, it was the setting aside that settled it.
            if state.ended && state.done.is_none() && state.aside.is_some() {
                state.met = None;
            }
        } else {
            self.once(step, &mut state);
        }
        state.provisional |= !certain;
        let late = state.due.filter(|due| self.expires(&state, due));
        state.expired = late.map(|due| due.on.plus_days(1));
        state
    }

    /// When the clock of a step starts.
    pub(super) fn first_start(&self, step: &Step) -> Option<Point> {
        match (&step.starts, &step.length) {
            (Some(anchor), _) => self.resolve(anchor, step),
            (None, Length::Before { of, .. }) => self.resolve(of, step),
            (None, _) => self.resolve(&Anchor::Opening(step.stage?), step),
        }
    }

    fn applies(&self, step: &Step, start: Option<Point>) -> (Life, bool) {
        let mut certain = true;
        if !step.tracks.is_empty() && !self.track.is_some_and(|track| step.tracks.contains(&track)) {
            return (Life::PassedBy, true);
        }
        if let Some(rule) = &step.in_force {
            let point = rule.by.as_ref().map_or(start, |by| self.resolve(by, step));
            match point {
                Some(point) => {
                    let begun = rule.from.is_none_or(|from| from <= point.on);
                    let lasts = rule.until.is_none_or(|until| point.on <= until);
                    if !(begun && lasts) {
                        return (Life::PassedBy, true);
                    }
                }
                None => certain = false,
            }
        }
        match step.when.map_or(Truth::Holds, |id| self.criterion(id)) {
            Truth::Holds => (Life::Awake, certain),
            Truth::Fails => (Life::PassedBy, true),
            Truth::Unknown => (Life::Awake, false),
        }
    }

    /// A step that is done once.
    fn once(&self, step: &Step, state: &mut State) {
        let Some(start) = state.start else {
            state.provisional = true;
            state.met = self.met(step, None);
            self.reckon(step, state, None, &mut None);
            return;
        };
        state.met = self.met(step, Some(&start));
        let base = self.base(step, &start, state.met.map(|met| met.on));
        state.provisional = !start.firm;
        self.reckon(step, state, base, &mut None);
        // After the date a stage that its expiry opened takes the event.
        if let (Some(met), Some(due), Some(opens)) = (state.met, state.due, step.expiry.opens)
            && met.on > due.on
            && !state.provisional
            && step.rivals.contains(&opens)
        {
            state.met = None;
            let base = self.base(step, &start, None);
            self.reckon(step, state, base, &mut None);
        }
    }

    /// What met a step, if something did.
    pub(super) fn met(&self, step: &Step, start: Option<&Point>) -> Option<Met> {
        let by_event = self.meeting(step, start).next();
        if self.situation.history.marks.is_empty() {
            return by_event;
        }
        let named = |mark: &Mark| matches!(mark, Mark::Met { step: Some(name), key: None } if self.timeline.is_called(step, name));
        let by_mark =
            self.marks_of(step, named).map(|(_, marked)| Met::by_mark(marked)).min_by_key(|met| met.on);
        let earlier = |one: Option<Met>, two: Option<Met>| match (one, two) {
            (Some(one), Some(two)) => Some(if two.on < one.on { two } else { one }),
            (one, two) => one.or(two),
        };
        earlier(earlier(by_event, by_mark), self.attempted(step))
    }

    /// Each happening that meets a step, in order.
    pub(super) fn meeting<'s>(
        &'s self,
        step: &'s Step,
        start: Option<&Point>,
    ) -> impl Iterator<Item = Met> + 's {
        let mut from = self.first_place(step.stage);
        // The event that starts the clock does not meet the step as well.
        if step.met_by.meets(&step.anchored_at)
            && let Some(start) = start.filter(|start| start.place != NOWHERE)
        {
            from = from.max(start.place.saturating_add(1));
        } else if step.stage.is_none()
            && let Some(start) = start.filter(|start| start.place != NOWHERE)
            && self
                .from(0)
                .take_while(|(place, _)| *place < start.place)
                .any(|(_, one)| step.anchored_at.has(self.event(one)))
        {
            from = from.max(start.place);
        }
        self.from(from)
            .filter(move |(place, one)| {
                step.met_by.has(self.event(one))
                    && (step.rivals.is_empty() || !self.taken(step, &step.rivals, *place))
            })
            .map(|(place, one)| Met { on: one.on, entry: one.entry, place })
    }

    /// The attempt that completes the documented ones.
    fn attempted(&self, step: &Step) -> Option<Met> {
        let rule = step.attempts?;
        let named = |mark: &Mark| matches!(mark, Mark::Attempted { step: name } if self.timeline.is_called(step, name));
        let mut attempts: Vec<Met> =
            self.marks_of(step, named).map(|(_, marked)| Met::by_mark(marked)).collect();
        attempts.arrange_by_key(|met| met.on);
        if rule.on_different_days {
            attempts.dedup_by_key(|met| met.on);
        }
        attempts.get((rule.times as usize).checked_sub(1)?).copied()
    }

    /// The mark that set a step aside.
    fn set_aside(&self, step: &Step) -> Option<(CivilDate, u32)> {
        if self.situation.history.marks.is_empty() {
            return None;
        }
        let named = |mark: &Mark| {
            matches!(mark, Mark::Waived { step: name, key: None, .. } | Mark::NotApplicable { step: name, key: None, .. }
                if self.timeline.is_called(step, name))
        };
        self.marks_of(step, named).map(|(number, marked)| (marked.on, number)).min()
    }

    /// The marks that are meant for a step: those of its stage, as the stages stood when they were made.
    pub(super) fn marks_of<'s>(
        &'s self,
        step: &'s Step,
        named: impl Fn(&Mark) -> bool + 's,
    ) -> impl Iterator<Item = (u32, &'s Marked)> + 's {
        let since = self.first_place(step.stage);
        self.marks().filter(move |(_, marked)| {
            if !named(&marked.mark) {
                return false;
            }
            if since == 0 && step.namesakes.is_empty() {
                return true;
            }
            let place = self.from(0).find(|(_, one)| one.entry == marked.entry).map_or(0, |(place, _)| place);
            let qualified = marked.mark.step().is_some_and(|name| name != step.name);
            place >= since && (qualified || !self.taken(step, &step.namesakes, place))
        })
    }

    /// Whether a date has passed without the step.
    fn expires(&self, state: &State, due: &Dated) -> bool {
        let in_time =
            state.met.is_some_and(|met| met.on <= due.on) || state.aside.is_some_and(|(on, _)| on <= due.on);
        !in_time && !state.provisional && !state.paused && due.settled && self.today.is_after(due.on)
    }

    /// The date before pauses and extensions, under the track of today, or of the day it was met.
    pub(super) fn base(&self, step: &Step, start: &Point, met: Option<CivilDate>) -> Option<Dated> {
        let now = self.counted(step, start, self.track);
        if self.regimes.is_empty() || !step.follows_track {
            return now;
        }
        self.after_changes(step, start, met, now)
    }

    /// A change of track makes nothing overdue after the fact: what comes in with it, and would already have
    /// passed, counts from the change.
    fn after_changes(
        &self,
        step: &Step,
        start: &Point,
        met: Option<CivilDate>,
        now: Option<Dated>,
    ) -> Option<Dated> {
        let (mut owed, mut by_criterion) = (None, false);
        if let Some(step) = self.on_track(step, None) {
            // Which facts held before the change is not known: it may have been any of the dates.
            by_criterion = step.is_by_criterion();
            owed = if by_criterion {
                self.latest_possible(step, start)
            } else {
                self.counted(step, start, None)
            };
        }
        for regime in &self.regimes {
            // What is not met stands under all of them: they are of the days until today.
            if met.is_some_and(|met| regime.from > met) {
                break;
            }
            let Some(step) = self.on_track(step, regime.track) else {
                owed = None;
                continue;
            };
            let Some(fresh) = self.counted(step, start, regime.track) else { continue };
            let passed = |dated: &Dated| dated.on < regime.from;
            owed = match owed {
                _ if !passed(&fresh) => Some(fresh),
                Some(before) if passed(&before) => Some(if by_criterion { fresh } else { before }),
                before => {
                    let restarted = Point { on: regime.from, known: Known::Day, ..*start };
                    let restarted = self.counted(step, &restarted, regime.track);
                    before.into_iter().chain(restarted).min_by_key(|dated: &Dated| dated.on)
                }
            };
            by_criterion = false;
        }
        owed.or(now)
    }

    /// Whichever of its spans is meant, the latest date that it can have.
    fn latest_possible(&self, step: &Step, start: &Point) -> Option<Dated> {
        let Length::After(rules) = &step.length else { return None };
        self.with_calendar(step.calendar.as_deref(), |calendar| {
            let each =
                rules.iter().filter_map(|rule| self.dated(calendar, start, rule.span, step.counting, false));
            each.max_by_key(|dated| dated.on)
        })
    }

    /// The step as it is on a track, if it is there.
    pub(super) fn on_track<'s>(&self, step: &'s Step, track: Option<u16>) -> Option<&'s Step> {
        if track.is_some_and(|track| step.absent_on.contains(&track)) {
            return None;
        }
        let there = match &step.elsewhere {
            Some(elsewhere) if track != self.timeline.own_track => elsewhere.as_deref()?,
            _ => step,
        };
        let applies = there.tracks.is_empty() || track.is_some_and(|track| there.tracks.contains(&track));
        applies.then_some(there)
    }

    /// The date so long after the start, or before the other date: of several that are possible, the earliest.
    pub(super) fn counted(&self, step: &Step, start: &Point, track: Option<u16>) -> Option<Dated> {
        let (rules, back): (&[SpanRule], bool) = match &step.length {
            Length::OnTheDay => return Some(self.on_the_day(step, start)),
            Length::After(rules) => (rules, false),
            Length::Before { spans, .. } => (spans, true),
        };
        self.with_calendar(step.calendar.as_deref(), |calendar| {
            let mut earliest: Option<Dated> = None;
            let (certain, count) = self.possible(rules, track, |rule| {
                let dated = self.dated(calendar, start, rule.span, step.counting, back);
                earliest = earliest.into_iter().chain(dated).min_by_key(|dated| dated.on);
            });
            let settled = start.settled && certain && count == 1;
            earliest.map(|dated| Dated { settled, ..dated })
        })
    }

    fn on_the_day(&self, step: &Step, start: &Point) -> Dated {
        self.with_calendar(step.calendar.as_deref(), |calendar| {
            let on = rolled(calendar, start.on, step.counting.roll);
            let span = Span::new(0, SpanUnit::CalendarDays);
            Dated {
                on,
                unrolled: start.on,
                from: start.on,
                known: start.known,
                span,
                back: false,
                settled: start.settled,
            }
        })
    }

    pub(super) fn dated(
        &self,
        calendar: &Calendar,
        from: &Point,
        span: Span,
        counting: Counting,
        back: bool,
    ) -> Option<Dated> {
        let (on, unrolled) = self.count(calendar, from, span, counting, back)?;
        Some(Dated { on, unrolled, from: from.on, known: from.known, span, back, settled: from.settled })
    }

    /// The day so long after or before a point: rolled, and not. None where it leaves the years that calendars
    /// know.
    pub(super) fn count(
        &self,
        calendar: &Calendar,
        from: &Point,
        span: Span,
        counting: Counting,
        back: bool,
    ) -> Option<(CivilDate, CivilDate)> {
        let unrolled = if span.unit == SpanUnit::Hours {
            let zone = self.situation.time_zone;
            let start = match self.moment(from.on, from.known) {
                Moment::Instant(at) => at,
                _ => zone.start_of(from.on),
            };
            let hours = i32::try_from(span.count).ok()?;
            zone.local_date(&start.plus_hours(if back { -hours } else { hours })?)
        } else {
            let plain = Counting::starting(counting.start);
            let found = if back {
                calendar.subtract(from.on, span, plain)
            } else {
                calendar.add(from.on, span, plain)
            };
            found.ok()?
        };
        Some((rolled(calendar, unrolled, counting.roll), unrolled))
    }
}

/// A day moved off a closed one; it stays where the calendar does not know the years.
pub(super) fn rolled(calendar: &Calendar, on: CivilDate, roll: Roll) -> CivilDate {
    match roll {
        Roll::Keep => Some(on),
        Roll::Next => calendar.open_on_or_after(on),
        Roll::Previous => calendar.open_on_or_before(on),
    }
    .unwrap_or(on)
}

impl Met {
    pub(super) fn by_mark(marked: &Marked) -> Self {
        Self { on: marked.on, entry: marked.entry, place: NOWHERE }
    }

    /// The day that it was met, to count from.
    pub(super) fn point(&self) -> Point {
        Point { known: Known::Happening(self.place), ..Point::day(self.on, true, true) }
    }
}

impl Step {
    /// Whether facts decide on its span.
    fn is_by_criterion(&self) -> bool {
        matches!(&self.length, Length::After(rules) if rules.iter().any(|rule| matches!(rule.test, Test::When(_))))
    }
}

impl Mark {
    /// The step that a mark names.
    pub(super) fn step(&self) -> Option<&str> {
        match self {
            Self::Extended { step, .. }
            | Self::Promised { step, .. }
            | Self::NotApplicable { step, .. }
            | Self::Waived { step, .. }
            | Self::Attempted { step }
            | Self::NoticeDate { step, .. } => Some(step),
            Self::Met { step, .. } => step.as_deref(),
            Self::Milestone(_) | Self::Track(_) => None,
        }
    }
}
