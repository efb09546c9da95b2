//! What rules and views read out of the state.
use crate::arrange::Gather;
use super::outcome::{AllegationFinding, AllegationOutcome};
use super::people::ComplaintRole;
use super::policy::ComplaintPolicy;
use super::allegation::{Allegation, AllegationId, AllegationState, ComplaintSubject};
use super::respondent::RespondentState;
use super::state::{ComplaintState, RecordSort};
use super::terms::Complainant;
use crate::wire::{Department, PersonId};
use std::collections::BTreeSet;

impl Complainant {
    /// The person, where there is one with an id.
    pub fn id(&self) -> Option<&PersonId> {
        match self {
            Self::Client { id }
            | Self::FormerClient { id }
            | Self::Advocate { id, .. }
            | Self::Family { id, .. }
            | Self::Worker { id }
            | Self::Partner { id }
            | Self::NameKeptBack { id } => Some(id),
            Self::Other { id } => id.as_ref(),
            Self::Anonymous {} => None,
        }
    }

    /// The place in which they stand, as on the wire.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Client { .. } => "client",
            Self::FormerClient { .. } => "formerClient",
            Self::Advocate { .. } => "advocate",
            Self::Family { .. } => "family",
            Self::Worker { .. } => "worker",
            Self::Partner { .. } => "partner",
            Self::Other { .. } => "other",
            Self::Anonymous {} => "anonymous",
            Self::NameKeptBack { .. } => "nameKeptBack",
        }
    }

    /// Everyone whom the name of this complainant gives away: themselves, and the person they speak for.
    pub fn identified(&self) -> impl Iterator<Item = &PersonId> {
        let spoken_for = match self {
            Self::Advocate { speaks_for, .. } | Self::Family { speaks_for, .. } => speaks_for.as_ref(),
            _ => None,
        };
        self.id().into_iter().chain(spoken_for)
    }

    /// Whether their name is for intake alone, or for nobody.
    pub fn is_hidden(&self) -> bool {
        matches!(self, Self::Anonymous {} | Self::NameKeptBack { .. })
    }
}

impl ComplaintState {
    /// Whether the record is about one complaint.
    pub fn is_complaint(&self) -> bool {
        self.record == Some(RecordSort::Complaint)
    }

    /// How many appeals there have been.
    pub fn appeal_number(&self) -> u32 {
        u32::try_from(self.appeals.len()).unwrap_or(u32::MAX)
    }

    /// Whether there is an appeal, and it was not taken back.
    pub(super) fn has_appeal(&self) -> bool {
        self.appeals.last().is_some_and(|appeal| appeal.withdrew_on.is_none())
    }

    /// Whether the decision may be appealed as often as it was not yet: appeals count anew when the matter is reopened.
    pub fn can_appeal_again(&self, policy: &ComplaintPolicy) -> bool {
        let since = self.appeals.iter().filter(|appeal| appeal.reopened == self.ending.reopened).count();
        since < policy.appeal_times() as usize
    }

    /// The people of the organization who are complained about.
    pub fn respondent_ids(&self) -> impl Iterator<Item = &PersonId> {
        self.allegations.iter().filter_map(|one| one.allegation.about.respondent())
    }

    /// Whether somebody is complained about.
    pub fn is_respondent(&self, person: &PersonId) -> bool {
        self.respondent_ids().any(|id| id == person)
    }

    /// Whether somebody answers for an allegation who is not known yet.
    pub fn respondent_unknown(&self) -> bool {
        self.allegations.iter().any(|one| one.allegation.about.respondent_unknown())
    }

    /// The departments that allegations name.
    pub fn departments(&self) -> impl Iterator<Item = &Department> {
        self.allegations.iter().filter_map(|one| one.allegation.about.department())
    }

    /// Whether somebody complains, or is spoken for.
    pub fn is_complainant(&self, person: &PersonId) -> bool {
        self.intake.complainants.iter().any(|one| one.identified().any(|id| id == person))
    }

    /// Whether nobody knows who complains, or only intake does.
    pub fn complainant_hidden(&self) -> bool {
        self.intake.complainants.iter().any(Complainant::is_hidden)
    }

    /// Whether there is a known way to tell the complainant something: somebody complains who is not anonymous,
    /// or a contact was left.
    pub fn reachable(&self) -> bool {
        let named = self.intake.complainants.iter().any(|one| !matches!(one, Complainant::Anonymous {}));
        named || self.intake.contact.is_some() || !self.intake.contacts.is_empty()
    }

    /// Who holds a role now.
    pub fn holder(&self, role: ComplaintRole) -> Option<&PersonId> {
        self.people.assignments.iter().rfind(|one| one.role == role && !one.ended).map(|one| &one.person)
    }

