//! How each of several complainants is reached: what is safe for one may put another at risk.
use super::fold::{add, replace};
use super::intake::IntakeState;
use super::state::ComplaintState;
use super::terms::{Complainant, FormatNeed, SafeContact};
use crate::wire::{LanguageTag, PersonId};
use settlewell_macros::wire;

/// How one of several complainants is reached, where that was arranged for them alone.
#[wire]
pub struct OwnContact {
    /// Whose it is.
    pub person: PersonId,
    /// How they can be reached safely.
    pub contact: Option<SafeContact>,
    /// Their language.
    pub language: Option<LanguageTag>,
    /// Special forms they need.
    pub formats: Vec<FormatNeed>,
}

impl IntakeState {
    /// Takes in what was arranged for one complainant alone.
    pub(super) fn arrange_for(
        &mut self,
        person: &PersonId,
        contact: &Option<SafeContact>,
        language: &Option<LanguageTag>,
        formats: &[FormatNeed],
    ) {
        let own = OwnContact { person: person.clone(), contact: None, language: None, formats: Vec::new() };
        let place = self.contacts.iter().position(|one| one.person == *person);
        let mut own = place.map_or(own, |place| self.contacts.remove(place));
        replace(&mut own.contact, contact);
        replace(&mut own.language, language);
        if !formats.is_empty() {
            own.formats = formats.to_vec();
        }
        self.contacts.push(own);
    }
}

/// How a telling reaches those for whom it is meant: of each, their own or that of all.
pub(super) struct Reach<'a> {
    state: &'a ComplaintState,
    own: Vec<Option<&'a OwnContact>>,
}

impl<'a> Reach<'a> {
    /// Of one complainant, or of all who take part.
    pub(super) fn of(state: &'a ComplaintState, to: Option<&PersonId>) -> Self {
        let own = |one: &Complainant| state.intake.contacts.iter().find(|own| one.identified().any(|id| *id == own.person));
        let meant = |one: &&Complainant| to.is_none_or(|to| one.identified().any(|id| id == to));
        let mut found: Vec<_> = state.taking_part().filter(meant).map(own).collect();
        if found.is_empty() {
            found.push(None);
        }
        Self { state, own: found }
    }

    pub(super) fn contacts(&self) -> impl Iterator<Item = Option<&'a SafeContact>> + '_ {
        let general = self.state.intake.contact.as_ref();
        self.own.iter().map(move |own| own.and_then(|own| own.contact.as_ref()).or(general))
    }

    pub(super) fn languages(&self) -> impl Iterator<Item = &'a LanguageTag> + '_ {
        let general = self.state.intake.language.as_ref();
        self.own.iter().filter_map(move |own| own.and_then(|own| own.language.as_ref()).or(general))
    }

    pub(super) fn formats(&self) -> Vec<FormatNeed> {
        let mut needs = Vec::new();
        for own in &self.own {
            let own = own.map(|own| own.formats.as_slice()).filter(|own| !own.is_empty());
            own.unwrap_or(&self.state.intake.formats).iter().for_each(|need| add(&mut needs, *need));
        }
        needs
    }
}
