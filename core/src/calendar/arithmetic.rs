//! Adding and taking away spans: the fast path, which allocates nothing unless it fails.
use super::civil_date::CivilDate;
use super::counting::{Counting, Direction, Roll, StartDay};
use super::open_days::Calendar;
use super::span::{Span, Unit};
use super::table;
use crate::problem::{InputError, Problem};

/// More days than there are in the years 1 to 9999.
const FURTHEST: u32 = 4_000_000;

impl Calendar {
    /// The day so long after another.
    ///
    /// Business days and rolling need a date from 1990 to 2100, and so must the result be; other units that stay
    /// where they fall reach from the year 1 to 9999.
    ///
    /// ```
    /// # use settlewell::calendar::{Calendars, CivilDate, Counting, Roll};
    /// let federal = Calendars::builtin("ca-federal")?;
    /// let referred = CivilDate::new(2026, 2, 17)?;
    /// let span = "45 calendar days".parse()?;
    /// // Day 45 is Good Friday.
    /// assert_eq!(federal.add(referred, span, Counting::default())?, CivilDate::new(2026, 4, 3)?);
    /// assert_eq!(federal.add(referred, span, Counting::rolled(Roll::Next))?, CivilDate::new(2026, 4, 6)?);
    /// # Ok::<(), settlewell::InputError>(())
    /// ```
    ///
    /// # Errors
    /// `calendar.beyond-years` for a date or a result that the calendar does not know, `span.hours-need-instant`
    /// for hours.
    pub fn add(&self, from: CivilDate, span: Span, counting: Counting) -> Result<CivilDate, InputError> {
        self.count(from, span, counting, Direction::After)
    }

    /// The day so long before another: what must be received at least 3 working days before a date must be there
    /// on `subtract(date, 3 business days)` at the latest.
    ///
    /// ```
    /// # use settlewell::calendar::{Calendars, CivilDate, Counting};
    /// let good_friday = CivilDate::new(2026, 4, 3)?;
    /// let latest = Calendars::builtin("ca-federal")?.subtract(good_friday, "3 business days".parse()?, Counting::default())?;
    /// assert_eq!(latest, CivilDate::new(2026, 3, 31)?);
    /// # Ok::<(), settlewell::InputError>(())
    /// ```
    ///
    /// # Errors
    /// As [`Calendar::add`].
    pub fn subtract(&self, from: CivilDate, span: Span, counting: Counting) -> Result<CivilDate, InputError> {
        self.count(from, span, counting, Direction::Before)
    }

    /// [`Calendar::add`] or [`Calendar::subtract`], by direction.
    ///
    /// # Errors
    /// As [`Calendar::add`].
    pub fn count(
        &self,
        from: CivilDate,
        span: Span,
        counting: Counting,
        direction: Direction,
    ) -> Result<CivilDate, InputError> {
        let unrolled = self.unrolled(from, span, counting.start, direction)?;
        self.rolled(unrolled, counting.roll)
    }

    /// How many open days lie after `from`, up to and including `to`; negative when `to` is earlier.
    ///
    /// # Errors
    /// `calendar.beyond-years` for a date outside 1990 to 2100.
    pub fn business_days_between(&self, from: CivilDate, to: CivilDate) -> Result<i32, InputError> {
        let until =
            |date| table::index(date).map(|at| self.table.count_before(at + 1)).ok_or_else(|| beyond(date));
        Ok(until(to)? - until(from)?)
    }

    /// The date before any roll.
    pub(super) fn unrolled(
        &self,
        from: CivilDate,
        span: Span,
        start: StartDay,
        direction: Direction,
    ) -> Result<CivilDate, InputError> {
        // No year that we know is further away than that, and sums stay far from overflow.
        let count = span.count.min(FURTHEST) as i32;
        // A span of nothing that starts on its day ends on its day.
        let shift = match start {
            StartDay::DayAfter => 0,
            StartDay::SameDay => -i32::from(count > 0),
            StartDay::ClearDays => 1,
        };
        let sign = if direction == Direction::Before { -1 } else { 1 };
        match span.unit {
            Unit::Hours => Err(hours(span)),
            Unit::BusinessDays => {
                let at = table::index(from).ok_or_else(|| beyond(from))?;
                let found = match (direction, start) {
                    (_, StartDay::DayAfter | StartDay::SameDay) if count == 0 => return Ok(from),
                    (Direction::After, StartDay::SameDay) => {
                        self.table.nth(self.table.count_before(at) + count - 1)
                    }
                    (Direction::After, _) => {
                        self.table.nth(self.table.count_before(at + 1) + count + shift - 1)
                    }
                    (Direction::Before, StartDay::SameDay) => {
                        self.table.nth(self.table.count_before(at + 1) - count)
                    }
                    (Direction::Before, _) => self.table.nth(self.table.count_before(at) - count - shift),
                };
                found.ok_or_else(|| beyond(from))
            }
            Unit::CalendarDays => Ok(from.plus_days(sign * (count + shift))),
            Unit::Weeks => Ok(from.plus_days(sign * (count * 7 + shift))),
            Unit::Months => Ok(months(from, span.count, sign).plus_days(sign * shift)),
            Unit::Years => Ok(months(from, span.count.saturating_mul(12), sign).plus_days(sign * shift)),
        }
    }

    /// The date moved off a closed day.
    pub(super) fn rolled(&self, date: CivilDate, roll: Roll) -> Result<CivilDate, InputError> {
        let found = match roll {
            Roll::Keep => return Ok(date),
            Roll::Next => self.open_on_or_after(date),
            Roll::Previous => self.open_on_or_before(date),
        };
        found.ok_or_else(|| beyond(date))
    }
}

fn months(from: CivilDate, months: u32, sign: i32) -> CivilDate {
    if sign < 0 { from.minus_months(months) } else { from.plus_months(months) }
}

#[cold]
pub(super) fn beyond(date: CivilDate) -> InputError {
    let years = format!("{}/{}", table::date(0), table::date(table::DAYS - 1));
    Problem::new("calendar.beyond-years", "").found(date.to_string()).expected(years).into()
}

#[cold]
fn hours(span: Span) -> InputError {
    Problem::new("span.hours-need-instant", "").found(span.to_string()).into()
}
