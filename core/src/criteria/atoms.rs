//! The tests of single facts: the fact must exist, the test suit its type, and each value be one it can have.
use super::FactValue;
use super::arena::{Day, Leaf, Order, Test};
use super::compile::Compiler;
use super::dates::Move;
use super::definition::{FactDefinition, FactType};
use super::expression::{DateOperand, FactTest};
use crate::Problem;
use crate::calendar::{Direction, Unit};

/// The words of a test, as the policy has them, and whether it says the opposite of the test that is kept.
struct Wording {
    positive: String,
    negative: String,
    opposite: bool,
}

impl Compiler<'_> {
    pub(super) fn known(&mut self, path: &str, fact: &str) -> Option<u32> {
        let id = self.fact(&format!("{path}.known"), fact)?;
        Some(self.set.arena.leaf_node(Leaf { fact: id, test: Test::Known }, || format!("known {fact}")))
    }

    pub(super) fn test(&mut self, path: &str, name: &str, test: &FactTest) -> Option<u32> {
        let fact = self.fact(&format!("{path}.fact"), name)?;
        let definition = self.set.table.get(fact)?.definition.clone();
        let sort = definition.fact_type;
        let (key, suits) = suits(test, sort);
        if !suits {
            let problem = Problem::new("criteria.wrong-operator", format!("{path}.{key}"));
            self.note(problem.found(key).expected(format!(
                "a test for a {}: {}",
                sort.name(),
                tests_for(sort)
            )));
            return None;
        }
        let at = format!("{path}.{key}");
        let (test, wording) = match test {
            FactTest::Is(value) => self.equal(&at, name, &definition, value, false)?,
            FactTest::IsNot(value) => self.equal(&at, name, &definition, value, true)?,
            FactTest::In(values) => self.listed(&at, name, &definition, values, false)?,
            FactTest::NotIn(values) => self.listed(&at, name, &definition, values, true)?,
            FactTest::Contains(value) => {
                let (test, _) = self.listed(&at, name, &definition, std::slice::from_ref(value), false)?;
                (test, said(name, "contains", "does not contain", &shown(value), false))
            }
            FactTest::Range { min, max } => self.range(path, name, *min, *max)?,
            FactTest::Before(date) => self.compare(&at, name, Order::Before, date)?,
            FactTest::After(date) => self.compare(&at, name, Order::After, date)?,
            FactTest::OnOrBefore(date) => self.compare(&at, name, Order::OnOrBefore, date)?,
            FactTest::OnOrAfter(date) => self.compare(&at, name, Order::OnOrAfter, date)?,
        };
        let Wording { positive, negative, opposite } = wording;
        let id = self.set.arena.leaf_node(Leaf { fact, test }, || positive);
        Some(if opposite { self.set.arena.not_node(id, Some(|| negative)) } else { id })
    }

    fn fact(&mut self, path: &str, name: &str) -> Option<u16> {
        let found = self.set.table.find(name);
        if found.is_none() {
            let problem = Problem::new("criteria.unknown-fact", path).one_of(name, self.set.table.names());
            self.note(problem.expected("the name of a fact"));
        }
        found
    }

    fn equal(
        &mut self,
        path: &str,
        name: &str,
        definition: &FactDefinition,
        value: &FactValue,
        opposite: bool,
    ) -> Option<(Test, Wording)> {
        match (definition.fact_type, value) {
            (FactType::Boolean, FactValue::Boolean(yes)) => {
                let wording = Wording {
                    positive: format!("{name} is true"),
                    negative: format!("{name} is false"),
                    opposite: opposite == *yes,
                };
                Some((Test::Yes, wording))
            }
            (FactType::Date, FactValue::Text(text)) => match text.parse() {
                Ok(day) => {
                    let wording = said(name, "is", "isNot", text, opposite);
                    Some((Test::Compare(Order::Same, Day::On(day)), wording))
                }
                Err(_) => self.wrong_value(path, definition, value),
            },
            _ => {
                let (test, _) =
                    self.listed_at(|_| path.to_owned(), definition, std::slice::from_ref(value))?;
                Some((test, said(name, "is", "isNot", &shown(value), opposite)))
            }
        }
    }

    fn listed(
        &mut self,
        path: &str,
        name: &str,
        definition: &FactDefinition,
        values: &[FactValue],
        opposite: bool,
    ) -> Option<(Test, Wording)> {
        let place =
            |index| if path.ends_with(".contains") { path.to_owned() } else { format!("{path}[{index}]") };
        if values.is_empty() {
            self.note(Problem::new("criteria.empty-list", path).expected("one value or more"));
            return None;
        }
        let (test, again) = self.listed_at(place, definition, values)?;
        if !again.is_empty() {
            for (index, value) in again {
                self.note(Problem::new("criteria.duplicate-value", place(index)).found(shown(value)));
            }
            return None;
        }
        let all: Vec<String> = values.iter().map(shown).collect();
        Some((test, said(name, "in", "notIn", &format!("[{}]", all.join(", ")), opposite)))
    }

    /// The test for a list of values, and the values that are listed twice.
    #[allow(clippy::type_complexity)]
    fn listed_at<'v>(
        &mut self,
        place: impl Fn(usize) -> String,
        definition: &FactDefinition,
        values: &'v [FactValue],
    ) -> Option<(Test, Vec<(usize, &'v FactValue)>)> {
        let (mut numbers, mut texts, mut choices, mut good) = (Vec::new(), Vec::new(), Vec::new(), true);
        for (index, value) in values.iter().enumerate() {
            match (definition.fact_type, value) {
                (FactType::Number, FactValue::Number(number)) => numbers.push(*number),
                (FactType::Text, FactValue::Text(text)) => texts.push(text.as_str().into()),
                (FactType::Choice | FactType::Choices, FactValue::Text(text)) => {
                    match definition.value_index(text) {
                        Some(choice) => choices.push(choice),
                        None => {
                            good = false;
                            let known = definition.values.iter().map(String::as_str);
                            let problem =
                                Problem::new("criteria.unknown-value", place(index)).one_of(text, known);
                            self.note(problem.expected(definition.values.join(", ")));
                        }
                    }
                }
                _ => {
                    good = false;
                    self.wrong_value::<()>(&place(index), definition, value);
                }
            }
        }
        let again = values
            .iter()
            .enumerate()
            .filter(|(index, value)| values.iter().take(*index).any(|v| v == *value));
        let again = again.collect();
        let test = match definition.fact_type {
            FactType::Number => Test::NumberIn(numbers.into()),
            FactType::Text => Test::TextIn(texts.into()),
            _ => Test::ChoiceIn(choices.into()),
        };
        good.then_some((test, again))
    }

    fn range(
        &mut self,
        path: &str,
        name: &str,
        min: Option<i32>,
        max: Option<i32>,
    ) -> Option<(Test, Wording)> {
        if let (Some(min), Some(max)) = (min, max)
            && min > max
        {
            let problem = Problem::new("criteria.min-above-max", format!("{path}.min"));
            self.note(problem.found(min.to_string()).expected(format!("at most {max}")));
            return None;
        }
        let bound =
            |key: &str, bound: Option<i32>| bound.map_or(String::new(), |bound| format!(" {key} {bound}"));
        let positive = format!("{name}{}{}", bound("min", min), bound("max", max));
        let test = Test::NumberFrom(min.unwrap_or(i32::MIN), max.unwrap_or(i32::MAX));
        Some((test, Wording { positive, negative: String::new(), opposite: false }))
    }

    fn compare(
        &mut self,
        path: &str,
        name: &str,
        order: Order,
        date: &DateOperand,
    ) -> Option<(Test, Wording)> {
        let (day, shown) = match date {
            DateOperand::On(day) => (Day::On(*day), day.to_string()),
            DateOperand::Fact(date) => {
                let other = self.fact(&format!("{path}.fact"), &date.fact)?;
                let sort = self.set.table.get(other)?.definition.fact_type;
                if sort != FactType::Date {
                    let problem = Problem::new("criteria.wrong-operator", format!("{path}.fact"));
                    self.note(problem.found(date.fact.clone()).expected("a fact of type date"));
                    return None;
                }
                let (span, direction, key) = match (date.plus, date.minus) {
                    (Some(_), Some(_)) => {
                        let problem = Problem::new("criteria.wrong-operator", format!("{path}.minus"));
                        self.note(problem.found("plus and minus").expected("one of them"));
                        return None;
                    }
                    (Some(span), None) => (Some(span), Direction::After, "plus"),
                    (None, minus) => (minus, Direction::Before, "minus"),
                };
                if let Some(span) = span
                    && span.unit == Unit::Hours
                {
                    let problem = Problem::new("criteria.wrong-value", format!("{path}.{key}"));
                    self.note(
                        problem.found(span.to_string()).expected("a span of days, weeks, months or years"),
                    );
                    return None;
                }
                let by = span.map(|span| Move { span, direction });
                let words = span.map_or(String::new(), |span| format!(" {key} {span}"));
                if self.set.table.name(other) == name && by.is_none() {
                    let problem = Problem::new("criteria.same-fact", format!("{path}.fact"));
                    self.note(problem.found(name).expected("another date to compare with"));
                    return None;
                }
                (Day::Fact(other, by), format!("{}{words}", date.fact))
            }
        };
        let key = match order {
            Order::Same => "is",
            Order::Before => "before",
            Order::After => "after",
            Order::OnOrBefore => "onOrBefore",
            Order::OnOrAfter => "onOrAfter",
        };
        Some((Test::Compare(order, day), said(name, key, "", &shown, false)))
    }

    fn wrong_value<T>(&mut self, path: &str, definition: &FactDefinition, value: &FactValue) -> Option<T> {
        let problem = Problem::new("criteria.wrong-value", path).found(shown(value));
        self.note(problem.expected(definition.fact_type.expects()));
        None
    }
}

