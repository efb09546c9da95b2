//! The tree that a text becomes: every value knows where it was written.
use super::decimal::Decimal;
use crate::arrange::Arrange;
use crate::problem::Problem;

/// Where something stands: the file by its number in [`Tree::files`], the line and the column, both from 1,
/// the column in characters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mark {
    /// The number of the file in the tree's list.
    pub file: u32,
    /// The line, from 1.
    pub line: u32,
    /// The column, from 1, in characters.
    pub column: u32,
}

/// A number as it was written: whole where it is whole.
#[derive(Clone, Debug, PartialEq)]
pub enum Number {
    /// Without point and exponent, and within 64 bits.
    Whole(i64),
    /// Any other.
    Fraction(Decimal),
}

/// One value and its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// What stands there.
    pub value: Value,
    /// Where it stands.
    pub mark: Mark,
}

/// What can stand in a text.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Nothing, said so.
    Null,
    /// True or false.
    Boolean(bool),
    /// A number.
    Number(Number),
    /// Text.
    Text(String),
    /// Values in order.
    List(Vec<Node>),
    /// Values by name.
    Map(Map),
}

/// One named value of a map.
#[derive(Clone, Debug, PartialEq)]
pub struct Field {
    /// The name.
    pub key: String,
    /// Where the name stands.
    pub mark: Mark,
    /// The value.
    pub node: Node,
}

/// Named values, in the order in which they were written; each name once.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Map {
    fields: Vec<Field>,
    /// The fields' numbers by name, kept for large maps only.
    sorted: Vec<u32>,
}

/// A map of nothing.
pub(super) static EMPTY: Map = Map { fields: Vec::new(), sorted: Vec::new() };

/// Up to this many fields a look at each is faster than a search.
const FEW: usize = 16;

impl Map {
    /// A map of fields whose names differ.
    pub(super) fn new(fields: Vec<Field>) -> Self {
        let sorted = if fields.len() > FEW { sorted(&fields) } else { Vec::new() };
        Self { fields, sorted }
    }

    /// A map of fields of which some may share a name: the first of each stays, and the others are given back
    /// with the place of the first.
    pub(super) fn of_differing(fields: Vec<Field>) -> (Self, Vec<(Field, Mark)>) {
        let mut again: Vec<(usize, Mark)> = Vec::new();
        if fields.len() <= FEW {
            for (n, field) in fields.iter().enumerate().skip(1) {
                if let Some(first) = fields.iter().take(n).find(|f| f.key == field.key) {
                    again.push((n, first.mark));
                }
            }
        } else {
            let order = sorted(&fields);
            let mut first: Option<&Field> = None;
            for n in order {
                let Some(field) = fields.get(n as usize) else { continue };
                match first {
                    Some(f) if f.key == field.key => again.push((n as usize, f.mark)),
                    _ => first = Some(field),
                }
            }
            again.arrange();
        }
        if again.is_empty() {
            return (Self::new(fields), Vec::new());
        }
        let (mut kept, mut dropped) = (Vec::new(), Vec::new());
        let mut again = again.into_iter().peekable();
        for (n, field) in fields.into_iter().enumerate() {
            match again.next_if(|(again, _)| *again == n) {
                Some((_, first)) => dropped.push((field, first)),
                None => kept.push(field),
            }
        }
        (Self::new(kept), dropped)
    }

    /// The fields, in the order of the text.
    pub fn fields(&self) -> &[Field] {
        &self.fields
    }

    /// The fields, to change their values in place.
    pub(super) fn fields_mut(&mut self) -> &mut [Field] {
        &mut self.fields
    }

    /// The field of this name.
    pub fn get(&self, key: &str) -> Option<&Field> {
        self.number(key).and_then(|n| self.fields.get(n))
    }

    /// The position of the field of this name.
    pub(super) fn number(&self, key: &str) -> Option<usize> {
        if self.sorted.is_empty() {
            return self.fields.iter().position(|field| field.key == key);
        }
        let by_name = |n: &u32| self.fields.get(*n as usize).map_or("", |field| &field.key).cmp(key);
        let place = self.sorted.binary_search_by(by_name).ok()?;
        self.sorted.get(place).map(|n| *n as usize)
    }

    pub(super) fn into_fields(self) -> Vec<Field> {
        self.fields
    }
}

fn sorted(fields: &[Field]) -> Vec<u32> {
    let mut order: Vec<u32> = (0..fields.len() as u32).collect();
    // Stable, so that of two that are named alike the earlier stays before.
    order.arrange_by_key(|n| fields.get(*n as usize).map_or("", |field| field.key.as_str()));
    order
}

