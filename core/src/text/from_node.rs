//! From the tree to our own types: one short way, in place of a general deserializer for each type.
//!
//! `#[wire]` writes [`FromNode`] for a type, and lets its `Deserialize` go through a [`Node`]: what reads a type
//! is compiled once, whatever the text was.
use super::decimal::Decimal;
use super::tree::{EMPTY, Field, Map, Node, Number, Value};
use super::typed::Fault;
use crate::arrange::Gather;
use crate::problem::{InputError, Problem};
use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

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

fn is_absent(node: &Node) -> bool {
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

    fn text<'n>(&mut self, node: &'n Node) -> &'n str {
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

    fn items<'n>(&mut self, node: &'n Node) -> &'n [Node] {
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
    fn entries<'n>(&mut self, node: &'n Node) -> &'n [Field] {
        if is_absent(node) { &[] } else { self.map(node).fields() }
    }

    fn whole(&mut self, node: &Node, (least, most): (i64, i64), wanted: &str) -> i64 {
        match node.value {
            Value::Number(Number::Whole(number)) if (least..=most).contains(&number) => number,
            _ => {
                self.unexpected(node, wanted);
                0
            }
        }
    }

    /// What did not fit, with its path from the node that was read.
    fn finish(self, root: &Node) -> Result<(), Fault> {
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

impl FromNode for String {
    fn read(node: &Node, reader: &mut Reader) -> Self {
        reader.text(node).to_owned()
    }
}

impl FromNode for bool {
    fn read(node: &Node, reader: &mut Reader) -> Self {
        match node.value {
            Value::Boolean(value) => value,
            _ => {
                reader.unexpected(node, "a boolean");
                false
            }
        }
    }
}

macro_rules! whole {
    ($($name:ident $wanted:literal)*) => {$(
        impl FromNode for $name {
            fn read(node: &Node, reader: &mut Reader) -> Self {
                reader.whole(node, (i64::from($name::MIN), i64::from($name::MAX)), $wanted) as $name
            }
        }
    )*};
}
whole! {
    u8 "a whole number from 0 to 255"
    u16 "a whole number from 0 to 65535"
    u32 "a whole number from 0 to 4294967295"
    i32 "a whole number from -2147483648 to 2147483647"
    i64 "a whole number"
}

impl<T: FromNode> FromNode for Option<T> {
    fn read(node: &Node, reader: &mut Reader) -> Self {
        if is_absent(node) { None } else { Some(T::read(node, reader)) }
    }
}

impl<T: FromNode> FromNode for Box<T> {
    fn read(node: &Node, reader: &mut Reader) -> Self {
        Self::new(T::read(node, reader))
    }
}

impl<T: FromNode> FromNode for Arc<T> {
    fn read(node: &Node, reader: &mut Reader) -> Self {
        Self::new(T::read(node, reader))
    }
}

impl<T: FromNode> FromNode for Vec<T> {
    fn read(node: &Node, reader: &mut Reader) -> Self {
        let items = reader.items(node);
        let mut list = Self::with_capacity(items.len());
        for item in items {
            list.push(T::read(item, reader));
        }
        list
    }
}

/// Every field of a map, in the order of the text.
pub(crate) fn each<T: FromNode>(node: &Node, reader: &mut Reader) -> Vec<(String, T)> {
    let fields = reader.entries(node);
    let mut all = Vec::with_capacity(fields.len());
    for field in fields {
        all.push((field.key.clone(), T::read(&field.node, reader)));
    }
    all
}

impl<T: FromNode> FromNode for BTreeMap<String, T> {
    fn read(node: &Node, reader: &mut Reader) -> Self {
        each(node, reader).into_iter().gather()
    }
}

/// Reads one of our own types, as [`super::read`] does.
pub(crate) fn read_own<T: FromNode>(
    tree: &super::Tree,
    schema: Option<&super::Schema>,
) -> Result<T, InputError> {
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
    mut tree: super::Tree,
    schema: &super::Schema,
    below: &super::Tree,
    problems: &mut Vec<Problem>,
) -> (Option<T>, super::Tree, super::LeftOut) {
    let mut out = super::LeftOut::default();
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
    schema: &super::Schema,
    accepted: fn(&Problem) -> bool,
) -> Result<T, InputError> {
    let tree = super::Tree::json(name, json)?;
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

impl Node {
    /// The node as plain JSON, without places.
    pub(crate) fn json(&self) -> serde_json::Value {
        match &self.value {
            Value::Null => serde_json::Value::Null,
            Value::Boolean(value) => (*value).into(),
            Value::Number(Number::Whole(number)) => (*number).into(),
            Value::Number(Number::Fraction(number)) => number.value().into(),
            Value::Text(text) => text.as_str().into(),
            Value::List(items) => serde_json::Value::Array(items.iter().map(Self::json).collect()),
            Value::Map(map) => serde_json::Value::Object(
                map.fields().iter().map(|field| (field.key.clone(), field.node.json())).collect(),
            ),
        }
    }
}

/// A node without a place, from any format that serde knows.
impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: Deserializer<'de>>(source: D) -> Result<Self, D::Error> {
        let value = source.deserialize_any(AnyValue)?;
        Ok(Self { value, mark: super::Mark::default() })
    }
}

