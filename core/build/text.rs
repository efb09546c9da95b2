//! What compiles schemas in the library compiles its own ones when it is built.
#![allow(dead_code, reason = "the library uses the rest")]
#[path = "../src/text/branch.rs"]
mod branch;
#[path = "../src/text/compile.rs"]
mod compile;
#[path = "../src/text/schema.rs"]
mod schema;
#[path = "schemas.rs"]
pub mod schemas;
