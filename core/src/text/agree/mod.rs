//! serde, the prepared schema and both JSON doors give one verdict; and no input makes the readers panic.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
mod documents;

use super::{Schema, Tree, json_text as as_json, prepare, read, read_json, read_own, slim};
use documents::{Matter, examples};
use proptest::prelude::*;
use serde_json::{Value as Json, json};
use std::collections::BTreeMap;

fn published() -> Json {
    prepare(serde_json::to_value(schemars::schema_for!(Matter)).unwrap())
}

fn schema() -> Schema {
    static SCHEMA: std::sync::OnceLock<Schema> = std::sync::OnceLock::new();
    SCHEMA.get_or_init(|| Schema::compile(&published(), &[]).unwrap()).clone()
}

/// The verdicts of serde, of the schema over the tree, and of the quick door.
fn verdicts(text: &str, schema: &Schema) -> (bool, bool, bool) {
    let tree = Tree::json("", text);
    let checked = tree.as_ref().is_ok_and(|tree| schema.check(tree).is_empty());
    let typed = tree.as_ref().map(|tree| read::<Matter>(tree, Some(schema)));
    if checked {
        // What the schema accepts, the types accept too, from the tree and from the text, and alike.
        let typed = typed.unwrap().unwrap_or_else(|error| panic!("{text}: {error}"));
        assert_eq!(read_own(tree.as_ref().unwrap(), Some(schema)), Ok(typed.clone()), "{text}");
        assert_eq!(Some(typed), serde_json::from_str::<Matter>(text).ok(), "{text}");
    }
    (serde_json::from_str::<Matter>(text).is_ok(), checked, read_json::<Matter>("", text, schema).is_ok())
}

/// Every document that differs from this one in one place.
fn mutants(document: &Json) -> Vec<Json> {
    let others = [
        json!(null),
        json!(true),
        json!(7),
        json!(-1),
        json!(1.5),
        json!(4294967296u64),
        json!(256),
        json!("text"),
        json!("closed"),
        json!("training"),
        json!({}),
        json!([]),
        json!([1]),
        json!({ "kind": "stranger" }),
    ];
    let mut all = Vec::new();
    for pointer in pointers(document, String::new()) {
        let mut change = |act: &dyn Fn(&mut Json)| {
            let mut changed = document.clone();
            act(changed.pointer_mut(&pointer).unwrap());
            all.push(changed);
        };
        for other in &others {
            change(&|place| *place = other.clone());
        }
        match document.pointer(&pointer).unwrap() {
            Json::Object(fields) => {
                change(&|place| drop(place.as_object_mut().unwrap().insert("extra".into(), json!(1))));
                change(&|place| drop(place.as_object_mut().unwrap().insert("kind".into(), json!("done"))));
                change(&|place| {
                    drop(place.as_object_mut().unwrap().insert("room".into(), json!("training")))
                });
                for name in fields.keys() {
                    change(&|place| drop(place.as_object_mut().unwrap().remove(name)));
                    change(&|place| {
                        let value = place.as_object_mut().unwrap().remove(name).unwrap();
                        place.as_object_mut().unwrap().insert(format!("{name}s"), value);
                    });
                }
            }
            Json::String(text) => change(&|place| *place = json!(format!("{text}x"))),
            Json::Array(items) if !items.is_empty() => {
                change(&|place| drop(place.as_array_mut().unwrap().pop()))
            }
            _ => {}
        }
    }
    all
}

fn pointers(value: &Json, at: String) -> Vec<String> {
    let mut all = vec![at.clone()];
    match value {
        Json::Object(fields) => {
            all.extend(fields.iter().flat_map(|(name, value)| pointers(value, format!("{at}/{name}"))));
        }
        Json::Array(items) => {
            all.extend(items.iter().enumerate().flat_map(|(n, value)| pointers(value, format!("{at}/{n}"))));
        }
        _ => {}
    }
    all
}

/// Whether serde took a list for a record, or a map of one name for a plain name: what the schema never takes.
fn is_serdes_leniency(changed: &Json, text: &str) -> bool {
    let again = serde_json::from_str::<Matter>(text).map(|matter| serde_json::to_value(matter).unwrap());
    let shape = |value: &Json, pointer: &str| value.pointer(pointer).map(std::mem::discriminant);
    let again = again.unwrap();
    pointers(changed, String::new()).iter().any(|p| shape(changed, p) != shape(&again, p) && !p.is_empty())
        || changed.is_array()
}

