//! Figures over many complaints: on-time rate per step, satisfaction, and whether the timelines are realistic.
//!
//! Pure functions over folded states and the times that steps took. A number below the smallest cell is left out,
//! and so is the next smallest beside it when the total would give it away.
use crate::arrange::Arrange;
use super::outcome::AllegationOutcome;
use super::state::ComplaintState;
use crate::room::StepTime;
use settlewell_macros::wire;
use std::collections::BTreeMap;

/// One complaint, as figures read it.
pub type Matter<'a> = crate::room::Matter<'a, ComplaintState>;

/// Figures over many complaints.
#[wire]
pub struct ComplaintFigures {
    /// How many complaints; absent when they are fewer than the smallest cell.
    pub complaints: Option<u32>,
    /// How many are closed.
    pub closed: Option<u32>,
    /// How many came in by each channel.
    pub channels: Vec<ComplaintCount>,
    /// How many allegations fall into each category.
    pub categories: Vec<ComplaintCount>,
    /// How many allegations ended in which way.
    pub outcomes: Vec<ComplaintCount>,
    /// How many went to appeal.
    pub appeals: Option<u32>,
    /// In how many a reprisal was reported.
    pub reprisals: Option<u32>,
    /// How many answered the survey.
    pub surveys: Option<u32>,
    /// The median satisfaction, from 1 to 5.
    pub median_satisfaction: Option<u32>,
    /// Each step: how often it is met in time, and at what other lengths it would be.
    pub steps: Vec<StepFigures>,
}

/// How many of something there are.
#[wire]
pub struct ComplaintCount {
    /// Of what.
    pub name: String,
    /// How many; absent when showing it could say who it was.
    pub count: Option<u32>,
}

/// One step over many complaints.
#[wire]
pub struct StepFigures {
    /// The step.
    pub step: String,
    /// How many complaints met it or are late with it; absent when they are fewer than the smallest cell.
    pub matters: Option<u32>,
    /// In what share it was met in time, in percent.
    pub in_time_percent: Option<u32>,
    /// The median of the business days it took.
    pub median_business_days: Option<u32>,
    /// What share would have been met in so many business days.
    pub at_lengths: Vec<LengthShare>,
    /// Whether the share met in time is as great as the policy asks.
    pub realistic: Option<bool>,
}

/// What share of complaints would have met a step at another length.
#[wire]
pub struct LengthShare {
    /// The length, in business days.
    pub business_days: u32,
    /// The share, in percent.
    pub percent: u32,
}

/// The lengths that are tried, in business days.
const LENGTHS: &[u32] = &[1, 2, 3, 5, 10, 15, 20, 30, 40, 60];

