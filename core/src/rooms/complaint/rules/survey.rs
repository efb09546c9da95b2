//! Somebody who did not feel safe is looked after: whoever may know the risk to them is told at once.
use super::{Case, overseer};
use super::closing::SURVEY_NOT_SAFE;
use crate::reason::{Judgement, Severity};
use crate::rooms::complaint::sight::Sight;

pub(super) fn notice(case: &Case<'_>, judgement: &mut Judgement) {
    // That somebody does not feel safe, and in which complaint, says who it is to those who know the parties. It is
    // for those alone who see the risk and what protects the person.
    if case.state.survey.unprotected.is_some() && Sight::of(case).protection {
        judgement.note(&SURVEY_NOT_SAFE, [], Severity::Urgent, overseer());
    }
}
