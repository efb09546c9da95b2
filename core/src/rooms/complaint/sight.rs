//! Who looks, and what they may know.
use crate::arrange::Gather;
use super::outcome::Handler;
use super::people::ComplaintRole;
use super::policy::ViewPolicy;
use super::rules::{Case, neutrality::Neutrality};
use super::terms::{Authority, Complainant};
use crate::journal::Entry;
use crate::wire::PersonId;
use crate::text::{Node, Tree, Value, json_text};
use std::collections::BTreeSet;

/// In which place a viewer stands towards a complaint.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    Overseer,
    Investigator,
    DecisionMaker,
    Messenger,
    Intake,
    FollowUpOwner,
    Candidate,
    Complainant,
    /// Speaks for somebody, and has not shown yet that they may.
    Unproven,
    Respondent,
    Witness,
    Management,
    Stranger,
}

/// What a viewer may know.
pub(super) struct Sight<'a> {
    pub place: Place,
    pub viewer: Option<&'a PersonId>,
    /// Whether they see who complains, and how they are reached.
    pub complainant: bool,
    /// Whether they see what the complainant said.
    pub account: bool,
    /// Whether they see in which language and form.
    pub manner: bool,
    /// Whether they see the risk to the complainant, and what protects them.
    pub protection: bool,
    /// Whether they see the words of a final report, of an appeal, and of who was heard: not where they could give away
    /// a name that was kept back.
    pub report: bool,
    /// Whether they see who is complained about.
    pub respondents: bool,
    /// People whom no place but intake sees.
    pub hidden: BTreeSet<&'a str>,
    /// Everyone whom the complainants' names give away.
    pub complainants: BTreeSet<&'a str>,
}

impl<'a> Sight<'a> {
    pub(super) fn of(case: &Case<'a>) -> Self {
        let place = place(case);
        let state = case.state;
        let own = &state.intake.complainants;
        let hidden: BTreeSet<&str> = own
            .iter()
            .filter(|one| one.is_hidden())
            .flat_map(Complainant::identified)
            .map(PersonId::as_str)
            .gather();
        let complainants = own.iter().flat_map(Complainant::identified).map(PersonId::as_str).gather();
        let fallback = ViewPolicy::default();
        let views = case.policy.views.as_ref().unwrap_or(&fallback);
        let complainant = match place {
            Place::Overseer | Place::Messenger | Place::Intake => true,
            Place::Investigator => views.investigator_sees_complainant != Some(false),
            Place::DecisionMaker => views.decision_maker_sees_complainant == Some(true),
            _ => false,
        };
        let judges = matches!(place, Place::Investigator | Place::DecisionMaker);
        let betraying =
            judges && !hidden.is_empty() && views.handlers_see_kept_back_words != Some(true);
        let account = matches!(place, Place::Overseer) || (place == Place::Investigator && complainant);
        Self {
            place,
            viewer: case.context.viewer.id.as_ref(),
            complainant,
            account: account && !betraying,
            manner: complainant && !betraying,
            protection: account,
            report: matches!(place, Place::Overseer) || (judges && !betraying),
            respondents: matches!(place, Place::Overseer | Place::Investigator | Place::DecisionMaker),
            hidden,
            complainants,
        }
    }

    /// Whether they know that the complaint exists, with its steps, their owners, and what was noticed.
    pub(super) fn knows(&self) -> bool {
        matches!(
            self.place,
            Place::Overseer | Place::Investigator | Place::DecisionMaker | Place::Messenger | Place::Intake
        )
    }

    /// Whether they may see this person's id.
    pub(super) fn names(&self, case: &Case<'_>, person: &str) -> bool {
        if self.viewer.is_some_and(|viewer| viewer.as_str() == person) {
            return true;
        }
        if self.place == Place::Intake {
            return true;
        }
        if self.hidden.contains(person) || !self.knows() {
            return false;
        }
        if self.complainants.contains(person) && !self.complainant {
            return false;
        }
        // Who helps somebody says who they are.
        let supports = case.state.intake.support.iter().any(|one| one.person.as_str() == person);
        let handles = case.state.people.assignments.iter().any(|one| one.person.as_str() == person);
        if supports && !handles && !self.complainant {
            return false;
        }
        let respondent = case.state.respondent_ids().any(|id| id.as_str() == person);
        !respondent || self.respondents
    }
}

