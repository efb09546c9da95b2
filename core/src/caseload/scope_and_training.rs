//! What one room answers and another reads as a value: the training gate, asked for the scope of a worker.
use super::Caseload;
use crate::context::{Context, Standing};
use crate::problem::InputError;
use crate::rooms::scope::{AssessQuestion, GateReadiness, MissingTraining, WorkerStanding};
use crate::rooms::training::{Gate, GateQuestion, question as sound};

impl Caseload {
    /// The question with what the gate says of the worker; nothing where the question says it already, or the policy
    /// says nothing of training.
    pub(super) fn with_training(
        &self,
        question: &AssessQuestion,
        standings: &[Standing],
        context: &Context,
    ) -> Result<Option<AssessQuestion>, InputError> {
        let policy = match (&question.standing, self.engine.training_on(context.as_of)) {
            (None, Ok(policy)) => policy,
            _ => return Ok(None),
        };
        let mut question = question.clone().with_standings(standings);
        let mut asked = GateQuestion::of(question.worker.as_str());
        asked.area = Some(question.area.clone());
        asked.activity = Some(question.activity.clone());
        let mut standing = question.standing.take().unwrap_or_default();
        if sound::of_gate(policy, None, &asked).is_empty() {
            said_by(&mut standing, self.gate(&asked, context)?);
        } else {
            // Training does not speak of this area or activity: nobody can say that they are ready for it.
            standing.readiness = None;
        }
        question.standing = Some(standing);
        Ok(Some(question))
    }
}

/// What the gate says of one area and activity, in the words of the room that asks.
fn said_by(standing: &mut WorkerStanding, gate: Gate) {
    let unknown = gate.verdict == crate::Verdict::NeedsInformation;
    standing.readiness = GateReadiness::named(gate.readiness.name()).filter(|_| !unknown);
    standing.ready_until = gate.ready_until.map(|until| until.on);
    standing.mentor = gate.mentor.or(standing.mentor.take());
    standing.missing.clear();
    for missing in gate.missing {
        let Some(what) = missing.step.of_what() else { continue };
        if standing.missing.iter().all(|known| known.what != what) {
            let (what, text) = (what.to_owned(), Some(missing.text));
            standing.missing.push(MissingTraining { what, earliest: missing.earliest, text });
        }
    }
}