#[test]
fn serde_and_the_prepared_schema_accept_and_refuse_the_same() {
    let schema = schema();
    let (mut accepted, mut refused, mut lenient) = (0, 0, 0);
    for document in examples() {
        let text = document.to_string();
        assert_eq!(verdicts(&text, &schema), (true, true, true), "{text}");
        let matter: Matter = serde_json::from_str(&text).unwrap();
        assert_eq!(as_json(&matter), serde_json::to_string(&matter).unwrap());
        let once = mutants(&document);
        let twice = once.iter().step_by(97).flat_map(mutants).step_by(13);
        for changed in once.iter().cloned().chain(twice) {
            let text = changed.to_string();
            match verdicts(&text, &schema) {
                (true, true, true) => accepted += 1,
                (false, false, false) => refused += 1,
                (true, false, false) if is_serdes_leniency(&changed, &text) => lenient += 1,
                odd => panic!("serde, schema, door say {odd:?}: {text}"),
            }
        }
    }
    assert!(
        accepted > 150 && refused > 2000 && lenient < 10,
        "{accepted} accepted, {refused} refused, {lenient} lenient"
    );
}

#[test]
fn a_key_that_stands_twice_is_refused_by_both_doors() {
    let schema = schema();
    for (once, twice) in [
        ("\"en\":", "\"en\":{\"role\":\"overseer\"},\"en\":"),
        ("\"a\":1", "\"a\":1,\"a\":1"),
        ("\"a\":1", "\"a\":1,\"\\u0061\":1"),
        ("\"offset\":", "\"offset\":1,\"offset\":"),
    ] {
        let text = examples()[0].to_string();
        assert!(text.contains(once));
        let text = text.replacen(once, twice, 1);
        let error = read_json::<Matter>("", &text, &schema).unwrap_err();
        assert_eq!(error.problems()[0].code, "input.duplicate-key", "{text}");
        assert!(read::<Matter>(&Tree::json("", &text).unwrap(), Some(&schema)).is_err());
    }
}

#[test]
fn the_schema_is_folded_closed_and_without_null() {
    let published = published();
    let event = &published["$defs"]["Event"]["oneOf"];
    let tags: Vec<(&str, &str)> = event
        .as_array()
        .unwrap()
        .iter()
        .map(|branch| {
            assert_eq!(branch["additionalProperties"], json!(false));
            let tag = |name: &str| branch["properties"][name]["const"].as_str().unwrap();
            (tag("room"), tag("kind"))
        })
        .collect();
    assert_eq!(
        tags,
        [
            ("complaint", "received"),
            ("complaint", "closed"),
            ("complaint", "answered"),
            ("complaint", "done"),
            ("training", "done"),
            ("training", "planned")
        ]
    );
    assert_eq!(event[0]["description"], json!("It came in."));
    let text = published.to_string();
    assert!(!text.contains("null"), "{text}");
    assert_eq!(published["properties"]["policyVersion"]["maximum"], json!(4294967295u32));
    assert_eq!(prepare(published.clone()), published);
    let slim = slim(published);
    assert!(!slim.to_string().contains("\"description\""));
    let error = |schema: &Schema| schema.check(&Tree::json("", "{\"id\": 1, \"x\": null}").unwrap());
    assert_eq!(error(&Schema::compile(&slim, &[]).unwrap()), error(&schema()));
}

#[test]
fn a_type_may_hold_itself_in_a_tagged_branch() {
    #[derive(serde::Deserialize, schemars::JsonSchema)]
    #[serde(tag = "kind", rename_all = "camelCase", deny_unknown_fields)]
    #[allow(dead_code)]
    enum Condition {
        All { of: Vec<Condition> },
        Not { of: Box<Condition> },
        Fact { name: String },
    }
    let schema = prepare(serde_json::to_value(schemars::schema_for!(Condition)).unwrap());
    let schema = Schema::compile(&schema, &[]).unwrap();
    let check = |json: &str| {
        let problems = schema.check(&Tree::json("", json).unwrap());
        problems.into_iter().map(|problem| (problem.code, problem.path)).collect::<Vec<_>>()
    };
    assert_eq!(check(r#"{"kind":"all","of":[{"kind":"not","of":{"kind":"fact","name":"x"}}]}"#), []);
    assert_eq!(
        check(r#"{"kind":"all","of":[{"kind":"not","of":{"kind":"fakt","name":"x"}},{"kind":"fact"}]}"#),
        [
            ("input.unknown-kind".to_owned(), "of[0].of.kind".to_owned()),
            ("input.missing-field".to_owned(), "of[1]".to_owned())
        ]
    );
}

fn json_text() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        Just("null".to_owned()),
        Just("true".to_owned()),
        "-?(0|[1-9][0-9]{0,20})(\\.[0-9]{1,4})?([eE][+-]?[0-9]{1,3})?",
        "\"([a-zé😀 ]|\\\\n|\\\\u[0-9a-fA-F]{4}|\\\\ud83d\\\\ude00){0,4}\"",
    ];
    leaf.prop_recursive(5, 40, 5, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(|items| format!("[{}]", items.join(" ,"))),
            prop::collection::vec(("[a-z]{1,6}", inner), 0..5).prop_map(|fields| {
                let fields: BTreeMap<String, String> = fields.into_iter().collect();
                let fields: Vec<_> =
                    fields.iter().map(|(name, value)| format!("\n\"{name}\": {value}")).collect();
                format!("{{{}}}", fields.join(","))
            }),
        ]
    })
}

