//! What a record of this room says to others.
use super::question::{APPROVALS, ScopeApproval};
use super::rules::Case;
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
        ScopeState::Empty => Vec::new(),
        ScopeState::Consultation(one) => {
            let mut by_worker: BTreeMap<&PersonId, Vec<String>> = BTreeMap::new();
            for (worker, approval) in one.approvals(worked_out) {
                by_worker.entry(worker).or_default().push(row(&approval));
            }
            let spoken = by_worker.into_iter().map(|(worker, rows)| {
                let mut facts = Facts::default();
                facts.insert(APPROVALS, rows);
                say(worker.as_str(), facts)
            });
            spoken.collect()
        }
        ScopeState::Service(one) => {
            let mut facts = Facts::default();
            facts.insert("scope.serviceRuns", one.started_on.is_some() && one.ended_on.is_none());
            vec![say(&one.service, facts)]
        }
        ScopeState::Manual(one) => {
            let current = one.told.iter().filter(|told| told.left_on.is_none());
            let spoken = current.map(|told| {
                let mut facts = Facts::default();
                facts.insert(
                    "scope.manualAcknowledged",
                    told.version.as_deref() == Some(one.version.as_str()),
                );
                say(told.person.as_str(), facts)
            });
            spoken.collect()
        }
    }
}

/// An approval as a standing holds it: `area|activity|by|role|from|until|about`.
fn row(approval: &ScopeApproval) -> String {
    let by = approval.by.as_ref().map_or("", |by| by.as_str());
    let from = approval.from.to_string();
    let until = approval.until.map(|until| until.to_string()).unwrap_or_default();
    let about = approval.about.join(",");
    [&approval.area, &approval.activity, by, approval.role.as_str(), &from, &until, &about].join("|")
}
