//! What a viewer may see: one shape for each role, computed from the state. What a role may not know has no place
//! in its shape.
use super::outcome::{
    AllegationFinding, AllegationOutcome, AppealOutcome, CommentBy, FollowUpAction, FollowUpKind, InvestigationMethod,
    PartyRole, ReprisalRisk, ResultPoint,
};
use super::background::ComplaintBackground;
use super::people::ComplaintRole;
use super::process_view::ProcessSeen;
use super::signal::SignalTarget;
use super::terms::*;
use crate::calendar::{CivilDate, Moment};
use crate::permission::{Ground, InformationElement, PermissionId, Purpose};
use crate::wire::{Department, LanguageTag, PersonId, Private, RecordId};
use settlewell_macros::wire;

/// A complaint, as one role may see it.
#[wire]
pub enum ComplaintView {
    /// For whoever oversees it, and for the board when it handles the complaint.
    Overseer {
        /// The file.
        file: ComplaintFile,
    },
    /// For whoever investigates.
    Investigator {
        /// The file, without what an investigator does not need.
        file: ComplaintFile,
    },
    /// For whoever decides, or handles the appeal.
    DecisionMaker {
        /// The file, without what a decision does not need.
        file: ComplaintFile,
    },
    /// For whoever tells the complainant.
    Messenger {
        /// The file, without what is not told.
        file: ComplaintFile,
    },
    /// For intake: the only role that sees a name that was kept back.
    Intake {
        /// Who complains.
        complainants: Vec<Complainant>,
        /// How they can be reached safely.
        contact: Option<SafeContact>,
        /// Their language.
        language: Option<LanguageTag>,
        /// Special forms they need.
        formats: Vec<FormatNeed>,
        /// Who helps them.
        support: Vec<Support>,
        /// What they were asked for and have not told yet.
        asked_for: Vec<String>,
    },
    /// For whoever sees to follow-up actions.
    FollowUpOwner {
        /// The actions that they see to.
        actions: Vec<FollowUpSeen>,
    },
    /// For somebody who is asked to declare a conflict of interest: the names of the parties, and nothing else.
    Candidate {
        /// The parties.
        parties: Vec<PersonId>,
    },
    /// For a complainant.
    Complainant {
        /// What they may know.
        file: ComplainantFile,
    },
    /// For whoever speaks for somebody and has not shown yet that they may: nothing about that person.
    AuthorityAwaited {
        /// When it came in.
        received_on: Option<CivilDate>,
    },
    /// For somebody complained about, once they were told: only wording that was approved for them.
    Respondent {
        /// Who complains, where the policy lets the respondent know and nobody keeps their name back.
        complainants: Vec<PersonId>,
        /// The words.
        wording: Option<Private>,
        /// Whether they were heard.
        heard: bool,
        /// Whether they were told the result.
        told_of_result: bool,
        /// What they were told besides, in the words that were used.
        disclosed: Vec<DisclosureSeen>,
    },
    /// For a witness: what they were told.
    Witness {
        /// What they were told, in the words that were used.
        disclosed: Vec<DisclosureSeen>,
    },
    /// For management: counts only.
    Management {
        /// Whether the matter is open.
        open: bool,
        /// How many allegations there are.
        allegations: u32,
        /// How many steps are overdue.
        overdue: u32,
        /// How many appeals there were.
        appeals: u32,
        /// How many follow-up actions are open.
        open_actions: u32,
        /// Lessons, in words that name nobody.
        lessons: Vec<LessonSeen>,
    },
    /// For a worker with whose department a lesson was shared: the lessons, and nothing of the complaint.
    Lessons {
        /// The lessons.
        lessons: Vec<LessonSeen>,
    },
    /// For the archive, after the record was destroyed.
    Archive {
        /// How many entries the record held.
        entries: u32,
        /// When it was destroyed.
        destroyed_on: CivilDate,
    },
    /// The process itself, which everybody may see.
    Process {
        /// What there is to see.
        process: ProcessSeen,
    },
    /// For everybody else.
    Nothing {},
}

