//! What of a document is sound though another part of it breaks the schema: so that mistakes of meaning are told
//! in the same round as those of form.
use super::codes;
use super::tree::{Map, Mark, Node, Tree, Value};
use crate::problem::Problem;

/// What was left out of a document to make the rest sound.
#[derive(Debug, Default)]
pub(crate) struct LeftOut {
    /// The paths of what was left out, as in the whole document.
    paths: Vec<String>,
    /// Every name that stood in what was left out: what asks for one of them is not wrong for that.
    names: Vec<String>,
    /// The items that were left out of lists, one list of them for each round, by the path of their list then.
    rounds: Vec<Vec<(String, usize)>>,
}

/// Stands where something is about to be left out: no text has a place like this.
const NOWHERE: Mark = Mark { file: u32::MAX, line: 0, column: 0 };

impl LeftOut {
    /// Leaves out of a tree what problems speak of. The maps at `kept` stay when a field is missing in them: it will
    /// be laid below. Gives whether there was anything to leave out.
    pub(crate) fn take(&mut self, tree: &mut Tree, problems: &[Problem], kept: &[&str]) -> bool {
        let mut taken = false;
        for problem in problems {
            let path = problem.path.as_str();
            let stays = problem.code == codes::MISSING_FIELD && (path.is_empty() || kept.contains(&path));
            if let (true, Some(field)) = (stays, &problem.expected) {
                let dot = if path.is_empty() { "" } else { "." };
                self.paths.push(format!("{path}{dot}{field}"));
            }
            if path.is_empty() || stays || !blank(&mut tree.root, path, true, &mut self.names) {
                continue;
            }
            taken = true;
            let whole = self.path_in_whole(path);
            // A field that was misspelt stands for the one that was meant.
            if let (Some(meant), Some((around, _))) = (&problem.nearest, whole.rsplit_once('.')) {
                self.paths.push(format!("{around}.{meant}"));
                self.names.push(meant.clone());
            }
            self.paths.push(whole);
        }
        let mut items = Vec::new();
        sweep(&mut tree.root, &mut String::new(), &mut items);
        self.rounds.push(items);
        taken
    }

    /// Whether a path lies in, or is, what was left out.
    pub(crate) fn has(&self, path: &str) -> bool {
        self.paths.iter().any(|out| lies_in(path, out))
    }

    /// Whether a path, or anything in it, was left out.
    pub(crate) fn touches(&self, path: &str) -> bool {
        self.has(path) || self.paths.iter().any(|out| lies_in(out, path))
    }

    /// Whether a problem may only follow from what was left out: it speaks of the place around it, or of a name in
    /// it.
    pub(crate) fn explains(&self, problem: &Problem) -> bool {
        self.has(&problem.path)
            || self.paths.iter().any(|out| follows(problem, out))
            || problem
                .found
                .as_ref()
                .is_some_and(|found| self.names.iter().any(|name| speaks_of(found, name)))
    }

    /// The names in what was left out, for documents that lean on this one.
    pub(crate) fn names(&self) -> &[String] {
        &self.names
    }

    /// Adds the names of what was left out of a document that this one leans on.
    pub(crate) fn lean_on(&mut self, names: &[String]) {
        self.names.extend_from_slice(names);
    }

    /// The path in the whole document of what has this path in what is left of it.
    pub(crate) fn path_in_whole(&self, path: &str) -> String {
        self.rounds.iter().rev().fold(path.to_owned(), |path, items| before_round(&path, items))
    }
}

/// Whether `path` is `around` or lies in it.
fn lies_in(path: &str, around: &str) -> bool {
    path.strip_prefix(around).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
}

/// Whether a problem stands where a part is missing now: at what it was a part of, or at a part that needs it.
fn follows(problem: &Problem, out: &str) -> bool {
    let mut around = out;
    let mut name = "";
    loop {
        let cut = if around.ends_with(']') { around.rfind('[') } else { around.rfind('.') };
        let in_list = around.ends_with(']');
        let (outer, last) = cut.map_or(("", around), |at| around.split_at(at));
        if !in_list {
            name = last.trim_start_matches('.');
        }
        around = outer;
        if problem.path == around {
            return true;
        }
        if !around.ends_with(']') && !in_list {
            break;
        }
    }
    let beside = problem.path.rsplit_once('.').is_some_and(|(outer, _)| outer == around);
    let told = [&problem.found, &problem.expected];
    let words = |told: &str| told.split(|c: char| !c.is_alphanumeric()).any(|word| word == name);
    beside && told.into_iter().flatten().any(|told| told == name || words(told))
}

/// Whether what was found is a name, or a name with a part before or after it.
fn speaks_of(found: &str, name: &str) -> bool {
    !name.is_empty()
        && (found == name
            || found.strip_prefix(name).is_some_and(|rest| rest.starts_with('.'))
            || found.strip_suffix(name).is_some_and(|rest| rest.ends_with('.')))
}

