//! Whom the roster lacks for scope: those who are asked, approve, sign off and check in.
use super::policy::ScopePolicy;
use crate::calendar::CivilDate;
use crate::roster::Roster;
use crate::staffing::{Gap, RoleSearch};

pub(super) fn gaps(policy: &ScopePolicy, roster: &Roster, on: CivilDate) -> Vec<Gap> {
    let mut search = RoleSearch { roster, on, gaps: Vec::new() };
    // A mentor is whoever accompanies the worker: that is no role of the roster.
    let by_roles = policy.levels.iter().filter_map(|(name, level)| Some((name, level.signed_off_by.as_ref()?)));
    for (name, role) in by_roles.filter(|(_, role)| role.as_str() != "mentor") {
        search.one_of_for_another(&["levels.", name, ".signedOffBy"].concat(), std::slice::from_ref(role));
    }
    for (name, consultee) in policy.consult.iter() {
        search.one_of_for_another(&["consult.", name, ".roles"].concat(), &consultee.roles);
    }
    if let Some(supervision) = &policy.supervision {
        search.one_of_for_another("supervision.by", &supervision.by);
    }
    if let Some(new_service) = &policy.new_service {
        search.one_of("newService.decidedBy", &new_service.decided_by);
    }
    if let Some(manual) = &policy.manual {
        search.one_of_for_another("manual.checkInsBy", &manual.check_ins_by);
    }
    search.one_of("readsConsultations", &policy.reads_consultations);
    search.gaps
}
