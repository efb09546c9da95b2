//! Reading, laying over, checking: exact places, every problem, and limits.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
use serde_json::json;
use settlewell::text::{Expected, Format, Mark, Number, Schema, Tree, Value, codes, locate, read, read_json};
use settlewell::{InputError, Problem};

fn at(tree: &Tree, path: &str) -> (u32, u32) {
    let mark = tree.at(path).unwrap_or_else(|| panic!("nothing at {path}"));
    (mark.line, mark.column)
}

fn told(problems: &[Problem]) -> Vec<String> {
    let short = |p: &Problem| {
        let place =
            p.line.zip(p.column).map(|(line, column)| format!("{line}:{column} ")).unwrap_or_default();
        let part = |name: &str, value: &Option<String>| {
            value.as_ref().map(|value| format!(" {name}={value}")).unwrap_or_default()
        };
        format!(
            "{place}{} [{}]{}{}{}",
            p.code.trim_start_matches("input."),
            p.path,
            part("found", &p.found),
            part("expected", &p.expected),
            part("nearest", &p.nearest)
        )
    };
    problems.iter().map(short).collect()
}

fn wrong<T>(result: Result<T, InputError>) -> Vec<String> {
    match result {
        Ok(_) => panic!("accepted"),
        Err(error) => told(error.problems()),
    }
}

fn value(yaml: &str) -> Value {
    Tree::yaml("", yaml).unwrap().root().value.clone()
}

fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

#[test]
fn yaml_places_are_exact() {
    let tree = Tree::yaml(
        "policy.yaml",
        "# a comment\norganization:\n  id: harbour-house\n  rooms: [one, 'two',\n    {é: x, y: 3}]\n\"quoted\":\n- |\n  block\n- ~\n",
    )
    .unwrap();
    assert_eq!(at(&tree, "organization"), (3, 3));
    assert_eq!(at(&tree, "organization.id"), (3, 7));
    assert_eq!(at(&tree, "organization.rooms"), (4, 10));
    assert_eq!(at(&tree, "organization.rooms[1]"), (4, 16));
    assert_eq!(at(&tree, "organization.rooms[2]"), (5, 5));
    assert_eq!(at(&tree, "organization.rooms[2].y"), (5, 15));
    assert_eq!(at(&tree, "quoted[0]"), (8, 3));
    assert_eq!(at(&tree, "quoted[1]"), (9, 3));
    let key = tree.root().map().unwrap().get("quoted").unwrap().mark;
    assert_eq!(key, Mark { file: 0, line: 6, column: 1 });
    assert_eq!(tree.at("organization.nothing"), None);
    assert_eq!(tree.around("organization.nothing.at.all"), Mark { file: 0, line: 3, column: 3 });
}

#[test]
fn json_places_are_exact() {
    let tree =
        Tree::json("r.json", "{\"a\": [1,\n  {\"é😀\": true, \"b.c\": \"x\"}],\r\n\t\"n\":-0.5e1}").unwrap();
    assert_eq!(at(&tree, ""), (1, 1));
    assert_eq!(at(&tree, "a"), (1, 7));
    assert_eq!(at(&tree, "a[0]"), (1, 8));
    assert_eq!(at(&tree, "a[1].é😀"), (2, 10));
    assert_eq!(at(&tree, "a[1].b.c"), (2, 23));
    assert_eq!(at(&tree, "n"), (3, 6));
}

