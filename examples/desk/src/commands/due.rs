//! One date, explained.
use crate::agency::Agency;
use crate::arguments::{General, RollChoice, StartChoice};
use crate::paint;
use crate::told::{Told, Trouble};
use crate::words::Words;
use settlewell::calendar::{Because, ClosedDay, Counting, Direction, Due, Roll, Span, StartDay};
use settlewell::{Answer, DueQuestion, Moment};

/// The question.
pub fn question(
    from: Moment,
    span: Span,
    calendar: Option<String>,
    roll: Option<RollChoice>,
    start: Option<StartChoice>,
    before: bool,
) -> DueQuestion {
    let roll = roll.map(|roll| match roll {
        RollChoice::Keep => Roll::Keep,
        RollChoice::Next => Roll::Next,
        RollChoice::Previous => Roll::Previous,
    });
    let start = start.map(|start| match start {
        StartChoice::DayAfter => StartDay::DayAfter,
        StartChoice::SameDay => StartDay::SameDay,
        StartChoice::ClearDays => StartDay::ClearDays,
    });
    let counting = (roll.is_some() || start.is_some())
        .then(|| Counting { start: start.unwrap_or_default(), roll: roll.unwrap_or_default() });
    DueQuestion { from, span, direction: before.then_some(Direction::Before), counting, calendar }
}

pub fn run(
    agency: &Agency,
    question: &DueQuestion,
    general: &General,
    words: &Words,
) -> Result<Told, Trouble> {
    let due = agency.engine.due(question)?;
    if general.json {
        return Ok(Told::fine(Answer::Due(due).write()));
    }
    Ok(Told::fine(shown(&due, words)))
}

/// The date, and how it came about, a line each.
pub fn shown(due: &Due, words: &Words) -> String {
    let mut lines = vec![paint::heading(&words.day(due.on))];
    let values = [
        ("span", words.span(&due.span.to_string())),
        ("from", words.day(due.from)),
        ("calendar", due.calendar.clone()),
    ];
    let values: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
    lines.push(words.say_with(
        match due.direction {
            Direction::After => "due-after",
            Direction::Before => "due-before",
        },
        &values,
    ));
    lines.push(words.say(match due.counting.start {
        StartDay::DayAfter => "due-start-day-after",
        StartDay::SameDay => "due-start-same-day",
        StartDay::ClearDays => "due-start-clear-days",
    }));
    if let Some(at) = &due.at {
        lines.push(words.say_with("due-at", &[("at", &at.to_string())]));
    }
    if let Some(assumed) = &due.assumed {
        let values = [("known", &*assumed.known.to_string()), ("taken", &*words.day(assumed.taken))];
        lines.push(words.say_with("due-assumed", &values));
    }
    if let Some(hour) = due.received_after {
        lines.push(words.say_with("due-received-after", &[("hour", &hour.to_string())]));
    }
    let (weekends, others): (Vec<&ClosedDay>, Vec<&ClosedDay>) =
        due.skipped.iter().partition(|day| day.because == Because::Weekend);
    if !weekends.is_empty() {
        lines.push(words.say_with("due-weekends", &[("days", &short(&weekends, words))]));
    }
    lines.extend(
        others.iter().map(|day| {
            words.say_with("due-skipped", &[("day", &words.day(day.on)), ("why", &why(day, words))])
        }),
    );
    if let Some(rolled) = &due.rolled {
        lines.push(
            words.say_with("due-rolled", &[("from", &words.day(rolled.from)), ("to", &words.day(rolled.to))]),
        );
        lines.extend(rolled.because.iter().map(|day| {
            words.say_with("due-closed", &[("day", &words.day(day.on)), ("why", &why(day, words))])
        }));
    }
    let mut lines = lines.into_iter();
    let first = lines.next().unwrap_or_default();
    lines.fold(first, |text, line| format!("{text}\n  {line}")) + "\n"
}

/// Days in brief, the month once: `26, 27 Sep, 3, 4 Oct`.
fn short(days: &[&ClosedDay], words: &Words) -> String {
    let mut said: Vec<String> = Vec::new();
    for (at, day) in days.iter().enumerate() {
        let last_of_month = days.get(at + 1).is_none_or(|next| next.on.month() != day.on.month());
        let month = if last_of_month {
            format!(" {}", words.numbered("month", "month", day.on.month()))
        } else {
            String::new()
        };
        said.push(format!("{}{month}", day.on.day()));
    }
    said.join(", ")
}

fn why(day: &ClosedDay, words: &Words) -> String {
    let sort = words.say(match day.because {
        Because::Weekend => "because-weekend",
        Because::Holiday => "because-holiday",
        Because::Closure => "because-closure",
    });
    let name = day.name.as_ref().and_then(|name| name.get(words.language().tag()));
    let mut said = name.map_or(sort.clone(), |name| words.labelled(&sort, name));
    if let Some(date) = day.substitute_for {
        said.push_str(&words.say_with("because-substitute", &[("date", &date.to_string())]));
    }
    said
}
