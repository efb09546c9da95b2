//! The question of the scope room, asked of a caseload.
use super::Caseload;
use crate::context::Context;
use crate::problem::InputError;
use crate::rooms::scope::{AssessQuestion, Assessment};

#[cfg_attr(feature = "uniffi", uniffi::export)]
impl Caseload {
    /// As [`Engine::assess`](crate::Engine::assess). What the question does not say of the worker's training is worked
    /// out from their record: the gate is asked about this area and this activity.
    ///
    /// # Errors
    /// As [`Engine::assess`](crate::Engine::assess).
    pub fn assess(&self, question: &AssessQuestion, context: &Context) -> Result<Assessment, InputError> {
        let mut whole = context.clone();
        self.read().each_standing(&self.engine, context.as_of, &mut |standing| {
            if standing.subject == question.worker.as_str() {
                whole.standings.push(standing.clone());
            }
        });
        #[cfg(feature = "training")]
        if let Some(question) = self.with_training(question, &whole.standings, context)? {
            whole.standings.clear();
            return self.engine.assess(&question, &whole);
        }
        // The question says it, or nobody does.
        self.engine.assess(question, &whole)
    }
}
