//! The schema that inputs are checked with: JSON Schema 2020-12, as far as our own documents need it.
use super::branch::Branches;
use super::tree::{Node, Number, Value};
use crate::arrange::Arrange;
use serde_json::Value as Json;

/// What was wanted where a text did not fit its format.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Expected {
    /// The form that was wanted, shown in the message as it is: `2026-04-30`.
    pub expected: String,
    /// A valid text close to what was found.
    pub nearest: Option<String>,
}

/// A named format, as in `"format": "civil-date"`, and what decides whether a text has it. The `pattern` that
/// stands beside a format in the published schema is for editors and is not run.
pub type Format = (&'static str, FormatCheck);

/// Decides whether a text has a format.
pub type FormatCheck = fn(&str) -> Result<(), Expected>;

/// A schema that cannot be used: it says something that this checker does not know. A fault of the program that
/// ships the schema, never of an input.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the schema says something unknown at `{pointer}`: {what}")]
pub struct SchemaError {
    /// Where in the schema, as a JSON pointer.
    pub pointer: String,
    /// What was not understood.
    pub what: String,
}

/// A compiled schema. Cheap to keep and share; [`Schema::check`] may be called from many threads.
#[derive(Clone, Debug)]
pub struct Schema {
    pub(super) rules: Vec<Rule>,
    pub(super) root: Id,
}

/// The least and the most, where there is one.
pub(super) type Range = (Option<i64>, Option<i64>);

/// The number of a rule in its schema.
pub(super) type Id = usize;

/// A set of types, one bit each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Types(pub u8);

impl Types {
    pub const NULL: Self = Self(1);
    pub const BOOLEAN: Self = Self(2);
    pub const WHOLE: Self = Self(4);
    pub const FRACTION: Self = Self(8);
    pub const NUMBER: Self = Self(12);
    pub const TEXT: Self = Self(16);
    pub const LIST: Self = Self(32);
    pub const MAP: Self = Self(64);
    pub const ANY: Self = Self(127);

    pub fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    pub fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    pub fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    fn named(name: &str) -> Option<Self> {
        Some(match name {
            "null" => Self::NULL,
            "boolean" => Self::BOOLEAN,
            "integer" => Self::WHOLE,
            "number" => Self::NUMBER,
            "string" => Self::TEXT,
            "array" => Self::LIST,
            "object" => Self::MAP,
            _ => return None,
        })
    }

    /// The types in the words of messages.
    pub fn words(self) -> String {
        let known = [
            (Self::TEXT, "text"),
            (Self::NUMBER, "number"),
            (Self::WHOLE, "wholeNumber"),
            (Self::BOOLEAN, "trueOrFalse"),
            (Self::LIST, "list"),
            (Self::MAP, "map"),
            (Self::NULL, "null"),
        ];
        let mut left = self;
        let mut words = Vec::new();
        for (types, word) in known {
            if left.and(types) == types {
                left = Self(left.0 & !types.0);
                words.push(word);
            }
        }
        words.join(", ")
    }
}

/// A value that an `enum` or `const` names.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Choice {
    Text(Box<str>),
    Number(i64),
    Boolean(bool),
    Null,
}

/// What becomes of the names or items that a schema does not list.
#[derive(Clone, Copy, Debug, Default)]
pub(super) enum Others {
    #[default]
    Any,
    None,
    Each(Id),
}

/// What holds at one place.
#[derive(Clone, Debug)]
pub(super) struct Rule {
    pub types: Types,
    /// Sorted by name.
    pub properties: Vec<(Box<str>, Id)>,
    pub required: Vec<Box<str>>,
    pub other_properties: Others,
    pub names: Option<Id>,
    pub prefix: Vec<Id>,
    pub other_items: Others,
    pub items: (Option<u64>, Option<u64>),
    pub different: bool,
    pub choices: Vec<Choice>,
    pub range: Range,
    pub length: (Option<u64>, Option<u64>),
    pub format: Option<FormatCheck>,
    pub also: Vec<Id>,
    pub branches: Option<Branches>,
}

impl Rule {
    fn of(types: Types) -> Self {
        Self {
            types,
            properties: Vec::new(),
            required: Vec::new(),
            other_properties: Others::Any,
            names: None,
            prefix: Vec::new(),
            other_items: Others::Any,
            items: (None, None),
            different: false,
            choices: Vec::new(),
            range: (None, None),
            length: (None, None),
            format: None,
            also: Vec::new(),
            branches: None,
        }
    }

    /// The rule for a property of this name.
    pub fn property(&self, name: &str) -> Option<Id> {
        let place = self.properties.binary_search_by(|(known, _)| known.as_ref().cmp(name)).ok()?;
        self.properties.get(place).map(|(_, id)| *id)
    }
}

