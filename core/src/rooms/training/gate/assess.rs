//! Looks at everything that is needed, without words: for whom it holds, whether it is met, until when.
use crate::arrange::Arrange;
use super::GateSurroundings;
use super::answer::{GateQuestion, GateStep, UpcomingSession};
use super::outcome::{DayCounter, Lapse, Missing, Outcome, Remark, Unknown, Why};
use crate::calendar::CivilDate;
use crate::rooms::training::compiled::{CompiledTraining, Need, Program, Requirement};
use crate::rooms::training::program::ProgramModule;
use crate::rooms::training::requirement::{Audience, Readiness};
use crate::rooms::training::terms::WaivedThing;
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

/// What came of looking at everything that is needed, without words.
#[derive(Clone, Debug)]
pub struct Assessed<'a> {
    pub(super) items: Vec<Item<'a>>,
    /// How far the worker is, by what is known.
    pub readiness: Readiness,
    /// How far they may be, when what is not known turns out well.
    pub possible: Readiness,
    lapse: Option<(Lapse<'a>, &'a str)>,
}

/// One requirement, and what came of it.
#[derive(Clone, Debug)]
pub(super) struct Item<'a> {
    pub name: &'a str,
    pub outcome: Outcome<'a>,
    /// What remains when it is not met.
    pub floor: Readiness,
}

/// A waiver that was found: what to tell of it, and until when it holds, when it does.
pub(super) struct Waived<'a> {
    pub remarks: Vec<Remark<'a>>,
    pub holds: Option<Option<CivilDate>>,
}

impl<'a> Assessed<'a> {
    /// The last day on which today's readiness holds, and the requirement and the thing that then end it; none when
    /// nothing known ends it.
    pub fn ready_until(&self) -> Option<(CivilDate, &'a str, &'a str)> {
        self.lapse.map(|(lapse, requirement)| (lapse.on, requirement, lapse.what))
    }

    /// Every end that is known, by requirement, the earliest first: the day, the requirement, and what ends.
    pub fn lapses(&self) -> Vec<(CivilDate, &'a str, &'a str)> {
        let of = |item: &Item<'a>| item.outcome.lapse.map(|lapse| (lapse.on, item.name, lapse.what));
        let mut lapses: Vec<_> = self.items.iter().filter_map(of).collect();
        lapses.arrange();
        lapses
    }

    /// The requirements that keep the worker from being ready, by name.
    pub fn unmet(&self) -> impl Iterator<Item = &'a str> + '_ {
        self.items.iter().filter(|item| item.outcome.known < Readiness::Ready).map(|item| item.name)
    }

    /// What should have been done: what ran out, what was asked for by a day, what is behind; and since when.
    pub fn overdue(&self) -> Vec<(&'a str, Option<CivilDate>)> {
        let mut found = Vec::new();
        for missing in self.items.iter().flat_map(|item| &item.outcome.missing) {
            match missing.why {
                Why::Lapsed(what, on) | Why::Triggered(what, on) => found.push((what, Some(on))),
                Why::Ongoing(what) => found.push((what, None)),
                _ => {}
            }
        }
        for remark in self.items.iter().flat_map(|item| &item.outcome.remarks) {
            if let Remark::LongMentorship { mentorship, until } = remark {
                found.push((mentorship, Some(*until)));
            }
        }
        found
    }

    /// The facts that are not known and could change the answer.
    pub fn unknown_facts(&self) -> impl Iterator<Item = &'static str> + '_ {
        let open = self.items.iter().filter(|item| item.outcome.known < item.outcome.possible);
        open.flat_map(|item| item.outcome.unknown.iter().map(|unknown| unknown.fact))
    }

    fn of(items: Vec<Item<'a>>) -> Self {
        let readiness = items.iter().map(|item| item.outcome.known).min().unwrap_or(Readiness::Ready);
        let possible = items.iter().map(|item| item.outcome.possible).min().unwrap_or(Readiness::Ready);
        let counts = items.iter().filter(|item| item.floor < readiness);
        let lapse = counts.filter_map(|item| item.outcome.lapse.map(|lapse| (lapse, item.name)));
        let lapse =
            lapse.min_by_key(|(lapse, name)| (lapse.on, *name)).filter(|_| readiness > Readiness::NotYet);
        Self { items, readiness, possible, lapse }
    }
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

