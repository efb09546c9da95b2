//! What a policy gets wrong about training, beyond what its schema says. Paths start at the room.
use super::policy::TrainingPolicy;
use super::program::{ModulePolicy, Opening, ProgramPolicy};
use super::requirement::{Audience, NeedPolicy};
use super::terms::Completion;
use crate::calendar::{CivilDate, Span, SpanUnit};
use crate::problem::Problem;

type Problems = Vec<Problem>;

pub(super) fn examine(policy: &TrainingPolicy, problems: &mut Problems) {
    for (name, module) in policy.modules.iter() {
        examine_module(policy, name, module, problems);
    }
    for (name, program) in policy.programs.iter() {
        examine_program(policy, name, program, problems);
    }
    for (name, level) in policy.levels.iter() {
        for (index, inner) in level.includes.iter().enumerate() {
            let path = format!("levels.{name}.includes[{index}]");
            known("training.policy.unknown-level", path, inner, policy.levels.names(), problems);
            if includes_itself(policy, name) {
                let problem =
                    Problem::new("training.policy.level-circle", format!("levels.{name}")).found(name);
                problems.push(problem.expected("levels that do not come round to themselves"));
                break;
            }
        }
    }
    for (name, requirement) in policy.requirements.iter() {
        let path = format!("requirements.{name}");
        need(policy, &requirement.needs, &format!("{path}.needs"), problems);
        audience(policy, &requirement.audience, &format!("{path}.for"), problems);
        in_order(requirement.from, requirement.until, &path, problems);
        if let Some(later) = requirement.already_serving_from {
            match requirement.from {
                None => problems.push(
                    Problem::new("training.policy.later-without-from", format!("{path}.alreadyServingFrom"))
                        .found(later.to_string())
                        .expected("a `from` beside it: since when it is needed at all"),
                ),
                Some(from) if later < from => problems.push(
                    Problem::new("training.policy.days", format!("{path}.alreadyServingFrom"))
                        .found(later.to_string())
                        .expected(format!("a day on or after `{from}`")),
                ),
                Some(_) => {}
            }
        }
    }
    for (name, ongoing) in policy.ongoing.iter() {
        let path = format!("ongoing.{name}");
        audience(policy, &ongoing.audience, &format!("{path}.for"), problems);
        in_order(ongoing.from, ongoing.until, &path, problems);
        days_only(ongoing.every, &format!("{path}.every"), problems);
        if ongoing.hours.is_none() && ongoing.sessions.is_none() {
            let problem = Problem::new("training.policy.nothing-asked", path);
            problems.push(problem.expected("`hours`, `sessions`, or both"));
        }
    }
    for (name, mentorship) in policy.mentorships.iter() {
        let path = format!("mentorships.{name}");
        for (index, activity) in mentorship.approves.iter().enumerate() {
            listed(
                "training.policy.unknown-activity",
                format!("{path}.approves[{index}]"),
                activity,
                &policy.activities,
                problems,
            );
        }
        for (index, held) in mentorship.mentors.holds.iter().enumerate() {
            let names = policy.modules.names().chain(policy.programs.names());
            known(
                "training.policy.unknown-module",
                format!("{path}.mentors.holds[{index}]"),
                held,
                names,
                problems,
            );
        }
        for (variant, chosen) in mentorship.variants.iter() {
            if let Some(chosen) = &chosen.audience {
                audience(policy, chosen, &format!("{path}.variants.{variant}.for"), problems);
            }
        }
    }
    for (name, credential) in policy.credentials.iter() {
        names(policy, &credential.areas, &[], &[], &format!("credentials.{name}"), problems);
    }
    if let Some(rule) = &policy.after_leave {
        known(
            "training.policy.unknown-program",
            "afterLeave.program".into(),
            &rule.program,
            policy.programs.names(),
            problems,
        );
        days_only(rule.longer_than, "afterLeave.longerThan", problems);
    }
    if let Some(rule) = &policy.train_the_trainer {
        known(
            "training.policy.unknown-module",
            "trainTheTrainer.module".into(),
            &rule.module,
            policy.modules.names(),
            problems,
        );
    }
    for (name, partner) in policy.partners.iter() {
        for (index, module) in partner.modules.iter().enumerate() {
            let path = format!("partners.{name}.modules[{index}]");
            known("training.policy.unknown-module", path, module, policy.modules.names(), problems);
        }
    }
    for (name, budget) in policy.budgets.iter() {
        in_order(Some(budget.from), Some(budget.until), &format!("budgets.{name}"), problems);
    }
}

