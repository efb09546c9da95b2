//! A record as a host stores it: an id and its entries, one row an entry.
use crate::calendar::{Instant, Moment};
use crate::rooms::CaseEvent;
use crate::wire::{EntryId, PersonId, RecordId, Role};
use settlewell_macros::wire;

/// The history of one matter: a complaint, a worker's training, a referral.
#[wire(input)]
pub struct CaseRecord {
    /// The record's id, from the host.
    pub id: RecordId,
    /// The version of the policy that the record was opened under.
    pub policy_version: u32,
    /// The client whom the matter concerns, when there is one and the record may name them.
    pub client: Option<PersonId>,
    /// Other records that this one is tied to.
    pub links: Vec<RecordId>,
    /// What happened, in any order: the library orders it.
    pub entries: Vec<Entry>,
}

/// One dated fact in a record.
#[wire]
pub struct Entry {
    /// The entry's id, from the host; unique within the record.
    pub id: EntryId,
    /// When it happened, as exactly as anybody knows.
    pub occurred_at: Moment,
    /// When it was written down.
    pub recorded_at: Instant,
    /// Who says so.
    pub by: Actor,
    /// The earlier entry that this one replaces, where it was wrong.
    pub corrects: Option<EntryId>,
    /// What happened.
    pub event: CaseEvent,
}

/// A person in a role. The id is left out for a stranger.
#[wire]
#[derive(PartialOrd, Ord)]
pub struct Actor {
    /// Who, when the host knows them by an id.
    pub id: Option<PersonId>,
    /// In which role they act.
    pub role: Role,
}

impl CaseRecord {
    /// An empty record under a version of the policy.
    pub fn new(id: impl Into<RecordId>, policy_version: u32) -> Self {
        Self { id: id.into(), policy_version, client: None, links: Vec::new(), entries: Vec::new() }
    }

    /// The entry with this id.
    pub fn entry(&self, id: &EntryId) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.id == *id)
    }

    /// The room of the record: that of its first entry which belongs to one, or the one that a tombstone, a stub
    /// or its erasure names.
    pub fn room(&self) -> Option<&str> {
        fn erased(entry: &Entry) -> Option<&str> {
            match &entry.event {
                CaseEvent::Journal(
                    super::JournalEvent::Erased { of, .. } | super::JournalEvent::Withheld { of, .. },
                ) => Some(of.as_str()),
                CaseEvent::Journal(super::JournalEvent::Tombstone { of, .. }) if of != "journal" => Some(of),
                _ => None,
            }
        }
        let of_entries = self.entries.iter().map(|entry| entry.event.room()).find(|room| *room != "journal");
        of_entries.or_else(|| self.entries.iter().find_map(erased))
    }

    /// The policy version that the record follows now: the one it was opened under, or the one it was last
    /// moved to.
    pub fn version(&self) -> u32 {
        let moves = self.entries.iter().filter_map(|entry| match &entry.event {
            CaseEvent::Journal(super::JournalEvent::Migrated { to, .. }) => {
                Some((&entry.recorded_at, &entry.id, *to))
            }
            _ => None,
        });
        moves.max_by(|a, b| (a.0, a.1).cmp(&(b.0, b.1))).map_or(self.policy_version, |(_, _, to)| to)
    }
}
