//! Credentials from outside.
use super::*;
use crate::reason::{AnswerForm, Question, Severity};
use crate::rooms::training::CredentialChange;

pub(in crate::rooms::training) fn check(
    case: &Case<'_>,
    said: Said<'_, TrainingEvent>,
    judgement: &mut Judgement,
) {
    use TrainingEvent as E;
    let credential = match said.event {
        E::CredentialShown { credential, .. }
        | E::RenewalFiled { credential, .. }
        | E::RenewalDecided { credential, .. }
        | E::CredentialSuspended { credential, .. }
        | E::CredentialReinstated { credential }
        | E::CredentialWithdrawn { credential } => credential,
        _ => return,
    };
    let Some(rule) = case.policy.credentials.get(credential.as_str()) else {
        return undefined("credential", credential.as_str(), case.policy.credentials.names(), judgement);
    };
    let facts = case.state.worker().and_then(|worker| worker.credentials.get(credential));
    let shown =
        facts.is_some_and(|facts| facts.iter().any(|fact| matches!(fact.sort, CredentialChange::Shown(..))));
    if !shown && !matches!(said.event, E::CredentialShown { .. }) {
        judgement.refuse(&CREDENTIAL_NOT_SHOWN, [("credential", credential)]);
    }
    let endless = rule.never_ends == Some(true) || rule.valid.is_some();
    match said.event {
        E::CredentialShown { valid_from, valid_until, .. } => {
            if let (Some(from), Some(until)) = (valid_from, valid_until)
                && until < from
            {
                judgement
                    .refuse(&CREDENTIAL_DAYS, [("credential", credential), ("from", from), ("until", until)]);
            }
            if valid_until.is_none() && !endless {
                let questions = vec![Question::of("credential.validUntil").answered(AnswerForm::Date {})];
                judgement.needs(&CREDENTIAL_END, [("credential", credential)], questions);
            }
        }
        E::RenewalDecided { granted: true, valid_until: None, .. } if !endless => {
            let questions = vec![Question::of("credential.validUntil").answered(AnswerForm::Date {})];
            judgement.needs(&CREDENTIAL_END, [("credential", credential)], questions);
        }
        E::RenewalFiled { received, .. } => {
            let received = received.unwrap_or(said.on);
            let ends = facts.into_iter().flatten().filter_map(|fact| match fact.sort {
                CredentialChange::Shown(_, until) | CredentialChange::Renewed(until) => until,
                _ => None,
            });
            let Some(end) = ends.max() else { return };
            let least = rule.renewal.as_ref().and_then(|renewal| renewal.received_at_least);
            let reach = least.map_or(Some(received), |least| case.clock.counted(received, &least.span));
            if reach.is_none_or(|reach| reach > end) {
                let with: [(&str, &dyn std::fmt::Display); 3] =
                    [("credential", credential), ("received", &received), ("end", &end)];
                judgement.note(&RENEWAL_LATE, with, Severity::Attention, lead(case));
            }
        }
        _ => {}
    }
}
