//! Everything wrong with a policy in one round: mistakes of form do not hide mistakes of meaning.
use crate::Engine;

/// What is told of a policy: code, path, line, column, nearest.
fn told(policy: &str) -> Vec<(String, String, u32, u32, Option<String>)> {
    let error = Engine::load(policy).unwrap_err();
    let place = |n: Option<u32>| n.unwrap_or_default();
    let told = error.problems().iter().map(|problem| {
        assert!(!problem.text.is_empty(), "{problem:?} has no sentence");
        let (line, column) = (place(problem.line), place(problem.column));
        (problem.code.clone(), problem.path.clone(), line, column, problem.nearest.clone())
    });
    told.collect()
}

fn problem(
    code: &str,
    path: &str,
    (line, column): (u32, u32),
    nearest: Option<&str>,
) -> (String, String, u32, u32, Option<String>) {
    (code.to_owned(), path.to_owned(), line, column, nearest.map(str::to_owned))
}

#[test]
fn a_misspelt_key_a_bad_span_an_unknown_event_and_a_circle_are_told_at_once() {
    let policy = "\
extends: ca-settlement-baseline
organization: { id: harbour-house, timeZone: America/Halifax, calendar: ca-ns }
version: { number: 1, effectiveFrom: 2026-04-01 }
complaint:
  chanels: [webForm]
  stages:
    first:
      steps:
        acknowledge: { within: 3 bussiness days, metBy: acknowleged }
        first-visit: { starts: second-visit, within: 2 weeks, metBy: milestone, owedBy: overseer }
        second-visit: { starts: first-visit, within: 2 weeks, metBy: progressGiven, owedBy: overseer }
milestones: [milestone]
";
    let steps = "complaint.stages.first.steps";
    assert_eq!(
        told(policy),
        [
            problem("input.unknown-field", "complaint.chanels", (5, 3), Some("channels")),
            problem(
                "input.wrong-value",
                &format!("{steps}.acknowledge.within"),
                (9, 32),
                Some("3 business days")
            ),
            problem(
                "timeline.unknown-event",
                &format!("{steps}.acknowledge.metBy"),
                (9, 57),
                Some("acknowledged")
            ),
            problem("timeline.step-waits-for-itself", &format!("{steps}.first-visit"), (10, 22), None),
        ]
    );
}

#[test]
fn what_leans_on_a_faulty_part_is_not_told_as_wrong() {
    let policy = "\
extends: ca-settlement-baseline
organization: { id: harbour-house, timeZone: America/Halifax, calendar: tribunal, receiptUntilHour: 25 }
version: { number: 1, effectiveFrom: 2026-02-30 }
calendars:
  tribunal: { extend: ca-federal }
facts:
  hearing.on: { typ: date }
criteria:
  soon: { fact: hearing.on, befor: { fact: asOf, plus: 3 weeks } }
  late: { not: soon }
milestones: [5]
complaint:
  tracks:
    hurried: { when: soon }
    slow: { when: sooner }
  deadlines:
    record: { starts: hearing.on, within: 2 weeks, calendar: tribunal }
    more-time: { before: record.due, by: { days: 2 } }
";
    assert_eq!(
        told(policy),
        [
            problem("input.out-of-range", "organization.receiptUntilHour", (2, 101), None),
            problem("input.wrong-value", "version.effectiveFrom", (3, 38), None),
            problem("input.unknown-field", "calendars.tribunal.extend", (5, 15), Some("extends")),
            problem("input.missing-field", "facts.hearing.on", (7, 15), None),
            problem("input.unknown-field", "facts.hearing.on.typ", (7, 17), Some("type")),
            problem("input.missing-field", "criteria.soon", (9, 9), None),
            problem("input.unknown-field", "criteria.soon.befor", (9, 29), None),
            problem("input.wrong-type", "milestones[0]", (11, 14), None),
            problem("criteria.unknown-criterion", "complaint.tracks.slow.when", (15, 19), None),
            problem("input.wrong-type", "complaint.deadlines.more-time.by", (18, 42), None),
        ]
    );
}

#[test]
fn nothing_of_a_document_need_be_sound() {
    for (policy, codes) in [
        ("- 1\n- 2\n", vec!["input.wrong-type"]),
        ("organization: 5\nversion: null\n", vec!["input.wrong-type", "input.null"]),
        (
            "complaint: { stages: [1] }",
            vec![
                "input.missing-field",
                "input.missing-field",
                "complaint.policy.subjects-unsaid",
                "input.wrong-type",
            ],
        ),
    ] {
        let found: Vec<String> = told(policy).into_iter().map(|(code, ..)| code).collect();
        assert_eq!(found, codes, "{policy}");
    }
}

const OWN: &str = "extends: ca-settlement-baseline\n\
organization: { id: harbour-house, timeZone: America/Halifax, calendar: ca-ns }\n\
version: { number: 1, effectiveFrom: 2026-04-01 }\n";

#[test]
fn a_step_that_is_removed_is_gone_from_the_tracks_of_the_pack() {
    let policy = "complaint:\n  stages: { first: { steps: { plan: null } }, continued: null }\n";
    let engine = Engine::load(&format!("{OWN}{policy}")).unwrap();
    let complaint = engine.policy(1).unwrap().complaint.as_ref().unwrap();
    assert!(complaint.stages.get("continued").is_none());
    let mut tracks = 0;
    for (_, track) in complaint.tracks.iter() {
        let stages = track.stages.as_ref().unwrap();
        assert!(stages.get("first").unwrap().steps.get("plan").is_none());
        assert!(stages.get("first").unwrap().steps.get("answer").is_some());
        tracks += 1;
    }
    assert_eq!(tracks, 3);
}

#[test]
fn a_track_of_the_own_document_may_add_a_step_anew_but_not_change_a_removed_one() {
    let removed = "complaint:\n  stages: { first: { steps: { plan: null } } }\n";
    let changed = "  tracks: { urgent: { stages: { first: { steps: { plan: { within: 2 weeks } } } } } }\n";
    assert_eq!(
        told(&format!("{OWN}{removed}{changed}")),
        [problem(
            "input.removed-and-changed",
            "complaint.tracks.urgent.stages.first.steps.plan",
            (6, 51),
            None
        )]
    );
    // What a document above takes away, one still further above may say anew.
    let pack = format!("extends: ca-settlement-baseline\n{removed}");
    let plan = "{ starts: received, within: 2 weeks, metBy: investigationPlanned, owedBy: investigator }";
    let own = format!(
        "{}complaint: {{ tracks: {{ urgent: {{ stages: {{ first: {{ steps: {{ plan: {plan} }} }} }} }} }} }}\n",
        OWN.replace("ca-settlement-baseline", "unplanned")
    );
    let book = crate::PolicyBook::of(&own).with_pack("unplanned", &pack);
    let engine = Engine::open(&book).unwrap();
    let complaint = engine.policy(1).unwrap().complaint.as_ref().unwrap();
    let planned = |track: &str| {
        let stages = complaint.tracks.get(track).unwrap().stages.as_ref().unwrap();
        stages.get("first").unwrap().steps.get("plan").is_some()
    };
    assert!(planned("urgent") && !planned("serious"));
}
