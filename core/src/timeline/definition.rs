//! A timeline as a policy writes it.
use super::Named;
use super::anchor_definition::{AnchorDefinition, SpanChoice};
use crate::calendar::{CivilDate, LocalText, Roll, SignedSpan, Span, StartDay};
use crate::criteria::Expression;
use serde::Serialize;
use settlewell_macros::wire;

/// One name, or several: `metBy: answered`, or `metBy: [answered, withdrawn]`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Names {
    /// One.
    One(String),
    /// Any of several.
    Several(Vec<String>),
}

impl Names {
    /// Each name.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        match self {
            Self::One(name) => std::slice::from_ref(name),
            Self::Several(names) => names,
        }
        .iter()
        .map(String::as_str)
    }
}

impl From<&str> for Names {
    fn from(name: &str) -> Self {
        Self::One(name.to_owned())
    }
}

/// The stages, steps and deadlines of one kind of record.
///
/// ```
/// # use settlewell::timeline::TimelineDefinition;
/// let timeline: TimelineDefinition = serde_json::from_str(r#"{ "stages": { "first": { "opens": "received", "steps": {
///     "acknowledge": { "starts": "received", "within": "3 business days", "metBy": "acknowledged", "owedBy": "overseer" }
/// } } } }"#)?;
/// assert_eq!(timeline.stages.names().collect::<Vec<_>>(), ["first"]);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[wire(document)]
#[derive(Default)]
pub struct TimelineDefinition {
    /// Where a record can stand, in order, each with its steps.
    #[serde(default)]
    pub stages: Named<StageDefinition>,
    /// Steps that belong to no stage and are owed as long as the record lives, such as keeping and destroying it.
    #[serde(default)]
    pub steps: Named<StepDefinition>,
    /// Dates from outside, such as a tribunal's, in force from and until a day, with their source.
    #[serde(default)]
    pub deadlines: Named<StepDefinition>,
}

/// One stage: the events that open and close it, and what is owed in it.
#[wire(document)]
#[derive(Default)]
pub struct StageDefinition {
    /// The event, or events, that open it. A stage that only the expiry of a step opens needs none.
    pub opens: Option<Names>,
    /// The event, or events, that close it with everything done. What is then still open in it is no longer owed,
    /// and is a finding.
    pub closes: Option<Names>,
    /// The event, or events, that end it early, such as a withdrawal: what is then still open in it is no longer
    /// owed, and nobody need say why. None unless the policy names some.
    pub ends_early: Option<Names>,
    /// What is owed in it, in order.
    #[serde(default)]
    pub steps: Named<StepDefinition>,
    /// Until when the event that opens it is in time.
    pub window: Option<WindowDefinition>,
    /// Who may handle it. The timeline hands this on and does not read it.
    pub handler: Option<HandlerDefinition>,
}

/// How long a stage can be asked for.
#[wire(document)]
pub struct WindowDefinition {
    /// For how long.
    pub within: SpanChoice,
    /// From when.
    pub of: AnchorDefinition,
    /// How the end rolls off a closed day.
    pub roll: Option<Roll>,
    /// From which day the span is counted.
    pub counting: Option<StartDay>,
    /// The calendar that counts, if it is not the policy's.
    pub calendar: Option<String>,
    /// What happens when it passes: nothing, or the matter closes.
    pub on_expiry: Option<ExpiryDefinition>,
}

/// Who may handle a stage.
#[wire(document)]
#[derive(Default)]
pub struct HandlerDefinition {
    /// Whom the handler must differ from, as `stage.role`.
    pub different_from: Vec<String>,
}

/// Something owed: from when, by when, by whom, and what meets it.
#[wire(document)]
#[derive(Default)]
pub struct StepDefinition {
    /// What people call it, by language. Without it, sentences give the name that the policy writes it under.
    pub name: Option<LocalText>,
    /// When its clock starts: an event, another step, a date fact, or the earlier or later of several. Without
    /// it the clock starts when the stage opens.
    pub starts: Option<AnchorDefinition>,
    /// The same as `starts`; it reads better beside `every`.
    pub from: Option<AnchorDefinition>,
    /// How long it may take, or how long by criterion.
    pub within: Option<SpanChoice>,
    /// The date before which it is due. Goes with `by`, in place of `starts` and `within`.
    pub before: Option<AnchorDefinition>,
    /// How long before that date.
    pub by: Option<SpanChoice>,
    /// The event, or events, that meet it.
    pub met_by: Option<Names>,
    /// The role that owes it.
    pub owed_by: Option<String>,
    /// The roles that are told of it.
    pub informs: Vec<String>,
    /// The criterion under which it applies.
    pub when: Option<Expression>,
    /// The tracks on which it applies; none means every track.
    pub tracks: Vec<String>,
    /// How its date rolls off a closed day.
    pub roll: Option<Roll>,
    /// From which day its span is counted: the day after, unless it says otherwise.
    pub counting: Option<StartDay>,
    /// The calendar that counts, if it is not the policy's.
    pub calendar: Option<String>,
    /// What pauses its clock.
    pub pauses: Option<PauseDefinition>,
    /// How its date may be extended. Without it, it may not.
    pub extensions: Option<ExtensionDefinition>,
    /// When to remind, such as `5 business days before`.
    pub reminders: Vec<SignedSpan>,
    /// How often it recurs.
    pub every: Option<RecurrenceDefinition>,
    /// What a recurrence counts from.
    pub counted_from: Option<CountedFrom>,
    /// The step or event that ends a recurrence.
    pub until: Option<AnchorDefinition>,
    /// How many documented attempts meet it in place of success.
    pub attempts: Option<AttemptDefinition>,
    /// What happens on the day after its date when it is not met.
    pub on_expiry: Option<ExpiryDefinition>,
    /// From and until when the rule is in force.
    pub in_force: Option<InForceDefinition>,
}

