//! Published cases: a change in law on a day, and a licence that is asked for from a day on.
use super::*;
use crate::Verdict::*;

const LAW: &str = "
  limits:
    - id: new-rule
      activity: help-with-form
      by: matter.on
      from: 2025-06-03
      then: { step: adviseLegal }
      source: an act of 3 June 2025
    - id: irb-licence
      area: refugee-claim
      activity: advice
      needs: { any: [licence] }
      from: 2023-07-01
      source: the college's rule of 1 July 2023
";

#[test]
fn a_rule_of_law_does_not_apply_to_a_matter_of_the_day_before() {
    let engine = engine(LAW);
    let on = |date: &str| ask(&engine, &form(senior()).knowing("matter.on", date));
    assert_eq!(on("2025-06-02").verdict, Allowed);
    let after = on("2025-06-03");
    assert_eq!((after.verdict, after.step), (Refused, ScopeStep::AdviseLegal));
    assert_eq!(codes(&after.reasons)[0], "scope.limit.elsewhere");
    assert_eq!(after.reasons[0].with.get("source"), Some("an act of 3 June 2025"));
    // Only the month is known: it may be either.
    let partly = on("2025-06");
    assert_eq!((partly.verdict, partly.step), (NeedsInformation, ScopeStep::AdviseLegal));
    assert_eq!(partly.questions[0].fact, "matter.on");
    assert_eq!(on("2025-07").verdict, Refused);
    let unknown = ask(&engine, &form(senior()));
    assert_eq!((unknown.verdict, codes(&unknown.reasons)[0]), (NeedsInformation, "scope.limit.known"));
}

#[test]
fn a_consultant_without_the_licence_is_allowed_until_the_day_before() {
    let engine = engine(LAW);
    let on = |date: &str, standing: WorkerStanding| {
        let mut question = form(standing);
        (question.area, question.activity) = ("refugee-claim".to_owned(), "advice".to_owned());
        ask_on(date, &engine, &question)
    };
    let consultant =
        || WorkerStanding::ready().level("refugee-claim", "senior").level("refugee-claim", "hearings");
    let before = on("2023-06-30", consultant());
    assert_eq!(before.verdict, Allowed);
    assert!(codes(&before.reasons).contains(&"scope.limit.coming"));
    assert_eq!(before.holds_until, Some(day("2023-06-30")));
    let from = on("2023-07-01", consultant());
    assert_eq!((from.verdict, from.step), (Refused, ScopeStep::Refer));
    assert_eq!(codes(&from.reasons)[0], "scope.limit.needs");
    assert_eq!(from.reasons[0].with.get("missing"), Some("licence"));
    assert_eq!(from.path[0].text, "get `licence` from the college.");
    assert_eq!(on("2023-07-01", consultant().credential("licence")).verdict, Allowed);
}

#[test]
fn a_licence_and_a_level_hold_for_their_time() {
    let engine = engine(LAW);
    let mut standing = senior();
    standing.levels[0].from = Some(day("2026-03-01"));
    standing.levels[0].until = Some(day("2026-10-01"));
    let on = |date: &str| {
        let question = form(standing.clone()).knowing("matter.on", "2025-01-01");
        ask_on(date, &engine, &question)
    };
    assert_eq!(on("2026-02-28").verdict, Refused);
    assert_eq!(on("2026-03-01").verdict, Allowed);
    assert_eq!((on("2026-10-01").verdict, on("2026-10-01").holds_until), (Allowed, Some(day("2026-10-01"))));
    assert_eq!(on("2026-10-02").verdict, Refused);
}

#[test]
fn limits_can_ask_for_approval_or_to_consult() {
    let engine = engine("
  limits:
    - { id: sensitive, activity: help-with-form, when: { fact: status, is: lost }, then: { step: proceedWithApproval, of: supervisor } }
    - { id: known-to-others, activity: translation, then: { step: consult, of: supervisor } }
");
    assert_eq!(ask(&engine, &form(senior())).verdict, Allowed);
    let mut question = form(senior()).knowing("status", "lost");
    let waiting = ask(&engine, &question);
    assert_eq!((waiting.verdict, codes(&waiting.reasons)[0]), (AllowedWithApproval, "scope.limit.approval"));
    let approval = |about: Vec<String>| ScopeApproval {
        area: "permanent-residence".to_owned(),
        activity: "help-with-form".to_owned(),
        by: Some("w-01".into()),
        role: "supervisor".into(),
        from: day("2026-09-30"),
        until: None,
        about,
        matter: None,
    };
    question.approvals = vec![approval(Vec::new())];
    assert_eq!(
        ask(&engine, &question).verdict,
        AllowedWithApproval,
        "an approval for a level is not one for a limit"
    );
    question.approvals = vec![approval(vec!["sensitive".to_owned()])];
    assert_eq!(ask(&engine, &question).verdict, Allowed);
    question.activity = "translation".to_owned();
    let consult = ask(&engine, &question);
    assert_eq!((consult.verdict, codes(&consult.reasons)[0]), (NeedsInformation, "scope.limit.consult"));
}

#[test]
fn permits_can_ask_for_approval_to_consult_or_lead_elsewhere() {
    let with = |then: &str| {
        let text = SMALL.replace(
            "{ id: information, activity: [general-information, translation] }",
            &format!("{{ id: information, activity: translation, then: {then} }}"),
        );
        let mut question = form(WorkerStanding::ready());
        question.activity = "translation".to_owned();
        let assessment = ask(&Engine::load(&text).unwrap(), &question);
        (assessment.verdict, assessment.step, assessment.reasons[0].code.clone())
    };
    assert_eq!(with("{ step: proceed }"), (Allowed, ScopeStep::Proceed, "scope.level.suffices".to_owned()));
    assert_eq!(
        with("{ step: proceedWithApproval }"),
        (AllowedWithApproval, ScopeStep::ProceedWithApproval, "scope.permit.approval".to_owned())
    );
    assert_eq!(
        with("{ step: consult, of: lawyer }"),
        (NeedsInformation, ScopeStep::Consult, "scope.permit.consult".to_owned())
    );
    assert_eq!(
        with("{ step: refer, to: [library] }"),
        (Refused, ScopeStep::Refer, "scope.permit.elsewhere".to_owned())
    );
}

#[test]
fn criteria_can_ask_for_approval_or_lie_outside() {
    let with = |then: &str| {
        let text = SMALL.replace(
            "then: { step: consult, of: supervisor }, handledBy",
            &format!("then: {then}, handledBy"),
        );
        let question = form(senior()).knowing("history.refused", true);
        let assessment = ask(&Engine::load(&text).unwrap(), &question);
        (assessment.verdict, assessment.reasons[0].code.clone())
    };
    assert_eq!(
        with("{ step: proceedWithApproval }"),
        (AllowedWithApproval, "scope.complexity.approval".to_owned())
    );
    assert_eq!(with("{ step: refer }"), (Refused, "scope.complexity.refer".to_owned()));
    assert_eq!(with("{ step: notOffered }"), (Refused, "scope.complexity.outside".to_owned()));
}
