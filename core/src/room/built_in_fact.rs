//! Facts that records settle by themselves, with their questions.
use crate::criteria::{FactDefinition, FactType};
use crate::reason::Sentences;
use crate::wire::Parameters;

/// A fact that a room's records settle by themselves. Its question is the sentence `question.<name>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BuiltInFact {
    /// Its name, such as `complainant.fearsReprisal`.
    pub name: &'static str,
    /// Its type.
    pub fact_type: FactType,
    /// Its values, where it is a choice.
    pub values: &'static [&'static str],
}

impl BuiltInFact {
    /// A fact that is true or false.
    pub const fn boolean(name: &'static str) -> Self {
        Self { name, fact_type: FactType::Boolean, values: &[] }
    }

    /// A fact that is a day.
    pub const fn date(name: &'static str) -> Self {
        Self { name, fact_type: FactType::Date, values: &[] }
    }

    /// A fact that is one of several values.
    pub const fn choice(name: &'static str, values: &'static [&'static str]) -> Self {
        Self { name, fact_type: FactType::Choice, values }
    }

    /// A fact that is some of several values.
    pub const fn choices(name: &'static str, values: &'static [&'static str]) -> Self {
        Self { name, fact_type: FactType::Choices, values }
    }

    /// A fact that is a number.
    pub const fn number(name: &'static str) -> Self {
        Self { name, fact_type: FactType::Number, values: &[] }
    }

    /// The fact as criteria declare it, with its question in every built-in language.
    pub(crate) fn definition(&self, chosen: Option<Vec<String>>) -> FactDefinition {
        let chosen: Option<Vec<&str>> =
            chosen.as_ref().map(|values| values.iter().map(String::as_str).collect());
        let values = chosen.as_deref().unwrap_or(self.values);
        let base = match self.fact_type {
            FactType::Choice => FactDefinition::choice(values),
            FactType::Choices => FactDefinition::choices(values),
            other => FactDefinition::new(other),
        };
        let code = format!("question.{}", self.name);
        ["en", "fr"].into_iter().filter_map(Sentences::builtin).fold(base, |mut definition, words| {
            for value in values {
                if let Some(label) = words.choice(self.name, value) {
                    definition = definition.saying(value, words.language(), &label);
                }
            }
            if !words.has(&code) {
                return definition;
            }
            definition.asking(words.language(), &words.say(&code, &Parameters::default()))
        })
    }
}
