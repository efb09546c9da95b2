//! A criterion as a policy writes it.
use std::borrow::Cow;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::FactValue;
use crate::calendar::{CivilDate, Span};
use crate::text::{FromNode, JsonText, Node, Reader, ToJson, Value, through_node};
use settlewell_macros::wire;

/// A condition over facts, by name or written out.
///
/// | form | holds when |
/// | --- | --- |
/// | `safety-at-risk` | the criterion with this name holds |
/// | `{ all: [..] }`, `{ any: [..] }`, `{ not: .. }` | all hold, one or more hold, it fails |
/// | `{ atLeast: 2, of: [..] }` | two or more of them hold |
/// | `{ fact: x, is: v }`, `isNot` | the fact has, or has not, this value |
/// | `{ fact: x, in: [..] }`, `notIn` | its value is, or is not, listed; of several choices, one or more |
/// | `{ fact: x, contains: v }` | this is one of its choices |
/// | `{ fact: x, min: 3, max: 5 }` | the number is in this range, ends included |
/// | `{ fact: x, before: 2026-03-01 }`, `after`, `onOrBefore`, `onOrAfter` | the date is on that side |
/// | `{ fact: x, before: { fact: asOf, plus: 3 weeks } }` | the same, from another date |
/// | `{ known: x }` | the fact is known; it never is itself unknown |
///
/// ```
/// # use settlewell::criteria::{Expression, FactTest};
/// let expression: Expression = serde_json::from_str(r#"{ "any": ["urgent", { "fact": "age", "max": 17 }] }"#)?;
/// let minor = Expression::Fact { fact: "age".into(), test: FactTest::Range { min: None, max: Some(17) } };
/// assert_eq!(expression, Expression::Any(vec![Expression::Named("urgent".into()), minor]));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expression {
    /// The criterion with this name.
    Named(String),
    /// Every one of these.
    All(Vec<Expression>),
    /// One or more of these.
    Any(Vec<Expression>),
    /// Not this.
    Not(Box<Expression>),
    /// So many or more of these.
    AtLeast {
        /// How many.
        count: u32,
        /// Of which.
        of: Vec<Expression>,
    },
    /// A test of one fact.
    Fact {
        /// The fact's name.
        fact: String,
        /// What it is tested for.
        test: FactTest,
    },
    /// Whether this fact is known.
    Known(String),
}

/// What a fact is tested for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FactTest {
    /// It has this value.
    Is(FactValue),
    /// It has another value.
    IsNot(FactValue),
    /// Its value, or one of its choices, is listed.
    In(Vec<FactValue>),
    /// Neither its value nor any of its choices is listed.
    NotIn(Vec<FactValue>),
    /// This is one of its choices.
    Contains(FactValue),
    /// The number is not under `min` and not over `max`.
    Range {
        /// The least it may be.
        min: Option<i32>,
        /// The most it may be.
        max: Option<i32>,
    },
    /// The date is before that one.
    Before(DateOperand),
    /// The date is after that one.
    After(DateOperand),
    /// The date is that one or before it.
    OnOrBefore(DateOperand),
    /// The date is that one or after it.
    OnOrAfter(DateOperand),
}

/// The date that another is compared with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DateOperand {
    /// This day.
    On(CivilDate),
    /// The date of a fact.
    Fact(FactDate),
}

/// The date of a fact, or one some time after (`plus`) or before (`minus`) it.
#[wire(document)]
pub struct FactDate {
    /// The date fact; `asOf` is the date of the question.
    pub fact: String,
    /// How long after it.
    pub plus: Option<Span>,
    /// How long before it.
    pub minus: Option<Span>,
}

impl Serialize for DateOperand {
    fn serialize<S: Serializer>(&self, target: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::On(day) => day.serialize(target),
            Self::Fact(date) => date.serialize(target),
        }
    }
}

impl FromNode for DateOperand {
    fn read(node: &Node, reader: &mut Reader) -> Self {
        match &node.value {
            Value::Text(text) => {
                if let Ok(day) = text.parse() {
                    return Self::On(day);
                }
            }
            Value::Map(_) => {
                let date = FactDate::read(node, reader);
                if date.plus.is_some() && date.minus.is_some() {
                    reader.fail(node, &["found `plus` and `minus` together: keep one of them"]);
                }
                return Self::Fact(date);
            }
            _ => {}
        }
        reader.unexpected(node, "a date such as 2026-03-01, or { fact: .., plus: 3 weeks }");
        Self::On(CivilDate::from_day_number(0))
    }
}

impl ToJson for DateOperand {
    fn write(&self, out: &mut JsonText) {
        match self {
            Self::On(day) => day.write(out),
            Self::Fact(date) => date.write(out),
        }
    }
}

