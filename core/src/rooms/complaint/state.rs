//! What is true of a complaint, or of the process, now: the fold of its entries.
use super::outcome::*;
use super::people::ComplaintRole;
use super::process::ProcessState;
use super::signal::SignalTakenState;
use super::survey::SurveyState;
use super::background::ComplaintBackground;
use super::tellings::{LeftState, ResultState, ToldState, ToldTo};
use super::terms::*;
use crate::calendar::CivilDate;
use crate::permission::Ledger;
use super::view::ReportSentSeen;
use crate::wire::{Department, EntryId, LanguageTag, PersonId, Private, RecordId};
use std::collections::{BTreeMap, BTreeSet};

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
    /// Appeals, one after the other.
    pub appeals: Vec<AppealState>,
    /// The acceptance or refusal of a late complaint.
    pub late: Option<LateState>,
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
    /// When it was tried in vain to reach the complainant, by step, since the last result, appeal or reopening.
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

/// Who complains, how they are reached, and what they expect.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct IntakeState {
    /// The day on which it came in.
    pub received_on: Option<CivilDate>,
    /// How it came in.
    pub channel: Option<ComplaintChannel>,
    /// The complainant's language.
    pub language: Option<LanguageTag>,
    /// Who complains.
    pub complainants: Vec<Complainant>,
    /// Those of several complainants who take no further part.
    pub left: Vec<LeftState>,
    /// How they can be reached safely.
    pub contact: Option<SafeContact>,
    /// Special forms they need.
    pub formats: Vec<FormatNeed>,
    /// Who helps.
    pub support: Vec<Support>,
    /// Who wrote it down.
    pub written_down: Option<WrittenDown>,
    /// Whether they expect a response; absent when that is unclear.
    pub expects_response: Option<bool>,
    /// What they hope for.
    pub hopes_for: Option<Private>,
    /// The feedback that it was before.
    pub from_feedback: Option<RecordId>,
    /// Whether they were invited to complain formally.
    pub invited: bool,
    /// Whether it goes on as feedback, and in which record.
    pub became_feedback: Option<Option<RecordId>>,
    /// Whether the complainant was asked for something and has not answered.
    pub waiting: bool,
    /// What the complainant was asked for.
    pub asked_for: Vec<String>,
    /// Every question to the complainant, with the answer.
    pub requests: Vec<RequestState>,
}

/// A question to the complainant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequestState {
    /// The day.
    pub on: CivilDate,
    /// What is missing, by short names.
    pub missing: Vec<String>,
    /// The question.
    pub request: Option<Private>,
    /// When they answered.
    pub answered_on: Option<CivilDate>,
    /// The answer.
    pub answer: Option<Private>,
}

/// One allegation, and how it ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AllegationState {
    /// What is alleged.
    pub allegation: Allegation,
    /// What the investigation found.
    pub found: Option<AllegationOutcome>,
    /// How it ended.
    pub outcome: Option<AllegationOutcome>,
    /// Why.
    pub reasons: Option<Private>,
    /// To which body it was referred on.
    pub referred_to: Option<String>,
    /// Who was told the outcome that holds now.
    pub told_to: ToldTo,
    /// Who was told why.
    pub reasons_told_to: ToldTo,
    /// Whether all who take part were told the outcome that holds now.
    pub communicated: bool,
    /// Whether all who take part were told why, for the outcome that holds now.
    pub reasons_told: bool,
    /// Whether it was settled informally, to the complainant's content, and has not gone back since.
    pub settled: bool,
    /// How many appeals there had been when it was decided last.
    pub decided_in: u32,
    /// The outcome that an appeal overturned, until it is decided anew.
    pub overturned: Option<AllegationOutcome>,
}

impl AllegationState {
    /// An allegation of which nothing is found or decided yet.
    pub fn new(allegation: Allegation) -> Self {
        Self {
            allegation,
            found: None,
            outcome: None,
            reasons: None,
            referred_to: None,
            told_to: ToldTo::default(),
            reasons_told_to: ToldTo::default(),
            communicated: false,
            reasons_told: false,
            settled: false,
            decided_in: 0,
            overturned: None,
        }
    }
}

/// What the complainant was told and assured of.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AssuranceState {
    /// Whether the complaint was acknowledged, and what was said, in each stage: the first and every appeal.
    pub acknowledged: BTreeMap<u32, BTreeSet<AcknowledgementPoint>>,
    /// Until when an answer was promised: with an acknowledgement, or with the extension of a step.
    pub promises: Vec<PromiseState>,
    /// What they were told and assured of, each time.
    pub told: Vec<ToldState>,
    /// Whether they fear reprisal, where they said.
    pub fears_reprisal: Option<bool>,
    /// What they fear, as they said it.
    pub fears: Vec<Private>,
}

