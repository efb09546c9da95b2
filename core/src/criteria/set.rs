//! The criteria of a policy, compiled.
use std::collections::BTreeMap;

use super::arena::Arena;
use super::compile::Compiler;
use super::evaluate::View;
use super::explain::Explanation;
use super::expression::Expression;
use super::facts::{AS_OF, FactId, FactSet, FactTable, KnownFacts};
use super::truth::Truth;
use super::{FactDefinition, Facts};
use crate::calendar::{Calendar, CivilDate};
use crate::{InputError, LanguageTag, Problem};

/// A criterion in its [`CriteriaSet`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct CriterionId(pub(super) u32);

/// The facts and criteria of a policy, checked against each other and ready to be judged.
///
/// Every criterion, named or written inside a rule, is compiled once, when the policy is loaded; judging one
/// walks numbers and allocates nothing.
///
/// ```
/// # use settlewell::criteria::*;
/// # use std::collections::BTreeMap;
/// let room = [("complainant.fearsReprisal", FactDefinition::new(FactType::Boolean).asking("en", "Do they fear reprisal?"))];
/// let named = serde_json::from_str(r#"{ "safety-at-risk": { "fact": "complainant.fearsReprisal", "is": true } }"#)?;
/// let set = CriteriaSet::compile(&room, &BTreeMap::new(), &named)?;
/// let id = set.named("safety-at-risk").ok_or("it has a name")?;
///
/// let calendar = settlewell::calendar::Calendars::builtin("weekdays")?;
/// let facts = set.fact_set("2026-10-01".parse()?, &calendar, &Facts::default())?;
/// assert_eq!(set.evaluate(id, &facts), Truth::Unknown);
/// assert_eq!(set.explain(id, &facts, &"en".into()).questions[0].text, "Do they fear reprisal?");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct CriteriaSet {
    pub(super) table: FactTable,
    pub(super) arena: Arena,
    pub(super) names: BTreeMap<String, u32>,
}

impl CriteriaSet {
    /// Compiles the named criteria over the facts built into the rooms and the organization's own.
    ///
    /// The order of `built_in`, then of `own`, is the order of declaration, which decides between questions that
    /// serve equally well. A fact of `own` may repeat a built-in one with the same type and values: its questions
    /// then come first.
    ///
    /// # Errors
    /// Every problem found, with paths under `facts` and `criteria`.
    pub fn compile(
        built_in: &[(&str, FactDefinition)],
        own: &BTreeMap<String, FactDefinition>,
        criteria: &BTreeMap<String, Expression>,
    ) -> Result<Self, InputError> {
        let mut problems = Vec::new();
        let set = Self::compile_noting(built_in, own, criteria, &mut problems);
        if problems.is_empty() { Ok(set) } else { Err(problems.into()) }
    }

    /// The same, with the problems added to a list: the set can still take expressions, so that a policy's
    /// problems are all told together. Criteria with problems are unknown whatever the facts.
    pub fn compile_noting(
        built_in: &[(&str, FactDefinition)],
        own: &BTreeMap<String, FactDefinition>,
        criteria: &BTreeMap<String, Expression>,
        problems: &mut Vec<Problem>,
    ) -> Self {
        let mut set = Self::default();
        set.declare(built_in, own, problems);
        Compiler::new(&mut set, criteria, problems).all_named();
        set
    }

    /// Compiles one more expression, such as a step's `when`, which may use every name of the set.
    ///
    /// # Errors
    /// Every problem in the expression, with paths from `path`.
    pub fn add_expression(&mut self, path: &str, expression: &Expression) -> Result<CriterionId, InputError> {
        let mut problems = Vec::new();
        let id = Compiler::new(self, &BTreeMap::new(), &mut problems).inline(path, expression);
        match id {
            Some(id) if problems.is_empty() => Ok(CriterionId(id)),
            _ => Err(problems.into()),
        }
    }

    /// The criterion with this name.
    pub fn named(&self, name: &str) -> Option<CriterionId> {
        self.names.get(name).copied().map(CriterionId)
    }

    /// The names of the criteria, sorted.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.names.keys().map(String::as_str)
    }

    /// The fact with this name.
    pub fn fact(&self, name: &str) -> Option<FactId> {
        self.table.find(name).map(FactId)
    }

    /// The names of the facts, in the order of their declaration; `asOf` is the first.
    pub fn fact_names(&self) -> impl Iterator<Item = &str> {
        self.table.names()
    }

    /// What a fact is.
    pub fn definition(&self, id: FactId) -> Option<&FactDefinition> {
        self.table.get(id.0).map(|fact| &fact.definition)
    }

    /// Reads facts for this set: the date of the question, the calendar that counts business days, and what is
    /// known.
    ///
    /// # Errors
    /// Every unknown name (with the nearest), wrong type and value that is not one of a fact's. A problem names
    /// the sort of value found, never the value.
    pub fn fact_set<'e>(
        &'e self,
        as_of: CivilDate,
        calendar: &'e Calendar,
        facts: &Facts,
    ) -> Result<FactSet<'e>, InputError> {
        self.table.read(as_of, calendar, facts)
    }

    /// The same, passing over what this set does not know or cannot read: for facts that were checked when they
    /// came in, perhaps under another version of the policy.
    pub(crate) fn known<'e>(
        &'e self,
        as_of: CivilDate,
        calendar: &'e Calendar,
        facts: &Facts,
    ) -> FactSet<'e> {
        let mut set = self.table.blank(as_of, calendar);
        for (name, value) in &facts.0 {
            if let Some(id) = self.fact(name).filter(|_| name != AS_OF) {
                let _ = set.set_built_in(id, value);
            }
        }
        set
    }

    /// What was known on one day, on another.
    pub(crate) fn on_day<'e>(
        &'e self,
        as_of: CivilDate,
        calendar: &'e Calendar,
        facts: &KnownFacts,
    ) -> FactSet<'e> {
        let mut set = self.table.blank(as_of, calendar);
        for (id, known) in &facts.0 {
            if let Some(slot) = set.slots.get_mut(usize::from(*id)) {
                slot.clone_from(known);
            }
        }
        set
    }

    /// Whether a criterion holds.
    pub fn evaluate(&self, id: CriterionId, facts: &FactSet<'_>) -> Truth {
        self.view(facts).truth(id.0)
    }

    /// Whether a criterion may change from one day to the next while the facts stay as they are.
    pub(crate) fn reads_the_day(&self, id: CriterionId) -> bool {
        self.arena.node(id.0).is_some_and(|node| node.reads_the_day)
    }

    /// Whether a criterion holds, why, and what to ask when that is not known yet.
    ///
    /// `language` chooses the words of the questions.
    pub fn explain(&self, id: CriterionId, facts: &FactSet<'_>, language: &LanguageTag) -> Explanation {
        super::explain::explain(self, id.0, facts, language)
    }

    pub(super) fn view<'a>(&'a self, facts: &'a FactSet<'_>) -> View<'a> {
        View { arena: &self.arena, calendar: Some(facts.calendar), slots: &facts.slots }
    }
}
