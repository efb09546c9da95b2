//! Further languages: tables loaded at run time, and the compiler that makes them.
use super::sentences::Sentences;
use crate::wire::Parameters;
use serde_json::{Value, json};

/// A whole table in which each sentence is the English one, with Arabic plurals and a word of our own.
fn table() -> Value {
    let sentences: serde_json::Map<String, Value> =
        Sentences::originals().map(|(id, template)| (id.to_owned(), json!(template))).collect();
    json!({
        "language": "ar",
        "plurals": {
            "zero": "n = 0", "one": "n = 1", "two": "n = 2",
            "few": "n % 100 = 3..10", "many": "n % 100 = 11..99"
        },
        "sentences": sentences
    })
}

#[test]
fn a_whole_table_speaks_its_own_language() {
    let mut table = table();
    table["sentences"]["-span-day"] =
        json!("{count?zero=صفر|one=يوم|two=يومان|few={count} أيام|many={count} يومًا|*={count} يوم}");
    table["sentences"]["-date"] = json!("{day}/{month}/{year}");
    table["sentences"]["-role-cultural-broker"] = json!("وسيط ثقافي");
    let arabic = Sentences::load(&table.to_string()).unwrap();
    assert_eq!(arabic.language(), "ar");
    let spans = [
        ("0 days", "صفر"),
        ("1 day", "يوم"),
        ("2 days", "يومان"),
        ("7 days", "7 أيام"),
        ("15 days", "15 يومًا"),
        ("103 days", "103 أيام"),
        ("100 days", "100 يوم"),
    ];
    for (span, expected) in spans {
        assert_eq!(arabic.term("span", span), expected);
    }
    assert_eq!(arabic.term("date", "2026-10-01"), "1/10/2026");
    assert_eq!(arabic.term("role", "cultural broker"), "وسيط ثقافي");
    let parameters: Parameters = [("path".to_owned(), "a".to_owned())].into_iter().collect();
    assert_eq!(
        arabic.say("rule.no-sentence", &parameters),
        "the rule `a` has no sentence. Write one in each language."
    );
}

#[test]
fn everything_wrong_with_a_table_is_told_at_once() {
    let mut table = table();
    table["language"] = json!("");
    table["plurals"] = json!({ "on": "n = 1", "few": "n is 3" });
    let sentences = table["sentences"].as_object_mut().unwrap();
    sentences.retain(|id, _| {
        ["rule-code", "rule-effect", "words-fluent", "-date", "-list"].contains(&id.as_str())
    });
    sentences.insert("-list".to_owned(), json!("{items} {last:colour}"));
    sentences.insert("rule-code".to_owned(), json!("`{paht}` {expected}"));
    sentences.insert("rule-effect".to_owned(), json!("{path} {expected} {found"));
    sentences.insert("words-fluent".to_owned(), json!("{path} {found?many=a|*=b}"));
    sentences.insert("words-fluant".to_owned(), json!("{path}"));
    sentences.insert("-colour-red".to_owned(), json!("red"));
    let error = Sentences::load(&table.to_string()).unwrap_err();
    let told: Vec<_> = error
        .problems()
        .iter()
        .filter(|problem| problem.code != "words.missing-sentence")
        .map(|p| format!("{} {} {}", p.code, p.path, p.nearest.as_deref().unwrap_or("–")))
        .collect();
    assert_eq!(
        told,
        [
            "words.no-language language –",
            "words.plural-rule plurals.few –",
            "words.unknown-category plurals.on one",
            "words.unknown-sentence sentences.-colour-red –",
            "words.unknown-family sentences.-list –",
            "words.unknown-parameter sentences.rule-code path",
            "words.missing-parameter sentences.rule-code –",
            "words.not-well-formed sentences.rule-effect –",
            "words.missing-parameter sentences.rule-effect –",
            "words.unknown-sentence sentences.words-fluant words-fluent",
            "words.unused-category sentences.words-fluent –",
        ]
    );
    let missing = error.problems().len() - told.len();
    assert_eq!(missing, Sentences::originals().count() - 5);
}

#[test]
fn what_is_no_table_is_told_with_its_place() {
    for text in ["", "{", "[]", "{\"language\":\"ar\"}", "{\"language\":\"ar\",\"sentences\":{},\"more\":1}"]
    {
        let error = Sentences::load(text).unwrap_err();
        assert_eq!(error.problems()[0].code, "words.unreadable", "{text}");
    }
    assert_eq!(Sentences::load("{\n  x").unwrap_err().problems()[0].line, Some(2));
}

