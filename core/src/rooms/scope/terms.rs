//! The nouns of scope: steps, urgency, channels, sorts of record.
use crate::calendar::CivilDate;
use settlewell_macros::wire;

/// The step to take, from the freest to the most protective: of several that apply, the last leads.
///
/// ```
/// # use settlewell::rooms::scope::ScopeStep;
/// assert!(ScopeStep::Proceed < ScopeStep::Consult);
/// assert!(ScopeStep::AdviseLegal < ScopeStep::NotOffered);
/// ```
#[wire]
pub enum ScopeStep {
    /// Go on.
    Proceed,
    /// Go on once somebody has approved it, and under their supervision.
    ProceedWithApproval,
    /// Ask somebody before going on.
    Consult,
    /// Advise the person to seek legal advice, and help them find it.
    AdviseLegal,
    /// Refer the person: to a colleague, or outside.
    Refer,
    /// The organization does not do this. The answer names where to go.
    NotOffered,
}

impl ScopeStep {
    /// Its name, as on the wire.
    pub fn name(self) -> &'static str {
        match self {
            Self::Proceed => "proceed",
            Self::ProceedWithApproval => "proceedWithApproval",
            Self::Consult => "consult",
            Self::AdviseLegal => "adviseLegal",
            Self::Refer => "refer",
            Self::NotOffered => "notOffered",
        }
    }

    /// The step with this name.
    pub fn named(name: &str) -> Option<Self> {
        [
            Self::Proceed,
            Self::ProceedWithApproval,
            Self::Consult,
            Self::AdviseLegal,
            Self::Refer,
            Self::NotOffered,
        ]
        .into_iter()
        .find(|step| step.name() == name)
    }
}

/// How soon a step must be taken, from the least to the most urgent.
#[wire]
#[derive(Default)]
pub enum ScopeUrgency {
    /// In the ordinary course of work.
    #[default]
    Ordinary,
    /// Within days.
    Soon,
    /// Today.
    AtOnce,
}

impl ScopeUrgency {
    /// Its name, as on the wire.
    pub fn name(self) -> &'static str {
        match self {
            Self::Ordinary => "ordinary",
            Self::Soon => "soon",
            Self::AtOnce => "atOnce",
        }
    }
}

/// What sort of activity something is. The law treats advice and representation in a way of their own.
#[wire]
pub enum ActivitySort {
    /// Telling somebody what to do in their own matter.
    Advice,
    /// Speaking or writing for somebody before an authority or a tribunal.
    Representation,
    /// Anything else: general information, accompaniment, translation.
    Other,
}

/// Something given for a service.
#[wire]
pub struct Consideration {
    /// What it is.
    pub form: ConsiderationForm,
    /// How much, in cents, where that is known.
    pub cents: Option<u32>,
}

/// In which form something is given for a service.
#[wire]
pub enum ConsiderationForm {
    /// Money for the service itself.
    Fee,
    /// The costs of others, such as a filing fee or postage, passed on as they are.
    CostsPassedOn,
    /// A gift of some value.
    Gift,
    /// A donation that is expected for the service.
    Donation,
    /// Work or a service in return.
    Service,
    /// A promise of any of these.
    Promise,
}

/// How far a worker's training has brought them, as the training room's gate says it.
#[wire]
pub enum GateReadiness {
    /// Not yet.
    NotYet,
    /// They may be there and watch.
    ObserveOnly,
    /// They may serve; the acts that policy names need their mentor's approval.
    ReadyUnderMentorApproval,
    /// They may serve.
    Ready,
}

impl GateReadiness {
    /// Every one, from least to most.
    pub const ALL: [Self; 4] =
        [Self::NotYet, Self::ObserveOnly, Self::ReadyUnderMentorApproval, Self::Ready];

    /// Its name, as on the wire.
    pub fn name(self) -> &'static str {
        match self {
            Self::NotYet => "notYet",
            Self::ObserveOnly => "observeOnly",
            Self::ReadyUnderMentorApproval => "readyUnderMentorApproval",
            Self::Ready => "ready",
        }
    }

    /// The readiness with this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|readiness| readiness.name() == name)
    }
}

