//! What names a room that the library was built without is told as that, not as a word that nobody knows.
use crate::problem::Problem;
use crate::text::codes;

/// The rooms that this build is without, each with the kinds of its calls.
const NOT_BUILT: &[(&str, &[&str])] = include!(concat!(env!("OUT_DIR"), "/rooms.rs"));

/// Tells a problem as what it is where it comes from a room that is not built.
pub(super) fn tell(problem: &mut Problem) {
    let Some(found) = problem.found.as_deref() else { return };
    let last = problem.path.rsplit('.').next().unwrap_or_default();
    let code = problem.code.as_str();
    let room = NOT_BUILT.iter().find(|(room, calls)| match code {
        codes::UNKNOWN_FIELD => found == *room && problem.path == *room,
        codes::UNKNOWN_KIND if problem.path == "kind" => calls.contains(&found),
        codes::UNKNOWN_KIND | codes::WRONG_VALUE => found == *room && ["room", "of"].contains(&last),
        UNKNOWN_ROOM => found == *room,
        _ => false,
    });
    let Some((room, _)) = room else { return };
    "input.room-not-built".clone_into(&mut problem.code);
    problem.found = Some((*room).to_owned());
    problem.expected = None;
    problem.nearest = None;
}

/// A record of a room that nobody knows.
pub(super) const UNKNOWN_ROOM: &str = "input.record.unknown-room";
