//! The second door: every call as JSON text, answered in JSON text. It says what the typed one says.
use super::{
    Appended, DeviceCopy, DueQuestion, Engine, Preview, ReceiptAnswer, Replayed, SharingAnswer, Status,
    Tense, schema,
};
use crate::calendar::Due;
use crate::caseload::{Agenda, AgendaItem, Caseload, FiguresQuestion, Loaded, RecordSignal};
use crate::context::Context;
#[cfg(feature = "training")]
use crate::interchange::learning::{LearningFormat, LearningImport, LearningMapping};
use crate::journal::{CaseRecord, Entry};
use crate::permission::{Basis, PermissionId, Sharing};
use crate::problem::{InputError, Problem};
#[cfg(feature = "scope")]
use crate::rooms::scope::{AssessQuestion, Assessment};
#[cfg(feature = "training")]
use crate::rooms::training::{
    AudienceQuestion, Gate, GateQuestion, Team, TeamQuestion, TopicGap, TrainingAudience,
};
use crate::rooms::{Figures, View};
use crate::roster::Roster;
use crate::staffing::RosterGap;
use crate::text::{JsonText, ToJson, codes, json_text, read_own_json};
#[cfg(feature = "training")]
use crate::wire::Private;
use crate::wire::RecordId;
use serde::Serialize;
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

/// A call of a caseload as data: records are named by id.
#[wire(input)]
#[allow(clippy::large_enum_variant, reason = "a binding has no boxes, and a call is made once")]
pub enum CaseloadCall {
    /// [`Caseload::set_roster`].
    SetRoster {
        /// The organization's people.
        roster: Roster,
    },
    /// [`Caseload::load`].
    Load {
        /// The records.
        records: Vec<CaseRecord>,
    },
    /// [`Caseload::append`].
    Append {
        /// The record's id.
        record: RecordId,
        /// The entry to add.
        entry: Entry,
        /// Whether it is proposed or happened.
        tense: Tense,
        /// The date and the viewer.
        context: Context,
    },
    /// [`Caseload::status`].
    Status {
        /// The record's id.
        record: RecordId,
        /// The date and the viewer.
        context: Context,
    },
    /// [`Caseload::replay`].
    Replay {
        /// The record's id.
        record: RecordId,
        /// The date and the viewer.
        context: Context,
    },
    /// [`Caseload::view`].
    View {
        /// The record's id.
        record: RecordId,
        /// The date and the viewer.
        context: Context,
    },
    /// [`Caseload::merge`].
    Merge {
        /// The other copy of a record.
        copy: CaseRecord,
    },
    /// [`Caseload::preview`].
    Preview {
        /// The record's id.
        record: RecordId,
        /// The version it would move to.
        to: u32,
        /// The date and the viewer.
        context: Context,
    },
    /// [`Caseload::device_copy`].
    DeviceCopy {
        /// The record's id.
        record: RecordId,
        /// The date, and whose device it is.
        context: Context,
    },
    /// [`Caseload::receipt`].
    Receipt {
        /// The record's id.
        record: RecordId,
        /// The permission's id.
        permission: PermissionId,
        /// The date, the viewer and the language.
        context: Context,
    },
    /// [`Caseload::sharing`].
    Sharing {
        /// The record's id.
        record: RecordId,
        /// What somebody means to share.
        sharing: Sharing,
        /// What it would rest on; absent to ask of every permission that stands.
        basis: Option<Basis>,
        /// The date and the viewer.
        context: Context,
    },
    /// [`Caseload::assess`].
    #[cfg(feature = "scope")]
    Assess {
        /// The question.
        question: AssessQuestion,
        /// The date and the viewer.
        context: Context,
    },
    /// [`Caseload::gate`].
    #[cfg(feature = "training")]
    Gate {
        /// The question.
        question: GateQuestion,
        /// The date and the viewer.
        context: Context,
    },
    /// [`Caseload::team`].
    #[cfg(feature = "training")]
    Team {
        /// The question.
        question: TeamQuestion,
        /// The date and the viewer.
        context: Context,
    },
    /// [`Caseload::who_needs`].
    #[cfg(feature = "training")]
    WhoNeeds {
        /// The question.
        question: AudienceQuestion,
        /// The date and the viewer.
        context: Context,
    },
    /// [`Caseload::gaps`].
    Gaps {
        /// The date and the language.
        context: Context,
    },
    /// [`Caseload::figures`].
    Figures {
        /// Over which records.
        question: FiguresQuestion,
        /// The date and the viewer.
        context: Context,
    },
    /// [`Caseload::signals`].
    Signals {
        /// The date and the viewer.
        context: Context,
    },
    /// [`Caseload::agenda`].
    Agenda {
        /// What is asked for.
        agenda: Agenda,
        /// The date and the viewer.
        context: Context,
    },
}

