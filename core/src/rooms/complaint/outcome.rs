//! What comes of a complaint: decisions, follow-up, and what people are told.
use super::allegation::AllegationId;
use super::terms::ActionId;
use crate::calendar::CivilDate;
use crate::wire::{PersonId, Private};
use settlewell_macros::wire;

/// How somebody finds things out.
#[wire]
pub enum InvestigationMethod {
    /// Talking with a person.
    Interview,
    /// Questions in writing.
    WrittenQuestions,
    /// Reading documents.
    Documents,
    /// Looking at a place.
    SiteVisit,
    /// Another way.
    Other,
}

/// The part that somebody plays in a complaint.
#[wire]
pub enum PartyRole {
    /// Someone who complains.
    Complainant,
    /// Someone complained about.
    Respondent,
    /// Someone who saw or knows something.
    Witness,
    /// Someone else.
    Other,
}

impl PartyRole {
    /// The name, as on the wire.
    pub fn name(self) -> &'static str {
        match self {
            Self::Complainant => "complainant",
            Self::Respondent => "respondent",
            Self::Witness => "witness",
            Self::Other => "other",
        }
    }
}

/// From whom a comment on a report comes.
#[wire]
pub enum CommentBy {
    /// From somebody in the organization who reviews it.
    Reviewer,
    /// From the complainant.
    Complainant,
    /// From the respondent.
    Respondent,
}

impl CommentBy {
    /// The name, as on the wire.
    pub fn name(self) -> &'static str {
        match self {
            Self::Reviewer => "reviewer",
            Self::Complainant => "complainant",
            Self::Respondent => "respondent",
        }
    }
}

/// What the investigation found of one allegation.
#[wire]
pub struct AllegationFinding {
    /// Which allegation.
    pub allegation: AllegationId,
    /// What was found.
    pub finding: AllegationOutcome,
    /// The evidence and the reasons.
    pub evidence: Option<Private>,
}

/// How one allegation ends.
#[wire]
pub enum AllegationOutcome {
    /// What was alleged is so.
    WellFounded,
    /// Part of it is so.
    PartlyWellFounded,
    /// It is not so.
    NotWellFounded,
    /// It cannot be known.
    CannotBeDetermined,
    /// The complainant took it back.
    Withdrawn,
    /// Another body deals with it.
    ReferredOn,
}

impl AllegationOutcome {
    /// The name, as on the wire.
    pub fn name(self) -> &'static str {
        match self {
            Self::WellFounded => "wellFounded",
            Self::PartlyWellFounded => "partlyWellFounded",
            Self::NotWellFounded => "notWellFounded",
            Self::CannotBeDetermined => "cannotBeDetermined",
            Self::Withdrawn => "withdrawn",
            Self::ReferredOn => "referredOn",
        }
    }

    /// Whether something was found to be so.
    pub fn is_well_founded(self) -> bool {
        matches!(self, Self::WellFounded | Self::PartlyWellFounded)
    }

    /// Whether it says something of the person complained about.
    pub fn is_finding(self) -> bool {
        !matches!(self, Self::Withdrawn | Self::ReferredOn)
    }
}

/// A follow-up action: what, by whom, until when. There can be one also when nothing was well-founded.
#[wire]
pub struct FollowUpAction {
    /// Its id within the complaint.
    pub id: ActionId,
    /// What sort of action.
    pub action: FollowUpKind,
    /// The allegation it answers, if one.
    pub allegation: Option<AllegationId>,
    /// Who sees to it.
    pub owner: Option<PersonId>,
    /// Until when.
    pub due: Option<CivilDate>,
    /// What exactly.
    pub detail: Option<Private>,
}

/// What sort of follow-up action.
#[wire]
pub enum FollowUpKind {
    /// Saying sorry.
    Apology,
    /// Training or instruction.
    Education,
    /// Counselling or coaching.
    Counselling,
    /// A warning.
    Warning,
    /// A suspension.
    Suspension,
    /// A move to other work.
    Transfer,
    /// An end of employment or engagement.
    Termination,
    /// Contacting the police.
    Police,
    /// Changing a policy or a procedure.
    PolicyChange,
    /// Putting the service right for the person.
    ServiceRedress,
    /// Something else.
    Other,
}

impl FollowUpKind {
    /// The name, as on the wire.
    pub fn name(self) -> &'static str {
        match self {
            Self::Apology => "apology",
            Self::Education => "education",
            Self::Counselling => "counselling",
            Self::Warning => "warning",
            Self::Suspension => "suspension",
            Self::Transfer => "transfer",
            Self::Termination => "termination",
            Self::Police => "police",
            Self::PolicyChange => "policyChange",
            Self::ServiceRedress => "serviceRedress",
            Self::Other => "other",
        }
    }
}

