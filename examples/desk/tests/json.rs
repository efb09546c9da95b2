//! `--json` is the library's own answer, to the byte.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::disallowed_methods, reason = "tests")]
mod common;

use common::{caseload, context, engine, place, roster, run};
use settlewell::interchange::learning::{LearningFormat, LearningMapping};
use settlewell::rooms::scope::AssessQuestion;
use settlewell::rooms::training::{GateQuestion, TeamQuestion, TopicGap};
use settlewell::{
    Agenda, Answer, Call, CaseloadCall, CivilDate, DueQuestion, FiguresQuestion, RecordId, RoomName,
};
use std::fs::read_to_string;

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
fn figures_signals_and_gaps() {
    let (caseload, overseer) = (caseload(), context("overseer"));
    let question = FiguresQuestion { room: RoomName::Complaint, from: None, until: None };
    let figures = caseload.figures(&question, &overseer).unwrap();
    assert_eq!(printed(&["figures"]), Answer::Figures(figures).write());
    let signals = caseload.signals(&overseer).unwrap();
    assert!(!signals.is_empty());
    assert_eq!(printed(&["signals"]), Answer::Signals(signals).write());
    let gaps = engine().gaps(&overseer.with_roster(roster())).unwrap();
    let check =
        ["policy", "check", "agency/policy.yaml", "--roster", "agency/roster.json", "--date", "2026-11-20"];
    assert_eq!(printed(&check), Answer::Gaps(gaps).write());
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

#[test]
fn the_questions_of_scope_and_training() {
    let caseload = caseload();
    let question = AssessQuestion::new("w-02", "permanent-residence", "help-with-form")
        .knowing("situation.detained", false)
        .knowing("situation.status", "lost");
    let answer = caseload.assess(&question, &context("overseer")).unwrap();
    assert_eq!(
        printed(&[
            "assess",
            "--worker",
            "w-02",
            "--area",
            "permanent-residence",
            "--activity",
            "help-with-form",
            "--fact",
            "situation.detained=no",
            "--fact",
            "situation.status=lost",
        ]),
        Answer::Assessment(answer).write()
    );
    let question = GateQuestion::of("w-17").area("refugee-claim").activity("representation").level("expert");
    let gate = caseload.gate(&question, &context("overseer").in_language("fr")).unwrap();
    assert_eq!(
        printed(&[
            "gate",
            "w-17",
            "--area",
            "refugee-claim",
            "--activity",
            "representation",
            "--level",
            "expert",
            "--lang",
            "fr",
        ]),
        Answer::Gate(gate).write()
    );
    let question = TeamQuestion { within_days: 90, role: None, areas: vec!["sponsorship".into()] };
    let team = caseload.team(&question, &context("overseer")).unwrap();
    assert_eq!(printed(&["team", "--within", "90", "--area", "sponsorship"]), Answer::Team(team).write());
}

#[test]
fn what_a_viewer_may_not_know_is_not_printed() {
    let stranger = caseload().gate(&GateQuestion::of("w-20"), &context("worker").person("w-12")).unwrap();
    let out = printed(&["gate", "w-20", "--as", "worker", "--person", "w-12"]);
    assert_eq!(out, Answer::Gate(stranger).write());
    assert!(!out.contains("forms"), "{out}");
    let own = printed(&["team", "--as", "worker", "--person", "w-12"]);
    let own: serde_json::Value = serde_json::from_str(&own).unwrap();
    let members = own["members"].as_array().unwrap();
    assert!(!members.is_empty() && members.iter().all(|member| member["worker"] == "w-12"));
}

#[test]
fn learning_records() {
    let mapping = LearningMapping {
        courses: vec![serde_json::from_str(r#"{ "course": "HH-FORMS", "module": "forms" }"#).unwrap()],
        ..LearningMapping::default()
    };
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("mapping.json");
    std::fs::write(&file, serde_json::to_string(&mapping).unwrap()).unwrap();
    let text = read_to_string(place("learning/talentlms.json")).unwrap();
    let import = engine()
        .import_learning(LearningFormat::CourseUsers, &text, &mapping, &context("trainingLead"))
        .unwrap();
    assert_eq!(
        printed(&[
            "import",
            "talentlms",
            "agency/learning/talentlms.json",
            "--mapping",
            file.to_str().unwrap(),
        ]),
        Answer::LearningImport(import).write()
    );
}

#[test]
fn a_sound_policy_prints_what_no_module_teaches() {
    let gaps: Vec<TopicGap> =
        serde_json::from_str(&printed(&["policy", "check", "tests/input/gaps.yaml"])).unwrap();
    let found: Vec<(&str, &str, usize)> =
        gaps.iter().map(|gap| (gap.program.as_str(), gap.topic.as_str(), gap.taught_by.len())).collect();
    assert_eq!(
        found,
        [
            ("onboarding", "referral-process", 0),
            ("onboarding", "night-calls", 0),
            ("casework", "confidentiality", 1)
        ]
    );
}
