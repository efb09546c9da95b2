//! A day of the civil calendar, without a time or a zone.
use super::as_text::{as_text, slip};
use super::weekday::Weekday;
use crate::problem::InputError;
use chrono::{Datelike, Months, NaiveDate};
use std::{fmt, str::FromStr};

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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify), tsify(type = "string"))]
pub struct CivilDate(NaiveDate);

const FORM: &str = "2026-10-01";
/// Epoch days of 0001-01-01 and 9999-12-31.
const FIRST: i32 = -719_162;
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
            .map(Self)
            .ok_or_else(|| slip("date.invalid", &format!("{year:04}-{month:02}-{day:02}"), FORM))
    }

    /// The day that is `number` days after 1 January 1970 (before it, when negative); the nearest day of the
    /// years 1 to 9999 when it lies outside.
    pub fn from_day_number(number: i32) -> Self {
        Self(NaiveDate::from_epoch_days(number.clamp(FIRST, LAST)).unwrap_or_default())
    }

    /// Days since 1 January 1970; negative before.
    pub fn day_number(self) -> i32 {
        self.0.to_epoch_days()
    }

    /// The day `days` later, or earlier when negative; stops at the ends of the years 1 to 9999.
    pub fn plus_days(self, days: i32) -> Self {
        Self::from_day_number(self.day_number().saturating_add(days))
    }

    /// The same day of the month `months` later; the month's last day where it is shorter.
    pub fn plus_months(self, months: u32) -> Self {
        self.0
            .checked_add_months(Months::new(months))
            .map_or(Self::from_day_number(LAST), |date| Self::from_day_number(date.to_epoch_days()))
    }

    /// The same day of the month `months` earlier; the month's last day where it is shorter.
    pub fn minus_months(self, months: u32) -> Self {
        self.0
            .checked_sub_months(Months::new(months))
            .map_or(Self::from_day_number(FIRST), |date| Self::from_day_number(date.to_epoch_days()))
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
        self.0.year()
    }

    /// The month, 1 to 12.
    pub fn month(self) -> u32 {
        self.0.month()
    }

    /// The day of the month, from 1.
    pub fn day(self) -> u32 {
        self.0.day()
    }

    pub(super) fn from_naive(date: NaiveDate) -> Self {
        Self::from_day_number(date.to_epoch_days())
    }
}

impl fmt::Display for CivilDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
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
    CivilDate, r"^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$", "2026-10-01";
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
    fn a_date_is_text_on_the_wire() {
        let date: CivilDate = serde_json::from_str("\"2026-10-01\"").unwrap();
        assert_eq!(serde_json::to_string(&date).unwrap(), "\"2026-10-01\"");
        assert!(serde_json::from_str::<CivilDate>("20261001").is_err());
        assert!(serde_json::from_str::<CivilDate>("null").is_err());
    }
}
