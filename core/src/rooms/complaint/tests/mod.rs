//! The room over the real engine: rules, packs and views.
#![allow(clippy::cloned_ref_to_slice_refs, reason = "a list of one reads like the lists beside it")]
mod caseload;
mod choices;
mod device;
mod ending;
mod in_words;
mod leaks;
mod packs;
mod process;
mod rules;
mod state;
mod steps;
mod tally;
mod tellings;
mod told_once;
mod views;

use crate::journal::{CaseRecord, Entry};
use crate::{Appended, Context, Engine, Finding, Roster, Tense};
use serde_json::{Value, json};

/// A policy over the baseline.
pub(super) fn engine_with(more: &str) -> Engine {
    let text = format!(
        "extends: ca-settlement-baseline\norganization: {{ id: test, timeZone: America/Toronto, calendar: ca-on }}\n\
         version: {{ number: 1, effectiveFrom: 2026-01-01 }}\n{more}"
    );
    Engine::load(&text).unwrap_or_else(|error| panic!("{error}"))
}

pub(super) fn engine() -> Engine {
    engine_with("")
}

pub(super) fn roster() -> Roster {
    let person = |id: &str, engagement: &str, roles: &[&str], department: &str, above: Option<&str>| {
        let mut position = json!({ "from": "2020-01-01", "roles": roles, "department": department });
        if let Some(above) = above {
            position["reportsTo"] = json!(above);
        }
        json!({ "id": id, "engagement": engagement, "positions": [position] })
    };
    serde_json::from_value(json!({ "people": [
        person("w-01", "staff", &["director"], "management", None),
        person("w-02", "staff", &["worker"], "casework", Some("w-03")),
        person("w-03", "staff", &["supervisor", "manager"], "casework", Some("w-01")),
        person("w-04", "staff", &["worker"], "housing", Some("w-05")),
        person("w-05", "staff", &["supervisor", "manager"], "housing", Some("w-06")),
        person("w-06", "staff", &["manager"], "services", Some("w-01")),
        person("w-07", "staff", &["overseer"], "quality", Some("w-06")),
        person("w-08", "staff", &["supervisor"], "quality", Some("w-06")),
        person("b-01", "boardMember", &["boardMember"], "board", None),
        person("x-01", "external", &["investigator"], "outside", None),
    ] }))
    .unwrap()
}

/// A record in the making: one event a day from 1 September 2026.
pub(super) struct Story {
    pub record: CaseRecord,
    pub day: u32,
    by: Value,
}

impl Story {
    pub(super) fn new() -> Self {
        Self { record: CaseRecord::new("C-1", 1), day: 0, by: json!({ "id": "w-07", "role": "overseer" }) }
    }

    pub(super) fn of(events: &[Value]) -> Self {
        let mut story = Self::new();
        events.iter().for_each(|event| story.push(event.clone()));
        story
    }

    pub(super) fn date(&self) -> String {
        let first: crate::CivilDate = "2026-09-01".parse().unwrap();
        first.plus_days(self.day as i32).to_string()
    }

    pub(super) fn entry(&self, event: &Value) -> Entry {
        let mut event = event.clone();
        let by = event.as_object_mut().and_then(|event| event.remove("author"));
        let on = event.as_object_mut().and_then(|event| event.remove("on")).unwrap_or(json!(self.date()));
        event["room"] = json!("complaint");
        let by = by.map_or(self.by.clone(), |id| json!({ "id": id, "role": "worker" }));
        let recorded = format!("{}T16:00:00-04:00", on.as_str().unwrap());
        let id = format!("e{}", self.record.entries.len() + 1);
        serde_json::from_value(
            json!({ "id": id, "occurredAt": on, "recordedAt": recorded, "by": by, "event": event }),
        )
        .unwrap_or_else(|error| panic!("{error}: {event}"))
    }

    /// The same, said by nobody in particular.
    pub(super) fn entry_by_nobody(&self, event: &Value) -> Entry {
        let next = Story { record: self.record.clone(), day: self.day, by: json!({ "role": "worker" }) };
        next.entry(event)
    }

    pub(super) fn push(&mut self, event: Value) {
        self.day += 1;
        let entry = self.entry(&event);
        self.record.entries.push(entry);
    }

