//! What is complained about, how serious it is, and how each allegation ended.
use super::outcome::AllegationOutcome;
use super::tellings::ToldTo;
use crate::calendar::Moment;
use crate::wire::{Department, PersonId, Private, names};
use settlewell_macros::wire;

names! {
    /// An allegation within a complaint, by an id from the host.
    AllegationId;
}

/// One thing that somebody complains about.
#[wire]
pub struct Allegation {
    /// Its id within the complaint.
    pub id: AllegationId,
    /// About whom or what.
    pub about: ComplaintSubject,
    /// The category, by a name that the policy lists.
    pub category: Option<String>,
    /// How serious it is.
    pub seriousness: Option<Seriousness>,
    /// When it happened, as exactly as anybody knows.
    pub happened: Option<Moment>,
    /// Since when the complainant has known of it.
    pub known_since: Option<Moment>,
    /// What happened, in the complainant's words.
    pub account: Option<Private>,
}

impl Allegation {
    /// Whether this says another thing than the allegation it takes the place of: about somebody or something else, or
    /// of another sort. What was not known before is filled in.
    pub(super) fn is_another(&self, newer: &Self) -> bool {
        let changed = |before: bool, same: bool| before && !same;
        !self.about.is_same(&newer.about)
            || changed(self.category.is_some(), self.category == newer.category)
            || changed(self.seriousness.is_some(), self.seriousness == newer.seriousness)
    }
}

/// What an allegation is about.
#[wire]
pub enum ComplaintSubject {
    /// A worker: staff, intern or volunteer.
    Worker {
        /// Who.
        id: PersonId,
    },
    /// A service.
    Service {
        /// Which.
        id: String,
        /// The department that gives it, where that is known.
        department: Option<Department>,
    },
    /// A decision.
    Decision {
        /// Which.
        id: String,
        /// Who made it, where that is known.
        made_by: Option<PersonId>,
    },
    /// A partner organization.
    Partner {
        /// Which.
        id: String,
    },
    /// The organization as a whole.
    Organization {},
    /// A policy of the organization.
    Policy {
        /// Which.
        id: String,
    },
    /// Somebody or something that is not known yet.
    Unknown {
        /// The department concerned, where that is known.
        department: Option<Department>,
    },
}

impl ComplaintSubject {
    /// What sort of thing it is.
    pub fn kind(&self) -> SubjectKind {
        match self {
            Self::Worker { .. } => SubjectKind::Worker,
            Self::Service { .. } => SubjectKind::Service,
            Self::Decision { .. } => SubjectKind::Decision,
            Self::Partner { .. } => SubjectKind::Partner,
            Self::Organization {} => SubjectKind::Organization,
            Self::Policy { .. } => SubjectKind::Policy,
            Self::Unknown { .. } => SubjectKind::Unknown,
        }
    }

    /// Whether it is the same subject, whatever became known of the department.
    fn is_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Service { id, .. }, Self::Service { id: other, .. }) => id == other,
            (Self::Unknown { .. }, Self::Unknown { .. }) => true,
            (subject, other) => subject == other,
        }
    }

    /// The person of the organization who answers for it, where there is one and they are known.
    pub fn respondent(&self) -> Option<&PersonId> {
        match self {
            Self::Worker { id } => Some(id),
            Self::Decision { made_by, .. } => made_by.as_ref(),
            _ => None,
        }
    }

    /// Whether somebody answers for it who is not known yet.
    pub fn respondent_unknown(&self) -> bool {
        matches!(self, Self::Unknown { .. } | Self::Decision { made_by: None, .. })
    }

    /// The department it names, if it names one.
    pub fn department(&self) -> Option<&Department> {
        match self {
            Self::Service { department, .. } | Self::Unknown { department } => department.as_ref(),
            _ => None,
        }
    }
}

/// What sort of thing an allegation is about.
#[wire]
pub enum SubjectKind {
    /// A worker.
    Worker,
    /// A service.
    Service,
    /// A decision.
    Decision,
    /// A partner organization.
    Partner,
    /// The organization as a whole.
    Organization,
    /// A policy.
    Policy,
    /// Not known yet.
    Unknown,
}

impl SubjectKind {
    /// The name, as on the wire.
    pub fn name(self) -> &'static str {
        match self {
            Self::Worker => "worker",
            Self::Service => "service",
            Self::Decision => "decision",
            Self::Partner => "partner",
            Self::Organization => "organization",
            Self::Policy => "policy",
            Self::Unknown => "unknown",
        }
    }
}

/// How serious an allegation is, from the least to the most.
#[wire]
pub enum Seriousness {
    /// An inconvenience.
    Minor,
    /// A real effect on the person, which can be put right.
    Moderate,
    /// Harm, or a serious breach of duty.
    Serious,
    /// Someone may be in danger now.
    Critical,
}

impl Seriousness {
    /// The name, as on the wire.
    pub fn name(self) -> &'static str {
        match self {
            Self::Minor => "minor",
            Self::Moderate => "moderate",
            Self::Serious => "serious",
            Self::Critical => "critical",
        }
    }
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