#[test]
fn yaml_loses_nothing_that_a_person_wrote() {
    for written in [
        "no",
        "yes",
        "on",
        "off",
        "y",
        "2026-04-01",
        "1.10",
        "007",
        "0x1F",
        "0o17",
        "1_000",
        "+1",
        ".5",
        "1.",
        "1e3",
        ".inf",
        ".nan",
        "-0",
        "12:30",
        "99999999999999999999",
        "NULLs",
        "1.0",
        "3 business days",
    ] {
        assert_eq!(value(written), text(written), "{written}");
    }
    assert_eq!(value("12"), Value::Number(Number::Whole(12)));
    assert_eq!(value("-9223372036854775808"), Value::Number(Number::Whole(i64::MIN)));
    let fraction = |written: &str| match value(written) {
        Value::Number(Number::Fraction(number)) => number.to_string(),
        other => panic!("{other:?}"),
    };
    assert_eq!(fraction("0.25"), "0.25");
    assert_eq!(value("True"), Value::Boolean(true));
    for nothing in ["", "~", "null", "Null", "NULL", "# only a comment"] {
        assert_eq!(value(nothing), Value::Null, "{nothing}");
    }
    assert_eq!(value("'12'"), text("12"));
    assert_eq!(value("! 12"), text("12"));
    assert_eq!(value("!!str 12"), text("12"));
    assert_eq!(value("!!int 007"), Value::Number(Number::Whole(7)));
    assert_eq!(value("!!int 0x1F"), Value::Number(Number::Whole(31)));
    assert_eq!(fraction("!!float 1.10"), "1.1");
    assert_eq!(value("!!bool true"), Value::Boolean(true));
    assert_eq!(value("!!null ''"), Value::Null);
    let keys = Tree::yaml("", "no: 1\n2026: 2\n1.10: 3\n~: 4\ntrue: 5").unwrap();
    let keys: Vec<_> = keys.root().map().unwrap().fields().iter().map(|field| field.key.clone()).collect();
    assert_eq!(keys, ["no", "2026", "1.10", "~", "true"]);
}

#[test]
fn yaml_problems_have_their_place() {
    let problems = |yaml: &str| told(Tree::yaml("", yaml).unwrap().problems());
    assert_eq!(
        problems("a: 1\nb: {c: 1, c: 2}\na: 3\na: 4\n"),
        [
            "2:11 duplicate-key [b.c] found=c expected=2:5",
            "3:1 duplicate-key [a] found=a expected=1:1",
            "4:1 duplicate-key [a] found=a expected=1:1",
        ]
    );
    assert_eq!(problems("base: &b {x: 1}\nown:\n  <<: *b\n"), ["3:3 merge-key [own]"]);
    assert_eq!(
        problems("a: !secret x\nb: !map [1]"),
        ["1:4 unknown-tag [a] found=!secret", "2:4 unknown-tag [b] found=!map"]
    );
    assert_eq!(
        problems("a: !!int x\nb: !!bool no"),
        ["1:4 wrong-value [a] found=x expected=12", "2:4 wrong-value [b] found=no expected=true, false"]
    );
    assert_eq!(wrong(Tree::yaml("", "a: 1\n---\nb: 2")), ["2:1 second-document []"]);
    assert_eq!(wrong(Tree::yaml("", "? [a]\n: 1")), ["1:3 key-not-text []"]);
    assert_eq!(wrong(Tree::yaml("", "a: &x [1, *x]")), ["1:11 alias-loop [a[1]]"]);
    let broken = Tree::yaml("p.yaml", "a: [1\nb: 2").unwrap_err();
    assert_eq!(broken.problems()[0].code, codes::SYNTAX_YAML);
    assert_eq!(broken.problems()[0].file.as_deref(), Some("p.yaml"));
    // What was noticed before the text stopped making sense is told too.
    let both = wrong(Tree::yaml("", "a: {x: 1, x: 2}\nb: ]"));
    assert_eq!((both.len(), both[0].as_str()), (2, "1:11 duplicate-key [a.x] found=x expected=1:5"));
}

