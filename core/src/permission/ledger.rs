//! The ledger: the fold of all that was said about permissions in a record.
use super::event::{
    Basis, Ground, InformationElement, LedgerEvent, NoticeGiven, NoticePutOff, Permission, PermissionId,
    PermissionRequest, PermissionScope, Purpose, Recipient, Refusal, Shared, Withdrawal,
};
use super::policy::PermissionPolicy;
use crate::calendar::{CivilDate, Span};
use crate::wire::{EntryId, PersonId, Private};
use settlewell_macros::wire;

/// Something said, with its day and its entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Held<T> {
    pub entry: EntryId,
    pub on: CivilDate,
    pub said: T,
}

/// How a person answered when they agreed.
#[wire]
pub enum PermissionAnswer {
    /// To what was asked.
    Given,
    /// To part of it, or with limits.
    Limited,
}

/// What may be shared, what was shared, and what is still owed for it: the fold of a record's events.
///
/// Any order of the same events gives the same ledger: it is kept by day and then by entry id, and on one day a
/// refusal or a withdrawal wins over a permission that does not say that it replaces it. Only the events of one
/// single entry keep the order in which they are applied. The same event applied again changes nothing.
///
/// ```
/// use settlewell::calendar::CivilDate;
/// use settlewell::permission::{Covered, Ledger, LedgerEvent, PermissionPolicy, Withdrawal};
/// use settlewell::reason::Sentences;
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let policy: PermissionPolicy = serde_json::from_str(r#"{
///     "levels": { "ordinary": { "forms": ["written"], "givers": ["self"] } },
///     "elements": { "name": { "level": "ordinary", "identifies": true } }
/// }"#)?;
/// let permission = serde_json::from_str(r#"{
///     "id": "k1", "elements": ["name"], "recipient": { "kind": "partner", "id": "P-7" }, "purposes": ["referral"],
///     "about": ["p-311"], "form": "written", "language": "so", "explained": true, "concernsInvited": true,
///     "givenBy": { "kind": "self" }, "from": "2026-09-01"
/// }"#)?;
/// let sharing = serde_json::from_str(r#"{
///     "elements": ["name"], "about": ["p-311"], "recipient": { "kind": "partner", "id": "P-7" }, "purpose": "referral"
/// }"#)?;
/// let mut ledger = Ledger::default();
/// ledger.apply(LedgerEvent::Given(permission), "2026-09-01".parse()?, &"e1".into());
/// let on: CivilDate = "2026-10-01".parse()?;
/// assert_eq!(ledger.covers(&sharing, on, &policy, Sentences::english()).covered, Covered::Covered);
///
/// let withdrawal = Withdrawal { permission: Some("k1".into()), scope: Default::default(), from: None };
/// ledger.apply(LedgerEvent::Withdrawn(withdrawal), on, &"e2".into());
/// let coverage = ledger.covers(&sharing, on, &policy, Sentences::english());
/// assert_eq!(coverage.covered, Covered::NotCovered);
/// assert_eq!(coverage.elements[0].reasons[0].code, "permission.withdrawn");
/// # Ok(()) }
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ledger {
    pub(super) asked: Vec<Held<PermissionRequest>>,
    pub(super) permissions: Vec<Held<(PermissionAnswer, Permission)>>,
    pub(super) refusals: Vec<Held<Refusal>>,
    pub(super) withdrawals: Vec<Held<Withdrawal>>,
    pub(super) shared: Vec<Held<Shared>>,
    pub(super) told: Vec<Held<NoticeGiven>>,
    pub(super) put_off: Vec<Held<NoticePutOff>>,
}

/// Something that was shared: what, with whom, when, and on what basis.
#[wire]
pub struct Disclosure {
    /// The entry that says so.
    pub entry: EntryId,
    /// The day.
    pub on: CivilDate,
    /// What.
    pub elements: Vec<InformationElement>,
    /// Whom it concerns.
    pub about: Vec<PersonId>,
    /// With whom.
    pub recipient: Recipient,
    /// What for.
    pub purpose: Purpose,
    /// On what basis.
    pub basis: Basis,
}

/// Somebody is to be told that something about them was shared without their consent.
#[wire]
pub struct NoticeOwed {
    /// The entry of the sharing.
    pub sharing: EntryId,
    /// The day of the sharing, from which the time to tell counts.
    pub on: CivilDate,
    /// Who is to be told.
    pub to: Vec<PersonId>,
    /// What was shared.
    pub elements: Vec<InformationElement>,
    /// With whom.
    pub recipient: Recipient,
    /// On what ground.
    pub ground: Ground,
    /// Within which time, as the policy in force says; absent, as soon as it is safe.
    pub within: Option<Span>,
    /// Why it is not safe to tell them now; absent when nothing stands in the way.
    pub unsafe_because: Option<Private>,
    /// When to look again whether it is safe; absent when no day was set.
    pub look_again: Option<CivilDate>,
}

impl Ledger {
    /// Takes in what an entry says. `on` is the local day on which it occurred.
    pub fn apply(&mut self, event: LedgerEvent, on: CivilDate, entry: &EntryId) {
        match event {
            LedgerEvent::Asked(said) => keep(&mut self.asked, on, entry, said),
            LedgerEvent::Given(said) => {
                keep(&mut self.permissions, on, entry, (PermissionAnswer::Given, said))
            }
            LedgerEvent::Limited(said) => {
                keep(&mut self.permissions, on, entry, (PermissionAnswer::Limited, said))
            }
            LedgerEvent::Refused(said) => keep(&mut self.refusals, on, entry, said),
            LedgerEvent::Withdrawn(said) => keep(&mut self.withdrawals, on, entry, said),
            LedgerEvent::Shared(said) => keep(&mut self.shared, on, entry, said),
            LedgerEvent::NoticeGiven(said) => keep(&mut self.told, on, entry, said),
            LedgerEvent::NoticePutOff(said) => keep(&mut self.put_off, on, entry, said),
        }
    }

    /// Whether nothing has been said yet.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Every permission that was given, in force or not, by day.
    pub fn permissions(&self) -> impl Iterator<Item = (&EntryId, CivilDate, PermissionAnswer, &Permission)> {
        self.permissions.iter().map(|held| (&held.entry, held.on, held.said.0, &held.said.1))
    }

    /// Questions that nobody has answered: no permission and no refusal since, for any part of what was asked.
    pub fn unanswered(&self) -> impl Iterator<Item = (&EntryId, CivilDate, &PermissionRequest)> {
        let answered = |asked: &Held<PermissionRequest>| {
            let wanted = &asked.said.scope;
            let given = |held: &Held<(PermissionAnswer, Permission)>| {
                held.on >= asked.on && wanted.meets(&PermissionScope::of(&held.said.1))
            };
            let refused = |held: &Held<Refusal>| held.on >= asked.on && wanted.meets(&held.said.scope);
            self.permissions.iter().any(given) || self.refusals.iter().any(refused)
        };
        self.asked
            .iter()
            .filter(move |asked| !answered(asked))
            .map(|asked| (&asked.entry, asked.on, &asked.said))
    }

    /// What was already shared that touches `filter`, in order: with whom, when, on what basis.
    pub fn shared_so_far(&self, filter: &PermissionScope) -> Vec<Disclosure> {
        self.shared.iter().filter(|held| filter.overlaps(&held.said.sharing)).map(Held::disclosure).collect()
    }

    /// Notices that are still owed on a day, for what was shared until then on a ground other than consent.
    pub fn notices_owed(&self, on: CivilDate, policy: &PermissionPolicy) -> Vec<NoticeOwed> {
        let until_then = self.shared.iter().filter(|held| held.on <= on);
        until_then.filter_map(|held| self.notice_owed(held, on, policy)).collect()
    }

    fn notice_owed(
        &self,
        held: &Held<Shared>,
        on: CivilDate,
        policy: &PermissionPolicy,
    ) -> Option<NoticeOwed> {
        let (ground, _) = held.said.basis.ground()?;
        let sharing = &held.said.sharing;
        let told = || self.told.iter().filter(|told| told.on <= on && told.said.sharing == held.entry);
        if told().any(|told| told.said.to.is_empty()) {
            return None;
        }
        let waits = |person: &&PersonId| !told().any(|told| told.said.to.contains(person));
        let to: Vec<PersonId> = sharing.about.iter().filter(waits).cloned().collect();
        if to.is_empty() && !sharing.about.is_empty() {
            return None;
        }
        let said_so = |late: &&Held<NoticePutOff>| late.on <= on && late.said.sharing == held.entry;
        let put_off = self.put_off.iter().rfind(said_so).map(|late| &late.said);
        let put_off = put_off.filter(|late| late.until.is_none_or(|until| until > on));
        Some(NoticeOwed {
            sharing: held.entry.clone(),
            on: held.on,
            to,
            elements: sharing.elements.clone(),
            recipient: sharing.recipient.clone(),
            ground,
            within: policy.ground(ground).and_then(|ground| ground.notice),
            unsafe_because: put_off.map(|late| late.because.clone()),
            look_again: put_off.and_then(|late| late.until),
        })
    }

    pub(super) fn find(&self, id: &PermissionId) -> Option<&Held<(PermissionAnswer, Permission)>> {
        self.permissions.iter().rfind(|held| held.said.1.id == *id)
    }
}

impl Held<Shared> {
    pub(super) fn disclosure(&self) -> Disclosure {
        let sharing = &self.said.sharing;
        Disclosure {
            entry: self.entry.clone(),
            on: self.on,
            elements: sharing.elements.clone(),
            about: sharing.about.clone(),
            recipient: sharing.recipient.clone(),
            purpose: sharing.purpose.clone(),
            basis: self.said.basis.clone(),
        }
    }
}

fn keep<T: PartialEq>(list: &mut Vec<Held<T>>, on: CivilDate, entry: &EntryId, said: T) {
    let held = Held { entry: entry.clone(), on, said };
    let at = list.partition_point(|other| (other.on, &other.entry) <= (on, entry));
    let same_entry =
        list.get(..at).unwrap_or_default().iter().rev().take_while(|other| other.entry == *entry);
    if !same_entry.into_iter().any(|other| *other == held) {
        list.insert(at, held);
    }
}
