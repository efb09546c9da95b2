//! From the tree to our own types: one short way, in place of a general deserializer for each type.
//!
//! `#[wire]` writes [`FromNode`] for a type, and lets its `Deserialize` go through a [`Node`]: what reads a type
//! is compiled once, whatever the text was.
use super::tree::{EMPTY, Field, Map, Node, Number, Value};
use super::typed::Fault;
use crate::problem::InputError;
use serde::de::{Deserialize, Deserializer, Error};

/// Reads itself from a node of a tree.
///
/// Reading never stops: what does not fit is told to the [`Reader`], and some value stands in its place that
/// nobody gets to see. So the code that reads a type is a list of its fields, with no way out between them.
pub(crate) trait FromNode: Sized {
    /// Reads the node, which may be [`ABSENT`].
    fn read(node: &Node, reader: &mut Reader) -> Self;

    /// The value, or the first thing that did not fit.
    fn from_node(node: &Node) -> Result<Self, Fault> {
        let mut reader = Reader::default();
        let value = Self::read(node, &mut reader);
        reader.finish(node).map(|()| value)
    }
}

/// Lets `Deserialize` go through a node.
pub(crate) fn through_node<'de, D: Deserializer<'de>, T: FromNode>(source: D) -> Result<T, D::Error> {
    T::from_node(&Node::deserialize(source)?).map_err(D::Error::custom)
}

/// What is read where nothing stands.
static ABSENT: Node = Node { value: Value::Null, mark: super::Mark { file: 0, line: 0, column: 0 } };

pub(super) fn is_absent(node: &Node) -> bool {
    std::ptr::eq(node, &ABSENT)
}

/// What reading has come across so far.
#[derive(Default)]
pub(crate) struct Reader {
    /// The first thing that did not fit, and the address of the node where it stands.
    fault: Option<(String, usize)>,
    /// The tags that stand in the next record beside its own fields.
    tags: Vec<&'static str>,
}

impl Reader {
    /// Something does not fit, in these words.
    pub(crate) fn fail(&mut self, node: &Node, words: &[&str]) {
        if self.fault.is_none() {
            self.fault = Some((words.concat(), address(node)));
        }
    }

    /// Another type than the one that is wanted.
    pub(crate) fn unexpected(&mut self, node: &Node, wanted: &str) {
        let found = match &node.value {
            Value::Null => "null",
            Value::Boolean(_) => "a boolean",
            Value::Number(_) => "a number",
            Value::Text(_) => "a text",
            Value::List(_) => "a list",
            Value::Map(_) => "a map",
        };
        self.fail(node, &["found ", found, ", expected ", wanted]);
    }

    fn unknown(&mut self, node: &Node, what: &str, name: &str, names: &[&str]) {
        self.fail(node, &["unknown ", what, " `", name, "`, expected one of ", &listed(names)]);
    }

    /// In the next record, this tag stands beside its own fields.
    pub(crate) fn tag(&mut self, tag: &'static str) {
        self.tags.push(tag);
    }

    /// Takes back the last tag.
    pub(crate) fn untag(&mut self) {
        self.tags.pop();
    }

