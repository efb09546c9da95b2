//! Why: rules with codes that keep their meaning, the elements of the guidelines behind them, and sentences in
//! the language of the call.
//!
//! A room declares its rules with [`rules!`](macro@crate::rules) and speaks of an act through a [`Judgement`].
//! The sentences are written in `core/words`, compiled into the library, and said by [`Sentences`].
mod answer;
#[cfg(any(test, feature = "words-compiler"))]
mod compiler;
mod element;
mod judgement;
mod plural;
mod problem_text;
mod question;
mod reference;
mod rule;
mod sentences;
mod template;
mod words_table;

pub use crate::rules;
pub use answer::{Finding, Reason, Severity, Verdict};
pub use element::{Document, Element, is_element};
pub use judgement::{Judged, Judgement};
pub use problem_text::{problem_text, tell_problems};
pub use question::{AnswerChoice, AnswerForm, Question};
pub use reference::{guideline_map, reference_page};
#[doc(hidden)]
pub use rule::Place;
pub use rule::{Effect, Rule, verify_rules};
#[allow(unused_imports, reason = "not every room has its rules in several tables")]
pub(crate) use rule::{joined, number};
pub use sentences::Sentences;
#[cfg(feature = "words-compiler")]
pub use words_table::compile_fluent;

#[cfg(test)]
mod language_tests;
#[cfg(test)]
mod tests;
