//! The decision: may this worker do this, for this person, on this day; and if not, what is the step to take.
mod answer;
mod approval;
mod called;
mod case;
mod office;
mod path;
mod worker;

use super::assessment::{Assessment, StepToTake};
use super::compiled::CompiledScope;
use super::question::AssessQuestion;
use super::terms::{ScopeStep, ScopeUrgency};
use crate::calendar::CivilDate;
use crate::criteria::{CriterionId, FactSet};
use crate::problem::InputError;
use crate::reason::{Judgement, Sentences};
use crate::wire::LanguageTag;

/// May this worker do this, for this person, on this day; and if not, what is the step to take, and why.
///
/// ```
/// use settlewell::rooms::scope::{AssessQuestion, ScopeStep, WorkerStanding};
/// use settlewell::{Context, Engine, Verdict};
/// let engine = Engine::load("
/// organization: { id: harbour-house, timeZone: America/Halifax, calendar: ca-ns }
/// version: { number: 1, effectiveFrom: 2026-04-01 }
/// facts:
///   family.undeclared: { type: boolean, question: { en: Is there family that was never named to the government? } }
/// scope:
///   areas: { permanent-residence: {} }
///   activities: { help-with-form: {} }
///   levels: { junior: {} }
///   permits: [ { activity: help-with-form, needs: { all: [junior] } } ]
///   complexity:
///     undeclared-family: { when: { fact: family.undeclared, is: true }, then: { step: adviseLegal } }
///   destinations: { legal-clinic: { label: { en: the legal clinic } } }
///   outside: { to: [legal-clinic] }
/// ")?;
/// let ready = WorkerStanding::ready().level("permanent-residence", "junior");
/// let today = Context::of("supervisor", "2026-10-01".parse()?);
/// let question = AssessQuestion::new("w-07", "permanent-residence", "help-with-form")
///     .with_standing(ready);
///
/// // Whether there is undeclared family is not known: it is asked before anything goes on.
/// let unknown = engine.assess(&question, &today)?;
/// assert_eq!((unknown.verdict, unknown.step), (Verdict::NeedsInformation, ScopeStep::AdviseLegal));
/// assert_eq!(unknown.questions[0].text, "Is there family that was never named to the government?");
///
/// let none = engine.assess(&question.clone().knowing("family.undeclared", false), &today)?;
/// assert_eq!((none.verdict, none.step), (Verdict::Allowed, ScopeStep::Proceed));
///
/// let some = engine.assess(&question.knowing("family.undeclared", true), &today)?;
/// assert_eq!((some.verdict, some.step), (Verdict::Refused, ScopeStep::AdviseLegal));
/// assert_eq!(some.reasons[0].code, "scope.complexity.legal-advice");
/// # Ok::<(), settlewell::InputError>(())
/// ```
///
/// # Errors
/// Facts that the policy does not have, or with a value of the wrong type.
pub fn assess(
    question: &AssessQuestion,
    as_of: CivilDate,
    scope: &CompiledScope,
    sentences: &Sentences,
) -> Result<Assessment, InputError> {
    let facts = scope.criteria.fact_set(as_of, scope.calendars.own(), &question.facts)?;
    Ok(scope.weigh(question, as_of, &facts, sentences))
}

impl CompiledScope {
    /// The same as [`assess`], from facts that were read before with [`CompiledScope::criteria`]: the facts of the
    /// question itself are passed over.
    pub fn weigh(
        &self,
        question: &AssessQuestion,
        as_of: CivilDate,
        facts: &FactSet<'_>,
        sentences: &Sentences,
    ) -> Assessment {
        let area = self.policy.areas.names().position(|known| known == question.area);
        let activity = self.policy.activities.names().position(|known| known == question.activity);
        let place = |place: usize| u16::try_from(place).ok();
        let mut weighing = Weighing {
            scope: self,
            question,
            as_of,
            facts,
            language: sentences.language().into(),
            area: area.and_then(place),
            activity: activity.and_then(place),
            held: None,
            judgement: Judgement::new(),
            steps: Vec::new(),
            maybe: Vec::new(),
            missing: 0,
            approval_of: None,
            until: None,
        };
        weighing.held = weighing.held();
        weighing.office();
        weighing.worker();
        weighing.case();
        weighing.unknown();
        weighing.answer(sentences)
    }
}

/// One question being weighed.
struct Weighing<'a> {
    scope: &'a CompiledScope,
    question: &'a AssessQuestion,
    as_of: CivilDate,
    facts: &'a FactSet<'a>,
    language: LanguageTag,
    area: Option<u16>,
    activity: Option<u16>,
    /// The bits of what the worker holds for the area; none while nobody said it.
    held: Option<u128>,
    judgement: Judgement,
    steps: Vec<StepToTake>,
    maybe: Vec<Maybe<'a>>,
    /// The bits of what the worker lacks.
    missing: u128,
    /// Who could approve it for this time.
    approval_of: Option<&'a str>,
    until: Option<CivilDate>,
}

/// A step that applies if something that is not known turns out so.
struct Maybe<'a> {
    of: Unsettled<'a>,
    criterion: CriterionId,
    step: ScopeStep,
    urgency: ScopeUrgency,
}

/// What is not settled.
#[derive(Clone, Copy)]
enum Unsettled<'a> {
    ForWhom,
    Gap,
    Limit(&'a str, Option<&'a str>),
    Complexity(&'a str),
}

impl Weighing<'_> {
    /// Notes the last day on which something holds.
    fn holds_until(&mut self, until: Option<CivilDate>) {
        self.until = match (self.until, until) {
            (Some(one), Some(other)) => Some(one.min(other)),
            (one, other) => one.or(other),
        };
    }

    /// Notes that something begins on a later day.
    fn begins(&mut self, from: Option<CivilDate>) {
        if let Some(from) = from.filter(|from| *from > self.as_of) {
            self.holds_until(Some(from.plus_days(-1)));
        }
    }

    /// The most protective step that applies for certain.
    fn leading(&self) -> ScopeStep {
        self.steps
            .iter()
            .filter(|step| step.settled)
            .map(|step| step.step)
            .max()
            .unwrap_or(ScopeStep::Proceed)
    }
}
