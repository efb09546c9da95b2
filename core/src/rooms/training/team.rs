//! Who is ready for what, what lapses soon, and what is overdue: over many workers.
use crate::arrange::Arrange;
use super::gate::{GateQuestion, GateSurroundings, assess, lapsed_credentials};
use super::policy::TrainingPolicy;
use super::requirement::Readiness;
use super::worker_state::WorkerTraining;
use crate::calendar::CivilDate;
use crate::wire::{PersonId, Role};
use settlewell_macros::wire;

/// What is asked of a team.
#[wire(input)]
pub struct TeamQuestion {
    /// How many days ahead lapses are told.
    pub within_days: u32,
    /// In which role; the roster's roles when absent.
    pub role: Option<Role>,
    /// The areas to look at besides the whole; none means every area that the policy lists.
    pub areas: Vec<String>,
}

/// A team on a day.
#[wire]
pub struct Team {
    /// The day of the answer.
    pub as_of: CivilDate,
    /// Each worker, in the order in which they were handed over. Who has left is left out.
    pub members: Vec<TeamMember>,
    /// What ends within the days asked for, the earliest first.
    pub lapsing: Vec<TeamLapse>,
    /// What is overdue, the longest first.
    pub overdue: Vec<TeamOverdue>,
}

/// How far one worker is.
#[wire]
pub struct TeamMember {
    /// Who.
    pub worker: PersonId,
    /// In which area of work; absent for the whole.
    pub area: Option<String>,
    /// How far, by what is known.
    pub readiness: Readiness,
    /// Whether that is sure: nothing that matters is unknown.
    pub sure: bool,
    /// The last day on which it holds.
    pub ready_until: Option<CivilDate>,
    /// The requirements that keep them from being ready.
    pub unmet: Vec<String>,
}

/// Something that ends soon.
#[wire]
pub struct TeamLapse {
    /// Whose.
    pub worker: PersonId,
    /// The last day.
    pub on: CivilDate,
    /// What ends.
    pub what: String,
    /// The requirement that is then no longer met.
    pub requirement: String,
}

/// Something that should have been done.
#[wire]
pub struct TeamOverdue {
    /// Whose.
    pub worker: PersonId,
    /// What: a module, a credential, a mentorship, a regular learning.
    pub what: String,
    /// Since when; absent for what is owed all the time.
    pub since: Option<CivilDate>,
}

