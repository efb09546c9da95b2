//! What figures read of a step besides whether it was met in time: when its clock stood still, and how long the
//! policy gives it.
use super::answer::{Owed, Situation, What};
use super::clocks::Clocks;
use super::compiled::Timeline;
use crate::calendar::{CivilDate, Span};

/// The clock of one step.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Timing {
    /// The days on which it stood still: the first and the last of each pause.
    pub(crate) pauses: Vec<(CivilDate, CivilDate)>,
    /// How long the policy gives, with the days from which and to which that was counted: before any pause, and
    /// before any extension.
    pub(crate) given: Option<(Span, CivilDate, CivilDate)>,
    /// Whether the step recurs: how long one round took says little then.
    pub(crate) recurs: bool,
}

impl Timeline {
    /// The clocks of what is owed, in its order; of something promised, nothing. `owed` is from an
    /// [`Evaluation`](super::Evaluation) of the same situation.
    pub(crate) fn timings(&self, situation: &Situation<'_>, owed: &[Owed]) -> Vec<Timing> {
        let clocks = Clocks::run(self, situation);
        let of = |owed: &Owed| {
            let What::Step(id) = owed.what else { return None };
            let (step, state) = (self.get(id)?, clocks.states.get(usize::from(id.0))?);
            if step.every.is_some() {
                return Some(Timing { recurs: true, ..Timing::default() });
            }
            let base = state.start.and_then(|start| clocks.base(step, &start, state.met.map(|met| met.on)));
            let paused = match &step.pauses {
                Some(_) => clocks.log_of(step, *state).pauses,
                None => Vec::new(),
            };
            let pauses = paused.into_iter().filter_map(|pause| Some((pause.from, pause.to?)));
            let given = base.map(|base| (base.span, base.from, base.on));
            Some(Timing { pauses: pauses.collect(), given, recurs: false })
        };
        owed.iter().map(|owed| of(owed).unwrap_or_default()).collect()
    }
}
