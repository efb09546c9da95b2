//! What can happen: to a consultation, to a new service, to the manual on referring and consulting.
//!
//! Each record is of one of these three, by the event that opens it: `consultationOpened`, `serviceAnnounced`,
//! `manualPublished`.
use super::terms::*;
use crate::calendar::CivilDate;
use crate::timeline::Mark;
use crate::wire::{LanguageTag, PersonId, Private, RecordId, Role, names};
use settlewell_macros::wire;

names! {
    /// A question of a consultation, by an id from the host.
    ConsultationQuestionId;
    /// A check-in with a new worker, by an id from the host.
    CheckInId;
    /// An approval to work above one's level, by an id from the host.
    SupervisionId;
}

/// One question of a consultation.
#[wire(input)]
pub struct ConsultationQuestion {
    /// Its id.
    pub id: ConsultationQuestionId,
    /// The question, in the asker's words.
    pub text: Private,
    /// The complexity criteria or permits that it is about, by their names in the policy.
    pub about: Vec<String>,
}

/// What an entry says happened.
#[wire(event, input)]
pub enum ScopeEvent {
    /// Somebody asked whether, or how, to go on with a case.
    ConsultationOpened {
        /// Of which sort it is.
        sort: ConsultationSort,
        /// The worker who asks.
        asker: PersonId,
        /// The area of the case.
        area: String,
        /// The activity that it is about; absent when it is about the case as a whole.
        activity: Option<String>,
        /// Who is asked, by the name that the policy gives under `consult`.
        of: String,
        /// Who exactly is asked, where that is known: the first of them owes the reply, any of them may give it.
        to: Vec<PersonId>,
        /// By which way.
        channel: Option<ConsultationChannel>,
        /// How soon an answer is needed.
        urgency: Option<ScopeUrgency>,
        /// The questions.
        questions: Vec<ConsultationQuestion>,
        /// By when a reply is needed, as `assess` said it.
        reply_by: Option<CivilDate>,
        /// The record of the case, where the host keeps one.
        matter: Option<RecordId>,
        /// Whether those who are asked are told who the person is. Absent means no.
        identifies: Option<bool>,
        /// The permission under which they are told, by its id in the person's record.
        permission: Option<String>,
    },
    /// One more question was asked.
    ConsultationQuestionAdded {
        /// The question.
        question: ConsultationQuestion,
        /// By when a reply is needed.
        reply_by: Option<CivilDate>,
    },
    /// Somebody else is asked, because nobody answered or the answer needs another.
    ConsultationPassedOn {
        /// Who is asked now, by the name that the policy gives under `consult`.
        of: String,
        /// Who exactly, where that is known: the first of them owes the reply, any of them may give it.
        to: Vec<PersonId>,
        /// By which way.
        channel: Option<ConsultationChannel>,
        /// The questions for which `replyBy` takes the place of the day before.
        questions: Vec<ConsultationQuestionId>,
        /// By when a reply is needed.
        reply_by: Option<CivilDate>,
        /// Why.
        reason: Option<Private>,
        /// Whether they are told who the person is. Absent means no.
        identifies: Option<bool>,
        /// The permission under which they are told, by its id in the person's record.
        permission: Option<String>,
    },
    /// The case conference, or the meeting of the team, was held.
    ConsultationMeetingHeld {
        /// Who took part.
        participants: Vec<PersonId>,
        /// What was said, in short.
        notes: Option<Private>,
    },
    /// A question was answered.
    ConsultationAnswered {
        /// Which question.
        question: ConsultationQuestionId,
        /// Who answered, when that is not the one who writes it down.
        answered_by: Option<PersonId>,
        /// By which way.
        channel: Option<ConsultationChannel>,
        /// The step to take, by this answer.
        step: ScopeStep,
        /// The answer, in their words.
        text: Option<Private>,
    },
    /// What was then done.
    ConsultationOutcomeNoted {
        /// What.
        outcome: ConsultationOutcome,
        /// More about it.
        note: Option<Private>,
        /// The record that it led to, such as a referral's.
        record: Option<RecordId>,
    },
    /// The question fell away before it was answered.
    ConsultationWithdrawn {
        /// Why.
        reason: Private,
    },
    /// The consultation is over.
    ConsultationClosed {},
    /// Somebody approved that a worker does more than their level allows, and supervises it.
    SupervisionApproved {
        /// Its id.
        supervision: SupervisionId,
        /// The worker.
        worker: PersonId,
        /// In which area.
        area: String,
        /// Which activity.
        activity: String,
        /// The complexity criteria and limits that it is about, by name. None means only the worker's level.
        about: Vec<String>,
        /// Who approves and supervises, when that is not the one who writes it down.
        approved_by: Option<PersonId>,
        /// In which role they approve, when that is not the role of the one who writes it down. Somebody else than
        /// the writer counts as a `worker` without it.
        approver_role: Option<Role>,
        /// The last day on which it holds.
        until: Option<CivilDate>,
        /// What they asked for.
        conditions: Option<Private>,
    },
    /// A supervision ended before its time.
    SupervisionEnded {
        /// Which.
        supervision: SupervisionId,
        /// Why.
        reason: Option<Private>,
    },
    /// A new service was announced within the organization.
    ServiceAnnounced {
        /// The service, by the name that the policy gives under `services`.
        service: String,
        /// The areas that it adds.
        areas: Vec<String>,
        /// From when it is offered.
        starts_on: Option<CivilDate>,
        /// To whom it was announced.
        audience: Vec<PersonId>,
        /// By which ways.
        channels: Vec<ConsultationChannel>,
        /// The training that it needs, by the names of programs or modules.
        training: Vec<String>,
        /// By when everybody acknowledges it.
        acknowledge_by: Option<CivilDate>,
        /// What was said.
        text: Option<Private>,
    },
    /// Somebody more was told of it.
    ServiceTold {
        /// Who.
        person: PersonId,
        /// By when they acknowledge it.
        acknowledge_by: Option<CivilDate>,
    },
    /// Somebody acknowledged it.
    ServiceAcknowledged {
        /// Who.
        person: PersonId,
    },
    /// The training that it needs was arranged.
    ServiceTrainingArranged {
        /// The program or module.
        training: String,
        /// The record of the session or the need, in the training room.
        record: Option<RecordId>,
    },
    /// It is offered from now on.
    ServiceStarted {},
    /// It was looked at why the service exists.
    ServiceReviewed {
        /// Whether the need is still there.
        need_remains: bool,
        /// Whether it still belongs to the mission.
        in_mission: bool,
        /// By when it is looked at again.
        next_by: Option<CivilDate>,
        /// More about it.
        note: Option<Private>,
    },
    /// It is no longer offered.
    ServiceEnded {
        /// Why.
        reason: Option<Private>,
    },
    /// The manual on when and how to refer or consult was published.
    ManualPublished {
        /// Its version.
        version: String,
        /// In which languages.
        languages: Vec<LanguageTag>,
        /// What it explains.
        topics: Vec<ManualTopic>,
        /// The onboarding program or module that teaches it.
        taught_by: Option<String>,
        /// Who acknowledges it.
        audience: Vec<PersonId>,
        /// By when.
        acknowledge_by: Option<CivilDate>,
    },
    /// A new version of it was published.
    ManualRevised {
        /// Its version.
        version: String,
        /// What it explains.
        topics: Vec<ManualTopic>,
        /// The onboarding program or module that teaches it.
        taught_by: Option<String>,
        /// By when everybody acknowledges it who was told of the version before and has not left.
        acknowledge_by: Option<CivilDate>,
    },
    /// Somebody acknowledged a version.
    ManualAcknowledged {
        /// Which version.
        version: String,
        /// Who.
        person: PersonId,
    },
    /// A new worker came, who learns the manual.
    ManualWorkerJoined {
        /// Who.
        person: PersonId,
        /// By when they acknowledge it.
        acknowledge_by: Option<CivilDate>,
    },
    /// Somebody left, and owes nothing more here.
    ManualWorkerLeft {
        /// Who.
        person: PersonId,
        /// The check-ins with them that fall away.
        check_ins: Vec<CheckInId>,
    },
    /// A check-in about applying the manual was planned.
    CheckInPlanned {
        /// Its id.
        check_in: CheckInId,
        /// With whom.
        person: PersonId,
        /// Who checks in.
        by: PersonId,
        /// By when.
        due: CivilDate,
    },
    /// A check-in was held.
    CheckInHeld {
        /// Its id, when it was planned.
        check_in: Option<CheckInId>,
        /// With whom.
        person: PersonId,
        /// Who checked in, when that is not the one who writes it down.
        held_by: Option<PersonId>,
        /// What was talked about.
        topics: Vec<ManualTopic>,
        /// Whether something was hard to apply.
        difficulty: Option<bool>,
        /// More about it.
        note: Option<Private>,
    },
    /// The manual was looked through.
    ManualReviewed {
        /// Whether it needs a new version.
        needs_revision: bool,
        /// More about it.
        note: Option<Private>,
    },
}

