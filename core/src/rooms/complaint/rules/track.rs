//! Tracks: the informal one only with agreement and only for what is not serious, the urgent one at once.
use super::{Case, E, listed, overseer};
use crate::rooms::complaint::facts::SERIOUSNESS;
use crate::reason::{AnswerForm, Judgement, Question, Severity};
use crate::room::Said;
use crate::rooms::complaint::allegation::Seriousness;
use crate::rooms::complaint::outcome::Handler;
use crate::wire::PersonId;

crate::rules! {
    /// A track is one that the policy has.
    pub TRACK_KNOWN = "complaint.track.known", refuses, cites ["complaints.A.2.3"], with [track, tracks];
    /// The informal track is taken only when the complainant was asked.
    pub INFORMAL_ASKED = "complaint.informal.asked", needsInformation, cites ["complaints.A.2.3"], with [track];
    /// The informal track is taken only with the complainant's agreement.
    pub INFORMAL_AGREED = "complaint.informal.agreed", refuses, cites ["complaints.A.2.3"], with [track];
    /// How serious it is is known before the informal track is taken.
    pub INFORMAL_SERIOUSNESS_KNOWN = "complaint.informal.seriousness-known", needsInformation,
        cites ["complaints.A.2.3"], with [track];
    /// What is more serious than the policy's bound is not settled informally.
    pub INFORMAL_BOUND = "complaint.informal.bound", refuses, cites ["complaints.A.2.3"], with [seriousness, bound];
    /// The complainant can return to the formal track at any time.
    pub INFORMAL_RETURN = "complaint.informal.return", informs, cites ["complaints.A.2.3"], with [];
    /// An informal settlement ends the matter only when the complainant is content with it.
    pub INFORMAL_CONTENT = "complaint.informal.content", refuses, cites ["complaints.A.2.3", "complaints.A.4.3"], with [];
    /// Only what is on the informal track is settled informally.
    pub INFORMAL_ON_TRACK = "complaint.informal.on-track", refuses, cites ["complaints.A.2.3"], with [];
    /// What turns out to be more serious than the policy's bound leaves the informal track.
    pub INFORMAL_TOO_SERIOUS = "complaint.informal.too-serious", notes, cites ["complaints.A.2.3", "framework.4.2"],
        with [seriousness, bound];
    /// A track that is not the one the policy's criteria call for is chosen for a reason.
    pub TRACK_REASON = "complaint.track.reason", refuses, cites ["complaints.A.2.3", "framework.4.2"],
        with [track, criteria];
    /// A complaint goes on another track than the one that the policy's criteria call for now.
    pub TRACK_BELOW = "complaint.track.below-criteria", notes, cites ["complaints.A.2.3", "framework.4.2"],
        with [track, criteria];
    /// An immediate notice does not go to somebody complained about, or with a conflict of interest.
    pub NOTICE_NEUTRAL = "complaint.track.notice-neutral", refuses, cites ["complaints.A.2.2", "complaints.A.3.5"],
        with [person];
    /// An immediate notice goes to somebody.
    pub NOTICE_TO_SOMEBODY = "complaint.track.notice-to-somebody", needsInformation, cites ["complaints.A.2.3"], with [];
    /// Those who must know at once are told at once.
    pub NOTIFIED = "complaint.track.notified", notes, cites ["complaints.A.2.3", "framework.4.2"], with [track, roles];
}

pub(super) fn check(case: &Case<'_>, said: Said<'_, E>, judgement: &mut Judgement) {
    match said.event {
        E::TrackChosen { track, complainant_agrees, reason } => {
            if reason.is_none()
                && let Some(criteria) = called_for(case, Some(track))
            {
                judgement.refuse(&TRACK_REASON, [("track", track), ("criteria", &criteria)]);
            }
            if case.policy.is_informal(track) {
                informal(case, track, *complainant_agrees, judgement);
            } else if track != STANDARD && case.policy.tracks.get(track).is_none() {
                let tracks = listed([STANDARD].into_iter().chain(case.policy.tracks.names()));
                judgement.refuse(&TRACK_KNOWN, [("track", track), ("tracks", &tracks)]);
            }
        }
        E::InformallyResolved { .. } if !on_informal(case) => judgement.refuse(&INFORMAL_ON_TRACK, []),
        // What was added since the track was chosen counts too.
        E::InformallyResolved { complainant_agrees: true, .. } => {
            bounded(case, case.state.track.chosen.as_deref().unwrap_or_default(), judgement);
        }
        E::ImmediateNoticeGiven { to } => {
            if to.is_empty() {
                judgement.needs(&NOTICE_TO_SOMEBODY, [], vec![Question::of("notice.to").answered(AnswerForm::Text {})]);
            }
            for person in to.iter().filter(|person| unfit(case, person)) {
                judgement.refuse(&NOTICE_NEUTRAL, [("person", person)]);
            }
        }
        E::Closed { .. } if on_informal(case) && case.state.track.resolved == Some(false) => {
            judgement.refuse(&INFORMAL_CONTENT, []);
        }
        _ => {}
    }
}

/// The name of the track that every policy has.
pub(in crate::rooms::complaint) const STANDARD: &str = "standard";

/// Whether an entry put the complaint on the informal track.
fn on_informal(case: &Case<'_>) -> bool {
    case.state.track.chosen.as_deref().is_some_and(|track| case.policy.is_informal(track))
}

