//! New services: why they exist, who was told, what they need before they start.
use super::*;
use crate::calendar::{CivilDate, Span};
use crate::problem::nearest;
use crate::rooms::scope::policy::ServicePolicy;
use crate::rooms::scope::told_state::ServiceState;

pub(super) fn may(case: &Case<'_>, state: &ServiceState, kind: &'static str, judgement: &mut Judgement) {
    let over = state.ended_on.is_some() && kind != "serviceReviewed";
    if over || (kind == "serviceStarted" && state.started_on.is_some()) {
        judgement.refuse(&SERVICE_RUNS, [("event", &kind)]);
        return;
    }
    if kind != "serviceStarted" {
        return;
    }
    let policy = case.policy.new_service.as_ref();
    let open = state.open().count();
    if open > 0 && policy.and_then(|policy| policy.acknowledged_first) != Some(false) {
        judgement.refuse(&SERVICE_ACKNOWLEDGED, [("count", &open)]);
    }
    let training = listed(state.training_open());
    if !training.is_empty() && policy.and_then(|policy| policy.training_first) != Some(false) {
        judgement.refuse(&SERVICE_TRAINING, [("training", &training)]);
    }
}

pub(super) fn check(case: &Case<'_>, said: Said<'_, E>, judgement: &mut Judgement) {
    let policy = case.policy.new_service.as_ref();
    match said.event {
        E::ServiceAnnounced { service, areas, audience, acknowledge_by, .. } => {
            if case.policy.services.get(service).is_none() {
                let near = nearest(service, case.policy.services.names()).unwrap_or_default();
                judgement.refuse(&SERVICE_RATIONALE, [("service", service), ("nearest", &near)]);
            }
            if audience.is_empty() {
                let question = crate::reason::Question::of("service.audience").answered(crate::reason::AnswerForm::People {});
                judgement.needs(&SERVICE_AUDIENCE, [("service", service)], vec![question]);
            }
            for area in areas.iter().filter(|area| case.policy.areas.get(area).is_none()) {
                note(judgement, &SERVICE_AREA, [("area", area)]);
            }
            let roles = policy.map_or(&[][..], |policy| &policy.decided_by);
            if !roles.is_empty() && !roles.contains(&said.entry.by.role) {
                let with: [(&str, &dyn std::fmt::Display); 2] =
                    [("role", &said.entry.by.role), ("roles", &listed_roles(roles))];
                judgement.refuse(&SERVICE_DECIDED, with);
            }
            in_time(
                case,
                said.on,
                *acknowledge_by,
                policy.and_then(|policy| policy.acknowledge_within),
                &SERVICE_TIME,
                judgement,
            );
        }
        E::ServiceTold { acknowledge_by, .. } => {
            in_time(
                case,
                said.on,
                *acknowledge_by,
                policy.and_then(|policy| policy.acknowledge_within),
                &SERVICE_TIME,
                judgement,
            );
        }
        E::ServiceAcknowledged { person } => {
            if let ScopeState::Service(state) = case.state
                && state.told.iter().all(|told| told.person != *person)
            {
                note(judgement, &SERVICE_TOLD, [("person", person)]);
            }
        }
        _ => {}
    }
}

pub(super) fn notice(case: &Case<'_>, state: &ServiceState, judgement: &mut Judgement) {
    if state.ended_on.is_some() {
        return;
    }
    if let Some((_, need, mission)) = state.reviewed
        && !(need && mission)
    {
        note(judgement, &SERVICE_UNROOTED, [("service", &state.service)]);
    }
    let planned = case.policy.services.get(&state.service).and_then(ServicePolicy::review_due);
    let due = match state.reviewed {
        Some((on, ..)) => state.review_by.or(planned.filter(|planned| *planned > on)),
        None => planned,
    };
    if let Some(due) = due.filter(|due| *due < case.clock.as_of()) {
        note(judgement, &SERVICE_REVIEW, [("service", &state.service), ("due", &due)]);
    }
    let training = listed(state.training_open());
    if !training.is_empty() {
        let areas = listed(state.areas.iter().map(String::as_str));
        let with: [(&str, &dyn std::fmt::Display); 3] =
            [("room", &"training"), ("training", &training), ("areas", &areas)];
        judgement.signal(&SIGNAL_TRAINING, with, Severity::Attention, Some(Role::from("supervisor")));
    }
}

/// There is a day until which something is acknowledged, not later than the policy says.
pub(super) fn in_time(
    case: &Case<'_>,
    on: CivilDate,
    by: Option<CivilDate>,
    within: Option<Span>,
    rule: &'static Rule,
    judgement: &mut Judgement,
) {
    let Some(latest) = within.and_then(|within| case.clock.counted(on, &within)) else { return };
    if by.is_none_or(|by| by > latest) {
        note(judgement, rule, [("latest", &latest)]);
    }
}
