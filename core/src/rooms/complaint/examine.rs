//! What a policy gets wrong about complaints, beyond what its schema says. Paths start at the room.
use super::outcome::Handler;
use super::people::ComplaintRole;
use super::policy::ComplaintPolicy;
use super::rules::extension::REQUIREMENTS;
use super::rules::track::STANDARD;
use super::terms::SupportRole;
use crate::problem::Problem;
use crate::room::Groundwork;
use crate::timeline::{Named, StageDefinition, StepDefinition};

pub(super) fn examine(policy: &ComplaintPolicy, problems: &mut Vec<Problem>) {
    let open = policy.open_subjects == Some(true);
    if policy.subjects.is_empty() && !open {
        let problem = Problem::new("complaint.policy.subjects-unsaid", "subjects");
        problems.push(
            problem
                .expected("a list of `subjects`, or `openSubjects: true` where it is left open on purpose"),
        );
    }
    if !policy.subjects.is_empty() && open {
        let problem = Problem::new("complaint.policy.subjects-twice", "openSubjects").found("true");
        problems.push(problem.expected("either a list of `subjects` or `openSubjects: true`"));
    }
    people(policy, problems);
    tracks(policy, problems);
    handlers(policy, problems);
    appeal(policy, problems);
    each_step(&policy.stages, &policy.steps, "", problems);
    for (name, track) in policy.tracks.iter() {
        let none = Named::default();
        let (stages, steps) = (track.stages.as_ref(), track.steps.as_ref());
        let path = format!("tracks.{name}.");
        each_step(stages.unwrap_or(&Named::default()), steps.unwrap_or(&none), &path, problems);
    }
    for part in policy.disclosure.names() {
        let parts = ["respondent", "witness", "other"];
        if !parts.contains(&part) {
            problems.push(
                Problem::new("complaint.policy.unknown-part", format!("disclosure.{part}"))
                    .one_of(part, parts),
            );
        }
    }
    let percent = policy.process.as_ref().and_then(|process| process.realistic_from);
    if let Some(percent) = percent.filter(|percent| *percent > 100) {
        let problem =
            Problem::new("complaint.policy.percent", "process.realisticFrom").found(percent.to_string());
        problems.push(problem.expected("a share in percent, from 0 to 100"));
    }
}

/// The criteria of exceptions to the time limit can be read, whether by name or written out.
pub(super) fn exceptions(policy: &ComplaintPolicy, ground: &Groundwork<'_>, problems: &mut Vec<Problem>) {
    let Some(limit) = &policy.time_limit else { return };
    let mut criteria = ground.criteria.clone();
    for (name, exception) in limit.exceptions.iter() {
        let Some(when) = &exception.when else { continue };
        if let Err(found) = criteria.add_expression(&format!("timeLimit.exceptions.{name}.when"), when) {
            problems.extend(found.problems().iter().cloned());
        }
    }
}

/// What may be disclosed are elements that the policy on sharing has.
pub(super) fn disclosed(policy: &ComplaintPolicy, ground: &Groundwork<'_>, problems: &mut Vec<Problem>) {
    let Some(permission) = ground.permission else { return };
    let known = || permission.elements.keys().map(String::as_str);
    for (part, disclosure) in policy.disclosure.iter() {
        let listed = disclosure.elements.iter().enumerate();
        for (index, element) in listed.filter(|(_, element)| !permission.elements.contains_key(*element)) {
            let path = format!("disclosure.{part}.elements[{index}]");
            problems.push(Problem::new("complaint.policy.unknown-element", path).one_of(element, known()));
        }
    }
}

/// Whom the handler of a stage must differ from: a role, in a stage that the policy has.
fn handlers(policy: &ComplaintPolicy, problems: &mut Vec<Problem>) {
    let roles = ComplaintRole::ALL.map(ComplaintRole::name);
    let of_tracks = policy.tracks.iter().filter_map(|(track, one)| Some((format!("tracks.{track}."), one.stages.as_ref()?)));
    for (before, stages) in of_tracks.chain([(String::new(), &policy.stages)]) {
        for (name, stage) in stages.iter() {
            let own = |stage: &StageDefinition| stage.handler.as_ref().map(|one| one.different_from.clone());
            // What a track takes over from the policy is told once.
            if !before.is_empty() && policy.stages.get(name).and_then(own) == own(stage) {
                continue;
            }
            let differs = stage.handler.iter().flat_map(|handler| handler.different_from.iter().enumerate());
            for (index, other) in differs {
                let path = format!("{before}stages.{name}.handler.differentFrom[{index}]");
                let (of, role) = other.split_once('.').unwrap_or(("", other));
                if stages.get(of).is_none() && policy.stages.get(of).is_none() {
                    let problem = Problem::new("complaint.policy.unknown-stage", path.clone());
                    let found = if of.is_empty() { other } else { of };
                    problems.push(problem.one_of(found, stages.names()).expected("`stage.role`, as in `first.investigator`"));
                }
                if !roles.contains(&role) {
                    problems.push(Problem::new("complaint.policy.unknown-role", path).one_of(role, roles));
                }
            }
        }
    }
}

