//! xAPI statements, those of cmi5 among them.
use super::answer::{Found, Taking, UnplacedBecause as Because};
use super::learner::{at, percent};
use super::mapping::{LearningStatus, MoveOn};
use crate::arrange::Gather;
use crate::calendar::Moment;
use crate::problem::{InputError, Problem};
use crate::text::{Decimal, Node, Number, Value};
use std::collections::BTreeSet;

const CMI5: &str = "https://w3id.org/xapi/cmi5/context/categories/cmi5";

pub(super) fn read(document: &Node, taking: &mut Taking<'_>) -> Result<(), InputError> {
    let one = std::slice::from_ref(document);
    let (statements, name) = match &document.value {
        Value::List(list) => (list.as_slice(), ""),
        Value::Map(map) => match document.get("statements").and_then(Node::list) {
            Some(list) => (list, "statements"),
            None if map.get("verb").is_some() => (one, ""),
            _ => return Err(not_statements()),
        },
        _ => return Err(not_statements()),
    };
    let voided: BTreeSet<&str> = statements
        .iter()
        .filter(|statement| verb(statement) == Some("voided"))
        .filter_map(|statement| at(statement, &["object", "id"]))
        .gather();
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    for (index, statement) in statements.iter().enumerate() {
        taking.one_read();
        let place = format!("{name}[{index}]");
        let id = at(statement, &["id"]);
        if id.is_some_and(|id| voided.contains(id)) {
            taking.leave(&place, verb(statement), Because::Voided);
        } else if id.is_some_and(|id| !seen.insert(id)) {
            taking.leave(&place, verb(statement), Because::Twice);
        } else {
            take(statement, &place, taking);
        }
    }
    Ok(())
}

fn not_statements() -> InputError {
    Problem::new("interchange.not-learning-records", "").expected("a list of statements").into()
}

/// The last part of a verb's id.
fn verb(statement: &Node) -> Option<&str> {
    at(statement, &["verb", "id"])?.rsplit('/').next()
}

fn take(statement: &Node, place: &str, taking: &mut Taking<'_>) {
    let Some(verb) = verb(statement) else { return taking.leave(place, None, Because::Malformed) };
    let courses = courses(statement);
    let result = statement.get("result");
    let says = |name: &str| result.and_then(|result| result.get(name)).and_then(truth);
    let statuses: &[LearningStatus] = match verb {
        "passed" if says("success") == Some(false) => {
            return taking.leave(place, Some(verb), Because::Contradiction);
        }
        "failed" if says("success") == Some(true) => {
            return taking.leave(place, Some(verb), Because::Contradiction);
        }
        "completed" if says("completion") == Some(false) => {
            return taking.leave(place, Some(verb), Because::Contradiction);
        }
        "passed" => &[LearningStatus::Passed],
        "failed" => &[LearningStatus::Failed],
        "completed" => &[LearningStatus::Completed],
        "attended" => &[LearningStatus::Attended],
        "attempted" => &[LearningStatus::InProgress],
        "waived" => return taking.leave(place, Some(verb), Because::WaiverNeedsPerson),
        "satisfied" => match taking.course(&courses).map(|course| course.move_on) {
            // An unknown course is told as such below.
            None => &[LearningStatus::Completed],
            Some(Some(MoveOn::Passed)) => &[LearningStatus::Passed],
            Some(Some(MoveOn::Completed)) => &[LearningStatus::Completed],
            Some(Some(MoveOn::CompletedAndPassed)) => &[LearningStatus::Completed, LearningStatus::Passed],
            Some(Some(MoveOn::NotApplicable)) => {
                return taking.leave(place, Some(verb), Because::MoveOnNotApplicable);
            }
            Some(Some(MoveOn::CompletedOrPassed) | None) => {
                return taking.leave(place, Some(verb), Because::MoveOnUnknown);
            }
        },
        _ => return taking.leave(place, Some(verb), Because::NotEvidence),
    };
    let accounts = accounts(statement);
    if accounts.is_empty() || courses.is_empty() {
        return taking.leave(place, Some(verb), Because::Malformed);
    }
    let score = match score(result) {
        Some(Ok(score)) => Some(score),
        None => None,
        Some(Err(())) => return taking.leave(place, Some(verb), Because::UnclearScore),
    };
    let when = match at(statement, &["timestamp"]).map(str::parse::<Moment>) {
        Some(Ok(moment @ Moment::Instant(_))) => Some(moment),
        Some(_) => return taking.leave(place, Some(verb), Because::UnclearDate),
        None => None,
    };
    for status in statuses {
        taking.place(
            place,
            Found {
                accounts: accounts.clone(),
                courses: courses.clone(),
                status: *status,
                score,
                at: when,
                minutes: result.and_then(|result| minutes(at(result, &["duration"])?)),
                id: at(statement, &["id"]).map(str::to_owned),
            },
        );
    }
}

