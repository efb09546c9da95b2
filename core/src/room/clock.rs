//! Where a record stands in time, as a room may ask.
use crate::calendar::CivilDate;
use crate::criteria::Expression;
use crate::journal::Entry;
use crate::timeline::TimelineFinding;
use crate::wire::LanguageTag;

/// Where a record stands in time: what a room asks of the timeline without computing a date.
pub trait Clock {
    /// The day of the answer.
    fn as_of(&self) -> CivilDate;
    /// The local day of an entry.
    fn day(&self, entry: &Entry) -> CivilDate;
    /// The open stage, if any.
    fn stage(&self) -> Option<&str>;
    /// The track that the record follows, if not the base one.
    fn track(&self) -> Option<&str>;
    /// The steps that are open, each with its stage and due date.
    fn open_steps(&self) -> Vec<OpenStep>;
    /// The window of a stage: whether its opening event may still happen.
    fn window(&self, stage: &str) -> Option<Window>;
    /// What is wrong with moving a step's date, as rules with parameters.
    fn extension_problems(&self, step: &str, to: CivilDate, approved: bool) -> Vec<TimelineFinding>;
    /// What the policy wants of an entry that extends a step: `reason`, `newDate` …
    fn extension_requires(&self, step: &str) -> Vec<String>;
    /// Whether a criterion of the policy, by name, holds of this record; `None` when that is unknown.
    fn holds(&self, criterion: &str) -> Option<bool>;
    /// The questions that would settle a criterion.
    fn questions(&self, criterion: &str, language: &LanguageTag) -> Vec<crate::criteria::Question>;
    /// Whether an expression of the policy holds of this record, with the questions that would settle it; `None`
    /// when that is unknown.
    fn weighed(
        &self,
        expression: &Expression,
        language: &LanguageTag,
    ) -> (Option<bool>, Vec<crate::criteria::Question>);
    /// The track that the tracks' criteria would choose now, whichever an entry chose; none for the base one.
    fn track_by_criteria(&self) -> Option<&str>;
    /// The handlers of earlier roles that a stage's handler must differ from: `first.investigator` …
    fn differs_from(&self, stage: &str) -> Vec<String>;
    /// What people call a step, in a language; none where the policy does not say.
    fn step_label(&self, step: &str, language: &str) -> Option<&str>;
    /// The due date of a span counted from a day on the organization's calendar.
    fn counted(&self, from: CivilDate, span: &crate::calendar::Span) -> Option<CivilDate>;
}

/// An obligation that is neither met, waived nor out of question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenStep {
    /// The step's name.
    pub step: String,
    /// The stage it belongs to; absent for what is owed as long as the record lives.
    pub stage: Option<String>,
    /// What it is about, for an obligation that an entry made (a follow-up action's id).
    pub about: Option<String>,
    /// When it is due, where that is known.
    pub due: Option<CivilDate>,
    /// Whether its clock has started: what is not owed yet cannot hold anything up.
    pub started: bool,
    /// Whether it is late.
    pub overdue: bool,
}

/// The time in which a stage may be opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Window {
    /// Whether its opening event may still happen.
    pub open: bool,
    /// The last day, where that is known.
    pub until: Option<CivilDate>,
}
