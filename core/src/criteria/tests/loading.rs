//! What is told of a policy's slips when it is loaded.
use super::*;

fn row(code: &str, path: &str, found: &str) -> (String, String, Option<String>) {
    (code.to_owned(), path.to_owned(), (!found.is_empty()).then(|| found.to_owned()))
}

#[test]
fn names_types_and_values_are_all_checked_at_once() {
    let named = r#"{
        "a": { "all": [ { "fact": "feers", "is": true }, "at-rsk", { "fact": "category", "is": "violense" } ] },
        "at-risk": { "fact": "fears", "is": true },
        "b": { "any": [ { "fact": "fears", "min": 3 }, { "fact": "age", "is": "three" },
                        { "fact": "needs", "in": [] }, { "fact": "age", "in": [1, 1] },
                        { "fact": "age", "min": 5, "max": 3 }, { "known": "sity" },
                        { "fact": "hearing.on", "before": { "fact": "age" } },
                        { "fact": "hearing.on", "is": "soon" },
                        { "fact": "hearing.on", "before": { "fact": "asOf", "plus": "48 hours" } } ] },
        "c": { "atLeast": 3, "of": ["at-risk", { "fact": "urgent", "is": true }] },
        "d": { "all": [] } }"#;
    assert_eq!(
        told(named),
        [
            row("criteria.unknown-fact", "criteria.a.all[0].fact", "feers"),
            row("criteria.unknown-criterion", "criteria.a.all[1]", "at-rsk"),
            row("criteria.unknown-value", "criteria.a.all[2].is", "violense"),
            row("criteria.wrong-operator", "criteria.b.any[0].min", "min"),
            row("criteria.wrong-value", "criteria.b.any[1].is", "three"),
            row("criteria.empty-list", "criteria.b.any[2].in", ""),
            row("criteria.duplicate-value", "criteria.b.any[3].in[1]", "1"),
            row("criteria.min-above-max", "criteria.b.any[4].min", "5"),
            row("criteria.unknown-fact", "criteria.b.any[5].known", "sity"),
            row("criteria.wrong-operator", "criteria.b.any[6].before.fact", "age"),
            row("criteria.wrong-value", "criteria.b.any[7].is", "soon"),
            row("criteria.wrong-value", "criteria.b.any[8].before.plus", "48 hours"),
            row("criteria.at-least-out-of-range", "criteria.c.atLeast", "3"),
            row("criteria.empty-list", "criteria.d.all", ""),
        ]
    );
    let error = CriteriaSet::compile(&room(), &BTreeMap::new(), &criteria(named)).unwrap_err();
    let nearest: Vec<_> = error.problems().iter().take(3).map(|p| p.nearest.as_deref()).collect();
    assert_eq!(nearest, [Some("fears"), Some("at-risk"), Some("violence")]);
}

