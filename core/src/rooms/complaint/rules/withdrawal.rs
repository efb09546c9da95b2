//! Withdrawals: heard by someone neutral, or confirmed; and when a matter goes on all the same.
use super::neutrality::Neutrality;
use super::{
    CONFIRMER_NEUTRAL, CONTINUATION_GROUND, Case, E, ROSTER_KNOWN, WAS_WITHDRAWN, WITHDRAWAL_CONFIRMED,
    listed,
};
use crate::reason::{Judgement, Question, Severity};
use crate::room::Said;

pub(super) fn may(case: &Case<'_>, kind: &'static str, judgement: &mut Judgement) {
    let after = matches!(kind, "withdrawalConfirmed" | "continuedAfterWithdrawal");
    if after && case.state.withdrawal.is_none() {
        judgement.refuse(&WAS_WITHDRAWN, [("event", &kind)]);
    }
}

pub(super) fn check(case: &Case<'_>, said: Said<'_, E>, judgement: &mut Judgement) {
    match said.event {
        E::WithdrawalConfirmed { by } => match Neutrality::of(case, said.on, &[]).of_respondents_team(by) {
            Some(false) => {}
            Some(true) => judgement.refuse(&CONFIRMER_NEUTRAL, [("person", by)]),
            None => {
                let role = "overseer";
                judgement.needs(
                    &ROSTER_KNOWN,
                    [("person", by), ("role", &role)],
                    vec![Question::of("roster")],
                );
            }
        },
        E::ContinuedAfterWithdrawal { ground, .. } => {
            let grounds = case.policy.withdrawal.as_ref().map_or(&[][..], |one| &one.continue_for);
            if !grounds.contains(ground) {
                let grounds = listed(grounds.iter().map(|one| one.name()));
                judgement.refuse(&CONTINUATION_GROUND, [("ground", &ground.name()), ("grounds", &grounds)]);
            }
        }
        _ => {}
    }
}

/// Whether the withdrawal was heard by the respondent's own team and nobody neutral made sure of it.
pub(super) fn to_confirm(case: &Case<'_>) -> bool {
    let Some(withdrawal) = &case.state.withdrawal else { return false };
    let Some(taken_by) = withdrawal.taken_by.as_ref().filter(|_| withdrawal.confirmed_by.is_none()) else {
        return false;
    };
    // Where the roster does not say, somebody had better make sure.
    Neutrality::of(case, withdrawal.on, &[]).of_respondents_team(taken_by) != Some(false)
}

pub(super) fn notice(case: &Case<'_>, judgement: &mut Judgement) {
    if to_confirm(case) {
        judgement.note(&WITHDRAWAL_CONFIRMED, [], Severity::Attention, super::overseer());
    }
}