#[test]
fn words_without_end_do_end() {
    let mut table = table();
    table["sentences"]["-role-client"] = json!("{value:role}!");
    let sentences = Sentences::load(&table.to_string());
    // The parameter is not one of the original's, so the table is refused before it can be said.
    assert_eq!(sentences.unwrap_err().problems()[0].code, "words.unknown-parameter");
    table["sentences"]["-role-client"] = json!("client");
    table["sentences"]["-role-loop"] = json!("{value:role}!");
    let sentences = Sentences::load(&table.to_string()).unwrap();
    assert_eq!(sentences.term("role", "loop"), "loop!!!!");
    table["sentences"]["rule-no-sentence"] = json!("{path?*=".repeat(100_000));
    assert_eq!(Sentences::load(&table.to_string()).unwrap_err().problems()[0].code, "words.not-well-formed");
}

proptest::proptest! {
    #[test]
    fn no_words_and_no_values_break_anything(
        template in r"[{}|\\?*=:a-c é]{0,40}",
        value in r"[-0-9TZ, .a-cA-Cé]{0,24}",
        rule in r"[niv%=!.,0-9 andor]{0,24}",
    ) {
        for sentences in [Sentences::english(), Sentences::builtin("fr").unwrap()] {
            for family in ["date", "span", "role", "list", "none"] {
                let said = sentences.term(family, &value);
                proptest::prop_assert!(!value.is_empty() || said.is_empty());
            }
        }
        let _ = crate::reason::plural::holds(&rule, 7);
        let mut table = table();
        table["sentences"]["rule-no-sentence"] = json!(template);
        if let Ok(sentences) = Sentences::load(&table.to_string()) {
            let parameters: Parameters = [("path".to_owned(), value.clone())].into_iter().collect();
            proptest::prop_assert!(!sentences.say("rule.no-sentence", &parameters).contains("path"));
        }
    }
}

mod compiling {
    use crate::reason::compiler::Compiled;

    fn faults(text: &str) -> Vec<String> {
        let faults = Compiled::of([("ar.ftl", text)]).unwrap_err();
        faults.into_iter().map(|fault| format!("{} {}", fault.id, fault.what)).collect()
    }

    #[test]
    fn the_subset_compiles_to_templates() {
        let text = "### language: ar\n### plural one: n = 1\n\na-b = x { $n ->\n    [0] none | {\"{\"}\n    [one] one\n   *[other] { DATE($on) }\n}\n    and more\n-role-client = client\n";
        let compiled = Compiled::of([("ar.ftl", text)]).unwrap();
        assert_eq!(compiled.language, "ar");
        assert_eq!(compiled.plurals["one"], "n = 1");
        assert_eq!(compiled.sentences["a-b"], r"x {n?0=none \| \{|one=one|*={on:date}} and more");
        assert_eq!(compiled.sentences["-role-client"], "client");
        assert_eq!(Vec::from_iter(&compiled.variables["a-b"]), ["n", "on"]);
    }

    #[test]
    fn everything_else_is_refused_with_what_to_write_instead() {
        let found = faults(
            "### plural few: never\n### plural lots: n = 1\n\na = { b }\nb = { -c }\nc = { NUMBER($n, digits: 2) }\nd = x\n    .title = y\ne = { DATE() ->\n   *[other] x\n}\nf = { $n ->\n    [two] x\n   *[other] y\n}\na = again\n",
        );
        assert_eq!(
            found,
            [
                " `never` is no plural rule: write it as CLDR does, such as `n % 10 = 2..4`",
                " `lots` is no plural category: write one of zero, one, two, few, many",
                "a refers to the message `b`: write its words out",
                "b refers to the term `-c`: write its words out, or choose among the terms of a family with `{ FAMILY($name) }`",
                "c `NUMBER` takes one parameter: write `{ NUMBER($name) }`",
                "d has attributes (`.name = …`): give each its own message",
                "e chooses by something else than a parameter: write `{ $name -> … }`",
                "a is written twice: keep one",
                "f `[two]` is never chosen: this language has no such plural category; drop the branch, or add a comment `### plural two: …`",
            ]
        );
        let text = "ok = fine\n\na = é { NUMBER($n, digits: 2) }\nb = {\n";
        let places: Vec<_> =
            Compiled::of([("ar.ftl", text)]).unwrap_err().into_iter().map(|fault| fault.place).collect();
        assert_eq!(places, [Some((5, 1)), Some((3, 9))]);
    }

