//! The policy in the form that the gate reads: names looked up once, places instead of names.
use crate::arrange::Arrange;
use super::mentorship_policy::MentorshipPolicy;
use super::policy::{RemedialPolicy, TrainingPolicy};
use super::program::{CredentialPolicy, ModulePolicy, Opening, ProgramModule};
use super::requirement::{Audience, NeedPolicy, OngoingPolicy, RequirementPolicy};
use super::terms::{Completion, TrainingFormat};
use crate::calendar::{CivilDate, Span};
use std::sync::{Arc, OnceLock};

/// Holds a policy's compiled form once it was asked for. A copy of the policy starts without it, so that a copy
/// that is changed is compiled anew.
#[derive(Debug, Default)]
pub(crate) struct Prepared(OnceLock<Arc<CompiledTraining>>);

impl Clone for Prepared {
    fn clone(&self) -> Self {
        Self::default()
    }
}
impl PartialEq for Prepared {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}
impl Eq for Prepared {}

/// A training policy ready for the gate: immutable, cheap to share.
///
/// ```
/// # use settlewell::rooms::training::{CompiledTraining, TrainingPolicy};
/// let policy: TrainingPolicy = serde_json::from_str(r#"{
///     "modules": { "referring": { "judgedBy": "passed" } },
///     "requirements": { "onboarding": { "needs": { "module": "referring" } } } }"#)?;
/// assert_eq!(CompiledTraining::of(&policy).requirements(), 1);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug)]
pub struct CompiledTraining {
    pub(super) modules: Vec<Module>,
    pub(super) programs: Vec<Program>,
    pub(super) credentials: Vec<(String, CredentialPolicy)>,
    pub(super) mentorships: Vec<(String, MentorshipPolicy)>,
    pub(super) requirements: Vec<Requirement>,
    pub(super) ongoing: Vec<(String, OngoingPolicy)>,
    levels: Vec<(String, Vec<String>)>,
    pub(super) remedial: Option<RemedialPolicy>,
    pub(super) triggered: Option<super::requirement::Readiness>,
    pub(super) after_leave: Option<AfterLeave>,
    pub(super) gates_levels: bool,
    pub(super) gated_activities: Vec<String>,
}

/// A module, with what counts for it.
#[derive(Debug)]
pub(super) struct Module {
    pub name: String,
    pub judge: Judge,
    pub valid: Option<Span>,
    pub opens: Option<Span>,
    pub grace: Option<Span>,
    pub equivalents: Vec<Equivalent>,
    pub content_since: Option<CivilDate>,
    pub content_grace_until: Option<CivilDate>,
    pub until: Option<CivilDate>,
    pub any_time: bool,
}

/// What shows that a module is done.
#[derive(Clone, Debug)]
pub(super) struct Judge {
    pub by: Completion,
    pub pass_mark: Option<u32>,
    pub roles: Vec<crate::wire::Role>,
}

/// A module that counts for another.
#[derive(Debug)]
pub(super) struct Equivalent {
    pub name: String,
    pub from: Option<CivilDate>,
    pub until: Option<CivilDate>,
    pub judge: Judge,
}

/// A program: the places of its modules, and what completing it opens.
#[derive(Debug)]
pub(super) struct Program {
    pub name: String,
    pub modules: Vec<(ProgramModule, usize)>,
    pub mentorship: Option<usize>,
    pub opens: Vec<Opening>,
}

/// A need by places. A name that the policy does not define is never met.
#[derive(Debug)]
pub(super) enum Need {
    Module(usize),
    Program(usize),
    Credential(usize),
    Mentorship(usize),
    Any(Vec<Need>),
    All(Vec<Need>),
    Undefined(String),
}

/// A requirement, compiled.
#[derive(Debug)]
pub(super) struct Requirement {
    pub name: String,
    pub need: Need,
    pub policy: RequirementPolicy,
}

/// What follows a long leave, compiled.
#[derive(Debug)]
pub(super) struct AfterLeave {
    pub longer_than: Span,
    pub program: usize,
    pub until_then: super::requirement::Readiness,
    pub from: Option<CivilDate>,
}

impl TrainingPolicy {
    /// The policy in the form that the gate reads. It is made once; change a copy of the policy, not the policy.
    pub fn compiled(&self) -> &Arc<CompiledTraining> {
        self.prepared.0.get_or_init(|| Arc::new(CompiledTraining::of(self)))
    }
}

