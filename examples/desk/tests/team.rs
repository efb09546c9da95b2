//! The fictional team is what its README says: who is ready, who is not, and why.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::disallowed_methods, reason = "tests")]
mod common;

use common::{caseload, context};
use settlewell::reason::{Severity, Verdict};
use settlewell::rooms::scope::{AssessQuestion, ScopeStep};
use settlewell::rooms::training::{Gate, GateQuestion, GateStep, Readiness, TeamQuestion};
use settlewell::timeline::Progress;
use settlewell::{Caseload, Engagement, RecordId, Status};
use std::collections::BTreeMap;

fn gate(caseload: &Caseload, question: &GateQuestion) -> Gate {
    caseload.gate(question, &context("overseer")).unwrap()
}

fn status(caseload: &Caseload, record: &str) -> Status {
    caseload.status(&RecordId::from(record), &context("overseer")).unwrap()
}

fn progress(status: &Status, step: &str) -> Progress {
    status.obligations.iter().find(|one| one.step == step).unwrap().progress
}

fn said(gate: &Gate, code: &str) -> bool {
    gate.reasons.iter().any(|reason| reason.code == code)
}

/// A question to which every criterion of the pack and of the agency has the answer no.
fn plain(worker: &str, area: &str, activity: &str) -> AssessQuestion {
    let no = [
        "family.undeclared",
        "family.disagrees",
        "history.refused",
        "history.removalOrder",
        "history.criminal",
        "history.inadmissible",
        "history.alleged",
        "situation.detained",
        "situation.decided",
        "situation.hasDate",
        "person.minorAlone",
        "person.afraid",
        "person.travels",
        "representative.has",
    ];
    let question = AssessQuestion::new(worker, area, activity).knowing("situation.status", "valid");
    no.into_iter().fold(question, |question, fact| question.knowing(fact, false))
}

#[test]
fn how_far_everybody_is() {
    let caseload = caseload();
    let all = TeamQuestion { within_days: 60, role: None, areas: vec!["refugee-claim".into()] };
    let team = caseload.team(&all, &context("overseer")).unwrap();
    let in_general: BTreeMap<&str, Readiness> = team
        .members
        .iter()
        .filter(|member| member.area.is_none())
        .map(|member| (member.worker.as_str(), member.readiness))
        .collect();
    assert!(in_general.len() >= 12, "{}", in_general.len());
    let of = |readiness: Readiness| {
        let found = in_general.iter().filter(|(_, one)| **one == readiness);
        found.map(|(worker, _)| *worker).collect::<Vec<_>>()
    };
    assert_eq!(of(Readiness::NotYet), ["w-06", "w-16", "w-23"]);
    assert_eq!(of(Readiness::ObserveOnly), ["w-10", "w-19", "w-20"]);
    assert_eq!(of(Readiness::ReadyUnderMentorApproval), ["w-04", "w-21", "w-24"]);
    assert_eq!(of(Readiness::Ready).len(), in_general.len() - 9);
    // Who has left is in nobody's team.
    assert!(!in_general.contains_key("w-22") && !in_general.contains_key("w-26"));
    let there = |worker: &str| {
        let member = team.members.iter().find(|one| one.worker.as_str() == worker && one.area.is_some());
        member.unwrap().readiness
    };
    assert_eq!((there("w-02"), there("w-18")), (Readiness::Ready, Readiness::ObserveOnly));
    let lapsing: Vec<&str> = team.lapsing.iter().map(|one| one.worker.as_str()).collect();
    assert_eq!(lapsing, ["w-02", "w-06", "w-25"]);
    let overdue = |worker: &str, what: &str| {
        team.overdue.iter().any(|one| one.worker.as_str() == worker && one.what == what)
    };
    assert!(overdue("w-06", "referring") && overdue("w-24", "what-changed"));
}

#[test]
fn staff_interns_and_volunteers_in_many_languages() {
    let roster = common::roster();
    let caseload = caseload();
    let all = TeamQuestion { within_days: 60, role: None, areas: Vec::new() };
    let team = caseload.team(&all, &context("overseer")).unwrap();
    let people = || {
        let members = team.members.iter().filter(|member| member.area.is_none());
        members.map(|member| roster.person(&member.worker).unwrap())
    };
    for engagement in [Engagement::Staff, Engagement::Intern, Engagement::Volunteer] {
        assert!(people().any(|person| person.engagement == Some(engagement)), "{engagement:?}");
    }
    let mut languages: Vec<&str> =
        people().flat_map(|person| &person.languages).map(|language| language.as_str()).collect();
    languages.sort_unstable();
    languages.dedup();
    assert!(languages.len() >= 12, "{languages:?}");
}

