//! What shows that a worker learned something, what they need not have, and the help for what they did not pass.
use super::event::TrainingEvent;
use super::state::{When, put};
use super::terms::*;
use super::worker_state::WorkerTraining;
use crate::calendar::CivilDate;
use crate::wire::{EntryId, PersonId};

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

impl WorkerTraining {
    pub(super) fn take_evidence(&mut self, when: When, entry: &EntryId, event: &TrainingEvent) {
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
}
