//! What can be said of entries themselves, in every room.
use super::Actor;
use crate::calendar::{CivilDate, Instant};
use crate::criteria::FactValue;
use crate::rooms::RoomName;
use crate::wire::{EntryId, Private, RecordId};
use settlewell_macros::wire;

/// What an entry says about other entries or about the record as a whole.
#[wire(event)]
pub enum JournalEvent {
    /// An entry was wrong and no longer counts. A retraction can itself be retracted.
    Retracted {
        /// The entry that no longer counts.
        entry: EntryId,
        /// Why.
        reason: Private,
    },
    /// The content of an entry was destroyed; that it happened, and when, stays.
    Redacted {
        /// The entry whose content was destroyed.
        entry: EntryId,
        /// Why.
        reason: Private,
    },
    /// Stands where content was destroyed. Made by the library when a redaction is appended.
    Tombstone {
        /// The room of the event that stood here.
        of: String,
        /// The kind of the event that stood here.
        was: String,
        /// Who destroyed the content.
        by: Actor,
        /// When.
        at: Instant,
        /// Why.
        reason: Private,
    },
    /// Stands on a device where an entry is that its user may not hold. Made by the library; in a merge the entry
    /// itself takes its place.
    Withheld {
        /// The room of the record.
        of: RoomName,
        /// Whether the entry that stands elsewhere opened the record.
        opens: bool,
    },
    /// The whole record was destroyed; only counts remain.
    Erased {
        /// The room that the record belonged to.
        of: RoomName,
        /// How many entries the record held.
        entries: u32,
        /// Why.
        reason: Private,
    },
    /// The record was moved to another version of the policy.
    Migrated {
        /// The version it follows from this entry on.
        to: u32,
        /// Why.
        reason: Option<Private>,
    },
    /// One of the organization's own events, by the name that its policy gives it.
    Milestone {
        /// The milestone's name.
        name: String,
    },
    /// One of the organization's own facts became known.
    FactStated {
        /// The fact's name.
        fact: String,
        /// What is known.
        value: FactValue,
    },
    /// An official notice gives the date of a step or a deadline. It wins over the date that was worked out; a
    /// difference is a finding.
    NoticeDated {
        /// The step or deadline, by its name in the policy.
        step: String,
        /// The date on the notice.
        on: CivilDate,
    },
    /// The record was tied to another one.
    Linked {
        /// The other record.
        record: RecordId,
    },
}