    pub(super) fn context(&self) -> Context {
        Context::of("overseer", self.date().parse().unwrap()).person("w-07").with_roster(roster())
    }

    pub(super) fn propose(&self, engine: &Engine, event: &Value) -> Appended {
        self.propose_in(engine, event, self.context())
    }

    pub(super) fn propose_in(&self, engine: &Engine, event: &Value, context: Context) -> Appended {
        let next = Story { record: self.record.clone(), day: self.day + 1, by: self.by.clone() };
        let entry = next.entry(event);
        let on = entry.occurred_at.earliest(&crate::calendar::TimeZone::utc());
        let context = Context { as_of: context.as_of.max(on), ..context };
        engine
            .append(&self.record, &entry, Tense::Proposed, &context)
            .unwrap_or_else(|error| panic!("{error}"))
    }

    pub(super) fn findings(&self, engine: &Engine, on: &str) -> Vec<Finding> {
        let mut context = self.context();
        context.as_of = on.parse().unwrap();
        engine.replay(&self.record, &context).unwrap_or_else(|error| panic!("{error}")).findings
    }
}

pub(super) fn codes(appended: &Appended) -> Vec<String> {
    let reasons = appended.reasons.iter().map(|reason| reason.code.clone());
    reasons.chain(appended.findings.iter().map(|finding| finding.reason.code.clone())).collect()
}

/// A complaint about `w-02` by `p-311`.
pub(super) fn received() -> Value {
    json!({ "kind": "received", "channel": "email", "language": "en",
        "complainant": { "kind": "client", "id": "p-311" },
        "allegations": [ { "id": "a1", "about": { "kind": "worker", "id": "w-02" }, "category": "missedDeadline",
            "seriousness": "moderate", "happened": "2026-08-20" } ] })
}

pub(super) fn acknowledged() -> Value {
    json!({ "kind": "acknowledged", "answerExpectedBy": "2026-10-15",
        "includes": ["received", "whoHandlesIt", "whatHappensNext", "whenToExpectAnswer", "confidentiality", "support", "noReprisal"],
        "telling": { "how": "email", "language": "en" } })
}

pub(super) fn declared(person: &str) -> Value {
    json!({ "kind": "conflictDeclared", "person": person, "conflict": false })
}

pub(super) fn undertaken(person: &str) -> Value {
    json!({ "kind": "confidentialityUndertaken", "person": person })
}

/// A complaint with people assigned: `w-07` oversees, `w-08` investigates, `w-06` decides.
pub(super) fn staffed() -> Vec<Value> {
    vec![
        received(),
        declared("w-07"),
        declared("w-08"),
        declared("w-06"),
        undertaken("w-07"),
        undertaken("w-08"),
        undertaken("w-06"),
        json!({ "kind": "overseerAssigned", "person": "w-07" }),
        acknowledged(),
        json!({ "kind": "investigatorAssigned", "person": "w-08" }),
        json!({ "kind": "decisionMakerAssigned", "person": "w-06" }),
    ]
}

/// The same, investigated, decided and told.
pub(super) fn told() -> Vec<Value> {
    let mut events = staffed();
    events.extend([
        json!({ "kind": "assuranceGiven", "of": ["confidentiality", "noReprisal", "noEffectOnCase"] }),
        json!({ "kind": "investigationPlanned", "methods": ["interview", "documents"] }),
        json!({ "kind": "respondentHeard", "person": "w-02", "method": "interview" }),
        json!({ "kind": "reportDrafted", "findings": [ { "allegation": "a1", "finding": "notWellFounded" } ] }),
        json!({ "kind": "reportCommented", "by": "reviewer" }),
        json!({ "kind": "reportFinalized", "findings": [ { "allegation": "a1", "finding": "notWellFounded" } ] }),
        json!({ "kind": "decided", "allegation": "a1", "outcome": "notWellFounded", "reasons": "the date was kept" }),
        json!({ "kind": "resultCommunicated", "includes": ["outcome", "reasons", "rightToAppeal"],
            "telling": { "how": "email", "language": "en" } }),
        json!({ "kind": "wordingApproved", "person": "w-02", "wording": "the matter is settled" }),
        json!({ "kind": "respondentToldOfResult", "person": "w-02", "wording": "the matter is settled" }),
    ]);
    events
}
