//! Whether a module is done on a day: evidence, equivalents, cycles, grace, waivers.
use crate::arrange::Arrange;
use super::answer::GateStep;
use super::assess::Look;
use super::outcome::{Lapse, Outcome, Remark, Unknown, Why};
use crate::calendar::{CivilDate, Span};
use crate::rooms::training::compiled::{Judge, Module};
use crate::rooms::training::state::When;
use crate::rooms::training::terms::{Completion, WaivedThing};
use crate::rooms::training::{Evidence, EvidenceSort};

/// A day on which a module was earned.
#[derive(Clone, Copy)]
struct Earned<'a> {
    when: When,
    renew_by: Option<CivilDate>,
    /// The equivalent that it was earned by, if it was.
    by: Option<&'a str>,
}

/// How long something holds, by which equivalent, and whether that is in grace.
type Held<'a> = (Holding, Option<&'a str>, bool);

/// How long what was earned holds.
enum Holding {
    Forever,
    Until(CivilDate),
}

impl<'a> Look<'a> {
    /// Looks at a module. `since` leaves out what was earned before.
    pub(super) fn module(&self, module: &'a Module, since: Option<CivilDate>) -> Outcome<'a> {
        let waived = self.waived(
            &module.name,
            |what| matches!(what, WaivedThing::Module { module: of } if of.as_str() == module.name),
        );
        let mut found = self.module_by_evidence(module, since);
        if let Some(waived) = waived {
            found.remarks.extend(waived.remarks);
            if let Some(until) = waived.holds {
                let longer =
                    match (found.known == crate::rooms::training::Readiness::Ready, found.lapse, until) {
                        (true, None, _) | (_, _, None) => None,
                        (true, Some(own), Some(until)) if own.on >= until => Some(own),
                        (_, _, Some(until)) => Some(Lapse { on: until, what: &module.name }),
                    };
                return Outcome { lapse: longer, remarks: found.remarks, ..Outcome::ready() };
            }
        }
        found
    }

    fn module_by_evidence(&self, module: &'a Module, since: Option<CivilDate>) -> Outcome<'a> {
        let mut unknown: Vec<Unknown<'a>> = Vec::new();
        let mut earned = self.all_earned(module, &mut unknown);
        let suspended = self.suspended_before(&module.name);
        earned.retain(|one| {
            since.is_none_or(|since| since <= one.when.last)
                && suspended.is_none_or(|day| day < one.when.last)
        });
        let (held, ran_out) = self.held(module, &earned);
        if let Some((holding, by, grace)) = held {
            let mut outcome = Outcome::ready();
            if let Holding::Until(on) = holding {
                outcome.lapse = Some(Lapse { on, what: &module.name });
                if grace {
                    outcome.remarks.push(Remark::Grace { what: &module.name, until: on });
                }
            }
            if let Some(by) = by {
                outcome.remarks.push(Remark::Equivalent { what: &module.name, by });
            }
            return outcome;
        }
        let mut outcome = self.module_missing(module, ran_out);
        if !unknown.is_empty() {
            outcome.possible = crate::rooms::training::Readiness::Ready;
            outcome.unknown = unknown;
        }
        outcome
    }

    /// Every day on which a module was earned, by itself or by an equivalent, in order.
    fn all_earned(&self, module: &'a Module, unknown: &mut Vec<Unknown<'a>>) -> Vec<Earned<'a>> {
        let mut earned: Vec<Earned<'a>> = Vec::new();
        self.earned(&module.name, &module.judge, module.valid, None, &mut earned, unknown);
        for other in &module.equivalents {
            let first = earned.len();
            self.earned(
                &other.name,
                &other.judge,
                module.valid,
                Some(&other.name),
                &mut earned,
                unknown,
            );
            let mut place = 0;
            earned.retain(|one| {
                place += 1;
                place <= first
                    || (other.from.is_none_or(|from| from <= one.when.last)
                        && other.until.is_none_or(|until| one.when.last <= until))
            });
        }
        earned.arrange_by_key(|one| one.when);
        earned
    }

    /// Whether a module was earned on a day or later, though it may have lapsed since.
    pub(super) fn earned_since(&self, module: &'a Module, since: CivilDate) -> bool {
        self.all_earned(module, &mut Vec::new()).iter().any(|one| since <= one.when.last)
    }

    fn module_missing(&self, module: &'a Module, ran_out: Option<CivilDate>) -> Outcome<'a> {
        let name = module.name.as_str();
        let earliest = self.earliest(module);
        let worker = self.worker;
        let open = worker.open_remedial(name, self.as_of);
        let failures = worker.failures(name, self.as_of);
        let limit = self.policy.remedial.as_ref().map(|rule| rule.after_failures.unwrap_or(2).max(1));
        if open.is_some() || limit.is_some_and(|limit| failures >= limit) {
            let owner = open.map(|open| open.owner.as_str());
            let step = GateStep::DecideRemedial { module: name.into() };
            let mut outcome = Outcome::missing(step, Why::Remedial(name, owner), Some(self.as_of));
            outcome.and(Outcome::missing(
                GateStep::Complete { module: name.into() },
                Why::Absent(name),
                earliest,
            ));
            return outcome;
        }
        match ran_out {
            Some(on) => {
                Outcome::missing(GateStep::Renew { module: name.into() }, Why::Lapsed(name, on), earliest)
            }
            None => Outcome::missing(GateStep::Complete { module: name.into() }, Why::Absent(name), earliest),
        }
    }

    /// The first day on which a module can be taken: today when it needs no session, else the next session with a
    /// place that teaches it.
    pub(super) fn earliest(&self, module: &Module) -> Option<CivilDate> {
        let person_judges = matches!(module.judge.by, Completion::Observed | Completion::SignedOff);
        if module.until.is_some_and(|until| until < self.as_of) {
            return None;
        }
        if module.any_time && !person_judges {
            return Some(self.as_of);
        }
        let teaches = |session: &&super::answer::UpcomingSession| {
            session.on >= self.as_of
                && session.places != Some(0)
                && session.modules.iter().any(|taught| taught.as_str() == module.name)
        };
        self.sessions.iter().filter(teaches).map(|session| session.on).min()
    }

    /// Failures that led to a remedial path can suspend what was earned before, where policy says so.
    fn suspended_before(&self, module: &str) -> Option<CivilDate> {
        let rule = self.policy.remedial.as_ref().filter(|rule| rule.suspends_earlier == Some(true))?;
        let open = self.worker.open_remedial(module, self.as_of).is_some();
        let many = self.worker.failures(module, self.as_of) >= rule.after_failures.unwrap_or(2).max(1);
        let evidence = self.worker.evidence.get(module).filter(|_| open || many)?;
        let failed =
            evidence.iter().filter(|one| one.sort == EvidenceSort::Failed && one.when.last <= self.as_of);
        failed.map(|one| one.when.last).max()
    }

    fn earned(
        &self,
        name: &str,
        judge: &'a Judge,
        valid: Option<Span>,
        by: Option<&'a str>,
        earned: &mut Vec<Earned<'a>>,
        unknown: &mut Vec<Unknown<'a>>,
    ) {
        let Some((known_as, all)) = self.worker.evidence.get_key_value(name) else { return };
        let known_as = known_as.as_str();
        let counted = |one: &&'a Evidence| one.when.last <= self.as_of;
        let mut add = |when: When, renew_by| earned.push(Earned { when, renew_by, by });
        for one in all.iter().filter(counted) {
            let completes = match (judge.by, one.sort) {
                (Completion::Attended, EvidenceSort::Attended | EvidenceSort::Completed) => true,
                (Completion::Completed | Completion::Either, EvidenceSort::Completed) => true,
                (Completion::Passed | Completion::Either, EvidenceSort::Passed) => {
                    match self.passes(judge, one) {
                        Some(passes) => passes,
                        None => {
                            unknown.push(Unknown { fact: "module.score", of: known_as });
                            false
                        }
                    }
                }
                (Completion::Observed, EvidenceSort::Observed)
                | (Completion::SignedOff, EvidenceSort::SignedOff) => match self.entitled(judge, one) {
                    Some(entitled) => entitled,
                    None => {
                        unknown.push(Unknown { fact: "module.judgedBy", of: known_as });
                        false
                    }
                },
                _ => false,
            };
            if completes {
                add(one.when, one.renew_by);
            }
            if judge.by == Completion::Both
                && matches!(one.sort, EvidenceSort::Completed | EvidenceSort::Passed)
            {
                self.both(judge, valid, one, all, known_as, &mut add, unknown);
            }
        }
    }

    /// Completed and passed: earned on the later of the two days, while the earlier still held.
    #[allow(clippy::too_many_arguments, reason = "the two lists are the caller's")]
    fn both(
        &self,
        judge: &Judge,
        valid: Option<Span>,
        one: &'a Evidence,
        all: &'a [Evidence],
        of: &'a str,
        add: &mut dyn FnMut(When, Option<CivilDate>),
        unknown: &mut Vec<Unknown<'a>>,
    ) {
        let wanted =
            if one.sort == EvidenceSort::Passed { EvidenceSort::Completed } else { EvidenceSort::Passed };
        let holds = |other: &Evidence| match valid {
            None => true,
            Some(valid) => self.days.after(other.when.first, valid).is_some_and(|end| end >= one.when.last),
        };
        for other in all
            .iter()
            .filter(|other| other.sort == wanted && other.when.last <= one.when.last && holds(other))
        {
            let passed = if one.sort == EvidenceSort::Passed { one } else { other };
            match self.passes(judge, passed) {
                Some(true) => add(one.when, one.renew_by.or(other.renew_by)),
                Some(false) => {}
                None => unknown.push(Unknown { fact: "module.score", of }),
            }
        }
    }

    fn passes(&self, judge: &Judge, one: &Evidence) -> Option<bool> {
        match judge.pass_mark {
            None => Some(true),
            Some(mark) => one.score.map(|score| score >= mark),
        }
    }

    fn entitled(&self, judge: &Judge, one: &Evidence) -> Option<bool> {
        let by = one.by.as_ref()?;
        if self.worker.worker.as_ref() == Some(by) || *by == self.asked.worker {
            return Some(false);
        }
        if judge.roles.is_empty() {
            return Some(true);
        }
        let Some(person) = self.roster.and_then(|roster| roster.person(by)) else {
            return self.trusting.then_some(true);
        };
        Some(judge.roles.iter().any(|role| person.has_role(role.as_str(), one.when.last)))
    }

    /// How long what was earned holds today, by which equivalent, and whether that is in grace; else when it ran
    /// out. Renewed within the window, the cycle is kept; every way of counting the renewals is tried and the one
    /// that holds longest is meant, so that more evidence never makes less of what there is.
    fn held(&self, module: &Module, earned: &[Earned<'a>]) -> (Option<Held<'a>>, Option<CivilDate>) {
        let (end, by) = match self.latest_end(module, earned) {
            None => return (None, None),
            Some((None, by)) => return (Some((Holding::Forever, by, false)), None),
            Some((Some(end), by)) => (end, by),
        };
        let last = module.grace.and_then(|grace| self.days.after(end, grace)).unwrap_or(end);
        if self.as_of <= last {
            let grace = self.as_of > end;
            return (Some((Holding::Until(last), by, grace)), None);
        }
        (None, Some(last))
    }

    /// The day on which a module is to be renewed, by everything that was earned; no day when it holds for ever.
    pub(super) fn end_of(&self, module: &'a Module) -> Option<Option<CivilDate>> {
        let earned = self.all_earned(module, &mut Vec::new());
        self.latest_end(module, &earned).map(|(end, _)| end)
    }

    /// The latest end of what was earned, grace aside, and the equivalent that it comes from.
    fn latest_end(
        &self,
        module: &Module,
        earned: &[Earned<'a>],
    ) -> Option<(Option<CivilDate>, Option<&'a str>)> {
        let mut ends: Vec<(CivilDate, Option<&'a str>)> = Vec::new();
        let mut forever: Option<Option<&'a str>> = None;
        for one in earned {
            let outdated = module.content_since.is_some_and(|since| one.when.last < since);
            let outdated_on =
                module.content_grace_until.or(module.content_since.map(|since| since.plus_days(-1)));
            let cap = outdated_on.filter(|_| outdated);
            let fresh = match (module.valid, one.renew_by) {
                (None, None) => None,
                (None, Some(by)) => Some(by),
                (Some(valid), by) => {
                    let end = self.days.after(one.when.first, valid).unwrap_or(one.when.first);
                    Some(by.map_or(end, |by| by.min(end)))
                }
            };
            let capped = |end: CivilDate| cap.map_or(end, |cap| cap.min(end));
            let Some(fresh) = fresh.or(cap) else {
                forever = Some(match forever {
                    Some(None) => None,
                    _ => one.by,
                });
                continue;
            };
            let window = module.opens.filter(|_| one.renew_by.is_none());
            let reach = window.and_then(|opens| self.days.after(one.when.last, opens));
            let open = |end: &CivilDate| one.when.last <= *end && reach.is_some_and(|reach| reach >= *end);
            let cycles = ends.iter().map(|(end, _)| *end).filter(open);
            let kept: Vec<CivilDate> = cycles.filter_map(|end| self.days.after(end, module.valid?)).collect();
            for end in kept.into_iter().chain([fresh]).map(capped) {
                if !ends.contains(&(end, one.by)) {
                    ends.push((end, one.by));
                }
            }
        }
        if let Some(by) = forever {
            return Some((None, by));
        }
        // Of equal ends, what was earned by the module itself is named.
        let (end, by) = ends.into_iter().max_by_key(|(end, by)| (*end, by.is_none(), *by))?;
        Some((Some(end), by))
    }
}
