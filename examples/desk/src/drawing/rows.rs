//! What is drawn: one row an obligation, on a common scale of days.
use crate::commands::what;
use crate::words::Words;
use settlewell::timeline::{Obligation, Progress};
use settlewell::{CivilDate, Status};

/// One obligation.
pub struct Row {
    /// What is owed.
    pub label: String,
    /// How far it has come.
    pub progress: Progress,
    /// The same as a word.
    pub word: String,
    /// From when the clock ran, to when it is due; for what is counted back, from the date to its end.
    pub from: CivilDate,
    /// The due date.
    pub due: CivilDate,
    /// The day it was met or set aside.
    pub met: Option<CivilDate>,
    /// The due date before it was extended.
    pub extended_from: Option<CivilDate>,
    /// When the clock stood still; to today while it does.
    pub pauses: Vec<(CivilDate, CivilDate)>,
    /// Whether the date can still move.
    pub provisional: bool,
}

/// The rows of a status, and the first and the last day to draw.
pub struct Drawing {
    /// The rows, in the order of the library.
    pub rows: Vec<Row>,
    /// The first day.
    pub first: CivilDate,
    /// The last day.
    pub last: CivilDate,
    /// The day of the answer.
    pub today: CivilDate,
    /// What is owed and has no date yet.
    pub undated: Vec<String>,
}

impl Drawing {
    /// The rows of a status.
    pub fn of(status: &Status, words: &Words) -> Self {
        let rows: Vec<Row> =
            status.obligations.iter().filter_map(|one| row(one, status.as_of, words)).collect();
        let undated = status.obligations.iter().filter(|one| one.due.is_none() && one.progress.is_open());
        let undated = undated.map(|one| what(one, words)).collect();
        let days = rows.iter().flat_map(|row| [Some(row.from), Some(row.due), row.met]).flatten();
        let (mut first, mut last) = (status.as_of, status.as_of);
        for day in days {
            // A date years ahead, such as the end of keeping a record, would leave no room for the rest.
            if status.as_of.days_until(day) <= FURTHEST {
                (first, last) = (first.min(day), last.max(day));
            }
        }
        Self { rows, first, last: last.plus_days(2), today: status.as_of, undated }
    }

    /// Where a day lies, from 0 to 1; past the end for what lies beyond it.
    pub fn place(&self, day: CivilDate) -> f64 {
        let whole = f64::from(self.first.days_until(self.last).max(1));
        f64::from(self.first.days_until(day)) / whole
    }

    /// The first day of each month that is drawn.
    pub fn months(&self) -> Vec<CivilDate> {
        let mut months = Vec::new();
        let mut month = CivilDate::new(self.first.year(), self.first.month(), 1).unwrap_or(self.first);
        while month <= self.last {
            if month >= self.first {
                months.push(month);
            }
            month = month.plus_months(1);
        }
        months
    }
}

/// Days after today beyond which nothing is drawn to scale.
const FURTHEST: i32 = 200;

fn row(obligation: &Obligation, today: CivilDate, words: &Words) -> Option<Row> {
    let due = obligation.due.as_ref()?;
    let progress = crate::commands::progress(obligation.progress);
    Some(Row {
        label: what(obligation, words),
        progress: obligation.progress,
        word: words.name("progress", progress),
        from: due.from.min(due.on),
        due: due.on,
        met: obligation.met_on,
        extended_from: obligation.extended_from,
        pauses: obligation.pauses.iter().map(|pause| (pause.from, pause.to.unwrap_or(today))).collect(),
        provisional: obligation.provisional == Some(true),
    })
}
