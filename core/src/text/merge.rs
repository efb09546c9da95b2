//! Laying one document over another: an organization's own choices over a pack's.
use super::build::place;
use super::codes;
use super::path::{Step, add};
use super::tree::{Field, Map, Mark, Node, Tree, Value};
use crate::problem::{Problem, nearest};

impl Tree {
    /// Lays this document over a base, and gives the whole.
    ///
    /// - maps merge deeply, in the base's order, with what is new after it;
    /// - lists merge by `id` where every item of both is a map with one; a map over such a list names items by
    ///   their `id`;
    /// - anything else replaces what was there;
    /// - `null` removes the inherited field or item; where there is none, [`Tree::problems`] says so.
    ///
    /// Every value keeps the place where it was written, in this document or in the base.
    ///
    /// ```
    /// use settlewell::text::Tree;
    /// let pack = Tree::yaml("pack.yaml", "stages: { first: { window: 3 days }, appeal: { window: 1 month } }")?;
    /// let own = Tree::yaml("own.yaml", "stages: { first: { window: 5 days }, appeal: null }")?;
    /// let whole = own.merge_over(pack);
    /// assert_eq!(whole.files(), ["own.yaml", "pack.yaml"]);
    /// assert!(whole.at("stages.first.window").is_some() && whole.at("stages.appeal").is_none());
    /// # Ok::<(), settlewell::InputError>(())
    /// ```
    pub fn merge_over(self, base: Tree) -> Tree {
        self.merge_over_but(base, &|_| false)
    }

    /// The same, but what stands at a path that `replaced` accepts replaces what was there whole: a value that has
    /// one form of several makes no sense half in one and half in another.
    pub(crate) fn merge_over_but(self, mut base: Tree, replaced: &dyn Fn(&str) -> bool) -> Tree {
        let files = self.files.len() as u32;
        base.root.shift(files);
        base.removed.iter_mut().for_each(|(_, mark)| mark.file += files);
        let mut whole = Tree {
            root: Node { value: Value::Null, mark: self.root.mark },
            files: self.files,
            problems: self.problems,
            removed: self.removed,
        };
        whole.files.append(&mut base.files);
        whole.problems.append(&mut base.problems);
        whole.removed.append(&mut base.removed);
        let mut merge = Merge { whole: &mut whole, replaced, path: String::new() };
        let root = merge.node(self.root, Some(base.root));
        whole.root = root;
        whole
    }
}

pub(super) struct Merge<'t> {
    pub(super) whole: &'t mut Tree,
    pub(super) replaced: &'t dyn Fn(&str) -> bool,
    pub(super) path: String,
}

