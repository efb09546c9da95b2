//! From JSON Schema to rules. The published schemas go through here when the library is built, others when they are
//! used.
use super::schema::{Choice, Format, Id, Others, Range, Rule, SchemaError, Types};
use crate::arrange::Arrange;
use serde_json::Value as Json;

pub(super) struct Compiler<'s> {
    pub root: &'s Json,
    pub formats: &'s [Format],
    pub rules: Vec<Rule>,
    /// What references name, by pointer.
    pub known: Vec<(&'s str, Id)>,
}

pub(super) fn error(pointer: &str, what: &str) -> SchemaError {
    SchemaError { pointer: pointer.to_owned(), what: what.to_owned() }
}

/// The value that a local reference names.
pub(super) fn target<'s>(root: &'s Json, reference: &str) -> Option<&'s Json> {
    let mut node = root;
    for step in reference.strip_prefix('#')?.split('/').skip(1) {
        node = match node {
            Json::Array(items) => items.get(step.parse::<usize>().ok()?)?,
            _ => node.get(step.replace("~1", "/").replace("~0", "~"))?,
        };
    }
    Some(node)
}

impl<'s> Compiler<'s> {
    pub fn reference(&mut self, reference: &'s str, at: &str) -> Result<Id, SchemaError> {
        if let Some((_, id)) = self.known.iter().find(|(known, _)| *known == reference) {
            return Ok(*id);
        }
        let schema = target(self.root, reference).ok_or_else(|| error(at, "a reference to nothing"))?;
        let id = self.rules.len();
        self.rules.push(Rule::of(Types::ANY));
        self.known.push((reference, id));
        let rule = self.rule(schema, reference)?;
        if let Some(slot) = self.rules.get_mut(id) {
            *slot = rule;
        }
        Ok(id)
    }

    pub fn schema(&mut self, schema: &'s Json, at: &str) -> Result<Id, SchemaError> {
        let rule = self.rule(schema, at)?;
        self.rules.push(rule);
        Ok(self.rules.len() - 1)
    }

    fn rule(&mut self, schema: &'s Json, at: &str) -> Result<Rule, SchemaError> {
        let keywords = match schema {
            Json::Bool(true) => return Ok(Rule::of(Types::ANY)),
            Json::Bool(false) => return Ok(Rule::of(Types(0))),
            Json::Object(keywords) => keywords,
            _ => return Err(error(at, "not a schema")),
        };
        let mut rule = Rule::of(Types::ANY);
        let mut described = false;
        for (keyword, value) in keywords {
            let here = [at, "/", keyword].concat();
            let wrong = || error(&here, "a value of the wrong type");
            match keyword.as_str() {
                "$schema" | "$id" | "$comment" | "$defs" | "title" | "description" | "default"
                | "examples" | "deprecated" | "readOnly" | "writeOnly" => {}
                own if own.starts_with("x-") => {}
                "type" => rule.types = rule.types.and(types(value).ok_or_else(wrong)?),
                "$ref" => rule.also.push(self.reference(value.as_str().ok_or_else(wrong)?, &here)?),
                "allOf" => rule.also.extend(self.schemas(value, &here)?),
                "anyOf" | "oneOf" => {
                    if rule.branches.is_some() {
                        return Err(error(&here, "both `anyOf` and `oneOf`"));
                    }
                    rule.branches = Some(self.branches(value, &here)?);
                }
                "properties" => {
                    for (name, property) in value.as_object().ok_or_else(wrong)? {
                        let id = self.schema(property, &[&here, "/", name.as_str()].concat())?;
                        rule.properties.push((name.clone().into(), id));
                    }
                    rule.properties.arrange();
                }
                "required" => {
                    for name in value.as_array().ok_or_else(wrong)? {
                        rule.required.push(name.as_str().ok_or_else(wrong)?.to_owned().into());
                    }
                }
                "additionalProperties" => rule.other_properties = self.others(value, &here)?,
                "propertyNames" => rule.names = Some(self.schema(value, &here)?),
                "prefixItems" => rule.prefix = self.schemas(value, &here)?,
                "items" => rule.other_items = self.others(value, &here)?,
                "minItems" => rule.items.0 = Some(count(value).ok_or_else(wrong)?),
                "maxItems" => rule.items.1 = Some(count(value).ok_or_else(wrong)?),
                "uniqueItems" => rule.different = *value == Json::Bool(true),
                "enum" => {
                    let choices = value.as_array().ok_or_else(wrong)?;
                    rule.choices = choices.iter().map(choice).collect::<Option<_>>().ok_or_else(wrong)?;
                }
                "const" => rule.choices = vec![choice(value).ok_or_else(wrong)?],
                "minimum" => rule.range.0 = Some(value.as_i64().ok_or_else(wrong)?),
                "maximum" => rule.range.1 = Some(value.as_i64().ok_or_else(wrong)?),
                "minLength" => rule.length.0 = Some(count(value).ok_or_else(wrong)?),
                "maxLength" => rule.length.1 = Some(count(value).ok_or_else(wrong)?),
                "format" => {
                    let name = value.as_str().ok_or_else(wrong)?;
                    described = true;
                    if let Some(number) = self.formats.iter().position(|(known, _)| *known == name) {
                        rule.format = Some(number);
                    } else {
                        let (least, most) = number_format(name).ok_or_else(|| error(&here, name))?;
                        described = false;
                        rule.range.0 = rule.range.0.or(least);
                        rule.range.1 = rule.range.1.or(most);
                    }
                }
                "pattern" => {}
                _ => return Err(error(&here, "an unknown keyword")),
            }
        }
        if keywords.get("pattern").is_some() && !described {
            return Err(error(at, "a `pattern` needs a `format` beside it that decides"));
        }
        if let Some(types) = rule.choices.iter().map(Choice::types).reduce(Types::or) {
            rule.types = rule.types.and(types);
        }
        Ok(rule)
    }

