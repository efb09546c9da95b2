//! The laws of three-valued logic, and that the questions are the fewest, on expressions made at random.
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use proptest::strategy::ValueTree;

use super::oracle::{answers, judge};
use super::*;

const NAMES: [&str; 9] =
    ["fears", "agrees", "urgent", "age", "city", "category", "needs", "hearing.on", "notice.on"];

fn texts(values: Vec<&str>) -> Vec<FactValue> {
    values.into_iter().map(FactValue::from).collect()
}

fn a_day() -> impl Strategy<Value = DateOperand> {
    let span = prop_oneof![Just("1 calendar day"), Just("2 calendar days"), Just("3 calendar days")];
    prop_oneof![
        (-2..3i32).prop_map(|by| DateOperand::On(today().plus_days(by))),
        (select(vec!["asOf", "notice.on"]), span, any::<bool>()).prop_map(|(fact, span, plus)| {
            let span: Option<Span> = span.parse().ok();
            let (plus, minus) = if plus { (span, None) } else { (None, span) };
            DateOperand::Fact(FactDate { fact: fact.to_owned(), plus, minus })
        }),
    ]
}

fn a_test() -> impl Strategy<Value = Expression> {
    let fact = |fact: &str, test: FactTest| Expression::Fact { fact: fact.to_owned(), test };
    prop_oneof![
        4 => (select(vec!["fears", "agrees", "urgent"]), any::<bool>(), any::<bool>()).prop_map(move |(name, yes, is)| {
            fact(name, if is { FactTest::Is(yes.into()) } else { FactTest::IsNot(yes.into()) })
        }),
        2 => (0..3i32, proptest::option::of(0..3i32)).prop_map(move |(min, more)| {
            fact("age", FactTest::Range { min: Some(min), max: more.map(|more| min + more) })
        }),
        1 => (0..3i32).prop_map(move |one| fact("age", FactTest::Is(one.into()))),
        1 => select(vec!["Truro", "Amherst"]).prop_map(move |one| fact("city", FactTest::Is(one.into()))),
        2 => (subsequence(vec!["delay", "violence", "harassment"], 1..3), any::<bool>()).prop_map(move |(of, not)| {
            fact("category", if not { FactTest::NotIn(texts(of)) } else { FactTest::In(texts(of)) })
        }),
        1 => subsequence(vec!["interpreter", "childcare", "transport"], 1..4)
            .prop_map(move |of| fact("needs", FactTest::In(texts(of)))),
        1 => select(vec!["interpreter", "childcare", "transport"])
            .prop_map(move |one| fact("needs", FactTest::Contains(one.into()))),
        3 => (a_day(), 0..4u8).prop_map(move |(day, order)| fact("hearing.on", match order {
            0 => FactTest::Before(day),
            1 => FactTest::After(day),
            2 => FactTest::OnOrBefore(day),
            _ => FactTest::OnOrAfter(day),
        })),
    ]
}

fn an_expression(known: bool) -> impl Strategy<Value = Expression> {
    let leaf = if known {
        prop_oneof![6 => a_test(), 1 => select(NAMES.to_vec()).prop_map(|name| Expression::Known(name.to_owned()))]
            .boxed()
    } else {
        a_test().boxed()
    };
    leaf.prop_recursive(3, 10, 4, |inner| {
        let several = proptest::collection::vec(inner.clone(), 1..4);
        prop_oneof![
            3 => several.clone().prop_map(Expression::All),
            3 => several.clone().prop_map(Expression::Any),
            1 => inner.prop_map(|one| Expression::Not(Box::new(one))),
            2 => (several, any::<prop::sample::Index>()).prop_map(|(of, count)| {
                Expression::AtLeast { count: count.index(of.len()) as u32 + 1, of }
            }),
        ]
    })
}

fn some_facts() -> impl Strategy<Value = Facts> {
    let each = NAMES.map(|name| proptest::option::weighted(0.4, select(answers(name))));
    Vec::from(each).prop_map(|values| {
        let known = NAMES.iter().zip(values);
        known.filter_map(|(name, value)| value.map(|value| ((*name).to_owned(), value))).collect()
    })
}

/// The truth of an expression, or none where a check at loading refuses it.
fn compiled(expression: &Expression, facts: &Facts) -> Option<(Truth, Vec<String>)> {
    let mut set = set("{}");
    let id = set.add_expression("when", expression).ok()?;
    let calendar = calendar();
    let facts = set.fact_set(today(), &calendar, facts).unwrap();
    let asked =
        set.explain(id, &facts, &"en".into()).questions.into_iter().map(|question| question.fact).collect();
    Some((set.evaluate(id, &facts), asked))
}

fn reversed(expression: &Expression) -> Expression {
    let all = |of: &[Expression]| of.iter().rev().map(reversed).collect();
    match expression {
        Expression::All(of) => Expression::All(all(of)),
        Expression::Any(of) => Expression::Any(all(of)),
        Expression::AtLeast { count, of } => Expression::AtLeast { count: *count, of: all(of) },
        Expression::Not(of) => Expression::Not(Box::new(reversed(of))),
        other => other.clone(),
    }
}

