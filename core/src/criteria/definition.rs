//! Which facts there are: their types, and the questions that ask for them.
use std::collections::BTreeMap;

use settlewell_macros::wire;

use super::FactValue;
use crate::calendar::LocalText;
use crate::reason::{AnswerChoice, AnswerForm};
use crate::{LanguageTag, Problem};

/// What sort of answer a fact has.
#[wire(document)]
pub enum FactType {
    /// Yes or no.
    Boolean,
    /// A whole number.
    Number,
    /// Any text.
    Text,
    /// A date, or the part of one that is known.
    Date,
    /// One of the listed values.
    Choice,
    /// Any number of the listed values, also none.
    Choices,
}

impl FactType {
    /// The type as a policy writes it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Boolean => "boolean",
            Self::Number => "number",
            Self::Text => "text",
            Self::Date => "date",
            Self::Choice => "choice",
            Self::Choices => "choices",
        }
    }

    /// The value that answers a fact of this type, as messages say it.
    pub(super) fn expects(self) -> &'static str {
        match self {
            Self::Boolean => "true or false",
            Self::Number => "a whole number",
            Self::Text => "a text",
            Self::Date => "a date",
            Self::Choice => "one of its values",
            Self::Choices => "a list of its values",
        }
    }

    pub(super) fn is_choice(self) -> bool {
        matches!(self, Self::Choice | Self::Choices)
    }
}

/// A fact that criteria may read: built into a room, or an organization's own under `facts:`.
///
/// ```
/// # use settlewell::criteria::{FactDefinition, FactType};
/// let fact: FactDefinition = serde_json::from_str(
///     r#"{ "type": "choice", "values": ["mail", "courier"], "question": { "en": "How was it sent?" } }"#,
/// )?;
/// assert_eq!(fact, FactDefinition::choice(&["mail", "courier"]).asking("en", "How was it sent?"));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[wire(document)]
pub struct FactDefinition {
    /// What sort of answer it has.
    #[serde(rename = "type")]
    pub fact_type: FactType,
    /// The values that a `choice` or `choices` fact may have.
    pub values: Vec<String>,
    /// The question that asks for it, by language.
    pub question: BTreeMap<String, String>,
    /// What people call each value, by value. A value without a label is said as it is.
    pub labels: BTreeMap<String, LocalText>,
}

impl FactDefinition {
    /// A fact of a type, with no values and no question yet.
    pub fn new(fact_type: FactType) -> Self {
        Self { fact_type, values: Vec::new(), question: BTreeMap::new(), labels: BTreeMap::new() }
    }

    /// A fact that is one of these values.
    pub fn choice(values: &[&str]) -> Self {
        Self::listing(FactType::Choice, values)
    }

    /// A fact that is any number of these values.
    pub fn choices(values: &[&str]) -> Self {
        Self::listing(FactType::Choices, values)
    }

    fn listing(fact_type: FactType, values: &[&str]) -> Self {
        let values = values.iter().map(|&value| value.to_owned()).collect();
        Self { fact_type, values, question: BTreeMap::new(), labels: BTreeMap::new() }
    }

    /// Adds the question in a language (a BCP 47 tag).
    pub fn asking(mut self, language: &str, question: &str) -> Self {
        self.question.insert(language.to_owned(), question.to_owned());
        self
    }

    /// Says what a value is called in a language (a BCP 47 tag).
    pub fn saying(mut self, value: &str, language: &str, label: &str) -> Self {
        let labels = self.labels.entry(value.to_owned()).or_default();
        labels.0.insert(language.to_owned(), label.to_owned());
        self
    }

    /// How a question for it can be answered, with the choices as they are called in a language.
    pub fn answer_form(&self, language: &str) -> AnswerForm {
        let choices = || {
            let label = |value: &String| self.labels.get(value).and_then(|label| label.get(language));
            let choice = |value: &String| AnswerChoice {
                value: value.clone(),
                label: label(value).unwrap_or(value).to_owned(),
            };
            self.values.iter().map(choice).collect()
        };
        match self.fact_type {
            FactType::Boolean => AnswerForm::YesNo {},
            FactType::Number => AnswerForm::Number {},
            FactType::Text => AnswerForm::Text {},
            FactType::Date => AnswerForm::Date {},
            FactType::Choice => AnswerForm::Choice { choices: choices() },
            FactType::Choices => AnswerForm::Choices { choices: choices() },
        }
    }