/// A few characters put in, taken out or doubled.
fn spoiled(mut text: Vec<char>, changes: &[(usize, u8, char)]) -> String {
    for (at, how, new) in changes {
        let at = at % (text.len() + 1);
        match how {
            0 => text.insert(at, *new),
            1 if at < text.len() => drop(text.remove(at)),
            2 if at < text.len() => text[at] = *new,
            _ => text.truncate(at.max(1)),
        }
    }
    text.into_iter().collect()
}

fn changes() -> impl Strategy<Value = Vec<(usize, u8, char)>> {
    let signs = prop::sample::select(
        "{}[]:,\"'\\-0.eE+u&*!|>?#%@`~<= \n\ttnaé\u{0}\u{feff}".chars().collect::<Vec<_>>(),
    );
    prop::collection::vec((any::<usize>(), 0..3u8, signs), 0..4)
}

fn accepted(text: &str) -> bool {
    Tree::json("", text).is_ok_and(|tree| tree.problems().is_empty())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn json_is_accepted_exactly_where_serde_json_accepts_it(text in json_text(), changes in changes()) {
        let text = spoiled(text.chars().collect(), &changes);
        let theirs = serde_json::from_str::<Json>(&text);
        let ours = Tree::json("", &text);
        let twice = ours.as_ref().is_ok_and(|tree| {
            !tree.problems().is_empty() && tree.problems().iter().all(|problem| problem.code == "input.duplicate-key")
        });
        prop_assert_eq!(accepted(&text) || twice, theirs.is_ok(), "{}", text);
        if let (Ok(theirs), true) = (theirs, accepted(&text)) {
            let read = read::<Json>(&ours.unwrap(), None).unwrap();
            prop_assert_eq!(numbers_as_floats(read), numbers_as_floats(theirs));
        }
    }

    #[test]
    fn spoiled_yaml_never_panics(changes in changes(), json in json_text()) {
        let yaml = "a: &x {k: v, l: [1, 2]}\nb: *x\n? c\n: |\n  text\n  more\nd:\n- !!int 7\n- 'q''q'\n- \"\\u00e9\"\n---\n";
        for text in [yaml, json.as_str()] {
            let spoiled = spoiled(text.chars().collect(), &changes);
            if let Ok(tree) = Tree::read("", &spoiled) {
                let _ = schema().check(&tree.clone().merge_over(tree));
            }
            let _ = Tree::yaml("", &spoiled);
        }
    }

    #[test]
    fn arbitrary_input_never_panics(text in "\\PC{0,80}", bytes in prop::collection::vec(any::<u8>(), 0..60)) {
        let _ = Tree::read("", &text);
        let _ = Tree::json("", &text);
        prop_assert_eq!(Tree::json_bytes("", &bytes).is_ok_and(|tree| tree.problems().is_empty()),
                        serde_json::from_slice::<Json>(&bytes).is_ok());
        let _ = read_json::<Matter>("", &text, &schema());
    }

    #[test]
    fn spoiled_records_get_one_verdict(which in 0..2usize, changes in changes()) {
        let text = spoiled(examples()[which].to_string().chars().collect(), &changes);
        let schema = schema();
        let door = read_json::<Matter>("", &text, &schema).ok();
        let tree = Tree::json("", &text).and_then(|tree| read::<Matter>(&tree, Some(&schema))).ok();
        prop_assert_eq!(door, tree);
    }
}

/// serde_json reads fractions to the last digit but one.
fn numbers_as_floats(value: Json) -> Json {
    match value {
        Json::Number(number) => json!(format!("{:.12e}", number.as_f64().unwrap())),
        Json::Array(items) => items.into_iter().map(numbers_as_floats).collect(),
        Json::Object(fields) => {
            fields.into_iter().map(|(name, value)| (name, numbers_as_floats(value))).collect()
        }
        other => other,
    }
}