impl Node {
    /// The text that stands here, if it is one.
    pub fn text(&self) -> Option<&str> {
        match &self.value {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The list that stands here, if it is one.
    #[allow(dead_code, reason = "only some rooms read documents of others")]
    pub(crate) fn list(&self) -> Option<&[Node]> {
        match &self.value {
            Value::List(items) => Some(items),
            _ => None,
        }
    }

    /// The value of a field, if this is a map that has it.
    #[allow(dead_code, reason = "only some rooms read documents of others")]
    pub(crate) fn get(&self, key: &str) -> Option<&Node> {
        self.map()?.get(key).map(|field| &field.node)
    }

    /// The map that stands here, if it is one.
    pub fn map(&self) -> Option<&Map> {
        match &self.value {
            Value::Map(map) => Some(map),
            _ => None,
        }
    }

    /// A scalar as a message shows it, cut where it is long; none for lists and maps.
    pub(super) fn shown(&self) -> Option<String> {
        Some(match &self.value {
            Value::Null => "null".to_owned(),
            Value::Boolean(value) => value.to_string(),
            Value::Number(Number::Whole(number)) => number.to_string(),
            Value::Number(Number::Fraction(number)) => number.to_string(),
            Value::Text(text) => short(text),
            Value::List(_) | Value::Map(_) => return None,
        })
    }

    /// How many values this is, itself included, and how many lists and maps deep.
    pub(super) fn measure(&self) -> (usize, usize) {
        let inner = |(count, depth): (usize, usize), node: &Node| {
            let (more, deeper) = node.measure();
            (count + more, depth.max(deeper))
        };
        match &self.value {
            Value::List(items) => {
                let (count, depth) = items.iter().fold((1, 0), inner);
                (count, depth + 1)
            }
            Value::Map(map) => {
                let (count, depth) = map.fields.iter().map(|field| &field.node).fold((1, 0), inner);
                (count, depth + 1)
            }
            _ => (1, 0),
        }
    }

    pub(super) fn shift(&mut self, files: u32) {
        self.mark.file += files;
        match &mut self.value {
            Value::List(items) => items.iter_mut().for_each(|item| item.shift(files)),
            Value::Map(map) => map.fields.iter_mut().for_each(|field| {
                field.mark.file += files;
                field.node.shift(files);
            }),
            _ => {}
        }
    }
}

/// A text cut to what a message can carry.
pub(super) fn short(text: &str) -> String {
    const LONGEST: usize = 60;
    match text.char_indices().nth(LONGEST) {
        None => text.to_owned(),
        Some((end, _)) => {
            let mut cut: String = text.get(..end).unwrap_or_default().to_owned();
            cut.push('…');
            cut
        }
    }
}

/// A text, read: its values with their places, and what was found wrong with it on the way.
///
/// ```
/// use settlewell::text::Tree;
/// let tree = Tree::yaml("policy.yaml", "complaint:\n  channels: [letter, email]\n")?;
/// let place = tree.at("complaint.channels[1]").unwrap();
/// assert_eq!((place.line, place.column), (2, 22));
/// # Ok::<(), settlewell::InputError>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Tree {
    pub(super) root: Node,
    pub(super) files: Vec<String>,
    pub(super) problems: Vec<Problem>,
    /// What a `null` took away from a document below: its path, and where the `null` stands.
    pub(super) removed: Vec<(String, Mark)>,
}

impl Tree {
    /// The value that everything else is in.
    pub fn root(&self) -> &Node {
        &self.root
    }

    /// The names of the texts that this was read from; a [`Mark`] names one by its number.
    pub fn files(&self) -> &[String] {
        &self.files
    }

    /// What reading and merging found wrong without having to stop: keys that stand twice, a `null` that removes
    /// nothing. [`super::Schema::check`] and [`super::read`] tell these together with their own.
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// Where the value at a path stands; none if there is no such value.
    ///
    /// A path is names joined by dots with positions in brackets, `complaint.stages.first.steps[2]`, as in
    /// [`Problem::path`]. A name may hold dots itself.
    pub fn at(&self, path: &str) -> Option<Mark> {
        let mut best = (path.len() + 1, &self.root);
        descend(&self.root, path, true, &mut best).then_some(best.1.mark)
    }

    /// Where the value at a path stands, or else the nearest value around it that exists.
    pub fn around(&self, path: &str) -> Mark {
        self.nearest(path).mark
    }

    /// The value at a path, or else the nearest value around it that exists.
    pub(super) fn nearest(&self, path: &str) -> &Node {
        let mut best = (path.len() + 1, &self.root);
        descend(&self.root, path, true, &mut best);
        best.1
    }

    /// Gives a problem its file, line and column.
    pub(super) fn place(&self, mut problem: Problem, mark: Mark) -> Problem {
        problem.file = self.files.get(mark.file as usize).filter(|name| !name.is_empty()).cloned();
        problem.line = Some(mark.line);
        problem.column = Some(mark.column);
        problem
    }
}

/// Follows a path, noting in `best` how little of it was left at the deepest value reached, and that value.
fn descend<'n>(node: &'n Node, rest: &str, start: bool, best: &mut (usize, &'n Node)) -> bool {
    if rest.len() < best.0 {
        *best = (rest.len(), node);
    }
    if rest.is_empty() {
        return true;
    }
    match &node.value {
        Value::List(items) => {
            let Some((number, after)) = rest.strip_prefix('[').and_then(|inner| inner.split_once(']')) else {
                return false;
            };
            let item = number.parse::<usize>().ok().and_then(|n| items.get(n));
            item.is_some_and(|item| descend(item, after, false, best))
        }
        Value::Map(map) => {
            let Some(name) = (if start { Some(rest) } else { rest.strip_prefix('.') }) else { return false };
            map.fields.iter().any(|field| {
                name.strip_prefix(field.key.as_str())
                    .filter(|after| after.is_empty() || after.starts_with(['.', '[']))
                    .is_some_and(|after| descend(&field.node, after, false, best))
            })
        }
        _ => false,
    }
}
