//! What a room reads over many records: figures, and what they say together.
use super::Room;
use crate::calendar::{Calendar, CivilDate};
use crate::context::WholeContext;
use crate::wire::Role;

/// What figures read besides the records.
pub struct FiguresGround<'a, R: Room> {
    /// What the organization chose.
    pub policy: &'a R::Policy,
    /// The day, the viewer and the roster.
    pub context: WholeContext<'a>,
    /// The first day asked for.
    pub from: Option<CivilDate>,
    /// The last day asked for.
    pub until: Option<CivilDate>,
    /// The organization's calendar.
    pub calendar: &'a Calendar,
}

/// Who may see figures over many records where the policy chooses nobody, besides those whom it names for the room.
const FIGURES_FOR: &[&str] = &["overseer", "management", "board", "director"];

/// Whether figures over many records are for somebody in a role: for the roles that the policy chose, and where it chose
/// none, for the usual ones and for those that it has a name for (`named`).
#[allow(dead_code, reason = "not every room has figures")]
pub(crate) fn figures_are_for(role: &Role, chosen: &[Role], named: bool) -> bool {
    if chosen.is_empty() { named || FIGURES_FOR.contains(&role.as_str()) } else { chosen.contains(role) }
}

/// What was gathered from many records of a room.
pub struct Gathered<'a> {
    /// What was not done in time, once for each area of its record.
    pub late: &'a [Late],
    /// What somebody has taken up.
    pub taken_up: &'a [TakenUp],
    /// Whether a day lies no more than a span before the day of the answer.
    pub recent: &'a dyn Fn(CivilDate, &crate::calendar::Span) -> bool,
}

impl Gathered<'_> {
    /// What was not done in time and nobody has taken up: what was due by the day on which its area was taken up is.
    pub fn waiting(&self) -> impl Iterator<Item = &Late> {
        let covers = |taken: &TakenUp, late: &Late| {
            late.due <= taken.on && taken.area.as_ref().is_none_or(|area| *area == late.area)
        };
        self.late.iter().filter(move |late| !self.taken_up.iter().any(|taken| covers(taken, late)))
    }
}

/// Something that was not done in time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Late {
    /// The area of work.
    pub area: String,
    /// The day on which it was due.
    pub due: CivilDate,
}

/// That somebody took up what was late in an area.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TakenUp {
    /// The area of work; none means every area.
    pub area: Option<String>,
    /// The day.
    pub on: CivilDate,
}

/// One record, as figures read it.
#[derive(Clone, Debug)]
pub struct Matter<'a, S> {
    /// Its state.
    pub state: &'a S,
    /// The steps whose clock has started.
    pub steps: Vec<StepTime>,
}

/// How long one step of one record took.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepTime {
    /// The step.
    pub step: String,
    /// Its stage; absent for what is owed as long as the record lives.
    pub stage: Option<String>,
    /// The track that the record follows; absent on the base one.
    pub track: Option<String>,
    /// Whether it was met in time; absent while it is open and not late.
    pub in_time: Option<bool>,
    /// How many business days it took, without those on which its clock stood still; absent while it is open, and
    /// for a step that recurs.
    pub business_days: Option<u32>,
    /// How many business days the policy gives it, before any pause or extension; absent for a step that recurs.
    pub given: Option<u32>,
}