impl Schema {
    /// Compiles a schema, usually one that [`super::prepare`] made.
    ///
    /// # Errors
    /// The first keyword, type, format or reference that is not understood: nothing in a schema is passed over.
    pub fn compile(schema: &Json, formats: &[Format]) -> Result<Self, SchemaError> {
        Self::compile_part(schema, "#", formats)
    }

    /// Compiles the part of a schema that a local reference names, such as `#/$defs/Entry`.
    ///
    /// # Errors
    /// As [`Schema::compile`], or the reference leads nowhere.
    pub fn compile_part(schema: &Json, part: &str, formats: &[Format]) -> Result<Self, SchemaError> {
        Self::of_node(&Node::of_json(schema), part, formats)
    }

    /// The same for a schema that is a tree.
    pub(crate) fn of_node<'s>(
        schema: &'s Node,
        part: &'s str,
        formats: &[Format],
    ) -> Result<Self, SchemaError> {
        let mut compiler = Compiler { root: schema, formats, rules: Vec::new(), known: Vec::new() };
        let root = compiler.reference(part, "#")?;
        Ok(Self { rules: compiler.rules, root })
    }

    pub(super) fn rule(&self, id: Id) -> Option<&Rule> {
        self.rules.get(id)
    }
}

pub(super) struct Compiler<'s> {
    pub root: &'s Node,
    formats: &'s [Format],
    pub rules: Vec<Rule>,
    /// What references name, by pointer.
    known: Vec<(&'s str, Id)>,
}

pub(super) fn error(pointer: &str, what: &str) -> SchemaError {
    SchemaError { pointer: pointer.to_owned(), what: what.to_owned() }
}

/// The value that a local reference names.
pub(super) fn target<'s>(root: &'s Node, reference: &str) -> Option<&'s Node> {
    let mut node = root;
    for step in reference.strip_prefix('#')?.split('/').skip(1) {
        node = match &node.value {
            Value::List(items) => items.get(step.parse::<usize>().ok()?)?,
            _ => node.get(&step.replace("~1", "/").replace("~0", "~"))?,
        };
    }
    Some(node)
}

impl<'s> Compiler<'s> {
    fn reference(&mut self, reference: &'s str, at: &str) -> Result<Id, SchemaError> {
        if let Some((_, id)) = self.known.iter().find(|(known, _)| *known == reference) {
            return Ok(*id);
        }
        let schema = target(self.root, reference).ok_or_else(|| error(at, "a reference to nothing"))?;
        let id = self.rules.len();
        self.rules.push(Rule::of(Types::ANY));
        self.known.push((reference, id));
        let rule = self.rule(schema, reference)?;
        if let Some(slot) = self.rules.get_mut(id) {
            *slot = rule;
        }
        Ok(id)
    }

    pub fn schema(&mut self, schema: &'s Node, at: &str) -> Result<Id, SchemaError> {
        let rule = self.rule(schema, at)?;
        self.rules.push(rule);
        Ok(self.rules.len() - 1)
    }

