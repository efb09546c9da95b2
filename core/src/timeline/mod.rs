//! Timelines: what is owed, by whom, by when, and how each date came about.
//!
//! A policy writes *steps* ([`TimelineDefinition`]): when the clock of each starts, how long it may take, what
//! meets it, what pauses it, how it may be extended, and what follows when its date passes. A [`Timeline`] is all
//! of it checked against the words of a room ([`Vocabulary`]). What happened to a record is a [`History`]; asked
//! in a [`Situation`], the timeline tells what is owed.
//!
//! The rules that people ask about most:
//!
//! - A span counts from the day after its start, on the policy's calendar, and stays where it falls, unless the
//!   step says otherwise (`counting`, `calendar`, `roll`).
//! - A step that starts from another starts on the day that one is met, however early. Until then its date is
//!   *provisional*, counted from the day the other is due, also when that has passed.
//! - A step that is waived or not applicable counts as done on that day for those that wait for it; one that does
//!   not apply at all holds nothing up.
//! - An event meets the step of the stage that was opened last among those that know the event. A stage that is
//!   closed and opened again counts anew; what belongs to no stage is owed anew each time its event happens.
//! - Pauses, extensions and the date on a notice move a date in the order in which they happened. A pause that
//!   begins after the date holds nothing; an extension that the policy does not allow moves nothing beyond it, and
//!   one that comes after the date moves nothing, unless the policy allows more with approval and somebody approved.
//! - What recurs on a schedule is overdue once a date passed without it, until it is done or the next date passes as
//!   well, and then that one is. Done late, it counts for the round of that day; what was missed stays missed.
//! - What recurs until something else is met by its last round, and late when rounds were missed. Never done, it is
//!   not applicable once it ends; how many rounds were missed is told.
//! - When a stage closes, what is open in it is not applicable; what starts with the closing runs on.
//! - Nothing follows from a date that can still move.
//!
//! ```
//! use settlewell::calendar::{Calendars, OrganizationDays, TimeZone};
//! use settlewell::criteria::{CriteriaSet, Facts};
//! use settlewell::timeline::*;
//! # use std::collections::BTreeMap;
//!
//! let policy: TimelineDefinition = serde_json::from_str(r#"{ "stages": { "first": { "opens": "received", "steps": {
//!     "acknowledge": { "within": "3 business days", "metBy": "acknowledged", "owedBy": "overseer" },
//!     "answer": { "starts": "acknowledge", "within": "20 business days", "metBy": "answered", "owedBy": "overseer" }
//! } } } }"#)?;
//! let vocabulary =
//!     Vocabulary { events: &["received", "acknowledged", "answered"], roles: &["overseer"], ..Vocabulary::default() };
//! let mut criteria = CriteriaSet::default();
//! let organization = OrganizationDays { calendar: Some("ca-ns".to_owned()), ..OrganizationDays::default() };
//! let calendars = Calendars::compile(&BTreeMap::new(), &organization)?;
//! let timeline = Timeline::compile(&policy, &vocabulary, &mut criteria, &calendars, "complaint").expect("no problems");
//!
//! let mut history = History::new();
//! let received = vocabulary.event("received").expect("an event");
//! history.happened(Happening::new(received, "2026-09-25".parse()?, 0), []);
//!
//! let as_of = "2026-10-01".parse()?;
//! let facts = Facts::default();
//! let time_zone: TimeZone = "America/Halifax".parse()?;
//! let situation = Situation {
//!     history: &history,
//!     facts: &criteria.fact_set(as_of, calendars.own(), &facts)?,
//!     dates: &DateFacts::read(&criteria, &facts, as_of, &time_zone),
//!     criteria: &criteria,
//!     calendars: &calendars,
//!     time_zone: &time_zone,
//!     as_of,
//!     track: None,
//! };
//! let found = timeline.evaluate(&situation);
//! let acknowledge = found.owed.first().expect("owed");
//! assert_eq!(acknowledge.progress, Progress::Overdue);
//! let told = timeline.explain(&situation, acknowledge);
//! assert_eq!(told.due.expect("a date").on.to_string(), "2026-09-30");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
mod anchor_definition;
mod anchors;
mod answer;
mod clocks;
mod compile;
mod compile_anchors;
mod compile_checks;
mod compiled;
mod date_facts;
mod definition;
mod evaluate;
mod event_set;
mod explain;
mod finding;
mod findings;
mod history;
mod named;
mod reckon;
mod recur;
pub mod rules;
mod step_state;
mod timing;
mod today;
mod vocabulary;
mod window;

pub use anchor_definition::{AnchorDefinition, AnchorForm, SpanChoice, SpanVariant};
pub use answer::{
    Deemed, Evaluation, Lasting, Moved, Obligation, Owed, OwedBy, PausedDays, Progress, Situation, StageId,
    StepId, Variant, What, Window,
};
pub use compiled::Timeline;
pub use date_facts::DateFacts;
pub use definition::{
    AttemptDefinition, BeyondMaximum, CountedFrom, ExpiryDefinition, ExpiryEffects, ExtendedFrom,
    ExtensionDefinition, HandlerDefinition, InForceDefinition, IntervalDefinition, Names, PauseAdds,
    PauseDay, PauseDefinition, PlainExpiry, RecurrenceDefinition, Remains, StageDefinition, StepDefinition,
    TimelineDefinition, WindowDefinition,
};
pub use finding::TimelineFinding;
pub use history::{Happening, History, Mark};
pub use named::Named;
pub(crate) use timing::Timing;
pub use vocabulary::{Condition, EventId, Vocabulary};
