//! What is true of one worker's training.
use super::event::TrainingEvent;
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

/// What shows that somebody did something.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Evidence {
    /// When it was earned.
    pub when: When,
    /// Of what sort it is.
    pub sort: EvidenceSort,
    /// The mark, in percent.
    pub score: Option<u32>,
    /// Who observed or signed off.
    pub by: Option<PersonId>,
    /// By when it is renewed, where the entry says it.
    pub renew_by: Option<CivilDate>,
    /// The entry that says so.
    pub entry: EntryId,
}

/// The sorts of evidence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum EvidenceSort {
    /// They were there.
    Attended,
    /// They tried.
    Attempted,
    /// They worked through it.
    Completed,
    /// They passed the test.
    Passed,
    /// They did not pass the test.
    Failed,
    /// Somebody saw that they can do it.
    Observed,
    /// Somebody signed it off.
    SignedOff,
}

/// A time of learning.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Learned {
    /// When.
    pub when: When,
    /// How long, in minutes, where that is known.
    pub minutes: Option<u32>,
    /// Whether it was a session rather than something done alone.
    pub session: bool,
    /// The entry that says so.
    pub entry: EntryId,
}

/// What somebody need not have.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Waiver {
    /// Since when.
    pub when: When,
    /// What.
    pub what: WaivedThing,
    /// Who decided.
    pub by: PersonId,
    /// The ground.
    pub reason: String,
    /// The last day.
    pub until: Option<CivilDate>,
    /// The entry that says so.
    pub entry: EntryId,
}

/// Something that happened to a credential.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct CredentialFact {
    /// When.
    pub when: When,
    /// What.
    pub sort: CredentialChange,
    /// The entry that says so.
    pub entry: EntryId,
}

/// What can happen to a credential.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CredentialChange {
    /// It was shown, valid from and until a day.
    Shown(CivilDate, Option<CivilDate>),
    /// Its renewal was received on a day.
    Filed(CivilDate),
    /// It was renewed until a day.
    Renewed(Option<CivilDate>),
    /// Its renewal was refused.
    NotRenewed,
    /// It was suspended, until a day.
    Suspended(Option<CivilDate>),
    /// It was reinstated.
    Reinstated,
    /// It was taken away.
    Withdrawn,
}

/// How somebody is accompanied in one mentorship.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MentorshipRecord {
    /// When it began, with which mentor, and how.
    pub begun: Vec<MentorshipStart>,
    /// Who mentors from when.
    pub mentors: Vec<(When, PersonId)>,
    /// When they shadowed somebody, whom, and in which area.
    pub shadowed: Vec<(When, PersonId, Option<String>, EntryId)>,
    /// When mentor and worker talked.
    pub check_ins: Vec<When>,
    /// When it was extended, and until when.
    pub extended: Vec<(When, CivilDate)>,
    /// When it was signed off, and by whom.
    pub signed_off: Vec<(When, PersonId)>,
    /// When it ended otherwise.
    pub ended: Vec<When>,
}

/// The beginning of a mentorship.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct MentorshipStart {
    /// When.
    pub when: When,
    /// Who mentors.
    pub mentor: PersonId,
    /// The area of work.
    pub area: Option<String>,
    /// What the person needs.
    pub need: Option<String>,
    /// When it should end.
    pub until: Option<CivilDate>,
}

/// What is known of one act.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ActRecord {
    /// What sort of act it is.
    pub activity: Option<String>,
    /// In which area of work.
    pub area: Option<String>,
    /// When approval was asked.
    pub asked: Vec<When>,
    /// When it was approved, and by whom.
    pub approved: Vec<(When, PersonId)>,
    /// When it was declined, and by whom.
    pub declined: Vec<(When, PersonId)>,
    /// When it was done.
    pub done: Vec<When>,
}

/// Help for what somebody did not pass.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RemedialRecord {
    /// When it was arranged, who owns it, and by when it is decided.
    pub opened: Vec<(When, PersonId, Option<CivilDate>)>,
    /// When it was decided, what, and by whom.
    pub decided: Vec<(When, RemedialDecision, PersonId)>,
}

