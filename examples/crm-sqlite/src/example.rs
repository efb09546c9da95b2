//! Harbour House, an organization that does not exist, with people who do not exist.
use crate::{Crm, tables};
use anyhow::Result;
use serde_json::Value;
use settlewell::{CaseRecord, Roster};

/// Its policy: three packs, and a few choices of its own.
pub const POLICY: &str = include_str!("../../agency/policy.yaml");
const ROSTER: &str = include_str!("../../agency/roster.json");
const RECORDS: &str = include_str!("../../agency/records.json");

const NAMES: [(&str, &str); 10] = [
    ("w-01", "Wanjiru Kamau"),
    ("w-02", "Selam Tesfay"),
    ("w-03", "Nour Haddad"),
    ("w-07", "Étienne Comeau"),
    ("w-09", "Lucía Ferrer"),
    ("w-11", "Oksana Bondar"),
    ("w-12", "Yusuf Demir"),
    ("p-311", "Tsige A."),
    ("p-318", "Mateo R."),
    ("p-325", "Amina K."),
];

/// Fills an empty CRM with the people and the records of Harbour House, and one client's case.
///
/// # Errors
/// The tables hold something already, or cannot be written.
pub fn fill(crm: &mut Crm) -> Result<()> {
    let roster = Roster::read(ROSTER)?;
    let records: Vec<CaseRecord> = serde_json::from_str(RECORDS)?;
    let transaction = crm.db.transaction()?;
    for (id, name) in NAMES {
        tables::add_person(&transaction, id, name, roster.person(&id.into()))?;
    }
    for record in &records {
        tables::store(&transaction, record)?;
    }
    tables::open_case(&transaction, "S-2026-031", 1, "p-325", "permanent-residence")?;
    tables::learn(&transaction, "S-2026-031", "situation.status", &Value::from("valid"))?;
    transaction.commit()?;
    crm.resident.seen = None;
    Ok(())
}
