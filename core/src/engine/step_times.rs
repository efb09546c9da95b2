//! How long each step of a record took, for figures.
use super::occasion::Occasion;
use super::slot::Slot;
use crate::calendar::{CivilDate, SpanUnit};
use crate::room::{Clock, StepTime};
use crate::timeline::{Progress, Timing, What};

impl Slot {
    /// How long each step took whose clock has started. Days on which a clock stood still are no time taken.
    pub(super) fn step_times(&self, at: &Occasion<'_>) -> Vec<StepTime> {
        let owed = &at.evaluation().owed;
        let timings = at.timeline().timings(&at.situation(), owed);
        let timed = owed.iter().zip(timings).filter_map(|(owed, timing)| {
            let (What::Step(step), Some(started)) = (owed.what, owed.started) else { return None };
            let in_time = match owed.progress {
                Progress::Met => Some(true),
                Progress::MetLate | Progress::Overdue => Some(false),
                // It recurred, and ended before anybody did it.
                Progress::NotApplicable if owed.missed > 0 => Some(false),
                _ => None,
            };
            let met = owed.met_on.filter(|_| matches!(owed.progress, Progress::Met | Progress::MetLate));
            let taken =
                |met| self.business_days(started, met).saturating_sub(self.paused(&timing, started, met));
            Some(StepTime {
                step: at.timeline().step_name(step).to_owned(),
                stage: owed.stage.map(|stage| at.timeline().stage_name(stage).to_owned()),
                track: at.track().map(str::to_owned),
                in_time,
                business_days: met.filter(|_| !timing.recurs).map(taken),
                given: self.given(&timing),
            })
        });
        timed.collect()
    }

    /// The open days after one day, up to and including another.
    fn business_days(&self, from: CivilDate, to: CivilDate) -> u32 {
        let days = self.parts.calendars.own().business_days_between(from, to);
        days.ok().and_then(|days| u32::try_from(days).ok()).unwrap_or(0)
    }

    /// The open days among those on which the clock stood still.
    fn paused(&self, timing: &Timing, started: CivilDate, met: CivilDate) -> u32 {
        let before = |day: CivilDate| CivilDate::from_day_number(day.day_number() - 1);
        let of = |(from, to): &(CivilDate, CivilDate)| {
            self.business_days(before(*from).max(started), (*to).min(met))
        };
        timing.pauses.iter().map(of).sum()
    }

    /// How many business days the policy gives for a step.
    fn given(&self, timing: &Timing) -> Option<u32> {
        let (span, from, to) = timing.given?;
        Some(if span.unit == SpanUnit::BusinessDays { span.count } else { self.business_days(from, to) })
    }
}
