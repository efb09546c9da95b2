//! Whether a program is done: its modules one after the other, its mentorship, and what was waived.
use super::assess::Look;
use super::outcome::{Lapse, Outcome, Remark};
use crate::calendar::CivilDate;
use crate::rooms::training::compiled::Program;
use crate::rooms::training::program::ProgramModule;
use crate::rooms::training::requirement::Readiness;
use crate::rooms::training::terms::WaivedThing;

/// A waiver that was found: what to tell of it, and until when it holds, when it does.
pub(super) struct Waived<'a> {
    pub remarks: Vec<Remark<'a>>,
    pub holds: Option<Option<CivilDate>>,
}

impl<'a> Look<'a> {
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
