//! Consultations: who is asked, who answers, what is then done.
use super::*;
use crate::rooms::scope::event::{ConsultationQuestion, REPLY};
use crate::rooms::scope::policy::ConsulteePolicy;
use crate::rooms::scope::state::ConsultationState;
use crate::rooms::scope::terms::{ConsultationChannel, ConsultationSort};
use crate::wire::PersonId;

pub(super) fn may(state: &ConsultationState, kind: &'static str, judgement: &mut Judgement) {
    if state.is_over() && kind != "supervisionEnded" {
        judgement.refuse(&IS_OVER, [("event", &kind)]);
        return;
    }
    let open = state.questions.iter().find(|question| question.answer().is_none());
    match (kind, open) {
        ("consultationClosed", Some(question)) => {
            judgement.refuse(&OPEN_QUESTION, [("question", &question.id)]);
        }
        ("consultationClosed", None) if state.outcomes.is_empty() => judgement.refuse(&OUTCOME_FIRST, []),
        ("consultationOutcomeNoted", Some(question)) => {
            judgement.refuse(&OUTCOME_ANSWERED, [("question", &question.id)]);
        }
        _ => {}
    }
}

pub(super) fn check(case: &Case<'_>, said: Said<'_, E>, judgement: &mut Judgement) {
    let state = match case.state {
        ScopeState::Consultation(state) => Some(state),
        _ => None,
    };
    match said.event {
        E::ConsultationOpened { asker, of, to, channel, questions, identifies, permission, .. } => {
            asked(case, Asked { asker, of, to, channel, identifies, permission }, judgement);
            if questions.is_empty() {
                judgement.needs(
                    &ASKS_SOMETHING,
                    [],
                    vec![crate::reason::Question::of("consultation.question")],
                );
            }
            each_once(questions, judgement);
        }
        E::ConsultationPassedOn { of, to, channel, identifies, permission, .. } => {
            if let Some(state) = state {
                asked(
                    case,
                    Asked { asker: &state.asker, of, to, channel, identifies, permission },
                    judgement,
                );
            }
        }
        E::ConsultationAnswered { question, answered_by, .. } => {
            if let Some(state) = state {
                let by = answered_by.as_ref().or(said.entry.by.id.as_ref());
                if state.questions.iter().all(|known| known.id != *question) {
                    judgement.refuse(&QUESTION_ASKED, [("question", question)]);
                }
                if let Some(by) = by {
                    answerer(case, state, by, &said.entry.by.role, answered_by.is_none(), judgement);
                }
                if state.sort != ConsultationSort::Question && state.meetings.is_empty() {
                    note(judgement, &MEETING_FIRST, [("question", question)]);
                }
            }
        }
        E::ConsultationOutcomeNoted { outcome, .. } => {
            let step = state.and_then(|state| state.answered_step());
            if let Some(step) =
                step.filter(|step| outcome.step() < *step && *step > crate::rooms::scope::ScopeStep::Consult)
            {
                judgement
                    .refuse(&OUTCOME_KEEPS, [("outcome", &outcome.step().name()), ("step", &step.name())]);
            }
        }
        _ => {}
    }
}

pub(super) fn notice(case: &Case<'_>, state: &ConsultationState, judgement: &mut Judgement) {
    if state.is_over() {
        return;
    }
    for open in case.clock.open_steps().into_iter().filter(|open| open.overdue && open.step == REPLY) {
        let question = open.about.unwrap_or_default();
        let due = open.due.map(|due| due.to_string()).unwrap_or_default();
        note(judgement, &REPLY_LATE, [("question", &question), ("of", &state.of), ("due", &due)]);
    }
}

/// Who asks whom, and how.
struct Asked<'a> {
    asker: &'a PersonId,
    of: &'a String,
    to: &'a [PersonId],
    channel: &'a Option<ConsultationChannel>,
    identifies: &'a Option<bool>,
    permission: &'a Option<String>,
}

fn asked(case: &Case<'_>, asked: Asked<'_>, judgement: &mut Judgement) {
    let Some(consultee) = case.policy.consult.get(asked.of) else {
        let known = listed(case.policy.consult.names());
        judgement.refuse(&CONSULTEE_KNOWN, [("of", asked.of), ("known", &known)]);
        return;
    };
    if asked.to.contains(asked.asker) {
        judgement.refuse(&NOT_ONESELF, [("person", asked.asker)]);
    }
    if let Some(channel) = asked.channel
        && !consultee.channels.is_empty()
        && !consultee.channels.contains(channel)
    {
        note(judgement, &CHANNEL_FORESEEN, [("channel", &channel_name(*channel)), ("of", asked.of)]);
    }
    if consultee.outside == Some(true) && *asked.identifies == Some(true) && asked.permission.is_none() {
        judgement.refuse(&LEAST_SHARED, [("of", asked.of)]);
    }
}

fn each_once(questions: &[ConsultationQuestion], judgement: &mut Judgement) {
    for (index, question) in questions.iter().enumerate() {
        if questions.iter().take(index).any(|earlier| earlier.id == question.id) {
            judgement.refuse(&QUESTION_ASKED, [("question", &question.id)]);
        }
    }
}

/// Whoever answers is not the asker, and was asked or has a role that answers.
fn answerer(
    case: &Case<'_>,
    state: &ConsultationState,
    by: &PersonId,
    role: &Role,
    in_person: bool,
    judgement: &mut Judgement,
) {
    if *by == state.asker {
        judgement.refuse(&NOT_ONESELF, [("person", by)]);
        return;
    }
    let roles =
        case.policy.consult.get(&state.of).map_or(&[][..], |consultee: &ConsulteePolicy| &consultee.roles);
    let on_roster = |wanted: &Role| {
        let person = case.context.roster.as_ref().and_then(|roster| roster.person(by));
        person.is_some_and(|person| person.has_role(wanted.as_str(), case.clock.as_of()))
    };
    let by_role = roles.is_empty() || (in_person && roles.contains(role)) || roles.iter().any(on_roster);
    if !by_role && !state.to.contains(by) {
        note(judgement, &ANSWERER_ASKED, [("person", by), ("of", &state.of)]);
    }
}

fn channel_name(channel: ConsultationChannel) -> &'static str {
    match channel {
        ConsultationChannel::InPerson => "inPerson",
        ConsultationChannel::Phone => "phone",
        ConsultationChannel::Email => "email",
        ConsultationChannel::Message => "message",
        ConsultationChannel::Video => "video",
        ConsultationChannel::TeamMeeting => "teamMeeting",
        ConsultationChannel::CaseConference => "caseConference",
        ConsultationChannel::Written => "written",
    }
}
