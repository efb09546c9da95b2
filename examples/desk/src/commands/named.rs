//! Names of the policy: what each is called, and whether what was asked for is one of them.
use crate::agency::Agency;
use crate::told::Trouble;
use crate::words::Words;
use settlewell::problem::nearest;
use settlewell::rooms::complaint::ComplaintPolicy;
use settlewell::rooms::scope::ScopePolicy;
use settlewell::rooms::training::TrainingPolicy;
use settlewell::timeline::{Named, StageDefinition, StepDefinition};
use settlewell::{InputError, PersonId, Policy, Problem};
use std::collections::BTreeMap;

/// What the policy calls things, in the language of the answer.
pub struct Names<'a> {
    policy: Option<&'a Policy>,
    complaint: Option<&'a ComplaintPolicy>,
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
            policy,
            complaint: policy.and_then(|policy| policy.complaint.as_deref()),
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

    /// A category of complaints; nothing where the policy does not say what it is called.
    pub fn category(&self, name: &str) -> Option<String> {
        self.label(&self.complaint?.categories.get(name)?.label)
    }

    /// A step of complaints, by the stage that it belongs to.
    pub fn complaint_step(&self, stage: Option<&str>, step: &str) -> Option<String> {
        let complaint = self.complaint?;
        let stages = complaint.tracks.iter().filter_map(|(_, track)| track.stages.as_ref());
        let steps = complaint.tracks.iter().filter_map(|(_, track)| track.steps.as_ref());
        let of_stages = |stages: &'a Named<StageDefinition>| {
            let wanted = stages.iter().filter(move |(name, _)| stage.is_none_or(|stage| stage == *name));
            wanted.map(|(_, stage)| &stage.steps)
        };
        let of_stages = std::iter::once(&complaint.stages).chain(stages).flat_map(of_stages);
        let mut lists = of_stages.chain([&complaint.steps, &complaint.deadlines]).chain(steps);
        let name = |steps: &'a Named<StepDefinition>| steps.get(step)?.name.as_ref()?.get(self.language);
        lists.find_map(name).map(str::to_owned)
    }

    /// What a view holds in a field, where that is a name of the policy and the policy says what it is called.
    pub fn in_field(&self, room: &str, field: &str, name: &str) -> Option<String> {
        match (room, field) {
            ("complaint", "category") => self.category(name),
            ("complaint", "externalBodies" | "body" | "referredTo") => {
                self.label(&self.complaint?.external_bodies.get(name)?.label)
            }
            ("complaint", "exception") => {
                self.label(&self.complaint?.time_limit.as_ref()?.exceptions.get(name)?.label)
            }
            ("complaint", "step") => {
                let (stage, step) =
                    name.split_once('.').map_or((None, name), |(stage, step)| (Some(stage), step));
                self.complaint_step(stage, step)
            }
            ("complaint", "elements") => {
                let elements = &self.policy?.permission.as_ref()?.elements;
                elements.get(name)?.label.as_ref()?.get(self.language).map(str::to_owned)
            }
            ("complaint", "purpose" | "purposes") => {
                let purposes = &self.policy?.permission.as_ref()?.purposes;
                purposes.get(name)?.get(self.language).map(str::to_owned)
            }
            ("scope", "area" | "areas") => Some(self.area(name)),
            ("scope", "activity") => Some(self.activity(name)),
            ("training", "module" | "modules" | "holds" | "program" | "credential" | "requirement") => {
                Some(self.training(name))
            }
            _ => None,
        }
    }

    /// A name, and what it is called where that is something else.
    pub fn both(label: &str, name: &str) -> String {
        if label == name { name.to_owned() } else { format!("{label} ({name})") }
    }

    fn label(&self, labels: &BTreeMap<String, String>) -> Option<String> {
        labels.get(self.language).cloned()
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
