//! From the tree to our own types: one short way, in place of a general deserializer for each type.
//!
//! `#[wire]` writes [`FromNode`] for a type, and lets its `Deserialize` go through a [`Node`]: what reads a type
//! is compiled once, whatever the text was.
use super::tree::{Map, Node, Number, Value};
use super::typed::Fault;
use crate::arrange::Gather;
use crate::problem::{InputError, Problem};
use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use std::collections::BTreeMap;
use std::fmt;

/// Reads itself from a node of a tree.
pub(crate) trait FromNode: Sized {
    /// Reads the node.
    fn from_node(node: &Node) -> Result<Self, Fault>;

    /// The same for a map in which the tags of the types around this one stand too.
    fn within(node: &Node, tags: &[&str]) -> Result<Self, Fault> {
        let _ = tags;
        Self::from_node(node)
    }
}

/// Lets `Deserialize` go through a node.
pub(crate) fn through_node<'de, D: Deserializer<'de>, T: FromNode>(source: D) -> Result<T, D::Error> {
    T::from_node(&Node::deserialize(source)?).map_err(D::Error::custom)
}

/// Another type than the one that is wanted.
pub(crate) fn unexpected(node: &Node, wanted: &str) -> Fault {
    let found = match &node.value {
        Value::Null => "null",
        Value::Boolean(_) => "a boolean",
        Value::Number(_) => "a number",
        Value::Text(_) => "a text",
        Value::List(_) => "a list",
        Value::Map(_) => "a map",
    };
    Fault::of(["found ", found, ", expected ", wanted].concat())
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

fn unknown(what: &str, name: &str, names: &[&str]) -> Fault {
    Fault::of(["unknown ", what, " `", name, "`, expected one of ", &listed(names)].concat())
}

/// The number of a name among those that can stand here.
pub(crate) fn choice(node: &Node, names: &[&str]) -> Result<usize, Fault> {
    let Value::Text(text) = &node.value else { return Err(unexpected(node, &listed(names))) };
    names.iter().position(|name| name == text).ok_or_else(|| unknown("choice", text, names))
}

/// The fields of a record.
pub(crate) struct Fields<'n>(&'n Map);

impl<'n> Fields<'n> {
    /// The fields of a node that is a map.
    pub(crate) fn of(node: &'n Node) -> Result<Self, Fault> {
        match &node.value {
            Value::Map(map) => Ok(Self(map)),
            _ => Err(unexpected(node, "a map")),
        }
    }

    /// Makes sure that no field has another name than these, or that of a tag.
    pub(crate) fn only(self, tags: &[&str], names: &[&str]) -> Result<Self, Fault> {
        let known = |name: &str| names.contains(&name) || tags.contains(&name);
        match self.0.fields().iter().find(|field| !known(&field.key)) {
            Some(field) => Err(unknown("field", &field.key, names).of_field(&field.key)),
            None => Ok(self),
        }
    }

    /// The number of the kind, among those that there are.
    pub(crate) fn kind(&self, kinds: &[&str]) -> Result<usize, Fault> {
        let Some(field) = self.0.get("kind") else { return Err(missing("kind")) };
        choice(&field.node, kinds).map_err(|fault| fault.of_field("kind"))
    }

    /// The text of a field.
    pub(crate) fn text(&self, name: &str) -> Result<&'n str, Fault> {
        match self.0.get(name).map(|field| &field.node) {
            Some(Node { value: Value::Text(text), .. }) => Ok(text),
            Some(node) => Err(unexpected(node, "text").of_field(name)),
            None => Err(missing(name)),
        }
    }

    /// A field that may be absent.
    pub(crate) fn optional<T: FromNode>(&self, name: &str) -> Result<Option<T>, Fault> {
        let Some(field) = self.0.get(name) else { return Ok(None) };
        T::from_node(&field.node).map(Some).map_err(|fault| fault.of_field(name))
    }

    /// A field that must be there.
    pub(crate) fn needed<T: FromNode>(&self, name: &str) -> Result<T, Fault> {
        self.optional(name)?.ok_or_else(|| missing(name))
    }

    /// A field that stands for its default when it is absent.
    pub(crate) fn or_default<T: FromNode + Default>(&self, name: &str) -> Result<T, Fault> {
        self.optional(name).map(Option::unwrap_or_default)
    }
}

fn missing(name: &str) -> Fault {
    Fault::of(["missing field `", name, "`"].concat())
}

fn text(node: &Node) -> Result<&str, Fault> {
    match &node.value {
        Value::Text(text) => Ok(text),
        _ => Err(unexpected(node, "a text")),
    }
}

/// A value that is written as text.
pub(crate) fn parsed<T: std::str::FromStr<Err = InputError>>(node: &Node) -> Result<T, Fault> {
    text(node)?.parse().map_err(|error: InputError| Fault::of(error.to_string()))
}

impl FromNode for String {
    fn from_node(node: &Node) -> Result<Self, Fault> {
        text(node).map(str::to_owned)
    }
}

impl FromNode for bool {
    fn from_node(node: &Node) -> Result<Self, Fault> {
        match node.value {
            Value::Boolean(value) => Ok(value),
            _ => Err(unexpected(node, "a boolean")),
        }
    }
}

fn whole(node: &Node, wanted: &str) -> Result<i64, Fault> {
    match node.value {
        Value::Number(Number::Whole(number)) => Ok(number),
        _ => Err(unexpected(node, wanted)),
    }
}

macro_rules! whole {
    ($($name:ident $wanted:literal)*) => {$(
        impl FromNode for $name {
            fn from_node(node: &Node) -> Result<Self, Fault> {
                $name::try_from(whole(node, $wanted)?).map_err(|_| unexpected(node, $wanted))
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

impl<T: FromNode> FromNode for Box<T> {
    fn from_node(node: &Node) -> Result<Self, Fault> {
        T::from_node(node).map(Self::new)
    }
}

impl<T: FromNode> FromNode for Vec<T> {
    fn from_node(node: &Node) -> Result<Self, Fault> {
        let Value::List(items) = &node.value else { return Err(unexpected(node, "a list")) };
        let mut list = Self::with_capacity(items.len());
        for (n, item) in items.iter().enumerate() {
            list.push(T::from_node(item).map_err(|fault| fault.of_item(n))?);
        }
        Ok(list)
    }
}

/// Every field of a map, in the order of the text.
pub(crate) fn each<T: FromNode>(node: &Node) -> Result<Vec<(String, T)>, Fault> {
    let fields = Fields::of(node)?.0.fields();
    let mut all = Vec::with_capacity(fields.len());
    for field in fields {
        let value = T::from_node(&field.node).map_err(|fault| fault.of_field(&field.key))?;
        all.push((field.key.clone(), value));
    }
    Ok(all)
}

impl<T: FromNode> FromNode for BTreeMap<String, T> {
    fn from_node(node: &Node) -> Result<Self, Fault> {
        Ok(each(node)?.into_iter().gather())
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
            Value::Number(Number::Fraction(number)) => (*number).into(),
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
        Ok(Value::Number(i64::try_from(value).map_or(Number::Fraction(value as f64), Number::Whole)))
    }
    fn visit_f64<E: Error>(self, value: f64) -> Result<Value, E> {
        Ok(Value::Number(Number::Fraction(value)))
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
            fn from_node(node: &crate::text::Node) -> Result<Self, crate::text::Fault> {
                match node.value {
                    crate::text::Value::Text(_) => crate::text::FromNode::from_node(node).map(Self::$text),
                    _ => crate::text::FromNode::from_node(node).map(Self::$other),
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
