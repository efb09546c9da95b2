//! One record on one day, as somebody asks of it: the clock that a room reads, over the compiled timeline.
use super::any_room::AnyState;
use super::fold::Folded;
use super::moved::Move;
use super::parts::Ask;
use super::slot::Slot;
use crate::calendar::{CivilDate, Counting, Span};
use crate::criteria::{Expression, FactSet, Question, Truth};
use crate::journal::Entry;
use crate::room::{Clock, OpenStep, Window};
use crate::timeline::{DateFacts, Evaluation, Progress, Situation, StepId, Timeline, TimelineFinding, What};
use crate::wire::LanguageTag;
use std::cell::OnceCell;

/// A record on a day, and who asks. Works out facts and dates when they are first asked for.
pub(super) struct Occasion<'a> {
    pub(super) slot: &'a Slot,
    pub(super) folded: &'a Folded<'a>,
    pub(super) ask: &'a Ask<'a>,
    as_of: CivilDate,
    facts: OnceCell<FactSet<'a>>,
    dates: OnceCell<DateFacts>,
    evaluation: OnceCell<(Evaluation, Vec<Move>)>,
}

impl<'a> Occasion<'a> {
    /// A record on the day of the call.
    pub(super) fn of(slot: &'a Slot, folded: &'a Folded<'a>, ask: &'a Ask<'a>) -> Self {
        Self::on(ask.context.as_of, slot, folded, ask)
    }

    /// A record on another day than that of the call, such as that of an entry that is judged.
    pub(super) fn on(as_of: CivilDate, slot: &'a Slot, folded: &'a Folded<'a>, ask: &'a Ask<'a>) -> Self {
        let (facts, dates, evaluation) = Default::default();
        Self { slot, folded, ask, as_of, facts, dates, evaluation }
    }

    pub(super) fn state(&self) -> &'a dyn AnyState {
        &*self.folded.state
    }

    /// Whether the viewer may know of the record.
    pub(super) fn may_know(&self) -> bool {
        self.state().may_know(self)
    }

    /// Whether the viewer may see this person's id.
    pub(super) fn may_name(&self, person: &str) -> bool {
        self.state().may_name(self, person)
    }

    fn facts(&self) -> &FactSet<'a> {
        self.facts.get_or_init(|| self.slot.facts(self.state(), &self.folded.stated, self.as_of))
    }

    fn dates(&self) -> &DateFacts {
        self.dates.get_or_init(|| self.slot.dates(self.state(), &self.folded.stated, self.as_of))
    }

    pub(super) fn timeline(&self) -> &'a Timeline {
        self.slot.timeline(self.folded.track)
    }

    pub(super) fn situation(&self) -> Situation<'_> {
        Situation {
            history: &self.folded.history,
            facts: self.facts(),
            dates: self.dates(),
            criteria: &self.slot.criteria,
            calendars: &self.slot.parts.calendars,
            time_zone: &self.slot.parts.zone,
            as_of: self.as_of,
            track: self.slot.track_name(self.folded.track),
        }
    }

    /// A step as an entry names it: alone, it is that of the open stage where there is one.
    fn step(&self, name: &str) -> Option<StepId> {
        let timeline = self.timeline();
        let open = self.evaluation().stage.map(|stage| [timeline.stage_name(stage), ".", name].concat());
        open.and_then(|qualified| timeline.step(&qualified)).or_else(|| timeline.step(name))
    }

    pub(super) fn evaluation(&self) -> &Evaluation {
        &self.evaluated().0
    }

    /// What moved because the calendar changed.
    pub(super) fn moves(&self) -> &[Move] {
        &self.evaluated().1
    }

    fn evaluated(&self) -> &(Evaluation, Vec<Move>) {
        self.evaluation.get_or_init(|| {
            // Before its first entry there is no matter in which anything could be owed.
            if self.folded.history.is_empty() {
                return Default::default();
            }
            let situation = self.situation();
            let mut lasting = self.timeline().evaluate_lasting(&situation);
            let promised = || self.state().promised();
            let moves = self.slot.moves(self.timeline(), &situation, &mut lasting, &promised);
            (lasting.evaluation, moves)
        })
    }
}

