//! The example agency is whole: every record loads and replays, and between them they visit all that the rooms and the
//! journal can say.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::disallowed_methods, reason = "tests")]
use settlewell::reason::Severity;
use settlewell::timeline::Progress;
use settlewell::{
    Agenda, CaseRecord, Caseload, CivilDate, Context, Engine, JournalEvent, PolicyBook, RecordId, RoomName,
    Roster, Status,
};
use std::collections::BTreeSet;
use std::fs::read_to_string;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Kinds that no record visits, and why.
const ABSENT: &[(&str, &str)] = &[
    ("erased", "an erased record keeps no other entry: it would show nothing else"),
    ("migrated", "the agency has one version of its policy"),
    ("withheld", "it stands in the copy of a device only, in place of what its holder may not know"),
    ("noticeDated", "no date of the agency comes from an official notice"),
    ("factStated", "the agency has no facts of its own"),
];
fn place(file: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("agency").join(file)
}

struct Desk {
    engine: Arc<Engine>,
    caseload: Caseload,
    records: Vec<CaseRecord>,
}

impl Desk {
    fn open() -> Self {
        let engine = Engine::open(&PolicyBook::of(&read_to_string(place("policy.yaml")).unwrap())).unwrap();
        let engine = Arc::new(engine);
        let caseload = Caseload::new(engine.clone());
        let roster = serde_json::from_str::<Roster>(&read_to_string(place("roster.json")).unwrap()).unwrap();
        caseload.set_roster(roster).unwrap();
        let mut files: Vec<PathBuf> =
            std::fs::read_dir(place("records")).unwrap().map(|file| file.unwrap().path()).collect();
        files.sort();
        let records = files.iter().map(|file| {
            let text = read_to_string(file).unwrap();
            let loaded = caseload.load_json(&file.display().to_string(), &format!("[{text}]"));
            assert!(loaded.is_ok(), "{loaded:?}");
            let record: CaseRecord = serde_json::from_str(&text).unwrap();
            assert_eq!(format!("{}.json", record.id), file.file_name().unwrap().to_str().unwrap());
            record
        });
        let records = records.collect();
        Self { engine, caseload, records }
    }

    fn status(&self, record: &str, on: CivilDate) -> Status {
        self.caseload.status(&RecordId::from(record), &Context::of("overseer", on)).unwrap()
    }

    fn statuses(&self) -> impl Iterator<Item = Status> {
        self.records.iter().map(|record| self.status(record.id.as_str(), today()))
    }
}

fn today() -> CivilDate {
    CivilDate::new(2026, 11, 20).unwrap()
}

fn day(text: &str) -> CivilDate {
    text.parse().unwrap()
}

#[test]
fn every_record_loads_and_replays() {
    let desk = Desk::open();
    assert!(desk.records.len() >= 30, "{}", desk.records.len());
    let tomorrow = Context::of("overseer", CivilDate::new(2100, 1, 1).unwrap());
    for record in &desk.records {
        let replayed = desk.caseload.replay(&record.id, &tomorrow).unwrap();
        assert!(!replayed.entries.is_empty());
        let inner: BTreeSet<&str> = record.entries.iter().map(|entry| entry.id.as_str()).collect();
        assert_eq!(inner.len(), record.entries.len(), "{} has an id twice", record.id);
        assert!(replayed.entries.iter().all(|entry| inner.contains(entry.as_str())));
    }
}

#[test]
fn every_kind_of_event_is_visited() {
    let desk = Desk::open();
    let visited: BTreeSet<&str> =
        desk.records.iter().flat_map(|record| &record.entries).map(|entry| entry.event.kind()).collect();
    let rooms = [RoomName::Complaint, RoomName::Scope, RoomName::Training];
    let kinds = rooms.iter().flat_map(|room| room.kinds()).chain(JournalEvent::KINDS);
    let missing: Vec<&&str> = kinds
        .filter(|kind| !visited.contains(**kind) && ABSENT.iter().all(|(absent, _)| absent != *kind))
        .collect();
    assert!(missing.is_empty(), "no record has: {missing:?}");
    for (absent, why) in ABSENT {
        assert!(!visited.contains(absent), "`{absent}` is visited now, although it was said: {why}");
    }
}

#[test]
fn every_stage_and_track_is_visited() {
    let desk = Desk::open();
    let of_complaint = |record: &&CaseRecord| record.room() == Some("complaint");
    // A complaint's stages need no other room's records, and it is quicker without them.
    let complaints = Caseload::new(desk.engine.clone());
    complaints.load(desk.records.iter().filter(of_complaint).cloned().collect()).unwrap();
    let (mut stages, mut tracks) = (BTreeSet::new(), BTreeSet::new());
    for record in desk.records.iter().filter(of_complaint) {
        // Where it stood on each day on which something was said.
        let days: BTreeSet<CivilDate> = record
            .entries
            .iter()
            .filter_map(|entry| entry.occurred_at.to_string().get(..10)?.parse().ok())
            .collect();
        for on in days {
            let status = complaints.status(&record.id, &Context::of("overseer", on)).unwrap();
            stages.extend(status.stage);
            tracks.extend(status.track);
        }
    }
    let statuses = desk.statuses().filter(|status| status.room != RoomName::Complaint);
    let others: BTreeSet<String> = statuses.filter_map(|status| status.stage).collect();
    let policy = desk.engine.policy(3).unwrap();
    let chosen = policy.complaint.as_ref().unwrap();
    let (scope, training) = (policy.scope.as_ref().unwrap(), policy.training.as_ref().unwrap());
    let known: BTreeSet<String> =
        scope.stages.names().chain(training.stages.names()).map(str::to_owned).collect();
    assert_eq!(others, known);
    assert_eq!(stages, chosen.stages.names().map(str::to_owned).collect());
    assert_eq!(tracks, chosen.tracks.names().map(str::to_owned).collect());
    assert_eq!(stages.len() + tracks.len(), 10);
}

