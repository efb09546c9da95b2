//! From the tree to types, without a second representation: a node is a serde deserializer.
use super::codes;
use super::path::{Step, add};
use super::tree::{Field, Node, Number, Tree, Value};
use crate::problem::Problem;
use serde::de::{self, Deserializer, IntoDeserializer, Visitor};
use serde::forward_to_deserialize_any;

/// What a type did not accept, and where.
#[derive(Debug)]
pub struct Fault(Box<Refusal>);

#[derive(Debug)]
struct Refusal {
    words: String,
    /// From the inside out.
    steps: Vec<Inward>,
}

#[derive(Debug)]
enum Inward {
    Name(String),
    Item(usize),
    /// Several steps, already a path.
    Path(String),
}

/// Around the path before the words, in the form that only [`Fault`] itself reads.
const EDGE: char = '\0';

impl std::fmt::Display for Fault {
    /// The words. `{:#}` puts the path before them, so that it is kept where one fault is made from another.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if f.alternate() && !self.0.steps.is_empty() {
            write!(f, "{EDGE}{}{EDGE}", self.path())?;
        }
        f.write_str(&self.0.words)
    }
}

impl std::error::Error for Fault {}

impl de::Error for Fault {
    fn custom<T: std::fmt::Display>(words: T) -> Self {
        let words = format!("{words:#}");
        match words.strip_prefix(EDGE).and_then(|words| words.split_once(EDGE)) {
            Some((path, words)) => {
                let mut fault = Self::of(words.to_owned());
                fault.0.steps.push(Inward::Path(path.to_owned()));
                fault
            }
            None => Self::of(words),
        }
    }
}

impl Fault {
    /// What was not accepted, in words.
    pub(crate) fn of(words: String) -> Self {
        Self(Box::new(Refusal { words, steps: Vec::new() }))
    }

    /// The fault, in the field of a map.
    pub(crate) fn of_field(mut self, name: &str) -> Self {
        self.0.steps.push(Inward::Name(name.to_owned()));
        self
    }

    /// The fault, in an item of a list.
    pub(crate) fn of_item(mut self, n: usize) -> Self {
        self.0.steps.push(Inward::Item(n));
        self
    }

    fn path(&self) -> String {
        let mut path = String::new();
        for step in self.0.steps.iter().rev() {
            match step {
                Inward::Name(name) | Inward::Path(name) => add(&mut path, Step::Name(name)),
                Inward::Item(n) => add(&mut path, Step::Item(*n)),
            }
        }
        path
    }

    /// The fault as a problem, with its place.
    pub(super) fn problem(self, tree: &Tree) -> Problem {
        let path = self.path();
        let node = tree.nearest(&path);
        let problem = tree.place(Problem::new(codes::NOT_ACCEPTED, path), node.mark);
        Problem { found: node.shown(), ..problem.expected(self.0.words) }
    }
}

/// Reads a type from a tree; [`super::read`] does so after checking, and is what to use for input.
impl<'de> Deserializer<'de> for &'de Tree {
    type Error = Fault;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.root.deserialize_any(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.root.deserialize_option(visitor)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Fault> {
        self.root.deserialize_newtype_struct(name, visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        self.root.deserialize_enum(name, variants, visitor)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct
        seq tuple tuple_struct map struct identifier ignored_any
    }
}

impl<'de> Deserializer<'de> for &'de Node {
    type Error = Fault;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match &self.value {
            Value::Null => visitor.visit_unit(),
            Value::Boolean(value) => visitor.visit_bool(*value),
            Value::Number(Number::Whole(number)) => match u64::try_from(*number) {
                Ok(number) => visitor.visit_u64(number),
                Err(_) => visitor.visit_i64(*number),
            },
            Value::Number(Number::Fraction(number)) => visitor.visit_f64(number.value()),
            Value::Text(text) => visitor.visit_borrowed_str(text),
            Value::List(items) => visitor.visit_seq(Items { items: items.iter().enumerate() }),
            Value::Map(map) => visitor.visit_map(Fields { fields: map.fields().iter(), open: None }),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.value {
            Value::Null => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Fault> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        match &self.value {
            Value::Text(name) => visitor.visit_enum(name.as_str().into_deserializer()),
            Value::Map(map) => match map.fields() {
                [one] => visitor.visit_enum(Variant { field: one }),
                _ => Err(de::Error::custom("one name with its value is wanted here")),
            },
            _ => Err(de::Error::custom("a name is wanted here")),
        }
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_unit()
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct
        seq tuple tuple_struct map struct identifier
    }
}

struct Items<'de> {
    items: std::iter::Enumerate<std::slice::Iter<'de, Node>>,
}

impl<'de> de::SeqAccess<'de> for Items<'de> {
    type Error = Fault;

    fn next_element_seed<S: de::DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Fault> {
        let Some((n, item)) = self.items.next() else { return Ok(None) };
        seed.deserialize(item).map(Some).map_err(|fault| fault.of_item(n))
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.items.len())
    }
}

struct Fields<'de> {
    fields: std::slice::Iter<'de, Field>,
    open: Option<&'de Field>,
}

fn out_of(fault: Fault, field: &Field) -> Fault {
    fault.of_field(&field.key)
}

impl<'de> de::MapAccess<'de> for Fields<'de> {
    type Error = Fault;

    fn next_key_seed<S: de::DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Fault> {
        self.open = self.fields.next();
        let Some(field) = self.open else { return Ok(None) };
        let name = de::value::BorrowedStrDeserializer::new(&field.key);
        seed.deserialize(name).map(Some).map_err(|fault: Fault| out_of(fault, field))
    }

    fn next_value_seed<S: de::DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Fault> {
        let Some(field) = self.open else { return Err(de::Error::custom("a value without a name")) };
        seed.deserialize(&field.node).map_err(|fault| out_of(fault, field))
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.fields.len())
    }
}

/// A map of one name, as an enum that is tagged from outside.
struct Variant<'de> {
    field: &'de Field,
}

impl<'de> de::EnumAccess<'de> for Variant<'de> {
    type Error = Fault;
    type Variant = Self;

    fn variant_seed<S: de::DeserializeSeed<'de>>(self, seed: S) -> Result<(S::Value, Self), Fault> {
        let name = de::value::BorrowedStrDeserializer::new(&self.field.key);
        let read = seed.deserialize(name).map_err(|fault: Fault| out_of(fault, self.field))?;
        Ok((read, self))
    }
}

impl<'de> de::VariantAccess<'de> for Variant<'de> {
    type Error = Fault;

    fn unit_variant(self) -> Result<(), Fault> {
        Err(out_of(de::Error::custom("a name alone is wanted here"), self.field))
    }

    fn newtype_variant_seed<S: de::DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, Fault> {
        seed.deserialize(&self.field.node).map_err(|fault| out_of(fault, self.field))
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Fault> {
        self.field.node.deserialize_any(visitor).map_err(|fault| out_of(fault, self.field))
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        self.field.node.deserialize_any(visitor).map_err(|fault| out_of(fault, self.field))
    }
}
