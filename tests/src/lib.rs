//! The scenarios in `tests/vectors`, run through the library in Rust by both doors; the writer that fills in their
//! answers; and what is generated from the code.
#![allow(clippy::disallowed_methods, reason = "scenarios are files")]

pub mod generated;
pub mod raw;
pub mod scenario;
pub mod typed;
pub mod wire;
pub mod written;

use std::path::{Path, PathBuf};
use std::{fs, io};

/// The repository's root.
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_owned()
}

/// Where the scenarios are.
pub fn vectors() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors")
}

/// Every file below a folder whose name ends so, sorted.
///
/// # Errors
/// The folder cannot be read.
pub fn files_below(folder: &Path, ending: &str) -> io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut open = vec![folder.to_owned()];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            if path.is_dir() {
                open.push(path);
            } else if path.to_string_lossy().ends_with(ending) {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}
