//! Names in a policy as places in its lists, and what is told of one that is not there.
use super::policy::ScopePolicy;
use crate::problem::Problem;
use crate::timeline::Names;

/// Some of a list of names, or any of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Which {
    /// Any, also names that the list does not have.
    Any,
    /// These.
    These(Vec<u16>),
}

impl Which {
    pub(super) fn has(&self, place: Option<u16>) -> bool {
        match (self, place) {
            (Self::Any, _) => true,
            (Self::These(places), Some(place)) => places.contains(&place),
            (Self::These(_), None) => false,
        }
    }
}

/// The lists that names are looked up in.
#[derive(Clone, Copy)]
pub(super) enum List {
    Areas,
    Activities,
    Skills,
    Consult,
    Destinations,
    Services,
}

impl List {
    /// The names of the list, in the order of the policy.
    pub(super) fn names(self, policy: &ScopePolicy) -> Box<dyn Iterator<Item = &str> + '_> {
        match self {
            Self::Areas => Box::new(policy.areas.names()),
            Self::Activities => Box::new(policy.activities.names()),
            Self::Skills => Box::new(policy.levels.names().chain(policy.credentials.names())),
            Self::Consult => Box::new(policy.consult.names()),
            Self::Destinations => Box::new(policy.destinations.names()),
            Self::Services => Box::new(policy.services.names()),
        }
    }

    /// The place of a name, or a problem that names the nearest.
    pub(super) fn find(
        self,
        policy: &ScopePolicy,
        name: &str,
        path: &str,
        problems: &mut Vec<Problem>,
    ) -> Option<u16> {
        let place = self.names(policy).position(|known| known == name);
        if place.is_none() {
            let known: Vec<&str> = self.names(policy).collect();
            let problem = Problem::new("scope.policy.unknown-name", path).one_of(name, known.iter().copied());
            problems.push(problem.expected(known.join(", ")));
        }
        place.and_then(|place| u16::try_from(place).ok())
    }

    /// The places of several names.
    pub(super) fn find_all(
        self,
        policy: &ScopePolicy,
        names: &[String],
        path: &str,
        problems: &mut Vec<Problem>,
    ) -> Vec<u16> {
        let place =
            |(index, name): (usize, &String)| self.find(policy, name, &format!("{path}[{index}]"), problems);
        names.iter().enumerate().filter_map(place).collect()
    }

    /// The places of one name or several; absent means any.
    pub(super) fn which(
        self,
        policy: &ScopePolicy,
        names: Option<&Names>,
        path: &str,
        problems: &mut Vec<Problem>,
    ) -> Which {
        match names {
            None => Which::Any,
            Some(Names::One(name)) => {
                Which::These(self.find(policy, name, path, problems).into_iter().collect())
            }
            Some(Names::Several(names)) => Which::These(self.find_all(policy, names, path, problems)),
        }
    }
}
