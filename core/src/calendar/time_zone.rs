//! Time zones by their IANA names: which day it was there.
use super::as_text::as_text;
use super::civil_date::CivilDate;
use super::instant::Instant;
use super::zones::{self, Zone};
use crate::problem::{InputError, Problem};
use std::{fmt, str::FromStr, sync::Arc};

/// A time zone by its IANA name, such as `America/Halifax`, with its rules from 1990 on, as far back as calendars
/// know. For an instant before 1990 the offset of 1 January 1990 is taken.
///
/// ```
/// # use settlewell::calendar::{Instant, TimeZone};
/// let toronto: TimeZone = "America/Toronto".parse()?;
/// let received: Instant = "2026-09-26T01:30:00Z".parse()?;
/// assert_eq!(toronto.local_date(&received).to_string(), "2026-09-25");
/// // An organization may count what comes in after 16:00 as received the next day.
/// assert_eq!(toronto.local_date_after_cutoff(&received, Some(16)).to_string(), "2026-09-26");
/// let slip = "America/Toronta".parse::<TimeZone>().unwrap_err();
/// assert_eq!(slip.problems()[0].nearest.as_deref(), Some("America/Toronto"));
/// # Ok::<(), settlewell::InputError>(())
/// ```
#[derive(Clone)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify), tsify(type = "string"))]
pub struct TimeZone {
    name: &'static str,
    /// None is UTC, which needs no rules.
    rules: Option<Arc<Zone>>,
}

impl TimeZone {
    /// Coordinated universal time.
    pub fn utc() -> Self {
        Self { name: "UTC", rules: None }
    }

    /// Its IANA name.
    pub fn name(&self) -> &str {
        self.name
    }

    /// The day it was here at this instant.
    pub fn local_date(&self, at: &Instant) -> CivilDate {
        let local = at.unix_seconds().saturating_add(self.offset_at(at.unix_seconds()).into());
        CivilDate::from_day_number(i32::try_from(local.div_euclid(DAY)).unwrap_or(i32::MAX))
    }

    /// The day on which something received at this instant counts as received: the next day when it came in at
    /// or after `cutoff_hour` (0 to 23, local time), if there is one. The next day is the next on the wall, open or not.
    pub fn local_date_after_cutoff(&self, at: &Instant, cutoff_hour: Option<u32>) -> CivilDate {
        let date = self.local_date(at);
        let late = cutoff_hour.is_some_and(|hour| self.local_hour(at) >= hour);
        if late { date.plus_days(1) } else { date }
    }

    /// The hour of the day here at this instant, 0 to 23.
    pub fn local_hour(&self, at: &Instant) -> u32 {
        let local = at.unix_seconds().saturating_add(self.offset_at(at.unix_seconds()).into());
        u32::try_from(local.rem_euclid(DAY) / 3600).unwrap_or_default()
    }

    /// The instant told with this zone's offset.
    pub fn here(&self, at: &Instant) -> Instant {
        at.in_offset(self.offset_at(at.unix_seconds())).unwrap_or(*at)
    }

    /// When a day begins here; where clocks skip midnight, the first instant after it.
    pub fn start_of(&self, date: CivilDate) -> Instant {
        self.at_seconds_of(date, 0)
    }

    /// The same time of day, by the clock here, on another day.
    pub(super) fn same_time_on(&self, at: &Instant, date: CivilDate) -> Instant {
        let local = at.unix_seconds().saturating_add(self.offset_at(at.unix_seconds()).into());
        self.at_seconds_of(date, local.rem_euclid(DAY))
    }

    /// The instant at a time of day, `seconds` after midnight by the clock on the wall.
    fn at_seconds_of(&self, date: CivilDate, seconds: i64) -> Instant {
        let wall = i64::from(date.day_number()) * DAY + seconds;
        // The offset before and the one after any change within a day of it: one of them tells the right time.
        let (before, after) = (self.offset_at(wall - DAY), self.offset_at(wall + DAY));
        let told = [before, after]
            .into_iter()
            .find(|offset| self.offset_at(wall - i64::from(*offset)) == *offset)
            .unwrap_or(before);
        let unix = wall - i64::from(told);
        let start = Instant::from_unix_seconds(unix, self.offset_at(unix));
        start.or_else(|| Instant::from_unix_seconds(unix, 0)).unwrap_or_else(Instant::epoch)
    }

    fn offset_at(&self, unix_seconds: i64) -> i32 {
        self.rules.as_ref().map_or(0, |zone| zone.offset_at(unix_seconds))
    }
}

const DAY: i64 = 86_400;

