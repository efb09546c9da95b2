//! Closing, reopening, keeping and destroying; reprisals, which are never closed away; lessons.
use super::{Case, E, extension, late, note, overseer, sharing, track, unheard, withdrawal};
use crate::calendar::CivilDate;
use crate::journal::Entry;
use crate::problem::nearest;
use crate::reason::{AnswerForm, Judgement, Question, Severity};
use crate::room::{Erasure, Said};
use crate::rooms::complaint::lessons;
use crate::rooms::complaint::marks::WAIVED;
use crate::rooms::complaint::outcome::NotApplicableReason;
use crate::rooms::complaint::allegation::AllegationState;
use crate::rooms::complaint::state::RecordSort;
use crate::timeline::{AnchorDefinition, SpanChoice, StepDefinition};
use crate::wire::{EntryId, PersonId};

crate::rules! {
    /// A closed matter is reopened before anything else is done in it.
    pub IS_CLOSED = "complaint.closing.is-closed", refuses, cites ["complaints.A.2.1"], with [event];
    /// A matter does not close with an open step.
    pub OPEN_STEP = "complaint.closing.open-step", refuses, cites ["complaints.A.2.9", "complaints.A.4.5"],
        with [step, due];
    /// A matter does not close with an open follow-up action.
    pub OPEN_ACTION = "complaint.closing.open-action", refuses, cites ["complaints.A.4.5"], with [action];
    /// A matter does not close while an allegation is undecided.
    pub UNDECIDED = "complaint.closing.undecided", refuses, cites ["complaints.A.4.1"], with [allegation];
    /// A decision without a communicated result does not close.
    pub RESULT_TOLD = "complaint.closing.result-told", refuses, cites ["complaints.A.4.3"], with [allegation];
    /// A decision whose reasons were not told does not close.
    pub REASONS_TOLD = "complaint.closing.reasons-told", refuses, cites ["complaints.A.4.4"], with [allegation];
    /// A matter does not close while an appeal is undecided.
    pub APPEAL_UNDECIDED = "complaint.closing.appeal-open", refuses, cites ["complaints.A.4.4"], with [];
    /// A matter does not close before the complainant was told how the appeal ended.
    pub APPEAL_TOLD = "complaint.closing.appeal-told", refuses, cites ["complaints.A.4.3", "complaints.A.4.4"], with [];
    /// A matter does not close with a notice owed after sharing without consent, unless it is not safe yet.
    pub NOTICE_OPEN = "complaint.closing.notice-open", refuses, cites ["complaints.A.3.4", "complaints.A.3.5"],
        with [sharing];
    /// A matter does not close, and no record is destroyed, with a reprisal that nothing was done about.
    pub REPRISAL_OPEN = "complaint.closing.reprisal-open", refuses, cites ["complaints.A.3.5"], with [];
    /// A matter does not close with a late complaint undecided.
    pub LATE_OPEN = "complaint.closing.late-open", refuses, cites ["complaints.A.2.1"], with [];
    /// A matter does not close with a withdrawal that must be confirmed.
    pub WITHDRAWAL_OPEN = "complaint.closing.withdrawal-open", refuses, cites ["complaints.A.2.2"], with [];
    /// What could not be done is listed when a matter closes.
    pub SET_ASIDE = "complaint.closing.set-aside", informs, cites ["complaints.A.2.9"], with [step, reason];
    /// A step is set aside with a reason in words where the reason has no name.
    pub SET_ASIDE_WHY = "complaint.closing.set-aside-why", refuses, cites ["complaints.A.2.9"], with [step];
    /// A matter is reopened for a reason.
    pub REOPENING_REASON = "complaint.reopening.reason", refuses, cites ["complaints.A.2.1"], with [];
    /// Only a closed matter is reopened.
    pub REOPENING_CLOSED = "complaint.reopening.closed", refuses, cites ["complaints.A.2.1"], with [];
    /// Only a closed record is destroyed.
    pub DESTRUCTION_CLOSED = "complaint.retention.closed", refuses, cites ["complaints.A.3.6"], with [];
    /// A record that is held back is not destroyed.
    pub DESTRUCTION_HELD = "complaint.retention.held", refuses, cites ["complaints.A.3.6"], with [until];
    /// Who approved the destruction of a record is recorded.
    pub DESTRUCTION_APPROVER = "complaint.retention.approver", needsInformation, cites ["complaints.A.3.6"], with [];
    /// A record is kept until its time has passed, unless somebody whom the policy names approves.
    pub RETENTION_TOO_EARLY = "complaint.retention.too-early", refuses, cites ["complaints.A.3.6"], with [due];
    /// A record is erased only after its destruction was approved.
    pub ERASURE_APPROVED = "complaint.retention.approved-first", refuses, cites ["complaints.A.3.6"], with [];
    /// The number that stays when a record is erased is the number of its entries.
    pub ERASURE_COUNT = "complaint.retention.count", refuses, cites ["complaints.A.3.6"], with [stated, held];
    /// A reprisal reported at any time is dealt with at once.
    pub REPRISAL_REPORTED = "complaint.reprisal.reported", notes, cites ["complaints.A.3.5", "complaints.A.1.b.4"],
        with [on];
    /// Whoever reports a reprisal is talked with on the same day.
    pub REPRISAL_AT_ONCE = "complaint.reprisal.at-once", informs, cites ["complaints.A.3.5"], with [];
    /// An answer to a reprisal says what protects the person.
    pub REPRISAL_PROTECTS = "complaint.reprisal.protects", refuses, cites ["complaints.A.3.5"], with [];
    /// An answer to a reprisal names an entry in which somebody said that they were treated worse, or did not feel safe.
    pub REPRISAL_KNOWN = "complaint.reprisal.known", refuses, cites ["complaints.A.3.5"], with [report, nearest];
    /// A lesson identifies nobody.
    pub LESSON_NAMES_NOBODY = "complaint.lesson.names-nobody", refuses, cites ["complaints.A.4.6"], with [];
    /// The words of a lesson hold the id of nobody who has a part in the complaint.
    pub LESSON_HOLDS_NO_ID = "complaint.lesson.holds-no-id", refuses, cites ["complaints.A.4.6"], with [];
    /// A well-founded complaint leaves a lesson.
    pub LESSON_DRAWN = "complaint.lesson.drawn", notes, cites ["complaints.A.4.6", "complaints.C.3"], with [];
    /// An answer to the survey lies between 1 and 5.
    pub SURVEY_RANGE = "complaint.survey.range", refuses, cites ["complaints.A.5.1"], with [satisfaction];
    /// Somebody who did not feel safe is protected.
    pub SURVEY_NOT_SAFE = "complaint.survey.not-safe", notes, cites ["complaints.A.3.5", "complaints.A.5.1"], with [];
}

