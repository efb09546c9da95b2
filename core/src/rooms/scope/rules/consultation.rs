//! Consultations: who is asked, who answers, what is then done.
use super::*;
use crate::calendar::{CivilDate, SpanUnit};
use crate::rooms::scope::event::{ConsultationQuestion, ConsultationQuestionId, REPLY};
use crate::rooms::scope::ConsulteePolicy;
use crate::rooms::scope::question::ConsultedAnswer;
use crate::rooms::scope::terms::{
    ConsultationChannel, ConsultationOutcome, ConsultationSort, ScopeStep, ScopeUrgency, in_force,
};
use crate::rooms::scope::{AskedQuestion, ConsultationState, QuestionAnswer};
use crate::wire::PersonId;

pub(super) fn may(case: &Case<'_>, state: &ConsultationState, kind: &'static str, judgement: &mut Judgement) {
    if state.is_over() && kind != "supervisionEnded" {
        judgement.refuse(&IS_OVER, [("event", &kind)]);
        return;
    }
    let open = state.questions.iter().find(|question| question.answer().is_none());
    match (kind, open) {
        ("consultationClosed", Some(question)) => {
            judgement.refuse(&OPEN_QUESTION, [("question", &question.id)]);
        }
        ("consultationClosed", None) => match state.outcomes.last() {
            None => judgement.refuse(&OUTCOME_FIRST, []),
            // A later answer may ask for more than what was done before it.
            Some(noted) => keeps(case, state, noted.outcome, judgement),
        },
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
        E::ConsultationOpened {
            asker,
            of,
            to,
            channel,
            urgency,
            questions,
            reply_by,
            identifies,
            permission,
            ..
        } => {
            reply_time(case, said.on, of, urgency.unwrap_or_default(), *reply_by, judgement);
            asked(case, said.on, Asked { asker, of, to, channel, identifies, permission }, judgement);
            if questions.is_empty() {
                judgement.needs(
                    &ASKS_SOMETHING,
                    [],
                    vec![crate::reason::Question::of("consultation.question").answered(crate::reason::AnswerForm::Text {})],
                );
            }
            each_once(questions, judgement);
        }
        E::ConsultationQuestionAdded { question, reply_by } => {
            if let Some(state) = state {
                if state.questions.iter().any(|known| known.id == question.id) {
                    judgement.refuse(&QUESTION_ASKED, [("question", &question.id)]);
                }
                reply_time(case, said.on, &state.of, state.urgency, *reply_by, judgement);
            }
        }
        E::ConsultationPassedOn { of, to, channel, questions, reply_by, identifies, permission, .. } => {
            if let Some(state) = state {
                let known = |id: &ConsultationQuestionId| state.questions.iter().any(|one| one.id == *id);
                for question in questions.iter().filter(|id| !known(id)) {
                    judgement.refuse(&QUESTION_ASKED, [("question", question)]);
                }
                let covered = state.open_questions().all(|one| questions.contains(&one.id));
                let reply_by = reply_by.filter(|_| covered);
                reply_time(case, said.on, of, state.urgency, reply_by, judgement);
                asked(
                    case,
                    said.on,
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
                let role = Some(&said.entry.by.role).filter(|_| answered_by.is_none());
                match by {
                    Some(by) if *by == state.asker => judgement.refuse(&NOT_ONESELF, [("person", by)]),
                    Some(by) if !was_asked(case, &state.of, &state.to, by, role) => {
                        note(judgement, &ANSWERER_ASKED, [("person", by), ("of", &state.of)]);
                    }
                    _ => {}
                }
                if state.sort != ConsultationSort::Question && state.meetings.is_empty() {
                    note(judgement, &MEETING_FIRST, [("question", question)]);
                }
            }
        }
        E::ConsultationOutcomeNoted { outcome, .. } => {
            if let Some(state) = state {
                keeps(case, state, *outcome, judgement);
            }
        }
        _ => {}
    }
}

/// What is done is not freer than the answers of those who were asked.
fn keeps(case: &Case<'_>, state: &ConsultationState, outcome: ConsultationOutcome, judgement: &mut Judgement) {
    let step = state.answered_step_where(&|answer| counts(case, state, answer));
    if let Some(step) = step.filter(|step| outcome.step() < *step && *step > ScopeStep::Consult) {
        judgement.refuse(&OUTCOME_KEEPS, [("outcome", &outcome.step().name()), ("step", &step.name())]);
    }
}

/// Whether an answer is by somebody who was asked, and not by whoever asks.
fn counts(case: &Case<'_>, state: &ConsultationState, answer: &QuestionAnswer) -> bool {
    let by = answer.by.as_ref().filter(|by| **by != state.asker);
    by.is_some_and(|by| was_asked(case, &answer.of, &state.ever_asked, by, answer.role.as_ref()))
}

pub(super) fn notice(case: &Case<'_>, state: &ConsultationState, judgement: &mut Judgement) {
    if state.is_over() {
        return;
    }
    let promised: Vec<_> = case.clock.open_steps().into_iter().filter(|open| open.step == REPLY).collect();
    for question in state.open_questions() {
        let due = match promised.iter().find(|open| open.about.as_deref() == Some(question.id.as_str())) {
            Some(open) => open.due,
            // Nobody noted a day: the time that the policy gives runs all the same.
            None => latest(case, &state.of, state.urgency, state.passed_on.max(Some(question.asked_on))),
        };
        if let Some(due) = due.filter(|due| *due < case.clock.as_of()) {
            note(judgement, &REPLY_LATE, [("question", &question.id), ("of", &state.of), ("due", &due)]);
        }
    }
}

/// The last day on which whoever is asked replies, by the policy. Hours end on the day itself.
fn latest(case: &Case<'_>, of: &str, urgency: ScopeUrgency, from: Option<CivilDate>) -> Option<CivilDate> {
    let within = case.policy.consult.get(of).and_then(|one| one.reply_within(urgency))?;
    let from = from?;
    if within.unit == SpanUnit::Hours { Some(from) } else { case.clock.counted(from, &within) }
}

/// There is a day until which a reply is needed, not later than the policy says.
fn reply_time(
    case: &Case<'_>,
    on: CivilDate,
    of: &str,
    urgency: ScopeUrgency,
    by: Option<CivilDate>,
    judgement: &mut Judgement,
) {
    let Some(latest) = latest(case, of, urgency, Some(on)) else { return };
    if by.is_none_or(|by| by > latest) {
        note(judgement, &REPLY_TIME, [("of", &of), ("latest", &latest)]);
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

fn asked(case: &Case<'_>, on: CivilDate, asked: Asked<'_>, judgement: &mut Judgement) {
    let answers = |one: &ConsulteePolicy| in_force(one.from, one.until, on);
    let consultee = case.policy.consult.get(asked.of).filter(|one| answers(one));
    let Some(consultee) = consultee else {
        let here = case.policy.consult.iter().filter(|(_, one)| answers(one));
        let known = listed(here.map(|(name, _)| name));
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

/// Whether somebody was asked, or has a role that answers for whoever was asked.
fn was_asked(case: &Case<'_>, of: &str, to: &[PersonId], by: &PersonId, role: Option<&Role>) -> bool {
    let roles = case.policy.consult.get(of).map_or(&[][..], |consultee: &ConsulteePolicy| &consultee.roles);
    let on_roster = |wanted: &Role| {
        let person = case.context.roster.and_then(|roster| roster.person(by));
        person.is_some_and(|person| person.has_role(wanted.as_str(), case.clock.as_of()))
    };
    let in_person = role.is_some_and(|role| roles.contains(role));
    roles.is_empty() || in_person || roles.iter().any(on_roster) || to.contains(by)
}

/// The answers that count for the asker in the case that was asked about: by somebody who was asked, of a
/// consultation that did not fall away.
pub(in crate::rooms::scope) fn answers_that_count(
    case: &Case<'_>,
    state: &ConsultationState,
) -> Vec<ConsultedAnswer> {
    if state.matter.is_none() { Vec::new() } else { answers_as_assess_takes_them(case, state) }
}

/// The same, also where no case was named.
pub(in crate::rooms::scope) fn answers_as_assess_takes_them(
    case: &Case<'_>,
    state: &ConsultationState,
) -> Vec<ConsultedAnswer> {
    if state.withdrawn_on.is_some() {
        return Vec::new();
    }
    state.consulted_where(&|answer| counts(case, state, answer))
}

/// The answer to a question: of those who were asked, and where none of them gave one, of whoever did.
pub(in crate::rooms::scope) fn answer_to<'q>(
    case: &Case<'_>,
    state: &ConsultationState,
    question: &'q AskedQuestion,
) -> Option<&'q QuestionAnswer> {
    let any = question.answer()?;
    question.answer_where(&|answer| counts(case, state, answer)).or(Some(any))
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