impl Clock for Occasion<'_> {
    fn as_of(&self) -> CivilDate {
        self.as_of
    }

    fn day(&self, entry: &Entry) -> CivilDate {
        self.slot.parts.day(entry)
    }

    fn stage(&self) -> Option<&str> {
        let evaluation = self.evaluation();
        evaluation
            .stage
            .filter(|_| evaluation.closed.is_none())
            .map(|stage| self.timeline().stage_name(stage))
    }

    fn track(&self) -> Option<&str> {
        self.slot.track_name(self.folded.track)
    }

    fn open_steps(&self) -> Vec<OpenStep> {
        let timeline = self.timeline();
        let open = self.evaluation().owed.iter().filter(|owed| owed.progress.is_open());
        open.map(|owed| {
            let (step, about) = match owed.what {
                What::Step(step) => (timeline.step_name(step), None),
                What::Promise(at) => self.folded.history.promised(at).unwrap_or_default(),
            };
            OpenStep {
                step: step.to_owned(),
                stage: owed.stage.map(|stage| timeline.stage_name(stage).to_owned()),
                about: about.map(str::to_owned),
                due: owed.due,
                started: owed.started.is_some(),
                overdue: owed.progress == Progress::Overdue,
            }
        })
        .collect()
    }

    fn window(&self, stage: &str) -> Option<Window> {
        let timeline = self.timeline();
        let window = timeline.window(timeline.stage(stage)?, &self.situation())?;
        Some(Window { open: window.open, until: window.closes.map(|due| due.on) })
    }

    fn extension_problems(&self, step: &str, to: CivilDate, approved: bool) -> Vec<TimelineFinding> {
        let timeline = self.timeline();
        let found =
            self.step(step).map(|step| timeline.extension_check(step, to, approved, &self.situation()));
        found.unwrap_or_default()
    }

    fn extension_requires(&self, step: &str) -> Vec<String> {
        let timeline = self.timeline();
        let required = self.step(step).and_then(|step| timeline.extension_requires(step));
        required.map(<[String]>::to_vec).unwrap_or_default()
    }

    fn holds(&self, criterion: &str) -> Option<bool> {
        let id = self.slot.criteria.named(criterion)?;
        match self.slot.criteria.evaluate(id, self.facts()) {
            Truth::Holds => Some(true),
            Truth::Fails => Some(false),
            Truth::Unknown => None,
        }
    }

    fn questions(&self, criterion: &str, language: &LanguageTag) -> Vec<Question> {
        let explained = |id| self.slot.criteria.explain(id, self.facts(), language).questions;
        self.slot.criteria.named(criterion).map(explained).unwrap_or_default()
    }

    fn weighed(&self, expression: &Expression, language: &LanguageTag) -> (Option<bool>, Vec<Question>) {
        // Asked once in a while, of an expression that no step reads: compiled here, over the same facts.
        let mut criteria = self.slot.criteria.clone();
        let Ok(id) = criteria.add_expression("", expression) else { return (None, Vec::new()) };
        match criteria.evaluate(id, self.facts()) {
            Truth::Holds => (Some(true), Vec::new()),
            Truth::Fails => (Some(false), Vec::new()),
            Truth::Unknown => (None, criteria.explain(id, self.facts(), language).questions),
        }
    }

    fn track_by_criteria(&self) -> Option<&str> {
        let holds = |id| self.slot.criteria.evaluate(id, self.facts()) == Truth::Holds;
        let chosen = self.slot.tracks.iter().find(|track| track.when.is_some_and(holds));
        chosen.map(|track| track.name.as_str())
    }

    fn differs_from(&self, stage: &str) -> Vec<String> {
        let timeline = self.timeline();
        timeline.stage(stage).map(|stage| timeline.handler_differs_from(stage).to_vec()).unwrap_or_default()
    }

    fn step_label(&self, step: &str, language: &str) -> Option<&str> {
        self.timeline().step_label(self.step(step)?, language)
    }

    fn counted(&self, from: CivilDate, span: &Span) -> Option<CivilDate> {
        self.slot.parts.calendars.own().add(from, *span, Counting::default()).ok()
    }
}
