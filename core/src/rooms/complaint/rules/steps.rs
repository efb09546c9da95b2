//! Entries that name a step: it is one of the policy's, it is set aside only for a reason that fits it, and only what
//! is owed to nobody outside is waived.
use super::{Case, E, acting, extension, listed};
use super::decision::FOLLOW_UP_KNOWN;
use crate::problem::nearest;
use crate::reason::Judgement;
use crate::room::Said;
use crate::rooms::complaint::marks::{FOLLOW_UP, NOTICE};
use crate::rooms::complaint::outcome::NotApplicableReason;
use crate::timeline::{Named, StageDefinition, StepDefinition};
use crate::wire::Role;

crate::rules! {
    /// An entry names a step that the policy has, on this track or on another.
    pub STEP_KNOWN = "complaint.step.known", refuses, cites ["complaints.A.2.1"], with [step, nearest];
    /// That a person cannot be reached sets aside only what a person is to be told.
    pub SET_ASIDE_FITS = "complaint.closing.set-aside-fits", refuses, cites ["complaints.A.2.9", "complaints.A.4.3"],
        with [step, reason];
    /// A step is waived for a reason.
    pub WAIVER_REASON = "complaint.waiver.reason", refuses, cites ["complaints.A.2.1", "complaints.A.2.9"], with [step];
    /// Somebody approves that a step is waived.
    pub WAIVER_APPROVED = "complaint.waiver.approved", needsApproval, cites ["complaints.A.2.1", "complaints.A.2.9"],
        with [step];
    /// Whoever approves that a step is waived is somebody whom the policy names for it.
    pub WAIVER_APPROVER = "complaint.waiver.approver", refuses, cites ["complaints.A.2.1", "complaints.A.2.9"],
        with [person, step, roles];
    /// What people are owed is not waived: that they hear, are heard and protected, and that there is a decision.
    pub WAIVER_OWED = "complaint.waiver.owed", refuses,
        cites ["complaints.A.2.4", "complaints.A.3.5", "complaints.A.4.3"], with [step];
}

/// Events by which a person is told or asked something: what they meet cannot be done where nobody can be reached.
const TELLS: &[&str] = &[
    "acknowledged",
    "assuranceGiven",
    "clarificationAsked",
    "formallyInvited",
    "readBack",
    "contactArranged",
    "informationRequested",
    "informationReceived",
    "progressGiven",
    "resultCommunicated",
    "lateDeclined",
    "surveySent",
    "surveyAnswered",
    "surveyDeclined",
    "respondentTold",
    "respondentHeard",
    "respondentToldOfResult",
    "reprisalAnswered",
];

/// Events that people are owed, whoever would rather do without.
const OWED: &[&str] = &[
    "acknowledged",
    "resultCommunicated",
    "respondentHeard",
    "decided",
    "appealDecided",
    "reprisalAnswered",
    "immediateNoticeGiven",
    "destructionApproved",
];

pub(super) fn check(case: &Case<'_>, said: Said<'_, E>, judgement: &mut Judgement) {
    match said.event {
        E::Extended { step, .. } | E::ContactAttempted { step: Some(step), .. } => known(case, step, None, judgement),
        E::StepNotApplicable { step, about, reason, .. } => {
            known(case, step, about.as_deref(), judgement);
            if *reason != NotApplicableReason::Other && !tells(case, step) {
                judgement.refuse(&SET_ASIDE_FITS, [("step", step), ("reason", &reason.name())]);
            }
        }
        E::StepWaived { step, about, reason, approved_by } => {
            known(case, step, about.as_deref(), judgement);
            if reason.is_none() {
                judgement.refuse(&WAIVER_REASON, [("step", step)]);
            }
            if step == NOTICE || any_met_by(case, step, OWED) {
                judgement.refuse(&WAIVER_OWED, [("step", step)]);
            }
            let roles = case.policy.waiver_approvers();
            match approved_by {
                None => {
                    let first = roles.into_iter().next();
                    first.into_iter().for_each(|role| judgement.approval(&WAIVER_APPROVED, [("step", step)], role));
                }
                Some(person) if !acting::may_approve(case, said.on, person, &roles) => {
                    let roles = listed(roles.iter().map(Role::as_str));
                    judgement.refuse(&WAIVER_APPROVER, [("person", person), ("step", step), ("roles", &roles)]);
                }
                Some(_) => {}
            }
        }
        _ => {}
    }
}

