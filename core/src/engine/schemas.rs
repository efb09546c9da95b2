//! The published schemas, compiled when the library is built and unpacked when the first of them is needed.
use crate::problem::{InputError, Problem};
use crate::text::Schema;
use std::sync::OnceLock;

static NAMES: &str = include_str!(concat!(env!("OUT_DIR"), "/schemas.names"));
static RULES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/schemas.rules"));
/// Where each schema begins.
static ROOTS: &[(&str, usize)] = include!(concat!(env!("OUT_DIR"), "/schemas.rs"));

/// The schema of a type by name.
pub(crate) fn schema(name: &str) -> Result<&'static Schema, InputError> {
    static UNPACKED: OnceLock<Vec<(&'static str, Schema)>> = OnceLock::new();
    let all = UNPACKED.get_or_init(|| Schema::unpack((NAMES, RULES), ROOTS, crate::formats::FORMATS));
    let named = all.iter().find(|(known, _)| *known == name);
    named.map(|(_, schema)| schema).ok_or_else(|| Problem::new("library.schema", name).found(name).into())
}
