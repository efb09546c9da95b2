//! A call of a caseload as data.
use super::{Answer, english, written_later};
use crate::caseload::{Agenda, Caseload, FiguresQuestion};
use crate::context::Context;
use crate::engine::{Tense, schema};
use crate::journal::{CaseRecord, Entry};
use crate::permission::{Basis, PermissionId, Sharing};
use crate::problem::InputError;
#[cfg(feature = "scope")]
use crate::rooms::scope::AssessQuestion;
#[cfg(feature = "training")]
use crate::rooms::training::{AudienceQuestion, GateQuestion, TeamQuestion};
use crate::roster::Roster;
use crate::text::read_own_json;
use crate::wire::RecordId;
use settlewell_macros::wire;

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

impl CaseloadCall {
    /// Reads a call from JSON text.
    ///
    /// # Errors
    /// Everything that is wrong with it, each with its path, line and column.
    pub fn read(text: &str) -> Result<Self, InputError> {
        read_own_json("call", text, schema("CaseloadCall")?, written_later).map_err(english)
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
                self.set_roster(roster)?;
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

/// A caseload's call as a typed value.
///
/// # Errors
/// As [`CaseloadCall::read`].
#[cfg_attr(feature = "uniffi", uniffi::export)]
pub fn caseload_call_from_json(text: &str) -> Result<CaseloadCall, InputError> {
    CaseloadCall::read(text)
}
