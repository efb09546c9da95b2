//! Lessons: what others may learn of a complaint, in words that say nothing of whom it was about.
use super::rules::Case;
use super::state::ComplaintState;
use super::terms::Complainant;
use crate::calendar::CivilDate;
use crate::wire::{Department, PersonId, Private};
use settlewell_macros::wire;

/// A lesson that was shared.
#[wire]
pub struct LessonSeen {
    /// When.
    pub on: CivilDate,
    /// The lesson, in words that name nobody.
    pub words: Private,
    /// With which departments; none means everyone.
    pub with: Vec<Department>,
    /// Whether it may be published as an improvement.
    pub publish: bool,
    /// The area of work.
    pub area: Option<String>,
}

/// Whether words hold the id of anybody who complains, is complained about, helps, knows something or handles it.
pub(super) fn names_somebody(state: &ComplaintState, words: &str) -> bool {
    let people = state.intake.complainants.iter().flat_map(Complainant::identified);
    let people = people.chain(state.respondents.keys()).chain(state.respondent_ids());
    let people = people.chain(&state.investigation.witnesses).chain(state.handlers());
    let mut people = people.chain(state.intake.support.iter().map(|one| &one.person));
    people.any(|id| holds(words, id.as_str()))
}

/// Whether an id stands in words by itself, and not as a part of a longer one.
fn holds(words: &str, id: &str) -> bool {
    let of_an_id = |letter: char| letter.is_alphanumeric() || letter == '-' || letter == '_';
    let stands_alone = |at: usize| {
        let before = words.get(..at).and_then(|text| text.chars().next_back());
        let after = words.get(at + id.len()..).and_then(|text| text.chars().next());
        !before.is_some_and(of_an_id) && !after.is_some_and(|letter| letter.is_alphanumeric())
    };
    !id.is_empty() && words.match_indices(id).any(|(at, _)| stands_alone(at))
}

/// The lessons that were shared with everybody, or with one of these departments; all of them when none is asked for.
/// What names somebody all the same is shown to nobody.
pub(super) fn shared(case: &Case<'_>, department: Option<Option<&Department>>) -> Vec<LessonSeen> {
    let theirs = |with: &[Department]| match department {
        None => true,
        Some(own) => with.is_empty() || own.is_some_and(|own| with.contains(own)),
    };
    let lessons = case.state.lessons.iter().filter(|one| {
        theirs(&one.with) && one.lesson.identifies_nobody && !names_somebody(case.state, one.lesson.words.expose())
    });
    let seen = lessons.map(|one| LessonSeen {
        on: one.on,
        area: one.lesson.area.clone(),
        words: one.lesson.words.clone(),
        with: one.with.clone(),
        publish: one.publish,
    });
    seen.collect()
}

/// The lessons for a worker of the organization, by the department in which they are today.
pub(super) fn for_worker(case: &Case<'_>, worker: &PersonId) -> Vec<LessonSeen> {
    let Some(roster) = case.context.roster else { return Vec::new() };
    if roster.person(worker).is_none() {
        return Vec::new();
    }
    shared(case, Some(roster.department(worker, case.context.as_of)))
}
