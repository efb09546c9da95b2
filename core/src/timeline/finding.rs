//! What a timeline noticed that a person should look at.
use crate::reason::Rule;
use crate::wire::Parameters;

/// Something that the clocks noticed: the rule and its parameters. The engine words it and gives it an owner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimelineFinding {
    /// The rule that noticed, one of [`super::rules::ALL`].
    pub rule: &'static Rule,
    /// The place in its record of the entry that it is about.
    pub entry: Option<u32>,
    /// `step`, `stage`, and the dates and names that the sentence needs.
    pub with: Parameters,
}

impl TimelineFinding {
    pub(crate) fn new(rule: &'static Rule, entry: Option<u32>) -> Self {
        Self { rule, entry, with: Parameters::default() }
    }

    pub(crate) fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.with.0.insert(name.to_owned(), value.to_string());
        self
    }
}
