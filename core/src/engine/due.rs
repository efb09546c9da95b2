//! One date, explained: the question that any room, and any person, may ask.
use super::Engine;
use crate::calendar::{Counting, Direction, Due, Moment, Reading, Span};
use crate::problem::InputError;
use settlewell_macros::wire;

/// So long after, or before, a moment, on which calendar.
#[wire]
pub struct DueQuestion {
    /// What is counted from.
    pub from: Moment,
    /// How long.
    pub span: Span,
    /// After it or before it; after when absent.
    pub direction: Option<Direction>,
    /// Which day counts first, and how the date rolls; from the day after and kept when absent.
    pub counting: Option<Counting>,
    /// The calendar, by id: a built-in one or one of the policy's. The organization's own days when absent.
    pub calendar: Option<String>,
}

#[cfg_attr(feature = "uniffi", uniffi::export)]
impl Engine {
    /// A date and how it came about: what it is counted from, the days skipped and why, rolled or not.
    ///
    /// ```
    /// use settlewell::{DueQuestion, Engine};
    /// let engine = Engine::load("organization: { id: harbour-house, timeZone: America/Halifax, calendar: ca-bc }\n\
    ///     version: { number: 1, effectiveFrom: 2026-04-01 }\n")?;
    /// let due = engine.due(&DueQuestion::after("2026-09-25".parse()?, "3 business days".parse()?))?;
    /// assert_eq!(due.on.to_string(), "2026-10-01");
    /// # Ok::<(), settlewell::InputError>(())
    /// ```
    ///
    /// # Errors
    /// The calendar is unknown (the nearest is named), or business days are counted, or a date is rolled, outside the
    /// years 1990 to 2100 that calendars know.
    pub fn due(&self, question: &DueQuestion) -> Result<Due, InputError> {
        let Some(version) = self.versions.last() else {
            return Err(crate::Problem::new("policy.empty-book", "").into());
        };
        let parts = &version.parts;
        let told = |found: InputError| super::tell(found, crate::reason::Sentences::english());
        let at = |path: &'static str| {
            move |found: InputError| {
                told(
                    found
                        .problems()
                        .iter()
                        .cloned()
                        .map(|problem| problem.under(path))
                        .collect::<Vec<_>>()
                        .into(),
                )
            }
        };
        let calendar =
            parts.calendars.named_or_own(question.calendar.as_deref()).map_err(at("question.calendar"))?;
        let reading = Reading { next_day_from: parts.receipt_until_hour, ..Reading::default() };
        let (counting, direction) =
            (question.counting.unwrap_or_default(), question.direction.unwrap_or_default());
        calendar
            .explain(&question.from, question.span, counting, direction, &parts.zone, reading)
            .map_err(at("question.from"))
    }
}

impl DueQuestion {
    /// So long after a moment, on the organization's own days.
    pub fn after(from: Moment, span: Span) -> Self {
        Self { from, span, direction: None, counting: None, calendar: None }
    }

    /// On a calendar by id.
    pub fn on_calendar(mut self, calendar: &str) -> Self {
        self.calendar = Some(calendar.to_owned());
        self
    }
}
