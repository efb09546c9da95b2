//! What a record of this room says to others.
use super::question::{APPROVALS, CONSULTED, ConsultedAnswer, ScopeApproval};
use super::rules::{self, Case};
use super::state::ScopeState;
use crate::context::Standing;
use crate::criteria::Facts;
use crate::wire::PersonId;
use std::collections::BTreeMap;

pub(super) fn standings(case: &Case<'_>) -> Vec<Standing> {
    let worked_out = case.clock.as_of();
    let say = |subject: &str, facts: Facts| Standing {
        room: "scope".to_owned(),
        subject: subject.to_owned(),
        worked_out,
        facts,
    };
    match case.state {
        ScopeState::Consultation(one) => {
            let mut by_worker: BTreeMap<&PersonId, Vec<String>> = BTreeMap::new();
            for (worker, approval) in one.approvals(worked_out) {
                by_worker.entry(worker).or_default().push(approved(&approval));
            }
            // Who asked goes by the answers, in the case that was asked about.
            let answers: Vec<String> =
                rules::answers_that_count(case, one).iter().map(answered).collect();
            if !answers.is_empty() {
                by_worker.entry(&one.asker).or_default();
            }
            let spoken = by_worker.into_iter().map(|(worker, approvals)| {
                let mut facts = Facts::default();
                if !approvals.is_empty() {
                    facts.insert(APPROVALS, approvals);
                }
                if *worker == one.asker && !answers.is_empty() {
                    facts.insert(CONSULTED, answers.clone());
                }
                say(worker.as_str(), facts)
            });
            spoken.collect()
        }
        ScopeState::Empty | ScopeState::Service(_) | ScopeState::Manual(_) => Vec::new(),
    }
}

fn approved(approval: &ScopeApproval) -> String {
    let by = approval.by.as_ref().map_or("", |by| by.as_str());
    let from = approval.from.to_string();
    let until = approval.until.map(|until| until.to_string()).unwrap_or_default();
    let about = approval.about.join(",");
    let matter = approval.matter.as_ref().map_or("", |matter| matter.as_str());
    [&approval.area, &approval.activity, by, approval.role.as_str(), &from, &until, &about, matter].join("|")
}

fn answered(answer: &ConsultedAnswer) -> String {
    let activity = answer.activity.as_deref().unwrap_or_default();
    let by = answer.by.as_ref().map_or("", |by| by.as_str());
    let on = answer.on.to_string();
    let about = answer.about.join(",");
    let matter = answer.matter.as_ref().map_or("", |matter| matter.as_str());
    [&answer.area, activity, &answer.of, by, &on, answer.step.name(), &about, matter].join("|")
}
