//! Several who complain: each is told, and one may leave while the others go on.
use super::leaks::shared_engine;
use super::*;

fn joined() -> Value {
    let mut first = received();
    first["joinedBy"] = json!([{ "kind": "client", "id": "p-312" }]);
    first
}

/// Decided, and the result told to one of two.
fn told_to_one() -> Vec<Value> {
    let mut events = told();
    events[0] = joined();
    for event in events.iter_mut().filter(|event| event["kind"] == "resultCommunicated") {
        event["telling"]["to"] = json!("p-311");
        event["telling"]["by"] = json!("w-06");
    }
    events
}

fn seen(events: &[Value], role: &str, id: &str) -> Value {
    let story = Story::of(events);
    let context = Context::of(role, story.date().parse().unwrap()).with_roster(roster()).person(id);
    serde_json::to_value(shared_engine().view(&story.record, &context).unwrap()).unwrap()["file"].clone()
}

#[test]
fn what_one_was_told_the_other_does_not_see() {
    let events = told_to_one();
    let (one, other) = (seen(&events, "complainant", "p-311"), seen(&events, "complainant", "p-312"));
    assert_eq!(one["allegations"][0]["outcome"], "notWellFounded");
    assert_eq!(one["allegations"][0]["reasons"], "the date was kept");
    assert_eq!(one["results"][0]["told"]["by"], "w-06");
    assert_eq!(other["allegations"][0].get("outcome"), None);
    assert_eq!(other["results"], json!([]));
    let overseer = seen(&events, "overseer", "w-07");
    assert_eq!(overseer["results"][0]["told"]["to"], "p-311");
    assert_eq!(overseer["results"][0]["told"]["language"], "en");
    assert_eq!(overseer["allegations"][0]["communicated"], false);
    // Who told is who wrote it down, where nobody else is named.
    assert_eq!(overseer["assurances"][1]["told"]["by"], "w-07");
}

#[test]
fn the_complaint_does_not_close_before_each_was_told() {
    let told = |events: &[Value]| {
        let proposed = Story::of(events).propose(shared_engine(), &json!({ "kind": "closed" }));
        !codes(&proposed).contains(&"complaint.closing.result-told".to_owned())
    };
    let mut events = told_to_one();
    assert!(!told(&events));
    events.push(json!({ "kind": "complainantWithdrew", "person": "p-312" }));
    assert!(told(&events));
    events.push(json!({ "kind": "complainantAdded", "complainant": { "kind": "client", "id": "p-312" } }));
    assert!(!told(&events));
}

#[test]
fn one_who_leaves_does_not_end_it_for_the_others() {
    let mut events = staffed();
    events[0] = joined();
    events.push(json!({ "kind": "complainantWithdrew", "person": "p-312", "takenBy": "w-03", "reason": "moved away" }));
    let overseer = seen(&events, "overseer", "w-07");
    assert_eq!(overseer["withdrawn"], false);
    assert_eq!(overseer["stage"], "first");
    assert_eq!(overseer["allegations"][0].get("outcome"), None);
    assert_eq!(overseer["complainants"][1]["withdrewOn"], "2026-09-13");
    assert_eq!(overseer["background"]["withdrawals"][0]["reason"], "moved away");
    // Heard by the respondent's own team: somebody neutral makes sure.
    let found = |events: &[Value]| {
        let story = Story::of(events);
        let findings = story.findings(shared_engine(), &story.date());
        findings.iter().any(|one| one.reason.code == "complaint.withdrawal.confirmed")
    };
    assert!(found(&events));
    events.push(json!({ "kind": "withdrawalConfirmed", "by": "w-08" }));
    assert!(!found(&events));
}

#[test]
fn an_overseer_sees_why() {
    let mut events = staffed();
    events.extend([
        json!({ "kind": "conflictDeclared", "person": "w-08", "conflict": true, "detail": "a cousin" }),
        json!({ "kind": "assignmentEnded", "person": "w-08", "role": "investigator", "reason": "in conflict" }),
        json!({ "kind": "handedOver", "to": "externalBody", "body": "ombudsman", "reason": "nobody is left" }),
        json!({ "kind": "reprisalReported", "against": "w-04", "detail": "shouted at" }),
        json!({ "kind": "reprisalAnswered", "protections": ["another desk"] }),
        json!({ "kind": "privacyBreached", "area": "casework", "detail": "a letter" }),
        json!({ "kind": "informationRequested", "missing": ["dates"], "request": "when?" }),
        json!({ "kind": "informationReceived", "answer": "in May" }),
        json!({ "kind": "surveyAnswered", "satisfaction": 4, "comment": "a letter would do" }),
        json!({ "kind": "surveyDeclined", "reason": "asked often enough" }),
    ]);
    let overseer = seen(&events, "overseer", "w-07");
    let why = &overseer["background"];
    assert_eq!(why["declarations"][3]["detail"], "a cousin");
    assert_eq!(why["endedRoles"][0]["reason"], "in conflict");
    assert_eq!(why["handOvers"][0]["body"], "ombudsman");
    assert_eq!(why["reprisals"][0]["against"], "w-04");
    assert_eq!(why["reprisals"][0]["protections"], json!(["another desk"]));
    assert_eq!(why["breaches"][0]["detail"], "a letter");
    assert_eq!(why["surveys"][0]["words"], "a letter would do");
    assert_eq!((&why["surveys"][1]["answered"], &why["surveys"][1]["words"]), (&json!(false), &json!("asked often enough")));
    assert_eq!(overseer["investigation"]["requests"][0]["answer"], "in May");
    let decides = seen(&events, "decisionMaker", "w-06");
    assert_eq!(decides.get("background"), None);
    assert_eq!(decides["investigation"]["requests"], json!([]));
}

#[test]
fn a_lesson_is_for_those_it_was_shared_with() {
    let mut events = told();
    let lesson = |words: &str, with: Value| json!({ "kind": "lessonShared", "publish": false, "with": with,
        "lesson": { "words": words, "identifiesNobody": true } });
    events.push(lesson("ring back on the same day", json!(["housing"])));
    events.push(lesson("w-02 rings back", json!([])));
    let story = Story::of(&events);
    let view = |role: &str, id: &str| {
        let context = Context::of(role, story.date().parse().unwrap()).with_roster(roster()).person(id);
        serde_json::to_value(shared_engine().view(&story.record, &context).unwrap()).unwrap()
    };
    let housing = view("worker", "w-04");
    assert_eq!(housing["kind"], "lessons");
    assert_eq!(housing["lessons"].as_array().map(Vec::len), Some(1), "{housing}");
    assert_eq!(housing["lessons"][0]["words"], "ring back on the same day");
    assert_eq!(view("worker", "w-08")["kind"], "nothing");
    // Whoever is complained about is not told of the complaint by a lesson.
    assert_ne!(view("worker", "w-02")["kind"], "lessons");
    assert_eq!(view("management", "w-01")["lessons"].as_array().map(Vec::len), Some(1));
}
