//! The forms of text that schemas name, each decided by the type that it becomes.
use crate::calendar::{CivilDate, DayRule, Instant, Moment, SignedSpan, Span};
use crate::problem::InputError;
use crate::text::{Expected, Format};
use std::str::FromStr;

/// Every form, by the name that stands in `"format"`.
pub(crate) const FORMATS: &[Format] = &[
    ("CivilDate", decide::<CivilDate>),
    ("DayRule", decide::<DayRule>),
    ("Instant", decide::<Instant>),
    ("Moment", decide::<Moment>),
    ("Span", decide::<Span>),
    ("SignedSpan", decide::<SignedSpan>),
];

fn decide<T: FromStr<Err = InputError>>(text: &str) -> Result<(), Expected> {
    let Err(found) = text.parse::<T>() else { return Ok(()) };
    let problem = found.problems().first();
    Err(Expected {
        expected: problem.and_then(|problem| problem.expected.clone()).unwrap_or_default(),
        nearest: problem.and_then(|problem| problem.nearest.clone()),
    })
}

#[cfg(test)]
mod tests {
    use super::FORMATS;

    #[test]
    fn the_compiled_schemas_number_the_formats_as_the_library_does() {
        let built: Vec<&str> = include_str!(concat!(env!("OUT_DIR"), "/schemas.formats")).lines().collect();
        let known: Vec<&str> = FORMATS.iter().map(|(name, _)| *name).collect();
        assert_eq!(built, known);
    }
}
