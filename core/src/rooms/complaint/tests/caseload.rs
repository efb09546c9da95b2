//! Many complaints at once.
use super::*;
use crate::{Agenda, Caseload};
use std::sync::Arc;

fn owed_by(caseload: &Caseload, worker: &str, on: &str) -> Vec<String> {
    let context = Context::of("overseer", on.parse().unwrap()).with_roster(roster());
    let items = caseload.agenda(&Agenda::of_worker(worker), &context).unwrap();
    items.into_iter().map(|item| item.obligation.step).collect()
}

#[test]
fn an_agenda_of_an_earlier_day_goes_by_who_held_the_role_then() {
    let caseload = Caseload::new(Arc::new(engine()));
    let mut events = staffed();
    events.push(json!({ "kind": "investigatorAssigned", "person": "x-01", "on": "2026-09-20" }));
    caseload.load(vec![Story::of(&events).record]).unwrap();
    // `w-08` investigates from 11 September, `x-01` from the 20th.
    assert_eq!(owed_by(&caseload, "w-08", "2026-09-15"), ["plan", "find"]);
    assert_eq!(owed_by(&caseload, "x-01", "2026-09-15"), Vec::<String>::new());
    assert_eq!(owed_by(&caseload, "w-08", "2026-09-20"), Vec::<String>::new());
    assert_eq!(owed_by(&caseload, "x-01", "2026-09-20"), ["plan", "find"]);
}

/// A complaint of 1 September 2026 that nobody has touched since. Two steps are late ten days later.
fn untouched(id: &str, category: &str, worker: &str) -> CaseRecord {
    let record = json!({ "id": id, "policyVersion": 1, "entries": [ {
        "id": "e1", "occurredAt": "2026-09-01", "recordedAt": "2026-09-01T15:30:00-04:00",
        "by": { "id": "w-07", "role": "overseer" },
        "event": { "room": "complaint", "kind": "received", "channel": "letter", "language": "en",
            "complainant": { "kind": "client", "id": "p-311" }, "expectsResponse": true,
            "allegations": [ { "id": "a1", "about": { "kind": "worker", "id": worker }, "category": category,
                "seriousness": "minor", "happened": "2026-08-20" } ] } } ] });
    CaseRecord::read(&record.to_string()).unwrap()
}

/// What the signals say of delays: record, area and count.
fn delays(caseload: &Caseload, context: &Context) -> Vec<(Option<String>, String, String)> {
    let signals = caseload.signals(context).unwrap();
    let of_delays =
        signals.into_iter().filter(|signal| signal.finding.reason.code == "complaint.signal.delays");
    let told = of_delays.map(|signal| {
        let with = |name: &str| signal.finding.reason.with.get(name).unwrap_or_default().to_owned();
        assert!(!signal.finding.reason.text.contains("w-02"), "{}", signal.finding.reason.text);
        assert_eq!(signal.finding.entry, None);
        (signal.record.map(String::from), with("area"), with("count"))
    });
    told.collect()
}

#[test]
fn delays_are_counted_by_area_over_all_complaints() {
    let caseload = Caseload::new(Arc::new(engine()));
    let overseer =
        |on: &str| Context::of("overseer", on.parse().unwrap()).person("w-07").with_roster(roster());
    caseload.load(vec![untouched("C-1", "missedDeadline", "w-02")]).unwrap();
    caseload.load(vec![untouched("C-2", "fees", "w-02")]).unwrap();
    assert_eq!(delays(&caseload, &overseer("2026-09-11")), []);
    caseload.load(vec![untouched("C-3", "missedDeadline", "w-04")]).unwrap();
    let told = [(None, "casework".to_owned(), "4".to_owned())];
    assert_eq!(delays(&caseload, &overseer("2026-09-11")), told);
    // One record by itself says nothing of it.
    let status = caseload.status(&"C-1".into(), &overseer("2026-09-11")).unwrap();
    assert!(status.findings.iter().all(|finding| finding.reason.code != "complaint.signal.delays"));
    // Whom it does not fall to, and who knows of none of them, learns nothing.
    let management = Context::of("management", "2026-09-11".parse().unwrap()).person("w-05");
    assert_eq!(delays(&caseload, &management), []);
    // Three months later these are history.
    assert_eq!(delays(&caseload, &overseer("2027-02-01")), []);
}

/// A record of the process in which somebody took up delays.
fn taken_up(on: &str, area: Option<&str>) -> CaseRecord {
    let by = json!({ "id": "w-07", "role": "overseer" });
    let described = json!({ "room": "complaint", "kind": "processDescribed", "languages": ["en"],
        "formats": [], "channels": ["phone"], "tells": [], "plainLanguage": true, "places": [] });
    let mut taken = json!({ "room": "complaint", "kind": "processDelaysTakenUp", "record": "V-1" });
    if let Some(area) = area {
        taken["area"] = area.into();
    }
    let record = json!({ "id": "P-1", "policyVersion": 1, "entries": [
        { "id": "e1", "occurredAt": "2026-01-05", "recordedAt": "2026-01-05T10:00:00-05:00", "by": by,
            "event": described },
        { "id": "e2", "occurredAt": on, "recordedAt": format!("{on}T10:00:00-04:00"), "by": by, "event": taken } ] });
    CaseRecord::read(&record.to_string()).unwrap()
}