    fn rule(&mut self, schema: &'s Node, at: &str) -> Result<Rule, SchemaError> {
        let keywords = match &schema.value {
            Value::Boolean(true) => return Ok(Rule::of(Types::ANY)),
            Value::Boolean(false) => return Ok(Rule::of(Types(0))),
            Value::Map(keywords) => keywords,
            _ => return Err(error(at, "not a schema")),
        };
        let mut rule = Rule::of(Types::ANY);
        let mut described = false;
        for field in keywords.fields() {
            let (keyword, value) = (field.key.as_str(), &field.node);
            let here = [at, "/", keyword].concat();
            let wrong = || error(&here, "a value of the wrong type");
            match keyword {
                "$schema" | "$id" | "$comment" | "$defs" | "title" | "description" | "default"
                | "examples" | "deprecated" | "readOnly" | "writeOnly" => {}
                own if own.starts_with("x-") => {}
                "type" => rule.types = rule.types.and(types(value).ok_or_else(wrong)?),
                "$ref" => rule.also.push(self.reference(value.text().ok_or_else(wrong)?, &here)?),
                "allOf" => rule.also.extend(self.schemas(value, &here)?),
                "anyOf" | "oneOf" => {
                    if rule.branches.is_some() {
                        return Err(error(&here, "both `anyOf` and `oneOf`"));
                    }
                    rule.branches = Some(self.branches(value, &here)?);
                }
                "properties" => {
                    for property in value.map().ok_or_else(wrong)?.fields() {
                        let name = property.key.as_str();
                        let id = self.schema(&property.node, &[&here, "/", name].concat())?;
                        rule.properties.push((name.into(), id));
                    }
                    rule.properties.arrange();
                }
                "required" => {
                    for name in value.list().ok_or_else(wrong)? {
                        rule.required.push(name.text().ok_or_else(wrong)?.into());
                    }
                }
                "additionalProperties" => rule.other_properties = self.others(value, &here)?,
                "propertyNames" => rule.names = Some(self.schema(value, &here)?),
                "prefixItems" => rule.prefix = self.schemas(value, &here)?,
                "items" => rule.other_items = self.others(value, &here)?,
                "minItems" => rule.items.0 = Some(count(value).ok_or_else(wrong)?),
                "maxItems" => rule.items.1 = Some(count(value).ok_or_else(wrong)?),
                "uniqueItems" => rule.different = matches!(value.value, Value::Boolean(true)),
                "enum" => {
                    let choices = value.list().ok_or_else(wrong)?;
                    rule.choices = choices.iter().map(choice).collect::<Option<_>>().ok_or_else(wrong)?;
                }
                "const" => rule.choices = vec![choice(value).ok_or_else(wrong)?],
                "minimum" => rule.range.0 = Some(value.whole().ok_or_else(wrong)?),
                "maximum" => rule.range.1 = Some(value.whole().ok_or_else(wrong)?),
                "minLength" => rule.length.0 = Some(count(value).ok_or_else(wrong)?),
                "maxLength" => rule.length.1 = Some(count(value).ok_or_else(wrong)?),
                "format" => {
                    let name = value.text().ok_or_else(wrong)?;
                    described = true;
                    if let Some((_, check)) = self.formats.iter().find(|(known, _)| *known == name) {
                        rule.format = Some(*check);
                    } else {
                        let (least, most) = number_format(name).ok_or_else(|| error(&here, name))?;
                        described = false;
                        rule.range.0 = rule.range.0.or(least);
                        rule.range.1 = rule.range.1.or(most);
                    }
                }
                "pattern" => {}
                _ => return Err(error(&here, "an unknown keyword")),
            }
        }
        if keywords.get("pattern").is_some() && !described {
            return Err(error(at, "a `pattern` needs a `format` beside it that decides"));
        }
        if let Some(types) = rule.choices.iter().map(Choice::types).reduce(Types::or) {
            rule.types = rule.types.and(types);
        }
        Ok(rule)
    }

    pub fn schemas(&mut self, list: &'s Node, at: &str) -> Result<Vec<Id>, SchemaError> {
        let list = list.list().ok_or_else(|| error(at, "not a list of schemas"))?;
        list.iter()
            .enumerate()
            .map(|(n, schema)| self.schema(schema, &[at, "/", &n.to_string()].concat()))
            .collect()
    }

    fn others(&mut self, schema: &'s Node, at: &str) -> Result<Others, SchemaError> {
        Ok(match schema.value {
            Value::Boolean(true) => Others::Any,
            Value::Boolean(false) => Others::None,
            _ => Others::Each(self.schema(schema, at)?),
        })
    }
}

impl Choice {
    fn types(&self) -> Types {
        match self {
            Self::Text(_) => Types::TEXT,
            Self::Number(_) => Types::NUMBER,
            Self::Boolean(_) => Types::BOOLEAN,
            Self::Null => Types::NULL,
        }
    }

    /// The choice as a message shows it.
    pub fn shown(&self) -> String {
        match self {
            Self::Text(text) => text.to_string(),
            Self::Number(number) => number.to_string(),
            Self::Boolean(value) => value.to_string(),
            Self::Null => "null".to_owned(),
        }
    }
}

fn count(value: &Node) -> Option<u64> {
    value.whole().and_then(|count| u64::try_from(count).ok())
}

fn choice(value: &Node) -> Option<Choice> {
    Some(match &value.value {
        Value::Text(text) => Choice::Text(text.as_str().into()),
        Value::Number(Number::Whole(number)) => Choice::Number(*number),
        Value::Boolean(value) => Choice::Boolean(*value),
        Value::Null => Choice::Null,
        _ => return None,
    })
}

pub(super) fn types(value: &Node) -> Option<Types> {
    match &value.value {
        Value::Text(name) => Types::named(name),
        Value::List(names) => names
            .iter()
            .map(|name| name.text().and_then(Types::named))
            .try_fold(Types(0), |all, types| Some(all.or(types?))),
        _ => None,
    }
}

/// The range of a number format that schemars writes; none for other formats.
pub(super) fn number_format(name: &str) -> Option<Range> {
    Some(match name {
        "uint8" => (Some(0), Some(255)),
        "uint16" => (Some(0), Some(65_535)),
        "uint32" => (Some(0), Some(4_294_967_295)),
        "uint64" | "uint" => (Some(0), None),
        "int8" => (Some(-128), Some(127)),
        "int16" => (Some(-32_768), Some(32_767)),
        "int32" => (Some(-2_147_483_648), Some(2_147_483_647)),
        "int64" | "int" | "double" | "float" => (None, None),
        _ => return None,
    })
}
