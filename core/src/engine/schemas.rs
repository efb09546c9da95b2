//! The published schemas, compiled when they are first needed: what explains input that was refused.
use crate::problem::{InputError, Problem};
use crate::text::Schema;
use std::sync::OnceLock;

macro_rules! schemas {
    ($($name:literal => $file:ident $place:literal;)*) => {
        /// The schema of a type by name.
        pub(crate) fn schema(name: &str) -> Result<&'static Schema, InputError> {
            match name {
                $($name => {
                    static COMPILED: OnceLock<Result<Schema, String>> = OnceLock::new();
                    of(&COMPILED, name, $file, $place)
                })*
                _ => Err(Problem::new("library.schema", name).found(name).into()),
            }
        }
    };
}

static POLICY: &str = include_str!("../../schemas/policy.schema.json");
static POLICY_BOOK: &str = include_str!("../../schemas/policy-book.schema.json");
static RECORDS: &str = include_str!("../../schemas/records.schema.json");
static CALL: &str = include_str!("../../schemas/call.schema.json");
static CASELOAD_CALL: &str = include_str!("../../schemas/caseload-call.schema.json");

// A single value is checked with its part of the schema of a call, word for word the one that is published for it.
schemas! {
    "Policy" => POLICY "#";
    "PolicyBook" => POLICY_BOOK "#";
    "CaseRecords" => RECORDS "#";
    "Call" => CALL "#";
    "CaseRecord" => CALL "#/$defs/CaseRecord";
    "Entry" => CALL "#/$defs/Entry";
    "Roster" => CALL "#/$defs/Roster";
    "Context" => CALL "#/$defs/Context";
    "CaseloadCall" => CASELOAD_CALL "#";
}

fn of(
    place: &'static OnceLock<Result<Schema, String>>,
    name: &str,
    text: &str,
    within: &str,
) -> Result<&'static Schema, InputError> {
    let compiled = place.get_or_init(|| {
        // The room of the tests is in no published schema.
        #[cfg(test)]
        let text = &text.replacen(
            r#""properties":{"#,
            r#""properties":{"toy":{},"#,
            usize::from(name.contains("Policy")),
        );
        let tree = crate::text::Tree::json(name, text).map_err(|fault| fault.to_string())?;
        Schema::of_node(tree.root(), within, crate::formats::FORMATS).map_err(|fault| fault.to_string())
    });
    compiled.as_ref().map_err(|fault| Problem::new("library.schema", name).found(fault.as_str()).into())
}