#[test]
fn a_circle_of_names_is_told_once_with_its_way() {
    let named = r#"{ "a": { "not": "b" }, "b": { "any": ["c", { "fact": "fears", "is": true }] }, "c": "a", "d": "a" }"#;
    assert_eq!(told(named), [row("criteria.cycle", "criteria.c", "a → b → c → a")]);
    assert_eq!(told(r#"{ "a": "a" }"#), [row("criteria.cycle", "criteria.a", "a → a")]);
}

#[test]
fn branches_that_change_nothing_are_told() {
    let named = r#"{
        "again": { "any": [ { "fact": "fears", "is": true }, { "fact": "age", "max": 3 }, { "fact": "fears", "isNot": false } ] },
        "fearful": { "fact": "fears", "is": true },
        "never": { "all": [ "fearful", { "fact": "fears", "is": false } ] },
        "sure": { "any": [ "fearful", { "not": "fearful" } ] },
        "two-at-once": { "all": [ { "fact": "category", "is": "delay" }, { "fact": "category", "is": "violence" } ] },
        "whatever": { "fact": "category", "in": ["delay", "violence", "harassment"] },
        "gap": { "all": [ { "fact": "age", "max": 3 }, { "fact": "age", "min": 4 } ] },
        "deep": { "any": [ { "fact": "urgent", "is": true }, { "all": [ { "fact": "age", "is": 3 }, { "fact": "age", "min": 4 } ] } ] },
        "late": { "all": [ { "fact": "hearing.on", "after": "2026-03-01" }, { "fact": "hearing.on", "before": "2026-03-02" } ] }
    }"#;
    assert_eq!(
        told(named),
        [
            row("criteria.duplicate-branch", "criteria.again.any[2]", "fears is true"),
            row("criteria.never-holds", "criteria.deep.any[1]", "all: …"),
            row("criteria.never-holds", "criteria.gap", "all: …"),
            row("criteria.never-holds", "criteria.late", "all: …"),
            row("criteria.never-holds", "criteria.never.all[1]", "fears is false"),
            row("criteria.never-fails", "criteria.sure.any[1]", "not fearful"),
            row("criteria.never-holds", "criteria.two-at-once", "all: …"),
            row("criteria.never-fails", "criteria.whatever", "category in [delay, violence, harassment]"),
        ]
    );
}

#[test]
fn what_is_possible_is_not_called_impossible() {
    set(r#"{
        "window": { "all": [ { "fact": "hearing.on", "after": "2026-03-01" }, { "fact": "hearing.on", "before": "2026-03-03" } ] },
        "some": { "all": [ { "fact": "needs", "contains": "childcare" }, { "fact": "needs", "contains": "transport" } ] },
        "other": { "fact": "city", "notIn": ["Truro", "Amherst"] },
        "one": { "all": [ { "fact": "age", "min": 3 }, { "fact": "age", "max": 3 } ] },
        "unknown-age": { "all": [ { "not": { "known": "age" } }, { "fact": "fears", "is": true } ] }
    }"#);
}

#[test]
fn inline_expressions_join_the_set_and_keep_their_path() {
    let mut set = set(r#"{ "at-risk": { "fact": "fears", "is": true } }"#);
    let error = set.add_expression(
        "complaint.tracks.urgent.when",
        &expression(r#"{"any":["at-rsik",{"known":"agee"}]}"#),
    );
    let error = error.unwrap_err();
    let paths: Vec<_> = error.problems().iter().map(|p| (p.path.as_str(), p.nearest.as_deref())).collect();
    assert_eq!(
        paths,
        [
            ("complaint.tracks.urgent.when.any[0]", Some("at-risk")),
            ("complaint.tracks.urgent.when.any[1].known", Some("age")),
        ]
    );
}

#[test]
fn a_set_with_problems_still_takes_expressions_and_tells_nothing_twice() {
    let mut problems = Vec::new();
    let named = criteria(r#"{ "bad": { "known": "agee" } }"#);
    let mut set = CriteriaSet::compile_noting(&room(), &BTreeMap::new(), &named, &mut problems);
    assert_eq!(problems.len(), 1);
    let id = set.add_expression("when", &expression(r#"{"not":"bad"}"#)).unwrap();
    let calendar = calendar();
    let facts = set.fact_set(today(), &calendar, &Facts::default()).unwrap();
    assert_eq!(set.evaluate(id, &facts), Truth::Unknown);
    assert_eq!(set.explain(id, &facts, &"en".into()).questions, []);
}

#[test]
fn an_organization_declares_facts_and_rewords_built_in_ones() {
    let own: BTreeMap<String, FactDefinition> = serde_json::from_str(
        r#"{ "fears": { "type": "boolean", "question": { "ti": "ትፈርሕ ዲኻ፧" } },
             "shelter": { "type": "choice", "values": ["own", "shared"], "question": { "en": "Where do you live?" } },
             "age": { "type": "text", "question": { "en": "How old?" } },
             "asOf": { "type": "date", "question": { "en": "When?" } } }"#,
    )
    .unwrap();
    let mut problems = Vec::new();
    let set = CriteriaSet::compile_noting(&room(), &own, &BTreeMap::new(), &mut problems);
    let rows: Vec<_> =
        problems.iter().map(|p| (p.code.as_str(), p.path.as_str(), p.expected.as_deref())).collect();
    assert_eq!(
        rows,
        [
            ("facts.built-in", "facts.age", Some("another name, or type `number` with the same values")),
            ("facts.built-in", "facts.asOf", Some("another name, or type `date` with the same values")),
        ]
    );
    let fears = set.definition(set.fact("fears").unwrap()).unwrap();
    assert_eq!(fears.question_in(&"ti".into()), Some("ትፈርሕ ዲኻ፧"));
    assert_eq!(fears.question_in(&"fr".into()), Some("Et fears ?"));
    assert_eq!(set.fact_names().last(), Some("shelter"));
}

#[test]
fn nesting_and_doubling_have_limits() {
    let deep = (0..100).fold(expression(r#"{"fact":"fears","is":true}"#), |inner, level| {
        Expression::Any(vec![inner, expression(&format!(r#"{{"fact":"age","is":{level}}}"#))])
    });
    let error = set("{}").add_expression("when", &deep).unwrap_err();
    assert!(error.problems().iter().all(|p| p.code == "criteria.too-deep"));

    let yes = FactDefinition::new(FactType::Boolean).asking("en", "?");
    let own: BTreeMap<String, FactDefinition> =
        (0..40).map(|number| (format!("f{number:02}"), yes.clone())).collect();
    let mut doubling = criteria(r#"{ "n00": { "fact": "fears", "is": true } }"#);
    for level in 1..20 {
        let before = format!("n{:02}", level - 1);
        let with = |fact: i32| format!(r#"{{"all":["{before}",{{"fact":"f{fact:02}","is":true}}]}}"#);
        let twice = format!(r#"{{"any":[{},{}]}}"#, with(2 * level), with(2 * level + 1));
        doubling.insert(format!("n{level:02}"), expression(&twice));
    }
    let error = CriteriaSet::compile(&room(), &own, &doubling).unwrap_err();
    let codes: Vec<_> = error.problems().iter().map(|p| (p.code.as_str(), p.path.as_str())).collect();
    assert_eq!(codes, [("criteria.too-large", "criteria.n08")]);
}
