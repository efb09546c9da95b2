//! What a complainant is told at the beginning, and assured of.
use super::{Case, E, extension, listed, note, overseer};
use crate::calendar::CivilDate;
use crate::reason::{AnswerForm, Judgement, Question, Severity};
use crate::room::Said;
use crate::rooms::complaint::assurance::{AcknowledgementPoint, Assurance, PromiseState};
use crate::timeline::{AnchorDefinition, SpanChoice, StepDefinition};
use crate::wire::PersonId;
use std::collections::BTreeSet;

crate::rules! {
    /// An acknowledgement says all that the policy asks for.
    pub ACKNOWLEDGEMENT_COMPLETE = "complaint.acknowledgement.complete", refuses,
        cites ["complaints.A.2.4", "complaints.A.1.a.4", "complaints.A.1.b.4"], with [missing];
    /// An acknowledgement names the day until which an answer can be expected.
    pub ANSWER_DATE = "complaint.acknowledgement.answer-date", needsInformation,
        cites ["complaints.A.1.a.4", "complaints.A.2.9"], with [];
    /// The day promised for the answer is neither past nor later than the policy has it.
    pub ANSWER_IN_TIME = "complaint.acknowledgement.answer-in-time", notes,
        cites ["complaints.A.1.a.4", "complaints.A.2.9"], with [promised, due];
    /// A day that the complainant was told for the answer does not pass in silence.
    pub PROMISE_PASSED = "complaint.promise.passed", notes, cites ["complaints.A.2.4", "complaints.A.2.9"],
        with [promised];
    /// The complainant is assured of confidentiality, of no reprisal, and of no effect on their case.
    pub ASSURED = "complaint.assurance.given", notes, cites ["complaints.A.1.b.4", "complaints.A.3.4"], with [missing];
    /// Of several who complain, each is assured of confidentiality, of no reprisal, and of no effect on their case.
    pub EACH_ASSURED = "complaint.assurance.each", notes, cites ["complaints.A.1.b.4", "complaints.A.3.4"],
        with [complainant, missing];
    /// A complainant who fears reprisal is protected.
    pub FEARS_MET = "complaint.assurance.fears-met", notes, cites ["complaints.A.1.b.4", "complaints.A.3.5"], with [];
    /// Everyone who handles a complaint undertakes to keep it confidential.
    pub UNDERTAKEN = "complaint.confidentiality.undertaken", notes, cites ["complaints.A.3.1", "complaints.A.3.2"],
        with [person, role];
    /// Nobody works on a complaint before they undertook to keep it confidential.
    pub UNDERTAKEN_FIRST = "complaint.confidentiality.undertaken-first", refuses,
        cites ["complaints.A.3.1", "complaints.A.3.2"], with [person];
}

pub(super) fn check(case: &Case<'_>, said: Said<'_, E>, judgement: &mut Judgement) {
    let E::Acknowledged { includes, answer_expected_by, .. } = said.event else { return };
    let told = case.state.assurance.acknowledged.get(&case.state.appeal_number());
    let missing = case
        .policy
        .acknowledgement_points()
        .iter()
        .filter(|point| !includes.contains(point) && !told.is_some_and(|told| told.contains(point)));
    let missing = listed(missing.map(|point| point.name()));
    if !missing.is_empty() {
        judgement.refuse(&ACKNOWLEDGEMENT_COMPLETE, [("missing", &missing)]);
    }
    if includes.contains(&AcknowledgementPoint::WhenToExpectAnswer) && answer_expected_by.is_none() {
        judgement.needs(&ANSWER_DATE, [], vec![Question::of("acknowledgement.answerExpectedBy").answered(AnswerForm::Date {})]);
    }
    if let Some(promised) = answer_expected_by {
        let due = due(case, said.on);
        if *promised < said.on || due.is_some_and(|due| *promised > due) {
            let due = due.map(|due| due.to_string()).unwrap_or_default();
            note(judgement, &ANSWER_IN_TIME, [("promised", promised), ("due", &due)]);
        }
    }
}

/// Whether a step is the one by which the complainant hears the result.
fn answers(case: &Case<'_>, step: &str) -> bool {
    let met_by = extension::step_definition(case, step).and_then(|step| step.met_by.as_ref());
    met_by.is_some_and(|names| names.iter().any(|name| name == "resultCommunicated"))
}

