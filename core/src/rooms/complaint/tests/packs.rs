//! The packs load, and give the published dates.
use super::*;

fn load(extends: &str, calendar: &str, zone: &str) -> Engine {
    let text = format!(
        "extends: {extends}\norganization: {{ id: test, timeZone: {zone}, calendar: {calendar} }}\n\
         version: {{ number: 1, effectiveFrom: 2024-04-01 }}\n"
    );
    Engine::load(&text).unwrap_or_else(|error| panic!("{error}"))
}

fn due(engine: &Engine, story: &Story, on: &str, step: &str) -> Vec<String> {
    let mut context = story.context();
    context.as_of = on.parse().unwrap();
    let status = engine.status(&story.record, &context).unwrap_or_else(|error| panic!("{error}"));
    let open = status.obligations.iter().filter(|one| one.step == step && one.progress.is_open());
    open.filter_map(|one| one.due.as_ref().map(|due| due.on.to_string())).collect()
}

fn on(day: &str, mut event: Value) -> Value {
    event["on"] = json!(day);
    event
}

#[test]
fn every_pack_loads() {
    for pack in [
        "ca-settlement-baseline",
        "housing-ombudsman-2024",
        "escalation-10-days",
        "escalation-28-days",
        "escalation-1-month",
    ] {
        load(pack, "ca-on", "America/Toronto");
    }
    for name in ["on", "qc", "ab", "bc", "mb", "federal", "ns"] {
        let path = format!("{}/../packs/examples/same-policy-{name}.yaml", env!("CARGO_MANIFEST_DIR"));
        #[allow(clippy::disallowed_methods)]
        let text = std::fs::read_to_string(path).unwrap();
        Engine::load(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
    }
}

#[test]
fn the_published_code_gives_its_dates() {
    let engine = load("housing-ombudsman-2024", "gb-eng", "Europe/London");
    let mut story = Story::of(&[on("2026-12-21", received())]);
    assert_eq!(due(&engine, &story, "2026-12-22", "acknowledge"), ["2026-12-30"]);
    story.push(on("2026-12-30", acknowledged()));
    assert_eq!(due(&engine, &story, "2026-12-30", "answer"), ["2027-01-14"]);
    story.push(on(
        "2027-01-12",
        json!({ "kind": "extended", "step": "answer", "to": "2027-01-28", "reason": "a witness is away",
        "complainantTold": { "how": "email" }, "externalBodyNamed": true }),
    ));
    assert_eq!(due(&engine, &story, "2027-01-12", "answer"), ["2027-01-28"]);
    story.push(on(
        "2027-01-27",
        json!({ "kind": "decided", "allegation": "a1", "outcome": "notWellFounded", "reasons": "r" }),
    ));
    story.push(on("2027-01-27", json!({ "kind": "resultCommunicated", "includes": ["outcome", "reasons"] })));
    story.push(on("2027-02-01", json!({ "kind": "appealed" })));
    assert_eq!(due(&engine, &story, "2027-02-01", "acknowledge"), ["2027-02-08"]);
    story.push(on("2027-02-08", acknowledged()));
    assert_eq!(due(&engine, &story, "2027-02-08", "answer"), ["2027-03-08"]);
    story.push(on(
        "2027-03-01",
        json!({ "kind": "extended", "step": "answer", "to": "2027-04-07", "reason": "more to read",
        "complainantTold": { "how": "email" }, "externalBodyNamed": true }),
    ));
    assert_eq!(due(&engine, &story, "2027-03-01", "answer"), ["2027-04-07"]);
}

#[test]
fn small_overrides_move_the_window() {
    for (pack, last) in [
        ("escalation-10-days", "2026-09-28"),
        ("escalation-28-days", "2026-10-12"),
        ("escalation-1-month", "2026-10-14"),
    ] {
        let engine = load(pack, "gb-eng", "Europe/London");
        let story = Story::of(&[
            on("2026-09-01", received()),
            on("2026-09-04", acknowledged()),
            on("2026-09-14", json!({ "kind": "decided", "allegation": "a1", "outcome": "wellFounded" })),
            on("2026-09-14", json!({ "kind": "resultCommunicated", "includes": ["outcome"] })),
        ]);
        let late = |day: &str| {
            let appealed = story.propose(&engine, &on(day, json!({ "kind": "appealed" })));
            codes(&appealed).contains(&"complaint.appeal.in-time".to_owned())
        };
        assert!(!late(last), "{pack}: {last} is in time");
        let after = last.parse::<crate::CivilDate>().unwrap().plus_days(1).to_string();
        assert!(late(&after), "{pack}: {after} is late");
    }
}

#[test]
fn one_policy_on_different_calendars() {
    for (name, ack, find, answer) in [
        ("on", "2026-10-02", "2026-10-09", "2026-10-26"),
        ("bc", "2026-10-05", "2026-10-13", "2026-10-27"),
        ("ns", "2026-10-02", "2026-10-09", "2026-10-23"),
    ] {
        let path = format!("{}/../packs/examples/same-policy-{name}.yaml", env!("CARGO_MANIFEST_DIR"));
        #[allow(clippy::disallowed_methods)]
        let engine = Engine::load(&std::fs::read_to_string(path).unwrap()).unwrap();
        let story = Story::of(&[on("2026-09-25", received())]);
        for (step, expected) in [("acknowledge", ack), ("find", find), ("answer", answer)] {
            assert_eq!(due(&engine, &story, "2026-09-25", step), [expected], "{name} {step}");
        }
    }
}
