//! Opportunities in the sector, and telling the others.
use super::*;
use crate::reason::{AnswerForm, Question, Severity};
use crate::rooms::training::need_state::OpportunityState;

pub(in crate::rooms::training) fn check(
    case: &Case<'_>,
    said: Said<'_, TrainingEvent>,
    judgement: &mut Judgement,
) {
    use TrainingEvent as E;
    let nothing = OpportunityState::default();
    let opportunity = match case.state {
        TrainingState::Opportunity(opportunity) => opportunity,
        _ => &nothing,
    };
    let rule = case.policy.opportunities.as_ref();
    match said.event {
        E::AttendeeChosen { .. } | E::OpportunityDeclined { .. } => {
            let roles = rule.map_or(&[][..], |rule| &rule.decided_by);
            let by = said.entry.by.id.as_ref().map(|id| id.as_str()).unwrap_or_default();
            let role_fits = roles.is_empty() || roles.contains(&said.entry.by.role);
            if !role_fits && holds_role(case, by, roles, said.on) != Some(true) {
                judgement.refuse(&ATTENDEE_BY, [("person", &by), ("roles", &list(roles))]);
            }
        }
        E::OpportunityAttended { person, share_back_by, .. } => {
            if !opportunity.chosen.contains(person) {
                judgement.note(&NOT_CHOSEN, [("person", person)], Severity::Notice, lead(case));
            }
            let latest = rule
                .and_then(|rule| rule.share_back_within)
                .and_then(|span| case.clock.counted(said.on, &span));
            match (latest, share_back_by) {
                (Some(latest), None) => {
                    let with: [(&str, &dyn std::fmt::Display); 2] = [("person", person), ("by", &latest)];
                    judgement.needs(&SHARE_BACK_DATE, with, vec![Question::of("opportunity.shareBackBy").answered(AnswerForm::Date {})]);
                }
                (Some(latest), Some(by)) if *by > latest => {
                    judgement.refuse(&SHARE_BACK_LATE_DATE, [("person", person), ("by", &latest)]);
                }
                _ => {}
            }
        }
        E::SharedBack { person, .. } if !opportunity.attended.iter().any(|(other, ..)| other == person) => {
            judgement.refuse(&SHARE_BACK_NOT_THERE, [("person", person)]);
        }
        E::ShareBackExcused { person, by, .. } => {
            let roles = rule.map_or(&[][..], |rule| &rule.excused_by);
            let may = person != by
                && !roles.is_empty()
                && holds_role(case, by.as_str(), roles, said.on) == Some(true);
            if !may {
                judgement.refuse(&EXCUSED_BY, [("person", by)]);
            }
        }
        _ => {}
    }
}

pub(in crate::rooms::training) fn notice(
    case: &Case<'_>,
    opportunity: &OpportunityState,
    judgement: &mut Judgement,
) {
    let as_of = case.clock.as_of();
    for (person, by) in opportunity.owe_share_back(as_of) {
        if let Some(by) = by.filter(|by| *by < as_of) {
            judgement.note(
                &SHARE_BACK_OVERDUE,
                [("person", person), ("by", &by)],
                Severity::Attention,
                Some("attendee".into()),
            );
        }
    }
}
