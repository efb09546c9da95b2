//! The schema that inputs are checked with: JSON Schema 2020-12, as far as our own documents need it.
use super::branch::Branches;
use super::compile::Compiler;
use serde_json::Value as Json;
use std::borrow::Cow;
use std::sync::Arc;

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
    /// Shared by the schemas that are compiled together.
    pub(super) rules: Arc<[Rule]>,
    pub(super) formats: Arc<[Format]>,
    pub(super) root: Id,
}

/// A name or a value that a schema lists: in the program itself where the schema was compiled with it.
pub(super) type Name = Cow<'static, str>;

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

    pub fn named(name: &str) -> Option<Self> {
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
    Text(Name),
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
    pub properties: Vec<(Name, Id)>,
    pub required: Vec<Name>,
    pub other_properties: Others,
    pub names: Option<Id>,
    pub prefix: Vec<Id>,
    pub other_items: Others,
    pub items: (Option<u64>, Option<u64>),
    pub different: bool,
    pub choices: Vec<Choice>,
    pub range: Range,
    pub length: (Option<u64>, Option<u64>),
    /// Its number among the formats of the schema.
    pub format: Option<usize>,
    pub also: Vec<Id>,
    pub branches: Option<Branches>,
}

impl Rule {
    pub fn of(types: Types) -> Self {
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
        let mut compiler = Compiler { root: schema, formats, rules: Vec::new(), known: Vec::new() };
        let root = compiler.reference(part, "#")?;
        Ok(Self { rules: compiler.rules.into(), formats: formats.into(), root })
    }

    pub(super) fn rule(&self, id: Id) -> Option<&Rule> {
        self.rules.get(id)
    }

    /// The format that a rule names by its number.
    pub(super) fn format(&self, rule: &Rule) -> Option<FormatCheck> {
        rule.format.and_then(|number| self.formats.get(number)).map(|(_, check)| *check)
    }
}

impl Choice {
    pub fn types(&self) -> Types {
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
