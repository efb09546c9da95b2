//! Records and entries: append, correct, retract, redact, erase, order and merge.
//!
//! Entries are never edited or removed: a correction or a retraction is an entry, and where content must go a
//! tombstone takes its place. Two copies of a record that grew apart merge by union.
mod device;
mod effective;
mod event;
mod merge;
mod order;
mod record;
pub mod rules;
mod tombstone;

pub(crate) use device::{is_stub, stub};
pub use effective::{Effective, Remark};
pub use event::JournalEvent;
pub use merge::merge;
pub(crate) use merge::{conflict, is_same};
pub use order::in_order;
pub(crate) use order::precedes;
pub use record::{Actor, CaseRecord, Entry};
pub use tombstone::{erase, redact};
