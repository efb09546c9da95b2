//! What is stored, and when nothing is.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test stops at the first surprise")]
use rusqlite::Connection;
use serde_json::{Value, json};
use settlewell::{Agenda, CaseRecord, Context, Entry, Tense, Verdict};
use settlewell_crm_sqlite::{Crm, example, tables};

const COMPLAINT: &str = "C-2026-014";

fn crm() -> Crm {
    let mut crm = Crm::open(None, example::POLICY).unwrap();
    example::fill(&mut crm).unwrap();
    crm
}

fn overseer() -> Context {
    Context::of("overseer", "2026-10-01".parse().unwrap()).person("w-07")
}

fn entry(id: &str, mut event: Value) -> Entry {
    event["room"] = json!("complaint");
    serde_json::from_value(
        json!({ "id": id, "occurredAt": "2026-10-01", "recordedAt": "2026-10-01T16:30:00-03:00",
        "by": { "id": "w-07", "role": "overseer" }, "event": event }),
    )
    .unwrap()
}

/// Every row of every table, as text.
fn rows(db: &Connection) -> Vec<String> {
    let of = |table: &str, columns: &str| {
        let mut all = db.prepare(&format!("SELECT json_array({columns}) FROM {table} ORDER BY 1")).unwrap();
        all.query_map([], |row| row.get::<_, String>(0)).unwrap().collect::<Result<Vec<_>, _>>().unwrap()
    };
    [
        of("persons", "id, name, works"),
        of("cases", "id, policy_version, client, links, area"),
        of("activities", "case_id, id, occurred_at, recorded_at, by_id, by_role, corrects, event"),
        of("facts", "case_id, fact, value"),
        of("assignments", "case_id, worker, activity, since, holds_until"),
    ]
    .concat()
}

#[test]
fn a_refused_entry_leaves_every_table_as_it_was() {
    let mut crm = crm();
    let before = rows(crm.db());
    assert!(before.len() > 30);
    let refused = entry("n1", json!({ "kind": "investigatorAssigned", "person": "w-02" }));
    let answer = crm.save(COMPLAINT, &refused, Tense::Proposed, &overseer()).unwrap();
    assert_eq!((answer.verdict, answer.record), (Verdict::Refused, None));
    assert_eq!(answer.reasons[0].code, "complaint.neutrality.not-respondent");
    assert_eq!(rows(crm.db()), before);
}

#[test]
fn what_is_allowed_is_one_row_and_reads_back_as_it_was() {
    let mut crm = crm();
    let before = rows(crm.db()).len();
    let declared = entry("n1", json!({ "kind": "conflictDeclared", "person": "w-09", "conflict": false }));
    let answer = crm.save(COMPLAINT, &declared, Tense::Proposed, &overseer()).unwrap();
    assert_eq!(answer.verdict, Verdict::Allowed);
    assert_eq!(rows(crm.db()).len(), before + 1);
    assert_eq!(tables::record(crm.db(), COMPLAINT).unwrap(), answer.record);
    // The same entry again, as after a lost connection, changes nothing.
    crm.save(COMPLAINT, &declared, Tense::Proposed, &overseer()).unwrap();
    assert_eq!(rows(crm.db()).len(), before + 1);
}

#[test]
fn what_happened_is_kept_with_its_finding() {
    let mut crm = crm();
    let late = entry(
        "n1",
        json!({ "kind": "acknowledged", "includes": ["received"], "telling": { "how": "voicemail" } }),
    );
    let answer = crm.save(COMPLAINT, &late, Tense::Happened, &overseer()).unwrap();
    assert!(answer.record.is_some());
    assert!(!answer.findings.is_empty());
    // It is in the table, and what was wrong with it is told whenever the record is read again.
    assert_eq!(tables::record(crm.db(), COMPLAINT).unwrap().unwrap().entry(&"n1".into()), Some(&late));
    let findings = crm.findings(COMPLAINT, &overseer()).unwrap();
    let of_it: Vec<_> = findings.iter().filter(|one| one.entry.as_ref() == Some(&"n1".into())).collect();
    assert!(of_it.iter().any(|one| one.reason.code == "complaint.intake.safe-channel"), "{of_it:?}");
    assert!(of_it.iter().all(|one| one.owner.is_some()));
}

