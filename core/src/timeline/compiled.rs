//! A timeline, checked and ready to be asked.
use super::answer::{Owed, StageId, StepId, What};
use super::definition::{BeyondMaximum, ExtendedFrom, PauseAdds};
use super::event_set::EventSet;
use super::history::{History, Mark};
use super::vocabulary::EventId;
use crate::calendar::{CivilDate, Counting, LocalText, SignedSpan, Span};
use crate::criteria::{CriterionId, FactId};
use crate::wire::{PersonId, Role};

/// The stages, steps and deadlines of one kind of record, checked: immutable, and cheap to ask.
///
/// It comes from [`Timeline::compile`]. [`evaluate`](Timeline::evaluate) tells what is owed,
/// [`explain`](Timeline::explain) one obligation in full, [`window`](Timeline::window) until when a stage can be
/// asked for, [`extension_check`](Timeline::extension_check) what would be wrong with an extension, and
/// [`findings`](Timeline::findings) what a person should look at.
#[derive(Clone, Debug, Default)]
pub struct Timeline {
    pub(super) stages: Vec<Stage>,
    pub(super) steps: Vec<Step>,
    /// The steps, each after those it waits for.
    pub(super) order: Vec<u16>,
    /// How many events the room has; milestones come after them.
    pub(super) room_events: u16,
    pub(super) milestones: Vec<String>,
    pub(super) tracks: Vec<String>,
    /// The track that this timeline is of, where the policy has one for each.
    pub(super) own_track: Option<u16>,
}

#[derive(Clone, Debug)]
pub(super) struct Stage {
    pub(super) name: String,
    pub(super) opens: EventSet,
    pub(super) closes: EventSet,
    /// Those among `closes` after which nothing need have been done.
    pub(super) ends_early: EventSet,
    pub(super) window: Option<WindowRule>,
    pub(super) handler: Vec<String>,
}

#[derive(Clone, Debug)]
pub(super) struct WindowRule {
    pub(super) of: Anchor,
    pub(super) spans: Vec<SpanRule>,
    pub(super) counting: Counting,
    pub(super) calendar: Option<String>,
    pub(super) expiry: Expiry,
}

#[derive(Clone, Debug)]
pub(super) struct Step {
    pub(super) name: String,
    /// What people call it.
    pub(super) label: Option<LocalText>,
    pub(super) stage: Option<u16>,
    /// Whether it is a date from outside, which no track of ours moves.
    pub(super) deadline: bool,
    /// None: when its stage opens.
    pub(super) starts: Option<Anchor>,
    pub(super) length: Length,
    pub(super) counting: Counting,
    pub(super) calendar: Option<String>,
    pub(super) met_by: EventSet,
    /// The events that its clock starts with.
    pub(super) anchored_at: EventSet,
    /// The other stages in which the same events meet something.
    pub(super) rivals: Vec<u16>,
    /// The other stages that have a step of this name.
    pub(super) namesakes: Vec<u16>,
    pub(super) owed_by: Option<String>,
    pub(super) informs: Vec<String>,
    pub(super) when: Option<CriterionId>,
    pub(super) tracks: Vec<u16>,
    /// Whether something of it depends on the track.
    pub(super) follows_track: bool,
    /// What it is on other tracks than that of its timeline, where the policy has a timeline for each.
    pub(super) elsewhere: Option<Option<Box<Step>>>,
    /// The tracks that do without it, where the policy has a timeline for each.
    pub(super) absent_on: Vec<u16>,
    pub(super) pauses: Option<PauseRule>,
    pub(super) extensions: Option<ExtensionRule>,
    pub(super) reminders: Vec<SignedSpan>,
    pub(super) every: Option<Recurrence>,
    pub(super) until: Option<Anchor>,
    pub(super) attempts: Option<Attempts>,
    pub(super) expiry: Expiry,
    pub(super) in_force: Option<InForce>,
}

/// How the date comes from the start of the clock.
#[derive(Clone, Debug)]
pub(super) enum Length {
    /// It is that day.
    OnTheDay,
    After(Vec<SpanRule>),
    Before {
        of: Anchor,
        spans: Vec<SpanRule>,
    },
}