/// What can still be said of a closed matter.
const AFTER_CLOSING: &[&str] = &[
    "reopened",
    "appealed",
    "surveySent",
    "surveyAnswered",
    "surveyDeclined",
    "lessonShared",
    "signalTaken",
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
    "stepWaived",
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
    if case.state.reprisals.iter().any(|one| !one.answered) {
        judgement.refuse(&REPRISAL_OPEN, []);
    }
    if let Some(held) = case.state.ending.held
        && held.is_none_or(|until| until >= case.clock.as_of())
    {
        let until = held.map(|until| until.to_string()).unwrap_or_default();
        judgement.refuse(&DESTRUCTION_HELD, [("until", &until)]);
    }
}

/// The last day on which the record must be kept: as its clock has it, and counted from the last closing.
fn kept_until(case: &Case<'_>) -> Option<CivilDate> {
    let (name, definition) = destruction_step(case)?;
    let open = case.clock.open_steps().into_iter().find(|step| step.step == name).and_then(|step| step.due);
    let since_closing = match (&definition.within, case.state.ending.closed_on) {
        (Some(SpanChoice::Always(span)), Some(closed)) if begins_with_closing(definition) => {
            case.clock.counted(closed, span)
        }
        _ => None,
    };
    open.max(since_closing)
}

/// The step that an approved destruction meets.
fn destruction_step<'a>(case: &Case<'a>) -> Option<(&'a str, &'a StepDefinition)> {
    let track = case.clock.track().and_then(|name| case.policy.tracks.get(name));
    let steps = track.and_then(|track| track.steps.as_ref()).unwrap_or(&case.policy.steps);
    let meets = |step: &StepDefinition| {
        step.met_by.as_ref().is_some_and(|names| names.iter().any(|name| name == "destructionApproved"))
    };
    steps.iter().find(|(_, step)| meets(step))
}

/// Before its time a record is destroyed only when somebody approves whom the policy names.
fn too_early(case: &Case<'_>, on: CivilDate, by: Option<&PersonId>, judgement: &mut Judgement) {
    let Some(due) = kept_until(case).filter(|due| on < *due) else { return };
    let person = by.and_then(|id| case.context.roster?.person(id));
    let may = |person: &crate::roster::Person| {
        case.policy.early_destruction.iter().any(|role| person.has_role(role.as_str(), on))
    };
    let neutral = by.is_some_and(|id| !case.state.is_respondent(id));
    if !(neutral && person.is_some_and(may)) {
        judgement.refuse(&RETENTION_TOO_EARLY, [("due", &due)]);
    }
}

/// A complaint is erased when it is closed, not held back, and its destruction was approved; what stays is the number
/// of its entries.
pub(in crate::rooms::complaint) fn may_erase(case: &Case<'_>, erasure: Erasure, judgement: &mut Judgement) {
    if erasure.stated != erasure.held {
        judgement.refuse(&ERASURE_COUNT, [("stated", &erasure.stated), ("held", &erasure.held)]);
    }
    if case.state.record != Some(RecordSort::Complaint) {
        return;
    }
    destruction(case, case.state.ending.closed_on.is_some(), judgement);
    if !case.state.ending.destruction_approved && destruction_step(case).is_some() {
        judgement.refuse(&ERASURE_APPROVED, []);
    }
}

