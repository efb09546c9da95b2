//! What the organization chooses for training.
use super::compiled::Prepared;
use super::mentorship_policy::MentorshipPolicy;
use super::program::{CredentialPolicy, LevelPolicy, ModulePolicy, ProgramPolicy, TopicPolicy};
use super::requirement::{OngoingPolicy, Readiness, RequirementPolicy};
use super::terms::{Cents, SharedWay};
use crate::calendar::{CivilDate, Span};
use crate::timeline::{Named, StageDefinition, StepDefinition};
use crate::wire::{PersonId, Role};
use settlewell_macros::wire;
use std::collections::BTreeMap;

/// The training part of a policy.
///
/// What is left out is not asked for, unless its field names a default.
#[wire(document)]
#[derive(Default)]
pub struct TrainingPolicy {
    /// The areas of work that training speaks of. None means that any name may be used.
    pub areas: Vec<String>,
    /// The activities that training speaks of. None means that any name may be used.
    pub activities: Vec<String>,
    /// The levels, by name, each with those that it includes. They need not be totally ordered.
    #[serde(default)]
    pub levels: Named<LevelPolicy>,
    /// What is taught, by name.
    #[serde(default)]
    pub modules: Named<ModulePolicy>,
    /// What modules are put together to, by name.
    #[serde(default)]
    pub programs: Named<ProgramPolicy>,
    /// What bodies outside give, by name.
    #[serde(default)]
    pub credentials: Named<CredentialPolicy>,
    /// How beginners are accompanied, by name.
    #[serde(default)]
    pub mentorships: Named<MentorshipPolicy>,
    /// What is needed for a role, an area, an activity or a level, by name.
    #[serde(default)]
    pub requirements: Named<RequirementPolicy>,
    /// What is learned regularly, by name.
    #[serde(default)]
    pub ongoing: Named<OngoingPolicy>,
    /// What training speaks of, by name, so that it can be told what no module teaches.
    #[serde(default)]
    pub topics: Named<TopicPolicy>,
    /// What happens to those who do not succeed.
    pub remedial: Option<RemedialPolicy>,
    /// Who may waive what, where a module, a program or a credential does not say it itself.
    pub waivers: Option<WaiverPolicy>,
    /// What follows when something changes or a gap shows.
    pub triggered: Option<TriggeredPolicy>,
    /// What somebody does who comes back after a long leave.
    pub after_leave: Option<AfterLeavePolicy>,
    /// Opportunities in the sector.
    pub opportunities: Option<OpportunityPolicy>,
    /// Who may teach. Absent means anyone.
    pub train_the_trainer: Option<TrainerPolicy>,
    /// Organizations that training is shared with, by their id.
    #[serde(default)]
    pub partners: Named<TrainingPartnerPolicy>,
    /// Who answers for training.
    pub responsibility: Option<ResponsibilityPolicy>,
    /// What training may cost.
    #[serde(default)]
    pub budgets: Named<BudgetPolicy>,
    /// How training itself is looked at again.
    pub review: Option<TrainingReviewPolicy>,
    /// How long before a lapse it is told.
    pub lapse_notice: Option<Span>,
    /// What each role may see.
    pub views: Option<TrainingViewPolicy>,
    /// The smallest number that figures show. Absent means 5.
    pub smallest_cell: Option<u32>,
    /// Where a record can stand, and what is owed there. The four sorts of record share this list: the stage of a
    /// sort is opened by its own event.
    #[serde(default)]
    pub stages: Named<StageDefinition>,
    /// Steps that are owed as long as the record lives.
    #[serde(default)]
    pub steps: Named<StepDefinition>,
    /// Dates from outside.
    #[serde(default)]
    pub deadlines: Named<StepDefinition>,
    /// The policy in the form that the gate reads, made when it is first asked for.
    #[serde(skip)]
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub(crate) prepared: Prepared,
}

/// What each role may see of training.
#[wire(document)]
#[derive(Default)]
pub struct TrainingViewPolicy {
    /// The roles that see figures over all records. None means `overseer`, `management`, `board`, `director`, and those
    /// who answer for training: `trainingLead`, `supervisor`, and the roles under `responsibility`.
    pub figures_for: Vec<Role>,
}

/// What happens to those who do not succeed.
#[wire(document)]
#[derive(Default)]
pub struct RemedialPolicy {
    /// After how many failures of one module. Absent means 2.
    pub after_failures: Option<u32>,
    /// The role that owns it where nobody is named.
    pub owner: Option<Role>,
    /// How long it may take until it is decided how to go on.
    pub within: Option<Span>,
    /// Whether what was passed before the failures stops counting until it is decided. Absent means no.
    pub suspends_earlier: Option<bool>,
    /// The roles that decide. None means anyone but the worker.
    pub decided_by: Vec<Role>,
}

