//! How beginners are accompanied.
use super::requirement::Audience;
use crate::calendar::{CivilDate, Span};
use crate::timeline::Named;
use crate::wire::Role;
use settlewell_macros::wire;
use std::collections::BTreeMap;

/// One way of accompanying somebody who begins.
#[wire(document)]
#[derive(Default)]
pub struct MentorshipPolicy {
    /// What it is called, by language.
    pub label: BTreeMap<String, String>,
    /// How many times they shadow somebody before they serve.
    pub shadowing: Option<u32>,
    /// The activities that need the mentor's approval. None means every one.
    pub approves: Vec<String>,
    /// How long it lasts at least.
    pub at_least: Option<Span>,
    /// How long it lasts at most.
    pub at_most: Option<Span>,
    /// How it may be extended. Absent means not at all.
    pub extension: Option<MentorshipExtension>,
    /// Who may mentor.
    #[serde(default)]
    pub mentors: MentorPolicy,
    /// The roles of which one must sign it off. None means the mentor.
    pub signed_off_by: Vec<Role>,
    /// What is different by responsibility or by need, by name, in the order in which they are tried.
    #[serde(default)]
    pub variants: Named<MentorshipVariant>,
    /// The first day on which it is asked for.
    pub from: Option<CivilDate>,
}

/// How a mentorship may be extended.
#[wire(document)]
#[derive(Default)]
pub struct MentorshipExtension {
    /// How often. Absent means any number of times.
    pub times: Option<u32>,
    /// How long in all, from the end it had.
    pub up_to: Option<Span>,
}

/// Who may mentor: somebody with one of the roles, who holds all of the modules.
#[wire(document)]
#[derive(Default)]
pub struct MentorPolicy {
    /// One of these roles on the roster. None means any.
    pub roles: Vec<Role>,
    /// All of these modules and programs, still holding.
    pub holds: Vec<String>,
    /// Whether they must be ready themselves in the area. Absent means no.
    pub ready_in_area: Option<bool>,
}

/// What is different for some.
#[wire(document)]
#[derive(Default)]
pub struct MentorshipVariant {
    /// For whom.
    #[serde(rename = "for")]
    pub audience: Option<Audience>,
    /// Only when the entry that began the mentorship names this variant as the person's need. Absent means no.
    pub by_need: Option<bool>,
    /// How many times they shadow somebody before they serve.
    pub shadowing: Option<u32>,
    /// How long it lasts at least.
    pub at_least: Option<Span>,
    /// How long it lasts at most.
    pub at_most: Option<Span>,
}