fn examine_module(policy: &TrainingPolicy, name: &str, module: &ModulePolicy, problems: &mut Problems) {
    let path = format!("modules.{name}");
    let tested = matches!(module.judged_by, Completion::Passed | Completion::Both | Completion::Either);
    match module.pass_mark {
        Some(mark) if mark > 100 => problems.push(
            Problem::new("training.policy.percent", format!("{path}.passMark"))
                .found(mark.to_string())
                .expected("a mark in percent, from 0 to 100"),
        ),
        Some(mark) if !tested => problems.push(
            Problem::new("training.policy.mark-without-test", format!("{path}.passMark"))
                .found(mark.to_string())
                .expected("`judgedBy: passed`, `both` or `either` where there is a pass mark"),
        ),
        _ => {}
    }
    if let Some(valid) = module.valid {
        days_only(valid, &format!("{path}.valid"), problems);
    }
    for (index, other) in module.equivalents.iter().enumerate() {
        if other.module == name {
            let problem = Problem::new(
                "training.policy.equivalent-to-itself",
                format!("{path}.equivalents[{index}].module"),
            );
            problems.push(problem.found(name).expected("another module"));
        }
        in_order(other.from, other.until, &format!("{path}.equivalents[{index}]"), problems);
    }
    for (index, topic) in module.teaches.iter().enumerate() {
        if !policy.topics.is_empty() {
            let path = format!("{path}.teaches[{index}]");
            known("training.policy.unknown-topic", path, topic, policy.topics.names(), problems);
        }
    }
    let Some(renewal) = &module.renewal else { return };
    if module.valid.is_none() {
        let problem = Problem::new("training.policy.renewal-without-end", format!("{path}.renewal"));
        problems.push(problem.expected("`valid`: how long the module holds"));
    }
    if let (Some(valid), Some(opens)) = (module.valid, renewal.opens)
        && about_days(opens) >= about_days(valid)
    {
        let problem = Problem::new("training.policy.window-too-long", format!("{path}.renewal.opens"));
        problems.push(
            problem
                .found(opens.to_string())
                .expected(format!("less than `{valid}`, for which the module holds")),
        );
    }
    if renewal.received_at_least.is_some() || renewal.while_pending.is_some() {
        let problem = Problem::new("training.policy.pending-module", format!("{path}.renewal"));
        problems.push(
            problem
                .expected("`opens` and `grace`; an application is filed for a credential, not for a module"),
        );
    }
}

fn examine_program(policy: &TrainingPolicy, name: &str, program: &ProgramPolicy, problems: &mut Problems) {
    let path = format!("programs.{name}");
    for (index, part) in program.modules.iter().enumerate() {
        let path = format!("{path}.modules[{index}]");
        known("training.policy.unknown-module", path.clone(), part.name(), policy.modules.names(), problems);
        if let super::program::ProgramModule::Dated(dated) = part {
            in_order(dated.from, dated.until, &path, problems);
        }
    }
    if let Some(mentorship) = &program.mentorship {
        let path = format!("{path}.mentorship");
        known("training.policy.unknown-mentorship", path, mentorship, policy.mentorships.names(), problems);
    }
    for (index, topic) in program.must_cover.iter().enumerate() {
        if !policy.topics.is_empty() {
            let path = format!("{path}.mustCover[{index}]");
            known("training.policy.unknown-topic", path, topic, policy.topics.names(), problems);
        }
    }
    if let Some(meant) = &program.audience {
        audience(policy, meant, &format!("{path}.for"), problems);
    }
    for (index, opening) in program.opens.iter().enumerate() {
        examine_opening(policy, opening, &format!("{path}.opens[{index}]"), problems);
    }
}

fn examine_opening(policy: &TrainingPolicy, opening: &Opening, path: &str, problems: &mut Problems) {
    if opening.levels.is_empty() && opening.activities.is_empty() {
        let problem = Problem::new("training.policy.opens-nothing", path);
        problems.push(problem.expected("`levels`, `activities`, or both"));
    }
    names(policy, &opening.areas, &opening.activities, &opening.levels, path, problems);
    in_order(opening.from, opening.until, path, problems);
}

fn audience(policy: &TrainingPolicy, audience: &Audience, path: &str, problems: &mut Problems) {
    names(policy, &audience.areas, &audience.activities, &audience.levels, path, problems);
}

