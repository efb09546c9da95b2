//! One permission on the scales: what it does for one element about one person.
use super::because::Because;
use super::event::{
    Basis, Giver, InformationElement, Permission, PermissionId, PermissionLimit, PermissionScope, Shared,
};
use super::ledger::{Held, Ledger, PermissionAnswer};
use super::matching::{permits, touches};
use super::policy::{PermissionPolicy, SensitivityPolicy};
use super::rules;
use super::sharing::{Covered, Sharing};
use crate::calendar::CivilDate;
use crate::reason::Effect;
use crate::wire::PersonId;

/// An element's answer before it is put into words.
#[derive(Clone, Debug)]
pub(super) struct Found {
    pub covered: Covered,
    pub permissions: Vec<PermissionId>,
    pub until: Option<CivilDate>,
    pub because: Vec<Because>,
}

/// One element about one person, for one sharing on one day.
pub(super) struct Cell<'a> {
    pub sharing: &'a Sharing,
    pub element: &'a InformationElement,
    pub person: Option<&'a PersonId>,
    pub on: CivilDate,
    pub policy: &'a PermissionPolicy,
}

impl Ledger {
    /// What one permission does for a cell; none when it does not speak of it at all.
    pub(super) fn weigh(
        &self,
        cell: &Cell<'_>,
        held: &Held<(PermissionAnswer, Permission)>,
    ) -> Option<Found> {
        let permission = &held.said.1;
        let named = permission.elements.contains(cell.element)
            && permission.purposes.contains(&cell.sharing.purpose)
            && (permission.about.is_empty()
                || cell.person.is_none_or(|person| permission.about.contains(person)));
        let recipient = permits(&permission.recipient, cell.sharing);
        if !named || recipient == Covered::NotCovered {
            return None;
        }
        let mut because = Vec::new();
        if recipient == Covered::Unknown {
            because.push(cell.unclear(permission.recipient.label()));
        }
        let start = permission.from.max(held.on);
        let mut until = permission.until.or_else(|| cell.policy.expiry(start));
        cell.dates(permission, start, until, &mut because);
        until = earlier(until, self.taken_back(cell, held, &mut because));
        let speaks = |scope: &PermissionScope| {
            scope.touches(cell.sharing, cell.element, cell.person).0 > Covered::NotCovered
        };
        because.extend(self.no_before(permission, held.on, speaks));
        self.limits(cell, permission, &mut because);
        let once = permission.limits.contains(&PermissionLimit::Once {});
        if once && self.uses(permission, cell).next().is_some() {
            until = earlier(until, Some(cell.on));
        }
        cell.asked_well(permission, &mut because);
        cell.subject(permission, &mut because);
        cell.suffices(permission, &mut because);
        let covered = because.iter().map(weight).min().unwrap_or(Covered::Covered);
        if covered == Covered::Covered {
            let end = until.map(|until| until.to_string()).unwrap_or_default();
            because.push(Because::of(
                &rules::COVERED,
                [
                    ("element", &cell.element),
                    ("person", &cell.who()),
                    ("recipient", &cell.sharing.recipient.label()),
                    ("permission", &permission.id),
                    ("until", &end),
                ],
            ));
        } else {
            // Where something refuses, asking further questions would not help.
            because.retain(|said| weight(said) == covered);
        }
        Some(Found { covered, permissions: vec![permission.id.clone()], until, because })
    }

    fn limits(&self, cell: &Cell<'_>, permission: &Permission, because: &mut Vec<Because>) {
        for limit in &permission.limits {
            let kept_out = match limit {
                PermissionLimit::NotElement { element } => element == cell.element,
                PermissionLimit::NotFor { purpose } => *purpose == cell.sharing.purpose,
                PermissionLimit::NotAbout { person } => cell.person == Some(person),
                PermissionLimit::NotTo { recipient } => match touches(recipient, cell.sharing) {
                    Covered::Unknown => {
                        because.push(cell.unclear(recipient.label()));
                        false
                    }
                    touched => touched == Covered::Covered,
                },
                PermissionLimit::Once {} => {
                    if let Some(on) = self.used(permission, cell) {
                        because.push(Because::of(
                            &rules::ONCE,
                            [("element", &cell.element), ("permission", &permission.id), ("on", &on)],
                        ));
                    }
                    false
                }
                PermissionLimit::InWords { .. } => {
                    if !cell.sharing.limits_read.contains(&permission.id) {
                        because.push(Because::of(&rules::LIMIT_READ, [("permission", &permission.id)]));
                    }
                    false
                }
            };
            if kept_out {
                let recipient = cell.sharing.recipient.label();
                because.push(Because::of(
                    &rules::LIMITED,
                    [("element", &cell.element), ("permission", &permission.id), ("recipient", &recipient)],
                ));
            }
        }
    }

    /// The day on which a permission was first used, before the day of a cell or for its element: what is shared on one
    /// day is one time.
    fn used(&self, permission: &Permission, cell: &Cell<'_>) -> Option<CivilDate> {
        let before =
            |held: &&Held<Shared>| held.on < cell.on || held.said.sharing.elements.contains(cell.element);
        self.uses(permission, cell).find(before).map(|held| held.on)
    }

    /// What was shared on a permission until the day of a cell.
    fn uses<'l>(
        &'l self,
        permission: &'l Permission,
        cell: &'l Cell<'_>,
    ) -> impl Iterator<Item = &'l Held<Shared>> {
        self.shared.iter().filter(move |held| {
            held.on <= cell.on && matches!(&held.said.basis, Basis::Permission { id } if *id == permission.id)
        })
    }
}