/// Help that is arranged and not decided yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OpenRemedial<'a> {
    /// Who sees to it.
    pub owner: &'a PersonId,
    /// Since when.
    pub since: When,
    /// By when it is decided, where the entry says it.
    pub due: Option<CivilDate>,
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

    fn take_evidence(&mut self, when: When, entry: &EntryId, event: &TrainingEvent) {
        use EvidenceSort as Sort;
        use TrainingEvent as E;
        let (module, sort, score, by, renew_by) = match event {
            E::Attended { module, .. } => (module.as_ref(), Sort::Attended, None, None, None),
            E::Attempted { module } => (Some(module), Sort::Attempted, None, None, None),
            E::Completed { module, renew_by, .. } => (Some(module), Sort::Completed, None, None, *renew_by),
            E::Passed { module, score, renew_by, .. } => {
                (Some(module), Sort::Passed, *score, None, *renew_by)
            }
            E::Failed { module, score, .. } => (Some(module), Sort::Failed, *score, None, None),
            E::Observed { module, by, .. } => (Some(module), Sort::Observed, None, Some(by.clone()), None),
            E::SignedOff { module, by, renew_by } => {
                (Some(module), Sort::SignedOff, None, Some(by.clone()), *renew_by)
            }
            _ => return,
        };
        let learned = match event {
            E::Attended { minutes, .. } => Some((*minutes, true)),
            E::Completed { minutes, .. } => Some((*minutes, false)),
            _ => None,
        };
        if let Some((minutes, session)) = learned {
            put(&mut self.learned, Learned { when, minutes, session, entry: entry.clone() });
        }
        if let Some(module) = module {
            let earned = Evidence { when, sort, score, by, renew_by, entry: entry.clone() };
            put(self.evidence.entry(module.clone()).or_default(), earned);
        }
    }

    fn take_credential(&mut self, when: When, entry: &EntryId, event: &TrainingEvent) {
        use CredentialChange as Change;
        use TrainingEvent as E;
        let (credential, sort) = match event {
            E::CredentialShown { credential, valid_from, valid_until, .. } => {
                (credential, Change::Shown(valid_from.unwrap_or(when.last), *valid_until))
            }
            E::RenewalFiled { credential, received } => {
                (credential, Change::Filed(received.unwrap_or(when.last)))
            }
            E::RenewalDecided { credential, granted: true, valid_until } => {
                (credential, Change::Renewed(*valid_until))
            }
            E::RenewalDecided { credential, granted: false, .. } => (credential, Change::NotRenewed),
            E::CredentialSuspended { credential, until } => (credential, Change::Suspended(*until)),
            E::CredentialReinstated { credential } => (credential, Change::Reinstated),
            E::CredentialWithdrawn { credential } => (credential, Change::Withdrawn),
            _ => return,
        };
        let fact = CredentialFact { when, sort, entry: entry.clone() };
        put(self.credentials.entry(credential.clone()).or_default(), fact);
    }

    fn take_mentorship(&mut self, when: When, entry: &EntryId, event: &TrainingEvent) {
        use TrainingEvent as E;
        let (E::MentorshipBegun { mentorship, .. }
        | E::MentorChanged { mentorship, .. }
        | E::Shadowed { mentorship, .. }
        | E::MentorCheckIn { mentorship, .. }
        | E::MentorshipExtended { mentorship, .. }
        | E::MentorshipSignedOff { mentorship, .. }
        | E::MentorshipEnded { mentorship, .. }) = event
        else {
            return;
        };
        let record = self.mentorships.entry(mentorship.clone()).or_default();
        match event {
            E::MentorshipBegun { mentor, area, need, until, .. } => {
                let (area, need) = (area.clone(), need.clone());
                put(
                    &mut record.begun,
                    MentorshipStart { when, mentor: mentor.clone(), area, need, until: *until },
                );
                put(&mut record.mentors, (when, mentor.clone()));
            }
            E::MentorChanged { mentor, .. } => put(&mut record.mentors, (when, mentor.clone())),
            E::Shadowed { with, area, .. } => {
                put(&mut record.shadowed, (when, with.clone(), area.clone(), entry.clone()));
            }
            E::MentorCheckIn { .. } => put(&mut record.check_ins, when),
            E::MentorshipExtended { until, .. } => put(&mut record.extended, (when, *until)),
            E::MentorshipSignedOff { by, .. } => put(&mut record.signed_off, (when, by.clone())),
            E::MentorshipEnded { .. } => put(&mut record.ended, when),
            _ => {}
        }
    }

    fn take_act(&mut self, when: When, event: &TrainingEvent) {
        use TrainingEvent as E;
        let (act, activity, area) = match event {
            E::ApprovalAsked { act, activity, area } | E::ActDone { act, activity, area } => {
                (act, activity, area)
            }
            E::ApprovedByMentor { act, .. } | E::ApprovalDeclined { act, .. } => (act, &None, &None),
            _ => return,
        };
        let record = self.acts.entry(act.clone()).or_default();
        // Said twice and differently, the same one is kept whatever came first.
        keep(&mut record.activity, activity);
        keep(&mut record.area, area);
        match event {
            E::ApprovalAsked { .. } => put(&mut record.asked, when),
            E::ActDone { .. } => put(&mut record.done, when),
            E::ApprovedByMentor { by, .. } => put(&mut record.approved, (when, by.clone())),
            E::ApprovalDeclined { by, .. } => put(&mut record.declined, (when, by.clone())),
            _ => {}
        }
    }

    /// The failures in a module since it was last passed or a remedial path for it was decided, as of a day.
    pub fn failures(&self, module: &str, as_of: CivilDate) -> u32 {
        let evidence = self.evidence.get(module).map_or(&[][..], Vec::as_slice);
        let until = |when: &When| when.last <= as_of;
        let passed =
            evidence.iter().filter(|e| e.sort == EvidenceSort::Passed && until(&e.when)).map(|e| e.when.last);
        let decided = self.remedial.get(module).into_iter().flat_map(|path| &path.decided);
        let decided = decided.filter(|(when, ..)| until(when)).map(|(when, ..)| when.last);
        let since = passed.chain(decided).max();
        let failed = evidence.iter().filter(|e| e.sort == EvidenceSort::Failed && until(&e.when));
        let count = failed.filter(|e| since.is_none_or(|since| e.when.last > since)).count();
        u32::try_from(count).unwrap_or(u32::MAX)
    }

    /// The remedial path for a module that is open on a day.
    pub fn open_remedial(&self, module: &str, as_of: CivilDate) -> Option<OpenRemedial<'_>> {
        let path = self.remedial.get(module)?;
        let (when, owner, due) = path.opened.iter().rfind(|(when, ..)| when.last <= as_of)?;
        let decided =
            path.decided.iter().any(|(decided, ..)| decided.last <= as_of && decided.last >= when.last);
        (!decided).then_some(OpenRemedial { owner, since: *when, due: *due })
    }

    /// The mentor in a mentorship on a day.
    pub fn mentor(&self, mentorship: &str, as_of: CivilDate) -> Option<&PersonId> {
        let record = self.mentorships.get(mentorship)?;
        record.mentors.iter().rfind(|(when, _)| when.last <= as_of).map(|(_, mentor)| mentor)
    }

    /// The mentorships that are open on a day: begun, and neither signed off nor ended since.
    pub fn open_mentorships(
        &self,
        as_of: CivilDate,
    ) -> impl Iterator<Item = (&MentorshipName, &MentorshipRecord)> {
        self.mentorships.iter().filter(move |(_, record)| record.open(as_of).is_some())
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

impl MentorshipRecord {
    /// The beginning that holds on a day, when the mentorship is open then.
    pub fn open(&self, as_of: CivilDate) -> Option<&MentorshipStart> {
        self.open_where(as_of, &|_| true)
    }

    /// The first beginning since the mentorship last ended that fits, when there is one.
    pub(super) fn open_where(
        &self,
        as_of: CivilDate,
        fits: &dyn Fn(&MentorshipStart) -> bool,
    ) -> Option<&MentorshipStart> {
        let signed = self.signed_off.iter().map(|(when, _)| when);
        let closed = signed.chain(&self.ended).filter(|when| when.last <= as_of).map(|when| when.last).max();
        let open = |start: &&MentorshipStart| {
            start.when.last <= as_of && closed.is_none_or(|closed| start.when.last > closed)
        };
        self.begun.iter().filter(open).find(|start| fits(start))
    }
}

fn keep(known: &mut Option<String>, said: &Option<String>) {
    if let Some(said) = said
        && known.as_ref().is_none_or(|known| said < known)
    {
        *known = Some(said.clone());
    }
}
