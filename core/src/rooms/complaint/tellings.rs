//! Who was told what, by whom, how, in which language and when; and who of several complainants takes part.
use super::ending::Hearing;
use super::event::ComplaintEvent as E;
use super::outcome::ResultPoint;
use super::allegation::AllegationId;
use super::assurance::{AcknowledgementPoint, Assurance};
use super::state::ComplaintState;
use super::terms::{Complainant, Telling};
use crate::arrange::Gather;
use crate::calendar::CivilDate;
use crate::room::Said;
use crate::wire::{PersonId, Private};
use std::collections::BTreeSet;

/// Something that complainants were told, of which there may be several in one complaint.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToldState {
    /// The day.
    pub on: CivilDate,
    /// What they were assured of; empty where they were told where things stand.
    pub of: BTreeSet<Assurance>,
    /// Whether they were told where things stand.
    pub progress: bool,
    /// By whom, how, in which language and form, and to whom.
    pub telling: Telling,
}

/// A communication of the result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResultState {
    /// The day.
    pub on: CivilDate,
    /// How many appeals there had been.
    pub appeal: u32,
    /// What was told.
    pub includes: BTreeSet<ResultPoint>,
    /// Of which allegations; none means all that were decided.
    pub allegations: Vec<AllegationId>,
    /// Which outside bodies were named.
    pub external_bodies: Vec<String>,
    /// By whom, how, in which language and form, and to whom.
    pub telling: Telling,
    /// Who took no part any more: what all were told was not told to them.
    pub without: BTreeSet<PersonId>,
}

/// Which complainants heard something.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ToldTo {
    /// Whether all were told who took part then.
    pub everyone: bool,
    /// Who was told apart.
    pub people: BTreeSet<PersonId>,
    /// Who took no part whenever all were told.
    pub without: BTreeSet<PersonId>,
}

impl ToldTo {
    /// Somebody was told; all but those who had left when no one is named.
    pub fn tell(&mut self, to: Option<&PersonId>, left: &BTreeSet<PersonId>) {
        match to {
            Some(person) => {
                self.people.insert(person.clone());
            }
            None if self.everyone => self.without.retain(|person| left.contains(person)),
            None => {
                self.everyone = true;
                self.without.clone_from(left);
            }
        }
    }

    /// Whether this complainant was told, or whoever they speak for.
    pub fn heard(&self, complainant: &Complainant) -> bool {
        let took_part = complainant.id().is_none_or(|id| !self.without.contains(id));
        (self.everyone && took_part) || complainant.identified().any(|id| self.people.contains(id))
    }
}

/// One of several complainants who takes no further part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftState {
    /// Who.
    pub person: PersonId,
    /// The day.
    pub on: CivilDate,
    /// Who heard it.
    pub heard: Option<Hearing>,
    /// Why, if they chose to say.
    pub reason: Option<Private>,
    /// Who made sure that it was meant.
    pub confirmed_by: Option<PersonId>,
}

impl Telling {
    /// A telling of which nothing is known yet.
    pub fn unknown() -> Self {
        Self { by: None, how: None, language: None, formats: Vec::new(), to: None }
    }
}

impl ComplaintState {
    /// The complainants who take part: all but those who took back their part of it.
    pub fn taking_part(&self) -> impl Iterator<Item = &Complainant> {
        let left = |one: &Complainant| one.id().is_some_and(|id| self.intake.left.iter().any(|gone| gone.person == *id));
        self.intake.complainants.iter().filter(move |one| !left(one))
    }

    /// Those who took back their part.
    pub(super) fn who_left(&self) -> BTreeSet<PersonId> {
        self.intake.left.iter().map(|one| one.person.clone()).gather()
    }

    /// Whether somebody who complained takes no part any more.
    pub(super) fn took_back_their_part(&self, person: &PersonId) -> bool {
        let takes_part = || self.taking_part().flat_map(Complainant::identified).any(|id| id == person);
        self.intake.left.iter().any(|one| one.person == *person) && !takes_part()
    }

    /// What a complainant was assured of, alone or with the others.
    pub fn assured(&self, complainant: &Complainant) -> BTreeSet<Assurance> {
        let theirs = self.assurance.told.iter().filter(|one| meant(&one.telling, complainant));
        theirs.flat_map(|one| one.of.iter().copied()).gather()
    }

    /// Whether nobody who takes part is known by name.
    pub(super) fn nobody_is_named(&self) -> bool {
        self.taking_part().all(|one| matches!(one, Complainant::Anonymous {}))
    }

    /// How many of those who take part did not hear it: whoever complains without a name counts as one.
    pub(super) fn unheard(&self, told: &ToldTo) -> usize {
        if self.all_heard(told) {
            return 0;
        }
        let named = self.taking_part().filter(|one| !matches!(one, Complainant::Anonymous {}));
        named.filter(|one| !told.heard(one)).count().max(1)
    }

    /// Whether everybody who takes part and can be told anything heard it.
    pub(super) fn all_heard(&self, told: &ToldTo) -> bool {
        let mut named = self.taking_part().filter(|one| !matches!(one, Complainant::Anonymous {})).peekable();
        (told.everyone && self.taking_part().all(|one| told.heard(one))) || (named.peek().is_some() && named.all(|one| told.heard(one)))
    }
}

impl ResultState {
    /// Whether this complainant was told it, alone or with all who took part.
    pub(super) fn is_for(&self, complainant: &Complainant) -> bool {
        let left = self.telling.to.is_none() && complainant.id().is_some_and(|id| self.without.contains(id));
        !left && meant(&self.telling, complainant)
    }
}

