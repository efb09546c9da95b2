//! How a worker is accompanied, and the acts for which a mentor was asked.
use super::event::TrainingEvent;
use super::state::{When, put};
use super::terms::MentorshipName;
use super::worker_state::WorkerTraining;
use crate::calendar::CivilDate;
use crate::wire::{EntryId, PersonId};

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

impl WorkerTraining {
    pub(super) fn take_mentorship(&mut self, when: When, entry: &EntryId, event: &TrainingEvent) {
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

    pub(super) fn take_act(&mut self, when: When, event: &TrainingEvent) {
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
