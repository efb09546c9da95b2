//! The manual on when and how to refer or consult: what it explains, who acknowledged it, who applies it.
use super::service::in_time;
use super::*;
use crate::rooms::scope::event::ACKNOWLEDGE;
use crate::rooms::scope::terms::ManualTopic;
use crate::rooms::scope::told_state::ManualState;
use crate::wire::PersonId;

const EVERY_TOPIC: &[ManualTopic] = &[
    ManualTopic::Scope,
    ManualTopic::WhenToConsult,
    ManualTopic::HowToConsult,
    ManualTopic::WhenToRefer,
    ManualTopic::HowToRefer,
    ManualTopic::LegalAdvice,
];

pub(super) fn check(case: &Case<'_>, said: Said<'_, E>, judgement: &mut Judgement) {
    let within = case.policy.manual.as_ref().and_then(|manual| manual.acknowledge_within);
    let state = match case.state {
        ScopeState::Manual(state) => Some(state),
        _ => None,
    };
    match said.event {
        E::ManualPublished { topics, taught_by, acknowledge_by, .. } => {
            version(case, topics, taught_by.as_deref(), judgement);
            in_time(case, said.on, *acknowledge_by, within, &MANUAL_TIME, judgement);
        }
        E::ManualRevised { version: name, topics, taught_by, acknowledge_by } => {
            if state.is_some_and(|state| state.versions.iter().any(|(known, _)| known == name)) {
                judgement.refuse(&MANUAL_VERSION, [("version", name)]);
            }
            let before = state.and_then(|state| state.taught_by.as_deref());
            version(case, topics, taught_by.as_deref().or(before), judgement);
            in_time(case, said.on, *acknowledge_by, within, &MANUAL_TIME, judgement);
        }
        E::ManualWorkerJoined { acknowledge_by, .. } => {
            in_time(case, said.on, *acknowledge_by, within, &MANUAL_TIME, judgement);
        }
        E::ManualAcknowledged { version, person } => {
            if let Some(state) = state {
                if state.versions.iter().all(|(known, _)| known != version) {
                    judgement.refuse(&MANUAL_KNOWN, [("version", version), ("current", &state.version)]);
                } else if *version != state.version && state.open().any(|open| open == person) {
                    let with: [(&str, &dyn std::fmt::Display); 3] =
                        [("person", person), ("version", version), ("current", &state.version)];
                    note(judgement, &MANUAL_OLD, with);
                }
            }
        }
        E::CheckInPlanned { person, by, .. } => other(person, Some(by), judgement),
        E::CheckInHeld { person, held_by, .. } => {
            other(person, held_by.as_ref().or(said.entry.by.id.as_ref()), judgement);
            let roles = case.policy.manual.as_ref().map_or(&[][..], |manual| &manual.check_ins_by);
            // Of somebody else than the writer, only the roster knows the roles.
            if held_by.is_none() && !roles.is_empty() && !roles.contains(&said.entry.by.role) {
                let with: [(&str, &dyn std::fmt::Display); 2] =
                    [("role", &said.entry.by.role), ("roles", &listed_roles(roles))];
                judgement.refuse(&CHECK_IN_BY, with);
            }
        }
        _ => {}
    }
}

pub(super) fn notice(case: &Case<'_>, state: &ManualState, judgement: &mut Judgement) {
    let on = case.clock.as_of();
    let promised: Vec<_> =
        case.clock.open_steps().into_iter().filter(|open| open.step == ACKNOWLEDGE).collect();
    let late = |person: &&PersonId| {
        let own = promised.iter().find(|open| open.about.as_deref() == Some(person.as_str()));
        // Without a day of their own, that of the version counts; without one, it is open from the start.
        own.map_or_else(|| state.acknowledge_by.is_none_or(|by| by < on), |open| open.overdue)
    };
    let count = state.open().filter(late).count();
    if count > 0 {
        note(judgement, &MANUAL_OPEN, [("count", &count), ("version", &state.version)]);
    }
    if let Some(manual) = &case.policy.manual
        && let Some(wanted) = manual.check_ins
    {
        for told in state.told.iter().filter(|told| told.is_new && told.left_on.is_none()) {
            let held = state.held_with(&told.person);
            let last = manual.check_ins_within.and_then(|within| case.clock.counted(told.on, &within));
            if held < wanted as usize && last.is_none_or(|last| last < on) {
                let with: [(&str, &dyn std::fmt::Display); 3] =
                    [("person", &told.person), ("held", &held), ("wanted", &wanted)];
                note(judgement, &CHECK_IN_OPEN, with);
            }
        }
    }
    let since = state.reviewed_on.max(state.versions.last().map(|(_, on)| *on));
    for one in state.check_ins.iter().filter(|one| one.difficulty && one.held_on >= since) {
        note(judgement, &CHECK_IN_HARD, [("person", &one.person)]);
    }
    if state.needs_revision {
        note(judgement, &MANUAL_REVISE, [("version", &state.version)]);
    }
}

/// What a version explains, and what teaches it.
fn version(case: &Case<'_>, topics: &[ManualTopic], taught_by: Option<&str>, judgement: &mut Judgement) {
    let manual = case.policy.manual.as_ref();
    let wanted = manual
        .map(|manual| manual.topics.as_slice())
        .filter(|topics| !topics.is_empty())
        .unwrap_or(EVERY_TOPIC);
    let missing = listed(wanted.iter().filter(|topic| !topics.contains(topic)).map(|topic| topic.name()));
    if !missing.is_empty() {
        note(judgement, &MANUAL_TOPICS, [("missing", &missing)]);
    }
    let program = manual.and_then(|manual| manual.taught_by.as_deref());
    if taught_by.is_none() || (program.is_some() && program != taught_by) {
        note(judgement, &MANUAL_TAUGHT, [("program", &program.unwrap_or_default())]);
    }
}

fn other(person: &PersonId, by: Option<&PersonId>, judgement: &mut Judgement) {
    if by == Some(person) {
        judgement.refuse(&CHECK_IN_OTHER, [("person", person)]);
    }
}
