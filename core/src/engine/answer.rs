//! What the six verbs answer.
use crate::calendar::CivilDate;
use crate::journal::CaseRecord;
use crate::reason::{Finding, Question, Reason, Verdict};
use crate::rooms::RoomName;
use crate::timeline::Obligation;
use crate::wire::{EntryId, RecordId, Role};
use settlewell_macros::wire;

/// Whether an entry is judged before the act, or tells what was done.
#[wire]
pub enum Tense {
    /// The act has not been done: it may be refused.
    Proposed,
    /// The act was done: the entry is kept, and what was wrong with it becomes a finding.
    Happened,
}

/// The answer to `append`.
#[wire]
pub struct Appended {
    /// The verdict; the most protective reason leads.
    pub verdict: Verdict,
    /// Why.
    pub reasons: Vec<Reason>,
    /// What a person should look at; of an entry that happened, what was wrong with it.
    pub findings: Vec<Finding>,
    /// What to ask, when the verdict is *needs information*.
    pub questions: Vec<Question>,
    /// Who must approve, when the verdict is *allowed with approval*.
    pub approvals: Vec<Role>,
    /// The record with the entry; absent when the entry was not taken.
    pub record: Option<CaseRecord>,
}

/// The answer to `replay`.
#[wire]
pub struct Replayed {
    /// The record.
    pub record: RecordId,
    /// Its room.
    pub room: RoomName,
    /// The open stage, if any.
    pub stage: Option<String>,
    /// The entries that count, in the order in which they happened; none for a viewer who may not know of the record.
    pub entries: Vec<EntryId>,
    /// Everything that a person should look at.
    pub findings: Vec<Finding>,
}

/// The answer to `status`.
#[wire]
pub struct Status {
    /// The day of the answer.
    pub as_of: CivilDate,
    /// The record.
    pub record: RecordId,
    /// Its room.
    pub room: RoomName,
    /// The version of the policy that it follows.
    pub policy_version: u32,
    /// The open stage, if any.
    pub stage: Option<String>,
    /// The track that it follows, if not the base one.
    pub track: Option<String>,
    /// What an expiry made of it, such as `refused`.
    pub deemed: Option<String>,
    /// What is owed, the earliest first.
    pub obligations: Vec<Obligation>,
    /// What a person should look at.
    pub findings: Vec<Finding>,
    /// What may happen next.
    pub next: Vec<NextEvent>,
}

/// An event that may happen next.
#[wire]
pub struct NextEvent {
    /// Its kind.
    pub event: String,
    /// What the engine says of it before its content is known.
    pub verdict: Verdict,
    /// Why, where it is not simply allowed.
    pub reasons: Vec<Reason>,
}

/// The answer to `preview`: what would change if the record moved to another version.
#[wire]
pub struct Preview {
    /// The record.
    pub record: RecordId,
    /// The version it follows now.
    pub from: u32,
    /// The version it would follow.
    pub to: u32,
    /// What would change.
    pub changes: Vec<Change>,
    /// Findings that there would be and are not now.
    pub findings: Vec<Finding>,
}

/// One thing that would change.
#[wire]
pub struct Change {
    /// The stage of the step, if it belongs to one.
    pub stage: Option<String>,
    /// The step.
    pub step: String,
    /// What it is about, where a step is owed more than once.
    pub about: Option<String>,
    /// The obligation now; absent when there is none.
    pub before: Option<Obligation>,
    /// The obligation then; absent when there would be none.
    pub after: Option<Obligation>,
}
