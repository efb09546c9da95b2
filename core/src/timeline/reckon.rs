//! From the date that was counted to the date that holds: pauses, extensions, the date on a notice.
use super::answer::PausedDays;
use super::clocks::{Clocks, Dated, Known, Point, State};
use super::compiled::{ExtensionRule, PauseRule, Step};
use super::definition::{BeyondMaximum, ExtendedFrom, PauseAdds};
use super::finding::TimelineFinding;
use super::history::Mark;
use super::rules;
use super::step_state::rolled;
use crate::arrange::Arrange;
use crate::calendar::{Calendar, CivilDate, Counting, Roll, Span, SpanUnit, StartDay};
use crate::reason::Rule;

/// How a date came to hold, for those who ask.
#[derive(Debug, Default)]
pub(super) struct Log {
    pub(super) pauses: Vec<PausedDays>,
    pub(super) extended_from: Option<CivilDate>,
    pub(super) notice: Option<CivilDate>,
    pub(super) findings: Vec<TimelineFinding>,
}

/// Days on which a clock stands still, both included, as day numbers; there may be none yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Pause {
    first: i32,
    last: i32,
    open: bool,
}

/// What moves a date, in the order in which it happened.
#[derive(Clone, Copy, Debug)]
enum Turn {
    Pause(Pause),
    Extended { on: CivilDate, entry: u32, to: CivilDate, approved: bool },
    Notice { on: CivilDate, entry: u32, date: CivilDate },
}

impl Turn {
    fn key(&self) -> (i32, u8) {
        match self {
            Self::Pause(pause) => (pause.first, 0),
            Self::Extended { on, .. } | Self::Notice { on, .. } => (on.day_number(), 1),
        }
    }
}

/// An extension as the policy sees it.
pub(super) struct Asked {
    pub(super) on: CivilDate,
    pub(super) entry: Option<u32>,
    pub(super) to: CivilDate,
    pub(super) approved: bool,
}

/// How far extensions have gone.
#[derive(Clone, Copy, Default)]
struct Extended {
    times: u32,
    /// The date before any.
    original: Option<CivilDate>,
}

