//! What the rooms of one version of the policy share, and what one call brings.
use crate::calendar::{Calendars, CivilDate, Moment, TimeZone};
use crate::context::WholeContext;
use crate::criteria::CriteriaSet;
use crate::journal::Entry;
use crate::permission::PermissionPolicy;
use crate::reason::Sentences;
use std::sync::Arc;

/// What the rooms of one version of the policy share.
pub(crate) struct VersionParts {
    pub(crate) number: u32,
    pub(crate) criteria: CriteriaSet,
    pub(crate) calendars: Arc<Calendars>,
    /// From which day on which calendars held before: none where they were as they are now. Empty when they never
    /// were otherwise.
    pub(crate) before: Vec<(CivilDate, Option<Arc<Calendars>>)>,
    pub(crate) zone: TimeZone,
    pub(crate) receipt_until_hour: Option<u32>,
    pub(crate) milestones: Vec<String>,
    pub(crate) permission: Option<PermissionPolicy>,
}

impl VersionParts {
    /// The calendars that held on a day, where they were not as they are now.
    pub(crate) fn calendars_on(&self, day: CivilDate) -> Option<&Arc<Calendars>> {
        let held = self.before.iter().rev().find(|(from, _)| *from <= day).or_else(|| self.before.first());
        held.and_then(|(_, calendars)| calendars.as_ref())
    }

    /// The local day of an entry. What opens a record after the hour of the policy counts as of the next day.
    pub(crate) fn day(&self, entry: &Entry) -> CivilDate {
        match &entry.occurred_at {
            Moment::Instant(at) if entry.event.opens() => {
                self.zone.local_date_after_cutoff(at, self.receipt_until_hour)
            }
            moment => moment.earliest(&self.zone),
        }
    }
}

/// One call: for whom, on which day, and in which words.
pub(crate) struct Ask<'a> {
    pub(crate) context: WholeContext<'a>,
    pub(crate) sentences: &'a Sentences,
}
