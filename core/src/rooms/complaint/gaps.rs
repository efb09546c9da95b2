//! Whom a policy leaves without anybody, by department: what the record of the process is told.
use super::outcome::Handler;
use super::policy::ComplaintPolicy;
use super::rules::neutrality::Neutrality;
use super::staffing::{complaint_about, judging};
use crate::calendar::CivilDate;
use crate::roster::{Roster, RosterIndex};
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

/// Checks a policy against a roster: where nobody could handle a complaint about someone, by department.
/// [`Engine::gaps`](crate::Engine::gaps) says it person by person, and more.
///
/// `on` is the day on which roles, departments and leave are read.
pub fn gaps(policy: &ComplaintPolicy, roster: &Roster, on: CivilDate) -> Vec<RoleGap> {
    let mut found: Vec<RoleGap> = Vec::new();
    let index = RosterIndex::of(roster).in_order();
    for person in roster.people.iter().filter(|person| person.position(on).is_some()) {
        let state = complaint_about(&person.id);
        let neutrality = Neutrality { state: &state, policy, roster: Some(index.clone()), on, differs_from: &[] };
        let department = roster.department(&person.id, on).map(|one| one.as_str()).unwrap_or_default();
        for role in judging(policy) {
            let known = found.iter().any(|gap| gap.role == role.name() && gap.department == department);
            if !known && neutrality.has_nobody_for(role.name()) {
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
