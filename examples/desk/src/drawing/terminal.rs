//! The drawing in a terminal: `├` the clock starts, `┄` it stands still, `●` met, `◐` met late, `○` due, `!` overdue.
use super::rows::{Drawing, Row};
use crate::paint;
use crate::words::Words;
use settlewell::{CivilDate, Status};

/// How many columns the bars take.
const WIDTH: usize = 46;
/// The longest label that is shown whole.
const LABEL: usize = 26;

/// The obligations as bars, with a scale of months and a line for today.
pub fn terminal(status: &Status, words: &Words) -> String {
    let drawing = Drawing::of(status, words);
    let mut text = String::new();
    if drawing.rows.is_empty() {
        text.push_str(&format!("{}\n", words.say("status-nothing-owed")));
        return text;
    }
    text.push_str(&scale(&drawing, words));
    for row in &drawing.rows {
        text.push_str(&line(&drawing, row, words));
    }
    for undated in &drawing.undated {
        text.push_str(&format!("{} {}\n", fitted(undated), words.say("timeline-undated")));
    }
    text.push_str(&format!("{}\n", paint::faint(&words.say("timeline-legend"))));
    text
}

fn column(drawing: &Drawing, day: CivilDate) -> usize {
    let at = drawing.place(day) * (WIDTH - 1) as f64;
    (at.round().max(0.0) as usize).min(WIDTH - 1)
}

fn scale(drawing: &Drawing, words: &Words) -> String {
    let mut row = vec![' '; WIDTH];
    let mut free_from = 0;
    for month in drawing.months() {
        let at = column(drawing, month);
        let name = words.numbered("month", "month", month.month());
        // The first of a year carries the year.
        let name = if month.month() == 1 { format!("{name} {}", month.year()) } else { name };
        let fits = at + name.chars().count() < WIDTH && at >= free_from;
        if let Some(place) = row.get_mut(at) {
            *place = '╷';
        }
        if fits {
            for (offset, letter) in name.chars().enumerate() {
                if let Some(place) = row.get_mut(at + 1 + offset) {
                    *place = letter;
                }
            }
            free_from = at + name.chars().count() + 2;
        }
    }
    let scale: String = row.into_iter().collect();
    format!("{} {}\n", " ".repeat(LABEL), paint::faint(&scale))
}

fn line(drawing: &Drawing, row: &Row, words: &Words) -> String {
    let mut bar = vec![' '; WIDTH];
    let today = column(drawing, drawing.today);
    let (from, due) = (column(drawing, row.from), column(drawing, row.due));
    let met = row.met.map(|met| column(drawing, met));
    // The clock runs until it is met, and to today where it is late.
    let end = met.unwrap_or(due);
    let mut put = |from: usize, to: usize, sign: char| {
        for place in bar.iter_mut().take(to + 1).skip(from) {
            *place = sign;
        }
    };
    put(from, end.max(from), '─');
    if row.met.is_none() && row.progress == settlewell::timeline::Progress::Overdue {
        put(due.min(today), today, '╌');
    }
    for (first, last) in &row.pauses {
        put(column(drawing, *first), column(drawing, *last), '┄');
    }
    put(from, from, '├');
    if let Some(before) = row.extended_from {
        put(column(drawing, before), column(drawing, before), '┼');
    }
    put(due, due, if met.is_some() { '┤' } else { paint::mark(row.progress) });
    if let Some(met) = met {
        put(met, met, paint::mark(row.progress));
    }
    if bar.get(today) == Some(&' ')
        && let Some(place) = bar.get_mut(today)
    {
        *place = '┊';
    }
    let bar: String = bar.into_iter().collect();
    let date = format!("{}{}", if row.provisional { "≈ " } else { "" }, words.day(row.due));
    format!("{} {bar} {date} {} {}\n", fitted(&row.label), paint::mark(row.progress), row.word)
}

/// A label of exactly so many columns.
fn fitted(label: &str) -> String {
    let mut label: String = match label.chars().count() > LABEL {
        true => label.chars().take(LABEL - 1).chain(['…']).collect(),
        false => label.to_owned(),
    };
    let missing = LABEL - label.chars().count();
    label.extend(std::iter::repeat_n(' ', missing));
    label
}