impl AssuranceState {
    /// Until when an answer was promised last, as far as the entries alone say: more time for a step leaves the day,
    /// unless it is longer still.
    pub fn answer_expected_by(&self) -> Option<CivilDate> {
        self.promises.iter().fold(None, |day, promise| match promise.step {
            None => Some(promise.until),
            Some(_) => day.max(Some(promise.until)),
        })
    }
}

/// A day that the complainant was told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PromiseState {
    /// The step whose date was moved; absent where an acknowledgement named the day of the answer.
    pub step: Option<String>,
    /// The day.
    pub until: CivilDate,
}

/// What may be shared, and what was.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SharingState {
    /// The ledger of permissions.
    pub ledger: Ledger,
    /// How great the risk of reprisal is, as last weighed.
    pub risk: Option<ReprisalRisk>,
    /// What protects the complainant.
    pub protections: Vec<Private>,
    /// What was told to whom for the investigation.
    pub disclosed: Vec<DisclosureState>,
    /// Who undertook to keep it confidential.
    pub undertaken: BTreeSet<PersonId>,
}

/// One disclosure for the investigation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DisclosureState {
    /// The entry.
    pub entry: EntryId,
    /// Which part the recipient plays.
    pub to: PartyRole,
    /// The recipient, where they are a person.
    pub person: Option<PersonId>,
    /// The day.
    pub on: CivilDate,
    /// The words.
    pub wording: Option<Private>,
}

/// Who holds and held which role.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PeopleState {
    /// Every assignment, in order.
    pub assignments: Vec<AssignmentState>,
    /// The newest declaration of each person.
    pub declarations: BTreeMap<PersonId, DeclarationState>,
    /// Who was asked to declare.
    pub asked: BTreeSet<PersonId>,
    /// Who outside the organization's line handles it, if anyone.
    pub handed_to: Option<Handler>,
    /// Everyone it was handed to, in order.
    pub handed: Vec<Handler>,
}

/// Somebody in a role.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AssignmentState {
    /// The entry that assigned them.
    pub entry: EntryId,
    /// The role.
    pub role: ComplaintRole,
    /// Who.
    pub person: PersonId,
    /// How many appeals there had been.
    pub appeal: u32,
    /// Whether they still hold it.
    pub ended: bool,
}

/// What somebody declared of a conflict of interest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeclarationState {
    /// Whether they have one.
    pub conflict: bool,
    /// The respondents who were known when they declared.
    pub respondents: BTreeSet<PersonId>,
}

/// The track.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TrackState {
    /// The track that an entry chose.
    pub chosen: Option<String>,
    /// Why it was chosen.
    pub reason: Option<Private>,
    /// Whether the complainant agreed to it.
    pub agreed: Option<bool>,
    /// Whether the matter was settled informally, to the complainant's content.
    pub resolved: Option<bool>,
    /// Who was told at once.
    pub notified: BTreeSet<PersonId>,
}

/// The investigation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct InvestigationState {
    /// Whether it was planned.
    pub planned: bool,
    /// The plan.
    pub plan: Option<Private>,
    /// The methods planned.
    pub methods: Vec<InvestigationMethod>,
    /// Witnesses.
    pub witnesses: BTreeSet<PersonId>,
    /// The steps that were taken, in order.
    pub steps: Vec<StepTakenState>,
    /// The report, as it was drafted or made final last.
    pub report: Option<ReportState>,
    /// To whom the report was sent for a comment.
    pub sent: Vec<ReportSentSeen>,
    /// Who was asked to review it, or did.
    pub reviewers: BTreeSet<PersonId>,
    /// Who commented, or let the time pass. What somebody complained about says as a reviewer does not count.
    pub commented: BTreeSet<CommentBy>,
    /// The comments, in order.
    pub comments: Vec<CommentState>,
    /// Whether another body looks at it.
    pub outside: bool,
    /// Which bodies looked at it.
    pub outside_bodies: Vec<String>,
}

/// A step of the investigation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepTakenState {
    /// The day.
    pub on: CivilDate,
    /// How.
    pub method: InvestigationMethod,
    /// With whom.
    pub with: Option<PersonId>,
    /// Which part that person plays.
    pub part: Option<PartyRole>,
    /// What came of it.
    pub notes: Option<Private>,
}

