//! From what a policy writes of its scope to what `assess` reads, with everything that is wrong told at once.
use super::compiled::*;
use super::naming::{List, Which};
use super::permit_policy::{NeedsPolicy, ThenPolicy};
use super::policy::ScopePolicy;
use super::terms::ScopeStep;
use crate::calendar::CivilDate;
use crate::criteria::{CriterionId, DateOperand, Expression, FactTest, FactValue};
use crate::problem::Problem;
use crate::timeline::Names;

/// How many levels and credentials a policy can name.
const SKILLS: usize = 128;

pub(super) struct Compiling<'a> {
    pub(super) policy: &'a ScopePolicy,
    pub(super) into: &'a mut CompiledScope,
    pub(super) problems: &'a mut Vec<Problem>,
}

impl Compiling<'_> {
    pub(super) fn all(mut self) {
        self.levels();
        self.areas();
        self.permits();
        self.limits();
        self.complexity();
        self.required();
        self.gap();
        self.people();
        self.names_once();
    }

    fn levels(&mut self) {
        let policy = self.policy;
        let names: Vec<&str> = List::Skills.names(policy).collect();
        if names.len() > SKILLS {
            let problem =
                Problem::new("scope.policy.too-many-levels", "levels").found(names.len().to_string());
            self.problems.push(problem.expected(format!("at most {SKILLS} levels and credentials")));
            return;
        }
        let own =
            |name: &str| names.iter().position(|known| *known == name).map_or(0, |place| 1u128 << place);
        let mut gives: Vec<(String, u128)> =
            names.iter().map(|name| ((*name).to_owned(), own(name))).collect();
        for (name, level) in policy.levels.iter() {
            for (index, other) in level.includes.iter().enumerate() {
                let path = format!("levels.{name}.includes[{index}]");
                if policy.levels.get(other).is_none() {
                    let problem =
                        Problem::new("scope.policy.unknown-name", path).one_of(other, policy.levels.names());
                    self.problems
                        .push(problem.expected(policy.levels.names().collect::<Vec<_>>().join(", ")));
                }
            }
        }
        // As often as there are levels is enough for every chain of them.
        for _ in 0..policy.levels.len() {
            for (place, (_, level)) in policy.levels.iter().enumerate() {
                let below =
                    level.includes.iter().filter_map(|name| gives.iter().find(|(known, _)| known == name));
                let more = below.fold(0, |bits, (_, given)| bits | given);
                if let Some((_, bits)) = gives.get_mut(place) {
                    *bits |= more;
                }
            }
        }
        for (name, level) in policy.levels.iter() {
            let back = level
                .includes
                .iter()
                .find(|other| gives.iter().any(|(known, bits)| known == *other && bits & own(name) != 0));
            if let Some(other) = back {
                let problem =
                    Problem::new("scope.policy.levels-in-a-circle", format!("levels.{name}.includes"));
                self.problems.push(
                    problem
                        .found(format!("{name} → {other}"))
                        .expected("levels that do not include each other"),
                );
            }
        }
        self.into.gives = gives;
    }

    fn areas(&mut self) {
        let policy = self.policy;
        for (name, area) in policy.areas.iter() {
            List::Destinations.find_all(
                policy,
                &area.elsewhere,
                &format!("areas.{name}.elsewhere"),
                self.problems,
            );
            if let Some(service) = &area.service {
                List::Services.find(policy, service, &format!("areas.{name}.service"), self.problems);
            }
            let mut offers = Vec::new();
            for (index, offer) in area.offered.iter().flatten().enumerate() {
                let path = format!("areas.{name}.offered[{index}]");
                self.dates(&path, offer.from, offer.until);
                let audience = offer
                    .audience
                    .as_ref()
                    .and_then(|audience| self.criterion(&format!("{path}.for"), audience));
                let activities = if offer.activities.is_empty() {
                    Which::Any
                } else {
                    let path = format!("{path}.activities");
                    Which::These(List::Activities.find_all(policy, &offer.activities, &path, self.problems))
                };
                offers.push(CompiledOffer { from: offer.from, until: offer.until, audience, activities });
            }
            if area.offered.is_none() {
                offers.push(CompiledOffer {
                    from: None,
                    until: None,
                    audience: None,
                    activities: Which::Any,
                });
            }
            self.into.offers.push(offers);
        }
        for (name, activity) in policy.activities.iter() {
            self.dates(&format!("activities.{name}"), activity.from, activity.until);
        }
        let outside = policy.outside.as_ref();
        if outside.is_none_or(|outside| outside.to.is_empty()) {
            let problem = Problem::new("scope.policy.nowhere-to-go", "outside.to");
            self.problems.push(
                problem.expected("one destination or more for what lies outside the scope of the office"),
            );
        }
        if let Some(outside) = outside {
            List::Destinations.find_all(policy, &outside.to, "outside.to", self.problems);
            self.one(List::Consult, outside.of.as_ref(), "outside.of");
        }
    }

    fn permits(&mut self) {
        let policy = self.policy;
        for (index, permit) in policy.permits.iter().enumerate() {
            let path = format!("permits[{index}]");
            self.dates(&path, permit.from, permit.until);
            let (areas, activities) = self.reach(&path, permit.area.as_ref(), permit.activity.as_ref());
            let needs = self.needs(&format!("{path}.needs"), &permit.needs);
            if let Some(then) = &permit.then {
                self.then(&format!("{path}.then"), then);
            }
            let supervised = permit.supervised.as_ref().map(|supervised| {
                self.one(List::Consult, supervised.of.as_ref(), &format!("{path}.supervised.of"));
                self.needs(&format!("{path}.supervised.needs"), &supervised.needs)
            });
            if supervised.is_some() {
                self.somebody_to_ask(&format!("{path}.supervised.of"));
            }
            let name = permit.id.clone().unwrap_or_else(|| path.clone());
            self.into.permits.push(CompiledPermit { name, areas, activities, needs, supervised });
        }
    }

    fn limits(&mut self) {
        let policy = self.policy;
        for (index, limit) in policy.limits.iter().enumerate() {
            let path = format!("limits[{index}]");
            self.dates(&path, limit.from, limit.until);
            let (areas, activities) = self.reach(&path, limit.area.as_ref(), limit.activity.as_ref());
            let needs = limit.needs.as_ref().map(|needs| self.needs(&format!("{path}.needs"), needs));
            if needs.is_some_and(Needs::is_nothing) {
                let problem = Problem::new("scope.policy.binds-nobody", format!("{path}.needs"));
                self.problems.push(
                    problem
                        .expected("one level or credential, or no `needs` for a limit that binds everybody"),
                );
            }
            match &limit.then {
                Some(then) if then.step == ScopeStep::Proceed => self.frees(&format!("{path}.then.step")),
                Some(then) => self.then(&format!("{path}.then"), then),
                None => {}
            }
            let date =
                |test: FactTest| limit.by.as_ref().map(|fact| Expression::Fact { fact: fact.clone(), test });
            let parts: Vec<Expression> = [
                limit.when.clone(),
                limit.from.and_then(|from| date(FactTest::OnOrAfter(DateOperand::On(from)))),
                limit.until.and_then(|until| date(FactTest::OnOrBefore(DateOperand::On(until)))),
            ]
            .into_iter()
            .flatten()
            .collect();
            let when = match parts.as_slice() {
                [] => None,
                [one] => Some(one.clone()),
                _ => Some(Expression::All(parts)),
            };
            let when = when.and_then(|when| self.criterion(&format!("{path}.when"), &when));
            let name = limit.id.clone().unwrap_or_else(|| path.clone());
            let by_fact = limit.by.is_some();
            self.into.limits.push(CompiledLimit { name, areas, activities, when, by_fact, needs });
        }
    }

    fn complexity(&mut self) {
        let policy = self.policy;
        for (name, complexity) in policy.complexity.iter() {
            let path = format!("complexity.{name}");
            self.dates(&path, complexity.from, complexity.until);
            let (areas, activities) =
                self.reach(&path, complexity.area.as_ref(), complexity.activity.as_ref());
            let except = List::Activities.find_all(
                policy,
                &complexity.except,
                &format!("{path}.except"),
                self.problems,
            );
            if complexity.then.step == ScopeStep::Proceed {
                self.frees(&format!("{path}.then.step"));
            }
            self.then(&format!("{path}.then"), &complexity.then);
            let handled =
                complexity.handled_by.as_ref().map(|needs| self.needs(&format!("{path}.handledBy"), needs));
            if handled.is_some_and(Needs::is_nothing) {
                let problem = Problem::new("scope.policy.handled-by-anybody", format!("{path}.handledBy"));
                self.problems.push(problem.expected("the level that may handle it, or no `handledBy`"));
            }
            if let Some(when) = self.criterion(&format!("{path}.when"), &complexity.when) {
                let name = name.to_owned();
                self.into.complexity.push(CompiledComplexity {
                    name,
                    areas,
                    activities,
                    except,
                    when,
                    handled,
                });
            }
        }
    }

    fn required(&mut self) {
        for (index, required) in self.policy.requires.iter().enumerate() {
            let path = format!("requires[{index}]");
            self.dates(&path, required.from, required.until);
            let (areas, activities) = self.reach(&path, required.area.as_ref(), required.activity.as_ref());
            match self.into.criteria.fact(&required.fact) {
                Some(fact) => {
                    self.into.required.push(CompiledRequired { row: index, areas, activities, fact })
                }
                None => {
                    let problem = Problem::new("facts.unknown-fact", format!("{path}.fact"));
                    self.problems.push(problem.one_of(&required.fact, self.into.criteria.fact_names()));
                }
            }
        }
    }

    fn gap(&mut self) {
        let policy = self.policy;
        let Some(gap) = &policy.gap_test else { return };
        self.dates("gapTest", gap.from, gap.until);
        let (areas, activities) = self.reach("gapTest", gap.area.as_ref(), gap.activity.as_ref());
        List::Destinations.find_all(policy, &gap.to, "gapTest.to", self.problems);
        let when = gap.when.clone().unwrap_or_else(no_other_way);
        if let Some(when) = self.criterion("gapTest.when", &when) {
            self.into.gap = Some(CompiledGap { areas, activities, when });
        }
    }

    fn people(&mut self) {
        let policy = self.policy;
        self.one(List::Consult, policy.ask_first.as_ref(), "askFirst");
        for (name, consultee) in policy.consult.iter() {
            let path = format!("consult.{name}");
            self.dates(&path, consultee.from, consultee.until);
            List::Areas.find_all(policy, &consultee.areas, &format!("{path}.areas"), self.problems);
            List::Consult.find_all(
                policy,
                &consultee.stands_in_for,
                &format!("{path}.standsInFor"),
                self.problems,
            );
        }
        for (name, destination) in policy.destinations.iter() {
            self.dates(&format!("destinations.{name}"), destination.from, destination.until);
        }
        for (index, fee) in policy.fees.iter().enumerate() {
            let path = format!("fees[{index}]");
            self.dates(&path, fee.from, fee.until);
            List::Activities.which(policy, fee.activity.as_ref(), &format!("{path}.activity"), self.problems);
        }
    }

    /// Approvals and answers name permits, limits and criteria: each name stands for one of them.
    fn names_once(&mut self) {
        let policy = self.policy;
        let permits =
            policy.permits.iter().enumerate().map(|(i, row)| (row.id.as_deref(), format!("permits[{i}].id")));
        let limits =
            policy.limits.iter().enumerate().map(|(i, row)| (row.id.as_deref(), format!("limits[{i}].id")));
        let criteria = policy.complexity.names().map(|name| (Some(name), format!("complexity.{name}")));
        let mut seen: Vec<&str> = Vec::new();
        for (name, path) in permits.chain(limits).chain(criteria) {
            let Some(name) = name else { continue };
            if seen.contains(&name) {
                self.problems
                    .push(Problem::new("scope.policy.name-twice", path).found(name).expected("another name"));
            }
            seen.push(name);
        }
    }

    fn reach(&mut self, path: &str, area: Option<&Names>, activity: Option<&Names>) -> (Which, Which) {
        (
            List::Areas.which(self.policy, area, &format!("{path}.area"), self.problems),
            List::Activities.which(self.policy, activity, &format!("{path}.activity"), self.problems),
        )
    }

    fn needs(&mut self, path: &str, needs: &NeedsPolicy) -> Needs {
        let mut bits = |names: &[String], key: &str| {
            let places = List::Skills.find_all(self.policy, names, &format!("{path}.{key}"), self.problems);
            places.into_iter().fold(0u128, |bits, place| bits | 1u128.checked_shl(place.into()).unwrap_or(0))
        };
        Needs { all: bits(&needs.all, "all"), any: bits(&needs.any, "any") }
    }

    fn then(&mut self, path: &str, then: &ThenPolicy) {
        self.one(List::Consult, then.of.as_ref(), &format!("{path}.of"));
        List::Destinations.find_all(self.policy, &then.to, &format!("{path}.to"), self.problems);
        if matches!(then.step, ScopeStep::Consult | ScopeStep::ProceedWithApproval) {
            self.somebody_to_ask(&format!("{path}.of"));
        }
    }

    fn somebody_to_ask(&mut self, path: &str) {
        if self.policy.consult.is_empty() {
            let problem = Problem::new("scope.policy.nobody-to-ask", path);
            self.problems.push(problem.expected("somebody under `consult`"));
        }
    }

    fn frees(&mut self, path: &str) {
        let problem = Problem::new("scope.policy.frees-nobody", path).found(ScopeStep::Proceed.name());
        self.problems.push(problem.expected("a step that protects, such as `consult`"));
    }

    fn one(&mut self, list: List, name: Option<&String>, path: &str) {
        if let Some(name) = name {
            list.find(self.policy, name, path, self.problems);
        }
    }

    fn dates(&mut self, path: &str, from: Option<CivilDate>, until: Option<CivilDate>) {
        if let (Some(from), Some(until)) = (from, until)
            && until < from
        {
            let problem = Problem::new("scope.policy.ends-before-it-begins", format!("{path}.until"));
            self.problems
                .push(problem.found(until.to_string()).expected(format!("a day on or after {from}")));
        }
    }

    fn criterion(&mut self, path: &str, expression: &Expression) -> Option<CriterionId> {
        let added = self.into.criteria.add_expression(path, expression);
        added.map_err(|found| self.problems.extend(found.problems().iter().cloned())).ok()
    }
}

/// Legal aid is not available or not enough, and the person cannot pay.
fn no_other_way() -> Expression {
    let aid = LEGAL_AID_VALUES.iter().skip(1).map(|value| FactValue::from(*value)).collect();
    Expression::All(vec![
        Expression::Fact { fact: LEGAL_AID.to_owned(), test: FactTest::In(aid) },
        Expression::Fact { fact: CAN_PAY.to_owned(), test: FactTest::Is(FactValue::Boolean(false)) },
    ])
}
