//! The gate: may this worker do this, what is missing, and until when does it hold.
mod answer;
mod assess;
mod assessed;
mod beside;
mod credential;
mod evidence;
mod held;
mod mentorship;
mod ongoing;
mod outcome;
mod program;
mod renewal;
mod words;

pub use answer::{Gate, GateQuestion, GateStep, MissingStep, ReadyUntil, UpcomingSession};
pub use assess::assess;
pub use assessed::Assessed;
pub(super) use held::{held, lapsed_credentials};
pub(super) use mentorship::Terms;
pub(super) use outcome::ByClock;
pub use outcome::DayCounter;
pub(super) use renewal::{end_of_credential, end_of_module, had_since};
use words::in_words;

use super::policy::TrainingPolicy;
use super::worker_state::WorkerTraining;
use crate::calendar::CivilDate;
use crate::reason::Sentences;
use crate::roster::Roster;

/// What the gate may read besides the policy and the worker's record. A host fills in what it has.
#[derive(Clone, Copy)]
pub struct GateSurroundings<'a> {
    /// The day of the answer.
    pub as_of: CivilDate,
    /// The organization's people. Without it, what depends on a role or an engagement is asked for.
    pub roster: Option<&'a Roster>,
    /// Sessions that are still to come. Without them, nobody can say when a session can be attended.
    pub sessions: &'a [UpcomingSession],
    /// The calendar that counts spans.
    pub days: &'a dyn DayCounter,
    /// The words of the answer.
    pub sentences: &'a Sentences,
}

/// Whether a worker may serve: in a role, an area, with an activity, at a level, on a day.
///
/// `worker` is the fold of the worker's record; `None` when the host has none, and then the answer asks for it.
/// Nothing is guessed: where a fact that matters is not known, the verdict is *needs information* and the
/// questions name it.
///
/// A rule that came into force on a day:
/// ```
/// use settlewell::calendar::Calendars;
/// use settlewell::reason::{Sentences, Verdict};
/// use settlewell::rooms::training::{
///     GateQuestion, GateSurroundings, Readiness, TrainingEvent, TrainingPolicy, When, WorkerTraining, gate,
/// };
/// let policy: TrainingPolicy = serde_json::from_str(r#"{
///     "credentials": { "rcic-irb": { "issuer": "College of Immigration and Citizenship Consultants" } },
///     "requirements": { "board-licence": {
///         "needs": { "credential": "rcic-irb" }, "for": { "roles": ["consultant"], "activities": ["representation"] },
///         "from": "2023-07-01" } } }"#)?;
/// let mut worker = WorkerTraining::default();
/// let added = TrainingEvent::WorkerAdded {
///     worker: "w-04".into(), engagement: None, serving_since: Some("2021-05-01".parse()?) };
/// worker.take(When::on("2021-05-01".parse()?), &"e1".into(), &added);
///
/// let calendar = Calendars::builtin("ca-on")?;
/// let question = GateQuestion::of("w-04").role("consultant").activity("representation");
/// let ask = |on: &str| -> Result<_, settlewell::InputError> {
///     let around = GateSurroundings {
///         as_of: on.parse()?, roster: None, sessions: &[], days: calendar.as_ref(), sentences: Sentences::english() };
///     Ok(gate(&question, &policy, Some(&worker), &around))
/// };
/// assert_eq!(ask("2023-06-30")?.verdict, Verdict::Allowed);
/// let refused = ask("2023-07-01")?;
/// assert_eq!(refused.verdict, Verdict::Refused);
/// assert_eq!(refused.readiness, Readiness::NotYet);
/// assert_eq!(refused.reasons[0].code, "training.requirement.missing");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn gate(
    question: &GateQuestion,
    policy: &TrainingPolicy,
    worker: Option<&WorkerTraining>,
    around: &GateSurroundings<'_>,
) -> Gate {
    in_words(&assess(question, policy.compiled(), worker, around), question, policy, worker, around)
}
