//! The record of the process: who is told how clients heard of it, and how simple people say it is.
use super::leaks::{answers, shared_engine};
use super::*;
use crate::Caseload;
use proptest::prelude::*;
use std::sync::Arc;

fn described() -> Value {
    json!({ "kind": "processDescribed", "plainLanguage": true, "languages": ["en"], "channels": ["email"] })
}

fn told(client: &str, by: &str, language: &str) -> Value {
    json!({ "kind": "processClientTold", "client": client,
        "telling": { "by": by, "how": "phone", "language": language, "formats": ["readAloud"] } })
}

fn simple(client: Option<&str>, steps: Option<u32>, minutes: Option<u32>) -> Value {
    let mut event = json!({ "kind": "processSimplicityReported" });
    for (name, value) in
        [("client", client.map(Value::from)), ("steps", steps.map(Value::from)), ("minutes", minutes.map(Value::from))]
    {
        value.into_iter().for_each(|value| event[name] = value);
    }
    event
}

fn process(events: &[Value], role: &str, id: Option<&str>) -> Value {
    let story = Story::of(events);
    let mut context = Context::of(role, story.date().parse().unwrap()).with_roster(roster());
    context.viewer.id = id.map(Into::into);
    let view = serde_json::to_value(shared_engine().view(&story.record, &context).unwrap()).unwrap();
    view["process"].clone()
}

#[test]
fn the_overseer_sees_how_each_client_was_last_told() {
    let unsaid = json!({ "kind": "processClientTold", "client": "p-312", "author": "w-04" });
    let events = [described(), told("p-311", "w-02", "en"), unsaid, told("p-311", "w-03", "ti")];
    let seen = process(&events, "overseer", Some("w-07"));
    let expected = json!([
        { "client": "p-311", "on": "2026-09-05", "formats": ["readAloud"], "by": "w-03", "how": "phone", "language": "ti" },
        // Nobody said who told them: whoever wrote it down did.
        { "client": "p-312", "on": "2026-09-04", "formats": [], "by": "w-04" },
    ]);
    assert_eq!(seen["tellings"], expected);
}

#[test]
fn others_see_how_they_were_told_themselves() {
    let events = [described(), told("p-311", "w-02", "ti"), told("p-312", "w-03", "fa")];
    let seen = |role: &str, id: Option<&str>| process(&events, role, id)["tellings"].clone();
    let own = seen("client", Some("p-312"));
    assert_eq!((own.as_array().unwrap().len(), &own[0]["client"], &own[0]["language"]), (1, &json!("p-312"), &json!("fa")));
    for (role, id) in [("client", Some("p-313")), ("client", None), ("management", Some("w-06")), ("worker", Some("w-02"))] {
        assert_eq!(seen(role, id), json!([]), "{role} {id:?}");
    }
}

#[test]
fn one_person_counts_once_in_how_simple_it_is() {
    let mut events = vec![described()];
    // One person, five times: one voice, which is too few to be shown.
    events.extend((0..5).map(|_| simple(Some("p-311"), Some(9), Some(90))));
    let seen = process(&events, "overseer", None);
    assert_eq!((&seen["medianSteps"], &seen["medianMinutes"]), (&Value::Null, &Value::Null));
    // What they leave out stays; what they say anew takes its place.
    events.push(simple(Some("p-311"), Some(2), None));
    events.extend(["p-312", "p-313"].map(|client| simple(Some(client), Some(2), Some(5))));
    // Without a name each report is somebody's.
    events.extend([simple(None, Some(8), Some(90)), simple(None, Some(8), Some(90))]);
    let seen = process(&events, "client", None);
    assert_eq!((&seen["medianSteps"], &seen["medianMinutes"]), (&json!(2), &json!(90)));
}

#[test]
fn who_says_it_thrice_does_not_raise_a_finding_thrice() {
    let engine = shared_engine();
    let long = |client: Option<&str>| simple(client, None, Some(90));
    let noted = |events: &[Value]| {
        let found = Story::of(events).findings(engine, "2026-10-01");
        found.iter().any(|one| one.reason.code == "complaint.process.simple")
    };
    let others = [described(), simple(None, None, Some(5)), simple(None, None, Some(5))];
    let with = |more: [Value; 3]| noted(&[&others[..], &more[..]].concat());
    assert!(with([long(None), long(None), long(None)]));
    assert!(!with([long(Some("p-311")), long(Some("p-311")), long(Some("p-311"))]));
}

