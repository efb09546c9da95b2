//! From written criteria to judged ones: names become numbers, and every contradiction is told.
use std::collections::BTreeMap;

use super::arena::{Form, Run};
use super::expression::Expression;
use super::set::CriteriaSet;
use crate::Problem;

/// How deep criteria may nest, names followed.
const DEPTH: usize = 64;
/// How many tests judging one criterion may take, names followed: names that use names twice double each time.
const SIZE: u32 = 2_000;

pub(super) struct Compiler<'a> {
    pub(super) set: &'a mut CriteriaSet,
    pub(super) problems: &'a mut Vec<Problem>,
    named: &'a BTreeMap<String, Expression>,
    /// The names being compiled, outermost first: one of them again is a circle.
    open: Vec<&'a str>,
    depth: usize,
}

impl<'a> Compiler<'a> {
    pub(super) fn new(
        set: &'a mut CriteriaSet,
        named: &'a BTreeMap<String, Expression>,
        problems: &'a mut Vec<Problem>,
    ) -> Self {
        Self { set, problems, named, open: Vec::new(), depth: 0 }
    }

    pub(super) fn all_named(&mut self) {
        for name in self.named.keys() {
            self.define(name);
        }
    }

    /// The node of an expression inside a rule. None with no problem noted: it uses a name whose problems have
    /// been told.
    pub(super) fn inline(&mut self, path: &str, expression: &Expression) -> Option<u32> {
        let before = self.problems.len();
        let id = self.expression(path, expression);
        if id.is_none() && self.problems.len() == before {
            return Some(self.set.arena.broken());
        }
        id
    }

    fn define(&mut self, name: &'a str) {
        if self.set.names.contains_key(name) {
            return;
        }
        let Some(expression) = self.named.get(name) else { return };
        self.open.push(name);
        let found = self.expression(&format!("criteria.{name}"), expression);
        self.open.pop();
        let of = found.unwrap_or_else(|| self.set.arena.broken());
        let id = self.set.arena.named_node(name, of);
        self.set.names.insert(name.to_owned(), id);
    }

    fn expression(&mut self, path: &str, expression: &Expression) -> Option<u32> {
        if self.depth >= DEPTH {
            self.note(Problem::new("criteria.too-deep", path).expected(format!("at most {DEPTH} levels")));
            return None;
        }
        self.depth += 1;
        let before = self.problems.len();
        let id = match expression {
            Expression::Named(name) => self.reference(path, name),
            Expression::All(of) => self.group(path, "all", of, Form::All),
            Expression::Any(of) => self.group(path, "any", of, Form::Any),
            Expression::AtLeast { count, of } => self.at_least(path, *count, of),
            Expression::Not(of) => self.expression(&format!("{path}.not"), of).map(|of| self.opposite(of)),
            Expression::Fact { fact, test } => self.test(path, fact, test),
            Expression::Known(fact) => self.known(path, fact),
        };
        self.depth -= 1;
        let id = id?;
        if self.set.arena.node(id).is_some_and(|node| node.size > SIZE) {
            self.note(Problem::new("criteria.too-large", path).expected(format!("at most {SIZE} tests")));
            return None;
        }
        // A part that is wrong already makes what holds it look wrong too: tell it once.
        if self.problems.len() == before && !matches!(expression, Expression::Named(_)) {
            self.check_reach(path, id);
        }
        (self.problems.len() == before).then_some(id)
    }

    fn opposite(&mut self, of: u32) -> u32 {
        let label = self.set.arena.node(of).and_then(|node| node.label.clone());
        self.set.arena.not_node(of, label.map(|label| move || format!("not {label}")))
    }

