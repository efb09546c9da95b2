//! The question of this room, asked of the engine.
use super::assess::assess;
use super::assessment::Assessment;
use super::compiled::CompiledScope;
use super::question::AssessQuestion;
use crate::calendar::CivilDate;
use crate::engine::{Engine, tell};
use crate::problem::{InputError, Problem};
use crate::wire::LanguageTag;
use std::sync::Arc;

impl Engine {
    /// May this worker do this, for this person, on this day; and if not, what is the step to take, and why. The
    /// version of the policy is the one in force on the day of the question. [`assess`] has an example.
    ///
    /// # Errors
    /// No version is in force on the day, or it says nothing of scope; facts that the policy does not have, or with
    /// a value of the wrong type.
    pub fn assess(
        &self,
        question: &AssessQuestion,
        language: &LanguageTag,
    ) -> Result<Assessment, InputError> {
        let words = self.sentences(language);
        let scope = self.scope_on(question.as_of).map_err(|found| tell(found, words))?;
        assess(question, &scope, words).map_err(|found| tell(found, words))
    }

    /// The scope of the version in force on a day: for many questions in a row.
    ///
    /// # Errors
    /// No version is in force on the day, or it says nothing of scope.
    pub fn scope_on(&self, day: CivilDate) -> Result<Arc<CompiledScope>, InputError> {
        let number = self.version_on(day);
        let version = self.versions.iter().find(|version| Some(version.policy.version.number) == number);
        let Some(version) = version else {
            return Err(Problem::new("policy.not-in-force", "asOf").found(day.to_string()).into());
        };
        let compiled = version.policy.scope.as_ref().and_then(|policy| policy.prepared.kept());
        compiled.cloned().ok_or_else(|| Problem::new("policy.room-missing", "scope").found("scope").into())
    }
}
