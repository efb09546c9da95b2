//! From a policy book to an engine: every version compiled, every problem told at once.
use super::moved::Days;
use super::{Engine, Slot, VersionParts};
use crate::arrange::Arrange;
use crate::calendar::{Calendars, OrganizationDays, TimeZone};
use crate::criteria::CriteriaSet;
use crate::policy::{Policy, PolicyBook, ReadPolicy};
use crate::problem::{InputError, Problem};
use crate::reason::{Sentences, tell_problems};
use crate::rooms::{RoomName, built_in_facts, slots};
use crate::text::locate;
use std::collections::BTreeMap;
use std::sync::Arc;

/// One version of the policy, compiled.
pub(crate) struct Version {
    pub(crate) policy: Arc<Policy>,
    pub(crate) parts: Arc<VersionParts>,
    slots: Vec<Slot>,
}

impl Version {
    /// A room, if the policy speaks of it.
    pub(crate) fn slot(&self, room: RoomName) -> Option<&Slot> {
        self.slots.iter().find(|slot| slot.room() == room)
    }
}

#[cfg_attr(feature = "uniffi", uniffi::export)]
impl Engine {
    /// Compiles a policy book.
    ///
    /// # Errors
    /// Everything that is wrong with any version, each problem with its file, line and column.
    #[cfg_attr(feature = "uniffi", uniffi::constructor)]
    pub fn open(book: &PolicyBook) -> Result<Self, InputError> {
        Self::compile(book).map_err(|error| tell(error, Sentences::english()))
    }

    /// Compiles a policy of one version.
    ///
    /// # Errors
    /// As [`Engine::open`].
    #[cfg_attr(feature = "uniffi", uniffi::constructor)]
    pub fn load(policy: &str) -> Result<Self, InputError> {
        Self::open(&PolicyBook::of(policy))
    }
}

impl Engine {
    fn compile(book: &PolicyBook) -> Result<Self, InputError> {
        let mut problems = Vec::new();
        let mut languages = Vec::new();
        for table in &book.languages {
            match Sentences::load(table) {
                Ok(words) => languages.push(words),
                Err(found) => problems.extend(found.problems().iter().cloned()),
            }
        }
        let mut read = book.read(&mut problems);
        // Versions lean on the newest one's calendars: what is missing there is missing for all.
        let names: Vec<String> = read.iter().flat_map(|version| version.left_out.names()).cloned().collect();
        for version in &mut read {
            version.left_out.lean_on(&names);
        }
        // Holidays and closures apply by date, whatever version a record keeps: the newest version's hold for all.
        let newest = read.last().map(|version| version.policy.clone());
        let mut days = Days::of(&read);
        let mut versions = Vec::new();
        for version in read {
            let mut found = Vec::new();
            let compiled = compile_version(&version, newest.as_ref(), &mut days, &mut found);
            problems.extend(once(told(found, &version)));
            versions.extend(compiled);
        }
        if problems.is_empty() { Ok(Self { versions, languages }) } else { Err(in_order(problems).into()) }
    }
}

/// Problems in the order of the text, one file after the other.
fn in_order(mut problems: Vec<Problem>) -> Vec<Problem> {
    let mut files: Vec<Option<String>> = Vec::new();
    for problem in &problems {
        if !files.contains(&problem.file) {
            files.push(problem.file.clone());
        }
    }
    problems.arrange_by_key(|problem| {
        let file = files.iter().position(|file| *file == problem.file);
        (file, problem.line, problem.column)
    });
    problems
}

const CIRCLES: [&str; 2] = ["timeline.step-waits-for-itself", "criteria.cycle"];

/// What is wrong with the meaning of a version, each with its place; not what only follows from parts that break
/// the schema.
fn told(found: Vec<Problem>, version: &ReadPolicy) -> Vec<Problem> {
    let mut located = locate(found, &version.tree);
    for problem in &mut located {
        problem.path = version.left_out.path_in_whole(&problem.path);
    }
    // What goes round in a circle does so whatever else is missing.
    let by_itself = |problem: &Problem| CIRCLES.contains(&problem.code.as_str());
    located.retain(|problem| by_itself(problem) || !version.left_out.explains(problem));
    located
}

fn compile_version(
    version: &ReadPolicy,
    newest: Option<&Arc<Policy>>,
    days: &mut Days,
    problems: &mut Vec<Problem>,
) -> Option<Version> {
    let policy = &version.policy;
    let zone = policy.organization.time_zone.parse::<TimeZone>();
    let zone = keep(zone, "organization.timeZone", problems);
    let calendars = keep(days.calendars(policy, newest.unwrap_or(policy)), "", problems);
    if let Some(hour) = policy.organization.receipt_until_hour.filter(|hour| *hour > 23) {
        let problem = Problem::new("input.out-of-range", "organization.receiptUntilHour");
        problems.push(problem.found(hour.to_string()).expected("0–23"));
    }
    let declared = built_in_facts(policy);
    let criteria = CriteriaSet::compile_noting(&declared, &policy.facts, &policy.criteria, problems);
    if let Some(permission) = &policy.permission {
        problems.extend(permission.problems("permission"));
    }
    // With an unknown calendar or time zone the rest is checked all the same, on plain weekdays in UTC: everything
    // wrong is told at once.
    let usable = calendars.is_some() && zone.is_some();
    let calendars = match calendars {
        Some(calendars) => calendars,
        None => Arc::new(Calendars::compile(&BTreeMap::new(), &OrganizationDays::default()).ok()?),
    };
    let parts = Arc::new(VersionParts {
        number: policy.version.number,
        criteria,
        before: days.before(policy, &calendars),
        calendars,
        zone: zone.unwrap_or_else(TimeZone::utc),
        receipt_until_hour: policy.organization.receipt_until_hour,
        milestones: policy.milestones.clone(),
        permission: policy.permission.clone(),
    });
    let slots = slots(policy, &parts, problems);
    usable.then(|| Version { policy: policy.clone(), parts, slots })
}

/// A stage's mistake shows again in every track that inherits it: one place, one problem.
pub(crate) fn once(problems: Vec<Problem>) -> Vec<Problem> {
    let mut told: Vec<Problem> = Vec::new();
    for problem in problems {
        let same = |known: &Problem| {
            known.code == problem.code
                && known.found == problem.found
                && known.expected == problem.expected
                && (&known.file, known.line, known.column) == (&problem.file, problem.line, problem.column)
        };
        if problem.line.is_none() || !told.iter().any(same) {
            told.push(problem);
        }
    }
    told
}

fn keep<T>(outcome: Result<T, InputError>, path: &str, problems: &mut Vec<Problem>) -> Option<T> {
    outcome.map_err(|found| problems.extend(found.problems().iter().cloned().map(|p| p.under(path)))).ok()
}

/// Puts the problems of an error into words.
pub(crate) fn tell(error: InputError, words: &Sentences) -> InputError {
    let InputError::Invalid { mut problems } = error;
    for problem in &mut problems {
        super::not_built::tell(problem);
        problem.path = crate::problem::shortened(std::mem::take(&mut problem.path));
    }
    tell_problems(&mut problems, words);
    problems.into()
}
