//! The example of the guide page on scope: what the page shows is what the library answers.
#![allow(
    clippy::disallowed_methods,
    clippy::indexing_slicing,
    reason = "a test reads the file that the page shows"
)]
use settlewell::InputError;

#[test]
fn the_example_of_the_page_runs() -> Result<(), InputError> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/examples/scope.yaml");
    let text = std::fs::read_to_string(path).unwrap_or_default();
    // ANCHOR: example
    use settlewell::rooms::scope::{AssessQuestion, ScopeStep, WorkerStanding};
    use settlewell::{Context, Engine, Verdict};

    let engine = Engine::load(&text)?;
    let today = Context::of("worker", "2026-10-01".parse()?).person("w-07");
    let beginner = WorkerStanding::ready().level("permanent-residence", "beginner");
    let question = AssessQuestion::new("w-07", "permanent-residence", "help-with-form")
        .in_matter("M-31")
        .with_standing(beginner)
        .knowing("history.refused", false);

    // Nobody has asked about the family yet: that comes first.
    let first = engine.assess(&question, &today)?;
    assert_eq!((first.verdict, first.step), (Verdict::NeedsInformation, ScopeStep::AdviseLegal));
    assert_eq!(first.questions[0].fact, "family.undeclared");

    // There is none. The form is above this worker's level: somebody approves it first.
    let then = engine.assess(&question.clone().knowing("family.undeclared", false), &today)?;
    assert_eq!((then.verdict, then.step), (Verdict::AllowedWithApproval, ScopeStep::ProceedWithApproval));
    assert_eq!(then.path[0].text, "ask `supervisor` to approve it for this time, and record it.");

    // There is a child who was never named: no level changes that.
    let other = engine.assess(&question.knowing("family.undeclared", true), &today)?;
    assert_eq!((other.verdict, other.step), (Verdict::Refused, ScopeStep::AdviseLegal));
    assert_eq!(other.steps[0].to[0].label, "the legal clinic");
    // ANCHOR_END: example
    Ok(())
}