fn names(
    policy: &TrainingPolicy,
    areas: &[String],
    activities: &[String],
    levels: &[String],
    path: &str,
    problems: &mut Problems,
) {
    for (index, area) in areas.iter().enumerate() {
        listed(
            "training.policy.unknown-area",
            format!("{path}.areas[{index}]"),
            area,
            &policy.areas,
            problems,
        );
    }
    for (index, activity) in activities.iter().enumerate() {
        let path = format!("{path}.activities[{index}]");
        listed("training.policy.unknown-activity", path, activity, &policy.activities, problems);
    }
    for (index, level) in levels.iter().enumerate() {
        known(
            "training.policy.unknown-level",
            format!("{path}.levels[{index}]"),
            level,
            policy.levels.names(),
            problems,
        );
    }
}

fn need(policy: &TrainingPolicy, asked: &NeedPolicy, path: &str, problems: &mut Problems) {
    let single = [&asked.module, &asked.program, &asked.credential, &asked.mentorship];
    let filled = single.iter().filter(|one| one.is_some()).count()
        + usize::from(!asked.any_of.is_empty())
        + usize::from(!asked.all_of.is_empty());
    if filled != 1 {
        let problem = Problem::new("training.policy.need", path).found(filled.to_string());
        let expected = "exactly one of `module`, `program`, `credential`, `mentorship`, `anyOf` and `allOf`";
        problems.push(problem.expected(expected));
    }
    if let Some(name) = &asked.module {
        known(
            "training.policy.unknown-module",
            format!("{path}.module"),
            name,
            policy.modules.names(),
            problems,
        );
    }
    if let Some(name) = &asked.program {
        known(
            "training.policy.unknown-program",
            format!("{path}.program"),
            name,
            policy.programs.names(),
            problems,
        );
    }
    if let Some(name) = &asked.credential {
        let path = format!("{path}.credential");
        known("training.policy.unknown-credential", path, name, policy.credentials.names(), problems);
    }
    if let Some(name) = &asked.mentorship {
        let path = format!("{path}.mentorship");
        known("training.policy.unknown-mentorship", path, name, policy.mentorships.names(), problems);
    }
    for (field, inner) in [("anyOf", &asked.any_of), ("allOf", &asked.all_of)] {
        for (index, one) in inner.iter().enumerate() {
            need(policy, one, &format!("{path}.{field}[{index}]"), problems);
        }
    }
}

fn known<'a>(
    code: &str,
    path: String,
    name: &str,
    names: impl Iterator<Item = &'a str>,
    problems: &mut Problems,
) {
    let names: Vec<&str> = names.collect();
    if !names.contains(&name) {
        problems.push(Problem::new(code, path).one_of(name, names));
    }
}

/// A name in a list that may be left open.
fn listed(code: &str, path: String, name: &str, list: &[String], problems: &mut Problems) {
    if !list.is_empty() {
        known(code, path, name, list.iter().map(String::as_str), problems);
    }
}

fn in_order(from: Option<CivilDate>, until: Option<CivilDate>, path: &str, problems: &mut Problems) {
    if let (Some(from), Some(until)) = (from, until)
        && until < from
    {
        let problem = Problem::new("training.policy.days", format!("{path}.until")).found(until.to_string());
        problems.push(problem.expected(format!("a day on or after `{from}`")));
    }
}

fn days_only(span: Span, path: &str, problems: &mut Problems) {
    if span.unit == SpanUnit::Hours {
        let problem = Problem::new("training.policy.hours", path).found(span.to_string());
        problems.push(problem.expected("business days, calendar days, weeks, months or years"));
    }
}

/// A length to compare with another, in days.
fn about_days(span: Span) -> u64 {
    let each = match span.unit {
        SpanUnit::Hours => return u64::from(span.count) / 24,
        SpanUnit::BusinessDays | SpanUnit::CalendarDays => 1,
        SpanUnit::Weeks => 7,
        SpanUnit::Months => 30,
        SpanUnit::Years => 365,
    };
    u64::from(span.count) * each
}

fn includes_itself(policy: &TrainingPolicy, level: &str) -> bool {
    let (mut open, mut seen) = (vec![level], Vec::new());
    while let Some(next) = open.pop() {
        for inner in policy.levels.get(next).map_or(&[][..], |level| &level.includes) {
            if inner == level {
                return true;
            }
            if !seen.contains(&inner.as_str()) {
                seen.push(inner);
                open.push(inner);
            }
        }
    }
    false
}
