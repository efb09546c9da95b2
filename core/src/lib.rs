//! Settlewell answers, for an organization that helps newcomers through immigration and refugee processes and under
//! that organization's own policy: *may we do this, what is due, who may know, why, and how are we doing?*
//!
//! # Features
//!
//! Each room is a feature; at least one is needed. What names a room that was not built is refused with
//! `input.room-not-built`, and a pack that speaks of one with `policy.pack-not-built`.
//!
//! | feature | by default | what it adds |
//! | --- | --- | --- |
//! | `complaint` | yes | complaints, from the first word to the appeal and the lesson: [`rooms::complaint`] |
//! | `scope` | yes | may this worker do this, for this person: [`rooms::scope`], [`Engine::assess`] |
//! | `training` | yes | who is ready for what: [`rooms::training`], [`Engine::gate`], [`Engine::team`], learning records in |
//! | `wasm`, `uniffi` | no | what the npm package, and Kotlin, Swift and Python need: derives on the public types |
//! | `schema` | no | JSON Schemas of the public types, all those of the rooms that are built |
//! | `words-compiler` | no | `Sentences` in a further language, from Fluent |
#![forbid(unsafe_code)]
mod arrange;
pub mod calendar;
mod caseload;
mod context;
pub mod criteria;
mod engine;
mod formats;
pub mod interchange;
pub mod journal;
pub mod permission;
mod policy;
pub mod problem;
pub mod reason;
pub mod room;
pub mod rooms;
mod roster;
pub mod staffing;
pub mod text;
pub mod timeline;
pub mod wire;

pub use calendar::{CivilDate, Instant, Moment};
pub use caseload::{Agenda, AgendaItem, Caseload, FiguresQuestion, Loaded, RecordSignal};
pub use context::{Context, Standing, Viewer, WholeContext};
pub use criteria::{FactValue, Facts};
pub use engine::DeviceCopy;
pub use engine::{
    Answer, Appended, Call, CaseloadCall, Change, DueQuestion, Engine, NextEvent, Preview, Replayed, Status,
    Tense,
};
pub use engine::{ReceiptAnswer, SharingAnswer};
pub use engine::{
    answer_to_json, call_from_json, caseload_call_from_json, context_from_json, entry_from_json,
    entry_to_json, problems_to_json, record_from_json, record_to_json, roster_from_json,
};
pub use journal::{Actor, CaseRecord, Entry, JournalEvent};
pub use policy::{BUILT_IN_PACKS, Pack, Policy, PolicyBook, PolicyText};
pub use problem::{InputError, Problem};
pub use reason::{Finding, Reason, Sentences, Verdict};
pub use rooms::{CaseEvent, Figures, RoomName, View};
pub use roster::{Engagement, Leave, Person, Position, Roster};
pub use staffing::RosterGap;
pub use wire::{Department, EntryId, LanguageTag, Parameters, PersonId, Private, RecordId, Role};

/// Every rule of the library: those of each room, and those of the mechanisms.
pub fn rules() -> impl Iterator<Item = &'static reason::Rule> {
    let rooms = RoomName::ALL.iter().flat_map(|room| room.rules().iter().copied());
    let mechanisms = [
        journal::rules::ALL,
        timeline::rules::ALL,
        permission::rules::ALL,
        engine::VIEWING_RULES,
        staffing::rules::ALL,
    ];
    rooms.chain(mechanisms.into_iter().flatten().copied())
}

// The Rust of the README and of the book, as tests. One page a module: paths in a page then start at the page.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
mod readme {}
#[cfg(doctest)]
#[doc = include_str!("../../docs/src/dates.md")]
mod book {}

#[cfg(feature = "uniffi")]
uniffi::setup_scaffolding!();
