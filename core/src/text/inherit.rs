//! Variants inside one document: each says only where it differs from what stands beside it.
use super::build::place;
use super::codes;
use super::merge::Merge;
use super::tree::{Field, Map, Mark, Node, Tree, Value};
use crate::problem::Problem;

impl Tree {
    /// Lays, in every map at the top that has both, the field `from` below the same field of each item of
    /// `variants`: a track that changes one step of one stage has the other steps and stages too.
    ///
    /// What a document took away from `from` of one below it, it took away from the variants of that one too.
    ///
    /// ```
    /// use settlewell::text::Tree;
    /// let text = "complaint: { stages: { a: { x: 1, y: 2 } }, tracks: { urgent: { stages: { a: { x: 0 } } } } }";
    /// let mut tree = Tree::yaml("policy.yaml", text)?;
    /// tree.inherit("stages", "tracks");
    /// assert!(tree.at("complaint.tracks.urgent.stages.a.y").is_some());
    /// # Ok::<(), settlewell::InputError>(())
    /// ```
    pub fn inherit(&mut self, from: &str, variants: &str) {
        let known = self.problems.len();
        let Value::Map(rooms) = &mut self.root.value else { return };
        let mut fields = std::mem::take(rooms).into_fields();
        for room in &mut fields {
            let Some(base) = room.node.map().and_then(|map| map.get(from)).map(|field| field.node.clone())
            else {
                continue;
            };
            let path = format!("{}.{variants}", room.key);
            let inherited = format!("{}.{from}", room.key);
            let Value::Map(map) = &mut room.node.value else { continue };
            let mut inner = std::mem::take(map).into_fields();
            for list in inner.iter_mut().filter(|field| field.key == variants) {
                self.remove_from_each(list, &inherited, from, &path);
                self.inherit_each(list, from, &base, &path);
            }
            room.node.value = Value::Map(Map::new(inner));
        }
        self.root.value = Value::Map(Map::new(fields));
        // A pack's variant may take away what the document over it took away already: that is nobody's slip.
        let own = self.files.first().cloned();
        let problems = std::mem::take(&mut self.problems);
        let (earlier, new) = problems.split_at(known.min(problems.len()));
        let slips =
            new.iter().filter(|problem| problem.code != codes::REMOVES_NOTHING || problem.file == own);
        self.problems = earlier.iter().chain(slips).cloned().collect();
    }

    fn inherit_each(&mut self, list: &mut Field, from: &str, base: &Node, path: &str) {
        let Value::Map(map) = &mut list.node.value else { return };
        let mut items = std::mem::take(map).into_fields();
        for item in &mut items {
            let mark = item.node.mark;
            let Value::Map(variant) = &mut item.node.value else { continue };
            let mut variant = std::mem::take(variant).into_fields();
            let own = variant.iter().position(|field| field.key == from).map(|at| variant.remove(at));
            let own = own.unwrap_or_else(|| empty(from, mark));
            let mut merge =
                Merge { whole: self, replaced: &|_| false, path: format!("{path}.{}.{from}", item.key) };
            let node = merge.node(own.node, Some(base.clone()));
            variant.push(Field { key: own.key, mark: own.mark, node });
            item.node.value = Value::Map(Map::new(variant));
        }
        list.node.value = Value::Map(Map::new(items));
    }
}

impl Tree {
    /// Takes away from each variant what was taken away from all, where the variant's words stand in a document
    /// below the one that did so. In the same document the two contradict each other.
    fn remove_from_each(&mut self, list: &mut Field, inherited: &str, from: &str, path: &str) {
        let Value::Map(map) = &mut list.node.value else { return };
        for (removed, at) in self.removed.clone() {
            let Some(rest) = removed.strip_prefix(inherited) else { continue };
            // A whole item, or an item of an item: `stages.first`, `stages.first.steps.plan`.
            let steps: Vec<&str> = rest.split('.').skip(1).collect();
            if !matches!(steps.as_slice(), [_] | [_, _, _]) {
                continue;
            }
            for variant in map.fields_mut() {
                let Value::Map(own) = &mut variant.node.value else { continue };
                let Some(own) = own.fields_mut().iter_mut().find(|field| field.key == from) else { continue };
                if let Some((name, mark)) = taken(&mut own.node, &steps, at) {
                    let path = format!("{path}.{}.{from}{rest}", variant.key);
                    let problem = self.place(Problem::new(codes::REMOVED_AND_CHANGED, path), mark);
                    self.problems.push(problem.found(name).expected(place(at)));
                }
            }
        }
    }
}

/// Takes a field away, unless a document above the one with the `null` wrote it. Gives its name and place where
/// the same document did.
fn taken(node: &mut Node, steps: &[&str], at: Mark) -> Option<(String, Mark)> {
    let Value::Map(map) = &mut node.value else { return None };
    let (name, inner) = steps.split_first()?;
    let mut fields = std::mem::take(map).into_fields();
    let mut told = None;
    if let Some(number) = fields.iter().position(|field| field.key == *name) {
        if inner.is_empty() {
            if let Some(field) = fields.get(number).filter(|field| field.mark.file >= at.file) {
                let contradicts = field.mark.file == at.file && field.node.value != Value::Null;
                told = contradicts.then(|| (field.key.clone(), field.mark));
                fields.remove(number);
            }
        } else if let Some(field) = fields.get_mut(number) {
            told = taken(&mut field.node, inner, at);
        }
    }
    *map = Map::new(fields);
    told
}

fn empty(key: &str, mark: Mark) -> Field {
    Field { key: key.to_owned(), mark, node: Node { value: Value::Map(Map::default()), mark } }
}
