//! Reads YAML 1.2 with the place of every value.
//!
//! - A plain scalar is `null` (`null`, `~`, nothing), true or false (`true`, `false`), or a number only when the
//!   number would be written the same way again; everything else is text. So `no`, `on`, `2026-04-01`, `1.10`,
//!   `007` and `0x1F` are text, and nothing that a person wrote is lost. `!!int`, `!!float` and `!!str` say otherwise.
//! - Keys are text as written, whatever they look like.
//! - Anchors and aliases work within a limit; merge keys (`<<`) are refused: YAML 1.2 has none.
use super::build::{Builder, Next, Stop};
use super::codes;
use super::decimal::Decimal;
use super::tree::{Mark, Node, Number, Tree, Value};
use crate::problem::InputError;
use saphyr_parser::{Event, Marker, Parser, ScalarStyle, Tag};

impl Tree {
    /// Reads one YAML document. `name` is told in problems as the file; it may be empty.
    ///
    /// # Errors
    /// All problems up to the first place from which the text makes no sense. Keys that stand twice are kept in
    /// [`Tree::problems`].
    pub fn yaml(name: &str, text: &str) -> Result<Self, InputError> {
        let mut reader = Reader { builder: Builder::new(name), anchors: Vec::new(), waiting: Vec::new() };
        let ended = reader.run(text);
        reader.builder.finish(ended)
    }
}

struct Reader {
    builder: Builder,
    /// What each anchor names, once it is complete: the parser numbers them one after another.
    anchors: Vec<Option<Node>>,
    /// The anchors of the lists and maps that are open; 0 for none.
    waiting: Vec<usize>,
}

/// Says what an anchor names.
fn name(anchors: &mut Vec<Option<Node>>, anchor: usize, node: Node) {
    if anchors.len() <= anchor {
        anchors.resize(anchor + 1, None);
    }
    if let Some(place) = anchors.get_mut(anchor) {
        *place = Some(node);
    }
}

impl Reader {
    fn run(&mut self, text: &str) -> Result<(), Stop> {
        let mut parser = Parser::new_from_str(text);
        let mut documents = 0;
        while let Some(next) = parser.next_event() {
            let (event, span) = next.map_err(|error| {
                let at = mark(error.marker());
                match error.info() {
                    // The parser's own limit is higher than ours, but it reads ahead.
                    "recursion limit exceeded" => self.builder.too_deep(at),
                    words => self.builder.problem(codes::SYNTAX_YAML, at).expected(words).into(),
                }
            })?;
            let at = mark(&span.start);
            match event {
                Event::DocumentStart(_) => {
                    documents += 1;
                    if documents > 1 {
                        return Err(self.builder.problem(codes::SECOND_DOCUMENT, at).into());
                    }
                }
                Event::Scalar(written, style, anchor, tag) => {
                    self.scalar(&written, style, anchor, tag, at)?
                }
                Event::SequenceStart(anchor, tag) => {
                    self.value_only(at)?;
                    self.container_tag(tag, "seq", at)?;
                    self.builder.open_list(at)?;
                    self.waiting.push(anchor);
                }
                Event::MappingStart(anchor, tag) => {
                    self.value_only(at)?;
                    self.container_tag(tag, "map", at)?;
                    self.builder.open_map(at)?;
                    self.waiting.push(anchor);
                }
                Event::SequenceEnd | Event::MappingEnd => {
                    let node = self.builder.close()?;
                    if let Some(anchor) = self.waiting.pop().filter(|anchor| *anchor != 0) {
                        name(&mut self.anchors, anchor, node.clone());
                    }
                }
                Event::Alias(anchor) => self.alias(anchor, at)?,
                Event::Nothing | Event::StreamStart | Event::StreamEnd | Event::DocumentEnd => {}
            }
        }
        if self.builder.next() == Next::Root {
            let nothing = Node { value: Value::Null, mark: Mark { file: 0, line: 1, column: 1 } };
            self.builder.add(nothing)?;
        }
        Ok(())
    }

    fn scalar(
        &mut self,
        written: &str,
        style: ScalarStyle,
        anchor: usize,
        tag: Option<std::borrow::Cow<'_, Tag>>,
        mark: Mark,
    ) -> Result<(), Stop> {
        let plain = style == ScalarStyle::Plain;
        let text = || Value::Text(written.to_owned());
        if self.builder.next() == Next::Key {
            if plain && written == "<<" {
                let problem = self.builder.problem(codes::MERGE_KEY, mark);
                self.builder.note(problem)?;
            }
            if anchor != 0 {
                name(&mut self.anchors, anchor, Node { value: text(), mark });
            }
            self.builder.key(written.to_owned(), mark);
            return Ok(());
        }
        let value = match tag.as_deref() {
            None if plain => resolved(written),
            None => text(),
            Some(tag) => match tagged(tag, written) {
                Some(Ok(value)) => value,
                Some(Err(expected)) => {
                    let problem = self.builder.problem(codes::WRONG_VALUE, mark);
                    self.builder.note(problem.found(super::tree::short(written)).expected(expected))?;
                    text()
                }
                None => {
                    self.unknown_tag(tag, mark)?;
                    text()
                }
            },
        };
        let node = Node { value, mark };
        if anchor != 0 {
            name(&mut self.anchors, anchor, node.clone());
        }
        self.builder.add(node).map(|_| ())
    }

