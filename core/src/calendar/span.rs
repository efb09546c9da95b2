//! Lengths of time as people write them.
use super::as_text::{as_text, slip};
use crate::problem::{InputError, Problem};
use settlewell_macros::wire;
use std::{fmt, str::FromStr};

/// What a [`Span`] counts.
#[wire]
pub enum SpanUnit {
    /// Hours on the clock.
    Hours,
    /// Days that are open on a calendar.
    BusinessDays,
    /// Every day.
    CalendarDays,
    /// Weeks of seven days.
    Weeks,
    /// Months, whatever their length: 31 January plus one month is the last day of February.
    Months,
    /// Years; 29 February plus one year is 28 February.
    Years,
}

impl SpanUnit {
    /// The unit and its name in a span, one and several.
    const NAMES: [(Self, &'static str, &'static str); 6] = [
        (Self::Hours, "hour", "hours"),
        (Self::BusinessDays, "business day", "business days"),
        (Self::CalendarDays, "calendar day", "calendar days"),
        (Self::Weeks, "week", "weeks"),
        (Self::Months, "month", "months"),
        (Self::Years, "year", "years"),
    ];
}

/// A length of time: how many of what. As text: `5 business days`, `1 month`, `48 hours`.
///
/// A bare `5 days` is refused: business days and calendar days are different promises.
///
/// ```
/// # use settlewell::calendar::{Span, SpanUnit};
/// let span: Span = "5 business days".parse()?;
/// assert_eq!(span, Span::new(5, SpanUnit::BusinessDays));
/// assert_eq!(Span::new(1, SpanUnit::Months).to_string(), "1 month");
///
/// let slip = "5 days".parse::<Span>().unwrap_err();
/// assert_eq!(slip.problems()[0].expected.as_deref(), Some("5 business days, 5 calendar days"));
/// # Ok::<(), settlewell::InputError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify), tsify(type = "string"))]
pub struct Span {
    /// How many; at most 99,999.
    pub count: u32,
    /// Of what.
    pub unit: SpanUnit,
}

/// The largest count of a span.
const MOST: u32 = 99_999;

impl Span {
    /// So many of a unit; a count above 99,999 becomes 99,999.
    pub fn new(count: u32, unit: SpanUnit) -> Self {
        Self { count: count.min(MOST), unit }
    }
}

impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = SpanUnit::NAMES.iter().find(|(unit, ..)| *unit == self.unit);
        let (one, several) = name.map_or(("", ""), |(_, one, several)| (*one, *several));
        write!(f, "{} {}", self.count, if self.count == 1 { one } else { several })
    }
}

const FORM: &str = "5 business days, 10 calendar days, 48 hours, 2 weeks, 1 month, 1 year";

impl FromStr for Span {
    type Err = InputError;

    fn from_str(text: &str) -> Result<Self, InputError> {
        let refused = || slip("span.invalid", text, FORM);
        let (count, unit) = text.split_once(' ').ok_or_else(refused)?;
        let canonical = count.len() <= 5 && (count == "0" || !count.starts_with('0'));
        if !canonical || !count.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(refused());
        }
        let count: u32 = count.parse().map_err(|_| refused())?;
        if let Some((unit, ..)) =
            SpanUnit::NAMES.iter().find(|(_, one, several)| unit == *one || unit == *several)
        {
            return Ok(Self { count, unit: *unit });
        }
        if matches!(unit, "day" | "days") {
            let (business, calendar) =
                (Self::new(count, SpanUnit::BusinessDays), Self::new(count, SpanUnit::CalendarDays));
            return Err(slip("span.which-days", text, &format!("{business}, {calendar}")));
        }
        let names = SpanUnit::NAMES.iter().flat_map(|(_, one, several)| [*one, *several]);
        match crate::problem::nearest(unit, names) {
            Some(near) => {
                let mut problem = Problem::new("span.invalid", "").found(text).expected(FORM);
                problem.nearest = Some(format!("{count} {near}"));
                problem.text = format!("`{text}` is not a length of time; did you mean `{count} {near}`?");
                Err(problem.into())
            }
            None => Err(refused()),
        }
    }
}