#[test]
fn bad_input_is_an_error_and_stores_nothing() {
    let mut crm = crm();
    let before = rows(crm.db());
    let conflict = entry("e1", json!({ "kind": "witnessNamed", "person": "p-318" }));
    let error = crm.save(COMPLAINT, &conflict, Tense::Happened, &overseer()).unwrap_err();
    assert!(error.downcast_ref::<settlewell::InputError>().is_some());
    // The database refuses, too: nobody by that id is in the table of persons.
    let stranger: CaseRecord =
        serde_json::from_value(json!({ "id": "C-2026-099", "policyVersion": 1, "client": "p-999",
        "entries": [entry("e1", json!({ "kind": "received" }))] }))
        .unwrap();
    assert!(crm.merge(&stranger).unwrap_err().downcast_ref::<rusqlite::Error>().is_some());
    assert_eq!(rows(crm.db()), before);
    assert!(crm.status("C-2026-099", &overseer()).is_err(), "the caseload knows no more than the tables");
}

#[test]
fn two_copies_become_one_and_nothing_is_lost() {
    let mut crm = crm();
    let mut tablet = tables::record(crm.db(), COMPLAINT).unwrap().unwrap();
    tablet.entries.push(entry("t1", json!({ "kind": "witnessNamed", "person": "p-318" })));
    let office = entry("o1", json!({ "kind": "conflictDeclared", "person": "w-09", "conflict": false }));
    crm.save(COMPLAINT, &office, Tense::Happened, &overseer()).unwrap();

    let merged = crm.merge(&tablet).unwrap();
    for id in ["e1", "o1", "t1"] {
        assert!(merged.entry(&id.into()).is_some(), "{id}");
    }
    let stored = tables::record(crm.db(), COMPLAINT).unwrap().unwrap();
    assert_eq!(stored.entries.len(), tablet.entries.len() + 1);
    let once = rows(crm.db());
    crm.merge(&tablet).unwrap();
    assert_eq!(rows(crm.db()), once);
}

#[test]
fn redacted_words_leave_the_table() {
    let mut crm = crm();
    let words =
        entry("n1", json!({ "kind": "fearsVoiced", "ofReprisal": true, "words": "they know where I live" }));
    crm.save(COMPLAINT, &words, Tense::Happened, &overseer()).unwrap();
    assert!(rows(crm.db()).iter().any(|row| row.contains("where I live")));
    let redaction: Entry = serde_json::from_value(json!({ "id": "n2", "occurredAt": "2026-10-01",
        "recordedAt": "2026-10-01T17:00:00-03:00", "by": { "id": "w-07", "role": "overseer" },
        "event": { "room": "journal", "kind": "redacted", "entry": "n1", "reason": "asked for by the person" } }))
    .unwrap();
    crm.save(COMPLAINT, &redaction, Tense::Happened, &overseer()).unwrap();
    assert!(!rows(crm.db()).iter().any(|row| row.contains("where I live")));
}

#[test]
fn nobody_is_put_on_a_case_before_they_may() {
    let mut crm = crm();
    let assigned = |crm: &Crm| -> u32 {
        crm.db().query_row("SELECT count(*) FROM assignments", [], |row| row.get(0)).unwrap()
    };
    let mut ask = |worker: &str| {
        let answer = crm.assign("S-2026-031", worker, "help-with-form", &overseer()).unwrap();
        (answer.verdict, answer.questions.len(), assigned(&crm))
    };
    let (verdict, _, stored) = ask("w-12");
    assert_eq!((verdict, stored), (Verdict::Refused, 0));
    let (verdict, open, stored) = ask("w-11");
    assert_eq!((verdict, stored), (Verdict::NeedsInformation, 0));
    assert!(open > 0);
    // Each answer is noted; the wizard ends when nothing is left to ask.
    for _ in 0..20 {
        let question = crm.assign("S-2026-031", "w-11", "help-with-form", &overseer()).unwrap();
        let Some(next) = question.questions.first() else { break };
        tables::learn(crm.db(), "S-2026-031", &next.fact, &json!(false)).unwrap();
    }
    let answer = crm.assign("S-2026-031", "w-11", "help-with-form", &overseer()).unwrap();
    assert_eq!((answer.verdict, assigned(&crm)), (Verdict::Allowed, 1));
}

#[test]
fn another_program_writes_and_the_agenda_knows() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("crm.db");
    let mut here = Crm::open(Some(&file), example::POLICY).unwrap();
    example::fill(&mut here).unwrap();
    let mut there = Crm::open(Some(&file), example::POLICY).unwrap();
    let mine = |crm: &mut Crm| crm.agenda(&Agenda::of_worker("w-07"), &overseer()).unwrap().len();
    assert_eq!(mine(&mut here), mine(&mut there));
    let before = mine(&mut here);
    let done = entry("n1", json!({ "kind": "acknowledged", "includes": ["received"] }));
    there.save(COMPLAINT, &done, Tense::Happened, &overseer()).unwrap();
    assert_ne!(mine(&mut here), before);
    assert_eq!(mine(&mut here), mine(&mut there));
}
