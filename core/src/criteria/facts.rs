//! Facts as criteria read them: one slot a fact, by number.
use super::dates::Possible;
use super::definition::{FactDefinition, FactType};
use super::{FactValue, Facts};
use crate::calendar::{Calendar, CivilDate};
use crate::{InputError, Problem};
use std::sync::Arc;

/// The fact that is the date of the question. It is always known.
pub const AS_OF: &str = "asOf";

/// The number of a fact in its [`CriteriaSet`](super::CriteriaSet).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FactId(pub(super) u16);

impl FactId {
    /// Whether it is [`AS_OF`], which is declared before all others.
    pub(crate) fn is_the_day(self) -> bool {
        self.0 == 0
    }
}

/// What is known of one fact. Copies share what is long: a caseload asks of the same facts on many days.
#[derive(Clone, PartialEq, Eq)]
pub(super) enum Slot {
    Unknown,
    Boolean(bool),
    Number(i32),
    Text(Arc<str>),
    Choice(u16),
    Choices(Arc<[u16]>),
    Date(Possible),
}

impl Slot {
    /// Whether nothing, or only a part of a date, is known: a question can tell more.
    pub(super) fn is_open(&self) -> bool {
        match self {
            Self::Unknown => true,
            Self::Date(days) => days.is_partial(),
            _ => false,
        }
    }

    fn read(
        definition: &FactDefinition,
        path: impl Fn() -> String,
        value: &FactValue,
    ) -> Result<Self, Vec<Problem>> {
        let wrong = || vec![definition.wrong_type(path(), value)];
        match (definition.fact_type, value) {
            (FactType::Boolean, FactValue::Boolean(value)) => Ok(Self::Boolean(*value)),
            (FactType::Number, FactValue::Number(value)) => Ok(Self::Number(*value)),
            (FactType::Text, FactValue::Text(value)) => Ok(Self::Text(value.as_str().into())),
            (FactType::Date, FactValue::Text(value)) => {
                Possible::read(value).map(Self::Date).ok_or_else(wrong)
            }
            (FactType::Choice, FactValue::Text(value)) => definition
                .value_index(value)
                .map(Self::Choice)
                .ok_or_else(|| vec![unlisted(definition, path(), value)]),
            (FactType::Choices, FactValue::Texts(values)) => {
                let (mut places, mut problems) = (Vec::with_capacity(values.len()), Vec::new());
                for (index, one) in values.iter().enumerate() {
                    match definition.value_index(one) {
                        Some(place) => places.push(place),
                        None => problems.push(unlisted(definition, format!("{}[{index}]", path()), one)),
                    }
                }
                if problems.is_empty() { Ok(Self::Choices(places.into())) } else { Err(problems) }
            }
            _ => Err(wrong()),
        }
    }
}

/// A value that is not one of the fact's. What was found stays unsaid: it may be a person's words.
fn unlisted(definition: &FactDefinition, path: String, found: &str) -> Problem {
    let mut problem = Problem::new("facts.unknown-value", path).expected(definition.values.join(", "));
    let nearest = crate::problem::nearest(found, definition.values.iter().map(String::as_str));
    problem.nearest = nearest.map(str::to_owned);
    problem
}

/// The facts of one question, ready for the criteria of one set: a slot a fact, the date of the question, and
/// the calendar that counts its business days. It comes from [`CriteriaSet::fact_set`](super::CriteriaSet::fact_set).
///
/// `Debug` shows no value: what a fact says of a person may be sensitive.
#[derive(Clone)]
pub struct FactSet<'e> {
    pub(super) table: &'e FactTable,
    pub(super) calendar: &'e Calendar,
    pub(super) as_of: CivilDate,
    pub(super) slots: Vec<Slot>,
}

