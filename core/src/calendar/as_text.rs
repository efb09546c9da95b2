//! Values that cross every boundary as one piece of text.
use crate::problem::{InputError, Problem};
use serde::{Deserializer, de};
use std::{fmt, marker::PhantomData, str::FromStr};

/// A value that is written as text could not be read. What is expected are examples, with commas between them.
/// The sentence is for readers who see no more than the text of an error.
pub(super) fn slip(code: &str, found: &str, expected: &str) -> InputError {
    let shown: String = found.chars().take(80).collect();
    let mut problem = Problem::new(code, "").found(shown.as_str()).expected(expected);
    problem.text = format!("`{shown}` cannot be read here; write for example: {expected}");
    problem.into()
}

/// Reads text through `FromStr`, without a copy of the text.
pub(super) fn read<'de, D, T>(source: D) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: FromStr<Err = InputError>,
{
    struct Text<T>(PhantomData<T>);
    impl<T: FromStr<Err = InputError>> de::Visitor<'_> for Text<T> {
        type Value = T;
        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("text")
        }
        fn visit_str<E: de::Error>(self, text: &str) -> Result<T, E> {
            text.parse().map_err(E::custom)
        }
    }
    source.deserialize_str(Text(PhantomData))
}

/// Gives types with `FromStr<Err = InputError>` and `Display` their wire form: one string, in every binding. After
/// the name stand the pattern, an example, and the value in place of one that cannot be read, which nobody sees.
macro_rules! as_text {
    ($($name:ident, $pattern:expr, $example:expr, $blank:expr;)*) => {$(
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, target: S) -> Result<S::Ok, S::Error> {
                target.collect_str(self)
            }
        }
        impl crate::text::FromNode for $name {
            fn read(node: &crate::text::Node, reader: &mut crate::text::Reader) -> Self {
                crate::text::parsed(node, reader).unwrap_or_else(|| $blank)
            }
        }
        impl crate::text::ToJson for $name {
            fn write(&self, out: &mut crate::text::JsonText) {
                out.shown(self);
            }
        }
        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(source: D) -> Result<Self, D::Error> {
                $crate::calendar::as_text::read(source)
            }
        }
        impl TryFrom<String> for $name {
            type Error = $crate::problem::InputError;
            fn try_from(text: String) -> Result<Self, Self::Error> {
                text.parse()
            }
        }
        impl From<$name> for String {
            fn from(value: $name) -> Self {
                value.to_string()
            }
        }
        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }
            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({ "type": "string", "format": stringify!($name), "pattern": $pattern, "examples": [$example] })
            }
        }
    )*};
}
pub(super) use as_text;
