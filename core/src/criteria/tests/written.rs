//! The written forms, in and out.
use super::*;

#[test]
fn every_form_comes_back_as_it_was_written() {
    for form in [
        r#""at-risk""#,
        r#"{"all":["a",{"any":["b","c"]}]}"#,
        r#"{"not":"a"}"#,
        r#"{"atLeast":2,"of":["a","b","c"]}"#,
        r#"{"known":"age"}"#,
        r#"{"fact":"age","is":3}"#,
        r#"{"fact":"fears","isNot":true}"#,
        r#"{"fact":"city","in":["Truro","Amherst"]}"#,
        r#"{"fact":"city","notIn":["Truro"]}"#,
        r#"{"fact":"needs","contains":"childcare"}"#,
        r#"{"fact":"age","min":3,"max":5}"#,
        r#"{"fact":"age","max":5}"#,
        r#"{"fact":"hearing.on","before":"2026-03-01"}"#,
        r#"{"fact":"hearing.on","after":{"fact":"asOf"}}"#,
        r#"{"fact":"hearing.on","onOrBefore":{"fact":"asOf","plus":"3 weeks"}}"#,
        r#"{"fact":"hearing.on","onOrAfter":{"fact":"notice.on","minus":"5 business days"}}"#,
    ] {
        assert_eq!(serde_json::to_string(&expression(form)).unwrap(), form);
    }
}

#[test]
fn what_does_not_go_together_is_refused_in_the_policys_words() {
    for (form, says) in [
        (r#"{"fact":"age"}"#, "needs a test beside it"),
        (r#"{"fact":"age","is":3,"max":4}"#, "takes one test"),
        (r#"{"is":3}"#, "a test needs its `fact`"),
        (r#"{"all":["a"],"is":3}"#, "a test needs its `fact`"),
        (r#"{"atLeast":2}"#, "`atLeast` and `of` go together"),
        (r#"{"all":["a"],"any":["b"]}"#, "a criterion has one form"),
        (r#"{}"#, "a criterion has one form"),
        (r#"{"al":["a"]}"#, "unknown field `al`"),
        (r#"{"all":null}"#, "found null, expected a list"),
        (r#"3"#, "the name of a criterion"),
        (r#"{"fact":"hearing.on","before":"2026-02-30"}"#, "a date such as 2026-03-01"),
        (
            r#"{"fact":"hearing.on","before":{"fact":"asOf","plus":"1 week","minus":"1 week"}}"#,
            "keep one of them",
        ),
    ] {
        let error = serde_json::from_str::<Expression>(form).unwrap_err().to_string();
        assert!(error.contains(says), "{form}: {error}");
    }
}

#[cfg(feature = "schema")]
#[test]
fn the_schema_has_a_branch_for_every_form() {
    let schema = schemars::schema_for!(Expression).to_value();
    let branches = schema["oneOf"].as_array().unwrap();
    assert_eq!(branches.len(), 17);
    assert!(branches.iter().skip(1).all(|branch| branch["additionalProperties"] == false));
}
