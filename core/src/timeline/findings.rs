//! What the clocks noticed, and what would be wrong with an extension.
use super::answer::{Situation, StepId};
use super::clocks::{Clocks, State};
use super::compiled::Timeline;
use super::finding::TimelineFinding;
use super::history::Mark;
use super::reckon::{Asked, Log};
use super::rules;
use crate::calendar::CivilDate;

impl Timeline {
    /// What a person should look at: dates on notices that differ, extensions against the policy, dates that
    /// passed with a consequence, stages closed while something was owed or opened after their window.
    pub fn findings(&self, situation: &Situation<'_>) -> Vec<TimelineFinding> {
        let clocks = Clocks::run(self, situation);
        let mut findings = Vec::new();
        for (step, state) in self.steps.iter().zip(&clocks.states) {
            if state.life != super::clocks::Life::Awake {
                continue;
            }
            if !situation.history.marks.is_empty() {
                findings.extend(clocks.log_of(step, *state).findings);
            }
            if let Some(on) = state.expired.filter(|_| step.expiry.is_something()) {
                let mut finding =
                    TimelineFinding::new(&rules::EXPIRED, None).with("step", &step.name).with("on", on);
                if let Some(outcome) = &step.expiry.deems {
                    finding = finding.with("deemed", outcome);
                }
                if let Some(stage) = step.expiry.opens.and_then(|stage| self.stages.get(usize::from(stage))) {
                    finding = finding.with("opens", &stage.name);
                }
                findings.push(finding);
            }
            let closed_by = clocks.closed_with_everything_done(step.stage);
            let started = state.start.is_some_and(|start| start.firm);
            let settled = state.met.is_some() || state.aside.is_some();
            if let Some(entry) = closed_by.filter(|_| started && !settled && clocks.is_over(step, state)) {
                let mut finding = TimelineFinding::new(&rules::CLOSED_WITH_OPEN_STEP, Some(entry));
                finding = finding.with("step", &step.name);
                if let Some(due) = state.due {
                    finding = finding.with("due", due.on);
                }
                findings.push(finding);
            }
        }
        clocks.window_findings(&mut findings);
        clocks.unknown_steps(&mut findings);
        findings
    }

    /// What would be wrong with extending a step to a day, decided on the day of the question: nothing, when the
    /// policy allows it. What the entry must carry is [`extension_requires`](Timeline::extension_requires).
    pub fn extension_check(
        &self,
        step: StepId,
        to: CivilDate,
        approved: bool,
        situation: &Situation<'_>,
    ) -> Vec<TimelineFinding> {
        let clocks = Clocks::run(self, situation);
        let (Some(own), Some(state)) = (self.get(step), clocks.states.get(usize::from(step.0))) else {
            return vec![TimelineFinding::new(&rules::UNKNOWN_STEP, None)];
        };
        let runs = state.life == super::clocks::Life::Awake && state.met.is_none() && state.aside.is_none();
        if !runs || own.every.is_some() {
            let code = if runs { &rules::EXTENSION_NOT_ALLOWED } else { &rules::EXTENSION_NOT_RUNNING };
            return vec![TimelineFinding::new(code, None).with("step", &own.name).with("to", to)];
        }
        let base = state.start.and_then(|start| clocks.base(own, &start, None));
        let asked = Asked { on: situation.as_of, entry: None, to, approved };
        let (mut state, mut log): (State, _) = (*state, Some(Log::default()));
        clocks.reckon_and_judge(own, &mut state, base, Some(&asked), &mut log);
        let all = log.unwrap_or_default().findings;
        all.into_iter().filter(|finding| finding.entry.is_none()).collect()
    }
}

impl Clocks<'_> {
    /// The entry that closed a stage in a way that leaves nothing open.
    fn closed_with_everything_done(&self, stage: Option<u16>) -> Option<u32> {
        let opening = self.opening(stage)?;
        let closed_by = opening.closed_by?;
        let stage = self.timeline.stages.get(usize::from(stage?))?;
        let event = self.seen.get(opening.closed_at as usize).map(|one| self.event(one));
        (!event.is_some_and(|event| stage.ends_early.has(event))).then_some(closed_by)
    }

    fn window_findings(&self, findings: &mut Vec<TimelineFinding>) {
        for (stage, opening) in self.timeline.stages.iter().zip(&self.stages) {
            let (Some(rule), Some(opened), Some(entry)) = (&stage.window, opening.opened, opening.by_entry)
            else {
                continue;
            };
            if let Some((point, Some(last))) = self.window(rule)
                && point.firm
                && last.settled
                && last.on < opened
            {
                let finding = TimelineFinding::new(&rules::OUTSIDE_WINDOW, Some(entry));
                findings
                    .push(finding.with("stage", &stage.name).with("closed", last.on).with("opened", opened));
            }
        }
    }

    fn unknown_steps(&self, findings: &mut Vec<TimelineFinding>) {
        for (_, marked) in self.marks() {
            let promise = |key: &Option<String>| key.is_some();
            let own = match &marked.mark {
                Mark::Promised { .. } => continue,
                Mark::Met { key, .. } | Mark::NotApplicable { key, .. } | Mark::Waived { key, .. }
                    if promise(key) =>
                {
                    continue;
                }
                mark => mark.step(),
            };
            let Some(name) = own else { continue };
            if !self.timeline.steps.iter().any(|step| self.timeline.is_called(step, name)) {
                let mut finding =
                    TimelineFinding::new(&rules::UNKNOWN_STEP, Some(marked.entry)).with("step", name);
                let known = self.timeline.steps.iter().map(|step| step.name.as_str());
                if let Some(nearest) = crate::problem::nearest(name, known) {
                    finding = finding.with("nearest", nearest);
                }
                findings.push(finding);
            }
        }
    }
}
