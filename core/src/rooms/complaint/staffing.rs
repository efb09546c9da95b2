//! Whom the roster lacks for complaints: looked at for a complaint about each person on it, one by one.
use super::fold::add;
use super::outcome::Handler;
use super::people::ComplaintRole;
use super::policy::ComplaintPolicy;
use super::rules::neutrality::Neutrality;
use super::allegation::{Allegation, AllegationState, ComplaintSubject};
use super::state::{ComplaintState, RecordSort};
use crate::calendar::CivilDate;
use crate::roster::{Engagement, Person, Roster, RosterIndex};
use crate::staffing::{Gap, Lack, RoleSearch, Vacancy, there, too_few};
use crate::wire::PersonId;

/// What the roster lacks, each with the people about whom a complaint would have to be.
pub(super) fn gaps(policy: &ComplaintPolicy, roster: &Roster, on: CivilDate) -> Vec<Gap> {
    let people: Vec<&Person> = roster.people.iter().filter(|person| person.position(on).is_some()).collect();
    let mut found = Vec::new();
    let index = RosterIndex::of(roster).in_order();
    for person in &people {
        let state = complaint_about(&person.id);
        let neutrality = Neutrality { state: &state, policy, roster: Some(index.clone()), on, differs_from: &[] };
        let left = |role: ComplaintRole| -> Vec<&PersonId> {
            let candidates = neutrality.candidates(role.name()).unwrap_or_default();
            candidates.into_iter().map(|candidate| &candidate.id).collect()
        };
        let vacancies: Vec<Vacancy<'_>> =
            judging(policy).map(|role| Vacancy { role: role.name(), left: left(role) }).collect();
        for one in vacancies.iter().filter(|one| one.left.is_empty()) {
            let turn_to = policy.when_nobody.iter().map(|handler| handler.name()).collect();
            note(&mut found, Lack::Nobody { role: one.role, turn_to }, &place_of(one.role), &person.id);
        }
        for group in too_few(&vacancies, &|one, other| differ(policy, one, other)) {
            let last = group.last().map_or("", |one| one.role);
            note(&mut found, lack_of(&group), &place_of(last), &person.id);
        }
        for handler in turned_to(policy, &neutrality) {
            if !is_there(handler, policy, &neutrality, &person.id) {
                let place = if policy.when_nobody.contains(&handler) { "whenNobody" } else { "head" };
                note(&mut found, Lack::NobodyToTurnTo { handler: handler.name() }, place, &person.id);
            }
        }
    }
    for gap in found.iter_mut().filter(|gap| gap.about.len() == people.len()) {
        gap.about.clear();
    }
    let mut search = RoleSearch { roster, on, gaps: Vec::new() };
    for (name, track) in policy.tracks.iter() {
        for role in &track.notify {
            search.one_of(&["tracks.", name, ".notify"].concat(), std::slice::from_ref(role));
        }
    }
    search.one_of("earlyDestruction", &policy.early_destruction);
    found.append(&mut search.gaps);
    found
}

/// The same lack for one more person.
fn note(found: &mut Vec<Gap>, lack: Lack, place: &str, about: &PersonId) {
    match found.iter_mut().find(|gap| gap.lack == lack && gap.place == place) {
        Some(gap) => gap.about.push(about.clone()),
        None => found.push(Gap { lack, place: place.to_owned(), about: vec![about.clone()] }),
    }
}

fn place_of(role: &str) -> String {
    ["people.", role].concat()
}

/// What a group of roles lacks that too few people are left for.
fn lack_of(group: &[&Vacancy<'_>]) -> Lack {
    let left = people_left(group);
    if let ([one, other], [left]) = (group, left.as_slice()) {
        return Lack::OneForTwo { role: one.role, other: other.role, left: left.clone() };
    }
    Lack::TooFew { roles: group.iter().map(|one| one.role).collect(), left }
}

/// Everybody who is left for one of these roles.
pub(super) fn people_left(group: &[&Vacancy<'_>]) -> Vec<PersonId> {
    let mut left: Vec<PersonId> = Vec::new();
    group.iter().flat_map(|one| &one.left).for_each(|person| add(&mut left, (*person).clone()));
    left
}

/// The roles that the policy speaks of and whose holders weigh a complaint; that of an appeal only where there is one.
pub(super) fn judging(policy: &ComplaintPolicy) -> impl Iterator<Item = ComplaintRole> + '_ {
    ComplaintRole::ALL.into_iter().filter(|role| {
        let appeals = *role != ComplaintRole::AppealHandler || policy.appeal.is_some();
        role.judges() && appeals && policy.people.get(role.name()).is_some()
    })
}

/// Whether two roles must be two people. Whoever handles an appeal is always another than those before.
pub(super) fn differ(policy: &ComplaintPolicy, one: &str, other: &str) -> bool {
    let from = |one: &str, other: &str| {
        let chosen = policy.people.get(one);
        chosen.is_some_and(|chosen| chosen.different_from.iter().any(|name| name == other))
    };
    let before = [ComplaintRole::Investigator, ComplaintRole::DecisionMaker].map(ComplaintRole::name);
    let again = |one: &str, other: &str| one == ComplaintRole::AppealHandler.name() && before.contains(&other);
    from(one, other) || from(other, one) || again(one, other) || again(other, one)
}

/// To whom the policy turns: where nobody inside qualifies, and for a complaint about the head.
fn turned_to(policy: &ComplaintPolicy, neutrality: &Neutrality<'_>) -> Vec<Handler> {
    let mut handlers = policy.when_nobody.clone();
    if neutrality.about_head() == Some(true) && !handlers.contains(&Handler::Board) {
        handlers.push(Handler::Board);
    }
    handlers
}

/// Whether there is somebody to turn to besides the person complained about. A body that the policy names by itself
/// need not be on the roster.
fn is_there(
    handler: Handler,
    policy: &ComplaintPolicy,
    neutrality: &Neutrality<'_>,
    respondent: &PersonId,
) -> bool {
    let Some(roster) = &neutrality.roster else { return true };
    let mut others = there(roster.roster, neutrality.on).filter(|person| person.id != *respondent);
    match handler {
        Handler::Board => others.any(|person| neutrality.is_board(&person.id)),
        Handler::ExternalBody => {
            policy.external_bodies.iter().next().is_some()
                || others.any(|person| person.engagement == Some(Engagement::External))
        }
    }
}

/// A complaint about somebody of which nothing else is known.
pub(super) fn complaint_about(person: &PersonId) -> ComplaintState {
    let about = Allegation {
        id: "a".into(),
        about: ComplaintSubject::Worker { id: person.clone() },
        category: None,
        seriousness: None,
        happened: None,
        known_since: None,
        account: None,
    };
    ComplaintState {
        record: Some(RecordSort::Complaint),
        allegations: vec![AllegationState::new(about)],
        ..ComplaintState::default()
    }
}