impl<'de> Deserialize<'de> for DateOperand {
    fn deserialize<D: Deserializer<'de>>(source: D) -> Result<Self, D::Error> {
        through_node(source)
    }
}

/// Every key that an expression may have. Which of them go together is checked afterwards, so that the message
/// can say it in the policy's own words.
#[derive(Default, Serialize)]
#[serde(rename_all = "camelCase")]
struct Keys<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    all: Option<Cow<'a, [Expression]>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    any: Option<Cow<'a, [Expression]>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    not: Option<Box<Expression>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    at_least: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    of: Option<Cow<'a, [Expression]>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    known: Option<Cow<'a, str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    fact: Option<Cow<'a, str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    is: Option<Cow<'a, FactValue>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    is_not: Option<Cow<'a, FactValue>>,
    #[serde(rename = "in", skip_serializing_if = "Option::is_none")]
    within: Option<Cow<'a, [FactValue]>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    not_in: Option<Cow<'a, [FactValue]>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    contains: Option<Cow<'a, FactValue>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    min: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    max: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    before: Option<Cow<'a, DateOperand>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    after: Option<Cow<'a, DateOperand>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    on_or_before: Option<Cow<'a, DateOperand>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    on_or_after: Option<Cow<'a, DateOperand>>,
}

/// Every key by name, in the order of [`Keys`].
const KEYS: [&str; 18] = [
    "all",
    "any",
    "not",
    "atLeast",
    "of",
    "known",
    "fact",
    "is",
    "isNot",
    "in",
    "notIn",
    "contains",
    "min",
    "max",
    "before",
    "after",
    "onOrBefore",
    "onOrAfter",
];

impl FromNode for Keys<'_> {
    fn read(node: &Node, reader: &mut Reader) -> Self {
        let mut record = reader.record(node, &KEYS);
        Self {
            all: Option::read(record.optional(), reader).map(Cow::Owned),
            any: Option::read(record.optional(), reader).map(Cow::Owned),
            not: Option::read(record.optional(), reader),
            at_least: Option::read(record.optional(), reader),
            of: Option::read(record.optional(), reader).map(Cow::Owned),
            known: Option::read(record.optional(), reader).map(Cow::Owned),
            fact: Option::read(record.optional(), reader).map(Cow::Owned),
            is: Option::read(record.optional(), reader).map(Cow::Owned),
            is_not: Option::read(record.optional(), reader).map(Cow::Owned),
            within: Option::read(record.optional(), reader).map(Cow::Owned),
            not_in: Option::read(record.optional(), reader).map(Cow::Owned),
            contains: Option::read(record.optional(), reader).map(Cow::Owned),
            min: Option::read(record.optional(), reader),
            max: Option::read(record.optional(), reader),
            before: Option::read(record.optional(), reader).map(Cow::Owned),
            after: Option::read(record.optional(), reader).map(Cow::Owned),
            on_or_before: Option::read(record.optional(), reader).map(Cow::Owned),
            on_or_after: Option::read(record.optional(), reader).map(Cow::Owned),
        }
    }
}

impl Keys<'_> {
    fn test(&mut self) -> Result<FactTest, &'static str> {
        let tests = [
            self.is.take().map(|value| FactTest::Is(value.into_owned())),
            self.is_not.take().map(|value| FactTest::IsNot(value.into_owned())),
            self.within.take().map(|values| FactTest::In(values.into_owned())),
            self.not_in.take().map(|values| FactTest::NotIn(values.into_owned())),
            self.contains.take().map(|value| FactTest::Contains(value.into_owned())),
            self.before.take().map(|date| FactTest::Before(date.into_owned())),
            self.after.take().map(|date| FactTest::After(date.into_owned())),
            self.on_or_before.take().map(|date| FactTest::OnOrBefore(date.into_owned())),
            self.on_or_after.take().map(|date| FactTest::OnOrAfter(date.into_owned())),
            (self.min.is_some() || self.max.is_some())
                .then(|| FactTest::Range { min: self.min.take(), max: self.max.take() }),
        ];
        let mut tests = tests.into_iter().flatten();
        match (tests.next(), tests.next()) {
            (Some(test), None) => Ok(test),
            (None, _) => Err("`fact` needs a test beside it, such as `is`, `in`, `before` or `min`"),
            (Some(_), Some(_)) => {
                Err("a fact takes one test (`min` and `max` go together): write two under `all`")
            }
        }
    }

    fn expression(mut self) -> Result<Expression, &'static str> {
        let forms = [
            self.all.take().map(|of| Expression::All(of.into_owned())),
            self.any.take().map(|of| Expression::Any(of.into_owned())),
            self.not.take().map(Expression::Not),
            self.known.take().map(|fact| Expression::Known(fact.into_owned())),
            match (self.at_least.take(), self.of.take()) {
                (Some(count), Some(of)) => Some(Expression::AtLeast { count, of: of.into_owned() }),
                (None, None) => None,
                _ => return Err("`atLeast` and `of` go together"),
            },
            match self.fact.take() {
                Some(fact) => Some(Expression::Fact { fact: fact.into_owned(), test: self.test()? }),
                None if self.test().is_ok() => return Err("a test needs its `fact`"),
                None => None,
            },
        ];
        let mut forms = forms.into_iter().flatten();
        match (forms.next(), forms.next()) {
            (Some(form), None) => Ok(form),
            _ => Err("a criterion has one form: a name, `all`, `any`, `not`, `atLeast`, `fact` or `known`"),
        }
    }
}

