//! What a device may hold of a record: the entries that its user may know, and a stub for each of the others.
use super::{Actor, Entry, JournalEvent};
use crate::calendar::Moment;
use crate::rooms::{CaseEvent, RoomName};

/// The role under which stubs stand.
const NOBODY: &str = "withheld";

/// What takes an entry's place where it may not be held: that there is one, and when it was written down. The same
/// entry gives the same stub on every device.
pub(crate) fn stub(entry: &Entry, room: RoomName) -> Entry {
    Entry {
        id: entry.id.clone(),
        occurred_at: Moment::Instant(entry.recorded_at),
        recorded_at: entry.recorded_at,
        by: Actor { id: None, role: NOBODY.into() },
        corrects: None,
        event: CaseEvent::Journal(JournalEvent::Withheld { of: room, opens: entry.event.opens() }),
    }
}

/// Whether a stub stands here.
pub(crate) fn is_stub(entry: &Entry) -> bool {
    matches!(entry.event, CaseEvent::Journal(JournalEvent::Withheld { .. }))
}
