//! What takes several entries: each of several people told, each of several points decided. Clocks hear of it when the
//! last of it is done.
use super::allegation::AllegationState;
use super::appeal::AppealState;
use super::outcome::AllegationOutcome;
use super::state::ComplaintState;

/// The kinds of which one entry may do a part alone.
pub(super) const KINDS: &[&str] = &[
    "acknowledged",
    "decided",
    "resultCommunicated",
    "lateDeclined",
    "withdrawn",
    "reprisalAnswered",
    "respondentToldOfResult",
    "outsideProceedingsEnded",
];

/// Whether nothing is left to do of what a kind stands for.
pub(super) fn is_whole(state: &ComplaintState, kind: &str) -> bool {
    match kind {
        "acknowledged" => {
            let told = state.assurance.acknowledged_to.get(&state.appeal_number());
            told.is_some_and(|told| state.all_heard(told) || state.nobody_is_named())
        }
        "decided" => are_decided(state),
        "resultCommunicated" => result_told(state),
        "lateDeclined" => state.is_declined(),
        // Who takes back an appeal takes back all that is still open.
        "withdrawn" => {
            state.withdrawal.as_ref().is_some_and(|withdrawal| withdrawal.whole)
                || state.appeals.last().is_some_and(|appeal| appeal.withdrew_on.is_some())
        }
        "reprisalAnswered" => state.reprisals.iter().all(|one| one.answered),
        "respondentToldOfResult" => respondents_told(state),
        "outsideProceedingsEnded" => !state.investigation.outside,
        _ => true,
    }
}

/// Whether something was decided, and nothing beside it waits.
fn are_decided(state: &ComplaintState) -> bool {
    // What was declined as late waits for no decision.
    let declined = |one: &&AllegationState| {
        one.outcome.is_none() && state.late_accepted(&one.allegation.id) == Some(false)
    };
    let mut outcomes = state.allegations.iter().filter(|one| !declined(one)).map(|one| one.outcome);
    let any = outcomes.clone().any(|outcome| outcome.is_some_and(|how| how != AllegationOutcome::Withdrawn));
    state.allegations.is_empty() || (any && outcomes.all(|outcome| outcome.is_some()))
}

/// Whether everybody who takes part heard how everything ended.
fn result_told(state: &ComplaintState) -> bool {
    let untold = |one: &AllegationState| {
        one.outcome.is_some_and(|outcome| outcome != AllegationOutcome::Withdrawn) && !one.communicated
    };
    let appeal_told = state.appeals.last().is_none_or(|appeal| appeal.outcome.is_none() || appeal.told);
    // Where no decision is left to read, because it was redacted, none is missed.
    let unread = state.allegations.iter().all(|one| one.outcome.is_none());
    !state.results.is_empty() && (unread || are_decided(state)) && appeal_told && !state.allegations.iter().any(untold)
}

/// Whether nobody waits for an answer: all heard how everything ended, or nobody is to be told any more.
pub(super) fn is_answered(state: &ComplaintState) -> bool {
    let over = state.is_withdrawn() || state.intake.became_feedback.is_some() || !state.reachable();
    let open = state.appeals.last().is_some_and(AppealState::is_open);
    over || (!open && (result_told(state) || is_settled(state)))
}

/// Whether everything was settled informally that was not decided and told.
fn is_settled(state: &ComplaintState) -> bool {
    let done = |one: &AllegationState| one.settled || one.communicated || one.outcome == Some(AllegationOutcome::Withdrawn);
    state.track.resolved == Some(true) && state.allegations.iter().all(done)
}

/// Whether everybody was told who stands complained about in something that was decided.
fn respondents_told(state: &ComplaintState) -> bool {
    let decided = state.allegations.iter().filter(|one| one.outcome.is_some_and(|how| how != AllegationOutcome::Withdrawn));
    let mut concerned = decided.filter_map(|one| one.allegation.about.respondent());
    // What is open again was told to nobody, and who hears that it is not about them hears no result.
    let any = state.respondents.iter().any(|(id, one)| one.told_result && state.is_respondent(id));
    any && concerned.all(|id| state.respondents.get(id).is_some_and(|one| one.told_result))
}
