//! What a viewer may see: one shape for each role, computed from the state. What a role may not know has no place
//! in its shape.
use super::outcome::{AllegationOutcome, AppealOutcome, FollowUpAction, FollowUpKind, ReprisalRisk};
use super::people::ComplaintRole;
use super::terms::*;
use crate::calendar::{CivilDate, Moment};
use crate::wire::{LanguageTag, PersonId, Private};
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
    /// For somebody complained about, once they were told: only wording that was approved for them.
    Respondent {
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
    /// When it came in.
    pub received_on: Option<CivilDate>,
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
    /// Who holds which role.
    pub people: Vec<RoleSeen>,
    /// The follow-up actions.
    pub actions: Vec<FollowUpSeen>,
    /// How many appeals there were.
    pub appeals: u32,
    /// How the last appeal ended.
    pub appeal_outcome: Option<AppealOutcome>,
    /// Whether it was taken back.
    pub withdrawn: bool,
    /// How many reprisals were reported and not dealt with.
    pub open_reprisals: u32,
    /// When it was closed.
    pub closed_on: Option<CivilDate>,
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
    /// Why.
    pub reasons: Option<Private>,
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
    /// Outside bodies that they can turn to, by name in the policy.
    pub external_bodies: Vec<String>,
    /// When it was closed.
    pub closed_on: Option<CivilDate>,
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
    /// How it ended, once they were told.
    pub outcome: Option<AllegationOutcome>,
    /// Why, once they were told.
    pub reasons: Option<Private>,
}

/// The process for complaints, as everybody may see it.
#[wire]
pub struct ProcessSeen {
    /// The languages in which it is explained.
    pub languages: Vec<LanguageTag>,
    /// The special forms in which it is explained.
    pub formats: Vec<FormatNeed>,
    /// The channels by which one can complain.
    pub channels: Vec<ComplaintChannel>,
    /// Whether the explanation is in plain language.
    pub plain_language: bool,
    /// When it was last made known.
    pub promoted_on: Option<CivilDate>,
    /// How many clients were told of the right to complain; absent when they are fewer than the smallest cell.
    pub clients_told: Option<u32>,
    /// How many workers committed to it; absent when they are fewer than the smallest cell.
    pub workers_committed: Option<u32>,
    /// How many steps it takes to complain, as most people say.
    pub median_steps: Option<u32>,
    /// How many minutes it takes to complain, as most people say.
    pub median_minutes: Option<u32>,
    /// How many barriers nothing was done about.
    pub open_barriers: u32,
    /// When it was last reviewed.
    pub reviewed_on: Option<CivilDate>,
}
