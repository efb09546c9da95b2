//! The dates that facts tell.
use crate::calendar::{CivilDate, Moment, TimeZone};
use crate::criteria::{AS_OF, CriteriaSet, FactId, FactValue, Facts};

/// The date facts of one question, for the anchors that name them.
///
/// ```
/// # use settlewell::calendar::TimeZone;
/// # use settlewell::criteria::{CriteriaSet, FactDefinition, FactType, Facts};
/// # use settlewell::timeline::DateFacts;
/// # use std::collections::BTreeMap;
/// let hearing = [("hearing.on", FactDefinition::new(FactType::Date).asking("en", "When is the hearing?"))];
/// let criteria = CriteriaSet::compile(&hearing, &BTreeMap::new(), &BTreeMap::new())?;
/// let facts: Facts = serde_json::from_str(r#"{ "hearing.on": "2026-11" }"#)?;
/// let dates = DateFacts::read(&criteria, &facts, "2026-10-01".parse()?, &TimeZone::utc());
/// assert_eq!(dates.get("hearing.on", &criteria).map(|day| day.to_string()).as_deref(), Some("2026-11-01"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DateFacts(Vec<(FactId, CivilDate, Moment)>);

impl DateFacts {
    /// Takes the dates among some facts; `as_of` is the day of the question. Of a date that is known in part, the
    /// earliest day is taken. What is no date is left out: [`CriteriaSet::fact_set`] tells of it.
    pub fn read(criteria: &CriteriaSet, facts: &Facts, as_of: CivilDate, zone: &TimeZone) -> Self {
        let mut dates = Self::default();
        if let Some(id) = criteria.fact(AS_OF) {
            dates.set(id, Moment::Date(as_of), zone);
        }
        for (name, value) in &facts.0 {
            if let FactValue::Text(text) = value
                && let Ok(moment) = text.parse()
                && let Some(id) = criteria.fact(name)
            {
                dates.set(id, moment, zone);
            }
        }
        dates
    }

    /// Notes a date that the room works out by itself.
    pub fn set(&mut self, id: FactId, moment: Moment, zone: &TimeZone) {
        self.0.retain(|(known, ..)| *known != id);
        self.0.push((id, moment.earliest(zone), moment));
    }

    /// The day that a fact tells.
    pub fn get(&self, name: &str, criteria: &CriteriaSet) -> Option<CivilDate> {
        self.find(criteria.fact(name)?).map(|(on, _)| on)
    }

    pub(super) fn find(&self, id: FactId) -> Option<(CivilDate, Moment)> {
        self.0.iter().find(|(known, ..)| *known == id).map(|(_, on, moment)| (*on, *moment))
    }
}
