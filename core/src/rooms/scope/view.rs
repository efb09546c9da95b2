//! What a viewer may see of a consultation, a new service or the manual.
use super::event::{ACKNOWLEDGE, CHECK_IN, CheckInId, ConsultationQuestionId, SupervisionId};
use super::question::{ConsultedAnswer, ScopeApproval};
use super::rules::{Case, answer_to, answers_as_assess_takes_them};
use super::consultation_state::{ConsultationMeeting, ConsultationState, NotedOutcome};
use super::state::ScopeState;
use super::terms::*;
use super::told_state::{ManualState, ServiceState};
use crate::calendar::{CivilDate, LocalText};
use crate::journal::Entry;
use crate::rooms::CaseEvent;
use crate::timeline::Obligation;
use crate::wire::{LanguageTag, PersonId, Private, RecordId};
use settlewell_macros::wire;

/// A record of this room, as one viewer may see it.
#[wire]
pub enum ScopeView {
    /// A consultation, for those who take part in it and those who may read them all.
    Consultation {
        /// What they see.
        consultation: ConsultationSeen,
    },
    /// A new service.
    Service {
        /// What they see.
        service: ServiceSeen,
    },
    /// The manual.
    Manual {
        /// What they see.
        manual: ManualSeen,
    },
    /// Nothing: the record is empty, or not for this viewer.
    Nothing {},
}

/// A consultation, as it is seen.
#[wire]
pub struct ConsultationSeen {
    /// Of which sort it is.
    pub sort: ConsultationSort,
    /// Who asks.
    pub asker: PersonId,
    /// The area.
    pub area: String,
    /// The activity.
    pub activity: Option<String>,
    /// When it was asked.
    pub asked_on: CivilDate,
    /// Who is asked now, by the name in the policy.
    pub of: String,
    /// Who exactly.
    pub to: Vec<PersonId>,
    /// By which way.
    pub channel: Option<ConsultationChannel>,
    /// How soon.
    pub urgency: ScopeUrgency,
    /// The record of the case, for those who take part.
    pub matter: Option<RecordId>,
    /// The questions.
    pub questions: Vec<ConsultationQuestionSeen>,
    /// The meetings that were held.
    pub meetings: Vec<ConsultationMeeting>,
    /// What was then done, the newest last.
    pub outcomes: Vec<NotedOutcome>,
    /// Whether it is over.
    pub over: bool,
    /// The answers, as `assess` takes them.
    pub consulted: Vec<ConsultedAnswer>,
    /// The approvals for whoever asks that hold on the day, as `assess` takes them.
    pub approvals: Vec<ScopeApproval>,
    /// Every approval to work above a level, also those that have ended.
    pub supervisions: Vec<SupervisionSeen>,
}

/// An approval to work above a level, as it is seen.
#[wire]
pub struct SupervisionSeen {
    /// Its id.
    pub id: SupervisionId,
    /// The worker.
    pub worker: PersonId,
    /// Who supervises.
    pub by: Option<PersonId>,
    /// The last day, where one was named.
    pub until: Option<CivilDate>,
    /// When it ended before its time.
    pub ended_on: Option<CivilDate>,
    /// What they asked for.
    pub conditions: Option<Private>,
}

/// A question, as it is seen.
#[wire]
pub struct ConsultationQuestionSeen {
    /// Its id.
    pub id: ConsultationQuestionId,
    /// The question.
    pub text: Option<Private>,
    /// What it is about.
    pub about: Vec<String>,
    /// The step to take, once it is answered.
    pub step: Option<ScopeStep>,
    /// When it was answered.
    pub answered_on: Option<CivilDate>,
    /// The answer.
    pub answer: Option<Private>,
}

/// A new service, as it is seen.
#[wire]
pub struct ServiceSeen {
    /// The service, by its name in the policy.
    pub service: String,
    /// The need or gap that it answers, in the language of the answer.
    pub need: Option<String>,
    /// How it is rooted in the mission, in the language of the answer.
    pub mission: Option<String>,
    /// The areas that it adds.
    pub areas: Vec<String>,
    /// When it was announced.
    pub announced_on: CivilDate,
    /// From when it is to be offered.
    pub starts_on: Option<CivilDate>,
    /// When it started.
    pub started_on: Option<CivilDate>,
    /// When it ended.
    pub ended_on: Option<CivilDate>,
    /// What was said.
    pub text: Option<Private>,
    /// The training that is still to be arranged.
    pub training_open: Vec<String>,
    /// By which ways it was announced.
    pub channels: Vec<ConsultationChannel>,
    /// How many were told.
    pub told: u32,
    /// How many acknowledged it.
    pub acknowledged: u32,
    /// Who has not, for those who oversee it; others see only themselves.
    pub open: Vec<PersonId>,
}

