//! What a policy may not say, told all at once.
use crate::setup::compile;
use serde_json::{Value, json};

fn problems(definition: Value) -> Vec<settlewell::Problem> {
    compile("weekdays", definition).map(|_| ()).unwrap_err()
}

fn told(definition: Value) -> Vec<(String, String)> {
    problems(definition).into_iter().map(|problem| (problem.code, problem.path)).collect()
}

fn one_step(step: Value) -> Value {
    let mut whole = json!({ "within": "10 business days", "metBy": "closed", "owedBy": "overseer" });
    for (key, value) in step.as_object().unwrap() {
        if value.is_null() {
            whole.as_object_mut().unwrap().remove(key);
        } else {
            whole[key] = value.clone();
        }
    }
    json!({ "stages": { "first": { "opens": "received", "steps": { "it": whole } } } })
}

#[test]
fn every_slip_is_told_at_once_with_the_nearest_name() {
    let found = problems(json!({ "stages": {
        "first": { "opens": "recieved", "closes": ["closd"], "window": { "within": "1 month", "of": "anser", "calendar": "weekdys" }, "steps": {
            "answer": { "starts": "acknowlege", "within": "5 business days", "metBy": ["resultComunicated"], "owedBy": "overser",
                "informs": ["decisionMaker", "desisionMaker"], "tracks": ["urgnt"], "calendar": "ca-on1",
                "pauses": { "while": "waitingForComplainnt" }, "onExpiry": { "opens": "frst" }, "when": "safety-at-rsk" },
            "acknowledge": { "within": "3 business days", "metBy": "acknowledged", "owedBy": "overseer" },
            "hear": { "starts": { "fact": "hearing.onn" }, "within": "3 business days", "metBy": "bodyInfomed", "owedBy": "overseer" } } } } }));
    let told: Vec<(&str, &str, &str)> = found
        .iter()
        .map(|problem| {
            (problem.code.as_str(), problem.path.as_str(), problem.nearest.as_deref().unwrap_or(""))
        })
        .collect();
    let answer = "complaint.stages.first.steps.answer";
    let at = |part: &str| format!("{answer}.{part}");
    let paths = [
        "starts",
        "calendar",
        "metBy",
        "owedBy",
        "informs[1]",
        "when",
        "tracks[0]",
        "pauses.while",
        "onExpiry.opens",
    ]
    .map(at);
    let path = |number: usize| paths[number].as_str();
    assert_eq!(
        told,
        [
            ("timeline.unknown-anchor", path(0), "acknowledge"),
            ("calendar.unknown", path(1), "ca-on"),
            ("timeline.unknown-event", path(2), "resultCommunicated"),
            ("timeline.unknown-role", path(3), "overseer"),
            ("timeline.unknown-role", path(4), "decisionMaker"),
            ("criteria.unknown-criterion", path(5), "safety-at-risk"),
            ("timeline.unknown-track", path(6), "urgent"),
            ("timeline.unknown-condition", path(7), "waitingForComplainant"),
            ("timeline.unknown-stage", path(8), "first"),
            ("timeline.unknown-fact", "complaint.stages.first.steps.hear.starts.fact", "hearing.on"),
            ("timeline.unknown-event", "complaint.stages.first.steps.hear.metBy", "bodyInformed"),
            ("timeline.unknown-event", "complaint.stages.first.opens", "received"),
            ("timeline.unknown-event", "complaint.stages.first.closes", "closed"),
            ("timeline.unknown-anchor", "complaint.stages.first.window.of", "answer"),
            ("calendar.unknown", "complaint.stages.first.window.calendar", "weekdays"),
        ]
    );
}

#[test]
fn a_step_that_waits_for_itself_is_named_in_full() {
    let step = |starts: &str| json!({ "starts": starts, "within": "1 week", "metBy": "closed", "owedBy": "overseer" });
    let found = problems(json!({ "stages": { "first": { "opens": "received", "steps": {
        "alone": step("alone"), "decide": step("interview.unrolled"), "interview": step("plan"), "plan": step("decide.due") } } } }));
    let told: Vec<_> =
        found.iter().map(|problem| (problem.code.as_str(), problem.found.as_deref().unwrap())).collect();
    assert_eq!(
        told,
        [
            ("timeline.step-waits-for-itself", "first.alone → first.alone"),
            ("timeline.step-waits-for-itself", "first.decide → first.interview → first.plan → first.decide"),
        ]
    );
    // Through the stage that its own expiry opens.
    let through = told_codes(json!({ "stages": { "first": { "opens": "received" }, "appeal": { "steps": {
        "decide": { "within": "1 week", "metBy": "closed", "owedBy": "overseer", "onExpiry": { "opens": "appeal" } } } } } }));
    assert_eq!(through, ["timeline.step-waits-for-itself"]);
}

