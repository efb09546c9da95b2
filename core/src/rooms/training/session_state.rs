//! What is true of one session.
use crate::arrange::Arrange;
use super::event::TrainingEvent;
use super::state::{When, put};
use super::terms::{Cents, CostKind, FeedbackFrom, ModuleName, SharedWay, TrainingFormat};
use crate::wire::{PersonId, RecordId};

/// One session, folded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SessionState {
    /// When it is or was planned to be; the plan that was made last holds.
    pub at: Option<When>,
    /// Since when that plan holds.
    pub planned: Option<When>,
    /// Which modules it teaches.
    pub modules: Vec<ModuleName>,
    /// Which topics it covers besides.
    pub topics: Vec<String>,
    /// How.
    pub format: Option<TrainingFormat>,
    /// How long it is meant to take, in minutes.
    pub minutes: Option<u32>,
    /// Who teaches.
    pub facilitators: Vec<PersonId>,
    /// Experts on the subject.
    pub experts: Vec<PersonId>,
    /// How many can take part.
    pub places: Option<u32>,
    /// What it was expected to cost.
    pub planned_cost: Option<Cents>,
    /// The partner it is shared with, and which way.
    pub partner: Option<(PersonId, Option<SharedWay>)>,
    /// The needs that it answers.
    pub needs: Vec<RecordId>,
    /// Who will take part, or not after all, in order.
    pub expected: Vec<(When, PersonId, bool)>,
    /// When it took place.
    pub held: Option<When>,
    /// Who was there.
    pub participants: Vec<PersonId>,
    /// How long it took, in minutes.
    pub took: Option<u32>,
    /// When it was called off.
    pub cancelled: Option<When>,
    /// What it cost, in order: when, what for, how much, for whom.
    pub costs: Vec<(When, CostKind, Cents, Option<PersonId>)>,
    /// What was said of it: from which side, and content, format and organization from 1 to 5.
    pub feedback: Vec<(FeedbackFrom, [Option<u32>; 3])>,
    /// When the feedback was read.
    pub reviewed: Option<When>,
}

impl SessionState {
    /// Takes one entry.
    pub fn take(&mut self, when: When, event: &TrainingEvent) {
        use TrainingEvent as E;
        match event {
            E::SessionPlanned {
                at,
                modules,
                topics,
                format,
                minutes,
                facilitators,
                experts,
                places,
                cost,
                partner,
                shared,
                needs,
                ..
            } => {
                self.move_to(when, When::of(at));
                self.modules.clone_from(modules);
                self.topics.clone_from(topics);
                self.format = *format;
                self.minutes = *minutes;
                self.facilitators.clone_from(facilitators);
                self.experts.clone_from(experts);
                self.places = *places;
                self.planned_cost = *cost;
                self.partner = partner.clone().map(|partner| (partner, *shared));
                self.needs.clone_from(needs);
            }
            E::SessionMoved { at } => self.move_to(when, When::of(at)),
            E::ParticipantAdded { worker } => put(&mut self.expected, (when, worker.clone(), true)),
            E::ParticipantRemoved { worker } => put(&mut self.expected, (when, worker.clone(), false)),
            E::SessionHeld { facilitators, experts, participants, minutes } => {
                self.held = Some(when);
                if !facilitators.is_empty() {
                    self.facilitators.clone_from(facilitators);
                }
                if !experts.is_empty() {
                    self.experts.clone_from(experts);
                }
                self.participants.clone_from(participants);
                self.took = *minutes;
            }
            E::SessionCancelled { .. } => self.cancelled = Some(when),
            E::CostRecorded { what, amount, worker } => {
                // Two equal costs on a day are two costs, so nothing is left out here.
                self.costs.push((when, *what, *amount, worker.clone()));
                self.costs.arrange();
            }
            E::SessionFeedback { from, content, format, organization, .. } => {
                self.feedback.push((*from, [*content, *format, *organization]));
                self.feedback.arrange();
            }
            E::FeedbackReviewed { .. } => self.reviewed = self.reviewed.max(Some(when)),
            _ => {}
        }
    }

    fn move_to(&mut self, said: When, at: When) {
        if self.planned.is_none_or(|planned| planned <= said) {
            (self.planned, self.at) = (Some(said), Some(at));
        }
    }

    /// Who will take part, as it stands.
    pub fn expected_now(&self) -> impl Iterator<Item = &PersonId> {
        let last = |person: &PersonId| self.expected.iter().rfind(|(_, other, _)| other == person);
        self.expected.iter().enumerate().filter_map(move |(place, (_, person, _))| {
            let earlier = self.expected.iter().take(place).any(|(_, other, _)| other == person);
            let comes = last(person).is_some_and(|(.., comes)| *comes);
            (!earlier && comes).then_some(person)
        })
    }

    /// How many places are left; none when there is no limit.
    pub fn places_left(&self) -> Option<u32> {
        let taken = u32::try_from(self.expected_now().count()).unwrap_or(u32::MAX);
        self.places.map(|places| places.saturating_sub(taken))
    }

    /// Whether it is still to come.
    pub fn is_open(&self) -> bool {
        self.held.is_none() && self.cancelled.is_none()
    }

    /// The mean of all marks of the feedback, in hundredths from 100 to 500; none without marks.
    pub fn feedback_mean(&self) -> Option<u32> {
        let marks = || self.feedback.iter().flat_map(|(_, marks)| marks.iter().flatten());
        let count = u32::try_from(marks().count()).ok().filter(|count| *count > 0)?;
        Some(marks().fold(0_u32, |sum, mark| sum.saturating_add(mark.saturating_mul(100))) / count)
    }

    /// What it cost, in cents.
    pub fn cost(&self) -> u32 {
        self.costs.iter().fold(0, |sum, (_, _, amount, _)| sum.saturating_add(amount.cents))
    }
}
