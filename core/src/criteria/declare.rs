//! Which facts a set knows: the date of the question, the rooms' and the organization's own.
use std::collections::BTreeMap;

use super::definition::{FactDefinition, FactType};
use super::facts::{AS_OF, Fact};
use super::set::CriteriaSet;
use crate::Problem;

impl CriteriaSet {
    pub(super) fn declare(
        &mut self,
        built_in: &[(&str, FactDefinition)],
        own: &BTreeMap<String, FactDefinition>,
        problems: &mut Vec<Problem>,
    ) {
        let as_of = [(AS_OF, FactDefinition::new(FactType::Date))];
        for (name, definition) in as_of.iter().chain(built_in) {
            // Rooms may share a fact; the first to declare it words its question.
            if self.table.find(name).is_none() {
                self.declare_one(name, definition.clone(), problems);
            }
        }
        for (name, definition) in own {
            let path = format!("facts.{name}");
            definition.check(&path, problems);
            match self.table.find(name) {
                None => self.declare_one(name, definition.clone(), problems),
                Some(id) => self.reword(id, &path, definition, problems),
            }
        }
    }

    fn declare_one(&mut self, name: &str, definition: FactDefinition, problems: &mut Vec<Problem>) {
        if self.table.add(Fact { name: name.to_owned(), definition }).is_err() {
            problems.push(
                Problem::new("facts.too-many", format!("facts.{name}")).expected("at most 65535 facts"),
            );
        }
    }

    fn reword(&mut self, id: u16, path: &str, own: &FactDefinition, problems: &mut Vec<Problem>) {
        let Some(fact) = self.table.get_mut(id) else { return };
        if id == 0 || fact.definition.fact_type != own.fact_type || fact.definition.values != own.values {
            let is = fact.definition.fact_type.name();
            let problem = Problem::new("facts.built-in", path).found(fact.name.clone());
            problems.push(problem.expected(format!("another name, or type `{is}` with the same values")));
            return;
        }
        let asked = own.question.iter().map(|(language, text)| (language.clone(), text.clone()));
        fact.definition.question.extend(asked);
        for (value, label) in &own.labels {
            let labels = fact.definition.labels.entry(value.clone()).or_default();
            labels.0.extend(label.0.iter().map(|(language, text)| (language.clone(), text.clone())));
        }
    }
}
