//! The rooms, and which of them the library is built without.
use serde_json::Value;
use std::{env, error::Error, fs, path::Path, process};

/// A room, with what is its own outside its folder.
pub struct Room {
    /// Its name: that of its feature, its folder, its part of a policy and its file of words.
    pub name: &'static str,
    /// The kinds of the calls that are its questions, as `src/engine/call.rs` has them.
    pub calls: &'static [&'static str],
}

const ROOMS: &[Room] = &[
    Room { name: "complaint", calls: &[] },
    Room { name: "scope", calls: &["assess"] },
    Room { name: "training", calls: &["gate", "team", "whoNeeds", "trainingGaps", "importLearning"] },
];

/// The rooms that the library is built without.
pub fn left_out() -> impl Iterator<Item = &'static Room> {
    let feature = |room: &&Room| format!("CARGO_FEATURE_{}", room.name.to_uppercase());
    ROOMS.iter().filter(move |room| env::var_os(feature(room)).is_none())
}

/// Writes `rooms.rs`: the rooms that the library is built without, each with the kinds of its calls.
pub fn write() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=build/rooms.rs");
    if left_out().count() == ROOMS.len() {
        let names: Vec<String> = ROOMS.iter().map(|room| format!("`{}`", room.name)).collect();
        println!("cargo::error=the library needs a room: turn on one of the features {}", names.join(", "));
        process::exit(1);
    }
    let rooms: Vec<(&str, &[&str])> = left_out().map(|room| (room.name, room.calls)).collect();
    let list = rooms.iter().map(|(name, calls)| format!("({name:?}, &{calls:?})")).collect::<Vec<_>>();
    fs::write(Path::new(&env::var("OUT_DIR")?).join("rooms.rs"), format!("&[{}]", list.join(", ")))?;
    Ok(())
}

/// Takes out of a schema what belongs to rooms that the library is built without: their part of a policy, their
/// events, their names, their calls.
pub fn take_out_of(schema: &mut Value) {
    let names: Vec<&str> = left_out().map(|room| room.name).collect();
    if names.is_empty() {
        return;
    }
    let calls: Vec<&str> = left_out().flat_map(|room| room.calls).copied().collect();
    if let Some(parts) = schema.get_mut("properties").and_then(Value::as_object_mut) {
        parts.retain(|name, _| !names.contains(&name.as_str()));
    }
    branches(schema, &|branch| tagged(branch, "kind", &calls));
    if let Some(events) = schema.pointer_mut("/$defs/CaseEvent") {
        branches(events, &|branch| tagged(branch, "room", &names));
    }
    if let Some(rooms) = schema.pointer_mut("/$defs/RoomName") {
        branches(rooms, &|branch| is(branch, &names));
    }
}

/// Drops branches of a type that is one of several.
fn branches(of: &mut Value, drop: &dyn Fn(&Value) -> bool) {
    if let Some(branches) = of.get_mut("oneOf").and_then(Value::as_array_mut) {
        branches.retain(|branch| !drop(branch));
    }
}

fn tagged(branch: &Value, tag: &str, values: &[&str]) -> bool {
    branch.get("properties").and_then(|properties| properties.get(tag)).is_some_and(|tag| is(tag, values))
}

fn is(value: &Value, values: &[&str]) -> bool {
    value.get("const").and_then(Value::as_str).is_some_and(|value| values.contains(&value))
}
