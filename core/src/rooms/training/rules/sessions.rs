//! Sessions: who teaches, who takes part, what was said of it.
use super::*;
use crate::reason::{Question, Severity};
use crate::rooms::training::session_state::SessionState;
use crate::rooms::training::terms::ModuleName;
use crate::roster::Engagement;
use crate::wire::PersonId;

pub(in crate::rooms::training) fn may(session: &SessionState, kind: &'static str, judgement: &mut Judgement) {
    let closes =
        ["sessionMoved", "participantAdded", "participantRemoved", "sessionHeld", "sessionCancelled"];
    if closes.contains(&kind) && !session.is_open() {
        judgement.refuse(&SESSION_CLOSED, [("event", &kind)]);
    }
    if matches!(kind, "sessionFeedback" | "feedbackReviewed") && session.held.is_none() {
        judgement.refuse(&NOT_HELD, []);
    }
}

pub(in crate::rooms::training) fn check(
    case: &Case<'_>,
    said: Said<'_, TrainingEvent>,
    judgement: &mut Judgement,
) {
    use TrainingEvent as E;
    let nothing = SessionState::default();
    let session = case.state.session().unwrap_or(&nothing);
    match said.event {
        E::SessionPlanned { modules, facilitators, partner, .. } => {
            for module in modules.iter().filter(|module| case.policy.modules.get(module.as_str()).is_none()) {
                undefined("module", module.as_str(), case.policy.modules.names(), judgement);
            }
            if let Some(partner) = partner
                && case.policy.partners.get(partner.as_str()).is_none()
            {
                judgement.note(&PARTNER, [("partner", partner)], Severity::Notice, None);
            }
            trainers(case, facilitators, modules, said.on, judgement);
        }
        E::ParticipantAdded { worker } if session.places_left() == Some(0) => {
            let places = session.places.unwrap_or(0);
            judgement.refuse(&FULL, [("worker", worker), ("places", &places)]);
        }
        E::SessionHeld { facilitators, .. } => {
            let who = if facilitators.is_empty() { &session.facilitators } else { facilitators };
            if who.is_empty() {
                judgement.needs(&NO_FACILITATOR, [], vec![Question::of("session.facilitator")]);
            }
            trainers(case, who, &session.modules, said.on, judgement);
        }
        E::SessionFeedback { content, format, organization, .. } => {
            for found in
                [content, format, organization].into_iter().flatten().filter(|mark| !(1..=5).contains(*mark))
            {
                judgement.refuse(&FEEDBACK_RANGE, [("found", found)]);
            }
        }
        _ => {}
    }
}

/// A trainer holds what they teach, and the module on how to teach, where policy asks for it.
fn trainers(
    case: &Case<'_>,
    people: &[PersonId],
    modules: &[ModuleName],
    on: CivilDate,
    judgement: &mut Judgement,
) {
    let Some(rule) =
        case.policy.train_the_trainer.as_ref().filter(|rule| rule.from.is_none_or(|from| from <= on))
    else {
        return;
    };
    for person in people {
        let outside = case.context.roster.as_ref().and_then(|roster| roster.person(person));
        let outside = outside.is_some_and(|person| person.engagement == Some(Engagement::External));
        if outside && rule.exempt_outside != Some(false) {
            continue;
        }
        for wanted in modules.iter().map(ModuleName::as_str).chain([rule.module.as_str()]) {
            match holds(case, person.as_str(), wanted) {
                Some(true) => {}
                Some(false) => judgement.refuse(&TRAINER, [("person", person), ("module", &wanted)]),
                None => {
                    judgement.needs(
                        &TRAINER_UNKNOWN,
                        [("person", person)],
                        vec![Question::of("person.holds")],
                    );
                    break;
                }
            }
        }
    }
}

pub(in crate::rooms::training) fn notice(case: &Case<'_>, session: &SessionState, judgement: &mut Judgement) {
    let Some(mean) = session.feedback_mean() else { return };
    let under = case.policy.review.as_ref().and_then(|review| review.feedback_under).unwrap_or(300);
    if mean < under && session.reviewed.is_none() {
        let shown = [(mean / 100).to_string(), format_hundredths(mean)].concat();
        judgement.note(&FEEDBACK_LOW, [("mean", &shown)], Severity::Attention, None);
    }
}

fn format_hundredths(mean: u32) -> String {
    let rest = mean % 100;
    if rest < 10 {
        [".0".to_owned(), rest.to_string()].concat()
    } else {
        [".".to_owned(), rest.to_string()].concat()
    }
}
