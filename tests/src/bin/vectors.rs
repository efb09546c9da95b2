//! Checks every scenario by both doors, or those whose path contains one of the words given.
//!
//! `--accept` writes what the library says where no answer is written yet, and in place of one that differs, which is
//! printed: a person reads the difference before it is committed, for the scenarios are the specification.
#![allow(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a program that reads and writes files and says so"
)]
use settlewell_conformance::raw::minify;
use settlewell_conformance::scenario::{DOORS, run};
use settlewell_conformance::written::{answered, differences, pretty};
use settlewell_conformance::{files_below, vectors};
use std::process::ExitCode;
use std::{env, fs, io};

fn main() -> io::Result<ExitCode> {
    let (flags, words): (Vec<_>, Vec<_>) = env::args().skip(1).partition(|word| word.starts_with("--"));
    let accept = flags.iter().any(|flag| flag == "--accept");
    let shared =
        |name: &str| fs::read_to_string(vectors().join(name)).map_err(|error| format!("{name}: {error}"));
    let (mut ran, mut differing, mut written) = (0, 0, 0);
    for file in files_below(&vectors(), ".json")? {
        let name = file.strip_prefix(vectors()).unwrap_or(&file).display().to_string();
        if !words.is_empty() && !words.iter().any(|word| name.contains(word.as_str())) {
            continue;
        }
        ran += 1;
        let text = fs::read_to_string(&file)?;
        let mut scenario = minify(&text);
        for door in DOORS {
            let told = match run(&scenario, door, &shared) {
                Ok(told) => told,
                Err(problem) => {
                    println!("{name}: {problem}");
                    differing += 1;
                    break;
                }
            };
            let found = differences(&scenario, &told);
            if !found.is_empty() {
                differing += 1;
                println!("{name}, {door:?} door");
            }
            for difference in &found {
                println!("{difference}");
            }
            if accept {
                scenario = minify(&answered(&scenario, &told));
            }
        }
        if accept && pretty(&scenario) != text {
            fs::write(&file, pretty(&scenario))?;
            written += 1;
        }
    }
    println!("{ran} scenarios, {differing} with a difference, {written} written");
    Ok(if ran == 0 || (differing > 0 && !accept) { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}
