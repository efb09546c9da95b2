//! A small CRM in one SQLite file. Its tables are the truth; Settlewell is asked before something is stored, and
//! asked again for everything that follows from what is stored: dates, the agenda, what a person should look at.
pub mod example;
pub mod tables;

use anyhow::{Context as _, Result};
use rusqlite::{Connection, Transaction, TransactionBehavior, params};
use settlewell::rooms::scope::{AssessQuestion, Assessment};
use settlewell::{
    Agenda, AgendaItem, Appended, CaseRecord, Caseload, Context, Engine, Entry, Finding, InputError, Status,
    Tense, Verdict,
};
use std::path::Path;
use std::sync::Arc;

/// The CRM: a database, and the records of its tables under the organization's policy.
pub struct Crm {
    db: Connection,
    resident: Resident,
}

/// The records of the tables, in memory.
struct Resident {
    engine: Arc<Engine>,
    caseload: Caseload,
    /// What SQLite said of the file when the caseload was loaded: it changes when another program writes. None: load it.
    seen: Option<i64>,
}

impl Crm {
    /// Opens a file, or a database in memory, under a policy.
    ///
    /// # Errors
    /// The file is no such database, or the policy or a record is not sound: with every problem and its place.
    pub fn open(file: Option<&Path>, policy: &str) -> Result<Self> {
        let db = match file {
            Some(file) => {
                Connection::open(file).with_context(|| format!("{} cannot be opened", file.display()))?
            }
            None => Connection::open_in_memory()?,
        };
        tables::create(&db)?;
        let engine = Arc::new(Engine::load(policy)?);
        let caseload = Caseload::new(engine.clone());
        let mut resident = Resident { engine, caseload, seen: None };
        resident.refresh(&db)?;
        Ok(Self { db, resident })
    }

    /// The database, for what is the CRM's own business.
    pub fn db(&self) -> &Connection {
        &self.db
    }

    /// Whether nobody and nothing is in the tables yet.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn is_empty(&self) -> Result<bool> {
        Ok(self.db.query_row("SELECT NOT EXISTS (SELECT 1 FROM persons)", [], |row| row.get(0))?)
    }

    /// Asks whether an entry may be made, and stores it if so, in one transaction. What *happened* is always stored.
    /// When the answer has no record, nothing was stored.
    ///
    /// # Errors
    /// The entry is not sound, or the database cannot be written: nothing is stored then.
    pub fn save(&mut self, case: &str, entry: &Entry, tense: Tense, context: &Context) -> Result<Appended> {
        let ask = |caseload: &Caseload| caseload.append(&case.into(), entry, tense, context);
        self.transact(ask, |answer| answer.record.as_ref())
    }

    /// Takes in a copy of a record that grew apart, such as one from a device that was offline.
    ///
    /// # Errors
    /// One entry id has two contents, or the database cannot be written: nothing is stored then.
    pub fn merge(&mut self, copy: &CaseRecord) -> Result<CaseRecord> {
        self.transact(|caseload| caseload.merge(copy), |merged| Some(merged))
    }

    /// In one transaction: asks, and makes the rows those of the record in the answer, if there is one.
    fn transact<T>(
        &mut self,
        ask: impl FnOnce(&Caseload) -> Result<T, InputError>,
        record_in: impl FnOnce(&T) -> Option<&CaseRecord>,
    ) -> Result<T> {
        // Immediate: from the question to the answer nobody else writes, so that what was judged is what is stored.
        // Dropped without a commit, it rolls back.
        let transaction = Transaction::new_unchecked(&self.db, TransactionBehavior::Immediate)?;
        self.resident.refresh(&transaction)?;
        let answer = ask(&self.resident.caseload)?;
        let Some(record) = record_in(&answer) else { return Ok(answer) };
        let stored = tables::store(&transaction, record).and_then(|()| Ok(transaction.commit()?));
        if stored.is_err() {
            // The caseload must not know more than the tables.
            self.resident.seen = None;
        }
        stored.map(|()| answer)
    }

    /// What is owed, the earliest first, cut to what the viewer may know.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn agenda(&mut self, agenda: &Agenda, context: &Context) -> Result<Vec<AgendaItem>> {
        Ok(self.fresh()?.agenda(agenda, context)?)
    }

    /// Where a case stands.
    ///
    /// # Errors
    /// There is no such case, or the database cannot be read.
    pub fn status(&mut self, case: &str, context: &Context) -> Result<Status> {
        Ok(self.fresh()?.status(&case.into(), context)?)
    }

    /// Everything in a case that a person should look at. It follows from the activities and so is stored nowhere.
    ///
    /// # Errors
    /// As [`Crm::status`].
    pub fn findings(&mut self, case: &str, context: &Context) -> Result<Vec<Finding>> {
        Ok(self.fresh()?.replay(&case.into(), context)?.findings)
    }

    /// Asks whether a worker may do something in a client's case (their training is worked out from their own
    /// record), and puts them on it if they may.
    ///
    /// # Errors
    /// The case has no area, a fact is none of the policy, or the database cannot be written.
    pub fn assign(
        &mut self,
        case: &str,
        worker: &str,
        activity: &str,
        context: &Context,
    ) -> Result<Assessment> {
        let mut question = AssessQuestion::new(worker, &tables::area(&self.db, case)?, activity);
        question.facts = tables::facts(&self.db, case)?;
        let answer = self.fresh()?.assess(&question, context)?;
        if answer.verdict == Verdict::Allowed {
            self.db.execute(
                "INSERT OR REPLACE INTO assignments (case_id, worker, activity, since, holds_until)
                 VALUES (?1, ?2, ?3, ?4, ?5)",
                params![
                    case,
                    worker,
                    activity,
                    context.as_of.to_string(),
                    answer.holds_until.map(|day| day.to_string())
                ],
            )?;
        }
        Ok(answer)
    }

    fn fresh(&mut self) -> Result<&Caseload> {
        self.resident.refresh(&self.db)?;
        Ok(&self.resident.caseload)
    }
}

impl Resident {
    /// Loads the caseload from the tables, unless they are as they were.
    fn refresh(&mut self, db: &Connection) -> Result<()> {
        let version = Some(db.query_row("PRAGMA data_version", [], |row| row.get(0))?);
        if version != self.seen {
            let caseload = Caseload::new(self.engine.clone());
            caseload.set_roster(tables::roster(db)?)?;
            caseload.load_json("activities", &tables::all_records(db)?)?;
            (self.caseload, self.seen) = (caseload, version);
        }
        Ok(())
    }
}
