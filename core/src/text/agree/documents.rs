//! Documents with one of every shape that a schema and a type can disagree about.
use super::super::{FromNode, JsonText, Node, Reader, ToJson};
use serde::Deserialize;
use serde_json::{Value as Json, json};
use settlewell_macros::wire;
use std::collections::BTreeMap;

macro_rules! documents {
    ($($item:item)*) => {$(
        #[wire(document)]
        #[cfg_attr(not(feature = "schema"), derive(schemars::JsonSchema))]
        $item
    )*};
}

documents! {
    pub(super) struct Matter {
        id: String,
        policy_version: u32,
        client: Option<String>,
        author: Option<Author>,
        main: Event,
        entries: Vec<Event>,
        labels: BTreeMap<String, Author>,
        open: bool,
        offset: i64,
        window: Box<Window>,
        starts: Start,
        parent: Option<Box<Matter>>,
    }

    pub(super) struct Author {
        role: Role,
        small: Option<u8>,
    }

    pub(super) enum Role {
        Overseer,
        /// Has a description, which moves it to a branch of its own.
        CaseWorker,
    }

    pub(super) struct Window {
        span: String,
        pair: (u32, String),
    }

    pub(super) enum Complaint {
        /// It came in.
        Received { channel: Channel, complainant: Person, note_text: Option<String> },
        Closed {},
        Answered(Window),
        /// A kind that another room has too.
        Done { on: String },
    }

    pub(super) enum Training {
        Done { by: Person, hours: u32 },
        Planned { session: BTreeMap<String, u32> },
    }

    pub(super) enum Person {
        Client { id: String },
        Stranger {},
    }

    pub(super) enum Channel {
        Letter,
        WebForm,
    }
}

/// One enum of all rooms, tagged beside each room's own tag.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize, schemars::JsonSchema)]
#[serde(tag = "room", rename_all = "camelCase")]
pub(super) enum Event {
    Complaint(Complaint),
    Training(Training),
}

#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize, schemars::JsonSchema)]
#[serde(untagged)]
pub(super) enum Start {
    Name(String),
    Later(Later),
    Days(u32),
}

#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Later {
    later_of: Vec<String>,
}

impl FromNode for Event {
    fn read(node: &Node, reader: &mut Reader) -> Self {
        let room = reader.text_of(node, "room");
        reader.tag("room");
        match room {
            "complaint" => Self::Complaint(FromNode::read(node, reader)),
            "training" => Self::Training(FromNode::read(node, reader)),
            _ => {
                reader.unexpected(node, "a room");
                Self::Training(FromNode::read(node, reader))
            }
        }
    }
}

impl ToJson for Event {
    fn write(&self, out: &mut JsonText) {
        match self {
            Self::Complaint(event) => {
                out.tag("room", "complaint");
                event.write(out);
            }
            Self::Training(event) => {
                out.tag("room", "training");
                event.write(out);
            }
        }
    }
}

impl FromNode for Start {
    fn read(node: &Node, reader: &mut Reader) -> Self {
        match node.json() {
            Json::String(name) => Self::Name(name),
            Json::Number(_) => Self::Days(u32::read(node, reader)),
            json => Later::deserialize(json).map(Self::Later).unwrap_or_else(|error| {
                reader.fail(node, &[&error.to_string()]);
                Self::Days(0)
            }),
        }
    }
}

impl ToJson for Start {
    fn write(&self, out: &mut JsonText) {
        out.plain(&serde_json::to_string(self).unwrap());
    }
}

impl FromNode for (u32, String) {
    fn read(node: &Node, reader: &mut Reader) -> Self {
        Self::deserialize(node).unwrap_or_else(|fault| {
            reader.fail(node, &[&fault.to_string()]);
            Self::default()
        })
    }
}

impl ToJson for (u32, String) {
    fn write(&self, out: &mut JsonText) {
        out.plain(&serde_json::to_string(self).unwrap());
    }
}

// The macro derives `Eq`, which the enum of rooms has as well.
impl Eq for Event {}

/// A large one with everything in it, and a small one.
pub(super) fn examples() -> Vec<Json> {
    let event = json!({ "room": "complaint", "kind": "received", "channel": "webForm", "noteText": "é\n",
                        "complainant": { "kind": "client", "id": "p-311" } });
    let small = json!({ "id": "C-2", "policyVersion": 4294967295u32, "main": { "room": "complaint", "kind": "closed" },
                        "open": false, "offset": -3, "window": { "span": "1 day", "pair": [1, "x"] }, "starts": 5 });
    vec![
        json!({ "id": "C-1", "policyVersion": 3, "client": "p-1", "author": { "role": "caseWorker", "small": 255 },
                "main": event, "open": true, "offset": 9007199254740993i64, "starts": { "laterOf": ["a", "b"] },
                "window": { "span": "3 business days", "pair": [0, ""] },
                "labels": { "en": { "role": "overseer" }, "fr": { "role": "caseWorker" } },
                "entries": [
                    event,
                    { "kind": "answered", "room": "complaint", "span": "1 day", "pair": [7, "seven"] },
                    { "room": "complaint", "kind": "done", "on": "2026-04-01" },
                    { "room": "training", "kind": "done", "by": { "kind": "stranger" }, "hours": 2 },
                    { "room": "training", "kind": "planned", "session": { "a": 1, "b": 2 } }
                ],
                "parent": small }),
        small,
    ]
}
