//! A complaint, as those who handle it may see it: what a role may not know is absent.
use super::bodies::BodySeen;
use super::allegation::{AllegationId, ComplaintSubject, Seriousness};
use super::appeal::AppealSeen;
use super::contact::OwnContact;
use super::background::ComplaintBackground;
use super::late::LateSeen;
use super::lessons::LessonSeen;
use super::outcome::{AllegationOutcome, AppealOutcome, FollowUpAction, InvestigationMethod, ReprisalRisk};
use super::people::ComplaintRole;
use super::reports::InvestigationSeen;
use super::shared::{PermissionSeen, SharedSeen};
use super::signal::SignalTakenSeen;
use super::terms::{Authority, ComplaintChannel, FormatNeed, SafeContact, Support};
use super::told::{AssuranceSeen, ResultSeen};
use crate::calendar::{CivilDate, Moment};
use crate::wire::{LanguageTag, PersonId, Private, RecordId};
use settlewell_macros::wire;

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
    /// What was arranged for one of several complainants alone.
    pub contacts: Vec<OwnContact>,
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
    /// Outside bodies that the complainant can turn to, for whoever tells them the result.
    pub external_bodies: Vec<BodySeen>,
    /// Lessons that were shared.
    pub lessons: Vec<LessonSeen>,
    /// Why things were done, and what came of them.
    pub background: Option<ComplaintBackground>,
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
