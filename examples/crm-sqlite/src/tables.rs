//! Between rows and records. A row and an entry say the same; the database puts the JSON together.
use anyhow::{Context as _, Result};
use rusqlite::{Connection, OptionalExtension as _, params};
use serde_json::Value;
use settlewell::{CaseRecord, Facts, Person, Roster};

/// Makes the tables that are not there yet.
pub fn create(db: &Connection) -> Result<()> {
    db.execute_batch(include_str!("tables.sql")).context("the tables cannot be made")
}

/// Records as one JSON list: the text that `Caseload::load_json` reads. A column that is empty is left out of the
/// JSON, for `null` is refused there; that is what patching an empty object does.
const RECORDS: &str = "
    SELECT json_group_array(json(record)) FROM (
      SELECT json_patch('{}', json_object(
        'id', c.id, 'policyVersion', c.policy_version, 'client', c.client, 'links', json(c.links),
        'entries', (
          SELECT json_group_array(json_patch('{}', json_object(
            'id', a.id, 'occurredAt', a.occurred_at, 'recordedAt', a.recorded_at,
            'by', json_object('id', a.by_id, 'role', a.by_role),
            'corrects', a.corrects, 'event', json(a.event))))
          FROM activities a WHERE a.case_id = c.id))) AS record
      FROM cases c
      WHERE (?1 IS NULL OR c.id = ?1) AND EXISTS (SELECT 1 FROM activities a WHERE a.case_id = c.id))";

/// Every record, as JSON text.
pub fn all_records(db: &Connection) -> Result<String> {
    Ok(db.query_row(RECORDS, [None::<&str>], |row| row.get(0))?)
}

/// One record, if it has activities.
pub fn record(db: &Connection, id: &str) -> Result<Option<CaseRecord>> {
    let text: String = db.query_row(RECORDS, [Some(id)], |row| row.get(0))?;
    let mut records: Vec<CaseRecord> =
        serde_json::from_str(&text).with_context(|| format!("the rows of {id}"))?;
    Ok(records.pop())
}

/// Makes the rows those of a record: what is new comes in, what was redacted changes, what was erased goes.
pub fn store(db: &Connection, record: &CaseRecord) -> Result<()> {
    let id = record.id.as_str();
    let client = record.client.as_ref().map(|client| client.as_str());
    db.execute(
        "INSERT INTO cases (id, policy_version, client, links) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (id) DO UPDATE SET client = excluded.client, links = excluded.links",
        params![id, record.policy_version, client, serde_json::to_string(&record.links)?],
    )?;
    let kept = serde_json::to_string(&record.entries.iter().map(|entry| &entry.id).collect::<Vec<_>>())?;
    db.execute(
        "DELETE FROM activities WHERE case_id = ?1 AND id NOT IN (SELECT value FROM json_each(?2))",
        params![id, kept],
    )?;
    let mut insert = db.prepare_cached(
        "INSERT INTO activities (case_id, id, occurred_at, recorded_at, by_id, by_role, corrects, event)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
         ON CONFLICT (case_id, id) DO UPDATE SET event = excluded.event WHERE event <> excluded.event",
    )?;
    for entry in &record.entries {
        insert.execute(params![
            id,
            entry.id.as_str(),
            plain(&entry.occurred_at)?,
            plain(&entry.recorded_at)?,
            entry.by.id.as_ref().map(|by| by.as_str()),
            entry.by.role.as_str(),
            entry.corrects.as_ref().map(|corrects| corrects.as_str()),
            serde_json::to_string(&entry.event)?,
        ])?;
    }
    Ok(())
}

/// A date or an instant exactly as it is written in JSON, without the quotes.
fn plain(value: &impl serde::Serialize) -> Result<String> {
    serde_json::to_value(value)?.as_str().map(str::to_owned).context("a date is text in JSON")
}

/// The organization's people, from the persons who work here.
pub fn roster(db: &Connection) -> Result<Roster> {
    let mut rows = db.prepare("SELECT works FROM persons WHERE works IS NOT NULL ORDER BY id")?;
    let texts = rows.query_map([], |row| row.get::<_, String>(0))?;
    let people = texts.map(|text| Ok(serde_json::from_str::<Person>(&text?)?)).collect::<Result<_>>()?;
    Ok(Roster { people })
}

/// Adds a person.
pub fn add_person(db: &Connection, id: &str, name: &str, works: Option<&Person>) -> Result<()> {
    let works = works.map(serde_json::to_string).transpose()?;
    db.execute("INSERT INTO persons (id, name, works) VALUES (?1, ?2, ?3)", params![id, name, works])?;
    Ok(())
}

/// Opens a client's case in an area of work.
pub fn open_case(db: &Connection, id: &str, policy_version: u32, client: &str, area: &str) -> Result<()> {
    db.execute(
        "INSERT INTO cases (id, policy_version, client, area) VALUES (?1, ?2, ?3, ?4)",
        params![id, policy_version, client, area],
    )?;
    Ok(())
}

/// The area of a client's case.
pub fn area(db: &Connection, id: &str) -> Result<String> {
    let area =
        db.query_row("SELECT area FROM cases WHERE id = ?1", [id], |row| row.get::<_, Option<String>>(0));
    area.optional()?.flatten().with_context(|| format!("`{id}` is no client's case with an area"))
}

/// Notes what was learned of a client's case.
pub fn learn(db: &Connection, id: &str, fact: &str, value: &Value) -> Result<()> {
    db.execute(
        "INSERT INTO facts (case_id, fact, value) VALUES (?1, ?2, ?3)
         ON CONFLICT (case_id, fact) DO UPDATE SET value = excluded.value",
        params![id, fact, value.to_string()],
    )?;
    Ok(())
}

/// What is known of a client's case.
pub fn facts(db: &Connection, id: &str) -> Result<Facts> {
    let text: String = db.query_row(
        "SELECT json_group_object(fact, json(value)) FROM facts WHERE case_id = ?1",
        [id],
        |row| row.get(0),
    )?;
    Ok(serde_json::from_str(&text)?)
}
