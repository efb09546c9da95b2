//! What a complaint, or the process, says to other rooms as a plain value. It never names the complaint.
use super::outcome::AllegationOutcome;
use super::rules::{Case, signals};
use super::allegation::ComplaintSubject;
use crate::context::Standing;
use crate::criteria::Facts;

pub(super) fn standings(case: &Case<'_>) -> Vec<Standing> {
    let mut said = Vec::new();
    let worked_out = case.clock.as_of();
    let mut say = |subject: &str, facts: Facts| {
        said.push(Standing { room: "complaint".to_owned(), subject: subject.to_owned(), worked_out, facts });
    };
    for one in &case.state.allegations {
        let founded = one.outcome.is_some_and(AllegationOutcome::is_well_founded);
        let mut facts = Facts::default();
        match &one.allegation.about {
            ComplaintSubject::Partner { id } => {
                facts.insert("complaint.open", one.outcome.is_none());
                facts.insert("complaint.wellFounded", founded);
                say(id, facts);
            }
            ComplaintSubject::Worker { id } if founded => {
                let category =
                    one.allegation.category.as_ref().and_then(|name| case.policy.categories.get(name));
                facts.insert("complaint.trainingNeed", signals::area(category, &one.allegation));
                say(id.as_str(), facts);
            }
            _ => {}
        }
    }
    for (client, told) in &case.state.process.told {
        let mut facts = Facts::default();
        facts.insert("complaint.toldOfRight", told.on.to_string());
        say(client.as_str(), facts);
    }
    said
}
