//! What was approved and what was answered: which recorded approvals and answers count.
use super::Weighing;
use crate::arrange::Arrange;
use crate::calendar::{CivilDate, Counting};
use crate::rooms::scope::question::{AssessQuestion, ConsultedAnswer, ScopeApproval};
use crate::rooms::scope::rules;
use crate::rooms::scope::terms::{ScopeStep, ScopeUrgency};
use crate::wire::{RecordId, Role};

/// Why an approval does not count.
enum Flaw {
    Unsigned,
    Own,
    Role,
    Lapsed(CivilDate),
}

impl<'a> Weighing<'a> {
    /// Whether an approval counts for this worker, area and activity, and for what it is about, where that is named.
    pub(super) fn approved(&mut self, about: Option<&str>, of: Option<&'a str>) -> bool {
        let policy = &self.scope.policy;
        let consultee = self.consultee(of).and_then(|name| policy.consult.get(name));
        let asked = consultee.map_or(&[][..], |one| &one.roles);
        let named = policy.supervision.as_ref().map_or(&[][..], |supervision| &supervision.by);
        let also = named.iter().filter(|role| !asked.contains(role));
        let roles: Vec<&Role> = asked.iter().chain(also).collect();
        let question = self.question;
        let fits = |one: &&ScopeApproval| {
            let meant = about.is_none_or(|about| {
                of_this_case(one.matter.as_ref(), question) && one.about.iter().any(|name| name == about)
            });
            meant && here(self, one)
        };
        let mut approvals: Vec<&ScopeApproval> = question.approvals.iter().filter(fits).collect();
        // The order of the records makes no difference.
        approvals.arrange_by(|one, other| {
            (&one.from, &one.by, &one.role).cmp(&(&other.from, &other.by, &other.role))
        });
        let mut counts: Option<(&ScopeApproval, Option<CivilDate>)> = None;
        for approval in approvals {
            let until = self.ends(approval);
            match self.flaw(approval, &roles, until) {
                None => {
                    let later =
                        counts.is_none_or(|(_, other)| other.is_some() && (until.is_none() || until > other));
                    if later {
                        counts = Some((approval, until));
                    }
                }
                Some(flaw) => self.tell(approval, &flaw, &roles),
            }
        }
        let Some((approval, until)) = counts else { return false };
        self.holds_until(until);
        let person = approval.by.as_ref().map_or("", |by| by.as_str());
        let until = until.map(|until| until.to_string()).unwrap_or_default();
        self.judgement.permit(&rules::APPROVED, [("person", &person), ("until", &until)]);
        true
    }

    /// Whether the worker's mentor approved it.
    pub(super) fn approved_by_mentor(&mut self) -> bool {
        let question = self.question;
        let mentor = question.standing.as_ref().and_then(|standing| standing.mentor.as_ref());
        let on = self.as_of;
        let by_mentor = |one: &&ScopeApproval| {
            let known = one.by.as_ref().is_some_and(|by| *by != question.worker);
            let is_mentor = match mentor {
                Some(mentor) => one.by.as_ref() == Some(mentor),
                None => one.role.as_str() == "mentor",
            };
            known
                && is_mentor
                && here(self, one)
                && one.from <= on
                && self.ends(one).is_none_or(|until| on <= until)
        };
        let longest = question.approvals.iter().filter(by_mentor).max_by_key(|one| {
            let until = self.ends(one);
            (until.is_none(), until, &one.by)
        });
        let Some(approval) = longest else { return false };
        let until = self.ends(approval);
        self.holds_until(until);
        let person = approval.by.as_ref().map_or("", |by| by.as_str());
        let until = until.map(|until| until.to_string()).unwrap_or_default();
        self.judgement.permit(&rules::APPROVED, [("person", &person), ("until", &until)]);
        true
    }

    /// The last day of an approval: its own, or as long as the policy lets one last.
    fn ends(&self, approval: &ScopeApproval) -> Option<CivilDate> {
        let lasts = self.scope.policy.supervision.as_ref().and_then(|supervision| supervision.lasts);
        approval.until.or_else(|| {
            lasts.and_then(|lasts| {
                self.scope.calendars.own().add(approval.from, lasts, Counting::default()).ok()
            })
        })
    }

    fn flaw(&self, approval: &ScopeApproval, roles: &[&Role], until: Option<CivilDate>) -> Option<Flaw> {
        let on = self.as_of;
        match &approval.by {
            None => return Some(Flaw::Unsigned),
            Some(by) if *by == self.question.worker => return Some(Flaw::Own),
            Some(_) => {}
        }
        if !roles.is_empty() && !roles.contains(&&approval.role) {
            return Some(Flaw::Role);
        }
        if approval.from > on {
            return Some(Flaw::Lapsed(approval.from));
        }
        until.filter(|until| *until < on).map(Flaw::Lapsed)
    }

