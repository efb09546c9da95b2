//! What the gate is asked, and what it answers.
use crate::calendar::CivilDate;
use crate::reason::{Question, Reason, Verdict};
use crate::rooms::training::requirement::Readiness;
use crate::rooms::training::terms::{CredentialName, MentorshipName, ModuleName};
use crate::wire::{PersonId, RecordId, Role};
use settlewell_macros::wire;

/// Whether somebody may do something. What is left out is not asked about: without an area, what is
/// needed for one area alone does not count.
#[wire(input)]
pub struct GateQuestion {
    /// Who.
    pub worker: PersonId,
    /// In which role; the roster's roles when absent.
    pub role: Option<Role>,
    /// In which area of work.
    pub area: Option<String>,
    /// With which activity.
    pub activity: Option<String>,
    /// At which level.
    pub level: Option<String>,
}

impl GateQuestion {
    /// Whether somebody may serve at all.
    pub fn of(worker: &str) -> Self {
        Self { worker: worker.into(), role: None, area: None, activity: None, level: None }
    }

    /// Asks about a role.
    pub fn role(mut self, role: &str) -> Self {
        self.role = Some(role.into());
        self
    }

    /// Asks about an area of work.
    pub fn area(mut self, area: &str) -> Self {
        self.area = Some(area.to_owned());
        self
    }

    /// Asks about an activity.
    pub fn activity(mut self, activity: &str) -> Self {
        self.activity = Some(activity.to_owned());
        self
    }

    /// Asks about a level.
    pub fn level(mut self, level: &str) -> Self {
        self.level = Some(level.to_owned());
        self
    }
}

/// The answer: the common verdict, how far the worker is, what is missing, and until when it holds.
#[wire]
pub struct Gate {
    /// Who.
    pub worker: PersonId,
    /// The day of the answer.
    pub as_of: CivilDate,
    /// The verdict; the most protective reason leads.
    pub verdict: Verdict,
    /// How far the worker is, by what is known.
    pub readiness: Readiness,
    /// Why.
    pub reasons: Vec<Reason>,
    /// What to ask, when the verdict is *needs information*.
    pub questions: Vec<Question>,
    /// Who must approve, when the verdict is *allowed with approval*.
    pub approvals: Vec<Role>,
    /// Who mentors, when a mentor must approve.
    pub mentor: Option<PersonId>,
    /// What is still missing, in the order in which it is best done.
    pub missing: Vec<MissingStep>,
    /// The last day on which today's readiness holds, and why; absent when nothing known ends it.
    pub ready_until: Option<ReadyUntil>,
}

/// Something still to do.
#[wire]
pub struct MissingStep {
    /// What.
    pub step: GateStep,
    /// The requirements that ask for it, by name.
    pub requirements: Vec<String>,
    /// Where those requirements stand, where the policy says it: a law with its section, a contract, a decision.
    pub sources: Vec<String>,
    /// The earliest day on which it can be met; absent when nobody can say yet.
    pub earliest: Option<CivilDate>,
    /// What people call the module, the credential, the mentorship or the regular learning, in the language of the call.
    pub label: Option<String>,
    /// Who gives the credential.
    pub issuer: Option<String>,
    /// The sentence, in the language of the call.
    pub text: String,
}

/// The last day on which today's readiness holds.
#[wire]
pub struct ReadyUntil {
    /// The last day.
    pub on: CivilDate,
    /// The requirement that is then no longer met.
    pub requirement: String,
    /// The module, credential, mentorship or training that ends.
    pub what: String,
}

/// A thing to do before somebody may serve.
#[wire]
pub enum GateStep {
    /// Nobody has opened a training record for them.
    OpenRecord {},
    /// Complete a module.
    Complete {
        /// Which.
        module: ModuleName,
    },
    /// Complete a module again.
    Renew {
        /// Which.
        module: ModuleName,
    },
    /// Decide how to go on after failures.
    DecideRemedial {
        /// For which module.
        module: ModuleName,
    },
    /// Show a credential.
    ShowCredential {
        /// Which.
        credential: CredentialName,
    },
    /// Renew a credential.
    RenewCredential {
        /// Which.
        credential: CredentialName,
    },
    /// Wait until a suspension ends.
    AwaitReinstatement {
        /// Of which credential.
        credential: CredentialName,
    },
    /// Find a mentor.
    BeginMentorship {
        /// Which.
        mentorship: MentorshipName,
    },
    /// Shadow somebody.
    Shadow {
        /// In which mentorship.
        mentorship: MentorshipName,
        /// How many times more.
        times: u32,
    },
    /// Get the mentor's sign-off.
    SignOff {
        /// Of which mentorship.
        mentorship: MentorshipName,
    },
    /// Complete what something new asks for.
    CompleteTriggered {
        /// Which module.
        module: ModuleName,
        /// The need's record.
        need: RecordId,
    },
    /// Learn more in this time.
    Learn {
        /// Which regular learning.
        ongoing: String,
        /// How many minutes more.
        minutes: u32,
        /// How many sessions more.
        sessions: u32,
    },
    /// Come back from leave, or be added again.
    Return {},
    /// No program opens this: the policy must say how.
    DecideOpening {},
}

impl GateStep {
    /// The module, credential, mentorship or regular learning that it is about, by name.
    pub fn of_what(&self) -> Option<&str> {
        match self {
            Self::Complete { module }
            | Self::Renew { module }
            | Self::DecideRemedial { module }
            | Self::CompleteTriggered { module, .. } => Some(module.as_str()),
            Self::ShowCredential { credential }
            | Self::RenewCredential { credential }
            | Self::AwaitReinstatement { credential } => Some(credential.as_str()),
            Self::BeginMentorship { mentorship }
            | Self::Shadow { mentorship, .. }
            | Self::SignOff { mentorship } => Some(mentorship.as_str()),
            Self::Learn { ongoing, .. } => Some(ongoing),
            Self::OpenRecord {} | Self::Return {} | Self::DecideOpening {} => None,
        }
    }
}

/// A session that is still to come, as the gate reads it.
#[wire(input)]
pub struct UpcomingSession {
    /// When.
    pub on: CivilDate,
    /// Which modules it teaches.
    pub modules: Vec<ModuleName>,
    /// How many places are left; absent when there is no limit.
    pub places: Option<u32>,
}
