//! What an answer says: a verdict, its reasons, what was noticed and what is still to ask.
use super::element::Element;
use super::rule::{Effect, Rule};
use super::sentences::Sentences;
use crate::problem::InputError;
use crate::wire::{EntryId, Parameters, Role};
use settlewell_macros::wire;

/// May this be done? From the freest to the most protective: of several, the last counts.
///
/// ```
/// # use settlewell::reason::Verdict;
/// assert!(Verdict::Allowed < Verdict::AllowedWithApproval);
/// assert!(Verdict::NeedsInformation < Verdict::Refused);
/// ```
#[wire]
pub enum Verdict {
    /// It may be done.
    Allowed,
    /// It may be done once somebody has approved it.
    AllowedWithApproval,
    /// It cannot be said before something more is known.
    NeedsInformation,
    /// It may not be done.
    Refused,
}

impl From<Effect> for Verdict {
    fn from(effect: Effect) -> Self {
        match effect {
            Effect::Permits | Effect::Informs | Effect::Notes | Effect::Signals => Self::Allowed,
            Effect::NeedsApproval => Self::AllowedWithApproval,
            Effect::NeedsInformation => Self::NeedsInformation,
            Effect::Refuses => Self::Refused,
        }
    }
}

/// How soon a person should look at a finding.
#[wire]
pub enum Severity {
    /// Good to know; nothing need be done.
    Notice,
    /// Somebody should look at it in the ordinary course of work.
    Attention,
    /// Somebody should look at it today.
    Urgent,
}

/// Why: a rule, what it says of this matter, and where it comes from.
#[wire]
pub struct Reason {
    /// The rule's code, which never changes its meaning.
    pub code: String,
    /// What the rule does to the decision.
    pub effect: Effect,
    /// The elements of the guidelines behind the rule, by id.
    pub elements: Vec<String>,
    /// What the rule found: ids, names and numbers, never a person's words.
    pub with: Parameters,
    /// The sentence, in the language of the call.
    pub text: String,
}

impl Reason {
    /// A rule's reason with these parameters, in words.
    pub fn of(rule: &Rule, with: Parameters, sentences: &Sentences) -> Self {
        let text = sentences.say_rule(rule, &with);
        let elements = rule.elements.iter().map(|element| (*element).to_owned()).collect();
        Self { code: rule.code.to_owned(), effect: rule.effect, elements, with, text }
    }

    /// Keeps some values from a viewer who may not know them: each parameter of which `may_know` says no is
    /// given as *someone*, in the parameters and in the sentence alike.
    pub fn withhold(&mut self, may_know: &dyn Fn(&str, &str) -> bool, sentences: &Sentences) {
        let someone = sentences.say_with("-withheld", &[]);
        let mut changed = false;
        for (name, value) in &mut self.with.0 {
            if !may_know(name, value) {
                value.clone_from(&someone);
                changed = true;
            }
        }
        if changed {
            self.text = sentences.say(&self.code, &self.with);
        }
    }

    /// Says in the sentence what people call a thing, where `called` knows it by its parameter and its name: a step, a
    /// module, an area; of several names with commas between them, each. The parameters themselves stay.
    pub fn reword<'w>(&mut self, called: impl Fn(&str, &str) -> Option<&'w str>, sentences: &Sentences) {
        let each = |parameter: &str, value: &str| {
            let mut known = false;
            let word = |name| {
                let words = called(parameter, name).inspect(|_| known = true).unwrap_or(name);
                // A comma within a name parts nothing.
                words.replace(", ", ",\u{a0}")
            };
            let words = value.split(", ").map(word).collect::<Vec<_>>().join(", ");
            known.then_some(words)
        };
        let other = |(parameter, value): (&String, &String)| {
            let whole = called(parameter, value).map(str::to_owned);
            let words = whole.or_else(|| value.contains(", ").then(|| each(parameter, value)).flatten())?;
            Some((parameter.clone(), words))
        };
        let words: Vec<(String, String)> = self.with.0.iter().filter_map(other).collect();
        if words.is_empty() {
            return;
        }
        let mut with = self.with.clone();
        with.0.extend(words);
        self.text = sentences.say(&self.code, &with);
    }

    /// The elements behind the rule, with what is needed to cite them.
    ///
    /// # Errors
    /// A reason from elsewhere may name an element that does not exist.
    pub fn cited(&self) -> Result<Vec<Element>, InputError> {
        self.elements.iter().map(|id| Element::parse(id)).collect()
    }
}

/// Something that the library noticed and a person should look at.
#[wire]
pub struct Finding {
    /// What was noticed, and by which rule.
    pub reason: Reason,
    /// How soon to look at it.
    pub severity: Severity,
    /// Who should look at it; absent when it is nobody's in particular.
    pub owner: Option<Role>,
    /// The entry that it is about; absent when it is about the record as a whole.
    pub entry: Option<EntryId>,
}
