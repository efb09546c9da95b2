//! The desk's own words, in Fluent. What the library says comes in its own sentences.
use crate::arguments::Language;
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
use settlewell::{CivilDate, Sentences};
use unic_langid::LanguageIdentifier;

const ENGLISH: &str = include_str!("../words/en.ftl");
const FRENCH: &str = include_str!("../words/fr.ftl");

/// The words of one language.
pub struct Words {
    bundle: FluentBundle<FluentResource>,
    sentences: &'static Sentences,
    language: Language,
}

impl Words {
    /// The words of a language.
    pub fn of(language: Language) -> Self {
        let source = match language {
            Language::En => ENGLISH,
            Language::Fr => FRENCH,
        };
        // A message that does not parse is left out here, and a test holds that none is.
        let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(readable, _)| readable);
        let tag = language.tag().parse::<LanguageIdentifier>().unwrap_or_default();
        let mut bundle = FluentBundle::new(vec![tag]);
        // A terminal has no use for the marks that isolate directions, and they would disturb the width of tables.
        bundle.set_use_isolating(false);
        bundle.add_resource_overriding(resource);
        let sentences = Sentences::builtin(language.tag()).unwrap_or_else(|| Sentences::english());
        Self { bundle, sentences, language }
    }

    /// The language.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The library's sentences in this language.
    pub fn sentences(&self) -> &'static Sentences {
        self.sentences
    }

    /// A message without values.
    pub fn say(&self, message: &str) -> String {
        self.say_with(message, &[])
    }

    /// A message with values.
    pub fn say_with(&self, message: &str, values: &[(&str, &str)]) -> String {
        self.known(message, values).unwrap_or_else(|| message.to_owned())
    }

    /// A message with a number that decides between one and several.
    pub fn count(&self, message: &str, count: usize) -> String {
        let mut arguments = FluentArgs::new();
        arguments.set("count", count);
        self.formatted(message, &arguments).unwrap_or_else(|| message.to_owned())
    }

    /// A message that one of several words answers by a number, such as the name of a month.
    pub fn numbered(&self, message: &str, name: &'static str, number: u32) -> String {
        let mut arguments = FluentArgs::new();
        arguments.set(name, number);
        self.formatted(message, &arguments).unwrap_or_else(|| message.to_owned())
    }

    /// A message with values, if there is one of that name.
    pub fn known(&self, message: &str, values: &[(&str, &str)]) -> Option<String> {
        let mut arguments = FluentArgs::new();
        for (name, value) in values {
            arguments.set(*name, *value);
        }
        self.formatted(message, &arguments)
    }

    fn formatted(&self, message: &str, arguments: &FluentArgs<'_>) -> Option<String> {
        let pattern = self.bundle.get_message(message)?.value()?;
        let mut faults = Vec::new();
        Some(self.bundle.format_pattern(pattern, Some(arguments), &mut faults).into_owned())
    }

    /// A name of the library's in the words of a family, or as people write it: `keepInformed` as *keep informed*.
    pub fn name(&self, family: &str, name: &str) -> String {
        self.known(&format!("{family}-{}", hyphenated(name)), &[]).unwrap_or_else(|| spaced(name))
    }

    /// A label with what it stands for.
    pub fn labelled(&self, label: &str, value: &str) -> String {
        self.say_with("labelled", &[("label", label), ("value", value)])
    }

    /// A role.
    pub fn role(&self, role: &str) -> String {
        let said = self.sentences.term("role", role);
        if said == role { self.name("role", role) } else { said }
    }

    /// What a name that a room of the library lists is called, where there are words for it.
    pub fn listed(&self, room: &str, name: &str) -> Option<String> {
        // Only in the room itself: elsewhere the same name may be one of the organization's own.
        let of_room = format!("choice-{room}");
        let families = [&of_room, "value", "channel", "track", "stage", "step"];
        let own =
            families.iter().find_map(|family| self.known(&format!("{family}-{}", hyphenated(name)), &[]));
        own.or_else(|| Some(self.role(name)).filter(|role| *role != spaced(name)))
    }

    /// A date as people say it.
    pub fn date(&self, date: CivilDate) -> String {
        self.sentences.term("date", &date.to_string())
    }

    /// A span as people say it.
    pub fn span(&self, span: &str) -> String {
        self.sentences.term("span", span)
    }

    /// A date for a table: the day of the week and the date in figures.
    pub fn day(&self, date: CivilDate) -> String {
        let weekday = self.numbered("weekday", "day", date.weekday().position());
        format!("{weekday} {date}")
    }
}

