//! Prints the holidays of every calendar of ours from 1990 to 2100.
//!
//! `cargo run -p settlewell --example holidays -- json` prints one JSON object: a calendar's id, then its days.
//! `cargo run -p settlewell --example holidays -- ca-ns 2026` prints one year of one calendar.
#![allow(clippy::print_stdout, reason = "an example prints")]
use settlewell::{InputError, calendar::Calendars};
use std::collections::BTreeMap;

fn main() -> Result<(), InputError> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if arguments.first().is_some_and(|first| first == "json") {
        let mut all = BTreeMap::new();
        for id in Calendars::builtin_ids() {
            let calendar = Calendars::builtin(id)?;
            let days: Vec<_> = (1990..=2100).flat_map(|year| calendar.holidays(year)).collect();
            all.insert(id, days);
        }
        println!("{}", serde_json::json!(all));
        return Ok(());
    }
    let id = arguments.first().map_or("ca-federal", String::as_str);
    let year = arguments.get(1).and_then(|year| year.parse().ok()).unwrap_or(2026);
    for holiday in Calendars::builtin(id)?.holidays(year) {
        let in_lieu = holiday.substitute_for.map(|day| format!(" (for {day})")).unwrap_or_default();
        println!("{}  {}{in_lieu}", holiday.on, holiday.name.get("en").unwrap_or(&holiday.id));
    }
    Ok(())
}
