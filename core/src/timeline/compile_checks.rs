//! What a step may not be, and the order in which steps wait for each other.
use super::compile::Compiler;
use super::compiled::{Anchor, Length, Step, Timeline};
use super::definition::StepDefinition;
use crate::calendar::{Counting, Span, SpanUnit};

impl Step {
    /// A step of which nothing is known yet.
    pub(super) fn nothing() -> Self {
        Self {
            name: String::new(),
            label: None,
            stage: None,
            deadline: false,
            starts: None,
            length: Length::OnTheDay,
            counting: Counting::default(),
            calendar: None,
            met_by: Default::default(),
            anchored_at: Default::default(),
            rivals: Vec::new(),
            namesakes: Vec::new(),
            owed_by: None,
            informs: Vec::new(),
            when: None,
            tracks: Vec::new(),
            follows_track: false,
            elsewhere: None,
            absent_on: Vec::new(),
            pauses: None,
            extensions: None,
            reminders: Vec::new(),
            every: None,
            until: None,
            attempts: None,
            expiry: Default::default(),
            in_force: None,
        }
    }

    /// Calls `visit` for each anchor.
    fn each_anchor(&self, visit: &mut dyn FnMut(&Anchor)) {
        let before = match &self.length {
            Length::Before { of, .. } => Some(of),
            Length::OnTheDay | Length::After(_) => None,
        };
        let by = self.in_force.as_ref().and_then(|rule| rule.by.as_ref());
        [self.starts.as_ref(), before, self.until.as_ref(), by].into_iter().flatten().for_each(visit);
    }
}

impl Compiler<'_, '_> {
    /// Parts of a step that are missing or do not go together.
    pub(super) fn check_parts(
        &mut self,
        own: &StepDefinition,
        stage: Option<u16>,
        deadline: bool,
        path: &str,
    ) {
        let recurs = own.every.is_some();
        let counted_back = own.before.is_some();
        let has = [
            ("starts", own.starts.is_some()),
            ("from", own.from.is_some()),
            ("within", own.within.is_some()),
            ("before", counted_back),
            ("by", own.by.is_some()),
            ("every", recurs),
            ("countedFrom", own.counted_from.is_some()),
            ("until", own.until.is_some()),
            ("attempts", own.attempts.is_some()),
            ("extensions", own.extensions.is_some()),
        ];
        let given = |key: &str| has.iter().any(|(known, given)| *known == key && *given);
        for (key, other) in [
            ("from", "starts"),
            ("starts", "before"),
            ("from", "before"),
            ("within", "before"),
            ("every", "before"),
            ("attempts", "every"),
            ("extensions", "every"),
        ] {
            if given(key) && given(other) {
                let problem = self.note("timeline.parts-exclude-each-other", format!("{path}.{key}"));
                (problem.found, problem.expected) = (Some(key.to_owned()), Some(other.to_owned()));
            }
        }
        for (key, other) in [("by", "before"), ("before", "by"), ("countedFrom", "every"), ("until", "every")]
        {
            if given(key) && !given(other) {
                let problem = self.note("timeline.part-needs-another", format!("{path}.{key}"));
                (problem.found, problem.expected) = (Some(key.to_owned()), Some(other.to_owned()));
            }
        }
        let counts_from_nothing =
            stage.is_none() && !counted_back && own.starts.is_none() && own.from.is_none();
        for (missing, key) in
            [(counts_from_nothing, "starts"), (!deadline && own.owed_by.is_none(), "owedBy")]
        {
            if missing {
                self.note("timeline.part-is-missing", path).expected = Some(key.to_owned());
            }
        }
        let nothing_meets = own.met_by.as_ref().is_none_or(|names| names.iter().next().is_none());
        if !deadline && nothing_meets && own.attempts.is_none() {
            self.note("timeline.nothing-meets-it", path);
        }
        if own.attempts.as_ref().is_some_and(|attempts| attempts.times == 0) {
            self.note("timeline.attempts-of-nothing", format!("{path}.attempts.times"));
        }
    }

    /// A reminder longer before the date than the whole span comes before there is anything to remind of.
    pub(super) fn check_reminders(&mut self, step: &Step, path: &str) {
        let spans: Vec<Span> = match (&step.every, &step.length) {
            (Some(every), _) => every.intervals.iter().map(|(span, _)| *span).collect(),
            (None, Length::After(rules)) => rules.iter().map(|rule| rule.span).collect(),
            (None, _) => return,
        };
        let Some(longest) = spans.iter().copied().max_by_key(|span| most_days(*span)) else { return };
        for (number, reminder) in step.reminders.iter().enumerate() {
            let same = reminder.span.unit == longest.unit && reminder.span.count > longest.count;
            if reminder.before && (same || least_days(reminder.span) > most_days(longest)) {
                let problem =
                    self.note("timeline.reminder-longer-than-span", format!("{path}.reminders[{number}]"));
                problem.found = Some(reminder.to_string());
                problem.expected = Some(longest.to_string());
            }
        }
    }

