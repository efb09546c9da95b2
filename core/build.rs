//! Turns data that people write into tables that the library holds.
#![allow(clippy::disallowed_methods, reason = "a build script reads its sources and its environment")]
#[path = "src/arrange.rs"]
#[allow(dead_code, reason = "the library's own")]
mod arrange;
#[path = "build/calendars.rs"]
mod calendars;
#[path = "build/packs.rs"]
mod packs;
#[path = "build/rooms.rs"]
mod rooms;
#[path = "build/text.rs"]
mod text;
#[path = "build/words.rs"]
mod words;
#[path = "build/zones.rs"]
mod zones;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    rooms::write()?;
    words::build();
    calendars::write()?;
    packs::write()?;
    text::schemas::write()?;
    zones::write()
}
