//! The published schemas, compiled when they are first needed: what explains input that was refused.
use crate::problem::{InputError, Problem};
use crate::text::Schema;
use std::sync::OnceLock;

macro_rules! schemas {
    ($($name:literal => $file:literal;)*) => {
        /// The schema of a type by name.
        pub(crate) fn schema(name: &str) -> Result<&'static Schema, InputError> {
            match name {
                $($name => {
                    static COMPILED: OnceLock<Result<Schema, String>> = OnceLock::new();
                    of(&COMPILED, $file, include_str!(concat!("../../schemas/", $file)))
                })*
                _ => Err(Problem::new("library.schema", name).found(name).into()),
            }
        }
    };
}

schemas! {
    "Policy" => "policy.schema.json";
    "PolicyBook" => "policy-book.schema.json";
    "CaseRecords" => "records.schema.json";
    "Call" => "call.schema.json";
    "CaseloadCall" => "caseload-call.schema.json";
}

fn of(
    place: &'static OnceLock<Result<Schema, String>>,
    file: &str,
    text: &str,
) -> Result<&'static Schema, InputError> {
    let compiled = place.get_or_init(|| {
        #[cfg_attr(not(test), expect(unused_mut))]
        let mut json = crate::text::Tree::json(file, text).map_err(|fault| fault.to_string())?.root().json();
        // The room of the tests is in no published schema.
        #[cfg(test)]
        if let Some(properties) = json.get_mut("properties").and_then(serde_json::Value::as_object_mut) {
            properties.insert("toy".to_owned(), serde_json::json!({}));
        }
        Schema::compile(&json, crate::formats::FORMATS).map_err(|fault| fault.to_string())
    });
    compiled.as_ref().map_err(|fault| Problem::new("library.schema", file).found(fault.as_str()).into())
}