impl Merge<'_> {
    pub(super) fn node(&mut self, over: Node, base: Option<Node>) -> Node {
        let mark = over.mark;
        let value = match (over.value, base.map(|base| base.value)) {
            (Value::Map(over), Some(Value::Map(base))) if !(self.replaced)(&self.path) => {
                Value::Map(self.map(over, base, false))
            }
            (Value::Map(over), Some(Value::List(base))) if by_id(&base) => {
                Value::List(self.named_items(over, base))
            }
            (Value::Map(over), _) => Value::Map(self.map(over, Map::default(), false)),
            (Value::List(over), Some(Value::List(base))) if by_id(&over) && by_id(&base) => {
                Value::List(self.items(over, base))
            }
            (value, _) => value,
        };
        Node { value, mark }
    }

    /// Does something one step further in.
    fn inside<T>(&mut self, step: Step<'_>, act: impl FnOnce(&mut Self) -> T) -> T {
        let length = self.path.len();
        add(&mut self.path, step);
        let done = act(self);
        self.path.truncate(length);
        done
    }

    /// Lays fields over fields. `listed` says that they stand for the items of a list, in order.
    fn map(&mut self, over: Map, base: Map, listed: bool) -> Map {
        let mut fresh = Vec::new();
        let mut laid: Vec<Option<(usize, Field)>> = Vec::new();
        laid.resize_with(base.fields().len(), || None);
        for (position, field) in over.into_fields().into_iter().enumerate() {
            match base.number(&field.key) {
                Some(n) => {
                    if let Some(slot) = laid.get_mut(n) {
                        *slot = Some((position, field));
                    }
                }
                None if field.node.value == Value::Null => {
                    let choices = base.fields().iter().map(|field| field.key.as_str());
                    self.removes_nothing(&field.key, field.mark, nearest(&field.key, choices));
                }
                None => fresh.push((position, field)),
            }
        }
        let mut whole = Vec::new();
        for (base, over) in base.into_fields().into_iter().zip(laid) {
            match over {
                None => whole.push(base),
                Some((_, over)) if over.node.value == Value::Null => {
                    let mut path = self.path.clone();
                    add(&mut path, Step::Name(&over.key));
                    self.whole.removed.push((path, over.mark));
                }
                Some((position, Field { key, mark, node })) => {
                    let node =
                        self.inside(step(listed, &key, position), |merge| merge.node(node, Some(base.node)));
                    whole.push(Field { key, mark, node });
                }
            }
        }
        for (position, Field { key, mark, node }) in fresh {
            let node = self.inside(step(listed, &key, position), |merge| merge.node(node, None));
            whole.push(Field { key, mark, node });
        }
        Map::new(whole)
    }

    fn items(&mut self, over: Vec<Node>, base: Vec<Node>) -> Vec<Node> {
        let over = over.into_iter().map(|node| {
            let (key, mark) = id(&node).unwrap_or_default();
            Field { key, mark, node }
        });
        self.lay_items(over.collect(), base, true)
    }

    fn named_items(&mut self, over: Map, base: Vec<Node>) -> Vec<Node> {
        self.lay_items(over.into_fields(), base, false)
    }

    /// Lays items, each with its id, over those of a base.
    fn lay_items(&mut self, over: Vec<Field>, base: Vec<Node>, listed: bool) -> Vec<Node> {
        let named = base.into_iter().map(|node| {
            let (key, mark) = id(&node).unwrap_or_default();
            Field { key, mark, node }
        });
        let base = self.differing(named.collect());
        let over = self.differing(over);
        let whole = self.map(over, base, listed);
        whole.into_fields().into_iter().map(|field| with_id(field.node, field.key, field.mark)).collect()
    }

    fn differing(&mut self, fields: Vec<Field>) -> Map {
        let (map, again) = Map::of_differing(fields);
        for (field, first) in again {
            let problem = Problem::new(codes::DUPLICATE_KEY, self.path.clone());
            let problem = self.whole.place(problem, field.mark);
            self.whole.problems.push(problem.found(field.key).expected(place(first)));
        }
        map
    }

    fn removes_nothing(&mut self, name: &str, mark: Mark, nearest: Option<&str>) {
        let mut path = self.path.clone();
        add(&mut path, Step::Name(name));
        let mut problem = self.whole.place(Problem::new(codes::REMOVES_NOTHING, path), mark).found(name);
        problem.nearest = nearest.map(str::to_owned);
        self.whole.problems.push(problem);
    }
}

fn step(listed: bool, key: &str, position: usize) -> Step<'_> {
    if listed { Step::Item(position) } else { Step::Name(key) }
}

/// Whether a list has items, and each is a map with an `id`.
fn by_id(items: &[Node]) -> bool {
    !items.is_empty() && items.iter().all(|item| id(item).is_some())
}

fn id(item: &Node) -> Option<(String, Mark)> {
    let field = item.map()?.get("id")?;
    let name = match &field.node.value {
        Value::Text(text) => text.clone(),
        Value::Number(_) => field.node.shown()?,
        _ => return None,
    };
    Some((name, field.node.mark))
}

/// An item that was named by its id in a map, written as an item of a list.
fn with_id(node: Node, id: String, mark: Mark) -> Node {
    match node.value {
        Value::Map(map) if map.get("id").is_none() => {
            let mut fields = map.into_fields();
            fields
                .insert(0, Field { key: "id".to_owned(), mark, node: Node { value: Value::Text(id), mark } });
            Node { value: Value::Map(Map::new(fields)), mark: node.mark }
        }
        value => Node { value, mark: node.mark },
    }
}