#[test]
fn json_is_read_strictly() {
    let seen = |json: &str| told(Tree::json("", json).unwrap().problems());
    assert_eq!(seen("{\"a\": 1,}"), ["1:9 syntax [] found=} expected=value"]);
    assert_eq!(wrong(Tree::json("", "[1 2]")), ["1:4 syntax [[1]] found=2 expected=commaOrBracket"]);
    assert_eq!(wrong(Tree::json("", "{\"a\" 1}")), ["1:6 syntax [a] found=1 expected=colon"]);
    assert_eq!(wrong(Tree::json("", "{a: 1}")), ["1:2 syntax [] found=a expected=name"]);
    assert_eq!(wrong(Tree::json("", "\"abc")), ["1:5 syntax [] expected=quote"]);
    assert_eq!(wrong(Tree::json("", " \n")), ["1:1 empty []"]);
    assert_eq!(wrong(Tree::json("", "1 1")), ["1:3 syntax [] found=1 expected=end"]);
    assert_eq!(wrong(Tree::json("", "[01]")), ["1:3 syntax [[1]] found=1 expected=commaOrBracket"]);
    assert_eq!(wrong(Tree::json("", "1e999")), ["1:1 out-of-range [] found=1e999 expected=< 1e308"]);
    // What is wrong inside texts does not stop the reading.
    let several = "{\"a\": \"\\x\", \"b\": [\"\\ud800\", \"tab\there\",], \"a\": 1}";
    assert_eq!(
        seen(several),
        [
            "1:8 syntax [a] found=\\ expected=escape",
            "1:20 syntax [b[0]] found=\\ud800 expected=character",
            "1:33 syntax [b[1]] found=\\t expected=escape",
            "1:40 syntax [b[2]] found=] expected=value",
            "1:43 duplicate-key [a] found=a expected=1:2",
        ]
    );
}

