//! Evidence, waivers and help for those who did not succeed.
use super::*;
use crate::reason::{AnswerForm, Question, Severity};
use crate::rooms::training::policy::WaiverPolicy;
use crate::rooms::training::terms::WaivedThing;
use crate::rooms::training::worker_state::WorkerTraining;
use crate::wire::PersonId;

pub(in crate::rooms::training) fn check(
    case: &Case<'_>,
    said: Said<'_, TrainingEvent>,
    judgement: &mut Judgement,
) {
    use TrainingEvent as E;
    let nobody = WorkerTraining::default();
    let worker = case.state.worker().unwrap_or(&nobody);
    match said.event {
        E::Attended { module: Some(module), .. } | E::Completed { module, .. } => {
            known(case, module.as_str(), judgement)
        }
        E::Attempted { module } => {
            known(case, module.as_str(), judgement);
            after_help(case, worker, module.as_str(), said.on, judgement);
        }
        E::Passed { module, score, .. } => {
            known(case, module.as_str(), judgement);
            after_help(case, worker, module.as_str(), said.on, judgement);
            let mark = case.policy.modules.get(module.as_str()).and_then(|module| module.pass_mark);
            if let (Some(score), Some(mark)) = (score, mark)
                && *score < mark
            {
                judgement.refuse(&BELOW_MARK, [("module", module), ("score", score), ("mark", &mark)]);
            }
        }
        E::Failed { module, .. } => {
            known(case, module.as_str(), judgement);
            after_help(case, worker, module.as_str(), said.on, judgement);
            let failures = worker.failures(module.as_str(), said.on) + 1;
            let helped = worker.open_remedial(module.as_str(), said.on).is_some();
            if !helped && case.policy.failures_until_remedial().is_some_and(|limit| failures >= limit) {
                let who = id(worker);
                let with: [(&str, &dyn std::fmt::Display); 3] =
                    [("worker", &who), ("module", module), ("failures", &failures)];
                let owner = case.policy.remedial.as_ref().and_then(|rule| rule.owner.clone()).or_else(|| lead(case));
                judgement.note(&REMEDIAL_NEEDED, with, Severity::Attention, owner);
            }
        }
        E::Observed { module, by, .. } | E::SignedOff { module, by, .. } => {
            known(case, module.as_str(), judgement);
            judged_by(case, worker, module.as_str(), by, said.on, judgement);
        }
        E::Waived { what, by, reason, until, .. } => {
            waived(case, worker, what, by, reason, *until, said.on, judgement)
        }
        E::RemedialPathOpened { module, owner, due, .. } => {
            known(case, module.as_str(), judgement);
            let within = case.policy.remedial.as_ref().and_then(|rule| rule.within);
            match (due, within.and_then(|span| case.clock.counted(said.on, &span))) {
                (None, None) => {
                    let questions = vec![Question::of("remedial.due").answered(AnswerForm::Date {})];
                    judgement.needs(&REMEDIAL_DUE, [("module", module)], questions);
                }
                (Some(due), Some(latest)) if *due > latest => {
                    judgement.refuse(&REMEDIAL_LONG, [("module", module as &dyn std::fmt::Display), ("by", &latest)]);
                }
                _ => {}
            }
            if worker.worker.as_ref() == Some(owner) {
                judgement.refuse(&REMEDIAL_OWN, [("person", owner), ("module", module)]);
            }
        }
        E::RemedialPathDecided { module, by, .. } => {
            remedial_decided(case, worker, module.as_str(), by, said.on, judgement);
        }
        E::TrainingAssigned { module, .. } => known(case, module.as_str(), judgement),
        E::Enrolled { program } if case.policy.programs.get(program.as_str()).is_none() => {
            undefined("program", program.as_str(), case.policy.programs.names(), judgement);
        }
        _ => {}
    }
}

/// Whether help was arranged since the failure that a finding is about.
pub(super) fn was_helped(worker: &WorkerTraining, finding: &Finding, as_of: CivilDate) -> bool {
    let Some(module) = finding.reason.with.get("module") else { return false };
    let evidence = worker.evidence.get(module).map_or(&[][..], Vec::as_slice);
    let failed = evidence.iter().find(|one| finding.entry.as_ref() == Some(&one.entry));
    let opened = worker.remedial.get(module).map_or(&[][..], |path| path.opened.as_slice());
    let since = |on: CivilDate| opened.iter().any(|(when, ..)| on <= when.last && when.last <= as_of);
    failed.is_some_and(|failed| since(failed.when.last))
}

fn id(worker: &WorkerTraining) -> String {
    worker.worker.as_ref().map(ToString::to_string).unwrap_or_default()
}

fn known(case: &Case<'_>, module: &str, judgement: &mut Judgement) {
    if !case.policy.knows_module(module) {
        undefined("module", module, case.policy.modules.names(), judgement);
    }
}