/// What pauses a clock, and how.
#[wire(document)]
pub struct PauseDefinition {
    /// The condition, or conditions, under which the clock stands still.
    #[serde(rename = "while")]
    pub condition: Names,
    /// How the days of a pause are made up for.
    pub adds: Option<PauseAdds>,
    /// Whether the day on which a pause begins is a day of the pause (the default) or counts.
    pub stop_day: Option<PauseDay>,
    /// Whether the day on which a pause ends is a day of the pause or counts (the default).
    pub restart_day: Option<PauseDay>,
}

/// How the days of a pause are made up for.
#[wire(document)]
pub enum PauseAdds {
    /// Every paused day is added to the date, which then rolls off a closed day.
    CalendarDays,
    /// Paused business days are not counted. A span of another unit leaves out every paused day.
    BusinessDays,
}

/// What a day at the edge of a pause is.
#[wire(document)]
pub enum PauseDay {
    /// It belongs to the pause.
    Paused,
    /// It counts.
    Counts,
}

/// How often, how far and on what terms a date may be extended.
///
/// An extension names a day, and that day holds, also when the clock stands still on the day it is made: what is left of
/// the pause is not added to it. Where the pause alone leads further, the later day holds.
#[wire(document)]
#[derive(Default)]
pub struct ExtensionDefinition {
    /// How often at most. Without it, any number of times within `upTo`.
    pub times: Option<u32>,
    /// How long in all at most. Without it, any length.
    pub up_to: Option<Span>,
    /// What `upTo` is counted from: the date before any extension, or the start of the clock.
    pub from: Option<ExtendedFrom>,
    /// What the entry must carry; the room checks it.
    pub require: Vec<String>,
    /// Whether more than this is possible, or an extension once the date has passed.
    pub beyond: Option<BeyondMaximum>,
}

/// What the most an extension may be is counted from.
#[wire(document)]
pub enum ExtendedFrom {
    /// The date before any extension.
    Due,
    /// The start of the clock.
    Start,
}

/// What an extension over the maximum, or after the date, is.
#[wire(document)]
pub enum BeyondMaximum {
    /// Never possible.
    Refused,
    /// Possible with approval.
    WithApproval,
}

/// How often a step recurs: at one interval, or by a plan of several.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum RecurrenceDefinition {
    /// At one interval.
    Every(Span),
    /// So many times at this interval, then at the next.
    Plan(Vec<IntervalDefinition>),
}

/// One interval of a plan.
#[wire(document)]
pub struct IntervalDefinition {
    /// The time between two rounds.
    pub span: Span,
    /// How many rounds; without it, from then on. Only the last interval may leave it out.
    pub times: Option<u32>,
}

/// What a recurrence counts from.
#[wire(document)]
pub enum CountedFrom {
    /// The day on which it was last done.
    LastDone,
    /// The schedule, whenever it was done.
    Schedule,
}

/// How many documented attempts meet a step.
#[wire(document)]
pub struct AttemptDefinition {
    /// How many.
    pub times: u32,
    /// Whether they must be on different days.
    #[serde(default)]
    pub on_different_days: bool,
}

/// What happens on the day after a date that was not kept: `closes`, or several effects.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum ExpiryDefinition {
    /// `closes`, or `nothing`.
    Plain(PlainExpiry),
    /// Several effects.
    Effects(ExpiryEffects),
}

/// An expiry in one word.
#[wire(document)]
pub enum PlainExpiry {
    /// The stage closes.
    Closes,
    /// Nothing happens.
    Nothing,
}

/// The effects of an expiry.
#[wire(document)]
#[derive(Default)]
pub struct ExpiryEffects {
    /// What the matter is then deemed to be, such as `refused`.
    pub deems: Option<String>,
    /// The stage that opens on that day.
    pub opens: Option<String>,
    /// Whether the stage stays open (the default) or closes.
    pub remains: Option<Remains>,
}

/// Whether a stage stays open after an expiry.
#[wire(document)]
pub enum Remains {
    /// It stays open, and the step can still be met late.
    Open,
    /// It closes.
    Closed,
}

/// From and until when a rule is in force.
#[wire(document)]
#[derive(Default)]
pub struct InForceDefinition {
    /// The first day of it.
    pub from: Option<CivilDate>,
    /// The last day of it.
    pub until: Option<CivilDate>,
    /// The date that decides: a date fact or an event. Without it, the start of the clock.
    pub by: Option<AnchorDefinition>,
    /// Where the rule stands, to be shown with the date.
    pub source: Option<String>,
}

crate::text::text_or! {
    Names: One or Several;
    RecurrenceDefinition: Every or Plan;
    ExpiryDefinition: Plain or Effects;
}
