//! The question of the scope room, asked of a caseload.
use super::Caseload;
use crate::context::{Context, Standing};
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
        let standings = self.read().standings(&self.engine, context.as_of);
        let mut whole = context.clone();
        let own = |standing: &&Standing| standing.subject == question.worker.as_str();
        whole.standings.extend(standings.iter().filter(own).cloned());
        #[cfg(feature = "training")]
        if let Some(question) = self.with_training(question, &whole.standings, context)? {
            whole.standings.clear();
            return self.engine.assess(&question, &whole);
        }
        // The question says it, or nobody does.
        self.engine.assess(question, &whole)
    }
}
