//! Why a criterion holds or fails, and what to ask when that is not known.
use settlewell_macros::wire;

use super::arena::Form;
use super::evaluate::View;
use super::facts::FactSet;
use super::set::CriteriaSet;
use super::settle::Search;
use super::truth::Truth;
use crate::LanguageTag;
use crate::reason::Question;

/// A part of a criterion that was judged by itself.
#[wire]
pub struct Weighed {
    /// The name of the criterion, or the test in the policy's words: `complainant.fearsReprisal is true`.
    pub criterion: String,
    /// The fact that was tested, where it is a test.
    pub fact: Option<String>,
}

/// A judged criterion: the truth, its parts by how they came out, and the questions that would settle it.
///
/// A named part is listed under its name, not taken apart: explain it by itself to see inside. Each part comes
/// once, in the order of the policy.
#[wire]
pub struct Explanation {
    /// Whether the criterion holds.
    pub truth: Truth,
    /// The parts that hold.
    pub held: Vec<Weighed>,
    /// The parts that fail.
    pub failed: Vec<Weighed>,
    /// The parts that are not known.
    pub unknown: Vec<Weighed>,
    /// The fewest facts that would settle it for some answers, where it is not known; each is needed. Of
    /// equally small sets, the one whose facts are declared first. Exact for up to 16 facts that are still
    /// open; with more, and where tens of thousands of answers lead nowhere, a small set. Empty when it holds
    /// or fails.
    pub questions: Vec<Question>,
}

pub(super) fn explain(
    set: &CriteriaSet,
    id: u32,
    facts: &FactSet<'_>,
    language: &LanguageTag,
) -> Explanation {
    let view = set.view(facts);
    let truth = view.truth(id);
    let mut parts = Parts { set, view, seen: Vec::new(), by_truth: Default::default() };
    parts.below(id);
    let questions = if truth.is_settled() {
        Vec::new()
    } else {
        Search::new(&set.arena, Some(facts.calendar), &set.table, facts.as_of, &facts.slots, id)
            .fewest()
            .into_iter()
            .filter_map(|fact| set.table.get(fact))
            .map(|fact| Question {
                fact: fact.name.clone(),
                text: fact.definition.question_in(language).unwrap_or(&fact.name).to_owned(),
                answer: Some(fact.definition.answer_form(language.as_str())),
            })
            .collect()
    };
    let [held, failed, unknown] = parts.by_truth;
    Explanation { truth, held, failed, unknown, questions }
}

struct Parts<'a> {
    set: &'a CriteriaSet,
    view: View<'a>,
    seen: Vec<u32>,
    by_truth: [Vec<Weighed>; 3],
}

impl Parts<'_> {
    fn part(&mut self, id: u32) {
        let Some(node) = self.set.arena.node(id) else { return };
        let Some(label) = &node.label else { return self.below(id) };
        if self.seen.contains(&id) {
            return;
        }
        self.seen.push(id);
        let fact = self.leaf_of(id).map(|fact| self.set.table.name(fact).to_owned());
        let [held, failed, unknown] = &mut self.by_truth;
        let list = match self.view.truth(id) {
            Truth::Holds => held,
            Truth::Fails => failed,
            Truth::Unknown => unknown,
        };
        list.push(Weighed { criterion: label.to_string(), fact });
    }

    fn below(&mut self, id: u32) {
        match self.set.arena.form(id) {
            Form::All(run) | Form::Any(run) | Form::AtLeast(_, run) => {
                let set = self.set;
                set.arena.children(run).iter().for_each(|&child| self.part(child));
            }
            Form::Named(of) => self.part(of),
            Form::Not(of) => {
                // The opposite of one test, or of a name, is a part of its own.
                if self.set.arena.node(id).is_some_and(|node| node.label.is_some()) {
                    if !self.seen.contains(&id) {
                        self.part(id);
                    }
                } else {
                    self.part(of);
                }
            }
            Form::Leaf(_) => self.part(id),
            Form::Broken => {}
        }
    }

    fn leaf_of(&self, id: u32) -> Option<u16> {
        match self.set.arena.form(id) {
            Form::Leaf(leaf) => self.set.arena.leaf(leaf).map(|leaf| leaf.fact),
            Form::Not(of) => self.leaf_of(of),
            _ => None,
        }
    }
}
