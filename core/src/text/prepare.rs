//! Makes of the schema that schemars writes the one that is published and checked with.
use serde_json::{Map, Value as Json, json};

/// Tightens a schema as schemars 1.2 writes it, so that it accepts what serde accepts and nothing else.
///
/// - a tagged enum inside a variant of another (`kind` inside `room`) becomes one branch for each pair of tags;
/// - an object accepts no fields but its own;
/// - an optional field is absent, never `null`; a `default` of `null` goes too;
/// - numbers carry the range of their type.
///
/// It works on schemas in which every type refuses unknown fields and every `Option` refuses `null`, as
/// `#[wire]` has it. Types that use serde's `flatten` are left open, and [`super::Schema::compile`] refuses them.
pub fn prepare(schema: Json) -> Json {
    let root = schema.clone();
    tighten(schema, &root, true)
}

/// Leaves out what only editors and readers need (titles, descriptions, patterns, defaults), for the copy of a
/// schema that travels inside a program.
pub fn slim(schema: Json) -> Json {
    each(schema, &|mut keywords, _| {
        for keyword in ["$schema", "$id", "title", "description", "default", "examples", "pattern"] {
            keywords.remove(keyword);
        }
        keywords
    })
}

/// The keywords whose value is a schema, a list of schemas, or schemas by name.
const ONE: [&str; 3] = ["items", "additionalProperties", "propertyNames"];
const LIST: [&str; 4] = ["oneOf", "anyOf", "allOf", "prefixItems"];
const NAMED: [&str; 2] = ["properties", "$defs"];

/// Rewrites every schema inside a schema, the innermost first. The second argument of `change` says whether the
/// schema stands alone, and not as a part of an `allOf`.
fn each(schema: Json, change: &dyn Fn(Map<String, Json>, bool) -> Map<String, Json>) -> Json {
    fn walk(
        schema: Json,
        alone: bool,
        change: &dyn Fn(Map<String, Json>, bool) -> Map<String, Json>,
    ) -> Json {
        let Json::Object(keywords) = schema else { return schema };
        let inner = keywords.into_iter().map(|(keyword, value)| {
            let value = match value {
                Json::Array(list) if LIST.contains(&keyword.as_str()) => {
                    Json::Array(list.into_iter().map(|item| walk(item, keyword != "allOf", change)).collect())
                }
                Json::Object(named) if NAMED.contains(&keyword.as_str()) => Json::Object(
                    named.into_iter().map(|(name, item)| (name, walk(item, true, change))).collect(),
                ),
                value if ONE.contains(&keyword.as_str()) => walk(value, true, change),
                value => value,
            };
            (keyword, value)
        });
        Json::Object(change(inner.collect(), alone))
    }
    walk(schema, true, change)
}

fn tighten(schema: Json, root: &Json, fold: bool) -> Json {
    each(schema, &|mut keywords, alone| {
        drop_null(&mut keywords);
        let format = keywords.get("format").and_then(Json::as_str);
        let (least, most) = format.and_then(super::compile::number_format).unwrap_or_default();
        for (keyword, bound) in [("minimum", least), ("maximum", most)] {
            if let (Some(bound), false) = (bound, keywords.contains_key(keyword)) {
                keywords.insert(keyword.to_owned(), json!(bound));
            }
        }
        if fold {
            inline(&mut keywords, root);
            fold_tags(&mut keywords);
        }
        let parts = ["oneOf", "anyOf", "allOf", "$ref"].iter().any(|keyword| keywords.contains_key(*keyword));
        let object = keywords.get("type").and_then(Json::as_str) == Some("object");
        if object && alone && !parts {
            for open in ["additionalProperties", "unevaluatedProperties"] {
                if keywords.contains_key(open) {
                    return keywords;
                }
            }
            keywords.insert("additionalProperties".to_owned(), Json::Bool(false));
        }
        keywords
    })
}

fn is_null(schema: &Json) -> bool {
    schema.get("type").and_then(Json::as_str) == Some("null")
}

fn drop_null(keywords: &mut Map<String, Json>) {
    if keywords.get("default").is_some_and(Json::is_null) {
        keywords.remove("default");
    }
    if let Some(Json::Array(choices)) = keywords.get_mut("enum") {
        choices.retain(|choice| !choice.is_null());
    }
    if let Some(Json::Array(types)) = keywords.get_mut("type") {
        types.retain(|name| name.as_str() != Some("null"));
        if let [one] = types.as_slice() {
            let one = one.clone();
            keywords.insert("type".to_owned(), one);
        }
    }
    for keyword in ["anyOf", "oneOf"] {
        let Some(Json::Array(branches)) = keywords.get_mut(keyword) else { continue };
        let before = branches.len();
        branches.retain(|branch| !is_null(branch));
        if branches.len() == before || branches.len() != 1 {
            continue;
        }
        if let Some(Json::Object(only)) = branches.pop() {
            keywords.remove(keyword);
            for (name, value) in only {
                keywords.entry(name).or_insert(value);
            }
        }
    }
}

/// Writes a referenced object out where the schema around the reference adds fields to it: two closed objects
/// cannot hold for one value.
fn inline(keywords: &mut Map<String, Json>, root: &Json) {
    if !keywords.contains_key("properties") {
        return;
    }
    let Some(reference) = keywords.get("$ref").and_then(Json::as_str) else { return };
    let Some(named) = root.pointer(reference.trim_start_matches('#')) else { return };
    // One level: what stands inside keeps its own references, so a type may hold itself.
    let Json::Object(named) = tighten(named.clone(), root, false) else { return };
    keywords.remove("$ref");
    keywords.remove("additionalProperties");
    *keywords = joined(keywords.clone(), named);
}

/// Two sets of keywords that hold together, as one; the first one's fields lead.
fn joined(outer: Map<String, Json>, inner: Map<String, Json>) -> Map<String, Json> {
    let mut both = outer;
    for (keyword, value) in inner {
        match (keyword.as_str(), both.get_mut(&keyword), value) {
            ("properties", Some(Json::Object(known)), Json::Object(more)) => known.extend(more),
            ("required", Some(Json::Array(known)), Json::Array(more)) => known.extend(more),
            // What says more about the one branch says it better.
            ("description" | "additionalProperties", _, value) | (_, None, value) => {
                both.insert(keyword, value);
            }
            _ => {}
        }
    }
    both
}

/// Replaces each branch that is fields and branches itself by its branches with the fields added.
fn fold_tags(keywords: &mut Map<String, Json>) {
    let Some(Json::Array(branches)) = keywords.get_mut("oneOf") else { return };
    let mut folded = Vec::new();
    for branch in branches.drain(..) {
        let Json::Object(mut outer) = branch else {
            folded.push(branch);
            continue;
        };
        match (outer.contains_key("properties"), outer.remove("oneOf")) {
            (true, Some(Json::Array(inner))) => {
                outer.remove("additionalProperties");
                for branch in inner {
                    match branch {
                        Json::Object(branch) => folded.push(Json::Object(joined(outer.clone(), branch))),
                        other => folded.push(other),
                    }
                }
            }
            (_, inner) => {
                if let Some(inner) = inner {
                    outer.insert("oneOf".to_owned(), inner);
                }
                folded.push(Json::Object(outer));
            }
        }
    }
    *branches = folded;
}
