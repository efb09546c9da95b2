//! Names of the policy: what each is called, and whether what was asked for is one of them.
use crate::agency::Agency;
use crate::told::Trouble;
use crate::words::Words;
use settlewell::problem::nearest;
use settlewell::rooms::scope::ScopePolicy;
use settlewell::rooms::training::TrainingPolicy;
use settlewell::{InputError, PersonId, Policy, Problem};
use std::collections::BTreeMap;

/// What the policy calls things, in the language of the answer.
pub struct Names<'a> {
    scope: Option<&'a ScopePolicy>,
    training: Option<&'a TrainingPolicy>,
    language: &'static str,
}

impl<'a> Names<'a> {
    /// The names of the policy in force.
    pub fn of(agency: &'a Agency, words: &Words) -> Self {
        Self::in_policy(agency.policy(), words)
    }

    /// The names of a policy.
    pub fn in_policy(policy: Option<&'a Policy>, words: &Words) -> Self {
        Self {
            scope: policy.and_then(|policy| policy.scope.as_deref()),
            training: policy.and_then(|policy| policy.training.as_deref()),
            language: words.language().tag(),
        }
    }

    /// An area: what it is called, or its name.
    pub fn area(&self, name: &str) -> String {
        let label = self.scope.and_then(|scope| scope.areas.get(name)?.label.as_ref()?.get(self.language));
        label.unwrap_or(name).to_owned()
    }

    /// An activity.
    pub fn activity(&self, name: &str) -> String {
        let label =
            self.scope.and_then(|scope| scope.activities.get(name)?.label.as_ref()?.get(self.language));
        label.unwrap_or(name).to_owned()
    }

    /// A level.
    pub fn level(&self, name: &str) -> String {
        let of_scope =
            self.scope.and_then(|scope| scope.levels.get(name)?.label.as_ref()?.get(self.language));
        let of_training = self.training.and_then(|training| Some(&training.levels.get(name)?.label));
        of_scope.map_or_else(|| self.labelled(of_training, name), str::to_owned)
    }

    /// A level or a credential that somebody needs.
    pub fn level_or_credential(&self, name: &str) -> String {
        let credential =
            self.scope.and_then(|scope| scope.credentials.get(name)?.label.as_ref()?.get(self.language));
        credential.map_or_else(|| self.level(name), str::to_owned)
    }

    /// A requirement, a module, a program, a credential, a mentorship or regular learning.
    pub fn training(&self, name: &str) -> String {
        let Some(training) = self.training else { return name.to_owned() };
        let found = training
            .requirements
            .get(name)
            .map(|one| &one.label)
            .filter(|label| !label.is_empty())
            .or_else(|| training.modules.get(name).map(|one| &one.label))
            .or_else(|| training.programs.get(name).map(|one| &one.label))
            .or_else(|| training.credentials.get(name).map(|one| &one.label))
            .or_else(|| training.mentorships.get(name).map(|one| &one.label))
            .or_else(|| training.ongoing.get(name).map(|one| &one.label));
        self.labelled(found, name)
    }

    /// A name, and what it is called where that is something else.
    pub fn both(label: &str, name: &str) -> String {
        if label == name { name.to_owned() } else { format!("{label} ({name})") }
    }

    fn labelled(&self, labels: Option<&BTreeMap<String, String>>, name: &str) -> String {
        labels.and_then(|labels| labels.get(self.language)).map_or(name, String::as_str).to_owned()
    }
}

/// What somebody asked for by name, which must be one of these; a list without names allows any.
pub fn one_of<'a>(
    message: &'static str,
    found: Option<&str>,
    known: impl IntoIterator<Item = &'a str>,
) -> Result<(), Trouble> {
    let known: Vec<&str> = known.into_iter().collect();
    match found {
        Some(found) if !known.is_empty() && !known.contains(&found) => Err(Trouble::Unknown {
            message,
            found: found.to_owned(),
            nearest: nearest(found, known).map(str::to_owned),
        }),
        _ => Ok(()),
    }
}

/// The library's answer, or what is wrong beside the names of the policy, which the desk tells itself.
pub fn beside<T>(answer: Result<T, InputError>, told: &[&str]) -> Result<Option<T>, Trouble> {
    let error = match answer {
        Ok(answer) => return Ok(Some(answer)),
        Err(error) => error,
    };
    let new = |problem: &&Problem| !told.iter().any(|path| problem.path.starts_with(path));
    let problems: Vec<Problem> = error.problems().iter().filter(new).cloned().collect();
    if problems.is_empty() { Ok(None) } else { Err(InputError::from(problems).into()) }
}

/// A worker, who must be on the roster where there is one.
pub fn worker(agency: &Agency, found: &str) -> Result<(), Trouble> {
    let Some(roster) = agency.roster()? else { return Ok(()) };
    let ids = roster.people.iter().map(|person| &person.id).map(PersonId::as_str);
    one_of("trouble-worker", Some(found), ids)
}