/// Whether what was settled informally ends the matter: on the informal track, and not too serious for it.
pub(super) fn settles(case: &Case<'_>) -> bool {
    on_informal(case) && weighed(case).flatten().max().is_none_or(|most| most <= case.policy.informal_up_to())
}

/// How serious each allegation is, at least as its category has it.
fn weighed<'a>(case: &Case<'a>) -> impl Iterator<Item = Option<Seriousness>> {
    let (state, policy) = (case.state, case.policy);
    state.allegations.iter().map(|one| policy.seriousness_of(&one.allegation))
}

/// The track that the policy's criteria call for, where the given one comes after it or is none of the policy's.
fn called_for<'a>(case: &Case<'a>, track: Option<&str>) -> Option<String> {
    let criteria = case.clock.track_by_criteria()?;
    let place = |name: &str| case.policy.tracks.names().position(|known| known == name);
    let weaker = track.and_then(place).is_none_or(|given| Some(given) > place(criteria));
    weaker.then(|| criteria.to_owned())
}

fn informal(case: &Case<'_>, track: &str, agrees: Option<bool>, judgement: &mut Judgement) {
    match agrees {
        Some(true) if case.state.reachable() => {}
        // Of somebody whom nobody knows and nobody can ask, nobody can say that they agreed.
        Some(_) => judgement.refuse(&INFORMAL_AGREED, [("track", &track)]),
        None => {
            let asked = vec![Question::of("complainant.agreesToInformal").answered(AnswerForm::YesNo {})];
            judgement.needs(&INFORMAL_ASKED, [("track", &track)], asked);
        }
    }
    bounded(case, track, judgement);
    judgement.inform(&INFORMAL_RETURN, []);
}

/// Nothing above the policy's bound is settled informally, and nothing of which nobody knows how serious it is.
fn bounded(case: &Case<'_>, track: &str, judgement: &mut Judgement) {
    let bound = case.policy.informal_up_to();
    let weighed: Vec<Option<Seriousness>> = weighed(case).collect();
    match weighed.iter().flatten().max() {
        Some(most) if *most > bound => {
            judgement.refuse(&INFORMAL_BOUND, [("seriousness", &most.name()), ("bound", &bound.name())]);
        }
        _ if weighed.is_empty() || weighed.contains(&None) => {
            let asked = vec![Question::of("allegation.seriousness").answered(AnswerForm::one_of(SERIOUSNESS.iter().copied()))];
            judgement.needs(&INFORMAL_SERIOUSNESS_KNOWN, [("track", &track)], asked);
        }
        _ => {}
    }
}

pub(super) fn notice(case: &Case<'_>, judgement: &mut Judgement) {
    if on_informal(case)
        && let Some(most) = weighed(case).flatten().max()
        && most > case.policy.informal_up_to()
    {
        let bound = case.policy.informal_up_to();
        let with: [(&str, &dyn std::fmt::Display); 2] = [("seriousness", &most.name()), ("bound", &bound.name())];
        judgement.note(&INFORMAL_TOO_SERIOUS, with, Severity::Urgent, overseer());
    } else if let Some(chosen) = case.state.track.chosen.as_deref()
        && let Some(criteria) = called_for(case, Some(chosen))
    {
        super::note(judgement, &TRACK_BELOW, [("track", &chosen), ("criteria", &criteria)]);
    }
    let Some(name) = case.clock.track() else { return };
    let Some(track) = case.policy.tracks.get(name) else { return };
    let untold = track.notify.iter().map(|role| role.as_str()).filter(|role| !told(case, role));
    let mut missing: Vec<&str> = Vec::new();
    for role in untold {
        // To tell whoever is complained about would warn them: where nobody else holds the role, it goes elsewhere.
        let instead = || case.policy.when_nobody.first().copied().unwrap_or(Handler::Board).name();
        let to = if only_unfit(case, role) { instead() } else { role };
        if !missing.contains(&to) {
            missing.push(to);
        }
    }
    if !missing.is_empty() {
        let roles = listed(missing);
        judgement.note(&NOTIFIED, [("track", &name), ("roles", &roles)], Severity::Urgent, overseer());
    }
}

/// Whether somebody is complained about here, or has a conflict of interest.
fn unfit(case: &Case<'_>, person: &PersonId) -> bool {
    let declared = case.state.people.declarations.get(person);
    case.state.is_respondent(person) || declared.is_some_and(|one| one.conflict)
}

/// Whether everybody who holds a role is unfit to be told.
fn only_unfit(case: &Case<'_>, role: &str) -> bool {
    let on = case.clock.as_of();
    let mut holders = case.context.roster.into_iter().flat_map(|roster| roster.with_role(role, on)).peekable();
    holders.peek().is_some() && holders.all(|person| unfit(case, &person.id))
}

/// Whether somebody neutral was told who holds a role. Where the roster does not say, or nobody neutral holds it,
/// it is enough that somebody neutral was told.
fn told(case: &Case<'_>, role: &str) -> bool {
    let mut neutral = case.state.track.notified.iter().filter(|person| !unfit(case, person)).peekable();
    let Some(roster) = case.context.roster else { return neutral.peek().is_some() };
    let on = case.clock.as_of();
    let holds = |id: &PersonId| roster.person(id).is_some_and(|person| person.has_role(role, on));
    let anybody = roster.with_role(role, on).any(|person| !unfit(case, &person.id));
    if anybody { neutral.any(holds) } else { neutral.peek().is_some() }
}