/// Works out where a team stands.
///
/// ```
/// use settlewell::calendar::Calendars;
/// use settlewell::reason::Sentences;
/// use settlewell::rooms::training::{
///     GateSurroundings, Readiness, TeamQuestion, TrainingEvent, TrainingPolicy, When, WorkerTraining, team,
/// };
/// let policy: TrainingPolicy = serde_json::from_str(r#"{
///     "modules": { "referring": { "judgedBy": "completed", "valid": "12 months" } },
///     "requirements": { "basics": { "needs": { "module": "referring" } } } }"#)?;
/// let mut worker = WorkerTraining::default();
/// for (id, event) in [
///     ("e1", TrainingEvent::WorkerAdded { worker: "w-11".into(), engagement: None, serving_since: None }),
///     ("e2", TrainingEvent::Completed { module: "referring".into(), minutes: None, renew_by: None, source: None }),
/// ] {
///     worker.take(When::on("2025-12-01".parse()?), &id.into(), &event);
/// }
/// let calendar = Calendars::builtin("weekdays")?;
/// let around = GateSurroundings {
///     as_of: "2026-10-15".parse()?, roster: None, sessions: &[], days: calendar.as_ref(), sentences: Sentences::english() };
/// let asked = TeamQuestion { within_days: 60, role: None, areas: vec![] };
/// let team = team(&asked, &[&worker], &policy, &around);
/// assert_eq!(team.members[0].readiness, Readiness::Ready);
/// assert_eq!(team.lapsing[0].on.to_string(), "2026-12-01");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn team(
    question: &TeamQuestion,
    workers: &[&WorkerTraining],
    policy: &TrainingPolicy,
    around: &GateSurroundings<'_>,
) -> Team {
    let as_of = around.as_of;
    let days = i32::try_from(question.within_days).unwrap_or(i32::MAX);
    let reach = as_of.plus_days(days);
    let areas = if question.areas.is_empty() { &policy.areas } else { &question.areas };
    let mut team = Team { as_of, members: Vec::new(), lapsing: Vec::new(), overdue: Vec::new() };
    for worker in workers {
        let Some(id) = worker.worker.as_ref().filter(|_| worker.left_on(as_of).is_none()) else { continue };
        let whole = GateQuestion { role: question.role.clone(), ..GateQuestion::of(id.as_str()) };
        let asked = std::iter::once(whole.clone()).chain(areas.iter().map(|area| whole.clone().area(area)));
        for asked in asked {
            let assessed = assess(&asked, policy.compiled(), Some(worker), around);
            for (on, requirement, what) in assessed.lapses().into_iter().filter(|(on, ..)| *on <= reach) {
                team.lapses(id, on, requirement, what);
            }
            for (what, since) in assessed.overdue() {
                team.owes(id, what, since);
            }
            team.members.push(TeamMember {
                worker: id.clone(),
                area: asked.area.clone(),
                readiness: assessed.readiness,
                sure: assessed.readiness == assessed.possible,
                ready_until: assessed.ready_until().map(|(on, ..)| on),
                unmet: assessed.unmet().map(str::to_owned).collect(),
            });
        }
        // What only an activity or a level asks for lapses all the same.
        for (name, requirement) in policy.requirements.iter() {
            let audience = &requirement.audience;
            let of_area = audience.areas.is_empty() || audience.areas.iter().any(|area| areas.contains(area));
            if !of_area || (audience.activities.is_empty() && audience.levels.is_empty()) {
                continue;
            }
            let asked = GateQuestion {
                area: audience.areas.first().cloned(),
                activity: audience.activities.first().cloned(),
                level: audience.levels.first().cloned(),
                ..whole.clone()
            };
            let lapses = assess(&asked, policy.compiled(), Some(worker), around).lapses();
            for (on, of, what) in lapses.into_iter().filter(|(on, of, _)| *on <= reach && *of == name) {
                // What begins to be asked for later concerns those in the roles that it names.
                if what != name || !audience.roles.is_empty() {
                    team.lapses(id, on, of, what);
                }
            }
        }
        // And it has run out all the same.
        for (what, on) in lapsed_credentials(policy.compiled(), worker, around, &whole) {
            team.owes(id, what, Some(on));
        }
        for module in worker.remedial.keys() {
            let within = policy.remedial.as_ref().and_then(|rule| rule.within);
            let open = worker.open_remedial(module.as_str(), as_of);
            let due = open.and_then(|open| {
                open.due.or_else(|| around.days.after(open.since.last, within?))
            });
            if let Some(due) = due.filter(|due| *due < as_of) {
                team.owes(id, module.as_str(), Some(due));
            }
        }
    }
    team.lapsing.arrange_by(|one, two| (one.on, &one.worker, &one.what).cmp(&(two.on, &two.worker, &two.what)));
    team.overdue
        .arrange_by(|one, two| (one.since, &one.worker, &one.what).cmp(&(two.since, &two.worker, &two.what)));
    team
}

impl Team {
    fn lapses(&mut self, worker: &PersonId, on: CivilDate, requirement: &str, what: &str) {
        let (what, requirement) = (what.to_owned(), requirement.to_owned());
        let lapse = TeamLapse { worker: worker.clone(), on, what, requirement };
        if !self.lapsing.contains(&lapse) {
            self.lapsing.push(lapse);
        }
    }

    fn owes(&mut self, worker: &PersonId, what: &str, since: Option<CivilDate>) {
        let one = TeamOverdue { worker: worker.clone(), what: what.to_owned(), since };
        if !self.overdue.contains(&one) {
            self.overdue.push(one);
        }
    }
}
