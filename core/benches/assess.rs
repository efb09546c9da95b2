//! Whether a worker may do something, with 20 complexity criteria, from facts that were read before.
//!
//! `cargo bench -p settlewell --bench assess`
#![allow(
    missing_docs,
    clippy::indexing_slicing,
    clippy::print_stderr,
    reason = "a benchmark has no readers but its source's, and tells what went wrong"
)]
use criterion::{Criterion, criterion_group, criterion_main};
use settlewell::calendar::Calendars;
use settlewell::rooms::scope::{AssessQuestion, ScopeStep, WorkerStanding};
use settlewell::{CivilDate, Context, Engine, Facts, InputError, Sentences, Verdict};
use std::fmt::Write;
use std::hint::black_box;

const CRITERIA: usize = 20;

fn policy() -> String {
    let mut facts = String::new();
    let mut complexity = String::new();
    for number in 0..CRITERIA {
        let _ = writeln!(facts, "  fact{number}: {{ type: boolean, question: {{ en: Is it so? }} }}");
        let step = ["adviseLegal", "consult", "refer"][number % 3];
        let _ = writeln!(
            complexity,
            "    criterion{number}: {{ when: {{ fact: fact{number}, is: true }}, then: {{ step: {step} }} }}"
        );
    }
    format!(
        "organization: {{ id: harbour-house, timeZone: America/Halifax, calendar: ca-ns }}\n\
         version: {{ number: 1, effectiveFrom: 2026-04-01 }}\nfacts:\n{facts}scope:\n  areas: {{ citizenship: {{}} }}\n  \
         activities: {{ help-with-form: {{}} }}\n  levels: {{ junior: {{}}, senior: {{ includes: [junior] }} }}\n  \
         permits: [ {{ id: forms, activity: help-with-form, needs: {{ all: [junior] }} }} ]\n  complexity:\n{complexity}  \
         consult: {{ supervisor: {{ within: 2 business days }} }}\n  destinations: {{ clinic: {{}} }}\n  outside: {{ to: [clinic] }}\n"
    )
}

fn run(criterion: &mut Criterion) -> Result<(), InputError> {
    let engine = Engine::load(&policy())?;
    let on: CivilDate = "2026-10-01".parse()?;
    let scope = engine.scope_on(on)?;
    let words = Sentences::english();
    let today = Context::of("supervisor", on);
    let calendar = Calendars::builtin("ca-ns")?;
    let standing = WorkerStanding::ready().level("citizenship", "senior");
    let question = AssessQuestion::new("w-07", "citizenship", "help-with-form").with_standing(standing);
    let known = |met: &[usize], unknown: &[usize]| -> Facts {
        let known = (0..CRITERIA).filter(|number| !unknown.contains(number));
        known.map(|number| (format!("fact{number}"), met.contains(&number).into())).collect()
    };
    for (name, facts, verdict, step) in [
        ("20 criteria, none met", known(&[], &[]), Verdict::Allowed, ScopeStep::Proceed),
        ("20 criteria, one met", known(&[6], &[]), Verdict::Refused, ScopeStep::AdviseLegal),
        ("20 criteria, three met", known(&[6, 7, 8], &[]), Verdict::Refused, ScopeStep::Refer),
        ("20 criteria, one unknown", known(&[], &[2]), Verdict::NeedsInformation, ScopeStep::Refer),
    ] {
        let read = scope.criteria().fact_set(on, &calendar, &facts)?;
        let answer = scope.weigh(&question, on, &read, words);
        assert_eq!((answer.verdict, answer.step), (verdict, step), "{name}");
        criterion.bench_function(&format!("assess: {name}, from parsed facts"), |bench| {
            bench.iter(|| scope.weigh(black_box(&question), on, black_box(&read), words))
        });
    }
    let question = AssessQuestion { facts: known(&[6], &[]), ..question };
    criterion.bench_function("assess: 20 criteria, one met, from facts by name", |bench| {
        bench.iter(|| engine.assess(black_box(&question), &today))
    });
    Ok(())
}

fn assess(criterion: &mut Criterion) {
    if let Err(found) = run(criterion) {
        eprintln!("{found}");
    }
}

criterion_group!(benches, assess);
criterion_main!(benches);