/// A step that is named is one that the policy has. What an entry promised is named with the entry's own id.
fn known(case: &Case<'_>, step: &str, about: Option<&str>, judgement: &mut Judgement) {
    if let Some(about) = about.filter(|_| step == FOLLOW_UP) {
        if !case.state.actions.iter().any(|one| one.action.id.as_str() == about) {
            judgement.refuse(&FOLLOW_UP_KNOWN, [("action", &about)]);
        }
        return;
    }
    if is_known(case, step) || (step == NOTICE && about.is_some()) {
        return;
    }
    let bare = step.split_once('.').map_or(step, |(_, name)| name);
    let nearest = nearest(bare, names(case)).unwrap_or_default();
    judgement.refuse(&STEP_KNOWN, [("step", &step), ("nearest", &nearest)]);
}

/// Every step of the policy: of the base, of each track, and every date from outside.
fn every<'a>(case: &Case<'a>) -> impl Iterator<Item = (Option<&'a str>, &'a str, &'a StepDefinition)> {
    fn of_stages(
        stages: &Named<StageDefinition>,
    ) -> impl Iterator<Item = (Option<&str>, &str, &StepDefinition)> {
        stages.iter().flat_map(|(stage, definition)| {
            definition.steps.iter().map(move |(name, step)| (Some(stage), name, step))
        })
    }
    let policy = case.policy;
    let of_tracks = policy.tracks.iter().flat_map(|(_, track)| track.stages.iter().flat_map(of_stages));
    let lasting = policy.tracks.iter().filter_map(|(_, track)| track.steps.as_ref());
    let lasting = lasting.chain([&policy.steps, &policy.deadlines]);
    let lasting = lasting.flat_map(|steps| steps.iter().map(|(name, step)| (None, name, step)));
    of_stages(&policy.stages).chain(of_tracks).chain(lasting)
}

fn names<'a>(case: &Case<'a>) -> impl Iterator<Item = &'a str> {
    every(case).map(|(_, name, _)| name)
}

/// Whether the policy has a step, named alone or with its stage.
pub(super) fn is_known(case: &Case<'_>, step: &str) -> bool {
    match step.split_once('.') {
        Some((stage, name)) => every(case).any(|(of, own, _)| of == Some(stage) && own == name),
        None => names(case).any(|name| name == step),
    }
}

fn any_met_by(case: &Case<'_>, step: &str, events: &[&str]) -> bool {
    let met_by = extension::step_definition(case, step).and_then(|definition| definition.met_by.as_ref());
    met_by.is_some_and(|names| names.iter().any(|name| events.contains(&name)))
}

/// Whether a step of the open stage, on the track that the complaint follows, is met by an event.
pub(super) fn wants(case: &Case<'_>, event: &str) -> bool {
    let open = case.clock.stage();
    let track = case.clock.track().and_then(|name| case.policy.tracks.get(name));
    let stages = track.and_then(|track| track.stages.as_ref()).unwrap_or(&case.policy.stages);
    let Some(stage) = open.and_then(|name| stages.get(name)) else { return false };
    let mut met_by = stage.steps.iter().filter_map(|(_, step)| step.met_by.as_ref());
    met_by.any(|names| names.iter().any(|name| name == event))
}

/// Whether a step is that a person hears something. A follow-up action may be one, such as an apology.
fn tells(case: &Case<'_>, step: &str) -> bool {
    step == FOLLOW_UP || step == NOTICE || !is_known(case, step) || any_met_by(case, step, TELLS)
}
