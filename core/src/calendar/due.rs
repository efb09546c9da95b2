//! Due dates that explain themselves.
use super::arithmetic::beyond;
use super::civil_date::CivilDate;
use super::counting::{Counting, Direction};
use super::instant::Instant;
use super::moment::Moment;
use super::open_days::{Calendar, ClosedDay};
use super::span::{Span, Unit};
use super::time_zone::TimeZone;
use crate::problem::InputError;
use settlewell_macros::wire;

/// A date, and how it came about.
#[wire]
pub struct Due {
    /// The day.
    pub on: CivilDate,
    /// The time, when it was counted in hours.
    pub at: Option<Instant>,
    /// The day it was counted from.
    pub from: CivilDate,
    /// How long.
    pub span: Span,
    /// Whether it lies after or before the day it was counted from.
    pub direction: Direction,
    /// How it was counted.
    pub counting: Counting,
    /// The id of the calendar it was counted on.
    pub calendar: String,
    /// The date before it moved off a closed day, when it did.
    pub unrolled: Option<CivilDate>,
    /// How it moved off a closed day, when it did.
    pub rolled: Option<Rolled>,
    /// The days that did not count, when business days were counted.
    pub skipped: Vec<ClosedDay>,
    /// What was taken for granted, when the day it was counted from is only partly known.
    pub assumed: Option<Assumed>,
    /// The hour from which receipt counts as the next day, when it did.
    pub received_after: Option<u32>,
}

/// How a date moved off a closed day.
#[wire]
pub struct Rolled {
    /// Where it fell.
    pub from: CivilDate,
    /// Where it is now.
    pub to: CivilDate,
    /// The closed days that it moved over, in order of date.
    pub because: Vec<ClosedDay>,
}

/// What was known of a moment, and which day was taken.
#[wire]
pub struct Assumed {
    /// What was known, such as `2026-03`.
    pub known: Moment,
    /// The day that was taken.
    pub taken: CivilDate,
}

/// Which day to take when only the month or the year is known.
#[wire]
#[derive(Default)]
pub enum PartlyKnown {
    /// The earliest: for what we owe, so that nobody waits longer than promised.
    #[default]
    Earliest,
    /// The latest: for what another person must do, so that nobody loses time they have.
    Latest,
}

/// How a moment becomes the day that is counted from.
#[wire]
#[derive(Copy, Default)]
pub struct Reading {
    /// The hour, 0 to 23 local time, from which receipt counts as the next day, if there is one.
    pub next_day_from: Option<u32>,
    /// Which day to take when only the month or the year is known.
    pub partly_known: PartlyKnown,
}

impl Reading {
    /// The day to count from.
    pub fn day(&self, moment: &Moment, zone: &TimeZone) -> CivilDate {
        match (moment, self.partly_known) {
            (Moment::Instant(at), _) => zone.local_date_after_cutoff(at, self.next_day_from),
            (_, PartlyKnown::Earliest) => moment.earliest(zone),
            (_, PartlyKnown::Latest) => moment.latest(zone),
        }
    }
}

impl Calendar {
    /// The date so long after a moment, and how it came about.
    ///
    /// Hours are counted on the clock from the instant itself, or from the start of the day where only the day is
    /// known.
    ///
    /// ```
    /// # use settlewell::calendar::{Because, Calendars, Counting, Reading, TimeZone};
    /// let halifax: TimeZone = "America/Halifax".parse()?;
    /// let received = "2026-09-25T16:10:00-03:00".parse()?;
    /// let due = Calendars::builtin("ca-bc")?.due(
    ///     &received, "3 business days".parse()?, Counting::default(), &halifax, Reading::default())?;
    /// assert_eq!(due.on.to_string(), "2026-10-01");
    /// let skipped: Vec<_> = due.skipped.iter().map(|day| (day.on.to_string(), day.because)).collect();
    /// assert_eq!(skipped, [
    ///     ("2026-09-26".to_owned(), Because::Weekend),
    ///     ("2026-09-27".to_owned(), Because::Weekend),
    ///     ("2026-09-30".to_owned(), Because::Holiday),
    /// ]);
    /// # Ok::<(), settlewell::InputError>(())
    /// ```
    ///
    /// # Errors
    /// `calendar.beyond-years` for a date or a result that the calendar does not know.
    pub fn due(
        &self,
        from: &Moment,
        span: Span,
        counting: Counting,
        zone: &TimeZone,
        reading: Reading,
    ) -> Result<Due, InputError> {
        self.explain(from, span, counting, Direction::After, zone, reading)
    }

    /// The date so long before a moment, and how it came about.
    ///
    /// # Errors
    /// As [`Calendar::due`].
    pub fn due_before(
        &self,
        from: &Moment,
        span: Span,
        counting: Counting,
        zone: &TimeZone,
        reading: Reading,
    ) -> Result<Due, InputError> {
        self.explain(from, span, counting, Direction::Before, zone, reading)
    }

    /// [`Calendar::due`] or [`Calendar::due_before`], by direction.
    ///
    /// # Errors
    /// As [`Calendar::due`].
    pub fn explain(
        &self,
        moment: &Moment,
        span: Span,
        counting: Counting,
        direction: Direction,
        zone: &TimeZone,
        reading: Reading,
    ) -> Result<Due, InputError> {
        let by_the_clock = span.unit == Unit::Hours;
        // A late hour moves the day that is counted from; hours do not count in days.
        let reading = if by_the_clock { Reading { next_day_from: None, ..reading } } else { reading };
        let from = reading.day(moment, zone);
        let (unrolled, clock) = if by_the_clock {
            let start = match moment {
                Moment::Instant(at) => *at,
                _ => zone.start_of(from),
            };
            let hours = span.count.min(i32::MAX as u32) as i32;
            let hours = if direction == Direction::Before { -hours } else { hours };
            let at = zone.here(&start.plus_hours(hours).ok_or_else(|| beyond(from))?);
            (zone.local_date(&at), Some(at))
        } else {
            (self.unrolled(from, span, counting.start, direction)?, None)
        };
        let on = self.rolled(unrolled, counting.roll)?;
        let moved = on != unrolled;
        // An hour that falls on a closed day keeps its place on the clock of the day it moves to.
        let at = clock.map(|at| if moved { zone.same_time_on(&at, on) } else { at });
        let (first, last) = (on.min(unrolled), on.max(unrolled));
        let rolled = moved.then(|| Rolled { from: unrolled, to: on, because: self.closed_from(first, last) });
        let skipped = if span.unit == Unit::BusinessDays {
            self.closed_from(from.min(unrolled), from.max(unrolled))
                .into_iter()
                .filter(|day| day.on != from || counting.start == super::counting::StartDay::SameDay)
                .collect()
        } else {
            Vec::new()
        };
        let late = matches!(moment, Moment::Instant(at) if zone.local_date(at) != from);
        Ok(Due {
            on,
            at,
            from,
            span,
            direction,
            counting,
            calendar: self.id().to_owned(),
            unrolled: moved.then_some(unrolled),
            rolled,
            skipped,
            assumed: moment.is_partial().then_some(Assumed { known: *moment, taken: from }),
            received_after: reading.next_day_from.filter(|_| late),
        })
    }

    /// The closed days from one day to another, both included.
    fn closed_from(&self, first: CivilDate, last: CivilDate) -> Vec<ClosedDay> {
        (0..=first.days_until(last)).filter_map(|days| self.closed_because(first.plus_days(days))).collect()
    }
}
