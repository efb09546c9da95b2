//! What the worker may do: training, levels for the area, work under supervision.
use super::Weighing;
use crate::arrange::Arrange;
use crate::reason::{AnswerChoice, AnswerForm, Question};
use crate::rooms::scope::compiled::Needs;
use crate::rooms::scope::{PermitPolicy, ThenPolicy};
use crate::rooms::scope::rules;
use crate::rooms::scope::terms::{GateReadiness, ScopeStep, ScopeUrgency, in_force};

/// A permit of the policy, with its name and needs as they were compiled.
struct Offered<'a> {
    row: &'a PermitPolicy,
    name: &'a str,
    needs: Needs,
    supervised: Option<Needs>,
}

impl<'a> Weighing<'a> {
    /// The bits of what the worker holds for the area on the day; none while nobody said it.
    pub(super) fn held(&mut self) -> Option<u128> {
        let (question, on) = (self.question, self.as_of);
        let standing = question.standing.as_ref()?;
        let mut bits = 0;
        let mut ends = Vec::new();
        for level in standing.levels.iter().filter(|level| level.area == question.area) {
            if level.holds(on) {
                bits |= self.scope.bits(&level.level);
                ends.push(level.until);
            } else {
                self.begins(level.from);
            }
        }
        for credential in &standing.credentials {
            if credential.holds(on) {
                bits |= self.scope.bits(&credential.credential);
                ends.push(credential.until);
            } else {
                self.begins(credential.from);
            }
        }
        ends.into_iter().for_each(|until| self.holds_until(until));
        Some(bits)
    }

    pub(super) fn worker(&mut self) {
        // Where the office itself does not do it, there is nothing to say of the worker.
        if self.area.is_none() || self.leading() == ScopeStep::NotOffered {
            return;
        }
        if self.scope.policy.asks_training != Some(false) {
            self.training();
        }
        self.permit();
    }

    fn training(&mut self) {
        let (worker, on) = (&self.question.worker, self.as_of);
        let standing = self.question.standing.as_ref();
        let Some(readiness) = standing.and_then(|standing| standing.readiness) else {
            let form = AnswerForm::one_of(GateReadiness::ALL.iter().map(|readiness| readiness.name()));
            let questions = vec![Question::of("training.readiness").answered(form)];
            self.judgement.needs(&rules::TRAINING_KNOWN, [("worker", worker)], questions);
            let ask = self.whom(None, ScopeUrgency::Ordinary);
            let step = self.step(ScopeStep::Refer, &rules::TRAINING_KNOWN);
            (step.settled, step.ask) = (false, ask);
            return;
        };
        let until = standing.and_then(|standing| standing.ready_until);
        if let Some(until) = until.filter(|until| *until < on && readiness > GateReadiness::ObserveOnly) {
            self.judgement.refuse(&rules::TRAINING_LAPSED, [("worker", worker), ("until", &until)]);
            self.hand_on(&rules::TRAINING_LAPSED);
            return;
        }
        self.holds_until(until.filter(|until| *until >= on));
        match readiness {
            GateReadiness::Ready => {}
            GateReadiness::NotYet | GateReadiness::ObserveOnly => {
                let with: [(&str, &dyn std::fmt::Display); 2] =
                    [("worker", worker), ("readiness", &readiness.name())];
                self.judgement.refuse(&rules::TRAINING_NOT_READY, with);
                self.hand_on(&rules::TRAINING_NOT_READY);
            }
            GateReadiness::ReadyUnderMentorApproval => {
                let mentor = standing
                    .and_then(|standing| standing.mentor.as_ref())
                    .map_or("", |mentor| mentor.as_str());
                if self.approved_by_mentor() {
                    self.step(ScopeStep::ProceedWithApproval, &rules::APPROVED);
                } else {
                    let with: [(&str, &dyn std::fmt::Display); 2] = [("worker", worker), ("mentor", &mentor)];
                    self.judgement.approval(&rules::TRAINING_MENTOR, with, "mentor".into());
                    self.step(ScopeStep::ProceedWithApproval, &rules::TRAINING_MENTOR);
                }
            }
        }
    }

    /// The worker hands the matter to a colleague.
    fn hand_on(&mut self, because: &'static crate::reason::Rule) {
        let ask = self.whom(None, ScopeUrgency::Ordinary);
        self.step(ScopeStep::Refer, because).ask = ask;
    }

