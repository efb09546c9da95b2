//! What things are called, and where rules stand: the policy's own words in the answer.
use super::Weighing;
use crate::calendar::LocalText;
use crate::reason::{Reason, Sentences};
use crate::rooms::scope::assessment::StepToTake;
use crate::wire::Parameters;

impl<'a> Weighing<'a> {
    /// Says a reason in the words of the policy, where it has some: the parameters keep the names.
    pub(super) fn in_own_words(&self, reason: &mut Reason, sentences: &Sentences) {
        let mut words: Option<Parameters> = None;
        for (parameter, value) in &reason.with.0 {
            if let Some(called) = self.called(parameter, value) {
                words.get_or_insert_with(|| reason.with.clone()).0.insert(parameter.clone(), called);
            }
        }
        if let Some(words) = words {
            reason.text = sentences.say(&reason.code, &words);
        }
    }

    /// What the value of a parameter is called; none where the policy says no other word for it.
    pub(super) fn called(&self, parameter: &str, value: &str) -> Option<String> {
        let policy = &self.scope.policy;
        let label = match parameter {
            "area" | "other" => policy.areas.get(value).and_then(|one| one.label.as_ref()),
            "activity" => policy.activities.get(value).and_then(|one| one.label.as_ref()),
            "level" | "credential" => self.skill(value),
            "criterion" | "about" => {
                let criterion = policy.complexity.get(value).and_then(|one| one.label.as_ref());
                criterion.or_else(|| self.rule(value))
            }
            "limit" | "permit" => self.rule(value),
            "of" => policy.consult.get(value).and_then(|one| one.label.as_ref()),
            "service" => policy.services.get(value).and_then(|one| one.label.as_ref()),
            "missing" => {
                let names = value.split(", ");
                let any = names.clone().any(|name| self.skill(name).is_some());
                // A comma within a name parts nothing.
                let word = |name| {
                    let words = self.skill(name).and_then(|label| self.text(label)).unwrap_or(name);
                    words.replace(", ", ",\u{a0}")
                };
                return any.then(|| names.map(word).collect::<Vec<_>>().join(", "));
            }
            _ => None,
        };
        label.and_then(|label| self.text(label)).map(str::to_owned)
    }

    /// What a level or a credential is called.
    fn skill(&self, name: &str) -> Option<&'a LocalText> {
        let policy = &self.scope.policy;
        let level = policy.levels.get(name).and_then(|one| one.label.as_ref());
        level.or_else(|| policy.credentials.get(name).and_then(|one| one.label.as_ref()))
    }

    /// What a limit or a permit is called.
    pub(super) fn rule(&self, name: &str) -> Option<&'a LocalText> {
        let (policy, scope) = (&self.scope.policy, self.scope);
        let limit = policy.limits.iter().zip(&scope.limits).find(|(_, limit)| limit.name == name);
        let permit = policy.permits.iter().zip(&scope.permits).find(|(_, permit)| permit.name == name);
        let label = limit.and_then(|(row, _)| row.label.as_ref());
        label.or_else(|| permit.and_then(|(row, _)| row.label.as_ref()))
    }

    fn text(&self, label: &'a LocalText) -> Option<&'a str> {
        label.get(self.language.as_str())
    }

    /// Notes what the rule behind a step is called, and where it stands, where the policy says it.
    pub(super) fn with_source(&self, step: &mut StepToTake) {
        let Some(name) = step.about.as_deref() else { return };
        step.label = self.called("about", name);
        let (policy, scope) = (&self.scope.policy, self.scope);
        let criterion = policy.complexity.get(name).and_then(|one| one.source.as_ref());
        let limits = || {
            let mut rows = policy.limits.iter().zip(&scope.limits);
            rows.find(|(_, limit)| limit.name == name).and_then(|(row, _)| row.source.as_ref())
        };
        let permits = || {
            let mut rows = policy.permits.iter().zip(&scope.permits);
            rows.find(|(_, permit)| permit.name == name).and_then(|(row, _)| row.source.as_ref())
        };
        step.source = criterion.or_else(limits).or_else(permits).cloned();
    }
}
