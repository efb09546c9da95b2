//! What a device may hold of a record.
use super::Engine;
use super::occasion::Occasion;
use crate::context::Context;
use crate::journal::{CaseRecord, JournalEvent, is_stub, stub};
use crate::problem::InputError;
use crate::rooms::CaseEvent;
use settlewell_macros::wire;

/// The answer to `deviceCopy`.
#[wire]
pub struct DeviceCopy {
    /// The record as the device may hold it; absent when nothing of it may be there.
    pub record: Option<CaseRecord>,
    /// How many entries stand in it as stubs.
    pub withheld: u32,
}

#[cfg_attr(feature = "uniffi", uniffi::export)]
impl Engine {
    /// The record as a device of the context's viewer may hold it: the entries that they may know, and for each of the
    /// others a stub, which says no more than that there is one and when it was written down. What the device adds
    /// merges into the whole record without loss, in whichever order and by whichever way copies meet.
    ///
    /// On a device that holds a part, every status says so, and a proposed entry *needs information* where it would be
    /// allowed on the part alone.
    ///
    /// ```
    /// use settlewell::{CaseRecord, Context, Engine};
    /// let engine = Engine::load("extends: ca-settlement-baseline\n\
    ///     organization: { id: harbour-house, timeZone: America/Halifax, calendar: ca-ns }\n\
    ///     version: { number: 1, effectiveFrom: 2026-04-01 }\n")?;
    /// let whole: CaseRecord = serde_json::from_str(r#"{ "id": "C-1", "policyVersion": 1, "entries": [
    ///     { "id": "e1", "occurredAt": "2026-09-25", "recordedAt": "2026-09-25T09:02:00-03:00",
    ///       "by": { "id": "w-05", "role": "intake" },
    ///       "event": { "room": "complaint", "kind": "received", "channel": "letter", "language": "ti" } } ] }"#)?;
    /// let decides = Context::of("decisionMaker", "2026-10-01".parse()?).person("w-09");
    /// assert_eq!(engine.device_copy(&whole, &decides)?.record, None);
    ///
    /// let took_it_in = Context::of("intake", "2026-10-01".parse()?).person("w-05");
    /// assert_eq!(engine.device_copy(&whole, &took_it_in)?.record, Some(whole));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// The record is of no room, or of a room or version that the policy does not have.
    pub fn device_copy(&self, record: &CaseRecord, context: &Context) -> Result<DeviceCopy, InputError> {
        self.of(record, context.into(), |slot, ask| Ok(slot.device_copy(ask, record)))
    }
}

/// Cuts a record to what the viewer may hold.
pub(super) fn copy(at: &Occasion<'_>, record: &CaseRecord) -> DeviceCopy {
    let viewer = at.ask.context.viewer.id.as_ref();
    let mut withheld = 0;
    let mut held = 0;
    let mut part = record.clone();
    for entry in &mut part.entries {
        let own = viewer.is_some() && entry.by.id.as_ref() == viewer;
        // Without these a device would work under another policy, or on what was erased.
        let always = matches!(
            entry.event,
            CaseEvent::Journal(JournalEvent::Migrated { .. } | JournalEvent::Erased { .. })
        );
        if is_stub(entry) {
            withheld += 1;
        } else if own || at.state().may_hold(at, entry) {
            held += 1;
        } else if !always {
            *entry = stub(entry, at.slot.name);
            withheld += 1;
        }
    }
    part.client = part.client.filter(|client| at.may_name(client.as_str()));
    if !at.may_know() {
        part.links.clear();
    }
    DeviceCopy { record: (held > 0).then_some(part), withheld }
}
