//! How sessions and budgets are doing: figures over many records.
use crate::arrange::Arrange;
use super::gate::DayCounter;
use super::need_state::OpportunityState;
use super::policy::{BudgetPolicy, TrainingPolicy};
use super::session_state::SessionState;
use super::terms::{Cents, TrainingFormat};
use crate::calendar::CivilDate;
use crate::roster::{Engagement, Roster};
use crate::wire::PersonId;
use settlewell_macros::wire;

/// A number, or that it is too small to be shown.
#[wire]
#[derive(Copy)]
pub enum ShownCount {
    /// So many.
    Exactly {
        /// How many.
        number: u32,
    },
    /// Fewer than this.
    FewerThan {
        /// The smallest number that is shown.
        number: u32,
    },
}

impl ShownCount {
    fn of(number: u32, smallest: u32) -> Self {
        if number > 0 && number < smallest {
            Self::FewerThan { number: smallest }
        } else {
            Self::Exactly { number }
        }
    }
}

/// Whether there is enough of something.
#[wire]
pub enum Adequacy {
    /// There is enough.
    Enough,
    /// There is not.
    Short,
    /// The policy or the records do not say.
    Unknown,
}

/// Sessions in a time.
#[wire]
pub struct SessionFigures {
    /// The first day.
    pub from: CivilDate,
    /// The last day.
    pub until: CivilDate,
    /// Still to come.
    pub planned: u32,
    /// Held.
    pub held: u32,
    /// Called off.
    pub cancelled: u32,
    /// How many should have been offered by the policy; absent when it does not say.
    pub expected: Option<u32>,
    /// Whether as many were held or are planned.
    pub adequacy: Adequacy,
    /// How many people took part in at least one.
    pub people: ShownCount,
    /// How often somebody took part; absent when few people did.
    pub attendances: Option<u32>,
    /// How many minutes were taught.
    pub minutes: u32,
    /// Those with an expert on the subject.
    pub with_expert: u32,
    /// Those shared with a partner.
    pub with_partner: u32,
    /// Those that worked through a scenario or reviewed cases.
    pub with_cases: u32,
    /// How often somebody said how it was.
    pub feedback: ShownCount,
    /// The mean of what they said, in hundredths from 100 to 500; absent when too few did.
    pub feedback_mean: Option<u32>,
    /// Those whose feedback was read.
    pub reviewed: u32,
    /// What they cost.
    pub cost: Cents,
}

/// A budget, what was spent of it, and what is still promised.
#[wire]
pub struct BudgetFigures {
    /// The first day.
    pub from: CivilDate,
    /// The last day.
    pub until: CivilDate,
    /// In all; absent when the policy does not say.
    pub total: Option<Cents>,
    /// What the amounts for each person come to; absent when the roster or the policy does not say.
    pub allowances: Option<Cents>,
    /// Spent.
    pub spent: Cents,
    /// What sessions still to come will cost.
    pub committed: Cents,
    /// What is left of the total; nothing when more was spent.
    pub left: Option<Cents>,
    /// By how much the total is or will be overspent.
    pub over: Cents,
    /// Whether it is enough: what is spent and promised, and what each person is allowed, stay within the total.
    pub adequacy: Adequacy,
    /// Each person for whom something was spent or is allowed.
    pub people: Vec<PersonBudget>,
}

/// What was spent for one person.
#[wire]
pub struct PersonBudget {
    /// Who.
    pub person: PersonId,
    /// What they are allowed; absent when the policy or the roster does not say.
    pub allowance: Option<Cents>,
    /// What was spent for them alone.
    pub spent: Cents,
    /// Whether that is more than allowed.
    pub over: bool,
}

