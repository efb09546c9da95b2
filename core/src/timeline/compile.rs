//! From what a policy writes to what can be asked, with everything wrong told at once.
use super::answer::StepId;
use super::compiled::{
    Attempts, Expiry, ExtensionRule, InForce, Length, PauseRule, Recurrence, Stage, Step, Timeline,
    WindowRule,
};
use super::definition::{
    BeyondMaximum, CountedFrom, ExpiryDefinition, ExtendedFrom, ExtensionDefinition, InForceDefinition,
    Names, PauseAdds, PauseDay, PauseDefinition, PlainExpiry, RecurrenceDefinition, Remains, StageDefinition,
    StepDefinition, TimelineDefinition, WindowDefinition,
};
use super::event_set::{EventSet, MOST_EVENTS};
use super::vocabulary::{Vocabulary, place};
use crate::calendar::{Calendars, Counting};
use crate::criteria::CriteriaSet;
use crate::problem::Problem;

/// Where a step stands in the policy.
pub(super) struct Site<'d> {
    pub(super) name: &'d str,
    pub(super) stage: Option<u16>,
    pub(super) deadline: bool,
    pub(super) definition: &'d StepDefinition,
    pub(super) path: String,
}

/// Everything that names are looked up in, and the problems found so far.
pub(super) struct Compiler<'a, 'd> {
    pub(super) vocabulary: &'a Vocabulary<'a>,
    pub(super) criteria: &'a mut CriteriaSet,
    pub(super) calendars: &'a Calendars,
    pub(super) stages: Vec<(&'d str, &'d StageDefinition)>,
    pub(super) sites: Vec<Site<'d>>,
    pub(super) problems: Vec<Problem>,
}

impl Timeline {
    /// Checks a timeline and makes it ready to be asked.
    ///
    /// `vocabulary` has the names that the room knows, `criteria` the facts and criteria of the policy (what is
    /// written inside the timeline is added to it), `calendars` those of the policy; `path` is where the
    /// definition stands in the policy, such as `complaint`.
    ///
    /// # Errors
    /// Every problem: an unknown event, step, stage, condition, role, track or calendar (with the nearest name), a
    /// step that waits for itself, one that nothing can meet, a stage that nothing opens, a choice of spans that
    /// may leave none, an extension of nothing, a reminder longer than the span, and parts that do not go
    /// together.
    pub fn compile(
        definition: &TimelineDefinition,
        vocabulary: &Vocabulary<'_>,
        criteria: &mut CriteriaSet,
        calendars: &Calendars,
        path: &str,
    ) -> Result<Self, Vec<Problem>> {
        let at = |parts: &[&str]| {
            let mut whole = path.to_owned();
            for part in parts {
                if !whole.is_empty() {
                    whole.push('.');
                }
                whole.push_str(part);
            }
            whole
        };
        let mut sites = Vec::new();
        for (number, (stage, own)) in definition.stages.iter().enumerate() {
            let stage_number = u16::try_from(number).ok();
            sites.extend(own.steps.iter().map(|(name, definition)| Site {
                name,
                stage: stage_number,
                deadline: false,
                definition,
                path: at(&["stages", stage, "steps", name]),
            }));
        }
        for (group, deadline, steps) in
            [("steps", false, &definition.steps), ("deadlines", true, &definition.deadlines)]
        {
            sites.extend(steps.iter().map(|(name, definition)| Site {
                name,
                stage: None,
                deadline,
                definition,
                path: at(&[group, name]),
            }));
        }
        let stages: Vec<_> = definition.stages.iter().collect();
        let mut compiler = Compiler { vocabulary, criteria, calendars, stages, sites, problems: Vec::new() };
        let mut timeline = Self {
            room_events: u16::try_from(vocabulary.events.len()).unwrap_or(u16::MAX),
            milestones: vocabulary.milestones.iter().map(|&name| name.to_owned()).collect(),
            tracks: vocabulary.tracks.iter().map(|&name| name.to_owned()).collect(),
            ..Self::default()
        };
        compiler.check_sizes(path);
        timeline.steps = (0..compiler.sites.len()).map(|number| compiler.step(number)).collect();
        timeline.stages = compiler
            .stages
            .clone()
            .into_iter()
            .enumerate()
            .map(|(number, (name, own))| compiler.stage(number, name, own, &at(&["stages", name])))
            .collect();
        compiler.check_openings(&timeline, path);
        timeline.relate();
        timeline.order = compiler.order(&timeline);
        if compiler.problems.is_empty() { Ok(timeline) } else { Err(compiler.problems) }
    }