    pub(super) fn program(&self, program: &'a Program, since: Option<CivilDate>) -> Outcome<'a> {
        let is = |what: &WaivedThing| matches!(what, WaivedThing::Program { program: of } if of.as_str() == program.name);
        let waived = self.waived(&program.name, is);
        let mut outcome = Outcome::ready();
        let mut not_before = Some(self.as_of);
        for (part, at) in &program.modules {
            let Some(module) = self.policy.modules.get(*at) else { continue };
            if !self.is_part(program, part) {
                continue;
            }
            let mut one = self.module(module, since);
            for missing in &mut one.missing {
                let earliest = match (missing.earliest, not_before) {
                    (Some(own), Some(before)) => Some(own.max(before)),
                    _ => None,
                };
                (missing.earliest, not_before) = (earliest, earliest);
            }
            outcome.and(one);
        }
        if let Some((name, mentorship)) = program.mentorship.and_then(|at| self.policy.mentorships.get(at)) {
            let mut accompanied = self.mentorship(name, mentorship);
            for missing in &mut accompanied.missing {
                missing.earliest = match (missing.earliest, not_before) {
                    (Some(own), Some(before)) => Some(own.max(before)),
                    _ => None,
                };
            }
            outcome.and(accompanied);
        }
        if let Some(waived) = waived {
            outcome.remarks.extend(waived.remarks);
            if let Some(until) = waived.holds {
                let own = (outcome.known == Readiness::Ready).then_some(outcome.lapse);
                let lapse = match (own, until) {
                    (Some(None), _) | (_, None) => None,
                    (Some(Some(own)), Some(until)) if own.on >= until => Some(own),
                    (_, Some(until)) => Some(Lapse { on: until, what: &program.name }),
                };
                return Outcome { lapse, remarks: outcome.remarks, ..Outcome::ready() };
            }
        }
        outcome
    }

    /// Whether a module is part of a program today for this worker.
    fn is_part(&self, program: &'a Program, part: &ProgramModule) -> bool {
        if !part.in_force(self.as_of) {
            return false;
        }
        let ProgramModule::Dated(dated) = part else { return true };
        let (Some(from), Some(later)) = (dated.from, dated.already_completed_from) else { return true };
        if self.as_of >= later {
            return true;
        }
        let before = Look { as_of: from.plus_days(-1), ..*self };
        let mut parts = program.modules.iter().filter(|(part, _)| part.in_force(before.as_of));
        let done = |at: usize| {
            self.policy.modules.get(at).is_some_and(|one| before.module(one, None).known == Readiness::Ready)
        };
        let was_complete = parts.all(|(_, at)| done(*at));
        !was_complete
    }

    /// A waiver of something: told for ever, and held while it lasts.
    pub(super) fn waived(&self, name: &'a str, is: impl Fn(&WaivedThing) -> bool) -> Option<Waived<'a>> {
        let mut found: Option<Waived<'a>> = None;
        for waiver in
            self.worker.waivers.iter().filter(|waiver| waiver.when.last <= self.as_of && is(&waiver.what))
        {
            let found = found.get_or_insert_with(|| Waived { remarks: Vec::new(), holds: None });
            found.remarks.push(Remark::Waived {
                what: name,
                by: waiver.by.as_str(),
                reason: &waiver.reason,
                on: waiver.when.last,
                until: waiver.until,
            });
            if waiver.until.is_none_or(|until| self.as_of <= until) {
                found.holds = Some(match (found.holds, waiver.until) {
                    (Some(None), _) | (_, None) => None,
                    (Some(Some(known)), Some(until)) => Some(known.max(until)),
                    (None, until) => until,
                });
            }
        }
        found
    }
}

/// Everything missing over all items, the same step once, with the requirements that ask for it.
pub(super) fn all_missing<'a, 'b>(assessed: &'b Assessed<'a>) -> Vec<(&'b Missing<'a>, Vec<&'a str>)> {
    let mut found: Vec<(&Missing<'a>, Vec<&'a str>)> = Vec::new();
    let narrowing = assessed.items.iter().filter(|item| item.outcome.known < Readiness::Ready);
    for item in narrowing {
        for missing in &item.outcome.missing {
            match found.iter_mut().find(|(known, _)| known.step == missing.step) {
                Some((_, requirements)) if requirements.contains(&item.name) => {}
                Some((_, requirements)) => requirements.push(item.name),
                None => found.push((missing, vec![item.name])),
            }
        }
    }
    found
}

/// The credentials of a worker that ran out, whoever asks for them, each with its last day.
pub(in crate::rooms::training) fn lapsed_credentials<'a>(
    policy: &'a CompiledTraining,
    worker: &'a WorkerTraining,
    around: &GateSurroundings<'a>,
    asked: &'a GateQuestion,
) -> Vec<(&'a str, CivilDate)> {
    let (roster, sessions, days) = (around.roster, around.sessions, around.days);
    let look = Look { policy, worker, asked, as_of: around.as_of, roster, sessions, days, trusting: false };
    let shown = policy.credentials.iter().filter(|(name, _)| worker.credentials.contains_key(name.as_str()));
    let missing = shown.flat_map(|(name, rule)| look.credential(name, rule).missing);
    let lapsed = missing.filter_map(|missing| match missing.why {
        Why::Lapsed(name, on) => Some((name, on)),
        _ => None,
    });
    lapsed.collect()
}

/// The modules, programs and credentials that hold for a worker on the day of a question, by name.
pub(in crate::rooms::training) fn held<'a>(
    policy: &'a CompiledTraining,
    worker: &'a WorkerTraining,
    around: &GateSurroundings<'a>,
    asked: &'a GateQuestion,
) -> Vec<&'a str> {
    let (roster, sessions, days) = (around.roster, around.sessions, around.days);
    let look = Look { policy, worker, asked, as_of: around.as_of, roster, sessions, days, trusting: false };
    let holds = |outcome: Outcome<'a>| outcome.known == Readiness::Ready;
    let modules =
        policy.modules.iter().filter(|one| holds(look.module(one, None))).map(|one| one.name.as_str());
    let programs =
        policy.programs.iter().filter(|one| holds(look.program(one, None))).map(|one| one.name.as_str());
    let credentials = policy.credentials.iter().filter(|(name, rule)| holds(look.credential(name, rule)));
    modules.chain(programs).chain(credentials.map(|(name, _)| name.as_str())).collect()
}
