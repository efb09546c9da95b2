//! Whom a policy leaves without anybody: roles that nobody on the roster could hold in some complaint.
use super::outcome::Handler;
use super::people::ComplaintRole;
use super::policy::ComplaintPolicy;
use super::rules::neutrality::Neutrality;
use super::state::{AllegationState, ComplaintState, RecordSort};
use super::terms::{Allegation, ComplaintSubject};
use crate::calendar::CivilDate;
use crate::roster::Roster;
use settlewell_macros::wire;

/// A role that nobody on the roster could hold if somebody of a department were complained about.
#[wire]
pub struct RoleGap {
    /// The role.
    pub role: String,
    /// The department; empty for people who have none.
    pub department: String,
    /// To whom the policy turns then; absent when it names nobody.
    pub turn_to: Option<Handler>,
}

/// Checks a policy against a roster: where nobody could handle a complaint about someone.
///
/// `on` is the day on which roles, departments and leave are read.
pub fn gaps(policy: &ComplaintPolicy, roster: &Roster, on: CivilDate) -> Vec<RoleGap> {
    let mut found: Vec<RoleGap> = Vec::new();
    let judging = ComplaintRole::ALL
        .into_iter()
        .filter(|role| role.judges() && policy.people.get(role.name()).is_some());
    let judging: Vec<ComplaintRole> = judging.collect();
    for person in roster.people.iter().filter(|person| person.position(on).is_some()) {
        let about = Allegation {
            id: "a".into(),
            about: ComplaintSubject::Worker { id: person.id.clone() },
            category: None,
            seriousness: None,
            happened: None,
            known_since: None,
            account: None,
        };
        let state = ComplaintState {
            record: Some(RecordSort::Complaint),
            allegations: vec![AllegationState::new(about)],
            ..ComplaintState::default()
        };
        let neutrality = Neutrality { state: &state, policy, roster: Some(roster), on, differs_from: &[] };
        let department = roster.department(&person.id, on).map(|one| one.as_str()).unwrap_or_default();
        for role in &judging {
            let known = found.iter().any(|gap| gap.role == role.name() && gap.department == department);
            if !known && neutrality.candidates(role.name()).is_some_and(|candidates| candidates.is_empty()) {
                found.push(RoleGap {
                    role: role.name().to_owned(),
                    department: department.to_owned(),
                    turn_to: policy.when_nobody.first().copied(),
                });
            }
        }
    }
    found
}