/// `keepInformed` as `keep-informed`.
pub fn hyphenated(name: &str) -> String {
    let mut out = String::with_capacity(name.len() + 4);
    for letter in name.chars() {
        if letter.is_ascii_uppercase() {
            out.push('-');
        }
        out.push(letter.to_ascii_lowercase());
    }
    out
}

/// `keepInformed` and `keep-informed` as `keep informed`.
pub fn spaced(name: &str) -> String {
    hyphenated(name).replace('-', " ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    fn ids(source: &str) -> BTreeSet<&str> {
        source
            .lines()
            .filter_map(|line| line.split_once(" ="))
            .map(|(id, _)| id)
            .filter(|id| !id.starts_with(' '))
            .collect()
    }

    #[test]
    fn both_languages_parse_and_have_the_same_messages() {
        for source in [ENGLISH, FRENCH] {
            assert!(FluentResource::try_new(source.to_owned()).is_ok());
        }
        assert_eq!(ids(ENGLISH), ids(FRENCH));
    }

    /// The names of all fields below a schema.
    fn fields(schema: &serde_json::Value, found: &mut BTreeSet<String>) {
        match schema {
            serde_json::Value::Object(parts) => {
                let own = parts.get("properties").and_then(serde_json::Value::as_object);
                found.extend(own.into_iter().flat_map(|own| own.keys().cloned()));
                parts.values().for_each(|part| fields(part, found));
            }
            serde_json::Value::Array(parts) => parts.iter().for_each(|part| fields(part, found)),
            _ => {}
        }
    }

    #[test]
    fn every_field_of_a_view_has_its_words() {
        let schema = include_str!("../../../docs/schemas/view.schema.json");
        let mut names = BTreeSet::new();
        fields(&serde_json::from_str(schema).unwrap(), &mut names);
        assert!(names.len() > 200, "{}", names.len());
        let known = ids(FRENCH);
        let without: Vec<String> = names.iter().map(|name| format!("field-{}", hyphenated(name))).collect();
        let without: Vec<&String> = without.iter().filter(|id| !known.contains(id.as_str())).collect();
        assert!(without.is_empty(), "{without:?}");
    }

    /// The names that a part of a schema lists, with those of the parts that it refers to.
    fn choices(
        part: &serde_json::Value,
        all: &serde_json::Value,
        seen: &mut BTreeSet<String>,
        found: &mut BTreeSet<String>,
    ) {
        match part {
            serde_json::Value::Object(parts) => {
                found.extend(parts.get("const").and_then(serde_json::Value::as_str).map(str::to_owned));
                let other = parts
                    .get("$ref")
                    .and_then(serde_json::Value::as_str)
                    .and_then(|name| name.split('/').next_back());
                if let Some(name) = other.filter(|name| seen.insert((*name).to_owned())) {
                    choices(&all[name], all, seen, found);
                }
                parts.values().for_each(|part| choices(part, all, seen, found));
            }
            serde_json::Value::Array(parts) => parts.iter().for_each(|part| choices(part, all, seen, found)),
            _ => {}
        }
    }

    #[test]
    fn every_choice_in_a_view_of_complaints_has_its_words() {
        let schema: serde_json::Value =
            serde_json::from_str(include_str!("../../../docs/schemas/view.schema.json")).unwrap();
        let (mut seen, mut names) = (BTreeSet::new(), BTreeSet::new());
        choices(&schema["$defs"]["ComplaintFile"], &schema["$defs"], &mut seen, &mut names);
        choices(&schema["$defs"]["ComplainantFile"], &schema["$defs"], &mut seen, &mut names);
        choices(&schema["$defs"]["ProcessSeen"], &schema["$defs"], &mut seen, &mut names);
        assert!(names.len() > 80, "{}", names.len());
        let words = Words::of(Language::Fr);
        // Two of the library's own words are the same in French.
        let of_library = |name: &str| {
            ["format", "point"].iter().any(|family| words.sentences().term(family, name) != name)
                || ["audio", "braille"].contains(&name)
        };
        names.retain(|name| words.listed("complaint", name).is_none() && !of_library(name));
        assert!(names.is_empty(), "{names:?}");
    }

    #[test]
    fn a_name_without_words_is_written_as_people_write_it() {
        let words = Words::of(Language::En);
        assert_eq!(words.name("step", "keepInformed"), "keep informed");
        assert_eq!(words.role("directorOfCare"), "director of care");
    }
}