/// After so many failures, help comes before another attempt.
fn after_help(
    case: &Case<'_>,
    worker: &WorkerTraining,
    module: &str,
    on: CivilDate,
    judgement: &mut Judgement,
) {
    let Some(limit) = case.policy.failures_until_remedial() else { return };
    let failures = worker.failures(module, on);
    if failures >= limit && worker.open_remedial(module, on).is_none() {
        let who = id(worker);
        let with: [(&str, &dyn std::fmt::Display); 3] =
            [("worker", &who), ("module", &module), ("failures", &failures)];
        judgement.refuse(&TRY_AFTER_HELP, with);
    }
}

fn judged_by(
    case: &Case<'_>,
    worker: &WorkerTraining,
    module: &str,
    by: &PersonId,
    on: CivilDate,
    judgement: &mut Judgement,
) {
    if worker.worker.as_ref() == Some(by) {
        judgement.refuse(&OWN_JUDGEMENT, [("person", by), ("module", &module)]);
        return;
    }
    let roles = case.policy.modules.get(module).map_or(&[][..], |module| &module.judged_by_roles);
    match holds_role(case, by.as_str(), roles, on) {
        Some(true) => {}
        Some(false) => {
            let roles = list(roles);
            judgement.refuse(&JUDGE_ROLE, [("person", by), ("module", &module), ("roles", &roles)]);
        }
        None => {
            let questions = vec![Question::of("person.roles")];
            judgement.needs(&JUDGE_UNKNOWN, [("person", by), ("module", &module)], questions);
        }
    }
}

#[allow(clippy::too_many_arguments, reason = "the fields of one event")]
fn waived(
    case: &Case<'_>,
    worker: &WorkerTraining,
    what: &WaivedThing,
    by: &PersonId,
    reason: &str,
    until: Option<CivilDate>,
    on: CivilDate,
    judgement: &mut Judgement,
) {
    let policy = case.policy;
    let (sort, name, own) = match what {
        WaivedThing::Module { module } => {
            let found = policy.modules.get(module.as_str());
            ("module", module.as_str(), found.map(|found| found.waivers.as_ref()))
        }
        WaivedThing::Program { program } => {
            let found = policy.programs.get(program.as_str());
            ("program", program.as_str(), found.map(|found| found.waivers.as_ref()))
        }
        WaivedThing::Credential { credential } => {
            let found = policy.credentials.get(credential.as_str());
            ("credential", credential.as_str(), found.map(|found| found.waivers.as_ref()))
        }
        WaivedThing::Mentorship { mentorship } => {
            let found = policy.mentorships.get(mentorship.as_str());
            ("mentorship", mentorship.as_str(), found.map(|_| None))
        }
    };
    let Some(own) = own else {
        let names: Vec<&str> = match what {
            WaivedThing::Module { .. } => policy.modules.names().collect(),
            WaivedThing::Program { .. } => policy.programs.names().collect(),
            WaivedThing::Credential { .. } => policy.credentials.names().collect(),
            WaivedThing::Mentorship { .. } => policy.mentorships.names().collect(),
        };
        return undefined(sort, name, names.into_iter(), judgement);
    };
    let none = WaiverPolicy::default();
    let rule = own.or(policy.waivers.as_ref()).unwrap_or(&none);
    let may = if worker.worker.as_ref() == Some(by) || rule.by.is_empty() {
        Some(false)
    } else {
        holds_role(case, by.as_str(), &rule.by, on)
    };
    match may {
        Some(true) => {}
        Some(false) => {
            let roles = list(&rule.by);
            judgement.refuse(&WAIVER_BY, [("person", by), ("what", &name), ("roles", &roles)]);
        }
        None => {
            let questions = vec![Question::of("person.roles")];
            judgement.needs(&WAIVER_BY_UNKNOWN, [("person", by), ("what", &name)], questions);
        }
    }
    if !rule.reasons.is_empty() && !rule.reasons.iter().any(|known| known == reason) {
        let allowed = rule.reasons.join(", ");
        judgement.refuse(&WAIVER_REASON, [("what", &name), ("reason", &reason), ("allowed", &allowed)]);
    }
    if let Some(most) = rule.at_most.and_then(|span| case.clock.counted(on, &span))
        && until.is_none_or(|until| until > most)
    {
        judgement.refuse(&WAIVER_LENGTH, [("what", &name), ("until", &most)]);
    }
}

fn remedial_decided(
    case: &Case<'_>,
    worker: &WorkerTraining,
    module: &str,
    by: &PersonId,
    on: CivilDate,
    judgement: &mut Judgement,
) {
    if worker.open_remedial(module, on).is_none() {
        judgement.refuse(&REMEDIAL_NONE, [("module", &module)]);
    }
    if worker.worker.as_ref() == Some(by) {
        judgement.refuse(&REMEDIAL_OWN, [("person", by), ("module", &module)]);
        return;
    }
    let roles = case.policy.remedial.as_ref().map_or(&[][..], |rule| &rule.decided_by);
    match holds_role(case, by.as_str(), roles, on) {
        Some(true) => {}
        Some(false) => {
            let roles = list(roles);
            judgement.refuse(&REMEDIAL_DECIDED_BY, [("person", by), ("module", &module), ("roles", &roles)]);
        }
        None => {
            let questions = vec![Question::of("person.roles")];
            judgement.needs(&JUDGE_UNKNOWN, [("person", by), ("module", &module)], questions);
        }
    }
}
