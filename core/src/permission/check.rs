//! What is wrong with an answer about a permission, before it is noted: a no that misses what it is about is lost.
use super::because::Because;
use super::event::{
    InformationElement, LedgerEvent, Permission, PermissionLimit, PermissionScope, Withdrawal,
};
use super::ledger::Ledger;
use super::no::ends;
use super::policy::PermissionPolicy;
use super::rules;
use crate::calendar::CivilDate;
use crate::problem::nearest;
use crate::reason::Judgement;
use crate::wire::EntryId;

impl Ledger {
    /// Says in a room's judgement what is wrong with an answer, a question or a notice of a day, before it is applied:
    /// an id that another permission has, a permission that names nothing or ends before it begins, a limit on what it
    /// does not name, a guardian's yes after a no of the person, a withdrawal of a permission that there is not, an element
    /// that the policy does not know.
    ///
    /// Without a policy on permissions, elements are not looked at.
    ///
    /// ```
    /// use settlewell::permission::{Ledger, LedgerEvent, Withdrawal};
    /// use settlewell::reason::{Judgement, Verdict};
    /// let withdrawal = Withdrawal { permission: Some("k7".into()), scope: Default::default(), from: None };
    /// let mut judgement = Judgement::new();
    /// Ledger::default().check(&LedgerEvent::Withdrawn(withdrawal), "2026-09-17".parse()?, None, &mut judgement);
    /// assert_eq!(judgement.verdict(), Verdict::Refused);
    /// # Ok::<(), settlewell::InputError>(())
    /// ```
    pub fn check(
        &self,
        event: &LedgerEvent,
        on: CivilDate,
        policy: Option<&PermissionPolicy>,
        judgement: &mut Judgement,
    ) {
        let mut say = |because: Because| because.tell(judgement);
        match event {
            LedgerEvent::Asked(asked) => unlisted(&asked.scope.elements, policy, &mut say),
            LedgerEvent::Given(permission) | LedgerEvent::Limited(permission) => {
                if self.find(&permission.id).is_some() {
                    say(Because::of(&rules::ID_TAKEN, [("permission", &permission.id)]));
                }
                let scope = PermissionScope::of(permission);
                if let Some(no) = self.no_before(permission, on, |other| other.meets(&scope)) {
                    say(no);
                }
                of_itself(permission, &mut say);
                unlisted(&permission.elements, policy, &mut say);
            }
            LedgerEvent::Refused(refusal) => unlisted(&refusal.scope.elements, policy, &mut say),
            LedgerEvent::Withdrawn(withdrawal) => {
                unlisted(&withdrawal.scope.elements, policy, &mut say);
                self.taken_from(withdrawal, on, &mut say);
            }
            LedgerEvent::NoticeGiven(notice) => self.notice_of(&notice.sharing, &mut say),
            LedgerEvent::NoticePutOff(notice) => self.notice_of(&notice.sharing, &mut say),
            LedgerEvent::Shared(_) => {}
        }
    }

    /// What a withdrawal takes back was given.
    fn taken_from(&self, withdrawal: &Withdrawal, on: CivilDate, say: &mut dyn FnMut(Because)) {
        let given = || self.permissions.iter().map(|held| &held.said.1);
        match withdrawal.permission.as_ref().filter(|id| self.find(id).is_none()) {
            Some(id) => {
                let known = given().map(|permission| permission.id.as_str());
                let nearest = nearest(id.as_str(), known).unwrap_or_default();
                say(Because::of(&rules::TAKEN_BACK_KNOWN, [("permission", id), ("nearest", &nearest)]));
            }
            None if !self.permissions.iter().any(|held| {
                ends(withdrawal, on, held) && withdrawal.scope.meets(&PermissionScope::of(&held.said.1))
            }) =>
            {
                say(Because::of(&rules::TAKES_BACK_NOTHING, []));
            }
            None => {}
        }
    }

    /// A notice is about a sharing of this record that rests on another ground than consent.
    fn notice_of(&self, sharing: &EntryId, say: &mut dyn FnMut(Because)) {
        let owed = self.shared.iter().filter(|held| held.said.basis.ground().is_some());
        let mut owed = owed.map(|held| held.entry.as_str());
        if !owed.clone().any(|entry| entry == sharing.as_str()) {
            let nearest = nearest(sharing.as_str(), &mut owed).unwrap_or_default();
            say(Because::of(&rules::NOTICE_KNOWN, [("sharing", sharing), ("nearest", &nearest)]));
        }
    }
}

/// What a permission says agrees with itself.
fn of_itself(permission: &Permission, say: &mut dyn FnMut(Because)) {
    let id = &permission.id;
    let empty = [
        ("elements", permission.elements.is_empty()),
        ("purposes", permission.purposes.is_empty()),
        ("about", permission.about.is_empty()),
    ];
    for (missing, _) in empty.iter().filter(|(_, empty)| *empty) {
        say(Because::of(&rules::SAYS_ENOUGH, [("permission", id), ("missing", missing)]));
    }
    if let Some(until) = permission.until.filter(|until| *until < permission.from) {
        let from = &permission.from;
        say(Because::of(&rules::BEGINS_FIRST, [("permission", id), ("from", from), ("until", &until)]));
    }
    for limit in &permission.limits {
        let (named, known): (&str, Vec<&str>) = match limit {
            PermissionLimit::NotElement { element } => {
                (element.as_str(), permission.elements.iter().map(InformationElement::as_str).collect())
            }
            PermissionLimit::NotFor { purpose } => {
                (purpose.as_str(), permission.purposes.iter().map(|one| one.as_str()).collect())
            }
            PermissionLimit::NotAbout { person } => {
                (person.as_str(), permission.about.iter().map(|one| one.as_str()).collect())
            }
            PermissionLimit::NotTo { .. } | PermissionLimit::Once {} | PermissionLimit::InWords { .. } => {
                continue;
            }
        };
        if !known.contains(&named) {
            let nearest = nearest(named, known).unwrap_or_default();
            say(Because::of(
                &rules::LIMIT_NAMED,
                [("permission", id), ("limit", &named), ("nearest", &nearest)],
            ));
        }
    }
}

/// Elements that the policy does not list.
fn unlisted(
    elements: &[InformationElement],
    policy: Option<&PermissionPolicy>,
    say: &mut dyn FnMut(Because),
) {
    let Some(policy) = policy.filter(|policy| !policy.elements.is_empty()) else { return };
    for element in elements.iter().filter(|element| policy.level(element.as_str()).is_none()) {
        say(Because::of(&rules::ELEMENT_KNOWN, [("element", element)]));
    }
}