    /// The fields of a record. None may have another name than these, or that of a tag.
    pub(crate) fn record<'n>(&mut self, node: &'n Node, names: &'static [&'static str]) -> Record<'n> {
        let tags = std::mem::take(&mut self.tags);
        let map = self.map(node);
        let known = |name: &str| names.contains(&name) || tags.contains(&name);
        if let Some(field) = map.fields().iter().find(|field| !known(&field.key)) {
            self.unknown(&field.node, "field", &field.key, names);
        }
        Record { node, map, names: names.iter() }
    }

    fn map<'n>(&mut self, node: &'n Node) -> &'n Map {
        match &node.value {
            Value::Map(map) => map,
            _ => {
                self.unexpected(node, "a map");
                &EMPTY
            }
        }
    }

    /// The number of a name among those that can stand here; a number past them if it is none of them.
    pub(crate) fn choice(&mut self, node: &Node, names: &[&str]) -> usize {
        let Value::Text(text) = &node.value else {
            self.unexpected(node, &listed(names));
            return names.len();
        };
        names.iter().position(|name| name == text).unwrap_or_else(|| {
            self.unknown(node, "choice", text, names);
            names.len()
        })
    }

    /// The number of the kind, among those that there are; a number past them if it is none of them.
    pub(crate) fn kind(&mut self, node: &Node, kinds: &[&str]) -> usize {
        self.tag("kind");
        let map = self.map(node);
        match map.get("kind") {
            Some(field) => self.choice(&field.node, kinds),
            None => {
                self.missing(node, "kind");
                kinds.len()
            }
        }
    }

    /// The text of a field.
    pub(crate) fn text_of<'n>(&mut self, node: &'n Node, name: &str) -> &'n str {
        match self.map(node).get(name) {
            Some(field) => self.text(&field.node),
            None => {
                self.missing(node, name);
                ""
            }
        }
    }

    pub(super) fn text<'n>(&mut self, node: &'n Node) -> &'n str {
        match &node.value {
            Value::Text(text) => text,
            _ => {
                self.unexpected(node, "a text");
                ""
            }
        }
    }

    fn missing(&mut self, node: &Node, name: &str) {
        self.fail(node, &["missing field `", name, "`"]);
    }

    pub(super) fn items<'n>(&mut self, node: &'n Node) -> &'n [Node] {
        match &node.value {
            Value::List(items) => items,
            _ if is_absent(node) => &[],
            _ => {
                self.unexpected(node, "a list");
                &[]
            }
        }
    }

    /// The fields of a map whose names are free.
    pub(super) fn entries<'n>(&mut self, node: &'n Node) -> &'n [Field] {
        if is_absent(node) { &[] } else { self.map(node).fields() }
    }

    pub(super) fn whole(&mut self, node: &Node, (least, most): (i64, i64), wanted: &str) -> i64 {
        match node.value {
            Value::Number(Number::Whole(number)) if (least..=most).contains(&number) => number,
            _ => {
                self.unexpected(node, wanted);
                0
            }
        }
    }

    /// What did not fit, with its path from the node that was read.
    pub(super) fn finish(self, root: &Node) -> Result<(), Fault> {
        let Some((words, place)) = self.fault else { return Ok(()) };
        Err(lead(root, place, Fault::of(words)).unwrap_or_else(|fault| fault))
    }
}

fn address(node: &Node) -> usize {
    std::ptr::from_ref(node).addr()
}

/// The fault with the steps that lead from a node to its place; as it was if the place is not in the node.
fn lead(node: &Node, place: usize, fault: Fault) -> Result<Fault, Fault> {
    if address(node) == place {
        return Ok(fault);
    }
    let mut fault = fault;
    match &node.value {
        Value::List(items) => {
            for (n, item) in items.iter().enumerate() {
                match lead(item, place, fault) {
                    Ok(led) => return Ok(led.of_item(n)),
                    Err(back) => fault = back,
                }
            }
        }
        Value::Map(map) => {
            for field in map.fields() {
                match lead(&field.node, place, fault) {
                    Ok(led) => return Ok(led.of_field(&field.key)),
                    Err(back) => fault = back,
                }
            }
        }
        _ => {}
    }
    Err(fault)
}

/// The names as a message lists them.
fn listed(names: &[&str]) -> String {
    let mut all = String::new();
    for name in names {
        if !all.is_empty() {
            all.push_str(", ");
        }
        all.push('`');
        all.push_str(name);
        all.push('`');
    }
    all
}

/// The fields of a record, one after the other in the order of its names.
pub(crate) struct Record<'n> {
    node: &'n Node,
    map: &'n Map,
    names: std::slice::Iter<'static, &'static str>,
}

impl<'n> Record<'n> {
    /// The next field, which may be absent.
    #[inline(never)]
    pub(crate) fn optional(&mut self) -> &'n Node {
        let field = self.names.next().and_then(|name| self.map.get(name));
        field.map_or(&ABSENT, |field| &field.node)
    }

    /// The next field, which must be there.
    #[inline(never)]
    pub(crate) fn needed(&mut self, reader: &mut Reader) -> &'n Node {
        let name = self.names.as_slice().first();
        let node = self.optional();
        if is_absent(node) {
            reader.missing(self.node, name.unwrap_or(&""));
        }
        node
    }

    /// The next field, which stands for its default when it is absent.
    pub(crate) fn or_default<T: FromNode + Default>(&mut self, reader: &mut Reader) -> T {
        let node = self.optional();
        if is_absent(node) { T::default() } else { T::read(node, reader) }
    }
}

/// A value that is written as text; none if it cannot be read.
pub(crate) fn parsed<T: std::str::FromStr<Err = InputError>>(node: &Node, reader: &mut Reader) -> Option<T> {
    let text = match &node.value {
        Value::Text(text) => text,
        _ => {
            reader.unexpected(node, "a text");
            return None;
        }
    };
    text.parse().map_err(|error: InputError| reader.fail(node, &[&error.to_string()])).ok()
}
