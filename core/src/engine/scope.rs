//! The question of the scope room, asked of the engine.
use super::{Engine, tell};
use crate::calendar::CivilDate;
use crate::context::Context;
use crate::problem::{InputError, Problem};
use crate::rooms::scope::{AssessQuestion, Assessment, CompiledScope, assess};
use std::sync::Arc;

#[cfg_attr(feature = "uniffi", uniffi::export)]
impl Engine {
    /// May this worker do this, for this person, on the day of the context; and if not, what is the step to take, and
    /// why. The version of the policy is the one in force on that day. What the question does not say of the worker's
    /// training, and the approvals that are recorded, are taken from the standings of the context.
    /// [`scope::assess`](crate::rooms::scope::assess) has an example.
    ///
    /// # Errors
    /// No version is in force on the day, or it says nothing of scope; facts that the policy does not have, or with
    /// a value of the wrong type.
    pub fn assess(&self, question: &AssessQuestion, context: &Context) -> Result<Assessment, InputError> {
        let words = self.sentences(&context.language());
        let scope = self.scope_on(context.as_of).map_err(|found| tell(found, words))?;
        let question = question.clone().with_standings(&context.standings);
        assess(&question, context.as_of, &scope, words).map_err(|found| tell(found, words))
    }
}

impl Engine {
    /// The scope of the version in force on a day: for many questions in a row.
    ///
    /// # Errors
    /// No version is in force on the day, or it says nothing of scope.
    pub fn scope_on(&self, day: CivilDate) -> Result<Arc<CompiledScope>, InputError> {
        let policy = self.version_in_force(day)?.policy.scope.as_deref();
        let compiled = policy.and_then(|policy| policy.prepared.kept());
        compiled.cloned().ok_or_else(|| Problem::new("policy.room-missing", "scope").found("scope").into())
    }
}
