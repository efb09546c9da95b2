//! Business days as ordinals: adding any number of them is two look-ups.
use super::civil_date::CivilDate;
use super::weekday::Weekday;

/// 1 January 1990, in days since 1970.
pub(super) const FIRST: i32 = 7305;
/// The days from 1990 to 2100.
pub(super) const DAYS: usize = 40_542;

/// The place of a day among the days from 1990 to 2100, if it is one of them.
pub(super) fn index(date: CivilDate) -> Option<usize> {
    usize::try_from(date.day_number() - FIRST).ok().filter(|at| *at < DAYS)
}

/// The day at a place.
pub(super) fn date(index: usize) -> CivilDate {
    CivilDate::from_day_number(i32::try_from(index).map_or(i32::MAX, |at| FIRST + at))
}

/// The day of the week at a place.
pub(super) fn weekday(index: usize) -> Weekday {
    Weekday::from_day_number(i32::try_from(index).map_or(FIRST, |at| FIRST + at))
}

/// Which days are open, both ways: how many before each day, and which day is the so-many-th.
#[derive(Debug)]
pub(super) struct Table {
    /// How many open days lie before each day; one more at the end, for all of them.
    before: Vec<u16>,
    /// The place of each open day.
    open: Vec<u16>,
}

impl Table {
    pub(super) fn new(is_open: impl Fn(usize) -> bool) -> Self {
        let (mut before, mut open) = (Vec::with_capacity(DAYS + 1), Vec::with_capacity(DAYS));
        let mut count = 0u16;
        // 40,542 days: a place and a count fit 16 bits.
        for at in 0..DAYS {
            before.push(count);
            if is_open(at) {
                open.push(at as u16);
                count += 1;
            }
        }
        before.push(count);
        open.shrink_to_fit();
        Self { before, open }
    }

    /// How many open days lie before the day at this place.
    pub(super) fn count_before(&self, index: usize) -> i32 {
        self.before.get(index).copied().map_or(0, i32::from)
    }

    pub(super) fn is_open(&self, index: usize) -> bool {
        self.count_before(index) != self.count_before(index + 1)
    }

    /// The open day that has so many open days before it.
    pub(super) fn nth(&self, ordinal: i32) -> Option<CivilDate> {
        let place = *self.open.get(usize::try_from(ordinal).ok()?)?;
        Some(CivilDate::from_day_number(FIRST + i32::from(place)))
    }
}
