//! A table with a header, as comma-separated values.
use super::answer::{Found, Taking, UnplacedBecause as Because, date};
use super::mapping::{LearningStatus, TableMapping};
use crate::problem::{InputError, Problem};
use csv_core::{ReadRecordResult, ReaderBuilder};
use std::collections::BTreeSet;

/// The places of the columns.
struct Columns {
    learner: usize,
    course: usize,
    on: usize,
    status: Option<usize>,
    score: Option<usize>,
    minutes: Option<usize>,
    id: Option<usize>,
}

pub(super) fn read(text: &str, taking: &mut Taking<'_>) -> Result<(), InputError> {
    let Some(table) = taking.mapping.table.as_ref() else {
        return Err(Problem::new("interchange.no-table-mapping", "table")
            .expected("the columns of the table")
            .into());
    };
    let separator = match table.separator.as_deref().map(str::as_bytes) {
        None => b',',
        Some([one]) => *one,
        Some(_) => {
            let problem = Problem::new("interchange.separator", "table.separator").expected("one character");
            return Err(problem.found(table.separator.clone().unwrap_or_default()).into());
        }
    };
    let mut rows = rows(text.trim_start_matches('\u{feff}'), separator).into_iter();
    let columns = columns(table, &rows.next().unwrap_or_default())?;
    let mut seen = BTreeSet::new();
    for (index, row) in rows.enumerate() {
        taking.one_read();
        let place = taking.row(index + 2);
        let cell = |at: usize| row.get(at).map(|cell| cell.trim()).filter(|cell| !cell.is_empty());
        let id = columns.id.and_then(cell);
        let course = cell(columns.course);
        if id.is_some_and(|id| !seen.insert(id.to_owned())) {
            taking.leave(&place, course, Because::Twice);
            continue;
        }
        take(table, &columns, &cell, &place, taking);
    }
    Ok(())
}

fn take<'r>(
    table: &TableMapping,
    columns: &Columns,
    cell: &dyn Fn(usize) -> Option<&'r str>,
    place: &str,
    taking: &mut Taking<'_>,
) {
    let (Some(learner), Some(course)) = (cell(columns.learner), cell(columns.course)) else {
        return taking.leave(place, cell(columns.course), Because::Malformed);
    };
    let said = columns.status.map_or(Some(""), cell).unwrap_or("");
    let means = table
        .statuses
        .iter()
        .find(|status| status.status.eq_ignore_ascii_case(said))
        .map(|status| status.means);
    let Some(status) = means else {
        return taking.leave(place, Some(said).filter(|said| !said.is_empty()), Because::NotCompleted);
    };
    let score = match columns.score.and_then(cell).map(mark) {
        Some(None) => return taking.leave(place, Some(course), Because::UnclearScore),
        Some(Some(score)) => Some(score),
        None => None,
    };
    let when = match cell(columns.on).map(|text| date(text, taking.mapping.date_order)) {
        Some(None) => return taking.leave(place, Some(course), Because::UnclearDate),
        Some(Some(when)) => Some(when),
        None => None,
    };
    let minutes = columns.minutes.and_then(cell).and_then(|text| text.parse().ok());
    let id = columns.id.and_then(cell).map(str::to_owned);
    // A mark says nothing of somebody who was only there.
    let score = score.filter(|_| matches!(status, LearningStatus::Passed | LearningStatus::Failed));
    let found =
        Found { accounts: vec![learner], courses: vec![course], status, score, at: when, minutes, id };
    taking.place(place, found);
}

/// A mark in percent; what follows a decimal point is cut off.
fn mark(text: &str) -> Option<u32> {
    let text = text.trim_end_matches('%').trim_end();
    let (whole, rest) = text.split_once(['.', ',']).unwrap_or((text, ""));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    (digits(rest) && digits(whole)).then(|| whole.parse().ok()).flatten().filter(|mark| *mark <= 100)
}

fn columns(table: &TableMapping, header: &[String]) -> Result<Columns, InputError> {
    let mut problems = Vec::new();
    let mut place = |field: &str, name: &str| {
        let found = header.iter().position(|one| one.trim() == name);
        if found.is_none() {
            let problem = Problem::new("interchange.no-column", ["table.", field].concat());
            problems.push(problem.one_of(name, header.iter().map(String::as_str)));
        }
        found.unwrap_or(usize::MAX)
    };
    let columns = Columns {
        learner: place("learner", &table.learner),
        course: place("course", &table.course),
        on: place("on", &table.on),
        status: table.status.as_deref().map(|name| place("status", name)),
        score: table.score.as_deref().map(|name| place("score", name)),
        minutes: table.minutes.as_deref().map(|name| place("minutes", name)),
        id: table.id.as_deref().map(|name| place("id", name)),
    };
    if problems.is_empty() { Ok(columns) } else { Err(problems.into()) }
}

/// The rows of a table, each with its cells. Cells that are not UTF-8 cannot be here: the text is.
fn rows(text: &str, separator: u8) -> Vec<Vec<String>> {
    let mut reader = ReaderBuilder::new().delimiter(separator).build();
    let (mut input, mut rows) = (text.as_bytes(), Vec::new());
    let (mut cells, mut ends) = (vec![0_u8; 1024], vec![0_usize; 32]);
    let (mut filled, mut ended) = (0, 0);
    while let (Some(cells_left), Some(ends_left)) = (cells.get_mut(filled..), ends.get_mut(ended..)) {
        let (result, read, wrote, more) = reader.read_record(input, cells_left, ends_left);
        input = input.get(read..).unwrap_or_default();
        (filled, ended) = (filled + wrote, ended + more);
        match result {
            ReadRecordResult::InputEmpty => {}
            ReadRecordResult::OutputFull => cells.resize(cells.len() * 2, 0),
            ReadRecordResult::OutputEndsFull => ends.resize(ends.len() * 2, 0),
            ReadRecordResult::Record => {
                let mut from = 0;
                let row = ends.iter().take(ended).map(|end| {
                    let cell = cells.get(from..*end).unwrap_or_default();
                    from = *end;
                    String::from_utf8_lossy(cell).into_owned()
                });
                rows.push(row.collect());
                (filled, ended) = (0, 0);
            }
            ReadRecordResult::End => break,
        }
    }
    rows
}
