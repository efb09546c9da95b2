//! The timeline mechanism, by exact dates.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a test stops where it fails"
)]
#[path = "timeline/anchors.rs"]
mod anchors;
#[path = "timeline/cases.rs"]
mod cases;
#[path = "timeline/compiling.rs"]
mod compiling;
#[path = "timeline/expiry.rs"]
mod expiry;
#[path = "timeline/explaining.rs"]
mod explaining;
#[path = "timeline/extensions.rs"]
mod extensions;
#[path = "timeline/pauses.rs"]
mod pauses;
#[path = "timeline/properties.rs"]
mod properties;
#[path = "timeline/recurrence.rs"]
mod recurrence;
#[path = "timeline/setup.rs"]
mod setup;
#[path = "timeline/stages.rs"]
mod stages;
#[path = "timeline/tracks.rs"]
mod tracks;