/// A complaint, as those who handle it may see it. What a role may not know is absent.
#[wire]
pub struct ComplaintFile {
    /// The open stage.
    pub stage: Option<String>,
    /// The track.
    pub track: Option<String>,
    /// Why that track was chosen.
    pub track_reason: Option<Private>,
    /// When it came in.
    pub received_on: Option<CivilDate>,
    /// The feedback that it was before.
    pub from_feedback: Option<RecordId>,
    /// The feedback as which it goes on.
    pub went_to_feedback: Option<RecordId>,
    /// How it came in.
    pub channel: Option<ComplaintChannel>,
    /// The complainant's language.
    pub language: Option<LanguageTag>,
    /// Special forms they need.
    pub formats: Vec<FormatNeed>,
    /// Who complains.
    pub complainants: Vec<ComplainantSeen>,
    /// How they can be reached safely.
    pub contact: Option<SafeContact>,
    /// Who helps them.
    pub support: Vec<Support>,
    /// What they hope for.
    pub hopes_for: Option<Private>,
    /// What they fear.
    pub fears: Vec<Private>,
    /// How great the risk of reprisal is.
    pub risk: Option<ReprisalRisk>,
    /// What protects them.
    pub protections: Vec<Private>,
    /// What is alleged, and how it ended.
    pub allegations: Vec<AllegationSeen>,
    /// Who is complained about.
    pub respondents: Vec<RespondentSeen>,
    /// Who may know something.
    pub witnesses: Vec<PersonId>,
    /// The investigation, and its report.
    pub investigation: Option<InvestigationSeen>,
    /// What was shared, with whom, and on what basis.
    pub shared: Vec<SharedSeen>,
    /// What may be shared, as it stands today.
    pub permissions: Vec<PermissionSeen>,
    /// Who holds which role.
    pub people: Vec<RoleSeen>,
    /// The follow-up actions.
    pub actions: Vec<FollowUpSeen>,
    /// How many appeals there were.
    pub appeals: u32,
    /// How the last appeal ended.
    pub appeal_outcome: Option<AppealOutcome>,
    /// The appeals, in order.
    pub appealed: Vec<AppealSeen>,
    /// What was decided about a complaint that came late.
    pub late: Option<LateSeen>,
    /// Whether it was taken back.
    pub withdrawn: bool,
    /// How many reprisals were reported and not dealt with.
    pub open_reprisals: u32,
    /// What other rooms took up.
    pub signals_taken: Vec<SignalTakenSeen>,
    /// When it was closed.
    pub closed_on: Option<CivilDate>,
    /// What the complainants were assured of, each time.
    pub assurances: Vec<AssuranceSeen>,
    /// The results that they were told, each time.
    pub results: Vec<ResultSeen>,
    /// Lessons that were shared.
    pub lessons: Vec<LessonSeen>,
    /// Why things were done, and what came of them.
    pub background: Option<ComplaintBackground>,
}

/// Something that another room took up.
#[wire]
pub struct SignalTakenSeen {
    /// The room.
    pub to: SignalTarget,
    /// The area, the partner or what is written down.
    pub about: Option<String>,
    /// The day.
    pub on: CivilDate,
    /// The record in which the work goes on.
    pub record: Option<RecordId>,
}

/// Somebody who complains, as a role may see them.
#[wire]
pub struct ComplainantSeen {
    /// The place in which they stand, as on the wire: `client`, `anonymous` …
    pub place: String,
    /// Who; absent where the role may not know.
    pub id: Option<PersonId>,
    /// Whether they may act for the person they speak for.
    pub authority: Option<Authority>,
    /// When they took back their part, where others go on.
    pub withdrew_on: Option<CivilDate>,
}

/// An allegation, as a role may see it.
#[wire]
pub struct AllegationSeen {
    /// Its id.
    pub id: AllegationId,
    /// About whom or what.
    pub about: ComplaintSubject,
    /// The category.
    pub category: Option<String>,
    /// How serious it is.
    pub seriousness: Option<Seriousness>,
    /// When it happened.
    pub happened: Option<Moment>,
    /// Since when the complainant has known.
    pub known_since: Option<Moment>,
    /// What happened, in the complainant's words.
    pub account: Option<Private>,
    /// What was found.
    pub found: Option<AllegationOutcome>,
    /// How it ended.
    pub outcome: Option<AllegationOutcome>,
    /// The outcome that an appeal overturned, until it is decided anew.
    pub overturned: Option<AllegationOutcome>,
    /// Whether it was settled informally.
    pub settled: bool,
    /// Why.
    pub reasons: Option<Private>,
    /// To which body it was referred on.
    pub referred_to: Option<String>,
    /// Whether the complainant was told.
    pub communicated: bool,
}

/// Somebody complained about, as a handler sees them.
#[wire]
pub struct RespondentSeen {
    /// Who.
    pub id: PersonId,
    /// Whether they were told.
    pub told: bool,
    /// Whether they were heard.
    pub heard: bool,
    /// The allegations about which they were heard.
    pub heard_of: Vec<AllegationId>,
    /// How they were heard.
    pub methods: Vec<InvestigationMethod>,
    /// What they said.
    pub statements: Vec<Private>,
    /// Why they are not told yet.
    pub not_told_why: Option<Private>,
    /// The wording approved for them.
    pub wording: Option<Private>,
    /// Whether they were told the result.
    pub told_of_result: bool,
}