fn said(name: &str, key: &str, opposite_key: &str, value: &str, opposite: bool) -> Wording {
    Wording {
        positive: format!("{name} {key} {value}"),
        negative: format!("{name} {opposite_key} {value}"),
        opposite,
    }
}

/// A value of the policy, as messages show it.
fn shown(value: &FactValue) -> String {
    match value {
        FactValue::Boolean(yes) => yes.to_string(),
        FactValue::Number(number) => number.to_string(),
        FactValue::Text(text) => text.clone(),
        FactValue::Texts(texts) => format!("[{}]", texts.join(", ")),
    }
}

/// The test's key, and whether facts of this type take it.
fn suits(test: &FactTest, sort: FactType) -> (&'static str, bool) {
    let (date, choices) = (sort == FactType::Date, sort == FactType::Choices);
    let listable = !date && sort != FactType::Boolean;
    match test {
        FactTest::Is(_) => ("is", !choices),
        FactTest::IsNot(_) => ("isNot", !choices),
        FactTest::In(_) => ("in", listable),
        FactTest::NotIn(_) => ("notIn", listable),
        FactTest::Contains(_) => ("contains", choices),
        FactTest::Range { min: Some(_), .. } => ("min", sort == FactType::Number),
        FactTest::Range { .. } => ("max", sort == FactType::Number),
        FactTest::Before(_) => ("before", date),
        FactTest::After(_) => ("after", date),
        FactTest::OnOrBefore(_) => ("onOrBefore", date),
        FactTest::OnOrAfter(_) => ("onOrAfter", date),
    }
}

fn tests_for(sort: FactType) -> &'static str {
    match sort {
        FactType::Boolean => "is, isNot, known",
        FactType::Number => "is, isNot, in, notIn, min, max, known",
        FactType::Text | FactType::Choice => "is, isNot, in, notIn, known",
        FactType::Date => "is, isNot, before, after, onOrBefore, onOrAfter, known",
        FactType::Choices => "contains, in, notIn, known",
    }
}
