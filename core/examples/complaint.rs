//! A complaint, from the first word: `cargo run -p settlewell --example complaint`
#![allow(clippy::print_stdout, reason = "an example shows what it finds")]
use settlewell::{Agenda, Caseload, Context, Engine, Entry, Roster, Tense, Verdict};
use std::error::Error;
use std::sync::Arc;

// ANCHOR: day
/// Takes a complaint in, and asks what may be done, what is due, and who may see it.
///
/// # Errors
/// None: everything here is sound.
pub fn main() -> Result<(), Box<dyn Error>> {
    let engine = Arc::new(Engine::load(include_str!("../../docs/examples/own-changes.yaml"))?);
    let complaints = Caseload::new(engine);
    complaints.set_roster(Roster::read(
        r#"{ "people": [
            { "id": "w-02", "positions": [ { "from": "2024-01-08", "roles": ["settlementWorker"], "department": "settlement", "reportsTo": "w-03" } ] },
            { "id": "w-03", "positions": [ { "from": "2021-03-01", "roles": ["supervisor"], "department": "settlement" } ] },
            { "id": "w-07", "positions": [ { "from": "2022-09-05", "roles": ["overseer"], "department": "quality" } ] },
            { "id": "w-09", "positions": [ { "from": "2020-05-04", "roles": ["manager"], "department": "housing" } ] } ] }"#,
    )?)?;
    complaints.load_json(
        "records.json",
        r#"[{ "id": "C-2026-014", "policyVersion": 1, "client": "p-311", "entries": [
            { "id": "e1", "occurredAt": "2026-09-25T16:10:00-03:00", "recordedAt": "2026-09-28T09:02:00-03:00",
              "by": { "id": "w-05", "role": "intake" },
              "event": { "room": "complaint", "kind": "received", "channel": "voicemail", "language": "ti",
                         "complainant": { "kind": "client", "id": "p-311" },
                         "allegations": [ { "id": "a1", "about": { "kind": "worker", "id": "w-02" },
                                            "category": "missedDeadline" } ] } } ] }]"#,
    )?;
    let overseer = Context::of("overseer", "2026-09-29".parse()?).person("w-07");
    let record = "C-2026-014".into();

    // What is due? Every date says how it came about.
    for item in complaints.agenda(&Agenda::all(), &overseer)? {
        println!("{}", item.text);
    }

    // May we? The supervisor of the person complained about is not neutral.
    let entry = |id: &str, event: &str| {
        let (by, at) = (r#"{ "id": "w-07", "role": "overseer" }"#, "2026-09-29T10:00:00-03:00");
        let event = format!(r#"{{ "room": "complaint", {event} }}"#);
        let text = r#"{ "id": "ID", "occurredAt": "AT", "recordedAt": "AT", "by": BY, "event": EVENT }"#;
        Entry::read(&text.replace("ID", id).replace("AT", at).replace("BY", by).replace("EVENT", &event))
    };
    let assigned = entry("e2", r#""kind": "investigatorAssigned", "person": "w-03""#)?;
    let answer = complaints.append(&record, &assigned, Tense::Proposed, &overseer)?;
    assert_eq!(answer.verdict, Verdict::Refused);
    println!("{:?}:", answer.verdict);
    for reason in &answer.reasons {
        println!("  {} [{}]", reason.text, reason.elements.join(", "));
    }

    // Somebody from elsewhere may, once they declared that they have no conflict of interest.
    let declared = entry("e3", r#""kind": "conflictDeclared", "person": "w-09", "conflict": false"#)?;
    complaints.append(&record, &declared, Tense::Happened, &overseer)?;
    let assigned = entry("e4", r#""kind": "investigatorAssigned", "person": "w-09""#)?;
    let answer = complaints.append(&record, &assigned, Tense::Proposed, &overseer)?;
    assert_eq!(answer.verdict, Verdict::Allowed);

    // Who may see what? The person complained about does not even learn that there is a complaint.
    let respondent = Context::of("respondent", overseer.as_of).person("w-02");
    assert!(
        complaints
            .view(&record, &respondent)
            .is_err_and(|error| error.problems().iter().all(|one| one.code == "input.record.unknown"))
    );
    Ok(())
}
// ANCHOR_END: day