/// The report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportState {
    /// Whether it is final.
    pub is_final: bool,
    /// What was found of each allegation.
    pub findings: Vec<AllegationFinding>,
    /// What is recommended.
    pub recommendations: Option<Private>,
}

/// A comment on the report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CommentState {
    /// The day.
    pub on: CivilDate,
    /// Who.
    pub by: CommentBy,
    /// Which person.
    pub person: Option<PersonId>,
    /// The comment.
    pub comment: Option<Private>,
}

/// What somebody complained about was told, and whether they were heard.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RespondentState {
    /// Whether they were told of the complaint.
    pub told: bool,
    /// Whether it was decided not to tell them yet.
    pub not_told_yet: bool,
    /// Whether they were heard at all, or chose not to say anything.
    pub heard: bool,
    /// The allegations about which they were heard, or chose not to say anything.
    pub heard_of: BTreeSet<AllegationId>,
    /// How they were heard.
    pub methods: Vec<InvestigationMethod>,
    /// What they said.
    pub statements: Vec<Private>,
    /// Why they are not told yet.
    pub not_told_why: Option<Private>,
    /// The wording that was approved for them last.
    pub wording: Option<Private>,
    /// Whether they were told the result.
    pub told_result: bool,
}

/// A follow-up action, and whether it was done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActionState {
    /// The action.
    pub action: FollowUpAction,
    /// Whether it was done.
    pub done: bool,
    /// Whether it was released, because it cannot be done or is no longer needed.
    pub released: bool,
    /// What came of it, or why it was released.
    pub note: Option<Private>,
}

impl ActionState {
    /// Whether it is still to be done.
    pub fn is_open(&self) -> bool {
        !self.done && !self.released
    }
}

/// An appeal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AppealState {
    /// The day.
    pub on: CivilDate,
    /// The ground, if one was given.
    pub ground: Option<String>,
    /// The complainant's words.
    pub words: Option<Private>,
    /// Which allegations; none means all.
    pub allegations: Vec<AllegationId>,
    /// How often the matter had been reopened.
    pub reopened: u32,
    /// How it ended.
    pub outcome: Option<AppealOutcome>,
    /// Why.
    pub reasons: Option<Private>,
    /// Who was told how it ended.
    pub told_to: ToldTo,
    /// Who was told why.
    pub reasons_told_to: ToldTo,
    /// Whether all who take part were told how it ended.
    pub told: bool,
    /// Whether all who take part were told why.
    pub reasons_told: bool,
}

/// What was decided about a late complaint.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LateState {
    /// Whether it was accepted.
    pub accepted: bool,
    /// The exception it was accepted under.
    pub exception: Option<String>,
    /// Who decided: whoever wrote it down, where nobody else was named.
    pub decided_by: Option<PersonId>,
    /// Why.
    pub reason: Option<Private>,
}

/// A withdrawal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WithdrawalState {
    /// The day.
    pub on: CivilDate,
    /// Who in the organization heard it.
    pub taken_by: Option<PersonId>,
    /// Whether all of it was taken back.
    pub whole: bool,
    /// Who made sure that it was meant.
    pub confirmed_by: Option<PersonId>,
    /// Why the matter goes on all the same.
    pub continued: Option<ContinuationGround>,
}

/// A reprisal that was reported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReprisalState {
    /// The entry that reported it.
    pub entry: EntryId,
    /// The day.
    pub on: CivilDate,
    /// Whether something was done about it.
    pub answered: bool,
}

/// A lesson that was shared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LessonState {
    /// The lesson.
    pub lesson: Lesson,
    /// With which departments; none means everyone.
    pub with: Vec<Department>,
    /// Whether it may be published.
    pub publish: bool,
    /// The day.
    pub on: CivilDate,
}

/// How it stands with the end of a record.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EndingState {
    /// The day on which it was closed, if it is closed.
    pub closed_on: Option<CivilDate>,
    /// How often it was taken up again.
    pub reopened: u32,
    /// Whether somebody approved that it is destroyed.
    pub destruction_approved: bool,
    /// Whether it is kept longer, and until when.
    pub held: Option<Option<CivilDate>>,
}

/// A step that was set aside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetAside {
    /// The step.
    pub step: String,
    /// Which follow-up action, where the step is one.
    pub about: Option<String>,
    /// Why it cannot be done; absent where somebody waived it.
    pub reason: Option<NotApplicableReason>,
    /// Who approved that it was waived.
    pub approved_by: Option<PersonId>,
}