/// By when the policy has the answer. Where its clock begins with the acknowledgement, it begins on the day of this one.
fn due(case: &Case<'_>, on: CivilDate) -> Option<CivilDate> {
    let open = case.clock.open_steps().into_iter().find(|step| answers(case, &step.step))?;
    let definition = extension::step_definition(case, &open.step)?;
    match &definition.within {
        Some(SpanChoice::Always(span)) if !open.started && begins_with_acknowledgement(case, definition) => {
            case.clock.counted(on, span)
        }
        _ => open.due,
    }
}

/// Whether a step's clock begins when the complaint is acknowledged.
fn begins_with_acknowledgement(case: &Case<'_>, definition: &StepDefinition) -> bool {
    let Some(AnchorDefinition::Name(name)) = definition.starts.as_ref().or(definition.from.as_ref()) else { return false };
    let met_by = extension::step_definition(case, name).and_then(|step| step.met_by.as_ref());
    name == "acknowledged" || met_by.is_some_and(|names| names.iter().any(|name| name == "acknowledged"))
}

/// Until when a complainant was promised an answer last. Moving the date of another step moves no promise, and what one
/// of several was told moves no promise to the others.
pub(in crate::rooms::complaint) fn promised(
    case: &Case<'_>,
    meant: impl Fn(&PersonId) -> bool,
) -> Option<CivilDate> {
    let of_answer = |step: &Option<String>| step.as_ref().is_none_or(|step| answers(case, step));
    let theirs = |one: &&PromiseState| of_answer(&one.step) && one.to.as_ref().is_none_or(&meant);
    case.state.assurance.promises.iter().rfind(theirs).map(|one| one.until)
}

/// The first day by which somebody who takes part was promised an answer.
fn first_promised(case: &Case<'_>) -> Option<CivilDate> {
    let each = case.state.taking_part();
    let theirs = each.filter_map(|one| promised(case, |to| one.identified().any(|id| id == to)));
    theirs.min().or_else(|| promised(case, |_| true))
}

pub(super) fn notice(case: &Case<'_>, judgement: &mut Judgement) {
    let assurance = &case.state.assurance;
    assured(case, judgement);
    if let Some(promised) = first_promised(case).filter(|promised| *promised < case.clock.as_of())
        && case.clock.open_steps().iter().any(|step| step.started && answers(case, &step.step))
    {
        judgement.note(&PROMISE_PASSED, [("promised", &promised)], Severity::Urgent, overseer());
    }
    if assurance.fears_reprisal == Some(true) && case.state.sharing.protections.is_empty() {
        judgement.note(&FEARS_MET, [], Severity::Urgent, overseer());
    }
}

/// Everybody who takes part is assured, alone or with the others.
fn assured(case: &Case<'_>, judgement: &mut Judgement) {
    let state = case.state;
    if state.assurance.acknowledged.is_empty() || !state.reachable() {
        return;
    }
    let required = case.policy.required_assurances();
    let missing = |known: BTreeSet<Assurance>| {
        listed(required.iter().filter(|one| !known.contains(one)).map(|one| one.name()))
    };
    let named = state.taking_part().filter(|one| one.id().is_some());
    let each: Vec<(&PersonId, String)> =
        named.filter_map(|one| Some((one.id()?, missing(state.assured(one))))).collect();
    let [first, others @ ..] = each.as_slice() else {
        // Nobody is named: what was told was told to whoever complains.
        let told = state.assurance.told.iter().flat_map(|one| one.of.iter().copied());
        let missing = missing(told.collect());
        if !missing.is_empty() {
            note(judgement, &ASSURED, [("missing", &missing)]);
        }
        return;
    };
    if others.iter().all(|(_, missing)| *missing == first.1) {
        if !first.1.is_empty() {
            note(judgement, &ASSURED, [("missing", &first.1)]);
        }
        return;
    }
    for (complainant, missing) in each.iter().filter(|(_, missing)| !missing.is_empty()) {
        note(judgement, &EACH_ASSURED, [("complainant", complainant), ("missing", missing)]);
    }
}
