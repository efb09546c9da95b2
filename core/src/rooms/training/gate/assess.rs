//! Looks at everything that is needed, without words: for whom it holds, whether it is met, until when.
use super::GateSurroundings;
use super::answer::{GateQuestion, GateStep, UpcomingSession};
use super::assessed::{Assessed, Item};
use super::outcome::{DayCounter, Lapse, Outcome, Remark, Unknown, Why};
use crate::calendar::CivilDate;
use crate::rooms::training::compiled::{CompiledTraining, Need, Requirement};
use crate::rooms::training::requirement::{Audience, Readiness};
use crate::rooms::training::worker_state::WorkerTraining;
use crate::roster::{Person, Roster};
use std::sync::OnceLock;

/// What is asked for by the level or the activity itself, under this name.
const OPENING: &str = "opening";

/// One look at one worker on one day.
#[derive(Clone, Copy)]
pub(super) struct Look<'a> {
    pub policy: &'a CompiledTraining,
    pub worker: &'a WorkerTraining,
    pub asked: &'a GateQuestion,
    pub as_of: CivilDate,
    pub roster: Option<&'a Roster>,
    pub sessions: &'a [UpcomingSession],
    pub days: &'a dyn DayCounter,
    /// Whether somebody who judged is taken to be entitled where nobody knows.
    pub trusting: bool,
}

/// Looks at everything that a worker needs, without making words: for figures over many workers. [`gate`](super::gate)
/// is this, in words.
pub fn assess<'a>(
    question: &'a GateQuestion,
    policy: &'a CompiledTraining,
    worker: Option<&'a WorkerTraining>,
    around: &GateSurroundings<'a>,
) -> Assessed<'a> {
    static NOBODY: OnceLock<WorkerTraining> = OnceLock::new();
    let own = worker.filter(|worker| worker.worker.as_ref().is_none_or(|id| *id == question.worker));
    let look = Look {
        policy,
        worker: own.unwrap_or_else(|| NOBODY.get_or_init(WorkerTraining::default)),
        asked: question,
        as_of: around.as_of,
        roster: around.roster,
        sessions: around.sessions,
        days: around.days,
        trusting: false,
    };
    let assessed = look.all();
    if own.is_none() && assessed.readiness < Readiness::Ready {
        let mut outcome = Outcome::missing(GateStep::OpenRecord {}, Why::NoRecord, None);
        outcome.possible = Readiness::Ready;
        outcome.unknown.push(Unknown { fact: "worker.record", of: question.worker.as_str() });
        return Assessed::of(vec![Item { name: "record", outcome, floor: Readiness::NotYet }]);
    }
    assessed
}

