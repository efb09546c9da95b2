//! Tests of criteria as a whole: what a policy says, what is told of its slips, and the laws of the logic.
mod answers;
mod laws;
mod loading;
mod oracle;
mod questions;
mod written;

use std::collections::BTreeMap;

use super::*;
use std::sync::Arc;

use crate::Problem;
use crate::calendar::{Calendar, Calendars, CivilDate, Span};

/// A room with one fact of each type, in this order of declaration.
pub(super) fn room() -> Vec<(&'static str, FactDefinition)> {
    let fact = |name: &'static str, definition: FactDefinition| {
        (name, definition.asking("en", &format!("What of {name}?")).asking("fr", &format!("Et {name} ?")))
    };
    vec![
        fact("fears", FactDefinition::new(FactType::Boolean)),
        fact("agrees", FactDefinition::new(FactType::Boolean)),
        fact("urgent", FactDefinition::new(FactType::Boolean)),
        fact("age", FactDefinition::new(FactType::Number)),
        fact("city", FactDefinition::new(FactType::Text)),
        fact("category", FactDefinition::choice(&["delay", "violence", "harassment"])),
        fact("needs", FactDefinition::choices(&["interpreter", "childcare", "transport"])),
        fact("hearing.on", FactDefinition::new(FactType::Date)),
        fact("notice.on", FactDefinition::new(FactType::Date)),
    ]
}

pub(super) fn criteria(json: &str) -> BTreeMap<String, Expression> {
    serde_json::from_str(json).unwrap()
}

pub(super) fn expression(json: &str) -> Expression {
    serde_json::from_str(json).unwrap()
}

pub(super) fn facts(json: &str) -> Facts {
    serde_json::from_str(json).unwrap()
}

pub(super) fn set(named: &str) -> CriteriaSet {
    CriteriaSet::compile(&room(), &BTreeMap::new(), &criteria(named)).unwrap()
}

/// What is told of these named criteria: code, path, found.
pub(super) fn told(named: &str) -> Vec<(String, String, Option<String>)> {
    let error = CriteriaSet::compile(&room(), &BTreeMap::new(), &criteria(named)).unwrap_err();
    error.problems().iter().map(|p: &Problem| (p.code.clone(), p.path.clone(), p.found.clone())).collect()
}

/// A Tuesday.
pub(super) fn today() -> CivilDate {
    "2026-01-06".parse().unwrap()
}

pub(super) fn calendar() -> Arc<Calendar> {
    Calendars::builtin("weekdays").unwrap()
}

/// The truth of one expression with these facts.
pub(super) fn truth(written: &str, known: &str) -> Truth {
    let mut set = set("{}");
    let id = set.add_expression("when", &expression(written)).unwrap();
    let calendar = calendar();
    let facts = set.fact_set(today(), &calendar, &facts(known)).unwrap();
    set.evaluate(id, &facts)
}

/// The explanation of one expression with these facts, in English.
pub(super) fn explained(named: &str, written: &str, known: &str) -> Explanation {
    let mut set = set(named);
    let id = set.add_expression("when", &expression(written)).unwrap();
    let calendar = calendar();
    let facts = set.fact_set(today(), &calendar, &facts(known)).unwrap();
    set.explain(id, &facts, &"en".into())
}