/// What sort of record it is.
#[wire]
pub enum ScopeRecordSort {
    /// A question about a case.
    Consultation,
    /// A new service.
    Service,
    /// The manual.
    Manual,
}

/// The promise to answer a question.
pub(crate) const REPLY: &str = "reply";
/// The promise to acknowledge a new service or a manual.
pub(crate) const ACKNOWLEDGE: &str = "acknowledge";
/// The promise to check in with a new worker.
pub(crate) const CHECK_IN: &str = "checkIn";

impl ScopeEvent {
    /// The sort of record that this event belongs to.
    pub fn record_sort(&self) -> ScopeRecordSort {
        sort_of(self.kind())
    }

    /// Whom an event of a service or of the manual is about: who knows it, who came or left, who checks in with whom. To
    /// whom something is announced is no secret on the team.
    pub(crate) fn people(&self) -> Vec<&PersonId> {
        match self {
            Self::ServiceTold { person, .. }
            | Self::ServiceAcknowledged { person }
            | Self::ManualAcknowledged { person, .. }
            | Self::ManualWorkerJoined { person, .. }
            | Self::ManualWorkerLeft { person, .. } => vec![person],
            Self::CheckInPlanned { person, by, .. } => vec![person, by],
            Self::CheckInHeld { person, held_by, .. } => [Some(person), held_by.as_ref()].into_iter().flatten().collect(),
            _ => Vec::new(),
        }
    }

