//! A further language, as a table loaded at run time: what `words compile` writes.
use super::plural;
use super::sentences::Sentences;
use super::template::{Seen, inspect};
use crate::arrange::Gather;
use crate::problem::{InputError, Problem};
use crate::text::{FromNode, Node, Reader, Tree, read_own};
use std::collections::{BTreeMap, BTreeSet};

/// The table as JSON: `{ "language": "ar", "plurals": { "few": "n % 100 = 3..10" }, "sentences": { … } }`.
#[cfg_attr(feature = "words-compiler", derive(serde::Serialize))]
struct WordsTable {
    language: String,
    plurals: BTreeMap<String, String>,
    sentences: BTreeMap<String, String>,
}

impl FromNode for WordsTable {
    fn read(node: &Node, reader: &mut Reader) -> Self {
        let mut record = reader.record(node, &["language", "plurals", "sentences"]);
        Self {
            language: FromNode::read(record.needed(reader), reader),
            plurals: FromNode::read(record.optional(), reader),
            sentences: FromNode::read(record.needed(reader), reader),
        }
    }
}

/// Families that are said by the library itself rather than term by term.
const OWN_FAMILIES: [&str; 3] = ["date", "span", "list"];

impl Sentences {
    /// Loads a further language from its compiled table.
    ///
    /// A table may hold more terms than the library has (`-role-cultural-broker`), never more sentences.
    ///
    /// # Errors
    /// Every sentence that is missing or unknown, every parameter that a sentence lacks or invents, and every
    /// template, family, category or plural rule that cannot be used; each with its place in the table.
    pub fn load(json: &str) -> Result<Self, InputError> {
        let table = Tree::json("", json).and_then(|tree| read_own::<WordsTable>(&tree, None));
        let table = table.map_err(|found| {
            let first = found.problems().first();
            let why = first.map(|problem| super::problem_text(problem, Self::english()));
            let mut problem = Problem::new("words.unreadable", "").found(why.unwrap_or_default());
            (problem.line, problem.column) =
                first.map(|first| (first.line, first.column)).unwrap_or_default();
            InputError::from(problem)
        })?;
        let problems = table.problems();
        if !problems.is_empty() {
            return Err(problems.into());
        }
        let pairs = |map: BTreeMap<String, String>| map.into_iter().collect();
        Ok(Self::loaded(table.language, pairs(table.plurals), pairs(table.sentences)))
    }
}

impl WordsTable {
    fn problems(&self) -> Vec<Problem> {
        let mut problems = Vec::new();
        if self.language.is_empty() {
            problems
                .push(Problem::new("words.no-language", "language").expected("a language tag such as `ar`"));
        }
        for (category, rule) in &self.plurals {
            let path = format!("plurals.{category}");
            if !plural::CATEGORIES.contains(&category.as_str()) {
                problems
                    .push(Problem::new("words.unknown-category", path).one_of(category, plural::CATEGORIES));
            } else if !plural::is_rule(rule) {
                problems.push(Problem::new("words.plural-rule", path).found(rule).expected("n % 10 = 2..4"));
            }
        }
        let ids: BTreeMap<&str, &str> = Sentences::originals().gather();
        for (id, template) in &self.sentences {
            let path = format!("sentences.{id}");
            match ids.get(id.as_str()) {
                Some(original) => self.compare(&path, template, original, &mut problems),
                None if id.strip_prefix('-').is_some_and(|id| is_family_of(id, &ids)) => {
                    self.compare(&path, template, template, &mut problems);
                }
                // A table may be made for more rooms than the library was built with.
                None if !super::sentences::OF_EVERY_ROOM => {}
                None => {
                    let problem = Problem::new("words.unknown-sentence", path);
                    problems.push(problem.one_of(id, ids.keys().copied()));
                }
            }
        }
        for (id, original) in ids.iter().filter(|(id, _)| !self.sentences.contains_key(**id)) {
            problems
                .push(Problem::new("words.missing-sentence", format!("sentences.{id}")).expected(*original));
        }
        problems
    }

    fn compare(&self, path: &str, template: &str, original: &str, problems: &mut Vec<Problem>) {
        let wanted = variables(original);
        let mut used = BTreeSet::new();
        let whole = inspect(template, &mut |seen| match seen {
            Seen::Variable(name) => {
                used.insert(name);
            }
            Seen::Family(family) if !knows_family(family) => {
                problems.push(Problem::new("words.unknown-family", path).found(family));
            }
            Seen::Key(key) if plural::CATEGORIES.contains(&key) && !self.plurals.contains_key(key) => {
                problems.push(Problem::new("words.unused-category", path).found(key));
            }
            Seen::Family(_) | Seen::Key(_) => {}
        });
        if !whole {
            problems.push(Problem::new("words.not-well-formed", path).found(template));
        }
        for name in used.difference(&wanted) {
            let problem = Problem::new("words.unknown-parameter", path);
            problems.push(problem.one_of(name, wanted.iter().copied()));
        }
        for name in wanted.difference(&used) {
            problems.push(Problem::new("words.missing-parameter", path).expected(*name));
        }
    }
}

