//! The six verbs by id. A viewer who may not know of a record is told the same as of an id that there is not.
use super::Caseload;
use super::load::written_last;
use crate::context::Context;
use crate::engine::{Appended, DeviceCopy, Preview, ReceiptAnswer, Replayed, SharingAnswer, Status, Tense};
use crate::journal::{CaseRecord, Entry};
use crate::permission::{Basis, PermissionId, Sharing};
use crate::problem::InputError;
use crate::rooms::View;
use crate::wire::RecordId;

#[cfg_attr(feature = "uniffi", uniffi::export)]
impl Caseload {
    /// Adds an entry to a record, as [`Engine::append`](crate::Engine::append) does, and keeps the longer record. A
    /// record that is not held yet begins with an entry that opens it.
    ///
    /// # Errors
    /// As [`Engine::append`](crate::Engine::append); and where the entry opens no record, no record has this id, as far
    /// as the viewer may know.
    pub fn append(
        &self,
        record: &RecordId,
        entry: &Entry,
        tense: Tense,
        context: &Context,
    ) -> Result<Appended, InputError> {
        let context = self.whole_context(context);
        let known = if entry.event.opens() { self.record(record) } else { self.known_to(record, &context) };
        let held = match known {
            Ok(held) => held,
            Err(unknown) if !entry.event.opens() => return Err(unknown),
            Err(_) => {
                CaseRecord::new(record.clone(), self.engine.version_on(context.as_of).unwrap_or_default())
            }
        };
        let appended = self.engine.append(&held, entry, tense, &context)?;
        if let Some(longer) = &appended.record
            && *longer != held
        {
            let case = self.case_of(longer.clone(), written_last(longer))?;
            self.write().put(case);
        }
        Ok(appended)
    }

    /// As [`Engine::replay`](crate::Engine::replay), by id.
    ///
    /// # Errors
    /// No record has this id, as far as the viewer may know.
    pub fn replay(&self, record: &RecordId, context: &Context) -> Result<Replayed, InputError> {
        let context = self.whole_context(context);
        self.engine.replay(&self.known_to(record, &context)?, &context)
    }

    /// As [`Engine::status`](crate::Engine::status), by id.
    ///
    /// # Errors
    /// No record has this id, as far as the viewer may know.
    pub fn status(&self, record: &RecordId, context: &Context) -> Result<Status, InputError> {
        let context = self.whole_context(context);
        self.engine.status(&self.known_to(record, &context)?, &context)
    }

    /// As [`Engine::view`](crate::Engine::view), by id.
    ///
    /// # Errors
    /// No record has this id, as far as the viewer may know.
    pub fn view(&self, record: &RecordId, context: &Context) -> Result<View, InputError> {
        let context = self.whole_context(context);
        self.engine.view(&self.known_to(record, &context)?, &context)
    }

    /// As [`Engine::device_copy`](crate::Engine::device_copy), by id.
    ///
    /// # Errors
    /// No record has this id, as far as the viewer may know.
    pub fn device_copy(&self, record: &RecordId, context: &Context) -> Result<DeviceCopy, InputError> {
        let context = self.whole_context(context);
        self.engine.device_copy(&self.known_to(record, &context)?, &context)
    }

    /// As [`Engine::receipt`](crate::Engine::receipt), by id.
    ///
    /// # Errors
    /// No record has this id, as far as the viewer may know; or as [`Engine::receipt`](crate::Engine::receipt).
    pub fn receipt(
        &self,
        record: &RecordId,
        permission: &PermissionId,
        context: &Context,
    ) -> Result<ReceiptAnswer, InputError> {
        let context = self.whole_context(context);
        self.engine.receipt(&self.known_to(record, &context)?, permission, &context)
    }

    /// As [`Engine::sharing`](crate::Engine::sharing), by id.
    ///
    /// # Errors
    /// No record has this id, as far as the viewer may know; or as [`Engine::sharing`](crate::Engine::sharing).
    pub fn sharing(
        &self,
        record: &RecordId,
        sharing: &Sharing,
        basis: Option<Basis>,
        context: &Context,
    ) -> Result<SharingAnswer, InputError> {
        let context = self.whole_context(context);
        self.engine.sharing(&self.known_to(record, &context)?, sharing, basis, &context)
    }

    /// Merges a copy into the record that is held, and gives the whole.
    ///
    /// # Errors
    /// As [`Engine::merge`](crate::Engine::merge); nothing is changed then.
    pub fn merge(&self, copy: &CaseRecord) -> Result<CaseRecord, InputError> {
        let merged = match self.record(&copy.id) {
            Ok(held) => self.engine.merge(&held, copy)?,
            Err(_) => copy.clone(),
        };
        let case = self.case_of(merged.clone(), written_last(&merged))?;
        self.write().put(case);
        Ok(merged)
    }

    /// As [`Engine::preview`](crate::Engine::preview), by id.
    ///
    /// # Errors
    /// No record has this id, as far as the viewer may know, or the book has no such version.
    pub fn preview(&self, record: &RecordId, to: u32, context: &Context) -> Result<Preview, InputError> {
        let context = self.whole_context(context);
        self.engine.preview(&self.known_to(record, &context)?, to, &context)
    }
}
