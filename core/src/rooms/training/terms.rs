//! The nouns of training: evidence, waivers, credentials, sessions, needs and opportunities.
use crate::wire::{PersonId, RecordId, names};
use settlewell_macros::wire;

names! {
    /// A module, by its name in the policy.
    ModuleName;
    /// A program, by its name in the policy.
    ProgramName;
    /// A credential from outside, by its name in the policy.
    CredentialName;
    /// A mentorship, by its name in the policy.
    MentorshipName;
    /// An act that a mentor approves, by an id from the host.
    ActId;
}

/// How a session or a module is taught.
#[wire]
pub enum TrainingFormat {
    /// Alone, at one's own pace.
    SelfGuided,
    /// In a room, with others.
    InPerson,
    /// By video or telephone.
    Virtual,
    /// In a group.
    Group,
    /// One to one.
    OneToOne,
    /// By working through a scenario.
    Scenario,
    /// By reviewing cases.
    CaseReview,
}

/// What shows that a module is done.
#[wire]
pub enum Completion {
    /// Being there is enough. Whoever completed it was there.
    Attended,
    /// It was worked through to the end.
    Completed,
    /// Its test was passed.
    Passed,
    /// It was completed and its test was passed.
    Both,
    /// It was completed or its test was passed.
    Either,
    /// Somebody entitled to it saw that the person can do it.
    Observed,
    /// Somebody entitled to it signed it off.
    SignedOff,
}

/// Where evidence comes from.
#[wire]
pub enum EvidenceSource {
    /// Somebody of the organization wrote it down.
    Organization,
    /// A partner organization.
    Partner,
    /// A learning management system: the id of its statement or row keeps it from being taken twice.
    LearningSystem {
        /// The id there; absent when the record has none. The place of a row is no id: the next file has rows as well.
        statement: Option<String>,
    },
    /// A body outside, such as one that gives a certificate.
    Outside,
}

/// What somebody does not have to have.
#[wire]
#[derive(PartialOrd, Ord)]
pub enum WaivedThing {
    /// A module.
    Module {
        /// Which.
        module: ModuleName,
    },
    /// A whole program.
    Program {
        /// Which.
        program: ProgramName,
    },
    /// A credential.
    Credential {
        /// Which.
        credential: CredentialName,
    },
    /// A mentorship.
    Mentorship {
        /// Which.
        mentorship: MentorshipName,
    },
}

/// What helps somebody who did not succeed.
#[wire]
pub enum RemedialMeasure {
    /// One more module.
    ExtraModule {
        /// Which.
        module: ModuleName,
    },
    /// The same content in another format.
    OtherFormat {
        /// Which.
        format: TrainingFormat,
    },
    /// Somebody who helps.
    Mentor {
        /// Who.
        person: PersonId,
    },
    /// More time.
    MoreTime {},
}

/// How a remedial path ended.
#[wire]
pub enum RemedialDecision {
    /// The person may try again.
    TryAgain,
    /// The person takes on other tasks, for which this is not needed.
    OtherTasks,
    /// The person succeeded by what was arranged; the evidence is an entry of its own.
    Succeeded,
    /// The person does not go on.
    Ended,
}

/// Who or what pointed to a need for training.
#[wire]
pub enum NeedSource {
    /// A worker: staff, intern or volunteer.
    Staff,
    /// A manager.
    Manager,
    /// Feedback from clients.
    ClientFeedback,
    /// A complaint. The need never names it.
    Complaint,
    /// The board.
    Board,
    /// A change in the law.
    ChangeInLaw,
    /// A change in a process.
    ChangeInProcess,
    /// A regular review or assessment.
    Assessment,
}

impl NeedSource {
    /// Whether this is something that triggers extra training at once.
    pub fn triggers(self) -> bool {
        matches!(self, Self::ClientFeedback | Self::Complaint | Self::ChangeInLaw | Self::ChangeInProcess)
    }
}

/// What becomes of a need.
#[wire]
pub enum NeedDecision {
    /// A session is planned.
    Session,
    /// A module is made or changed.
    Module,
    /// An opportunity outside is used.
    Opportunity,
    /// Somebody coaches those concerned.
    Coaching,
    /// Nothing is done, for a reason.
    NotTaken,
}

/// What met a need.
#[wire]
pub enum MetBy {
    /// A session.
    Session {
        /// Its record.
        record: RecordId,
    },
    /// A module that everybody concerned completed.
    Module {
        /// Which.
        module: ModuleName,
    },
    /// An opportunity outside, and what was shared back from it.
    Opportunity {
        /// Its record.
        record: RecordId,
    },
    /// Coaching.
    Coaching {},
}

/// Money, in cents of a currency.
#[wire]
#[derive(Copy, Default, PartialOrd, Ord, Hash)]
pub struct Cents {
    /// How many cents.
    pub cents: u32,
}

/// What money was spent on.
#[wire]
pub enum CostKind {
    /// A person who teaches or reviews.
    Facilitator,
    /// A room, equipment or a licence.
    Place,
    /// Printed or bought material.
    Material,
    /// Travel.
    Travel,
    /// A fee for a course or an event.
    Fee,
    /// Interpretation or other support to take part.
    Access,
    /// Anything else.
    Other,
}

/// Which way something is shared with a partner.
#[wire]
pub enum SharedWay {
    /// We open ours to them.
    Given,
    /// They open theirs to us.
    Received,
}

/// From which side feedback on training comes.
#[wire]
pub enum FeedbackFrom {
    /// Somebody who took part.
    Trainee,
    /// Somebody who taught.
    Trainer,
}

/// How what was learned outside reaches the others.
#[wire]
pub enum ShareBackForm {
    /// Told in a meeting.
    Meeting,
    /// Written down for all.
    Note,
    /// Taught in a session.
    Session,
    /// Put where the organization keeps what it knows.
    KnowledgeBase,
}
