//! Telling the result, and a second look for whoever asks for one.
use super::{Case, E, extension, listed, note, overseer};
use super::closing::SURVEY_RANGE;
use crate::reason::{AnswerForm, Judgement, Question, Severity};
use crate::room::{OpenStep, Said};
use crate::rooms::complaint::outcome::{AllegationOutcome, ResultPoint};
use crate::rooms::complaint::allegation::{AllegationId, AllegationState};

crate::rules! {
    /// A result is communicated once everything is decided.
    pub RESULT_DECIDED = "complaint.result.decided", refuses, cites ["complaints.A.4.3"], with [allegation];
    /// A result says the outcome, the reasons, and the ways that are open.
    pub RESULT_COMPLETE = "complaint.result.complete", refuses, cites ["complaints.A.4.3", "complaints.A.4.4"],
        with [missing];
    /// Whoever tells the result is the one chosen for it.
    pub RESULT_TELLER = "complaint.result.teller", notes, cites ["complaints.A.2.2", "complaints.A.4.3"], with [person];
    /// What came up or changed after the answer, and is owed by no step any more, is told, too.
    pub RESULT_WAITS = "complaint.result.waits", notes, cites ["complaints.A.4.1", "complaints.A.4.3"],
        with [allegation];
    /// Every outside body that the policy names with a result is named.
    pub BODIES_NAMED = "complaint.result.bodies-named", refuses, cites ["complaints.A.4.4"], with [bodies];
    /// An outside body that is named with the result is one that the policy lists.
    pub BODY_KNOWN = "complaint.result.body-known", refuses, cites ["complaints.A.4.4"], with [body, bodies];
    /// An appeal is possible as often as the policy has it.
    pub APPEAL_TIMES = "complaint.appeal.times", refuses, cites ["complaints.A.4.4"], with [times];
    /// What an appeal overturned is decided anew.
    pub DECIDE_AGAIN = "complaint.appeal.decide-again", notes, cites ["complaints.A.4.1", "complaints.A.4.4"],
        with [allegation];
    /// An appeal is possible where the policy has one.
    pub APPEAL_EXISTS = "complaint.appeal.exists", refuses, cites ["complaints.A.4.4"], with [];
    /// An appeal comes after a result.
    pub APPEAL_AFTER_RESULT = "complaint.appeal.after-result", refuses, cites ["complaints.A.4.4"], with [];
    /// An appeal comes within its window.
    pub APPEAL_IN_TIME = "complaint.appeal.in-time", refuses, cites ["complaints.A.4.4", "complaints.A.2.9"], with [until];
    /// An appeal names a ground, where the policy asks for one.
    pub APPEAL_GROUND = "complaint.appeal.ground", needsInformation, cites ["complaints.A.4.4"], with [grounds];
    /// Who took back their part takes part again before they appeal.
    pub APPEAL_TAKING_PART = "complaint.appeal.taking-part", refuses, cites ["complaints.A.4.4"], with [person];
    /// The ground of an appeal is one that the policy lists, where it lists any.
    pub APPEAL_GROUND_KNOWN = "complaint.appeal.ground-known", refuses, cites ["complaints.A.4.4"],
        with [ground, grounds];
    /// Somebody handles the appeal before it is decided.
    pub APPEAL_HANDLER_FIRST = "complaint.appeal.handler-first", refuses, cites ["complaints.A.4.4"], with [event];
    /// Whoever decides an appeal handles it.
    pub APPEAL_BY_HANDLER = "complaint.appeal.by-handler", refuses, cites ["complaints.A.4.4"], with [person];
    /// Reasons are given for an appeal that is not upheld in full.
    pub APPEAL_REASONS = "complaint.appeal.reasons", refuses, cites ["complaints.A.4.4"], with [];
    /// Nothing is decided on appeal where nobody appealed.
    pub APPEAL_OPEN = "complaint.appeal.open", refuses, cites ["complaints.A.4.4"], with [event];
}

