//! Who may do what: permits, limits on top of them, and what calls for somebody else's eyes.
use super::terms::{ScopeStep, ScopeUrgency};
use crate::calendar::{CivilDate, LocalText};
use crate::criteria::Expression;
use crate::timeline::Names;
use settlewell_macros::wire;

/// Levels and credentials, by name. With both lists, all of `all` and one of `any` are needed; with neither, none.
#[wire(document)]
#[derive(Default)]
pub struct NeedsPolicy {
    /// All of these.
    pub all: Vec<String>,
    /// One or more of these.
    pub any: Vec<String>,
}

/// What is to be done.
#[wire(document)]
pub struct ThenPolicy {
    /// The step.
    pub step: ScopeStep,
    /// Who approves or is asked, by the name under `consult`.
    pub of: Option<String>,
    /// Where to refer, by the names under `destinations`.
    pub to: Vec<String>,
    /// How soon. Absent means in the ordinary course of work.
    pub urgency: Option<ScopeUrgency>,
}

/// Who may do an activity in an area.
#[wire(document)]
#[derive(Default)]
pub struct PermitPolicy {
    /// A name, by which reasons speak of it and an override finds it.
    pub id: Option<String>,
    /// What it is called. Absent means by its name.
    pub label: Option<LocalText>,
    /// The area, or areas. Absent means every area.
    pub area: Option<Names>,
    /// The activity, or activities. Absent means every activity.
    pub activity: Option<Names>,
    /// What the worker needs for the area. Absent means nothing.
    #[serde(default)]
    pub needs: NeedsPolicy,
    /// What is to be done by a worker who has it. Absent means to go on.
    pub then: Option<ThenPolicy>,
    /// Who may do it under approved supervision without having it. Absent means that nobody may.
    pub supervised: Option<SupervisedPolicy>,
    /// The first day.
    pub from: Option<CivilDate>,
    /// The last day.
    pub until: Option<CivilDate>,
    /// Where the rule stands.
    pub source: Option<String>,
}

/// Work above one's level, under approved supervision.
#[wire(document)]
#[derive(Default)]
pub struct SupervisedPolicy {
    /// What the worker needs all the same.
    #[serde(default)]
    pub needs: NeedsPolicy,
    /// Who approves and supervises, by the name under `consult`.
    pub of: Option<String>,
}

/// A limit that holds on top of every permit.
#[wire(document)]
#[derive(Default)]
pub struct LimitPolicy {
    /// A name, by which reasons speak of it and an override finds it.
    pub id: Option<String>,
    /// What it is called. Absent means by its name.
    pub label: Option<LocalText>,
    /// The area, or areas. Absent means every area.
    pub area: Option<Names>,
    /// The activity, or activities. Absent means every activity.
    pub activity: Option<Names>,
    /// The criterion under which it applies. Absent means always.
    pub when: Option<Expression>,
    /// What the worker needs. With it, the limit binds only those who do not have it.
    pub needs: Option<NeedsPolicy>,
    /// What is to be done by those whom it binds. Absent means to refer.
    pub then: Option<ThenPolicy>,
    /// The first day on which it is in force.
    pub from: Option<CivilDate>,
    /// The last day.
    pub until: Option<CivilDate>,
    /// The date that decides whether it is in force: a date fact. Absent means the day of the question.
    pub by: Option<String>,
    /// Where the rule stands: a law with its section, a contract, a decision.
    pub source: Option<String>,
}

/// A fact, or several, that call for legal advice or for somebody else's eyes.
#[wire(document)]
pub struct ComplexityPolicy {
    /// What it is called, by language.
    pub label: Option<LocalText>,
    /// The criterion.
    pub when: Expression,
    /// The question to ask, in plain words, by language, where those of its facts do not say it well.
    pub question: Option<LocalText>,
    /// What is to be done when it is met.
    pub then: ThenPolicy,
    /// Who may handle it all the same. Absent means nobody: a met criterion outranks any level.
    pub handled_by: Option<NeedsPolicy>,
    /// Whether the answer to a consultation about it can let the worker go on. Absent means only where the step is
    /// to consult.
    pub settled_by_consultation: Option<bool>,
    /// The area, or areas. Absent means every area.
    pub area: Option<Names>,
    /// The activity, or activities. Absent means every activity that is not under `except`.
    pub activity: Option<Names>,
    /// Activities that may go on all the same, such as accompaniment.
    pub except: Vec<String>,
    /// The first day.
    pub from: Option<CivilDate>,
    /// The last day.
    pub until: Option<CivilDate>,
    /// Where the rule stands.
    pub source: Option<String>,
}

/// A fact that must be known first.
#[wire(document)]
pub struct RequiredFactPolicy {
    /// Its name.
    pub fact: String,
    /// The area, or areas. Absent means every area.
    pub area: Option<Names>,
    /// The activity, or activities. Absent means every activity.
    pub activity: Option<Names>,
    /// The first day.
    pub from: Option<CivilDate>,
    /// The last day.
    pub until: Option<CivilDate>,
}

/// Services only where nothing else answers the need.
#[wire(document)]
#[derive(Default)]
pub struct GapTestPolicy {
    /// The criterion that holds where there is a gap. Absent means: legal aid is not available or not enough for
    /// the need, and the person cannot pay somebody.
    pub when: Option<Expression>,
    /// The area, or areas, in which it is asked. Absent means every area.
    pub area: Option<Names>,
    /// The activity, or activities, for which it is asked. Absent means every activity.
    pub activity: Option<Names>,
    /// Where people go who have another way, by the names under `destinations`.
    pub to: Vec<String>,
    /// The first day.
    pub from: Option<CivilDate>,
    /// The last day.
    pub until: Option<CivilDate>,
}