impl CompiledTraining {
    /// Compiles a policy. Names that it does not define are told by the policy's check; here they are never met.
    pub fn of(policy: &TrainingPolicy) -> Self {
        let module_place = |name: &str| policy.modules.names().position(|known| known == name);
        let mentorship_place = |name: &str| policy.mentorships.names().position(|known| known == name);
        let program_place = |name: &str| policy.programs.names().position(|known| known == name);
        let modules =
            policy.modules.iter().map(|(name, module)| compile_module(policy, name, module)).collect();
        let programs: Vec<Program> = policy
            .programs
            .iter()
            .map(|(name, program)| Program {
                name: name.to_owned(),
                modules: program
                    .modules
                    .iter()
                    .filter_map(|part| module_place(part.name()).map(|at| (part.clone(), at)))
                    .collect(),
                mentorship: program.mentorship.as_deref().and_then(mentorship_place),
                opens: program.opens.clone(),
            })
            .collect();
        let requirements = policy
            .requirements
            .iter()
            .map(|(name, requirement)| Requirement {
                name: name.to_owned(),
                need: compile_need(policy, &requirement.needs),
                policy: requirement.clone(),
            })
            .collect();
        let openings = || programs.iter().flat_map(|program| &program.opens);
        let gates_levels = openings().any(|opening| !opening.levels.is_empty());
        let mut gated_activities: Vec<String> =
            openings().flat_map(|opening| opening.activities.clone()).collect();
        gated_activities.arrange();
        gated_activities.dedup();
        let after_leave = policy.after_leave.as_ref().and_then(|rule| {
            let until_then = rule.until_then.unwrap_or(super::requirement::Readiness::ObserveOnly);
            let program = program_place(&rule.program)?;
            Some(AfterLeave { longer_than: rule.longer_than, program, until_then, from: rule.from })
        });
        Self {
            modules,
            requirements,
            gates_levels,
            gated_activities,
            after_leave,
            programs,
            credentials: owned(&policy.credentials),
            mentorships: owned(&policy.mentorships),
            ongoing: owned(&policy.ongoing),
            levels: policy.levels.names().map(|name| (name.to_owned(), included(policy, name))).collect(),
            remedial: policy.remedial.clone(),
            triggered: policy.triggered.as_ref().and_then(|triggered| triggered.unmet),
        }
    }

    /// How many requirements there are.
    pub fn requirements(&self) -> usize {
        self.requirements.len()
    }

    /// Whether a level is another one, or includes it.
    pub fn level_covers(&self, level: &str, wanted: &str) -> bool {
        level == wanted
            || self
                .levels
                .iter()
                .any(|(name, included)| name == level && included.iter().any(|one| one == wanted))
    }

    pub(super) fn module(&self, name: &str) -> Option<&Module> {
        self.modules.iter().find(|module| module.name == name)
    }

    /// Whether what is asked about is meant by an audience, as far as the question itself says it.
    pub(super) fn concerns(
        &self,
        audience: &Audience,
        area: Option<&str>,
        activity: Option<&str>,
        level: Option<&str>,
    ) -> bool {
        let named = |list: &[String], asked: Option<&str>| {
            list.is_empty() || asked.is_some_and(|asked| list.iter().any(|one| one == asked))
        };
        named(&audience.areas, area)
            && named(&audience.activities, activity)
            && (audience.levels.is_empty()
                || level.is_some_and(|level| audience.levels.iter().any(|one| self.level_covers(level, one))))
    }
}

fn owned<T: Clone>(named: &crate::timeline::Named<T>) -> Vec<(String, T)> {
    named.iter().map(|(name, value)| (name.to_owned(), value.clone())).collect()
}

fn judge(module: &ModulePolicy) -> Judge {
    Judge { by: module.judged_by, pass_mark: module.pass_mark, roles: module.judged_by_roles.clone() }
}

fn compile_module(policy: &TrainingPolicy, name: &str, module: &ModulePolicy) -> Module {
    let renewal = module.renewal.as_ref();
    let equivalents = module.equivalents.iter().map(|other| Equivalent {
        name: other.module.clone(),
        from: other.from,
        until: other.until,
        // What comes from elsewhere is judged like the module itself.
        judge: policy.modules.get(&other.module).map_or_else(|| judge(module), judge),
    });
    Module {
        name: name.to_owned(),
        judge: judge(module),
        valid: module.valid,
        opens: renewal.and_then(|renewal| renewal.opens),
        grace: renewal.and_then(|renewal| renewal.grace),
        equivalents: equivalents.collect(),
        content_since: module.content_since,
        content_grace_until: module.content_grace_until,
        until: module.until,
        any_time: module.any_time.unwrap_or(module.format.contains(&TrainingFormat::SelfGuided)),
    }
}

fn compile_need(policy: &TrainingPolicy, need: &NeedPolicy) -> Need {
    fn one<'n>(
        mut names: impl Iterator<Item = &'n str>,
        name: Option<&str>,
        make: fn(usize) -> Need,
    ) -> Option<Need> {
        let name = name?;
        Some(names.position(|known| known == name).map_or_else(|| Need::Undefined(name.to_owned()), make))
    }
    let several =
        |needs: &[NeedPolicy]| needs.iter().map(|need| compile_need(policy, need)).collect::<Vec<_>>();
    one(policy.modules.names(), need.module.as_deref(), Need::Module)
        .or_else(|| one(policy.programs.names(), need.program.as_deref(), Need::Program))
        .or_else(|| one(policy.credentials.names(), need.credential.as_deref(), Need::Credential))
        .or_else(|| one(policy.mentorships.names(), need.mentorship.as_deref(), Need::Mentorship))
        .or_else(|| (!need.any_of.is_empty()).then(|| Need::Any(several(&need.any_of))))
        .unwrap_or_else(|| Need::All(several(&need.all_of)))
}

/// Every level that a level includes, through others too; a circle ends where it began.
fn included(policy: &TrainingPolicy, level: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let mut open = vec![level.to_owned()];
    while let Some(next) = open.pop() {
        for inner in policy.levels.get(&next).map_or(&[][..], |level| &level.includes) {
            if inner != level && !found.contains(inner) {
                found.push(inner.clone());
                open.push(inner.clone());
            }
        }
    }
    found
}
