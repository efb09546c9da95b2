//! Whom a policy asks for and the roster lacks: nobody for a role, one person for two, nobody to turn to.
use crate::calendar::CivilDate;
use crate::reason::{Finding, Judgement, Sentences, Severity};
use crate::rooms::RoomName;
use crate::roster::{Person, Roster};
use crate::wire::{PersonId, Role};
use settlewell_macros::wire;
use std::fmt::Display;

/// The rules of what a roster lacks.
pub(crate) mod rules {
    crate::rules! {
        /// Somebody on the roster holds every role that the policy asks for.
        pub ROLE_HELD = "roster.gap.role", notes, cites ["complaints.A.2.5", "training.A.1.c.3", "framework.3.1"],
            with [place, role, people];
        /// Somebody on the roster can hold each role, whomever it is about.
        pub NOBODY = "roster.gap.nobody", notes, cites ["complaints.A.2.2", "complaints.A.2.5"],
            with [role, people, handlers];
        /// There is more than one person for two roles that must differ.
        pub ONE_FOR_TWO = "roster.gap.one-for-two", notes, cites ["complaints.A.2.2", "complaints.A.2.5"],
            with [role, other, left, people];
        /// There are enough people for several roles, some of which must be held by different people.
        pub TOO_FEW = "roster.gap.too-few", notes, cites ["complaints.A.2.2", "complaints.A.2.5"],
            with [roles, left, people];
        /// Whom the policy turns to is there.
        pub NOBODY_TO_TURN_TO = "roster.gap.nobody-to-turn-to", notes, cites ["complaints.A.2.2", "complaints.A.2.5"],
            with [handler, people];
    }
}

/// Something that a policy asks for and the roster lacks on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    /// What is lacking.
    pub lack: Lack,
    /// Where the policy asks for it, below its room: `people.investigator`.
    pub place: String,
    /// Whom a matter would have to be about; none where it is so whomever it is about.
    pub about: Vec<PersonId>,
}

/// What is lacking.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lack {
    /// Nobody holds any of these roles of the roster.
    Role {
        /// The roles.
        roles: Vec<Role>,
    },
    /// Nobody can hold a role of the room.
    Nobody {
        /// The role.
        role: &'static str,
        /// To whom the policy turns then, in its order.
        turn_to: Vec<&'static str>,
    },
    /// One person is left for two roles that must differ.
    OneForTwo {
        /// One role.
        role: &'static str,
        /// The other.
        other: &'static str,
        /// Who is left.
        left: PersonId,
    },
    /// However the people who are left share several roles, one person holds two that must differ.
    TooFew {
        /// The roles.
        roles: Vec<&'static str>,
        /// Who is left for any of them.
        left: Vec<PersonId>,
    },
    /// Whom the policy turns to has nobody on the roster.
    NobodyToTurnTo {
        /// Whom it turns to.
        handler: &'static str,
    },
}

/// A gap as an answer: where the policy asks for somebody, for matters about whom, and what a person should look at.
#[wire]
pub struct RosterGap {
    /// The room whose part of the policy asks.
    pub room: RoomName,
    /// Where the policy asks, below the room.
    pub place: String,
    /// Whom a matter would have to be about; none where it is so whomever it is about.
    pub about: Vec<PersonId>,
    /// What was noticed.
    pub finding: Finding,
}

impl Gap {
    /// The gap in words, for whoever answers for the room.
    pub(crate) fn told(self, room: RoomName, owner: Role, sentences: &Sentences) -> Option<RosterGap> {
        let people = listed(&self.about);
        let (severity, owner) = (Severity::Attention, Some(owner));
        let mut judgement = Judgement::new();
        match &self.lack {
            Lack::Role { roles } => {
                let place = [room.as_str(), ".", &self.place].concat();
                let with: [(&str, &dyn Display); 3] =
                    [("place", &place), ("role", &listed(roles)), ("people", &people)];
                judgement.note(&rules::ROLE_HELD, with, severity, owner);
            }
            Lack::Nobody { role, turn_to } => {
                let handlers = turn_to.join(", ");
                let with: [(&str, &dyn Display); 3] =
                    [("role", role), ("people", &people), ("handlers", &handlers)];
                judgement.note(&rules::NOBODY, with, severity, owner);
            }
            Lack::OneForTwo { role, other, left } => {
                let with: [(&str, &dyn Display); 4] =
                    [("role", role), ("other", other), ("left", left), ("people", &people)];
                judgement.note(&rules::ONE_FOR_TWO, with, severity, owner);
            }
            Lack::TooFew { roles, left } => {
                let with: [(&str, &dyn Display); 3] =
                    [("roles", &roles.join(", ")), ("left", &listed(left)), ("people", &people)];
                judgement.note(&rules::TOO_FEW, with, severity, owner);
            }
            Lack::NobodyToTurnTo { handler } => {
                let with: [(&str, &dyn Display); 2] = [("handler", handler), ("people", &people)];
                judgement.note(&rules::NOBODY_TO_TURN_TO, with, severity, owner);
            }
        }
        let finding = judgement.into_findings(sentences, None).pop()?;
        Some(RosterGap { room, place: self.place, about: self.about, finding })
    }
}