/// Blanks what stands at a path.
fn blank(node: &mut Node, rest: &str, start: bool, names: &mut Vec<String>) -> bool {
    if rest.is_empty() {
        if node.mark == NOWHERE {
            return false;
        }
        tell_names(node, names);
        *node = Node { value: Value::Null, mark: NOWHERE };
        return true;
    }
    match &mut node.value {
        Value::List(items) => {
            let Some((number, after)) = rest.strip_prefix('[').and_then(|inner| inner.split_once(']')) else {
                return false;
            };
            let item = number.parse::<usize>().ok().and_then(|n| items.get_mut(n));
            item.is_some_and(|item| blank(item, after, false, names))
        }
        Value::Map(map) => {
            let Some(name) = (if start { Some(rest) } else { rest.strip_prefix('.') }) else { return false };
            for field in map.fields_mut() {
                let after = name.strip_prefix(field.key.as_str());
                let Some(after) = after.filter(|after| after.is_empty() || after.starts_with(['.', '[']))
                else {
                    continue;
                };
                if blank(&mut field.node, after, false, names) {
                    if after.is_empty() {
                        names.push(field.key.clone());
                    }
                    return true;
                }
            }
            false
        }
        _ => false,
    }
}

fn tell_names(node: &Node, names: &mut Vec<String>) {
    match &node.value {
        Value::List(items) => items.iter().for_each(|item| tell_names(item, names)),
        Value::Map(map) => map.fields().iter().for_each(|field| {
            names.push(field.key.clone());
            tell_names(&field.node, names);
        }),
        _ => names.extend(node.shown()),
    }
}

/// Removes what was blanked, and notes the items of lists among it.
fn sweep(node: &mut Node, path: &mut String, items: &mut Vec<(String, usize)>) {
    let length = path.len();
    match &mut node.value {
        Value::List(list) => {
            let mut number = 0;
            list.retain_mut(|item| {
                let stays = item.mark != NOWHERE;
                if stays {
                    super::path::add(path, super::path::Step::Item(number));
                    sweep(item, path, items);
                    path.truncate(length);
                } else {
                    items.push((path.clone(), number));
                }
                number += 1;
                stays
            });
        }
        Value::Map(map) => {
            let mut fields = std::mem::take(map).into_fields();
            fields.retain_mut(|field| {
                let stays = field.node.mark != NOWHERE;
                if stays {
                    super::path::add(path, super::path::Step::Name(&field.key));
                    sweep(&mut field.node, path, items);
                    path.truncate(length);
                }
                stays
            });
            *map = Map::new(fields);
        }
        _ => {}
    }
}

/// A path as it was before items were left out.
fn before_round(path: &str, items: &[(String, usize)]) -> String {
    let mut whole = String::new();
    let mut rest = path;
    while let Some(at) = rest.find('[') {
        let (before, inner) = rest.split_at(at);
        whole.push_str(before);
        let Some((number, after)) = inner.trim_start_matches('[').split_once(']') else { break };
        rest = after;
        match number.parse::<usize>() {
            Ok(mut number) => {
                // The items of one list are in order, each with its number before the round.
                for (_, out) in items.iter().filter(|(list, _)| *list == whole) {
                    if *out <= number {
                        number += 1;
                    }
                }
                super::path::add(&mut whole, super::path::Step::Item(number));
            }
            Err(_) => {
                whole.push('[');
                whole.push_str(number);
                whole.push(']');
            }
        }
    }
    whole.push_str(rest);
    whole
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problem(code: &str, path: &str) -> Problem {
        Problem::new(code, path)
    }

    #[test]
    fn the_rest_keeps_its_paths() {
        let mut tree = Tree::yaml("t", "a: [x, 1, { b: 2, c: [p, q, r] }]\nd.e: { f: 3 }\n").unwrap();
        let mut out = LeftOut::default();
        let faults = ["a[0]", "a[2].c[0]", "a[2].c[1]", "d.e.f"].map(|path| problem(codes::WRONG_TYPE, path));
        assert!(out.take(&mut tree, &faults, &[]));
        assert_eq!(tree.root.json().to_string(), r#"{"a":[1,{"b":2,"c":["r"]}],"d.e":{}}"#);
        assert_eq!(out.path_in_whole("a[1].c[0].z"), "a[2].c[2].z");
        assert!(out.take(&mut tree, &[problem(codes::MISSING_FIELD, "a[0]")], &[]));
        assert_eq!(out.path_in_whole("a[0].c[0]"), "a[2].c[2]");
        assert!(out.has("a[1]") && out.has("d.e.f.g") && !out.has("a[2].b"));
        assert!(!out.take(&mut tree, &[problem(codes::MISSING_FIELD, "")], &[]));
    }

    #[test]
    fn what_follows_is_told_from_what_is_wrong_by_itself() {
        let mut tree = Tree::yaml("t", "steps: { a: { metby: done, within: 3 dais }, b: 1 }\n").unwrap();
        let mut out = LeftOut::default();
        let misspelt = problem(codes::UNKNOWN_FIELD, "steps.a.metby").nearest("metBy");
        let span = problem(codes::WRONG_VALUE, "steps.a.within");
        assert!(out.take(&mut tree, &[misspelt, span, problem(codes::WRONG_TYPE, "steps.b")], &[]));
        assert!(out.explains(&problem("timeline.nothing-meets-it", "steps.a")));
        assert!(out.explains(&problem("timeline.unknown-anchor", "steps.c.starts").found("b.due")));
        assert!(out.explains(&problem("timeline.part-needs-another", "steps.a.by").expected("within")));
        assert!(!out.explains(&problem("timeline.unknown-event", "steps.a.until").found("dine")));
        assert!(!out.explains(&problem("timeline.nothing-meets-it", "steps.c")));
        assert!(!out.explains(&problem("complaint.subjects", "")));
    }
}
