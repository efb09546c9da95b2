//! What the calendars must say, with exact dates.
use super::*;
use std::{collections::BTreeMap, sync::Arc};

mod cases;
mod definitions;
mod explained;
mod oracle;

fn day(text: &str) -> CivilDate {
    text.parse().unwrap()
}
fn span(text: &str) -> Span {
    text.parse().unwrap()
}
fn builtin(id: &str) -> Arc<Calendar> {
    Calendars::builtin(id).unwrap()
}
/// So long after a day, counted as usual.
fn after(id: &str, from: &str, length: &str) -> String {
    builtin(id).add(day(from), span(length), Counting::default()).unwrap().to_string()
}
fn definition(json: &str) -> CalendarDefinition {
    serde_json::from_str(json).unwrap()
}
fn compile(definitions: &[(&str, &str)], organization: &str) -> Result<Calendars, crate::InputError> {
    let definitions: BTreeMap<_, _> =
        definitions.iter().map(|(id, json)| ((*id).to_owned(), definition(json))).collect();
    Calendars::compile(&definitions, &serde_json::from_str(organization).unwrap())
}