/// Somebody in a role.
#[wire]
pub struct RoleSeen {
    /// The role.
    pub role: ComplaintRole,
    /// Who.
    pub person: PersonId,
    /// Whether they undertook to keep the complaint confidential.
    pub undertaken: bool,
}

/// A follow-up action, and whether it is done.
#[wire]
pub struct FollowUpSeen {
    /// The action.
    pub action: FollowUpAction,
    /// Whether it is still to be done.
    pub open: bool,
    /// What came of it, or why it was released.
    pub note: Option<Private>,
}

/// Something that somebody was told.
#[wire]
pub struct DisclosureSeen {
    /// When.
    pub on: CivilDate,
    /// The words that were used.
    pub wording: Option<Private>,
}

/// A complaint, as a complainant may see it.
#[wire]
pub struct ComplainantFile {
    /// The open stage.
    pub stage: Option<String>,
    /// When it came in.
    pub received_on: Option<CivilDate>,
    /// The feedback that it was before.
    pub from_feedback: Option<RecordId>,
    /// The feedback as which it goes on.
    pub went_to_feedback: Option<RecordId>,
    /// Until when they were promised an answer.
    pub answer_expected_by: Option<CivilDate>,
    /// What is owed to them next, and until when.
    pub next: Vec<NextForComplainant>,
    /// What they are asked for.
    pub asked_for: Vec<String>,
    /// What they were assured of.
    pub assurances: Vec<Assurance>,
    /// Who handles the complaint, where the policy lets them know.
    pub handlers: Vec<RoleSeen>,
    /// Their allegations, with what they were told of the result.
    pub allegations: Vec<AllegationTold>,
    /// What is done for them: an apology, the service put right, a policy changed.
    pub redress: Vec<FollowUpKind>,
    /// Whether they can return to the formal track.
    pub can_return_to_formal: bool,
    /// Until when they can appeal; absent when they cannot.
    pub can_appeal_until: Option<CivilDate>,
    /// Their appeals, with what they were told of each.
    pub appeals: Vec<AppealTold>,
    /// What they agreed may be shared, as it stands today.
    pub permissions: Vec<PermissionSeen>,
    /// Outside bodies that they can turn to.
    pub external_bodies: Vec<BodySeen>,
    /// When it was closed.
    pub closed_on: Option<CivilDate>,
    /// The results that they were told, each time.
    pub results: Vec<ResultSeen>,
    /// When they took back their part, where others go on.
    pub withdrew_on: Option<CivilDate>,
}

/// What is owed to a complainant.
#[wire]
pub struct NextForComplainant {
    /// The step.
    pub step: String,
    /// Until when.
    pub due: Option<CivilDate>,
}

/// An allegation, with what the complainant was told.
#[wire]
pub struct AllegationTold {
    /// Its id.
    pub id: AllegationId,
    /// What sort of thing it is about.
    pub about: SubjectKind,
    /// What the policy calls what is alleged, in their language.
    pub category: Option<String>,
    /// How it ended, once they were told.
    pub outcome: Option<AllegationOutcome>,
    /// Why, once they were told.
    pub reasons: Option<Private>,
}

/// The investigation, as those who handle the complaint see it.
#[wire]
pub struct InvestigationSeen {
    /// The methods planned.
    pub methods: Vec<InvestigationMethod>,
    /// The plan.
    pub plan: Option<Private>,
    /// The steps that were taken.
    pub steps: Vec<StepTakenSeen>,
    /// Whether another body looks at the same matter.
    pub outside: bool,
    /// Which bodies looked at it.
    pub outside_bodies: Vec<String>,
    /// The report, as it was drafted or made final last.
    pub report: Option<ReportSeen>,
    /// To whom the report was sent for a comment.
    pub sent: Vec<ReportSentSeen>,
    /// Comments on the report.
    pub comments: Vec<CommentSeen>,
    /// What the complainant was asked, and answered.
    pub requests: Vec<RequestSeen>,
}

/// That the report was sent for a comment.
#[wire]
pub struct ReportSentSeen {
    /// When.
    pub on: CivilDate,
    /// To whom.
    pub to: CommentBy,
    /// To which person.
    pub person: Option<PersonId>,
}

