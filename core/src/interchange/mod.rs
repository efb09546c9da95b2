//! Formats of others, in and out: each a pure mapping that says what it took, what it could not place, and why.
#[cfg(feature = "training")]
pub mod learning;
