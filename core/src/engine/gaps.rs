//! A policy held against a roster: whom it asks for and nobody is.
use super::{Engine, tell};
use crate::context::{Context, WholeContext};
use crate::problem::{InputError, Problem};
use crate::staffing::RosterGap;

#[cfg_attr(feature = "uniffi", uniffi::export)]
impl Engine {
    /// Holds the policy in force on the day of the context against the roster of the context: roles that nobody can
    /// hold, one person left for two roles that must differ, a board or an outside body to turn to without anybody.
    /// Each gap is a finding, with its place in the policy and, where it shows only then, the people whom a matter
    /// would have to be about. Whoever is away on that day is not there. To people whom the organization serves or works
    /// with (the roles `client`, `complainant` and `partner`) it tells none.
    ///
    /// ```
    /// use settlewell::{Context, Engine, Person, Position, Roster};
    /// let engine = Engine::load("extends: ca-settlement-baseline\n\
    ///     organization: { id: harbour-house, timeZone: America/Halifax, calendar: ca-ns }\n\
    ///     version: { number: 1, effectiveFrom: 2026-04-01 }\n")?;
    /// let mut alone = Person::new("w-01");
    /// alone.positions.push(Position::from_date("2026-01-05".parse()?).role("director"));
    /// let context = Context::of("overseer", "2026-10-01".parse()?).with_roster(Roster { people: vec![alone] });
    /// let gaps = engine.gaps(&context)?;
    /// assert!(gaps.iter().any(|gap| gap.place == "people.investigator"));
    /// assert!(gaps.iter().any(|gap| gap.finding.reason.code == "roster.gap.nobody-to-turn-to"));
    /// # Ok::<(), settlewell::InputError>(())
    /// ```
    ///
    /// # Errors
    /// No version is in force on the day, or the context has no roster.
    pub fn gaps(&self, context: &Context) -> Result<Vec<RosterGap>, InputError> {
        self.gaps_within(context.into())
    }
}

impl Engine {
    /// [`Engine::gaps`], within a whole context.
    pub(crate) fn gaps_within(&self, context: WholeContext<'_>) -> Result<Vec<RosterGap>, InputError> {
        let words = self.sentences(&context.language());
        let version = self.version_in_force(context.as_of).map_err(|found| tell(found, words))?;
        let missing = || tell(Problem::new("input.roster.missing", "context.roster").into(), words);
        let roster = context.roster.ok_or_else(missing)?;
        if !context.viewer.is_of_the_team() {
            return Ok(Vec::new());
        }
        let slots = crate::rooms::RoomName::ALL.iter().filter_map(|room| version.slot(*room));
        Ok(slots.flat_map(|slot| slot.gaps(roster, context.as_of, words)).collect())
    }
}