/// A role of a room, and who is left for it.
#[derive(Clone, Debug)]
#[allow(dead_code, reason = "not every room has such roles")]
pub(crate) struct Vacancy<'a> {
    pub(crate) role: &'static str,
    pub(crate) left: Vec<&'a PersonId>,
}

/// The smallest groups of roles that the people who are left cannot hold, because one of them would hold two roles
/// that must differ. A role for which nobody at all is left is in no group.
#[allow(dead_code, reason = "not every room has such roles")]
pub(crate) fn too_few<'v, 'a>(
    vacancies: &'v [Vacancy<'a>],
    differ: &dyn Fn(&str, &str) -> bool,
) -> Vec<Vec<&'v Vacancy<'a>>> {
    let filled: Vec<&Vacancy<'_>> = vacancies.iter().filter(|one| !one.left.is_empty()).collect();
    let every = 1_u32.checked_shl(u32::try_from(filled.len()).unwrap_or(u32::MAX)).unwrap_or_default();
    let mut found: Vec<u32> = Vec::new();
    // From few roles to many, so that a group is found before the larger ones that it is in.
    for size in 2..=u32::BITS - every.leading_zeros() {
        for group in (0..every).filter(|group| group.count_ones() == size) {
            let known = found.iter().any(|smaller| group & smaller == *smaller);
            if !known && !can_be_shared(&chosen(&filled, group), differ, &mut Vec::new()) {
                found.push(group);
            }
        }
    }
    found.into_iter().map(|group| chosen(&filled, group)).collect()
}

/// The roles whose places are set in a group.
fn chosen<'v, 'a>(roles: &[&'v Vacancy<'a>], group: u32) -> Vec<&'v Vacancy<'a>> {
    roles.iter().enumerate().filter(|(at, _)| group >> at & 1 == 1).map(|(_, one)| *one).collect()
}

/// Whether people can be found for all of these roles. For a role with as many people as there are roles, one is free
/// in any case.
fn can_be_shared<'a>(
    roles: &[&Vacancy<'a>],
    differ: &dyn Fn(&str, &str) -> bool,
    held: &mut Vec<(&'static str, &'a PersonId)>,
) -> bool {
    let Some((first, others)) = roles.split_first() else { return true };
    if first.left.len() > held.len() + others.len() {
        return can_be_shared(others, differ, held);
    }
    first.left.iter().any(|person| {
        if held.iter().any(|(role, one)| one == person && differ(role, first.role)) {
            return false;
        }
        held.push((first.role, person));
        let shared = can_be_shared(others, differ, held);
        held.pop();
        shared
    })
}

fn listed<T: Display>(names: &[T]) -> String {
    names.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

/// The people who are there on a day.
pub(crate) fn there(roster: &Roster, on: CivilDate) -> impl Iterator<Item = &Person> {
    roster.people.iter().filter(move |person| person.position(on).is_some() && !person.away(on))
}

/// Looks for people with roles of the roster, and gathers where there are none.
#[derive(Debug)]
pub(crate) struct RoleSearch<'a> {
    pub(crate) roster: &'a Roster,
    pub(crate) on: CivilDate,
    pub(crate) gaps: Vec<Gap>,
}

