//! What a complainant is told at the beginning, and assured of.
use super::{ACKNOWLEDGEMENT_COMPLETE, ANSWER_DATE, ASSURED, Case, E, FEARS_MET, listed, note, overseer};
use crate::reason::{Judgement, Question, Severity};
use crate::room::Said;
use crate::rooms::complaint::terms::AcknowledgementPoint;

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
        judgement.needs(&ANSWER_DATE, [], vec![Question::of("acknowledgement.answerExpectedBy")]);
    }
}

pub(super) fn notice(case: &Case<'_>, judgement: &mut Judgement) {
    let assurance = &case.state.assurance;
    if !assurance.acknowledged.is_empty() && case.state.reachable() {
        let required = case.policy.required_assurances().iter();
        let missing = listed(required.filter(|one| !assurance.given.contains(one)).map(|one| one.name()));
        if !missing.is_empty() {
            note(judgement, &ASSURED, [("missing", &missing)]);
        }
    }
    if assurance.fears_reprisal == Some(true) && case.state.sharing.protections.is_empty() {
        judgement.note(&FEARS_MET, [], Severity::Urgent, overseer());
    }
}