/// The answer to a [`Call`] or a [`CaseloadCall`]; as JSON it is the answer alone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[allow(clippy::large_enum_variant, reason = "a binding has no boxes, and an answer is made once")]
pub enum Answer {
    /// To `append`.
    Appended(Appended),
    /// To `replay`.
    Replayed(Replayed),
    /// To `status`.
    Status(Status),
    /// To `view`.
    View(View),
    /// To `merge`.
    Merged(CaseRecord),
    /// To `preview`.
    Preview(Preview),
    /// To `deviceCopy`.
    DeviceCopy(DeviceCopy),
    /// To `receipt`.
    Receipt(ReceiptAnswer),
    /// To `sharing`.
    Sharing(SharingAnswer),
    /// To `assess`.
    #[cfg(feature = "scope")]
    Assessment(Assessment),
    /// To `gate`.
    #[cfg(feature = "training")]
    Gate(Gate),
    /// To `team`.
    #[cfg(feature = "training")]
    Team(Team),
    /// To `whoNeeds`.
    #[cfg(feature = "training")]
    Audience(TrainingAudience),
    /// To `trainingGaps`.
    #[cfg(feature = "training")]
    TrainingGaps(Vec<TopicGap>),
    /// To `gaps`.
    Gaps(Vec<RosterGap>),
    /// To `importLearning`.
    #[cfg(feature = "training")]
    LearningImport(LearningImport),
    /// To `due`.
    Due(Due),
    /// To `load`.
    Loaded(Loaded),
    /// To `agenda`.
    Agenda(Vec<AgendaItem>),
    /// To `figures`.
    Figures(Figures),
    /// To `signals`.
    Signals(Vec<RecordSignal>),
    /// To `setRoster`: how many people there are.
    People(u32),
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

impl CaseloadCall {
    /// Reads a call from JSON text.
    ///
    /// # Errors
    /// Everything that is wrong with it, each with its path, line and column.
    pub fn read(text: &str) -> Result<Self, InputError> {
        read_own_json("call", text, schema("CaseloadCall")?, written_later).map_err(english)
    }
}

impl ToJson for Answer {
    fn write(&self, out: &mut JsonText) {
        let answer: &dyn ToJson = match self {
            Self::Appended(answer) => answer,
            Self::Replayed(answer) => answer,
            Self::Status(answer) => answer,
            Self::View(answer) => answer,
            Self::Merged(answer) => answer,
            Self::Preview(answer) => answer,
            Self::DeviceCopy(answer) => answer,
            Self::Receipt(answer) => answer,
            Self::Sharing(answer) => answer,
            #[cfg(feature = "scope")]
            Self::Assessment(answer) => answer,
            #[cfg(feature = "training")]
            Self::Gate(answer) => answer,
            #[cfg(feature = "training")]
            Self::Team(answer) => answer,
            #[cfg(feature = "training")]
            Self::Audience(answer) => answer,
            #[cfg(feature = "training")]
            Self::TrainingGaps(answer) => answer,
            Self::Gaps(answer) => answer,
            #[cfg(feature = "training")]
            Self::LearningImport(answer) => answer,
            Self::Due(answer) => answer,
            Self::Loaded(answer) => answer,
            Self::Agenda(answer) => answer,
            Self::Figures(answer) => answer,
            Self::Signals(answer) => answer,
            Self::People(answer) => answer,
        };
        answer.write(out);
    }
}

impl Answer {
    /// The answer as JSON text.
    pub fn write(&self) -> String {
        json_text(self)
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

#[cfg_attr(feature = "uniffi", uniffi::export)]
impl Caseload {
    /// Answers a call.
    ///
    /// # Errors
    /// As the call itself.
    pub fn answer(&self, call: CaseloadCall) -> Result<Answer, InputError> {
        Ok(match call {
            CaseloadCall::SetRoster { roster } => {
                let people = u32::try_from(roster.people.len()).unwrap_or(u32::MAX);
                self.set_roster(roster);
                Answer::People(people)
            }
            CaseloadCall::Load { records } => Answer::Loaded(self.load(records)?),
            CaseloadCall::Append { record, entry, tense, context } => {
                Answer::Appended(self.append(&record, &entry, tense, &context)?)
            }
            CaseloadCall::Status { record, context } => Answer::Status(self.status(&record, &context)?),
            CaseloadCall::Replay { record, context } => Answer::Replayed(self.replay(&record, &context)?),
            CaseloadCall::View { record, context } => Answer::View(self.view(&record, &context)?),
            CaseloadCall::Merge { copy } => Answer::Merged(self.merge(&copy)?),
            CaseloadCall::Preview { record, to, context } => {
                Answer::Preview(self.preview(&record, to, &context)?)
            }
            CaseloadCall::DeviceCopy { record, context } => {
                Answer::DeviceCopy(self.device_copy(&record, &context)?)
            }
            CaseloadCall::Receipt { record, permission, context } => {
                Answer::Receipt(self.receipt(&record, &permission, &context)?)
            }
            CaseloadCall::Sharing { record, sharing, basis, context } => {
                Answer::Sharing(self.sharing(&record, &sharing, basis, &context)?)
            }
            #[cfg(feature = "scope")]
            CaseloadCall::Assess { question, context } => {
                Answer::Assessment(self.assess(&question, &context)?)
            }
            #[cfg(feature = "training")]
            CaseloadCall::Gate { question, context } => Answer::Gate(self.gate(&question, &context)?),
            #[cfg(feature = "training")]
            CaseloadCall::Team { question, context } => Answer::Team(self.team(&question, &context)?),
            #[cfg(feature = "training")]
            CaseloadCall::WhoNeeds { question, context } => {
                Answer::Audience(self.who_needs(&question, &context)?)
            }
            CaseloadCall::Gaps { context } => Answer::Gaps(self.gaps(&context)?),
            CaseloadCall::Figures { question, context } => {
                Answer::Figures(self.figures(&question, &context)?)
            }
            CaseloadCall::Signals { context } => Answer::Signals(self.signals(&context)?),
            CaseloadCall::Agenda { agenda, context } => Answer::Agenda(self.agenda(&agenda, &context)?),
        })
    }

    /// Answers a call in JSON text with JSON text.
    ///
    /// # Errors
    /// The text is not a call, or as the call itself.
    pub fn call_json(&self, text: &str) -> Result<String, InputError> {
        self.answer(CaseloadCall::read(text)?).map(|answer| answer.write())
    }
}

/// An entry that a newer release wrote into a record is kept unread. One that is to be appended is not.
pub(crate) fn written_later(problem: &Problem) -> bool {
    problem.code == codes::UNKNOWN_KIND && problem.path.contains("entries[")
}

pub(super) fn english(found: InputError) -> InputError {
    super::tell(found, crate::reason::Sentences::english())
}

/// A call as a typed value, for hosts that keep calls as text.
///
/// # Errors
/// As [`Call::read`].
#[cfg_attr(feature = "uniffi", uniffi::export)]
pub fn call_from_json(text: &str) -> Result<Call, InputError> {
    Call::read(text)
}

/// A caseload's call as a typed value.
///
/// # Errors
/// As [`CaseloadCall::read`].
#[cfg_attr(feature = "uniffi", uniffi::export)]
pub fn caseload_call_from_json(text: &str) -> Result<CaseloadCall, InputError> {
    CaseloadCall::read(text)
}

/// An answer as JSON text, for hosts that keep answers as text.
#[cfg_attr(feature = "uniffi", uniffi::export)]
pub fn answer_to_json(answer: &Answer) -> String {
    answer.write()
}

/// The problems of an error as JSON text.
#[cfg_attr(feature = "uniffi", uniffi::export)]
pub fn problems_to_json(problems: Vec<Problem>) -> String {
    json_text(&problems)
}