#[test]
fn surrogate_pairs_are_one_character() {
    let tree = Tree::json("", r#"["\ud83d\ude00\u00e9\/\b\f\n\r\t\"\\", "ትግርኛ"]"#).unwrap();
    let Value::List(items) = &tree.root().value else { panic!() };
    assert_eq!(items[0].text(), Some("😀é/\u{8}\u{c}\n\r\t\"\\"));
    assert_eq!(items[1].text(), Some("ትግርኛ"));
    for lone in [
        r#""\ud83d""#,
        r#""\ude00""#,
        r#""\ud83dx""#,
        r#""\ud83d\u0041""#,
        r#""\ud83d\n""#,
        r#""\u12G4""#,
        r#""\u+123""#,
    ] {
        assert_eq!(Tree::json("", lone).unwrap().problems()[0].code, codes::SYNTAX, "{lone}");
        assert!(serde_json::from_str::<String>(lone).is_err(), "{lone}");
    }
}

#[test]
fn bytes_that_are_not_utf8_are_one_problem() {
    let error = Tree::json_bytes("r.json", b"{\n\"n\xC3\xA9\": \"\xFF\"}").unwrap_err();
    assert_eq!(told(error.problems()), ["2:8 not-utf8 [] found=10"]);
    assert!(Tree::json_bytes("", "{\"né\": 1}".as_bytes()).is_ok());
}

#[test]
fn nesting_has_a_limit_in_both() {
    for open in ["[", "{\"a\":"] {
        let huge = open.repeat(10_000_000 / open.len());
        let problems = wrong(Tree::json("", &huge));
        assert_eq!(problems.len(), 1);
        assert!(problems[0].ends_with("too-deep [] expected=127"), "{}", problems[0]);
    }
    for open in ["[", "{a: ", "- ", "[{a: ", "? - "] {
        let huge = open.repeat(10_000_000 / open.len());
        let error = Tree::yaml("", &huge).unwrap_err();
        let code = error.problems().last().unwrap().code.clone();
        assert!(code == codes::TOO_DEEP || open == "? - " && code == codes::KEY_NOT_TEXT, "{open}: {code}");
    }
    let deep = |n: usize| format!("{}1{}", "[".repeat(n), "]".repeat(n));
    assert!(
        Tree::json("", &deep(127)).is_ok() && serde_json::from_str::<serde_json::Value>(&deep(127)).is_ok()
    );
    assert!(
        Tree::json("", &deep(128)).is_err() && serde_json::from_str::<serde_json::Value>(&deep(128)).is_err()
    );
    assert!(Tree::yaml("", &deep(127)).is_ok() && Tree::yaml("", &deep(128)).is_err());
}

#[test]
fn aliases_cannot_blow_up() {
    let mut bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n".to_owned();
    for n in 1..12 {
        let items = vec![format!("*a{}", n - 1); 9].join(", ");
        bomb.push_str(&format!("a{n}: &a{n} [{items}]\n"));
    }
    let problems = wrong(Tree::yaml("", &bomb));
    assert_eq!(problems.len(), 1);
    assert!(problems[0].contains("too-large") && problems[0].contains("expected=100000"), "{}", problems[0]);
    // Aliases inside aliases cannot get around the depth.
    let mut tower = format!("- &a0 {}1{}\n", "[".repeat(100), "]".repeat(100));
    for n in 1..5 {
        tower.push_str(&format!("- &a{n} {}*a{}{}\n", "[".repeat(20), n - 1, "]".repeat(20)));
    }
    assert!(wrong(Tree::yaml("", &tower))[0].contains("too-deep"));
    let tree = Tree::yaml("", "a: &x {k: v}\nb: *x\n").unwrap();
    assert_eq!(at(&tree, "b.k"), (1, 11));
}

#[test]
fn large_maps_are_searched_and_duplicates_in_them_found() {
    let mut yaml: String = (0..5000).map(|n| format!("key{n}: {n}\n")).collect();
    yaml.push_str("key17: again\n");
    let tree = Tree::yaml("", &yaml).unwrap();
    assert_eq!(told(tree.problems()), ["5001:1 duplicate-key [key17] found=key17 expected=18:1"]);
    assert_eq!(at(&tree, "key4999"), (5000, 10));
    assert_eq!(tree.root().map().unwrap().get("key17").unwrap().node.value, Value::Number(Number::Whole(17)));
    let many = "a: 1\n".repeat(5_000);
    let problems = wrong(Tree::yaml("", &many));
    assert_eq!((problems.len(), problems[1000].as_str()), (1001, "too-many-problems [] expected=1000"));
}

#[test]
fn the_content_says_which_of_the_two_it_is() {
    assert_eq!(
        Tree::read("", "\u{feff}{\"a\": 1}").unwrap().at("a"),
        Some(Mark { file: 0, line: 1, column: 7 })
    );
    assert!(Tree::read("", "a: 1").unwrap().at("a").is_some());
    assert!(Tree::read("", " {a: 1, b: no}").unwrap().at("b").is_some());
    assert!(Tree::read("", "[one, two]").unwrap().at("[1]").is_some());
    assert_eq!(
        wrong(Tree::read("", "{\"a\": 1 \"b\": 2}")),
        ["1:9 syntax [] found=\" expected=commaOrBrace"]
    );
    assert_eq!(wrong(Tree::read("", &"[".repeat(1000))), ["1:128 too-deep [] expected=127"]);
}

fn merged(over: &str, base: &str) -> Tree {
    Tree::yaml("own.yaml", over).unwrap().merge_over(Tree::yaml("pack.yaml", base).unwrap())
}

#[test]
fn an_override_is_laid_over_deeply() {
    let pack = "title: Pack\nstages:\n  first: { within: 3 days, days: [mon, tue] }\n  appeal: { within: 1 month }\nsteps:\n  - { id: a, span: 1 day }\n  - { id: b, span: 2 days }\n  - { id: c, span: 3 days }\n";
    let own = "stages:\n  first: { days: [wed] }\n  appeal: null\n  third: { within: 9 days }\nsteps:\n  - { id: b, span: 5 days, owner: lead }\n  - { id: d, span: 7 days }\n";
    let tree = merged(own, pack);
    assert!(tree.problems().is_empty());
    let value: serde_json::Value = read(&tree, None).unwrap();
    assert_eq!(
        value,
        json!({
            "title": "Pack",
            "stages": { "first": { "within": "3 days", "days": ["wed"] }, "third": { "within": "9 days" } },
            "steps": [
                { "id": "a", "span": "1 day" }, { "id": "b", "span": "5 days", "owner": "lead" },
                { "id": "c", "span": "3 days" }, { "id": "d", "span": "7 days" }
            ]
        })
    );
    let place = |path: &str| {
        let mark = tree.at(path).unwrap();
        (tree.files()[mark.file as usize].as_str(), mark.line, mark.column)
    };
    assert_eq!(place("stages.first.within"), ("pack.yaml", 3, 20));
    assert_eq!(place("stages.first.days[0]"), ("own.yaml", 2, 19));
    assert_eq!(place("steps[1].span"), ("own.yaml", 6, 20));
    assert_eq!(place("steps[2].span"), ("pack.yaml", 8, 20));
    // Three documents, one over the other.
    let tree = Tree::yaml("top", "title: Top").unwrap().merge_over(tree);
    assert_eq!(tree.files(), ["top", "own.yaml", "pack.yaml"]);
    let mark = tree.at("stages.first.within").unwrap();
    assert_eq!((mark.file, mark.line), (2, 3));
}

#[test]
fn items_are_named_by_id_and_null_removes() {
    let tree = merged(
        "steps: { b: null, c: { span: 9 days }, e: { span: 1 day } }",
        "steps: [{ id: b }, { id: c, span: 1 day }, { id: 4 }]",
    );
    assert_eq!(told(tree.problems()), Vec::<String>::new());
    let value: serde_json::Value = read(&tree, None).unwrap();
    assert_eq!(
        value,
        json!({ "steps": [{ "id": "c", "span": "9 days" }, { "id": 4 }, { "id": "e", "span": "1 day" }] })
    );
    let replaced: serde_json::Value =
        read(&merged("a: []\nb: [x]", "a: [{ id: x }]\nb: [{ id: y }]"), None).unwrap();
    assert_eq!(replaced, json!({ "a": [], "b": ["x"] }));
}

#[test]
fn null_that_removes_nothing_is_told_with_what_is_near() {
    let tree = merged(
        "stages:\n  apeal: null\nnew: { x: null }\nsteps: [{ id: a, y: null }, { id: a }]",
        "stages: { appeal: { within: 1 month } }\nsteps: [{ id: a }]",
    );
    assert_eq!(
        told(tree.problems()),
        [
            "2:3 removes-nothing [stages.apeal] found=apeal nearest=appeal",
            "4:35 duplicate-key [steps] found=a expected=4:15",
            "4:18 removes-nothing [steps[0].y] found=y",
            "3:8 removes-nothing [new.x] found=x",
        ]
    );
    assert!(read::<serde_json::Value>(&tree, None).is_err());
}

fn civil_date(text: &str) -> Result<(), Expected> {
    let good = text.len() == 10 && text.bytes().filter(|b| *b == b'-').count() == 2 && !text.ends_with("-31");
    if good { Ok(()) } else { Err(Expected { expected: "2026-04-30".into(), nearest: None }) }
}

const FORMATS: [Format; 1] = [("civil-date", civil_date)];

fn record() -> Schema {
    let text = json!({ "type": "string" });
    let schema = json!({
        "type": "object", "additionalProperties": false, "required": ["id", "version", "entries"],
        "properties": {
            "id": { "type": "string", "minLength": 1, "maxLength": 8 },
            "version": { "type": "integer", "format": "uint32", "minimum": 1 },
            "share": { "type": "number", "minimum": 0, "maximum": 1 },
            "open": { "type": "boolean" },
            "channel": { "$ref": "#/$defs/Channel" },
            "entries": { "type": "array", "items": { "$ref": "#/$defs/Event" }, "minItems": 1 },
            "on": { "type": "string", "format": "civil-date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" },
            "languages": { "type": "array", "uniqueItems": true, "items": text },
            "names": { "type": "object", "propertyNames": { "enum": ["en", "fr"] }, "additionalProperties": text },
            "pair": { "type": "array", "prefixItems": [text, { "type": "integer" }], "minItems": 2, "maxItems": 2 },
            "starts": { "anyOf": [
                { "type": "string" },
                { "type": "object", "additionalProperties": false, "required": ["event"],
                  "properties": { "event": text, "plus": text } },
                { "type": "object", "additionalProperties": false, "required": ["laterOf"],
                  "properties": { "laterOf": { "type": "array", "items": text } } }
            ] }
        },
        "$defs": {
            "Channel": { "oneOf": [
                { "type": "string", "enum": ["letter", "email"] }, { "type": "string", "const": "phone" } ] },
            "Event": { "oneOf": [
                { "type": "object", "additionalProperties": false, "required": ["room", "kind", "channel"],
                  "properties": { "room": { "const": "complaint", "type": "string" }, "kind": { "const": "received", "type": "string" },
                                  "channel": { "$ref": "#/$defs/Channel" } } },
                { "type": "object", "additionalProperties": false, "required": ["room", "kind"],
                  "properties": { "room": { "const": "complaint", "type": "string" }, "kind": { "const": "closed", "type": "string" } } },
                { "type": "object", "additionalProperties": false, "required": ["room", "kind"],
                  "properties": { "room": { "const": "training", "type": "string" }, "kind": { "const": "done", "type": "string" } } }
            ] }
        }
    });
    Schema::compile(&schema, &FORMATS).unwrap()
}

#[test]
fn every_problem_is_told_at_once() {
    let yaml = "id: a-name-that-is-long
version: 0
share: 1.5
open: no
chanel: letter
channel: emial
entries:
  - { room: complaint, kind: recieved }
  - { room: complaint, kind: received, channel: 5 }
  - { room: complaint, kind: closed, note: x }
  - { kind: done }
  - { room: trainning, kind: done }
  - 7
on: 2026-02-31
languages: [ti, ar, ti]
names: { en: A, de: B }
pair: [1, 2, 3]
starts: { laterof: [a], plus: 1 day }
";
    let tree = Tree::yaml("record.yaml", yaml).unwrap();
    let problems = record().check(&tree);
    assert_eq!(
        told(&problems),
        [
            "1:5 too-long [id] found=19 expected=8",
            "2:10 out-of-range [version] found=0 expected=1 … 4294967295",
            "3:8 out-of-range [share] found=1.5 expected=0 … 1",
            "4:7 wrong-type [open] found=text expected=trueOrFalse",
            "5:1 unknown-field [chanel] found=chanel expected=channel, entries, id, languages, names, on, open, pair, share, starts, version nearest=channel",
            "6:10 wrong-value [channel] found=emial expected=letter, email, phone nearest=email",
            "8:30 unknown-kind [entries[0].kind] found=recieved expected=received, closed nearest=received",
            "9:49 wrong-type [entries[1].channel] found=number expected=text",
            "10:38 unknown-field [entries[2].note] found=note expected=kind, room",
            "11:5 missing-field [entries[3]] expected=room",
            "12:13 unknown-kind [entries[4].room] found=trainning expected=complaint, training nearest=training",
            "13:5 wrong-type [entries[5]] found=number expected=map",
            "14:5 wrong-value [on] found=2026-02-31 expected=2026-04-30",
            "15:21 repeated-item [languages[2]] found=ti expected=15:13",
            "16:17 wrong-value [names.de] found=de expected=en, fr",
            "17:7 too-many [pair] found=3 expected=2",
            "17:8 wrong-type [pair[0]] found=number expected=text",
            "18:9 missing-field [starts] expected=event",
            "18:11 unknown-field [starts.laterof] found=laterof expected=event, plus",
        ]
    );
    assert!(problems.iter().all(|problem| problem.file.as_deref() == Some("record.yaml")));
}

#[test]
fn untagged_branches_speak_of_the_one_that_was_meant() {
    let check = |starts: &str| {
        let yaml = format!("id: a\nversion: 1\nentries: [{{room: training, kind: done}}]\nstarts: {starts}");
        told(&record().check(&Tree::yaml("", &yaml).unwrap()))
    };
    assert_eq!(check("received"), Vec::<String>::new());
    assert_eq!(check("{ event: received, plus: 1 day }"), Vec::<String>::new());
    assert_eq!(
        check("{ laterOf: [a, 1] }"),
        ["4:24 wrong-type [starts.laterOf[1]] found=number expected=text"]
    );
    assert_eq!(check("7"), ["4:9 wrong-type [starts] found=number expected=text, map"]);
    assert_eq!(check("~"), ["4:9 null [starts] expected=text, map"]);
    assert_eq!(
        check("{ latterOf: [a] }"),
        ["4:11 unknown-field [starts.latterOf] found=latterOf expected=event, laterOf, plus nearest=laterOf"]
    );
}

#[test]
fn what_a_schema_says_is_understood_or_refused() {
    let refused = |schema: serde_json::Value| {
        let error = Schema::compile(&schema, &FORMATS).unwrap_err();
        (error.pointer, error.what)
    };
    let pair = |pointer: &str, what: &str| (pointer.to_owned(), what.to_owned());
    assert_eq!(refused(json!({ "not": {} })), pair("#/not", "an unknown keyword"));
    assert_eq!(refused(json!({ "type": "text" })), pair("#/type", "a value of the wrong type"));
    assert_eq!(
        refused(json!({ "properties": { "a": { "unevaluatedProperties": false } } })),
        pair("#/properties/a/unevaluatedProperties", "an unknown keyword")
    );
    assert_eq!(refused(json!({ "type": "string", "format": "email" })), pair("#/format", "email"));
    assert_eq!(refused(json!({ "$ref": "#/$defs/X" })), pair("#/$ref", "a reference to nothing"));
    assert_eq!(refused(json!({ "pattern": "^a" })).1, "a `pattern` needs a `format` beside it that decides");
    assert_eq!(refused(json!({ "const": [1] })), pair("#/const", "a value of the wrong type"));
    assert!(
        Schema::compile(&json!({ "x-note": 1, "title": "T", "allOf": [true, { "type": "string" }] }), &[])
            .is_ok()
    );
}

#[derive(serde::Deserialize, Debug)]
#[serde(deny_unknown_fields)]
struct Window {
    #[allow(dead_code)]
    days: Vec<Even>,
}

#[derive(serde::Deserialize, Debug)]
#[serde(try_from = "u32")]
struct Even;

impl TryFrom<u32> for Even {
    type Error = String;
    fn try_from(number: u32) -> Result<Self, String> {
        if number.is_multiple_of(2) { Ok(Self) } else { Err("an even number is wanted".to_owned()) }
    }
}

#[test]
fn what_the_type_alone_refuses_has_its_place_through_both_doors() {
    let schema = json!({
        "type": "object", "required": ["days"], "additionalProperties": false,
        "properties": { "days": { "type": "array", "items": { "type": "integer", "format": "uint32" } } }
    });
    let schema = Schema::compile(&schema, &[]).unwrap();
    let json = "{\n \"days\": [2,\n 4, 5]}";
    let tree = Tree::json("", json).unwrap();
    let expected = ["3:5 not-accepted [days[2]] found=5 expected=an even number is wanted"];
    assert_eq!(wrong(read::<Window>(&tree, Some(&schema))), expected);
    assert_eq!(wrong(read_json::<Window>("", json, &schema)), expected);
    assert!(read_json::<Window>("", "{\"days\": [2, 4]}", &schema).is_ok());
    // What serde would let pass.
    assert_eq!(
        wrong(read_json::<Window>("", "[[2]]", &schema)),
        ["1:1 wrong-type [] found=list expected=map"]
    );
}

#[test]
fn meaning_is_given_its_place() {
    let tree =
        Tree::yaml("p.yaml", "facts:\n  hearing.on: { type: date }\nsteps:\n  - starts: nowhere\n").unwrap();
    let problems = vec![
        Problem::new("policy.unknown-step", "steps[0].starts").found("nowhere"),
        Problem::new("policy.no-question", "facts.hearing.on.question.fr"),
        Problem::new("policy.empty", "criteria"),
        Problem { line: Some(9), column: Some(9), ..Problem::new("policy.placed", "facts") },
    ];
    let located = locate(problems, &tree);
    let places: Vec<_> = located.iter().map(|p| (p.file.as_deref(), p.line, p.column)).collect();
    assert_eq!(
        places,
        [
            (Some("p.yaml"), Some(4), Some(13)),
            (Some("p.yaml"), Some(2), Some(15)),
            (Some("p.yaml"), Some(1), Some(1)),
            (None, Some(9), Some(9)),
        ]
    );
}

#[test]
fn every_code_has_its_sentence_in_both_languages() {
    for words in [include_str!("../words/en/input.ftl"), include_str!("../words/fr/input.ftl")] {
        let said: Vec<&str> = words
            .lines()
            .filter(|line| line.starts_with("input-"))
            .filter_map(|line| line.split(" =").next())
            .collect();
        let codes: Vec<String> = codes::ALL.iter().map(|code| code.replace('.', "-")).collect();
        for code in &codes {
            assert!(said.contains(&code.as_str()), "{code} has no sentence");
        }
        for message in said {
            assert!(codes.iter().any(|code| code == message), "{message} is no code");
        }
    }
}
