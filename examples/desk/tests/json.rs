//! `--json` is the library's own answer, to the byte.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::disallowed_methods, reason = "tests")]
mod common;

use common::run;
use settlewell::{
    Agenda, Answer, Call, Caseload, CaseloadCall, CivilDate, Context, DueQuestion, Engine, PolicyBook,
    RecordId, Roster,
};
use std::fs::read_to_string;
use std::path::{Path, PathBuf};
use std::sync::Arc;

fn place(file: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("agency").join(file)
}

fn engine() -> Arc<Engine> {
    Arc::new(Engine::open(&PolicyBook::of(&read_to_string(place("policy.yaml")).unwrap())).unwrap())
}

fn caseload() -> Caseload {
    let caseload = Caseload::new(engine());
    caseload
        .set_roster(serde_json::from_str::<Roster>(&read_to_string(place("roster.json")).unwrap()).unwrap());
    let mut files: Vec<PathBuf> =
        std::fs::read_dir(place("records")).unwrap().map(|file| file.unwrap().path()).collect();
    files.sort();
    for file in files {
        caseload.load_json("record", &format!("[{}]", read_to_string(file).unwrap())).unwrap();
    }
    caseload
}

fn context(role: &str) -> Context {
    Context::of(role, CivilDate::new(2026, 11, 20).unwrap()).in_language("en")
}

fn printed(arguments: &[&str]) -> String {
    let mut arguments = arguments.to_vec();
    arguments.push("--json");
    let (_, out, error) = run(&arguments);
    assert_eq!(error, "");
    out.trim_end().to_owned()
}

#[test]
fn agenda_status_and_view() {
    let caseload = caseload();
    let agenda = caseload.agenda(&Agenda::of_worker("w-07"), &context("overseer")).unwrap();
    assert!(!agenda.is_empty());
    assert_eq!(printed(&["agenda", "--worker", "w-07"]), Answer::Agenda(agenda).write());
    let record = RecordId::from("C-2026-014");
    let status = caseload.status(&record, &context("overseer")).unwrap();
    assert_eq!(printed(&["status", "C-2026-014"]), Answer::Status(status.clone()).write());
    assert_eq!(printed(&["timeline", "C-2026-014"]), Answer::Status(status).write());
    let view = caseload.view(&record, &context("respondent").person("w-02")).unwrap();
    assert_eq!(
        printed(&["view", "C-2026-014", "--as", "respondent", "--person", "w-02"]),
        Answer::View(view).write()
    );
}

#[test]
fn agenda_in_french() {
    let french = context("overseer").in_language("fr");
    let agenda = caseload().agenda(&Agenda::all(), &french).unwrap();
    assert_eq!(printed(&["agenda", "--lang", "fr"]), Answer::Agenda(agenda).write());
}

#[test]
fn a_verdict() {
    let entry = read_to_string(place("events/refused-investigator.json")).unwrap();
    let context = serde_json::to_string(&context("overseer")).unwrap();
    let call = format!(
        r#"{{"kind":"append","record":"C-2026-014","tense":"proposed","context":{context},"entry":{entry}}}"#
    );
    let answer = caseload().answer(CaseloadCall::read(&call).unwrap()).unwrap().write();
    assert!(answer.starts_with(r#"{"verdict":"refused""#));
    assert_eq!(printed(&["try", "C-2026-014", "agency/events/refused-investigator.json"]), answer);
}

#[test]
fn a_merge_and_a_date() {
    let copy = |side: &str| read_to_string(place(&format!("copies/C-2026-023.{side}.json"))).unwrap();
    let call = format!(r#"{{"kind":"merge","left":{},"right":{}}}"#, copy("left"), copy("right"));
    let answer = engine().answer(Call::read(&call).unwrap()).unwrap().write();
    assert_eq!(
        printed(&["merge", "agency/copies/C-2026-023.left.json", "agency/copies/C-2026-023.right.json"]),
        answer
    );
    let question = DueQuestion::after("2026-09-25".parse().unwrap(), "3 business days".parse().unwrap())
        .on_calendar("ca-bc");
    let due = engine().due(&question).unwrap();
    assert_eq!(due.on, CivilDate::new(2026, 10, 1).unwrap());
    assert_eq!(
        printed(&["due", "2026-09-25", "3 business days", "--calendar", "ca-bc"]),
        Answer::Due(due).write()
    );
}

#[test]
fn the_policy_and_its_problems() {
    let policy = serde_json::to_string(engine().policy(3).unwrap()).unwrap();
    assert_eq!(printed(&["policy", "show"]), policy);
    assert_eq!(printed(&["policy", "check", "agency/policy.yaml"]), "[]");
    let problems: Vec<settlewell::Problem> =
        serde_json::from_str(&printed(&["policy", "check", "tests/input/several.yaml"])).unwrap();
    assert!(problems.len() >= 4, "{problems:?}");
    assert!(
        problems
            .iter()
            .all(|problem| problem.line.is_some() && problem.column.is_some() && !problem.text.is_empty())
    );
}
