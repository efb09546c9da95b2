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

    /// What a room says of somebody or something, the newest first where there are several.
    pub fn standing(&self, room: &str, subject: &str) -> Option<&Standing> {
        self.standings.iter().filter(|s| s.room == room && s.subject == subject).max_by_key(|s| s.worked_out)
    }
}
