//! All clocks of one record on one day: which stages are open, and what is known of each step.
use super::answer::Situation;
use super::compiled::{SpanRule, Step, Test, Timeline};
use super::history::{Happening, MILESTONE, Mark, Marked};
use super::today::Today;
use crate::arrange::Arrange;
use crate::calendar::{Calendar, CivilDate, Moment, Span};
use crate::criteria::{CriterionId, FactId, Truth};
use std::sync::Arc;

/// The place of a happening; this one is none.
pub(super) const NOWHERE: u32 = u32::MAX;

/// Where to look for what is known of a day that something is counted from: it takes less room than what is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Known {
    /// Nothing but the day.
    Day,
    /// What the happening at a place tells, if there is one.
    Happening(u32),
    /// What a date fact tells.
    Fact(FactId),
}

/// A day that something is counted from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Point {
    pub(super) on: CivilDate,
    /// What is known of it.
    pub(super) known: Known,
    /// Whether it has happened, or is a date that stands.
    pub(super) firm: bool,
    /// Whether no unknown fact can move it.
    pub(super) settled: bool,
    /// The place of the happening it is.
    pub(super) place: u32,
}

impl Point {
    pub(super) fn day(on: CivilDate, firm: bool, settled: bool) -> Self {
        Self { on, known: Known::Day, firm, settled, place: NOWHERE }
    }
}

/// A date, and how it was counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Dated {
    pub(super) on: CivilDate,
    pub(super) unrolled: CivilDate,
    pub(super) from: CivilDate,
    /// What is known of the day it was counted from.
    pub(super) known: Known,
    pub(super) span: Span,
    pub(super) back: bool,
    pub(super) settled: bool,
}

/// Whether a step applies at all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Life {
    /// Its stage has not been opened.
    #[default]
    Asleep,
    /// A criterion, the track, or the law says that it does not apply.
    PassedBy,
    /// It applies.
    Awake,
}

/// What is known of a step.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct State {
    pub(super) life: Life,
    /// When its clock starts.
    pub(super) start: Option<Point>,
    pub(super) due: Option<Dated>,
    /// Whether the date can still move.
    pub(super) provisional: bool,
    /// An open pause that holds the clock.
    pub(super) paused: bool,
    pub(super) met: Option<Met>,
    /// The mark that set it aside.
    pub(super) aside: Option<(CivilDate, u32)>,
    /// The day after its date, when it was not met.
    pub(super) expired: Option<CivilDate>,
    pub(super) round: u32,
    pub(super) missed: u32,
    /// Of something that recurs, whether it has ended.
    pub(super) ended: bool,
    /// Of something that recurs, by what it was done last.
    pub(super) done: Option<Met>,
}

/// By what, and when, a step was met.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Met {
    pub(super) on: CivilDate,
    pub(super) entry: u32,
    /// The place of the happening that met it, if one did.
    pub(super) place: u32,
}

/// When a stage was opened and closed, the last time.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Opening {
    pub(super) opened: Option<CivilDate>,
    pub(super) opened_at: u32,
    /// The first place that belongs to it: the day on which it opened, so that what was only dated that day is
    /// not lost; when it opens again, its opening.
    pub(super) first_at: u32,
    pub(super) closed: Option<CivilDate>,
    /// The place of the happening that closed it, or the first after it.
    pub(super) closed_at: u32,
    /// The entry that opened it, if one did.
    pub(super) by_entry: Option<u32>,
    /// The entry that closed it, if one did.
    pub(super) closed_by: Option<u32>,
}

impl Opening {
    pub(super) fn is_open(&self) -> bool {
        self.opened.is_some() && self.closed.is_none()
    }
}

/// From a day on, the matter is on a track.
#[derive(Clone, Copy, Debug)]
pub(super) struct Regime {
    pub(super) from: CivilDate,
    pub(super) track: Option<u16>,
}

pub(super) struct Clocks<'a> {
    pub(super) timeline: &'a Timeline,
    pub(super) situation: &'a Situation<'a>,
    pub(super) today: Today,
    pub(super) seen: &'a [Happening],
    pub(super) stages: Vec<Opening>,
    /// The place at which a stage opened and none was open, the last time.
    pub(super) begun: u32,
    pub(super) states: Vec<State>,
    /// The changes of track, in order.
    pub(super) regimes: Vec<Regime>,
    pub(super) track: Option<u16>,
}

