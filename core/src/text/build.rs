//! Builds a tree from what a reader meets, without recursion and within limits.
use super::codes;
use super::path::{Step, shown};
use super::tree::{Field, Map, Mark, Node, Tree, Value};
use crate::problem::{InputError, Problem};

/// Lists and maps may stand at most this deep in each other.
pub const DEEPEST: usize = 127;
/// A text may hold at most this many values.
pub const MOST_VALUES: usize = 4_000_000;
/// Aliases may add at most this many values.
pub const MOST_ALIASED: usize = 100_000;
/// After this many problems the rest is not told.
pub const MOST_PROBLEMS: usize = 1_000;

/// The problem at which reading stops.
pub(super) type Stop = Box<Problem>;

/// A tree in the making.
pub(super) struct Builder {
    open: Vec<Open>,
    root: Option<Node>,
    file: String,
    problems: Vec<Problem>,
    values: usize,
    aliased: usize,
}

enum Open {
    List(Mark, Vec<Node>),
    Map(Mark, Vec<Field>, Option<(String, Mark)>),
}

/// What the next value would be.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Next {
    Root,
    End,
    Item,
    Key,
    FieldValue,
}

impl Builder {
    pub(super) fn new(file: &str) -> Self {
        Self {
            open: Vec::new(),
            root: None,
            file: file.to_owned(),
            problems: Vec::new(),
            values: 0,
            aliased: 0,
        }
    }

    pub(super) fn next(&self) -> Next {
        match self.open.last() {
            None if self.root.is_none() => Next::Root,
            None => Next::End,
            Some(Open::List(..)) => Next::Item,
            Some(Open::Map(_, _, None)) => Next::Key,
            Some(Open::Map(_, _, Some(_))) => Next::FieldValue,
        }
    }

    /// A problem at a place on the current path.
    pub(super) fn problem(&self, code: &str, mark: Mark) -> Problem {
        let mut problem = Problem::new(code, shown(&self.steps()));
        problem.file = Some(self.file.clone()).filter(|name| !name.is_empty());
        problem.line = Some(mark.line);
        problem.column = Some(mark.column);
        problem
    }

    /// Notes a problem after which reading goes on; too many of them end it.
    pub(super) fn note(&mut self, problem: Problem) -> Result<(), Stop> {
        self.problems.push(problem);
        if self.problems.len() < MOST_PROBLEMS {
            return Ok(());
        }
        Err(Problem::new(codes::TOO_MANY_PROBLEMS, "").expected(MOST_PROBLEMS.to_string()).into())
    }

    fn steps(&self) -> Vec<Step<'_>> {
        let mut steps = Vec::with_capacity(self.open.len());
        for open in &self.open {
            match open {
                Open::List(_, items) => steps.push(Step::Item(items.len())),
                Open::Map(_, _, Some((name, _))) => steps.push(Step::Name(name)),
                Open::Map(_, _, None) => {}
            }
        }
        steps
    }

    /// Too many lists and maps around a place. Their path would say nothing that people can read.
    pub(super) fn too_deep(&self, mark: Mark) -> Stop {
        let problem = self.problem(codes::TOO_DEEP, mark).expected(DEEPEST.to_string());
        Problem { path: String::new(), ..problem }.into()
    }

    fn deepen(&mut self, open: Open, mark: Mark) -> Result<(), Stop> {
        if self.open.len() >= DEEPEST {
            return Err(self.too_deep(mark));
        }
        self.open.push(open);
        Ok(())
    }

    pub(super) fn open_list(&mut self, mark: Mark) -> Result<(), Stop> {
        self.deepen(Open::List(mark, Vec::new()), mark)
    }

    pub(super) fn open_map(&mut self, mark: Mark) -> Result<(), Stop> {
        self.deepen(Open::Map(mark, Vec::new(), None), mark)
    }

    pub(super) fn key(&mut self, name: String, mark: Mark) {
        if let Some(Open::Map(_, _, key)) = self.open.last_mut() {
            *key = Some((name, mark));
        }
    }

    /// Ends the innermost list or map, and gives it where it was put.
    pub(super) fn close(&mut self) -> Result<&Node, Stop> {
        let Some(open) = self.open.pop() else {
            return Err(self.problem(codes::SYNTAX, Mark::default()).into());
        };
        let (value, mark) = match open {
            Open::List(mark, items) => (Value::List(items), mark),
            Open::Map(mark, fields, _) => {
                let (map, again) = Map::of_differing(fields);
                for (field, first) in again {
                    let mut steps = self.steps();
                    steps.push(Step::Name(&field.key));
                    let mut problem = self.problem(codes::DUPLICATE_KEY, field.mark);
                    problem.path = shown(&steps);
                    self.note(problem.found(field.key).expected(place(first)))?;
                }
                (Value::Map(map), mark)
            }
        };
        self.add(Node { value, mark })
    }

    /// Puts a value in its place.
    pub(super) fn add(&mut self, node: Node) -> Result<&Node, Stop> {
        self.values += 1;
        if self.values > MOST_VALUES {
            return Err(self.problem(codes::TOO_LARGE, node.mark).expected(MOST_VALUES.to_string()).into());
        }
        let stray = Box::new(Problem::new(codes::SYNTAX, ""));
        match self.open.last_mut() {
            None => Ok(self.root.insert(node)),
            Some(Open::List(_, items)) => {
                items.push(node);
                items.last().ok_or(stray)
            }
            Some(Open::Map(_, fields, key)) => {
                let Some((key, mark)) = key.take() else { return Err(stray) };
                fields.push(Field { key, mark, node });
                fields.last().map(|field| &field.node).ok_or(stray)
            }
        }
    }

    /// Puts a copy of an earlier value in its place, as an alias asks.
    pub(super) fn add_alias(&mut self, node: &Node, mark: Mark) -> Result<(), Stop> {
        let (values, depth) = node.measure();
        self.aliased += values;
        if self.aliased > MOST_ALIASED {
            return Err(self.problem(codes::TOO_LARGE, mark).expected(MOST_ALIASED.to_string()).into());
        }
        if self.open.len() + depth > DEEPEST {
            return Err(self.too_deep(mark));
        }
        self.add(node.clone()).map(|_| ())
    }

    /// The tree, if reading came to its end.
    pub(super) fn finish(mut self, ended: Result<(), Stop>) -> Result<Tree, InputError> {
        match (ended, self.root) {
            (Ok(()), Some(root)) => {
                Ok(Tree { root, files: vec![self.file], problems: self.problems, removed: Vec::new() })
            }
            (Ok(()), None) => Err(InputError::from(self.problems)),
            (Err(problem), _) => {
                self.problems.push(*problem);
                Err(InputError::from(self.problems))
            }
        }
    }
}

/// A place as a message shows it.
pub(super) fn place(mark: Mark) -> String {
    format!("{}:{}", mark.line, mark.column)
}
