//! Whom the roster lacks for complaints: looked at for a complaint about each person on it, one by one.
use super::outcome::Handler;
use super::people::ComplaintRole;
use super::policy::ComplaintPolicy;
use super::rules::neutrality::Neutrality;
use super::allegation::{Allegation, AllegationState, ComplaintSubject};
use super::state::{ComplaintState, RecordSort};
use crate::calendar::CivilDate;
use crate::roster::{Engagement, Person, Roster};
use crate::staffing::{Gap, Lack, RoleSearch, there};
use crate::wire::PersonId;

/// What the roster lacks, each with the people about whom a complaint would have to be.
pub(super) fn gaps(policy: &ComplaintPolicy, roster: &Roster, on: CivilDate) -> Vec<Gap> {
    let people: Vec<&Person> = roster.people.iter().filter(|person| person.position(on).is_some()).collect();
    let mut found = Vec::new();
    for person in &people {
        let state = complaint_about(&person.id);
        let neutrality = Neutrality { state: &state, policy, roster: Some(roster), on, differs_from: &[] };
        let left = |role: ComplaintRole| -> Vec<&PersonId> {
            let candidates = neutrality.candidates(role.name()).unwrap_or_default();
            candidates.into_iter().map(|candidate| &candidate.id).collect()
        };
        let judging: Vec<(ComplaintRole, Vec<&PersonId>)> =
            judging(policy).map(|role| (role, left(role))).collect();
        for (role, left) in &judging {
            if left.is_empty() {
                let turn_to = policy.when_nobody.iter().map(|handler| handler.name()).collect();
                let lack = Lack::Nobody { role: role.name(), turn_to };
                note(&mut found, lack, &place_of(*role), &person.id);
            }
        }
        for (at, (role, left)) in judging.iter().enumerate() {
            for (other, others) in judging.iter().skip(at + 1).filter(|(other, _)| differ(policy, *role, *other)) {
                if let ([one], [another]) = (left.as_slice(), others.as_slice())
                    && one == another
                {
                    let left = (*one).clone();
                    let lack = Lack::OneForTwo { role: role.name(), other: other.name(), left };
                    note(&mut found, lack, &place_of(*other), &person.id);
                }
            }
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

fn place_of(role: ComplaintRole) -> String {
    ["people.", role.name()].concat()
}

/// The roles that the policy speaks of and whose holders weigh a complaint; that of an appeal only where there is one.
pub(super) fn judging(policy: &ComplaintPolicy) -> impl Iterator<Item = ComplaintRole> + '_ {
    ComplaintRole::ALL.into_iter().filter(|role| {
        let appeals = *role != ComplaintRole::AppealHandler || policy.appeal.is_some();
        role.judges() && appeals && policy.people.get(role.name()).is_some()
    })
}

/// Whether two roles must be two people. Whoever handles an appeal is always another than those before.
fn differ(policy: &ComplaintPolicy, one: ComplaintRole, other: ComplaintRole) -> bool {
    let from = |one: ComplaintRole, other: ComplaintRole| {
        let chosen = policy.people.get(one.name());
        chosen.is_some_and(|chosen| chosen.different_from.iter().any(|name| name == other.name()))
    };
    let again = |one, other| {
        one == ComplaintRole::AppealHandler
            && matches!(other, ComplaintRole::Investigator | ComplaintRole::DecisionMaker)
    };
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
    let Some(roster) = neutrality.roster else { return true };
    let mut others = there(roster, neutrality.on).filter(|person| person.id != *respondent);
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
