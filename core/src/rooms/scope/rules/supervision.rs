//! Approvals to work above one's level: who gives them, for what, until when.
use super::*;
use crate::rooms::scope::consultation_state::approving_role;
use crate::rooms::scope::event::SupervisionId;
use crate::rooms::scope::policy::ScopePolicy;
use crate::rooms::scope::terms::ScopeStep;
use crate::timeline::Names;

pub(super) fn check(case: &Case<'_>, said: Said<'_, E>, judgement: &mut Judgement) {
    match said.event {
        E::SupervisionApproved {
            supervision, worker, area, activity, approved_by, approver_role, until, ..
        } => {
            if is_known(case, supervision) {
                judgement.refuse(&SUPERVISION_ID, [("supervision", supervision)]);
            }
            let by = approved_by.as_ref().or(said.entry.by.id.as_ref());
            match by {
                None => {
                    let question = crate::reason::Question::of("supervision.approvedBy").answered(crate::reason::AnswerForm::Person {});
                    judgement.needs(&SUPERVISION_SIGNED, [], vec![question]);
                }
                Some(by) if by == worker => judgement.refuse(&SUPERVISION_NOT_OWN, [("person", by)]),
                Some(_) => {}
            }
            let roles = case.policy.supervision.as_ref().map_or(&[][..], |supervision| &supervision.by);
            let role = approving_role(by, approver_role.as_ref(), &said.entry.by);
            if !roles.is_empty() && !roles.contains(&role) {
                judgement.refuse(&SUPERVISION_BY, [("role", &role), ("roles", &listed_roles(roles))]);
            }
            if !foreseen(case.policy, area, activity) {
                judgement.refuse(&SUPERVISION_FORESEEN, [("activity", activity), ("area", area)]);
            }
            if let Some(until) = until.filter(|until| *until < said.on) {
                judgement.refuse(&SUPERVISION_ENDS, [("until", &until)]);
            }
        }
        E::SupervisionEnded { supervision, .. } if !is_known(case, supervision) => {
            judgement.refuse(&SUPERVISION_KNOWN, [("supervision", supervision)]);
        }
        _ => {}
    }
}

/// Whether an approval has this id.
fn is_known(case: &Case<'_>, supervision: &SupervisionId) -> bool {
    match case.state {
        ScopeState::Consultation(state) => state.supervisions.iter().any(|one| one.id == *supervision),
        _ => false,
    }
}

/// Whether the policy lets the activity in this area be done with somebody's approval at all.
fn foreseen(policy: &ScopePolicy, area: &str, activity: &str) -> bool {
    let named = |names: &Option<Names>, name: &str| {
        names.as_ref().is_none_or(|names| names.iter().any(|one| one == name))
    };
    let here =
        |areas: &Option<Names>, activities: &Option<Names>| named(areas, area) && named(activities, activity);
    let approval = |step: ScopeStep| matches!(step, ScopeStep::ProceedWithApproval | ScopeStep::Consult);
    policy.areas.get(area).is_some()
        && policy.activities.get(activity).is_some()
        && policy.permits.iter().any(|permit| here(&permit.area, &permit.activity))
        && (policy.permits.iter().any(|permit| {
            let with_approval = permit.then.as_ref().is_some_and(|then| approval(then.step));
            here(&permit.area, &permit.activity) && (permit.supervised.is_some() || with_approval)
        }) || policy.limits.iter().any(|limit| {
            here(&limit.area, &limit.activity) && limit.then.as_ref().is_some_and(|then| approval(then.step))
        }) || policy
            .complexity
            .iter()
            .any(|(_, one)| here(&one.area, &one.activity) && approval(one.then.step)))
}
