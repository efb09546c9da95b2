//! A call of the engine as data.
use super::{Answer, english, written_later};
use crate::context::Context;
use crate::engine::{DueQuestion, Engine, Tense, schema};
#[cfg(feature = "training")]
use crate::interchange::learning::{LearningFormat, LearningMapping};
use crate::journal::{CaseRecord, Entry};
use crate::permission::{Basis, PermissionId, Sharing};
use crate::problem::InputError;
#[cfg(feature = "scope")]
use crate::rooms::scope::AssessQuestion;
#[cfg(feature = "training")]
use crate::rooms::training::{AudienceQuestion, GateQuestion, TeamQuestion};
use crate::text::read_own_json;
#[cfg(feature = "training")]
use crate::wire::Private;
use settlewell_macros::wire;

/// A call of the engine as data.
#[wire(input)]
#[allow(clippy::large_enum_variant, reason = "a binding has no boxes, and a call is made once")]
pub enum Call {
    /// [`Engine::append`].
    Append {
        /// The record.
        record: CaseRecord,
        /// The entry to add.
        entry: Entry,
        /// Whether it is proposed or happened.
        tense: Tense,
        /// The date, the viewer, and what else the decision may read.
        context: Context,
    },
    /// [`Engine::replay`].
    Replay {
        /// The record.
        record: CaseRecord,
        /// The date and the viewer.
        context: Context,
    },
    /// [`Engine::status`].
    Status {
        /// The record.
        record: CaseRecord,
        /// The date and the viewer.
        context: Context,
    },
    /// [`Engine::view`].
    View {
        /// The record.
        record: CaseRecord,
        /// The date and the viewer.
        context: Context,
    },
    /// [`Engine::merge`].
    Merge {
        /// One copy.
        left: CaseRecord,
        /// The other copy.
        right: CaseRecord,
    },
    /// [`Engine::preview`].
    Preview {
        /// The record.
        record: CaseRecord,
        /// The version it would move to.
        to: u32,
        /// The date and the viewer.
        context: Context,
    },
    /// [`Engine::device_copy`].
    DeviceCopy {
        /// The record.
        record: CaseRecord,
        /// The date, and whose device it is.
        context: Context,
    },
    /// [`Engine::receipt`].
    Receipt {
        /// The record.
        record: CaseRecord,
        /// The permission's id.
        permission: PermissionId,
        /// The date, the viewer and the language.
        context: Context,
    },
    /// [`Engine::sharing`].
    Sharing {
        /// The record.
        record: CaseRecord,
        /// What somebody means to share.
        sharing: Sharing,
        /// What it would rest on; absent to ask of every permission that stands.
        basis: Option<Basis>,
        /// The date and the viewer.
        context: Context,
    },
    /// [`Engine::assess`].
    #[cfg(feature = "scope")]
    Assess {
        /// The question.
        question: AssessQuestion,
        /// The date and the viewer.
        context: Context,
    },
    /// [`Engine::gate`].
    #[cfg(feature = "training")]
    Gate {
        /// The question.
        question: GateQuestion,
        /// The worker's training record, where the host has it.
        record: Option<CaseRecord>,
        /// The date and the viewer.
        context: Context,
    },
    /// [`Engine::team`].
    #[cfg(feature = "training")]
    Team {
        /// The question.
        question: TeamQuestion,
        /// The workers' training records.
        records: Vec<CaseRecord>,
        /// The date and the viewer.
        context: Context,
    },
    /// [`Engine::who_needs`].
    #[cfg(feature = "training")]
    WhoNeeds {
        /// The question.
        question: AudienceQuestion,
        /// The workers' training records.
        records: Vec<CaseRecord>,
        /// The date and the viewer.
        context: Context,
    },
    /// [`Engine::training_gaps`].
    #[cfg(feature = "training")]
    TrainingGaps {
        /// The date and the language.
        context: Context,
    },
    /// [`Engine::import_learning`].
    #[cfg(feature = "training")]
    ImportLearning {
        /// In which form the records come.
        format: LearningFormat,
        /// The records, as the other system wrote them.
        text: Private,
        /// Which course is which module, and which account is which worker.
        mapping: LearningMapping,
        /// The date and the language.
        context: Context,
    },
    /// [`Engine::gaps`].
    Gaps {
        /// The date, the roster and the language.
        context: Context,
    },
    /// [`Engine::due`].
    Due {
        /// The question.
        question: DueQuestion,
    },
}

impl Call {
    /// Reads a call from JSON text.
    ///
    /// # Errors
    /// Everything that is wrong with it, each with its path, line and column.
    pub fn read(text: &str) -> Result<Self, InputError> {
        read_own_json("call", text, schema("Call")?, written_later).map_err(english)
    }
}

#[cfg_attr(feature = "uniffi", uniffi::export)]
impl Engine {
    /// Answers a call.
    ///
    /// # Errors
    /// As the call itself.
    pub fn answer(&self, call: Call) -> Result<Answer, InputError> {
        Ok(match call {
            Call::Append { record, entry, tense, context } => {
                Answer::Appended(self.append(&record, &entry, tense, &context)?)
            }
            Call::Replay { record, context } => Answer::Replayed(self.replay(&record, &context)?),
            Call::Status { record, context } => Answer::Status(self.status(&record, &context)?),
            Call::View { record, context } => Answer::View(self.view(&record, &context)?),
            Call::Merge { left, right } => Answer::Merged(self.merge(&left, &right)?),
            Call::Preview { record, to, context } => Answer::Preview(self.preview(&record, to, &context)?),
            Call::DeviceCopy { record, context } => Answer::DeviceCopy(self.device_copy(&record, &context)?),
            Call::Receipt { record, permission, context } => {
                Answer::Receipt(self.receipt(&record, &permission, &context)?)
            }
            Call::Sharing { record, sharing, basis, context } => {
                Answer::Sharing(self.sharing(&record, &sharing, basis, &context)?)
            }
            #[cfg(feature = "scope")]
            Call::Assess { question, context } => Answer::Assessment(self.assess(&question, &context)?),
            #[cfg(feature = "training")]
            Call::Gate { question, record, context } => Answer::Gate(self.gate(&question, record, &context)?),
            #[cfg(feature = "training")]
            Call::Team { question, records, context } => {
                Answer::Team(self.team(&question, records, &context)?)
            }
            #[cfg(feature = "training")]
            Call::WhoNeeds { question, records, context } => {
                Answer::Audience(self.who_needs(&question, records, &context)?)
            }
            #[cfg(feature = "training")]
            Call::TrainingGaps { context } => Answer::TrainingGaps(self.training_gaps(&context)?),
            #[cfg(feature = "training")]
            Call::ImportLearning { format, text, mapping, context } => {
                Answer::LearningImport(self.import_learning(format, text.expose(), &mapping, &context)?)
            }
            Call::Gaps { context } => Answer::Gaps(self.gaps(&context)?),
            Call::Due { question } => Answer::Due(self.due(&question)?),
        })
    }

    /// Answers a call in JSON text with JSON text.
    ///
    /// # Errors
    /// The text is not a call, or as the call itself.
    pub fn call_json(&self, text: &str) -> Result<String, InputError> {
        self.answer(Call::read(text)?).map(|answer| answer.write())
    }
}

/// A call as a typed value, for hosts that keep calls as text.
///
/// # Errors
/// As [`Call::read`].
#[cfg_attr(feature = "uniffi", uniffi::export)]
pub fn call_from_json(text: &str) -> Result<Call, InputError> {
    Call::read(text)
}
