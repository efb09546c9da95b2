//! What the host says of another system: which course is which module, which account is which worker.
use crate::rooms::training::ModuleName;
use crate::wire::{PersonId, Private};
use settlewell_macros::wire;

/// In which form learning records come.
#[wire]
pub enum LearningFormat {
    /// xAPI statements, those of cmi5 among them, as JSON: a list, one statement, or `{ "statements": [..] }`.
    Statements,
    /// TalentLMS: a course with its users, or a user with their courses, as JSON; or a list of these.
    CourseUsers,
    /// A table with a header, as comma-separated values.
    Table,
}

/// Which course is which module, and which account is which worker.
#[wire(input)]
#[derive(Default)]
pub struct LearningMapping {
    /// The courses.
    pub courses: Vec<CourseMapping>,
    /// The people.
    pub people: Vec<LearnerMapping>,
    /// How a table is read.
    pub table: Option<TableMapping>,
    /// The order of day, month and year where a date is not written year first. Absent means that such a date is
    /// not read.
    pub date_order: Option<DateOrder>,
}

/// A course elsewhere and the module it is here.
#[wire]
pub struct CourseMapping {
    /// The course's id there: an activity id, a number, a code.
    pub course: String,
    /// The module.
    pub module: ModuleName,
    /// What the course asks for, as cmi5 has it. Needed only to read *satisfied*.
    pub move_on: Option<MoveOn>,
}

/// What cmi5 asks for before somebody moves on.
#[wire]
pub enum MoveOn {
    /// The test passed.
    Passed,
    /// Worked through.
    Completed,
    /// Both.
    CompletedAndPassed,
    /// One of the two.
    CompletedOrPassed,
    /// Nothing: *satisfied* then shows nothing.
    NotApplicable,
}

/// An account elsewhere and the worker it belongs to.
#[wire]
pub struct LearnerMapping {
    /// The account there: an address, a name, a number.
    pub account: Private,
    /// The worker.
    pub worker: PersonId,
}

/// In which order a date is written.
#[wire]
pub enum DateOrder {
    /// 31/12/2026.
    DayFirst,
    /// 12/31/2026.
    MonthFirst,
}

/// The columns of a table, by the names in its header.
#[wire(input)]
pub struct TableMapping {
    /// The column with the learner's account.
    pub learner: String,
    /// The column with the course.
    pub course: String,
    /// The column with the status; absent when every row means the same.
    pub status: Option<String>,
    /// What each status means, or, without a status column, the one meaning of all rows under an empty name.
    pub statuses: Vec<StatusMapping>,
    /// The column with the mark, in percent.
    pub score: Option<String>,
    /// The column with the day.
    pub on: String,
    /// The column with the minutes it took.
    pub minutes: Option<String>,
    /// The column with an id of the row.
    pub id: Option<String>,
    /// What stands between two values: a comma when absent.
    pub separator: Option<String>,
}

/// A status elsewhere and what it means.
#[wire]
pub struct StatusMapping {
    /// The status there.
    pub status: String,
    /// What it means.
    pub means: LearningStatus,
}

/// What a record says that somebody did.
#[wire]
pub enum LearningStatus {
    /// They were there.
    Attended,
    /// They tried and are not done.
    InProgress,
    /// They worked through it.
    Completed,
    /// They passed its test.
    Passed,
    /// They did not pass its test.
    Failed,
}
