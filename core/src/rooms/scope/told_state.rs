//! What is true of a new service and of the manual: who was told what, and who acknowledged it.
use super::event::{CheckInId, ScopeEvent as E};
use super::terms::{ConsultationChannel, ManualTopic};
use crate::calendar::CivilDate;
use crate::room::Said;
use crate::wire::{LanguageTag, PersonId, Private};

/// What is true of a new service.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ServiceState {
    /// The service, by its name in the policy.
    pub service: String,
    /// The areas that it adds.
    pub areas: Vec<String>,
    /// When it was announced.
    pub announced_on: CivilDate,
    /// From when it is to be offered.
    pub starts_on: Option<CivilDate>,
    /// Everybody told, and when they acknowledged it.
    pub told: Vec<Told>,
    /// By which ways it was announced.
    pub channels: Vec<ConsultationChannel>,
    /// The training that it needs, and when it was arranged.
    pub training: Vec<(String, Option<CivilDate>)>,
    /// What was said.
    pub text: Option<Private>,
    /// When it started.
    pub started_on: Option<CivilDate>,
    /// When it was last looked at, and whether need and mission were still there.
    pub reviewed: Option<(CivilDate, bool, bool)>,
    /// By when it is looked at again.
    pub review_by: Option<CivilDate>,
    /// When it ended.
    pub ended_on: Option<CivilDate>,
}

/// Somebody who was told something, and when they acknowledged it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// Who.
    pub person: PersonId,
    /// When they were told.
    pub on: CivilDate,
    /// When they acknowledged it.
    pub acknowledged_on: Option<CivilDate>,
    /// Which version of the manual they acknowledged last.
    pub version: Option<String>,
    /// Whether they are new and somebody checks in with them.
    pub is_new: bool,
    /// When they left.
    pub left_on: Option<CivilDate>,
}

/// What is true of the manual.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ManualState {
    /// The version now.
    pub version: String,
    /// Every version, with the day it was published.
    pub versions: Vec<(String, CivilDate)>,
    /// By when everybody acknowledges that version.
    pub acknowledge_by: Option<CivilDate>,
    /// In which languages.
    pub languages: Vec<LanguageTag>,
    /// What it explains.
    pub topics: Vec<ManualTopic>,
    /// What teaches it.
    pub taught_by: Option<String>,
    /// Who acknowledges it.
    pub told: Vec<Told>,
    /// The check-ins.
    pub check_ins: Vec<CheckIn>,
    /// The check-ins that fell away when somebody left last.
    pub fell_away: Vec<CheckInId>,
    /// When it was last looked through.
    pub reviewed_on: Option<CivilDate>,
    /// Whether it was found to need a new version since the newest.
    pub needs_revision: bool,
}

/// A check-in with a new worker.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckIn {
    /// Its id, when it was planned.
    pub id: Option<CheckInId>,
    /// With whom.
    pub person: PersonId,
    /// Who checks in.
    pub by: Option<PersonId>,
    /// By when.
    pub due: Option<CivilDate>,
    /// When it was held.
    pub held_on: Option<CivilDate>,
    /// What was talked about.
    pub topics: Vec<ManualTopic>,
    /// Whether something was hard to apply.
    pub difficulty: bool,
}

impl Told {
    pub(super) fn of(person: &PersonId, on: CivilDate) -> Self {
        Self {
            person: person.clone(),
            on,
            acknowledged_on: None,
            version: None,
            is_new: false,
            left_on: None,
        }
    }
}

impl ServiceState {
    pub(super) fn take(&mut self, said: Said<'_, E>) {
        match said.event {
            E::ServiceTold { person, .. } if self.told.iter().all(|told| told.person != *person) => {
                self.told.push(Told::of(person, said.on));
            }
            E::ServiceAcknowledged { person } => acknowledged(&mut self.told, person, said.on, None),
            E::ServiceTrainingArranged { training, .. } => {
                match self.training.iter_mut().find(|(name, _)| name == training) {
                    Some((_, arranged)) => *arranged = arranged.or(Some(said.on)),
                    None => self.training.push((training.clone(), Some(said.on))),
                }
            }
            E::ServiceStarted {} => self.started_on = self.started_on.or(Some(said.on)),
            E::ServiceReviewed { need_remains, in_mission, next_by, .. } => {
                self.reviewed = Some((said.on, *need_remains, *in_mission));
                self.review_by = *next_by;
            }
            E::ServiceEnded { .. } => self.ended_on = Some(said.on),
            _ => {}
        }
    }

    /// Those who were told and have not acknowledged it.
    pub fn open(&self) -> impl Iterator<Item = &PersonId> {
        self.told.iter().filter(|told| told.acknowledged_on.is_none()).map(|told| &told.person)
    }

