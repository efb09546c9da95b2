//! Until when a stage can be asked for.
use super::answer::{Situation, StageId, Window};
use super::clocks::{Clocks, Dated, Point};
use super::compiled::{Anchor, Side, Step, Timeline, WindowRule};
use crate::calendar::{CivilDate, Due};

impl Timeline {
    /// Until when a stage can be asked for; none when the policy sets no window.
    ///
    /// The window counts from when its step was met or, where the expiry of that step deems an outcome, from the
    /// day it expired. Before that it is not open, and its dates are provisional.
    pub fn window(&self, stage: StageId, situation: &Situation<'_>) -> Option<Window> {
        let rule = self.stages.get(usize::from(stage.0))?.window.as_ref()?;
        let clocks = Clocks::run(self, situation);
        let Some((point, dated)) = clocks.window(rule) else {
            return Some(Window { opens: None, closes: None, open: false, passed: false, provisional: true });
        };
        let closes = dated.and_then(|dated| clocks.window_due(rule, &dated));
        let last = dated.map(|dated| dated.on);
        let begun = point.firm && point.on <= situation.as_of;
        let passed = begun && last.is_some_and(|last| last < situation.as_of);
        Some(Window {
            opens: point.firm.then_some(point.on),
            closes,
            open: begun && !passed,
            passed,
            provisional: !point.firm || dated.is_some_and(|dated| !dated.settled),
        })
    }
}

impl Clocks<'_> {
    /// The day from which a window counts, and its last day.
    pub(super) fn window(&self, rule: &WindowRule) -> Option<(Point, Option<Dated>)> {
        let step = self.window_step(rule);
        let point = match &rule.of {
            // A deemed answer is an answer.
            Anchor::Step(number, Side::Met) => {
                let state = self.states.get(usize::from(*number))?;
                let deems = self
                    .timeline
                    .steps
                    .get(usize::from(*number))
                    .is_some_and(|step| step.expiry.deems.is_some());
                match state.expired.filter(|_| deems && state.met.is_none()) {
                    Some(on) => Point::day(on, true, true),
                    None => self.resolve(&rule.of, &step)?,
                }
            }
            anchor => self.resolve(anchor, &step)?,
        };
        self.with_calendar(rule.calendar.as_deref(), |calendar| {
            let mut latest: Option<Dated> = None;
            let (certain, count) = self.possible(&rule.spans, self.track, |span| {
                let dated = self.dated(calendar, &point, span.span, rule.counting, false);
                latest = latest.into_iter().chain(dated).min_by_key(|dated| dated.on);
            });
            let settled = certain && count == 1 && point.settled;
            Some((point, latest.map(|dated| Dated { settled, ..dated })))
        })
    }

    /// The conventions of a window, as those of a step outside all stages.
    fn window_step(&self, rule: &WindowRule) -> Step {
        Step { calendar: rule.calendar.clone(), counting: rule.counting, ..Step::nothing() }
    }

    fn window_due(&self, rule: &WindowRule, dated: &Dated) -> Option<Due> {
        self.explained(&self.window_step(rule), dated)
    }

    /// Closes the stages whose windows have passed and close them.
    pub(super) fn close_windows(&mut self) {
        for (stage, number) in self.timeline.stages.iter().zip(0u16..) {
            let Some(rule) = stage.window.as_ref().filter(|rule| rule.expiry.closes) else { continue };
            if self.opening(Some(number)).is_some_and(|opening| opening.opened.is_some()) {
                continue;
            }
            let Some((point, Some(dated))) = self.window(rule) else { continue };
            if point.firm && dated.settled && self.today.is_after(dated.on) {
                let on: CivilDate = dated.on.plus_days(1);
                let of = match &rule.of {
                    Anchor::Step(number, _) => {
                        self.timeline.steps.get(usize::from(*number)).and_then(|step| step.stage)
                    }
                    _ => number.checked_sub(1),
                };
                self.close(of, on);
            }
        }
    }
}