    /// The question in a language, else in its main language (`fr` for `fr-CA`), English, or any there is.
    pub(crate) fn question_in(&self, language: &LanguageTag) -> Option<&str> {
        let tag = language.as_str();
        let main = tag.split('-').next().unwrap_or(tag);
        let found = [tag, main, "en"].into_iter().find_map(|tag| self.question.get(tag));
        found.or_else(|| self.question.values().next()).map(String::as_str)
    }

    /// Notes what is wrong with the definition itself.
    pub(super) fn check(&self, path: &str, problems: &mut Vec<Problem>) {
        if self.fact_type.is_choice() && self.values.is_empty() {
            problems.push(Problem::new("facts.no-values", path).expected("a list of `values`"));
        }
        if !self.fact_type.is_choice() && !self.values.is_empty() {
            let problem = Problem::new("facts.values-without-choice", format!("{path}.values"));
            problems.push(problem.found(self.fact_type.name()).expected("type `choice` or `choices`"));
        }
        for (index, value) in self.values.iter().enumerate() {
            if self.values.iter().take(index).any(|earlier| earlier == value) {
                problems.push(
                    Problem::new("facts.duplicate-value", format!("{path}.values[{index}]")).found(value),
                );
            }
        }
        if !self.fact_type.is_choice() && !self.labels.is_empty() {
            let problem = Problem::new("facts.values-without-choice", format!("{path}.labels"));
            problems.push(problem.found(self.fact_type.name()).expected("type `choice` or `choices`"));
        }
        let of_nothing = |value: &&String| self.fact_type.is_choice() && !self.values.contains(value);
        for value in self.labels.keys().filter(of_nothing) {
            let problem = Problem::new("facts.unknown-value", format!("{path}.labels.{value}"));
            problems.push(problem.one_of(value, self.values.iter().map(String::as_str)));
        }
        if self.question.is_empty() {
            problems.push(
                Problem::new("facts.no-question", path).expected("a `question` in one language or more"),
            );
        }
    }

    /// The place of a value among the choices.
    pub(super) fn value_index(&self, value: &str) -> Option<u16> {
        self.values.iter().position(|one| one == value).and_then(|index| u16::try_from(index).ok())
    }

    /// A problem with a value of the wrong sort. It names the sort found, never the value, which may be private.
    pub(super) fn wrong_type(&self, path: String, found: &FactValue) -> Problem {
        Problem::new("facts.wrong-type", path).found(found.sort()).expected(self.fact_type.expects())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_question_comes_in_the_nearest_language() {
        let fact = FactDefinition::new(FactType::Date).asking("en", "When?").asking("fr", "Quand ?");
        assert_eq!(fact.question_in(&"fr-CA".into()), Some("Quand ?"));
        assert_eq!(fact.question_in(&"ti".into()), Some("When?"));
        assert_eq!(FactDefinition::new(FactType::Date).question_in(&"en".into()), None);
    }

    #[test]
    fn a_definition_tells_everything_wrong_with_it() {
        let mut problems = Vec::new();
        FactDefinition { values: vec!["a".into(), "a".into()], ..FactDefinition::new(FactType::Date) }
            .check("facts.sent", &mut problems);
        FactDefinition::choice(&[]).asking("en", "Which?").check("facts.how", &mut problems);
        let told: Vec<_> = problems.iter().map(|p| (p.code.as_str(), p.path.as_str())).collect();
        assert_eq!(
            told,
            [
                ("facts.values-without-choice", "facts.sent.values"),
                ("facts.duplicate-value", "facts.sent.values[1]"),
                ("facts.no-question", "facts.sent"),
                ("facts.no-values", "facts.how"),
            ]
        );
    }
}