#[test]
fn delays_that_are_taken_up_are_not_told_again() {
    let on = |on: &str| Context::of("overseer", on.parse().unwrap()).person("w-07").with_roster(roster());
    let told = |taken: CaseRecord, day: &str| {
        let caseload = Caseload::new(Arc::new(engine()));
        let late = [untouched("C-1", "missedDeadline", "w-02"), untouched("C-2", "missedDeadline", "w-04")];
        caseload.load(late.into_iter().chain([taken]).collect()).unwrap();
        delays(&caseload, &on(day)).into_iter().map(|(.., count)| count).collect::<Vec<_>>()
    };
    let casework = Some("casework");
    assert_eq!(told(taken_up("2026-09-11", casework), "2026-09-11"), Vec::<String>::new());
    assert_eq!(told(taken_up("2026-09-11", None), "2026-09-11"), Vec::<String>::new());
    // Another area, and a day on which it was not taken up yet.
    assert_eq!(told(taken_up("2026-09-11", Some("fees")), "2026-09-11"), ["4"]);
    assert_eq!(told(taken_up("2026-09-12", casework), "2026-09-11"), ["4"]);
    // Ten more became late afterwards, and are counted anew.
    assert_eq!(told(taken_up("2026-09-11", Some("fees")), "2026-11-20"), ["14"]);
    assert_eq!(told(taken_up("2026-09-11", casework), "2026-11-20"), ["10"]);
}

#[test]
fn who_may_not_know_of_a_complaint_is_told_the_same_as_of_one_that_there_is_not() {
    let caseload = Caseload::new(Arc::new(engine()));
    caseload.load(vec![Story::of(&staffed()).record, untouched("C-3", "quality", "w-04")]).unwrap();
    let said = |id: &str, role: &str, person: Option<&str>| {
        let context = Context::of(role, "2026-09-20".parse().unwrap());
        let context = person.into_iter().fold(context, |context, person| context.person(person));
        let id = crate::wire::RecordId::from(id);
        let entry = Story::of(&staffed()).entry(&json!({ "kind": "progressGiven" }));
        let told = |error: crate::InputError| format!("{error:?}").replace(id.as_str(), "ID");
        let sharing = json!({ "elements": ["name"], "about": ["p-311"], "purpose": "investigation",
            "recipient": { "kind": "person", "id": "w-05" } });
        let sharing = serde_json::from_value(sharing).unwrap();
        let receipt = caseload.receipt(&id, &"k1".into(), &context).map(|_| ());
        // Whoever may know of the complaint is told that it holds no such permission.
        let no_permission = |error: &crate::InputError| error.problems()[0].code == "input.permission.unknown";
        [
            receipt.or_else(|error| if no_permission(&error) { Ok(()) } else { Err(told(error)) }),
            caseload.sharing(&id, &sharing, None, &context).map_err(told).map(|_| ()),
            caseload.status(&id, &context).map_err(told).map(|_| ()),
            caseload.replay(&id, &context).map_err(told).map(|_| ()),
            caseload.view(&id, &context).map_err(told).map(|_| ()),
            caseload.device_copy(&id, &context).map_err(told).map(|_| ()),
            caseload.preview(&id, 1, &context).map_err(told).map(|_| ()),
            caseload.append(&id, &entry, Tense::Proposed, &context).map_err(told).map(|_| ()),
        ]
    };
    let strangers = [("worker", Some("w-05")), ("overseer", Some("w-02")), ("witness", Some("x-09")), ("archive", None)];
    for (role, person) in strangers {
        let hidden = said("C-1", role, person);
        assert!(hidden.iter().all(Result::is_err), "{role}: {hidden:?}");
        // `C-3` is near to both.
        assert_eq!(hidden, said("C-2", role, person), "{role}");
    }
    for (role, person) in [("overseer", Some("w-07")), ("complainant", Some("p-311")), ("management", None)] {
        assert!(said("C-1", role, person).iter().all(Result::is_ok), "{role}");
    }
    let near = said("C-2", "overseer", Some("w-07"));
    assert!(near.iter().all(|one| one.as_ref().is_err_and(|text| text.contains("C-1") || text.contains("C-3"))));
}

#[test]
fn of_two_who_add_to_one_complaint_at_once_neither_is_lost() {
    let caseload = Caseload::new(Arc::new(engine()));
    caseload.load(vec![untouched("C-1", "missedDeadline", "w-02")]).unwrap();
    let add = |who: u32| {
        for number in 0..25 {
            let entry = json!({ "id": format!("n{who}-{number}"), "occurredAt": "2026-09-10",
                "recordedAt": "2026-09-10T15:30:00-04:00", "by": { "id": "w-07", "role": "overseer" },
                "event": { "room": "complaint", "kind": "progressGiven" } });
            let entry = crate::Entry::read(&entry.to_string()).unwrap();
            let context = Context::of("overseer", "2026-09-10".parse().unwrap()).person("w-07");
            caseload.append(&"C-1".into(), &entry, Tense::Happened, &context).unwrap();
        }
    };
    std::thread::scope(|scope| (0..4).for_each(|who| drop(scope.spawn(move || add(who)))));
    assert_eq!(caseload.record(&"C-1".into()).unwrap().entries.len(), 101);
}
