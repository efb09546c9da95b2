//! What can happen: in a worker's training record, in a session, to a need, to an opportunity in the sector.
//!
//! Each record is of one of five sorts, by the event that opens it: `workerAdded`, `sessionPlanned`, `needRaised`,
//! `opportunityFound`, `reviewsBegun`.
use super::terms::*;
use crate::calendar::{CivilDate, Moment};
use crate::roster::Engagement;
use crate::wire::{Department, LanguageTag, PersonId, Private, RecordId, Role};
use settlewell_macros::wire;

/// What an entry says happened. When it happened, and so from when evidence counts, is the entry's `occurredAt`.
#[wire(event, input)]
pub enum TrainingEvent {
    /// A worker's training record was opened.
    WorkerAdded {
        /// Who.
        worker: PersonId,
        /// How they are engaged; absent when the roster says it.
        engagement: Option<Engagement>,
        /// Since when they serve clients; absent when they do not yet, or nobody knows.
        serving_since: Option<CivilDate>,
    },
    /// They were put on a program.
    Enrolled {
        /// Which.
        program: ProgramName,
    },
    /// They were there.
    Attended {
        /// The module that was taught.
        module: Option<ModuleName>,
        /// The session's record.
        session: Option<RecordId>,
        /// How long, in minutes.
        minutes: Option<u32>,
        /// Where this comes from.
        source: Option<EvidenceSource>,
    },
    /// They tried and are not done yet.
    Attempted {
        /// Which module.
        module: ModuleName,
    },
    /// They worked through a module to its end.
    Completed {
        /// Which module.
        module: ModuleName,
        /// How long it took, in minutes.
        minutes: Option<u32>,
        /// By when it is renewed, where the organization or the certificate says so.
        renew_by: Option<CivilDate>,
        /// Where this comes from.
        source: Option<EvidenceSource>,
    },
    /// They passed a module's test.
    Passed {
        /// Which module.
        module: ModuleName,
        /// The mark, in percent.
        score: Option<u32>,
        /// By when it is renewed, where the organization or the certificate says so.
        renew_by: Option<CivilDate>,
        /// Where this comes from.
        source: Option<EvidenceSource>,
    },
    /// They did not pass a module's test.
    Failed {
        /// Which module.
        module: ModuleName,
        /// The mark, in percent.
        score: Option<u32>,
        /// Where this comes from.
        source: Option<EvidenceSource>,
    },
    /// Somebody saw that they can do it.
    Observed {
        /// Which module.
        module: ModuleName,
        /// Who saw it.
        by: PersonId,
        /// What was seen.
        notes: Option<Private>,
    },
    /// Somebody signed a module off.
    SignedOff {
        /// Which module.
        module: ModuleName,
        /// Who.
        by: PersonId,
        /// By when it is renewed.
        renew_by: Option<CivilDate>,
    },
    /// Somebody decided that they need not have it. It stays visible for ever.
    Waived {
        /// What.
        what: WaivedThing,
        /// Who decided.
        by: PersonId,
        /// The ground, by its name in the policy.
        reason: String,
        /// The last day; absent while nothing ends it.
        until: Option<CivilDate>,
        /// More about it.
        notes: Option<Private>,
    },
    /// They showed a credential from outside.
    CredentialShown {
        /// Which.
        credential: CredentialName,
        /// Its number.
        number: Option<Private>,
        /// The first day; the day of the entry when absent.
        valid_from: Option<CivilDate>,
        /// The last day; absent when nobody knows, or when it has none.
        valid_until: Option<CivilDate>,
    },
    /// The issuer received an application to renew a credential.
    RenewalFiled {
        /// Which.
        credential: CredentialName,
        /// The day the issuer received it; the day of the entry when absent.
        received: Option<CivilDate>,
    },
    /// The issuer decided on the renewal.
    RenewalDecided {
        /// Which.
        credential: CredentialName,
        /// Whether it was renewed.
        granted: bool,
        /// The new last day.
        valid_until: Option<CivilDate>,
    },
    /// The issuer suspended a credential.
    CredentialSuspended {
        /// Which.
        credential: CredentialName,
        /// The last day of it, where that is known.
        until: Option<CivilDate>,
    },
    /// The suspension ended.
    CredentialReinstated {
        /// Which.
        credential: CredentialName,
    },
    /// The issuer took a credential away.
    CredentialWithdrawn {
        /// Which.
        credential: CredentialName,
    },
    /// A mentorship began.
    MentorshipBegun {
        /// Which.
        mentorship: MentorshipName,
        /// Who mentors.
        mentor: PersonId,
        /// The area of work, where it is for one.
        area: Option<String>,
        /// What the person needs, by the name of a variant in the policy.
        need: Option<String>,
        /// When it should end.
        until: Option<CivilDate>,
    },
    /// Somebody else mentors from now on.
    MentorChanged {
        /// Which mentorship.
        mentorship: MentorshipName,
        /// Who mentors.
        mentor: PersonId,
    },
    /// They shadowed somebody who was serving.
    Shadowed {
        /// In which mentorship.
        mentorship: MentorshipName,
        /// Whom.
        with: PersonId,
        /// In which area of work.
        area: Option<String>,
        /// What they learned.
        notes: Option<Private>,
    },
    /// They asked the mentor to approve an act.
    ApprovalAsked {
        /// Which act.
        act: ActId,
        /// What sort of act.
        activity: Option<String>,
        /// In which area of work.
        area: Option<String>,
    },
    /// The mentor approved it.
    ApprovedByMentor {
        /// Which act.
        act: ActId,
        /// Who approved.
        by: PersonId,
    },
    /// The mentor did not approve it.
    ApprovalDeclined {
        /// Which act.
        act: ActId,
        /// Who declined.
        by: PersonId,
        /// Why, and what to do instead.
        reason: Option<Private>,
    },
    /// They did the act.
    ActDone {
        /// Which act.
        act: ActId,
        /// What sort of act.
        activity: Option<String>,
        /// In which area of work.
        area: Option<String>,
    },
    /// Mentor and worker talked about how it goes.
    MentorCheckIn {
        /// In which mentorship.
        mentorship: MentorshipName,
        /// What was said.
        notes: Option<Private>,
    },
    /// A mentorship takes longer.
    MentorshipExtended {
        /// Which.
        mentorship: MentorshipName,
        /// Until when.
        until: CivilDate,
        /// Why.
        reason: Option<Private>,
    },
    /// The mentor signed the mentorship off: the worker goes on alone.
    MentorshipSignedOff {
        /// Which.
        mentorship: MentorshipName,
        /// Who.
        by: PersonId,
    },
    /// A mentorship ended without being signed off.
    MentorshipEnded {
        /// Which.
        mentorship: MentorshipName,
        /// Why.
        reason: Option<Private>,
    },
    /// Help was arranged for somebody who did not succeed.
    RemedialPathOpened {
        /// For which module.
        module: ModuleName,
        /// Who sees to it.
        owner: PersonId,
        /// By when it is decided how to go on; as the policy has it when absent.
        due: Option<CivilDate>,
        /// What helps.
        measures: Vec<RemedialMeasure>,
    },
    /// It was decided how to go on.
    RemedialPathDecided {
        /// For which module.
        module: ModuleName,
        /// What was decided.
        decision: RemedialDecision,
        /// Who decided.
        by: PersonId,
        /// Why.
        reason: Option<Private>,
    },
    /// Extra training was asked of them, because something changed or a gap showed.
    TrainingAssigned {
        /// The need's record.
        need: RecordId,
        /// Which module.
        module: ModuleName,
        /// From when it counts: what was learned before does not have the change in it.
        since: CivilDate,
        /// By when.
        by: CivilDate,
        /// The areas of work that it is for; none means all of them.
        areas: Vec<String>,
    },
    /// They began to serve clients.
    ServiceBegan {
        /// In which role.
        role: Option<Role>,
        /// In which area of work.
        area: Option<String>,
        /// With which activity.
        activity: Option<String>,
        /// At which level.
        level: Option<String>,
    },
    /// They went on leave.
    LeaveBegan {},
    /// They came back.
    ReturnedFromLeave {},
    /// They left the organization.
    Left {},