/// A span before or after something: `5 business days before`.
///
/// ```
/// # use settlewell::calendar::{SignedSpan, Span, SpanUnit};
/// let reminder: SignedSpan = "5 business days before".parse()?;
/// assert_eq!(reminder, SignedSpan { span: Span::new(5, SpanUnit::BusinessDays), before: true });
/// assert_eq!(reminder.to_string(), "5 business days before");
/// # Ok::<(), settlewell::InputError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify), tsify(type = "string"))]
pub struct SignedSpan {
    /// How long.
    pub span: Span,
    /// Before, rather than after.
    pub before: bool,
}

impl fmt::Display for SignedSpan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.span, if self.before { "before" } else { "after" })
    }
}

impl FromStr for SignedSpan {
    type Err = InputError;

    fn from_str(text: &str) -> Result<Self, InputError> {
        match text.rsplit_once(' ') {
            Some((span, "before")) => Ok(Self { span: span.parse()?, before: true }),
            Some((span, "after")) => Ok(Self { span: span.parse()?, before: false }),
            _ => Err(slip("span.invalid", text, "5 business days before, 1 week after")),
        }
    }
}

as_text! {
    Span, r"^(0|[1-9]\d{0,4}) (hours?|business days?|calendar days?|weeks?|months?|years?)$", "5 business days", Self::new(0, SpanUnit::Hours);
    SignedSpan,
    r"^(0|[1-9]\d{0,4}) (hours?|business days?|calendar days?|weeks?|months?|years?) (before|after)$",
    "5 business days before", Self { span: Span::new(0, SpanUnit::Hours), before: false };
}

#[cfg(feature = "uniffi")]
uniffi::custom_type!(Span, String, { try_lift: |text| Ok(text.parse::<Span>()?), lower: |span| span.to_string() });
#[cfg(feature = "uniffi")]
uniffi::custom_type!(SignedSpan, String, { try_lift: |text| Ok(text.parse::<SignedSpan>()?), lower: |span| span.to_string() });

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_goes_around() {
        for text in [
            "0 hours",
            "1 hour",
            "48 hours",
            "1 business day",
            "20 business days",
            "45 calendar days",
            "3 weeks",
            "1 month",
            "12 months",
            "1 year",
            "99999 calendar days",
        ] {
            assert_eq!(text.parse::<Span>().unwrap().to_string(), text);
            for side in ["before", "after"] {
                let signed = format!("{text} {side}");
                assert_eq!(signed.parse::<SignedSpan>().unwrap().to_string(), signed);
            }
        }
        assert_eq!("1 months".parse::<Span>().unwrap().to_string(), "1 month");
    }

    #[test]
    fn slips_are_explained() {
        let problem = |text: &str| text.parse::<Span>().unwrap_err().problems()[0].clone();
        assert_eq!(problem("1 day").code, "span.which-days");
        assert_eq!(problem("1 day").expected.as_deref(), Some("1 business day, 1 calendar day"));
        assert_eq!(problem("5 buisness days").nearest.as_deref(), Some("5 business days"));
        for wrong in [
            "",
            "5",
            "five weeks",
            "-1 weeks",
            "05 weeks",
            "5  weeks",
            " 5 weeks",
            "5 weeks ",
            "1.5 hours",
            "100000 hours",
        ] {
            assert_eq!(problem(wrong).code, "span.invalid", "{wrong}");
        }
        assert_eq!("5 business days".parse::<SignedSpan>().unwrap_err().problems()[0].code, "span.invalid");
        assert_eq!("5 days before".parse::<SignedSpan>().unwrap_err().problems()[0].code, "span.which-days");
    }
}