fn told_codes(definition: Value) -> Vec<String> {
    told(definition).into_iter().map(|(code, _)| code).collect()
}

#[test]
fn a_stage_needs_something_that_opens_it() {
    assert_eq!(
        told(json!({ "stages": { "first": { "steps": {} } } })),
        [("timeline.nothing-opens-stage".to_owned(), "complaint.stages.first".to_owned())]
    );
    let by_expiry = json!({ "stages": {
        "first": { "opens": "received", "steps": {
            "answer": { "within": "1 week", "metBy": "closed", "owedBy": "overseer", "onExpiry": { "opens": "appeal" } } } },
        "appeal": {} } });
    assert!(compile("weekdays", by_expiry).is_ok());
}

#[test]
fn parts_that_are_missing_empty_or_do_not_go_together() {
    for (step, codes) in [
        (json!({}), &[][..]),
        (json!({ "within": null }), &[]),
        (json!({ "metBy": null }), &["nothing-meets-it"]),
        (json!({ "metBy": [] }), &["nothing-meets-it"]),
        (json!({ "metBy": null, "attempts": { "times": 2 } }), &[]),
        (json!({ "attempts": { "times": 0 } }), &["attempts-of-nothing"]),
        (json!({ "owedBy": null }), &["part-is-missing"]),
        (json!({ "starts": "received", "from": "received" }), &["parts-exclude-each-other"]),
        (json!({ "by": "1 week" }), &["part-needs-another"]),
        (json!({ "within": null, "before": { "fact": "hearing.on" } }), &["part-needs-another"]),
        (json!({ "before": { "fact": "hearing.on" }, "by": "1 week" }), &["parts-exclude-each-other"]),
        (
            json!({ "countedFrom": "schedule", "until": "received" }),
            &["part-needs-another", "part-needs-another"],
        ),
        (
            json!({ "extensions": { "times": 0, "upTo": "0 business days" } }),
            &["extension-of-nothing", "extension-of-nothing"],
        ),
        (json!({ "every": "0 weeks" }), &["interval-of-nothing"]),
        (json!({ "every": [] }), &["interval-of-nothing"]),
        (json!({ "every": [ { "span": "1 week" }, { "span": "1 month" } ] }), &["interval-without-times"]),
        (json!({ "inForce": { "from": "2026-02-01", "until": "2026-01-01" } }), &["never-in-force"]),
        (json!({ "reminders": ["10 business days before", "9 calendar days before"] }), &[]),
        (json!({ "reminders": ["11 business days before"] }), &["reminder-longer-than-span"]),
        (
            json!({ "reminders": ["1 business day before", "2 months before"] }),
            &["reminder-longer-than-span"],
        ),
        (json!({ "reminders": ["11 business days after"] }), &[]),
        (json!({ "within": [ { "when": "in-person", "span": "1 week" } ] }), &["no-otherwise"]),
        (
            json!({ "within": [ { "otherwise": "1 week" }, { "when": "in-person", "span": "1 week" } ] }),
            &["otherwise-stands-last"],
        ),
        (json!({ "within": [ { "span": "1 week" }, { "otherwise": "2 weeks" } ] }), &["span-variant-form"]),
        (json!({ "starts": { "event": "received", "stage": "first" } }), &["anchor-form"]),
        (json!({ "starts": { "plus": "1 week" } }), &["anchor-form"]),
        (json!({ "starts": { "laterOf": [] } }), &["anchor-of-nothing"]),
        (json!({ "starts": { "fact": "inPerson" } }), &["fact-is-no-date"]),
        (
            json!({ "starts": { "fact": "hearing.on", "plus": [ { "when": "in-person", "span": "1 week" } ] } }),
            &[],
        ),
    ] {
        let found = compile("weekdays", one_step(step.clone()))
            .map(|_| Vec::new())
            .unwrap_or_else(|problems| problems);
        let found: Vec<_> =
            found.iter().map(|problem| problem.code.strip_prefix("timeline.").unwrap()).collect();
        assert_eq!(found, codes, "{step}");
    }
    // A date from outside need not be met or owed, but must be counted from something.
    assert_eq!(told_codes(json!({ "deadlines": { "record": {} } })), ["timeline.part-is-missing"]);
}

