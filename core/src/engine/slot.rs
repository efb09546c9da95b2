//! One room under one version of the policy, compiled: what every verb runs over.
use super::any_room::{AnyRoom, AnyState, RoomProfile};
use super::parts::VersionParts;
use crate::calendar::CivilDate;
use crate::criteria::{CriteriaSet, CriterionId, FactId, FactSet, FactValue, Facts};
use crate::rooms::RoomName;
use crate::timeline::{DateFacts, Timeline};
use crate::wire::Role;
use std::sync::Arc;

/// A room's policy, compiled. Records are of this room: the engine has seen to that.
pub(crate) struct Slot {
    pub(super) name: RoomName,
    pub(super) room: Box<dyn AnyRoom>,
    pub(super) parts: Arc<VersionParts>,
    pub(super) criteria: CriteriaSet,
    pub(super) base: Timeline,
    pub(super) tracks: Vec<Track>,
    /// The facts of the room that the policy can ask for.
    pub(super) facts: Vec<(FactId, &'static str)>,
}

/// A track, compiled.
pub(super) struct Track {
    pub(super) name: String,
    pub(super) when: Option<CriterionId>,
    pub(super) timeline: Timeline,
}

impl Slot {
    pub(crate) fn room(&self) -> RoomName {
        self.name
    }

    pub(super) fn profile(&self) -> &'static RoomProfile {
        self.room.profile()
    }

    pub(super) fn timeline(&self, track: Option<usize>) -> &Timeline {
        track.and_then(|at| self.tracks.get(at)).map_or(&self.base, |track| &track.timeline)
    }

    pub(super) fn track_name(&self, track: Option<usize>) -> Option<&str> {
        track.and_then(|at| self.tracks.get(at)).map(|track| track.name.as_str())
    }

    /// The role that findings belong to.
    pub(super) fn owner(&self) -> Role {
        let owner = self.profile().owner;
        self.room.duty(owner).unwrap_or_else(|| Role::from(owner))
    }

    /// What is known of a record, ready for criteria.
    pub(super) fn facts(&self, state: &dyn AnyState, stated: &Facts, as_of: CivilDate) -> FactSet<'_> {
        let calendar = self.parts.calendars.own();
        let mut set = self.criteria.known(as_of, calendar, stated);
        for (id, name) in &self.facts {
            if let Some(value) = state.fact(calendar, name) {
                // A value of another type than its room declares is as good as unknown.
                let _ = set.set_built_in(*id, &value);
            }
        }
        set
    }

    /// The dates among what is known of a record.
    pub(super) fn dates(&self, state: &dyn AnyState, stated: &Facts, as_of: CivilDate) -> DateFacts {
        let mut dates = DateFacts::read(&self.criteria, stated, as_of, &self.parts.zone);
        for (id, name) in &self.facts {
            if let Some(FactValue::Text(text)) = state.fact(self.parts.calendars.own(), name)
                && let Ok(moment) = text.parse()
            {
                dates.set(*id, moment, &self.parts.zone);
            }
        }
        dates
    }
}
