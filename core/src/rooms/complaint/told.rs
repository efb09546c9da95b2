//! What complainants were told, as those who handle the complaint see it and as each complainant does.
use super::allegation::{AllegationId, AllegationState};
use super::assurance::Assurance;
use super::outcome::{AllegationOutcome, ResultPoint};
use super::rules::{Case, assurances::promised};
use super::sight::{Place, Sight};
use super::state::ComplaintState;
use super::tellings::{ResultState, ToldTo, meant};
use super::terms::{Complainant, ComplaintChannel, FormatNeed, Telling};
use crate::arrange::Gather;
use crate::calendar::CivilDate;
use crate::wire::{LanguageTag, PersonId};
use settlewell_macros::wire;
use std::collections::BTreeSet;

/// That complainants were told something: by whom, how, in which language and form.
#[wire]
pub struct ToldSeen {
    /// When.
    pub on: CivilDate,
    /// In which special forms.
    pub formats: Vec<FormatNeed>,
    /// By whom.
    pub by: Option<PersonId>,
    /// How.
    pub how: Option<ComplaintChannel>,
    /// In which language.
    pub language: Option<LanguageTag>,
    /// Which of several complainants; all of them when absent.
    pub to: Option<PersonId>,
}

/// What complainants were assured of, or that they were told where things stand.
#[wire]
pub struct AssuranceSeen {
    /// Of what; empty where they were told other things.
    pub of: Vec<Assurance>,
    /// Whether they were told where things stand.
    pub progress: bool,
    /// By whom, how, and when.
    pub told: ToldSeen,
}

/// A result that complainants were told.
#[wire]
pub struct ResultSeen {
    /// What they were told.
    pub includes: Vec<ResultPoint>,
    /// Of which allegations; none means all that were decided.
    pub allegations: Vec<AllegationId>,
    /// Which outside bodies were named.
    pub external_bodies: Vec<String>,
    /// After how many appeals.
    pub appeal: u32,
    /// By whom, how, and when.
    pub told: ToldSeen,
}

/// What the complainants were assured of, for whoever handles the complaint.
pub(super) fn assurances(case: &Case<'_>, sight: &Sight<'_>) -> Vec<AssuranceSeen> {
    let told = case.state.assurance.told.iter();
    let seen = told.map(|one| AssuranceSeen {
        of: one.of.iter().copied().collect(),
        progress: one.progress,
        told: told_to_handlers(case, sight, one.on, &one.telling),
    });
    seen.collect()
}

/// The results that were told, for whoever handles the complaint.
pub(super) fn results(case: &Case<'_>, sight: &Sight<'_>) -> Vec<ResultSeen> {
    let results = case.state.results.iter();
    results.map(|one| result(one, told_to_handlers(case, sight, one.on, &one.telling))).collect()
}

fn result(one: &ResultState, told: ToldSeen) -> ResultSeen {
    ResultSeen {
        includes: one.includes.iter().copied().collect(),
        allegations: one.allegations.clone(),
        external_bodies: one.external_bodies.clone(),
        appeal: one.appeal,
        told,
    }
}

/// In which language and form, and to which of several, says something of who complains.
fn told_to_handlers(case: &Case<'_>, sight: &Sight<'_>, on: CivilDate, telling: &Telling) -> ToldSeen {
    let seen = |id: &PersonId| sight.names(case, id.as_str());
    ToldSeen {
        on,
        formats: if sight.manner { telling.formats.clone() } else { Vec::new() },
        by: telling.by.clone().filter(seen),
        how: telling.how.filter(|_| sight.manner),
        language: telling.language.clone().filter(|_| sight.manner),
        to: telling.to.clone().filter(|id| sight.complainant && seen(id)),
    }
}

/// When a complainant took back their part, where they did.
pub(super) fn withdrew_on(case: &Case<'_>, complainant: &Complainant) -> Option<CivilDate> {
    let left = case.state.intake.left.iter().find(|one| complainant.id() == Some(&one.person));
    left.map(|one| one.on)
}

