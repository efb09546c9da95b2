//! `oneOf` and `anyOf`, compiled so that a check speaks of the one branch that was meant: by a tag such as `kind`
//! where the branches have one, else by the type of the value, else by the names in it.
use super::compile::{Compiler, error, target, types};
use super::schema::{Id, Name, SchemaError, Types};
use crate::arrange::Arrange;
use serde_json::Value as Json;

/// The branches at one place.
#[derive(Clone, Debug)]
pub(super) struct Branches {
    /// The branches for maps, where a tag tells them apart.
    pub tagged: Option<Tagged>,
    /// All other branches, with the types that each accepts.
    pub plain: Vec<(Types, Id)>,
}

/// Branches that differ in the value of one field.
#[derive(Clone, Debug)]
pub(super) struct Tagged {
    /// The field's name.
    pub tag: Name,
    /// Its values, and what each leads to.
    pub cases: Vec<(Name, Case)>,
}

/// Where a tag's value leads.
#[derive(Clone, Debug)]
pub(super) enum Case {
    /// To a branch.
    One(Id),
    /// To branches that a further tag tells apart.
    More(Tagged),
}

type Branch<'s> = (Id, &'s Json);

impl<'s> Compiler<'s> {
    pub fn branches(&mut self, list: &'s Json, at: &str) -> Result<Branches, SchemaError> {
        let ids = self.schemas(list, at)?;
        let schemas = list.as_array().map(Vec::as_slice).unwrap_or_default();
        let (mut maps, mut plain): (Vec<Branch<'s>>, _) = (Vec::new(), Vec::new());
        for (id, schema) in ids.into_iter().zip(schemas) {
            let schema = resolved(self.root, schema);
            let types = accepted(self.root, schema, 0);
            if types == Types::MAP { maps.push((id, schema)) } else { plain.push((types, id)) }
        }
        if plain.is_empty() && maps.is_empty() {
            return Err(error(at, "no branches"));
        }
        let tagged = tagged(self.root, &maps, &[]);
        if tagged.is_none() {
            plain.extend(maps.iter().map(|(id, _)| (Types::MAP, *id)));
        }
        Ok(Branches { tagged, plain })
    }
}

/// The schema behind a bare reference.
fn resolved<'s>(root: &'s Json, mut schema: &'s Json) -> &'s Json {
    for _ in 0..16 {
        let reference = schema.get("$ref").and_then(Json::as_str);
        let Some(next) =
            reference.filter(|_| schema.get("properties").is_none()).and_then(|r| target(root, r))
        else {
            break;
        };
        schema = next;
    }
    schema
}

/// The types that a schema accepts.
fn accepted(root: &Json, schema: &Json, depth: u8) -> Types {
    if let Some(types) = schema.get("type").and_then(types) {
        return types;
    }
    if schema.get("properties").is_some() {
        return Types::MAP;
    }
    let branches = ["anyOf", "oneOf"].into_iter().find_map(|keyword| schema.get(keyword)?.as_array());
    match branches {
        Some(branches) if depth < 16 => {
            let of = |branch| accepted(root, resolved(root, branch), depth + 1);
            branches.iter().map(of).fold(Types(0), Types::or)
        }
        _ => match schema.get("const") {
            Some(named) if named.as_str().is_some() => Types::TEXT,
            _ => Types::ANY,
        },
    }
}

/// The value of a tag in a branch: a required field that can be only this.
fn value<'s>(root: &'s Json, branch: &'s Json, tag: &str) -> Option<&'s str> {
    let required = branch.get("required")?.as_array()?.iter().any(|name| name.as_str() == Some(tag));
    let property = resolved(root, branch.get("properties")?.get(tag)?);
    property.get("const").filter(|_| required)?.as_str()
}

fn tagged(root: &Json, branches: &[Branch<'_>], used: &[&str]) -> Option<Tagged> {
    let (_, first) = branches.first()?;
    let mut best: Option<(bool, usize, &str, Vec<&str>)> = None;
    let names = first.get("properties")?.as_object()?.keys().map(String::as_str);
    for tag in names.filter(|name| !used.contains(name)) {
        let Some(values) =
            branches.iter().map(|(_, schema)| value(root, schema, tag)).collect::<Option<Vec<_>>>()
        else {
            continue;
        };
        let mut different = values.clone();
        different.arrange();
        different.dedup();
        // The coarser tag leads; `kind` is always the finest.
        let candidate = (tag == "kind", different.len(), tag, values);
        if best.as_ref().is_none_or(|best| (candidate.0, candidate.1, candidate.2) < (best.0, best.1, best.2))
        {
            best = Some(candidate);
        }
    }
    let (_, _, tag, values) = best?;
    let mut groups: Vec<(&str, Vec<Branch<'_>>)> = Vec::new();
    for (value, branch) in values.into_iter().zip(branches) {
        match groups.iter_mut().find(|(known, _)| *known == value) {
            Some((_, group)) => group.push(*branch),
            None => groups.push((value, vec![*branch])),
        }
    }
    let used: Vec<&str> = used.iter().copied().chain([tag]).collect();
    let cases = groups.into_iter().map(|(value, group)| {
        let case = match group.as_slice() {
            // A branch alone may still have a second tag, whose value is then checked as a field.
            [(id, _)] => Case::One(*id),
            _ => Case::More(tagged(root, &group, &used)?),
        };
        Some((Name::from(value.to_owned()), case))
    });
    Some(Tagged { tag: tag.to_owned().into(), cases: cases.collect::<Option<_>>()? })
}
