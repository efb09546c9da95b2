//! Where somebody stands in a mentorship on a day: watching, under approval, or signed off.
use super::answer::GateStep;
use super::assess::Look;
use super::outcome::{Lapse, Missing, Outcome, Remark, Why};
use crate::calendar::{CivilDate, Span};
use crate::rooms::training::mentorship_policy::{MentorshipPolicy, MentorshipVariant};
use crate::rooms::training::requirement::Readiness;
use crate::rooms::training::terms::WaivedThing;
use crate::rooms::training::{MentorshipRecord, MentorshipStart};

/// A mentorship's terms for one person.
pub(in crate::rooms::training) struct Terms {
    pub shadowing: u32,
    pub at_least: Option<Span>,
    pub at_most: Option<Span>,
}

impl Terms {
    pub(in crate::rooms::training) fn of(
        rule: &MentorshipPolicy,
        variant: Option<&MentorshipVariant>,
    ) -> Self {
        let own = |pick: fn(&MentorshipVariant) -> Option<Span>| variant.and_then(pick);
        Self {
            shadowing: variant.and_then(|one| one.shadowing).or(rule.shadowing).unwrap_or(0),
            at_least: own(|one| one.at_least).or(rule.at_least),
            at_most: own(|one| one.at_most).or(rule.at_most),
        }
    }
}

impl<'a> Look<'a> {
    /// Looks at a mentorship.
    pub(super) fn mentorship(&self, name: &'a str, rule: &'a MentorshipPolicy) -> Outcome<'a> {
        if rule.from.is_some_and(|from| self.as_of < from) {
            return Outcome::ready();
        }
        let is = |what: &WaivedThing| matches!(what, WaivedThing::Mentorship { mentorship } if mentorship.as_str() == name);
        let waived = self.waived(name, is);
        let mut outcome = self.accompanied(name, rule);
        if let Some(waived) = waived {
            outcome.remarks.extend(waived.remarks);
            if let Some(until) = waived.holds {
                let signed = outcome.known == Readiness::Ready;
                let lapse = until.filter(|_| !signed).map(|on| Lapse { on, what: name });
                return Outcome { lapse, remarks: outcome.remarks, ..Outcome::ready() };
            }
        }
        outcome
    }

    fn accompanied(&self, name: &'a str, rule: &'a MentorshipPolicy) -> Outcome<'a> {
        let record = self.worker.mentorships.get(name);
        if record.is_some_and(|record| self.signed_off(record)) {
            return Outcome::ready();
        }
        let fits = |start: &MentorshipStart| self.for_area(start.area.as_deref());
        let open =
            record.and_then(|record| record.open_where(self.as_of, &fits).map(|start| (record, start)));
        let Some((record, start)) = open else {
            let terms = Terms::of(rule, self.variant(rule, None));
            let step = GateStep::BeginMentorship { mentorship: name.into() };
            let mut outcome = Outcome::missing(step, Why::NotBegun(name), Some(self.as_of));
            if terms.shadowing > 0 {
                outcome = outcome.at_least(Readiness::ObserveOnly);
                outcome.missing.push(self.shadow(name, terms.shadowing));
            }
            let end = terms.at_least.map_or(Some(self.as_of), |span| self.days.after(self.as_of, span));
            outcome.missing.push(self.sign_off(name, None, end));
            return outcome;
        };
        let terms = Terms::of(rule, self.variant(rule, Some(start)));
        let done = record.shadowed.iter().filter(|(when, _, area, _)| {
            when.last <= self.as_of && when.last >= start.when.first && self.for_area(area.as_deref())
        });
        let left = terms.shadowing.saturating_sub(u32::try_from(done.count()).unwrap_or(u32::MAX));
        let mentor = self.worker.mentor(name, self.as_of).map(|mentor| mentor.as_str());
        let end = terms.at_least.map_or(Some(self.as_of), |span| self.days.after(start.when.last, span));
        let end = end.map(|end| end.max(self.as_of));
        let freed = self
            .asked
            .activity
            .as_ref()
            .is_some_and(|one| !rule.approves.is_empty() && !rule.approves.contains(one));
        let mut outcome = match left {
            0 if freed => Outcome::ready(),
            0 => Outcome::at(Readiness::ReadyUnderMentorApproval),
            _ => Outcome::at(Readiness::ObserveOnly),
        };
        if left > 0 {
            outcome.missing.push(self.shadow(name, left));
        }
        if outcome.known < Readiness::Ready {
            outcome.missing.push(self.sign_off(name, mentor, end));
        }
        if let Some(until) = self.over_long(&terms, record, start) {
            outcome.remarks.push(Remark::LongMentorship { mentorship: name, until });
        }
        outcome
    }

    fn shadow(&self, name: &'a str, times: u32) -> Missing<'a> {
        let step = GateStep::Shadow { mentorship: name.into(), times };
        Missing { step, why: Why::Observes(name, times), earliest: Some(self.as_of) }
    }

    fn sign_off(&self, name: &'a str, mentor: Option<&'a str>, earliest: Option<CivilDate>) -> Missing<'a> {
        Missing {
            step: GateStep::SignOff { mentorship: name.into() },
            why: Why::Mentored(name, mentor),
            earliest,
        }
    }

    fn for_area(&self, area: Option<&str>) -> bool {
        match (area, self.asked.area.as_deref()) {
            (Some(own), Some(asked)) => own == asked,
            _ => true,
        }
    }

    /// Whether somebody else signed a mentorship off that is for what is asked.
    fn signed_off(&self, record: &MentorshipRecord) -> bool {
        record.signed_off.iter().any(|(when, by)| {
            let start = record.begun.iter().rfind(|start| start.when.last <= when.last);
            when.last <= self.as_of
                && self.worker.worker.as_ref() != Some(by)
                && start.is_some_and(|start| self.for_area(start.area.as_deref()))
        })
    }

    fn variant(
        &self,
        rule: &'a MentorshipPolicy,
        start: Option<&MentorshipStart>,
    ) -> Option<&'a MentorshipVariant> {
        rule.variants.iter().find_map(|(name, variant)| {
            let need = start.and_then(|start| start.need.as_deref());
            let by_need = variant.by_need != Some(true) || need == Some(name);
            let asked = self.asked;
            let meant = variant.audience.as_ref().is_none_or(|audience| {
                self.policy.concerns(
                    audience,
                    asked.area.as_deref(),
                    asked.activity.as_deref(),
                    asked.level.as_deref(),
                ) && self.meant(audience).0 == Some(true)
            });
            (by_need && meant).then_some(variant)
        })
    }

    fn over_long(
        &self,
        terms: &Terms,
        record: &MentorshipRecord,
        start: &MentorshipStart,
    ) -> Option<CivilDate> {
        let extended =
            record.extended.iter().filter(|(when, _)| when.last <= self.as_of).map(|(_, until)| *until).max();
        let end = self.days.after(start.when.last, terms.at_most?)?;
        let end = extended.map_or(end, |extended| extended.max(end));
        (self.as_of > end).then_some(end)
    }
}
