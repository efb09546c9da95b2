//! The days that things are counted from.
use super::clocks::{Clocks, Known, Life, Point};
use super::compiled::{Anchor, Side, SpanRule, Step};
use super::event_set::EventSet;
use super::history::{Happening, Mark};
use crate::calendar::{CivilDate, Counting};

impl Clocks<'_> {
    /// The day that an anchor is, for a step.
    pub(super) fn resolve(&self, anchor: &Anchor, step: &Step) -> Option<Point> {
        match anchor {
            Anchor::Event(events) => self.first_event(events, step),
            Anchor::Opening(stage) => {
                let opening = self.opening(Some(*stage))?;
                let mut point = Point::day(opening.opened?, true, true);
                if opening.by_entry.is_some() && (opening.opened_at as usize) < self.seen.len() {
                    point.known = Known::Happening(opening.opened_at);
                    point.place = opening.opened_at;
                }
                Some(point)
            }
            Anchor::Fact(id) => {
                if id.is_the_day() {
                    return Some(Point::day(self.today.itself(), true, true));
                }
                let (on, _) = self.situation.dates.find(*id)?;
                Some(Point { known: Known::Fact(*id), ..Point::day(on, true, true) })
            }
            Anchor::Step(number, side) => self.of_step(*number, *side),
            Anchor::Later(several) => self.later(several, step),
            Anchor::Earlier(several) => {
                let known = several.iter().filter_map(|one| self.resolve(one, step));
                known.min_by_key(|point| (point.on, !point.firm))
            }
            Anchor::Shifted { from, spans, back } => {
                let point = self.resolve(from, step)?;
                self.shifted(point, spans, *back, step)
            }
        }
    }

    fn later(&self, several: &[Anchor], step: &Step) -> Option<Point> {
        let (mut latest, mut missing): (Option<Point>, bool) = (None, false);
        let mut all_firm = true;
        for anchor in several {
            match self.resolve(anchor, step) {
                Some(point) => {
                    all_firm &= point.firm;
                    if latest.is_none_or(|known| point.on > known.on) {
                        latest = Some(point);
                    }
                }
                None => missing = true,
            }
        }
        // What has not happened yet can only make it later.
        latest.map(|point| Point { firm: all_firm && !missing, ..point })
    }

    fn shifted(&self, point: Point, spans: &[SpanRule], back: bool, step: &Step) -> Option<Point> {
        self.with_calendar(step.calendar.as_deref(), |calendar| {
            let mut earliest: Option<CivilDate> = None;
            let mut least = |on: CivilDate| earliest = Some(earliest.map_or(on, |known| known.min(on)));
            let counting = Counting::default();
            let (certain, count) = self.possible(spans, self.track, |rule| {
                if let Some((on, _)) = self.count(calendar, &point, rule.span, counting, back) {
                    least(on);
                }
            });
            // Where none need be meant, the day itself is possible too.
            if !certain {
                least(point.on);
            }
            let settled = point.settled && count <= 1 && (certain || count == 0);
            let on = earliest?;
            let known = if on == point.on { point.known } else { Known::Day };
            Some(Point { on, known, settled, ..point })
        })
    }

    fn first_event(&self, events: &EventSet, step: &Step) -> Option<Point> {
        let point = |(place, happening): (u32, &Happening)| Point {
            known: Known::Happening(place),
            place,
            ..Point::day(happening.on, true, true)
        };
        let is = |(_, happening): &(u32, &Happening)| events.has(self.event(happening));
        if step.stage.is_some() {
            let from = self.first_place(step.stage);
            let inside = self.from(from).find(is);
            return inside.or_else(|| self.from(0).find(is)).map(point);
        }
        // What belongs to no stage is owed anew each time, unless it recurs by itself.
        if step.every.is_some() { self.from(0).find(is) } else { self.last_start(events, step) }.map(point)
    }

    /// The event from which a step of no stage is owed: the first one since it was done, so that the next one moves no
    /// date of what is still owed. What belongs to a matter that was over and begins again counts for itself.
    fn last_start(&self, events: &EventSet, step: &Step) -> Option<(u32, &Happening)> {
        let mut start: Option<(u32, &Happening)> = None;
        let mut done = false;
        for (place, happening) in self.from(0) {
            let event = self.event(happening);
            if events.has(event) {
                let over = start.is_none_or(|(before, _)| place >= self.begun && before < self.begun);
                if over || done || self.begun > place || self.settled_between(step, start, happening) {
                    (start, done) = (Some((place, happening)), false);
                }
            } else if step.met_by.has(event) {
                done = true;
            }
        }
        start
    }

    /// Whether a mark says that a step was done, or need not be, after its clock started and before something else.
    fn settled_between(&self, step: &Step, start: Option<(u32, &Happening)>, until: &Happening) -> bool {
        let Some((_, start)) = start.filter(|_| !self.situation.history.marks.is_empty()) else {
            return false;
        };
        let settles = |mark: &Mark| match mark {
            Mark::Met { step: Some(name), key: None }
            | Mark::Waived { step: name, key: None, .. }
            | Mark::NotApplicable { step: name, key: None, .. } => self.timeline.is_called(step, name),
            _ => false,
        };
        self.marks_of(step, settles)
            .any(|(_, marked)| start.entry < marked.entry && marked.entry < until.entry)
    }

    fn of_step(&self, number: u16, side: Side) -> Option<Point> {
        let state = self.states.get(usize::from(number))?;
        let settled = state.due.is_none_or(|due| due.settled);
        match state.life {
            Life::Asleep => return None,
            // A step that does not apply holds nothing up.
            Life::PassedBy => return state.start.filter(|_| side == Side::Met),
            Life::Awake => {}
        }
        match side {
            Side::Met => {
                if let Some(met) = state.met {
                    return Some(met.point());
                }
                if let Some((on, _)) = state.aside {
                    return Some(Point::day(on, true, true));
                }
                state.due.map(|due| Point::day(due.on, false, settled))
            }
            Side::Due => state.due.map(|due| Point::day(due.on, !state.provisional, settled)),
            Side::Unrolled => state.due.map(|due| Point::day(due.unrolled, !state.provisional, settled)),
            Side::Expired => match (state.expired, state.met, state.aside) {
                (Some(on), ..) => Some(Point::day(on, true, true)),
                (None, None, None) => state.due.map(|due| Point::day(due.on.plus_days(1), false, settled)),
                _ => None,
            },
        }
    }
}
