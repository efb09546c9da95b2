//! What counts beside the requirements: what programs open, what a change asks for, and coming back from leave.
use super::answer::GateStep;
use super::assess::Look;
use super::outcome::{Lapse, Outcome, Why};
use crate::rooms::training::requirement::Readiness;
use crate::rooms::training::worker_state::Assigned;

impl<'a> Look<'a> {
    /// The level or the activity must be opened by a program, where programs open such things at all.
    ///
    /// Of several programs that would do, the one that asks for least beside the steps that are asked for `anyway`.
    pub(super) fn opening(&self, anyway: &[GateStep]) -> Option<Outcome<'a>> {
        let asked = self.asked;
        let level = asked.level.as_deref().filter(|_| self.policy.gates_levels);
        let activity = asked.activity.as_deref();
        let activity = activity.filter(|one| self.policy.gated_activities.iter().any(|known| known == one));
        if level.is_none() && activity.is_none() {
            return None;
        }
        let mut best: Option<Outcome<'a>> = None;
        for program in &self.policy.programs {
            let opens = program.opens.iter().any(|opening| {
                let in_force = opening.from.is_none_or(|from| from <= self.as_of)
                    && opening.until.is_none_or(|until| self.as_of <= until);
                let area = opening.areas.is_empty()
                    || asked.area.as_ref().is_none_or(|area| opening.areas.contains(area));
                let level = level.is_none_or(|wanted| {
                    opening.levels.iter().any(|own| self.policy.level_covers(own, wanted))
                });
                let does = |one: &str| opening.activities.iter().any(|own| own == one);
                // A level opens every activity but those that openings name.
                let activity = activity.is_none_or(|one| {
                    does(one) || (level && asked.level.is_some() && opening.activities.is_empty())
                });
                in_force && area && level && activity
            });
            if opens {
                let outcome = self.program(program, None);
                match &mut best {
                    None => best = Some(outcome),
                    Some(best) => best.or_beside(outcome, anyway),
                }
            }
        }
        Some(best.unwrap_or_else(|| Outcome::missing(GateStep::DecideOpening {}, Why::NotOpened, None)))
    }

    /// Extra training that was asked: unmet after its day, it narrows; before, its day is when readiness ends.
    pub(super) fn triggered(&self, assigned: &'a Assigned) -> Option<Outcome<'a>> {
        let area = self.asked.area.as_ref();
        let elsewhere = area.is_some_and(|area| !assigned.areas.is_empty() && !assigned.areas.contains(area));
        if elsewhere || assigned.when.last > self.as_of {
            return None;
        }
        let name = assigned.module.as_str();
        let module = self.policy.module(name);
        let met = module.map(|module| self.module(module, Some(assigned.since)));
        if met.as_ref().is_some_and(|met| met.known == Readiness::Ready) {
            return None;
        }
        if self.as_of <= assigned.by {
            let mut ready = Outcome::ready();
            ready.lapse = Some(Lapse { on: assigned.by, what: name });
            return Some(ready);
        }
        let step = GateStep::CompleteTriggered { module: name.into(), need: assigned.need.clone() };
        let earliest = module.and_then(|module| self.earliest(module));
        let mut outcome = Outcome::missing(step, Why::Triggered(name, assigned.by), earliest);
        if let Some(met) = met.filter(|met| met.possible > met.known) {
            (outcome.possible, outcome.unknown) = (met.possible, met.unknown);
        }
        Some(outcome)
    }

    /// Back from a long leave: a program again.
    pub(super) fn after_leave(&self) -> Option<(Readiness, Outcome<'a>)> {
        let rule = self.policy.after_leave.as_ref()?;
        let place = self.worker.leave.iter().rposition(|(when, away)| !away && when.last <= self.as_of)?;
        let (back, _) = self.worker.leave.get(place)?;
        let (began, _) = self.worker.leave.iter().take(place).rfind(|(_, away)| *away)?;
        let long = self.days.after(began.first, rule.longer_than).is_some_and(|end| end <= back.last);
        if !long || rule.from.is_some_and(|from| back.last < from) {
            return None;
        }
        let program = self.policy.programs.get(rule.program)?;
        let mut outcome = self.program(program, Some(back.last));
        for missing in &mut outcome.missing {
            missing.why = Why::Returned(&program.name, back.last);
        }
        Some((rule.until_then, outcome))
    }
}
