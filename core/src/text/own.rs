//! Our own types from a whole document: checked with its schema first, then read.
use super::from_node::FromNode;
use super::tree::Map;
use super::{LeftOut, Schema, Tree};
use crate::problem::{InputError, Problem};

/// Reads one of our own types, as [`super::read`] does.
pub(crate) fn read_own<T: FromNode>(tree: &Tree, schema: Option<&Schema>) -> Result<T, InputError> {
    let problems = schema.map_or_else(|| tree.problems.clone(), |schema| schema.check(tree));
    if !problems.is_empty() {
        return Err(problems.into());
    }
    T::from_node(&tree.root).map_err(|fault| fault.problem(tree).into())
}

/// Reads one of our own types from a tree that may be faulty in parts: what is sound is read all the same. `below`
/// has what must be there, and is laid below where a fault has taken it.
///
/// Gives the value where one can be read, what is left of the tree, and what was left out; every fault is noted in
/// `problems`.
pub(crate) fn read_sound<T: FromNode>(
    mut tree: Tree,
    schema: &Schema,
    below: &Tree,
    problems: &mut Vec<Problem>,
) -> (Option<T>, Tree, LeftOut) {
    let mut out = LeftOut::default();
    let mut faults = schema.check(&tree);
    problems.append(&mut faults.clone());
    tree.problems.clear();
    let kept: Vec<&str> =
        below.root.map().into_iter().flat_map(Map::fields).map(|field| field.key.as_str()).collect();
    for _ in 0..MOST_ROUNDS {
        if faults.is_empty() {
            match T::from_node(&tree.root) {
                Ok(value) => return (Some(value), tree, out),
                Err(fault) => {
                    let mut fault = fault.problem(&tree);
                    faults.push(fault.clone());
                    fault.path = out.path_in_whole(&fault.path);
                    problems.push(fault);
                }
            }
        }
        let taken = out.take(&mut tree, &faults, &kept);
        tree = tree.merge_over(below.clone());
        tree.problems.clear();
        faults = schema.check(&tree);
        if !taken && !faults.is_empty() {
            break;
        }
    }
    (None, tree, out)
}

/// A fault can be as deep as a document may nest; one that is still there after so many rounds hides the rest.
const MOST_ROUNDS: usize = 64;

/// Reads one of our own types from JSON, which may say what `accepted` takes although the schema, which speaks
/// of this release, complains.
pub(crate) fn read_own_json<T: FromNode>(
    name: &str,
    json: &str,
    schema: &Schema,
    accepted: fn(&Problem) -> bool,
) -> Result<T, InputError> {
    let tree = Tree::json(name, json)?;
    let mut problems = schema.check(&tree);
    if problems.is_empty() {
        return T::from_node(&tree.root).map_err(|fault| fault.problem(&tree).into());
    }
    let typed = T::from_node(&tree.root);
    if typed.is_ok() {
        problems.retain(|problem| !accepted(problem));
    }
    if !problems.is_empty() {
        return Err(problems.into());
    }
    typed.map_err(|fault| fault.problem(&tree).into())
}
