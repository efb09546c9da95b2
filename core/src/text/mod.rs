//! Text in, types out, and every problem on the way: YAML and JSON become one [`Tree`] in which each value knows
//! its place; documents are laid over each other; a [`Schema`] checks the whole and tells all that is wrong with
//! file, line and column, path, what was found, what was expected and the nearest valid choice. The tree is kept
//! until the types have been checked for meaning too, so that those problems have a place as well ([`locate`]).
//!
//! Scope: this reads, merges and checks. It opens no file and resolves no name; it knows nothing of policies.
//!
//! ```
//! use settlewell::text::{Schema, Tree, read};
//! #[derive(serde::Deserialize)]
//! struct Window { days: u32 }
//! let schema = serde_json::json!({
//!     "type": "object", "additionalProperties": false, "required": ["days"],
//!     "properties": { "days": { "type": "integer", "format": "uint32" } }
//! });
//! let schema = Schema::compile(&schema, &[]).unwrap();
//! let window: Window = read(&Tree::yaml("window.yaml", "days: 5")?, Some(&schema))?;
//! assert_eq!(window.days, 5);
//!
//! let Err(error) = read::<Window>(&Tree::yaml("window.yaml", "dais: 5")?, Some(&schema)) else { panic!() };
//! let codes: Vec<&str> = error.problems().iter().map(|problem| problem.code.as_str()).collect();
//! assert_eq!(codes, ["input.missing-field", "input.unknown-field"]);
//! assert_eq!(error.problems()[1].nearest.as_deref(), Some("days"));
//! # Ok::<(), settlewell::InputError>(())
//! ```
#[cfg(test)]
mod agree;
mod any_value;
mod branch;
mod build;
mod check;
pub mod codes;
mod compile;
mod decimal;
mod from_node;
mod inherit;
mod json;
mod merge;
mod own;
mod packed;
mod path;
mod plain;
mod prepare;
mod schema;
mod sound;
mod to_json;
mod tree;
mod typed;
mod yaml;

pub use build::{DEEPEST, MOST_ALIASED, MOST_PROBLEMS, MOST_VALUES};
pub use decimal::Decimal;
pub(crate) use from_node::{FromNode, Reader, parsed, through_node};
pub(crate) use own::{read_own, read_own_json, read_sound};
pub(crate) use plain::{each, text_or};
pub use prepare::{prepare, slim};
pub use schema::{Expected, Format, FormatCheck, Schema, SchemaError};
pub(crate) use sound::LeftOut;
pub(crate) use to_json::{JsonText, Row, ToJson, entries, json_text};
pub use tree::{Field, Map, Mark, Node, Number, Tree, Value};
pub use typed::Fault;

use crate::problem::{InputError, Problem};
use serde::de::DeserializeOwned;

impl Tree {
    /// Reads text that is JSON or YAML, whichever it is. What opens with `{` or `[` is read as JSON, and as YAML
    /// where only YAML makes sense of it. A byte order mark is passed over.
    ///
    /// # Errors
    /// As [`Tree::json`] or [`Tree::yaml`].
    pub fn read(name: &str, text: &str) -> Result<Self, InputError> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        if !text.trim_start().starts_with(['{', '[']) {
            return Self::yaml(name, text);
        }
        let json = Self::json(name, text);
        let grammar = |problems: &[Problem]| problems.iter().any(|problem| problem.code == codes::SYNTAX);
        match &json {
            Err(error) if grammar(error.problems()) => Self::yaml(name, text).or(json),
            Ok(tree) if grammar(&tree.problems) => Self::yaml(name, text).or(json),
            _ => json,
        }
    }
}

/// Checks a tree with a schema, if one is given, and reads a type from it.
///
/// # Errors
/// Every problem that reading, merging and the schema found; or, where they found none, what the type itself
/// does not accept (one problem, since a type stops at the first).
pub fn read<T: DeserializeOwned>(tree: &Tree, schema: Option<&Schema>) -> Result<T, InputError> {
    let problems = schema.map_or_else(|| tree.problems.clone(), |schema| schema.check(tree));
    if !problems.is_empty() {
        return Err(problems.into());
    }
    T::deserialize(tree).map_err(|fault| fault.problem(tree).into())
}

/// Gives problems that were found in the meaning of a document the place of their path in its text: that of the
/// value, or of the nearest value around it. Problems that have a place already keep it.
pub fn locate(problems: Vec<Problem>, tree: &Tree) -> Vec<Problem> {
    let place = |problem: Problem| match problem.line {
        Some(_) => problem,
        None => {
            let mark = tree.around(&problem.path);
            tree.place(problem, mark)
        }
    };
    problems.into_iter().map(place).collect()
}

/// Reads a type from JSON text.
///
/// # Errors
/// As [`Tree::json`] and [`read`].
pub fn read_json<T: DeserializeOwned>(name: &str, text: &str, schema: &Schema) -> Result<T, InputError> {
    read(&Tree::json(name, text)?, Some(schema))
}