    /// A session was planned. Opens a session's record.
    SessionPlanned {
        /// When.
        at: Moment,
        /// Which modules it teaches.
        modules: Vec<ModuleName>,
        /// Which topics it covers besides.
        topics: Vec<String>,
        /// How.
        format: Option<TrainingFormat>,
        /// How long, in minutes.
        minutes: Option<u32>,
        /// Who teaches.
        facilitators: Vec<PersonId>,
        /// Experts on the subject who prepare, review or teach; they may be from outside.
        experts: Vec<PersonId>,
        /// How many can take part; absent when there is no limit.
        places: Option<u32>,
        /// The languages in which it is given.
        languages: Vec<LanguageTag>,
        /// What it is expected to cost.
        cost: Option<Cents>,
        /// The partner it is shared with, and which way.
        partner: Option<PersonId>,
        /// Which way it is shared.
        shared: Option<SharedWay>,
        /// The needs that it answers.
        needs: Vec<RecordId>,
    },
    /// A session was put on another day.
    SessionMoved {
        /// When it is now.
        at: Moment,
    },
    /// Somebody will take part.
    ParticipantAdded {
        /// Who.
        worker: PersonId,
    },
    /// Somebody will not take part after all.
    ParticipantRemoved {
        /// Who.
        worker: PersonId,
    },
    /// A session took place.
    SessionHeld {
        /// Who taught.
        facilitators: Vec<PersonId>,
        /// Which experts helped.
        experts: Vec<PersonId>,
        /// Who was there.
        participants: Vec<PersonId>,
        /// How long it took, in minutes.
        minutes: Option<u32>,
    },
    /// A session will not take place.
    SessionCancelled {
        /// Why.
        reason: Option<Private>,
    },
    /// A session cost something.
    CostRecorded {
        /// What for.
        what: CostKind,
        /// How much.
        amount: Cents,
        /// For whom, where it is for one person.
        worker: Option<PersonId>,
    },
    /// Somebody said how the training was for them.
    SessionFeedback {
        /// From which side.
        from: FeedbackFrom,
        /// From 1 (very poor) to 5 (very good).
        content: Option<u32>,
        /// From 1 (very poor) to 5 (very good).
        format: Option<u32>,
        /// From 1 (very poor) to 5 (very good).
        organization: Option<u32>,
        /// Their words.
        comment: Option<Private>,
    },
    /// The feedback was read, and something was decided.
    FeedbackReviewed {
        /// Who did.
        by: Option<PersonId>,
        /// What changes.
        changes: Option<Private>,
    },

