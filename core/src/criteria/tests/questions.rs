//! The fewest questions.
use super::*;

fn asked(written: &str, known: &str) -> Vec<String> {
    explained("{}", written, known).questions.into_iter().map(|question| question.fact).collect()
}

#[test]
fn one_answer_is_asked_where_one_may_do() {
    let any = r#"{"any":[{"all":[{"fact":"fears","is":true},{"fact":"agrees","is":true}]},{"fact":"age","max":17}]}"#;
    assert_eq!(asked(any, "{}"), ["age"]);
    assert_eq!(asked(any, r#"{"age":30}"#), ["fears"]);
    assert_eq!(asked(any, r#"{"age":30,"fears":true}"#), ["agrees"]);
    assert_eq!(asked(any, r#"{"age":3}"#), [""; 0]);
}

#[test]
fn ties_go_to_what_is_declared_first() {
    let any = r#"{"any":[{"fact":"urgent","is":true},{"fact":"fears","is":true}]}"#;
    assert_eq!(asked(any, "{}"), ["fears"]);
}

#[test]
fn answers_must_agree_with_each_other() {
    // Each part could hold or fail by its own test, but the city cannot be both.
    let two = r#"{"atLeast":2,"of":[{"fact":"city","is":"Truro"},{"fact":"city","is":"Amherst"},{"fact":"urgent","is":true}]}"#;
    assert_eq!(asked(two, "{}"), ["city"]);
    let held = r#"{"all":[{"fact":"urgent","is":true},{"any":[{"fact":"city","is":"Truro"},{"fact":"age","is":3}]}]}"#;
    assert_eq!(asked(held, r#"{"urgent":true}"#), ["age"]);
}

#[test]
fn a_date_beside_another_asks_for_both_and_a_partial_one_for_the_rest() {
    let before = r#"{"fact":"hearing.on","before":{"fact":"notice.on","plus":"2 weeks"}}"#;
    assert_eq!(asked(before, "{}"), ["hearing.on", "notice.on"]);
    assert_eq!(asked(before, r#"{"notice.on":"2026-01-05"}"#), ["hearing.on"]);
    assert_eq!(
        asked(r#"{"fact":"hearing.on","before":"2026-03-15"}"#, r#"{"hearing.on":"2026-03"}"#),
        ["hearing.on"]
    );
}

#[test]
fn many_open_facts_still_get_a_small_set() {
    let many: Vec<(String, FactDefinition)> = (0..40)
        .map(|i| (format!("f{i:02}"), FactDefinition::new(FactType::Boolean).asking("en", "?")))
        .collect();
    let many: Vec<(&str, FactDefinition)> =
        many.iter().map(|(name, fact)| (name.as_str(), fact.clone())).collect();
    let mut set = CriteriaSet::compile(&many, &BTreeMap::new(), &BTreeMap::new()).unwrap();
    let tests: Vec<Expression> =
        many.iter().map(|(name, _)| expression(&format!(r#"{{"fact":"{name}","is":true}}"#))).collect();
    let half = set.add_expression("when", &Expression::AtLeast { count: 15, of: tests.clone() }).unwrap();
    let sixteen = tests.iter().take(16).cloned().collect();
    let sixteen = set.add_expression("when", &Expression::AtLeast { count: 8, of: sixteen }).unwrap();
    let all = set.add_expression("when", &Expression::All(tests)).unwrap();
    let calendar = calendar();
    let facts = set.fact_set(today(), &calendar, &Facts::default()).unwrap();
    assert_eq!(set.explain(half, &facts, &"en".into()).questions.len(), 15);
    let questions = set.explain(sixteen, &facts, &"en".into()).questions;
    let asked: Vec<_> = questions.iter().map(|question| question.fact.as_str()).collect();
    assert_eq!(asked, ["f00", "f01", "f02", "f03", "f04", "f05", "f06", "f07"]);
    assert_eq!(set.explain(all, &facts, &"en".into()).questions.len(), 1);
}
