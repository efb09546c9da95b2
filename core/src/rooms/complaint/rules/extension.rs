//! Extensions: with a reason, within the policy's maximum, and told before the old date passes.
use super::{Case, E, acting, steps};
use crate::calendar::CivilDate;
use crate::reason::{Judgement, Rule};
use crate::room::Said;
use crate::rooms::complaint::tellings::meant;
use crate::rooms::complaint::terms::{Complainant, Telling};
use crate::timeline::StepDefinition;
use crate::timeline::rules::{
    EXTENSION_LATE, EXTENSION_NOT_ALLOWED, EXTENSION_NOT_LATER, EXTENSION_NOT_RUNNING, EXTENSION_TOO_LONG,
    EXTENSION_TOO_MANY,
};
use crate::wire::PersonId;

crate::rules! {
    /// An extension has a reason.
    pub EXTENSION_REASON = "complaint.extension.reason", refuses, cites ["complaints.A.2.9", "complaints.A.2.4"],
        with [step];
    /// The complainant, or each of several, is told of an extension.
    pub EXTENSION_TOLD = "complaint.extension.told", refuses, cites ["complaints.A.2.4", "complaints.A.2.9"], with [step];
    /// The complainant is told of an extension before the old date passes. Later the date moves only where the policy
    /// allows more with approval, and somebody approved.
    pub EXTENSION_IN_TIME = "complaint.extension.in-time", refuses, cites ["complaints.A.2.4", "complaints.A.2.9"],
        with [step, due];
    /// With an extension, the complainant is told which outside body they can turn to, where the policy says so.
    pub EXTENSION_BODY = "complaint.extension.external-body", refuses, cites ["complaints.A.2.4"], with [step];
    /// An extension over the policy's maximum is refused.
    pub EXTENSION_MAXIMUM = "complaint.extension.maximum", refuses, cites ["complaints.A.2.9"], with [step, to];
    /// An extension over the maximum waits for approval, where the policy allows that.
    pub EXTENSION_APPROVED = "complaint.extension.approved", needsApproval, cites ["complaints.A.2.9"], with [step, to];
}

pub(super) fn check(case: &Case<'_>, said: Said<'_, E>, judgement: &mut Judgement) {
    let E::Extended { step, to, reason, complainant_told, external_body_named, approved_by } = said.event
    else {
        return;
    };
    if !steps::is_known(case, step) {
        return;
    }
    // What the policy does not list it does not ask for; without a list, everything but the outside body.
    let required = case.clock.extension_requires(step);
    let wanted = |name: &str| required.is_empty() || required.iter().any(|one| one == name);
    if reason.is_none() && wanted(REASON) {
        judgement.refuse(&EXTENSION_REASON, [("step", step)]);
    }
    if case.state.reachable() && wanted(NOTICE) && !told(case, *to, complainant_told.as_ref()) {
        judgement.refuse(&EXTENSION_TOLD, [("step", step)]);
    }
    let asked = required.iter().any(|name| name == EXTERNAL_BODY);
    let by_policy = case.policy.external_bodies.iter().any(|(_, body)| body.at_extension == Some(true));
    if (asked || by_policy) && *external_body_named != Some(true) {
        judgement.refuse(&EXTENSION_BODY, [("step", step)]);
    }
    let roles = case.policy.waiver_approvers();
    let approves = |person: &PersonId| acting::may_approve(case, said.on, person, &roles);
    let found = case.clock.extension_problems(step, *to, approved_by.as_ref().is_some_and(approves));
    if found.is_empty() {
        return;
    }
    let approvable = case.clock.extension_problems(step, *to, true).is_empty();
    if let Some(person) = approved_by.as_ref().filter(|_| approvable) {
        acting::approver_unknown(person, &roles, judgement);
        return;
    }
    let late = found.iter().any(|one| one.rule.code == EXTENSION_LATE.code);
    if !late && approvable {
        let first = roles.into_iter().next();
        first.into_iter().for_each(|role| judgement.approval(&EXTENSION_APPROVED, [("step", step), ("to", to)], role));
        return;
    }
    for one in found {
        let value = |name: &str| one.with.get(name).unwrap_or_default();
        match one.rule.code {
            code if code == EXTENSION_LATE.code => {
                judgement.refuse(&EXTENSION_IN_TIME, [("step", step), ("due", &value("due"))]);
            }
            code if code == EXTENSION_NOT_LATER.code => {
                judgement.refuse(one.rule, [("step", step), ("to", to), ("due", &value("due"))]);
            }
            code if code == EXTENSION_NOT_ALLOWED.code || code == EXTENSION_NOT_RUNNING.code => {
                judgement.refuse(one.rule, [("step", step), ("to", to)]);
            }
            _ => judgement.refuse(&EXTENSION_MAXIMUM, [("step", step), ("to", to)]),
        }
    }
}

/// Whether each of those who complain is told of the new date, with the extension or before it.
fn told(case: &Case<'_>, until: CivilDate, telling: Option<&Telling>) -> bool {
    let Some(telling) = telling else { return false };
    let before = |one: &Complainant| {
        let theirs = |to: &PersonId| one.identified().any(|id| id == to);
        let mut promises = case.state.assurance.promises.iter();
        promises.any(|promise| promise.until == until && promise.to.as_ref().is_none_or(theirs))
    };
    let mut named = case.state.taking_part().filter(|one| one.id().is_some());
    named.all(|one| meant(telling, one) || before(one))
}

/// What the timeline would say of an extension, and [`check`] says in its place.
pub(in crate::rooms::complaint) static EXTENSIONS: &[&Rule] = &[
    &EXTENSION_NOT_ALLOWED,
    &EXTENSION_TOO_MANY,
    &EXTENSION_TOO_LONG,
    &EXTENSION_LATE,
    &EXTENSION_NOT_LATER,
    &EXTENSION_NOT_RUNNING,
];

/// What the policy may ask an extension to carry.
pub(in crate::rooms::complaint) const REQUIREMENTS: &[&str] =
    &[REASON, "newDate", NOTICE, EXTERNAL_BODY];
const REASON: &str = "reason";
const NOTICE: &str = "noticeToComplainant";
const EXTERNAL_BODY: &str = "externalBody";

/// The definition of a step, named alone or with its stage, on the track that the complaint follows.
pub(in crate::rooms::complaint) fn step_definition<'a>(
    case: &Case<'a>,
    step: &str,
) -> Option<&'a StepDefinition> {
    let track = case.clock.track().and_then(|name| case.policy.tracks.get(name));
    let stages = track.and_then(|track| track.stages.as_ref()).unwrap_or(&case.policy.stages);
    let steps = track.and_then(|track| track.steps.as_ref()).unwrap_or(&case.policy.steps);
    if let Some((stage, name)) = step.split_once('.') {
        return stages.get(stage)?.steps.get(name);
    }
    let open = case.clock.stage().and_then(|stage| stages.get(stage));
    let anywhere = || stages.iter().find_map(|(_, stage)| stage.steps.get(step));
    open.and_then(|stage| stage.steps.get(step)).or_else(|| steps.get(step)).or_else(anywhere)
}