/// The complainant who looks, by each place in which they stand in the complaint.
pub(super) struct Own<'a> {
    places: Vec<&'a Complainant>,
    /// Whether the host vouches for a complainant whom it does not name.
    unnamed: bool,
}

impl<'a> Own<'a> {
    pub(super) fn of(case: &Case<'a>, sight: &Sight<'_>) -> Self {
        let theirs = |one: &&Complainant| {
            sight.place == Place::Complainant
                && sight.viewer.is_some_and(|viewer| one.identified().any(|id| id == viewer))
        };
        let places = case.state.intake.complainants.iter().filter(theirs).collect();
        Self { places, unnamed: sight.viewer.is_none() }
    }

    /// Whether they heard something; one whom the host does not name hears what all did.
    pub(super) fn heard(&self, told: &ToldTo, all: bool) -> bool {
        (self.unnamed && (told.everyone || all)) || self.places.iter().any(|one| told.heard(one))
    }

    /// Whether they heard how everything ended, as far as it did.
    pub(super) fn heard_everything(&self, state: &ComplaintState) -> bool {
        let told = |one: &AllegationState| match one.outcome {
            None => false,
            Some(AllegationOutcome::Withdrawn) => true,
            Some(_) => self.heard(&one.told_to, one.communicated),
        };
        let appeal = state.appeals.last().is_none_or(|one| !one.is_open() && (one.outcome.is_none() || self.heard(&one.told_to, one.told)));
        state.results.iter().any(|one| self.learned(one)) && appeal && state.allegations.iter().all(told)
    }

    /// Whether something was told to them.
    pub(super) fn meant(&self, telling: &Telling) -> bool {
        telling.to.is_none() || self.places.iter().any(|one| meant(telling, one))
    }

    /// Until when they were promised an answer.
    pub(super) fn promised(&self, case: &Case<'_>) -> Option<CivilDate> {
        let alone = self.unnamed && case.state.taking_part().count() == 1;
        promised(case, |to| alone || self.places.iter().any(|one| one.identified().any(|own| own == to)))
    }

    /// Whether a result was told to them.
    pub(super) fn learned(&self, result: &ResultState) -> bool {
        self.unnamed && result.telling.to.is_none() || self.places.iter().any(|one| result.is_for(one))
    }

    /// Whether they take part still, in one place or another.
    pub(super) fn takes_part(&self, case: &Case<'_>) -> bool {
        self.unnamed || self.places.iter().any(|own| case.state.taking_part().any(|one| one == *own))
    }

    pub(super) fn assured(&self, case: &Case<'_>) -> Vec<Assurance> {
        let told = case.state.assurance.told.iter().filter(|one| self.meant(&one.telling));
        let of: BTreeSet<Assurance> = told.flat_map(|one| one.of.iter().copied()).gather();
        of.into_iter().collect()
    }

    /// The results that they were told: how and in which language they know; who told it where they may know.
    pub(super) fn results(&self, case: &Case<'_>, sight: &Sight<'_>) -> Vec<ResultSeen> {
        let theirs = case.state.results.iter().filter(|one| self.learned(one));
        let may_see = case.policy.views.as_ref().and_then(|views| views.complainant_sees_handlers) != Some(false);
        let shown = |id: &PersonId| may_see && !sight.hidden.contains(id.as_str()) && !case.state.is_respondent(id);
        let seen = theirs.map(|one| {
            let told = ToldSeen {
                on: one.on,
                formats: one.telling.formats.clone(),
                by: one.telling.by.clone().filter(shown),
                how: one.telling.how,
                language: one.telling.language.clone(),
                to: one.telling.to.clone().filter(|id| sight.viewer == Some(id)),
            };
            result(one, told)
        });
        seen.collect()
    }

    pub(super) fn withdrew_on(&self, case: &Case<'_>) -> Option<CivilDate> {
        self.places.iter().find_map(|one| withdrew_on(case, one))
    }
}