/// A viewer with an id must hold the place in this complaint; without one, the host vouches for it. Whoever complains,
/// is complained about, or declared a conflict, sees nothing of a handler's file in whichever role they come.
fn place(case: &Case<'_>) -> Place {
    let (state, viewer) = (case.state, &case.context.viewer);
    let id = viewer.id.as_ref();
    let role = viewer.role.as_str();
    let respondent = id.is_some_and(|id| state.is_respondent(id));
    if respondent {
        let told = id.and_then(|id| state.respondents.get(id)).is_some_and(|one| one.told);
        return if told && matches!(role, "respondent" | "worker") {
            Place::Respondent
        } else {
            Place::Stranger
        };
    }
    let conflicted = id.and_then(|id| state.people.declarations.get(id)).is_some_and(|one| one.conflict);
    let complaining = id.is_some_and(|id| state.is_complainant(id));
    let own = matches!(role, "complainant" | "witness" | "management")
        || (complaining && !conflicted && matches!(role, "client" | "advocate" | "family"));
    if (conflicted || complaining) && !own {
        return Place::Stranger;
    }
    let holds = |role: ComplaintRole| id.is_none_or(|id| state.holder(role) == Some(id));
    match role {
        "overseer" if holds(ComplaintRole::Overseer) || state.holder(ComplaintRole::Overseer).is_none() => {
            Place::Overseer
        }
        "board" if state.people.handed_to == Some(Handler::Board) || board_takes_it(case) => Place::Overseer,
        "investigator" if holds(ComplaintRole::Investigator) => Place::Investigator,
        "decisionMaker" if holds(ComplaintRole::DecisionMaker) => Place::DecisionMaker,
        "appealHandler" if holds(ComplaintRole::AppealHandler) => Place::DecisionMaker,
        "messenger" if holds(ComplaintRole::Messenger) => Place::Messenger,
        "intake" => Place::Intake,
        "followUpOwner" => Place::FollowUpOwner,
        "candidate" if id.is_some_and(|id| state.people.asked.contains(id)) => Place::Candidate,
        "complainant" if id.is_none_or(|id| state.is_complainant(id)) => complains(&state.intake.complainants, id),
        "client" | "advocate" | "family" if id.is_some_and(|id| state.is_complainant(id)) => {
            complains(&state.intake.complainants, id)
        }
        "witness" if id.is_some_and(|id| state.investigation.witnesses.contains(id)) => Place::Witness,
        "management" => Place::Management,
        _ => Place::Stranger,
    }
}

/// Whether the board is to take the complaint: it is about the head of the organization, and nobody of the board
/// oversees it yet.
pub(super) fn board_takes_it(case: &Case<'_>) -> bool {
    let neutrality = Neutrality::of(case, case.clock.as_of(), &[]);
    let overseer = case.state.holder(ComplaintRole::Overseer);
    // Handed to the board, it is still the work of whoever oversaw it, until somebody of the board does.
    case.state.people.handed_to != Some(Handler::ExternalBody)
        && neutrality.about_head() == Some(true)
        && !overseer.is_some_and(|person| neutrality.is_board(person))
}

/// Whether a complainant is told about the complaint: not while all they are in it is somebody who speaks for another
/// and has not shown yet that they may.
fn complains(complainants: &[Complainant], id: Option<&PersonId>) -> Place {
    let unproven = |one: &Complainant| match one {
        Complainant::Advocate { id: own, authority, .. } | Complainant::Family { id: own, authority, .. } => {
            *authority == Authority::NotYet && id.is_none_or(|id| id == own)
        }
        _ => false,
    };
    let theirs = |one: &&Complainant| id.is_none_or(|id| one.identified().any(|other| other == id));
    let mut own = complainants.iter().filter(theirs).peekable();
    if own.peek().is_some() && own.all(unproven) { Place::Unproven } else { Place::Complainant }
}

/// What an investigator works with. The decision, the appeal, what is asked of the complainant afterwards and the file
/// of permissions are others' work.
const INVESTIGATION: &[&str] = &[
    "received",
    "complainantAdded",
    "allegationAdded",
    "allegationClarified",
    "contactArranged",
    "supportArranged",
    "supportEnded",
    "acknowledged",
    "fearsVoiced",
    "riskWeighed",
    "investigatorAssigned",
    "askedToDeclare",
    "conflictDeclared",
    "trackChosen",
    "immediateNoticeGiven",
    "investigationPlanned",
    "witnessNamed",
    "investigationStepTaken",
    "reportDrafted",
    "reportSentForComment",
    "reportCommented",
    "reportFinalized",
    "respondentTold",
    "respondentNotToldYet",
    "respondentHeard",
    "wordingApproved",
    "disclosed",
    "progressGiven",
    "informationRequested",
    "informationReceived",
    "extended",
    "withdrawn",
    "complainantWithdrew",
    "closed",
    "reopened",
];

/// Whether a device of the viewer may hold an entry as it stands: only where every word and every name in it is theirs
/// to know. The overseer and an investigator who hears the account work with entries; everybody else sees less than
/// an entry says.
pub(super) fn may_hold(case: &Case<'_>, entry: &Entry) -> bool {
    if case.state.record == Some(super::state::RecordSort::Process) {
        return case.context.viewer.role.as_str() == "overseer";
    }
    let sight = Sight::of(case);
    let works_with = match sight.place {
        Place::Overseer => true,
        Place::Investigator => {
            sight.account && sight.manner && INVESTIGATION.contains(&entry.event.kind())
        }
        _ => false,
    };
    works_with && !names_any(entry, &sight.hidden) && (sight.complainant || !names_any(entry, &sight.complainants))
}

/// Whether an entry holds one of these ids, wherever in it.
fn names_any(entry: &Entry, ids: &BTreeSet<&str>) -> bool {
    fn holds(node: &Node, ids: &BTreeSet<&str>) -> bool {
        match &node.value {
            Value::Text(text) => ids.contains(text.as_str()),
            Value::List(items) => items.iter().any(|item| holds(item, ids)),
            Value::Map(map) => map.fields().iter().any(|field| holds(&field.node, ids)),
            _ => false,
        }
    }
    // What cannot be looked into is not handed over.
    !ids.is_empty() && Tree::json("", &json_text(entry)).map_or(true, |tree| holds(tree.root(), ids))
}
