//! The organization's people, as a plain value from the host.
use crate::arrange::Arrange;
use crate::calendar::CivilDate;
use crate::problem::{InputError, Problem};
use crate::reason::{Sentences, tell_problems};
use crate::wire::{Department, LanguageTag, PersonId, Role};
use settlewell_macros::wire;
use std::rc::Rc;

/// Everyone who can hold a role in a matter: workers, board members, people from outside.
///
/// ```
/// use settlewell::{CivilDate, Person, PersonId, Position, Roster};
/// let mut person = Person::new("w-07");
/// person.positions.push(Position::from_date(CivilDate::new(2026, 1, 5)?).role("overseer").department("quality"));
/// let roster = Roster { people: vec![person] };
/// let on = CivilDate::new(2026, 10, 1)?;
/// assert_eq!(roster.with_role("overseer", on).count(), 1);
/// # Ok::<(), settlewell::InputError>(())
/// ```
#[wire(input)]
#[derive(Default)]
pub struct Roster {
    /// The people, in any order.
    pub people: Vec<Person>,
}

/// One person of the organization, and what holds of them from which date.
#[wire(input)]
pub struct Person {
    /// The person's id.
    pub id: PersonId,
    /// How they are engaged.
    pub engagement: Option<Engagement>,
    /// What they are and do, from a date; the newest that has begun holds.
    pub positions: Vec<Position>,
    /// The languages they work in.
    pub languages: Vec<LanguageTag>,
    /// When they are away.
    pub leave: Vec<Leave>,
}

/// How a person is engaged by the organization.
#[wire]
pub enum Engagement {
    /// Paid staff.
    Staff,
    /// An intern or student on placement.
    Intern,
    /// A volunteer.
    Volunteer,
    /// A member of the board.
    BoardMember,
    /// Someone from outside who takes on a task, such as an external investigator.
    External,
}

/// What a person is and does, from a date.
#[wire(input)]
pub struct Position {
    /// The first day.
    pub from: CivilDate,
    /// The last day, when there is one.
    pub until: Option<CivilDate>,
    /// Their roles: `worker`, `supervisor`, `overseer` …
    pub roles: Vec<Role>,
    /// Their department.
    pub department: Option<Department>,
    /// Whom they report to.
    pub reports_to: Option<PersonId>,
}

/// Days on which a person is away.
#[wire]
pub struct Leave {
    /// The first day away.
    pub from: CivilDate,
    /// The last day away; absent while nobody knows.
    pub until: Option<CivilDate>,
}

impl Position {
    /// A position that begins on a day, with nothing said of it yet.
    pub fn from_date(from: CivilDate) -> Self {
        Self { from, until: None, roles: Vec::new(), department: None, reports_to: None }
    }

    /// Adds a role.
    pub fn role(mut self, role: &str) -> Self {
        self.roles.push(role.into());
        self
    }

    /// Sets the department.
    pub fn department(mut self, department: &str) -> Self {
        self.department = Some(department.into());
        self
    }

    /// Sets whom the person reports to.
    pub fn reports_to(mut self, person: &str) -> Self {
        self.reports_to = Some(person.into());
        self
    }
}

impl Person {
    /// A person of whom only the id is known.
    pub fn new(id: impl Into<PersonId>) -> Self {
        Self {
            id: id.into(),
            engagement: None,
            positions: Vec::new(),
            languages: Vec::new(),
            leave: Vec::new(),
        }
    }

    /// The position that holds on a day, if the person has one then.
    pub fn position(&self, on: CivilDate) -> Option<&Position> {
        self.positions
            .iter()
            .filter(|p| p.from <= on && p.until.is_none_or(|until| on <= until))
            .max_by_key(|p| p.from)
    }

    /// Whether the person is away on a day.
    pub fn away(&self, on: CivilDate) -> bool {
        self.leave.iter().any(|leave| leave.from <= on && leave.until.is_none_or(|until| on <= until))
    }

    /// Whether the person holds a role on a day.
    pub fn has_role(&self, role: &str, on: CivilDate) -> bool {
        self.position(on).is_some_and(|p| p.roles.iter().any(|r| r.as_str() == role))
    }
}

