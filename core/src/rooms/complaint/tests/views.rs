//! What each role does see.
use super::leaks::shared_engine;
use super::*;

fn view(events: &[Value], role: &str, id: Option<&str>) -> Value {
    let story = Story::of(events);
    let mut context = Context::of(role, story.date().parse().unwrap()).with_roster(roster());
    context.viewer.id = id.map(Into::into);
    serde_json::to_value(shared_engine().view(&story.record, &context).unwrap()).unwrap()
}

#[test]
fn an_overseer_sees_the_file() {
    let seen = view(&staffed(), "overseer", Some("w-07"));
    assert_eq!((&seen["room"], &seen["kind"]), (&json!("complaint"), &json!("overseer")));
    assert_eq!(seen["file"]["complainants"], json!([{ "place": "client", "id": "p-311" }]));
    assert_eq!(seen["file"]["respondents"][0]["id"], "w-02");
    assert_eq!(seen["file"]["people"].as_array().unwrap().len(), 3);
    assert_eq!(seen["file"]["stage"], "first");
}

#[test]
fn only_intake_sees_a_name_that_was_kept_back() {
    let mut first = received();
    first["complainant"] = json!({ "kind": "nameKeptBack", "id": "p-311" });
    let seen = view(&[first.clone()], "overseer", None);
    assert_eq!(seen["file"]["complainants"], json!([{ "place": "nameKeptBack" }]));
    let seen = view(&[first], "intake", None);
    assert_eq!(seen["complainants"], json!([{ "kind": "nameKeptBack", "id": "p-311" }]));
}

/// The file of a complaint by somebody whose name is kept back, in a rare language and their own words.
fn kept_back(engine: &Engine, role: &str) -> String {
    let mut first = received();
    first["complainant"] = json!({ "kind": "nameKeptBack", "id": "p-311" });
    first["language"] = json!("fa");
    first["formats"] = json!(["largePrint"]);
    first["hopesFor"] = json!("WORDS-hope");
    first["allegations"][0]["account"] = json!("WORDS-account");
    let mut events = staffed();
    events[0] = first;
    events.push(json!({ "kind": "fearsVoiced", "ofReprisal": true, "words": "WORDS-fear" }));
    let story = Story::of(&events);
    let context = Context::of(role, story.date().parse().unwrap()).with_roster(roster());
    serde_json::to_value(engine.view(&story.record, &context).unwrap()).unwrap()["file"].to_string()
}

#[test]
fn words_and_language_do_not_give_away_a_name_that_was_kept_back() {
    let giving_away = ["WORDS-hope", "WORDS-account", "WORDS-fear", "\"fa\"", "largePrint"];
    for role in ["investigator", "decisionMaker"] {
        let seen = kept_back(shared_engine(), role);
        assert!(seen.contains("nameKeptBack") && seen.contains("missedDeadline"), "{seen}");
        assert!(giving_away.iter().all(|words| !seen.contains(words)), "{role}: {seen}");
    }
    let overseer = kept_back(shared_engine(), "overseer");
    assert!(giving_away.iter().all(|words| overseer.contains(words)), "{overseer}");
    let chosen = engine_with("complaint: { views: { handlersSeeKeptBackWords: true } }\n");
    let investigator = kept_back(&chosen, "investigator");
    assert!(giving_away.iter().all(|words| investigator.contains(words)), "{investigator}");
    let decides = kept_back(&chosen, "decisionMaker");
    assert!(giving_away.iter().all(|words| !decides.contains(words)), "{decides}");
}

#[test]
fn a_respondent_sees_nothing_until_told_and_then_approved_words() {
    let mut events = staffed();
    assert_eq!(view(&events, "respondent", Some("w-02"))["kind"], "nothing");
    events.push(json!({ "kind": "wordingApproved", "person": "w-02", "wording": "about a date" }));
    events.push(json!({ "kind": "respondentTold", "person": "w-02", "wording": "about a date" }));
    let seen = view(&events, "respondent", Some("w-02"));
    let expected = json!({ "room": "complaint", "kind": "respondent", "complainants": [], "wording": "about a date", "heard": false,
        "toldOfResult": false, "disclosed": [] });
    assert_eq!(seen, expected);
    assert_eq!(view(&events, "overseer", Some("w-02"))["kind"], "nothing");
}

#[test]
fn a_complainant_sees_what_is_owed_and_what_they_were_told() {
    let seen = view(&staffed(), "complainant", Some("p-311"));
    assert_eq!(seen["file"]["answerExpectedBy"], "2026-10-15");
    assert_eq!(seen["file"]["allegations"], json!([{ "id": "a1", "about": "worker", "category": "a missed date" }]));
    let steps: Vec<&str> =
        seen["file"]["next"].as_array().unwrap().iter().map(|one| one["step"].as_str().unwrap()).collect();
    assert!(steps.contains(&"answer"), "{steps:?}");
    let seen = view(&told(), "complainant", Some("p-311"));
    assert_eq!(seen["file"]["allegations"][0]["outcome"], "notWellFounded");
    assert_eq!(seen["file"]["allegations"][0]["reasons"], "the date was kept");
    assert!(seen["file"]["canAppealUntil"].is_string());
}

#[test]
fn a_candidate_sees_the_names_of_the_parties_and_nothing_else() {
    let events = [received(), json!({ "kind": "askedToDeclare", "person": "w-08" })];
    let seen = view(&events, "candidate", Some("w-08"));
    assert_eq!(seen, json!({ "room": "complaint", "kind": "candidate", "parties": ["p-311", "w-02"] }));
    assert_eq!(view(&events, "candidate", Some("w-05"))["kind"], "nothing");
}

#[test]
fn management_sees_counts() {
    let seen = view(&staffed(), "management", None);
    let expected = json!({ "room": "complaint", "kind": "management", "open": true, "allegations": 1, "overdue": 0,
        "appeals": 0, "openActions": 0, "lessons": [] });
    assert_eq!(seen, expected);
}

#[test]
fn the_archive_sees_counts_after_destruction() {
    let mut story = Story::of(&told());
    story.day += 1;
    let entries = story.record.entries.len();
    let erasure = serde_json::from_value(
        json!({ "id": "x1", "occurredAt": "2033-10-01", "recordedAt": "2033-10-01T12:00:00Z",
        "by": { "id": "w-01", "role": "overseer" },
        "event": { "room": "journal", "kind": "erased", "of": "complaint", "entries": entries, "reason": "kept long enough" } }),
    )
    .unwrap();
    story.record.entries.push(erasure);
    crate::journal::erase(&mut story.record);
    // A device that had not heard of it wrote something later: the row tells the room.
    let late = json!({ "kind": "surveyDeclined", "on": "2033-10-02" });
    story.record.entries.push(Entry { id: "x2".into(), ..story.entry(&late) });
    let context = Context::of("archive", "2033-10-03".parse().unwrap());
    let seen = serde_json::to_value(shared_engine().view(&story.record, &context).unwrap()).unwrap();
    let expected =
        json!({ "room": "complaint", "kind": "archive", "entries": entries, "destroyedOn": "2033-10-01" });
    assert_eq!(seen, expected);
}

#[test]
fn everybody_sees_the_process() {
    let events = [json!({ "kind": "processDescribed", "plainLanguage": true, "languages": ["en", "ti"] })];
    let seen = view(&events, "client", Some("p-1"));
    assert_eq!(seen["process"]["languages"], json!(["en", "ti"]));
}
