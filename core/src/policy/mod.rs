//! The policy document: packs, overrides, versions, and compiling it.
//!
//! Text becomes a tree with positions, packs are merged below it, the shipped schema checks it, and only then is
//! it read: so every problem, of spelling or of meaning, has a file, a line and a column.
mod book;
mod organization;
mod packs;
#[cfg(test)]
mod tests;

pub use crate::rooms::Policy;
pub(crate) use book::ReadPolicy;
pub use book::{PolicyBook, PolicyText};
pub use organization::{Extends, Organization, PolicyVersion};
pub use packs::{BUILT_IN_PACKS, Pack};
