//! When something happened, as precisely as people know it.
use super::as_text::{as_text, slip};
use super::civil_date::{CivilDate, numbers};
use super::instant::Instant;
use super::time_zone::TimeZone;
use crate::problem::InputError;
use std::{cmp::Ordering, fmt, str::FromStr};

/// When something happened, as precisely as people know it: an instant, a day, a month or a year. On the wire
/// it is one string.
///
/// ```
/// # use settlewell::calendar::{Moment, TimeZone};
/// let toronto: TimeZone = "America/Toronto".parse()?;
/// let about: Moment = "2026-02".parse()?;
/// assert!(about.is_partial());
/// assert_eq!(about.earliest(&toronto).to_string(), "2026-02-01");
/// assert_eq!(about.latest(&toronto).to_string(), "2026-02-28");
///
/// let call: Moment = "2026-03-05T01:30:00Z".parse()?;
/// assert_eq!(call.earliest(&toronto).to_string(), "2026-03-04");
/// # Ok::<(), settlewell::InputError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify), tsify(type = "string"))]
pub enum Moment {
    /// A point in time.
    Instant(Instant),
    /// A day.
    Date(CivilDate),
    /// A month; the day held is its first.
    Month(MonthOfYear),
    /// A year, 1 to 9999.
    Year(u16),
}

/// A month of a year: `2026-03`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct MonthOfYear {
    first: CivilDate,
}

impl MonthOfYear {
    /// The month (1 to 12) of a year (1 to 9999).
    ///
    /// # Errors
    /// `date.invalid` when there is no such month.
    pub fn new(year: i32, month: u32) -> Result<Self, InputError> {
        CivilDate::new(year, month, 1).map(|first| Self { first })
    }

    /// Its first day.
    pub fn first(self) -> CivilDate {
        self.first
    }

    /// Its last day.
    pub fn last(self) -> CivilDate {
        // No month is shorter than 28 days or longer than 31: the day before the next month begins.
        let next = self.first.plus_days(31);
        if next.month() == self.first.month() { next } else { next.plus_days(-(next.day() as i32)) }
    }
}

/// A moment's place in an order that is total and the same everywhere.
///
/// By day first (the earliest it may have been), then what is known less precisely before what is known more
/// precisely, then by the point in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Position {
    day: CivilDate,
    precision: u8,
    at: (i64, u32, i32),
}

impl Moment {
    /// The earliest day it may have been, in this time zone.
    pub fn earliest(&self, zone: &TimeZone) -> CivilDate {
        match self {
            Self::Instant(at) => zone.local_date(at),
            Self::Date(date) => *date,
            Self::Month(month) => month.first(),
            Self::Year(year) => year_day(*year, 1, 1),
        }
    }

    /// The latest day it may have been, in this time zone.
    pub fn latest(&self, zone: &TimeZone) -> CivilDate {
        match self {
            Self::Month(month) => month.last(),
            Self::Year(year) => year_day(*year, 12, 31),
            Self::Instant(_) | Self::Date(_) => self.earliest(zone),
        }
    }

    /// Whether only the month or the year is known.
    pub fn is_partial(&self) -> bool {
        matches!(self, Self::Month(_) | Self::Year(_))
    }

    /// Its place among others, with days as they are in this time zone.
    pub fn position(&self, zone: &TimeZone) -> Position {
        let (precision, at) = match self {
            Self::Year(_) => (0, (0, 0, 0)),
            Self::Month(_) => (1, (0, 0, 0)),
            Self::Date(_) => (2, (0, 0, 0)),
            Self::Instant(at) => (3, at.sort_key()),
        };
        Position { day: self.earliest(zone), precision, at }
    }
}

/// A day that every year has.
fn year_day(year: u16, month: u32, day: u32) -> CivilDate {
    CivilDate::new(year.into(), month, day).unwrap_or(CivilDate::from_day_number(i32::MIN))
}

/// The order in which every copy of a record agrees without knowing a time zone: [`Moment::position`] in UTC.
impl Ord for Moment {
    fn cmp(&self, other: &Self) -> Ordering {
        let utc = TimeZone::utc();
        self.position(&utc).cmp(&other.position(&utc))
    }
}
impl PartialOrd for Moment {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl From<CivilDate> for Moment {
    fn from(date: CivilDate) -> Self {
        Self::Date(date)
    }
}
impl From<Instant> for Moment {
    fn from(at: Instant) -> Self {
        Self::Instant(at)
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Instant(at) => at.fmt(f),
            Self::Date(date) => date.fmt(f),
            Self::Month(month) => write!(f, "{:04}-{:02}", month.first().year(), month.first().month()),
            Self::Year(year) => write!(f, "{year:04}"),
        }
    }
}

impl FromStr for Moment {
    type Err = InputError;

    fn from_str(text: &str) -> Result<Self, InputError> {
        let moment = match text.len() {
            4 => numbers(text, [4]).filter(|[year]| *year > 0).map(|[year]| Self::Year(year as u16)),
            7 => numbers(text, [4, 2])
                .and_then(|[year, month]| MonthOfYear::new(year as i32, month).ok())
                .map(Self::Month),
            10 => text.parse().ok().map(Self::Date),
            _ => text.parse().ok().map(Self::Instant),
        };
        moment.ok_or_else(|| {
            let form = "2026-09-25T16:10:00-03:00, 2026-09-25, 2026-09, 2026";
            slip("moment.invalid", text, form)
        })
    }
}

as_text! {
    Moment,
    r"^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d))?)?)?$",
    "2026-09-25T16:10:00-03:00", Self::Instant(Instant::epoch());
}

#[cfg(feature = "uniffi")]
uniffi::custom_type!(Moment, String, { try_lift: |text| Ok(text.parse::<Moment>()?), lower: |moment| moment.to_string() });

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_known_is_kept() {
        let zone = TimeZone::utc();
        for (text, first, last) in [
            ("2026", "2026-01-01", "2026-12-31"),
            ("2026-12", "2026-12-01", "2026-12-31"),
            ("2028-02", "2028-02-01", "2028-02-29"),
            ("2026-04", "2026-04-01", "2026-04-30"),
            ("2026-03-09", "2026-03-09", "2026-03-09"),
            ("2026-03-09T23:59:59Z", "2026-03-09", "2026-03-09"),
            ("9999", "9999-01-01", "9999-12-31"),
        ] {
            let moment: Moment = text.parse().unwrap();
            assert_eq!(moment.to_string(), text);
            assert_eq!(moment.earliest(&zone).to_string(), first, "{text}");
            assert_eq!(moment.latest(&zone).to_string(), last, "{text}");
        }
        for wrong in ["0000", "26", "2026-13", "2026-3", "March 2026", "2026-03-", "2026-02-30"] {
            assert_eq!(wrong.parse::<Moment>().unwrap_err().problems()[0].code, "moment.invalid", "{wrong}");
        }
    }

    #[test]
    fn the_order_is_total() {
        let mut moments: Vec<Moment> = [
            "2026-01-02",
            "2026-01-01T22:00:00-05:00",
            "2026-01-02T00:30:00+05:00",
            "2026",
            "2026-01",
            "2026-01-01",
        ]
        .iter()
        .map(|text| text.parse().unwrap())
        .collect();
        moments.sort();
        let told: Vec<String> = moments.iter().map(Moment::to_string).collect();
        assert_eq!(
            told,
            [
                "2026",
                "2026-01",
                "2026-01-01",
                "2026-01-02T00:30:00+05:00",
                "2026-01-02",
                "2026-01-01T22:00:00-05:00"
            ]
        );
    }
}
