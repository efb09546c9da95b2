//! What counts: the entries that were not retracted, each in its newest wording.
use super::{CaseRecord, Entry, JournalEvent, in_order};
use crate::arrange::{Arrange, Gather};
use crate::reason::Rule;
use crate::rooms::CaseEvent;
use crate::wire::EntryId;
use std::collections::{BTreeMap, BTreeSet};

/// The entries that count, in order, and what was odd about the journal itself.
#[derive(Debug)]
pub struct Effective<'a> {
    /// Entries that count, in the order in which they happened; journal events among them.
    pub entries: Vec<&'a Entry>,
    /// What a person should look at: the rule, the entry that is odd, and the entry it speaks of.
    pub remarks: Vec<Remark>,
}

/// Something odd about the journal itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// The rule that noticed.
    pub rule: &'static Rule,
    /// The entry that is odd.
    pub entry: EntryId,
    /// The entry that it speaks of, if any.
    pub other: Option<EntryId>,
}

impl<'a> Effective<'a> {
    /// Works out what counts in a record.
    pub fn of(record: &'a CaseRecord) -> Self {
        let ordered = in_order(&record.entries);
        let plain = ordered.iter().all(|entry| entry.corrects.is_none() && entry.event.room() != "journal");
        if plain {
            return Self { entries: ordered, remarks: Vec::new() };
        }
        let mut remarks = Vec::new();
        let known: BTreeSet<&EntryId> = ordered.iter().map(|entry| &entry.id).gather();
        let retracted = retracted(&ordered);
        let mut newest: BTreeMap<&EntryId, &Entry> = BTreeMap::new();
        let mut superseded: BTreeSet<&EntryId> = BTreeSet::new();
        for entry in ordered.iter().filter(|entry| !retracted.contains(&entry.id)) {
            if let Some(target) = spoken_of(entry).filter(|target| !known.contains(target)) {
                remarks.push(Remark {
                    rule: &super::rules::TARGET_MISSING,
                    entry: entry.id.clone(),
                    other: Some(target.clone()),
                });
            }
            let Some(target) = &entry.corrects else { continue };
            superseded.insert(target);
            let rival = newest.insert(target, entry);
            let Some(rival) = rival else { continue };
            let newer_first = (&rival.recorded_at, &rival.id) > (&entry.recorded_at, &entry.id);
            let (winner, loser) = if newer_first { (rival, *entry) } else { (*entry, rival) };
            newest.insert(target, winner);
            superseded.insert(&loser.id);
            remarks.push(Remark {
                rule: &super::rules::COMPETING_CORRECTIONS,
                entry: winner.id.clone(),
                other: Some(loser.id.clone()),
            });
        }
        let entries = ordered
            .into_iter()
            .filter(|entry| !retracted.contains(&entry.id) && !superseded.contains(&entry.id))
            .collect();
        Self { entries, remarks }
    }
}

fn spoken_of(entry: &Entry) -> Option<&EntryId> {
    match &entry.event {
        CaseEvent::Journal(JournalEvent::Retracted { entry, .. } | JournalEvent::Redacted { entry, .. }) => {
            Some(entry)
        }
        _ => entry.corrects.as_ref(),
    }
}

/// The ids that no longer count. Retractions are weighed from the newest back, so that a retracted retraction
/// takes nothing away.
fn retracted<'a>(ordered: &[&'a Entry]) -> BTreeSet<&'a EntryId> {
    let mut newest_first: Vec<(&Entry, &EntryId)> = ordered
        .iter()
        .filter_map(|entry| match &entry.event {
            CaseEvent::Journal(JournalEvent::Retracted { entry: target, .. }) => Some((*entry, target)),
            _ => None,
        })
        .collect();
    newest_first.arrange_by(|a, b| (&b.0.recorded_at, &b.0.id).cmp(&(&a.0.recorded_at, &a.0.id)));
    let mut gone = BTreeSet::new();
    for (entry, target) in newest_first {
        if !gone.contains(&entry.id) {
            gone.insert(target);
        }
    }
    gone
}
