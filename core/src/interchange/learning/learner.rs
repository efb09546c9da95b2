//! Small readings of foreign JSON: what is not there or of another form is simply not said.
use crate::text::{Node, Number, Value};
use std::borrow::Cow;

/// A text, or a number as text.
pub(super) fn text<'v>(value: &'v Node, name: &str) -> Option<Cow<'v, str>> {
    match &value.get(name)?.value {
        Value::Text(text) if !text.is_empty() => Some(Cow::Borrowed(text)),
        Value::Number(Number::Whole(number)) => Some(Cow::Owned(number.to_string())),
        Value::Number(Number::Fraction(number)) => Some(Cow::Owned(number.to_string())),
        _ => None,
    }
}

/// A text within maps.
pub(super) fn at<'v>(value: &'v Node, path: &[&str]) -> Option<&'v str> {
    path.iter().try_fold(value, |value, name| value.get(name))?.text()
}

/// A whole number of percent, from a share of one or from points and their maximum; none when it cannot be read.
pub(super) fn percent(share: f64) -> Option<u32> {
    // Shares such as 0.29 are not exact: a hundredth of a percent is close enough, and the rest is cut off.
    let percent = (share * 10_000.0).round() / 100.0;
    (percent.is_finite() && (0.0..=100.0).contains(&percent)).then_some(percent.floor() as u32)
}
