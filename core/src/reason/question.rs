//! What is still to ask, and how it can be answered: enough for a host to ask it without tables of its own.
use super::sentences::Sentences;
use crate::wire::Parameters;
use settlewell_macros::wire;

/// Something still to ask, because an answer depends on it.
#[wire]
pub struct Question {
    /// The fact that is not known.
    pub fact: String,
    /// The question, in the language of the call.
    pub text: String,
    /// How it can be answered. Absent when nobody types the answer in: it comes from a record, from the roster or
    /// from the policy.
    pub answer: Option<AnswerForm>,
}

/// How a question can be answered. What is answered is the value of the fact; what nobody knows is left out.
///
/// ```
/// # use settlewell::criteria::FactDefinition;
/// # use settlewell::reason::AnswerForm;
/// let sent = FactDefinition::choice(&["mail", "courier"]).saying("mail", "en", "by mail");
/// let AnswerForm::Choice { choices } = sent.answer_form("en") else { panic!("not a choice") };
/// assert_eq!((choices[0].value.as_str(), choices[0].label.as_str()), ("mail", "by mail"));
/// assert_eq!(choices[1].label, "courier");
/// ```
#[wire]
pub enum AnswerForm {
    /// Yes or no: true or false.
    YesNo {},
    /// A whole number.
    Number {},
    /// Any text.
    Text {},
    /// A date, or the part of one that is known.
    Date {},
    /// One of these.
    Choice {
        /// What there is to choose from.
        choices: Vec<AnswerChoice>,
    },
    /// Any number of these, also none.
    Choices {
        /// What there is to choose from.
        choices: Vec<AnswerChoice>,
    },
    /// Somebody, by id: a person of the roster.
    Person {},
    /// Some people, by id.
    People {},
}

/// One of the answers that there are to choose from.
#[wire]
pub struct AnswerChoice {
    /// The value of the fact.
    pub value: String,
    /// What it is called, in the language of the call; the value itself where nobody says.
    pub label: String,
}

impl Question {
    /// The question for a built-in fact: its text is that of the sentence `question.<fact>`, filled in when
    /// the answer is put into words.
    pub fn of(fact: &str) -> Self {
        Self { fact: fact.to_owned(), text: String::new(), answer: None }
    }

    /// Says how it can be answered. Choices without a label are said through the terms `answer.<fact>`.
    pub fn answered(mut self, form: AnswerForm) -> Self {
        self.answer = Some(form);
        self
    }

    pub(super) fn put(&mut self, sentences: &Sentences) {
        if let Some(AnswerForm::Choice { choices } | AnswerForm::Choices { choices }) = &mut self.answer {
            for choice in choices.iter_mut().filter(|choice| choice.label.is_empty()) {
                choice.label =
                    sentences.choice(&self.fact, &choice.value).unwrap_or_else(|| choice.value.clone());
            }
        }
        if self.text.is_empty() {
            let code = format!("question.{}", self.fact);
            let known = sentences.has(&code);
            self.text = if known { sentences.say(&code, &Parameters::default()) } else { self.fact.clone() };
        }
    }
}

impl AnswerForm {
    /// One of these values, which are said through the terms `answer.<fact>`.
    pub fn one_of<'v>(values: impl IntoIterator<Item = &'v str>) -> Self {
        Self::Choice { choices: AnswerChoice::of(values) }
    }

    /// Any number of these values, which are said through the terms `answer.<fact>`.
    pub fn some_of<'v>(values: impl IntoIterator<Item = &'v str>) -> Self {
        Self::Choices { choices: AnswerChoice::of(values) }
    }
}

impl AnswerChoice {
    fn of<'v>(values: impl IntoIterator<Item = &'v str>) -> Vec<Self> {
        let unsaid = |value: &str| Self { value: value.to_owned(), label: String::new() };
        values.into_iter().map(unsaid).collect()
    }
}