/// A point in time that something is counted from.
#[derive(Clone, Debug)]
pub(super) enum Anchor {
    Event(EventSet),
    Opening(u16),
    Fact(FactId),
    Step(u16, Side),
    Later(Vec<Anchor>),
    Earlier(Vec<Anchor>),
    Shifted { from: Box<Anchor>, spans: Vec<SpanRule>, back: bool },
}

/// What of another step is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    Met,
    Due,
    Unrolled,
    Expired,
}

/// One of several spans, of which the first that holds is meant.
#[derive(Clone, Debug)]
pub(super) struct SpanRule {
    pub(super) test: Test,
    pub(super) span: Span,
    /// What the answer calls it.
    pub(super) label: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Test {
    Always,
    When(CriterionId),
    Track(u16),
}

#[derive(Clone, Debug)]
pub(super) struct PauseRule {
    /// The events that begin and end each condition.
    pub(super) conditions: Vec<(EventSet, EventSet)>,
    pub(super) adds: PauseAdds,
    pub(super) stop_counts: bool,
    pub(super) restart_counts: bool,
}

#[derive(Clone, Debug)]
pub(super) struct ExtensionRule {
    pub(super) times: Option<u32>,
    pub(super) up_to: Option<Span>,
    pub(super) from: ExtendedFrom,
    pub(super) beyond: BeyondMaximum,
    pub(super) require: Vec<String>,
}

#[derive(Clone, Debug)]
pub(super) struct Recurrence {
    pub(super) intervals: Vec<(Span, Option<u32>)>,
    pub(super) on_schedule: bool,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Attempts {
    pub(super) times: u32,
    pub(super) on_different_days: bool,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Expiry {
    pub(super) closes: bool,
    pub(super) deems: Option<String>,
    pub(super) opens: Option<u16>,
}

impl Expiry {
    pub(super) fn is_something(&self) -> bool {
        self.closes || self.deems.is_some() || self.opens.is_some()
    }
}

#[derive(Clone, Debug)]
pub(super) struct InForce {
    pub(super) from: Option<CivilDate>,
    pub(super) until: Option<CivilDate>,
    pub(super) by: Option<Anchor>,
    pub(super) source: Option<String>,
}

impl Timeline {
    /// A step or deadline by name: `answer`, the first of that name, or `first.answer`.
    pub fn step(&self, name: &str) -> Option<StepId> {
        let found = self.steps.iter().position(|step| self.is_called(step, name));
        found.and_then(|place| u16::try_from(place).ok()).map(StepId)
    }

    /// A stage by name.
    pub fn stage(&self, name: &str) -> Option<StageId> {
        let found = self.stages.iter().position(|stage| stage.name == name);
        found.and_then(|place| u16::try_from(place).ok()).map(StageId)
    }

    /// The steps and deadlines, in the order of the policy.
    pub fn steps(&self) -> impl Iterator<Item = StepId> + '_ {
        (0..self.steps.len()).filter_map(|place| u16::try_from(place).ok()).map(StepId)
    }

    /// The stages, in the order of the policy.
    pub fn stages(&self) -> impl Iterator<Item = StageId> + '_ {
        (0..self.stages.len()).filter_map(|place| u16::try_from(place).ok()).map(StageId)
    }

    /// What a step is called.
    pub fn step_name(&self, id: StepId) -> &str {
        self.steps.get(usize::from(id.0)).map_or("", |step| &step.name)
    }

    /// The calendar that a step names, where it is not the organization's own.
    pub(crate) fn calendar_of(&self, id: StepId) -> Option<&str> {
        self.steps.get(usize::from(id.0))?.calendar.as_deref()
    }

    /// Whether an event meets a step.
    pub(crate) fn is_met_by(&self, id: StepId, event: EventId) -> bool {
        self.steps.get(usize::from(id.0)).is_some_and(|step| step.met_by.has(event.0))
    }

    /// What people call a step, in a language or the nearest that the policy has; none where it says nothing.
    pub fn step_label(&self, id: StepId, language: &str) -> Option<&str> {
        self.steps.get(usize::from(id.0))?.label.as_ref()?.get(language)
    }

