//! A point in time, kept with the offset it was written with.
use super::as_text::{as_text, slip};
use super::civil_date::CivilDate;
use crate::problem::InputError;
use chrono::{DateTime, FixedOffset, SecondsFormat, TimeDelta};
use std::{cmp::Ordering, fmt, str::FromStr};

/// A point in time with its offset, as RFC 3339 text: `2026-09-25T16:10:00-03:00`.
///
/// Ordered by the point in time; two texts of one point in time are ordered by their offset, so that an order
/// never depends on chance.
///
/// ```
/// # use settlewell::calendar::Instant;
/// let there: Instant = "2026-09-25T16:10:00-03:00".parse()?;
/// let later: Instant = "2026-09-25T19:11:00Z".parse()?;
/// assert!(there < later);
/// assert_eq!(there.to_string(), "2026-09-25T16:10:00-03:00");
/// # Ok::<(), settlewell::InputError>(())
/// ```
#[derive(Clone, Copy, Debug)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify), tsify(type = "string"))]
pub struct Instant(DateTime<FixedOffset>);

const FORM: &str = "2026-09-25T16:10:00-03:00";

impl Instant {
    /// Seconds since the start of 1970 in UTC; negative before.
    pub fn unix_seconds(self) -> i64 {
        self.0.timestamp()
    }

    /// The point in time this many seconds after the start of 1970 in UTC, told with an offset of so many
    /// seconds east of UTC; none when it lies outside the years 1 to 9999.
    pub fn from_unix_seconds(seconds: i64, offset_seconds: i32) -> Option<Self> {
        let offset = FixedOffset::east_opt(offset_seconds)?;
        DateTime::from_timestamp(seconds, 0)
            .map(|utc| Self(utc.with_timezone(&offset)))
            .filter(|at| at.in_range())
    }

    /// The point in time so many hours later, or earlier when negative; none outside the years 1 to 9999.
    pub fn plus_hours(self, hours: i32) -> Option<Self> {
        self.0.checked_add_signed(TimeDelta::hours(hours.into())).map(Self).filter(|at| at.in_range())
    }

    /// The day on a calendar where this instant was written: in its own offset.
    pub fn own_date(self) -> CivilDate {
        CivilDate::from_naive(self.0.date_naive())
    }

    /// How many seconds east of UTC it is told.
    pub(crate) fn offset_seconds(self) -> i32 {
        self.0.offset().local_minus_utc()
    }

    /// The start of 1970 in UTC.
    pub(super) fn epoch() -> Self {
        Self(DateTime::UNIX_EPOCH.fixed_offset())
    }

    pub(super) fn in_offset(self, seconds: i32) -> Option<Self> {
        FixedOffset::east_opt(seconds).map(|offset| Self(self.0.with_timezone(&offset)))
    }

    fn in_range(&self) -> bool {
        use chrono::Datelike;
        (1..=9999).contains(&self.0.year())
    }

    pub(super) fn sort_key(self) -> (i64, u32, i32) {
        (self.0.timestamp(), self.0.timestamp_subsec_nanos(), self.0.offset().local_minus_utc())
    }
}

impl PartialEq for Instant {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}
impl Eq for Instant {}
impl PartialOrd for Instant {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl Ord for Instant {
    fn cmp(&self, other: &Self) -> Ordering {
        self.sort_key().cmp(&other.sort_key())
    }
}
impl std::hash::Hash for Instant {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.sort_key().hash(state);
    }
}

impl fmt::Display for Instant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.to_rfc3339_opts(SecondsFormat::AutoSi, true))
    }
}

impl FromStr for Instant {
    type Err = InputError;

    fn from_str(text: &str) -> Result<Self, InputError> {
        let refused = || slip("instant.invalid", text, FORM);
        // Laxer spellings of the standard (a space or small letters) would not be told apart from ours once read.
        let strict = text.as_bytes().get(10) == Some(&b'T') && !text.ends_with('z') && text.len() <= 35;
        let at =
            strict.then(|| DateTime::parse_from_rfc3339(text)).ok_or_else(refused)?.map_err(|_| refused())?;
        // A leap second has no place in the day tables of any zone.
        let at = Self(at);
        if at.in_range() && at.0.timestamp_subsec_nanos() < 1_000_000_000 { Ok(at) } else { Err(refused()) }
    }
}

as_text! {
    Instant,
    r"^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$",
    "2026-09-25T16:10:00-03:00", Self::epoch();
}

#[cfg(feature = "uniffi")]
uniffi::custom_type!(Instant, String, { try_lift: |text| Ok(text.parse::<Instant>()?), lower: |at| at.to_string() });

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_keeps_its_offset() {
        for text in ["2026-09-25T16:10:00-03:00", "2026-09-25T16:10:00Z", "2026-09-25T16:10:00.250+05:30"] {
            assert_eq!(text.parse::<Instant>().unwrap().to_string(), text);
        }
    }

    #[test]
    fn other_spellings_are_refused() {
        for wrong in [
            "2026-09-25T16:10:00",
            "2026-09-25 16:10:00Z",
            "2026-09-25t16:10:00Z",
            "2026-09-25T16:10:00z",
            "2026-09-25T16:10Z",
            "2026-09-25T24:00:00Z",
            "2026-12-31T23:59:60Z",
            "2026-02-30T10:00:00Z",
            "",
        ] {
            assert_eq!(
                wrong.parse::<Instant>().unwrap_err().problems()[0].code,
                "instant.invalid",
                "{wrong}"
            );
        }
    }

    #[test]
    fn order_is_by_the_point_in_time() {
        let read = |text: &str| text.parse::<Instant>().unwrap();
        assert!(read("2026-09-25T20:00:00-05:00") > read("2026-09-26T00:30:00Z"));
        assert_ne!(read("2026-09-25T20:00:00-05:00"), read("2026-09-26T01:00:00Z"));
    }
}
