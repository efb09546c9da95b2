//! What the organization and each of its people may take on, and when to ask or refer.
//!
//! [`assess`] answers one question before anybody serves a client: may this worker do this activity, in this area, for
//! this person, today; and if not, what is the step to take. What the organization chooses is [`ScopePolicy`]. A
//! record of this room is one consultation (opened by `consultationOpened`), one new service (`serviceAnnounced`) or
//! the manual on referring and consulting (`manualPublished`); what can happen is [`ScopeEvent`].
//!
//! Nothing here is legal advice: what a policy says of the law stands with its source and its dates, and the worker
//! confirms it.
mod assess;
mod assessment;
mod called;
mod compile;
mod compiled;
mod consequences;
mod consultation_policy;
mod consultation_state;
mod event;
mod facts;
mod naming;
mod permit_policy;
mod policy;
mod question;
mod rules;
mod standing;
mod staffing;
mod state;
mod terms;
#[cfg(test)]
mod tests;
mod told_state;
mod view;

pub use assess::assess;
pub use assessment::*;
pub use compiled::{CAN_PAY, CompiledScope, LEGAL_AID, LEGAL_AID_VALUES};
pub use consultation_policy::*;
pub use consultation_state::*;
pub use event::*;
pub use permit_policy::*;
pub use policy::*;
pub use question::*;
pub use state::*;
pub use terms::*;
pub use told_state::*;
pub use view::*;

use crate::calendar::CivilDate;
use crate::context::Standing;
use crate::criteria::FactValue;
use crate::journal::Entry;
use crate::problem::Problem;
use crate::reason::{Judgement, Rule};
use crate::room::{BuiltInFact, Groundwork, Inquiry, Reckoning, Room, Said, Timelines};
use crate::roster::Roster;
use crate::staffing::Gap;
use crate::timeline::{Mark, Obligation, TimelineDefinition};
use crate::wire::PersonId;

/// The room of scope.
#[derive(Clone, Copy, Debug)]
pub struct Scope;

impl Room for Scope {
    type Policy = ScopePolicy;
    type Event = ScopeEvent;
    type State = ScopeState;
    type View = ScopeView;

    const NAME: &'static str = "scope";
    const KINDS: &'static [&'static str] = ScopeEvent::KINDS;
    const OPENING: &'static [&'static str] = &["consultationOpened", "serviceAnnounced", "manualPublished"];
    const ROLES: &'static [&'static str] =
        &["consultee", "asker", "worker", "supervisor", "mentor", "overseer"];
    const FACTS: &'static [BuiltInFact] = facts::FACTS;
    const OWNER: &'static str = "supervisor";
    const RULES: &'static [&'static Rule] = rules::ALL;

    fn kind(event: &ScopeEvent) -> &'static str {
        event.kind()
    }

    fn marks(event: &ScopeEvent, marks: &mut Vec<Mark>) {
        event.mark(marks);
    }

    fn consequences(reckoning: &Reckoning<'_, Self>, said: Said<'_, ScopeEvent>, marks: &mut Vec<Mark>) {
        consequences::consequences(reckoning.state, said, marks);
    }

    fn apply(state: &mut ScopeState, said: Said<'_, ScopeEvent>) {
        state.take(said);
    }

    fn fact(state: &ScopeState, name: &str) -> Option<FactValue> {
        facts::fact(state, name)
    }

    fn timelines(policy: &ScopePolicy) -> Timelines {
        let base = TimelineDefinition {
            stages: policy.stages.clone(),
            steps: policy.steps.clone(),
            deadlines: policy.deadlines.clone(),
        };
        Timelines { base, tracks: Vec::new() }
    }

    fn holder<'s>(state: &'s ScopeState, role: &str) -> Option<&'s PersonId> {
        match (state, role) {
            (ScopeState::Consultation(one), "asker") => Some(&one.asker),
            (ScopeState::Consultation(one), "consultee") => one.to.first(),
            _ => None,
        }
    }

    fn may(inquiry: &Inquiry<'_, Self>, kind: &'static str, judgement: &mut Judgement) {
        rules::may(inquiry, kind, judgement);
    }

    fn check(inquiry: &Inquiry<'_, Self>, said: Said<'_, ScopeEvent>, judgement: &mut Judgement) {
        rules::check(inquiry, said, judgement);
    }

    fn notice(inquiry: &Inquiry<'_, Self>, judgement: &mut Judgement) {
        rules::notice(inquiry, judgement);
    }

    fn view(inquiry: &Inquiry<'_, Self>) -> ScopeView {
        view::view(inquiry)
    }

    fn called<'p>(policy: &'p ScopePolicy, parameter: &str, name: &str, language: &str) -> Option<&'p str> {
        policy.called(parameter, name, language)
    }

    fn may_know(inquiry: &Inquiry<'_, Self>) -> bool {
        view::may_know(inquiry)
    }

    fn may_name(inquiry: &Inquiry<'_, Self>, person: &str) -> bool {
        view::may_name(inquiry, person)
    }

    fn may_know_owed(inquiry: &Inquiry<'_, Self>, owed: &Obligation) -> bool {
        view::may_know_owed(inquiry, owed)
    }

    fn may_hold(inquiry: &Inquiry<'_, Self>, entry: &Entry) -> bool {
        view::may_hold(inquiry, entry)
    }

    fn standings(inquiry: &Inquiry<'_, Self>) -> Vec<Standing> {
        standing::standings(inquiry)
    }

    fn prepare(policy: &ScopePolicy, ground: &Groundwork<'_>, problems: &mut Vec<Problem>) {
        match CompiledScope::compile(policy, ground.criteria, ground.calendars, ground.zone) {
            Ok(compiled) => policy.prepared.keep(compiled),
            Err(found) => problems.extend(found.problems().iter().cloned()),
        }
    }

    fn gaps(policy: &ScopePolicy, roster: &Roster, on: CivilDate) -> Vec<Gap> {
        staffing::gaps(policy, roster, on)
    }
}
