//! TalentLMS: a course with its users, or a user with their courses.
use super::answer::{Found, Taking, UnplacedBecause as Because, date};
use super::learner::text;
use super::mapping::LearningStatus;
use crate::calendar::{Instant, Moment};
use crate::problem::{InputError, Problem};
use crate::text::{Node, Number, Value};

pub(super) fn read(document: &Node, taking: &mut Taking<'_>) -> Result<(), InputError> {
    let documents = document.list().unwrap_or(std::slice::from_ref(document));
    for (index, one) in documents.iter().enumerate() {
        let before = if document.list().is_some() { format!("[{index}].") } else { String::new() };
        let list = |name: &str| one.get(name).and_then(Node::list);
        match (list("users"), list("courses")) {
            (Some(users), _) => {
                for (index, user) in users.iter().enumerate() {
                    take(one, user, user, &format!("{before}users[{index}]"), taking);
                }
            }
            (None, Some(courses)) => {
                for (index, course) in courses.iter().enumerate() {
                    take(course, one, course, &format!("{before}courses[{index}]"), taking);
                }
            }
            (None, None) => {
                let problem = Problem::new("interchange.not-learning-records", before.trim_end_matches('.'));
                return Err(problem.expected("a course with its users").into());
            }
        }
    }
    Ok(())
}

/// `row` is where the progress stands: with the user in a course, with the course in a user.
fn take(course: &Node, user: &Node, row: &Node, place: &str, taking: &mut Taking<'_>) {
    taking.one_read();
    let courses = [text(course, "id"), text(course, "code"), text(course, "name")];
    let named = courses.iter().flatten().next().map(|name| name.to_string());
    let leave = |taking: &mut Taking<'_>, because| taking.leave(place, named.as_deref(), because);
    if text(row, "role").is_some_and(|role| role != "learner") {
        return leave(taking, Because::NotALearner);
    }
    let accounts = [text(user, "email"), text(user, "login"), text(user, "id")];
    if accounts.iter().all(Option::is_none) || named.is_none() {
        return leave(taking, Because::Malformed);
    }
    let state = text(row, "completion_status").map(|status| status.to_lowercase());
    let (when, status) = match (completed_on(row, taking), state.as_deref()) {
        (Some(Err(because)), _) => return leave(taking, because),
        (when, Some("failed")) => (when, LearningStatus::Failed),
        (when, Some("passed")) => (when, LearningStatus::Passed),
        (None, Some("completed")) => (None, LearningStatus::Completed),
        (Some(when), Some("completed") | None) => (Some(when), LearningStatus::Completed),
        (_, _) => return leave(taking, Because::NotCompleted),
    };
    let seconds = row.get("total_time_seconds").and_then(|seconds| match &seconds.value {
        Value::Number(Number::Whole(number)) => u64::try_from(*number).ok(),
        Value::Text(digits) => digits.parse().ok(),
        _ => None,
    });
    let found = Found {
        accounts: accounts.iter().flatten().map(|account| account.as_ref()).collect(),
        courses: courses.iter().flatten().map(|course| course.as_ref()).collect(),
        status,
        score: text(row, "score")
            .and_then(|score| score.trim_end_matches('%').parse().ok())
            .filter(|score| *score <= 100),
        at: when.and_then(Result::ok),
        minutes: seconds.and_then(|seconds| u32::try_from(seconds / 60).ok()),
        id: None,
    };
    taking.place(place, found);
}

/// When a course was completed: the timestamp where there is one, since dates are written as each site likes.
fn completed_on(row: &Node, taking: &Taking<'_>) -> Option<Result<Moment, Because>> {
    if let Some(stamp) = text(row, "completed_on_timestamp") {
        let at = stamp.parse::<i64>().ok().and_then(|seconds| Instant::from_unix_seconds(seconds, 0));
        return Some(at.map(Moment::from).ok_or(Because::UnclearDate));
    }
    let written = text(row, "completed_on")?;
    Some(date(&written, taking.mapping.date_order).ok_or(Because::UnclearDate))
}