fn people(policy: &ComplaintPolicy, problems: &mut Vec<Problem>) {
    let roles = ComplaintRole::ALL.map(ComplaintRole::name);
    let helpers =
        [SupportRole::Helper, SupportRole::Interpreter, SupportRole::Translator].map(SupportRole::name);
    for (name, chosen) in policy.people.iter() {
        let known = roles.iter().chain(&helpers).copied();
        if !known.clone().any(|role| role == name) {
            problems.push(
                Problem::new("complaint.policy.unknown-role", format!("people.{name}")).one_of(name, known),
            );
        }
        for (index, other) in chosen.different_from.iter().enumerate() {
            let path = format!("people.{name}.differentFrom[{index}]");
            if !roles.contains(&other.as_str()) {
                problems.push(Problem::new("complaint.policy.unknown-role", path).one_of(other, roles));
            } else if other == name {
                let problem =
                    Problem::new("complaint.policy.differs-from-itself", path).found(other.as_str());
                problems.push(problem.expected("another role"));
            }
        }
    }
    if !policy.head.is_empty() && policy.board.is_empty() && policy.when_nobody.is_empty() {
        let problem = Problem::new("complaint.policy.head-without-board", "head");
        problems.push(problem.expected("`board`, the roles that mean the board, or `whenNobody`"));
    }
    let to_board = policy.when_nobody.iter().position(|handler| *handler == Handler::Board);
    if let Some(index) = to_board.filter(|_| policy.board.is_empty()) {
        let problem = Problem::new("complaint.policy.board-unknown", format!("whenNobody[{index}]"));
        problems.push(problem.found("board").expected("`board`, the roles that mean the board"));
    }
}

fn tracks(policy: &ComplaintPolicy, problems: &mut Vec<Problem>) {
    let bound = policy.informal.as_ref().and_then(|informal| informal.up_to);
    if let Some(bound) = bound.filter(|_| !policy.tracks.iter().any(|(_, track)| track.informal == Some(true))) {
        let problem = Problem::new("complaint.policy.no-informal-track", "informal.upTo").found(bound.name());
        problems.push(problem.expected("a track with `informal: true`"));
    }
    for (name, track) in policy.tracks.iter() {
        let path = format!("tracks.{name}");
        if name == STANDARD {
            let problem = Problem::new("complaint.policy.standard-track", path.clone()).found(name);
            problems.push(problem.expected("another name: `standard` is what the policy itself says"));
        }
        if track.informal == Some(true) && track.when.is_some() {
            let problem = Problem::new("complaint.policy.informal-by-itself", format!("{path}.when"));
            problems.push(
                problem
                    .expected("no criterion: the informal track is taken with the complainant's agreement"),
            );
        }
    }
}

fn appeal(policy: &ComplaintPolicy, problems: &mut Vec<Problem>) {
    let stage = policy.stages.iter().find(|(_, stage)| {
        stage.opens.as_ref().is_some_and(|names| names.iter().any(|name| name == "appealed"))
    });
    match (&policy.appeal, stage) {
        (Some(_), None) => {
            let problem = Problem::new("complaint.policy.appeal-without-stage", "appeal");
            problems.push(problem.expected("a stage with `opens: appealed`"));
        }
        (None, Some((name, _))) => {
            let problem = Problem::new("complaint.policy.stage-without-appeal", format!("stages.{name}"));
            problems.push(problem.expected("`appeal`, or no stage that an appeal opens"));
        }
        (Some(chosen), Some(_)) if chosen.needs_ground == Some(true) && chosen.grounds.is_empty() => {
            let problem = Problem::new("complaint.policy.no-grounds", "appeal.grounds");
            problems.push(problem.expected("the grounds on which somebody can appeal"));
        }
        _ => {}
    }
}

fn each_step(
    stages: &Named<StageDefinition>,
    steps: &Named<StepDefinition>,
    before: &str,
    problems: &mut Vec<Problem>,
) {
    for (stage, definition) in stages.iter() {
        for (step, definition) in definition.steps.iter() {
            requirements(definition, &format!("{before}stages.{stage}.steps.{step}"), problems);
        }
    }
    for (step, definition) in steps.iter() {
        requirements(definition, &format!("{before}steps.{step}"), problems);
    }
}

fn requirements(step: &StepDefinition, path: &str, problems: &mut Vec<Problem>) {
    let Some(extensions) = &step.extensions else { return };
    for (index, name) in extensions.require.iter().enumerate() {
        if !REQUIREMENTS.contains(&name.as_str()) {
            let path = format!("{path}.extensions.require[{index}]");
            let problem = Problem::new("complaint.policy.unknown-requirement", path);
            problems
                .push(problem.one_of(name, REQUIREMENTS.iter().copied()).expected(REQUIREMENTS.join(", ")));
        }
    }
}
