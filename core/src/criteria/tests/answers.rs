//! What each form of criterion answers.
use super::*;
use Truth::{Fails, Holds, Unknown};

#[test]
fn each_test_of_a_fact_holds_fails_and_waits() {
    let rows = [
        (r#"{"fact":"fears","is":true}"#, r#"{"fears":true}"#, Holds),
        (r#"{"fact":"fears","is":false}"#, r#"{"fears":true}"#, Fails),
        (r#"{"fact":"fears","isNot":false}"#, r#"{"fears":true}"#, Holds),
        (r#"{"fact":"fears","is":true}"#, "{}", Unknown),
        (r#"{"fact":"age","is":17}"#, r#"{"age":17}"#, Holds),
        (r#"{"fact":"age","isNot":17}"#, r#"{"age":17}"#, Fails),
        (r#"{"fact":"age","in":[17,18]}"#, r#"{"age":18}"#, Holds),
        (r#"{"fact":"age","min":18}"#, r#"{"age":17}"#, Fails),
        (r#"{"fact":"age","min":18,"max":20}"#, r#"{"age":20}"#, Holds),
        (r#"{"fact":"age","max":20}"#, r#"{"age":21}"#, Fails),
        (r#"{"fact":"city","is":"Truro"}"#, r#"{"city":"Truro"}"#, Holds),
        (r#"{"fact":"city","notIn":["Truro","Amherst"]}"#, r#"{"city":"Truro"}"#, Fails),
        (r#"{"fact":"category","in":["violence","harassment"]}"#, r#"{"category":"delay"}"#, Fails),
        (r#"{"fact":"category","is":"delay"}"#, r#"{"category":"delay"}"#, Holds),
        (r#"{"fact":"needs","contains":"childcare"}"#, r#"{"needs":["interpreter","childcare"]}"#, Holds),
        (r#"{"fact":"needs","contains":"childcare"}"#, r#"{"needs":[]}"#, Fails),
        (r#"{"fact":"needs","in":["childcare","transport"]}"#, r#"{"needs":["transport"]}"#, Holds),
        (r#"{"fact":"needs","notIn":["childcare","transport"]}"#, r#"{"needs":["interpreter"]}"#, Holds),
        (r#"{"known":"age"}"#, "{}", Fails),
        (r#"{"known":"age"}"#, r#"{"age":3}"#, Holds),
        (r#"{"not":{"known":"age"}}"#, "{}", Holds),
    ];
    for (written, known, expected) in rows {
        assert_eq!(truth(written, known), expected, "{written} with {known}");
    }
}

#[test]
fn dates_compare_with_days_and_with_other_dates() {
    let soon = r#"{"fact":"hearing.on","before":{"fact":"asOf","plus":"3 weeks"}}"#;
    let rows = [
        (soon, r#"{"hearing.on":"2026-01-26"}"#, Holds),
        (soon, r#"{"hearing.on":"2026-01-27"}"#, Fails),
        (soon, "{}", Unknown),
        (r#"{"fact":"hearing.on","onOrBefore":"2026-03-01"}"#, r#"{"hearing.on":"2026-03-01"}"#, Holds),
        (r#"{"fact":"hearing.on","after":"2026-03-01"}"#, r#"{"hearing.on":"2026-03-01"}"#, Fails),
        (r#"{"fact":"hearing.on","onOrAfter":"2026-03-01"}"#, r#"{"hearing.on":"2026-03-01"}"#, Holds),
        (r#"{"fact":"hearing.on","is":"2026-03-01"}"#, r#"{"hearing.on":"2026-03-01"}"#, Holds),
        (r#"{"fact":"hearing.on","isNot":"2026-03-01"}"#, r#"{"hearing.on":"2026-03-02"}"#, Holds),
        (
            r#"{"fact":"hearing.on","onOrAfter":{"fact":"notice.on","plus":"1 month"}}"#,
            r#"{"notice.on":"2026-01-31","hearing.on":"2026-02-28"}"#,
            Holds,
        ),
        (
            r#"{"fact":"notice.on","after":{"fact":"hearing.on","minus":"5 business days"}}"#,
            r#"{"hearing.on":"2026-01-12","notice.on":"2026-01-05"}"#,
            Fails,
        ),
        (r#"{"fact":"asOf","onOrAfter":"2026-01-06"}"#, "{}", Holds),
    ];
    for (written, known, expected) in rows {
        assert_eq!(truth(written, known), expected, "{written} with {known}");
    }
}

#[test]
fn a_partly_known_date_answers_what_it_can() {
    let before = r#"{"fact":"hearing.on","before":"2026-03-15"}"#;
    assert_eq!(truth(before, r#"{"hearing.on":"2026-02"}"#), Holds);
    assert_eq!(truth(before, r#"{"hearing.on":"2026-03"}"#), Unknown);
    assert_eq!(truth(before, r#"{"hearing.on":"2026"}"#), Unknown);
    assert_eq!(truth(before, r#"{"hearing.on":"2027"}"#), Fails);
    assert_eq!(truth(r#"{"known":"hearing.on"}"#, r#"{"hearing.on":"2027"}"#), Holds);
    assert_eq!(truth(r#"{"fact":"hearing.on","is":"2026-03-15"}"#, r#"{"hearing.on":"2026-04"}"#), Fails);
    let after_notice = r#"{"fact":"hearing.on","after":{"fact":"notice.on","plus":"1 week"}}"#;
    assert_eq!(truth(after_notice, r#"{"notice.on":"2026-01","hearing.on":"2026-02-08"}"#), Holds);
    assert_eq!(truth(after_notice, r#"{"notice.on":"2026-01","hearing.on":"2026-02-07"}"#), Unknown);
}

#[test]
fn a_date_that_the_calendar_cannot_reach_stays_unknown_and_asks_nothing() {
    let far = r#"{"fact":"hearing.on","after":{"fact":"notice.on","plus":"5 business days"}}"#;
    let answer = explained("{}", far, r#"{"hearing.on":"2026-01-05","notice.on":"1950-01-05"}"#);
    assert_eq!((answer.truth, answer.questions), (Unknown, vec![]));
}

#[test]
fn at_least_counts_what_holds_and_what_still_may() {
    let two = r#"{"atLeast":2,"of":[{"fact":"fears","is":true},{"fact":"agrees","is":true},{"fact":"urgent","is":true}]}"#;
    assert_eq!(truth(two, r#"{"fears":true,"urgent":true}"#), Holds);
    assert_eq!(truth(two, r#"{"fears":false,"urgent":false}"#), Fails);
    assert_eq!(truth(two, r#"{"fears":false,"urgent":true}"#), Unknown);
}

#[test]
fn an_explanation_sorts_the_parts_by_how_they_came_out() {
    let named = r#"{
        "at-risk": { "any": [ { "fact": "fears", "is": true }, { "fact": "category", "is": "violence" } ] },
        "minor": { "fact": "age", "max": 17 } }"#;
    let written = r#"{ "any": [ { "all": ["at-risk", "minor"] }, { "not": "minor" },
        { "fact": "urgent", "is": false }, { "fact": "needs", "notIn": ["childcare", "transport"] } ] }"#;
    let answer = explained(named, written, r#"{"age":16,"fears":true,"urgent":true,"needs":["childcare"]}"#);
    let part = |criterion: &str, fact: Option<&str>| Weighed {
        criterion: criterion.to_owned(),
        fact: fact.map(str::to_owned),
    };
    assert_eq!(answer.truth, Holds);
    assert_eq!(answer.held, [part("at-risk", None), part("minor", None)]);
    assert_eq!(
        answer.failed,
        [
            part("not minor", None),
            part("urgent is false", Some("urgent")),
            part("needs notIn [childcare, transport]", Some("needs")),
        ]
    );
    assert_eq!(answer.unknown, []);
    assert_eq!(answer.questions, []);
}

#[test]
fn a_named_criterion_is_explained_by_its_own_parts() {
    let set = set(
        r#"{ "at-risk": { "any": [ { "fact": "fears", "is": true }, { "fact": "age", "min": 3, "max": 5 } ] } }"#,
    );
    let calendar = calendar();
    let facts = set.fact_set(today(), &calendar, &facts(r#"{"fears":false}"#)).unwrap();
    let answer = set.explain(set.named("at-risk").unwrap(), &facts, &"fr-CA".into());
    assert_eq!(
        serde_json::to_string(&answer).unwrap(),
        r#"{"truth":"unknown","held":[],"failed":[{"criterion":"fears is true","fact":"fears"}],"unknown":[{"criterion":"age min 3 max 5","fact":"age"}],"questions":[{"fact":"age","text":"Et age ?","answer":{"kind":"number"}}]}"#
    );
}

#[test]
fn a_room_sets_what_it_works_out_by_itself() {
    let set = set(r#"{ "late": { "fact": "age", "min": 3 } }"#);
    let (calendar, id) = (calendar(), set.named("late").unwrap());
    let mut known = set.fact_set(today(), &calendar, &Facts::default()).unwrap();
    let age = set.fact("age").unwrap();
    assert!(!known.is_known(age));
    known.set_built_in(age, &FactValue::Number(4)).unwrap();
    assert_eq!(set.evaluate(id, &known), Holds);
    let error = known.set_built_in(age, &FactValue::Boolean(true)).unwrap_err();
    assert_eq!(error.problems()[0].code, "facts.wrong-type");
    assert_eq!(error.problems()[0].expected.as_deref(), Some("a whole number"));
    assert_eq!(format!("{known:?}"), r#"["asOf", "age"]"#);
}

#[test]
fn facts_that_cannot_be_read_are_all_told_without_their_values() {
    let set = set("{}");
    let wrong = r#"{"agees":true,"age":"four","category":"violance","needs":["child care","transport"],"hearing.on":"2026-02-30","asOf":"2026-01-01"}"#;
    let error = set.fact_set(today(), &calendar(), &facts(wrong)).unwrap_err();
    let rows: Vec<_> = error
        .problems()
        .iter()
        .map(|p| (p.code.as_str(), p.path.as_str(), p.found.as_deref(), p.nearest.as_deref()))
        .collect();
    assert_eq!(
        rows,
        [
            ("facts.wrong-type", "facts.age", Some("text"), None),
            ("facts.unknown-fact", "facts.agees", Some("agees"), Some("agrees")),
            ("facts.built-in", "facts.asOf", Some("asOf"), None),
            ("facts.unknown-value", "facts.category", None, Some("violence")),
            ("facts.wrong-type", "facts.hearing.on", Some("text"), None),
            ("facts.unknown-value", "facts.needs[0]", None, Some("childcare")),
        ]
    );
}

#[test]
fn a_fact_that_cannot_be_used_says_what_fits() {
    let problem = |code: &str, found: Option<&str>, expected: Option<&str>| {
        let mut problem = crate::problem::Problem::new(code, "facts.age");
        problem.found = found.map(str::to_owned);
        problem.expected = expected.map(str::to_owned);
        problem
    };
    let say = |language: &str, problem: &crate::problem::Problem| {
        crate::reason::problem_text(problem, crate::reason::Sentences::builtin(language).unwrap())
    };
    let wrong = problem("facts.wrong-type", Some("text"), Some("a date"));
    assert_eq!(
        say("en", &wrong),
        "the value at `facts.age` is of another type than the fact. What fits here: \
         a date such as 2026-03-01, or the part of it that is known: 2026-03 or 2026."
    );
    assert!(say("fr", &wrong).ends_with("une date comme 2026-03-01, ou ce qu’on en sait : 2026-03 ou 2026."));
    for expected in ["true or false", "a whole number", "a text", "one of its values", "a list of its values"]
    {
        let text = say("fr", &problem("facts.wrong-type", None, Some(expected)));
        assert!(!text.contains(expected), "{text}");
    }
    let unknown = problem("facts.unknown-fact", Some("agee"), None);
    assert_eq!(
        say("en", &unknown),
        "the policy has no fact `agee`. Use one that stands under `facts`, or add it there."
    );
    let unlisted = problem("facts.unknown-value", None, Some("yes, no"));
    assert_eq!(
        say("en", &unlisted),
        "the value at `facts.age` is not one of the fact's. Choose one of: yes and no."
    );
}
