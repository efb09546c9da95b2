//! What is true of one need, and of one opportunity in the sector.
use super::event::TrainingEvent;
use super::state::{When, put};
use super::terms::{Cents, MetBy, ModuleName, NeedDecision, NeedSource};
use crate::calendar::CivilDate;
use crate::wire::{PersonId, RecordId};

/// One need for training, folded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NeedState {
    /// From whom it comes.
    pub from: Option<NeedSource>,
    /// When it was raised.
    pub raised: Option<When>,
    /// The areas of work that it is about.
    pub areas: Vec<String>,
    /// The topics.
    pub topics: Vec<String>,
    /// The module that would meet it.
    pub module: Option<ModuleName>,
    /// From when the change holds.
    pub since: Option<CivilDate>,
    /// By when everybody concerned has had the training.
    pub by: Option<CivilDate>,
    /// Who needs it, where that was worked out.
    pub workers: Vec<PersonId>,
    /// What was decided last, and who sees to it.
    pub decided: Option<(When, NeedDecision, Option<PersonId>)>,
    /// When and by what it was met.
    pub met: Option<(When, MetBy)>,
}

impl NeedState {
    /// Takes one entry.
    pub fn take(&mut self, when: When, event: &TrainingEvent) {
        use TrainingEvent as E;
        match event {
            E::NeedRaised { from, areas, topics, module, since, by, .. } => {
                self.from = Some(*from);
                self.raised = Some(when);
                self.areas.clone_from(areas);
                self.topics.clone_from(topics);
                self.module.clone_from(module);
                (self.since, self.by) = (*since, *by);
            }
            E::NeedAudienceNamed { workers } => {
                for worker in workers {
                    put(&mut self.workers, worker.clone());
                }
            }
            E::NeedDecided { decision, owner, .. } => {
                let said = (when, *decision, owner.clone());
                if self.decided.as_ref().is_none_or(|known| *known <= said) {
                    self.decided = Some(said);
                }
            }
            E::NeedMet { by } if self.met.as_ref().is_none_or(|(known, _)| when < *known) => {
                self.met = Some((when, by.clone()));
            }
            _ => {}
        }
    }
}

/// One opportunity in the sector, folded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OpportunityState {
    /// Who offers it.
    pub offered_by: Option<String>,
    /// When it is.
    pub at: Option<When>,
    /// The areas of work that it is about.
    pub areas: Vec<String>,
    /// The topics.
    pub topics: Vec<String>,
    /// What it costs a person.
    pub cost: Option<Cents>,
    /// The needs that it answers.
    pub needs: Vec<RecordId>,
    /// Who goes.
    pub chosen: Vec<PersonId>,
    /// When it was decided that nobody goes.
    pub declined: Option<When>,
    /// Who went, when, and by when they tell the others.
    pub attended: Vec<(PersonId, When, Option<CivilDate>)>,
    /// Who told the others, and when.
    pub shared: Vec<(PersonId, When)>,
    /// Who need not.
    pub excused: Vec<PersonId>,
}

impl OpportunityState {
    /// Takes one entry.
    pub fn take(&mut self, when: When, event: &TrainingEvent) {
        use TrainingEvent as E;
        match event {
            E::OpportunityFound { offered_by, at, areas, topics, cost, needs, .. } => {
                self.cost = *cost;
                self.offered_by = Some(offered_by.clone());
                self.at = at.as_ref().map(When::of);
                self.areas.clone_from(areas);
                self.topics.clone_from(topics);
                self.needs.clone_from(needs);
            }
            E::AttendeeChosen { person } => put(&mut self.chosen, person.clone()),
            E::OpportunityDeclined { .. } => self.declined = Some(when),
            E::OpportunityAttended { person, share_back_by, .. } => {
                put(&mut self.attended, (person.clone(), when, *share_back_by));
            }
            E::SharedBack { person, .. } => put(&mut self.shared, (person.clone(), when)),
            E::ShareBackExcused { person, .. } => put(&mut self.excused, person.clone()),
            _ => {}
        }
    }

    /// Those who went and neither told the others nor were excused, as of a day.
    pub fn owe_share_back(&self, as_of: CivilDate) -> impl Iterator<Item = (&PersonId, Option<CivilDate>)> {
        self.attended
            .iter()
            .filter(move |(person, when, _)| {
                let told = self
                    .shared
                    .iter()
                    .any(|(other, told)| other == person && told.last <= as_of && told.last >= when.first);
                when.last <= as_of && !told && !self.excused.contains(person)
            })
            .map(|(person, _, by)| (person, *by))
    }
}
