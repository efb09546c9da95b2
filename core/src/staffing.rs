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
            Lack::NobodyToTurnTo { handler } => {
                let with: [(&str, &dyn Display); 2] = [("handler", handler), ("people", &people)];
                judgement.note(&rules::NOBODY_TO_TURN_TO, with, severity, owner);
            }
        }
        let finding = judgement.into_findings(sentences, None).pop()?;
        Some(RosterGap { room, place: self.place, about: self.about, finding })
    }
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
