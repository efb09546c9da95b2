//! Closing, reopening, keeping and destroying; reprisals, which are never closed away; lessons.
use super::{
    Case, DESTRUCTION_APPROVER, DESTRUCTION_CLOSED, DESTRUCTION_HELD, E, IS_CLOSED, LATE_OPEN, LESSON_DRAWN,
    LESSON_NAMES_NOBODY, OPEN_ACTION, OPEN_STEP, REASONS_TOLD, REOPENING_CLOSED, REOPENING_REASON,
    REPRISAL_AT_ONCE, REPRISAL_OPEN, REPRISAL_PROTECTS, REPRISAL_REPORTED, RESULT_TOLD, SET_ASIDE,
    SET_ASIDE_WHY, UNDECIDED, WITHDRAWAL_OPEN, extension, late, note, overseer, withdrawal,
};
use crate::reason::{Judgement, Question, Severity};
use crate::room::Said;
use crate::rooms::complaint::outcome::{AllegationOutcome, NotApplicableReason};
use crate::rooms::complaint::state::AllegationState;

/// What can still be said of a closed matter.
const AFTER_CLOSING: &[&str] = &[
    "reopened",
    "appealed",
    "surveySent",
    "surveyAnswered",
    "surveyDeclined",
    "lessonShared",
    "reprisalReported",
    "reprisalAnswered",
    "privacyBreached",
    "permissionWithdrawn",
    "disclosureNoticeGiven",
    "disclosureNoticePutOff",
    "destructionApproved",
    "destructionHeld",
    "contactAttempted",
    "stepNotApplicable",
    "contactArranged",
    "respondentToldOfResult",
];

pub(super) fn may(case: &Case<'_>, kind: &'static str, judgement: &mut Judgement) {
    let closed = case.state.ending.closed_on.is_some();
    if closed && !AFTER_CLOSING.contains(&kind) && kind != "received" {
        judgement.refuse(&IS_CLOSED, [("event", &kind)]);
    }
    match kind {
        "reopened" if !closed => judgement.refuse(&REOPENING_CLOSED, []),
        "destructionApproved" => destruction(case, closed, judgement),
        "closed" if !closed => close(case, judgement),
        _ => {}
    }
}

fn destruction(case: &Case<'_>, closed: bool, judgement: &mut Judgement) {
    if !closed {
        judgement.refuse(&DESTRUCTION_CLOSED, []);
    }
    if let Some(held) = case.state.ending.held
        && held.is_none_or(|until| until >= case.clock.as_of())
    {
        let until = held.map(|until| until.to_string()).unwrap_or_default();
        judgement.refuse(&DESTRUCTION_HELD, [("until", &until)]);
    }
}

fn close(case: &Case<'_>, judgement: &mut Judgement) {
    let state = case.state;
    let is_feedback = state.intake.became_feedback.is_some();
    let declined = state.late.as_ref().is_some_and(|late| !late.accepted);
    let settled = state.track.resolved == Some(true);
    let over = is_feedback || declined || settled || state.is_withdrawn();
    let tell = state.reachable() && !set_aside(case, &["resultCommunicated"]);
    if !over {
        state.allegations.iter().for_each(|one| decided(one, tell, judgement));
    }
    for one in state.actions.iter().filter(|one| one.is_open()) {
        let released =
            state.set_aside.iter().any(|aside| aside.about.as_deref() == Some(one.action.id.as_str()));
        if !released {
            judgement.refuse(&OPEN_ACTION, [("action", &one.action.id)]);
        }
    }
    if state.reprisals.iter().any(|one| !one.answered) {
        judgement.refuse(&REPRISAL_OPEN, []);
    }
    if !is_feedback && state.late.is_none() && !late::late(case).is_empty() {
        judgement.refuse(&LATE_OPEN, []);
    }
    if withdrawal::to_confirm(case) {
        judgement.refuse(&WITHDRAWAL_OPEN, []);
    }
    if !over {
        open_steps(case, judgement);
    }
    for aside in &state.set_aside {
        judgement.inform(&SET_ASIDE, [("step", &aside.step), ("reason", &aside.reason.name())]);
    }
}

fn decided(one: &AllegationState, tell: bool, judgement: &mut Judgement) {
    let id = &one.allegation.id;
    let Some(outcome) = one.outcome else {
        judgement.refuse(&UNDECIDED, [("allegation", id)]);
        return;
    };
    if !tell || outcome == AllegationOutcome::Withdrawn {
        return;
    }
    if !one.communicated {
        judgement.refuse(&RESULT_TOLD, [("allegation", id)]);
    } else if outcome != AllegationOutcome::WellFounded && !one.reasons_told {
        judgement.refuse(&REASONS_TOLD, [("allegation", id)]);
    }
}

/// Steps that are owed now. What only begins with the closing does not stand in its way, and neither does what
/// the closing itself meets.
fn open_steps(case: &Case<'_>, judgement: &mut Judgement) {
    for step in case.clock.open_steps() {
        if !step.started || step.about.is_some() {
            continue;
        }
        let definition = extension::step_definition(case, &step.step);
        let met_by_closing = definition.and_then(|definition| definition.met_by.as_ref());
        if met_by_closing.is_some_and(|names| names.iter().any(|name| name == "closed")) {
            continue;
        }
        let due = step.due.map(|due| due.to_string()).unwrap_or_default();
        judgement.refuse(&OPEN_STEP, [("step", &step.step), ("due", &due)]);
    }
}

/// Whether a step that one of these events meets was set aside.
fn set_aside(case: &Case<'_>, events: &[&str]) -> bool {
    case.state.set_aside.iter().any(|aside| {
        let met_by =
            extension::step_definition(case, &aside.step).and_then(|definition| definition.met_by.as_ref());
        met_by.is_some_and(|names| names.iter().any(|name| events.contains(&name)))
    })
}

pub(super) fn check(said: Said<'_, E>, judgement: &mut Judgement) {
    match said.event {
        E::Reopened { reason: None } => judgement.refuse(&REOPENING_REASON, []),
        E::DestructionApproved { by } if by.is_none() && said.entry.by.id.is_none() => {
            judgement.needs(&DESTRUCTION_APPROVER, [], vec![Question::of("destruction.approvedBy")]);
        }
        E::StepNotApplicable { step, reason: NotApplicableReason::Other, detail: None, .. } => {
            judgement.refuse(&SET_ASIDE_WHY, [("step", step)]);
        }
        E::ReprisalReported { .. } => judgement.inform(&REPRISAL_AT_ONCE, []),
        E::ReprisalAnswered { protections, .. } if protections.is_empty() => {
            judgement.refuse(&REPRISAL_PROTECTS, []);
        }
        E::LessonShared { lesson, .. } if !lesson.identifies_nobody => {
            judgement.refuse(&LESSON_NAMES_NOBODY, [])
        }
        _ => {}
    }
}

pub(super) fn notice(case: &Case<'_>, judgement: &mut Judgement) {
    for reprisal in case.state.reprisals.iter().filter(|one| !one.answered) {
        judgement.note(&REPRISAL_REPORTED, [("on", &reprisal.on)], Severity::Urgent, overseer());
    }
    if case.state.ending.closed_on.is_some() && case.state.anything_founded() && case.state.lessons.is_empty()
    {
        note(judgement, &LESSON_DRAWN, []);
    }
}
