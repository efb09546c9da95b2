//! What is owed, compactly for programs and in full for people.
use super::date_facts::DateFacts;
use super::history::History;
use crate::calendar::{Calendars, CivilDate, ClosedDay, Due, TimeZone};
use crate::criteria::{CriteriaSet, FactSet};
use crate::wire::{EntryId, PersonId, Role};
use settlewell_macros::wire;

/// A step, by its place in its [`Timeline`](super::Timeline).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct StepId(pub(super) u16);

/// A stage, by its place in its [`Timeline`](super::Timeline).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct StageId(pub(super) u16);

/// What a timeline is asked about: one record's history, what is known of it, and the day of the question.
#[derive(Clone, Copy, Debug)]
pub struct Situation<'a> {
    /// What happened. What lies after `as_of` is not looked at.
    pub history: &'a History,
    /// The criteria that the timeline was compiled with.
    pub criteria: &'a CriteriaSet,
    /// What is known.
    pub facts: &'a FactSet<'a>,
    /// The dates among what is known.
    pub dates: &'a DateFacts,
    /// The calendars of the policy.
    pub calendars: &'a Calendars,
    /// The organization's time zone, for spans in hours.
    pub time_zone: &'a TimeZone,
    /// The day of the question.
    pub as_of: CivilDate,
    /// The track that the matter is on, if the history names none.
    pub track: Option<&'a str>,
}

/// How far something owed has come.
#[wire]
pub enum Progress {
    /// Its clock does not run yet: the date, if there is one, is provisional or counted from a day to come.
    Upcoming,
    /// Its clock runs.
    Due,
    /// Its date has passed.
    Overdue,
    /// It was met in time.
    Met,
    /// It was met after its date; or it recurred and ended, and not every round was done.
    MetLate,
    /// Its clock stands still.
    Paused,
    /// Somebody decided not to ask for it.
    Waived,
    /// It cannot be met, or need not be any more; or it recurred and ended without having been done.
    NotApplicable,
}

impl Progress {
    /// The name, as on the wire.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Upcoming => "upcoming",
            Self::Due => "due",
            Self::Overdue => "overdue",
            Self::Met => "met",
            Self::MetLate => "metLate",
            Self::Paused => "paused",
            Self::Waived => "waived",
            Self::NotApplicable => "notApplicable",
        }
    }

    /// Whether it is still to be done.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Upcoming | Self::Due | Self::Overdue | Self::Paused)
    }
}

/// Something owed, compactly.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Owed {
    /// What is owed: a step of the policy, or something promised.
    pub what: What,
    /// The stage it belongs to.
    pub stage: Option<StageId>,
    /// How far it has come.
    pub progress: Progress,
    /// The day by which it is due.
    pub due: Option<CivilDate>,
    /// The day its clock started.
    pub started: Option<CivilDate>,
    /// The day it was met, or was set aside.
    pub met_on: Option<CivilDate>,
    /// The place in its record of the entry that met it or set it aside.
    pub met_by: Option<u32>,
    /// Whether the date can still move: what it counts from has not happened, a pause is open, or a fact is not
    /// known.
    pub provisional: bool,
    /// Of something that recurs, which round this is, from 1; otherwise 0.
    pub round: u32,
    /// Of something that recurs, how many rounds passed without it, also where it was never done before it ended
    /// and so is not applicable any more.
    pub missed: u32,
}

/// What is owed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// A step of the policy.
    Step(StepId),
    /// Something promised: the place of the promise in the [`History`].
    Promise(u32),
}

/// What is owed on a day, and where the matter stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Evaluation {
    /// The stage that was opened last among those that are open or, when none is, of all.
    pub stage: Option<StageId>,
    /// The day on which the last open stage closed, when none is open any more.
    pub closed: Option<CivilDate>,
    /// Everything owed, in the order of the policy, then what was promised.
    pub owed: Vec<Owed>,
    /// What the matter is deemed to be because a date passed.
    pub deemed: Vec<Deemed>,
}

