//! Writes what is generated from the code and checked in. What differs afterwards was stale.
#![allow(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a program that writes files and says so"
)]
use std::{fs, io};

fn main() -> io::Result<()> {
    for (path, text) in settlewell_conformance::generated::files() {
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        if fs::read_to_string(&path).ok().as_deref() != Some(text.as_str()) {
            fs::write(&path, text)?;
            println!("wrote {}", path.display());
        }
    }
    Ok(())
}
