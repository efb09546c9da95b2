//! What every type that crosses a boundary shares: `null` is refused, ids are newtypes, and a person's words
//! never reach a log.
use serde::{Deserialize, Serialize};

/// Declares newtypes over text: ids and names that must not be mixed up.
macro_rules! names {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
        #[serde(transparent)]
        #[cfg_attr(feature = "wasm", derive(tsify::Tsify), tsify(type = "string"))]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(transparent))]
        pub struct $name(String);

        impl crate::text::FromNode for $name {
            fn read(node: &crate::text::Node, reader: &mut crate::text::Reader) -> Self {
                Self(crate::text::FromNode::read(node, reader))
            }
        }
        impl crate::text::ToJson for $name {
            fn write(&self, out: &mut crate::text::JsonText) {
                self.0.write(out);
            }
        }
        impl $name {
            /// The name as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }
        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(text.to_owned())
            }
        }
        impl From<String> for $name {
            fn from(text: String) -> Self {
                Self(text)
            }
        }
        impl From<$name> for String {
            fn from(name: $name) -> Self {
                name.0
            }
        }
        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }
        impl std::borrow::Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }
        #[cfg(feature = "uniffi")]
        uniffi::custom_newtype!($name, String);
    )*};
}
#[allow(unused_imports)]
pub(crate) use names;

names! {
    /// A record's id, from the host.
    RecordId;
    /// An entry's id, from the host; unique within its record.
    EntryId;
    /// A person: a worker, a client, anyone with an id in the host's own data.
    PersonId;
    /// A role in a matter or in the organization, such as `overseer` or `supervisor`.
    Role;
    /// A department of the organization.
    Department;
    /// A language, as a BCP 47 tag: `en`, `fr`, `ti`.
    LanguageTag;
}

/// A person's own words, name, or contact detail: kept and sent, never printed by `Debug`.
///
/// ```
/// # use settlewell::Private;
/// assert_eq!(format!("{:?}", Private::from("call me at home")), "Private(…)");
/// ```
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify), tsify(type = "string"))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(transparent))]
pub struct Private(String);

impl crate::text::FromNode for Private {
    fn read(node: &crate::text::Node, reader: &mut crate::text::Reader) -> Self {
        Self(crate::text::FromNode::read(node, reader))
    }
}

impl crate::text::ToJson for Private {
    fn write(&self, out: &mut crate::text::JsonText) {
        self.0.write(out);
    }
}

impl Private {
    /// Shows the words. The caller answers for where they go.
    pub fn expose(&self) -> &str {
        &self.0
    }
}
impl From<&str> for Private {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}
impl From<String> for Private {
    fn from(text: String) -> Self {
        Self(text)
    }
}
impl From<Private> for String {
    fn from(words: Private) -> Self {
        words.0
    }
}
impl std::fmt::Debug for Private {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Private(…)")
    }
}
#[cfg(feature = "uniffi")]
uniffi::custom_newtype!(Private, String);

/// Named values that a sentence or a program reads, in the order of their names.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify), tsify(type = "Record<string, string>"))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(transparent))]
pub struct Parameters(pub std::collections::BTreeMap<String, String>);

impl crate::text::FromNode for Parameters {
    fn read(node: &crate::text::Node, reader: &mut crate::text::Reader) -> Self {
        Self(crate::text::FromNode::read(node, reader))
    }
}

impl crate::text::ToJson for Parameters {
    fn write(&self, out: &mut crate::text::JsonText) {
        self.0.write(out);
    }
}

impl Parameters {
    /// The value of a parameter, if it has one.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(String::as_str)
    }
}
impl FromIterator<(String, String)> for Parameters {
    fn from_iter<I: IntoIterator<Item = (String, String)>>(pairs: I) -> Self {
        Self(crate::arrange::Gather::gather(pairs.into_iter()))
    }
}
impl From<std::collections::HashMap<String, String>> for Parameters {
    fn from(pairs: std::collections::HashMap<String, String>) -> Self {
        pairs.into_iter().collect()
    }
}
impl From<Parameters> for std::collections::HashMap<String, String> {
    fn from(parameters: Parameters) -> Self {
        parameters.0.into_iter().collect()
    }
}
#[cfg(feature = "uniffi")]
uniffi::custom_type!(Parameters, std::collections::HashMap<String, String>);
