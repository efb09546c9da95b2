//! Whoever acts in a complaint is the one whose act it is, and neutral on the day of it: somebody who was chosen long
//! ago may be too close by now.
use super::neutrality::{Neutrality, Objection};
use super::{Case, E, listed};
use crate::calendar::CivilDate;
use crate::reason::Judgement;
use crate::room::Said;
use crate::roster::Engagement;
use crate::rooms::complaint::outcome::Handler;
use crate::rooms::complaint::people::{ComplaintRole, weighed_by};
use crate::wire::{PersonId, Role};

crate::rules! {
    /// Whoever approves something is somebody to whom the policy leaves it.
    pub APPROVER = "complaint.approval.approver", refuses, cites ["complaints.A.2.9", "complaints.A.3.3"],
        with [person, roles];
}

/// Nobody finds out, decides, approves or closes who could not be chosen for it today.
pub(super) fn check(case: &Case<'_>, said: Said<'_, E>, judgement: &mut Judgement) {
    let author = said.entry.by.id.as_ref();
    let neutrality = Neutrality::of(case, said.on, &[]);
    let weighed = weighed_by(case.state, said.event, author);
    let approved = approver(said.event).map(|person| (ComplaintRole::Overseer, person));
    let mut looked_at = Vec::new();
    // The overseer writes down what somebody else decided, or what the board did.
    let own = weighed.is_none_or(|(role, _)| case.state.holder(role) == author);
    let scribe = author.filter(|author| !own && case.state.holder(ComplaintRole::Overseer) == Some(*author));
    let scribe = scribe.map(|author| (ComplaintRole::Overseer, author));
    for (role, person) in weighed.into_iter().chain(scribe).chain(approved) {
        if looked_at.contains(&(role, person)) {
            continue;
        }
        looked_at.push((role, person));
        // That they are named in it themselves was said of whoever wrote or approved it.
        let named = Some(person) == author || approver(said.event) == Some(person);
        let found = neutrality.against_acting(person, role).into_iter();
        for objection in found.filter(|one| !(named && *one == Objection::Respondent)) {
            objection.say(judgement, person, role.name());
        }
    }
    if let (E::Decided { allegation, .. }, Some((role, person))) = (said.event, weighed)
        && case.state.decided_before_appeal(allegation, person)
    {
        let before = ComplaintRole::DecisionMaker.name().to_owned();
        Objection::EarlierRole(before).say(judgement, person, role.name());
    }
}

/// Who approved or decided what an entry says, where it names them.
pub(super) fn approver(event: &E) -> Option<&PersonId> {
    match event {
        E::Extended { approved_by, .. } | E::StepWaived { approved_by, .. } => approved_by.as_ref(),
        E::LateAccepted { decided_by, .. } | E::LateDeclined { decided_by, .. } => decided_by.as_ref(),
        E::DestructionApproved { by } => by.as_ref(),
        _ => None,
    }
}

/// Who acts in a role that is another's, by id or, without one, by the role in which they write. The overseer may write
/// down what was decided, and so may whoever it was handed to.
pub(super) fn somebody_else(case: &Case<'_>, said: Said<'_, E>, roles: &[ComplaintRole]) -> Option<String> {
    let (state, by) = (case.state, &said.entry.by);
    let held = roles.iter().any(|role| state.holder(*role).is_some());
    if !held && state.people.handed_to.is_none() {
        return None;
    }
    let mut theirs = roles.iter().copied().chain([ComplaintRole::Overseer]);
    let own = match &by.id {
        Some(id) => theirs.any(|role| state.holder(role) == Some(id)) || handed_to(case, said.on, id),
        None => theirs.any(|role| in_role(case, role, by.role.as_str())) || handed_to_role(case, by.role.as_str()),
    };
    (!own).then(|| by.id.as_ref().map_or(by.role.as_str(), PersonId::as_str).to_owned())
}

/// Whether somebody without an id writes in a role of the complaint, or in one that the policy has for it.
fn in_role(case: &Case<'_>, role: ComplaintRole, name: &str) -> bool {
    let from = case.policy.people.get(role.name()).map_or(&[][..], |chosen| &chosen.from);
    role.name() == name || from.iter().any(|one| one.as_str() == name)
}

fn handed_to_role(case: &Case<'_>, name: &str) -> bool {
    match case.state.people.handed_to {
        Some(Handler::Board) => name == "board" || case.policy.board.iter().any(|role| role.as_str() == name),
        Some(Handler::ExternalBody) => true,
        None => false,
    }
}

/// Whether somebody is of those to whom it was handed over, as far as the roster says: of the board, or nobody inside.
pub(super) fn handed_to(case: &Case<'_>, on: CivilDate, person: &PersonId) -> bool {
    let Some(to) = case.state.people.handed_to else { return false };
    let Some(roster) = case.context.roster else { return true };
    match to {
        Handler::Board => Neutrality::of(case, on, &[]).is_board(person),
        Handler::ExternalBody => {
            let outside = roster.person(person).is_none_or(|one| one.engagement == Some(Engagement::External));
            outside && !case.state.is_complainant(person)
        }
    }
}

/// Whether somebody oversees this complaint, or holds one of the roles on the roster.
pub(super) fn may_approve(case: &Case<'_>, on: CivilDate, person: &PersonId, roles: &[Role]) -> bool {
    let known = case.context.roster.and_then(|roster| roster.person(person));
    let oversees = case.state.holder(ComplaintRole::Overseer) == Some(person);
    let holds = |role: &Role| {
        let named = known.is_some_and(|person| person.has_role(role.as_str(), on));
        named || (oversees && role.as_str() == ComplaintRole::Overseer.name())
    };
    roles.iter().any(holds)
}

/// Nothing shows that somebody may approve, who is said to have approved.
pub(super) fn approver_unknown(person: &PersonId, roles: &[Role], judgement: &mut Judgement) {
    let roles = listed(roles.iter().map(Role::as_str));
    judgement.refuse(&APPROVER, [("person", person), ("roles", &roles)]);
}
