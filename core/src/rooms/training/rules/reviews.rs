//! Reviews of training itself.
use super::*;

pub(in crate::rooms::training) fn check(
    case: &Case<'_>,
    said: Said<'_, TrainingEvent>,
    judgement: &mut Judgement,
) {
    let TrainingEvent::TrainingReviewed { by, programs, .. } = said.event else { return };
    for program in programs.iter().filter(|program| case.policy.programs.get(program.as_str()).is_none()) {
        undefined("program", program.as_str(), case.policy.programs.names(), judgement);
    }
    let roles = case.policy.review.as_ref().map_or(&[][..], |rule| &rule.by);
    let person = by.as_ref().or(said.entry.by.id.as_ref()).map(|person| person.as_str()).unwrap_or_default();
    // Who writes it down speaks for themselves where nobody else is named.
    let own = by.is_none() && roles.contains(&said.entry.by.role);
    if !roles.is_empty() && !own && holds_role(case, person, roles, said.on) != Some(true) {
        judgement.refuse(&REVIEW_BY, [("person", &person), ("roles", &list(roles))]);
    }
}