impl<'a> Look<'a> {
    fn all(&self) -> Assessed<'a> {
        let mut items = Vec::with_capacity(self.policy.requirements.len() + 2);
        let mut push = |name, floor, outcome: Outcome<'a>| items.push(Item { name, outcome, floor });
        if let Some(gone) = self.gone() {
            push("presence", Readiness::NotYet, gone);
        }
        for requirement in &self.policy.requirements {
            if let Some(outcome) = self.requirement(requirement) {
                push(
                    &requirement.name,
                    requirement.policy.while_missing.unwrap_or(Readiness::NotYet),
                    outcome,
                );
            }
        }
        let asked = items.iter().flat_map(|item| &item.outcome.missing);
        let anyway: Vec<GateStep> = asked.map(|missing| missing.step.clone()).collect();
        let mut push = |name, floor, outcome: Outcome<'a>| items.push(Item { name, outcome, floor });
        if let Some(outcome) = self.opening(&anyway) {
            push(OPENING, Readiness::NotYet, outcome);
        }
        for (name, ongoing) in &self.policy.ongoing {
            if let Some(outcome) = self.ongoing(name, ongoing) {
                push(name, ongoing.while_missing.unwrap_or(Readiness::Ready), outcome);
            }
        }
        if let Some(cap) = self.policy.triggered {
            for assigned in &self.worker.assigned {
                if let Some(outcome) = self.triggered(assigned) {
                    push("triggered", cap, outcome.at_least(cap));
                }
            }
        }
        if let Some((cap, outcome)) = self.after_leave() {
            push("afterLeave", cap, outcome.at_least(cap));
        }
        Assessed::of(items)
    }

    /// Away or gone: nobody serves then.
    fn gone(&self) -> Option<Outcome<'a>> {
        let why = match self.worker.left_on(self.as_of) {
            Some(on) => Why::Left(on),
            None => Why::Away(self.worker.away_since(self.as_of)?),
        };
        Some(Outcome::missing(GateStep::Return {}, why, None))
    }

    fn requirement(&self, requirement: &'a Requirement) -> Option<Outcome<'a>> {
        let rule = &requirement.policy;
        if rule.until.is_some_and(|until| until < self.as_of) {
            return None;
        }
        let audience = &rule.audience;
        let asked = self.asked;
        if !self.policy.concerns(
            audience,
            asked.area.as_deref(),
            asked.activity.as_deref(),
            asked.level.as_deref(),
        ) {
            return None;
        }
        let (is_meant, fact) = self.meant(audience);
        if is_meant == Some(false) {
            return None;
        }
        let mut outcome = self.need(&requirement.need, None);
        if let Some(from) = rule.from
            && self.as_of < from
        {
            return self.later(&requirement.name, from, outcome);
        }
        if let (Some(from), Some(later)) = (rule.from, rule.already_serving_from)
            && self.as_of < later
        {
            match self.served_before(from) {
                Some(true) => return self.later(&requirement.name, later, outcome),
                Some(false) => {}
                None => self.may_not_apply(&mut outcome, "worker.servingSince"),
            }
        }
        if is_meant.is_none() {
            self.may_not_apply(&mut outcome, fact);
        }
        Some(outcome.at_least(rule.while_missing.unwrap_or(Readiness::NotYet)))
    }

    /// Not needed yet: told when it will be missing then. The day before is the last good day.
    fn later(&self, requirement: &'a str, from: CivilDate, outcome: Outcome<'a>) -> Option<Outcome<'a>> {
        let met = outcome.known == Readiness::Ready && outcome.lapse.is_none_or(|lapse| lapse.on >= from);
        if met {
            return None;
        }
        let mut ready = Outcome::ready();
        ready.lapse = Some(Lapse { on: from.plus_days(-1), what: requirement });
        ready.remarks.push(Remark::Later { requirement, from });
        Some(ready)
    }

    fn may_not_apply(&self, outcome: &mut Outcome<'a>, fact: &'static str) {
        if outcome.known < Readiness::Ready {
            outcome.possible = Readiness::Ready;
            outcome.unknown.push(Unknown { fact, of: self.asked.worker.as_str() });
        }
    }

    fn person(&self) -> Option<&'a Person> {
        self.roster?.person(&self.asked.worker)
    }

    /// Whether the worker is meant by their role and engagement; none, and the fact, when that is not known.
    pub(super) fn meant(&self, audience: &Audience) -> (Option<bool>, &'static str) {
        let mut unknown = "";
        if !audience.roles.is_empty() {
            match (&self.asked.role, self.person()) {
                (Some(role), _) if !audience.roles.contains(role) => return (Some(false), ""),
                (Some(_), _) => {}
                (None, Some(person)) => {
                    if !audience.roles.iter().any(|role| person.has_role(role.as_str(), self.as_of)) {
                        return (Some(false), "");
                    }
                }
                (None, None) => unknown = "worker.role",
            }
        }
        if !audience.engagements.is_empty() {
            let person = || self.person().and_then(|person| person.engagement);
            match self.worker.engagement.or_else(person) {
                Some(engagement) if !audience.engagements.contains(&engagement) => return (Some(false), ""),
                Some(_) => {}
                None => unknown = "worker.engagement",
            }
        }
        if unknown.is_empty() { (Some(true), "") } else { (None, unknown) }
    }

    fn served_before(&self, from: CivilDate) -> Option<bool> {
        let began = self.worker.service.iter().map(|service| service.when.last).min();
        let since = match (self.worker.serving_since, began) {
            (Some(said), Some(began)) => Some(said.min(began)),
            (said, began) => said.or(began),
        };
        if let Some(since) = since {
            return Some(since < from);
        }
        // Who was not there before cannot have served before.
        let first = self.person()?.positions.iter().map(|position| position.from).min()?;
        (first >= from).then_some(false)
    }

    pub(super) fn need(&self, need: &'a Need, since: Option<CivilDate>) -> Outcome<'a> {
        match need {
            Need::Module(at) => {
                self.policy.modules.get(*at).map_or_else(Outcome::ready, |one| self.module(one, since))
            }
            Need::Program(at) => {
                self.policy.programs.get(*at).map_or_else(Outcome::ready, |one| self.program(one, since))
            }
            Need::Credential(at) => match self.policy.credentials.get(*at) {
                Some((name, credential)) => self.credential(name, credential),
                None => Outcome::ready(),
            },
            Need::Mentorship(at) => match self.policy.mentorships.get(*at) {
                Some((name, mentorship)) => self.mentorship(name, mentorship),
                None => Outcome::ready(),
            },
            Need::All(needs) => {
                let mut all = Outcome::ready();
                needs.iter().for_each(|need| all.and(self.need(need, since)));
                all
            }
            Need::Any(needs) => {
                let mut found = needs.iter().map(|need| self.need(need, since));
                let mut best = found.next().unwrap_or_else(Outcome::ready);
                found.for_each(|other| best.or(other));
                best
            }
            Need::Undefined(name) => {
                let step = GateStep::Complete { module: name.as_str().into() };
                Outcome::missing(step, Why::Absent(name), None)
            }
        }
    }

}

