//! What happened, in the words of a timeline: no room, no text of a person.
use super::vocabulary::EventId;
use crate::calendar::{CivilDate, Moment};
use crate::wire::{PersonId, Role};

/// One event on its day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Happening {
    /// Which event.
    pub event: EventId,
    /// The day to count from, in the organization's time zone: the earliest it can have been when only a part is
    /// known, the next one when it came in after the policy's hour.
    pub on: CivilDate,
    /// What is known of it: spans in hours count from an instant, and of a part of a date the answer says what it
    /// assumes.
    pub known: Moment,
    /// The place of the entry in its record.
    pub entry: u32,
}

impl Happening {
    /// An event on a day that is fully known.
    pub fn new(event: EventId, on: CivilDate, entry: u32) -> Self {
        Self { event, on, known: Moment::Date(on), entry }
    }
}

/// What an entry says beside its event that a clock must know. A step is named as in the policy: `answer`, which
/// is that of the stage open at the time, or `first.answer`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mark {
    /// The date was extended.
    Extended {
        /// Of which step.
        step: String,
        /// The new date.
        to: CivilDate,
        /// Whether somebody approved more than the policy's maximum, or a new date for what was late.
        approved: bool,
    },
    /// Something was promised, such as a follow-up action. Promised again, the new date holds; promised for a later
    /// day after it was met, or `anew`, it is owed once more.
    Promised {
        /// What sort of thing, as the room names it.
        step: String,
        /// Which one; empty where there can be only one.
        key: String,
        /// By when.
        due: CivilDate,
        /// Since when it can be met; absent when at once. Before, it is upcoming.
        opens: Option<CivilDate>,
        /// The role that owes it.
        role: Option<Role>,
        /// The person who owes it.
        person: Option<PersonId>,
        /// Whether what was done before does not count for it, whatever the days: it is about something new.
        anew: bool,
    },
    /// A step, or a promised thing, was met.
    Met {
        /// Which step, or sort of promise. Without it, `key` alone says which promise.
        step: Option<String>,
        /// Which promised thing.
        key: Option<String>,
    },
    /// A step cannot be met or need not be, and why, as a code of the room's.
    NotApplicable {
        /// Which step, or sort of promise.
        step: String,
        /// Which promised thing.
        key: Option<String>,
        /// Why: a code, never a person's words.
        reason: String,
    },
    /// A step is not asked for, by somebody's decision.
    Waived {
        /// Which step, or sort of promise.
        step: String,
        /// Which promised thing.
        key: Option<String>,
        /// Why: a code, never a person's words.
        reason: String,
        /// Who decided.
        by: Option<PersonId>,
    },
    /// A documented attempt.
    Attempted {
        /// At which step.
        step: String,
    },
    /// The date that stands on an official notice. It wins over the one that was worked out.
    NoticeDate {
        /// Of which step or deadline.
        step: String,
        /// The date on the notice.
        on: CivilDate,
    },
    /// One of the organization's own events.
    Milestone(String),
    /// The matter is on this track from now on.
    Track(String),
}

/// A mark with its day and its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Marked {
    pub(super) on: CivilDate,
    pub(super) entry: u32,
    pub(super) mark: Mark,
}

impl Marked {
    fn track(&self) -> Option<&str> {
        match &self.mark {
            Mark::Track(name) => Some(name),
            _ => None,
        }
    }
}

/// An event number from here on is a milestone: the rest of the number is the place of its mark.
pub(super) const MILESTONE: u16 = 0x8000;

/// What happened to one record, by day, as a timeline reads it. Within a day the order of the calls holds.
///
/// ```
/// # use settlewell::timeline::{EventId, Happening, History};
/// let mut history = History::new();
/// history.happened(Happening::new(EventId(0), "2026-09-25".parse()?, 0), []);
/// assert_eq!(history.len(), 1);
/// # Ok::<(), settlewell::InputError>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct History {
    pub(super) happenings: Vec<Happening>,
    pub(super) marks: Vec<Marked>,
}

impl History {
    /// One in which nothing happened.
    pub fn new() -> Self {
        Self::default()
    }

    /// Notes an entry: its event, and what else it says that a clock must know.
    pub fn happened(&mut self, happening: Happening, marks: impl IntoIterator<Item = Mark>) {
        self.insert(happening);
        for mark in marks {
            let milestone = matches!(mark, Mark::Milestone(_));
            let place = self.marks.len();
            self.marks.push(Marked { on: happening.on, entry: happening.entry, mark });
            if milestone
                && let Ok(number) = u16::try_from(place)
                && number < MILESTONE
            {
                self.insert(Happening { event: EventId(MILESTONE | number), ..happening });
            }
        }
    }

    /// What was promised at a place: the sort of thing, and which one.
    pub fn promised(&self, place: u32) -> Option<(&str, Option<&str>)> {
        match &self.marks.get(place as usize)?.mark {
            Mark::Promised { step, key, .. } => {
                Some((step, Some(key.as_str()).filter(|key| !key.is_empty())))
            }
            _ => None,
        }
    }

    /// The tracks that the matter was put on, in the order in which it was told; an empty name is no track.
    pub fn tracks(&self) -> impl Iterator<Item = &str> {
        self.marks.iter().filter_map(Marked::track)
    }

    /// The track that the matter was on after an entry; an empty name where it was on none.
    pub fn track_at(&self, entry: u32) -> &str {
        let before = self.marks.iter().filter(|marked| marked.entry <= entry);
        before.filter_map(Marked::track).next_back().unwrap_or_default()
    }

    /// How many happenings there are, milestones included.
    pub fn len(&self) -> usize {
        self.happenings.len()
    }

    /// Whether nothing happened.
    pub fn is_empty(&self) -> bool {
        self.happenings.is_empty()
    }

    /// The entry of a happening by its place, as answers name it.
    fn insert(&mut self, happening: Happening) {
        let place = self.happenings.partition_point(|earlier| earlier.on <= happening.on);
        self.happenings.insert(place, happening);
    }
}
