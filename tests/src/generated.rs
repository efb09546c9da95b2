//! What is generated from the code and checked in: the schemas, the wire form of every type, the rule reference.
use crate::root;
use schemars::{JsonSchema, generate::SchemaSettings};
use serde_json::{Map, Value};
use settlewell::interchange::learning::{LearningImport, LearningMapping};
use settlewell::reason::{Rule, Sentences, guideline_map, reference_page};
use settlewell::rooms::scope::{AssessQuestion, Assessment};
use settlewell::rooms::training::{
    AudienceQuestion, Gate, GateQuestion, Team, TeamQuestion, TopicGap, TrainingAudience,
};
use settlewell::{
    Agenda, AgendaItem, Appended, Call, CaseRecord, CaseloadCall, Context, DeviceCopy, DueQuestion, Entry,
    Figures, FiguresQuestion, Loaded, Policy, PolicyBook, Preview, Problem, ReceiptAnswer, RecordSignal,
    Replayed, RoomName, Roster, RosterGap, SharingAnswer, Status, View, calendar::Due, rules, text,
};
use std::collections::BTreeMap;
use std::path::PathBuf;

/// Every generated file with its text.
pub fn files() -> Vec<(PathBuf, String)> {
    let root = root();
    let mut files = Vec::new();
    let mut types = BTreeMap::new();
    for (name, schema) in schemas() {
        let title = Value::from(format!("https://settlewell.example/schemas/{name}.schema.json"));
        let mut full = text::prepare(schema);
        if let Value::Object(map) = &mut full {
            map.insert("$id".into(), title);
        }
        for (definition, schema) in full.get("$defs").and_then(Value::as_object).into_iter().flatten() {
            types.insert(definition.clone(), crate::wire::lines(schema));
        }
        if let Some(title) = full.get("title").and_then(Value::as_str) {
            types.insert(title.to_owned(), crate::wire::lines(&full));
        }
        if name == "policy" {
            files.push((
                root.join("docs/schemas/policy-override.schema.json"),
                pretty(&loosened(full.clone())),
            ));
        }
        if HELD.contains(&name) {
            files.push((
                root.join(format!("core/schemas/{name}.schema.json")),
                text::slim(full.clone()).to_string(),
            ));
        }
        files.push((root.join(format!("docs/schemas/{name}.schema.json")), pretty(&full)));
    }
    files.push((root.join("tests/wire.txt"), crate::wire::page(&types)));
    for language in ["en", "fr"] {
        let words = Sentences::builtin(language).unwrap_or_else(|| Sentences::english());
        let rules: Vec<&Rule> = rules().collect();
        files.push((
            root.join(format!("docs/src/reference/rules.{language}.md")),
            reference_page(&rules, words),
        ));
        files.push((
            root.join(format!("docs/src/reference/guidelines.{language}.md")),
            guideline_map(&rules, words),
        ));
    }
    files
}

/// What the library itself checks input with.
const HELD: [&str; 5] = ["policy", "policy-book", "records", "call", "caseload-call"];

/// Every type that crosses a boundary, under the name of its file.
pub fn schemas() -> Vec<(&'static str, Value)> {
    macro_rules! each {
        ($($name:literal: $type:ty,)*) => { vec![$(($name, schema::<$type>())),*] };
    }
    each! {
        "policy": Policy,
        "policy-book": PolicyBook,
        "records": Vec<CaseRecord>,
        "record": CaseRecord,
        "entry": Entry,
        "context": Context,
        "roster": Roster,
        "call": Call,
        "caseload-call": CaseloadCall,
        "due-question": DueQuestion,
        "agenda": Agenda,
        "agenda-items": Vec<AgendaItem>,
        "appended": Appended,
        "replayed": Replayed,
        "status": Status,
        "view": View,
        "preview": Preview,
        "loaded": Loaded,
        "device-copy": DeviceCopy,
        "receipt-answer": ReceiptAnswer,
        "sharing-answer": SharingAnswer,
        "assess-question": AssessQuestion,
        "assessment": Assessment,
        "gate-question": GateQuestion,
        "gate": Gate,
        "team-question": TeamQuestion,
        "team": Team,
        "audience-question": AudienceQuestion,
        "training-audience": TrainingAudience,
        "training-gaps": Vec<TopicGap>,
        "gaps": Vec<RosterGap>,
        "learning-mapping": LearningMapping,
        "learning-import": LearningImport,
        "figures-question": FiguresQuestion,
        "figures": Figures,
        "signals": Vec<RecordSignal>,
        "due": Due,
        "problems": Vec<Problem>,
        "rooms": Vec<RoomName>,
    }
}

fn schema<T: JsonSchema>() -> Value {
    SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<T>().to_value()
}

/// The policy's schema for a document that starts from a pack: nothing is required, since the pack may say it, and
/// `null` removes what the pack says.
fn loosened(schema: Value) -> Value {
    match schema {
        Value::Object(map) => {
            let open = |(key, value): (String, Value)| match (key.as_str(), value) {
                ("properties", Value::Object(fields)) => {
                    let nullable = |value: Value| {
                        let constant = value.get("const").is_some();
                        let value = loosened(value);
                        if constant {
                            value
                        } else {
                            serde_json::json!({ "anyOf": [value, { "type": "null" }] })
                        }
                    };
                    let fields: Map<String, Value> =
                        fields.into_iter().map(|(k, v)| (k, nullable(v))).collect();
                    Some((key, Value::Object(fields)))
                }
                ("required", _) => None,
                (_, value) => Some((key, loosened(value))),
            };
            Value::Object(map.into_iter().filter_map(open).collect())
        }
        Value::Array(items) => Value::Array(items.into_iter().map(loosened).collect()),
        other => other,
    }
}

fn pretty(value: &Value) -> String {
    let mut text = format!("{value:#}");
    text.push('\n');
    text
}