    /// What the event says to the timeline beyond its kind.
    pub(crate) fn mark(&self, marks: &mut Vec<Mark>) {
        match self {
            Self::ConsultationOpened { questions, reply_by, to, .. } => {
                for question in questions {
                    marks.extend(promised(REPLY, question.id.as_str(), *reply_by, "consultee", to.first()));
                }
            }
            Self::ConsultationQuestionAdded { question, reply_by } => {
                marks.extend(promised(REPLY, question.id.as_str(), *reply_by, "consultee", None));
            }
            Self::ServiceAnnounced { audience, acknowledge_by, .. }
            | Self::ManualPublished { audience, acknowledge_by, .. } => {
                for person in audience {
                    marks.extend(promised(
                        ACKNOWLEDGE,
                        person.as_str(),
                        *acknowledge_by,
                        "worker",
                        Some(person),
                    ));
                }
            }
            Self::ServiceTold { person, acknowledge_by } => {
                marks.extend(promised(ACKNOWLEDGE, person.as_str(), *acknowledge_by, "worker", Some(person)));
            }
            // Whoever comes back learns it again.
            Self::ManualWorkerJoined { person, acknowledge_by } => {
                let (key, by) = (person.as_str(), *acknowledge_by);
                marks.extend(promised_anew(ACKNOWLEDGE, key, by, "worker", Some(person)));
            }
            Self::ServiceAcknowledged { person } => marks.push(met(ACKNOWLEDGE, person.as_str())),
            Self::ManualWorkerLeft { person, .. } => marks.push(left(ACKNOWLEDGE, person.as_str())),
            Self::CheckInPlanned { check_in, by, due, .. } => {
                marks.extend(promised_anew(CHECK_IN, check_in.as_str(), Some(*due), "supervisor", Some(by)));
            }
            _ => {}
        }
    }
}

/// The sort of record that events of a kind belong to.
pub(crate) fn sort_of(kind: &str) -> ScopeRecordSort {
    if kind.starts_with("consultation") || kind.starts_with("supervision") {
        ScopeRecordSort::Consultation
    } else if kind.starts_with("service") {
        ScopeRecordSort::Service
    } else {
        ScopeRecordSort::Manual
    }
}

pub(super) fn promised(
    step: &str,
    key: &str,
    due: Option<CivilDate>,
    role: &str,
    person: Option<&PersonId>,
) -> Option<Mark> {
    due.map(|due| Mark::Promised {
        step: step.to_owned(),
        key: key.to_owned(),
        due,
        opens: None,
        role: Some(role.into()),
        person: person.cloned(),
        anew: false,
    })
}

/// The same, owed anew by whoever did it, or left, before.
pub(super) fn promised_anew(
    step: &str,
    key: &str,
    due: Option<CivilDate>,
    role: &str,
    person: Option<&PersonId>,
) -> Option<Mark> {
    let mut mark = promised(step, key, due, role, person)?;
    if let Mark::Promised { anew, .. } = &mut mark {
        *anew = true;
    }
    Some(mark)
}

pub(super) fn met(step: &str, key: &str) -> Mark {
    Mark::Met { step: Some(step.to_owned()), key: Some(key.to_owned()) }
}

/// What somebody who left does not owe, or is not owed, any more.
pub(super) fn left(step: &str, key: &str) -> Mark {
    fallen_away(step, key, "left")
}

/// What nobody owes any more, and why.
pub(super) fn fallen_away(step: &str, key: &str, reason: &str) -> Mark {
    Mark::NotApplicable { step: step.to_owned(), key: Some(key.to_owned()), reason: reason.to_owned() }
}
