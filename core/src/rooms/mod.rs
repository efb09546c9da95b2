//! The rooms: each a vocabulary over the mechanisms. Rooms never import rooms.
//!
//! The list below is all that a room needs outside its own folder. From it come the event that a record can hold,
//! the view that an answer can be, the part of a policy that speaks of each room, and the compiled slots that the
//! verbs run over.
use crate::engine::{Slot, VersionParts};
use crate::journal::JournalEvent;
use crate::policy::{Organization, PolicyVersion};
use crate::problem::Problem;
use crate::room::Room;
use crate::text::{FromNode, JsonText, Map, Node, Reader, Row, ToJson, Tree, json_text};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;
use settlewell_macros::wire;
use std::sync::Arc;

macro_rules! rooms {
    ($(#[cfg($cfg:meta)] $doc:literal $name:ident $module:ident { room: $room:ident, event: $event:ident, view: $view:ident, policy: $policy:ident $(, figures: $figures:ident)? })*) => {
        $(#[cfg($cfg)] pub mod $module;)*

        /// The rooms by name.
        #[wire]
        pub enum RoomName {
            $(#[cfg($cfg)] #[doc = $doc] $name,)*
        }

        impl RoomName {
            /// Every room.
            pub const ALL: &'static [RoomName] = &[$(#[cfg($cfg)] RoomName::$name,)*];

            /// The name as written on the wire.
            pub fn as_str(self) -> &'static str {
                match self { $(#[cfg($cfg)] Self::$name => <$module::$room as Room>::NAME,)* }
            }

            /// The room with this name.
            pub fn named(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|room| room.as_str() == name)
            }

            /// The rules of the room.
            pub fn rules(self) -> &'static [&'static crate::reason::Rule] {
                match self { $(#[cfg($cfg)] Self::$name => <$module::$room as Room>::RULES,)* }
            }

            /// The kinds of the room's events.
            pub fn kinds(self) -> &'static [&'static str] {
                match self { $(#[cfg($cfg)] Self::$name => <$module::$room as Room>::KINDS,)* }
            }

            /// The kinds that open a record of the room.
            pub fn opening(self) -> &'static [&'static str] {
                match self { $(#[cfg($cfg)] Self::$name => <$module::$room as Room>::OPENING,)* }
            }
        }

        /// What an entry says happened, in the words of its room.
        #[allow(clippy::large_enum_variant, reason = "bindings have no boxes; a record's entries are nearly all of its room")]
        #[derive(Clone, Debug, PartialEq, Eq, Serialize)]
        #[serde(tag = "room", rename_all = "camelCase")]
        #[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
        pub enum CaseEvent {
            $(#[cfg($cfg)] #[doc = $doc] $name($module::$event),)*
            /// Something said of the entries themselves.
            Journal(JournalEvent),
            /// An event that a newer release wrote: kept as it is, and reported.
            #[serde(untagged)]
            Unread(UnreadEvent),
        }

        /// The events that this release reads, as bindings and schemas show them.
        #[cfg(any(feature = "wasm", feature = "schema"))]
        mod strict {
            use super::*;
            #[allow(dead_code, missing_docs, clippy::large_enum_variant)]
            #[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
            #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
            #[derive(Serialize)]
            #[serde(tag = "room", rename_all = "camelCase")]
            pub enum CaseEvent {
                $(#[cfg($cfg)] $name($module::$event),)*
                Journal(JournalEvent),
            }
        }

        impl CaseEvent {
            /// The room, as written on the wire.
            pub fn room(&self) -> &str {
                match self {
                    $(#[cfg($cfg)] Self::$name(_) => <$module::$room as Room>::NAME,)*
                    Self::Journal(_) => JOURNAL,
                    Self::Unread(event) => &event.room,
                }
            }

            /// The kind, as written on the wire.
            pub fn kind(&self) -> &str {
                match self {
                    $(#[cfg($cfg)] Self::$name(event) => <$module::$room as Room>::kind(event),)*
                    Self::Journal(event) => event.kind(),
                    Self::Unread(event) => &event.kind,
                }
            }

            fn known(room: &str, kind: &str, node: &Node, reader: &mut Reader) -> Option<Self> {
                reader.tag("room");
                Some(match room {
                    $(#[cfg($cfg)] <$module::$room as Room>::NAME if <$module::$room as Room>::KINDS.contains(&kind) =>
                        Self::$name(FromNode::read(node, reader)),)*
                    JOURNAL if JournalEvent::KINDS.contains(&kind) => Self::Journal(FromNode::read(node, reader)),
                    _ => {
                        reader.untag();
                        return None;
                    }
                })
            }
        }

        impl ToJson for CaseEvent {
            fn write(&self, out: &mut JsonText) {
                match self {
                    $(#[cfg($cfg)] Self::$name(event) => {
                        out.tag("room", <$module::$room as Room>::NAME);
                        event.write(out);
                    })*
                    Self::Journal(event) => {
                        out.tag("room", JOURNAL);
                        event.write(out);
                    }
                    Self::Unread(event) => event.write(out),
                }
            }
        }

        impl ToJson for View {
            fn write(&self, out: &mut JsonText) {
                match self {
                    $(#[cfg($cfg)] Self::$name(view) => {
                        out.tag("room", <$module::$room as Room>::NAME);
                        view.write(out);
                    })*
                }
            }
        }

        $(#[cfg($cfg)] impl Spoken for $module::$room {
            fn of(event: &CaseEvent) -> Option<&Self::Event> {
                match event { CaseEvent::$name(event) => Some(event), _ => None }
            }
            fn shown(view: Self::View) -> View {
                View::$name(view)
            }
        })*

        /// What a viewer may see of a record, in the shape of its room.
        #[allow(clippy::large_enum_variant, reason = "bindings have no boxes; a record's entries are nearly all of its room")]
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(tag = "room", rename_all = "camelCase")]
        #[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
        #[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        pub enum View {
            $(#[cfg($cfg)] #[doc = $doc] $name($module::$view),)*
        }

        /// Figures over many records, in the shape of their room.
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(tag = "room", rename_all = "camelCase")]
        #[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
        #[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        pub enum Figures {
            $($(#[cfg($cfg)] #[doc = $doc] $name($module::$figures),)?)*
        }

        impl ToJson for Figures {
            fn write(&self, out: &mut JsonText) {
                // Of the rooms that there are, perhaps none has figures.
                let _ = &out;
                match *self {
                    $($(#[cfg($cfg)] Self::$name(ref figures) => {
                        let figures: &$module::$figures = figures;
                        out.tag("room", <$module::$room as Room>::NAME);
                        figures.write(out);
                    })?)*
                }
            }
        }

        policy_document! { $(#[cfg($cfg)] $module: $module::$policy,)* }

        /// Compiles what a policy says of each room. A room of which it says nothing has no slot.
        pub(crate) fn slots(policy: &Policy, parts: &Arc<VersionParts>, problems: &mut Vec<Problem>) -> Vec<Slot> {
            let mut slots = Vec::new();
            $(#[cfg($cfg)] if let Some(chosen) = &policy.$module {
                slots.extend(Slot::compile::<$module::$room>(chosen, parts, problems));
            })*
            slots
        }

        /// The built-in facts of every room, for the criteria of a policy.
        pub(crate) fn built_in_facts(policy: &Policy) -> Vec<(&'static str, crate::criteria::FactDefinition)> {
            let mut facts = Vec::new();
            $(#[cfg($cfg)] for fact in <$module::$room as Room>::FACTS {
                let own = policy.$module.as_deref();
                let chosen = own.and_then(|own| <$module::$room as Room>::choices(own, fact.name));
                let mut definition = fact.definition(chosen);
                if let Some(own) = own {
                    label_values(fact.name, &mut definition, &|parameter, value, language| {
                        <$module::$room as Room>::called(own, parameter, value, language)
                    });
                }
                facts.push((fact.name, definition));
            })*
            facts
        }
    };
}

/// What a room's policy calls a thing: by its parameter, its name and a language.
type Called<'c, 'p> = dyn Fn(&str, &str, &str) -> Option<&'p str> + 'c;

/// Says what the values of a fact are called that the policy chooses, such as the categories of a complaint.
fn label_values(fact: &str, definition: &mut crate::criteria::FactDefinition, called: &Called<'_, '_>) {
    let parameter = fact.rsplit('.').next().unwrap_or(fact);
    for value in definition.values.clone() {
        for language in ["en", "fr"] {
            if let Some(label) = called(parameter, &value, language) {
                *definition = definition.clone().saying(&value, language, label);
            }
        }
    }
}

macro_rules! policy_document {
    ($(#[cfg($cfg:meta)] $module:ident: $policy:ty,)*) => {
        /// One organization's choices, from one date: what a quality lead writes.
        #[wire(document)]
        pub struct Policy {
            /// The pack, or packs, that this document starts from; the last one leads.
            pub extends: Option<crate::policy::Extends>,
            /// Whose policy this is, and where and when it works.
            pub organization: Organization,
            /// Which version this is, and from when it holds.
            pub version: PolicyVersion,
            /// Calendars besides the built-in ones, by name.
            pub calendars: std::collections::BTreeMap<String, crate::calendar::CalendarDefinition>,
            /// The organization's own facts, by name.
            pub facts: std::collections::BTreeMap<String, crate::criteria::FactDefinition>,
            /// The organization's own events, by name.
            pub milestones: Vec<String>,
            /// Criteria named once and used anywhere.
            pub criteria: std::collections::BTreeMap<String, crate::criteria::Expression>,
            /// What may be shared, and on what ground.
            pub permission: Option<crate::permission::PermissionPolicy>,
            $(#[cfg($cfg)] #[doc = concat!("What the organization chooses for the room `", stringify!($module), "`.")] pub $module: Option<Arc<$policy>>,)*
        }
    };
}

rooms! {
    #[cfg(feature = "complaint")]
    "Complaints, from the first word of dissatisfaction to the lesson learned."
    Complaint complaint { room: Complaint, event: ComplaintEvent, view: ComplaintView, policy: ComplaintPolicy, figures: ComplaintFigures }
    #[cfg(feature = "scope")]
    "Scope: what the organization and each of its people may take on, and when to ask or refer."
    Scope scope { room: Scope, event: ScopeEvent, view: ScopeView, policy: ScopePolicy }
    #[cfg(feature = "training")]
    "Training, from what is needed before serving to what keeps everybody learning."
    Training training { room: Training, event: TrainingEvent, view: TrainingView, policy: TrainingPolicy, figures: TrainingFigures }
    #[cfg(test)]
    "A room for tests."
    Toy toy { room: Toy, event: ToyEvent, view: ToyView, policy: ToyPolicy }
}

/// The name under which journal events stand in a row.
pub(crate) const JOURNAL: &str = "journal";

/// The way between an event in a row and a room's own words.
pub(crate) trait Spoken: Room {
    /// The event in the room's words, when it is one of the room's.
    fn of(event: &CaseEvent) -> Option<&Self::Event>;
    /// The room's view as an answer.
    fn shown(view: Self::View) -> View;
}

/// An event of a kind that this release does not know.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct UnreadEvent {
    /// Its room, as written.
    pub room: String,
    /// Its kind, as written.
    pub kind: String,
    /// Everything else that stood in it, as a JSON object.
    pub content: String,
}

impl Serialize for UnreadEvent {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut row = Tree::json("", &self.content).map_err(serde::ser::Error::custom)?.root().json();
        let Some(fields) = row.as_object_mut() else {
            return Err(serde::ser::Error::custom("what stands in an unread event must be a map"));
        };
        fields.insert("room".to_owned(), Value::from(self.room.as_str()));
        fields.insert("kind".to_owned(), Value::from(self.kind.as_str()));
        in_order(row).serialize(serializer)
    }
}

impl ToJson for UnreadEvent {
    fn write(&self, out: &mut JsonText) {
        let content = Tree::json("", &self.content).ok();
        let fields = content.as_ref().and_then(|tree| tree.root().map()).map(Map::fields).unwrap_or_default();
        let tags = [("room", &self.room), ("kind", &self.kind)];
        let rest = fields.iter().filter(|field| field.key != "room" && field.key != "kind");
        let rest = rest.map(|field| (field.key.as_str(), &field.node as &dyn ToJson));
        Row::of(rest.chain(tags.map(|(name, value)| (name, value as &dyn ToJson)))).write(out);
    }
}

/// Fields by name, whatever order `serde_json` was built to keep: the same row is the same text everywhere.
fn in_order(value: Value) -> Value {
    match value {
        Value::Object(map) => {
            let sorted: std::collections::BTreeMap<String, Value> = map.into_iter().collect();
            Value::Object(sorted.into_iter().map(|(name, value)| (name, in_order(value))).collect())
        }
        Value::Array(items) => Value::Array(items.into_iter().map(in_order).collect()),
        other => other,
    }
}

impl FromNode for CaseEvent {
    fn read(node: &Node, reader: &mut Reader) -> Self {
        let (room, kind) = (reader.text_of(node, "room"), reader.text_of(node, "kind"));
        if let Some(event) = Self::known(room, kind, node, reader) {
            return event;
        }
        let row = node.map().map(Map::fields).unwrap_or_default();
        let rest = row.iter().filter(|field| field.key != "room" && field.key != "kind");
        let content = json_text(&Row::of(rest.map(|field| (field.key.as_str(), &field.node as &dyn ToJson))));
        Self::Unread(UnreadEvent { room: room.to_owned(), kind: kind.to_owned(), content })
    }
}

impl<'de> Deserialize<'de> for CaseEvent {
    fn deserialize<D: Deserializer<'de>>(source: D) -> Result<Self, D::Error> {
        crate::text::through_node(source)
    }
}

impl CaseEvent {
    /// Whether this event opens a record.
    pub(crate) fn opens(&self) -> bool {
        let kind = self.tombstone().map_or(self.kind(), |(was, ..)| was);
        match self {
            Self::Journal(JournalEvent::Withheld { opens, .. }) => *opens,
            Self::Journal(_) => RoomName::ALL.iter().any(|room| room.opening().contains(&kind)),
            _ => RoomName::named(self.room()).is_some_and(|room| room.opening().contains(&kind)),
        }
    }

    /// What a tombstone says: the kind that stood there, who destroyed it, and when.
    pub(crate) fn tombstone(&self) -> Option<(&str, &crate::journal::Actor, &crate::calendar::Instant)> {
        match self {
            Self::Journal(JournalEvent::Tombstone { was, by, at, .. }) => Some((was, by, at)),
            _ => None,
        }
    }

    /// Whether a tombstone stands here.
    pub(crate) fn is_tombstone(&self) -> bool {
        self.tombstone().is_some()
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for CaseEvent {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "CaseEvent".into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        strict::CaseEvent::json_schema(generator)
    }
}
