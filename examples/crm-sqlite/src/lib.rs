//! A small CRM in one SQLite file. Its tables are the truth; Settlewell is asked before something is stored, and
//! asked again for everything that follows from what is stored: dates, the agenda, what a person should look at.
pub mod example;
pub mod tables;

use anyhow::{Context as _, Result};
use rusqlite::{Connection, TransactionBehavior, params};
use settlewell::rooms::scope::{AssessQuestion, Assessment};
use settlewell::{
    Agenda, AgendaItem, Appended, CaseRecord, Caseload, Context, Engine, Entry, Finding, Status, Tense,
    Verdict,
};
use std::path::Path;
use std::sync::Arc;

/// The CRM: a database, the organization's policy, and the records of the tables under it.
pub struct Crm {
    db: Connection,
    engine: Arc<Engine>,
    caseload: Caseload,
    /// What SQLite says of the file when the caseload was loaded: it changes when another program writes.
    seen: i64,
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
        let mut crm = Self { db, engine, caseload, seen: 0 };
        crm.load()?;
        Ok(crm)
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

    /// Loads the caseload from the tables.
    ///
    /// # Errors
    /// A row cannot be read: with every problem and its place.
    pub fn load(&mut self) -> Result<()> {
        let caseload = Caseload::new(self.engine.clone());
        caseload.set_roster(tables::roster(&self.db)?);
        caseload.load_json("activities", &tables::all_records(&self.db)?)?;
        self.caseload = caseload;
        self.seen = self.data_version()?;
        Ok(())
    }

    /// Asks whether an entry may be made, and stores it if so, in one transaction. What *happened* is always stored.
    /// When the answer has no record, nothing was stored.
    ///
    /// # Errors
    /// The entry is not sound, or the database cannot be written: nothing is stored then.
    pub fn save(&mut self, case: &str, entry: &Entry, tense: Tense, context: &Context) -> Result<Appended> {
        // Immediate: from the question to the answer nobody else writes, so that what was judged is what is stored.
        let transaction = self.db.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let held = match tables::record(&transaction, case)? {
            Some(record) => record,
            None => CaseRecord::new(case, self.engine.version_on(context.as_of).unwrap_or_default()),
        };
        let context = Context { roster: Some(tables::roster(&transaction)?), ..context.clone() };
        let appended = self.engine.append(&held, entry, tense, &context)?;
        let Some(record) = &appended.record else {
            transaction.rollback()?;
            return Ok(appended);
        };
        tables::store(&transaction, record)?;
        transaction.commit()?;
        // Only now, so that the caseload never knows more than the tables.
        self.caseload.merge(record)?;
        Ok(appended)
    }

    /// Takes in a copy of a record that grew apart, such as one from a device that was offline.
    ///
    /// # Errors
    /// One entry id has two contents, or the database cannot be written: nothing is stored then.
    pub fn merge(&mut self, copy: &CaseRecord) -> Result<CaseRecord> {
        let transaction = self.db.transaction_with_behavior(TransactionBehavior::Immediate)?;
        // In a caseload of its own, which refuses what is not sound before anything is stored.
        let copies = Caseload::new(self.engine.clone());
        copies.load(tables::record(&transaction, copy.id.as_str())?.into_iter().collect())?;
        let merged = copies.merge(copy)?;
        tables::store(&transaction, &merged)?;
        transaction.commit()?;
        self.caseload.merge(&merged)?;
        Ok(merged)
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

    /// The caseload, loaded again if another program wrote to the file.
    fn fresh(&mut self) -> Result<&Caseload> {
        if self.data_version()? != self.seen {
            self.load()?;
        }
        Ok(&self.caseload)
    }

    fn data_version(&self) -> Result<i64> {
        Ok(self.db.query_row("PRAGMA data_version", [], |row| row.get(0))?)
    }
}
