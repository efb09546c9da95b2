//! Needs for training.
use super::*;
use crate::reason::{AnswerForm, Question, Severity};
use crate::rooms::training::need_state::NeedState;
use crate::rooms::training::terms::NeedDecision;

pub(in crate::rooms::training) fn may(need: &NeedState, kind: &'static str, judgement: &mut Judgement) {
    if kind == "needMet" {
        match need.decided {
            None => judgement.refuse(&NEED_UNDECIDED, []),
            Some((_, NeedDecision::NotTaken, _)) => judgement.refuse(&NEED_NOT_TAKEN, []),
            Some(_) => {}
        }
    }
}

pub(in crate::rooms::training) fn check(
    case: &Case<'_>,
    said: Said<'_, TrainingEvent>,
    judgement: &mut Judgement,
) {
    use TrainingEvent as E;
    match said.event {
        E::NeedRaised { from, areas, module, by, .. } => {
            if let Some(module) = module
                && case.policy.modules.get(module.as_str()).is_none()
            {
                undefined("module", module.as_str(), case.policy.modules.names(), judgement);
            }
            let within = case.policy.triggered.as_ref().and_then(|rule| rule.within);
            if from.triggers() && (areas.is_empty() || (by.is_none() && within.is_none())) {
                let mut questions = Vec::new();
                if areas.is_empty() {
                    let areas = case.policy.areas.iter().map(String::as_str);
                    questions.push(Question::of("need.areas").answered(AnswerForm::some_of(areas)));
                }
                if by.is_none() && within.is_none() {
                    questions.push(Question::of("need.by").answered(AnswerForm::Date {}));
                }
                judgement.needs(&TRIGGER_INCOMPLETE, [], questions);
            }
        }
        E::NeedDecided { decision, owner: None, .. } if *decision != NeedDecision::NotTaken => {
            judgement.needs(&NEED_OWNER, [], vec![Question::of("need.owner").answered(AnswerForm::Person {})]);
        }
        _ => {}
    }
}

pub(in crate::rooms::training) fn notice(case: &Case<'_>, need: &NeedState, judgement: &mut Judgement) {
    let triggers = need.from.is_some_and(|from| from.triggers());
    if triggers && need.workers.is_empty() && need.met.is_none() {
        let within = case.policy.triggered.as_ref().and_then(|rule| rule.within);
        let raised = need.raised.map(|raised| raised.last);
        let by = need.by.or_else(|| case.clock.counted(raised?, &within?));
        let by = by.map(|by| by.to_string()).unwrap_or_default();
        judgement.note(&NEED_AUDIENCE, [("by", &by)], Severity::Attention, lead(case));
    }
}
