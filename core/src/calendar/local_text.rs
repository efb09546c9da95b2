//! Names in several languages.
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap};

/// The same words in several languages, by language tag: `{ "en": "Labour Day", "fr": "fête du Travail" }`.
///
/// ```
/// # use settlewell::calendar::LocalText;
/// let name = LocalText::from_iter([("en".to_owned(), "Labour Day".to_owned()), ("fr".to_owned(), "fête du Travail".to_owned())]);
/// assert_eq!(name.get("fr-CA"), Some("fête du Travail"));
/// assert_eq!(name.get("ti"), Some("Labour Day"));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify), tsify(type = "Record<string, string>"))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(transparent))]
pub struct LocalText(pub BTreeMap<String, String>);

impl crate::text::FromNode for LocalText {
    fn read(node: &crate::text::Node, reader: &mut crate::text::Reader) -> Self {
        Self(crate::text::FromNode::read(node, reader))
    }
}

impl crate::text::ToJson for LocalText {
    fn write(&self, out: &mut crate::text::JsonText) {
        self.0.write(out);
    }
}

impl LocalText {
    /// The words in this language; else in the language without its region; else in English; else in the first
    /// language there is.
    pub fn get(&self, language: &str) -> Option<&str> {
        let base = language.split('-').next().unwrap_or(language);
        [language, base, "en"]
            .into_iter()
            .find_map(|tag| self.0.get(tag))
            .or_else(|| self.0.values().next())
            .map(String::as_str)
    }
}
impl FromIterator<(String, String)> for LocalText {
    fn from_iter<I: IntoIterator<Item = (String, String)>>(pairs: I) -> Self {
        Self(crate::arrange::Gather::gather(pairs.into_iter()))
    }
}
impl From<HashMap<String, String>> for LocalText {
    fn from(pairs: HashMap<String, String>) -> Self {
        pairs.into_iter().collect()
    }
}
impl From<LocalText> for HashMap<String, String> {
    fn from(text: LocalText) -> Self {
        text.0.into_iter().collect()
    }
}
#[cfg(feature = "uniffi")]
uniffi::custom_type!(LocalText, HashMap<String, String>);