impl FromNode for Expression {
    fn read(node: &Node, reader: &mut Reader) -> Self {
        match &node.value {
            Value::Text(name) => return Self::Named(name.clone()),
            Value::Map(_) => match Keys::read(node, reader).expression() {
                Ok(expression) => return expression,
                Err(words) => reader.fail(node, &[words]),
            },
            _ => reader.unexpected(
                node,
                "the name of a criterion, or one written out with `all`, `any`, `not`, `atLeast`, `fact` or `known`",
            ),
        }
        Self::Named(String::new())
    }
}

impl ToJson for Expression {
    fn write(&self, out: &mut JsonText) {
        let mut one = |name: &str, value: &dyn ToJson| {
            out.open_map();
            out.key(name);
            value.write(out);
            out.close_map();
        };
        match self {
            Self::Named(name) => name.write(out),
            Self::All(of) => one("all", of),
            Self::Any(of) => one("any", of),
            Self::Not(not) => one("not", not),
            Self::Known(fact) => one("known", fact),
            Self::AtLeast { count, of } => {
                out.open_map();
                out.key("atLeast");
                count.write(out);
                out.key("of");
                of.write(out);
                out.close_map();
            }
            Self::Fact { fact, test } => {
                out.open_map();
                out.key("fact");
                fact.write(out);
                test.keys(&mut |name, value| {
                    out.key(name);
                    value.write(out);
                });
                out.close_map();
            }
        }
    }
}

impl FactTest {
    /// Each key of the test with its value.
    fn keys(&self, tell: &mut dyn FnMut(&str, &dyn ToJson)) {
        match self {
            Self::Is(value) => tell("is", value),
            Self::IsNot(value) => tell("isNot", value),
            Self::In(values) => tell("in", values),
            Self::NotIn(values) => tell("notIn", values),
            Self::Contains(value) => tell("contains", value),
            Self::Range { min, max } => {
                min.iter().for_each(|min| tell("min", min));
                max.iter().for_each(|max| tell("max", max));
            }
            Self::Before(date) => tell("before", date),
            Self::After(date) => tell("after", date),
            Self::OnOrBefore(date) => tell("onOrBefore", date),
            Self::OnOrAfter(date) => tell("onOrAfter", date),
        }
    }
}

impl<'de> Deserialize<'de> for Expression {
    fn deserialize<D: Deserializer<'de>>(source: D) -> Result<Self, D::Error> {
        through_node(source)
    }
}

impl Serialize for Expression {
    fn serialize<S: Serializer>(&self, target: S) -> Result<S::Ok, S::Error> {
        let mut keys = Keys::default();
        match self {
            Self::Named(name) => return target.serialize_str(name),
            Self::All(of) => keys.all = Some(of.into()),
            Self::Any(of) => keys.any = Some(of.into()),
            Self::Not(one) => keys.not = Some(one.clone()),
            Self::AtLeast { count, of } => (keys.at_least, keys.of) = (Some(*count), Some(of.into())),
            Self::Known(fact) => keys.known = Some(fact.into()),
            Self::Fact { fact, test } => {
                keys.fact = Some(fact.into());
                match test {
                    FactTest::Is(value) => keys.is = Some(Cow::Borrowed(value)),
                    FactTest::IsNot(value) => keys.is_not = Some(Cow::Borrowed(value)),
                    FactTest::In(values) => keys.within = Some(values.into()),
                    FactTest::NotIn(values) => keys.not_in = Some(values.into()),
                    FactTest::Contains(value) => keys.contains = Some(Cow::Borrowed(value)),
                    FactTest::Range { min, max } => (keys.min, keys.max) = (*min, *max),
                    FactTest::Before(date) => keys.before = Some(Cow::Borrowed(date)),
                    FactTest::After(date) => keys.after = Some(Cow::Borrowed(date)),
                    FactTest::OnOrBefore(date) => keys.on_or_before = Some(Cow::Borrowed(date)),
                    FactTest::OnOrAfter(date) => keys.on_or_after = Some(Cow::Borrowed(date)),
                }
            }
        }
        keys.serialize(target)
    }
}
