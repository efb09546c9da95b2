//! A complaint, as a complainant may see it.
use super::allegation::{AllegationId, SubjectKind};
use super::assurance::Assurance;
use super::bodies::BodySeen;
use super::file::RoleSeen;
use super::outcome::{AllegationOutcome, AppealOutcome, FollowUpKind};
use super::shared::PermissionSeen;
use super::told::ResultSeen;
use crate::calendar::CivilDate;
use crate::wire::{Private, RecordId};
use settlewell_macros::wire;

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

/// An appeal, with what the complainant was told.
#[wire]
pub struct AppealTold {
    /// When.
    pub on: CivilDate,
    /// How it ended, once they were told.
    pub outcome: Option<AppealOutcome>,
    /// Why, once they were told.
    pub reasons: Option<Private>,
    /// When it was taken back, if it was.
    pub withdrew_on: Option<CivilDate>,
}