/// A question to the complainant.
#[wire]
pub struct RequestSeen {
    /// When.
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

/// That complainants were told something: by whom, how, in which language and form.
#[wire]
pub struct ToldSeen {
    /// When.
    pub on: CivilDate,
    /// In which special forms.
    pub formats: Vec<FormatNeed>,
    /// By whom.
    pub by: Option<PersonId>,
    /// How.
    pub how: Option<ComplaintChannel>,
    /// In which language.
    pub language: Option<LanguageTag>,
    /// Which of several complainants; all of them when absent.
    pub to: Option<PersonId>,
}

/// What complainants were assured of, or that they were told where things stand.
#[wire]
pub struct AssuranceSeen {
    /// Of what; empty where they were told other things.
    pub of: Vec<Assurance>,
    /// Whether they were told where things stand.
    pub progress: bool,
    /// By whom, how, and when.
    pub told: ToldSeen,
}

/// A result that complainants were told.
#[wire]
pub struct ResultSeen {
    /// What they were told.
    pub includes: Vec<ResultPoint>,
    /// Of which allegations; none means all that were decided.
    pub allegations: Vec<AllegationId>,
    /// Which outside bodies were named.
    pub external_bodies: Vec<String>,
    /// After how many appeals.
    pub appeal: u32,
    /// By whom, how, and when.
    pub told: ToldSeen,
}

/// A lesson that was shared.
#[wire]
pub struct LessonSeen {
    /// When.
    pub on: CivilDate,
    /// The lesson, in words that name nobody.
    pub words: Private,
    /// With which departments; none means everyone.
    pub with: Vec<Department>,
    /// Whether it may be published as an improvement.
    pub publish: bool,
    /// The area of work.
    pub area: Option<String>,
}

/// A step of the investigation, as a role may see it.
#[wire]
pub struct StepTakenSeen {
    /// When.
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

/// The report, as a role may see it.
#[wire]
pub struct ReportSeen {
    /// Whether it is final.
    pub is_final: bool,
    /// What was found of each allegation, with the evidence.
    pub findings: Vec<AllegationFinding>,
    /// What is recommended.
    pub recommendations: Option<Private>,
}

/// A comment on the report, as a role may see it.
#[wire]
pub struct CommentSeen {
    /// When.
    pub on: CivilDate,
    /// Who.
    pub by: CommentBy,
    /// Which person.
    pub person: Option<PersonId>,
    /// The comment.
    pub comment: Option<Private>,
}

/// Something that was shared.
#[wire]
pub struct SharedSeen {
    /// When.
    pub on: CivilDate,
    /// With whom; absent where the role may not know.
    pub with: Option<String>,
    /// What.
    pub elements: Vec<InformationElement>,
    /// What for.
    pub purpose: Purpose,
    /// On which ground other than consent; absent where somebody agreed.
    pub ground: Option<Ground>,
}

/// A permission that stands, in whole or in part.
#[wire]
pub struct PermissionSeen {
    /// Its id.
    pub id: PermissionId,
    /// When it was given.
    pub given_on: CivilDate,
    /// With whom may be shared; absent where the role may not know.
    pub with: Option<String>,
    /// What may be shared today.
    pub elements: Vec<InformationElement>,
    /// What for.
    pub purposes: Vec<Purpose>,
    /// The last day on which it holds, where it says so.
    pub until: Option<CivilDate>,
}

/// An appeal, as a role may see it.
#[wire]
pub struct AppealSeen {
    /// When.
    pub on: CivilDate,
    /// The ground.
    pub ground: Option<String>,
    /// The complainant's words.
    pub words: Option<Private>,
    /// Which allegations; none means all.
    pub allegations: Vec<AllegationId>,
    /// Who handles it.
    pub handler: Option<PersonId>,
    /// How it ended.
    pub outcome: Option<AppealOutcome>,
    /// Why.
    pub reasons: Option<Private>,
}

/// An appeal, with what the complainant was told.
#[wire]
pub struct AppealTold {
    /// When.
    pub on: CivilDate,
    /// How it ended, once they were told.
    pub outcome: Option<AppealOutcome>,
    /// Why, once they were told.
    pub reasons: Option<Private>,
}

/// What was decided about a complaint that came late.
#[wire]
pub struct LateSeen {
    /// Whether it was accepted.
    pub accepted: bool,
    /// The exception it was accepted under.
    pub exception: Option<String>,
    /// Who decided.
    pub decided_by: Option<PersonId>,
    /// Why.
    pub reason: Option<Private>,
}

/// An outside body that somebody can turn to, in their language.
#[wire]
pub struct BodySeen {
    /// Its name in the policy.
    pub id: String,
    /// What it is called.
    pub label: Option<String>,
    /// How to reach it.
    pub contact: Option<String>,
}
