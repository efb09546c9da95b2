//! Who can be asked, and where people can go.
use super::terms::{ConsultationChannel, ScopeUrgency};
use crate::calendar::{CivilDate, LocalText, Span};
use crate::wire::Role;
use settlewell_macros::wire;

/// Somebody who can be asked.
#[wire(document)]
#[derive(Default)]
pub struct ConsulteePolicy {
    /// What they are called, by language.
    pub label: Option<LocalText>,
    /// The roles on the roster that answer. None means anybody but the one who asks.
    pub roles: Vec<Role>,
    /// Within which time they reply.
    pub within: Option<Span>,
    /// The same, where it is to be done soon.
    pub within_soon: Option<Span>,
    /// The same, where it is to be done at once.
    pub within_at_once: Option<Span>,
    /// By which ways they are asked. None means any.
    pub channels: Vec<ConsultationChannel>,
    /// Whether they are outside the organization: then the least is shared.
    pub outside: Option<bool>,
    /// The areas that they know. None means every area.
    pub areas: Vec<String>,
    /// Others under `consult` whose questions they may answer as well.
    pub stands_in_for: Vec<String>,
    /// The first day.
    pub from: Option<CivilDate>,
    /// The last day.
    pub until: Option<CivilDate>,
}

impl ConsulteePolicy {
    /// Within which time they reply.
    pub(crate) fn reply_within(&self, urgency: ScopeUrgency) -> Option<Span> {
        match urgency {
            ScopeUrgency::AtOnce => self.within_at_once.or(self.within_soon).or(self.within),
            ScopeUrgency::Soon => self.within_soon.or(self.within),
            ScopeUrgency::Ordinary => self.within,
        }
    }
}

/// Where people can go.
#[wire(document)]
#[derive(Default)]
pub struct DestinationPolicy {
    /// What it is called, by language.
    pub label: Option<LocalText>,
    /// How to reach it, by language.
    pub contact: Option<LocalText>,
    /// Whether it is inside the organization.
    pub inside: Option<bool>,
    /// The first day.
    pub from: Option<CivilDate>,
    /// The last day.
    pub until: Option<CivilDate>,
}

/// What lies outside the scope of the office.
#[wire(document)]
#[derive(Default)]
pub struct OutsidePolicy {
    /// Where people go, by the names under `destinations`.
    pub to: Vec<String>,
    /// Who finds a way where that is not enough, by the name under `consult`.
    pub of: Option<String>,
}