/// By which way somebody was asked, told or answered.
#[wire]
pub enum ConsultationChannel {
    /// Face to face.
    InPerson,
    /// By telephone.
    Phone,
    /// By email.
    Email,
    /// By a messaging tool of the organization.
    Message,
    /// By video.
    Video,
    /// At a meeting of the team.
    TeamMeeting,
    /// At a case conference.
    CaseConference,
    /// On paper or in a shared document.
    Written,
}

/// What sort of consultation it is.
#[wire]
pub enum ConsultationSort {
    /// A question to one person or office.
    Question,
    /// A case that is talked about at a meeting of the team.
    TeamMeeting,
    /// A meeting about one case, with several questions.
    CaseConference,
}

/// What was done after a consultation.
#[wire]
pub enum ConsultationOutcome {
    /// The worker went on.
    WentOn,
    /// The worker went on under supervision.
    WentOnSupervised,
    /// The person was advised to seek legal advice.
    AdvisedLegal,
    /// The person was referred.
    Referred,
    /// The person was told that the organization does not do this, and where to go.
    Declined,
    /// Nothing more was needed.
    NotNeeded,
}

impl ConsultationOutcome {
    /// The step that this outcome is.
    pub fn step(self) -> ScopeStep {
        match self {
            Self::WentOn | Self::NotNeeded => ScopeStep::Proceed,
            Self::WentOnSupervised => ScopeStep::ProceedWithApproval,
            Self::AdvisedLegal => ScopeStep::AdviseLegal,
            Self::Referred => ScopeStep::Refer,
            Self::Declined => ScopeStep::NotOffered,
        }
    }
}

/// What the manual on referring and consulting explains.
#[wire]
pub enum ManualTopic {
    /// What is in scope, and for whom.
    Scope,
    /// When to consult.
    WhenToConsult,
    /// How to consult, and whom.
    HowToConsult,
    /// When to refer.
    WhenToRefer,
    /// How to refer.
    HowToRefer,
    /// When a person needs legal advice.
    LegalAdvice,
}

impl ManualTopic {
    /// Its name, as on the wire.
    pub fn name(self) -> &'static str {
        match self {
            Self::Scope => "scope",
            Self::WhenToConsult => "whenToConsult",
            Self::HowToConsult => "howToConsult",
            Self::WhenToRefer => "whenToRefer",
            Self::HowToRefer => "howToRefer",
            Self::LegalAdvice => "legalAdvice",
        }
    }
}

/// Whether a day lies between two days, ends included; an absent end is open.
pub(crate) fn in_force(from: Option<CivilDate>, until: Option<CivilDate>, on: CivilDate) -> bool {
    from.is_none_or(|from| from <= on) && until.is_none_or(|until| on <= until)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_those_of_the_wire() {
        for step in [
            ScopeStep::Proceed,
            ScopeStep::ProceedWithApproval,
            ScopeStep::Consult,
            ScopeStep::AdviseLegal,
            ScopeStep::Refer,
            ScopeStep::NotOffered,
        ] {
            assert_eq!(serde_json::to_value(step).unwrap(), step.name());
            assert_eq!(ScopeStep::named(step.name()), Some(step));
        }
        for urgency in [ScopeUrgency::Ordinary, ScopeUrgency::Soon, ScopeUrgency::AtOnce] {
            assert_eq!(serde_json::to_value(urgency).unwrap(), urgency.name());
        }
        for name in ["notYet", "observeOnly", "readyUnderMentorApproval", "ready"] {
            let readiness = GateReadiness::named(name).unwrap();
            assert_eq!(serde_json::to_value(readiness).unwrap(), name);
        }
        for topic in [
            ManualTopic::Scope,
            ManualTopic::WhenToConsult,
            ManualTopic::HowToConsult,
            ManualTopic::WhenToRefer,
            ManualTopic::HowToRefer,
            ManualTopic::LegalAdvice,
        ] {
            assert_eq!(serde_json::to_value(topic).unwrap(), topic.name());
        }
    }

    #[test]
    fn both_ends_of_a_time_in_force_are_in_it() {
        let day = |text: &str| Some(text.parse::<CivilDate>().unwrap());
        let on = |text: &str| text.parse::<CivilDate>().unwrap();
        assert!(in_force(day("2025-06-03"), None, on("2025-06-03")));
        assert!(!in_force(day("2025-06-03"), None, on("2025-06-02")));
        assert!(in_force(None, day("2023-06-30"), on("2023-06-30")));
        assert!(!in_force(None, day("2023-06-30"), on("2023-07-01")));
    }
}
