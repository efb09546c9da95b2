//! Criteria that no facts can make hold, or fail: a slip in the policy, told when it is loaded.
use super::candidates::COMBINED;
use super::compile::Compiler;
use super::definition::FactType;
use super::facts::Slot;
use super::settle::{Search, allowance};
use super::truth::Truth;
use crate::Problem;
use crate::arrange::Arrange;
use crate::calendar::CivilDate;

/// How many answers are tried; a criterion that is not decided by then is taken to be right.
const STEPS: u32 = 4_096;

impl Compiler<'_> {
    /// Tells a criterion that can never hold or never fail. It tries the answers that make a difference, so it
    /// leaves out criteria where these are not all tried: dates beside other dates, and long lists of choices.
    pub(super) fn check_reach(&mut self, path: &str, id: u32) {
        let Some(node) = self.set.arena.node(id) else { return };
        let Ok(as_of) = "2026-01-01".parse::<CivilDate>() else { return };
        let nothing = vec![Slot::Unknown; self.set.table.facts.len()];
        let mut search = Search::new(&self.set.arena, None, &self.set.table, as_of, &nothing, id);
        let long = |fact: u16| {
            let definition = self.set.table.get(fact).map(|fact| &fact.definition);
            definition.is_some_and(|it| it.fact_type == FactType::Choices && it.values.len() > COMBINED)
        };
        if node.asks_known || search.leaves().any(|leaf| leaf.other().is_some() || long(leaf.fact)) {
            return;
        }
        let mut facts: Vec<u16> = search.leaves().map(|leaf| leaf.fact).collect();
        facts.arrange();
        facts.dedup();
        let size = node.size;
        let mut never = |decide| {
            search.steps = allowance(STEPS, size);
            !search.reaches(&facts, decide) && search.steps > 0
        };
        let code = if never(|truth| truth.is_settled().then_some(truth == Truth::Holds)) {
            "criteria.never-holds"
        } else if never(|truth| truth.is_settled().then_some(truth == Truth::Fails)) {
            "criteria.never-fails"
        } else {
            return;
        };
        let found = self.words(id);
        self.note(Problem::new(code, path).found(found).expected("a criterion that can hold and can fail"));
    }
}