    fn tell(&mut self, approval: &ScopeApproval, flaw: &Flaw, roles: &[&Role]) {
        let person = approval.by.as_ref().map_or("", |by| by.as_str());
        match flaw {
            Flaw::Unsigned => self.judgement.inform(&rules::APPROVAL_UNSIGNED, []),
            Flaw::Own => self.judgement.inform(&rules::APPROVAL_OWN, [("person", &person)]),
            Flaw::Role => {
                let roles = rules::listed(roles.iter().map(|role| role.as_str()));
                let with: [(&str, &dyn std::fmt::Display); 3] =
                    [("person", &person), ("role", &approval.role), ("roles", &roles)];
                self.judgement.inform(&rules::APPROVAL_ROLE, with);
            }
            Flaw::Lapsed(until) => {
                self.judgement.inform(&rules::APPROVAL_LAPSED, [("person", &person), ("until", until)]);
            }
        }
    }

    /// The newest answer about something by somebody who may give it; of several on one day, the most protective.
    pub(super) fn answer_about(&self, about: &str, of: Option<&'a str>) -> Option<&'a ConsultedAnswer> {
        let question = self.question;
        let asked = self.consultee(of);
        let may_answer = |answer: &ConsultedAnswer| {
            let one = self.scope.policy.consult.get(&answer.of);
            one.is_some_and(|one| {
                let stands_in = one.stands_in_for.iter().any(|other| Some(other.as_str()) == asked);
                (asked == Some(answer.of.as_str()) || stands_in) && self.answers(one, answer.on)
            })
        };
        let fits = |one: &&ConsultedAnswer| {
            one.area == question.area
                && one.activity.as_ref().is_none_or(|activity| *activity == question.activity)
                && one.about.iter().any(|name| name == about)
                && one.on <= self.as_of
                && one.by.as_ref() != Some(&question.worker)
                && of_this_case(one.matter.as_ref(), question)
                && may_answer(one)
        };
        question.consulted.iter().filter(fits).max_by_key(|one| (one.on, one.step, &one.of))
    }

    /// Takes the answer to a consultation, where there is one: the step that it asks for, in place of asking.
    pub(super) fn answered(&mut self, about: &str, of: Option<&'a str>, urgency: ScopeUrgency) -> bool {
        let Some(answer) = self.answer_about(about, of) else { return false };
        let by = answer.of.as_str();
        match answer.step {
            ScopeStep::Proceed => {
                self.judgement.permit(&rules::ANSWERED, [("about", &about), ("of", &by)]);
                self.step(ScopeStep::Proceed, &rules::ANSWERED).about = Some(about.to_owned());
            }
            ScopeStep::ProceedWithApproval => {
                let because = if self.approved(Some(about), of) {
                    &rules::APPROVED
                } else {
                    self.approval_of = self.consultee(of);
                    let role = self.approving_role(of);
                    self.judgement.approval(
                        &rules::ANSWERED_APPROVAL,
                        [("about", &about), ("of", &by)],
                        role,
                    );
                    &rules::ANSWERED_APPROVAL
                };
                self.asking(ScopeStep::ProceedWithApproval, because, about, of, urgency);
            }
            ScopeStep::Consult => {
                let with: [(&str, &dyn std::fmt::Display); 2] = [("about", &about), ("of", &by)];
                self.judgement.needs(&rules::ANSWERED_CONSULT, with, Vec::new());
                self.asking(ScopeStep::Consult, &rules::ANSWERED_CONSULT, about, None, urgency);
            }
            step => {
                let with: [(&str, &dyn std::fmt::Display); 3] =
                    [("about", &about), ("of", &by), ("step", &step.name())];
                self.judgement.refuse(&rules::ANSWERED_ELSEWHERE, with);
                let to = self.places_to_go(&[]);
                let noted = self.step(step, &rules::ANSWERED_ELSEWHERE);
                (noted.about, noted.to, noted.urgency) = (Some(about.to_owned()), to, urgency);
            }
        }
        true
    }
}

/// Whether an approval is for this area and activity.
fn here(weighing: &Weighing<'_>, approval: &ScopeApproval) -> bool {
    approval.area == weighing.question.area && approval.activity == weighing.question.activity
}

/// What was said of one case counts for no other.
fn of_this_case(matter: Option<&RecordId>, question: &AssessQuestion) -> bool {
    matter.is_none_or(|matter| question.matter.as_ref() == Some(matter))
}
