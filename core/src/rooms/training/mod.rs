//! Nobody serves before they are ready, and everybody keeps learning.
//!
//! A record of this room is a worker's training (opened by `workerAdded`), a session (`sessionPlanned`), a need
//! (`needRaised`), an opportunity in the sector (`opportunityFound`) or the reviews of training itself
//! (`reviewsBegun`). What can happen is [`TrainingEvent`]; what
//! the organization chooses, [`TrainingPolicy`]; what a role may see, [`TrainingView`].
//!
//! The question of the room is [`gate`]: may this worker do this on this day, what is missing, and until when does
//! it hold? Over many records there are [`team`], [`session_figures`] and [`budget_figures`]; [`training_gaps`]
//! names what no module teaches, and [`who_needs`] who is concerned by a change.
mod audience;
mod called;
mod compiled;
mod consequences;
mod credential_state;
mod departure;
mod event;
mod evidence_state;
mod examine;
mod facts;
mod figures;
mod gaps;
mod gate;
mod marks;
mod mentorship_policy;
mod mentorship_state;
mod need_state;
mod overview;
mod policy;
mod program;
pub(crate) mod question;
mod requirement;
mod review_state;
mod rules;
mod session_state;
mod standing;
mod staffing;
mod state;
mod team;
mod terms;
#[cfg(test)]
mod tests;
mod view;
mod worker_state;

pub use audience::{AudienceQuestion, TrainingAudience, who_needs};
pub use compiled::CompiledTraining;
pub(crate) use view::may_know_worker;
pub use event::{TrainingEvent, TrainingRecordKind};
pub use figures::{
    Adequacy, BudgetFigures, PersonBudget, SessionFigures, ShownCount, budget_figures, session_figures,
};
pub use gaps::{TopicGap, training_gaps};
pub use gate::{
    Assessed, DayCounter, Gate, GateQuestion, GateStep, GateSurroundings, MissingStep, ReadyUntil,
    UpcomingSession, assess, gate,
};
pub use mentorship_policy::*;
pub use overview::{AreaReadiness, NamedBudget, ReadinessFigures, TrainingFigures};
pub use need_state::{NeedState, OpportunityState};
pub use policy::*;
pub use program::*;
pub use requirement::*;
pub use review_state::ReviewState;
pub use session_state::SessionState;
pub use standing::upcoming_sessions;
pub use state::{TrainingState, When};
pub use team::{Team, TeamLapse, TeamMember, TeamOverdue, TeamQuestion, team};
pub use terms::*;
pub use view::*;
pub use credential_state::*;
pub use evidence_state::*;
pub use mentorship_state::*;
pub use worker_state::*;

use crate::calendar::CivilDate;
use crate::context::Standing;
use crate::journal::Entry;
use crate::criteria::FactValue;
use crate::problem::Problem;
use crate::reason::{Finding, Judgement, Rule};
use crate::room::{BuiltInFact, FiguresGround, Inquiry, Matter, Reckoning, Room, Said, Timelines};
use crate::rooms::Figures;
use crate::roster::Roster;
use crate::staffing::Gap;
use crate::timeline::{Condition, Mark, TimelineDefinition};
use crate::wire::{PersonId, Role};

/// The room of training.
#[derive(Clone, Copy, Debug)]
pub struct Training;

impl Room for Training {
    type Policy = TrainingPolicy;
    type Event = TrainingEvent;
    type State = TrainingState;
    type View = TrainingView;

