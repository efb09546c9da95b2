//! Service, and what the whole record shows.
use super::*;
use crate::reason::{Question, Severity};
use crate::rooms::training::gate::{ByClock, assess, had_since};
use crate::rooms::training::requirement::Readiness;
use crate::rooms::training::standing::upcoming_sessions;
use crate::rooms::training::WorkerTraining;

pub(in crate::rooms::training) fn check(
    case: &Case<'_>,
    said: Said<'_, TrainingEvent>,
    judgement: &mut Judgement,
) {
    let TrainingEvent::ServiceBegan { role, area, activity, level } = said.event else { return };
    let Some(worker) = case.state.worker() else { return };
    let Some(id) = worker.worker.as_ref() else { return };
    let asked = GateQuestion {
        worker: id.clone(),
        role: role.clone(),
        area: area.clone(),
        activity: activity.clone(),
        level: level.clone(),
    };
    let days = ByClock(case.clock);
    let sessions = upcoming_sessions(case.context.standings());
    let assessed =
        assess(&asked, case.policy.compiled(), Some(worker), &surroundings(case, said.on, &days, &sessions));
    match assessed.readiness {
        Readiness::Ready => {}
        readiness if readiness < assessed.possible => {
            let _ = readiness;
            let questions = assessed.unknown_facts().map(Question::of).collect();
            judgement.needs(&SERVICE_UNCLEAR, [("worker", id)], questions);
        }
        Readiness::ReadyUnderMentorApproval => {
            judgement.approval(&SERVICE_APPROVAL, [("worker", id)], "mentor".into());
        }
        readiness => judgement.refuse(&SERVICE_BEFORE, [("worker", id), ("readiness", &readiness.name())]),
    }
}

pub(in crate::rooms::training) fn notice(
    case: &Case<'_>,
    worker: &WorkerTraining,
    judgement: &mut Judgement,
) {
    let Some(id) = worker.worker.as_ref() else { return };
    let as_of = case.clock.as_of();
    if worker.left_on(as_of).is_some() {
        return;
    }
    let days = ByClock(case.clock);
    let around = surroundings(case, as_of, &days, &[]);
    let asked = GateQuestion::of(id.as_str());
    let assessed = assess(&asked, case.policy.compiled(), Some(worker), &around);
    if let Some(reach) = case.policy.lapse_notice.and_then(|span| case.clock.counted(as_of, &span)) {
        let mut told: Vec<(CivilDate, &str)> = Vec::new();
        for (on, _, what) in assessed.lapses() {
            if on <= reach && !told.contains(&(on, what)) {
                told.push((on, what));
                let with: [(&str, &dyn std::fmt::Display); 3] =
                    [("worker", id), ("what", &what), ("on", &on)];
                judgement.note(&LAPSES_SOON, with, Severity::Attention, Some("worker".into()));
            }
        }
    }
    let narrows = case.policy.triggered.as_ref().is_some_and(|rule| rule.unmet.is_some());
    for assigned in worker.assigned.iter().filter(|assigned| !narrows && assigned.by < as_of) {
        let done =
            had_since(case.policy.compiled(), worker, assigned.module.as_str(), assigned.since, as_of, &days);
        if !done {
            let with: [(&str, &dyn std::fmt::Display); 3] =
                [("worker", id), ("module", &assigned.module), ("by", &assigned.by)];
            judgement.note(&TRIGGERED_OVERDUE, with, Severity::Attention, Some("worker".into()));
        }
    }
    for service in worker.service.iter().filter(|service| service.when.last < as_of) {
        let asked = GateQuestion {
            worker: id.clone(),
            role: service.role.clone(),
            area: service.area.clone(),
            activity: service.activity.clone(),
            level: service.level.clone(),
        };
        let assessed = assess(&asked, case.policy.compiled(), Some(worker), &around);
        if assessed.possible < Readiness::ReadyUnderMentorApproval && worker.away_since(as_of).is_none() {
            let with: [(&str, &dyn std::fmt::Display); 2] =
                [("worker", id), ("readiness", &assessed.readiness.name())];
            judgement.note(&SERVES_UNREADY, with, Severity::Urgent, lead(case));
        }
    }
}
