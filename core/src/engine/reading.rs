//! Single values from JSON text, judged as strictly as a whole call, and records and entries as text again: for hosts
//! that keep a record in a column, an entry in a queue, the roster in a file.
use super::call::{english, written_later};
use super::schema;
use crate::context::Context;
use crate::journal::{CaseRecord, Entry};
use crate::problem::{InputError, Problem};
use crate::roster::Roster;
use crate::text::{FromNode, json_text, read_own_json};

fn read<T: FromNode>(
    name: &str,
    of: &str,
    text: &str,
    accepted: fn(&Problem) -> bool,
) -> Result<T, InputError> {
    schema(of).and_then(|schema| read_own_json(name, text, schema, accepted)).map_err(english)
}

impl CaseRecord {
    /// Reads a record from JSON text. Events of a kind that a newer release wrote are kept unread.
    ///
    /// # Errors
    /// Everything that is wrong with it, each with its path, line and column.
    ///
    /// ```
    /// use settlewell::CaseRecord;
    /// let record = CaseRecord::read(r#"{ "id": "C-1", "policyVersion": 1, "entries": [] }"#)?;
    /// assert_eq!(record.id.as_str(), "C-1");
    ///
    /// let error = CaseRecord::read("{ \"id\": \"C-1\",\n  \"polcyVersion\": 1, \"entries\": 0 }").unwrap_err();
    /// let told: Vec<_> = error.problems().iter().map(|p| (p.code.as_str(), p.line, p.nearest.as_deref())).collect();
    /// assert_eq!(told, [
    ///     ("input.missing-field", Some(1), None),
    ///     ("input.unknown-field", Some(2), Some("policyVersion")),
    ///     ("input.wrong-type", Some(2), None),
    /// ]);
    /// # Ok::<(), settlewell::InputError>(())
    /// ```
    pub fn read(text: &str) -> Result<Self, InputError> {
        read("record", "CaseRecord", text, written_later)
    }

    /// The record as the JSON text in which it is stored and sent: the same from every language, to the byte.
    ///
    /// ```
    /// use settlewell::CaseRecord;
    /// let text = r#"{"id":"C-1","policyVersion":1,"client":"p-311","links":[],"entries":[]}"#;
    /// assert_eq!(CaseRecord::read(text)?.write(), text);
    /// # Ok::<(), settlewell::InputError>(())
    /// ```
    pub fn write(&self) -> String {
        json_text(self)
    }
}

impl Entry {
    /// Reads an entry that is to be appended from JSON text. An event of an unknown kind is refused with the
    /// nearest known one; in a record that is read whole it would be kept unread.
    ///
    /// # Errors
    /// Everything that is wrong with it, each with its path, line and column.
    ///
    /// ```
    /// use settlewell::Entry;
    /// let text = r#"{ "id": "e2", "occurredAt": "2026-09-28", "recordedAt": "2026-09-28T09:02:00-03:00",
    ///     "by": { "role": "overseer" }, "event": { "room": "journal", "kind": "retracted", "entry": "e1", "reason": "twice" } }"#;
    /// assert_eq!(Entry::read(text)?.event.kind(), "retracted");
    ///
    /// let error = Entry::read(&text.replace("retracted", "retraced")).unwrap_err();
    /// assert_eq!(error.problems()[0].path, "event.kind");
    /// assert_eq!(error.problems()[0].nearest.as_deref(), Some("retracted"));
    /// # Ok::<(), settlewell::InputError>(())
    /// ```
    pub fn read(text: &str) -> Result<Self, InputError> {
        read("entry", "Entry", text, |_| false)
    }

    /// The entry as JSON text, as it stands in its record.
    ///
    /// ```
    /// use settlewell::Entry;
    /// let text = r#"{"id":"e2","occurredAt":"2026-09-28","recordedAt":"2026-09-28T09:02:00-03:00","by":{"role":"overseer"},"event":{"room":"journal","kind":"retracted","entry":"e1","reason":"twice"}}"#;
    /// assert_eq!(Entry::read(text)?.write(), text);
    /// # Ok::<(), settlewell::InputError>(())
    /// ```
    pub fn write(&self) -> String {
        json_text(self)
    }
}

impl Roster {
    /// Reads the organization's people from JSON text.
    ///
    /// # Errors
    /// Everything that is wrong with it, each with its path, line and column.
    ///
    /// ```
    /// use settlewell::Roster;
    /// let roster = Roster::read(r#"{ "people": [ { "id": "w-07", "languages": ["ti", "en"] } ] }"#)?;
    /// assert_eq!(roster.people.len(), 1);
    ///
    /// let error = Roster::read(r#"{ "people": [ { "id": "w-07", "leave": [ { "from": "2026-02-30" } ] } ] }"#);
    /// assert_eq!(error.unwrap_err().problems()[0].path, "people[0].leave[0].from");
    /// # Ok::<(), settlewell::InputError>(())
    /// ```
    pub fn read(text: &str) -> Result<Self, InputError> {
        read("roster", "Roster", text, |_| false)
    }
}

impl Context {
    /// Reads a context from JSON text.
    ///
    /// # Errors
    /// Everything that is wrong with it, each with its path, line and column.
    ///
    /// ```
    /// use settlewell::Context;
    /// let context = Context::read(r#"{ "asOf": "2026-10-01", "viewer": { "role": "overseer" } }"#)?;
    /// assert_eq!(context.as_of.to_string(), "2026-10-01");
    ///
    /// let error = Context::read(r#"{ "asOf": "1 October", "viewr": { "role": "overseer" } }"#).unwrap_err();
    /// let codes: Vec<_> = error.problems().iter().map(|problem| problem.code.as_str()).collect();
    /// assert_eq!(codes, ["input.missing-field", "input.wrong-value", "input.unknown-field"]);
    /// # Ok::<(), settlewell::InputError>(())
    /// ```
    pub fn read(text: &str) -> Result<Self, InputError> {
        read("context", "Context", text, |_| false)
    }
}

/// A record from JSON text.
///
/// # Errors
/// As [`CaseRecord::read`].
#[cfg_attr(feature = "uniffi", uniffi::export)]
pub fn record_from_json(text: &str) -> Result<CaseRecord, InputError> {
    CaseRecord::read(text)
}

/// A record as JSON text, for hosts that store it as text: [`CaseRecord::write`].
#[cfg_attr(feature = "uniffi", uniffi::export)]
pub fn record_to_json(record: &CaseRecord) -> String {
    record.write()
}

/// An entry as JSON text: [`Entry::write`].
#[cfg_attr(feature = "uniffi", uniffi::export)]
pub fn entry_to_json(entry: &Entry) -> String {
    entry.write()
}

/// An entry from JSON text.
///
/// # Errors
/// As [`Entry::read`].
#[cfg_attr(feature = "uniffi", uniffi::export)]
pub fn entry_from_json(text: &str) -> Result<Entry, InputError> {
    Entry::read(text)
}

/// The organization's people from JSON text.
///
/// # Errors
/// As [`Roster::read`] and [`Roster::each_once`].
#[cfg_attr(feature = "uniffi", uniffi::export)]
pub fn roster_from_json(text: &str) -> Result<Roster, InputError> {
    let roster = Roster::read(text)?;
    roster.each_once()?;
    Ok(roster)
}

/// A context from JSON text.
///
/// # Errors
/// As [`Context::read`].
#[cfg_attr(feature = "uniffi", uniffi::export)]
pub fn context_from_json(text: &str) -> Result<Context, InputError> {
    Context::read(text)
}