fn variables(template: &str) -> BTreeSet<&str> {
    let mut names = BTreeSet::new();
    inspect(template, &mut |seen| {
        if let Seen::Variable(name) = seen {
            names.insert(name);
        }
    });
    names
}

fn knows_family(family: &str) -> bool {
    OWN_FAMILIES.contains(&family)
        || Sentences::originals().any(|(id, _)| id.strip_prefix('-').is_some_and(|id| starts(id, family)))
}

fn starts(id: &str, family: &str) -> bool {
    id.strip_prefix(family).is_some_and(|rest| rest.starts_with('-'))
}

/// Whether a term belongs to a family that the library has: `role-cultural-broker` to `role`.
fn is_family_of(id: &str, ids: &BTreeMap<&str, &str>) -> bool {
    let families = id.match_indices('-').filter_map(|(at, _)| id.get(..at));
    families.into_iter().any(|family| {
        ids.keys().any(|known| known.strip_prefix('-').is_some_and(|known| starts(known, family)))
    })
}

/// Compiles the Fluent source of a further language to the JSON table that [`Sentences::load`] reads.
///
/// The language and its plural categories are written as comments: `### language: ar`,
/// `### plural few: n % 100 = 3..10`.
///
/// # Errors
/// All that keeps the language from being used, in the order of the text: `words.fluent` for what cannot be
/// compiled, with what to write instead; `words.unknown-function`, with the nearest known one; sentences that are
/// unknown or missing, and parameters that they lack or invent. What stands in the text has its line and column.
#[cfg(feature = "words-compiler")]
pub fn compile_fluent(file: &str, text: &str) -> Result<String, InputError> {
    use crate::arrange::Arrange;
    let (compiled, faults) = super::compiler::Compiled::read([(file, text)]);
    let placed = |problem: Problem, place: Option<super::compiler::Place>| Problem {
        file: Some(file.to_owned()),
        line: place.map(|(line, _)| line),
        column: place.map(|(_, column)| column),
        ..problem
    };
    let mut problems: Vec<Problem> = Vec::new();
    for fault in faults {
        problems.push(placed(Problem::new("words.fluent", fault.id).found(fault.what), fault.place));
    }
    let known = known_functions();
    for (id, name, place) in &compiled.functions {
        if !known.contains(name) {
            let problem = Problem::new("words.unknown-function", id.as_str());
            let problem = problem.one_of(name, known.iter().map(String::as_str));
            problems.push(placed(problem, Some(*place)));
        }
    }
    let (broken, places) = (compiled.broken, compiled.places);
    let table =
        WordsTable { language: compiled.language, plurals: compiled.plurals, sentences: compiled.sentences };
    for mut problem in table.problems() {
        let id = problem.path.strip_prefix("sentences.").map(str::to_owned);
        let told =
            id.as_ref().is_some_and(|id| broken.contains(id)) || problem.code == "words.unknown-family";
        if told {
            continue;
        }
        let place = id.as_ref().and_then(|id| places.get(id)).copied();
        if let Some(id) = id {
            problem.path = id;
        }
        problems.push(placed(problem, place));
    }
    if !problems.is_empty() {
        // What is missing stands nowhere, and comes last.
        problems.arrange_by_key(|problem| (problem.line.is_none(), problem.line, problem.column));
        super::tell_problems(&mut problems, Sentences::english());
        return Err(problems.into());
    }
    serde_json::to_string_pretty(&table)
        .map_err(|error| Problem::new("words.unreadable", "").found(error.to_string()).into())
}

/// The functions that a sentence can call, as they are written: `DATE`, `SPAN`, and one for each family of terms.
#[cfg(feature = "words-compiler")]
fn known_functions() -> Vec<String> {
    let mut families: BTreeSet<String> = OWN_FAMILIES.iter().map(|name| name.to_uppercase()).gather();
    for id in Sentences::originals().filter_map(|(id, _)| id.strip_prefix('-')) {
        let starts = id.match_indices('-').filter_map(|(at, _)| id.get(..at));
        families.extend(starts.map(str::to_uppercase));
    }
    families.into_iter().collect()
}
