//! A room that exists only here: its words, and short ways to tell what happened.
use serde_json::Value;
use settlewell::Problem;
use settlewell::calendar::{Calendars, CivilDate, OrganizationDays, TimeZone};
use settlewell::criteria::{CriteriaSet, FactDefinition, FactType, Facts};
use settlewell::timeline::*;
use std::collections::BTreeMap;

pub const EVENTS: &[&str] = &[
    "received",
    "acknowledged",
    "resultCommunicated",
    "appealed",
    "progressGiven",
    "informationRequested",
    "informationReceived",
    "withdrawn",
    "closed",
    "served",
    "verified",
    "interpreterSought",
    "interpreterFound",
    "noted",
];
const CONDITIONS: &[Condition] = &[
    Condition {
        name: "waitingForComplainant",
        opened_by: &["informationRequested"],
        closed_by: &["informationReceived"],
    },
    Condition {
        name: "waitingForInterpreter",
        opened_by: &["interpreterSought"],
        closed_by: &["interpreterFound"],
    },
];

pub fn vocabulary() -> Vocabulary<'static> {
    Vocabulary {
        events: EVENTS,
        conditions: CONDITIONS,
        roles: &["overseer", "decisionMaker", "complainant"],
        milestones: &["bodyInformed"],
        tracks: &["standard", "urgent"],
    }
}

pub fn date(text: &str) -> CivilDate {
    text.parse().unwrap()
}

/// A compiled timeline and all it needs.
pub struct Desk {
    pub timeline: Timeline,
    pub criteria: CriteriaSet,
    pub calendars: Calendars,
    pub zone: TimeZone,
}

fn parts(calendar: &str) -> (CriteriaSet, Calendars) {
    let fact = |kind| FactDefinition::new(kind).asking("en", "Please tell us.");
    let facts = [
        ("hearing.on", fact(FactType::Date)),
        ("notice.sentOn", fact(FactType::Date)),
        ("matter.on", fact(FactType::Date)),
        ("inPerson", fact(FactType::Boolean)),
        ("byCourier", fact(FactType::Boolean)),
        ("fearsReprisal", fact(FactType::Boolean)),
    ];
    let named = serde_json::from_value(serde_json::json!({
        "in-person": { "fact": "inPerson", "is": true },
        "by-courier": { "fact": "byCourier", "is": true },
        "safety-at-risk": { "fact": "fearsReprisal", "is": true },
    }))
    .unwrap();
    let criteria = CriteriaSet::compile(&facts, &BTreeMap::new(), &named).unwrap();
    let organization =
        OrganizationDays { calendar: Some(calendar.to_owned()), ..OrganizationDays::default() };
    (criteria, Calendars::compile(&BTreeMap::new(), &organization).unwrap())
}

pub fn compile(calendar: &str, definition: Value) -> Result<Desk, Vec<Problem>> {
    let definition: TimelineDefinition = serde_json::from_value(definition).unwrap();
    let (mut criteria, calendars) = parts(calendar);
    let timeline = Timeline::compile(&definition, &vocabulary(), &mut criteria, &calendars, "complaint")?;
    Ok(Desk { timeline, criteria, calendars, zone: "America/Toronto".parse().unwrap() })
}

pub fn desk(calendar: &str, definition: Value) -> Desk {
    compile(calendar, definition).unwrap_or_else(|problems| panic!("{problems:#?}"))
}

/// One record: its history and its facts.
#[derive(Clone, Default)]
pub struct Matter {
    pub history: History,
    pub entries: u32,
    pub facts: Facts,
    pub track: Option<&'static str>,
}

impl Matter {
    pub fn new() -> Self {
        Self::default()
    }
    pub fn fact(mut self, name: &str, value: impl Into<settlewell::criteria::FactValue>) -> Self {
        self.facts.0.insert(name.to_owned(), value.into());
        self
    }
    pub fn say(self, event: &str, known: &str) -> Self {
        self.say_and(event, known, [])
    }
    /// A moment, in Toronto, with marks.
    pub fn say_and(mut self, event: &str, known: &str, marks: impl IntoIterator<Item = Mark>) -> Self {
        let known: settlewell::calendar::Moment = known.parse().unwrap();
        let on = known.earliest(&"America/Toronto".parse().unwrap());
        let event = vocabulary().event(event).unwrap();
        self.history.happened(Happening { event, on, known, entry: self.entries }, marks);
        self.entries += 1;
        self
    }
    pub fn mark(self, on: &str, mark: Mark) -> Self {
        self.say_and("noted", on, [mark])
    }
    pub fn extend(self, on: &str, step: &str, to: &str, approved: bool) -> Self {
        self.mark(on, Mark::Extended { step: step.into(), to: date(to), approved })
    }
}

impl Desk {
    pub fn ask<R>(
        &self,
        matter: &Matter,
        as_of: &str,
        question: impl FnOnce(&Timeline, &Situation<'_>) -> R,
    ) -> R {
        let as_of = date(as_of);
        let facts = self.criteria.fact_set(as_of, self.calendars.own(), &matter.facts).unwrap();
        let dates = DateFacts::read(&self.criteria, &matter.facts, as_of, &self.zone);
        let situation = Situation {
            history: &matter.history,
            criteria: &self.criteria,
            facts: &facts,
            dates: &dates,
            calendars: &self.calendars,
            time_zone: &self.zone,
            as_of,
            track: matter.track,
        };
        question(&self.timeline, &situation)
    }
    pub fn evaluate(&self, matter: &Matter, as_of: &str) -> Evaluation {
        self.ask(matter, as_of, |timeline, situation| timeline.evaluate(situation))
    }
    pub fn owed(&self, matter: &Matter, as_of: &str, step: &str) -> Option<Owed> {
        let id = self.timeline.step(step).unwrap();
        self.evaluate(matter, as_of).owed.into_iter().find(|owed| owed.what == What::Step(id))
    }
    /// Progress and date in one line: `overdue 2026-09-30`, with `~` for a date that can still move.
    pub fn told(&self, matter: &Matter, as_of: &str, step: &str) -> String {
        let Some(owed) = self.owed(matter, as_of, step) else { return "nothing".to_owned() };
        let progress = serde_json::to_value(owed.progress).unwrap();
        let due = owed.due.map(|due| format!(" {due}")).unwrap_or_default();
        format!("{}{due}{}", progress.as_str().unwrap(), if owed.provisional { "~" } else { "" })
    }
    pub fn obligation(&self, matter: &Matter, as_of: &str, step: &str) -> Obligation {
        let owed = self.owed(matter, as_of, step).unwrap();
        self.ask(matter, as_of, |timeline, situation| timeline.explain(situation, &owed))
    }
    pub fn findings(&self, matter: &Matter, as_of: &str) -> Vec<String> {
        let findings = self.ask(matter, as_of, |timeline, situation| timeline.findings(situation));
        findings
            .iter()
            .map(|finding| finding.rule.code.strip_prefix("timeline.").unwrap().to_owned())
            .collect()
    }
}
