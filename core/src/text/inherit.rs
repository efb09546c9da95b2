//! Variants inside one document: each says only where it differs from what stands beside it.
use super::codes;
use super::merge::Merge;
use super::tree::{Field, Map, Mark, Node, Tree, Value};

impl Tree {
    /// Lays, in every map at the top that has both, the field `from` below the same field of each item of
    /// `variants`: a track that changes one step of one stage has the other steps and stages too.
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
            let Value::Map(map) = &mut room.node.value else { continue };
            let mut inner = std::mem::take(map).into_fields();
            for list in inner.iter_mut().filter(|field| field.key == variants) {
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

fn empty(key: &str, mark: Mark) -> Field {
    Field { key: key.to_owned(), mark, node: Node { value: Value::Map(Map::default()), mark } }
}
