//! Criteria as they are judged: nodes in a row, children before parents, facts by number.
use super::dates::Move;
use super::facts::FactId;
use crate::calendar::CivilDate;

/// A run of children in [`Arena::edges`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Run {
    start: u32,
    end: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    All(Run),
    Any(Run),
    AtLeast(u32, Run),
    Not(u32),
    Named(u32),
    Leaf(u32),
    /// What could not be compiled; its problems have been told.
    Broken,
}

#[derive(Clone, Debug)]
pub(super) struct Node {
    pub(super) form: Form,
    /// The name, or the test in the policy's words; composites have none.
    pub(super) label: Option<Box<str>>,
    /// How many nodes judging it visits.
    pub(super) size: u32,
    /// Whether a `known` test is in it: then it may change even when settled.
    pub(super) asks_known: bool,
    /// Whether the day of the question is in it.
    pub(super) reads_the_day: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Order {
    Same,
    Before,
    After,
    OnOrBefore,
    OnOrAfter,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Day {
    On(CivilDate),
    Fact(u16, Option<Move>),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Test {
    Yes,
    NumberFrom(i32, i32),
    NumberIn(Box<[i32]>),
    TextIn(Box<[Box<str>]>),
    ChoiceIn(Box<[u16]>),
    Compare(Order, Day),
    Known,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Leaf {
    pub(super) fact: u16,
    pub(super) test: Test,
}

impl Leaf {
    fn reads_the_day(&self) -> bool {
        [Some(self.fact), self.other()].into_iter().flatten().any(|fact| FactId(fact).is_the_day())
    }

    /// The fact whose date it compares with.
    pub(super) fn other(&self) -> Option<u16> {
        match &self.test {
            Test::Compare(_, Day::Fact(other, _)) => Some(*other),
            _ => None,
        }
    }
}

#[derive(Clone, Debug, Default)]
pub(super) struct Arena {
    nodes: Vec<Node>,
    edges: Vec<u32>,
    leaves: Vec<Leaf>,
}

impl Arena {
    pub(super) fn node(&self, id: u32) -> Option<&Node> {
        self.nodes.get(id as usize)
    }

    pub(super) fn form(&self, id: u32) -> Form {
        self.node(id).map_or(Form::Broken, |node| node.form)
    }

    pub(super) fn leaf(&self, id: u32) -> Option<&Leaf> {
        self.leaves.get(id as usize)
    }

    pub(super) fn children(&self, run: Run) -> &[u32] {
        self.edges.get(run.start as usize..run.end as usize).unwrap_or_default()
    }

    /// The node behind names: two names of one thing are one thing.
    pub(super) fn behind(&self, mut id: u32) -> u32 {
        while let Form::Named(of) = self.form(id) {
            id = of;
        }
        id
    }

    pub(super) fn leaf_node(&mut self, leaf: Leaf, label: impl FnOnce() -> String) -> u32 {
        let place = self.leaves.iter().position(|other| *other == leaf).unwrap_or_else(|| {
            self.leaves.push(leaf.clone());
            self.leaves.len() - 1
        });
        let asks_known = leaf.test == Test::Known;
        self.add(Form::Leaf(place as u32), asks_known, Some(label))
    }

    pub(super) fn not_node(&mut self, of: u32, label: Option<impl FnOnce() -> String>) -> u32 {
        // Twice the opposite is the thing itself.
        if let Form::Not(inner) = self.form(of) {
            return inner;
        }
        self.add(Form::Not(of), false, label)
    }

    pub(super) fn named_node(&mut self, name: &str, of: u32) -> u32 {
        // A name is its own node, so that answers tell it apart from another name of the same thing.
        self.push(Form::Named(of), false, Some(name.into()))
    }

    pub(super) fn group(&mut self, children: &[u32], form: impl FnOnce(Run) -> Form) -> u32 {
        let start = self.edges.len() as u32;
        self.edges.extend_from_slice(children);
        self.add(form(Run { start, end: self.edges.len() as u32 }), false, None::<fn() -> String>)
    }

    pub(super) fn broken(&mut self) -> u32 {
        self.add(Form::Broken, false, None::<fn() -> String>)
    }

    fn add(&mut self, form: Form, asks_known: bool, label: Option<impl FnOnce() -> String>) -> u32 {
        if let Some(place) = self.nodes.iter().position(|node| self.same(node.form, form)) {
            return place as u32;
        }
        self.push(form, asks_known, label.map(|label| label().into()))
    }

    fn push(&mut self, form: Form, asks_known: bool, label: Option<Box<str>>) -> u32 {
        let single;
        let children = match form {
            Form::All(run) | Form::Any(run) | Form::AtLeast(_, run) => self.children(run),
            Form::Not(of) | Form::Named(of) => {
                single = [of];
                &single
            }
            Form::Leaf(_) | Form::Broken => &[],
        };
        let below = children.iter().filter_map(|&child| self.node(child));
        let size = below.clone().fold(1u32, |sum, node| sum.saturating_add(node.size));
        let asks_known = asks_known || below.clone().any(|node| node.asks_known);
        let reads_the_day = match form {
            Form::Leaf(leaf) => self.leaf(leaf).is_some_and(Leaf::reads_the_day),
            _ => below.clone().any(|node| node.reads_the_day),
        };
        self.nodes.push(Node { form, label, size, asks_known, reads_the_day });
        (self.nodes.len() - 1) as u32
    }

    fn same(&self, one: Form, other: Form) -> bool {
        match (one, other) {
            (Form::All(a), Form::All(b)) | (Form::Any(a), Form::Any(b)) => {
                self.children(a) == self.children(b)
            }
            (Form::AtLeast(n, a), Form::AtLeast(m, b)) => n == m && self.children(a) == self.children(b),
            _ => one == other,
        }
    }
}
