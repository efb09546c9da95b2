//! The conventions by which days are counted.
use settlewell_macros::wire;

/// What happens when a counted date falls on a day that is closed.
#[wire]
#[derive(Default)]
pub enum Roll {
    /// It stays where it is.
    #[default]
    Keep,
    /// It moves to the next open day.
    Next,
    /// It moves to the open day before.
    Previous,
}

/// Which day is the first that counts.
#[wire]
#[derive(Default)]
pub enum StartDay {
    /// The day after: what is received on Monday has its first day on Tuesday.
    #[default]
    DayAfter,
    /// The day itself is the first, where it is open (for business days) or always (for all else).
    SameDay,
    /// Neither the first day nor the last counts: so many whole days lie between.
    ClearDays,
}

/// Counting forwards from a day, or back from it.
#[wire]
#[derive(Default)]
pub enum Direction {
    /// So long after.
    #[default]
    After,
    /// So long before.
    Before,
}

/// How a span is counted: which day is the first, and what happens on a closed day at the end.
///
/// The default counts from the day after and keeps the date.
#[wire]
#[derive(Copy, Default, Hash)]
pub struct Counting {
    /// Which day is the first that counts.
    pub start: StartDay,
    /// What happens when the counted date is closed.
    pub roll: Roll,
}

impl Counting {
    /// The default, rolled like this.
    pub fn rolled(roll: Roll) -> Self {
        Self { roll, ..Self::default() }
    }

    /// The default, started like this.
    pub fn starting(start: StartDay) -> Self {
        Self { start, ..Self::default() }
    }
}