    /// Each stage needs something that opens it.
    pub(super) fn check_openings(&mut self, timeline: &Timeline, path: &str) {
        for (stage, number) in timeline.stages.iter().zip(0u16..) {
            let by_expiry = timeline.steps.iter().any(|step| step.expiry.opens == Some(number));
            let named = self.stages.get(usize::from(number)).is_some_and(|(_, own)| own.opens.is_some());
            if stage.opens.is_empty() && !named && !by_expiry {
                let dot = if path.is_empty() { "" } else { "." };
                self.note("timeline.nothing-opens-stage", format!("{path}{dot}stages.{}", stage.name))
                    .found = Some(stage.name.clone());
            }
        }
    }

    /// The steps, each after those it waits for. A step that waits for itself is noted, with the whole circle.
    pub(super) fn order(&mut self, timeline: &Timeline) -> Vec<u16> {
        let waits: Vec<Vec<u16>> = timeline.steps.iter().map(|step| timeline.waits_for(step)).collect();
        let mut visit = Visit {
            waits: &waits,
            state: vec![Mark::New; waits.len()],
            trail: Vec::new(),
            order: Vec::new(),
            circles: Vec::new(),
        };
        for number in 0..waits.len() {
            visit.step(u16::try_from(number).unwrap_or(u16::MAX));
        }
        let (order, circles) = (visit.order, visit.circles);
        for circle in circles {
            let named = |number: &u16| {
                let site = self.sites.get(usize::from(*number));
                let stage =
                    site.and_then(|site| site.stage).and_then(|stage| self.stages.get(usize::from(stage)));
                let name = site.map_or("", |site| site.name);
                stage.map_or_else(|| name.to_owned(), |(stage, _)| format!("{stage}.{name}"))
            };
            let told: Vec<String> = circle.iter().chain(circle.first()).map(named).collect();
            let path = circle.first().and_then(|first| self.sites.get(usize::from(*first)));
            let path = path.map(|site| site.path.clone()).unwrap_or_default();
            self.note("timeline.step-waits-for-itself", path).found = Some(told.join(" → "));
        }
        order
    }
}

impl Timeline {
    /// The steps that must be known before this one is.
    fn waits_for(&self, step: &Step) -> Vec<u16> {
        let (mut steps, mut stages) = (Vec::new(), Vec::from_iter(step.stage));
        step.each_anchor(&mut |anchor| {
            anchor.each_step(&mut |number| steps.push(number));
            anchor.each_stage(&mut |stage| stages.push(stage));
        });
        let openers = self
            .numbers()
            .filter(|(_, other)| other.expiry.opens.is_some_and(|stage| stages.contains(&stage)));
        steps.extend(openers.map(|(number, _)| number));
        steps
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Mark {
    New,
    OnTrail,
    Done,
}

struct Visit<'w> {
    waits: &'w [Vec<u16>],
    state: Vec<Mark>,
    trail: Vec<u16>,
    order: Vec<u16>,
    circles: Vec<Vec<u16>>,
}

impl Visit<'_> {
    fn step(&mut self, number: u16) {
        match self.state.get(usize::from(number)).copied() {
            Some(Mark::New) => {}
            Some(Mark::OnTrail) => {
                let circle = self.trail.iter().copied().skip_while(|one| *one != number).collect();
                self.circles.push(circle);
                return;
            }
            Some(Mark::Done) | None => return,
        }
        self.set(number, Mark::OnTrail);
        self.trail.push(number);
        let waits = self.waits;
        for next in waits.get(usize::from(number)).into_iter().flatten() {
            self.step(*next);
        }
        self.trail.pop();
        self.set(number, Mark::Done);
        self.order.push(number);
    }

    fn set(&mut self, number: u16, mark: Mark) {
        if let Some(state) = self.state.get_mut(usize::from(number)) {
            *state = mark;
        }
    }
}

/// The fewest days that a span can be.
fn least_days(span: Span) -> u32 {
    match span.unit {
        SpanUnit::Hours => span.count / 24,
        SpanUnit::BusinessDays | SpanUnit::CalendarDays => span.count,
        SpanUnit::Weeks => span.count.saturating_mul(7),
        SpanUnit::Months => span.count.saturating_mul(28),
        SpanUnit::Years => span.count.saturating_mul(365),
    }
}

/// The most days that a span can be, in a year with many holidays.
fn most_days(span: Span) -> u32 {
    match span.unit {
        SpanUnit::Hours => span.count.div_ceil(24),
        SpanUnit::BusinessDays => span.count.saturating_mul(2).saturating_add(10),
        SpanUnit::CalendarDays => span.count,
        SpanUnit::Weeks => span.count.saturating_mul(7),
        SpanUnit::Months => span.count.saturating_mul(31),
        SpanUnit::Years => span.count.saturating_mul(366),
    }
}