/// The manual, as it is seen.
#[wire]
pub struct ManualSeen {
    /// The version now.
    pub version: String,
    /// Since when.
    pub since: Option<CivilDate>,
    /// In which languages.
    pub languages: Vec<LanguageTag>,
    /// What it explains.
    pub topics: Vec<ManualTopic>,
    /// What teaches it.
    pub taught_by: Option<String>,
    /// How many acknowledge it.
    pub told: u32,
    /// Who has not acknowledged this version, for those who oversee it; others see only themselves.
    pub open: Vec<PersonId>,
    /// The check-ins, for those who oversee them; others see only their own.
    pub check_ins: Vec<CheckInSeen>,
}

/// A check-in, as it is seen.
#[wire]
pub struct CheckInSeen {
    /// Its id, when it was planned.
    pub id: Option<CheckInId>,
    /// With whom.
    pub person: PersonId,
    /// Who checks in.
    pub by: Option<PersonId>,
    /// By when.
    pub due: Option<CivilDate>,
    /// When it was held.
    pub held_on: Option<CivilDate>,
    /// What was talked about.
    pub topics: Vec<ManualTopic>,
}

/// The roles that oversee scope, where a policy names no others.
const OVERSEES: &[&str] = &["supervisor", "overseer"];

/// Whether the viewer oversees scope.
fn oversees(case: &Case<'_>) -> bool {
    let role = case.context.viewer.role.as_str();
    let named = &case.policy.reads_consultations;
    OVERSEES.contains(&role) && named.is_empty() || named.iter().any(|one| one.as_str() == role)
}

/// Whether the viewer takes part in a consultation.
fn takes_part(case: &Case<'_>, state: &ConsultationState) -> bool {
    // Where nobody was named, everybody in a role that answers is asked.
    let roles = || case.policy.consult.get(&state.of).map_or(&[][..], |one| &one.roles);
    case.context.viewer.id.as_ref().is_some_and(|id| state.concerns(id.as_str()))
        || (state.to.is_empty() && roles().contains(&case.context.viewer.role))
}

/// Services and the manual are for everybody on the team; a consultation is for those who take part and those who
/// oversee it.
pub(super) fn may_know(case: &Case<'_>) -> bool {
    match case.state {
        ScopeState::Consultation(state) => takes_part(case, state) || oversees(case),
        _ => case.context.viewer.is_of_the_team(),
    }
}

pub(super) fn may_name(case: &Case<'_>, person: &str) -> bool {
    match case.state {
        ScopeState::Consultation(state) => takes_part(case, state) || oversees(case),
        _ => oversees(case) || case.context.viewer.id.as_ref().is_some_and(|id| id.as_str() == person),
    }
}

/// Who still has to acknowledge something, and when somebody's check-in is due, is for them and for those who oversee it.
pub(super) fn may_know_owed(case: &Case<'_>, owed: &Obligation) -> bool {
    let about = owed.about.as_deref().unwrap_or_default();
    let viewer = |person: &PersonId| case.context.viewer.id.as_ref() == Some(person);
    match (case.state, owed.step.as_str()) {
        (_, ACKNOWLEDGE) => may_name(case, about),
        (ScopeState::Manual(manual), CHECK_IN) => {
            let mut planned = manual.check_ins.iter().filter(|one| one.id.as_ref().is_some_and(|id| id.as_str() == about));
            oversees(case) || planned.any(|one| viewer(&one.person) || one.by.as_ref().is_some_and(viewer))
        }
        _ => true,
    }
}

/// A device holds what its user may know: of a service and of the manual, no entry that is about colleagues alone, unless
/// they oversee scope.
pub(super) fn may_hold(case: &Case<'_>, entry: &Entry) -> bool {
    let CaseEvent::Scope(event) = &entry.event else { return may_know(case) };
    let people = event.people();
    may_know(case) && (people.is_empty() || people.iter().any(|person| may_name(case, person.as_str())))
}

pub(super) fn view(case: &Case<'_>) -> ScopeView {
    if !may_know(case) {
        return ScopeView::Nothing {};
    }
    match case.state {
        ScopeState::Consultation(state) => {
            ScopeView::Consultation { consultation: consultation(case, state) }
        }
        ScopeState::Service(state) => ScopeView::Service { service: service(case, state) },
        ScopeState::Manual(state) => ScopeView::Manual { manual: manual(case, state) },
        ScopeState::Empty => ScopeView::Nothing {},
    }
}

