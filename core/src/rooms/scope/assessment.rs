//! What `assess` answers.
use super::terms::{ScopeStep, ScopeUrgency};
use crate::calendar::{CivilDate, Due};
use crate::reason::{Question, Reason, Verdict};
use crate::wire::{PersonId, Role};
use settlewell_macros::wire;

/// May this worker do this; and if not, what is the step to take.
#[wire]
pub struct Assessment {
    /// Who.
    pub worker: PersonId,
    /// The day of the answer.
    pub as_of: CivilDate,
    /// May they do it.
    pub verdict: Verdict,
    /// The step to take: the most protective of all that apply, or may apply by what is not known yet. Once the
    /// questions are answered it can only become freer.
    pub step: ScopeStep,
    /// How soon, by what is known.
    pub urgency: ScopeUrgency,
    /// Every step that applies or may apply, the most protective first.
    pub steps: Vec<StepToTake>,
    /// Why, the strongest first.
    pub reasons: Vec<Reason>,
    /// What to ask: for each thing that is not known and could change the answer, the fewest facts that could
    /// settle it.
    pub questions: Vec<Question>,
    /// Who must approve.
    pub approvals: Vec<Role>,
    /// What the worker still needs to do this by themselves, the shortest way.
    pub path: Vec<PathStep>,
    /// The last day on which the rules and the worker's standing stay as they are; absent when nothing known ends
    /// them. A fact that is compared with the day itself may change the answer earlier.
    pub holds_until: Option<CivilDate>,
}

/// One step that applies, and why.
#[wire]
pub struct StepToTake {
    /// The step.
    pub step: ScopeStep,
    /// Whether it applies for certain; otherwise it may, by what is not known yet.
    pub settled: bool,
    /// The rule behind it, by its code.
    pub because: String,
    /// The permit, limit or complexity criterion behind it, by its name.
    pub about: Option<String>,
    /// What that is called, in the language of the answer, where the policy says it.
    pub label: Option<String>,
    /// How soon.
    pub urgency: ScopeUrgency,
    /// Who approves or is asked.
    pub ask: Option<WhomToAsk>,
    /// Where the person can go.
    pub to: Vec<WhereToGo>,
    /// Where the rule stands, where the policy says it.
    pub source: Option<String>,
}

/// Somebody who approves or is asked, and by when they reply.
#[wire]
pub struct WhomToAsk {
    /// Their name in the policy.
    pub name: String,
    /// What they are called, in the language of the answer.
    pub label: String,
    /// The roles that answer.
    pub roles: Vec<Role>,
    /// By when they reply, and how that date came about; absent when the policy sets no time.
    pub reply_by: Option<Due>,
}

/// Somewhere that a person can go.
#[wire]
pub struct WhereToGo {
    /// Its name in the policy.
    pub name: String,
    /// What it is called, in the language of the answer.
    pub label: String,
    /// How to reach it, in the language of the answer.
    pub contact: Option<String>,
    /// Whether it is inside the organization.
    pub inside: bool,
}

/// One thing that would bring a worker nearer to doing this by themselves.
#[wire]
pub struct PathStep {
    /// What.
    pub what: PathNeed,
    /// The earliest day on which it can be met; absent when nobody can say yet.
    pub earliest: Option<CivilDate>,
    /// The sentence, in the language of the answer.
    pub text: String,
}

/// What a worker still needs.
#[wire]
pub enum PathNeed {
    /// Training that is still missing.
    Training {
        /// Which.
        name: String,
    },
    /// A level for the area.
    Level {
        /// Which.
        level: String,
        /// The training that opens it.
        opened_by: Vec<String>,
        /// The role that signs it off.
        signed_off_by: Option<Role>,
    },
    /// A licence or an accreditation from outside.
    Credential {
        /// Which.
        credential: String,
        /// Who gives it.
        issuer: Option<String>,
    },
    /// An approval, for this time.
    Approval {
        /// Of whom, by the name in the policy.
        of: String,
    },
}
