//! Learning records: cmi5 and xAPI statements, TalentLMS course users, and tables with a column mapping.
//!
//! An import never grants more than the evidence says: a course that the mapping does not know is reported, not
//! guessed; a statement that shows nothing is left out and named; a mark below the policy's is no pass.
mod answer;
mod course_users;
mod learner;
mod mapping;
mod statements;
mod table;
#[cfg(test)]
mod tests;

pub use answer::{LearningImport, TakenRecord, UnplacedBecause, UnplacedRecord};
pub use mapping::{
    CourseMapping, DateOrder, LearnerMapping, LearningFormat, LearningMapping, LearningStatus, MoveOn,
    StatusMapping, TableMapping,
};

use crate::context::Context;
use crate::engine::{Engine, tell};
use crate::problem::{InputError, Problem};
use crate::reason::Sentences;
use crate::rooms::training::TrainingPolicy;
use crate::text::Tree;
use answer::Taking;

/// Reads learning records and makes events of them, ready to be put into the workers' training records.
///
/// `mapping` says which course is which module and which account is which worker; `policy` holds the modules.
///
/// # Errors
/// `interchange.not-json`, `interchange.not-learning-records`, `interchange.no-table-mapping`,
/// `interchange.no-column` when the text or the mapping cannot be used at all. A record that cannot be used is no
/// error: it stands in `not_placed`.
///
/// ```
/// use settlewell::interchange::learning::{
///     CourseMapping, LearnerMapping, LearningFormat, LearningMapping, UnplacedBecause, import,
/// };
/// use settlewell::reason::Sentences;
/// use settlewell::rooms::training::TrainingPolicy;
/// let policy: TrainingPolicy =
///     serde_json::from_str(r#"{ "modules": { "referring": { "judgedBy": "passed", "passMark": 80 } } }"#)?;
/// let mapping = LearningMapping {
///     courses: vec![CourseMapping { course: "https://learn.example/referring".into(), module: "referring".into(), move_on: None }],
///     people: vec![LearnerMapping { account: "amina@example.org".into(), worker: "w-11".into() }],
///     ..LearningMapping::default()
/// };
/// let statement = |course: &str| format!(r#"{{ "id": "s-{}", "timestamp": "2026-03-02T15:00:00Z",
///     "actor": {{ "mbox": "mailto:amina@example.org" }},
///     "verb": {{ "id": "http://adlnet.gov/expapi/verbs/passed" }},
///     "object": {{ "id": "{course}" }}, "result": {{ "success": true, "score": {{ "scaled": 0.9 }} }} }}"#, course.len());
/// let text = format!("[{}, {}]", statement("https://learn.example/referring"), statement("https://learn.example/tea"));
///
/// let import = import(LearningFormat::Statements, &text, &mapping, &policy, Sentences::english())?;
/// assert_eq!((import.taken.len(), import.taken[0].worker.as_str()), (1, "w-11"));
/// assert_eq!(import.not_placed[0].because, UnplacedBecause::UnknownCourse);
/// assert_eq!(import.not_placed[0].what.as_deref(), Some("https://learn.example/tea"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn import(
    format: LearningFormat,
    text: &str,
    mapping: &LearningMapping,
    policy: &TrainingPolicy,
    sentences: &Sentences,
) -> Result<LearningImport, InputError> {
    let mut taking = Taking::new(mapping, policy, sentences);
    match format {
        LearningFormat::Statements => statements::read(json(text)?.root(), &mut taking)?,
        LearningFormat::CourseUsers => course_users::read(json(text)?.root(), &mut taking)?,
        LearningFormat::Table => table::read(text, &mut taking)?,
    }
    Ok(taking.done())
}

#[cfg_attr(feature = "uniffi", uniffi::export)]
impl Engine {
    /// Reads learning records under the training policy in force on the day of the context, as [`import`] does.
    ///
    /// # Errors
    /// As [`import`]; or no version is in force on the day, or it says nothing of training.
    pub fn import_learning(
        &self,
        format: LearningFormat,
        text: &str,
        mapping: &LearningMapping,
        context: &Context,
    ) -> Result<LearningImport, InputError> {
        let words = self.sentences(&context.language());
        let policy = self.training_on(context.as_of).map_err(|found| tell(found, words))?;
        import(format, text, mapping, policy, words).map_err(|found| tell(found, words))
    }
}

fn json(text: &str) -> Result<Tree, InputError> {
    Tree::json("", text.trim_start_matches('\u{feff}')).map_err(|fault| {
        let mut problem = Problem::new("interchange.not-json", "").expected("a JSON document");
        let first = fault.problems().first();
        (problem.line, problem.column) = first.map(|first| (first.line, first.column)).unwrap_or_default();
        problem.into()
    })
}
