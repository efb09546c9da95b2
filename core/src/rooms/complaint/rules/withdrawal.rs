//! Withdrawals: heard by someone neutral, or confirmed; and when a matter goes on all the same.
use super::neutrality::Neutrality;
use super::{Case, E, listed};
use super::neutrality::ROSTER_KNOWN;
use crate::calendar::CivilDate;
use crate::reason::{Judgement, Question, Severity};
use crate::room::Said;
use crate::rooms::complaint::ending::Hearing;
use crate::rooms::complaint::terms::Complainant;
use crate::wire::PersonId;

crate::rules! {
    /// A withdrawal heard by the respondent's own team is confirmed by someone neutral.
    pub WITHDRAWAL_CONFIRMED = "complaint.withdrawal.confirmed", notes, cites ["complaints.A.1.b.4", "complaints.A.2.2"],
        with [];
    /// Whoever confirms a withdrawal is not of the respondent's team, not in conflict, and not the one who heard it.
    pub CONFIRMER_NEUTRAL = "complaint.withdrawal.confirmer-neutral", refuses, cites ["complaints.A.2.2"], with [person];
    /// Something was withdrawn.
    pub WAS_WITHDRAWN = "complaint.withdrawal.was-withdrawn", refuses, cites ["complaints.A.2.1"], with [event];
    /// Only somebody who complains, and still takes part, takes back their part.
    pub WITHDRAWAL_OF_PART = "complaint.withdrawal.of-complainant", refuses, cites ["complaints.A.2.1"], with [];
    /// Whoever complains alone takes back the complaint, and not a part of it.
    pub OTHERS_GO_ON = "complaint.withdrawal.others-go-on", refuses, cites ["complaints.A.2.1"], with [];
    /// One of several who complain takes back their own part, and not the complaint of the others.
    pub ONE_OF_SEVERAL = "complaint.withdrawal.one-of-several", refuses, cites ["complaints.A.2.1"], with [person];
    /// A withdrawn complaint goes on only on a ground that the policy names.
    pub CONTINUATION_GROUND = "complaint.withdrawal.continuation-ground", refuses,
        cites ["complaints.A.2.3", "framework.4.2"], with [ground, grounds];
}

pub(super) fn may(case: &Case<'_>, kind: &'static str, judgement: &mut Judgement) {
    if kind == "complainantWithdrew" && case.state.taking_part().count() < 2 {
        judgement.refuse(&OTHERS_GO_ON, []);
    }
    let after = matches!(kind, "withdrawalConfirmed" | "continuedAfterWithdrawal");
    let of_part = kind == "withdrawalConfirmed" && !case.state.intake.left.is_empty();
    if after && case.state.withdrawal.is_none() && !of_part {
        judgement.refuse(&WAS_WITHDRAWN, [("event", &kind)]);
    }
}

pub(super) fn check(case: &Case<'_>, said: Said<'_, E>, judgement: &mut Judgement) {
    match said.event {
        E::WithdrawalConfirmed { by } => match too_close(case, said.on, by) {
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
        E::ComplainantWithdrew { person, .. } => of_part(case, person, judgement),
        E::Withdrawn { .. } => {
            if let Some(author) = said.entry.by.id.as_ref().filter(|author| is_one_of_several(case, author)) {
                judgement.refuse(&ONE_OF_SEVERAL, [("person", author)]);
            }
        }
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

/// Whether somebody is too close to confirm a withdrawal: of the respondent's team, in conflict, or the one who heard
/// it. None where the roster does not say.
fn too_close(case: &Case<'_>, on: CivilDate, by: &PersonId) -> Option<bool> {
    let state = case.state;
    let whole = state.withdrawal.iter().flat_map(|one| &one.heard);
    let mut heard = whole.chain(state.intake.left.iter().filter_map(|one| one.heard.as_ref()));
    let heard_it = heard.any(|one| one.by == *by);
    let in_conflict = state.people.declarations.get(by).is_some_and(|declared| declared.conflict);
    if heard_it || in_conflict {
        return Some(true);
    }
    Neutrality::of(case, on, &[]).of_respondents_team(by)
}

/// Whether somebody complains, and others do who neither speak for them nor are spoken for by them.
fn is_one_of_several(case: &Case<'_>, person: &PersonId) -> bool {
    let own = |one: &Complainant| one.identified().any(|id| id == person);
    case.state.taking_part().any(own) && case.state.taking_part().any(|one| !own(one))
}

/// One of several takes back their part: somebody who takes part.
fn of_part(case: &Case<'_>, person: &PersonId, judgement: &mut Judgement) {
    if !case.state.taking_part().any(|one| one.id() == Some(person)) {
        judgement.refuse(&WITHDRAWAL_OF_PART, []);
    }
}

/// Whether a withdrawal was heard by the respondent's own team and nobody neutral made sure of it.
pub(super) fn to_confirm(case: &Case<'_>) -> bool {
    let whole = case.state.withdrawal.iter().filter(|one| one.confirmed_by.is_none());
    let whole = whole.flat_map(|one| &one.heard);
    let parts = case.state.intake.left.iter().filter(|one| one.confirmed_by.is_none());
    let parts = parts.filter_map(|one| one.heard.as_ref());
    // Where the roster does not say of who heard it, somebody had better make sure.
    let close = |heard: &Hearing| {
        let team = Neutrality::of(case, heard.on, &[]).of_respondents_team(&heard.by);
        team.unwrap_or(heard.named)
    };
    whole.chain(parts).any(close)
}

pub(super) fn notice(case: &Case<'_>, judgement: &mut Judgement) {
    if to_confirm(case) {
        judgement.note(&WITHDRAWAL_CONFIRMED, [], Severity::Attention, super::overseer());
    }
}
