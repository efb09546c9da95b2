//! The day of a question, and for which other days its answer holds as well.
use crate::calendar::CivilDate;
use std::cell::Cell;

/// The day of a question. Clocks read it through comparisons alone, and each one narrows the days on which every
/// comparison would come out as it did today: on those days the whole answer is the same.
pub(super) struct Today {
    day: CivilDate,
    first: Cell<CivilDate>,
    last: Cell<CivilDate>,
}

impl Today {
    pub(super) fn new(day: CivilDate) -> Self {
        let ends = [i32::MIN, i32::MAX].map(CivilDate::from_day_number);
        Self { day, first: Cell::new(ends[0]), last: Cell::new(ends[1]) }
    }

    /// Whether a day has passed.
    #[inline]
    pub(super) fn is_after(&self, on: CivilDate) -> bool {
        let after = on < self.day;
        if after {
            self.first.set(self.first.get().max(on.plus_days(1)));
        } else {
            self.last.set(self.last.get().min(on));
        }
        after
    }

    /// Whether a day has come: it is today, or has passed.
    #[inline]
    pub(super) fn has_come(&self, on: CivilDate) -> bool {
        let come = on <= self.day;
        if come {
            self.first.set(self.first.get().max(on));
        } else {
            self.last.set(self.last.get().min(on.plus_days(-1)));
        }
        come
    }

    /// The day itself, for what may change from one day to the next.
    #[inline]
    pub(super) fn itself(&self) -> CivilDate {
        self.first.set(self.day);
        self.last.set(self.day);
        self.day
    }

    /// The first and the last day on which the answer is the same.
    pub(super) fn alike(&self) -> (CivilDate, CivilDate) {
        (self.first.get(), self.last.get())
    }
}