/// Figures over the sessions of a time, both days included.
pub fn session_figures(
    sessions: &[SessionState],
    policy: &TrainingPolicy,
    from: CivilDate,
    until: CivilDate,
    days: &dyn DayCounter,
) -> SessionFigures {
    let inside = |session: &&SessionState| {
        session.held.or(session.at).is_some_and(|when| from <= when.last && when.last <= until)
    };
    let chosen: Vec<&SessionState> = sessions.iter().filter(inside).collect();
    let count = |test: &dyn Fn(&SessionState) -> bool| {
        u32::try_from(chosen.iter().filter(|session| test(session)).count()).unwrap_or(u32::MAX)
    };
    let held = count(&|session| session.held.is_some());
    let planned = count(&SessionState::is_open);
    let mut people: Vec<&PersonId> =
        chosen.iter().filter(|one| one.held.is_some()).flat_map(|one| &one.participants).collect();
    let attendances = u32::try_from(people.len()).unwrap_or(u32::MAX);
    people.arrange();
    people.dedup();
    let shown =
        ShownCount::of(u32::try_from(people.len()).unwrap_or(u32::MAX), policy.smallest_cell());
    let marks: Vec<u32> = chosen
        .iter()
        .flat_map(|one| one.feedback.iter().flat_map(|(_, marks)| marks.iter().flatten().copied()))
        .collect();
    let said = u32::try_from(chosen.iter().map(|one| one.feedback.len()).sum::<usize>()).unwrap_or(u32::MAX);
    let enough_said = said >= policy.smallest_cell().max(1) && !marks.is_empty();
    let mean = || {
        let count = u32::try_from(marks.len()).ok().filter(|count| *count > 0)?;
        Some(marks.iter().fold(0_u32, |sum, mark| sum.saturating_add(mark.saturating_mul(100))) / count)
    };
    let expected = expected(policy, from, until, days);
    SessionFigures {
        from,
        until,
        planned,
        held,
        cancelled: count(&|session| session.cancelled.is_some() && session.held.is_none()),
        expected,
        adequacy: match expected {
            None => Adequacy::Unknown,
            Some(expected) if held.saturating_add(planned) >= expected => Adequacy::Enough,
            Some(_) => Adequacy::Short,
        },
        people: shown,
        attendances: matches!(shown, ShownCount::Exactly { .. }).then_some(attendances),
        minutes: chosen
            .iter()
            .filter(|one| one.held.is_some())
            .fold(0, |sum, one| sum.saturating_add(one.took.or(one.minutes).unwrap_or_else(|| taught(policy, one)))),
        with_expert: count(&|session| !session.experts.is_empty()),
        with_partner: count(&|session| session.partner.is_some()),
        with_cases: count(&|session| {
            matches!(session.format, Some(TrainingFormat::Scenario | TrainingFormat::CaseReview))
        }),
        feedback: ShownCount::of(said, policy.smallest_cell()),
        feedback_mean: if enough_said { mean() } else { None },
        reviewed: count(&|session| session.reviewed.is_some()),
        cost: Cents { cents: chosen.iter().fold(0, |sum, one| sum.saturating_add(one.cost())) },
    }
}

/// How long the modules of a session take by the policy, where nobody noted how long it took.
fn taught(policy: &TrainingPolicy, session: &SessionState) -> u32 {
    let each = session.modules.iter().filter_map(|module| policy.modules.get(module.as_str())?.minutes);
    each.fold(0, u32::saturating_add)
}

/// How many sessions the policy offers in a time: the sum over what is offered regularly.
fn expected(
    policy: &TrainingPolicy,
    from: CivilDate,
    until: CivilDate,
    days: &dyn DayCounter,
) -> Option<u32> {
    let mut total: Option<u32> = None;
    for (_, ongoing) in policy.ongoing.iter() {
        let Some(span) = ongoing.offered_every else { continue };
        let first = ongoing.from.map_or(from, |own| own.max(from));
        let last = ongoing.until.map_or(until, |own| own.min(until));
        let (mut count, mut at) = (0_u32, first);
        // One is owed for each whole interval that ends in the time.
        while let Some(next) = days.after(at, span).filter(|next| *next > at && next.plus_days(-1) <= last) {
            (count, at) = (count.saturating_add(1), next);
        }
        total = Some(total.unwrap_or(0).saturating_add(count));
    }
    total
}