    fn permit(&mut self) {
        let mut offered: Vec<Offered<'a>> = Vec::new();
        for (row, compiled) in self.scope.policy.permits.iter().zip(&self.scope.permits) {
            if !self.reaches(&compiled.areas, &compiled.activities) {
                continue;
            }
            self.begins(row.from);
            if in_force(row.from, row.until, self.as_of) {
                let (name, needs) = (compiled.name.as_str(), compiled.needs);
                offered.push(Offered { row, name, needs, supervised: compiled.supervised });
            }
        }
        let step = |one: &&Offered<'a>| one.row.then.as_ref().map_or(ScopeStep::Proceed, |then| then.step);
        let held = self.held.unwrap_or(0);
        // The freest of those that the worker meets; of equally free ones, the first of the policy.
        if let Some(best) = offered.iter().filter(|one| one.needs.met_by(held)).min_by_key(step) {
            if self.held.is_none()
                && step(&best) > ScopeStep::Proceed
                && offered.iter().any(|one| step(&one) < step(&best))
            {
                self.levels_unknown(ScopeStep::Refer);
            }
            self.holds_until(best.row.until);
            self.permitted(best);
            return;
        }
        if self.held.is_none() {
            // A level may lead further than to a colleague, or to what somebody who was asked said.
            let furthest = offered.iter().map(|one| self.leads_to(one)).max();
            if let Some(furthest) = furthest {
                self.levels_unknown(furthest.max(ScopeStep::Refer));
            }
            return;
        }
        let supervised = offered.iter().find(|one| one.supervised.is_some_and(|needs| needs.met_by(held)));
        let nearest = offered.iter().min_by_key(|one| one.needs.missing(held).count_ones());
        let Some(nearest) = nearest else {
            // Every permit for it is of another time.
            let question = self.question;
            let to = self.places_to_go(&[]);
            let said = self.said(&to);
            if self.scope.permits.iter().any(|permit| self.reaches(&permit.areas, &permit.activities)) {
                let with: [(&str, &dyn std::fmt::Display); 3] =
                    [("activity", &question.activity), ("area", &question.area), ("to", &said)];
                self.judgement.refuse(&rules::NOBODY_PERMITTED, with);
                self.step(ScopeStep::NotOffered, &rules::NOBODY_PERMITTED).to = to;
            }
            return;
        };
        self.missing |= nearest.needs.missing(held);
        self.other_areas(nearest.needs.missing(held));
        match supervised {
            Some(one) => {
                let of = one.row.supervised.as_ref().and_then(|supervised| supervised.of.as_deref());
                self.holds_until(one.row.until);
                self.supervised(one.name, of);
            }
            None => {
                let missing = rules::listed(self.scope.names_of(nearest.needs.missing(held)));
                let question = self.question;
                let with: [(&str, &dyn std::fmt::Display); 4] = [
                    ("worker", &question.worker),
                    ("area", &question.area),
                    ("activity", &question.activity),
                    ("missing", &missing),
                ];
                self.judgement.refuse(&rules::LEVEL_MISSING, with);
                self.hand_on(&rules::LEVEL_MISSING);
            }
        }
    }

    /// The step that a permit leads to, by the answer where somebody was asked about it.
    fn leads_to(&self, one: &Offered<'a>) -> ScopeStep {
        let Some(then) = &one.row.then else { return ScopeStep::Proceed };
        let answer = (then.step == ScopeStep::Consult).then(|| self.answer_about(one.name, then.of.as_deref()));
        answer.flatten().map_or(then.step, |answer| answer.step)
    }

    /// Which of the policy's levels the worker holds for the area.
    pub(super) fn which_levels(&self) -> Question {
        let choice = |value: &str| AnswerChoice {
            value: value.to_owned(),
            label: self.called("level", value).unwrap_or_else(|| value.to_owned()),
        };
        let choices = self.scope.policy.levels.names().map(choice).collect();
        Question::of("training.levels").answered(AnswerForm::Choices { choices })
    }

    fn levels_unknown(&mut self, furthest: ScopeStep) {
        let with: [(&str, &dyn std::fmt::Display); 2] =
            [("worker", &self.question.worker), ("area", &self.question.area)];
        self.judgement.needs(&rules::LEVEL_KNOWN, with, vec![self.which_levels()]);
        let ask = self.whom(None, ScopeUrgency::Ordinary);
        let step = self.step(furthest, &rules::LEVEL_KNOWN);
        (step.settled, step.ask) = (false, ask);
    }

