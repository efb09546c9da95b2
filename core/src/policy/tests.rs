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