pub(super) fn may(case: &Case<'_>, kind: &'static str, judgement: &mut Judgement) {
    match kind {
        "appealed" => {
            if case.policy.appeal.is_none() {
                judgement.refuse(&APPEAL_EXISTS, []);
                return;
            }
            if case.state.results.is_empty() && case.state.track.resolved.is_none() {
                judgement.refuse(&APPEAL_AFTER_RESULT, []);
            }
            if !case.state.can_appeal_again(case.policy) {
                let times = case.policy.appeal_times();
                judgement.refuse(&APPEAL_TIMES, [("times", &times)]);
            }
            let window = case.policy.stages.iter().find_map(|(name, stage)| {
                let opens = stage.opens.as_ref()?;
                opens.iter().any(|event| event == "appealed").then(|| case.clock.window(name))?
            });
            if let Some(window) = window.filter(|window| !window.open)
                && let Some(until) = window.until
                && until < case.clock.as_of()
            {
                judgement.refuse(&APPEAL_IN_TIME, [("until", &until)]);
            }
        }
        "resultCommunicated" if nothing_decided(case) => {
            for one in &case.state.allegations {
                judgement.refuse(&RESULT_DECIDED, [("allegation", &one.allegation.id)]);
            }
        }
        _ => {}
    }
}

/// Whether there is no result to tell at all, whichever allegation is meant.
fn nothing_decided(case: &Case<'_>) -> bool {
    case.state.allegations.iter().all(|one| one.outcome.is_none())
}

pub(super) fn check(case: &Case<'_>, said: Said<'_, E>, judgement: &mut Judgement) {
    match said.event {
        E::ResultCommunicated { includes, allegations, external_bodies, .. } => {
            let meant = |id: &AllegationId| allegations.is_empty() || allegations.contains(id);
            let told = case.state.allegations.iter().filter(|one| meant(&one.allegation.id));
            for one in told.filter(|one| one.outcome.is_none() && !nothing_decided(case)) {
                judgement.refuse(&RESULT_DECIDED, [("allegation", &one.allegation.id)]);
            }
            for body in external_bodies {
                if case.policy.external_bodies.get(body).is_none() {
                    let bodies = listed(case.policy.external_bodies.names());
                    judgement.refuse(&BODY_KNOWN, [("body", body), ("bodies", &bodies)]);
                }
            }
            bodies(case, includes, external_bodies, judgement);
            let missing = missing(case, includes, allegations, external_bodies);
            if !missing.is_empty() {
                let missing = listed(missing.iter().map(|point| point.name()));
                judgement.refuse(&RESULT_COMPLETE, [("missing", &missing)]);
            }
        }
        E::Appealed { ground, .. } => {
            let author = said.entry.by.id.as_ref();
            if let Some(author) = author.filter(|author| case.state.took_back_their_part(author)) {
                judgement.refuse(&APPEAL_TAKING_PART, [("person", author)]);
            }
            let Some(appeal) = &case.policy.appeal else { return };
            let grounds = listed(appeal.grounds.iter().map(String::as_str));
            if let Some(ground) = ground
                && !appeal.grounds.is_empty()
                && !appeal.grounds.contains(ground)
            {
                judgement.refuse(&APPEAL_GROUND_KNOWN, [("ground", ground), ("grounds", &grounds)]);
            }
            if appeal.needs_ground == Some(true) && ground.is_none() {
                let form = match appeal.grounds.is_empty() {
                    true => AnswerForm::Text {},
                    false => AnswerForm::one_of(appeal.grounds.iter().map(String::as_str)),
                };
                let asked = vec![Question::of("appeal.ground").answered(form)];
                judgement.needs(&APPEAL_GROUND, [("grounds", &grounds)], asked);
            }
        }
        E::SurveyAnswered { satisfaction: Some(satisfaction), .. } if !(1..=5).contains(satisfaction) => {
            judgement.refuse(&SURVEY_RANGE, [("satisfaction", satisfaction)]);
        }
        _ => {}
    }
}