    /// Tells of levels that the worker holds elsewhere, which give nothing here.
    fn other_areas(&mut self, missing: u128) {
        let (question, scope) = (self.question, self.scope);
        let mut elsewhere: Vec<(&str, &str)> = question
            .standing
            .iter()
            .flat_map(|standing| &standing.levels)
            .filter(|level| level.area != question.area && level.holds(self.as_of))
            .filter(|level| scope.bits(&level.level) & missing != 0)
            .map(|level| (level.area.as_str(), level.level.as_str()))
            .collect();
        elsewhere.arrange();
        elsewhere.dedup();
        for (other, level) in elsewhere {
            let with: [(&str, &dyn std::fmt::Display); 4] = [
                ("worker", &question.worker),
                ("level", &level),
                ("other", &other),
                ("area", &question.area),
            ];
            self.judgement.inform(&rules::LEVEL_OTHER_AREA, with);
        }
    }

    /// The worker has what the permit asks for.
    fn permitted(&mut self, one: &Offered<'a>) {
        let none = ThenPolicy { step: ScopeStep::Proceed, of: None, to: Vec::new(), urgency: None };
        let row = one.row;
        let then = row.then.as_ref().unwrap_or(&none);
        let (name, of) = (one.name, row.then.as_ref().and_then(|then| then.of.as_deref()));
        let urgency = then.urgency.unwrap_or_default();
        match then.step {
            ScopeStep::Proceed => {
                let question = self.question;
                let with: [(&str, &dyn std::fmt::Display); 4] = [
                    ("worker", &question.worker),
                    ("area", &question.area),
                    ("activity", &question.activity),
                    ("permit", &name),
                ];
                self.judgement.permit(&rules::LEVEL_SUFFICES, with);
                self.step(ScopeStep::Proceed, &rules::LEVEL_SUFFICES).about = Some(name.to_owned());
            }
            ScopeStep::ProceedWithApproval => {
                let asked = self.consultee(of).unwrap_or_default();
                let because = if self.approved(None, of) {
                    &rules::APPROVED
                } else {
                    self.approval_of = Some(asked);
                    let role = self.approving_role(of);
                    self.judgement.approval(
                        &rules::PERMIT_APPROVAL,
                        [("permit", &name), ("of", &asked)],
                        role,
                    );
                    &rules::PERMIT_APPROVAL
                };
                self.asking(ScopeStep::ProceedWithApproval, because, name, of, urgency);
            }
            ScopeStep::Consult => {
                if !self.answered(name, of, urgency) {
                    let asked = self.consultee(of).unwrap_or_default();
                    self.judgement.needs(
                        &rules::PERMIT_CONSULT,
                        [("permit", &name), ("of", &asked)],
                        Vec::new(),
                    );
                    self.asking(ScopeStep::Consult, &rules::PERMIT_CONSULT, name, of, urgency);
                }
            }
            step => {
                let to = self.places_to_go(row.then.as_ref().map_or(&[][..], |then| &then.to));
                let said = self.said(&to);
                let with: [(&str, &dyn std::fmt::Display); 3] =
                    [("permit", &name), ("step", &step.name()), ("to", &said)];
                self.judgement.refuse(&rules::PERMIT_ELSEWHERE, with);
                let noted = self.step(step, &rules::PERMIT_ELSEWHERE);
                (noted.about, noted.to, noted.urgency) = (Some(name.to_owned()), to, urgency);
            }
        }
    }

    /// What is above the worker's level can be done under supervision.
    fn supervised(&mut self, name: &'a str, of: Option<&'a str>) {
        let because = if self.approved(None, of) {
            &rules::APPROVED
        } else {
            let asked = self.consultee(of).unwrap_or_default();
            self.approval_of = Some(asked);
            let question = self.question;
            let with: [(&str, &dyn std::fmt::Display); 4] = [
                ("worker", &question.worker),
                ("activity", &question.activity),
                ("area", &question.area),
                ("of", &asked),
            ];
            let role = self.approving_role(of);
            self.judgement.approval(&rules::SUPERVISION_NEEDED, with, role);
            &rules::SUPERVISION_NEEDED
        };
        self.asking(ScopeStep::ProceedWithApproval, because, name, of, ScopeUrgency::Ordinary);
    }

    /// Notes a step that asks somebody.
    pub(super) fn asking(
        &mut self,
        step: ScopeStep,
        because: &'static crate::reason::Rule,
        about: &str,
        of: Option<&'a str>,
        urgency: ScopeUrgency,
    ) {
        let ask = self.whom(of, urgency);
        let noted = self.step(step, because);
        (noted.about, noted.ask, noted.urgency) = (Some(about.to_owned()), ask, urgency);
    }
}
