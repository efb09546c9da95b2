//! Calendars: holidays, business days, spans, and due dates that explain themselves.
//!
//! Days are [`CivilDate`]s and cannot shift; times are [`Instant`]s with their offset; a [`TimeZone`] tells which
//! day an instant was. What people only partly know is a [`Moment`]. A [`Span`] is a length of time as people
//! write it, counted by the conventions of a [`Counting`] on a [`Calendar`], which gives a plain date
//! ([`Calendar::add`]) or a [`Due`] with its explanation ([`Calendar::due`]).
//!
//! Holidays are data: `core/calendars` holds one file a jurisdiction, with the source of each; a policy defines
//! its own calendars in the same form ([`CalendarDefinition`]). Only statutory holidays close a calendar by
//! themselves; it may keep customary ones by name.
mod arithmetic;
mod as_text;
mod calendars;
mod civil_date;
mod counting;
mod day_rule;
mod definition;
mod due;
mod holidays;
mod instant;
mod local_text;
mod moment;
mod open_days;
mod resolve;
mod span;
mod table;
#[cfg(test)]
mod tests;
mod time_zone;
mod weekday;
mod zones;

pub use calendars::Calendars;
pub use civil_date::CivilDate;
pub use counting::{Counting, Direction, Roll, StartDay};
pub use day_rule::DayRule;
pub use definition::{
    CalendarDefinition, Closure, HolidayChoice, HolidayRule, HolidayStanding, OrganizationDays, Substitute,
};
pub use due::{Assumed, Due, PartlyKnown, Reading, Rolled};
pub use instant::Instant;
pub use local_text::LocalText;
pub use moment::{Moment, MonthOfYear, Position};
pub use open_days::{Because, Calendar, ClosedDay, Holiday};
pub use span::{SignedSpan, Span, SpanUnit};
pub use time_zone::TimeZone;
pub use weekday::Weekday;