    #[test]
    fn languages_are_compared_both_ways() {
        let english = Compiled::of([("en", "a = { $x } { $y }\nb = b\n")]).unwrap();
        let other = Compiled::of([("fr", "### language: fr\na = { $x } { $z }\nc = c\n")]).unwrap();
        let found: Vec<_> = other
            .differences(&english)
            .into_iter()
            .map(|fault| format!("{} {}", fault.id, fault.what))
            .collect();
        assert_eq!(
            found,
            [
                "a does not use `$y`, which the English sentence does",
                "a uses `$z`, which the English sentence does not",
                "b is missing: write it in this language",
                "c is unknown: the English words have no such sentence",
            ]
        );
    }

    /// The English words as one file of another language.
    #[cfg(feature = "words-compiler")]
    #[allow(clippy::disallowed_methods, reason = "a test reads the sources")]
    fn whole(language: &str) -> String {
        let mut files: Vec<_> =
            std::fs::read_dir("words/en").unwrap().map(|file| file.unwrap().path()).collect();
        files.sort();
        let texts = files.iter().map(|file| std::fs::read_to_string(file).unwrap());
        texts.fold(format!("### language: {language}\n\n"), |whole, text| whole + &text + "\n")
    }

    #[cfg(feature = "words-compiler")]
    #[test]
    fn a_compiled_language_loads_when_it_is_whole() {
        let json = crate::reason::compile_fluent("ti.ftl", &whole("ti")).unwrap();
        let loaded = crate::reason::Sentences::load(&json).unwrap();
        assert_eq!(loaded.language(), "ti");
        assert_eq!(loaded.term("date", "2026-10-01"), "1 October 2026");
    }

    #[cfg(feature = "words-compiler")]
    #[test]
    fn everything_wrong_with_a_source_is_told_at_once_with_its_place() {
        let text = whole("ti");
        let first = "timeline-notice-differs = the notice gives { DATE($notice) }";
        let second = "rule-no-sentence = ";
        assert!(text.contains(first) && text.contains(second));
        let wrong = text
            .replace(first, "timeline-notice-differs = é the notice gives { DAET($notice) }")
            .replace(second, "rule-no-sentense = ")
            + "broken = {\n";
        let place = |needle: &str| {
            let at = wrong.find(needle).unwrap();
            let before = &wrong[..at];
            let line = before.matches('\n').count() as u32 + 1;
            (Some(line), Some(before.rsplit('\n').next().unwrap().chars().count() as u32 + 1))
        };
        let error = crate::reason::compile_fluent("ti.ftl", &wrong).unwrap_err();
        let told: Vec<_> = error
            .problems()
            .iter()
            .map(|one| {
                assert_eq!(one.file.as_deref(), Some("ti.ftl"));
                assert!(!one.text.is_empty());
                (one.code.as_str(), one.path.as_str(), (one.line, one.column), one.nearest.as_deref())
            })
            .collect();
        let end = wrong.matches('\n').count() as u32 + 1;
        assert_eq!(
            told,
            [
                ("words.unknown-function", "timeline-notice-differs", place("DAET"), Some("DATE")),
                (
                    "words.unknown-sentence",
                    "rule-no-sentense",
                    place("rule-no-sentense"),
                    Some("rule-no-sentence")
                ),
                ("words.fluent", "", (Some(end), Some(1)), None),
                ("words.missing-sentence", "rule-no-sentence", (None, None), None),
            ]
        );
    }
}

mod plurals {
    use crate::reason::plural::{holds, is_rule};

    #[test]
    fn rules_are_read_as_they_stand_in_the_tables() {
        let ukrainian_few = "v = 0 and i % 10 = 2..4 and i % 100 != 12..14";
        let chosen: Vec<u64> = (0..=30).filter(|n| holds(ukrainian_few, *n).unwrap()).collect();
        assert_eq!(chosen, [2, 3, 4, 22, 23, 24]);
        let filipino_one = "v = 0 and i = 1,2,3 or v = 0 and i % 10 != 4,6,9 or v != 0 and f % 10 != 4,6,9";
        let others: Vec<u64> = (0..=30).filter(|n| !holds(filipino_one, *n).unwrap()).collect();
        assert_eq!(others, [4, 6, 9, 14, 16, 19, 24, 26, 29]);
        for wrong in ["", "n", "n =", "n = x", "x = 1", "n % 0 = 1", "n = 1 and", "n = 3..", "n within 3"] {
            assert!(!is_rule(wrong), "{wrong}");
        }
    }
}
