//! Bad input that a scenario cannot hold: megabytes of nesting, text that is not Unicode, and anything at all.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test stops at the first surprise")]
#![allow(clippy::disallowed_methods, reason = "scenarios are files")]
use proptest::prelude::*;
use settlewell::{Caseload, Engine, InputError};
use settlewell_conformance::raw::{minify, parts};
use settlewell_conformance::{files_below, vectors};
use std::fs;
use std::sync::Arc;
use std::time::{Duration, Instant};

fn engine() -> Engine {
    Engine::load(&fs::read_to_string(vectors().join("shared/harbour.policy.yaml")).unwrap()).unwrap()
}

fn codes(error: &InputError) -> Vec<&str> {
    error.problems().iter().map(|problem| problem.code.as_str()).collect()
}

/// Each problem tells what to do, and none repeats megabytes of what was found.
fn told_well(error: &InputError) {
    assert!(!error.problems().is_empty());
    for problem in error.problems() {
        assert!(!problem.text.is_empty(), "{problem:?}");
        assert!(problem.text.len() < 2_000, "{} characters", problem.text.len());
    }
}

#[test]
fn ten_megabytes_of_nesting_are_refused_at_once() {
    let engine = engine();
    let caseload = Caseload::new(Arc::new(self::engine()));
    let (lists, maps) = ("[".repeat(10_000_000), r#"{"a":"#.repeat(2_000_000));
    let yaml = format!("criteria: {}", "[".repeat(10_000_000));
    let indented: String = (0..4_000).map(|depth| format!("{}a:\n", " ".repeat(depth))).collect();
    let started = Instant::now();
    for error in [
        engine.call_json(&lists).unwrap_err(),
        engine.call_json(&maps).unwrap_err(),
        caseload.call_json(&lists).unwrap_err(),
        caseload.load_json("records.json", &lists).unwrap_err(),
        Engine::load(&lists).unwrap_err(),
        Engine::load(&maps).unwrap_err(),
        Engine::load(&yaml).unwrap_err(),
        Engine::load(&indented).unwrap_err(),
    ] {
        told_well(&error);
        assert!(codes(&error).contains(&"input.too-deep"), "{:?}", codes(&error));
    }
    assert!(started.elapsed() < Duration::from_secs(60), "{:?}", started.elapsed());
}

#[test]
fn a_long_text_where_a_name_belongs_is_refused_in_a_short_message() {
    let long = "x".repeat(5_000_000);
    let error = engine().call_json(&format!(r#"{{"kind":"{long}"}}"#)).unwrap_err();
    told_well(&error);
    let error = engine().call_json(&format!(r#"{{"kind":"due","{long}":1}}"#)).unwrap_err();
    told_well(&error);
}

#[test]
fn bytes_that_are_no_text_never_come_in() {
    // Text is Unicode in Rust: a host that reads bytes decides what stands for what is none.
    for bytes in [&b"\xff\xfe{\"kind\":\"due\"}"[..], b"{\"kind\":\"\xc3\x28\"}", b"\xed\xa0\x80"] {
        assert!(String::from_utf8(bytes.to_vec()).is_err());
        told_well(&engine().call_json(&String::from_utf8_lossy(bytes)).unwrap_err());
        told_well(&Engine::load(&String::from_utf8_lossy(bytes)).unwrap_err());
    }
    told_well(&engine().call_json("\u{feff}{").unwrap_err());
    told_well(&engine().call_json("\0").unwrap_err());
}

/// Every call of the scenarios, as text.
fn calls() -> Vec<String> {
    let mut calls = Vec::new();
    for file in files_below(&vectors(), ".json").unwrap() {
        let scenario = minify(&fs::read_to_string(file).unwrap());
        for (key, list) in parts(&scenario) {
            if key == "calls" || key == "caseload" {
                calls.extend(
                    parts(list).into_iter().filter_map(|(_, step)| Some(parts(step).first()?.1.to_owned())),
                );
            }
        }
    }
    calls
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn a_call_with_one_slip_is_answered_or_told_and_never_panics(
        which in any::<prop::sample::Index>(),
        at in any::<prop::sample::Index>(),
        slip in prop::sample::select(vec!["", "\"", "{", "}", "null", "-1", "é", "\\", ",", "1e9", "[", "true", "\"x\":"]),
        drop in 0usize..6,
    ) {
        thread_local! { static KNOWN: (Engine, Arc<Engine>, Vec<String>) = (engine(), Arc::new(engine()), calls()); }
        KNOWN.with(|(engine, shared, calls)| {
            let call = which.get(calls);
            let letters: Vec<char> = call.chars().collect();
            let place = at.index(letters.len() + 1);
            let slipped: String = letters[..place].iter().collect::<String>()
                + slip
                + &letters[(place + drop).min(letters.len())..].iter().collect::<String>();
            if let Err(error) = engine.call_json(&slipped) {
                prop_assert!(!error.problems().is_empty());
            }
            let _ = Caseload::new(shared.clone()).call_json(&slipped);
            Ok(())
        })?;
    }

    #[test]
    fn a_policy_with_one_slip_is_read_or_told_and_never_panics(
        at in any::<prop::sample::Index>(),
        slip in prop::sample::select(vec!["", "\"", "{", "}", "null", "-1", "é", ":", ",", "\n", "\t", "- ", "&a ", "*a", "|", "? "]),
        drop in 0usize..6,
    ) {
        let policy = fs::read_to_string(vectors().join("shared/harbour.policy.yaml")).unwrap();
        let letters: Vec<char> = policy.chars().collect();
        let place = at.index(letters.len() + 1);
        let slipped: String = letters[..place].iter().collect::<String>()
            + slip
            + &letters[(place + drop).min(letters.len())..].iter().collect::<String>();
        if let Err(error) = Engine::load(&slipped) {
            for problem in error.problems() {
                prop_assert!(!problem.text.is_empty(), "{:?}", problem);
                prop_assert!(problem.line.is_some(), "{:?}", problem);
            }
        }
    }
}
