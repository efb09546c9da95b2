//! Sessions: who teaches, who takes part, what was said of it.
use super::*;
use crate::reason::{AnswerForm, Question, Severity};
use crate::rooms::training::policy::TrainingPartnerPolicy;
use crate::rooms::training::session_state::SessionState;
use crate::rooms::training::state::When;
use crate::rooms::training::terms::{ModuleName, SharedWay};
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
        E::SessionPlanned { at, modules, facilitators, experts, partner, shared, .. } => {
            for module in modules.iter().filter(|module| case.policy.modules.get(module.as_str()).is_none()) {
                undefined("module", module.as_str(), case.policy.modules.names(), judgement);
            }
            if let Some(partner) = partner {
                match case.policy.partners.get(partner.as_str()) {
                    None => judgement.note(&PARTNER, [("partner", partner)], Severity::Notice, lead(case)),
                    Some(terms) if !agreed(terms, When::of(at).last, *shared, modules) => {
                        judgement.note(&PARTNER_TERMS, [("partner", partner)], Severity::Notice, lead(case));
                    }
                    Some(_) => {}
                }
            }
            listed_experts(case, experts, modules, judgement);
            delivered_by(case, facilitators, said.on, judgement);
            trainers(case, facilitators, modules, said.on, judgement);
        }
        E::ParticipantAdded { worker } if session.places_left() == Some(0) => {
            let places = session.places.unwrap_or(0);
            judgement.refuse(&FULL, [("worker", worker), ("places", &places)]);
        }
        E::SessionHeld { facilitators, experts, .. } => {
            listed_experts(case, experts, &session.modules, judgement);
            delivered_by(case, facilitators, said.on, judgement);
            let who = if facilitators.is_empty() { &session.facilitators } else { facilitators };
            if who.is_empty() {
                judgement.needs(&NO_FACILITATOR, [], vec![Question::of("session.facilitator").answered(AnswerForm::Person {})]);
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

/// Whether this is shared with a partner on that day and that way. What the terms leave out is left open.
fn agreed(
    terms: &TrainingPartnerPolicy,
    on: CivilDate,
    way: Option<SharedWay>,
    modules: &[ModuleName],
) -> bool {
    terms.from.is_none_or(|from| from <= on)
        && terms.until.is_none_or(|until| on <= until)
        && (terms.ways.is_empty() || way.is_none_or(|way| terms.ways.contains(&way)))
        && (terms.modules.is_empty()
            || modules.iter().all(|module| terms.modules.iter().any(|shared| shared == module.as_str())))
}

/// Experts are those whom the policy names: for all of training, or for a module.
fn listed_experts(case: &Case<'_>, experts: &[PersonId], modules: &[ModuleName], judgement: &mut Judgement) {
    let of_all = case.policy.responsibility.as_ref().map_or(&[][..], |chosen| &chosen.experts);
    let of_modules = modules.iter().filter_map(|module| case.policy.modules.get(module.as_str()));
    let known: Vec<&PersonId> = of_all.iter().chain(of_modules.flat_map(|module| &module.experts)).collect();
    for person in experts.iter().filter(|person| !known.is_empty() && !known.contains(person)) {
        judgement.note(&EXPERT, [("person", person)], Severity::Notice, lead(case));
    }
}

/// Teaching is somebody's explicit task, where policy says whose. People from outside and experts are asked to.
fn delivered_by(case: &Case<'_>, people: &[PersonId], on: CivilDate, judgement: &mut Judgement) {
    let Some(chosen) = &case.policy.responsibility else { return };
    for person in people.iter().filter(|person| !chosen.experts.contains(person)) {
        let found = case.context.roster.and_then(|roster| roster.person(person));
        let outside = found.is_some_and(|person| person.engagement == Some(Engagement::External));
        if !outside && holds_role(case, person.as_str(), &chosen.delivered_by, on) == Some(false) {
            let roles = list(&chosen.delivered_by);
            judgement.note(&DELIVERED_BY, [("person", person as &dyn std::fmt::Display), ("roles", &roles)], Severity::Notice, lead(case));
        }
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
        let outside = case.context.roster.and_then(|roster| roster.person(person));
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
        judgement.note(&FEEDBACK_LOW, [("mean", &shown)], Severity::Attention, lead(case));
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