impl<'a> Clocks<'a> {
    pub(super) fn run(timeline: &'a Timeline, situation: &'a Situation<'a>) -> Self {
        let happenings = &situation.history.happenings;
        let today = Today::new(situation.as_of);
        let count = happenings.partition_point(|one| today.has_come(one.on));
        let mut clocks = Self {
            timeline,
            situation,
            today,
            seen: happenings.get(..count).unwrap_or_default(),
            stages: vec![Opening::default(); timeline.stages.len()],
            begun: 0,
            states: vec![State::default(); timeline.steps.len()],
            regimes: Vec::new(),
            track: None,
        };
        clocks.follow_track();
        clocks.follow_stages();
        for number in &timeline.order {
            if let Some(step) = timeline.steps.get(usize::from(*number)) {
                let state = clocks.state(step);
                clocks.expire(step, &state);
                if let Some(own) = clocks.states.get_mut(usize::from(*number)) {
                    *own = state;
                }
            }
        }
        clocks.close_windows();
        clocks
    }

    /// The marks until the day of the question.
    pub(super) fn marks(&self) -> impl Iterator<Item = (u32, &'a Marked)> + use<'_, 'a> {
        let marks = (0u32..).zip(&self.situation.history.marks);
        marks.filter(|(_, marked)| self.today.has_come(marked.on))
    }

    /// The event of a happening, in this timeline's numbers.
    #[inline]
    pub(super) fn event(&self, happening: &Happening) -> u16 {
        let number = happening.event.0;
        if number & MILESTONE == 0 {
            return if number < self.timeline.room_events { number } else { u16::MAX };
        }
        let mark = self.situation.history.marks.get(usize::from(number & !MILESTONE));
        let Some(Mark::Milestone(name)) = mark.map(|marked| &marked.mark) else { return u16::MAX };
        let own = self.timeline.milestones.iter().position(|known| known == name);
        own.and_then(|own| u16::try_from(own).ok())
            .map_or(u16::MAX, |own| self.timeline.room_events.saturating_add(own))
    }