    /// The training that is not arranged yet.
    pub fn training_open(&self) -> impl Iterator<Item = &str> {
        self.training.iter().filter(|(_, arranged)| arranged.is_none()).map(|(name, _)| name.as_str())
    }
}

impl ManualState {
    pub(super) fn take(&mut self, said: Said<'_, E>) {
        match said.event {
            E::ManualRevised { version, topics, taught_by, acknowledge_by } => {
                self.version.clone_from(version);
                self.acknowledge_by = *acknowledge_by;
                self.versions.push((version.clone(), said.on));
                self.topics.clone_from(topics);
                self.taught_by = taught_by.clone().or_else(|| self.taught_by.take());
                self.needs_revision = false;
            }
            E::ManualAcknowledged { version, person } => {
                // Whoever knows a version still knows it when they confirm one before it.
                let place = |name: &str| self.versions.iter().position(|(known, _)| known == name);
                let known = self.told.iter().find(|told| told.person == *person);
                let known = known.and_then(|told| told.version.as_deref()).and_then(place);
                if known.is_none_or(|known| place(version) > Some(known)) {
                    acknowledged(&mut self.told, person, said.on, Some(version));
                }
            }
            E::ManualWorkerJoined { person, .. } => {
                self.told.retain(|told| told.person != *person);
                self.told.push(Told { is_new: true, ..Told::of(person, said.on) });
            }
            E::ManualWorkerLeft { person, check_ins } => {
                if let Some(told) = self.told.iter_mut().find(|told| told.person == *person) {
                    told.left_on = Some(said.on);
                }
                // What is still planned with them falls away, whether it was listed or not; what was held is kept.
                let falls = |one: &CheckIn| {
                    one.person == *person || one.id.as_ref().is_some_and(|id| check_ins.contains(id))
                };
                let (gone, kept): (Vec<_>, Vec<_>) = std::mem::take(&mut self.check_ins)
                    .into_iter()
                    .partition(|one| one.held_on.is_none() && falls(one));
                self.check_ins = kept;
                self.fell_away = gone.into_iter().filter_map(|one| one.id).collect();
            }
            E::CheckInPlanned { check_in, person, by, due } => {
                self.check_ins.retain(|known| known.id.as_ref() != Some(check_in) || known.held_on.is_some());
                self.check_ins.push(CheckIn {
                    id: Some(check_in.clone()),
                    person: person.clone(),
                    by: Some(by.clone()),
                    due: Some(*due),
                    held_on: None,
                    topics: Vec::new(),
                    difficulty: false,
                });
            }
            E::CheckInHeld { check_in, person, held_by, topics, difficulty, .. } => {
                let by = held_by.clone().or_else(|| said.entry.by.id.clone());
                let planned =
                    self.check_ins.iter_mut().rfind(|one| one.id.is_some() && one.id == *check_in);
                match planned.filter(|one| one.person == *person) {
                    Some(known) => {
                        known.held_on = Some(said.on);
                        known.by = by.or_else(|| known.by.take());
                        known.topics.clone_from(topics);
                        known.difficulty = difficulty.unwrap_or(false);
                    }
                    None => self.check_ins.push(CheckIn {
                        id: check_in.clone(),
                        person: person.clone(),
                        by,
                        due: None,
                        held_on: Some(said.on),
                        topics: topics.clone(),
                        difficulty: difficulty.unwrap_or(false),
                    }),
                }
            }
            E::ManualReviewed { needs_revision, .. } => {
                self.reviewed_on = Some(said.on);
                self.needs_revision = *needs_revision;
            }
            _ => {}
        }
    }

    /// Those who have not acknowledged the version of now, and have not left.
    pub fn open(&self) -> impl Iterator<Item = &PersonId> {
        let current =
            |told: &&Told| told.version.as_deref() != Some(self.version.as_str()) && told.left_on.is_none();
        self.told.iter().filter(current).map(|told| &told.person)
    }

    /// How many check-ins were held with somebody since they were told of the manual: of those who came back, since
    /// then.
    pub fn held_with(&self, person: &PersonId) -> usize {
        let since = self.told.iter().find(|told| told.person == *person).map(|told| told.on);
        let held = |one: &&CheckIn| one.person == *person && one.held_on.is_some() && one.held_on >= since;
        self.check_ins.iter().filter(held).count()
    }
}

fn acknowledged(told: &mut Vec<Told>, person: &PersonId, on: CivilDate, version: Option<&String>) {
    if told.iter().all(|known| known.person != *person) {
        told.push(Told::of(person, on));
    }
    if let Some(known) = told.iter_mut().find(|known| known.person == *person) {
        known.acknowledged_on = Some(on);
        known.version = version.cloned();
    }
}
