//! Names in a question that the policy does not have: told, never taken for something that nobody needs training for.
use crate::arrange::Arrange;
use super::audience::AudienceQuestion;
use super::gate::GateQuestion;
use super::policy::TrainingPolicy;
use super::team::TeamQuestion;
use crate::problem::Problem;
use crate::roster::Roster;
use crate::wire::Role;

/// What is wrong with a question of the gate.
pub(crate) fn of_gate(policy: &TrainingPolicy, roster: Option<&Roster>, question: &GateQuestion) -> Vec<Problem> {
    let mut problems = Vec::new();
    let areas = policy.areas.iter().map(String::as_str);
    listed("training.policy.unknown-area", "question.area", question.area.as_deref(), areas, &mut problems);
    let activities = policy.activities.iter().map(String::as_str);
    let asked = question.activity.as_deref();
    listed("training.policy.unknown-activity", "question.activity", asked, activities, &mut problems);
    let (asked, levels) = (question.level.as_deref(), policy.levels.names());
    listed("training.policy.unknown-level", "question.level", asked, levels, &mut problems);
    role(policy, roster, question.role.as_ref(), &mut problems);
    problems
}

/// What is wrong with a question about a team.
pub(crate) fn of_team(policy: &TrainingPolicy, roster: Option<&Roster>, question: &TeamQuestion) -> Vec<Problem> {
    let mut problems = areas(policy, &question.areas);
    role(policy, roster, question.role.as_ref(), &mut problems);
    problems
}

/// What is wrong with a question about those whom a change concerns.
pub(crate) fn of_audience(policy: &TrainingPolicy, question: &AudienceQuestion) -> Vec<Problem> {
    areas(policy, &question.areas)
}

fn areas(policy: &TrainingPolicy, areas: &[String]) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (at, area) in areas.iter().enumerate() {
        let path = ["question.areas[", &at.to_string(), "]"].concat();
        let known = policy.areas.iter().map(String::as_str);
        listed("training.policy.unknown-area", &path, Some(area), known, &mut problems);
    }
    problems
}

fn listed<'a>(
    code: &str,
    path: &str,
    asked: Option<&str>,
    known: impl Iterator<Item = &'a str>,
    problems: &mut Vec<Problem>,
) {
    let known: Vec<&str> = known.collect();
    if let Some(asked) = asked.filter(|asked| !known.is_empty() && !known.contains(asked)) {
        problems.push(Problem::new(code, path).one_of(asked, known));
    }
}

/// Roles stand in the audiences of the policy and on the roster; where no audience names one, any will do.
fn role(policy: &TrainingPolicy, roster: Option<&Roster>, asked: Option<&Role>, problems: &mut Vec<Problem>) {
    let Some(asked) = asked else { return };
    let mut named: Vec<&str> = Vec::new();
    let required = policy.requirements.iter().map(|(_, requirement)| &requirement.audience);
    let regular = policy.ongoing.iter().map(|(_, ongoing)| &ongoing.audience);
    let programs = policy.programs.iter().filter_map(|(_, program)| program.audience.as_ref());
    for audience in required.chain(regular).chain(programs) {
        named.extend(audience.roles.iter().map(Role::as_str));
    }
    if named.is_empty() {
        return;
    }
    let people = roster.into_iter().flat_map(|roster| &roster.people);
    named.extend(people.flat_map(|person| &person.positions).flat_map(|position| &position.roles).map(Role::as_str));
    named.arrange();
    named.dedup();
    if !named.contains(&asked.as_str()) {
        problems.push(Problem::new("training.question.unknown-role", "question.role").one_of(asked.as_str(), named));
    }
}
