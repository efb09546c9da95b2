//! The answer to a call, as data.
use crate::calendar::Due;
use crate::caseload::{AgendaItem, Loaded, RecordSignal};
use crate::engine::{Appended, DeviceCopy, Preview, ReceiptAnswer, Replayed, SharingAnswer, Status};
#[cfg(feature = "training")]
use crate::interchange::learning::LearningImport;
use crate::journal::CaseRecord;
#[cfg(feature = "scope")]
use crate::rooms::scope::Assessment;
#[cfg(feature = "training")]
use crate::rooms::training::{Gate, Team, TopicGap, TrainingAudience};
use crate::rooms::{Figures, View};
use crate::staffing::RosterGap;
use crate::text::{JsonText, ToJson, json_text};
use serde::Serialize;

/// The answer to a [`Call`](super::Call) or a [`CaseloadCall`](super::CaseloadCall); as JSON it is the answer alone.
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

/// An answer as JSON text, for hosts that keep answers as text.
#[cfg_attr(feature = "uniffi", uniffi::export)]
pub fn answer_to_json(answer: &Answer) -> String {
    answer.write()
}