impl Roster {
    /// Looks that everybody stands there once: what holds of somebody who stands there twice could not be said.
    ///
    /// ```
    /// # use settlewell::Roster;
    /// let roster = Roster::read(r#"{ "people": [{ "id": "w-13" }, { "id": "w-14" }, { "id": "w-13" }] }"#)?;
    /// let error = roster.each_once().unwrap_err();
    /// let twice = &error.problems()[0];
    /// assert_eq!((twice.code.as_ref(), twice.path.as_str()), ("input.roster.twice", "people[2].id"));
    /// assert_eq!(twice.expected.as_deref(), Some("people[0]"));
    /// # Ok::<(), settlewell::InputError>(())
    /// ```
    ///
    /// # Errors
    /// `input.roster.twice` for each further place of a person, with the first.
    pub fn each_once(&self) -> Result<(), InputError> {
        let mut order: Vec<(&PersonId, usize)> =
            self.people.iter().enumerate().map(|(at, one)| (&one.id, at)).collect();
        order.arrange();
        let mut problems = Vec::new();
        let mut first: Option<(&PersonId, usize)> = None;
        for (id, at) in order {
            match first {
                Some((known, place)) if known == id => problems.push(
                    Problem::new("input.roster.twice", format!("people[{at}].id"))
                        .found(id.as_str())
                        .expected(format!("people[{place}]")),
                ),
                _ => first = Some((id, at)),
            }
        }
        tell_problems(&mut problems, Sentences::english());
        if problems.is_empty() { Ok(()) } else { Err(problems.into()) }
    }

    /// The person with this id.
    pub fn person(&self, id: &PersonId) -> Option<&Person> {
        self.people.iter().find(|person| person.id == *id)
    }

    /// The people who hold a role on a day, in the order of the roster.
    pub fn with_role<'a>(&'a self, role: &'a str, on: CivilDate) -> impl Iterator<Item = &'a Person> {
        self.people.iter().filter(move |person| person.has_role(role, on))
    }

    /// The roles that a person holds on a day and nobody else does.
    pub(crate) fn alone_in(&self, id: &PersonId, on: CivilDate) -> Vec<&str> {
        let own =
            self.people.iter().filter(|person| person.id == *id).filter_map(|person| person.position(on));
        let roles = own.flat_map(|position| &position.roles).map(Role::as_str);
        roles.filter(|role| self.with_role(role, on).count() == 1).collect()
    }

    /// The department a person belongs to on a day.
    pub fn department(&self, id: &PersonId, on: CivilDate) -> Option<&Department> {
        self.person(id)?.position(on)?.department.as_ref()
    }

    /// Whether one of two people reports to the other, directly or through others, on a day.
    pub fn share_a_line(&self, one: &PersonId, other: &PersonId, on: CivilDate) -> bool {
        RosterIndex::of(self).share_a_line(one, other, on)
    }
}

/// A roster of which many people are asked: once it is put in order, nobody is looked for among all.
#[derive(Clone)]
pub(crate) struct RosterIndex<'a> {
    pub(crate) roster: &'a Roster,
    by_id: Option<Rc<[&'a Person]>>,
}

#[allow(dead_code, reason = "not every room asks for many people")]
impl<'a> RosterIndex<'a> {
    pub(crate) fn of(roster: &'a Roster) -> Self {
        Self { roster, by_id: None }
    }

    /// The same put in order, for whoever will ask for many.
    pub(crate) fn in_order(&self) -> Self {
        let sorted = || {
            let mut people: Vec<&Person> = self.roster.people.iter().collect();
            people.arrange_by(|one, other| one.id.cmp(&other.id));
            people.into()
        };
        Self { roster: self.roster, by_id: Some(self.by_id.clone().unwrap_or_else(sorted)) }
    }

    /// [`Roster::person`].
    pub(crate) fn person(&self, id: &PersonId) -> Option<&'a Person> {
        let Some(people) = &self.by_id else { return self.roster.person(id) };
        let first = people.partition_point(|person| person.id < *id);
        people.get(first).copied().filter(|person| person.id == *id)
    }

    /// [`Roster::department`].
    pub(crate) fn department(&self, id: &PersonId, on: CivilDate) -> Option<&'a Department> {
        self.person(id)?.position(on)?.department.as_ref()
    }

    /// [`Roster::share_a_line`].
    pub(crate) fn share_a_line(&self, one: &PersonId, other: &PersonId, on: CivilDate) -> bool {
        self.reports_up_to(one, other, on) || self.reports_up_to(other, one, on)
    }

    fn reports_up_to(&self, from: &PersonId, to: &PersonId, on: CivilDate) -> bool {
        let mut at = from;
        // A line longer than the roster has come round to itself.
        for _ in 0..self.roster.people.len() {
            match self.person(at).and_then(|p| p.position(on)).and_then(|p| p.reports_to.as_ref()) {
                Some(above) if above == to => return true,
                Some(above) => at = above,
                None => return false,
            }
        }
        false
    }
}