    /// What a stage is called.
    pub fn stage_name(&self, id: StageId) -> &str {
        self.stages.get(usize::from(id.0)).map_or("", |stage| &stage.name)
    }

    /// The stage of a step; none for a deadline and for what is owed as long as the record lives.
    pub fn stage_of(&self, id: StepId) -> Option<StageId> {
        self.steps.get(usize::from(id.0)).and_then(|step| step.stage).map(StageId)
    }

    /// The role that owes a step.
    pub fn owed_by(&self, id: StepId) -> Option<&str> {
        self.steps.get(usize::from(id.0)).and_then(|step| step.owed_by.as_deref())
    }

    /// Who owes something: the role, and the person where a promise names one.
    pub fn owner<'a>(&'a self, owed: &Owed, history: &'a History) -> (Option<&'a str>, Option<&'a PersonId>) {
        match owed.what {
            What::Step(step) => (self.owed_by(step), None),
            What::Promise(place) => match history.marks.get(place as usize).map(|marked| &marked.mark) {
                Some(Mark::Promised { role, person, .. }) => {
                    (role.as_ref().map(Role::as_str), person.as_ref())
                }
                _ => (None, None),
            },
        }
    }

    /// Makes this the timeline of one track beside `base`, that of no track: what differs from it counts from the
    /// day on which a record came onto the track, where it would otherwise be overdue after the fact.
    pub fn follow_track(&mut self, track: &str, base: &Self) {
        let place = self.tracks.iter().position(|known| known == track);
        self.own_track = place.and_then(|place| u16::try_from(place).ok());
        let stages = self.stage_names();
        for step in &mut self.steps {
            step.follows_track = !step.deadline;
            step.elsewhere = Some(base.counterpart(step, &stages).cloned().map(Box::new));
        }
    }

    /// Notes which of the other tracks do without a step: it comes in when a record leaves them.
    pub fn compare_tracks(&mut self, tracks: &[(&str, Self)]) {
        let stages = self.stage_names();
        for step in self.steps.iter_mut().filter(|step| !step.deadline) {
            let without = tracks.iter().filter(|(_, timeline)| timeline.counterpart(step, &stages).is_none());
            let places = without.filter_map(|(name, _)| self.tracks.iter().position(|known| known == name));
            step.absent_on = places.filter_map(|place| u16::try_from(place).ok()).collect();
            step.follows_track |= !step.absent_on.is_empty();
        }
    }

    fn stage_names(&self) -> Vec<String> {
        self.stages.iter().map(|stage| stage.name.clone()).collect()
    }

    /// The step of the same stage and name as one of another timeline with these stages.
    fn counterpart(&self, step: &Step, stages: &[String]) -> Option<&Step> {
        let stage = step.stage.and_then(|stage| stages.get(usize::from(stage)));
        let of = |other: &Step| Some(&self.stages.get(usize::from(other.stage?))?.name);
        self.steps.iter().find(|other| other.name == step.name && of(other) == stage)
    }

    /// What the matter is deemed to be when a step is not met, such as `refused`.
    pub fn outcome(&self, id: StepId) -> Option<&str> {
        self.steps.get(usize::from(id.0)).and_then(|step| step.expiry.deems.as_deref())
    }

    /// What an extension of a step must carry, such as `reason`; none when it may not be extended.
    pub fn extension_requires(&self, id: StepId) -> Option<&[String]> {
        let step = self.steps.get(usize::from(id.0))?;
        step.extensions.as_ref().map(|rule| rule.require.as_slice())
    }

    /// Whom the handler of a stage must differ from, as `stage.role`.
    pub fn handler_differs_from(&self, id: StageId) -> &[String] {
        self.stages.get(usize::from(id.0)).map_or(&[], |stage| &stage.handler)
    }

    pub(super) fn is_called(&self, step: &Step, name: &str) -> bool {
        step.name == name
            || name.split_once('.').is_some_and(|(stage, own)| {
                own == step.name
                    && step.stage.is_some_and(|place| {
                        self.stages.get(usize::from(place)).is_some_and(|found| found.name == stage)
                    })
            })
    }
}
