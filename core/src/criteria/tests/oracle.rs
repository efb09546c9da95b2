//! A second reading of the written forms, straight from their meaning, to judge the compiled ones by.
use super::*;

fn has(value: &FactValue, listed: &[FactValue]) -> bool {
    match value {
        FactValue::Texts(several) => several.iter().any(|one| listed.contains(&FactValue::Text(one.clone()))),
        one => listed.contains(one),
    }
}

fn day(facts: &Facts, name: &str) -> Option<CivilDate> {
    if name == "asOf" {
        return Some(today());
    }
    match facts.get(name)? {
        FactValue::Text(text) => text.parse().ok(),
        _ => None,
    }
}

/// Spans in these tests are whole weeks or calendar days.
fn days_in(span: &Span) -> i32 {
    let text = span.to_string();
    let count: i32 = text.split(' ').next().unwrap().parse().unwrap();
    if text.contains("week") { count * 7 } else { count }
}

fn than(facts: &Facts, operand: &DateOperand) -> Option<CivilDate> {
    match operand {
        DateOperand::On(day) => Some(*day),
        DateOperand::Fact(date) => {
            let by = date.plus.as_ref().map_or(0, days_in) - date.minus.as_ref().map_or(0, days_in);
            Some(day(facts, &date.fact)?.plus_days(by))
        }
    }
}

fn test(facts: &Facts, fact: &str, test: &FactTest) -> Option<bool> {
    let dates = |operand| Some((day(facts, fact)?, than(facts, operand)?));
    Some(match test {
        FactTest::Before(operand) => dates(operand).map(|(one, other)| one < other)?,
        FactTest::After(operand) => dates(operand).map(|(one, other)| one > other)?,
        FactTest::OnOrBefore(operand) => dates(operand).map(|(one, other)| one <= other)?,
        FactTest::OnOrAfter(operand) => dates(operand).map(|(one, other)| one >= other)?,
        FactTest::Is(value) => facts.get(fact)? == value,
        FactTest::IsNot(value) => facts.get(fact)? != value,
        FactTest::In(listed) => has(facts.get(fact)?, listed),
        FactTest::NotIn(listed) => !has(facts.get(fact)?, listed),
        FactTest::Contains(value) => has(facts.get(fact)?, std::slice::from_ref(value)),
        FactTest::Range { min, max } => match facts.get(fact)? {
            FactValue::Number(number) => {
                min.is_none_or(|min| *number >= min) && max.is_none_or(|max| *number <= max)
            }
            _ => false,
        },
    })
}

pub(super) fn judge(expression: &Expression, facts: &Facts) -> Truth {
    let several = |of: &[Expression]| {
        let truths: Vec<Truth> = of.iter().map(|one| judge(one, facts)).collect();
        let count = |truth| truths.iter().filter(|one| **one == truth).count();
        (count(Truth::Holds), count(Truth::Unknown), truths.len())
    };
    let at_least = |needed: usize, (held, open, _): (usize, usize, usize)| {
        if held >= needed {
            Truth::Holds
        } else if held + open < needed {
            Truth::Fails
        } else {
            Truth::Unknown
        }
    };
    match expression {
        Expression::Named(_) => Truth::Unknown,
        Expression::All(of) => at_least(of.len(), several(of)),
        Expression::Any(of) => at_least(1, several(of)),
        Expression::AtLeast { count, of } => at_least(*count as usize, several(of)),
        Expression::Not(of) => judge(of, facts).not(),
        Expression::Known(fact) => Truth::from(fact == "asOf" || facts.get(fact).is_some()),
        Expression::Fact { fact, test: asked } => {
            test(facts, fact, asked).map_or(Truth::Unknown, Truth::from)
        }
    }
}

/// Every answer to a fact that makes a difference in these tests.
pub(super) fn answers(fact: &str) -> Vec<FactValue> {
    let texts = |texts: &[&str]| texts.iter().map(|text| FactValue::from(*text)).collect();
    match fact {
        "fears" | "agrees" | "urgent" => vec![true.into(), false.into()],
        "age" => (-1..=4).map(FactValue::Number).collect(),
        "city" => texts(&["Truro", "Amherst", "Sackville"]),
        "category" => texts(&["delay", "violence", "harassment"]),
        "needs" => (0..8)
            .map(|set| {
                let all = ["interpreter", "childcare", "transport"].iter().enumerate();
                all.filter(|(i, _)| set >> i & 1 == 1)
                    .map(|(_, one)| (*one).to_owned())
                    .collect::<Vec<_>>()
                    .into()
            })
            .collect(),
        _ => (-8..=10).map(|by| FactValue::Text(today().plus_days(by).to_string())).collect(),
    }
}
