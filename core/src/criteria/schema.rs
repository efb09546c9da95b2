//! The schema of a written criterion, so that an editor completes and checks it.
use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Map, Value, json};

use super::FactValue;
use super::expression::{DateOperand, Expression, FactDate};
use crate::calendar::CivilDate;

impl JsonSchema for DateOperand {
    fn schema_name() -> Cow<'static, str> {
        "DateOperand".into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let (day, fact) = (generator.subschema_for::<CivilDate>(), generator.subschema_for::<FactDate>());
        json_schema!({ "description": "A date, or the date of a fact and a span from it.", "oneOf": [day, fact] })
    }
}

impl JsonSchema for Expression {
    fn schema_name() -> Cow<'static, str> {
        "Expression".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let one = generator.subschema_for::<Self>().to_value();
        let value = generator.subschema_for::<FactValue>().to_value();
        let date = generator.subschema_for::<DateOperand>().to_value();
        let several = json!({ "type": "array", "items": one.clone(), "minItems": 1 });
        let values = json!({ "type": "array", "items": value.clone(), "minItems": 1 });
        let name = json!({ "type": "string" });
        let number = json!({ "type": "integer", "format": "int32" });
        let form = |keys: &[(&str, &Value)], optional: &[(&str, &Value)]| {
            let properties: Map<String, Value> = keys
                .iter()
                .chain(optional)
                .map(|(key, schema)| ((*key).to_owned(), (*schema).clone()))
                .collect();
            let required: Vec<&str> = keys.iter().map(|(key, _)| *key).collect();
            json!({ "type": "object", "properties": properties, "required": required, "additionalProperties": false })
        };
        let count = json!({ "type": "integer", "minimum": 1 });
        let mut forms = vec![
            json!({ "type": "string", "description": "The name of a criterion." }),
            form(&[("all", &several)], &[]),
            form(&[("any", &several)], &[]),
            form(&[("not", &one)], &[]),
            form(&[("atLeast", &count), ("of", &several)], &[]),
            form(&[("known", &name)], &[]),
            form(&[("fact", &name), ("min", &number)], &[("max", &number)]),
            form(&[("fact", &name), ("max", &number)], &[]),
        ];
        let tests = [
            ("is", &value),
            ("isNot", &value),
            ("in", &values),
            ("notIn", &values),
            ("contains", &value),
            ("before", &date),
            ("after", &date),
            ("onOrBefore", &date),
            ("onOrAfter", &date),
        ];
        forms.extend(tests.iter().map(|(key, schema)| form(&[("fact", &name), (key, schema)], &[])));
        json_schema!({
            "description": "A condition over facts: the name of a criterion, or one written out.",
            "oneOf": forms
        })
    }
}
