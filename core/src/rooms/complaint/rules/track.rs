//! Tracks: the informal one only with agreement and only for what is not serious, the urgent one at once.
use super::{
    Case, E, INFORMAL_AGREED, INFORMAL_ASKED, INFORMAL_BOUND, INFORMAL_CONTENT, INFORMAL_RETURN,
    INFORMAL_SERIOUSNESS_KNOWN, NOTIFIED, TRACK_KNOWN, listed, overseer,
};
use crate::reason::{Judgement, Question, Severity};
use crate::room::Said;
use crate::rooms::complaint::terms::Seriousness;

pub(super) fn check(case: &Case<'_>, said: Said<'_, E>, judgement: &mut Judgement) {
    match said.event {
        E::TrackChosen { track, complainant_agrees, .. } => {
            if case.policy.is_informal(track) {
                informal(case, track, *complainant_agrees, judgement);
            } else if track != STANDARD && case.policy.tracks.get(track).is_none() {
                let tracks = listed([STANDARD].into_iter().chain(case.policy.tracks.names()));
                judgement.refuse(&TRACK_KNOWN, [("track", track), ("tracks", &tracks)]);
            }
        }
        E::Closed { .. } => {
            let on_informal =
                case.state.track.chosen.as_deref().is_some_and(|track| case.policy.is_informal(track));
            if on_informal && case.state.track.resolved == Some(false) {
                judgement.refuse(&INFORMAL_CONTENT, []);
            }
        }
        _ => {}
    }
}

/// The name of the track that every policy has.
pub(in crate::rooms::complaint) const STANDARD: &str = "standard";

fn informal(case: &Case<'_>, track: &str, agrees: Option<bool>, judgement: &mut Judgement) {
    match agrees {
        Some(true) => {}
        Some(false) => judgement.refuse(&INFORMAL_AGREED, [("track", &track)]),
        None => {
            let asked = vec![Question::of("complainant.agreesToInformal")];
            judgement.needs(&INFORMAL_ASKED, [("track", &track)], asked);
        }
    }
    let bound = case.policy.informal_up_to();
    let least = |category: &String| case.policy.categories.get(category).and_then(|one| one.seriousness);
    let weighed = case.state.allegations.iter().map(|one| {
        let by_category = one.allegation.category.as_ref().and_then(least);
        one.allegation.seriousness.max(by_category)
    });
    let weighed: Vec<Option<Seriousness>> = weighed.collect();
    match weighed.iter().flatten().max() {
        Some(most) if *most > bound => {
            judgement.refuse(&INFORMAL_BOUND, [("seriousness", &most.name()), ("bound", &bound.name())]);
        }
        _ if weighed.is_empty() || weighed.contains(&None) => {
            let asked = vec![Question::of("allegation.seriousness")];
            judgement.needs(&INFORMAL_SERIOUSNESS_KNOWN, [("track", &track)], asked);
        }
        _ => {}
    }
    judgement.inform(&INFORMAL_RETURN, []);
}

pub(super) fn notice(case: &Case<'_>, judgement: &mut Judgement) {
    let Some(name) = case.clock.track() else { return };
    let Some(track) = case.policy.tracks.get(name) else { return };
    if !track.notify.is_empty() && case.state.track.notified.is_empty() {
        let roles = listed(track.notify.iter().map(|role| role.as_str()));
        judgement.note(&NOTIFIED, [("track", &name), ("roles", &roles)], Severity::Urgent, overseer());
    }
}
