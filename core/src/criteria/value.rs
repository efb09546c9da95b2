//! What is known: facts by name, with plain values.
use std::collections::{BTreeMap, HashMap};
use std::fmt;

use serde::de::{Error, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The value of a fact: yes or no, a whole number of 32 bits, a text, or a list of texts.
///
/// A date is a text (`2026-03-01`, or as much of it as is known: `2026-03`, `2026`), which a fact of type
/// `date` reads. In JSON a value is written plainly: `true`, `3`, `"by-mail"`, `["ti", "ar"]`. What a fact says
/// of a person may be sensitive, so `Debug` shows its sort and nothing else.
///
/// ```
/// # use settlewell::criteria::FactValue;
/// let languages: FactValue = serde_json::from_str(r#"["ti", "ar"]"#)?;
/// assert_eq!(languages, FactValue::Texts(vec!["ti".into(), "ar".into()]));
/// assert_eq!(format!("{:?}", FactValue::from("detained")), "Text(…)");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify), tsify(type = "boolean | number | string | string[]"))]
pub enum FactValue {
    /// Yes or no.
    Boolean(bool),
    /// A whole number.
    Number(i32),
    /// A text, a choice, or a date.
    Text(String),
    /// Several choices.
    Texts(Vec<String>),
}

impl FactValue {
    /// The sort of value, as messages name it.
    pub(super) fn sort(&self) -> &'static str {
        match self {
            Self::Boolean(_) => "boolean",
            Self::Number(_) => "number",
            Self::Text(_) => "text",
            Self::Texts(_) => "list of text",
        }
    }
}

impl fmt::Debug for FactValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Boolean(_) => "Boolean(…)",
            Self::Number(_) => "Number(…)",
            Self::Text(_) => "Text(…)",
            Self::Texts(_) => "Texts(…)",
        })
    }
}

impl From<bool> for FactValue {
    fn from(value: bool) -> Self {
        Self::Boolean(value)
    }
}
impl From<i32> for FactValue {
    fn from(value: i32) -> Self {
        Self::Number(value)
    }
}
impl From<&str> for FactValue {
    fn from(value: &str) -> Self {
        Self::Text(value.to_owned())
    }
}
impl From<String> for FactValue {
    fn from(value: String) -> Self {
        Self::Text(value)
    }
}
impl From<Vec<String>> for FactValue {
    fn from(values: Vec<String>) -> Self {
        Self::Texts(values)
    }
}

impl Serialize for FactValue {
    fn serialize<S: Serializer>(&self, target: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Boolean(value) => target.serialize_bool(*value),
            Self::Number(value) => target.serialize_i32(*value),
            Self::Text(value) => target.serialize_str(value),
            Self::Texts(values) => values.serialize(target),
        }
    }
}

impl crate::text::FromNode for FactValue {
    fn read(node: &crate::text::Node, reader: &mut crate::text::Reader) -> Self {
        use crate::text::{Number, Value};
        match &node.value {
            Value::Boolean(value) => Self::Boolean(*value),
            Value::Text(text) => Self::Text(text.clone()),
            Value::Number(Number::Whole(_)) => Self::Number(i32::read(node, reader)),
            Value::List(_) => Self::Texts(Vec::read(node, reader)),
            _ => {
                reader
                    .unexpected(node, "true or false, a whole number of 32 bits, a text, or a list of texts");
                Self::Boolean(false)
            }
        }
    }
}

impl crate::text::ToJson for FactValue {
    fn write(&self, out: &mut crate::text::JsonText) {
        match self {
            Self::Boolean(value) => value.write(out),
            Self::Number(value) => value.write(out),
            Self::Text(value) => value.write(out),
            Self::Texts(values) => values.write(out),
        }
    }
}

impl<'de> Deserialize<'de> for FactValue {
    fn deserialize<D: Deserializer<'de>>(source: D) -> Result<Self, D::Error> {
        source.deserialize_any(PlainValue)
    }
}

struct PlainValue;

