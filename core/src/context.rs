//! What a decision may read besides the record: one value.
use crate::calendar::CivilDate;
use crate::criteria::Facts;
use crate::roster::Roster;
use crate::wire::{LanguageTag, PersonId, Role};
use settlewell_macros::wire;

/// The date, the viewer, the language, the roster, the standings of other records, and what the host knows.
///
/// A host fills in what it has. A rule that lacks something answers *needs information* and names it.
#[wire(input)]
pub struct Context {
    /// The day for which the answer is made.
    pub as_of: CivilDate,
    /// For whom the answer is made.
    pub viewer: Viewer,
    /// The language of the answer; English when absent.
    pub language: Option<LanguageTag>,
    /// The organization's people, where the host has them.
    pub roster: Option<Roster>,
    /// What other records say of people, partners and matters.
    pub standings: Vec<Standing>,
    /// Facts that no record holds, by name: the organization's own.
    #[serde(default)]
    pub facts: Facts,
}

/// For whom an answer is made: a person in a role.
#[wire]
pub struct Viewer {
    /// Who, when the host knows them by an id.
    pub id: Option<PersonId>,
    /// In which role.
    pub role: Role,
}

/// The roles of people whom the organization serves or works with: how it works within is not theirs to read.
const NOT_OF_THE_TEAM: &[&str] = &["client", "complainant", "partner"];

impl Viewer {
    /// Whether somebody in this role works for the organization.
    pub(crate) fn is_of_the_team(&self) -> bool {
        !NOT_OF_THE_TEAM.contains(&self.role.as_str())
    }
}

/// What one record says to other rooms, as a plain value, with the day on which it was worked out.
#[wire(input)]
pub struct Standing {
    /// The room it comes from.
    pub room: String,
    /// Of whom or what it speaks: the id of a worker, a partner, a client, a record.
    pub subject: String,
    /// The day on which it was worked out.
    pub worked_out: CivilDate,
    /// What it says.
    #[serde(default)]
    pub facts: Facts,
}

impl Context {
    /// A context for a viewer on a day, in English, with nothing else known.
    ///
    /// ```
    /// use settlewell::{CivilDate, Context};
    /// let context = Context::of("overseer", CivilDate::new(2026, 10, 1)?).person("w-07").in_language("fr");
    /// assert_eq!(context.language().as_str(), "fr");
    /// # Ok::<(), settlewell::InputError>(())
    /// ```
    pub fn of(role: &str, as_of: CivilDate) -> Self {
        Self {
            as_of,
            viewer: Viewer { id: None, role: role.into() },
            language: None,
            roster: None,
            standings: Vec::new(),
            facts: Facts::default(),
        }
    }

    /// Names the viewer.
    pub fn person(mut self, id: &str) -> Self {
        self.viewer.id = Some(id.into());
        self
    }

    /// Asks for the answer in a language.
    pub fn in_language(mut self, language: &str) -> Self {
        self.language = Some(language.into());
        self
    }

    /// Hands over the organization's people.
    pub fn with_roster(mut self, roster: Roster) -> Self {
        self.roster = Some(roster);
        self
    }

    /// The language of the answer.
    pub fn language(&self) -> LanguageTag {
        self.language.clone().unwrap_or_else(|| "en".into())
    }

    /// What a room says of somebody or something; of several, what was worked out last.
    pub fn standing(&self, room: &str, subject: &str) -> Option<&Standing> {
        newest(&self.standings, room, subject)
    }
}

fn newest<'s>(standings: &'s [Standing], room: &str, subject: &str) -> Option<&'s Standing> {
    standings.iter().filter(|one| one.room == room && one.subject == subject).max_by_key(|one| one.worked_out)
}

/// A context as a room reads it: what the caller says, and where the caller leaves it open, what a caseload holds.
///
/// It borrows all of it, and what other records say is worked out when a room first asks for it: a caseload of many
/// records answers of one without looking at the others.
#[derive(Clone, Copy)]
pub struct WholeContext<'a> {
    /// The day for which the answer is made.
    pub as_of: CivilDate,
    /// For whom the answer is made.
    pub viewer: &'a Viewer,
    /// The organization's people, where they are known.
    pub roster: Option<&'a Roster>,
    /// Facts that no record holds, by name.
    pub facts: &'a Facts,
    language: Option<&'a LanguageTag>,
    standings: Standings<'a>,
}

/// What other records say.
#[derive(Clone, Copy)]
enum Standings<'a> {
    Told(&'a [Standing]),
    Held(&'a dyn HeldStandings),
}

/// Whoever can work out what other records say.
pub(crate) trait HeldStandings {
    /// All of it, and what the caller brings besides.
    fn all(&self) -> &[Standing];
}

impl<'a> WholeContext<'a> {
    /// The same, with the organization's people where the caller brings none.
    pub(crate) fn with_roster(self, roster: Option<&'a Roster>) -> Self {
        Self { roster: self.roster.or(roster), ..self }
    }

    /// The same, with what the records of a caseload say to each other.
    pub(crate) fn with_standings(self, held: &'a dyn HeldStandings) -> Self {
        Self { standings: Standings::Held(held), ..self }
    }

    /// The language of the answer.
    pub fn language(&self) -> LanguageTag {
        self.language.cloned().unwrap_or_else(|| "en".into())
    }

    /// What other records say of people, partners and matters.
    pub fn standings(&self) -> &'a [Standing] {
        match self.standings {
            Standings::Told(told) => told,
            Standings::Held(held) => held.all(),
        }
    }

    /// What a room says of somebody or something; of several, what was worked out last.
    pub fn standing(&self, room: &str, subject: &str) -> Option<&'a Standing> {
        newest(self.standings(), room, subject)
    }
}

impl<'a> From<&'a Context> for WholeContext<'a> {
    fn from(context: &'a Context) -> Self {
        Self {
            as_of: context.as_of,
            viewer: &context.viewer,
            roster: context.roster.as_ref(),
            facts: &context.facts,
            language: context.language.as_ref(),
            standings: Standings::Told(&context.standings),
        }
    }
}
