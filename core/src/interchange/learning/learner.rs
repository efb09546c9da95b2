//! Small readings of foreign JSON: what is not there or of another form is simply not said.
use serde_json::Value;
use std::borrow::Cow;

/// A text, or a number as text.
pub(super) fn text<'v>(value: &'v Value, name: &str) -> Option<Cow<'v, str>> {
    match value.get(name)? {
        Value::String(text) if !text.is_empty() => Some(Cow::Borrowed(text)),
        Value::Number(number) => Some(Cow::Owned(number.to_string())),
        _ => None,
    }
}

/// A text within maps.
pub(super) fn at<'v>(value: &'v Value, path: &[&str]) -> Option<&'v str> {
    path.iter().try_fold(value, |value, name| value.get(name))?.as_str()
}

/// A whole number of percent, from a share of one or from points and their maximum; none when it cannot be read.
pub(super) fn percent(share: f64) -> Option<u32> {
    // Shares such as 0.29 are not exact: a hundredth of a percent is close enough, and the rest is cut off.
    let percent = (share * 10_000.0).round() / 100.0;
    (percent.is_finite() && (0.0..=100.0).contains(&percent)).then_some(percent.floor() as u32)
}