impl PartialEq for TimeZone {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}
impl Eq for TimeZone {}
impl fmt::Debug for TimeZone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "TimeZone({})", self.name)
    }
}
impl fmt::Display for TimeZone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name)
    }
}

impl FromStr for TimeZone {
    type Err = InputError;

    fn from_str(name: &str) -> Result<Self, InputError> {
        let known = zones::zone(name).map(|(name, rules)| Self { name, rules: Some(rules) });
        known.ok_or_else(|| {
            let shown: String = name.chars().take(80).collect();
            let mut problem = Problem::new("time-zone.unknown", "")
                .one_of(&shown, zones::names())
                .expected("America/Halifax");
            problem.text =
                format!("`{shown}` is not a time zone we know; write its name as `America/Halifax`");
            problem.into()
        })
    }
}

as_text! {
    TimeZone, r"^[A-Za-z][A-Za-z0-9_+\-]*(/[A-Za-z0-9_+\-]+)*$", "America/Halifax", Self::utc();
}

#[cfg(feature = "uniffi")]
uniffi::custom_type!(TimeZone, String, { try_lift: |text| Ok(text.parse::<TimeZone>()?), lower: |zone| zone.to_string() });

#[cfg(test)]
mod tests {
    use super::*;

    fn zone(name: &str) -> TimeZone {
        name.parse().unwrap()
    }
    fn at(text: &str) -> Instant {
        text.parse().unwrap()
    }

    #[test]
    fn the_evening_before() {
        let seen = at("2026-09-26T01:30:00Z");
        assert_eq!(zone("America/Toronto").local_date(&seen).to_string(), "2026-09-25");
        assert_eq!(zone("America/St_Johns").local_date(&seen).to_string(), "2026-09-25");
        assert_eq!(zone("Europe/London").local_date(&seen).to_string(), "2026-09-26");
        assert_eq!(TimeZone::utc().local_date(&seen).to_string(), "2026-09-26");
        assert_eq!(zone("America/Toronto").here(&seen).to_string(), "2026-09-25T21:30:00-04:00");
        assert_eq!(
            zone("America/Toronto").here(&at("2026-12-26T01:30:00Z")).to_string(),
            "2026-12-25T20:30:00-05:00"
        );
        assert_eq!(zone("america/toronto").name(), "America/Toronto");
    }

    #[test]
    fn rules_hold_for_later_years() {
        assert_eq!(
            zone("America/Toronto").here(&at("2090-07-01T12:00:00Z")).to_string(),
            "2090-07-01T08:00:00-04:00"
        );
        assert_eq!(
            zone("America/Regina").here(&at("2090-07-01T12:00:00Z")).to_string(),
            "2090-07-01T06:00:00-06:00"
        );
    }

    #[test]
    fn late_in_the_day() {
        let halifax = zone("America/Halifax");
        let afternoon = at("2026-09-25T16:10:00-03:00");
        assert_eq!(halifax.local_date_after_cutoff(&afternoon, None).to_string(), "2026-09-25");
        assert_eq!(halifax.local_date_after_cutoff(&afternoon, Some(17)).to_string(), "2026-09-25");
        assert_eq!(halifax.local_date_after_cutoff(&afternoon, Some(16)).to_string(), "2026-09-26");
    }

    #[test]
    fn a_day_begins_where_the_clock_says() {
        let date = |text: &str| text.parse::<CivilDate>().unwrap();
        let toronto = zone("America/Toronto");
        assert_eq!(toronto.start_of(date("2026-03-08")).to_string(), "2026-03-08T00:00:00-05:00");
        assert_eq!(toronto.start_of(date("2026-03-09")).to_string(), "2026-03-09T00:00:00-04:00");
        assert_eq!(toronto.start_of(date("2026-11-01")).to_string(), "2026-11-01T00:00:00-04:00");
        assert_eq!(toronto.start_of(date("2026-11-02")).to_string(), "2026-11-02T00:00:00-05:00");
        // Havana's clocks skip the hour after midnight.
        assert_eq!(
            zone("America/Havana").start_of(date("2026-03-08")).to_string(),
            "2026-03-08T01:00:00-04:00"
        );
    }

    #[test]
    fn unknown_names_are_told() {
        let error = "Halifax".parse::<TimeZone>().unwrap_err();
        assert_eq!(error.problems()[0].code, "time-zone.unknown");
        assert_eq!(error.problems()[0].found.as_deref(), Some("Halifax"));
        assert_eq!(
            "America/Hallifax".parse::<TimeZone>().unwrap_err().problems()[0].nearest.as_deref(),
            Some("America/Halifax")
        );
        assert!("".parse::<TimeZone>().is_err());
    }
}