    fn reference(&mut self, path: &str, name: &str) -> Option<u32> {
        if let Some(start) = self.open.iter().position(|open| *open == name) {
            let mut circle: Vec<&str> = self.open.iter().skip(start).copied().collect();
            circle.push(name);
            let found = circle.join(" → ");
            self.note(
                Problem::new("criteria.cycle", path)
                    .found(found)
                    .expected("criteria that do not use themselves"),
            );
            return None;
        }
        if let Some((name, _)) = self.named.get_key_value(name) {
            self.define(name);
        }
        let Some(id) = self.set.names.get(name).copied() else {
            let known: Vec<&str> =
                self.named.keys().chain(self.set.names.keys()).map(String::as_str).collect();
            let problem = Problem::new("criteria.unknown-criterion", path).one_of(name, known);
            self.note(problem.expected("the name of a criterion"));
            return None;
        };
        (self.set.arena.form(self.set.arena.behind(id)) != Form::Broken).then_some(id)
    }

    fn children(&mut self, path: &str, key: &str, of: &[Expression]) -> Vec<Option<u32>> {
        if of.is_empty() {
            let problem = Problem::new("criteria.empty-list", format!("{path}.{key}"));
            self.note(problem.expected("one criterion or more"));
        }
        of.iter()
            .enumerate()
            .map(|(index, one)| self.expression(&format!("{path}.{key}[{index}]"), one))
            .collect()
    }

    fn group(&mut self, path: &str, key: &str, of: &[Expression], form: fn(Run) -> Form) -> Option<u32> {
        let children = self.children(path, key, of);
        self.check_clashes(path, key, &children);
        let children: Vec<u32> = children.into_iter().collect::<Option<_>>()?;
        Some(self.set.arena.group(&children, form))
    }

    fn at_least(&mut self, path: &str, count: u32, of: &[Expression]) -> Option<u32> {
        let children = self.children(path, "of", of);
        self.check_clashes(path, "of", &children);
        if count == 0 || count as usize > of.len() {
            let problem = Problem::new("criteria.at-least-out-of-range", format!("{path}.atLeast"));
            self.note(problem.found(count.to_string()).expected(format!("1 to {}", of.len())));
        }
        let children: Vec<u32> = children.into_iter().collect::<Option<_>>()?;
        Some(self.set.arena.group(&children, |run| Form::AtLeast(count, run)))
    }

    /// Tells branches that say again what another says, and, under `all` and `any`, that say its opposite.
    fn check_clashes(&mut self, path: &str, key: &str, children: &[Option<u32>]) {
        let arena = &self.set.arena;
        let behind: Vec<Option<u32>> =
            children.iter().map(|child| child.map(|id| arena.behind(id))).collect();
        let opposed = |one: u32, other: u32| {
            let not = |form, of| matches!(form, Form::Not(inner) if arena.behind(inner) == of);
            not(arena.form(one), other) || not(arena.form(other), one)
        };
        let mut found = Vec::new();
        for (index, (child, id)) in children.iter().zip(&behind).enumerate() {
            let (Some(child), Some(id)) = (child, id) else { continue };
            let earlier = || behind.iter().take(index).flatten();
            let code = if earlier().any(|other| other == id) {
                "criteria.duplicate-branch"
            } else if key != "of" && earlier().any(|other| opposed(*other, *id)) {
                if key == "all" { "criteria.never-holds" } else { "criteria.never-fails" }
            } else {
                continue;
            };
            found.push(Problem::new(code, format!("{path}.{key}[{index}]")).found(self.words(*child)));
        }
        for problem in found {
            self.note(problem);
        }
    }

    /// A node in the policy's words, for messages.
    pub(super) fn words(&self, id: u32) -> String {
        let arena = &self.set.arena;
        let Some(node) = arena.node(id) else { return String::new() };
        match (&node.label, node.form) {
            (Some(label), _) => label.to_string(),
            (None, Form::All(_)) => "all: …".to_owned(),
            (None, Form::Any(_)) => "any: …".to_owned(),
            (None, Form::AtLeast(count, _)) => format!("atLeast: {count} …"),
            (None, Form::Not(_)) => "not: …".to_owned(),
            (None, _) => String::new(),
        }
    }

    pub(super) fn note(&mut self, problem: Problem) {
        self.problems.push(problem);
    }
}