impl Cell<'_> {
    fn who(&self) -> &str {
        self.person.map_or("", PersonId::as_str)
    }

    pub(super) fn unclear(&self, other: &str) -> Because {
        let recipient = self.sharing.recipient.label();
        Because::of(
            &rules::RECIPIENT_CLEAR,
            [("element", &self.element), ("recipient", &recipient), ("other", &other)],
        )
    }

    pub(super) fn refused(&self, on: CivilDate) -> Because {
        let recipient = self.sharing.recipient.label();
        Because::of(&rules::REFUSED, [("element", &self.element), ("recipient", &recipient), ("on", &on)])
    }

    pub(super) fn nobody_said_yes(&self, ledger: &Ledger) -> Found {
        let mut because: Vec<Because> =
            ledger.refused_on(self).map(|on| self.refused(on)).into_iter().collect();
        if because.is_empty() {
            let recipient = self.sharing.recipient.label();
            because.push(Because::of(
                &rules::NOT_COVERED,
                [
                    ("element", &self.element),
                    ("person", &self.who()),
                    ("recipient", &recipient),
                    ("purpose", &self.sharing.purpose),
                ],
            ));
        }
        Found { covered: Covered::NotCovered, permissions: Vec::new(), until: None, because }
    }

    fn dates(
        &self,
        permission: &Permission,
        start: CivilDate,
        until: Option<CivilDate>,
        because: &mut Vec<Because>,
    ) {
        if self.on < start {
            because.push(Because::of(
                &rules::NOT_YET,
                [("element", &self.element), ("permission", &permission.id), ("on", &start)],
            ));
        }
        if let Some(until) = until.filter(|until| *until < self.on) {
            because.push(Because::of(
                &rules::EXPIRED,
                [("element", &self.element), ("permission", &permission.id), ("on", &until)],
            ));
        }
    }

    /// Explained, with room for concerns, in a language that was understood.
    fn asked_well(&self, permission: &Permission, because: &mut Vec<Because>) {
        let id = &permission.id;
        if !permission.explained {
            because.push(Because::of(&rules::EXPLAINED, [("permission", id)]));
        }
        if !permission.concerns_invited && self.policy.concerns_must_be_invited.unwrap_or(true) {
            because.push(Because::of(&rules::CONCERNS_INVITED, [("permission", id)]));
        }
        let other = self.sharing.language.as_ref().filter(|understood| **understood != permission.language);
        if let (Some(understood), None) = (other, &permission.interpreter) {
            because.push(Because::of(
                &rules::LANGUAGE_UNDERSTOOD,
                [("permission", id), ("asked", &permission.language), ("understood", understood)],
            ));
        }
    }

    fn subject(&self, permission: &Permission, because: &mut Vec<Because>) {
        if self.person.is_none() || permission.about.is_empty() {
            because.push(Because::of(&rules::SUBJECT_NAMED, [("element", &self.element)]));
        }
    }

    /// The form and the giver, measured against how sensitive the element is.
    fn suffices(&self, permission: &Permission, because: &mut Vec<Because>) {
        let Some(level) = self.policy.level(self.element.as_str()) else {
            because.push(Because::of(&rules::ELEMENT_KNOWN, [("element", &self.element)]));
            return;
        };
        let wanted = self.sharing.form.is_none_or(|form| form == permission.form);
        if !wanted || !level.forms.contains(&permission.form) {
            because.push(Because::of(
                &rules::FORM_SUFFICES,
                [
                    ("element", &self.element),
                    ("permission", &permission.id),
                    ("form", &permission.form.label()),
                ],
            ));
        }
        self.giver(permission, level, because);
    }

    fn giver(&self, permission: &Permission, level: &SensitivityPolicy, because: &mut Vec<Because>) {
        let id = &permission.id;
        let kind = permission.given_by.kind();
        let established = match &permission.given_by {
            Giver::Themselves { .. } => true,
            Giver::Guardian { of, authority, .. } => {
                authority.is_some() && self.person.is_none_or(|person| person == of)
            }
            Giver::Substitute { authority, .. } => authority.is_some(),
        };
        if !level.givers.contains(&kind) {
            because.push(Because::of(
                &rules::GIVER_SUFFICES,
                [("element", &self.element), ("permission", id), ("giver", &kind.label())],
            ));
        }
        if !established {
            because.push(Because::of(
                &rules::AUTHORITY_ESTABLISHED,
                [("permission", id), ("person", &self.who()), ("giver", &kind.label())],
            ));
        }
        if let Giver::Themselves { minor } = &permission.given_by
            && !level.minor_alone.unwrap_or(false)
        {
            let must_know = self.policy.age_must_be_established.unwrap_or(false);
            if *minor == Some(true) {
                because.push(Because::of(
                    &rules::MINOR_ALONE,
                    [("element", &self.element), ("permission", id), ("person", &self.who())],
                ));
            } else if minor.is_none() && must_know {
                because.push(Because::of(
                    &rules::AGE_ESTABLISHED,
                    [("permission", id), ("person", &self.who())],
                ));
            }
        }
    }
}

fn weight(because: &Because) -> Covered {
    match because.rule.effect {
        Effect::Refuses => Covered::NotCovered,
        Effect::NeedsInformation => Covered::Unknown,
        _ => Covered::Covered,
    }
}

pub(super) fn earlier(one: Option<CivilDate>, other: Option<CivilDate>) -> Option<CivilDate> {
    match (one, other) {
        (Some(one), Some(other)) => Some(one.min(other)),
        (one, other) => one.or(other),
    }
}
