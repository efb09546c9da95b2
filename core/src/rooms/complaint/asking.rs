//! Who may ask what may be shared, and have a receipt for a permission.
use super::rules::Case;
use super::sight::{Place, Sight};
use super::terms::Complainant;
use crate::permission::{Giver, Permission, Recipient, Sharing};
use crate::wire::PersonId;

/// Whoever handles the complaint asks about those whom they see in it, and a complainant about themselves.
///
/// Where somebody is not to be known, whoever looks asks only about those whom they see there: an answer about a hidden
/// person and one about a stranger are the same, so that trying one name after the other says nothing.
pub(super) fn may_ask(case: &Case<'_>, sharing: &Sharing) -> bool {
    let sight = Sight::of(case);
    if sight.place == Place::Complainant {
        return !sharing.about.is_empty() && sharing.about.iter().all(|person| own(case, &sight, person));
    }
    let knows_all = sight.place == Place::Intake || (sight.complainant && sight.hidden.is_empty());
    let seen = |person: &PersonId| knows_all || (stands_there(case, &sight, person) && sight.names(case, person.as_str()));
    sight.knows() && sharing.about.iter().all(seen)
}

/// Who gave a permission for somebody, and those whom it is about, have a receipt; so may those who look after the
/// complainant, where they may see everybody whom it names.
pub(super) fn may_have_receipt(case: &Case<'_>, permission: &Permission) -> bool {
    let sight = Sight::of(case);
    let giver = giver(&permission.given_by);
    let named = || permission.about.iter().chain(giver).chain(&permission.interpreter);
    if sight.place == Place::Complainant {
        let hidden = |id: &PersonId| sight.hidden.contains(id.as_str()) && sight.viewer != Some(id);
        let theirs = sight.viewer.is_some() && giver == sight.viewer;
        return !named().any(hidden) && (theirs || permission.about.iter().all(|person| own(case, &sight, person)));
    }
    let recipient = match &permission.recipient {
        Recipient::Person { id } => Some(id),
        _ => None,
    };
    matches!(sight.place, Place::Overseer | Place::Messenger | Place::Intake)
        && named().chain(recipient).all(|id| sight.names(case, id.as_str()))
}

/// Whether somebody is the viewer, or whom the viewer speaks for.
fn own(case: &Case<'_>, sight: &Sight<'_>, person: &PersonId) -> bool {
    let of_viewer = |one: &&Complainant| {
        sight.viewer.is_some_and(|viewer| one.identified().any(|id| id == viewer))
    };
    let mut own = case.state.intake.complainants.iter().filter(of_viewer).flat_map(Complainant::identified);
    sight.viewer == Some(person) || own.any(|id| id == person)
}

/// Whether the record says something of this person that the viewer sees.
fn stands_there(case: &Case<'_>, sight: &Sight<'_>, person: &PersonId) -> bool {
    let state = case.state;
    let sees_permissions = matches!(sight.place, Place::Overseer | Place::Messenger);
    state.is_complainant(person)
        || state.is_respondent(person)
        || state.investigation.witnesses.contains(person)
        || (sees_permissions && state.sharing.ledger.permissions().any(|(.., one)| one.about.contains(person)))
}

fn giver(given_by: &Giver) -> Option<&PersonId> {
    match given_by {
        Giver::Themselves { .. } => None,
        Giver::Guardian { id, .. } | Giver::Substitute { id, .. } => Some(id),
    }
}
