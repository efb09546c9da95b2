//! What is true of one worker's training.
use super::credential_state::CredentialFact;
use super::event::TrainingEvent;
use super::evidence_state::{Evidence, Learned, RemedialRecord, Waiver};
use super::mentorship_state::{ActRecord, MentorshipRecord};
use super::state::{When, put};
use super::terms::*;
use crate::calendar::CivilDate;
use crate::roster::Engagement;
use crate::wire::{EntryId, PersonId, RecordId, Role};
use std::collections::BTreeMap;

/// One worker's training, folded. What it holds does not depend on the order in which entries arrived.
///
/// ```
/// use settlewell::rooms::training::{ModuleName, TrainingEvent, When, WorkerTraining};
/// let mut worker = WorkerTraining::default();
/// let on = When::on("2026-03-02".parse()?);
/// let passed = TrainingEvent::Passed { module: "referring".into(), score: Some(90), renew_by: None, source: None };
/// worker.take(on, &"e1".into(), &passed);
/// assert_eq!(worker.evidence.get(&ModuleName::from("referring")).map(Vec::len), Some(1));
/// # Ok::<(), settlewell::InputError>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WorkerTraining {
    /// Who; absent before the record was opened.
    pub worker: Option<PersonId>,
    /// How they are engaged, where the record says it.
    pub engagement: Option<Engagement>,
    /// Since when they serve clients, where the record says it.
    pub serving_since: Option<CivilDate>,
    /// The programs they were put on, each with the first day of it.
    pub enrolled: BTreeMap<ProgramName, When>,
    /// What shows that they did something, by module.
    pub evidence: BTreeMap<ModuleName, Vec<Evidence>>,
    /// When they learned, and how long, for what is learned regularly.
    pub learned: Vec<Learned>,
    /// What they need not have.
    pub waivers: Vec<Waiver>,
    /// What happened to their credentials.
    pub credentials: BTreeMap<CredentialName, Vec<CredentialFact>>,
    /// How they are accompanied.
    pub mentorships: BTreeMap<MentorshipName, MentorshipRecord>,
    /// Acts for which a mentor's approval was asked, given or declined, and those that were done.
    pub acts: BTreeMap<ActId, ActRecord>,
    /// Help for what they did not pass.
    pub remedial: BTreeMap<ModuleName, RemedialRecord>,
    /// Extra training that was asked of them.
    pub assigned: Vec<Assigned>,
    /// When they began to serve, and in what.
    pub service: Vec<Service>,
    /// When they went on leave (true) and came back (false).
    pub leave: Vec<(When, bool)>,
    /// When they left.
    pub left: Vec<When>,
    /// When they were added again after they left, or first.
    pub added: Vec<When>,
}

/// Extra training that was asked of somebody.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Assigned {
    /// By when.
    pub by: CivilDate,
    /// Which module.
    pub module: ModuleName,
    /// From when it counts.
    pub since: CivilDate,
    /// The need's record.
    pub need: RecordId,
    /// When it was asked.
    pub when: When,
    /// The areas of work that it is for; none means all of them.
    pub areas: Vec<String>,
}

/// The beginning of service.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Service {
    /// When.
    pub when: When,
    /// In which role.
    pub role: Option<Role>,
    /// In which area of work.
    pub area: Option<String>,
    /// With which activity.
    pub activity: Option<String>,
    /// At which level.
    pub level: Option<String>,
}

impl WorkerTraining {
    /// Takes one entry: when it happened, its id, and what it says.
    pub fn take(&mut self, when: When, entry: &EntryId, event: &TrainingEvent) {
        use TrainingEvent as E;
        match event {
            E::WorkerAdded { worker, engagement, serving_since } => {
                if self.worker.is_none() {
                    self.worker = Some(worker.clone());
                }
                self.engagement = engagement.or(self.engagement);
                self.serving_since = match (self.serving_since, *serving_since) {
                    (Some(known), Some(said)) => Some(known.min(said)),
                    (known, said) => known.or(said),
                };
                put(&mut self.added, when);
            }
            E::Enrolled { program } => {
                let first = self.enrolled.entry(program.clone()).or_insert(when);
                *first = (*first).min(when);
            }
            E::ServiceBegan { role, area, activity, level } => {
                let (role, area) = (role.clone(), area.clone());
                put(
                    &mut self.service,
                    Service { when, role, area, activity: activity.clone(), level: level.clone() },
                );
            }
            E::Waived { what, by, reason, until, .. } => {
                let (what, by, reason) = (what.clone(), by.clone(), reason.clone());
                put(
                    &mut self.waivers,
                    Waiver { when, what, by, reason, until: *until, entry: entry.clone() },
                );
            }
            E::TrainingAssigned { need, module, since, by, areas } => {
                let (need, module, areas) = (need.clone(), module.clone(), areas.clone());
                put(&mut self.assigned, Assigned { by: *by, module, since: *since, need, when, areas });
            }
            E::RemedialPathOpened { module, owner, due, .. } => {
                put(
                    &mut self.remedial.entry(module.clone()).or_default().opened,
                    (when, owner.clone(), *due),
                );
            }
            E::RemedialPathDecided { module, decision, by, .. } => {
                put(
                    &mut self.remedial.entry(module.clone()).or_default().decided,
                    (when, *decision, by.clone()),
                );
            }
            E::LeaveBegan {} => put(&mut self.leave, (when, true)),
            E::ReturnedFromLeave {} => put(&mut self.leave, (when, false)),
            E::Left {} => put(&mut self.left, when),
            _ => {
                self.take_evidence(when, entry, event);
                self.take_credential(when, entry, event);
                self.take_mentorship(when, entry, event);
                self.take_act(when, event);
            }
        }
    }

    /// Since when they are away, when they are on a day.
    pub fn away_since(&self, as_of: CivilDate) -> Option<CivilDate> {
        let (when, away) = self.leave.iter().rfind(|(when, _)| when.last <= as_of)?;
        away.then_some(when.last)
    }

    /// Since when they have left, when they have on a day and were not added again.
    pub fn left_on(&self, as_of: CivilDate) -> Option<CivilDate> {
        let left = self.left.iter().rfind(|when| when.last <= as_of)?.last;
        let again = self.added.iter().any(|when| when.last > left && when.last <= as_of);
        (!again).then_some(left)
    }
}

