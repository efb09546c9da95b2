//! Whether what somebody named takes in what is to be shared.
use super::event::{InformationElement, Permission, PermissionScope, Recipient};
use super::sharing::{Covered, Sharing};
use crate::wire::PersonId;

/// Whether a permission for `named` reaches the recipient of a sharing.
pub(super) fn permits(named: &Recipient, sharing: &Sharing) -> Covered {
    let person = matches!(sharing.recipient, Recipient::Person { .. });
    if *named == (Recipient::Anyone {}) || *named == sharing.recipient {
        return Covered::Covered;
    }
    // What one person may know, the partner or team that they belong to may not.
    if matches!(named, Recipient::Person { .. }) {
        return Covered::NotCovered;
    }
    match &sharing.known_as {
        Some(others) if others.contains(named) => Covered::Covered,
        Some(_) => Covered::NotCovered,
        None if person => Covered::Unknown,
        None => Covered::NotCovered,
    }
}

/// Whether a no to `named` touches the recipient of a sharing. Wider than [`permits`]: a no to one person
/// touches everything that this person is part of, and publishing touches everybody.
pub(super) fn touches(named: &Recipient, sharing: &Sharing) -> Covered {
    let anyone = Recipient::Anyone {};
    if *named == anyone || sharing.recipient == anyone || *named == sharing.recipient {
        return Covered::Covered;
    }
    match &sharing.known_as {
        Some(others) if others.contains(named) => Covered::Covered,
        Some(_) => Covered::NotCovered,
        // Two people, two partners, two bodies: not the same one.
        None if may_be(named, &sharing.recipient) => Covered::Unknown,
        None => Covered::NotCovered,
    }
}

/// Whether two lists have something in common; an empty one means all.
fn meet<T>(one: &[T], other: &[T], same: fn(&T, &T) -> bool) -> bool {
    let common = |item: &T| other.iter().any(|theirs| same(item, theirs));
    one.is_empty() || other.is_empty() || one.iter().any(common)
}

/// Whether two recipients may be the same, or one be part of the other.
fn may_be(one: &Recipient, other: &Recipient) -> bool {
    match (one, other) {
        (Recipient::Person { .. }, Recipient::Person { .. })
        | (Recipient::Partner { .. }, Recipient::Partner { .. })
        | (Recipient::Body { .. }, Recipient::Body { .. }) => one == other,
        _ => true,
    }
}

fn names<T: PartialEq>(list: &[T], item: &T) -> bool {
    list.is_empty() || list.contains(item)
}

impl PermissionScope {
    /// Whether a no to this part touches one element about one person (about nobody named: about anybody).
    /// Where it depends on who the recipient is, the recipient that decides is given too.
    pub(super) fn touches<'s>(
        &'s self,
        sharing: &Sharing,
        element: &InformationElement,
        person: Option<&PersonId>,
    ) -> (Covered, Option<&'s Recipient>) {
        let named = names(&self.elements, element)
            && names(&self.purposes, &sharing.purpose)
            && person.is_none_or(|person| names(&self.about, person));
        if !named {
            return (Covered::NotCovered, None);
        }
        if self.recipients.is_empty() {
            return (Covered::Covered, None);
        }
        let each = self.recipients.iter().map(|recipient| (touches(recipient, sharing), Some(recipient)));
        each.fold((Covered::NotCovered, None), |best, next| if next.0 > best.0 { next } else { best })
    }

    /// What a permission names.
    pub(super) fn of(permission: &Permission) -> Self {
        Self {
            elements: permission.elements.clone(),
            recipients: vec![permission.recipient.clone()],
            purposes: permission.purposes.clone(),
            about: permission.about.clone(),
        }
    }

    /// Whether two parts may have anything in common. Who somebody else is part of is not known here, so only two of one
    /// kind with different ids are different recipients.
    pub(super) fn meets(&self, other: &Self) -> bool {
        meet(&self.elements, &other.elements, PartialEq::eq)
            && meet(&self.purposes, &other.purposes, PartialEq::eq)
            && meet(&self.about, &other.about, PartialEq::eq)
            && meet(&self.recipients, &other.recipients, may_be)
    }

    /// Whether this part and a sharing may have anything in common.
    pub(super) fn overlaps(&self, sharing: &Sharing) -> bool {
        let people = || sharing.about.iter().map(Some).chain(sharing.about.is_empty().then_some(None));
        let touched =
            |element| people().any(|person| self.touches(sharing, element, person).0 > Covered::NotCovered);
        sharing.elements.iter().any(touched)
    }
}
