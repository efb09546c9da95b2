//! From when a clock runs, and for how long, as a policy writes it.
use super::definition::Names;
use crate::calendar::Span;
use crate::criteria::Expression;
use serde::Serialize;
use settlewell_macros::wire;

/// A point in time that something is counted from.
///
/// | form | is |
/// | --- | --- |
/// | `received` | the day of this event |
/// | `acknowledge`, `acknowledge.met` | the day this step is met; before that, the day it is due |
/// | `answer.due`, `answer.unrolled` | the day this step is due; before it rolls off a closed day |
/// | `answer.expired` | the day after its date, when it is not met |
/// | `first.answer.met` | the same of a step in another stage |
/// | `{ event: served, plus: 1 year }` | a span after an event (or `minus`, before it) |
/// | `{ fact: hearing.on }` | the date of a fact |
/// | `{ stage: appeal }` | the opening of a stage |
/// | `{ laterOf: [..] }`, `{ earlierOf: [..] }` | the later, the earlier of several |
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum AnchorDefinition {
    /// An event, or a step with what of it is meant.
    Name(String),
    /// Written out.
    Form(Box<AnchorForm>),
}

impl From<&str> for AnchorDefinition {
    fn from(name: &str) -> Self {
        Self::Name(name.to_owned())
    }
}

/// An anchor written out: exactly one of `event`, `step`, `stage`, `fact`, `laterOf` and `earlierOf`, and a span
/// from it.
#[wire(document)]
#[derive(Default)]
pub struct AnchorForm {
    /// The first of these events.
    pub event: Option<Names>,
    /// A step, as `name`, `name.due` or `stage.name.met`.
    pub step: Option<String>,
    /// The opening of a stage.
    pub stage: Option<String>,
    /// A date fact.
    pub fact: Option<String>,
    /// The later of these.
    pub later_of: Option<Vec<AnchorDefinition>>,
    /// The earlier of these.
    pub earlier_of: Option<Vec<AnchorDefinition>>,
    /// How long after it.
    pub plus: Option<SpanChoice>,
    /// How long before it.
    pub minus: Option<SpanChoice>,
}

/// A span, or one of several by criterion: the first that holds is meant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum SpanChoice {
    /// Always this one.
    Always(Span),
    /// The first whose criterion holds.
    FirstOf(Vec<SpanVariant>),
}

/// One of several spans: `{ when: criterion, span: .. }`, `{ track: urgent, span: .. }`, or `{ otherwise: .. }`.
#[wire(document)]
#[derive(Default)]
pub struct SpanVariant {
    /// The criterion under which it is meant.
    pub when: Option<Expression>,
    /// The track on which it is meant.
    pub track: Option<String>,
    /// How long.
    pub span: Option<Span>,
    /// How long when none before it is meant. It stands last.
    pub otherwise: Option<Span>,
}

crate::text::text_or! {
    AnchorDefinition: Name or Form;
    SpanChoice: Always or FirstOf;
}
