//! What is taught, and what it opens: modules, programs, credentials, levels, topics.
use super::policy::WaiverPolicy;
use super::requirement::Audience;
use super::terms::{Completion, TrainingFormat};
use crate::calendar::{CivilDate, SignedSpan, Span};
use crate::wire::{PersonId, Role};
use serde::Serialize;
use settlewell_macros::wire;
use std::collections::BTreeMap;

/// One module: how it is taught, what shows that it is done, and how long that holds.
#[wire(document)]
pub struct ModulePolicy {
    /// What it is called, by language.
    pub label: BTreeMap<String, String>,
    /// How it is taught.
    pub format: Vec<TrainingFormat>,
    /// What shows that it is done.
    pub judged_by: Completion,
    /// The mark from which its test is passed, in percent.
    pub pass_mark: Option<u32>,
    /// The roles of which one must observe it or sign it off. None means anyone but the worker.
    pub judged_by_roles: Vec<Role>,
    /// How long it holds. Absent means for ever.
    pub valid: Option<Span>,
    /// How it is renewed.
    pub renewal: Option<RenewalPolicy>,
    /// Modules, ours or from elsewhere, that count for it.
    pub equivalents: Vec<EquivalentPolicy>,
    /// Who may waive it.
    pub waivers: Option<WaiverPolicy>,
    /// The topics that it teaches.
    pub teaches: Vec<String>,
    /// How long it takes, in minutes.
    pub minutes: Option<u32>,
    /// Whether one can take it on any day, without a session. Absent means yes when it is self-guided.
    pub any_time: Option<bool>,
    /// Experts on the subject who prepare and review it; they may be from outside.
    pub experts: Vec<PersonId>,
    /// The day on which its content last changed in a way that what was learned before does not count.
    pub content_since: Option<CivilDate>,
    /// Until when what was learned before the content changed still counts.
    pub content_grace_until: Option<CivilDate>,
    /// The last day on which it was offered. What was learned by then goes on counting.
    pub until: Option<CivilDate>,
}

/// How something is renewed.
#[wire(document)]
#[derive(Default)]
pub struct RenewalPolicy {
    /// How long before its end it can be renewed so that its cycle is kept.
    pub opens: Option<Span>,
    /// How long after its end it still counts.
    pub grace: Option<Span>,
    /// How long before its end the issuer must have received the application: `30 calendar days before`.
    pub received_at_least: Option<SignedSpan>,
    /// What counts while the issuer has not decided on an application received in time.
    pub while_pending: Option<WhilePending>,
}

/// What counts while a renewal is pending.
#[wire(document)]
pub enum WhilePending {
    /// The old one goes on counting.
    Valid,
    /// Nothing.
    NotValid,
}

/// Something that counts for a module.
#[wire(document)]
pub struct EquivalentPolicy {
    /// Its name: a module of ours, or one from elsewhere as its evidence names it.
    pub module: String,
    /// Only what was earned from this day on.
    pub from: Option<CivilDate>,
    /// Only what was earned until this day.
    pub until: Option<CivilDate>,
}

/// What a program is for.
#[wire(document)]
pub enum ProgramKind {
    /// For everybody who begins.
    Onboarding,
    /// For a position, an area or a level.
    Specialized,
    /// How to respond, for people who do not work on immigration matters.
    HowToRespond,
    /// To keep what was learned.
    Refresher,
    /// For those who will teach others.
    TrainTheTrainer,
}

/// Modules put together, and what completing them opens.
#[wire(document)]
pub struct ProgramPolicy {
    /// What it is called, by language.
    pub label: BTreeMap<String, String>,
    /// What it is for.
    pub sort: ProgramKind,
    /// For whom it is meant.
    #[serde(rename = "for")]
    pub audience: Option<Audience>,
    /// Its modules, in the order in which they are taken.
    pub modules: Vec<ProgramModule>,
    /// The mentorship that follows them.
    pub mentorship: Option<String>,
    /// Topics that it must cover.
    pub must_cover: Vec<String>,
    /// What completing it opens.
    pub opens: Vec<Opening>,
    /// Who may waive it as a whole.
    pub waivers: Option<WaiverPolicy>,
    /// When it is reviewed: the span between two reviews.
    pub reviewed_every: Option<Span>,
    /// The day of its last review.
    pub reviewed_on: Option<CivilDate>,
}

/// A module of a program: its name, or its name and since when it is part of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum ProgramModule {
    /// Always.
    Name(String),
    /// From and until a day.
    Dated(DatedModule),
}

crate::text::text_or! {
    ProgramModule: Name or Dated;
}

/// A module that is part of a program from or until a day.
#[wire(document)]
pub struct DatedModule {
    /// Which.
    pub module: String,
    /// From this day on.
    pub from: Option<CivilDate>,
    /// For those who completed the program before `from`: from this day on. Absent means `from`.
    pub already_completed_from: Option<CivilDate>,
    /// Until this day.
    pub until: Option<CivilDate>,
}

impl ProgramModule {
    /// The module's name.
    pub fn name(&self) -> &str {
        match self {
            Self::Name(name) => name,
            Self::Dated(dated) => &dated.module,
        }
    }

    /// Whether it is part of the program on a day.
    pub fn in_force(&self, on: CivilDate) -> bool {
        match self {
            Self::Name(_) => true,
            Self::Dated(dated) => {
                dated.from.is_none_or(|from| from <= on) && dated.until.is_none_or(|until| on <= until)
            }
        }
    }
}

/// What completing a program opens: levels and activities in areas of work.
#[wire(document)]
#[derive(Default)]
pub struct Opening {
    /// The areas. None means every area.
    pub areas: Vec<String>,
    /// The levels that it gives there.
    pub levels: Vec<String>,
    /// The activities that it opens there. None means those that the levels allow.
    pub activities: Vec<String>,
    /// From this day on.
    pub from: Option<CivilDate>,
    /// Until this day.
    pub until: Option<CivilDate>,
}

/// Something that a body outside gives: a licence, an accreditation.
#[wire(document)]
#[derive(Default)]
pub struct CredentialPolicy {
    /// What it is called, by language.
    pub label: BTreeMap<String, String>,
    /// Who gives it.
    pub issuer: Option<String>,
    /// The areas of work that it is for. None means all.
    pub areas: Vec<String>,
    /// How long it holds, where the paper does not say its last day.
    pub valid: Option<Span>,
    /// Whether it never ends. Absent means no: without a last day it must be asked for.
    pub never_ends: Option<bool>,
    /// How it is renewed.
    pub renewal: Option<RenewalPolicy>,
    /// How long it usually takes to get it; without it, nobody can say by when it can be met.
    pub takes: Option<Span>,
    /// Who may waive it.
    pub waivers: Option<WaiverPolicy>,
    /// Where the rule stands that asks for it.
    pub source: Option<String>,
}

/// A level.
#[wire(document)]
#[derive(Default)]
pub struct LevelPolicy {
    /// What it is called, by language.
    pub label: BTreeMap<String, String>,
    /// The levels that it includes.
    pub includes: Vec<String>,
}

/// A topic.
#[wire(document)]
#[derive(Default)]
pub struct TopicPolicy {
    /// What it is called, by language.
    pub label: BTreeMap<String, String>,
    /// The elements of the guidelines that it answers.
    pub elements: Vec<String>,
}
