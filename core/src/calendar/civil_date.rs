//! A day of the civil calendar, without a time or a zone.
use super::as_text::{as_text, slip};
use super::weekday::Weekday;
use crate::problem::InputError;
use chrono::{Datelike, Months, NaiveDate};
use std::{fmt, num::NonZeroU32, str::FromStr};

/// A day of the civil calendar: `2026-10-01`. It has no time and no zone, so it cannot shift.
///
/// Years run from 1 to 9999; calendars know the holidays of 1990 to 2100.
///
/// ```
/// # use settlewell::calendar::CivilDate;
/// let date: CivilDate = "2026-10-01".parse()?;
/// assert_eq!(date.plus_days(31).to_string(), "2026-11-01");
/// assert_eq!(CivilDate::new(2026, 1, 31)?.plus_months(1).to_string(), "2026-02-28");
/// assert!("2026-02-30".parse::<CivilDate>().is_err());
/// # Ok::<(), settlewell::InputError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify), tsify(type = "string"))]
// The number of the day, where 0001-01-01 is 1: dates are compared and counted far more often than they are read or
// shown, and no date takes no room of its own.
pub struct CivilDate(NonZeroU32);

const FORM: &str = "2026-10-01";
/// The number of 1 January 1970.
const EPOCH: i32 = 719_163;
/// Epoch days of 0001-01-01 and 9999-12-31.
const FIRST: i32 = 1 - EPOCH;
const LAST: i32 = 2_932_896;

impl CivilDate {
    /// The day of a year (1 to 9999), a month (1 to 12) and a day of the month.
    ///
    /// # Errors
    /// `date.invalid` when there is no such day.
    pub fn new(year: i32, month: u32, day: u32) -> Result<Self, InputError> {
        (1..=9999)
            .contains(&year)
            .then(|| NaiveDate::from_ymd_opt(year, month, day))
            .flatten()
            .map(Self::from_naive)
            .ok_or_else(|| slip("date.invalid", &format!("{year:04}-{month:02}-{day:02}"), FORM))
    }

    /// The day that is `number` days after 1 January 1970 (before it, when negative); the nearest day of the
    /// years 1 to 9999 when it lies outside.
    pub fn from_day_number(number: i32) -> Self {
        let day = number.clamp(FIRST, LAST) + EPOCH;
        Self(NonZeroU32::new(day.unsigned_abs()).unwrap_or(NonZeroU32::MIN))
    }

    /// Days since 1 January 1970; negative before.
    pub fn day_number(self) -> i32 {
        // It is at most that of the last day of 9999.
        self.0.get() as i32 - EPOCH
    }

    /// The day `days` later, or earlier when negative; stops at the ends of the years 1 to 9999.
    pub fn plus_days(self, days: i32) -> Self {
        Self::from_day_number(self.day_number().saturating_add(days))
    }

    /// The same day of the month `months` later; the month's last day where it is shorter.
    pub fn plus_months(self, months: u32) -> Self {
        let later = self.naive().checked_add_months(Months::new(months));
        later.map_or(Self::from_day_number(LAST), Self::from_naive)
    }

    /// The same day of the month `months` earlier; the month's last day where it is shorter.
    pub fn minus_months(self, months: u32) -> Self {
        let earlier = self.naive().checked_sub_months(Months::new(months));
        earlier.map_or(Self::from_day_number(FIRST), Self::from_naive)
    }

    /// How many days from this day until `other`; negative when `other` is earlier.
    pub fn days_until(self, other: Self) -> i32 {
        other.day_number() - self.day_number()
    }

    /// The day of the week.
    pub fn weekday(self) -> Weekday {
        Weekday::from_day_number(self.day_number())
    }

    /// The year.
    pub fn year(self) -> i32 {
        self.naive().year()
    }

    /// The month, 1 to 12.
    pub fn month(self) -> u32 {
        self.naive().month()
    }

    /// The day of the month, from 1.
    pub fn day(self) -> u32 {
        self.naive().day()
    }