/// The activity, and for a statement that cmi5 defines also the publisher's id of it. The parents of any other
/// activity are not it: who passed one question did not pass the course.
fn courses(statement: &Node) -> Vec<&str> {
    let mut found: Vec<&str> = at(statement, &["object", "id"]).into_iter().collect();
    let activities = statement.get("context").and_then(|context| context.get("contextActivities"));
    let ids = |name: &str| {
        let list = activities.and_then(|activities| activities.get(name));
        list.and_then(Node::list).unwrap_or_default().iter().filter_map(|activity| at(activity, &["id"]))
    };
    if ids("category").any(|id| id == CMI5) {
        found.extend(ids("grouping"));
    }
    found
}

fn accounts(statement: &Node) -> Vec<&str> {
    let Some(actor) = statement.get("actor") else { return Vec::new() };
    if at(actor, &["objectType"]) == Some("Group") {
        return Vec::new();
    }
    let mailbox = at(actor, &["mbox"]).map(|mailbox| mailbox.strip_prefix("mailto:").unwrap_or(mailbox));
    let others = [at(actor, &["account", "name"]), at(actor, &["openid"]), at(actor, &["mbox_sha1sum"])];
    mailbox.into_iter().chain(others.into_iter().flatten()).collect()
}

fn score(result: Option<&Node>) -> Option<Result<u32, ()>> {
    let score = result?.get("score")?;
    let number = |name: &str| score.get(name).and_then(share);
    let share = match (number("scaled"), number("raw"), number("max")) {
        (Some(scaled), ..) => scaled.max(0.0),
        (None, Some(raw), Some(max)) if max > 0.0 => raw.max(0.0) / max,
        // Points without a maximum say nothing that can be compared.
        _ => return None,
    };
    Some(percent(share).ok_or(()))
}

fn share(node: &Node) -> Option<f64> {
    match &node.value {
        Value::Number(Number::Whole(number)) => Some(*number as f64),
        Value::Number(Number::Fraction(number)) => Some(number.roughly()),
        _ => None,
    }
}

fn truth(node: &Node) -> Option<bool> {
    match node.value {
        Value::Boolean(truth) => Some(truth),
        _ => None,
    }
}

/// The minutes of an ISO 8601 duration in hours, minutes and seconds; none for anything else.
fn minutes(duration: &str) -> Option<u32> {
    let (mut minutes, mut number) = (0.0_f64, String::new());
    for letter in duration.strip_prefix("PT")?.chars() {
        let each = match letter {
            '0'..='9' | '.' => {
                number.push(letter);
                continue;
            }
            'H' => 60.0,
            'M' => 1.0,
            'S' => 1.0 / 60.0,
            _ => return None,
        };
        minutes += Decimal::read(&number)?.roughly() * each;
        number.clear();
    }
    (number.is_empty() && minutes.is_finite() && minutes < 1_000_000.0).then_some(minutes.floor() as u32)
}