/// Figures over one budget: sessions and opportunities within its days.
pub fn budget_figures(
    budget: &BudgetPolicy,
    sessions: &[SessionState],
    opportunities: &[OpportunityState],
    roster: Option<&Roster>,
) -> BudgetFigures {
    let within = |day: CivilDate| budget.from <= day && day <= budget.until;
    let mut people: Vec<PersonBudget> = Vec::new();
    let (mut spent, mut committed) = (0_u32, 0_u32);
    for session in sessions {
        for (_, _, amount, worker) in session.costs.iter().filter(|(when, ..)| within(when.last)) {
            spent = spent.saturating_add(amount.cents);
            if let Some(worker) = worker {
                spend(&mut people, worker, amount.cents);
            }
        }
        if session.is_open() && session.at.is_some_and(|at| within(at.last)) {
            let planned = session.planned_cost.map_or(0, |cost| cost.cents);
            committed = committed.saturating_add(planned.saturating_sub(session.cost()));
        }
    }
    for opportunity in opportunities {
        let Some(cost) = opportunity.cost else { continue };
        for (person, ..) in opportunity.attended.iter().filter(|(_, when, _)| within(when.last)) {
            spent = spent.saturating_add(cost.cents);
            spend(&mut people, person, cost.cents);
        }
    }
    let allowance = |engagement: Option<Engagement>| match engagement? {
        Engagement::Staff => budget.per_person,
        Engagement::Intern => budget.per_intern,
        Engagement::Volunteer => budget.per_volunteer,
        Engagement::BoardMember | Engagement::External => None,
    };
    let per_head =
        budget.per_person.is_some() || budget.per_intern.is_some() || budget.per_volunteer.is_some();
    let mut allowances = None;
    if let Some(roster) = roster.filter(|_| per_head) {
        let mut sum = 0_u32;
        for person in &roster.people {
            let here = person.positions.iter().any(|position| {
                position.from <= budget.until && position.until.is_none_or(|until| budget.from <= until)
            });
            let Some(allowed) = allowance(person.engagement).filter(|_| here) else { continue };
            sum = sum.saturating_add(allowed.cents);
            spend(&mut people, &person.id, 0);
            if let Some(one) = people.iter_mut().find(|one| one.person == person.id) {
                one.allowance = Some(allowed);
                one.over = one.spent > allowed;
            }
        }
        allowances = Some(Cents { cents: sum });
    }
    people.arrange_by(|one, two| one.person.cmp(&two.person));
    let needed = spent.saturating_add(committed);
    let total = budget.total;
    let over = total.map_or(0, |total| needed.saturating_sub(total.cents));
    let beyond = |total: Cents| allowances.is_some_and(|allowances| allowances > total);
    let adequacy = match total {
        Some(total) if over > 0 || beyond(total) => Adequacy::Short,
        _ if people.iter().any(|one| one.over) => Adequacy::Short,
        Some(_) => Adequacy::Enough,
        None if allowances.is_some() => Adequacy::Enough,
        None => Adequacy::Unknown,
    };
    BudgetFigures {
        from: budget.from,
        until: budget.until,
        total,
        allowances,
        spent: Cents { cents: spent },
        committed: Cents { cents: committed },
        left: total.map(|total| Cents { cents: total.cents.saturating_sub(needed) }),
        over: Cents { cents: over },
        adequacy,
        people,
    }
}

fn spend(people: &mut Vec<PersonBudget>, person: &PersonId, cents: u32) {
    match people.iter_mut().find(|one| one.person == *person) {
        Some(one) => one.spent.cents = one.spent.cents.saturating_add(cents),
        None => people.push(PersonBudget {
            person: person.clone(),
            allowance: None,
            spent: Cents { cents },
            over: false,
        }),
    }
}
