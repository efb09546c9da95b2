//! How training is doing over all records: sessions, budgets, and how many people are how far.
use super::Training;
use super::figures::{BudgetFigures, SessionFigures, budget_figures, session_figures};
use super::gate::{GateQuestion, GateSurroundings, assess};
use super::need_state::OpportunityState;
use super::requirement::Readiness;
use super::session_state::SessionState;
use super::standing::upcoming_sessions;
use super::state::TrainingState;
use super::view::answers;
use super::worker_state::WorkerTraining;
use crate::reason::Sentences;
use crate::room::many::figures_are_for;
use crate::room::{FiguresGround, Matter};
use crate::wire::Role;
use settlewell_macros::wire;

/// Figures over all records of training.
#[wire]
#[derive(Default)]
pub struct TrainingFigures {
    /// `true` where the policy does not show figures to the viewer: nothing else is said then.
    pub withheld: Option<bool>,
    /// Sessions in the time asked for: up to the day of the answer, and a year back, where nothing else is asked.
    pub sessions: Option<SessionFigures>,
    /// The budgets that touch this time; only for those who answer for training.
    pub budgets: Vec<NamedBudget>,
    /// How many workers are how far on the day of the answer, whatever the area.
    pub readiness: Option<ReadinessFigures>,
    /// The same in each area that the policy lists.
    pub areas: Vec<AreaReadiness>,
    /// The positions or the committee that answer for training, by the policy.
    pub responsible: Vec<Role>,
    /// Where plans and contents are kept, by the policy.
    pub kept_in: Option<String>,
}

/// A budget by its name in the policy.
#[wire]
pub struct NamedBudget {
    /// The name.
    pub name: String,
    /// Where the money comes from.
    pub source: Option<String>,
    /// What was spent of it, and whether it is enough.
    pub figures: BudgetFigures,
}

/// How many workers are how far. A number is absent when it could say who somebody was.
#[wire]
pub struct ReadinessFigures {
    /// All workers who have not left.
    pub workers: Option<u32>,
    /// They may serve.
    pub ready: Option<u32>,
    /// They may serve while a mentor approves.
    pub under_approval: Option<u32>,
    /// They may watch.
    pub observe_only: Option<u32>,
    /// Not yet.
    pub not_yet: Option<u32>,
    /// Something that matters is not known.
    pub unclear: Option<u32>,
}

/// How many workers are how far in one area of work.
#[wire]
pub struct AreaReadiness {
    /// The area.
    pub area: String,
    /// How many.
    pub readiness: ReadinessFigures,
}

pub(super) fn figures(
    ground: &FiguresGround<'_, Training>,
    matters: &[Matter<'_, TrainingState>],
) -> TrainingFigures {
    let (policy, as_of) = (ground.policy, ground.context.as_of);
    let role = &ground.context.viewer.role;
    let chosen = policy.views.as_ref().map_or(&[][..], |views| &views.figures_for);
    if !figures_are_for(role, chosen, answers(role, policy)) {
        return TrainingFigures { withheld: Some(true), ..TrainingFigures::default() };
    }
    let sessions: Vec<SessionState> =
        matters.iter().filter_map(|matter| matter.state.session().cloned()).collect();
    let opportunities: Vec<OpportunityState> = matters
        .iter()
        .filter_map(|matter| match matter.state {
            TrainingState::Opportunity(one) => Some((**one).clone()),
            _ => None,
        })
        .collect();
    let until = ground.until.unwrap_or(as_of);
    let from = ground.from.unwrap_or_else(|| until.minus_months(12).plus_days(1));
    let roster = ground.context.roster;
    let touches = policy.budgets.iter().filter(|(_, budget)| budget.from <= until && from <= budget.until);
    let budgets = touches.map(|(name, budget)| NamedBudget {
        name: name.to_owned(),
        source: budget.source.clone(),
        figures: budget_figures(budget, &sessions, &opportunities, roster),
    });
    let workers: Vec<&WorkerTraining> = matters
        .iter()
        .filter_map(|matter| matter.state.worker())
        .filter(|worker| worker.left_on(as_of).is_none())
        .collect();
    let upcoming = upcoming_sessions(ground.context.standings());
    let around = GateSurroundings {
        as_of,
        roster,
        sessions: &upcoming,
        days: ground.calendar,
        sentences: Sentences::english(),
    };
    let readiness = |area: Option<&str>| {
        let mut counts = [0_u32; 5];
        for worker in &workers {
            let Some(id) = worker.worker.as_ref() else { continue };
            let mut asked = GateQuestion::of(id.as_str());
            asked.area = area.map(str::to_owned);
            let assessed = assess(&asked, policy.compiled(), Some(worker), &around);
            let place = match assessed.readiness {
                readiness if readiness < assessed.possible => 4,
                Readiness::Ready => 0,
                Readiness::ReadyUnderMentorApproval => 1,
                Readiness::ObserveOnly => 2,
                Readiness::NotYet => 3,
            };
            if let Some(count) = counts.get_mut(place) {
                *count += 1;
            }
        }
        shown(counts, policy.smallest_cell())
    };
    let chosen = policy.responsibility.as_ref();
    TrainingFigures {
        withheld: None,
        sessions: Some(session_figures(&sessions, policy, from, until, ground.calendar)),
        budgets: if answers(&ground.context.viewer.role, policy) { budgets.collect() } else { Vec::new() },
        readiness: Some(readiness(None)),
        areas: policy
            .areas
            .iter()
            .map(|area| AreaReadiness { area: area.clone(), readiness: readiness(Some(area)) })
            .collect(),
        responsible: chosen
            .map(|chosen| chosen.positions.iter().chain(&chosen.committee).cloned().collect())
            .unwrap_or_default(),
        kept_in: chosen.and_then(|chosen| chosen.kept_in.clone()),
    }
}

/// Small numbers are left out, and where one alone is, the next smallest beside it: the total would give it away.
fn shown(counts: [u32; 5], smallest: u32) -> ReadinessFigures {
    let total = counts.iter().fold(0_u32, |sum, count| sum.saturating_add(*count));
    let small = |count: u32| count > 0 && count < smallest;
    let mut cells = counts.map(|count| (!small(count) && !small(total)).then_some(count));
    if cells.iter().filter(|cell| cell.is_none()).count() == 1 {
        let next = cells.iter().flatten().copied().filter(|count| *count > 0).min();
        if let Some(cell) = cells.iter_mut().find(|cell| cell.is_some() && **cell == next) {
            *cell = None;
        }
    }
    let [ready, under_approval, observe_only, not_yet, unclear] = cells;
    let workers = (!small(total)).then_some(total);
    ReadinessFigures { workers, ready, under_approval, observe_only, not_yet, unclear }
}
