//! Dates that moved because the calendar changed: as they were, as they are, and which of the two stands.
use super::slot::Slot;
use crate::calendar::{CalendarDefinition, Calendars, CivilDate, OrganizationDays};
use crate::policy::{Policy, ReadPolicy};
use crate::problem::InputError;
use crate::timeline::rules::PROMISE_MOVED;
use crate::timeline::{
    Evaluation, Lasting, Moved, Obligation, Owed, Progress, Situation, Timeline, TimelineFinding, What,
};
use std::collections::BTreeMap;
use std::sync::Arc;

type Definitions = BTreeMap<String, CalendarDefinition>;

/// The calendars of a policy book. Versions that say the same of their days share them.
pub(super) struct Days {
    versions: Vec<Arc<Policy>>,
    known: Vec<(Definitions, OrganizationDays, Arc<Calendars>)>,
}

impl Days {
    pub(super) fn of(versions: &[ReadPolicy]) -> Self {
        // One version has no other to differ from.
        let several = versions.len() > 1;
        let versions = versions.iter().filter(|_| several).map(|version| version.policy.clone()).collect();
        Self { versions, known: Vec::new() }
    }

    /// The calendars for records of `version`, with the days as `newest` has them.
    pub(super) fn calendars(
        &mut self,
        version: &Policy,
        newest: &Policy,
    ) -> Result<Arc<Calendars>, InputError> {
        let mut definitions = version.calendars.clone();
        definitions.extend(newest.calendars.iter().map(|(id, definition)| (id.clone(), definition.clone())));
        let days = OrganizationDays {
            calendar: Some(newest.organization.calendar.clone()),
            weekend: newest.organization.weekend.clone(),
            closures: newest.organization.closures.clone(),
        };
        let same = self.known.iter().find(|known| known.0 == definitions && known.1 == days);
        if let Some((.., calendars)) = same {
            return Ok(Arc::clone(calendars));
        }
        let calendars = Arc::new(Calendars::compile(&definitions, &days)?);
        self.known.push((definitions, days, Arc::clone(&calendars)));
        Ok(calendars)
    }

    /// From which day on which calendars held for records of `version`, where they were not as they are `now`.
    pub(super) fn before(
        &mut self,
        version: &Policy,
        now: &Arc<Calendars>,
    ) -> Vec<(CivilDate, Option<Arc<Calendars>>)> {
        let mut before = Vec::new();
        for then in std::mem::take(&mut self.versions) {
            // What is wrong with the calendars of a version is told of that version.
            let calendars = self.calendars(version, &then).ok().filter(|then| !Arc::ptr_eq(then, now));
            before.push((then.version.effective_from, calendars));
            self.versions.push(then);
        }
        if before.iter().all(|(_, calendars)| calendars.is_none()) { Vec::new() } else { before }
    }
}

/// A date that moved because the calendar changed after its clock had started.
pub(super) struct Move {
    /// What was owed as the calendar was then.
    pub(super) before: Owed,
    /// The day on which it is due now.
    now: CivilDate,
    /// Whether the date before stands: it was promised, and the person was not told of the new one.
    stands: bool,
    calendars: Arc<Calendars>,
}

impl Slot {
    /// What moved of what is owed. Where a date stands because it was promised, it is put back. What holds on fewer
    /// days by this says so.
    pub(super) fn moves(
        &self,
        timeline: &Timeline,
        situation: &Situation<'_>,
        lasting: &mut Lasting,
        promised: &dyn Fn() -> Vec<(&'static str, CivilDate)>,
    ) -> Vec<Move> {
        if self.parts.before.is_empty() {
            return Vec::new();
        }
        let mut moves = Vec::new();
        let mut evaluated: Vec<(Arc<Calendars>, Evaluation)> = Vec::new();
        let (mut first, mut last) = (lasting.first, lasting.last);
        let promised = promised();
        for owed in &mut lasting.evaluation.owed {
            let (What::Step(step), Some(started), Some(now)) = (owed.what, owed.started, owed.due) else {
                continue;
            };
            let Some(calendars) = self.parts.calendars_on(started) else { continue };
            if !evaluated.iter().any(|(known, _)| Arc::ptr_eq(known, calendars)) {
                let then = Situation { calendars, ..*situation };
                let then = timeline.evaluate_lasting(&then);
                (first, last) = (first.max(then.first), last.min(then.last));
                evaluated.push((Arc::clone(calendars), then.evaluation));
            }
            let then = evaluated.iter().find(|(known, _)| Arc::ptr_eq(known, calendars));
            let same = |one: &&Owed| one.what == owed.what && one.round == owed.round;
            let Some(before) = then.and_then(|(_, then)| then.owed.iter().find(same)) else { continue };
            let Some(due) = before.due.filter(|due| *due != now) else { continue };
            let keeps =
                |kind: &str| self.profile().event(kind).is_some_and(|event| timeline.is_met_by(step, event));
            // What was promised within the time there was, and not anew since.
            let stands = promised.iter().any(|(kind, day)| due <= *day && *day < now && keeps(kind));
            if !stands && !owed.progress.is_open() {
                continue;
            }
            if stands {
                owed.due = Some(due);
                let passed = due < situation.as_of;
                if passed {
                    first = first.max(due.plus_days(1));
                } else {
                    last = last.min(due);
                }
                let met_late = owed.met_on.is_some_and(|met| due < met);
                owed.progress = match owed.progress {
                    Progress::Due if passed => Progress::Overdue,
                    Progress::Met if met_late => Progress::MetLate,
                    other => other,
                };
            }
            moves.push(Move { before: *before, now, stands, calendars: Arc::clone(calendars) });
        }
        (lasting.first, lasting.last) = (first, last);
        moves
    }
}

impl Move {
    /// Shows both dates in an obligation, and what made the difference.
    pub(super) fn show(&self, timeline: &Timeline, situation: &Situation<'_>, obligation: &mut Obligation) {
        let What::Step(step) = self.before.what else { return };
        let then = timeline.explain(&Situation { calendars: &self.calendars, ..*situation }, &self.before);
        let (Some(before), Some(now)) = (then.due, obligation.due.clone()) else { return };
        let id = timeline.calendar_of(step);
        let (mut closed, mut opened) = (Vec::new(), Vec::new());
        if let (Ok(earlier), Ok(later)) =
            (self.calendars.named_or_own(id), situation.calendars.named_or_own(id))
        {
            let days = [before.from, before.on, now.from, now.on];
            let first = days.iter().min().copied().unwrap_or(now.on);
            let last = days.iter().max().copied().unwrap_or(now.on);
            for day in (0..=first.days_until(last)).map(|days| first.plus_days(days)) {
                match (earlier.closed_because(day), later.closed_because(day)) {
                    (None, Some(day)) => closed.push(day),
                    (Some(day), None) => opened.push(day),
                    _ => {}
                }
            }
        }
        if self.stands {
            obligation.due = Some(before.clone());
            obligation.reminders = then.reminders;
        }
        obligation.moved = Some(Moved { before, now, stands: self.stands.then_some(true), closed, opened });
    }

    /// What a person should do about a promise that the calendar broke.
    pub(super) fn broken_promise(&self, timeline: &Timeline) -> Option<TimelineFinding> {
        let What::Step(step) = self.before.what else { return None };
        let before = self.before.due.filter(|_| self.stands && self.before.progress.is_open())?;
        let finding = TimelineFinding::new(&PROMISE_MOVED, None).with("step", timeline.step_name(step));
        Some(finding.with("before", before).with("now", self.now))
    }
}
