//! Settlewell.
#![forbid(unsafe_code)]
pub mod problem;
pub mod wire;
pub use problem::{InputError, Problem};
pub use wire::{Department, EntryId, LanguageTag, Parameters, PersonId, Private, RecordId, Role};
#[cfg(feature = "uniffi")]
uniffi::setup_scaffolding!();
