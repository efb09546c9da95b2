//! What a policy gets wrong.
use super::*;
use crate::rooms::training::examine::examine;
use crate::rooms::training::{training_gaps, who_needs};

fn problems(value: Value) -> Vec<(String, String)> {
    let policy: TrainingPolicy = serde_json::from_value(value).unwrap();
    let mut problems = Vec::new();
    examine(&policy, &mut problems);
    problems.into_iter().map(|problem| (problem.code, problem.path)).collect()
}

#[test]
fn every_problem_is_told_at_once_with_its_place() {
    let found = problems(json!({
        "levels": { "a": { "includes": ["b"] }, "b": { "includes": ["a"] } },
        "areas": ["refugee"],
        "modules": { "referring": { "judgedBy": "attended", "passMark": 80, "renewal": { "opens": "1 month" } },
            "yearly": { "judgedBy": "passed", "valid": "12 months", "renewal": { "opens": "1 year" } } },
        "programs": { "p": { "sort": "onboarding", "modules": ["refering"], "opens": [{ "areas": ["refuge"] }] } },
        "requirements": { "r": { "needs": { "module": "referring", "program": "p" }, "alreadyServingFrom": "2026-01-01" } },
        "ongoing": { "o": { "every": "48 hours" } } }));
    let expected = [
        ("training.policy.mark-without-test", "modules.referring.passMark"),
        ("training.policy.renewal-without-end", "modules.referring.renewal"),
        ("training.policy.window-too-long", "modules.yearly.renewal.opens"),
        ("training.policy.unknown-module", "programs.p.modules[0]"),
        ("training.policy.opens-nothing", "programs.p.opens[0]"),
        ("training.policy.unknown-area", "programs.p.opens[0].areas[0]"),
        ("training.policy.level-circle", "levels.a"),
        ("training.policy.level-circle", "levels.b"),
        ("training.policy.need", "requirements.r.needs"),
        ("training.policy.later-without-from", "requirements.r.alreadyServingFrom"),
        ("training.policy.hours", "ongoing.o.every"),
        ("training.policy.nothing-asked", "ongoing.o"),
    ];
    assert_eq!(found, expected.map(|(code, path)| (code.to_owned(), path.to_owned())));
}

#[test]
fn names_what_no_module_teaches() {
    let policy = policy(json!({
        "topics": { "scope": {}, "refer": {}, "manual": {} },
        "modules": { "one": { "judgedBy": "attended", "teaches": ["scope"] }, "two": { "judgedBy": "attended", "teaches": ["manual"] } },
        "programs": { "onboarding": { "sort": "onboarding", "modules": ["one"], "mustCover": ["scope", "refer", "manual"] } } }));
    let gaps = training_gaps(&policy, "en");
    let told: Vec<_> = gaps.iter().map(|gap| (gap.topic.as_str(), gap.taught_by.len())).collect();
    assert_eq!(told, [("refer", 0), ("manual", 1)]);
}

#[test]
fn a_change_concerns_those_who_serve_in_the_area() {
    let policy = policy(json!({}));
    let serving = worker(&[("2026-01-01", json!({ "kind": "serviceBegan", "area": "refugee" }))]);
    let other = worker(&[("2026-01-01", json!({ "kind": "serviceBegan", "area": "citizenship" }))]);
    let left = worker(&[
        ("2026-01-01", json!({ "kind": "serviceBegan", "area": "refugee" })),
        ("2026-02-01", json!({ "kind": "left" })),
    ]);
    let areas = ["refugee".to_owned()];
    let who = who_needs(&areas, [&serving, &other, &left], &policy, None, day("2026-03-01"));
    assert_eq!(who.len(), 1);
}

#[test]
fn the_rules_have_sentences_and_elements() {
    crate::reason::verify_rules(crate::rooms::training::rules::ALL).unwrap();
    let english = Sentences::english();
    for fact in crate::rooms::training::facts::FACTS {
        assert!(english.has(&format!("question.{}", fact.name)), "{}", fact.name);
    }
}

#[test]
fn the_packs_load_and_cover_their_topics() {
    let head = "organization: { id: harbour-house, timeZone: America/Halifax, calendar: ca-ns }\n\
        version: { number: 1, effectiveFrom: 2026-04-01 }\n";
    for packs in ["training-baseline", "[training-baseline, training-rcic-irb]"] {
        crate::Engine::load(&format!("extends: {packs}\n{head}")).unwrap();
    }
    let pack = |name: &str| {
        let text = crate::BUILT_IN_PACKS.iter().find(|(known, _)| *known == name).unwrap().1;
        let tree = crate::text::Tree::read(name, text).unwrap();
        #[derive(serde::Deserialize)]
        struct Part {
            training: TrainingPolicy,
        }
        crate::text::read::<Part>(&tree, None).unwrap().training
    };
    assert_eq!(training_gaps(&pack("training-baseline"), "en"), []);

    // A licence asked for since a day.
    let rule = pack("training-rcic-irb");
    let consultant = worker(&[]);
    let asked = |on: &str| {
        let question = GateQuestion::of("w-01").role("consultant").activity("representation");
        ask(on, question, &rule, &consultant, &[], None).verdict
    };
    assert_eq!(asked("2023-06-30"), crate::Verdict::Allowed);
    assert_eq!(asked("2023-07-01"), crate::Verdict::Refused);
}
