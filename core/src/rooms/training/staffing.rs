//! Whom the roster lacks for training: those who mentor, judge, decide, waive and answer for it.
use super::policy::TrainingPolicy;
use crate::calendar::CivilDate;
use crate::roster::Roster;
use crate::staffing::{Gap, RoleSearch};

pub(super) fn gaps(policy: &TrainingPolicy, roster: &Roster, on: CivilDate) -> Vec<Gap> {
    let mut search = RoleSearch { roster, on, gaps: Vec::new() };
    for (name, module) in policy.modules.iter() {
        search.one_of_for_another(&["modules.", name, ".judgedByRoles"].concat(), &module.judged_by_roles);
    }
    for (name, mentorship) in policy.mentorships.iter() {
        let below = ["mentorships.", name].concat();
        search.one_of_for_another(&[&below, ".mentors.roles"].concat(), &mentorship.mentors.roles);
        search.one_of_for_another(&[&below, ".signedOffBy"].concat(), &mentorship.signed_off_by);
    }
    if let Some(remedial) = &policy.remedial {
        search.one_of_for_another("remedial.owner", remedial.owner.as_slice());
        search.one_of_for_another("remedial.decidedBy", &remedial.decided_by);
    }
    if let Some(waivers) = &policy.waivers {
        search.one_of_for_another("waivers.by", &waivers.by);
    }
    if let Some(opportunities) = &policy.opportunities {
        search.one_of("opportunities.decidedBy", &opportunities.decided_by);
        search.one_of("opportunities.excusedBy", &opportunities.excused_by);
    }
    if let Some(responsibility) = &policy.responsibility {
        search.one_of("responsibility.positions", &responsibility.positions);
        search.one_of("responsibility.committee", responsibility.committee.as_slice());
        search.one_of("responsibility.deliveredBy", &responsibility.delivered_by);
    }
    if let Some(review) = &policy.review {
        search.one_of("review.by", &review.by);
    }
    search.gaps
}
