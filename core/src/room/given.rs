//! What a room is given: the entry in its own words, and what it may read to judge it, to show it and to say what
//! follows from it.
use super::{Clock, Room};
use crate::calendar::{Calendar, Calendars, CivilDate, TimeZone};
use crate::context::WholeContext;
use crate::criteria::CriteriaSet;
use crate::journal::Entry;
use crate::permission::PermissionPolicy;
use std::sync::Arc;

/// An entry in a room's own words.
#[derive(Debug)]
pub struct Said<'a, E> {
    /// The whole entry: who, when, written down when.
    pub entry: &'a Entry,
    /// What happened.
    pub event: &'a E,
    /// The local day on which it happened, or the first on which it may have.
    pub on: CivilDate,
}

impl<E> Clone for Said<'_, E> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<E> Copy for Said<'_, E> {}

/// What a room may read to judge or to show: state, policy, context, and where the record stands in time.
pub struct Inquiry<'a, R: Room> {
    /// What is true of the record before the entry that is judged.
    pub state: &'a R::State,
    /// What the organization chose.
    pub policy: &'a R::Policy,
    /// What the policy says of sharing, where it says anything.
    pub permission: Option<&'a PermissionPolicy>,
    /// The date, the viewer, the roster and the standings.
    pub context: WholeContext<'a>,
    /// Where the record stands in its timeline.
    pub clock: &'a dyn Clock,
    /// The entries that count, in order.
    pub entries: &'a [&'a Entry],
}

/// What follows from an entry is worked out over this.
pub struct Reckoning<'a, R: Room> {
    /// What the organization chose.
    pub policy: &'a R::Policy,
    /// What is true with the entry.
    pub state: &'a R::State,
    /// The organization's calendar.
    pub calendar: &'a Calendar,
    /// What the policy says of sharing, where it says anything.
    pub permission: Option<&'a PermissionPolicy>,
}

/// How many entries a record is said to hold when it is erased, and how many it holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Erasure {
    /// As the erasing entry says.
    pub stated: u32,
    /// As the library counts.
    pub held: u32,
}

/// What a room compiles its own questions over: the facts, criteria and calendars of one version of a policy.
#[derive(Clone, Copy, Debug)]
pub struct Groundwork<'a> {
    /// The facts and the named criteria.
    pub criteria: &'a CriteriaSet,
    /// The calendars.
    pub calendars: &'a Arc<Calendars>,
    /// The organization's time zone.
    pub zone: &'a TimeZone,
    /// What the policy says of sharing, where it says anything.
    pub permission: Option<&'a PermissionPolicy>,
}