/// The opposite, pushed inward by De Morgan's laws.
fn opposite(expression: &Expression) -> Expression {
    let all = |of: &[Expression]| of.iter().map(opposite).collect();
    match expression {
        Expression::All(of) => Expression::Any(all(of)),
        Expression::Any(of) => Expression::All(all(of)),
        Expression::AtLeast { count, of } => {
            Expression::AtLeast { count: of.len() as u32 + 1 - count, of: all(of) }
        }
        Expression::Not(of) => (**of).clone(),
        other => Expression::Not(Box::new(other.clone())),
    }
}

#[test]
fn most_expressions_made_at_random_pass_the_checks_at_loading() {
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let strategy = (an_expression(true), some_facts());
    let made = (0..500).map(|_| strategy.new_tree(&mut runner).unwrap().current());
    let truths: Vec<_> = made.filter_map(|(one, facts)| compiled(&one, &facts)).collect();
    let open = truths.iter().filter(|(truth, _)| !truth.is_settled()).count();
    assert!(truths.len() > 300 && open > 80, "{} pass, {open} of them open", truths.len());
}

/// The first of the smallest sets of facts, in the order of declaration, by trying every answer to every set.
fn fewest(expression: &Expression, facts: &Facts) -> Vec<String> {
    let open: Vec<&str> = NAMES.into_iter().filter(|name| facts.get(name).is_none()).collect();
    let named = serde_json::to_string(expression).unwrap();
    let open: Vec<&str> = open.into_iter().filter(|name| named.contains(&format!("\"{name}\""))).collect();
    let mut sets: Vec<Vec<&str>> = (1..1usize << open.len())
        .map(|set| {
            open.iter().enumerate().filter(|(i, _)| set >> i & 1 == 1).map(|(_, name)| *name).collect()
        })
        .collect();
    let place = |name: &str| NAMES.iter().position(|other| *other == name);
    sets.sort_by_key(|set| (set.len(), set.iter().map(|name| place(name)).collect::<Vec<_>>()));
    let found = sets.into_iter().find(|set| settles(expression, &mut facts.clone(), set));
    found.unwrap_or_default().into_iter().map(str::to_owned).collect()
}

fn settles(expression: &Expression, facts: &mut Facts, set: &[&str]) -> bool {
    let Some((first, rest)) = set.split_first() else { return judge(expression, facts).is_settled() };
    answers(first).into_iter().any(|answer| {
        facts.insert(*first, answer);
        settles(expression, facts, rest)
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1024, ..ProptestConfig::default() })]

    #[test]
    fn compiled_criteria_mean_what_is_written(expression in an_expression(true), facts in some_facts()) {
        if let Some((truth, _)) = compiled(&expression, &facts) {
            prop_assert_eq!(truth, judge(&expression, &facts));
        }
    }

    #[test]
    fn what_loading_refuses_as_impossible_is_impossible(expression in an_expression(false), facts in some_facts()) {
        let mut set = set("{}");
        if let Err(error) = set.add_expression("when", &expression) {
            let whole = |code| error.problems().iter().any(|p| p.code == code && p.path == "when");
            if whole("criteria.never-holds") {
                prop_assert_ne!(judge(&expression, &facts), Truth::Holds);
            }
            if whole("criteria.never-fails") {
                prop_assert_ne!(judge(&expression, &facts), Truth::Fails);
            }
        }
    }

    #[test]
    fn the_order_of_branches_changes_nothing(expression in an_expression(true), facts in some_facts()) {
        if let Some(one) = compiled(&expression, &facts) {
            prop_assert_eq!(Some(one), compiled(&reversed(&expression), &facts));
        }
    }

    #[test]
    fn the_opposite_of_the_whole_is_the_opposites_of_the_parts(expression in an_expression(true), facts in some_facts()) {
        let outside = Expression::Not(Box::new(expression.clone()));
        if let (Some(one), Some(other)) = (compiled(&outside, &facts), compiled(&opposite(&expression), &facts)) {
            prop_assert_eq!(&one, &other);
            let (plain, _) = compiled(&expression, &facts).unwrap();
            prop_assert_eq!(plain.not(), one.0);
        }
    }

    #[test]
    fn a_new_fact_never_contradicts_a_settled_answer(
        expression in an_expression(false), facts in some_facts(), more in some_facts(),
    ) {
        let mut both = more;
        both.0.extend(facts.0.clone());
        if let (Some((before, _)), Some((after, _))) = (compiled(&expression, &facts), compiled(&expression, &both))
            && before.is_settled()
        {
            prop_assert_eq!(before, after);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, ..ProptestConfig::default() })]

    #[test]
    fn the_questions_settle_it_and_no_fewer_do(expression in an_expression(true), facts in some_facts()) {
        if let Some((truth, asked)) = compiled(&expression, &facts) {
            let expected = if truth.is_settled() { Vec::new() } else { fewest(&expression, &facts) };
            prop_assert_eq!(asked, expected);
        }
    }
}