    const NAME: &'static str = "training";
    const KINDS: &'static [&'static str] = TrainingEvent::KINDS;
    const OPENING: &'static [&'static str] =
        &["workerAdded", "sessionPlanned", "needRaised", "opportunityFound", "reviewsBegun"];
    const CONDITIONS: &'static [Condition] = &[Condition {
        name: "onLeave",
        opened_by: &["leaveBegan"],
        closed_by: &["returnedFromLeave", "left"],
    }];
    const ROLES: &'static [&'static str] = &[
        "trainingLead",
        "worker",
        "mentor",
        "supervisor",
        "remedialOwner",
        "facilitator",
        "attendee",
        "needOwner",
        "overseer",
    ];
    const FACTS: &'static [BuiltInFact] = facts::FACTS;
    const OWNER: &'static str = "trainingLead";
    const RULES: &'static [&'static Rule] = rules::ALL;

    fn kind(event: &TrainingEvent) -> &'static str {
        event.kind()
    }

    fn marks(event: &TrainingEvent, marks: &mut Vec<Mark>) {
        marks::marks(event, marks);
    }

    fn consequences(
        reckoning: &Reckoning<'_, Self>,
        said: Said<'_, TrainingEvent>,
        marks: &mut Vec<Mark>,
    ) {
        consequences::consequences(reckoning, said, marks);
    }

    /// The training lead is whom the policy makes responsible: the first position, or else the committee.
    fn duty(policy: &TrainingPolicy, role: &str) -> Option<Role> {
        let chosen = policy.responsibility.as_ref().filter(|_| role == Self::OWNER)?;
        chosen.positions.first().or(chosen.committee.as_ref()).cloned()
    }

    fn apply(state: &mut TrainingState, said: Said<'_, TrainingEvent>) {
        state.take(said.on, said.entry, said.event);
    }

    fn fact(state: &TrainingState, name: &str) -> Option<FactValue> {
        facts::fact(state, name)
    }

    fn timelines(policy: &TrainingPolicy) -> Timelines {
        let base = TimelineDefinition {
            stages: policy.stages.clone(),
            steps: policy.steps.clone(),
            deadlines: policy.deadlines.clone(),
        };
        Timelines { base, tracks: Vec::new() }
    }

    fn opens_again(state: &TrainingState, event: Option<&TrainingEvent>, on: CivilDate) -> bool {
        state.worker().is_some_and(|known| {
            let same = event.is_none_or(|event| {
                matches!(event, TrainingEvent::WorkerAdded { worker, .. } if known.worker.as_ref() == Some(worker))
            });
            same && known.left_on(on).is_some()
        })
    }

    fn holder<'s>(state: &'s TrainingState, role: &str) -> Option<&'s PersonId> {
        facts::holder(state, role)
    }

    fn may(inquiry: &Inquiry<'_, Self>, kind: &'static str, judgement: &mut Judgement) {
        rules::may(inquiry, kind, judgement);
    }

    fn check(inquiry: &Inquiry<'_, Self>, said: Said<'_, TrainingEvent>, judgement: &mut Judgement) {
        rules::check(inquiry, said, judgement);
    }

    fn notice(inquiry: &Inquiry<'_, Self>, judgement: &mut Judgement) {
        rules::notice(inquiry, judgement);
    }

    fn was_seen_to(inquiry: &Inquiry<'_, Self>, finding: &Finding) -> bool {
        rules::was_seen_to(inquiry, finding)
    }

    fn view(inquiry: &Inquiry<'_, Self>) -> TrainingView {
        view::view(inquiry)
    }

    fn called<'p>(policy: &'p TrainingPolicy, parameter: &str, name: &str, language: &str) -> Option<&'p str> {
        policy.called(parameter, name, language)
    }

    fn may_hold(inquiry: &Inquiry<'_, Self>, _: &Entry) -> bool {
        view::may_hold(inquiry)
    }

    fn may_know(inquiry: &Inquiry<'_, Self>) -> bool {
        view::may_know(inquiry)
    }

    fn standings(inquiry: &Inquiry<'_, Self>) -> Vec<Standing> {
        standing::standings(inquiry)
    }

    const FIGURES_OVER_ALL: bool = true;

    fn figures(ground: &FiguresGround<'_, Self>, matters: &[Matter<'_, TrainingState>]) -> Option<Figures> {
        Some(Figures::Training(overview::figures(ground, matters)))
    }

    fn examine(policy: &TrainingPolicy, problems: &mut Vec<Problem>) {
        examine::examine(policy, problems);
    }

    fn gaps(policy: &TrainingPolicy, roster: &Roster, on: CivilDate) -> Vec<Gap> {
        staffing::gaps(policy, roster, on)
    }
}