    /// Everyone who held a role before the present appeal; everyone who ever did when there is none.
    pub fn held_before(&self, role: ComplaintRole) -> BTreeSet<&PersonId> {
        let appeal = self.appeal_number();
        let earlier = self.people.assignments.iter().filter(|one| one.role == role);
        earlier.filter(|one| appeal == 0 || one.appeal < appeal).map(|one| &one.person).gather()
    }

    /// Whether somebody investigated, decided or handled an appeal in a role, and holds it still or not.
    pub fn took_part(&self, role: ComplaintRole, person: &PersonId) -> bool {
        self.people.took_part.iter().any(|one| one.role == role && one.person == *person)
    }

    /// Whether somebody would decide for a second time what an appeal is about, or what it overturned.
    pub fn decided_before_appeal(&self, allegation: &AllegationId, person: &PersonId) -> bool {
        let (Some(one), Some(appeal)) = (self.allegation(allegation), self.appeals.last()) else { return false };
        let now = self.appeal_number();
        let appealed = appeal.allegations.is_empty() || appeal.allegations.contains(allegation);
        let running = appealed && appeal.outcome.is_none() && appeal.reopened == self.ending.reopened;
        let decided = self.people.took_part.iter().filter(|one| one.role == ComplaintRole::DecisionMaker);
        (one.overturned.is_some() || running)
            && decided.filter(|one| one.appeal < now).any(|one| one.person == *person)
    }

    /// Everyone who ever handled the complaint in any role.
    pub fn handlers(&self) -> BTreeSet<&PersonId> {
        self.people.assignments.iter().map(|one| &one.person).gather()
    }

    /// Whether somebody handles the complaint now.
    pub fn handles(&self, person: &PersonId) -> bool {
        self.people.assignments.iter().any(|one| !one.ended && one.person == *person)
    }

    /// The allegation with this id.
    pub fn allegation(&self, id: &AllegationId) -> Option<&AllegationState> {
        self.allegations.iter().find(|one| one.allegation.id == *id)
    }

    /// Whether something of it is about the organization as a whole.
    pub fn about_organization(&self) -> bool {
        self.allegations.iter().any(|one| matches!(one.allegation.about, ComplaintSubject::Organization {}))
    }

    /// Whether the complaint was taken back and nothing keeps it going.
    pub fn is_withdrawn(&self) -> bool {
        self.withdrawal.as_ref().is_some_and(|withdrawal| withdrawal.whole && withdrawal.continued.is_none())
    }

    /// Whether anything was found to be so.
    pub fn anything_founded(&self) -> bool {
        self.allegations.iter().any(|one| one.outcome.is_some_and(AllegationOutcome::is_well_founded))
    }

    pub(super) fn alleged(&mut self, allegation: &Allegation) {
        if let Some(id) = allegation.about.respondent() {
            self.respondents.entry(id.clone()).or_default();
        }
        let place = self.allegations.iter().position(|one| one.allegation.id == allegation.id);
        match place.and_then(|place| self.allegations.get_mut(place)) {
            // What was found of one thing, or of somebody, is not found of another.
            Some(one) if one.allegation.is_another(allegation) => {
                *one = AllegationState { decided_in: one.decided_in, ..AllegationState::new(allegation.clone()) };
                for respondent in self.respondents.values_mut() {
                    respondent.heard_of.remove(&allegation.id);
                }
            }
            Some(one) => one.allegation = allegation.clone(),
            None => {
                self.allegations.push(AllegationState::new(allegation.clone()));
                // Whoever took back all there was did not take back what came later.
                if let Some(withdrawal) = &mut self.withdrawal {
                    withdrawal.whole = false;
                }
            }
        }
    }

    pub(super) fn found(&mut self, findings: &[AllegationFinding]) {
        for finding in findings {
            if let Some(one) = self.allegations.iter_mut().find(|one| one.allegation.id == finding.allegation)
            {
                one.found = Some(finding.finding);
            }
        }
    }

    pub(super) fn respondent(&mut self, person: &PersonId) -> &mut RespondentState {
        self.respondents.entry(person.clone()).or_default()
    }

    /// Somebody was heard about one allegation, or about all that are known by now.
    pub(super) fn heard(&mut self, person: &PersonId, allegation: Option<&AllegationId>) {
        let known: Vec<AllegationId> = match allegation {
            Some(one) => vec![one.clone()],
            None => self.allegations.iter().map(|one| one.allegation.id.clone()).collect(),
        };
        let respondent = self.respondent(person);
        respondent.heard = true;
        respondent.heard_of.extend(known);
    }

    /// What was settled informally is open again.
    pub(super) fn unsettle(&mut self) {
        self.track.resolved = None;
        for one in &mut self.allegations {
            one.settled = false;
        }
    }

    /// Allegations that were taken back are open again.
    pub(super) fn retake_withdrawn(&mut self) {
        let withdrawn = |one: &&mut AllegationState| one.outcome == Some(AllegationOutcome::Withdrawn);
        for one in self.allegations.iter_mut().filter(withdrawn) {
            one.outcome = None;
        }
    }
}