#[test]
fn each_history_shows_what_it_is_there_for() {
    let caseload = caseload();
    let of = |worker: &str| gate(&caseload, &GateQuestion::of(worker));
    // Two failures: how to go on is decided first.
    let remedial = of("w-20");
    assert!(matches!(remedial.missing[0].step, GateStep::DecideRemedial { .. }), "{:?}", remedial.missing);
    assert_eq!(progress(&status(&caseload, "T-w-20"), "remedialPath"), Progress::Due);
    // A waiver is told, although it changes nothing today.
    assert!(said(&of("w-18"), "training.waiver.visible"));
    // One licence is pending and counts; the other has lapsed and does not.
    let advice = gate(&caseload, &GateQuestion::of("w-17").activity("advice"));
    assert_eq!(advice.verdict, Verdict::Allowed);
    assert!(said(&advice, "training.credential.renewal-pending"));
    let board = gate(&caseload, &GateQuestion::of("w-17").area("refugee-claim").activity("representation"));
    assert_eq!((board.verdict, board.readiness), (Verdict::Refused, Readiness::NotYet));
    // In the window of a renewal, with the days of grace told.
    assert_eq!(of("w-02").ready_until.unwrap().on.to_string(), "2026-12-26");
    // Renewed within its window, the level keeps its cycle.
    let expert = gate(&caseload, &GateQuestion::of("w-08").level("expert"));
    assert_eq!(expert.verdict, Verdict::Allowed);
    // Accompanied, and asked for approval; away; back; caught by a change in the law.
    assert_eq!(of("w-04").mentor.unwrap().as_str(), "w-03");
    assert!(matches!(of("w-23").missing[0].step, GateStep::Return {}));
    assert!(of("w-21").missing.iter().any(|missing| missing.step.of_what() == Some("what-changed")));
    assert!(
        of("w-24").missing.iter().any(|missing| matches!(missing.step, GateStep::CompleteTriggered { .. }))
    );
    // The next evening for companions is the earliest day.
    assert_eq!(of("w-16").missing[0].earliest.unwrap().to_string(), "2026-12-03");
    // A requirement that begins later is told before.
    let drives = gate(&caseload, &GateQuestion::of("w-25").activity("driving"));
    assert_eq!(drives.ready_until.unwrap().on.to_string(), "2027-01-14");
    // And is asked of nobody who only tells people where to go.
    let tells = gate(&caseload, &GateQuestion::of("w-25").activity("general-information"));
    assert!(tells.missing.iter().all(|missing| missing.step.of_what() != Some("first-aid")));
}

#[test]
fn the_gate_feeds_the_question_whether_a_worker_may() {
    let caseload = caseload();
    let ask = |question: AssessQuestion| caseload.assess(&question, &context("overseer")).unwrap();
    let area = "permanent-residence";
    let ready = ask(plain("w-02", area, "help-with-form"));
    assert_eq!((ready.verdict, ready.step), (Verdict::Allowed, ScopeStep::Proceed));
    // The approval stands in a consultation's record.
    let approved = ask(plain("w-04", area, "help-with-form"));
    assert_eq!((approved.verdict, approved.step), (Verdict::Allowed, ScopeStep::ProceedWithApproval));
    let mentored = ask(plain("w-04", "sponsorship", "help-with-form"));
    assert_eq!(mentored.verdict, Verdict::AllowedWithApproval);
    let watching = ask(plain("w-10", area, "help-with-form"));
    assert_eq!(watching.verdict, Verdict::Refused);
    // A met criterion outranks the level of an expert; an unknown one is asked.
    let legal = ask(plain("w-03", area, "help-with-form").knowing("history.removalOrder", true));
    assert_eq!((legal.verdict, legal.step), (Verdict::Refused, ScopeStep::AdviseLegal));
    let unknown = ask(AssessQuestion::new("w-03", area, "help-with-form"));
    assert_eq!(unknown.verdict, Verdict::NeedsInformation);
    // An area of ours that begins on a day, and a criterion of ours.
    let early = ask(plain("w-02", "citizenship", "help-with-form"));
    assert_eq!(
        (early.step, early.holds_until.unwrap().to_string().as_str()),
        (ScopeStep::NotOffered, "2026-11-30")
    );
    let trip = ask(plain("w-02", "refugee-claim", "help-with-form").knowing("person.travels", true));
    assert_eq!(trip.step, ScopeStep::AdviseLegal);
}

#[test]
fn what_the_other_records_show() {
    let caseload = caseload();
    let of = |record: &str| status(&caseload, record);
    let finds =
        |record: &str, code: &str| of(record).findings.iter().any(|finding| finding.reason.code == code);
    // Consultations: answered, a case conference, overdue.
    for record in ["Q-2026-01", "Q-2026-03", "Q-2026-07"] {
        assert!(of(record).stage.is_none() && of(record).findings.is_empty(), "{record}");
    }
    assert_eq!(progress(&of("Q-2026-02"), "reply"), Progress::Overdue);
    assert!(finds("Q-2026-02", "scope.consultation.reply-late"));
    // A new service that two people still have to acknowledge; the manual, with acknowledgements missing.
    let open = of("V-2026-01")
        .obligations
        .iter()
        .filter(|one| one.progress == Progress::Due && one.step == "acknowledge")
        .count();
    assert_eq!(open, 2);
    assert!(finds("M-2026-01", "scope.manual.acknowledged"));
    // Sessions held with costs and feedback, needs decided, a share-back overdue.
    assert_eq!(progress(&of("S-2026-01"), "review-feedback"), Progress::Met);
    assert!(finds("S-2026-02", "training.session.feedback-low"));
    assert!(finds("N-2026-03", "training.need.audience"));
    assert_eq!(progress(&of("O-2026-01"), "shareBack"), Progress::Overdue);
    let told: Vec<Progress> = of("O-2026-02")
        .obligations
        .iter()
        .filter(|one| one.step == "shareBack")
        .map(|one| one.progress)
        .collect();
    assert_eq!(told.len(), 2);
    assert!(told.contains(&Progress::Met) && told.contains(&Progress::Waived));
    // Somebody who serves and is no longer ready: the one thing that is urgent.
    let urgent =
        |record: &str| of(record).findings.iter().any(|finding| finding.severity == Severity::Urgent);
    assert!(urgent("T-w-06") && !urgent("T-w-02"));
}
