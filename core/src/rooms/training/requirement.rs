//! What is needed, by whom, for what, and from when.
use crate::calendar::{CivilDate, Span};
use crate::roster::Engagement;
use crate::wire::Role;
use settlewell_macros::wire;
use std::collections::BTreeMap;

/// How far somebody is, from least to most.
#[wire]
pub enum Readiness {
    /// Not yet.
    NotYet,
    /// They may be there and watch.
    ObserveOnly,
    /// They may serve; the acts that policy names need their mentor's approval.
    ReadyUnderMentorApproval,
    /// They may serve.
    Ready,
}

impl Readiness {
    /// Its name, as on the wire.
    pub fn name(self) -> &'static str {
        match self {
            Self::NotYet => "notYet",
            Self::ObserveOnly => "observeOnly",
            Self::ReadyUnderMentorApproval => "readyUnderMentorApproval",
            Self::Ready => "ready",
        }
    }
}

/// For whom or what something holds. An empty list means any; all that are filled in must fit.
#[wire(document)]
#[derive(Default)]
pub struct Audience {
    /// In one of these roles.
    pub roles: Vec<Role>,
    /// In one of these areas of work.
    pub areas: Vec<String>,
    /// For one of these activities.
    pub activities: Vec<String>,
    /// At one of these levels.
    pub levels: Vec<String>,
    /// Engaged in one of these ways.
    pub engagements: Vec<Engagement>,
}

/// What is needed: exactly one of these is filled in.
#[wire(document)]
#[derive(Default)]
pub struct NeedPolicy {
    /// A module.
    pub module: Option<String>,
    /// A program: its modules, and its mentorship.
    pub program: Option<String>,
    /// A credential.
    pub credential: Option<String>,
    /// A mentorship that was signed off.
    pub mentorship: Option<String>,
    /// One of several.
    pub any_of: Vec<NeedPolicy>,
    /// All of several.
    pub all_of: Vec<NeedPolicy>,
}

/// What a worker needs for a role, an area, an activity or a level.
#[wire(document)]
pub struct RequirementPolicy {
    /// What it is called, by language.
    pub label: BTreeMap<String, String>,
    /// What is needed.
    pub needs: NeedPolicy,
    /// For whom or what.
    #[serde(rename = "for", default)]
    pub audience: Audience,
    /// The first day on which it is needed. Absent means always.
    pub from: Option<CivilDate>,
    /// For people who already served before `from`: the first day on which they need it.
    pub already_serving_from: Option<CivilDate>,
    /// The last day on which it is needed.
    pub until: Option<CivilDate>,
    /// What may be done while it is missing. Absent means nothing.
    pub while_missing: Option<Readiness>,
    /// Where the rule stands: a law with its section, a contract, a decision.
    pub source: Option<String>,
}

/// What is learned regularly.
#[wire(document)]
pub struct OngoingPolicy {
    /// What it is called, by language.
    pub label: BTreeMap<String, String>,
    /// For whom.
    #[serde(rename = "for", default)]
    pub audience: Audience,
    /// In each time of this length, looking back from the day. The days of a leave do not count.
    pub every: Span,
    /// How many hours at least.
    pub hours: Option<u32>,
    /// How many sessions at least.
    pub sessions: Option<u32>,
    /// How often it is offered, for the figures.
    pub offered_every: Option<Span>,
    /// What may be done while it is missing. Absent means that it changes nothing.
    pub while_missing: Option<Readiness>,
    /// The first day on which it holds.
    pub from: Option<CivilDate>,
    /// The last day on which it holds.
    pub until: Option<CivilDate>,
}
