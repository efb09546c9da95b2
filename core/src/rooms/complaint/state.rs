//! What is true of a complaint, or of the process, now: the fold of its entries.
use super::allegation::AllegationState;
use super::answer::AnswerState;
use super::appeal::AppealState;
use super::assurance::AssuranceState;
use super::background::ComplaintBackground;
use super::decision::ActionState;
use super::ending::{EndingState, LessonState, ReprisalState, WithdrawalState};
use super::intake::IntakeState;
use super::investigation::InvestigationState;
use super::late::LateState;
use super::people::PeopleState;
use super::process::ProcessState;
use super::respondent::RespondentState;
use super::set_aside::SetAside;
use super::sharing::SharingState;
use super::signal::SignalTakenState;
use super::survey::SurveyState;
use super::tellings::ResultState;
use super::track::TrackState;
use crate::calendar::CivilDate;
use crate::wire::PersonId;
use std::collections::BTreeMap;

/// What is true now of a record of this room. Knows no policy: history is what it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ComplaintState {
    /// What the record is about; absent until an opening entry.
    pub record: Option<RecordSort>,
    /// Who complains, how they are reached, and what they expect.
    pub intake: IntakeState,
    /// What is complained about, and how each of it ended.
    pub allegations: Vec<AllegationState>,
    /// What the complainant was told and assured of.
    pub assurance: AssuranceState,
    /// What may be shared, and what was.
    pub sharing: SharingState,
    /// Who holds and held which role.
    pub people: PeopleState,
    /// The track that an entry chose, and what came of it.
    pub track: TrackState,
    /// The investigation.
    pub investigation: InvestigationState,
    /// Those complained about, and what they were told.
    pub respondents: BTreeMap<PersonId, RespondentState>,
    /// Follow-up actions, in the order in which they were decided.
    pub actions: Vec<ActionState>,
    /// The results that were communicated.
    pub results: Vec<ResultState>,
    /// How it stands with the answer to the complaint as a whole.
    pub answer: AnswerState,
    /// Appeals, one after the other.
    pub appeals: Vec<AppealState>,
    /// What was decided about what came late, one after the other.
    pub late: Vec<LateState>,
    /// The withdrawal, if the complaint was taken back.
    pub withdrawal: Option<WithdrawalState>,
    /// Reprisals reported, and whether something was done.
    pub reprisals: Vec<ReprisalState>,
    /// Lessons shared.
    pub lessons: Vec<LessonState>,
    /// Signals that other rooms took up.
    pub signals_taken: Vec<SignalTakenState>,
    /// The survey.
    pub survey: SurveyState,
    /// How it stands with the end of the record.
    pub ending: EndingState,
    /// The areas of work in which privacy was breached.
    pub breaches: Vec<Option<String>>,
    /// Steps that were set aside, with the reason.
    pub set_aside: Vec<SetAside>,
    /// When it was tried in vain to reach the complainant, by step, since the last decision, result, appeal or reopening.
    pub attempts: BTreeMap<String, Vec<CivilDate>>,
    /// Why things were done, and what came of them.
    pub background: ComplaintBackground,
    /// The process, where the record is about it.
    pub process: ProcessState,
}

/// What a record of this room is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RecordSort {
    /// One complaint.
    Complaint,
    /// The process for complaints.
    Process,
}
