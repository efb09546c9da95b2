//! Mentors, approvals, shadowing, and the sign-off.
use super::*;
use crate::reason::Question;
use crate::rooms::training::gate::Terms;
use crate::rooms::training::mentorship_policy::MentorshipPolicy;
use crate::rooms::training::{MentorshipStart, WorkerTraining};
use crate::wire::PersonId;

pub(in crate::rooms::training) fn check(
    case: &Case<'_>,
    said: Said<'_, TrainingEvent>,
    judgement: &mut Judgement,
) {
    use TrainingEvent as E;
    let nobody = WorkerTraining::default();
    let worker = case.state.worker().unwrap_or(&nobody);
    let own = |person: &PersonId| worker.worker.as_ref() == Some(person);
    let name = match said.event {
        E::MentorshipBegun { mentorship, .. }
        | E::MentorChanged { mentorship, .. }
        | E::Shadowed { mentorship, .. }
        | E::MentorCheckIn { mentorship, .. }
        | E::MentorshipExtended { mentorship, .. }
        | E::MentorshipSignedOff { mentorship, .. }
        | E::MentorshipEnded { mentorship, .. } => Some(mentorship.as_str()),
        _ => None,
    };
    let rule = name.and_then(|name| case.policy.mentorships.get(name));
    if let (Some(name), None) = (name, rule) {
        return undefined("mentorship", name, case.policy.mentorships.names(), judgement);
    }
    if let Some(name) = name
        && !matches!(said.event, E::MentorshipBegun { .. })
        && worker.mentorships.get(name).and_then(|record| record.open(said.on)).is_none()
    {
        judgement.refuse(&NOT_OPEN, [("mentorship", &name)]);
    }
    match said.event {
        E::MentorshipBegun { mentorship, mentor, area, .. } => {
            if own(mentor) {
                judgement.refuse(&MENTOR_SELF, [("person", mentor)]);
            } else {
                eligible(case, mentorship.as_str(), rule, mentor, area.as_deref(), said.on, judgement);
            }
        }
        E::MentorChanged { mentorship, mentor } => {
            if own(mentor) {
                judgement.refuse(&MENTOR_SELF, [("person", mentor)]);
            } else {
                eligible(case, mentorship.as_str(), rule, mentor, None, said.on, judgement);
            }
        }
        E::Shadowed { with, .. } if own(with) => judgement.refuse(&MENTOR_SELF, [("person", with)]),
        E::ApprovedByMentor { by, .. } | E::ApprovalDeclined { by, .. } => {
            if own(by) {
                judgement.refuse(&OWN_APPROVAL, [("person", by)]);
            } else {
                theirs(case, worker, by, said.on, judgement);
            }
        }
        E::ActDone { act, activity, area } => {
            let (activity, area) = (activity.as_deref(), area.as_deref());
            if needs_approval(case, worker, activity, area, said.on) {
                act_done(worker, act, said.on, judgement);
            }
        }
        E::MentorshipExtended { mentorship, until, .. } => {
            if let Some(rule) = rule {
                extended(case, worker, mentorship.as_str(), rule, *until, judgement);
            }
        }
        E::MentorshipSignedOff { mentorship, by } => {
            if own(by) {
                judgement.refuse(&OWN_APPROVAL, [("person", by)]);
            } else if let Some(rule) = rule {
                signed_off(case, worker, mentorship.as_str(), rule, by, said.on, judgement);
            }
        }
        _ => {}
    }
}

/// Whether an act needs the mentor's approval.
fn needs_approval(
    case: &Case<'_>,
    worker: &WorkerTraining,
    activity: Option<&str>,
    area: Option<&str>,
    on: CivilDate,
) -> bool {
    worker.open_mentorships(on).any(|(name, record)| {
        let approves = case.policy.mentorships.get(name.as_str()).map_or(&[][..], |rule| &rule.approves);
        let meant =
            activity.is_none_or(|one| approves.is_empty() || approves.iter().any(|known| known == one));
        let fits = |start: &MentorshipStart| match (start.area.as_deref(), area) {
            (Some(own), Some(asked)) => own == asked,
            _ => true,
        };
        meant && record.open_where(on, &fits).is_some()
    })
}

fn act_done(
    worker: &WorkerTraining,
    act: &crate::rooms::training::terms::ActId,
    on: CivilDate,
    judgement: &mut Judgement,
) {
    let who = worker.worker.as_ref().map(ToString::to_string).unwrap_or_default();
    let record = worker.acts.get(act);
    let approved = record.and_then(|record| record.approved.iter().rfind(|(when, _)| when.first <= on));
    let declined = record.and_then(|record| record.declined.iter().rfind(|(when, _)| when.first <= on));
    match (approved, declined) {
        (None, None) => judgement.refuse(&WITHOUT_APPROVAL, [("act", act), ("worker", &who)]),
        (approved, Some((when, by))) if approved.is_none_or(|(approved, _)| approved < when) => {
            judgement.refuse(&DECLINED, [("act", act), ("worker", &who), ("by", by)]);
        }
        _ => {}
    }
}