#[test]
fn names_that_may_mean_two_things() {
    let step = |starts: Value| json!({ "starts": starts, "within": "1 week", "metBy": "closed", "owedBy": "overseer" });
    let answer = json!({ "within": "1 week", "metBy": "resultCommunicated", "owedBy": "overseer" });
    let stages = |starts: Value| {
        json!({
        "stages": { "first": { "opens": "received", "steps": { "answer": answer } }, "second": { "opens": "appealed", "steps": { "answer": answer } } },
        "steps": { "it": step(starts) } })
    };
    let found = problems(stages(json!("answer")));
    assert_eq!(found[0].code, "timeline.step-of-which-stage");
    assert_eq!(found[0].expected.as_deref(), Some("first.answer, second.answer"));
    assert!(compile("weekdays", stages(json!("second.answer.due"))).is_ok());

    let same = |starts: Value| json!({ "steps": { "noted": step(json!("closed")), "it": step(starts) } });
    assert_eq!(told_codes(same(json!("noted"))), ["timeline.step-or-event"]);
    assert!(compile("weekdays", same(json!({ "event": "noted" }))).is_ok());
    assert!(compile("weekdays", same(json!({ "step": "noted" }))).is_ok());
}

#[test]
fn the_grammar_of_the_sketch_is_read() {
    let whole = json!({
        "stages": {
            "first": { "opens": "received", "steps": {
                "acknowledge": { "starts": "received", "within": "3 business days", "metBy": "acknowledged", "owedBy": "overseer" },
                "answer": { "starts": "acknowledge", "within": "20 business days", "metBy": "resultCommunicated", "owedBy": "decisionMaker",
                    "pauses": { "while": "waitingForComplainant", "adds": "calendarDays" },
                    "extensions": { "times": 1, "upTo": "10 business days", "from": "due", "beyond": "withApproval", "require": ["reason", "newDate", "noticeToComplainant"] },
                    "reminders": ["5 business days before", "1 business day before"],
                    "onExpiry": { "deems": "refused", "opens": "appeal", "remains": "open" } },
                "keep-informed": { "every": "10 business days", "from": "acknowledge", "until": "answer", "metBy": "progressGiven", "owedBy": "overseer" } } },
            "appeal": { "opens": "appealed", "window": { "within": "1 month", "of": "answer", "onExpiry": "closes" },
                "handler": { "differentFrom": ["first.investigator", "first.decisionMaker"] } } },
        "deadlines": {
            "record": { "inForce": { "from": "2025-01-01", "by": "notice.sentOn", "source": "…" },
                "starts": { "fact": "notice.sentOn", "plus": [ { "when": "by-courier", "span": "2 calendar days" } ] },
                "within": [ { "when": "in-person", "span": "20 calendar days" }, { "otherwise": "25 calendar days" } ], "roll": "next", "calendar": "ca-federal" },
            "more-time": { "before": "record.unrolled", "by": "2 business days" } } });
    let desk = compile("ca-ns", whole.clone()).unwrap();
    assert_eq!(desk.timeline.steps().count(), 5);
    // It writes back as it was.
    let read: settlewell::timeline::TimelineDefinition = serde_json::from_value(whole).unwrap();
    let again: settlewell::timeline::TimelineDefinition =
        serde_json::from_value(serde_json::to_value(&read).unwrap()).unwrap();
    assert_eq!(read, again);
}

#[test]
fn the_order_of_the_file_is_kept() {
    let text = r#"{ "stages": { "second": { "opens": "appealed" }, "first": { "opens": "received", "steps": {
        "zeta": { "within": "1 week", "metBy": "closed", "owedBy": "overseer" },
        "alpha": { "within": "1 week", "metBy": "closed", "owedBy": "overseer" } } } } }"#;
    let definition: settlewell::timeline::TimelineDefinition = serde_json::from_str(text).unwrap();
    let mut parts = crate::setup::desk("ca-ns", json!({}));
    let timeline = settlewell::timeline::Timeline::compile(
        &definition,
        &crate::setup::vocabulary(),
        &mut parts.criteria,
        &parts.calendars,
        "",
    )
    .unwrap();
    assert_eq!(timeline.steps().map(|step| timeline.step_name(step)).collect::<Vec<_>>(), ["zeta", "alpha"]);
    assert_eq!(
        timeline.stages().map(|stage| timeline.stage_name(stage)).collect::<Vec<_>>(),
        ["second", "first"]
    );
}
