//! Dates as criteria read them: a day, or the days that a partly known date may be.
use crate::calendar::{Calendar, CivilDate, Counting, Direction, Span};

/// The earliest and the latest day that a date may be: the same day when the date is fully known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Possible {
    pub(super) first: CivilDate,
    pub(super) last: CivilDate,
}

impl Possible {
    pub(super) fn only(day: CivilDate) -> Self {
        Self { first: day, last: day }
    }

    /// Reads `2026-03-01`, `2026-03` or `2026`.
    pub(super) fn read(text: &str) -> Option<Self> {
        if let Ok(day) = text.parse() {
            return Some(Self::only(day));
        }
        let (start, months) = match text.len() {
            4 => (format!("{text}-01-01"), 12),
            7 => (format!("{text}-01"), 1),
            _ => return None,
        };
        let first: CivilDate = start.parse().ok()?;
        Some(Self { first, last: first.plus_months(months).plus_days(-1) })
    }

    pub(super) fn is_partial(self) -> bool {
        self.first != self.last
    }

    /// Both ends moved by a span, or none where the calendar ends before that.
    pub(super) fn moved(self, by: Move, calendar: &Calendar) -> Option<Self> {
        Some(Self { first: by.apply(self.first, calendar)?, last: by.apply(self.last, calendar)? })
    }
}

/// A span forward or back from a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Move {
    pub(super) span: Span,
    pub(super) direction: Direction,
}

impl Move {
    fn apply(self, day: CivilDate, calendar: &Calendar) -> Option<CivilDate> {
        calendar.count(day, self.span, Counting::default(), self.direction).ok()
    }

    pub(super) fn reversed(self) -> Self {
        let direction = match self.direction {
            Direction::After => Direction::Before,
            Direction::Before => Direction::After,
        };
        Self { direction, ..self }
    }
}