#[test]
fn every_way_in_which_a_step_can_stand_is_shown() {
    let all = [
        Progress::Upcoming,
        Progress::Due,
        Progress::Overdue,
        Progress::Met,
        Progress::MetLate,
        Progress::Paused,
        Progress::Waived,
        Progress::NotApplicable,
    ];
    let desk = Desk::open();
    let statuses: Vec<Status> = desk.statuses().collect();
    let shown = |wanted: Progress| {
        statuses.iter().flat_map(|status| &status.obligations).any(|one| one.progress == wanted)
    };
    for progress in all {
        assert!(shown(progress), "{progress:?}");
    }
    let severities = statuses.iter().flat_map(|status| &status.findings).map(|finding| finding.severity);
    let severities: Vec<Severity> = severities.collect();
    assert!(
        [Severity::Notice, Severity::Attention, Severity::Urgent].iter().all(|one| severities.contains(one))
    );
}

#[test]
fn both_conventions_of_a_pause_and_an_extension() {
    let desk = Desk::open();
    let find = |record: &str| {
        desk.status(record, today()).obligations.into_iter().find(|one| one.step == "find").unwrap()
    };
    // Eleven days from 19 to 29 October are added, and the eleventh day after 13 November is the 24th.
    let added = find("C-2026-010");
    assert_eq!(
        (added.pauses[0].from, added.pauses[0].to, added.pauses[0].added),
        (day("2026-10-19"), Some(day("2026-10-29")), 11)
    );
    // Five business days, from Wednesday to Tuesday.
    let counted = find("C-2026-034");
    assert_eq!(
        (counted.pauses[0].from, counted.pauses[0].to, counted.pauses[0].added),
        (day("2026-10-21"), Some(day("2026-10-27")), 5)
    );
    let extended = find("C-2026-012");
    assert_eq!(
        (extended.extended_from, extended.due.unwrap().on),
        (Some(day("2026-11-16")), day("2026-11-26"))
    );
    assert_eq!(find("C-2026-011").progress, Progress::Paused);
}

#[test]
fn the_agenda_names_somebody_for_most_of_it_and_is_in_order() {
    let desk = Desk::open();
    let items = desk.caseload.agenda(&Agenda::all(), &Context::of("overseer", today())).unwrap();
    assert!(items.len() > 50, "{}", items.len());
    let dates: Vec<_> =
        items.iter().filter_map(|item| item.obligation.due.as_ref().map(|due| due.on)).collect();
    assert!(dates.is_sorted());
    let named = items
        .iter()
        .filter(|item| item.obligation.owed_by.as_ref().is_some_and(|owner| owner.id.is_some()))
        .count();
    assert!(named * 2 > items.len(), "{named} of {}", items.len());
}

#[test]
fn the_copies_merge_to_the_same_from_either_side() {
    let desk = Desk::open();
    let copy = |side: &str| -> CaseRecord {
        serde_json::from_str(&read_to_string(place(&format!("copies/C-2026-023.{side}.json"))).unwrap())
            .unwrap()
    };
    let (left, right) = (copy("left"), copy("right"));
    let engine = Engine::open(&PolicyBook::of(&read_to_string(place("policy.yaml")).unwrap())).unwrap();
    let whole = engine.merge(&left, &right).unwrap();
    assert_eq!(whole, engine.merge(&right, &left).unwrap());
    let only = |one: &CaseRecord, other: &CaseRecord| {
        one.entries.iter().filter(|entry| other.entry(&entry.id).is_none()).count()
    };
    assert_eq!((only(&left, &right), only(&right, &left)), (3, 3));
    assert_eq!(whole.entries.len(), left.entries.len() + 3);
    // The office holds it: the tablet's copy adds what was written on the way.
    let held = desk.caseload.merge(&left).unwrap();
    assert!(held.entry(&"tablet-2".into()).is_some());
}

#[test]
fn nobody_may_see_who_complained_anonymously_or_had_their_name_kept_back() {
    let desk = Desk::open();
    for role in ["overseer", "investigator", "decisionMaker", "respondent", "witness", "management"] {
        let context = Context::of(role, today()).person("w-03");
        // Whoever may not know of it is told that there is no such record.
        let view = desk.caseload.view(&RecordId::from("C-2026-004"), &context);
        let text =
            view.map_or_else(|unknown| format!("{unknown:?}"), |view| serde_json::to_string(&view).unwrap());
        assert!(!text.contains("p-304"), "{role} sees {text}");
    }
}