fn fraction<E: Error>(written: &str) -> Result<Value, E> {
    let number = Decimal::read(written).ok_or_else(|| E::custom("a number too large to be held"))?;
    Ok(Value::Number(Number::Fraction(number)))
}

struct AnyValue;

impl<'de> Visitor<'de> for AnyValue {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }
    fn visit_unit<E: Error>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }
    fn visit_none<E: Error>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }
    fn visit_some<D: Deserializer<'de>>(self, source: D) -> Result<Value, D::Error> {
        source.deserialize_any(self)
    }
    fn visit_bool<E: Error>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Boolean(value))
    }
    fn visit_i64<E: Error>(self, value: i64) -> Result<Value, E> {
        Ok(Value::Number(Number::Whole(value)))
    }
    fn visit_u64<E: Error>(self, value: u64) -> Result<Value, E> {
        i64::try_from(value)
            .map(|number| Value::Number(Number::Whole(number)))
            .or_else(|_| fraction(&value.to_string()))
    }
    fn visit_f64<E: Error>(self, value: f64) -> Result<Value, E> {
        fraction(&format!("{value:?}"))
    }
    fn visit_str<E: Error>(self, text: &str) -> Result<Value, E> {
        Ok(Value::Text(text.to_owned()))
    }
    fn visit_string<E: Error>(self, text: String) -> Result<Value, E> {
        Ok(Value::Text(text))
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Value, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = list.next_element()? {
            items.push(item);
        }
        Ok(Value::List(items))
    }
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
        let mark = super::Mark::default();
        let mut fields = Vec::new();
        while let Some(key) = map.next_key()? {
            fields.push(super::Field { key, mark, node: map.next_value()? });
        }
        match Map::of_differing(fields) {
            (map, again) if again.is_empty() => Ok(Value::Map(map)),
            (_, again) => {
                let name = again.first().map_or("", |(field, _)| &field.key);
                Err(A::Error::custom(["`", name, "` stands here twice: keep one of them"].concat()))
            }
        }
    }
}

/// An enum that is either one text or something longer, told apart by that alone.
macro_rules! text_or {
    ($($name:ident: $text:ident or $other:ident;)*) => {$(
        impl crate::text::FromNode for $name {
            fn read(node: &crate::text::Node, reader: &mut crate::text::Reader) -> Self {
                match node.value {
                    crate::text::Value::Text(_) => Self::$text(crate::text::FromNode::read(node, reader)),
                    _ => Self::$other(crate::text::FromNode::read(node, reader)),
                }
            }
        }
        impl crate::text::ToJson for $name {
            fn write(&self, out: &mut crate::text::JsonText) {
                match self {
                    Self::$text(value) => value.write(out),
                    Self::$other(value) => value.write(out),
                }
            }
        }
        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(source: D) -> Result<Self, D::Error> {
                crate::text::through_node(source)
            }
        }
    )*};
}
pub(crate) use text_or;