/// Outside bodies that the policy names with a result and this one leaves out. Where there is only one, the point that
/// a body was named says which.
fn bodies(case: &Case<'_>, includes: &[ResultPoint], named: &[String], judgement: &mut Judgement) {
    let each = case.policy.external_bodies.iter().filter(|(_, body)| body.at_result != Some(false));
    let wanted: Vec<&str> = each.map(|(name, _)| name).collect();
    let said = includes.contains(&ResultPoint::ExternalBody);
    if named.is_empty() && !(said && wanted.len() > 1) {
        return;
    }
    let left = wanted.iter().copied().filter(|body| !named.iter().any(|one| one == body));
    let left = listed(left);
    if !left.is_empty() {
        judgement.refuse(&BODIES_NAMED, [("bodies", &left)]);
    }
}

/// What a communication of the result leaves out.
fn missing(
    case: &Case<'_>,
    includes: &[ResultPoint],
    allegations: &[AllegationId],
    external_bodies: &[String],
) -> Vec<ResultPoint> {
    let meant = |id: &AllegationId| allegations.is_empty() || allegations.contains(id);
    let told = || case.state.allegations.iter().filter(|one| meant(&one.allegation.id));
    let unfounded = told().any(|one| {
        one.outcome.is_some_and(|outcome| {
            !matches!(outcome, AllegationOutcome::WellFounded | AllegationOutcome::Withdrawn)
        })
    });
    let actions = case.state.actions.iter().any(|one| one.is_open());
    let can_appeal = case.policy.appeal.is_some() && case.state.can_appeal_again(case.policy);
    let names_body = case.policy.external_bodies.iter().any(|(_, body)| body.at_result != Some(false));
    let wanted = [
        (ResultPoint::Outcome, true),
        (ResultPoint::Reasons, unfounded),
        (ResultPoint::FollowUp, actions),
        (ResultPoint::RightToAppeal, can_appeal),
        (ResultPoint::ExternalBody, names_body && external_bodies.is_empty()),
    ];
    wanted
        .into_iter()
        .filter(|(point, wanted)| *wanted && !includes.contains(point))
        .map(|(point, _)| point)
        .collect()
}

pub(super) fn notice(case: &Case<'_>, judgement: &mut Judgement) {
    for one in case.state.allegations.iter().filter(|one| one.overturned.is_some()) {
        note(judgement, &DECIDE_AGAIN, [("allegation", &one.allegation.id)]);
    }
    // A result that was told of nothing decided is a matter of its own.
    if !nothing_decided(case) && waits_for_no_step(case) {
        let told = |one: &&AllegationState| one.communicated || one.outcome == Some(AllegationOutcome::Withdrawn);
        let declined = |one: &AllegationState| case.state.late_accepted(&one.allegation.id) == Some(false);
        let waits = |one: &&AllegationState| !told(one) && one.overturned.is_none() && !declined(one);
        for one in case.state.allegations.iter().filter(waits) {
            let allegation = &one.allegation.id;
            judgement.note(&RESULT_WAITS, [("allegation", allegation)], Severity::Urgent, overseer());
        }
    }
}

/// Whether a matter was answered and is still open, and no step of the policy waits for another answer.
fn waits_for_no_step(case: &Case<'_>) -> bool {
    let state = case.state;
    let over = state.ending.closed_on.is_some() || state.is_withdrawn() || state.intake.became_feedback.is_some();
    let tells = |step: &OpenStep| {
        let definition = extension::step_definition(case, &step.step);
        let met_by = definition.and_then(|definition| definition.met_by.as_ref());
        met_by.is_some_and(|names| names.iter().any(|name| name == "resultCommunicated"))
    };
    !over && !state.results.is_empty() && state.reachable() && !case.clock.open_steps().iter().any(tells)
}
