//! What a caseload keeps changes no answer: its agenda is what every record, asked alone and from the beginning, owes.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test stops at the first surprise"
)]
use proptest::prelude::*;
use serde_json::{Value, json};
use settlewell::criteria::FactValue;
use settlewell::{
    Agenda, CaseRecord, Caseload, CivilDate, Context, Engine, Entry, PersonId, Role, RoomName, Roster, Tense,
};
use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

/// The baseline, with steps that depend on the day, on dates that are told, and on facts that the host may know.
static ENGINE: LazyLock<Arc<Engine>> = LazyLock::new(|| {
    let first = "
extends: ca-settlement-baseline
organization: { id: harbour-house, timeZone: America/Halifax, calendar: ca-ns, receiptUntilHour: 16 }
version: { number: 1, effectiveFrom: 2020-01-01 }
facts:
  hearing.on: { type: date, question: { en: When is the hearing?, fr: Quand est l'audience? } }
  hearing.byVideo: { type: boolean, question: { en: Is it by video?, fr: Est-ce par vidéo? } }
criteria:
  hearing-near: { all: [ { fact: hearing.on, before: { fact: asOf, plus: 3 weeks } }, { fact: hearing.on, onOrAfter: { fact: asOf } } ] }
  by-video: { fact: hearing.byVideo, is: true }
complaint:
  steps:
    prepare: { starts: received, when: hearing-near, within: 4 weeks, metBy: closed, owedBy: overseer }
    look-again: { every: 3 weeks, from: received, until: closed, countedFrom: schedule, metBy: progressGiven, owedBy: intake }
    dress: { before: hearing, by: [ { when: by-video, span: 1 business day }, { otherwise: 5 business days } ], metBy: closed, owedBy: messenger }
  deadlines:
    hearing: { starts: { fact: hearing.on }, metBy: closed, owedBy: board }
    write: { starts: { fact: asOf, plus: 2 business days }, within: 1 week, metBy: closed, owedBy: intake }
";
    let second = first
        .replace("number: 1, effectiveFrom: 2020-01-01", "number: 2, effectiveFrom: 2026-03-02")
        .replace("3 weeks", "2 weeks")
        // Days that were open when some of the clocks started.
        .replace("receiptUntilHour: 16 }", "receiptUntilHour: 16, closures: [ { from: 2026-03-09, to: 2026-03-20, reason: { en: Water damage, fr: Dégât d'eau } } ] }");
    Arc::new(Engine::open(&settlewell::PolicyBook::of(first).and("second", &second)).unwrap())
});

static ROSTER: LazyLock<Roster> = LazyLock::new(|| {
    let person = |id: &str, roles: &[&str], until: Option<&str>| {
        let mut position = json!({ "from": "2020-01-01", "roles": roles });
        if let Some(until) = until {
            position["until"] = json!(until);
        }
        json!({ "id": id, "positions": [position] })
    };
    serde_json::from_value(json!({ "people": [
        person("w-07", &["overseer", "intake"], None),
        person("w-08", &["investigator", "supervisor"], None),
        person("w-09", &["messenger", "overseer"], Some("2026-04-30")),
        person("w-10", &["decisionMaker"], None),
        person("w-11", &["decisionMaker", "board"], None),
    ] }))
    .unwrap()
});

/// What may happen to a complaint, in any order and any number.
static EVENTS: LazyLock<Vec<Value>> = LazyLock::new(|| {
    let complaint = |kind: &str, more: Value| {
        let mut event = json!({ "room": "complaint", "kind": kind });
        event.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        event
    };
    let stated = |fact: &str, value: Value| json!({ "room": "journal", "kind": "factStated", "fact": fact, "value": value });
    vec![
        complaint("acknowledged", json!({})),
        complaint("acknowledged", json!({ "answerExpectedBy": "2026-03-19" })),
        complaint("overseerAssigned", json!({ "person": "w-07" })),
        complaint("investigatorAssigned", json!({ "person": "w-08" })),
        complaint("investigatorAssigned", json!({ "person": "w-11" })),
        complaint("decisionMakerAssigned", json!({ "person": "w-10" })),
        complaint("investigationPlanned", json!({})),
        complaint("informationRequested", json!({})),
        complaint("informationReceived", json!({})),
        complaint("progressGiven", json!({})),
        complaint("fearsVoiced", json!({ "ofReprisal": true })),
        complaint("reprisalReported", json!({ "against": "p-1" })),
        complaint("extended", json!({ "step": "answer", "to": "2026-08-28", "reason": "witnessAway" })),
        complaint("decided", json!({ "allegation": "a1", "outcome": "wellFounded", "reasons": "as found" })),
        complaint("resultCommunicated", json!({ "includes": ["outcome"] })),
        complaint(
            "followUpPlanned",
            json!({ "action": { "id": "f1", "action": "warning", "owner": "w-08", "due": "2026-05-11" } }),
        ),
        complaint(
            "followUpPlanned",
            json!({ "action": { "id": "f2", "action": "education", "due": "2026-06-01" } }),
        ),
        complaint("followUpDone", json!({ "action": "f1" })),
        complaint("contactAttempted", json!({ "step": "answer", "reached": false })),
        complaint("withdrawn", json!({})),
        complaint("appealed", json!({})),
        complaint("closed", json!({})),
        stated("hearing.on", json!("2026-05-20")),
        stated("hearing.on", json!("2026-07")),
        stated("hearing.byVideo", json!(true)),
    ]
});

const FIRST: &str = "2026-01-05";

fn day(number: u32) -> CivilDate {
    FIRST.parse::<CivilDate>().unwrap().plus_days(i32::try_from(number).unwrap())
}

fn entry(id: usize, on: u32, event: &Value) -> Entry {
    let text = json!({ "id": format!("e{id}"), "occurredAt": day(on).to_string(),
        "recordedAt": format!("{}T21:00:00-04:00", day(on)), "by": { "id": "w-07", "role": "overseer" }, "event": event });
    serde_json::from_value(text.clone()).unwrap_or_else(|error| panic!("{error}: {text}"))
}

fn opening(on: u32, sort: usize) -> Entry {
    let category = ["missedDeadline", "violence", "quality"][sort % 3];
    let received = json!({ "room": "complaint", "kind": "received", "channel": "letter", "language": "ti",
        "complainant": { "kind": "client", "id": "p-1" },
        "allegations": [ { "id": "a1", "about": { "kind": "worker", "id": "w-02" }, "category": category } ] });
    entry(0, on, &received)
}

/// What is done with the caseload, one after the other.
#[derive(Clone, Debug)]
enum Act {
    Append { record: usize, event: usize, on: u32 },
    Ask { on: u32, worker: usize, role: usize, until: Option<u32>, roster: bool, known: u8, viewer: usize },
    SetRoster,
}

fn act() -> impl Strategy<Value = Act> {
    let append = (0..3usize, 0..EVENTS.len(), 0..200u32).prop_map(|(record, event, on)| Act::Append {
        record,
        event,
        on,
    });
    let until = prop::option::weighted(0.3, 0..260u32);
    let ask = (0..260u32, 0..8usize, 0..9usize, until, any::<bool>(), 0..12u8, 0..8usize).prop_map(
        |(on, worker, role, until, roster, known, viewer)| Act::Ask {
            on,
            worker,
            role,
            until,
            roster,
            known,
            viewer,
        },
    );
    prop_oneof![3 => append, 6 => ask, 1 => Just(Act::SetRoster)]
}

struct House {
    caseload: Caseload,
    records: BTreeMap<String, CaseRecord>,
    roster: Option<Roster>,
}

impl House {
    fn append(&mut self, id: &str, event: &Value, on: u32) {
        let record = self.records.get_mut(id).unwrap();
        let entry = entry(record.entries.len(), on, event);
        let context = Context::of("overseer", day(260));
        let kept = self.caseload.append(&record.id, &entry, Tense::Happened, &context).unwrap();
        *record = kept.record.unwrap();
    }

    /// What each record owes, asked alone, as text, in no order.
    fn alone(&self, agenda: &Agenda, context: &Context) -> Vec<String> {
        let mut context = context.clone();
        context.roster = context.roster.or_else(|| self.roster.clone());
        let mut told = Vec::new();
        for record in self.records.values() {
            for obligation in ENGINE.status(record, &context).unwrap().obligations {
                let due = obligation.due.as_ref().map(|due| due.on);
                let owner = obligation.owed_by.as_ref();
                let wanted = obligation.progress.is_open()
                    && agenda.until.is_none_or(|until| due.is_some_and(|due| due <= until))
                    && agenda.role.as_ref().is_none_or(|role| owner.is_some_and(|owner| owner.role == *role))
                    && agenda
                        .worker
                        .as_ref()
                        .is_none_or(|id| owner.and_then(|owner| owner.id.as_ref()) == Some(id))
                    && agenda.room.is_none_or(|room| room == RoomName::Complaint);
                if wanted {
                    told.push(format!("{} {}", record.id, serde_json::to_string(&obligation).unwrap()));
                }
            }
        }
        told.sort();
        told
    }

    fn ask(&self, agenda: &Agenda, context: &Context) -> Vec<String> {
        let items = self.caseload.agenda(agenda, context).unwrap();
        let due = |at: usize| items[at].obligation.due.as_ref().map(|due| due.on);
        for at in 1..items.len() {
            let key = |at: usize| (due(at).is_none(), due(at), items[at].record.clone());
            assert!(key(at - 1) <= key(at), "the earliest due first");
        }
        let tell = |item: &settlewell::AgendaItem| {
            format!("{} {}", item.record, serde_json::to_string(&item.obligation).unwrap())
        };
        let mut told: Vec<String> = items.iter().map(tell).collect();
        told.sort();
        told
    }
}

fn run(openings: &[(u32, usize, u32)], acts: Vec<Act>) {
    let records = openings.iter().enumerate().map(|(number, (on, sort, version))| {
        let id = format!("C-{number}");
        let record =
            CaseRecord { entries: vec![opening(*on, *sort)], ..CaseRecord::new(id.as_str(), *version) };
        (id, record)
    });
    let records: BTreeMap<String, CaseRecord> = records.collect();
    let caseload = Caseload::new(ENGINE.clone());
    caseload.load(records.values().cloned().collect()).unwrap();
    let mut house = House { caseload, records, roster: None };
    for act in acts {
        match act {
            Act::Append { record, event, on } => house.append(&format!("C-{record}"), &EVENTS[event], on),
            Act::SetRoster => {
                house.roster = Some(ROSTER.clone());
                house.caseload.set_roster(ROSTER.clone()).unwrap();
            }
            Act::Ask { on, worker, role, until, roster, known, viewer } => {
                // Whoever sees every name: so that whom the answer names is whom it was asked for.
                let mut context = Context::of("intake", day(on));
                if roster {
                    context = context.with_roster(ROSTER.clone());
                }
                if known == 1 {
                    context.facts.0.insert("hearing.on".to_owned(), FactValue::Text("2026-06-03".to_owned()));
                } else if known == 2 {
                    context.facts.0.insert("hearing.byVideo".to_owned(), FactValue::Boolean(false));
                }
                let workers = ["w-07", "w-08", "w-09", "w-10", "w-11"];
                let roles = ["overseer", "investigator", "intake", "messenger", "followUpOwner", "board"];
                let mut agenda = Agenda {
                    worker: workers.get(worker).map(|id| PersonId::from(*id)),
                    role: roles.get(role).map(|role| Role::from(*role)),
                    room: (on % 5 == 0).then_some(RoomName::Complaint),
                    until: until.map(day),
                };
                // A viewer who may not see all names is asked for what everybody owes.
                if let Some(role) = ["overseer", "investigator", "management"].get(viewer) {
                    agenda.worker = None;
                    context.viewer.role = Role::from(*role);
                }
                assert_eq!(house.ask(&agenda, &context), house.alone(&agenda, &context), "on {}", day(on));
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn an_agenda_is_what_the_records_owe(
        openings in prop::collection::vec((0..120u32, 0..3usize, 1..3u32), 3),
        acts in prop::collection::vec(act(), 1..40),
    ) {
        run(&openings, acts);
    }
}

/// A day at a time, and back in longer steps: every day on which something changes is met.
#[test]
fn every_day_is_answered_as_it_is() {
    let ask = |on| Act::Ask { on, worker: 9, role: 9, until: None, roster: true, known: 0, viewer: 9 };
    let mut acts: Vec<Act> = (0..EVENTS.len())
        .map(|event| Act::Append { record: event % 3, event, on: 7 * event as u32 })
        .collect();
    acts.extend((0..220).map(ask));
    acts.extend((0..220).rev().step_by(5).map(ask));
    run(&[(0, 0, 1), (3, 1, 2), (40, 2, 1)], acts);
}

#[test]
fn facts_that_no_policy_knows_are_refused() {
    let caseload = Caseload::new(ENGINE.clone());
    let mut context = Context::of("overseer", day(0));
    context.facts.0.insert("hearing.at".to_owned(), FactValue::Boolean(true));
    let refused = caseload.agenda(&Agenda::all(), &context).unwrap_err();
    assert_eq!(refused.problems()[0].code, "facts.unknown-fact");
    assert_eq!(refused.problems()[0].nearest.as_deref(), Some("hearing.on"));
}
