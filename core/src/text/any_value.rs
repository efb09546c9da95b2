//! Between nodes and what serde knows: a node from any format, and as plain JSON.
use super::decimal::Decimal;
use super::tree::{Map, Node, Number, Value};
use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use std::fmt;

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
