//! The roles that people hold in a complaint.
use crate::arrange::Gather;
use super::event::ComplaintEvent as E;
use super::fold::add;
use super::outcome::Handler;
use super::state::ComplaintState;
use crate::room::Said;
use crate::wire::{EntryId, PersonId};
use settlewell_macros::wire;
use std::collections::{BTreeMap, BTreeSet};

/// A role in the handling of one complaint.
#[wire]
pub enum ComplaintRole {
    /// Sees that the complaint is handled as policy says.
    Overseer,
    /// Finds out what happened.
    Investigator,
    /// Decides.
    DecisionMaker,
    /// Handles the appeal.
    AppealHandler,
    /// Tells the complainant.
    Messenger,
    /// Sees to the follow-up.
    FollowUpOwner,
}

impl ComplaintRole {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::Overseer,
        Self::Investigator,
        Self::DecisionMaker,
        Self::AppealHandler,
        Self::Messenger,
        Self::FollowUpOwner,
    ];

    /// The name, as on the wire.
    pub fn name(self) -> &'static str {
        match self {
            Self::Overseer => "overseer",
            Self::Investigator => "investigator",
            Self::DecisionMaker => "decisionMaker",
            Self::AppealHandler => "appealHandler",
            Self::Messenger => "messenger",
            Self::FollowUpOwner => "followUpOwner",
        }
    }

    /// The role with this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.name() == name)
    }

    /// Whether whoever holds it weighs the complaint, and so must be neutral.
    pub fn judges(self) -> bool {
        matches!(self, Self::Overseer | Self::Investigator | Self::DecisionMaker | Self::AppealHandler)
    }
}

/// Who holds and held which role.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PeopleState {
    /// Every assignment, in order.
    pub assignments: Vec<AssignmentState>,
    /// Who investigated and decided, whether they still hold the role or not.
    pub took_part: Vec<PartTaken>,
    /// The newest declaration of each person.
    pub declarations: BTreeMap<PersonId, DeclarationState>,
    /// Who was asked to declare.
    pub asked: BTreeSet<PersonId>,
    /// Who outside the organization's line handles it, if anyone.
    pub handed_to: Option<Handler>,
    /// Everyone it was handed to, in order.
    pub handed: Vec<Handler>,
}

/// Somebody in a role.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AssignmentState {
    /// The entry that assigned them.
    pub entry: EntryId,
    /// The role.
    pub role: ComplaintRole,
    /// Who.
    pub person: PersonId,
    /// How many appeals there had been.
    pub appeal: u32,
    /// Whether they still hold it.
    pub ended: bool,
}

/// Somebody investigated or decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartTaken {
    /// In which role.
    pub role: ComplaintRole,
    /// Who.
    pub person: PersonId,
    /// How many appeals there had been.
    pub appeal: u32,
}

/// What somebody declared of a conflict of interest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeclarationState {
    /// Whether they have one.
    pub conflict: bool,
    /// The respondents who were known when they declared.
    pub respondents: BTreeSet<PersonId>,
}

/// Takes one event into the state.
pub(super) fn apply(state: &mut ComplaintState, said: Said<'_, E>) {
    let (entry, event) = (&said.entry.id, said.event);
    let appeal = state.appeal_number();
    let weighed = weighed_by(state, event, said.entry.by.id.as_ref());
    if let Some((role, person)) = weighed.filter(|(role, _)| *role != ComplaintRole::Overseer) {
        let taken = PartTaken { role, person: person.clone(), appeal };
        add(&mut state.people.took_part, taken);
    }
    let known = state.respondent_ids().cloned().gather();
    let people = &mut state.people;
    match event {
        E::AssignmentEnded { person, role, .. } => {
            for one in people.assignments.iter_mut().filter(|one| one.person == *person && one.role == *role)
            {
                one.ended = true;
            }
        }
        E::AskedToDeclare { person } => {
            people.asked.insert(person.clone());
        }
        E::ConflictDeclared { person, conflict, .. } => {
            people
                .declarations
                .insert(person.clone(), DeclarationState { conflict: *conflict, respondents: known });
        }
        E::HandedOver { to, .. } => {
            people.handed_to = Some(*to);
            people.handed.push(*to);
        }
        _ => {}
    }
    if let Some((role, person)) = assignment(event) {
        for one in people.assignments.iter_mut().filter(|one| one.role == role) {
            one.ended = true;
        }
        let (entry, person) = (entry.clone(), person.clone());
        people.assignments.push(AssignmentState { entry, role, person, appeal, ended: false });
    }
}

/// The role and the person that an event assigns.
pub(super) fn assignment(event: &E) -> Option<(ComplaintRole, &PersonId)> {
    match event {
        E::OverseerAssigned { person } => Some((ComplaintRole::Overseer, person)),
        E::InvestigatorAssigned { person } => Some((ComplaintRole::Investigator, person)),
        E::DecisionMakerAssigned { person } => Some((ComplaintRole::DecisionMaker, person)),
        E::AppealHandlerAssigned { person } => Some((ComplaintRole::AppealHandler, person)),
        E::MessengerAssigned { person } => Some((ComplaintRole::Messenger, person)),
        E::FollowUpOwnerAssigned { person } => Some((ComplaintRole::FollowUpOwner, person)),
        _ => None,
    }
}

/// The role to which an act belongs by which somebody finds out, decides, approves or closes.
fn weighs(event: &E) -> Option<ComplaintRole> {
    match event {
        E::InvestigationPlanned { .. }
        | E::InvestigationStepTaken { .. }
        | E::RespondentHeard { .. }
        | E::ReportDrafted { .. }
        | E::ReportFinalized { .. } => Some(ComplaintRole::Investigator),
        E::Decided { .. } => Some(ComplaintRole::DecisionMaker),
        E::AppealDecided { .. } => Some(ComplaintRole::AppealHandler),
        E::WordingApproved { .. }
        | E::Extended { .. }
        | E::StepWaived { .. }
        | E::LateAccepted { .. }
        | E::LateDeclined { .. }
        | E::ContinuedAfterWithdrawal { .. }
        | E::Closed { .. }
        | E::DestructionApproved { .. } => Some(ComplaintRole::Overseer),
        _ => None,
    }
}

/// Who finds out, decides, approves or closes by an event, and in which role: its author or, where the overseer or
/// nobody by name wrote it down, whoever holds the role.
pub(super) fn weighed_by<'p>(
    state: &'p ComplaintState,
    event: &E,
    author: Option<&'p PersonId>,
) -> Option<(ComplaintRole, &'p PersonId)> {
    let role = weighs(event)?;
    // What is decided anew after an appeal may be decided by whoever handled it.
    let roles: &[ComplaintRole] = match role {
        ComplaintRole::DecisionMaker if state.appeals.is_empty() => {
            &[ComplaintRole::DecisionMaker, ComplaintRole::AppealHandler]
        }
        ComplaintRole::DecisionMaker => &[ComplaintRole::AppealHandler, ComplaintRole::DecisionMaker],
        _ => std::slice::from_ref(&role),
    };
    let held = || roles.iter().filter_map(|role| Some((*role, state.holder(*role)?)));
    let written_down = role != ComplaintRole::Overseer
        && author.is_none_or(|author| state.holder(ComplaintRole::Overseer) == Some(author));
    let own = held().find(|(_, holder)| Some(*holder) == author);
    own.or_else(|| held().next().filter(|_| written_down)).or(author.map(|author| (role, author)))
}
