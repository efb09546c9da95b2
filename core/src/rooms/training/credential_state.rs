//! What happened to the credentials of a worker.
use super::event::TrainingEvent;
use super::state::{When, put};
use super::worker_state::WorkerTraining;
use crate::calendar::CivilDate;
use crate::wire::EntryId;

/// Something that happened to a credential.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct CredentialFact {
    /// When.
    pub when: When,
    /// What.
    pub sort: CredentialChange,
    /// The entry that says so.
    pub entry: EntryId,
}

/// What can happen to a credential.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CredentialChange {
    /// It was shown, valid from and until a day.
    Shown(CivilDate, Option<CivilDate>),
    /// Its renewal was received on a day.
    Filed(CivilDate),
    /// It was renewed until a day.
    Renewed(Option<CivilDate>),
    /// Its renewal was refused.
    NotRenewed,
    /// It was suspended, until a day.
    Suspended(Option<CivilDate>),
    /// It was reinstated.
    Reinstated,
    /// It was taken away.
    Withdrawn,
}

impl WorkerTraining {
    pub(super) fn take_credential(&mut self, when: When, entry: &EntryId, event: &TrainingEvent) {
        use CredentialChange as Change;
        use TrainingEvent as E;
        let (credential, sort) = match event {
            E::CredentialShown { credential, valid_from, valid_until, .. } => {
                (credential, Change::Shown(valid_from.unwrap_or(when.last), *valid_until))
            }
            E::RenewalFiled { credential, received } => {
                (credential, Change::Filed(received.unwrap_or(when.last)))
            }
            E::RenewalDecided { credential, granted: true, valid_until } => {
                (credential, Change::Renewed(*valid_until))
            }
            E::RenewalDecided { credential, granted: false, .. } => (credential, Change::NotRenewed),
            E::CredentialSuspended { credential, until } => (credential, Change::Suspended(*until)),
            E::CredentialReinstated { credential } => (credential, Change::Reinstated),
            E::CredentialWithdrawn { credential } => (credential, Change::Withdrawn),
            _ => return,
        };
        let fact = CredentialFact { when, sort, entry: entry.clone() };
        put(self.credentials.entry(credential.clone()).or_default(), fact);
    }
}
