//! From what a policy says of one room to its slot: timelines, tracks and facts, every problem told at once.
use super::any_room::{AnyRoom, Chosen};
use super::parts::VersionParts;
use super::slot::{Slot, Track};
use crate::criteria::CriteriaSet;
use crate::problem::Problem;
use crate::room::Groundwork;
use crate::rooms::{RoomName, Spoken};
use crate::timeline::{Timeline, Vocabulary};
use std::sync::Arc;

impl Slot {
    /// Compiles what the organization chose for a room.
    pub(crate) fn compile<R: Spoken>(
        policy: &Arc<R::Policy>,
        parts: &Arc<VersionParts>,
        problems: &mut Vec<Problem>,
    ) -> Option<Self> {
        Self::compile_room(Box::new(Chosen::<R>(Arc::clone(policy))), parts, problems)
    }

    fn compile_room(
        room: Box<dyn AnyRoom>,
        parts: &Arc<VersionParts>,
        problems: &mut Vec<Problem>,
    ) -> Option<Self> {
        let profile = room.profile();
        let mut criteria = parts.criteria.clone();
        let timelines = room.timelines();
        let milestones: Vec<&str> = parts.milestones.iter().map(String::as_str).collect();
        let track_names: Vec<&str> = timelines.tracks.iter().map(|track| track.name.as_str()).collect();
        let events: Vec<&str> = profile.events().collect();
        let vocabulary = Vocabulary {
            events: &events,
            conditions: profile.conditions,
            roles: profile.roles,
            milestones: &milestones,
            tracks: &track_names,
        };
        let before = problems.len();
        let mut compile = |definition, path: &str, criteria: &mut CriteriaSet| {
            let compiled = Timeline::compile(definition, &vocabulary, criteria, &parts.calendars, path);
            compiled
                .map_err(|found| {
                    problems.extend(found.into_iter().map(|one| shared(one, profile.name, path)));
                })
                .ok()
        };
        let mut base = compile(&timelines.base, profile.name, &mut criteria);
        let mut tracks = Vec::new();
        for track in &timelines.tracks {
            let path = format!("{}.tracks.{}", profile.name, track.name);
            let mut timeline = compile(&track.timeline, &path, &mut criteria);
            if let (Some(timeline), Some(base)) = (&mut timeline, &base) {
                timeline.follow_track(&track.name, base);
            }
            tracks.push((track, path, timeline));
        }
        let each = tracks.iter();
        let each = each.filter_map(|(track, _, timeline)| Some((track.name.as_str(), timeline.clone()?)));
        let compared: Vec<_> = each.collect();
        let own = tracks.iter_mut().filter_map(|(.., timeline)| timeline.as_mut());
        own.chain(&mut base).for_each(|timeline| timeline.compare_tracks(&compared));
        let mut compiled = Vec::new();
        for (track, path, timeline) in tracks {
            let when = track.when.as_ref().map(|when| criteria.add_expression(&format!("{path}.when"), when));
            match (when.transpose(), timeline) {
                (Ok(when), Some(timeline)) => {
                    compiled.push(Track { name: track.name.clone(), when, timeline })
                }
                (Ok(_), None) => {}
                (Err(found), _) => problems.extend(found.problems().iter().cloned()),
            }
        }
        let mut own = Vec::new();
        room.examine(&mut own);
        let ground = Groundwork {
            criteria: &parts.criteria,
            calendars: &parts.calendars,
            zone: &parts.zone,
            permission: parts.permission.as_ref(),
        };
        room.prepare(&ground, &mut own);
        problems.extend(own.into_iter().map(|problem| problem.under(profile.name)));
        if problems.len() > before {
            return None;
        }
        let known = |name: &'static str| criteria.fact(name).map(|id| (id, name));
        let facts = profile.facts.iter().filter_map(|fact| known(fact.name)).collect();
        Some(Self {
            name: RoomName::named(profile.name)?,
            room,
            parts: parts.clone(),
            criteria,
            base: base?,
            tracks: compiled,
            facts,
        })
    }
}

/// Deadlines stand beside the tracks, not in them: a mistake in one has its place there.
fn shared(mut problem: Problem, room: &str, track: &str) -> Problem {
    let inside = problem.path.strip_prefix(track).filter(|rest| rest.starts_with(".deadlines"));
    if let Some(rest) = inside {
        problem.path = format!("{room}{rest}");
    }
    problem
}
