//! Content that must go: a tombstone in its place, and nothing else moves.
use super::{CaseRecord, Entry, JournalEvent};
use crate::rooms::CaseEvent;

/// Puts a tombstone where `redaction` says content was destroyed. Anything but a redaction changes nothing.
pub fn redact(record: &mut CaseRecord, redaction: &Entry) {
    let CaseEvent::Journal(JournalEvent::Redacted { entry: target, reason }) = &redaction.event else {
        return;
    };
    let Some(entry) = record.entries.iter_mut().find(|entry| entry.id == *target) else { return };
    if entry.event.is_tombstone() {
        return;
    }
    entry.event = CaseEvent::Journal(JournalEvent::Tombstone {
        of: entry.event.room().to_owned(),
        was: entry.event.kind().to_owned(),
        by: redaction.by.clone(),
        at: redaction.recorded_at,
        reason: reason.clone(),
    });
}

/// Drops every entry written down before the record was erased; the erasure itself stays, with its count, and
/// so does what a device that had not heard of it wrote later.
pub fn erase(record: &mut CaseRecord) {
    let erased = record.entries.iter().filter(|entry| is_erasure(entry)).map(|entry| entry.recorded_at).max();
    let Some(erased) = erased else { return };
    record.entries.retain(|entry| is_erasure(entry) || entry.recorded_at > erased);
    record.client = None;
}

fn is_erasure(entry: &Entry) -> bool {
    matches!(entry.event, CaseEvent::Journal(JournalEvent::Erased { .. }))
}