    fn alias(&mut self, anchor: usize, mark: Mark) -> Result<(), Stop> {
        let Some(node) = self.anchors.get(anchor).and_then(Option::as_ref) else {
            return Err(self.builder.problem(codes::ALIAS_LOOP, mark).into());
        };
        if self.builder.next() != Next::Key {
            return self.builder.add_alias(node, mark);
        }
        match node.shown() {
            Some(_) if node.text().is_some() => {
                let name = node.text().unwrap_or_default().to_owned();
                self.builder.key(name, mark);
                Ok(())
            }
            _ => Err(self.builder.problem(codes::KEY_NOT_TEXT, mark).into()),
        }
    }

    fn value_only(&self, mark: Mark) -> Result<(), Stop> {
        match self.builder.next() {
            Next::Key => Err(self.builder.problem(codes::KEY_NOT_TEXT, mark).into()),
            _ => Ok(()),
        }
    }

    fn container_tag(
        &mut self,
        tag: Option<std::borrow::Cow<'_, Tag>>,
        own: &str,
        mark: Mark,
    ) -> Result<(), Stop> {
        match tag.as_deref() {
            Some(tag) if !(core(tag) == Some(own) || non_specific(tag)) => self.unknown_tag(tag, mark),
            _ => Ok(()),
        }
    }

    fn unknown_tag(&mut self, tag: &Tag, mark: Mark) -> Result<(), Stop> {
        let problem = self.builder.problem(codes::UNKNOWN_TAG, mark).found(tag.to_string());
        self.builder.note(problem)
    }
}

fn mark(marker: &Marker) -> Mark {
    Mark { file: 0, line: marker.line() as u32, column: marker.col() as u32 + 1 }
}

fn core(tag: &Tag) -> Option<&str> {
    if tag.is_yaml_core_schema() { Some(&tag.suffix) } else { tag.suffix.strip_prefix("tag:yaml.org,2002:") }
}

fn non_specific(tag: &Tag) -> bool {
    tag.handle.is_empty() && tag.suffix == "!" || tag.handle == "!" && tag.suffix.is_empty()
}

/// What a plain scalar without a tag means.
fn resolved(written: &str) -> Value {
    match written {
        "" | "~" | "null" | "Null" | "NULL" => Value::Null,
        "true" | "True" | "TRUE" => Value::Boolean(true),
        "false" | "False" | "FALSE" => Value::Boolean(false),
        _ => match number(written) {
            Some(number) => Value::Number(number),
            None => Value::Text(written.to_owned()),
        },
    }
}

/// So many digits, with the point, any program writes as they were. More of them are an id or a text.
const MOST_DIGITS: usize = 16;

/// The number that would be written exactly like this, if there is one.
fn number(written: &str) -> Option<Number> {
    let digits = written.strip_prefix('-').unwrap_or(written);
    if !digits.bytes().all(|b| b.is_ascii_digit() || b == b'.') {
        return None;
    }
    if let Ok(whole) = written.parse::<i64>() {
        return (whole.to_string() == written).then_some(Number::Whole(whole));
    }
    let shortest = written.contains('.') && !written.ends_with(".0") && digits.len() <= MOST_DIGITS;
    let fraction = Decimal::read(written).filter(|number| shortest && number.as_str() == written)?;
    Some(Number::Fraction(fraction))
}

/// What a scalar with a tag of YAML's own means; an error names what the tag wants. None for other tags.
fn tagged(tag: &Tag, written: &str) -> Option<Result<Value, &'static str>> {
    if non_specific(tag) {
        return Some(Ok(Value::Text(written.to_owned())));
    }
    Some(match (core(tag)?, resolved(written)) {
        ("str", _) => Ok(Value::Text(written.to_owned())),
        ("null", value @ Value::Null) | ("bool", value @ Value::Boolean(_)) => Ok(value),
        ("null", _) => Err("~"),
        ("bool", _) => Err("true, false"),
        ("int", _) => {
            let radix =
                |prefix, radix| written.strip_prefix(prefix).map(|digits| i64::from_str_radix(digits, radix));
            let read = radix("0x", 16).or_else(|| radix("0o", 8)).unwrap_or_else(|| written.parse());
            read.map(|number| Value::Number(Number::Whole(number))).map_err(|_| "12")
        }
        ("float", _) => {
            Decimal::read(written).map(|number| Value::Number(Number::Fraction(number))).ok_or("1.5")
        }
        _ => return None,
    })
}