/// What is owed on a day, and on which others: until something is added to the record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lasting {
    /// What is owed.
    pub evaluation: Evaluation,
    /// The first day on which exactly this is owed.
    pub first: CivilDate,
    /// The last day on which exactly this is owed.
    pub last: CivilDate,
}

/// What a matter is deemed to be because a date passed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Deemed {
    /// The step that was not met. Its outcome is [`Timeline::outcome`](super::Timeline::outcome).
    pub step: StepId,
    /// From which day: the day after its date.
    pub on: CivilDate,
}

/// Until when a stage can be asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Window {
    /// From when; none as long as that has not happened.
    pub opens: Option<CivilDate>,
    /// The last day of it, explained.
    pub closes: Option<Due>,
    /// Whether the day of the question lies in it.
    pub open: bool,
    /// Whether it has passed.
    pub passed: bool,
    /// Whether the dates can still move.
    pub provisional: bool,
}

/// Who owes something.
#[wire]
pub struct OwedBy {
    /// The role.
    pub role: Role,
    /// The person, where it is known who has that role in the matter.
    pub id: Option<PersonId>,
}

/// A date under one of several possible answers.
#[wire]
pub struct Variant {
    /// The criterion that would have to hold; `otherwise` when none of those before does.
    pub when: String,
    /// The date if it does.
    pub due: Due,
}

/// Days on which a clock stood still.
#[wire]
pub struct PausedDays {
    /// The first of them.
    pub from: CivilDate,
    /// The last of them; none while the pause lasts.
    pub to: Option<CivilDate>,
    /// How many days it added so far: calendar days or business days, as the policy says.
    pub added: u32,
}

/// A date that moved because the calendar changed after its clock had started: a closure was added, or a holiday.
#[wire]
pub struct Moved {
    /// The date as the calendar was when the clock started.
    pub before: Due,
    /// The date as the calendar is now.
    pub now: Due,
    /// `true` while the date before stands, because it was promised and the person was not told of the new one.
    pub stands: Option<bool>,
    /// Days that are closed now and were open then.
    pub closed: Vec<ClosedDay>,
    /// Days that are open now and were closed then.
    pub opened: Vec<ClosedDay>,
}

/// Something owed, with everything a person asks about it: what, by whom, by when, and how the date came about.
#[wire]
pub struct Obligation {
    /// The step, or the sort of promise.
    pub step: String,
    /// What people call the step, in the language of the call; absent where the policy does not say.
    pub name: Option<String>,
    /// The stage it belongs to.
    pub stage: Option<String>,
    /// Of something promised, which one.
    pub about: Option<String>,
    /// Who owes it.
    pub owed_by: Option<OwedBy>,
    /// How far it has come.
    pub progress: Progress,
    /// When it is due, and how that came about.
    pub due: Option<Due>,
    /// `true` when the date can still move.
    pub provisional: Option<bool>,
    /// The day it was met or was set aside.
    pub met_on: Option<CivilDate>,
    /// The entry that met it or set it aside.
    pub met_by: Option<EntryId>,
    /// The dates under each possible answer, where a fact is not known; `due` is the earliest.
    pub variants: Vec<Variant>,
    /// The days on which to remind.
    pub reminders: Vec<CivilDate>,
    /// The pauses that moved the date.
    pub pauses: Vec<PausedDays>,
    /// The date before it was extended, or promised anew.
    pub extended_from: Option<CivilDate>,
    /// The date on an official notice, which `due` then shows.
    pub notice_date: Option<CivilDate>,
    /// How the date moved because the calendar changed after its clock had started.
    pub moved: Option<Moved>,
    /// Why it is waived or not applicable: a code.
    pub reason: Option<String>,
    /// Where the rule stands.
    pub source: Option<String>,
    /// The roles that are told of it.
    pub informs: Vec<Role>,
    /// Of something that recurs, which round this is.
    pub round: Option<u32>,
    /// Of something that recurs, how many rounds passed without it.
    pub missed: Option<u32>,
}
