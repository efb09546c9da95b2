//! A map that keeps the order in which a policy was written.
use serde::de::{Error, MapAccess, Visitor};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::{fmt, marker::PhantomData};

/// Values by name, in the order of the file.
///
/// It reads and writes as a map with text keys. A name that stands there twice is refused.
///
/// ```
/// # use settlewell::timeline::Named;
/// let spans: Named<u32> = serde_json::from_str(r#"{ "second": 20, "first": 10 }"#)?;
/// assert_eq!(spans.names().collect::<Vec<_>>(), ["second", "first"]);
/// assert_eq!(spans.get("first"), Some(&10));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named<T>(Vec<(String, T)>);

impl<T> Named<T> {
    /// The value with this name, if there is one.
    pub fn get(&self, name: &str) -> Option<&T> {
        self.0.iter().find(|(own, _)| own == name).map(|(_, value)| value)
    }

    /// Every name with its value, in the order of the file.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &T)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value))
    }

    /// Every name, in the order of the file.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|(name, _)| name.as_str())
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Puts a value at the end, or in place of the one with the same name.
    pub fn set(&mut self, name: impl Into<String>, value: T) {
        let name = name.into();
        match self.0.iter_mut().find(|(own, _)| *own == name) {
            Some((_, own)) => *own = value,
            None => self.0.push((name, value)),
        }
    }
}

impl<T> Default for Named<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T, N: Into<String>> FromIterator<(N, T)> for Named<T> {
    fn from_iter<I: IntoIterator<Item = (N, T)>>(pairs: I) -> Self {
        let mut named = Self::default();
        for (name, value) in pairs {
            named.set(name, value);
        }
        named
    }
}

impl<T: Serialize> Serialize for Named<T> {
    fn serialize<S: Serializer>(&self, target: S) -> Result<S::Ok, S::Error> {
        let mut map = target.serialize_map(Some(self.0.len()))?;
        for (name, value) in &self.0 {
            map.serialize_entry(name, value)?;
        }
        map.end()
    }
}

impl<T: crate::text::FromNode> crate::text::FromNode for Named<T> {
    fn read(node: &crate::text::Node, reader: &mut crate::text::Reader) -> Self {
        Self(crate::text::each(node, reader))
    }
}

impl<T: crate::text::ToJson> crate::text::ToJson for Named<T> {
    fn write(&self, out: &mut crate::text::JsonText) {
        crate::text::entries(self.iter(), out);
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Named<T> {
    fn deserialize<D: Deserializer<'de>>(source: D) -> Result<Self, D::Error> {
        struct InOrder<T>(PhantomData<T>);
        impl<'de, T: Deserialize<'de>> Visitor<'de> for InOrder<T> {
            type Value = Named<T>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a map")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Named<T>, A::Error> {
                let mut named = Named::default();
                while let Some(name) = map.next_key::<String>()? {
                    if named.get(&name).is_some() {
                        return Err(A::Error::custom(format_args!(
                            "`{name}` stands here twice: keep one of them"
                        )));
                    }
                    named.0.push((name, map.next_value()?));
                }
                Ok(named)
            }
        }
        source.deserialize_map(InOrder(PhantomData))
    }
}

#[cfg(feature = "schema")]
impl<T: schemars::JsonSchema> schemars::JsonSchema for Named<T> {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> std::borrow::Cow<'static, str> {
        format!("Named{}", T::schema_name()).into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        std::collections::BTreeMap::<String, T>::json_schema(generator)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_order_of_the_file_is_kept_both_ways() {
        let text = r#"{"zeta":1,"alpha":2,"mid":3}"#;
        let named: Named<u32> = serde_json::from_str(text).unwrap();
        assert_eq!(serde_json::to_string(&named).unwrap(), text);
        assert_eq!(named.len(), 3);
    }

    #[test]
    fn a_name_that_stands_twice_is_refused() {
        let error = serde_json::from_str::<Named<u32>>(r#"{"a":1,"a":2}"#).unwrap_err();
        assert!(error.to_string().contains("`a` stands here twice"), "{error}");
    }
}
