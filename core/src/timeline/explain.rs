//! One obligation in full: who owes it, and how its date came about.
use super::answer::{Obligation, Owed, OwedBy, Progress, Situation, Variant, What};
use super::clocks::{Clocks, Dated, Known, Point, State};
use super::compiled::{Anchor, Length, SpanRule, Step, Timeline};
use super::evaluate::Promise;
use super::history::Mark;
use super::reckon::Log;
use crate::arrange::Arrange;
use crate::calendar::{
    Assumed, Calendar, CivilDate, Counting, Direction, Due, Moment, Reading, Span, SpanUnit,
};
use crate::wire::Role;

impl Timeline {
    /// Tells one thing owed in full. `owed` is from an [`Evaluation`](super::Evaluation) of the same situation.
    ///
    /// The engine adds what people call the step (`name`), who has the role (`owedBy.id`) and the id of the entry that met it (`metBy`).
    pub fn explain(&self, situation: &Situation<'_>, owed: &Owed) -> Obligation {
        let clocks = Clocks::run(self, situation);
        match owed.what {
            What::Step(id) => match (self.get(id), clocks.states.get(usize::from(id.0))) {
                (Some(step), Some(state)) => clocks.obligation(owed, step, *state),
                _ => bare(owed),
            },
            What::Promise(number) => {
                match clocks.promises().iter().find(|promise| promise.number == number) {
                    Some(promise) => clocks.promised_obligation(owed, promise),
                    None => bare(owed),
                }
            }
        }
    }
}

/// An obligation of which only the compact answer is known.
fn bare(owed: &Owed) -> Obligation {
    Obligation {
        step: String::new(),
        name: None,
        stage: None,
        about: None,
        owed_by: None,
        progress: owed.progress,
        due: None,
        provisional: owed.provisional.then_some(true),
        met_on: owed.met_on,
        met_by: None,
        variants: Vec::new(),
        reminders: Vec::new(),
        pauses: Vec::new(),
        extended_from: None,
        notice_date: None,
        moved: None,
        reason: None,
        source: None,
        informs: Vec::new(),
        round: (owed.round > 0).then_some(owed.round),
        missed: (owed.missed > 0).then_some(owed.missed),
    }
}

