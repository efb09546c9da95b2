//! The whole mechanism, from rules to words.
use super::sentences::Sentences;
use super::*;
use crate::problem::Problem;
use crate::wire::{Parameters, Role};
use std::collections::BTreeMap;

mod rules {
    crate::rules! {
        pub UNKNOWN_ELEMENT = "element.unknown", refuses, cites ["complaints.A.2.2", "complaints.A.2.5"], with [found, nearest];
        pub ASKS = "rule.missing-parameter", needsInformation, cites ["framework.1.6"], with [path, expected];
        pub WAITS = "rule.effect", needsApproval, cites [], with [path, expected, found];
        pub NOTICED = "rule.no-sentence", notes, cites ["referrals.F.5"], with [path];
        pub TELLS = "words.no-language", informs, cites [], with [];
        pub ALLOWS = "rule.code-twice", permits, cites ["training.B.2.c.7"], with [path];
        pub WORKS = "words.unread", signals, cites [], with [who];
    }
}
use rules::{ALL, ALLOWS, ASKS, NOTICED, TELLS, UNKNOWN_ELEMENT, WAITS, WORKS};

fn french() -> &'static Sentences {
    Sentences::builtin("fr").unwrap()
}

fn parameters(pairs: &[(&str, &str)]) -> Parameters {
    pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

fn codes(error: &crate::InputError) -> Vec<(&str, &str)> {
    error.problems().iter().map(|problem| (problem.code.as_str(), problem.path.as_str())).collect()
}

#[test]
fn there_are_173_elements_in_the_counts_of_the_documents() {
    let mut documents = BTreeMap::new();
    let mut sections = BTreeMap::new();
    for element in Element::all() {
        *documents.entry(element.document()).or_insert(0) += 1;
        *sections.entry((element.document(), element.section())).or_insert(0) += 1;
        let id = element.to_string();
        assert!(is_element(&id), "{id}");
        assert_eq!(Element::parse(&id).unwrap(), element);
    }
    assert_eq!(Element::all().count(), 173);
    assert_eq!(documents[&Document::Framework], 21);
    assert_eq!(documents[&Document::Referrals], 51);
    assert_eq!(documents[&Document::Training], 47);
    assert_eq!(documents[&Document::Complaints], 54);
    assert_eq!(sections.len(), 47);
    let counts = |document| -> Vec<u32> {
        sections.iter().filter(|((own, _), _)| *own == document).map(|(_, count)| *count).collect()
    };
    assert_eq!(counts(Document::Framework), [7, 5, 6, 3]);
    assert_eq!(counts(Document::Referrals), [3, 4, 4, 4, 4, 3, 3, 1, 3, 2, 3, 3, 1, 4, 4, 5]);
    assert_eq!(counts(Document::Training), [4, 2, 3, 2, 2, 2, 6, 2, 2, 2, 2, 4, 5, 7, 2]);
    assert_eq!(counts(Document::Complaints), [4, 5, 3, 9, 6, 6, 1, 5, 3, 4, 4, 4]);
}

#[test]
fn what_is_no_element_is_told_with_the_nearest() {
    let wrong =
        ["", "complaints", "complaints.A.2", "complaints.A.2.10", "complaints.A.2.0", "complaints.A.2.01"];
    for id in
        wrong.into_iter().chain(["referrals.C.6.3.1", "Referrals.C.6.3", "framework..1", "complaints.C.5"])
    {
        assert!(!is_element(id), "{id}");
        assert_eq!(Element::parse(id).unwrap_err().problems()[0].code, "element.unknown");
    }
    let error = Element::parse("complaint.C.4").unwrap_err();
    assert_eq!(error.problems()[0].nearest.as_deref(), Some("complaints.C.4"));
}

#[test]
fn citations_are_in_the_language_of_the_reader() {
    let element = Element::parse("framework.2.3").unwrap();
    assert_eq!(
        element.citation(french()),
        "Conseil canadien pour les réfugiés, Cadre de qualité des services d’immigration et aux personnes réfugiées (février 2021), 2, point 3"
    );
    assert_eq!(Document::Referrals.title(Sentences::english()), "Guidelines on referrals");
    assert_eq!(Document::Training.date(), "2023-02");
}

#[test]
fn verdicts_and_effects_are_ordered_by_how_much_they_protect() {
    use Effect::*;
    let effects = [Permits, Informs, Notes, Signals, NeedsApproval, NeedsInformation, Refuses];
    assert!(effects.is_sorted());
    for effect in effects {
        assert_eq!(serde_json::to_string(&effect).unwrap(), format!("\"{}\"", effect.name()));
    }
    let verdicts: Vec<Verdict> = effects.into_iter().map(Verdict::from).collect();
    assert!(verdicts.is_sorted());
    assert_eq!(serde_json::to_string(&Verdict::AllowedWithApproval).unwrap(), "\"allowedWithApproval\"");
}

#[test]
fn the_most_protective_word_counts_and_stands_first() {
    let mut judgement = Judgement::about("e1".into());
    assert_eq!(judgement.verdict(), Verdict::Allowed);
    assert!(judgement.is_silent());
    judgement.permit(&ALLOWS, [("path", &"a.b")]);
    judgement.inform(&TELLS, []);
    judgement.note(&NOTICED, [("path", &"a.b")], Severity::Urgent, Some(Role::from("overseer")));
    assert_eq!(judgement.verdict(), Verdict::Allowed);
    judgement.approval(&WAITS, [("path", &"a"), ("expected", &"b"), ("found", &1)], "board".into());
    assert_eq!(judgement.verdict(), Verdict::AllowedWithApproval);
    for _ in 0..2 {
        let questions = vec![Question::of("complainant.fearsReprisal")];
        judgement.needs(&ASKS, [("path", &"a"), ("expected", &"b")], questions);
    }
    assert_eq!(judgement.verdict(), Verdict::NeedsInformation);
    judgement.refuse(&UNKNOWN_ELEMENT, [("found", &"x"), ("nearest", &"")]);
    assert_eq!(judgement.verdict(), Verdict::Refused);
    judgement.verify().unwrap();

    let judged = judgement.into_parts(Sentences::english());
    assert_eq!(judged.verdict, Verdict::Refused);
    let said: Vec<_> = judged.reasons.iter().map(|reason| reason.code.as_str()).collect();
    assert_eq!(
        said,
        ["element.unknown", "rule.missing-parameter", "rule.effect", "words.no-language", "rule.code-twice"]
    );
    assert_eq!(judged.questions.len(), 1);
    assert_eq!(judged.questions[0].fact, "complainant.fearsReprisal");
    assert_eq!(judged.approvals, [Role::from("board")]);
    assert_eq!(judged.findings.len(), 1);
    assert_eq!(
        serde_json::to_string(&judged.findings[0]).unwrap(),
        r#"{"reason":{"code":"rule.no-sentence","effect":"notes","elements":["referrals.F.5"],"with":{"path":"a.b"},"text":"the rule `a.b` has no sentence. Write one in each language."},"severity":"urgent","owner":"overseer","entry":"e1"}"#
    );
}

#[test]
fn what_happened_is_kept_and_becomes_a_finding_for_somebody() {
    let mut judgement = Judgement::about("e9".into());
    judgement.permit(&ALLOWS, [("path", &"a")]);
    judgement.inform(&TELLS, []);
    judgement.refuse(&UNKNOWN_ELEMENT, [("found", &"x"), ("nearest", &"")]);
    judgement.approval(&WAITS, [("path", &"a"), ("expected", &"b"), ("found", &"c")], "board".into());
    judgement.signal(&WORKS, [("who", &"w-02")], Severity::Notice, None);
    let findings = judgement.into_findings(french(), Some(&"overseer".into()));
    let told: Vec<_> = findings
        .iter()
        .map(|f| (f.reason.code.as_str(), f.reason.effect, f.severity, f.owner.as_ref().map(Role::as_str)))
        .collect();
    assert_eq!(
        told,
        [
            ("element.unknown", Effect::Refuses, Severity::Attention, Some("overseer")),
            ("rule.effect", Effect::NeedsApproval, Severity::Attention, Some("board")),
            ("words.unread", Effect::Signals, Severity::Notice, None),
        ]
    );
    assert!(findings.iter().all(|finding| finding.entry == Some("e9".into())));
    assert_eq!(findings[0].reason.text, "il n’y a pas d’élément `x` dans les lignes directrices.");
}

#[test]
fn a_rule_that_speaks_otherwise_than_declared_is_caught() {
    let mut judgement = Judgement::new();
    judgement.refuse(&UNKNOWN_ELEMENT, [("found", &"x"), ("nearset", &"y")]);
    judgement.inform(&NOTICED, [("path", &"a")]);
    let error = judgement.verify().unwrap_err();
    assert_eq!(
        codes(&error),
        [
            ("rule.missing-parameter", "element.unknown"),
            ("rule.undeclared-parameter", "element.unknown"),
            ("rule.effect", "rule.no-sentence"),
        ]
    );
    assert_eq!(error.problems()[1].nearest.as_deref(), Some("nearest"));
}

#[test]
fn a_list_of_rules_is_checked() {
    static UPPER: Rule = Rule {
        code: "Rule.code",
        effect: Effect::Notes,
        elements: &["x.1"],
        with: &[],
        place: Place::unknown(),
    };
    static TWICE: Rule = Rule {
        code: "rule.code.twice",
        effect: Effect::Notes,
        elements: &[],
        with: &["path"],
        place: Place::unknown(),
    };
    verify_rules(&ALL[..6]).unwrap();
    assert_eq!(codes(&verify_rules(ALL).unwrap_err()), [("rule.no-sentence", "words.unread")]);
    assert_eq!(
        codes(&verify_rules(&[&ALLOWS, &UPPER, &TWICE]).unwrap_err()),
        [
            ("rule.code", "Rule.code"),
            ("rule.unknown-element", "Rule.code"),
            ("rule.no-sentence", "Rule.code"),
            ("rule.code-twice", "rule.code.twice"),
        ]
    );
    static UNDECLARED: Rule = Rule {
        code: "rule.code",
        effect: Effect::Notes,
        elements: &[],
        with: &["paths"],
        place: Place::unknown(),
    };
    let error = verify_rules(&[&UNDECLARED]).unwrap_err();
    assert_eq!(
        codes(&error),
        [("rule.undeclared-parameter", "rule.code"), ("rule.undeclared-parameter", "rule.code")]
    );
    assert_eq!(error.problems()[0].nearest.as_deref(), Some("paths"));
}

#[test]
fn a_reason_has_its_place_for_everything() {
    let reason =
        Reason::of(&UNKNOWN_ELEMENT, parameters(&[("found", "x"), ("nearest", "y")]), Sentences::english());
    let json = serde_json::to_string(&reason).unwrap();
    assert_eq!(
        json,
        r#"{"code":"element.unknown","effect":"refuses","elements":["complaints.A.2.2","complaints.A.2.5"],"with":{"found":"x","nearest":"y"},"text":"there is no element `x` in the guidelines. Did you mean `y`?"}"#
    );
    assert_eq!(serde_json::from_str::<Reason>(&json).unwrap(), reason);
    assert_eq!(reason.cited().unwrap()[1], Element::parse("complaints.A.2.5").unwrap());
}

#[test]
fn a_name_that_a_viewer_may_not_know_is_withheld_everywhere() {
    let mut reason =
        Reason::of(&UNKNOWN_ELEMENT, parameters(&[("found", "w-02"), ("nearest", "")]), french());
    reason.withhold(&|name, value| name != "found" || value != "w-02", french());
    assert_eq!(reason.with.get("found"), Some("une personne"));
    assert_eq!(reason.text, "il n’y a pas d’élément `une personne` dans les lignes directrices.");
    assert!(!serde_json::to_string(&reason).unwrap().contains("w-02"));
}

#[test]
fn dates_are_written_as_people_write_them() {
    let cases = [
        ("2026-09-30", "30 September 2026", "30 septembre 2026"),
        ("2026-10-01", "1 October 2026", "1er octobre 2026"),
        ("2026-12-21", "21 December 2026", "21 décembre 2026"),
        ("2026-01-09T23:10:00-03:00", "9 January 2026", "9 janvier 2026"),
        ("2026-03", "March 2026", "mars 2026"),
        ("2026", "2026", "2026"),
        ("soon", "soon", "soon"),
        ("2026-1x-01", "2026-1x-01", "2026-1x-01"),
        ("", "", ""),
    ];
    for (date, english, in_french) in cases {
        assert_eq!(Sentences::english().term("date", date), english);
        assert_eq!(french().term("date", date), in_french);
    }
}

#[test]
fn spans_have_their_plural() {
    let cases = [
        ("5 business days", "5 business days", "5 jours ouvrables"),
        ("1 business day", "1 business day", "1 jour ouvrable"),
        ("0 days", "0 days", "0 jour"),
        ("48 hours", "48 hours", "48 heures"),
        ("1 month", "1 month", "1 mois"),
        ("2 calendar days", "2 calendar days", "2 jours civils"),
        ("1 years", "1 year", "1 an"),
        ("3 fortnights", "3 fortnights", "3 fortnights"),
        ("many weeks", "many weeks", "many weeks"),
    ];
    for (span, english, in_french) in cases {
        assert_eq!(Sentences::english().term("span", span), english);
        assert_eq!(french().term("span", span), in_french);
    }
}

#[test]
fn roles_and_lists_are_said_through_their_terms() {
    assert_eq!(french().term("role", "decisionMaker"), "personne qui décide");
    assert_eq!(
        Sentences::english().term("role", "overseer, cultural broker, decisionMaker"),
        "overseer, cultural broker and decision-maker"
    );
    assert_eq!(french().term("list", "e1, e2"), "e1 et e2");
    assert_eq!(french().term("list", "e1"), "e1");
}

#[test]
fn problems_say_what_they_know() {
    let say = |problem: Problem| problem_text(&problem, Sentences::english());
    assert_eq!(
        say(Problem::new("no.such-code", "complaint.tracks").found("x").expected("a list").nearest("y")),
        "at `complaint.tracks`: found `x`, which cannot be used here. Expected: a list. Did you mean `y`?"
    );
    assert_eq!(say(Problem::new("no.such-code", "")), "something is missing or cannot be used.");
    let mut problems = vec![Problem::new("element.unknown", "").one_of("complaint.C.4", ["complaints.C.4"])];
    tell_problems(&mut problems, french());
    assert_eq!(
        problems[0].text,
        "il n’y a pas d’élément `complaint.C.4` dans les lignes directrices. Vouliez-vous dire `complaints.C.4` ?"
    );
}

#[test]
fn what_is_not_there_shows_by_name() {
    let none = Parameters::default();
    assert_eq!(Sentences::english().say("no.such-code", &none), "no.such-code");
    assert_eq!(
        Sentences::english().say("rule.no-sentence", &none),
        "the rule `path` has no sentence. Write one in each language."
    );
    assert!(!Sentences::english().has("no.such-code"));
    assert_eq!(Sentences::builtin("FR-ca").unwrap().language(), "fr");
    assert_eq!(Sentences::builtin(""), None);
}

#[test]
fn the_reference_shows_each_rule_in_both_languages() {
    let page = reference_page(&[&UNKNOWN_ELEMENT], Sentences::english());
    assert_eq!(
        page,
        "# Rules\n\n## `element.unknown`\n\nthere is no element `‹found›` in the guidelines. Did you mean `‹nearest›`?\n\n\
         - Effect: refuses\n- Parameters: `found`, `nearest`\n- Elements:\n\
         \u{20} - `complaints.A.2.2`: Canadian Council for Refugees, Guidelines on complaints and feedback (February 2023), A.2, point 2\n\
         \u{20} - `complaints.A.2.5`: Canadian Council for Refugees, Guidelines on complaints and feedback (February 2023), A.2, point 5\n\n"
    );
    assert!(reference_page(&[&TELLS], french()).contains("- Effet : informe\n"));
}

#[test]
fn the_map_lists_every_element_once() {
    let map = guideline_map(ALL, french());
    assert_eq!(map.lines().filter(|line| line.starts_with("| `")).count(), 173);
    assert!(map.contains("\n| `complaints.A.2.5` | `element.unknown` |\n"));
    assert!(map.contains("\n| `complaints.A.2.6` | – |\n"));
    assert_eq!(map.matches("| Élément | Règles |").count(), 4);
}

#[test]
fn a_rule_that_remembers_its_place_is_said_the_same() {
    for language in ["en", "fr", "en"] {
        let words = Sentences::builtin(language).unwrap();
        for rule in crate::journal::rules::ALL.iter().chain(crate::permission::rules::ALL) {
            let said = super::Reason::of(rule, Parameters::default(), words).text;
            assert_eq!(said, words.say(rule.code, &Parameters::default()), "{}", rule.code);
        }
    }
}
