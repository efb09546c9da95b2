//! What follows from an entry and from what came before it: what nobody owes any more, and what
//! everybody owes anew.
use super::event::{ACKNOWLEDGE, CHECK_IN, REPLY, ScopeEvent, fallen_away, left, met, promised_anew};
use super::state::ScopeState;
use crate::room::Said;
use crate::timeline::Mark;

pub(super) fn consequences(state: &ScopeState, said: Said<'_, ScopeEvent>, marks: &mut Vec<Mark>) {
    match (state, said.event) {
        // Whoever is asked now owes every answer that is still open, also a second one to what was answered before.
        (ScopeState::Consultation(consultation), ScopeEvent::ConsultationPassedOn { to, .. }) => {
            marks.extend(consultation.open_questions().filter_map(|question| {
                promised_anew(REPLY, question.id.as_str(), question.reply_by, "consultee", to.first())
            }));
        }
        // What somebody says to their own question answers nothing.
        (
            ScopeState::Consultation(consultation),
            ScopeEvent::ConsultationAnswered { question, answered_by, .. },
        ) if answered_by.as_ref().or(said.entry.by.id.as_ref()) != Some(&consultation.asker) => {
            marks.push(met(REPLY, question.as_str()));
        }
        // Nobody waits for these answers now, and none can be given any more.
        (ScopeState::Consultation(consultation), ScopeEvent::ConsultationWithdrawn { .. }) => {
            let open = consultation.open_questions();
            marks.extend(open.map(|question| fallen_away(REPLY, question.id.as_str(), "withdrawn")));
        }
        (ScopeState::Consultation(consultation), ScopeEvent::ConsultationClosed {}) => {
            let open = consultation.open_questions();
            marks.extend(open.map(|question| fallen_away(REPLY, question.id.as_str(), "closed")));
        }
        // What is no longer offered need not be known any more.
        (ScopeState::Service(service), ScopeEvent::ServiceEnded { .. }) => {
            marks.extend(service.open().map(|person| fallen_away(ACKNOWLEDGE, person.as_str(), "ended")));
        }
        // Everybody who was told of the version before owes that they know the new one, whatever the days: what they
        // confirmed was the one before.
        (ScopeState::Manual(manual), ScopeEvent::ManualRevised { acknowledge_by, .. }) => {
            marks.extend(manual.open().filter_map(|person| {
                promised_anew(ACKNOWLEDGE, person.as_str(), *acknowledge_by, "worker", Some(person))
            }));
        }
        // To know an earlier version is not to know this one.
        (ScopeState::Manual(manual), ScopeEvent::ManualAcknowledged { version, person })
            if *version == manual.version =>
        {
            marks.push(met(ACKNOWLEDGE, person.as_str()));
        }
        (ScopeState::Manual(manual), ScopeEvent::ManualWorkerLeft { .. }) => {
            marks.extend(manual.fell_away.iter().map(|check_in| left(CHECK_IN, check_in.as_str())));
        }
        // Only with whom it was planned can a check-in be held.
        (
            ScopeState::Manual(manual),
            ScopeEvent::CheckInHeld { check_in: Some(check_in), person, .. },
        ) if manual.check_ins.iter().any(|one| {
            one.id.as_ref() == Some(check_in) && one.person == *person && one.due.is_some()
        }) =>
        {
            marks.push(met(CHECK_IN, check_in.as_str()));
        }
        _ => {}
    }
}