/// Works out the figures of many complaints.
///
/// `smallest_cell` is the smallest number that is shown (5 when the policy does not say), `realistic_from` the share
/// in percent from which a step is realistic (80 when the policy does not say).
pub fn figures(matters: &[Matter<'_>], smallest_cell: u32, realistic_from: u32) -> ComplaintFigures {
    let complaints: Vec<&Matter<'_>> = matters.iter().filter(|matter| matter.state.is_complaint()).collect();
    let how_many = |wanted: &dyn Fn(&ComplaintState) -> bool| {
        number(complaints.iter().filter(|matter| wanted(matter.state)).count(), smallest_cell)
    };
    let allegations = || complaints.iter().flat_map(|matter| &matter.state.allegations);
    let satisfaction: Vec<u32> =
        complaints.iter().filter_map(|matter| matter.state.survey.satisfaction).collect();
    let surveys = number(satisfaction.len(), smallest_cell);
    let channels =
        complaints.iter().filter_map(|matter| matter.state.intake.channel.map(|channel| channel.name()));
    let categories = allegations().filter_map(|one| one.allegation.category.as_deref());
    let outcomes = allegations().filter_map(|one| one.outcome.map(AllegationOutcome::name));
    ComplaintFigures {
        complaints: number(complaints.len(), smallest_cell),
        closed: how_many(&|state| state.ending.closed_on.is_some()),
        channels: counts(channels, smallest_cell),
        categories: counts(categories, smallest_cell),
        outcomes: counts(outcomes, smallest_cell),
        appeals: how_many(&|state| !state.appeals.is_empty()),
        reprisals: how_many(&|state| !state.reprisals.is_empty()),
        median_satisfaction: surveys.and_then(|_| median(&satisfaction)),
        surveys,
        steps: steps(&complaints, smallest_cell, realistic_from),
    }
}

fn steps(complaints: &[&Matter<'_>], smallest_cell: u32, realistic_from: u32) -> Vec<StepFigures> {
    let mut by_step: BTreeMap<&str, Vec<&StepTime>> = BTreeMap::new();
    for time in complaints.iter().flat_map(|matter| &matter.steps).filter(|time| time.in_time.is_some()) {
        by_step.entry(&time.step).or_default().push(time);
    }
    let each = by_step.into_iter().map(|(step, times)| {
        let matters = number(times.len(), smallest_cell);
        let shown = matters.is_some();
        let in_time = times.iter().filter(|time| time.in_time == Some(true)).count();
        let days: Vec<u32> = times.iter().filter_map(|time| time.business_days).collect();
        let in_time_percent = shown.then(|| percent(in_time, times.len()));
        let at = |length: &u32| LengthShare {
            business_days: *length,
            percent: percent(days.iter().filter(|days| *days <= length).count(), times.len()),
        };
        StepFigures {
            step: step.to_owned(),
            matters,
            in_time_percent,
            median_business_days: if shown { median(&days) } else { None },
            at_lengths: if shown && !days.is_empty() { LENGTHS.iter().map(at).collect() } else { Vec::new() },
            realistic: in_time_percent.map(|percent| percent >= realistic_from),
        }
    });
    each.collect()
}

/// A number, unless it is smaller than the smallest cell. None at all says nothing of anyone.
fn number(count: usize, smallest_cell: u32) -> Option<u32> {
    let count = u32::try_from(count).unwrap_or(u32::MAX);
    (count == 0 || count >= smallest_cell).then_some(count)
}

/// Counts by name. One count alone that is left out could be worked out from the total: the next smallest goes too.
fn counts<'n>(names: impl Iterator<Item = &'n str>, smallest_cell: u32) -> Vec<ComplaintCount> {
    let mut by_name: BTreeMap<&str, u32> = BTreeMap::new();
    for name in names {
        *by_name.entry(name).or_default() += 1;
    }
    let hidden = by_name.values().filter(|count| **count < smallest_cell).count();
    let beside =
        (hidden == 1).then(|| by_name.values().filter(|count| **count >= smallest_cell).min()).flatten();
    let mut beside = beside.copied();
    let mut counted = Vec::new();
    for (name, count) in by_name {
        let also = beside == Some(count);
        if also {
            beside = None;
        }
        let shown = count >= smallest_cell && !also;
        counted.push(ComplaintCount { name: name.to_owned(), count: shown.then_some(count) });
    }
    counted
}

fn percent(part: usize, whole: usize) -> u32 {
    let rounded = (part * 200 + whole).checked_div(whole * 2).unwrap_or(0);
    u32::try_from(rounded).unwrap_or(100)
}

/// The middle of some numbers; of two in the middle, the smaller.
pub(super) fn median(numbers: &[u32]) -> Option<u32> {
    let mut sorted = numbers.to_vec();
    sorted.arrange();
    sorted.get(sorted.len().checked_sub(1)? / 2).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn state(channel: super::super::ComplaintChannel) -> ComplaintState {
        let mut state =
            ComplaintState { record: Some(super::super::RecordSort::Complaint), ..ComplaintState::default() };
        state.intake.channel = Some(channel);
        state
    }

    #[test]
    fn other_lengths_are_told_from_the_records() {
        let one = state(super::super::ComplaintChannel::Email);
        let time = |days, in_time| StepTime {
            step: "answer".into(),
            in_time: Some(in_time),
            business_days: Some(days),
        };
        let matters: Vec<Matter<'_>> = [(8, true), (10, true), (12, false), (14, false)]
            .map(|(days, in_time)| Matter { state: &one, steps: vec![time(days, in_time)] })
            .into();
        let figures = figures(&matters, 2, 80);
        let answer = &figures.steps[0];
        assert_eq!(
            (answer.matters, answer.in_time_percent, answer.median_business_days),
            (Some(4), Some(50), Some(10))
        );
        assert_eq!(answer.realistic, Some(false));
        let share = |days| answer.at_lengths.iter().find(|one| one.business_days == days).unwrap().percent;
        assert_eq!((share(5), share(10), share(15)), (0, 50, 100));
    }

    #[test]
    fn small_cells_and_what_would_give_them_away_are_left_out() {
        use super::super::ComplaintChannel::{Email, Letter, Phone};
        let states: Vec<ComplaintState> =
            [vec![state(Email); 9], vec![state(Phone); 6], vec![state(Letter); 2]].concat();
        let matters: Vec<Matter<'_>> =
            states.iter().map(|state| Matter { state, steps: Vec::new() }).collect();
        let figures = figures(&matters, 5, 80);
        assert_eq!(figures.complaints, Some(17));
        let counts: Vec<_> = figures.channels.iter().map(|one| (one.name.as_str(), one.count)).collect();
        assert_eq!(counts, [("email", Some(9)), ("letter", None), ("phone", None)]);
        assert_eq!(figures.surveys, Some(0));
    }
}