/// Who may waive, and why.
#[wire(document)]
#[derive(Default)]
pub struct WaiverPolicy {
    /// The roles of which one must decide. None means that nobody may.
    pub by: Vec<Role>,
    /// The grounds, by name. None means any.
    pub reasons: Vec<String>,
    /// How long a waiver lasts at most. Absent means without end.
    pub at_most: Option<Span>,
}

/// What follows when something changes or a gap shows.
#[wire(document)]
#[derive(Default)]
pub struct TriggeredPolicy {
    /// What somebody may do who did not have the training by its date. Absent means that it changes nothing.
    pub unmet: Option<Readiness>,
    /// Within which time everybody concerned has it, where the need does not say a day.
    pub within: Option<Span>,
}

/// What somebody does who comes back after a long leave.
#[wire(document)]
pub struct AfterLeavePolicy {
    /// After a leave of at least this length.
    pub longer_than: Span,
    /// The program they complete again, after their return.
    pub program: String,
    /// What they may do until then. Absent means `observeOnly`.
    pub until_then: Option<Readiness>,
    /// The first day on which this holds.
    pub from: Option<CivilDate>,
}

/// Opportunities in the sector.
#[wire(document)]
#[derive(Default)]
pub struct OpportunityPolicy {
    /// The roles that decide who goes. None means anyone.
    pub decided_by: Vec<Role>,
    /// Within which time somebody who went tells the others. Absent means that nobody need.
    pub share_back_within: Option<Span>,
    /// The roles that may excuse somebody from it.
    pub excused_by: Vec<Role>,
}

/// Who may teach.
#[wire(document)]
pub struct TrainerPolicy {
    /// The module on how to teach.
    pub module: String,
    /// Whether a person from outside needs neither. Absent means yes.
    pub exempt_outside: Option<bool>,
    /// The first day on which this holds.
    pub from: Option<CivilDate>,
}

/// An organization that training is shared with.
#[wire(document)]
#[derive(Default)]
pub struct TrainingPartnerPolicy {
    /// What it is called, by language.
    pub label: BTreeMap<String, String>,
    /// Which ways something is shared.
    pub ways: Vec<SharedWay>,
    /// The modules that are shared.
    pub modules: Vec<String>,
    /// Where to find it, or how to ask for it.
    pub resources: Vec<String>,
    /// The first day.
    pub from: Option<CivilDate>,
    /// The last day.
    pub until: Option<CivilDate>,
}

/// Who answers for training.
#[wire(document)]
#[derive(Default)]
pub struct ResponsibilityPolicy {
    /// The positions, as roles on the roster.
    pub positions: Vec<Role>,
    /// The committee, by its members' role on the roster.
    pub committee: Option<Role>,
    /// The positions whose explicit task it is to plan, to organize or to teach.
    pub delivered_by: Vec<Role>,
    /// Experts who can be called on, by id; they may be from outside.
    pub experts: Vec<PersonId>,
    /// The learning management system, or how plans and contents are kept instead.
    pub kept_in: Option<String>,
}

/// What training may cost in a time.
#[wire(document)]
pub struct BudgetPolicy {
    /// The first day.
    pub from: CivilDate,
    /// The last day.
    pub until: CivilDate,
    /// In all, in cents.
    pub total: Option<Cents>,
    /// For each member of staff, in cents.
    pub per_person: Option<Cents>,
    /// For each intern, in cents.
    pub per_intern: Option<Cents>,
    /// For each volunteer, in cents.
    pub per_volunteer: Option<Cents>,
    /// Where the money comes from.
    pub source: Option<String>,
}

/// How training itself is looked at again.
#[wire(document)]
#[derive(Default)]
pub struct TrainingReviewPolicy {
    /// How often the whole is reviewed.
    pub every: Option<Span>,
    /// The mean of the feedback, in hundredths from 100 to 500, under which a session is looked at. Absent means 300.
    pub feedback_under: Option<u32>,
    /// The roles that review.
    pub by: Vec<Role>,
}

impl TrainingPolicy {
    /// After how many failures the remedial path opens; none when there is no such path.
    pub fn failures_until_remedial(&self) -> Option<u32> {
        self.remedial.as_ref().map(|remedial| remedial.after_failures.unwrap_or(2).max(1))
    }

    /// Whether a module is one of the policy's, or counts for one of them.
    pub fn knows_module(&self, name: &str) -> bool {
        let counts = |other: &ModulePolicy| other.equivalents.iter().any(|one| one.module == name);
        self.modules.get(name).is_some() || self.modules.iter().any(|(_, other)| counts(other))
    }

    /// The smallest number that figures show.
    pub fn smallest_cell(&self) -> u32 {
        self.smallest_cell.unwrap_or(5)
    }
}
