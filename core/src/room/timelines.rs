//! The timelines that a room makes of a policy.
use crate::criteria::Expression;
use crate::timeline::TimelineDefinition;

/// The timelines of a room: the base one, and one for each track.
#[derive(Clone, Debug)]
pub struct Timelines {
    /// The timeline of a record that is on no track.
    pub base: TimelineDefinition,
    /// The tracks, in the order in which their criteria are tried.
    pub tracks: Vec<TrackTimeline>,
}

/// A track, and the timeline of a record that is on it.
#[derive(Clone, Debug)]
pub struct TrackTimeline {
    /// The track's name.
    pub name: String,
    /// When a record is on it by itself; absent when only an entry puts it there.
    pub when: Option<Expression>,
    /// The whole timeline, what is inherited from the base one included.
    pub timeline: TimelineDefinition,
}