    pub(super) fn from_naive(date: NaiveDate) -> Self {
        Self::from_day_number(date.to_epoch_days())
    }

    fn naive(self) -> NaiveDate {
        NaiveDate::from_epoch_days(self.day_number()).unwrap_or_default()
    }
}

impl fmt::Display for CivilDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.naive(), f)
    }
}

impl fmt::Debug for CivilDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "CivilDate({self})")
    }
}

impl FromStr for CivilDate {
    type Err = InputError;

    fn from_str(text: &str) -> Result<Self, InputError> {
        let refused = || slip("date.invalid", text, FORM);
        let [year, month, day] = numbers(text, [4, 2, 2]).ok_or_else(refused)?;
        Self::new(year as i32, month, day).map_err(|_| refused())
    }
}

/// Whole numbers of exactly these widths, joined by `-`, and nothing else.
pub(super) fn numbers<const N: usize>(text: &str, widths: [usize; N]) -> Option<[u32; N]> {
    let mut parts = text.split('-');
    let mut found = [0; N];
    for (slot, width) in found.iter_mut().zip(widths) {
        let part = parts.next()?;
        if part.len() != width || !part.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        *slot = part.parse().ok()?;
    }
    parts.next().is_none().then_some(found)
}

as_text! {
    CivilDate, r"^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$", "2026-10-01", Self::from_day_number(0);
}

#[cfg(feature = "uniffi")]
uniffi::custom_type!(CivilDate, String, { try_lift: |text| Ok(text.parse::<CivilDate>()?), lower: |date| date.to_string() });

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_days_that_exist_are_read() {
        for wrong in [
            "2026-02-29",
            "2026-13-01",
            "2026-1-1",
            "26-01-01",
            "2026-10-01T00:00:00Z",
            "",
            "２026-10-01",
            "0000-01-01",
            "+2026-10-01",
            "2026-10-01 ",
        ] {
            let error = wrong.parse::<CivilDate>().unwrap_err();
            assert_eq!(error.problems()[0].code, "date.invalid", "{wrong}");
        }
        assert_eq!("2028-02-29".parse::<CivilDate>().unwrap().to_string(), "2028-02-29");
        assert_eq!("0001-01-01".parse::<CivilDate>().unwrap().to_string(), "0001-01-01");
    }

    #[test]
    fn the_ends_of_time_hold() {
        assert_eq!(CivilDate::from_day_number(i32::MIN).to_string(), "0001-01-01");
        assert_eq!(CivilDate::from_day_number(i32::MAX).to_string(), "9999-12-31");
        let date = CivilDate::new(2026, 1, 31).unwrap();
        assert_eq!(date.plus_months(u32::MAX).to_string(), "9999-12-31");
        assert_eq!(date.minus_months(u32::MAX).to_string(), "0001-01-01");
        assert_eq!(date.plus_days(i32::MAX).to_string(), "9999-12-31");
        assert_eq!(CivilDate::new(1970, 1, 1).unwrap().day_number(), 0);
    }

    #[test]
    fn a_date_is_its_number_both_ways() {
        for number in (FIRST..=LAST).step_by(379) {
            let date = CivilDate::from_day_number(number);
            assert_eq!(date.day_number(), number);
            assert_eq!(CivilDate::new(date.year(), date.month(), date.day()).unwrap(), date);
            assert_eq!(date.to_string().parse::<CivilDate>().unwrap(), date);
        }
        assert_eq!(size_of::<Option<CivilDate>>(), 4);
        assert_eq!(format!("{:?}", CivilDate::new(2026, 10, 1).unwrap()), "CivilDate(2026-10-01)");
    }

    #[test]
    fn a_date_is_text_on_the_wire() {
        let date: CivilDate = serde_json::from_str("\"2026-10-01\"").unwrap();
        assert_eq!(serde_json::to_string(&date).unwrap(), "\"2026-10-01\"");
        assert!(serde_json::from_str::<CivilDate>("20261001").is_err());
        assert!(serde_json::from_str::<CivilDate>("null").is_err());
    }
}
