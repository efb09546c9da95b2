//! The wire form of every type, in a few lines each: what a change of it shows in review.
use serde_json::Value;
use std::collections::BTreeMap;
use std::fmt::Write;

/// All types as one text.
pub fn page(types: &BTreeMap<String, Vec<String>>) -> String {
    let mut out = String::from(
        "# The wire form of every type. Written by `cargo run -p settlewell-conformance --bin generate`.\n",
    );
    for (name, lines) in types {
        let _ = writeln!(out, "\n{name}");
        for line in lines {
            let _ = writeln!(out, "  {line}");
        }
    }
    out
}

/// One type.
pub fn lines(schema: &Value) -> Vec<String> {
    if let Some(branches) = branches(schema) {
        return branches.iter().flat_map(branch).collect();
    }
    match fields(schema) {
        Some(fields) => fields,
        None => vec![shape(schema)],
    }
}

fn branches(schema: &Value) -> Option<&Vec<Value>> {
    ["oneOf", "anyOf"].iter().find_map(|key| schema.get(key)?.as_array())
}

/// A branch of a tagged enum on a line of its own, its fields below.
fn branch(schema: &Value) -> Vec<String> {
    let tag = |name: &str| schema.get("properties")?.get(name)?.get("const")?.as_str();
    let tags: Vec<String> =
        ["room", "kind"].iter().filter_map(|name| Some(format!("{name}: {}", tag(name)?))).collect();
    if tags.is_empty() {
        return vec![format!("| {}", shape(schema))];
    }
    let own = fields(schema).unwrap_or_default();
    let own = own.into_iter().filter(|line| !line.contains(": = ")).map(|line| format!("    {line}"));
    [format!("| {}", tags.join(", "))].into_iter().chain(own).collect()
}

fn fields(schema: &Value) -> Option<Vec<String>> {
    let required: Vec<&str> = schema
        .get("required")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect();
    let fields = schema.get("properties")?.as_object()?;
    let line = |(name, schema): (&String, &Value)| {
        let mark = if required.contains(&name.as_str()) { "" } else { "?" };
        format!("{name}{mark}: {}", shape(schema))
    };
    Some(fields.iter().map(line).collect())
}

fn shape(schema: &Value) -> String {
    let text = |key: &str| schema.get(key).and_then(Value::as_str);
    if let Some(of) = text("$ref") {
        return of.rsplit('/').next().unwrap_or(of).to_owned();
    }
    if let Some(constant) = schema.get("const") {
        return format!("= {constant}");
    }
    if let Some(choices) = schema.get("enum").and_then(Value::as_array) {
        return choices.iter().map(Value::to_string).collect::<Vec<_>>().join(" | ");
    }
    if let Some(branches) = branches(schema).or_else(|| schema.get("allOf").and_then(Value::as_array)) {
        return branches.iter().map(shape).collect::<Vec<_>>().join(" | ");
    }
    match text("type") {
        Some("array") => format!("[{}]", schema.get("items").map(shape).unwrap_or_default()),
        Some("object") => match schema.get("additionalProperties").filter(|value| value.is_object()) {
            Some(values) => format!("{{ name: {} }}", shape(values)),
            None => format!("{{ {} }}", fields(schema).unwrap_or_default().join(", ")),
        },
        Some(name) => match text("pattern").or(text("format")) {
            Some(pattern) => format!("{name} {pattern}"),
            None => name.to_owned(),
        },
        None => schema.to_string(),
    }
}
