//! Who still has to hear how a matter ended, before it ends: those who complain, and those complained about.
use super::{Case, E, extension};
use super::closing::{OPEN_STEP, REASONS_TOLD, RESULT_TOLD, UNDECIDED};
use crate::arrange::Arrange;
use crate::calendar::CivilDate;
use crate::reason::Judgement;
use crate::rooms::Spoken;
use crate::rooms::complaint::Complaint;
use crate::rooms::complaint::allegation::AllegationState;
use crate::rooms::complaint::outcome::AllegationOutcome;
use crate::rooms::complaint::set_aside::SetAside;
use crate::rooms::complaint::state::ComplaintState;
use crate::rooms::complaint::tellings::ToldTo;
use crate::timeline::StepDefinition;
use crate::wire::PersonId;

/// Steps of telling the result at which it was tried in vain as often as the policy has it, and how many times over.
pub(super) fn attempted<'a>(case: &Case<'a>) -> Vec<(&'a str, usize)> {
    let times = |step: &str, days: &[CivilDate]| {
        let definition = extension::step_definition(case, step)?;
        definition.met_by.as_ref()?.iter().find(|name| *name == "resultCommunicated")?;
        let rule = definition.attempts.as_ref()?;
        let mut days = days.to_vec();
        if rule.on_different_days {
            days.arrange();
            days.dedup();
        }
        Some(days.len().checked_div(rule.times as usize).unwrap_or(1)).filter(|times| *times > 0)
    };
    let tried = case.state.attempts.iter();
    tried.filter_map(|(step, days)| Some((step.as_str(), times(step, days)?))).collect()
}

/// How many of the complainants need not be told the result. Where nobody is known to tell, all of them; else each time that it was tried in vain, and each reason for
/// which it cannot be done, stands for one of them.
pub(super) fn excused(case: &Case<'_>, attempted: &[(&str, usize)]) -> usize {
    if !case.state.reachable() {
        return usize::MAX;
    }
    let whole = case.state.set_aside.iter().filter(|aside| aside.reason.is_some() && aside.about.is_none());
    let of_result = |aside: &&SetAside| met_by(case, &aside.step, "resultCommunicated") && !done_since(case, aside);
    whole.filter(of_result).count() + attempted.iter().map(|(_, times)| times).sum::<usize>()
}

/// What was decided is told before a matter goes on as feedback: after that nobody would tell it.
pub(super) fn untold(case: &Case<'_>, judgement: &mut Judgement) {
    let excused = excused(case, &attempted(case));
    let outcomes = case.state.allegations.iter().filter(|one| one.outcome.is_some());
    outcomes.for_each(|one| decided(case.state, one, excused, judgement));
}

pub(super) fn decided(state: &ComplaintState, one: &AllegationState, excused: usize, judgement: &mut Judgement) {
    let id = &one.allegation.id;
    match one.outcome {
        None => judgement.refuse(&UNDECIDED, [("allegation", id)]),
        Some(AllegationOutcome::Withdrawn) => {}
        Some(_) if state.unheard(&one.told_to) > excused => judgement.refuse(&RESULT_TOLD, [("allegation", id)]),
        Some(AllegationOutcome::WellFounded) => {}
        Some(_) if state.unheard(&one.reasons_told_to) > excused => {
            judgement.refuse(&REASONS_TOLD, [("allegation", id)]);
        }
        Some(_) => {}
    }
}

/// Whether an event meets a step.
fn met_by(case: &Case<'_>, step: &str, event: &str) -> bool {
    let names = extension::step_definition(case, step).and_then(|definition| definition.met_by.as_ref());
    names.is_some_and(|names| names.iter().any(|name| name == event))
}

/// Whether a step that was set aside could be done after all. A result that was told to some of several complainants is
/// not told to the one who cannot be reached.
pub(super) fn done_since(case: &Case<'_>, aside: &SetAside) -> bool {
    if aside.about.is_some() {
        return false;
    }
    let (mut told, left) = (ToldTo::default(), case.state.who_left());
    let since = case.entries.iter().skip_while(|entry| entry.id != aside.entry).skip(1);
    let mut since = since.filter(|entry| met_by(case, &aside.step, entry.event.kind()));
    since.any(|entry| match Complaint::of(&entry.event) {
        Some(E::ResultCommunicated { telling, .. }) => {
            told.tell(telling.as_ref().and_then(|telling| telling.to.as_ref()), &left);
            case.state.all_heard(&told)
        }
        _ => true,
    })
}

/// Whoever was told that they are complained about, or was heard, hears how it ended, and hears it anew where it ended
/// otherwise.
pub(super) fn untold_respondents<'a>(case: &Case<'a>) -> impl Iterator<Item = &'a PersonId> {
    let ended = |one: &AllegationState| one.outcome.is_some();
    unaware(case).filter_map(move |(id, mut theirs)| theirs.any(ended).then_some(id))
}

/// Whoever was told, or was heard, and is complained about in nothing any more: they still wait for how it ends.
pub(super) fn not_about_them<'a>(case: &Case<'a>) -> impl Iterator<Item = &'a PersonId> {
    unaware(case).filter_map(|(id, mut theirs)| theirs.next().is_none().then_some(id))
}

/// Those who know of the complaint and not how it ended, each with what is complained of about them.
fn unaware<'a>(
    case: &Case<'a>,
) -> impl Iterator<Item = (&'a PersonId, impl Iterator<Item = &'a AllegationState>)> {
    let state = case.state;
    let each = state.respondents.iter().filter(|(_, one)| (one.told || one.heard) && !one.told_result);
    each.map(move |(id, _)| {
        (id, state.allegations.iter().filter(move |one| one.allegation.about.respondent() == Some(id)))
    })
}

/// A matter does not close before those complained about heard how it ended, where the policy has a step for that: once
/// done, it is owed again when it ends otherwise.
pub(super) fn respondents(case: &Case<'_>, over: bool, judgement: &mut Judgement) {
    let Some((step, definition)) = telling_respondents(case) else { return };
    let said = !over && case.clock.open_steps().iter().any(|open| open.started && open.step == step);
    if said || untold_respondents(case).chain(not_about_them(case)).next().is_none() {
        return;
    }
    let mut aside = case.state.set_aside.iter().filter(|aside| aside.about.is_none());
    let named = |name: &str| name.rsplit_once('.').map_or(name, |(_, name)| name) == step;
    let excused = aside.any(|aside| named(&aside.step) && !done_since(case, aside));
    let meant = |when| case.clock.weighed(when, &case.context.language()).0 != Some(false);
    if !excused && definition.when.as_ref().is_none_or(meant) {
        judgement.refuse(&OPEN_STEP, [("step", &step), ("due", &"")]);
    }
}

/// The step by which those complained about hear the result, on the track that the complaint follows.
fn telling_respondents<'a>(case: &Case<'a>) -> Option<(&'a str, &'a StepDefinition)> {
    let track = case.clock.track().and_then(|name| case.policy.tracks.get(name));
    let stages = track.and_then(|track| track.stages.as_ref()).unwrap_or(&case.policy.stages);
    let lasting = track.and_then(|track| track.steps.as_ref()).unwrap_or(&case.policy.steps);
    let mut each = stages.iter().flat_map(|(_, stage)| stage.steps.iter()).chain(lasting.iter());
    each.find(|(_, step)| {
        step.met_by.as_ref().is_some_and(|names| names.iter().any(|name| name == "respondentToldOfResult"))
    })
}
