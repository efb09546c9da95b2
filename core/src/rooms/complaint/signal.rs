//! Signals to other rooms, and how one is taken up so that it is not told for ever.
use super::event::ComplaintEvent as E;
use super::allegation::AllegationId;
use super::outcome::{AllegationOutcome, FollowUpKind};
use super::state::ComplaintState;
use crate::calendar::CivilDate;
use crate::wire::RecordId;
use settlewell_macros::wire;
use std::collections::BTreeSet;

/// A room in which a complaint makes work.
#[wire]
pub enum SignalTarget {
    /// Training: something can be learned.
    Training,
    /// A partner is looked at again.
    Partner,
    /// What is written down is looked at again.
    Knowledge,
    /// What the organization does is made clearer.
    Scope,
    /// An area of work is reviewed.
    Review,
    /// An improvement is published.
    Feedback,
}

impl SignalTarget {
    /// The name, as on the wire.
    pub fn name(self) -> &'static str {
        match self {
            Self::Training => "training",
            Self::Partner => "partner",
            Self::Knowledge => "knowledge",
            Self::Scope => "scope",
            Self::Review => "review",
            Self::Feedback => "feedback",
        }
    }
}

/// What a well-founded allegation of a category calls for.
#[wire(document)]
pub enum FoundedSignal {
    /// Training.
    Training,
    /// A look at the partner, where the allegation is about one.
    Partner,
    /// A look at what is written down.
    Knowledge,
    /// A clearer scope.
    Scope,
}

/// What a signal comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Source<'a> {
    /// A well-founded allegation.
    Founded(&'a AllegationId),
    /// Training among the follow-up actions.
    Education,
    /// A breach of privacy, by its place.
    Breach(usize),
    /// A lesson, by its place.
    Lesson(usize),
}

/// A signal that was taken up, and what it could have come from by then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignalTakenState {
    /// The day.
    pub on: CivilDate,
    /// The room in which the work goes on.
    pub to: SignalTarget,
    /// The area, the partner or the policy that it names; none means all that go to this room.
    pub about: Option<String>,
    /// The record in which the work goes on.
    pub record: Option<RecordId>,
    /// Which allegations were well-founded.
    pub founded: BTreeSet<AllegationId>,
    /// Whether training was among the follow-up actions.
    pub education: bool,
    /// How many breaches of privacy there were.
    pub breaches: usize,
    /// How many lessons there were.
    pub lessons: usize,
}

impl SignalTakenState {
    /// Whether it took up a signal: what came after it is a new one.
    pub(super) fn covers(&self, to: SignalTarget, about: &str, source: Source<'_>) -> bool {
        let was_there = match source {
            Source::Founded(allegation) => self.founded.contains(allegation),
            Source::Education => self.education,
            Source::Breach(place) => place < self.breaches,
            Source::Lesson(place) => place < self.lessons,
        };
        self.to == to && was_there && self.about.as_deref().is_none_or(|one| one == about)
    }
}

/// Takes one event into the state.
pub(super) fn apply(state: &mut ComplaintState, on: CivilDate, event: &E) {
    let E::SignalTaken { to, about, record } = event else { return };
    let founded = state
        .allegations
        .iter()
        .filter(|one| one.outcome.is_some_and(AllegationOutcome::is_well_founded))
        .map(|one| one.allegation.id.clone());
    let taken = SignalTakenState {
        on,
        to: *to,
        about: about.clone(),
        record: record.clone(),
        founded: founded.collect(),
        education: educates(state),
        breaches: state.breaches.len(),
        lessons: state.lessons.len(),
    };
    state.signals_taken.push(taken);
}

/// Whether training is among the follow-up actions.
pub(super) fn educates(state: &ComplaintState) -> bool {
    state.actions.iter().any(|one| one.action.action == FollowUpKind::Education)
}

/// Something that another room took up.
#[wire]
pub struct SignalTakenSeen {
    /// The room.
    pub to: SignalTarget,
    /// The area, the partner or what is written down.
    pub about: Option<String>,
    /// The day.
    pub on: CivilDate,
    /// The record in which the work goes on.
    pub record: Option<RecordId>,
}