fn theirs(case: &Case<'_>, worker: &WorkerTraining, by: &PersonId, on: CivilDate, judgement: &mut Judgement) {
    let mentors: Vec<(&str, &PersonId)> = worker
        .open_mentorships(on)
        .filter_map(|(name, _)| worker.mentor(name.as_str(), on).map(|mentor| (name.as_str(), mentor)))
        .collect();
    match mentors.iter().find(|(_, mentor)| *mentor == by) {
        Some((name, _)) => eligible(case, name, case.policy.mentorships.get(name), by, None, on, judgement),
        None => {
            let named = mentors.iter().map(|(_, mentor)| mentor.as_str()).collect::<Vec<_>>().join(", ");
            judgement.refuse(&NOT_THE_MENTOR, [("person", by), ("mentor", &named)]);
        }
    }
}

fn eligible(
    case: &Case<'_>,
    name: &str,
    rule: Option<&MentorshipPolicy>,
    mentor: &PersonId,
    area: Option<&str>,
    on: CivilDate,
    judgement: &mut Judgement,
) {
    let Some(rule) = rule.map(|rule| &rule.mentors) else { return };
    let ask = |fact: &'static str, judgement: &mut Judgement| {
        let with: [(&str, &dyn std::fmt::Display); 3] =
            [("person", mentor), ("mentorship", &name), ("fact", &fact)];
        judgement.needs(&MENTOR_UNKNOWN, with, vec![Question::of(fact)]);
    };
    let lacks = |what: &str, judgement: &mut Judgement| {
        let with: [(&str, &dyn std::fmt::Display); 3] =
            [("person", mentor), ("mentorship", &name), ("lacks", &what)];
        judgement.refuse(&MENTOR_ELIGIBLE, with);
    };
    match holds_role(case, mentor.as_str(), &rule.roles, on) {
        Some(true) => {}
        Some(false) => lacks(&list(&rule.roles), judgement),
        None => ask("person.roles", judgement),
    }
    for wanted in &rule.holds {
        match holds(case, mentor.as_str(), wanted) {
            Some(true) => {}
            Some(false) => lacks(wanted, judgement),
            None => ask("person.holds", judgement),
        }
    }
    if let (Some(true), Some(area)) = (rule.ready_in_area, area) {
        let fact = ["training.readiness.", area].concat();
        let standing = case.context.standing("training", mentor.as_str());
        match standing.and_then(|standing| standing.facts.get(&fact)) {
            Some(FactValue::Text(readiness)) if readiness == "ready" => {}
            Some(_) => lacks(area, judgement),
            None => ask("person.holds", judgement),
        }
    }
}

/// A mentorship's terms for this worker: those of the need named at its beginning, where there is one.
fn terms(rule: &MentorshipPolicy, start: Option<&MentorshipStart>) -> Terms {
    let need = start.and_then(|start| start.need.as_deref());
    Terms::of(rule, need.and_then(|need| rule.variants.get(need)))
}

fn extended(
    case: &Case<'_>,
    worker: &WorkerTraining,
    name: &str,
    rule: &MentorshipPolicy,
    until: CivilDate,
    judgement: &mut Judgement,
) {
    let Some(record) = worker.mentorships.get(name) else { return };
    let start = record.begun.last();
    let end = start.and_then(|start| {
        let most =
            terms(rule, Some(start)).at_most.and_then(|span| case.clock.counted(start.when.last, &span));
        start.until.or(most)
    });
    let fine = rule.extension.as_ref().is_some_and(|allowed| {
        let times = allowed
            .times
            .is_none_or(|times| u32::try_from(record.extended.len()).is_ok_and(|had| had < times));
        let far = match (end, allowed.up_to) {
            (Some(end), Some(span)) => case.clock.counted(end, &span).is_some_and(|last| until <= last),
            _ => true,
        };
        times && far
    });
    if !fine {
        judgement.refuse(&EXTENSION, [("mentorship", &name), ("until", &until)]);
    }
}

fn signed_off(
    case: &Case<'_>,
    worker: &WorkerTraining,
    name: &str,
    rule: &MentorshipPolicy,
    by: &PersonId,
    on: CivilDate,
    judgement: &mut Judgement,
) {
    if rule.signed_off_by.is_empty() {
        let mentor = worker.mentor(name, on);
        if mentor != Some(by) {
            let named = mentor.map(ToString::to_string).unwrap_or_default();
            judgement.refuse(&NOT_THE_MENTOR, [("person", by), ("mentor", &named)]);
        }
    } else {
        match holds_role(case, by.as_str(), &rule.signed_off_by, on) {
            Some(true) => {}
            Some(false) => {
                let roles = list(&rule.signed_off_by);
                judgement.refuse(&SIGN_OFF_BY, [("person", by), ("mentorship", &name), ("roles", &roles)]);
            }
            None => {
                let with: [(&str, &dyn std::fmt::Display); 3] =
                    [("person", by), ("mentorship", &name), ("fact", &"person.roles")];
                judgement.needs(&MENTOR_UNKNOWN, with, vec![Question::of("person.roles")]);
            }
        }
    }
    let Some(record) = worker.mentorships.get(name) else { return };
    let Some(start) = record.open(on) else { return };
    let terms = terms(rule, Some(start));
    let done =
        record.shadowed.iter().filter(|(when, ..)| when.last <= on && when.last >= start.when.first).count();
    let left = terms.shadowing.saturating_sub(u32::try_from(done).unwrap_or(u32::MAX));
    if left > 0 {
        judgement.refuse(&SHADOWING_LEFT, [("mentorship", &name), ("left", &left)]);
    }
    if let Some(from) = terms.at_least.and_then(|span| case.clock.counted(start.when.last, &span))
        && on < from
    {
        judgement.refuse(&TOO_EARLY, [("mentorship", &name), ("from", &from)]);
    }
}
