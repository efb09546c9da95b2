//! The answer to the complaint as a whole: given, and owed again once something comes up or changes.
use super::event::ComplaintEvent as E;
use super::in_parts;
use super::state::ComplaintState;
use crate::room::Said;

/// What comes about when something came up or changed after the answer, and no step waits for another answer yet:
/// something more is complained about, somebody joins, something is decided otherwise.
pub(super) const OWED_AGAIN: &str = "answerOwedAgain";

/// How it stands with the answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AnswerState {
    /// Whether everybody had the whole answer once, and it is not looked into anew since: by an appeal, by
    /// reopening, on another track, or for somebody's safety after a withdrawal.
    pub given: bool,
    /// How many results had been told when an answer was last asked for.
    pub asked_after: usize,
    /// Whether something is missing from the answer that was given.
    pub lacks: bool,
    /// Whether the last entry made it so.
    pub owed_again: bool,
}

/// Takes one event, after the rest of the state has taken it.
pub(super) fn follow(state: &mut ComplaintState, said: Said<'_, E>) {
    let answered = in_parts::is_answered(state);
    let taken_back = state.appeals.last().is_some_and(|appeal| appeal.withdrew_on == Some(said.on));
    let withdrawn = state.is_withdrawn();
    let told = state.results.len();
    let answer = &mut state.answer;
    match said.event {
        E::TrackChosen { .. } if answered => {}
        E::Appealed { .. }
        | E::Reopened { .. }
        | E::BecameComplaint { .. }
        | E::ContinuedAfterWithdrawal { .. }
        | E::TrackChosen { .. } => {
            (answer.given, answer.asked_after) = (false, told);
        }
        // Who takes back an appeal is left with the answer that there was; who takes back everything wants none.
        E::Withdrawn { .. } if taken_back || withdrawn => answer.given = true,
        _ => answer.given |= answered && (told > answer.asked_after || state.track.resolved.is_some()),
    }
    let lacks = answer.given && !answered;
    answer.owed_again = lacks && !answer.lacks;
    answer.lacks = lacks;
}
