//! The names that a room lends to its timeline.

/// An event, by its place in a [`Vocabulary`]. A room's events keep their places whatever the policy says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct EventId(pub u16);

/// Something that lasts from one event to another, such as waiting for an answer from the complainant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Condition {
    /// Its name, as `pauses: { while: .. }` says it.
    pub name: &'static str,
    /// The events that begin it.
    pub opened_by: &'static [&'static str],
    /// The events that end it.
    pub closed_by: &'static [&'static str],
}

/// What a room has: its events, conditions and roles, and the organization's own events and tracks. Every name in
/// a timeline is checked against it.
///
/// ```
/// # use settlewell::timeline::{EventId, Vocabulary};
/// let vocabulary = Vocabulary { events: &["received", "acknowledged"], ..Vocabulary::default() };
/// assert_eq!(vocabulary.event("acknowledged"), Some(EventId(1)));
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct Vocabulary<'a> {
    /// The room's events, always in the same order: the place of one is its [`EventId`].
    pub events: &'a [&'a str],
    /// What can pause a clock.
    pub conditions: &'a [Condition],
    /// Who can owe something.
    pub roles: &'a [&'a str],
    /// The organization's own events.
    pub milestones: &'a [&'a str],
    /// The tracks of the policy.
    pub tracks: &'a [&'a str],
}

impl EventId {
    /// An event that the vocabulary does not name: it meets nothing.
    pub const OTHER: Self = Self(0x7FFF);
}

impl Vocabulary<'_> {
    /// The number of one of the room's events, for a [`History`](super::History).
    pub fn event(&self, name: &str) -> Option<EventId> {
        place(self.events, name).map(EventId)
    }
}

/// The place of a name in a list.
pub(super) fn place(names: &[&str], name: &str) -> Option<u16> {
    names.iter().position(|known| *known == name).and_then(|place| u16::try_from(place).ok())
}