impl RoleSearch<'_> {
    /// Somebody must hold one of these roles; no roles ask for nobody.
    pub(crate) fn one_of(&mut self, place: &str, roles: &[Role]) {
        if !roles.is_empty() && self.holders(roles).is_empty() {
            self.lacks(place, roles, Vec::new());
        }
    }

    /// The same for what nobody does for themselves: one person alone with the role is nobody where it is about them.
    #[allow(dead_code, reason = "not every room has such roles")]
    pub(crate) fn one_of_for_another(&mut self, place: &str, roles: &[Role]) {
        self.one_of(place, roles);
        if let [alone] = self.holders(roles).as_slice() {
            let alone = alone.clone();
            self.lacks(place, roles, vec![alone]);
        }
    }

    fn holders(&self, roles: &[Role]) -> Vec<PersonId> {
        let holds = |person: &&Person| roles.iter().any(|role| person.has_role(role.as_str(), self.on));
        there(self.roster, self.on).filter(holds).map(|person| person.id.clone()).collect()
    }

    fn lacks(&mut self, place: &str, roles: &[Role], about: Vec<PersonId>) {
        self.gaps.push(Gap { lack: Lack::Role { roles: roles.to_vec() }, place: place.to_owned(), about });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROLES: [&str; 4] = ["overseer", "investigator", "decisionMaker", "appealHandler"];

    /// Every way to leave some of three people for each of four roles, and every choice of roles that must differ.
    #[test]
    fn a_group_is_found_where_no_sharing_of_the_roles_exists_and_nowhere_else() {
        let people: Vec<PersonId> = ["p-1", "p-2", "p-3"].map(PersonId::from).to_vec();
        let pairs: Vec<(usize, usize)> =
            (0..4).flat_map(|one| (one + 1..4).map(move |other| (one, other))).collect();
        for different in 0_u32..1 << pairs.len() {
            let differ = |one: &str, other: &str| {
                let place = |name: &str| ROLES.iter().position(|role| *role == name).unwrap();
                let pair = (place(one).min(place(other)), place(one).max(place(other)));
                pairs.iter().position(|known| *known == pair).is_some_and(|at| different >> at & 1 == 1)
            };
            for choice in 0_u32..7_u32.pow(4) {
                // For each role one of the seven lists that are not empty.
                let lists: Vec<u32> = (0..4_u32).map(|role| choice / 7_u32.pow(role) % 7 + 1).collect();
                let left = |list: u32| people.iter().enumerate().filter(move |(at, _)| list >> at & 1 == 1);
                let vacancies: Vec<Vacancy<'_>> = ROLES
                    .iter()
                    .zip(&lists)
                    .map(|(role, list)| Vacancy {
                        role,
                        left: left(*list).map(|(_, person)| person).collect(),
                    })
                    .collect();
                let fits = |holders: u32| {
                    let holder = |role: usize| holders as usize / 3_usize.pow(role as u32) % 3;
                    (0..4).all(|role| lists[role] >> holder(role) & 1 == 1)
                        && pairs.iter().all(|(one, other)| {
                            !differ(ROLES[*one], ROLES[*other]) || holder(*one) != holder(*other)
                        })
                };
                let can = (0..3_u32.pow(4)).any(fits);
                assert_eq!(too_few(&vacancies, &differ).is_empty(), can, "{lists:?} {different:06b}");
            }
        }
    }

    #[test]
    fn the_smallest_groups_are_told_each_once() {
        let people: Vec<PersonId> = ["p-1", "p-2", "p-3"].map(PersonId::from).to_vec();
        let vacancy =
            |role, left: &[usize]| Vacancy { role, left: left.iter().map(|at| &people[*at]).collect() };
        let names = |vacancies: &[Vacancy<'_>]| -> Vec<Vec<&str>> {
            let groups = too_few(vacancies, &|_, _| true);
            groups.iter().map(|group| group.iter().map(|one| one.role).collect()).collect()
        };
        let three = [vacancy(ROLES[0], &[0, 1]), vacancy(ROLES[1], &[0, 1]), vacancy(ROLES[2], &[0, 1])];
        assert_eq!(names(&three), [["overseer", "investigator", "decisionMaker"]]);
        let pair = [vacancy(ROLES[0], &[0]), vacancy(ROLES[1], &[0]), vacancy(ROLES[2], &[1, 2])];
        assert_eq!(names(&pair), [["overseer", "investigator"]]);
        let nobody = [vacancy(ROLES[0], &[]), vacancy(ROLES[1], &[0]), vacancy(ROLES[2], &[1])];
        assert!(names(&nobody).is_empty(), "that nobody is left is another lack");
    }
}
