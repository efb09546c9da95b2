//! What a complaint says to other rooms: a finding with a target, which never names the complaint.
use crate::arrange::Gather;
use super::{
    Case, SIGNAL_DELAYS, SIGNAL_IMPROVEMENT, SIGNAL_KNOWLEDGE, SIGNAL_PARTNER, SIGNAL_PRIVACY, SIGNAL_SCOPE,
    SIGNAL_TRAINING,
};
use crate::reason::{Judgement, Rule, Severity};
use crate::rooms::complaint::outcome::{AllegationOutcome, FollowUpKind};
use crate::room::Gathered;
use crate::rooms::complaint::policy::{CategoryPolicy, ComplaintPolicy};
use crate::rooms::complaint::state::AllegationState;
use crate::rooms::complaint::terms::{Allegation, ComplaintSubject};
use crate::wire::Role;
use std::collections::{BTreeMap, BTreeSet};

/// The area of work of an allegation: its category's, or else the service, or nothing.
pub(in crate::rooms::complaint) fn area(
    category: Option<&CategoryPolicy>,
    allegation: &Allegation,
) -> String {
    let by_category = category.and_then(|category| category.area.clone());
    let by_subject = match &allegation.about {
        ComplaintSubject::Service { id, .. } => Some(id.clone()),
        _ => None,
    };
    by_category.or(by_subject).or_else(|| allegation.category.clone()).unwrap_or_default()
}

pub(super) fn notice(case: &Case<'_>, judgement: &mut Judgement) {
    founded(case, judgement);
    let categories = &case.policy.categories;
    let category =
        |one: &AllegationState| one.allegation.category.as_ref().and_then(|name| categories.get(name));
    let mut private: BTreeSet<String> =
        case.state.breaches.iter().map(|area| area.clone().unwrap_or_default()).gather();
    for one in &case.state.allegations {
        let is_private = category(one).is_some_and(|category| category.privacy == Some(true));
        if is_private && one.outcome.is_some_and(AllegationOutcome::is_well_founded) {
            private.insert(area(category(one), &one.allegation));
        }
    }
    for area in &private {
        signal(judgement, &SIGNAL_PRIVACY, "review", area, Severity::Urgent);
    }
    for one in case.state.lessons.iter().filter(|one| one.publish && one.lesson.identifies_nobody) {
        let area = one.lesson.area.clone().unwrap_or_default();
        signal(judgement, &SIGNAL_IMPROVEMENT, "feedback", &area, Severity::Notice);
    }
}

/// The areas of work that a complaint is about, each once.
pub(in crate::rooms::complaint) fn areas(case: &Case<'_>) -> Vec<String> {
    let categories = &case.policy.categories;
    let of = |one: &AllegationState| {
        area(one.allegation.category.as_ref().and_then(|name| categories.get(name)), &one.allegation)
    };
    let all: BTreeSet<String> = case.state.allegations.iter().map(of).gather();
    all.into_iter().filter(|area| !area.is_empty()).collect()
}

/// Whether so much was late in one area, over all complaints, that somebody should look at the area.
pub(in crate::rooms::complaint) fn together(
    policy: &ComplaintPolicy,
    gathered: &Gathered<'_>,
    judgement: &mut Judgement,
) {
    let chosen = policy.signals.as_ref();
    let most = chosen.and_then(|signals| signals.overdue).unwrap_or(DEFAULT_OVERDUE) as usize;
    let within = chosen.and_then(|signals| signals.within.as_ref());
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for (area, due) in gathered.late {
        if within.is_none_or(|span| (gathered.recent)(*due, span)) {
            *counts.entry(area).or_default() += 1;
        }
    }
    for (area, count) in counts.into_iter().filter(|(_, count)| most > 0 && *count >= most) {
        judgement.signal(
            &SIGNAL_DELAYS,
            [("room", &"review"), ("area", &area), ("count", &count)],
            Severity::Attention,
            Some(Role::from("overseer")),
        );
    }
}

/// How many late steps make a review, where the policy does not say.
const DEFAULT_OVERDUE: u32 = 3;

fn founded(case: &Case<'_>, judgement: &mut Judgement) {
    let founded = case
        .state
        .allegations
        .iter()
        .filter(|one| one.outcome.is_some_and(AllegationOutcome::is_well_founded));
    let mut trained = BTreeSet::new();
    for one in founded {
        let category = one.allegation.category.as_ref().and_then(|name| case.policy.categories.get(name));
        let area = area(category, &one.allegation);
        match &one.allegation.about {
            ComplaintSubject::Worker { .. } | ComplaintSubject::Unknown { .. } => {
                trained.insert(area);
            }
            ComplaintSubject::Partner { id } => judgement.signal(
                &SIGNAL_PARTNER,
                [("room", &"partner"), ("partner", id)],
                Severity::Attention,
                Some(Role::from("overseer")),
            ),
            ComplaintSubject::Policy { id } => {
                signal(judgement, &SIGNAL_KNOWLEDGE, "knowledge", id, Severity::Attention)
            }
            ComplaintSubject::Service { .. } | ComplaintSubject::Decision { .. } => {
                signal(judgement, &SIGNAL_SCOPE, "scope", &area, Severity::Attention);
            }
            ComplaintSubject::Organization {} => {}
        }
    }
    let education = case.state.actions.iter().any(|one| one.action.action == FollowUpKind::Education);
    if education && trained.is_empty() {
        let first = case.state.allegations.first();
        let category = first.and_then(|one| case.policy.categories.get(one.allegation.category.as_ref()?));
        trained.extend(first.map(|one| self::area(category, &one.allegation)));
    }
    for area in &trained {
        signal(judgement, &SIGNAL_TRAINING, "training", area, Severity::Attention);
    }
}

fn signal(judgement: &mut Judgement, rule: &'static Rule, room: &str, area: &str, severity: Severity) {
    judgement.signal(rule, [("room", &room), ("area", &area)], severity, Some(Role::from("overseer")));
}