impl FactSet<'_> {
    /// The date of the question.
    pub fn as_of(&self) -> CivilDate {
        self.as_of
    }

    /// Notes a fact that the room works out by itself, in place of what was there.
    ///
    /// # Errors
    /// When the value is not of the fact's type, or not one of its values.
    pub fn set_built_in(&mut self, id: FactId, value: &FactValue) -> Result<(), InputError> {
        let Some((fact, slot)) =
            self.table.facts.get(usize::from(id.0)).zip(self.slots.get_mut(usize::from(id.0)))
        else {
            return Ok(());
        };
        *slot = Slot::read(&fact.definition, || fact.name.clone(), value)?;
        Ok(())
    }

    /// Whether a fact is known, be it in part.
    pub fn is_known(&self, id: FactId) -> bool {
        self.slots.get(usize::from(id.0)).is_some_and(|slot| *slot != Slot::Unknown)
    }
}

/// What is known of some facts, to be asked again on other days. It has no `Debug`, as what it says may be sensitive.
pub(crate) struct KnownFacts(pub(super) Vec<(u16, Slot)>);

impl FactSet<'_> {
    /// What is known, but for the day of the question.
    pub(crate) fn known(self) -> KnownFacts {
        let known =
            (0..).zip(self.slots).filter(|(id, slot)| !FactId(*id).is_the_day() && *slot != Slot::Unknown);
        KnownFacts(known.collect())
    }
}

impl std::fmt::Debug for FactSet<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let known = self.table.facts.iter().zip(&self.slots).filter(|(_, slot)| **slot != Slot::Unknown);
        f.debug_list().entries(known.map(|(fact, _)| &fact.name)).finish()
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Fact {
    pub(super) name: String,
    pub(super) definition: FactDefinition,
}

/// Every fact of a set: first in the order of declaration, which decides ties; the numbers of the facts by name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct FactTable {
    pub(super) facts: Vec<Fact>,
    by_name: Vec<u16>,
}

impl FactTable {
    pub(super) fn find(&self, name: &str) -> Option<u16> {
        let place = self.by_name.binary_search_by(|&id| self.name(id).cmp(name)).ok()?;
        self.by_name.get(place).copied()
    }

    pub(super) fn name(&self, id: u16) -> &str {
        self.facts.get(usize::from(id)).map_or("", |fact| &fact.name)
    }

    pub(super) fn get(&self, id: u16) -> Option<&Fact> {
        self.facts.get(usize::from(id))
    }

    pub(super) fn get_mut(&mut self, id: u16) -> Option<&mut Fact> {
        self.facts.get_mut(usize::from(id))
    }

    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.facts.iter().map(|fact| fact.name.as_str())
    }

    /// Adds a fact, or gives it back when there is no room for more.
    pub(super) fn add(&mut self, fact: Fact) -> Result<(), Fact> {
        let Ok(id) = u16::try_from(self.facts.len()) else { return Err(fact) };
        let place = self.by_name.partition_point(|&other| self.name(other) < fact.name.as_str());
        self.by_name.insert(place, id);
        self.facts.push(fact);
        Ok(())
    }

    pub(super) fn read<'e>(
        &'e self,
        as_of: CivilDate,
        calendar: &'e Calendar,
        facts: &Facts,
    ) -> Result<FactSet<'e>, InputError> {
        let mut set = self.blank(as_of, calendar);
        let mut problems = Vec::new();
        for (name, value) in &facts.0 {
            let path = || format!("facts.{name}");
            let Some(id) = self.find(name) else {
                problems.push(Problem::new("facts.unknown-fact", path()).one_of(name, self.names()));
                continue;
            };
            if FactId(id).is_the_day() {
                problems.push(Problem::new("facts.built-in", path()).found(name));
                continue;
            }
            let Some((fact, slot)) = self.get(id).zip(set.slots.get_mut(usize::from(id))) else { continue };
            match Slot::read(&fact.definition, path, value) {
                Ok(known) => *slot = known,
                Err(wrong) => problems.extend(wrong),
            }
        }
        if problems.is_empty() { Ok(set) } else { Err(problems.into()) }
    }

    /// Nothing known but the date of the question.
    pub(super) fn blank<'e>(&'e self, as_of: CivilDate, calendar: &'e Calendar) -> FactSet<'e> {
        let mut slots = vec![Slot::Unknown; self.facts.len()];
        if let Some(slot) = slots.first_mut() {
            *slot = Slot::Date(Possible::only(as_of));
        }
        FactSet { table: self, calendar, as_of, slots }
    }
}
