//! What a policy can get wrong about scope: all of it told at once, with places.
use super::*;

#[test]
fn everything_wrong_is_told_at_once_with_its_place() {
    let text = "
organization: { id: harbour-house, timeZone: America/Halifax, calendar: ca-ns }
version: { number: 1, effectiveFrom: 2023-01-01 }
facts: { held: { type: boolean, question: { en: Held? } } }
scope:
  areas: { citizenship: { elsewhere: [libary] } }
  activities: { advice: { from: 2026-02-01, until: 2026-01-31 } }
  levels: { one: { includes: [two] }, two: { includes: [one] }, three: { includes: [too] } }
  permits:
    - { id: same, area: citizenshp, needs: { all: [one, for] } }
    - { id: same, activity: advice, then: { step: consult } }
  limits: [ { needs: {} }, { then: { step: proceed } } ]
  complexity:
    held: { when: { fact: hold, is: true }, then: { step: proceed } }
    other: { when: { fact: held, is: true }, then: { step: refer }, handledBy: {} }
  requires: [ { fact: heldd } ]
  destinations: { library: {} }
";
    let found = Engine::load(text).unwrap_err();
    let mut told: Vec<(String, String)> =
        found.problems().iter().map(|p| (p.code.clone(), p.path.clone())).collect();
    told.sort();
    let expected = [
        ("criteria.unknown-fact", "scope.complexity.held.when.fact"),
        ("facts.unknown-fact", "scope.requires[0].fact"),
        ("scope.policy.binds-nobody", "scope.limits[0].needs"),
        ("scope.policy.ends-before-it-begins", "scope.activities.advice.until"),
        ("scope.policy.frees-nobody", "scope.complexity.held.then.step"),
        ("scope.policy.frees-nobody", "scope.limits[1].then.step"),
        ("scope.policy.handled-by-anybody", "scope.complexity.other.handledBy"),
        ("scope.policy.levels-in-a-circle", "scope.levels.one.includes"),
        ("scope.policy.levels-in-a-circle", "scope.levels.two.includes"),
        ("scope.policy.name-twice", "scope.permits[1].id"),
        ("scope.policy.nobody-to-ask", "scope.permits[1].then.of"),
        ("scope.policy.nowhere-to-go", "scope.outside.to"),
        ("scope.policy.unknown-name", "scope.areas.citizenship.elsewhere[0]"),
        ("scope.policy.unknown-name", "scope.levels.three.includes[0]"),
        ("scope.policy.unknown-name", "scope.permits[0].area"),
        ("scope.policy.unknown-name", "scope.permits[0].needs.all[1]"),
    ];
    assert_eq!(told, expected.map(|(code, path)| (code.to_owned(), path.to_owned())));
    let libary = found.problems().iter().find(|p| p.path.ends_with("elsewhere[0]")).unwrap();
    assert_eq!((libary.nearest.as_deref(), libary.line), (Some("library"), Some(6)));
    assert!(found.problems().iter().all(|p| !p.text.is_empty()));
}

#[test]
fn levels_include_along_every_chain() {
    let text = SMALL
        .replace("    hearings: {}\n", "    hearings: {}\n    chief: { includes: [senior, hearings] }\n");
    let engine = Engine::load(&text).unwrap();
    let chief = WorkerStanding::ready().level("permanent-residence", "chief");
    let mut question = form(chief);
    question.activity = "advice".to_owned();
    assert_eq!(ask(&engine, &question).verdict, crate::Verdict::Allowed);
}
