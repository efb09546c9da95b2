//! Ready policies that an organization starts from.
use crate::problem::{InputError, Problem, nearest};
use crate::text::Tree;
use settlewell_macros::wire;

/// A policy, or part of one, that others start from by its name.
#[wire]
pub struct Pack {
    /// The name that `extends` gives.
    pub name: String,
    /// Its text, YAML or JSON.
    pub text: String,
}

/// The packs that come with the library, by name. One that speaks of a room that the library was built without is not
/// among them.
pub const BUILT_IN_PACKS: &[(&str, &str)] = &include!(concat!(env!("OUT_DIR"), "/packs.rs"));

/// The packs that speak of rooms that the library was built without, each with those rooms.
const LEFT_OUT: &[(&str, &str)] = &include!(concat!(env!("OUT_DIR"), "/packs_left_out.rs"));

/// Lays a document over the packs that it starts from, and those over theirs.
pub(super) fn laid_over_packs(document: Tree, packs: &[Pack]) -> Result<Tree, InputError> {
    lay(document, packs, &mut Vec::new())
}

fn lay(document: Tree, packs: &[Pack], open: &mut Vec<String>) -> Result<Tree, InputError> {
    let Some(extends) = document.root().map().and_then(|map| map.get("extends")) else { return Ok(document) };
    let names: Vec<String> = match &extends.node.value {
        crate::text::Value::Text(name) => vec![name.clone()],
        crate::text::Value::List(items) => {
            items.iter().filter_map(|item| item.text().map(str::to_owned)).collect()
        }
        // Anything else is the schema's to tell.
        _ => return Ok(document),
    };
    let mut problems = Vec::new();
    let mut base: Option<Tree> = None;
    for name in names {
        if open.contains(&name) {
            let round = open.iter().chain([&name]).cloned().collect::<Vec<_>>().join(" → ");
            problems.push(Problem::new("policy.packs-in-a-circle", "extends").found(round));
            continue;
        }
        let own = packs.iter().find(|pack| pack.name == name).map(|pack| pack.text.as_str());
        let text =
            own.or_else(|| BUILT_IN_PACKS.iter().find(|(known, _)| *known == name).map(|(_, text)| *text));
        if let Some((_, rooms)) = LEFT_OUT.iter().find(|(left_out, _)| text.is_none() && *left_out == name) {
            problems.push(Problem::new("policy.pack-not-built", "extends").found(name).expected(*rooms));
            continue;
        }
        let Some(text) = text else {
            let known = packs
                .iter()
                .map(|pack| pack.name.as_str())
                .chain(BUILT_IN_PACKS.iter().map(|(name, _)| *name));
            let mut problem = Problem::new("policy.unknown-pack", "extends").found(name.as_str());
            problem.nearest = nearest(&name, known.clone()).map(str::to_owned);
            problem.expected = Some(known.collect::<Vec<_>>().join(", "));
            problems.push(problem);
            continue;
        };
        open.push(name.clone());
        let pack = Tree::read(&name, text).and_then(|pack| lay(pack, packs, open));
        open.pop();
        match pack {
            Ok(pack) => {
                base = Some(match base.take() {
                    None => pack,
                    Some(below) => pack.merge_over_but(below, &is_expression),
                })
            }
            Err(found) => problems.extend(found.problems().iter().cloned()),
        }
    }
    if !problems.is_empty() {
        return Err(crate::text::locate(problems, &document).into());
    }
    Ok(match base {
        None => document,
        Some(base) => document.merge_over_but(base, &is_expression),
    })
}

/// Whether a criterion, an anchor or a span stands at a path: each has one form of several, so that an override
/// replaces it whole.
fn is_expression(path: &str) -> bool {
    const FIELDS: &[&str] = &["when", "starts", "from", "until", "within", "before", "by", "of", "every"];
    match path.split_once('.') {
        Some(("criteria", name)) => !name.contains('.'),
        _ => path.rsplit('.').next().is_some_and(|field| FIELDS.contains(&field)),
    }
}