/// Whether a telling was meant for this complainant.
pub(super) fn meant(telling: &Telling, complainant: &Complainant) -> bool {
    telling.to.as_ref().is_none_or(|to| complainant.identified().any(|id| id == to))
}

/// What is known of a telling: who wrote it down told it, where nobody else is named.
pub(super) fn known(said: Said<'_, E>, telling: &Option<Telling>) -> Telling {
    let mut telling = telling.clone().unwrap_or_else(Telling::unknown);
    telling.by = telling.by.or_else(|| said.entry.by.id.clone());
    telling
}

/// Takes in what complainants were told, and who takes part.
pub(super) fn apply(state: &mut ComplaintState, said: Said<'_, E>) {
    let known = |telling: &Option<Telling>| known(said, telling);
    let on = said.on;
    match said.event {
        E::Acknowledged { includes, telling, .. } => {
            let told = [
                (AcknowledgementPoint::Confidentiality, Assurance::Confidentiality),
                (AcknowledgementPoint::NoReprisal, Assurance::NoReprisal),
            ];
            let of = told.into_iter().filter(|(point, _)| includes.contains(point)).map(|(_, assured)| assured);
            let told = ToldState { on, of: of.gather(), progress: false, telling: known(telling) };
            state.assurance.told.push(told);
        }
        E::AssuranceGiven { of, telling } => {
            let of = of.iter().copied().gather();
            state.assurance.told.push(ToldState { on, of, progress: false, telling: known(telling) });
        }
        E::ProgressGiven { telling, .. } => {
            let of = BTreeSet::new();
            state.assurance.told.push(ToldState { on, of, progress: true, telling: known(telling) });
        }
        E::ResultCommunicated { includes, allegations, external_bodies, telling } => {
            let telling = known(telling);
            let without = state.who_left();
            hear(state, includes, allegations, telling.to.as_ref(), &without);
            state.results.push(ResultState {
                on,
                appeal: state.appeal_number(),
                includes: includes.iter().copied().gather(),
                allegations: allegations.clone(),
                external_bodies: external_bodies.clone(),
                telling,
                without,
            });
            recount(state);
        }
        E::ComplainantWithdrew { person, taken_by, reason } => {
            let heard = Hearing::of(state, said, taken_by.as_ref(), &[]);
            state.intake.left.retain(|one| one.person != *person);
            state.intake.left.push(LeftState {
                person: person.clone(),
                on,
                heard,
                reason: reason.clone(),
                confirmed_by: None,
            });
            recount(state);
        }
        E::WithdrawalConfirmed { by } => {
            for one in state.intake.left.iter_mut().filter(|one| one.confirmed_by.is_none()) {
                one.confirmed_by = Some(by.clone());
            }
        }
        E::ComplainantAdded { complainant, .. } => {
            state.intake.left.retain(|one| Some(&one.person) != complainant.id());
            if complainant.id().is_some() {
                joined(state, complainant);
            }
            recount(state);
        }
        _ => {}
    }
}

fn hear(
    state: &mut ComplaintState,
    includes: &[ResultPoint],
    allegations: &[AllegationId],
    to: Option<&PersonId>,
    left: &BTreeSet<PersonId>,
) {
    let with_reasons = includes.contains(&ResultPoint::Reasons);
    for one in &mut state.allegations {
        if one.outcome.is_some() && (allegations.is_empty() || allegations.contains(&one.allegation.id)) {
            one.told_to.tell(to, left);
            if with_reasons {
                one.reasons_told_to.tell(to, left);
            }
        }
    }
    for appeal in state.appeals.iter_mut().filter(|appeal| appeal.outcome.is_some()) {
        appeal.told_to.tell(to, left);
        if with_reasons {
            appeal.reasons_told_to.tell(to, left);
        }
    }
}

/// What all were told before somebody joined, that one was not told.
fn joined(state: &mut ComplaintState, newcomer: &Complainant) {
    let before = state.intake.complainants.iter().filter(|one| one.id() != newcomer.id());
    let before: Vec<PersonId> = before.filter_map(Complainant::id).cloned().collect();
    let outcomes = state.allegations.iter_mut().flat_map(|one| [&mut one.told_to, &mut one.reasons_told_to]);
    let appeals = state.appeals.iter_mut().flat_map(|one| [&mut one.told_to, &mut one.reasons_told_to]);
    let acknowledged = state.assurance.acknowledged_to.values_mut();
    for told in outcomes.chain(appeals).chain(acknowledged).filter(|told| told.everyone) {
        told.everyone = false;
        let without = std::mem::take(&mut told.without);
        told.people.extend(before.iter().filter(|person| !without.contains(*person)).cloned());
    }
}

/// Whether all who take part heard the outcomes: it changes with who takes part.
fn recount(state: &mut ComplaintState) {
    let told: Vec<(bool, bool)> = state
        .allegations
        .iter()
        .map(|one| (state.all_heard(&one.told_to), state.all_heard(&one.reasons_told_to)))
        .collect();
    for (one, (communicated, reasons_told)) in state.allegations.iter_mut().zip(told) {
        (one.communicated, one.reasons_told) = (communicated, reasons_told);
    }
    let told: Vec<(bool, bool)> = state
        .appeals
        .iter()
        .map(|one| (state.all_heard(&one.told_to), state.all_heard(&one.reasons_told_to)))
        .collect();
    for (one, (heard, reasons_told)) in state.appeals.iter_mut().zip(told) {
        (one.told, one.reasons_told) = (heard, reasons_told);
    }
}
