//! What the case itself asks for: required facts, limits, complexity.
use super::{Maybe, Unsettled, Weighing};
use crate::criteria::Truth;
use crate::reason::Question;
use crate::rooms::scope::{ComplexityPolicy, LimitPolicy};
use crate::rooms::scope::rules;
use crate::rooms::scope::terms::{ScopeStep, in_force};

impl<'a> Weighing<'a> {
    pub(super) fn case(&mut self) {
        self.required();
        self.limits();
        self.complexity();
    }

    /// What the policy asks for is known before anything goes on.
    fn required(&mut self) {
        for required in &self.scope.required {
            let Some(row) = self.scope.policy.requires.get(required.row) else { continue };
            let now = in_force(row.from, row.until, self.as_of);
            if !now
                || !self.reaches(&required.areas, &required.activities)
                || self.facts.is_known(required.fact)
            {
                continue;
            }
            let definition = self.scope.criteria.definition(required.fact);
            let text =
                definition.and_then(|definition| definition.question_in(&self.language)).unwrap_or(&row.fact);
            let answer = definition.map(|definition| definition.answer_form(self.language.as_str()));
            let question = Question { fact: row.fact.clone(), text: text.to_owned(), answer };
            self.judgement.needs(&rules::REQUIRED, [("fact", &row.fact)], vec![question]);
        }
    }

    fn limits(&mut self) {
        for (row, limit) in self.scope.policy.limits.iter().zip(&self.scope.limits) {
            if !self.reaches(&limit.areas, &limit.activities) {
                continue;
            }
            let truth =
                limit.when.map_or(Truth::Holds, |when| self.scope.criteria.evaluate(when, self.facts));
            let met = limit.needs.is_some_and(|needs| self.held.is_some_and(|held| needs.met_by(held)));
            if truth == Truth::Fails {
                continue;
            }
            let source = row.source.as_deref().unwrap_or_default();
            if !limit.by_fact {
                self.begins(row.from);
                if let Some(from) = row.from.filter(|from| *from > self.as_of && !met) {
                    let with: [(&str, &dyn std::fmt::Display); 3] =
                        [("limit", &limit.name), ("from", &from), ("source", &source)];
                    self.judgement.inform(&rules::LIMIT_COMING, with);
                }
                if !in_force(row.from, row.until, self.as_of) {
                    continue;
                }
                self.holds_until(row.until.filter(|_| !met));
            }
            if met {
                continue;
            }
            let then = row.then.as_ref();
            let step = then.map_or(ScopeStep::Refer, |then| then.step);
            let urgency = then.and_then(|then| then.urgency).unwrap_or_default();
            // Whoever was asked may have said something more protective than to ask: it counts also while it is not
            // known yet whether the limit applies.
            let of = then.and_then(|then| then.of.as_deref());
            if step == ScopeStep::Consult && self.answered(&limit.name, of, urgency) {
                self.missing |= limit.needs.map_or(0, |needs| needs.missing(self.held.unwrap_or(0)));
                continue;
            }
            match (truth, limit.when) {
                (Truth::Unknown, Some(criterion)) => {
                    let of = Unsettled::Limit(&limit.name, row.source.as_deref());
                    self.maybe.push(Maybe { of, criterion, step, urgency });
                }
                _ if limit.needs.is_some() && self.held.is_none() => {
                    let questions = vec![self.which_levels()];
                    let with: [(&str, &dyn std::fmt::Display); 2] =
                        [("worker", &self.question.worker), ("area", &self.question.area)];
                    self.judgement.needs(&rules::LEVEL_KNOWN, with, questions);
                    let noted = self.step(step, &rules::LEVEL_KNOWN);
                    (noted.settled, noted.about) = (false, Some(limit.name.clone()));
                    noted.urgency = urgency;
                }
                _ => self.bind(
                    row,
                    &limit.name,
                    limit.needs.map_or(0, |needs| needs.missing(self.held.unwrap_or(0))),
                ),
            }
        }
    }

