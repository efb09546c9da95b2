//! What is said of a step, whom to ask and by when, where to go, and the answer as a whole.
use super::{Unsettled, Weighing};
use crate::arrange::Arrange;
use crate::calendar::{CivilDate, Counting, Moment, Reading};
use crate::reason::{Question, Rule, Sentences};
use crate::rooms::scope::assessment::{Assessment, StepToTake, WhereToGo, WhomToAsk};
use crate::rooms::scope::ConsulteePolicy;
use crate::rooms::scope::rules;
use crate::rooms::scope::terms::{ScopeStep, ScopeUrgency, in_force};
use crate::wire::Role;

impl<'a> Weighing<'a> {
    /// Notes a step that applies for certain.
    pub(super) fn step(&mut self, step: ScopeStep, because: &'static Rule) -> &mut StepToTake {
        self.steps.push(StepToTake {
            step,
            settled: true,
            because: because.code.to_owned(),
            about: None,
            label: None,
            urgency: ScopeUrgency::Ordinary,
            ask: None,
            to: Vec::new(),
            source: None,
        });
        let last = self.steps.len() - 1;
        #[expect(clippy::indexing_slicing, reason = "one was put there")]
        &mut self.steps[last]
    }

    /// Who is asked: by a name of the policy, else whoever is asked first, else the first there is; each only where
    /// they know the area and answer on this day.
    pub(super) fn consultee(&self, name: Option<&'a str>) -> Option<&'a str> {
        let policy = &self.scope.policy;
        let here = |name: &&str| policy.consult.get(name).is_some_and(|one| self.answers(one, self.as_of));
        let first = policy.ask_first.as_deref();
        let named = [name, first].into_iter().flatten().find(here);
        // Where nobody is there, whoever the policy names is looked for all the same.
        named.or_else(|| policy.consult.names().find(here)).or(name).or(first)
    }

    /// Whether somebody knows the area and answers on a day.
    pub(super) fn answers(&self, one: &ConsulteePolicy, on: CivilDate) -> bool {
        let knows = one.areas.is_empty() || one.areas.contains(&self.question.area);
        knows && in_force(one.from, one.until, on)
    }

    /// Somebody to ask, with the roles that answer and the day of the reply.
    pub(super) fn whom(&self, name: Option<&'a str>, urgency: ScopeUrgency) -> Option<WhomToAsk> {
        let name = self.consultee(name)?;
        let one = self.scope.policy.consult.get(name)?;
        let within = one.reply_within(urgency);
        let asked = self.question.asked_at.map_or(Moment::Date(self.as_of), Moment::Instant);
        let calendar = self.scope.calendars.own();
        let reply_by = within.and_then(|within| {
            calendar.due(&asked, within, Counting::default(), &self.scope.zone, Reading::default()).ok()
        });
        let label = one.label.as_ref().and_then(|label| label.get(self.language.as_str())).unwrap_or(name);
        Some(WhomToAsk { name: name.to_owned(), label: label.to_owned(), roles: one.roles.clone(), reply_by })
    }

    /// The role that approves for a consultee.
    pub(super) fn approving_role(&self, name: Option<&'a str>) -> Role {
        let policy = &self.scope.policy;
        let consultee = self.consultee(name).and_then(|name| policy.consult.get(name));
        let supervision = policy.supervision.as_ref().and_then(|supervision| supervision.by.first());
        let role = consultee.and_then(|one| one.roles.first()).or(supervision);
        role.cloned().unwrap_or_else(|| "supervisor".into())
    }

    /// Where people can go: the names given, else those of the area, else those for what lies outside the office.
    pub(super) fn places(&self, names: &'a [String]) -> &'a [String] {
        let policy = &self.scope.policy;
        let area = policy.areas.get(&self.question.area).map_or(&[][..], |area| &area.elsewhere);
        let outside = policy.outside.as_ref().map_or(&[][..], |outside| &outside.to);
        [names, area, outside].into_iter().find(|names| !names.is_empty()).unwrap_or_default()
    }

    pub(super) fn places_to_go(&self, names: &'a [String]) -> Vec<WhereToGo> {
        let (policy, language) = (&self.scope.policy, self.language.as_str());
        let known = self
            .places(names)
            .iter()
            .filter_map(|name| policy.destinations.get(name).map(|place| (name, place)));
        known
            .filter(|(_, place)| in_force(place.from, place.until, self.as_of))
            .map(|(name, place)| WhereToGo {
                name: name.clone(),
                label: place.label.as_ref().and_then(|label| label.get(language)).unwrap_or(name).to_owned(),
                contact: place.contact.as_ref().and_then(|contact| contact.get(language)).map(str::to_owned),
                inside: place.inside == Some(true),
            })
            .collect()
    }

    /// The names of where people can go, as a sentence says them.
    pub(super) fn said(&self, to: &[WhereToGo]) -> String {
        rules::listed(to.iter().map(|place| place.label.as_str()))
    }

    /// Asks for what is not known and could change the answer, what is most urgent and most protective first.
    pub(super) fn unknown(&mut self) {
        let leading = self.leading();
        let urgency = self.urgency();
        let mut maybe = std::mem::take(&mut self.maybe);
        maybe.retain(|one| {
            let refused = leading >= ScopeStep::AdviseLegal;
            one.step > leading || (one.step == leading && !refused) || one.urgency > urgency
        });
        maybe.arrange_by_key(|one| std::cmp::Reverse((one.urgency, one.step)));
        for one in maybe {
            let explained = self.scope.criteria.explain(one.criterion, self.facts, &self.language);
            let mut questions = explained.questions;
            let (policy, language) = (&self.scope.policy, self.language.as_str());
            let because = match one.of {
                Unsettled::ForWhom => {
                    self.judgement.needs(&rules::FOR_WHOM_KNOWN, [("area", &self.question.area)], questions);
                    &rules::FOR_WHOM_KNOWN
                }
                Unsettled::Gap => {
                    self.judgement.needs(&rules::GAP_KNOWN, [("area", &self.question.area)], questions);
                    &rules::GAP_KNOWN
                }
                Unsettled::Limit(name, source) => {
                    let with: [(&str, &dyn std::fmt::Display); 2] =
                        [("limit", &name), ("source", &source.unwrap_or_default())];
                    self.judgement.needs(&rules::LIMIT_KNOWN, with, questions);
                    &rules::LIMIT_KNOWN
                }
                Unsettled::Complexity(name) => {
                    let own =
                        policy.complexity.get(name).and_then(|one| one.question.as_ref()?.get(language));
                    match (questions.as_mut_slice(), own) {
                        ([question], Some(own)) => question.text = own.to_owned(),
                        ([], own) => {
                            let text = own.unwrap_or(name).to_owned();
                            questions.push(Question { fact: name.to_owned(), text, answer: None });
                        }
                        _ => {}
                    }
                    self.judgement.needs(&rules::COMPLEX_KNOWN, [("criterion", &name)], questions);
                    &rules::COMPLEX_KNOWN
                }
            };
            let about = match one.of {
                Unsettled::Limit(name, _) | Unsettled::Complexity(name) => Some(name.to_owned()),
                Unsettled::ForWhom | Unsettled::Gap => None,
            };
            let step = self.step(one.step, because);
            (step.settled, step.about, step.urgency) = (false, about, one.urgency);
        }
    }

    fn urgency(&self) -> ScopeUrgency {
        self.steps.iter().filter(|step| step.settled).map(|step| step.urgency).max().unwrap_or_default()
    }

    /// Puts it all together.
    pub(super) fn answer(mut self, sentences: &Sentences) -> Assessment {
        let path = self.path(sentences);
        let urgency = self.urgency();
        self.steps.arrange_by(|one, other| (other.step, other.settled).cmp(&(one.step, one.settled)));
        let mut steps = std::mem::take(&mut self.steps);
        steps.iter_mut().for_each(|step| self.with_source(step));
        let mut judged = std::mem::take(&mut self.judgement).into_parts(sentences);
        judged.reasons.iter_mut().for_each(|reason| self.in_own_words(reason, sentences));
        Assessment {
            worker: self.question.worker.clone(),
            as_of: self.as_of,
            verdict: judged.verdict,
            step: steps.first().map_or(ScopeStep::Proceed, |step| step.step),
            urgency,
            steps,
            reasons: judged.reasons,
            questions: judged.questions,
            approvals: judged.approvals,
            path,
            holds_until: self.until,
        }
    }
}