fn consultation(case: &Case<'_>, state: &ConsultationState) -> ConsultationSeen {
    // Which case it is, and so which person, is for those who take part.
    let inside = takes_part(case, state);
    let of_case = |matter: &Option<RecordId>| matter.clone().filter(|_| inside);
    let mut outcomes = state.outcomes.clone();
    // Without the case, an answer or an approval would be taken for one of every case.
    let unbound = inside || state.matter.is_none();
    let consulted = if unbound { answers_as_assess_takes_them(case, state) } else { Vec::new() };
    // What is approved for somebody else is no approval for whoever asks.
    let of_asker = state.approvals(case.clock.as_of()).filter(|(worker, _)| **worker == state.asker);
    let mut approvals: Vec<ScopeApproval> = of_asker.map(|(_, approval)| approval).collect();
    outcomes.iter_mut().for_each(|one| one.record = of_case(&one.record));
    for one in approvals.iter_mut().filter(|_| !unbound) {
        (one.matter, one.about) = (None, Vec::new());
    }
    // One that names no end holds as long as the policy lets one last.
    let lasts = case.policy.supervision.as_ref().and_then(|supervision| supervision.lasts);
    for one in approvals.iter_mut().filter(|one| one.until.is_none()) {
        one.until = lasts.and_then(|lasts| case.clock.counted(one.from, &lasts));
    }
    approvals.retain(|one| one.until.is_none_or(|until| case.clock.as_of() <= until));
    let questions = state.questions.iter().map(|question| {
        let answer = answer_to(case, state, question);
        ConsultationQuestionSeen {
            id: question.id.clone(),
            text: Some(question.text.clone()),
            about: question.about.clone(),
            step: answer.map(|answer| answer.step),
            answered_on: answer.map(|answer| answer.on),
            answer: answer.and_then(|answer| answer.text.clone()),
        }
    });
    ConsultationSeen {
        sort: state.sort,
        asker: state.asker.clone(),
        area: state.area.clone(),
        activity: state.activity.clone(),
        asked_on: state.asked_on,
        of: state.of.clone(),
        to: state.to.clone(),
        channel: state.channel,
        urgency: state.urgency,
        matter: of_case(&state.matter),
        questions: questions.collect(),
        meetings: state.meetings.clone(),
        outcomes,
        over: state.is_over(),
        consulted,
        approvals,
        supervisions: state
            .supervisions
            .iter()
            .map(|one| SupervisionSeen {
                id: one.id.clone(),
                worker: one.worker.clone(),
                by: one.by.clone(),
                until: one.until,
                ended_on: one.ended_on,
                conditions: one.conditions.clone(),
            })
            .collect(),
    }
}

fn service(case: &Case<'_>, state: &ServiceState) -> ServiceSeen {
    let why = case.policy.services.get(&state.service);
    let language = case.context.language();
    let said = |text: &LocalText| text.get(language.as_str()).map(str::to_owned);
    ServiceSeen {
        service: state.service.clone(),
        need: why.and_then(|why| said(&why.need)),
        mission: why.and_then(|why| said(&why.mission)),
        areas: state.areas.clone(),
        announced_on: state.announced_on,
        starts_on: state.starts_on,
        started_on: state.started_on,
        ended_on: state.ended_on,
        text: state.text.clone(),
        training_open: state.training_open().map(str::to_owned).collect(),
        channels: state.channels.clone(),
        told: count(state.told.len()),
        acknowledged: count(state.told.len() - state.open().count()),
        open: seen(case, state.open()),
    }
}

fn manual(case: &Case<'_>, state: &ManualState) -> ManualSeen {
    let own = |person: &PersonId| oversees(case) || case.context.viewer.id.as_ref() == Some(person);
    let check_ins = state.check_ins.iter().filter(|one| own(&one.person) || one.by.as_ref().is_some_and(own));
    ManualSeen {
        version: state.version.clone(),
        since: state.versions.last().map(|(_, on)| *on),
        languages: state.languages.clone(),
        topics: state.topics.clone(),
        taught_by: state.taught_by.clone(),
        told: count(state.told.iter().filter(|told| told.left_on.is_none()).count()),
        open: seen(case, state.open()),
        check_ins: check_ins
            .map(|one| CheckInSeen {
                id: one.id.clone(),
                person: one.person.clone(),
                by: one.by.clone(),
                due: one.due,
                held_on: one.held_on,
                topics: one.topics.clone(),
            })
            .collect(),
    }
}

fn seen<'p>(case: &Case<'_>, people: impl Iterator<Item = &'p PersonId>) -> Vec<PersonId> {
    people.filter(|person| may_name(case, person.as_str())).cloned().collect()
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
