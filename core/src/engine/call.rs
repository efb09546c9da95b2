//! The second door: every call as JSON text, answered in JSON text. It says what the typed one says.
mod answer;
mod of_caseload;
mod of_engine;

pub use answer::{Answer, answer_to_json};
pub use of_caseload::{CaseloadCall, caseload_call_from_json};
pub use of_engine::{Call, call_from_json};

use crate::problem::{InputError, Problem};
use crate::text::{codes, json_text};

/// An entry that a newer release wrote into a record is kept unread. One that is to be appended is not.
pub(crate) fn written_later(problem: &Problem) -> bool {
    problem.code == codes::UNKNOWN_KIND && problem.path.contains("entries[")
}

pub(super) fn english(found: InputError) -> InputError {
    super::tell(found, crate::reason::Sentences::english())
}

/// The problems of an error as JSON text.
#[cfg_attr(feature = "uniffi", uniffi::export)]
pub fn problems_to_json(problems: Vec<Problem>) -> String {
    json_text(&problems)
}