    /// The happenings from a place on, with their places.
    #[inline]
    pub(super) fn from(&self, place: u32) -> impl Iterator<Item = (u32, &'a Happening)> + use<'a> {
        let seen: &'a [Happening] = self.seen;
        (place..).zip(seen.get(place as usize..).unwrap_or_default())
    }

    fn follow_track(&mut self) {
        let known = |name: &str| {
            let found = self.timeline.tracks.iter().position(|track| track == name);
            found.and_then(|place| u16::try_from(place).ok())
        };
        let mut regimes: Vec<Regime> = Vec::new();
        if !self.situation.history.marks.is_empty() {
            for (_, marked) in self.marks() {
                if let Mark::Track(name) = &marked.mark {
                    regimes.push(Regime { from: marked.on, track: known(name) });
                }
            }
            regimes.arrange_by_key(|regime| regime.from);
        }
        self.track =
            regimes.last().map_or_else(|| self.situation.track.and_then(known), |regime| regime.track);
        self.regimes = regimes;
    }

    fn follow_stages(&mut self) {
        let (mut day, mut first_of_day, mut open) = (None, 0, false);
        for (place, happening) in self.from(0) {
            if day != Some(happening.on) {
                (day, first_of_day) = (Some(happening.on), place);
            }
            let event = self.event(happening);
            for (stage, opening) in self.timeline.stages.iter().zip(&mut self.stages) {
                if stage.opens.has(event) && !opening.is_open() {
                    let again = opening.opened.is_some();
                    let first_at = if again { place } else { first_of_day };
                    *opening = Opening {
                        opened: Some(happening.on),
                        opened_at: place,
                        first_at,
                        closed: None,
                        closed_at: NOWHERE,
                        by_entry: Some(happening.entry),
                        closed_by: None,
                    };
                } else if stage.closes.has(event) && opening.is_open() {
                    opening.closed = Some(happening.on);
                    opening.closed_at = place;
                    opening.closed_by = Some(happening.entry);
                }
            }
            let any_open = self.stages.iter().any(Opening::is_open);
            if any_open && !open {
                self.begun = place;
            }
            open = any_open;
        }
    }

    /// Draws the consequences of a date that passed.
    fn expire(&mut self, step: &Step, state: &State) {
        let Some(on) = state.expired.filter(|_| step.expiry.is_something()) else { return };
        if let Some(stage) = step.expiry.opens {
            let place = self.place_of(on);
            let opening = self.stages.get_mut(usize::from(stage));
            if let Some(opening) = opening.filter(|opening| opening.opened.is_none_or(|opened| on < opened)) {
                *opening = Opening {
                    opened: Some(on),
                    opened_at: place,
                    first_at: place,
                    by_entry: None,
                    ..*opening
                };
            }
        }
        if step.expiry.closes && state.met.is_none() {
            self.close(step.stage, on);
        }
    }

    pub(super) fn close(&mut self, stage: Option<u16>, on: CivilDate) {
        let place = self.place_of(on);
        let opening = stage.and_then(|stage| self.stages.get_mut(usize::from(stage)));
        if let Some(opening) = opening
            && opening.opened.is_some_and(|opened| opened <= on)
            && opening.closed.is_none_or(|closed| closed > on)
        {
            opening.closed = Some(on);
            opening.closed_at = place;
            opening.closed_by = None;
        }
    }

    #[inline]
    pub(super) fn opening(&self, stage: Option<u16>) -> Option<&Opening> {
        self.stages.get(usize::from(stage?))
    }

    /// The first place that belongs to a stage.
    #[inline]
    pub(super) fn first_place(&self, stage: Option<u16>) -> u32 {
        self.opening(stage).filter(|opening| opening.opened.is_some()).map_or(0, |opening| opening.first_at)
    }

    /// The first place on a day or after it.
    pub(super) fn place_of(&self, on: CivilDate) -> u32 {
        u32::try_from(self.seen.partition_point(|one| one.on < on)).unwrap_or(NOWHERE)
    }

    /// Whether a stage that was opened later takes what happens at a place.
    pub(super) fn taken(&self, step: &Step, others: &[u16], place: u32) -> bool {
        let Some(own) = self.opening(step.stage) else { return false };
        others.iter().filter_map(|stage| self.opening(Some(*stage))).any(|other| {
            let open = other.opened.is_some() && other.opened_at <= place;
            let on = self.seen.get(place as usize).map(|one| one.on);
            let still = other.closed.is_none_or(|closed| on.is_none_or(|on| on <= closed));
            open && still && other.opened_at > own.opened_at
        })
    }

    /// The calendar of a step.
    #[inline]
    pub(super) fn with_calendar<R>(&self, id: Option<&str>, ask: impl FnOnce(&Calendar) -> R) -> R {
        let named: Option<Arc<Calendar>> = id.and_then(|id| self.situation.calendars.find(id).ok());
        ask(named.as_deref().unwrap_or_else(|| self.situation.calendars.own()))
    }

    /// What is known of a day.
    pub(super) fn moment(&self, on: CivilDate, known: Known) -> Moment {
        let told = match known {
            Known::Day => None,
            Known::Happening(place) => self.seen.get(place as usize).map(|happening| happening.known),
            Known::Fact(id) => self.situation.dates.find(id).map(|(_, moment)| moment),
        };
        told.unwrap_or(Moment::Date(on))
    }

    /// Whether a criterion holds of the record.
    pub(super) fn criterion(&self, id: CriterionId) -> Truth {
        let situation = self.situation;
        if situation.criteria.reads_the_day(id) {
            self.today.itself();
        }
        situation.criteria.evaluate(id, situation.facts)
    }

    #[inline]
    pub(super) fn test(&self, test: Test, track: Option<u16>) -> Truth {
        match test {
            Test::Always => Truth::Holds,
            Test::When(id) => self.criterion(id),
            Test::Track(wanted) => Truth::from(track == Some(wanted)),
        }
    }

    /// The spans that may be meant, in order; the last says whether one of them certainly is.
    #[inline]
    pub(super) fn possible<'r>(
        &self,
        rules: &'r [SpanRule],
        track: Option<u16>,
        mut visit: impl FnMut(&'r SpanRule),
    ) -> (bool, u32) {
        let mut count = 0;
        for rule in rules {
            match self.test(rule.test, track) {
                Truth::Fails => {}
                Truth::Unknown => {
                    visit(rule);
                    count += 1;
                }
                Truth::Holds => {
                    visit(rule);
                    return (true, count + 1);
                }
            }
        }
        (false, count)
    }
}
