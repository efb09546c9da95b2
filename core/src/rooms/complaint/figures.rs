//! Figures over many complaints: on-time rate per step, satisfaction, and whether the timelines are realistic.
//!
//! Pure functions over folded states and the times that steps took. A number below the smallest cell is left out,
//! and so is every number from which it would follow. First look and appeal are apart, and so are the tracks.
use super::cells::Cells;
use super::outcome::AllegationOutcome;
use super::policy::ComplaintPolicy;
use super::state::ComplaintState;
use crate::arrange::Arrange;
use crate::room::StepTime;
use crate::room::many::figures_are_for;
use crate::wire::Role;
use settlewell_macros::wire;

/// One complaint, as figures read it.
pub type Matter<'a> = crate::room::Matter<'a, ComplaintState>;

/// Figures over many complaints.
#[wire]
#[derive(Default)]
pub struct ComplaintFigures {
    /// `true` where the policy does not show figures to the viewer: nothing else is said then.
    pub withheld: Option<bool>,
    /// How many complaints; absent when they are fewer than the smallest cell.
    pub complaints: Option<u32>,
    /// How many are closed; absent, as every part, when it or what it leaves of the whole is smaller than the smallest
    /// cell.
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
    /// The median of the steps that it took people to complain, as they say in the survey.
    pub median_steps: Option<u32>,
    /// The median of the minutes that it took people to complain, as they say in the survey.
    pub median_minutes: Option<u32>,
    /// What share of those who said so felt safe, in percent.
    pub felt_safe_percent: Option<u32>,
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

/// One step of one stage, over the complaints of one track.
#[wire]
pub struct StepFigures {
    /// The step.
    pub step: String,
    /// Its stage; absent for what is owed as long as the record lives.
    pub stage: Option<String>,
    /// The track; absent for complaints on the base one.
    pub track: Option<String>,
    /// How many complaints met it or are late with it; absent when they are fewer than the smallest cell, or when
    /// those of another track would follow from it.
    pub matters: Option<u32>,
    /// In what share it was met in time, in percent.
    pub in_time_percent: Option<u32>,
    /// The median of the business days it took, without those on which its clock stood still. Absent for what recurs.
    pub median_business_days: Option<u32>,
    /// How many business days the policy gives it, before any pause or extension; the median, where that differs from
    /// one complaint to the other. Absent for what recurs.
    pub business_days: Option<u32>,
    /// What share would have been met in so many business days; none for what recurs.
    pub at_lengths: Vec<LengthShare>,
    /// Whether the share met in time is as great as the policy asks.
    pub realistic: Option<bool>,
}

/// What share of complaints would have met a step at another length.
#[wire]
pub struct LengthShare {
    /// The length, in business days.
    pub business_days: u32,
    /// The share, in percent; absent when it could say who somebody was.
    pub percent: Option<u32>,
}

/// The lengths that are tried besides the policy's own, in business days.
const LENGTHS: &[u32] = &[1, 2, 3, 5, 10, 15, 20, 30, 40, 60];

/// Whether the policy shows figures to somebody in a role.
pub(super) fn shown_to(policy: &ComplaintPolicy, role: &Role) -> bool {
    let chosen = policy.views.as_ref().map_or(&[][..], |views| &views.figures_for);
    figures_are_for(role, chosen, policy.head.contains(role) || policy.board.contains(role))
}

/// What somebody is told who may not see figures.
pub(super) fn withheld() -> ComplaintFigures {
    ComplaintFigures { withheld: Some(true), ..ComplaintFigures::default() }
}

/// Works out the figures of many complaints.
///
/// `smallest_cell` is the smallest number that is shown (5 when the policy does not say), `realistic_from` the share
/// in percent from which a step is realistic (80 when the policy does not say).
pub fn figures(matters: &[Matter<'_>], smallest_cell: u32, realistic_from: u32) -> ComplaintFigures {
    let cells = Cells { smallest: smallest_cell };
    let complaints: Vec<&Matter<'_>> = matters.iter().filter(|matter| matter.state.is_complaint()).collect();
    let whole = complaints.len();
    let how_many = |wanted: &dyn Fn(&ComplaintState) -> bool| {
        cells.part(complaints.iter().filter(|matter| wanted(matter.state)).count(), whole)
    };
    let said = |what: &dyn Fn(&ComplaintState) -> Option<u32>| {
        complaints.iter().filter_map(|matter| what(matter.state)).collect::<Vec<u32>>()
    };
    let allegations = || complaints.iter().flat_map(|matter| &matter.state.allegations);
    let channels =
        complaints.iter().filter_map(|matter| matter.state.intake.channel.map(|channel| channel.name()));
    let categories = allegations().filter_map(|one| one.allegation.category.as_deref());
    let outcomes = allegations().filter_map(|one| one.outcome.map(AllegationOutcome::name));
    let felt_safe = said(&|state| state.survey.felt_safe.map(u32::from));
    ComplaintFigures {
        withheld: None,
        complaints: cells.number(whole),
        closed: how_many(&|state| state.ending.closed_on.is_some()),
        channels: cells.counts(channels, Some(whole)),
        categories: cells.counts(categories, None),
        outcomes: cells.counts(outcomes, None),
        appeals: how_many(&|state| !state.appeals.is_empty()),
        reprisals: how_many(&|state| !state.reprisals.is_empty()),
        surveys: how_many(&|state| state.survey.answered()),
        median_satisfaction: cells.median(&said(&|state| state.survey.satisfaction)),
        median_steps: cells.median(&said(&|state| state.survey.steps)),
        median_minutes: cells.median(&said(&|state| state.survey.minutes)),
        felt_safe_percent: cells.percent(felt_safe.iter().sum::<u32>() as usize, felt_safe.len()),
        steps: steps(&complaints, cells, realistic_from),
    }
}

fn steps(complaints: &[&Matter<'_>], cells: Cells, realistic_from: u32) -> Vec<StepFigures> {
    fn place(time: &StepTime) -> (Option<&str>, &str) {
        (time.stage.as_deref(), &time.step)
    }
    let all = complaints.iter().flat_map(|matter| &matter.steps);
    let mut times: Vec<&StepTime> = all.filter(|time| time.in_time.is_some()).collect();
    times.arrange_by(|one, other| (place(one), &one.track).cmp(&(place(other), &other.track)));
    let mut figures = Vec::new();
    for of_step in times.chunk_by(|one, other| place(one) == place(other)) {
        let tracks: Vec<&[&StepTime]> = of_step.chunk_by(|one, other| one.track == other.track).collect();
        let counts: Vec<u32> =
            tracks.iter().map(|times| u32::try_from(times.len()).unwrap_or(u32::MAX)).collect();
        let shown = cells.shown(&counts, None);
        for (times, shown) in tracks.into_iter().zip(shown) {
            figures.extend(step(times, shown, cells, realistic_from));
        }
    }
    figures
}

/// One step on one track.
fn step(times: &[&StepTime], count_shown: bool, cells: Cells, realistic_from: u32) -> Option<StepFigures> {
    let first = times.first()?;
    let matters = cells.number(times.len());
    let in_time = times.iter().filter(|time| time.in_time == Some(true)).count();
    let days: Vec<u32> = times.iter().filter_map(|time| time.business_days).collect();
    let own = median(&times.iter().filter_map(|time| time.given).collect::<Vec<_>>());
    let mut lengths: Vec<u32> = LENGTHS.iter().copied().chain(own).collect();
    lengths.arrange();
    lengths.dedup();
    let at = |business_days: u32| LengthShare {
        business_days,
        percent: cells.percent(days.iter().filter(|days| **days <= business_days).count(), times.len()),
    };
    let enough = matters.is_some() && !days.is_empty();
    Some(StepFigures {
        step: first.step.clone(),
        stage: first.stage.clone(),
        track: first.track.clone(),
        matters: matters.filter(|_| count_shown),
        in_time_percent: cells.percent(in_time, times.len()),
        median_business_days: cells.median(&days).filter(|_| !days.is_empty()),
        business_days: own,
        at_lengths: if enough { lengths.into_iter().map(at).collect() } else { Vec::new() },
        realistic: matters.map(|_| in_time * 100 >= realistic_from as usize * times.len()),
    })
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

    fn answer(stage: &str, track: Option<&str>, days: u32) -> StepTime {
        StepTime {
            step: "answer".into(),
            stage: Some(stage.into()),
            track: track.map(Into::into),
            in_time: Some(days <= 12),
            business_days: Some(days),
            given: Some(12),
        }
    }

    fn over(times: &[StepTime], smallest_cell: u32) -> ComplaintFigures {
        let one = state(super::super::ComplaintChannel::Email);
        let matter = |time: &StepTime| Matter { state: &one, steps: vec![time.clone()] };
        figures(&times.iter().map(matter).collect::<Vec<_>>(), smallest_cell, 80)
    }

    #[test]
    fn other_lengths_are_told_from_the_records_and_the_policys_own_is_among_them() {
        let figures = over(&[8, 10, 13, 14].map(|days| answer("first", None, days)), 2);
        let answer = &figures.steps[0];
        assert_eq!(
            (answer.matters, answer.in_time_percent, answer.median_business_days, answer.business_days),
            (Some(4), Some(50), Some(10), Some(12))
        );
        assert_eq!(answer.realistic, Some(false));
        let share = |days| answer.at_lengths.iter().find(|one| one.business_days == days).unwrap().percent;
        // One alone in ten days, or all but one, would say which.
        assert_eq!((share(5), share(10), share(12), share(15)), (Some(0), Some(50), Some(50), Some(100)));
        assert_eq!(answer.at_lengths.len(), LENGTHS.len() + 1);
    }

    #[test]
    fn stages_and_tracks_are_apart() {
        let times = [
            vec![answer("first", None, 8); 3],
            vec![answer("first", Some("urgent"), 20); 2],
            vec![answer("appeal", None, 30); 4],
        ];
        let figures = over(&times.concat(), 2);
        let told: Vec<_> = figures
            .steps
            .iter()
            .map(|one| (one.stage.as_deref(), one.track.as_deref(), one.matters, one.median_business_days))
            .collect();
        assert_eq!(
            told,
            [
                (Some("appeal"), None, Some(4), Some(30)),
                (Some("first"), None, Some(3), Some(8)),
                (Some("first"), Some("urgent"), Some(2), Some(20)),
            ]
        );
    }

    #[test]
    fn what_recurs_has_no_length() {
        let round = StepTime { business_days: None, given: None, ..answer("first", None, 3) };
        let figures = over(&vec![round; 5], 5);
        let step = &figures.steps[0];
        assert_eq!((step.in_time_percent, step.median_business_days, step.business_days), (Some(100), None, None));
        assert!(step.at_lengths.is_empty());
    }

    #[test]
    fn small_cells_and_what_would_give_them_away_are_left_out() {
        use super::super::ComplaintChannel::{Email, Letter, Phone};
        let mut states: Vec<ComplaintState> =
            [vec![state(Email); 9], vec![state(Phone); 6], vec![state(Letter); 2]].concat();
        for state in states.iter_mut().take(15) {
            state.ending.closed_on = Some("2026-10-01".parse().unwrap());
        }
        let matters: Vec<Matter<'_>> =
            states.iter().map(|state| Matter { state, steps: Vec::new() }).collect();
        let figures = figures(&matters, 5, 80);
        assert_eq!(figures.complaints, Some(17));
        // 15 of 17 are closed: two are open.
        assert_eq!(figures.closed, None);
        let counts: Vec<_> = figures.channels.iter().map(|one| (one.name.as_str(), one.count)).collect();
        assert_eq!(counts, [("email", Some(9)), ("letter", None), ("phone", None)]);
        assert_eq!(figures.surveys, Some(0));
    }

    #[test]
    fn surveys_tell_how_simple_and_how_safe_it_was() {
        let mut states = vec![state(super::super::ComplaintChannel::Email); 12];
        for (at, state) in states.iter_mut().enumerate() {
            state.survey.sent = true;
            state.survey.steps = Some(if at < 7 { 2 } else { 6 });
            state.survey.minutes = Some(10);
            state.survey.felt_safe = Some(at < 6);
        }
        let matters: Vec<Matter<'_>> =
            states.iter().map(|state| Matter { state, steps: Vec::new() }).collect();
        let figures = figures(&matters, 5, 80);
        assert_eq!((figures.median_steps, figures.median_minutes), (Some(2), Some(10)));
        assert_eq!((figures.surveys, figures.felt_safe_percent), (Some(12), Some(50)));
    }

    #[test]
    fn figures_are_for_those_whom_the_policy_names() {
        let mut policy = ComplaintPolicy { board: vec!["boardMember".into()], ..ComplaintPolicy::default() };
        let to = |policy: &ComplaintPolicy, role: &str| shown_to(policy, &role.into());
        assert!(to(&policy, "overseer") && to(&policy, "management") && to(&policy, "boardMember"));
        assert!(!to(&policy, "respondent") && !to(&policy, "worker"));
        let figures_for = vec!["qualityLead".into()];
        policy.views = Some(super::super::ViewPolicy { figures_for, ..Default::default() });
        assert!(to(&policy, "qualityLead") && !to(&policy, "management"));
    }
}