impl Clocks<'_> {
    fn obligation(&self, owed: &Owed, step: &Step, state: State) -> Obligation {
        let log = self.log_of(step, state);
        let open = owed.progress.is_open();
        Obligation {
            step: step.name.clone(),
            stage: owed.stage.map(|stage| self.timeline.stage_name(stage).to_owned()),
            owed_by: step.owed_by.as_deref().map(|role| OwedBy { role: Role::from(role), id: None }),
            due: state.due.and_then(|due| self.explained(step, &due)),
            variants: if open && state.due.is_some_and(|due| !due.settled) {
                self.variants(step)
            } else {
                Vec::new()
            },
            reminders: if open { self.reminders(step, state.due) } else { Vec::new() },
            pauses: log.pauses,
            extended_from: log.extended_from,
            notice_date: log.notice,
            reason: self.reason(owed, step, &state),
            source: step.in_force.as_ref().and_then(|rule| rule.source.clone()),
            informs: step.informs.iter().map(|role| Role::from(role.as_str())).collect(),
            ..bare(owed)
        }
    }

    /// How the date of a step came to hold.
    pub(super) fn log_of(&self, step: &Step, mut state: State) -> Log {
        let mut log = Some(Log::default());
        match (&step.every, state.start) {
            (Some(every), _) => {
                let mut fresh = State { start: self.first_start(step), ..State::default() };
                self.recur_and_tell(step, every, &mut fresh, &mut log);
            }
            (None, start) => {
                let met = state.met.map(|met| met.on);
                let base = start.and_then(|start| self.base(step, &start, met));
                self.reckon(step, &mut state, base, &mut log);
            }
        }
        log.unwrap_or_default()
    }

    fn reason(&self, owed: &Owed, step: &Step, state: &State) -> Option<String> {
        if !matches!(owed.progress, Progress::Waived | Progress::NotApplicable) {
            return None;
        }
        let marked = state.aside.and_then(|(_, number)| self.situation.history.marks.get(number as usize));
        Some(match marked.map(|marked| &marked.mark) {
            Some(Mark::Waived { reason, .. } | Mark::NotApplicable { reason, .. }) => reason.clone(),
            _ if state.expired.is_some() && step.expiry.closes => "expired".to_owned(),
            _ if state.ended
                && self
                    .opening(step.stage)
                    .is_none_or(|opening| opening.closed != state.met.map(|met| met.on)) =>
            {
                "ended".to_owned()
            }
            _ => "stageClosed".to_owned(),
        })
    }

    /// A date with its explanation.
    pub(super) fn explained(&self, step: &Step, dated: &Dated) -> Option<Due> {
        self.with_calendar(step.calendar.as_deref(), |calendar| self.due(calendar, step.counting, dated))
    }

    fn due(&self, calendar: &Calendar, counting: Counting, dated: &Dated) -> Option<Due> {
        let known = self.moment(dated.from, dated.known);
        let moment = match known {
            Moment::Instant(_) if dated.span.unit == SpanUnit::Hours => known,
            _ => Moment::Date(dated.from),
        };
        let direction = if dated.back { Direction::Before } else { Direction::After };
        let zone = self.situation.time_zone;
        let mut due =
            calendar.explain(&moment, dated.span, counting, direction, zone, Reading::default()).ok()?;
        if due.on != dated.on {
            due.on = dated.on;
            due.at = None;
            due.rolled = None;
            due.unrolled = (dated.unrolled != dated.on).then_some(dated.unrolled);
        }
        if known.is_partial() {
            due.assumed = Some(Assumed { known, taken: dated.from });
        }
        Some(due)
    }

    /// The date under each answer that is still possible.
    fn variants(&self, step: &Step) -> Vec<Variant> {
        let (rules, back): (&[SpanRule], bool) = match &step.length {
            Length::OnTheDay => (&[], false),
            Length::After(rules) => (rules, false),
            Length::Before { spans, .. } => (spans, true),
        };
        let mut starts: Vec<(String, Point)> = Vec::new();
        if let Some(Anchor::Shifted { from, spans, back }) = &step.starts
            && let Some(point) = self.resolve(from, step)
        {
            self.with_calendar(step.calendar.as_deref(), |calendar| {
                let (certain, _) = self.possible(spans, self.track, |rule| {
                    if let Some((on, _)) = self.count(calendar, &point, rule.span, Counting::default(), *back)
                    {
                        starts.push((rule.label.clone(), Point { on, known: Known::Day, ..point }));
                    }
                });
                if !certain {
                    starts.push(("otherwise".to_owned(), point));
                }
            });
        }
        if starts.len() < 2 {
            starts = self.first_start(step).map(|point| (String::new(), point)).into_iter().collect();
        }
        let mut variants = Vec::new();
        self.with_calendar(step.calendar.as_deref(), |calendar| {
            let (_, possible) = self.possible(rules, self.track, |_| {});
            for (start_label, start) in &starts {
                self.possible(rules, self.track, |rule| {
                    let label = match (start_label.as_str(), possible) {
                        ("", _) => rule.label.clone(),
                        (start, 1) => start.to_owned(),
                        (start, _) => [start, &rule.label].join(", "),
                    };
                    let dated = self.dated(calendar, start, rule.span, step.counting, back);
                    let due = dated.and_then(|dated| self.due(calendar, step.counting, &dated));
                    variants.extend(due.map(|due| Variant { when: label, due }));
                });
                if possible == 0 {
                    let span = Span::new(0, SpanUnit::CalendarDays);
                    let dated = self.dated(calendar, start, span, step.counting, false);
                    let due = dated.and_then(|dated| self.due(calendar, step.counting, &dated));
                    variants.extend(due.map(|due| Variant { when: start_label.clone(), due }));
                }
            }
        });
        if variants.len() > 1 { variants } else { Vec::new() }
    }

    fn reminders(&self, step: &Step, due: Option<Dated>) -> Vec<CivilDate> {
        let Some(due) = due else { return Vec::new() };
        let mut days: Vec<CivilDate> = self.with_calendar(step.calendar.as_deref(), |calendar| {
            let from = Point::day(due.on, true, true);
            let each = step.reminders.iter();
            each.filter_map(|one| self.count(calendar, &from, one.span, Counting::default(), one.before))
                .map(|(on, _)| on)
                .collect()
        });
        days.arrange();
        days.dedup();
        days
    }

    fn promised_obligation(&self, owed: &Owed, promise: &Promise<'_>) -> Obligation {
        let Mark::Promised { step, key, role, person, .. } = &promise.marked.mark else { return bare(owed) };
        let from = promise.marked.on;
        let days = from.days_until(promise.due);
        let dated = Dated {
            on: promise.due,
            unrolled: promise.due,
            from,
            known: Known::Day,
            span: Span::new(days.unsigned_abs(), SpanUnit::CalendarDays),
            back: days < 0,
            settled: true,
        };
        let reason = match promise.settled.map(|marked| &marked.mark) {
            Some(Mark::Waived { reason, .. } | Mark::NotApplicable { reason, .. }) => Some(reason.clone()),
            _ => None,
        };
        Obligation {
            step: step.clone(),
            about: Some(key.clone()).filter(|key| !key.is_empty()),
            owed_by: role.clone().map(|role| OwedBy { role, id: person.clone() }),
            due: self.explained(&Step::nothing(), &dated),
            extended_from: promise.before,
            reason,
            ..bare(owed)
        }
    }
}