    /// A need for training showed. Opens a need's record.
    NeedRaised {
        /// From whom it comes. A complaint or a piece of feedback is never named.
        from: NeedSource,
        /// The areas of work that it is about.
        areas: Vec<String>,
        /// The topics.
        topics: Vec<String>,
        /// What is needed.
        what: Option<Private>,
        /// The module that would meet it, where there is one.
        module: Option<ModuleName>,
        /// From when the change holds, for triggered training.
        since: Option<CivilDate>,
        /// By when everybody concerned has had the training.
        by: Option<CivilDate>,
    },
    /// It was worked out who needs the training.
    NeedAudienceNamed {
        /// Who.
        workers: Vec<PersonId>,
    },
    /// It was decided what is done about a need.
    NeedDecided {
        /// What.
        decision: NeedDecision,
        /// Who sees to it.
        owner: Option<PersonId>,
        /// By when.
        by: Option<CivilDate>,
        /// Why.
        reason: Option<Private>,
    },
    /// A need was met.
    NeedMet {
        /// By what.
        by: MetBy,
    },

    /// Something to learn from turned up in the sector. Opens an opportunity's record.
    OpportunityFound {
        /// Who offers it: a government, an umbrella organization, a partner.
        offered_by: String,
        /// When.
        at: Option<Moment>,
        /// The areas of work that it is about.
        areas: Vec<String>,
        /// The topics.
        topics: Vec<String>,
        /// What it costs a person.
        cost: Option<Cents>,
        /// What it is.
        what: Option<Private>,
        /// The needs that it answers.
        needs: Vec<RecordId>,
    },
    /// It was decided who goes.
    AttendeeChosen {
        /// Who.
        person: PersonId,
    },
    /// Nobody goes.
    OpportunityDeclined {
        /// Why.
        reason: Option<Private>,
    },
    /// Somebody went, for the organization.
    OpportunityAttended {
        /// Who.
        person: PersonId,
        /// By when they tell the others.
        share_back_by: Option<CivilDate>,
        /// How long it took, in minutes.
        minutes: Option<u32>,
    },
    /// They told the others what they learned.
    SharedBack {
        /// Who did.
        person: PersonId,
        /// How.
        how: ShareBackForm,
        /// To which departments; none means everyone.
        to: Vec<Department>,
    },
    /// They need not tell the others.
    ShareBackExcused {
        /// Who.
        person: PersonId,
        /// Who decided.
        by: PersonId,
        /// Why.
        reason: Option<Private>,
    },