fn close(case: &Case<'_>, judgement: &mut Judgement) {
    let state = case.state;
    let is_feedback = state.intake.became_feedback.is_some();
    let declined = late::declined(case);
    let left = |one: &AllegationState| one.outcome.is_none() && !declined.contains(&&one.allegation.id);
    let is_declined = state.is_declined() && !state.allegations.iter().any(left);
    let over = is_feedback || is_declined || state.is_withdrawn();
    let settles = track::settles(case);
    let attempted = unheard::attempted(case);
    let excused = unheard::excused(case, &attempted);
    // What was decided is told, whatever became of the rest.
    let open = state.allegations.iter().filter(|one| !(one.settled && settles));
    let open = open.filter(|one| one.outcome.is_some() || (!is_feedback && left(one)));
    open.for_each(|one| unheard::decided(state, one, excused, judgement));
    if !over {
        match state.appeals.last() {
            Some(appeal) if appeal.is_open() => judgement.refuse(&APPEAL_UNDECIDED, []),
            Some(appeal) if appeal.outcome.is_some() && state.unheard(&appeal.told_to) > excused => {
                judgement.refuse(&APPEAL_TOLD, []);
            }
            _ => {}
        }
    }
    for owed in sharing::owed(case).filter(|owed| owed.unsafe_because.is_none()) {
        judgement.refuse(&NOTICE_OPEN, [("sharing", &owed.sharing)]);
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
    if !is_feedback && late::undecided(case).next().is_some() {
        judgement.refuse(&LATE_OPEN, []);
    }
    if withdrawal::to_confirm(case) {
        judgement.refuse(&WITHDRAWAL_OPEN, []);
    }
    if !over {
        open_steps(case, judgement);
    }
    unheard::respondents(case, over, judgement);
    for aside in state.set_aside.iter().filter(|aside| !unheard::done_since(case, aside)) {
        let reason = aside.reason.map_or(WAIVED, NotApplicableReason::name);
        judgement.inform(&SET_ASIDE, [("step", &aside.step), ("reason", &reason)]);
    }
    for (step, _) in attempted {
        judgement.inform(&SET_ASIDE, [("step", &step), ("reason", &"attempts")]);
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
        if definition.is_some_and(begins_with_closing) {
            continue;
        }
        let met_by_closing = definition.and_then(|definition| definition.met_by.as_ref());
        if met_by_closing.is_some_and(|names| names.iter().any(|name| name == "closed")) {
            continue;
        }
        let due = step.due.map(|due| due.to_string()).unwrap_or_default();
        judgement.refuse(&OPEN_STEP, [("step", &step.step), ("due", &due)]);
    }
}

/// Whether a step's clock begins when the matter closes: it may run already, where the matter was reopened.
fn begins_with_closing(definition: &StepDefinition) -> bool {
    match definition.starts.as_ref().or(definition.from.as_ref()) {
        Some(AnchorDefinition::Name(name)) => name == "closed",
        Some(AnchorDefinition::Form(form)) => {
            form.event.as_ref().is_some_and(|names| names.iter().any(|name| name == "closed"))
        }
        None => false,
    }
}

pub(super) fn check(case: &Case<'_>, said: Said<'_, E>, judgement: &mut Judgement) {
    if let E::DestructionApproved { by } = said.event {
        too_early(case, said.on, by.as_ref().or(said.entry.by.id.as_ref()), judgement);
    }
    match said.event {
        E::Reopened { reason: None } => judgement.refuse(&REOPENING_REASON, []),
        E::DestructionApproved { by } if by.is_none() && said.entry.by.id.is_none() => {
            judgement.needs(&DESTRUCTION_APPROVER, [], vec![Question::of("destruction.approvedBy").answered(AnswerForm::Person {})]);
        }
        E::StepNotApplicable { step, reason: NotApplicableReason::Other, detail: None, .. } => {
            judgement.refuse(&SET_ASIDE_WHY, [("step", step)]);
        }
        E::ReprisalReported { .. } => judgement.inform(&REPRISAL_AT_ONCE, []),
        E::ReprisalAnswered { report, protections } => {
            report.iter().for_each(|report| reported(case, report, judgement));
            if protections.is_empty() {
                judgement.refuse(&REPRISAL_PROTECTS, []);
            }
        }
        E::LessonShared { lesson, .. } => {
            if !lesson.identifies_nobody {
                judgement.refuse(&LESSON_NAMES_NOBODY, []);
            }
            if lessons::names_somebody(case.state, lesson.words.expose()) {
                judgement.refuse(&LESSON_HOLDS_NO_ID, []);
            }
        }
        _ => {}
    }
}

/// What is answered was said in an entry of this record.
fn reported(case: &Case<'_>, report: &EntryId, judgement: &mut Judgement) {
    let says = |entry: &&&Entry| matches!(entry.event.kind(), "reprisalReported" | "surveyAnswered");
    let known = || case.entries.iter().filter(says).map(|entry| entry.id.as_str());
    if !known().any(|id| id == report.as_str()) {
        let nearest = nearest(report.as_str(), known()).unwrap_or_default();
        judgement.refuse(&REPRISAL_KNOWN, [("report", report), ("nearest", &nearest)]);
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