/// Ids, as they stand in records of the process.
const CLIENTS: [&str; 3] = ["ID-first", "ID-second", "ID-third"];
const TELLERS: [&str; 3] = ["ID-teller-one", "ID-teller-two", "ID-teller-three"];
const LANGUAGES: [&str; 3] = ["ti", "fa", "so"];
const COMMITTED: &str = "ID-committed";
/// Those who said how simple it is: nobody is told who they are.
const SAYING: [&str; 2] = ["ID-saying-one", "ID-saying-two"];

fn pool() -> Vec<Value> {
    let mut events: Vec<Value> = (0..3).map(|at| told(CLIENTS[at], TELLERS[at], LANGUAGES[at])).collect();
    events.extend(SAYING.map(|client| simple(Some(client), Some(3), Some(20))));
    events.extend([
        simple(None, Some(4), Some(10)),
        json!({ "kind": "processCommitmentMade", "person": COMMITTED }),
        json!({ "kind": "processBarrierNoticed", "barrier": "b1", "detail": "WORDS-barrier" }),
        json!({ "kind": "processBarrierAddressed", "barrier": "b1", "what": "WORDS-done" }),
        json!({ "kind": "processReviewed", "by": "ID-reviewer", "timelinesRealistic": true, "changes": "CHANGES" }),
        json!({ "kind": "processDelaysTakenUp", "area": "access", "record": "WORDS-review" }),
    ]);
    events
}

/// How many events there are to pick from.
const POOL: usize = 11;
const ROLES: [&str; 11] = [
    "overseer", "management", "board", "director", "worker", "intake", "client", "complainant", "respondent",
    "investigator", "archive",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, ..ProptestConfig::default() })]
    #[test]
    fn nobody_is_told_what_others_were_told_or_said(picked in proptest::collection::vec(0_usize..POOL, 0..24)) {
        static ENGINE: std::sync::OnceLock<Arc<Engine>> = std::sync::OnceLock::new();
        let pool = pool();
        prop_assert_eq!(pool.len(), POOL);
        let events: Vec<Value> =
            [described()].into_iter().chain(picked.iter().map(|at| pool[*at].clone())).collect();
        let story = Story::of(&events);
        let engine = ENGINE.get_or_init(|| Arc::new(engine()));
        let caseload = Caseload::new(engine.clone());
        caseload.set_roster(roster()).unwrap();
        caseload.load(vec![story.record.clone()]).unwrap();
        let ids = [None, Some(CLIENTS[0]), Some(CLIENTS[1]), Some(SAYING[0]), Some(TELLERS[2]), Some("ID-other")];
        for (role, id) in ROLES.iter().flat_map(|role| ids.map(|id| (*role, id))) {
            let mut context = Context::of(role, story.date().parse().unwrap()).with_roster(roster());
            context.viewer.id = id.map(Into::into);
            let view = serde_json::to_string(&engine.view(&story.record, &context).unwrap()).unwrap();
            let others = answers(engine, &caseload, &story.record, &context);
            let quoted = |text: &str, word: &str| text.contains(&format!("\"{word}\"")) || text.contains(&format!("`{word}`"));
            for (name, answer) in others.iter().chain([&("view", view.clone())]) {
                let overseen = role == "overseer" && *name == "view";
                for (client, teller, language) in (0..3).map(|at| (CLIENTS[at], TELLERS[at], LANGUAGES[at])) {
                    let known = overseen || (id == Some(client) && *name == "view");
                    for word in [client, teller, language] {
                        prop_assert!(known || !quoted(answer, word), "{name} for {role} {id:?} tells {word}: {answer}");
                    }
                }
                for word in SAYING {
                    prop_assert!(!quoted(answer, word), "{name} for {role} {id:?} tells {word}: {answer}");
                }
                prop_assert!(overseen || !quoted(answer, COMMITTED), "{name} for {role} {id:?}: {answer}");
                prop_assert!(overseen || !answer.contains("WORDS-"), "{name} for {role} {id:?}: {answer}");
                let inside = ["overseer", "management", "board", "director"].contains(&role) && *name == "view";
                prop_assert!(inside || !answer.contains("CHANGES"), "{name} for {role} {id:?}: {answer}");
            }
            // The overseer is told of everybody, and whoever was told of themselves.
            for (at, client) in CLIENTS.iter().enumerate().filter(|(at, _)| picked.contains(at)) {
                let told = role == "overseer" || id == Some(client);
                prop_assert_eq!(told, quoted(&view, client) && quoted(&view, LANGUAGES[at]));
            }
        }
    }
}
