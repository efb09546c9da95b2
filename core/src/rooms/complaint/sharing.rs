//! What may be shared, what was, and what protects the complainant.
use super::event::ComplaintEvent as E;
use super::outcome::{PartyRole, ReprisalRisk};
use super::state::ComplaintState;
use crate::calendar::CivilDate;
use crate::permission::{Ledger, LedgerEvent, Recipient, Shared};
use crate::wire::{EntryId, PersonId, Private};
use std::collections::BTreeSet;

/// What may be shared, and what was.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SharingState {
    /// The ledger of permissions.
    pub ledger: Ledger,
    /// How great the risk of reprisal is, as last weighed.
    pub risk: Option<ReprisalRisk>,
    /// What protects the complainant.
    pub protections: Vec<Private>,
    /// What was told to whom for the investigation.
    pub disclosed: Vec<DisclosureState>,
    /// Who undertook to keep it confidential.
    pub undertaken: BTreeSet<PersonId>,
}

/// One disclosure for the investigation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DisclosureState {
    /// The entry.
    pub entry: EntryId,
    /// Which part the recipient plays.
    pub to: PartyRole,
    /// The recipient, where they are a person.
    pub person: Option<PersonId>,
    /// The day.
    pub on: CivilDate,
    /// The words.
    pub wording: Option<Private>,
}

/// Takes one event into the state.
pub(super) fn apply(state: &mut ComplaintState, entry: &EntryId, on: CivilDate, event: &E) {
    let sharing = &mut state.sharing;
    if let Some(said) = ledger_event(event) {
        sharing.ledger.apply(said, on, entry);
    }
    match event {
        E::RiskWeighed { risk, protections } => {
            sharing.risk = Some(*risk);
            sharing.protections.extend(protections.iter().cloned());
        }
        E::Disclosed { shared, to, person, wording } => {
            let person = person.clone().or_else(|| shared.as_ref().and_then(recipient).cloned());
            if *to == PartyRole::Witness {
                state.investigation.witnesses.extend(person.clone());
            }
            sharing.disclosed.push(DisclosureState {
                entry: entry.clone(),
                to: *to,
                person,
                on,
                wording: wording.clone(),
            });
        }
        E::ConfidentialityUndertaken { person } => {
            sharing.undertaken.insert(person.clone());
        }
        E::PrivacyBreached { area, .. } => state.breaches.push(area.clone()),
        _ => {}
    }
}

/// What an event says to the permission ledger.
pub(super) fn ledger_event(event: &E) -> Option<LedgerEvent> {
    Some(match event {
        E::PermissionAsked { request } => LedgerEvent::Asked(request.clone()),
        E::PermissionGiven { permission } => LedgerEvent::Given(permission.clone()),
        E::PermissionLimited { permission } => LedgerEvent::Limited(permission.clone()),
        E::PermissionRefused { refusal } => LedgerEvent::Refused(refusal.clone()),
        E::PermissionWithdrawn { withdrawal } => LedgerEvent::Withdrawn(withdrawal.clone()),
        E::Disclosed { shared: Some(shared), .. } | E::PassedOn { shared } => {
            LedgerEvent::Shared(shared.clone())
        }
        E::DisclosureNoticeGiven { notice } => LedgerEvent::NoticeGiven(notice.clone()),
        E::DisclosureNoticePutOff { notice } => LedgerEvent::NoticePutOff(notice.clone()),
        _ => return None,
    })
}

/// The person to whom something was told, where the recipient is one.
pub(super) fn recipient(shared: &Shared) -> Option<&PersonId> {
    match &shared.sharing.recipient {
        Recipient::Person { id } => Some(id),
        _ => None,
    }
}
