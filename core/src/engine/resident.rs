//! A record held by a caseload: folded once, asked often.
use crate::calendar::CivilDate;
use crate::criteria::Facts;
use crate::timeline::{History, Owed};
use crate::wire::{PersonId, Role};

/// What a caseload keeps of a record beside its entries: enough to say what is owed on any day.
pub(crate) struct Resident {
    pub(super) history: History,
    pub(super) track: Option<usize>,
    /// Built-in facts that criteria of the timeline read, and the organization's own.
    pub(super) facts: Facts,
    /// The first day of it.
    pub(crate) opened: CivilDate,
    /// The day of its last entry: from then on it stands as it is here.
    pub(super) latest: CivilDate,
    /// The dates that were promised, each with the kind of event that keeps the promise.
    pub(super) promised: Vec<(&'static str, CivilDate)>,
    /// Who holds which role in the matter.
    pub(crate) holders: Vec<(Role, PersonId)>,
}

/// What an agenda asks for, in the terms of a timeline.
pub(crate) struct Wanted<'a> {
    pub(crate) as_of: CivilDate,
    pub(crate) until: Option<CivilDate>,
    pub(crate) owner: &'a OwnerTest<'a>,
}

/// Whether somebody in a role, or a person where one is named, owes something that is asked for.
pub(crate) type OwnerTest<'a> = dyn Fn(&Resident, Option<&str>, Option<&PersonId>) -> bool + 'a;

/// What was found owed: by which record of those asked, and what.
pub(crate) struct Found {
    pub(crate) at: usize,
    pub(crate) owed: Owed,
}