impl<'de> Visitor<'de> for PlainValue {
    type Value = FactValue;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("true or false, a whole number of 32 bits, a text, or a list of texts")
    }
    fn visit_bool<E: Error>(self, value: bool) -> Result<FactValue, E> {
        Ok(FactValue::Boolean(value))
    }
    fn visit_i64<E: Error>(self, value: i64) -> Result<FactValue, E> {
        let narrowed = i32::try_from(value);
        narrowed
            .map(FactValue::Number)
            .map_err(|_| E::invalid_value(serde::de::Unexpected::Signed(value), &self))
    }
    fn visit_u64<E: Error>(self, value: u64) -> Result<FactValue, E> {
        let narrowed = i32::try_from(value);
        narrowed
            .map(FactValue::Number)
            .map_err(|_| E::invalid_value(serde::de::Unexpected::Unsigned(value), &self))
    }
    fn visit_str<E: Error>(self, value: &str) -> Result<FactValue, E> {
        Ok(FactValue::Text(value.to_owned()))
    }
    fn visit_string<E: Error>(self, value: String) -> Result<FactValue, E> {
        Ok(FactValue::Text(value))
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<FactValue, A::Error> {
        let mut values = Vec::new();
        while let Some(value) = list.next_element()? {
            values.push(value);
        }
        Ok(FactValue::Texts(values))
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for FactValue {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "FactValue".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "The value of a fact: yes or no, a whole number, a text (also a date), or a list of texts.",
            "oneOf": [
                { "type": "boolean" },
                { "type": "integer", "format": "int32", "minimum": i32::MIN, "maximum": i32::MAX },
                { "type": "string" },
                { "type": "array", "items": { "type": "string" } }
            ]
        })
    }
}

/// Facts by name: what is known of a matter, for criteria to judge. What is not in it is unknown, never false.
///
/// ```
/// # use settlewell::criteria::{FactValue, Facts};
/// let facts: Facts = serde_json::from_str(r#"{ "allegation.category": "missedDeadline", "hearing.on": "2026-11-03" }"#)?;
/// assert_eq!(facts.get("hearing.on"), Some(&FactValue::from("2026-11-03")));
/// assert_eq!(facts.get("complainant.fearsReprisal"), None);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify), tsify(type = "Record<string, FactValue>"))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(transparent))]
pub struct Facts(pub BTreeMap<String, FactValue>);

impl crate::text::FromNode for Facts {
    fn read(node: &crate::text::Node, reader: &mut crate::text::Reader) -> Self {
        Self(crate::text::FromNode::read(node, reader))
    }
}

impl crate::text::ToJson for Facts {
    fn write(&self, out: &mut crate::text::JsonText) {
        self.0.write(out);
    }
}

impl Facts {
    /// The value of a fact, or none where it is unknown.
    pub fn get(&self, name: &str) -> Option<&FactValue> {
        self.0.get(name)
    }

    /// Notes the value of a fact, in place of an earlier one.
    pub fn insert(&mut self, name: impl Into<String>, value: impl Into<FactValue>) {
        self.0.insert(name.into(), value.into());
    }
}
impl FromIterator<(String, FactValue)> for Facts {
    fn from_iter<I: IntoIterator<Item = (String, FactValue)>>(pairs: I) -> Self {
        Self(crate::arrange::Gather::gather(pairs.into_iter()))
    }
}
impl From<HashMap<String, FactValue>> for Facts {
    fn from(pairs: HashMap<String, FactValue>) -> Self {
        pairs.into_iter().collect()
    }
}
impl From<Facts> for HashMap<String, FactValue> {
    fn from(facts: Facts) -> Self {
        facts.0.into_iter().collect()
    }
}
#[cfg(feature = "uniffi")]
uniffi::custom_type!(Facts, HashMap<String, FactValue>);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_written_plainly_and_come_back() {
        let text = r#"{"a":true,"b":-3,"c":"2026-03","d":["ti","ar"]}"#;
        let facts: Facts = serde_json::from_str(text).unwrap();
        assert_eq!(facts.get("b"), Some(&FactValue::Number(-3)));
        assert_eq!(serde_json::to_string(&facts).unwrap(), text);
    }

    #[test]
    fn other_values_are_refused_with_what_would_be_right() {
        for wrong in ["null", "1.5", "4294967296", "{}", "[1]"] {
            let error = serde_json::from_str::<FactValue>(wrong).unwrap_err().to_string();
            assert!(error.contains("expected"), "{wrong}: {error}");
        }
    }

    #[test]
    fn debug_shows_no_value() {
        let mut facts = Facts::default();
        facts.insert("detained", true);
        assert_eq!(format!("{facts:?}"), r#"Facts({"detained": Boolean(…)})"#);
    }
}