    /// Notes which stages can take an event or a name from which steps, and who follows the track.
    fn relate(&mut self) {
        let known: Vec<_> =
            self.steps.iter().map(|step| (step.stage, step.met_by, step.name.clone())).collect();
        for step in &mut self.steps {
            for (stage, met_by, name) in &known {
                let Some(stage) = *stage else { continue };
                if step.stage.is_none() || step.stage == Some(stage) {
                    continue;
                }
                if met_by.meets(&step.met_by) && !step.rivals.contains(&stage) {
                    step.rivals.push(stage);
                }
                if *name == step.name && !step.namesakes.contains(&stage) {
                    step.namesakes.push(stage);
                }
            }
        }
    }

    /// The numbers of all steps.
    pub(super) fn numbers(&self) -> impl Iterator<Item = (u16, &Step)> {
        self.steps.iter().enumerate().filter_map(|(number, step)| Some((u16::try_from(number).ok()?, step)))
    }

    pub(super) fn get(&self, id: StepId) -> Option<&Step> {
        self.steps.get(usize::from(id.0))
    }
}

impl<'d> Compiler<'_, 'd> {
    pub(super) fn note(&mut self, code: &str, path: impl Into<String>) -> &mut Problem {
        self.problems.push(Problem::new(code, path));
        // The list has just grown, so that its end is the new problem.
        let last = self.problems.len() - 1;
        #[allow(clippy::indexing_slicing)]
        &mut self.problems[last]
    }

    fn unknown(&mut self, code: &str, path: &str, found: &str, choices: &[&str]) {
        let mut problem = Problem::new(code, path).one_of(found, choices.iter().copied());
        if choices.len() <= 12 {
            problem.expected = Some(choices.join(", "));
        }
        self.problems.push(problem);
    }

    fn check_sizes(&mut self, path: &str) {
        let events = self.vocabulary.events.len() + self.vocabulary.milestones.len();
        for (code, count, most) in [
            ("timeline.too-many-events", events, MOST_EVENTS),
            ("timeline.too-many-steps", self.sites.len(), 1000),
            ("timeline.too-many-stages", self.stages.len(), 1000),
        ] {
            if count > most {
                let problem = self.note(code, path);
                problem.found = Some(count.to_string());
                problem.expected = Some(most.to_string());
            }
        }
    }

    /// The number of an event of the room or the organization.
    pub(super) fn event(&self, name: &str) -> Option<u16> {
        place(self.vocabulary.events, name).or_else(|| {
            let own = place(self.vocabulary.milestones, name)?;
            u16::try_from(self.vocabulary.events.len()).ok()?.checked_add(own)
        })
    }

    pub(super) fn events(&mut self, names: Option<&Names>, path: &str) -> EventSet {
        let mut set = EventSet::default();
        for name in names.into_iter().flat_map(Names::iter) {
            match self.event(name) {
                Some(event) => set.add(event),
                None => {
                    let all: Vec<&str> =
                        self.vocabulary.events.iter().chain(self.vocabulary.milestones).copied().collect();
                    self.unknown("timeline.unknown-event", path, name, &all);
                }
            }
        }
        set
    }

    fn role(&mut self, name: &str, path: &str) -> String {
        if !self.vocabulary.roles.contains(&name) {
            self.unknown("timeline.unknown-role", path, name, self.vocabulary.roles);
        }
        name.to_owned()
    }

    pub(super) fn track(&mut self, name: &str, path: &str) -> Option<u16> {
        let found = place(self.vocabulary.tracks, name);
        if found.is_none() {
            self.unknown("timeline.unknown-track", path, name, self.vocabulary.tracks);
        }
        found
    }

    fn calendar(&mut self, id: Option<&String>, path: &str) -> Option<String> {
        let id = id?;
        if let Err(error) = self.calendars.find(id) {
            self.problems.extend(
                error.problems().iter().map(|problem| Problem { path: path.to_owned(), ..problem.clone() }),
            );
        }
        Some(id.clone())
    }

    fn step(&mut self, number: usize) -> Step {
        let Some(site) = self.sites.get(number) else { return Step::nothing() };
        let (name, stage, own, path, deadline) =
            (site.name, site.stage, site.definition, site.path.clone(), site.deadline);
        let at = |part: &str| format!("{path}.{part}");
        self.check_parts(own, stage, deadline, &path);
        let (start_key, start) = match &own.starts {
            Some(start) => ("starts", Some(start)),
            None => ("from", own.from.as_ref()),
        };
        let starts = start.map(|anchor| self.anchor(anchor, stage, &at(start_key)));
        let length = match (&own.before, &own.by, &own.within) {
            (Some(before), by, _) => Length::Before {
                of: self.anchor(before, stage, &at("before")),
                spans: by.as_ref().map(|by| self.spans(by, &at("by"), true)).unwrap_or_default(),
            },
            (None, _, Some(within)) => Length::After(self.spans(within, &at("within"), true)),
            (None, _, None) => Length::OnTheDay,
        };
        let mut step = Step {
            name: name.to_owned(),
            label: own.name.clone(),
            stage,
            deadline,
            anchored_at: starts.as_ref().map(|anchor| anchor.events()).unwrap_or_default(),
            starts,
            length,
            counting: Counting {
                start: own.counting.unwrap_or_default(),
                roll: own.roll.unwrap_or_default(),
            },
            calendar: self.calendar(own.calendar.as_ref(), &at("calendar")),
            met_by: self.events(own.met_by.as_ref(), &at("metBy")),
            owed_by: own.owed_by.as_ref().map(|role| self.role(role, &at("owedBy"))),
            informs: own
                .informs
                .iter()
                .enumerate()
                .map(|(i, role)| self.role(role, &at(&format!("informs[{i}]"))))
                .collect(),
            when: own.when.as_ref().and_then(|when| self.criterion(when, &at("when"))),
            tracks: own
                .tracks
                .iter()
                .enumerate()
                .filter_map(|(i, track)| self.track(track, &at(&format!("tracks[{i}]"))))
                .collect(),
            pauses: own.pauses.as_ref().map(|pauses| self.pauses(pauses, &at("pauses"))),
            extensions: own.extensions.as_ref().map(|rule| self.extensions(rule, &at("extensions"))),
            reminders: own.reminders.clone(),
            every: own.every.as_ref().map(|every| self.recurrence(every, own.counted_from, &at("every"))),
            until: own.until.as_ref().map(|until| self.anchor(until, stage, &at("until"))),
            attempts: own.attempts.as_ref().map(|attempts| Attempts {
                times: attempts.times,
                on_different_days: attempts.on_different_days,
            }),
            expiry: self.expiry(own.on_expiry.as_ref(), &at("onExpiry")),
            in_force: own.in_force.as_ref().map(|rule| self.in_force(rule, stage, &at("inForce"))),
            ..Step::nothing()
        };
        step.follows_track = !deadline && (!step.tracks.is_empty() || step.length.varies());
        self.check_reminders(&step, &path);
        step
    }

    fn stage(&mut self, number: usize, name: &str, own: &StageDefinition, path: &str) -> Stage {
        let opens = self.events(own.opens.as_ref(), &format!("{path}.opens"));
        let mut closes = self.events(own.closes.as_ref(), &format!("{path}.closes"));
        let ends_early = self.events(own.ends_early.as_ref(), &format!("{path}.endsEarly"));
        closes.join(&ends_early);
        Stage {
            name: name.to_owned(),
            opens,
            closes,
            ends_early,
            window: own.window.as_ref().map(|window| self.window(window, number, &format!("{path}.window"))),
            handler: own.handler.as_ref().map(|handler| handler.different_from.clone()).unwrap_or_default(),
        }
    }

    fn window(&mut self, own: &WindowDefinition, stage: usize, path: &str) -> WindowRule {
        WindowRule {
            of: self.window_anchor(&own.of, u16::try_from(stage).unwrap_or(u16::MAX), &format!("{path}.of")),
            spans: self.spans(&own.within, &format!("{path}.within"), true),
            counting: Counting {
                start: own.counting.unwrap_or_default(),
                roll: own.roll.unwrap_or_default(),
            },
            calendar: self.calendar(own.calendar.as_ref(), &format!("{path}.calendar")),
            expiry: self.expiry(own.on_expiry.as_ref(), &format!("{path}.onExpiry")),
        }
    }

    fn pauses(&mut self, own: &PauseDefinition, path: &str) -> PauseRule {
        let mut conditions = Vec::new();
        for name in own.condition.iter() {
            let Some(condition) = self.vocabulary.conditions.iter().find(|known| known.name == name) else {
                let all: Vec<&str> = self.vocabulary.conditions.iter().map(|known| known.name).collect();
                self.unknown("timeline.unknown-condition", &format!("{path}.while"), name, &all);
                continue;
            };
            let mut edges = (EventSet::default(), EventSet::default());
            condition
                .opened_by
                .iter()
                .filter_map(|name| self.event(name))
                .for_each(|event| edges.0.add(event));
            condition
                .closed_by
                .iter()
                .filter_map(|name| self.event(name))
                .for_each(|event| edges.1.add(event));
            conditions.push(edges);
        }
        PauseRule {
            conditions,
            adds: own.adds.unwrap_or(PauseAdds::CalendarDays),
            stop_counts: own.stop_day == Some(PauseDay::Counts),
            restart_counts: own.restart_day != Some(PauseDay::Paused),
        }
    }

    fn extensions(&mut self, own: &ExtensionDefinition, path: &str) -> ExtensionRule {
        for (nothing, key) in
            [(own.times == Some(0), "times"), (own.up_to.is_some_and(|span| span.count == 0), "upTo")]
        {
            if nothing {
                self.note("timeline.extension-of-nothing", format!("{path}.{key}"));
            }
        }
        ExtensionRule {
            times: own.times,
            up_to: own.up_to,
            from: own.from.unwrap_or(ExtendedFrom::Due),
            beyond: own.beyond.unwrap_or(BeyondMaximum::Refused),
            require: own.require.clone(),
        }
    }

    fn recurrence(
        &mut self,
        own: &RecurrenceDefinition,
        counted_from: Option<CountedFrom>,
        path: &str,
    ) -> Recurrence {
        let intervals: Vec<_> = match own {
            RecurrenceDefinition::Every(span) => vec![(*span, None)],
            RecurrenceDefinition::Plan(plan) => plan.iter().map(|one| (one.span, one.times)).collect(),
        };
        if intervals.is_empty() {
            self.note("timeline.interval-of-nothing", path);
        }
        for (number, (span, times)) in intervals.iter().enumerate() {
            if span.count == 0 || *times == Some(0) {
                self.note("timeline.interval-of-nothing", format!("{path}[{number}]"));
            }
            if times.is_none() && number + 1 < intervals.len() {
                self.note("timeline.interval-without-times", format!("{path}[{number}]"));
            }
        }
        Recurrence { intervals, on_schedule: counted_from == Some(CountedFrom::Schedule) }
    }

    fn expiry(&mut self, own: Option<&ExpiryDefinition>, path: &str) -> Expiry {
        match own {
            None | Some(ExpiryDefinition::Plain(PlainExpiry::Nothing)) => Expiry::default(),
            Some(ExpiryDefinition::Plain(PlainExpiry::Closes)) => {
                Expiry { closes: true, ..Expiry::default() }
            }
            Some(ExpiryDefinition::Effects(effects)) => {
                let opens = effects.opens.as_ref().and_then(|name| {
                    let names: Vec<&str> = self.stages.iter().map(|(name, _)| *name).collect();
                    let found = place(&names, name);
                    if found.is_none() {
                        self.unknown("timeline.unknown-stage", &format!("{path}.opens"), name, &names);
                    }
                    found
                });
                Expiry {
                    closes: effects.remains == Some(Remains::Closed),
                    deems: effects.deems.clone(),
                    opens,
                }
            }
        }
    }

    fn in_force(&mut self, own: &InForceDefinition, stage: Option<u16>, path: &str) -> InForce {
        if let (Some(from), Some(until)) = (own.from, own.until)
            && until < from
        {
            let problem = self.note("timeline.never-in-force", format!("{path}.until"));
            problem.found = Some(until.to_string());
            problem.expected = Some(from.to_string());
        }
        InForce {
            from: own.from,
            until: own.until,
            by: own.by.as_ref().map(|by| self.anchor(by, stage, &format!("{path}.by"))),
            source: own.source.clone(),
        }
    }
}
