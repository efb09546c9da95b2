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
        let _alone = self.changing();
        let asked = self.asked(context);
        let opens = entry.event.opens();
        let begun;
        let held = match asked.inner.case(record.as_str()) {
            Some(case) if opens => &case.record,
            None if opens => {
                let version = self.engine.version_on(context.as_of).unwrap_or_default();
                begun = CaseRecord::new(record.clone(), version);
                &begun
            }
            _ => asked.known(record)?,
        };
        let appended = self.engine.append_within(held, entry, tense, asked.whole())?;
        let grew = held.entry(&entry.id).is_none();
        drop(asked);
        if let Some(longer) = appended.record.as_ref().filter(|_| grew) {
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
        self.asked(context).of(record, |slot, ask, record| Ok(slot.replay(ask, record)))
    }

    /// As [`Engine::status`](crate::Engine::status), by id.
    ///
    /// # Errors
    /// No record has this id, as far as the viewer may know.
    pub fn status(&self, record: &RecordId, context: &Context) -> Result<Status, InputError> {
        self.asked(context).of(record, |slot, ask, record| Ok(slot.status(ask, record)))
    }

    /// As [`Engine::view`](crate::Engine::view), by id.
    ///
    /// # Errors
    /// No record has this id, as far as the viewer may know.
    pub fn view(&self, record: &RecordId, context: &Context) -> Result<View, InputError> {
        self.asked(context).of(record, |slot, ask, record| Ok(slot.view(ask, record)))
    }

    /// As [`Engine::device_copy`](crate::Engine::device_copy), by id.
    ///
    /// # Errors
    /// No record has this id, as far as the viewer may know.
    pub fn device_copy(&self, record: &RecordId, context: &Context) -> Result<DeviceCopy, InputError> {
        self.asked(context).of(record, |slot, ask, record| Ok(slot.device_copy(ask, record)))
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
        let asked = self.asked(context);
        self.engine.receipt_within(asked.known(record)?, permission, asked.whole())
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
        self.asked(context).of(record, |slot, ask, record| slot.sharing(ask, record, sharing, basis.as_ref()))
    }

    /// Merges a copy into the record that is held, and gives the whole.
    ///
    /// # Errors
    /// As [`Engine::merge`](crate::Engine::merge); nothing is changed then.
    pub fn merge(&self, copy: &CaseRecord) -> Result<CaseRecord, InputError> {
        let _alone = self.changing();
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
        let asked = self.asked(context);
        self.engine.preview_within(asked.known(record)?, to, asked.whole())
    }
}
