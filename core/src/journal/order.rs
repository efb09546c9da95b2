//! One order for every copy of a record: by when things happened, then by when they were written down.
use super::Entry;
use crate::arrange::Arrange;
use crate::calendar::{CivilDate, Moment, TimeZone};
use std::cmp::Ordering;

/// The entries in the order in which they happened.
///
/// An entry dated by the day alone stands at the time it was written down, when that was the same day, and
/// otherwise at the day's end; an opening entry stands at the day's beginning, since nothing about a matter
/// comes before it. Ties fall to the time of writing, then to the id, so that the order never depends on how
/// the entries arrived.
pub fn in_order(entries: &[Entry]) -> Vec<&Entry> {
    let mut ordered: Vec<&Entry> = entries.iter().collect();
    ordered.arrange_by_key(|entry| key(entry));
    ordered
}

pub(super) fn compare(a: &Entry, b: &Entry) -> Ordering {
    key(a).cmp(&key(b))
}

/// Whether an entry stands before another in that order.
pub(crate) fn precedes(earlier: &Entry, later: &Entry) -> bool {
    compare(earlier, later) == Ordering::Less
}

/// Seconds since the start of 1970, in UTC, at which an entry stands; then what breaks ties.
fn key(entry: &Entry) -> (i64, i64, &str) {
    let written = entry.recorded_at.unix_seconds();
    let at = match &entry.occurred_at {
        Moment::Instant(at) => at.unix_seconds(),
        moment => within_day(entry, moment.earliest(&TimeZone::utc()), written),
    };
    (at, written, entry.id.as_str())
}

fn within_day(entry: &Entry, day: CivilDate, written: i64) -> i64 {
    const DAY: i64 = 24 * 60 * 60;
    let start = i64::from(day.day_number()) * DAY - i64::from(entry.recorded_at.offset_seconds());
    if entry.event.opens() {
        start
    } else if entry.recorded_at.own_date() == day {
        written
    } else {
        start + DAY - 1
    }
}