    /// The organization looks at its training again from now on. Opens the record of its reviews.
    ReviewsBegun {},
    /// Training was reviewed: the whole of it, or some programs.
    TrainingReviewed {
        /// Who did.
        by: Option<PersonId>,
        /// Which programs; none means the whole.
        programs: Vec<ProgramName>,
        /// What changes.
        changes: Option<Private>,
    },
}

/// The sorts of record that the room keeps.
#[wire]
pub enum TrainingRecordKind {
    /// A worker's training.
    Worker,
    /// A session.
    Session,
    /// A need.
    Need,
    /// An opportunity in the sector.
    Opportunity,
    /// The reviews of the organization's training.
    Reviews,
}

impl TrainingRecordKind {
    /// Its name, as on the wire.
    pub fn name(self) -> &'static str {
        match self {
            Self::Worker => "worker",
            Self::Session => "session",
            Self::Need => "need",
            Self::Opportunity => "opportunity",
            Self::Reviews => "reviews",
        }
    }
}

const SESSION: &[&str] = &[
    "sessionPlanned",
    "sessionMoved",
    "participantAdded",
    "participantRemoved",
    "sessionHeld",
    "sessionCancelled",
    "costRecorded",
    "sessionFeedback",
    "feedbackReviewed",
];
const NEED: &[&str] = &["needRaised", "needAudienceNamed", "needDecided", "needMet"];
const OPPORTUNITY: &[&str] = &[
    "opportunityFound",
    "attendeeChosen",
    "opportunityDeclined",
    "opportunityAttended",
    "sharedBack",
    "shareBackExcused",
];

const REVIEWS: &[&str] = &["reviewsBegun", "trainingReviewed"];

impl TrainingRecordKind {
    /// The sort of record that an event of a kind belongs to.
    pub fn of(kind: &str) -> Self {
        match kind {
            _ if SESSION.contains(&kind) => Self::Session,
            _ if NEED.contains(&kind) => Self::Need,
            _ if OPPORTUNITY.contains(&kind) => Self::Opportunity,
            _ if REVIEWS.contains(&kind) => Self::Reviews,
            _ => Self::Worker,
        }
    }
}

impl TrainingEvent {
    /// The sort of record that the event belongs to.
    pub fn record_kind(&self) -> TrainingRecordKind {
        TrainingRecordKind::of(self.kind())
    }
}