    /// A limit binds.
    fn bind(&mut self, row: &'a LimitPolicy, name: &'a str, missing: u128) {
        self.missing |= missing;
        let then = row.then.as_ref();
        let (of, urgency) = (
            then.and_then(|then| then.of.as_deref()),
            then.and_then(|then| then.urgency).unwrap_or_default(),
        );
        let source = row.source.as_deref().unwrap_or_default();
        match then.map_or(ScopeStep::Refer, |then| then.step) {
            ScopeStep::Proceed => {}
            ScopeStep::ProceedWithApproval => {
                let asked = self.consultee(of).unwrap_or_default();
                let because = if self.approved(Some(name), of) {
                    &rules::APPROVED
                } else {
                    self.approval_of = Some(asked);
                    let role = self.approving_role(of);
                    let with: [(&str, &dyn std::fmt::Display); 3] =
                        [("limit", &name), ("source", &source), ("of", &asked)];
                    self.judgement.approval(&rules::LIMIT_APPROVAL, with, role);
                    &rules::LIMIT_APPROVAL
                };
                self.asking(ScopeStep::ProceedWithApproval, because, name, of, urgency);
            }
            ScopeStep::Consult => {
                let asked = self.consultee(of).unwrap_or_default();
                let with: [(&str, &dyn std::fmt::Display); 3] =
                    [("limit", &name), ("source", &source), ("of", &asked)];
                self.judgement.needs(&rules::LIMIT_CONSULT, with, Vec::new());
                self.asking(ScopeStep::Consult, &rules::LIMIT_CONSULT, name, of, urgency);
            }
            step => {
                let to = self.places_to_go(then.map_or(&[][..], |then| &then.to));
                let because = if missing == 0 {
                    let said = self.said(&to);
                    let with: [(&str, &dyn std::fmt::Display); 3] =
                        [("limit", &name), ("source", &source), ("to", &said)];
                    self.judgement.refuse(&rules::LIMIT_ELSEWHERE, with);
                    &rules::LIMIT_ELSEWHERE
                } else {
                    let missing = rules::listed(self.scope.names_of(missing));
                    let with: [(&str, &dyn std::fmt::Display); 3] =
                        [("limit", &name), ("missing", &missing), ("source", &source)];
                    self.judgement.refuse(&rules::LIMIT_NEEDS, with);
                    &rules::LIMIT_NEEDS
                };
                let ask = of.and_then(|of| self.whom(Some(of), urgency));
                let noted = self.step(step, because);
                (noted.about, noted.to, noted.ask, noted.urgency) = (Some(name.to_owned()), to, ask, urgency);
            }
        }
    }

    /// A met criterion outranks any level, unless the policy names the level that may handle it.
    fn complexity(&mut self) {
        for ((_, row), complexity) in self.scope.policy.complexity.iter().zip(&self.scope.complexity) {
            let excepted = self.activity.is_some_and(|activity| complexity.except.contains(&activity));
            if excepted || !self.reaches(&complexity.areas, &complexity.activities) {
                continue;
            }
            self.begins(row.from);
            if !in_force(row.from, row.until, self.as_of) {
                continue;
            }
            let truth = self.scope.criteria.evaluate(complexity.when, self.facts);
            if truth == Truth::Fails {
                continue;
            }
            let name = complexity.name.as_str();
            if complexity.handled.is_some_and(|needs| self.held.is_some_and(|held| needs.met_by(held))) {
                if truth == Truth::Holds {
                    let with: [(&str, &dyn std::fmt::Display); 2] =
                        [("criterion", &name), ("worker", &self.question.worker)];
                    self.judgement.permit(&rules::COMPLEX_HANDLED, with);
                }
                continue;
            }
            self.holds_until(row.until);
            let (of, urgency) = (row.then.of.as_deref(), row.then.urgency.unwrap_or_default());
            let settles = row.settled_by_consultation.unwrap_or(row.then.step == ScopeStep::Consult);
            if settles && self.answered(name, of, urgency) {
                continue;
            }
            if truth == Truth::Unknown {
                let of = Unsettled::Complexity(name);
                self.maybe.push(Maybe { of, criterion: complexity.when, step: row.then.step, urgency });
                continue;
            }
            self.complex(row, name);
        }
    }

    /// A criterion is met, and nobody here may handle it by themselves.
    fn complex(&mut self, row: &'a ComplexityPolicy, name: &'a str) {
        let (of, urgency) = (row.then.of.as_deref(), row.then.urgency.unwrap_or_default());
        let asked = self.consultee(of).unwrap_or_default();
        match row.then.step {
            ScopeStep::Proceed => {}
            ScopeStep::ProceedWithApproval => {
                let because = if self.approved(Some(name), of) {
                    &rules::APPROVED
                } else {
                    self.approval_of = Some(asked);
                    let role = self.approving_role(of);
                    self.judgement.approval(
                        &rules::COMPLEX_APPROVAL,
                        [("criterion", &name), ("of", &asked)],
                        role,
                    );
                    &rules::COMPLEX_APPROVAL
                };
                self.asking(ScopeStep::ProceedWithApproval, because, name, of, urgency);
            }
            ScopeStep::Consult => {
                let with: [(&str, &dyn std::fmt::Display); 2] = [("criterion", &name), ("of", &asked)];
                self.judgement.needs(&rules::COMPLEX_CONSULT, with, Vec::new());
                self.asking(ScopeStep::Consult, &rules::COMPLEX_CONSULT, name, of, urgency);
            }
            step => {
                let to = self.places_to_go(&row.then.to);
                let because = match step {
                    ScopeStep::AdviseLegal => {
                        self.judgement.refuse(&rules::COMPLEX_LEGAL, [("criterion", &name)]);
                        &rules::COMPLEX_LEGAL
                    }
                    ScopeStep::Refer => {
                        let said = self.said(&to);
                        self.judgement.refuse(&rules::COMPLEX_REFER, [("criterion", &name), ("to", &said)]);
                        &rules::COMPLEX_REFER
                    }
                    _ => {
                        let said = self.said(&to);
                        self.judgement.refuse(&rules::COMPLEX_OUTSIDE, [("criterion", &name), ("to", &said)]);
                        &rules::COMPLEX_OUTSIDE
                    }
                };
                let ask = of.and_then(|of| self.whom(Some(of), urgency));
                let noted = self.step(step, because);
                (noted.about, noted.ask) = (Some(name.to_owned()), ask);
                (noted.to, noted.urgency) = (to, urgency);
            }
        }
    }
}