impl Clocks<'_> {
    /// Moves a counted date by what happened until the step was met, or until now.
    pub(super) fn reckon(&self, step: &Step, state: &mut State, base: Option<Dated>, log: &mut Option<Log>) {
        self.reckon_and_judge(step, state, base, None, log);
    }

    /// The same, and then judges an extension that somebody asks for.
    pub(super) fn reckon_and_judge(
        &self,
        step: &Step,
        state: &mut State,
        base: Option<Dated>,
        asked: Option<&Asked>,
        log: &mut Option<Log>,
    ) {
        state.paused = false;
        state.due = base;
        let met = state.met.map(|met| met.on);
        let pauses = match &step.pauses {
            Some(rule) if base.is_some() => self.pauses(rule, met),
            _ => Vec::new(),
        };
        if self.situation.history.marks.is_empty() && asked.is_none() {
            if !pauses.is_empty() {
                self.with_calendar(step.calendar.as_deref(), |calendar| {
                    pauses.iter().for_each(|pause| self.pause(step, calendar, state, *pause, log));
                });
            }
            return;
        }
        let mut turns: Vec<Turn> = pauses.into_iter().map(Turn::Pause).collect();
        self.turning_marks(step, state, met, &mut turns);
        turns.arrange_by_key(Turn::key);
        self.with_calendar(step.calendar.as_deref(), |calendar| {
            let mut extended = Extended::default();
            for turn in &turns {
                match *turn {
                    Turn::Pause(pause) => self.pause(step, calendar, state, pause, log),
                    Turn::Extended { on, entry, to, approved } => {
                        let asked = Asked { on, entry: Some(entry), to, approved };
                        self.extend(step, calendar, state, &asked, &mut extended, log);
                    }
                    Turn::Notice { entry, date, .. } => notice(step, state, entry, date, log),
                }
            }
            if let Some(asked) = asked {
                self.extend(step, calendar, state, asked, &mut extended, log);
            }
        });
    }

    fn turning_marks(&self, step: &Step, state: &State, met: Option<CivilDate>, turns: &mut Vec<Turn>) {
        let since = state.start.filter(|_| step.every.is_some()).map(|start| start.on);
        let named = |mark: &Mark| match mark {
            Mark::Extended { step: name, .. } | Mark::NoticeDate { step: name, .. } => {
                self.timeline.is_called(step, name)
            }
            _ => false,
        };
        for (_, marked) in self.marks_of(step, named) {
            let (on, entry) = (marked.on, marked.entry);
            if met.is_some_and(|met| on > met) || since.is_some_and(|since| on < since) {
                continue;
            }
            match marked.mark {
                Mark::Extended { to, approved, .. } => turns.push(Turn::Extended { on, entry, to, approved }),
                Mark::NoticeDate { on: date, .. } => turns.push(Turn::Notice { on, entry, date }),
                _ => {}
            }
        }
    }

    /// The pauses until the day the step was met, or until today, each day in one of them at most.
    fn pauses(&self, rule: &PauseRule, met: Option<CivilDate>) -> Vec<Pause> {
        let first_of = |stop: CivilDate| stop.day_number() + i32::from(rule.stop_counts);
        let last_of = |restart: CivilDate| restart.day_number() - i32::from(rule.restart_counts);
        let mut found: Vec<Pause> = Vec::new();
        for (opens, closes) in &rule.conditions {
            let mut since: Option<CivilDate> = None;
            for (_, happening) in self.from(0).take_while(|(_, one)| met.is_none_or(|met| one.on <= met)) {
                let event = self.event(happening);
                match since {
                    None if opens.has(event) => since = Some(happening.on),
                    Some(stop) if closes.has(event) => {
                        found.push(Pause { first: first_of(stop), last: last_of(happening.on), open: false });
                        since = None;
                    }
                    _ => {}
                }
            }
            // The least that an open pause can come to: it ends today.
            if let Some(stop) = since {
                let until = met.unwrap_or_else(|| self.today.itself());
                found.push(Pause { first: first_of(stop), last: last_of(until), open: met.is_none() });
            }
        }
        found.retain(|pause| pause.open || pause.first <= pause.last);
        found.arrange_by_key(|pause| pause.first);
        found.dedup_by(|next, before| {
            let joined = next.first <= before.last + 1;
            if joined {
                before.last = before.last.max(next.last);
                before.open |= next.open;
            }
            joined
        });
        found
    }

    fn pause(
        &self,
        step: &Step,
        calendar: &Calendar,
        state: &mut State,
        pause: Pause,
        log: &mut Option<Log>,
    ) {
        let (Some(rule), Some(start), Some(due)) = (&step.pauses, state.start, state.due) else { return };
        let same_day = step.counting.start == StartDay::SameDay;
        let counted_from = start.on.day_number() + i32::from(!same_day);
        // A pause that begins once the date has passed holds nothing.
        if !start.firm || due.back || pause.first > due.on.day_number() {
            return;
        }
        let running = pause.open && self.today.has_come(start.on);
        if running {
            state.paused = true;
            state.provisional = true;
        }
        let first = pause.first.max(counted_from);
        let mut moved = due;
        let added = match rule.adds {
            // What counts every day leaves out every day of a pause, by either convention.
            adds if adds == PauseAdds::CalendarDays || due.span.unit != SpanUnit::BusinessDays => {
                let days = pause.last - first + 1;
                moved.unrolled = due.unrolled.plus_days(days.max(0));
                days
            }
            _ => {
                let (before, last) =
                    (CivilDate::from_day_number(first - 1), CivilDate::from_day_number(pause.last));
                let days = calendar.business_days_between(before, last).unwrap_or(0);
                let span = Span::new(u32::try_from(days).unwrap_or(0), SpanUnit::BusinessDays);
                moved.unrolled =
                    calendar.add(due.unrolled, span, Counting::default()).unwrap_or(due.unrolled);
                days
            }
        };
        if added > 0 {
            // Business days can only end on an open day, whatever the step says of rolling.
            let roll = match step.counting.roll {
                Roll::Keep if due.span.unit == SpanUnit::BusinessDays => Roll::Next,
                roll => roll,
            };
            moved.on = rolled(calendar, moved.unrolled, roll).max(due.on);
            state.due = Some(moved);
        }
        if let Some(log) = log
            && (added > 0 || running)
        {
            let to = (!pause.open).then_some(CivilDate::from_day_number(pause.last));
            let from = CivilDate::from_day_number(first);
            log.pauses.push(PausedDays { from, to, added: u32::try_from(added).unwrap_or(0) });
        }
    }

    fn extend(
        &self,
        step: &Step,
        calendar: &Calendar,
        state: &mut State,
        asked: &Asked,
        extended: &mut Extended,
        log: &mut Option<Log>,
    ) {
        let mut note = |rule: &'static Rule, name: &str, value: Option<String>| {
            if let Some(log) = log {
                let mut finding = TimelineFinding::new(rule, asked.entry).with("step", &step.name);
                finding = finding.with("to", asked.to);
                if let Some(value) = value {
                    finding = finding.with(name, value);
                }
                log.findings.push(finding);
            }
        };
        let Some(due) = state.due else { return note(&rules::EXTENSION_NOT_RUNNING, "", None) };
        let Some(rule) = &step.extensions else {
            return note(&rules::EXTENSION_NOT_ALLOWED, "due", Some(due.on.to_string()));
        };
        if asked.to <= due.on {
            return note(&rules::EXTENSION_NOT_LATER, "due", Some(due.on.to_string()));
        }
        let beyond = asked.approved && rule.beyond == BeyondMaximum::WithApproval;
        // What is late already stays late: only approval gives it a new date.
        if asked.on > due.on && !beyond {
            return note(&rules::EXTENSION_LATE, "due", Some(due.on.to_string()));
        }
        let original = *extended.original.get_or_insert(due.on);
        let mut to = asked.to;
        if let Some(times) = rule.times
            && extended.times >= times
            && !beyond
        {
            return note(&rules::EXTENSION_TOO_MANY, "times", Some(times.to_string()));
        }
        if let Some(limit) = self.limit(step, rule, calendar, state.start, original)
            && to > limit
            && !beyond
        {
            note(&rules::EXTENSION_TOO_LONG, "limit", Some(limit.to_string()));
            to = limit;
        }
        extended.times += 1;
        if to > due.on {
            if let Some(log) = log {
                log.extended_from.get_or_insert(due.on);
            }
            state.due = Some(Dated { on: to, unrolled: to, ..due });
        }
    }

    /// The latest date that the policy allows.
    fn limit(
        &self,
        step: &Step,
        rule: &ExtensionRule,
        calendar: &Calendar,
        start: Option<Point>,
        original: CivilDate,
    ) -> Option<CivilDate> {
        let from = match rule.from {
            ExtendedFrom::Due => Point::day(original, true, true),
            ExtendedFrom::Start => start?,
        };
        self.count(calendar, &from, rule.up_to?, Counting::rolled(step.counting.roll), false)
            .map(|(on, _)| on)
    }
}

/// The date on an official notice wins.
fn notice(step: &Step, state: &mut State, entry: u32, date: CivilDate, log: &mut Option<Log>) {
    if let Some(log) = log {
        log.notice = Some(date);
        if let Some(due) = state.due.filter(|due| due.on != date) {
            let finding = TimelineFinding::new(&rules::NOTICE_DIFFERS, Some(entry));
            log.findings.push(finding.with("step", &step.name).with("notice", date).with("computed", due.on));
        }
    }
    let plain = Dated {
        on: date,
        unrolled: date,
        from: date,
        known: Known::Day,
        span: Span::new(0, SpanUnit::CalendarDays),
        back: false,
        settled: true,
    };
    state.due = Some(state.due.map_or(plain, |due| Dated { on: date, unrolled: date, settled: true, ..due }));
    state.provisional = false;
}