    pub fn schemas(&mut self, list: &'s Json, at: &str) -> Result<Vec<Id>, SchemaError> {
        let list = list.as_array().ok_or_else(|| error(at, "not a list of schemas"))?;
        list.iter()
            .enumerate()
            .map(|(n, schema)| self.schema(schema, &[at, "/", &n.to_string()].concat()))
            .collect()
    }

    fn others(&mut self, schema: &'s Json, at: &str) -> Result<Others, SchemaError> {
        Ok(match schema {
            Json::Bool(true) => Others::Any,
            Json::Bool(false) => Others::None,
            _ => Others::Each(self.schema(schema, at)?),
        })
    }
}

fn count(value: &Json) -> Option<u64> {
    value.as_i64().and_then(|count| u64::try_from(count).ok())
}

fn choice(value: &Json) -> Option<Choice> {
    Some(match value {
        Json::String(text) => Choice::Text(text.clone().into()),
        Json::Number(number) => Choice::Number(number.as_i64()?),
        Json::Bool(value) => Choice::Boolean(*value),
        Json::Null => Choice::Null,
        _ => return None,
    })
}

pub(super) fn types(value: &Json) -> Option<Types> {
    match value {
        Json::String(name) => Types::named(name),
        Json::Array(names) => names
            .iter()
            .map(|name| name.as_str().and_then(Types::named))
            .try_fold(Types(0), |all, types| Some(all.or(types?))),
        _ => None,
    }
}

/// The range of a number format that schemars writes; none for other formats.
pub(super) fn number_format(name: &str) -> Option<Range> {
    Some(match name {
        "uint8" => (Some(0), Some(255)),
        "uint16" => (Some(0), Some(65_535)),
        "uint32" => (Some(0), Some(4_294_967_295)),
        "uint64" | "uint" => (Some(0), None),
        "int8" => (Some(-128), Some(127)),
        "int16" => (Some(-32_768), Some(32_767)),
        "int32" => (Some(-2_147_483_648), Some(2_147_483_647)),
        "int64" | "int" | "double" | "float" => (None, None),
        _ => return None,
    })
}