/// What the communication of a result tells the complainant.
#[wire]
pub enum ResultPoint {
    /// How each allegation ended.
    Outcome,
    /// Why.
    Reasons,
    /// What will be done.
    FollowUp,
    /// That and how they can appeal.
    RightToAppeal,
    /// Which outside body they can turn to.
    ExternalBody,
}

impl ResultPoint {
    /// The name, as on the wire.
    pub fn name(self) -> &'static str {
        match self {
            Self::Outcome => "outcome",
            Self::Reasons => "reasons",
            Self::FollowUp => "followUp",
            Self::RightToAppeal => "rightToAppeal",
            Self::ExternalBody => "externalBody",
        }
    }
}

/// How an appeal ends.
#[wire]
pub enum AppealOutcome {
    /// The decision changes.
    Upheld,
    /// Part of it changes.
    PartlyUpheld,
    /// It stays.
    NotUpheld,
}

/// How great the risk is that somebody is treated worse for a complaint.
#[wire]
pub enum ReprisalRisk {
    /// No sign of it.
    Low,
    /// Possible.
    Medium,
    /// Likely.
    High,
}

/// To whom a complaint goes when nobody inside may handle it.
#[wire]
pub enum Handler {
    /// The board.
    Board,
    /// A body or a person from outside.
    ExternalBody,
}

impl Handler {
    /// The name, as on the wire.
    pub fn name(self) -> &'static str {
        match self {
            Self::Board => "board",
            Self::ExternalBody => "externalBody",
        }
    }
}

/// Why a withdrawn complaint goes on all the same.
#[wire]
pub enum ContinuationGround {
    /// Somebody's safety.
    Safety,
    /// A pattern that others may suffer from.
    Pattern,
    /// A legal duty.
    LegalDuty,
}

impl ContinuationGround {
    /// The name, as on the wire.
    pub fn name(self) -> &'static str {
        match self {
            Self::Safety => "safety",
            Self::Pattern => "pattern",
            Self::LegalDuty => "legalDuty",
        }
    }
}

/// Why a step cannot be done at all.
#[wire]
pub enum NotApplicableReason {
    /// There is no safe way to reach the person.
    NoSafeWayToReach,
    /// The person cannot be found.
    Untraceable,
    /// The person has died.
    Died,
    /// The person asked not to be contacted.
    AskedNotTo,
    /// Another reason, told in words.
    Other,
}

impl NotApplicableReason {
    /// The name, as on the wire.
    pub fn name(self) -> &'static str {
        match self {
            Self::NoSafeWayToReach => "noSafeWayToReach",
            Self::Untraceable => "untraceable",
            Self::Died => "died",
            Self::AskedNotTo => "askedNotTo",
            Self::Other => "other",
        }
    }
}

/// What the published explanation of the process tells.
#[wire]
pub enum ProcessPoint {
    /// How and to whom to complain.
    HowToComplain,
    /// What one can complain about.
    WhatAbout,
    /// How a complaint is reviewed.
    HowItIsReviewed,
    /// When people hear back, and how.
    WhenTheyHearBack,
    /// A way for people who do not read.
    ForPeopleWhoDoNotRead,
    /// How to get help, and from whom.
    HowToGetHelp,
    /// That it is confidential and has no effect on a case or a service.
    NoNegativeEffect,
}

impl ProcessPoint {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::HowToComplain,
        Self::WhatAbout,
        Self::HowItIsReviewed,
        Self::WhenTheyHearBack,
        Self::ForPeopleWhoDoNotRead,
        Self::HowToGetHelp,
        Self::NoNegativeEffect,
    ];

    /// The name, as on the wire.
    pub fn name(self) -> &'static str {
        match self {
            Self::HowToComplain => "howToComplain",
            Self::WhatAbout => "whatAbout",
            Self::HowItIsReviewed => "howItIsReviewed",
            Self::WhenTheyHearBack => "whenTheyHearBack",
            Self::ForPeopleWhoDoNotRead => "forPeopleWhoDoNotRead",
            Self::HowToGetHelp => "howToGetHelp",
            Self::NoNegativeEffect => "noNegativeEffect",
        }
    }
}

/// What somebody noticed as a lesson, and for which area.
#[wire]
pub struct Lesson {
    /// The area of work.
    pub area: Option<String>,
    /// The lesson, in words that name nobody.
    pub words: Private,
    /// Whether somebody checked that it identifies nobody.
    pub identifies_nobody: bool,
}
