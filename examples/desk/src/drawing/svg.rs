//! The drawing as SVG: readable in black and white, and by a screen reader.
use super::rows::{Drawing, Row};
use crate::paint;
use crate::words::Words;
use settlewell::timeline::Progress;
use settlewell::{CivilDate, Status};
use svg::Document;
use svg::node::element::{
    Definitions, Description, Group, Line, Path, Pattern, Rectangle, Style, Text, Title,
};

/// The least that the labels take.
const LABELS: f64 = 210.0;
/// What a letter of a label takes at most, and the space around one.
const LETTER: f64 = 7.0;
const SPACE: f64 = 32.0;
const BARS: f64 = 560.0;
const DATES: f64 = 230.0;
const ROW: f64 = 30.0;
const TOP: f64 = 84.0;
const STYLE: &str = "text{font-family:system-ui,sans-serif;font-size:13px;fill:#1a1a1a}\
.title{font-size:17px;font-weight:600}.faint{fill:#555}.bar{fill:#d6dbe1;stroke:#3b4754}\
.late{fill:none;stroke:#1a1a1a;stroke-dasharray:4 3}.grid{stroke:#c4cad1}\
.due{stroke:#1a1a1a;stroke-width:1.5}.today{stroke:#1a1a1a;stroke-width:1.5;stroke-dasharray:2 3}.sign{font-size:15px;font-weight:700}";

/// The obligations as a picture of its own.
pub fn svg(status: &Status, words: &Words) -> String {
    let drawing = Drawing::of(status, words);
    let height = TOP + ROW * (drawing.rows.len() + drawing.undated.len()) as f64 + 40.0;
    let width = labels(&drawing) + BARS + DATES;
    let title = words
        .say_with("status-title", &[("record", status.record.as_str()), ("date", &words.date(status.as_of))]);
    let mut document = Document::new()
        .set("viewBox", (0, 0, width, height))
        .set("width", width)
        .set("height", height)
        .set("role", "img")
        .set("aria-labelledby", "title description")
        .set("lang", words.language().tag())
        .add(Title::new(title.clone()).set("id", "title"))
        .add(
            Description::new().set("id", "description").add(svg::node::Text::new(described(&drawing, words))),
        )
        .add(Style::new(STYLE))
        .add(Definitions::new().add(stripes()))
        .add(Rectangle::new().set("width", width).set("height", height).set("fill", "#ffffff"))
        .add(text(16.0, 30.0, &title, "title"));
    document = document.add(scale(&drawing, height, words));
    for (at, row) in drawing.rows.iter().enumerate() {
        document = document.add(bar(&drawing, row, TOP + ROW * at as f64, words));
    }
    for (at, undated) in drawing.undated.iter().enumerate() {
        let y = TOP + ROW * (drawing.rows.len() + at) as f64 + 19.0;
        document = document.add(text(16.0, y, undated, "")).add(text(
            labels(&drawing),
            y,
            &words.say("timeline-undated"),
            "faint",
        ));
    }
    document = document.add(text(16.0, height - 14.0, &words.say("timeline-legend-svg"), "faint"));
    format!("{document}\n")
}

/// What the picture shows, in words.
fn described(drawing: &Drawing, words: &Words) -> String {
    let said =
        drawing.rows.iter().map(|row| format!("{}: {}, {}.", row.label, words.date(row.due), row.word));
    said.collect::<Vec<_>>().join(" ")
}

fn text(x: f64, y: f64, said: &str, class: &str) -> Text {
    let text = Text::new(said).set("x", x).set("y", y);
    if class.is_empty() { text } else { text.set("class", class) }
}

/// How much room the labels take: enough for the longest.
fn labels(drawing: &Drawing) -> f64 {
    let all = drawing.rows.iter().map(|row| &row.label).chain(&drawing.undated);
    let longest = all.map(|label| label.chars().count()).max().unwrap_or_default();
    LABELS.max(SPACE + LETTER * longest as f64)
}

fn x(drawing: &Drawing, day: CivilDate) -> f64 {
    rounded(labels(drawing) + drawing.place(day).clamp(0.0, 1.0) * BARS)
}

/// To a tenth: finer than anybody sees.
fn rounded(number: f64) -> f64 {
    (number * 10.0).round() / 10.0
}

/// Stripes tell a pause apart without colour.
fn stripes() -> Pattern {
    let line = Path::new().set("d", "M0,6 L6,0").set("stroke", "#1a1a1a").set("stroke-width", 1);
    Pattern::new()
        .set("id", "pause")
        .set("width", 6)
        .set("height", 6)
        .set("patternUnits", "userSpaceOnUse")
        .add(Rectangle::new().set("width", 6).set("height", 6).set("fill", "#ffffff"))
        .add(line)
}

fn scale(drawing: &Drawing, height: f64, words: &Words) -> Group {
    let mut group = Group::new().set("aria-hidden", "true");
    let mut free_from = 0.0;
    for month in drawing.months() {
        let at = x(drawing, month);
        group = group.add(line(at, TOP - 12.0, height - 34.0, "grid"));
        if at >= free_from {
            let name = words.numbered("month", "month", month.month());
            group =
                group.add(text(rounded(at + 3.0), TOP - 16.0, &format!("{name} {}", month.year()), "faint"));
            free_from = at + 70.0;
        }
    }
    let today = x(drawing, drawing.today);
    let label = format!("{} {}", words.say("today"), words.day(drawing.today));
    group.add(line(today, TOP - 34.0, height - 34.0, "today")).add(text(
        rounded(today + 4.0),
        TOP - 32.0,
        &label,
        "",
    ))
}

fn line(x: f64, from: f64, to: f64, class: &str) -> Line {
    Line::new().set("x1", x).set("x2", x).set("y1", from).set("y2", to).set("class", class)
}

fn bar(drawing: &Drawing, row: &Row, top: f64, words: &Words) -> Group {
    let (from, due) = (x(drawing, row.from), x(drawing, row.due));
    let end = row.met.map_or(due, |met| x(drawing, met));
    let box_of = |from: f64, to: f64| {
        Rectangle::new()
            .set("x", from)
            .set("y", top + 8.0)
            .set("width", rounded((to - from).max(1.0)))
            .set("height", 14)
    };
    let mut group = Group::new()
        .add(text(16.0, top + 19.0, &row.label, ""))
        .add(box_of(from, end.max(from)).set("class", "bar"));
    for (first, last) in &row.pauses {
        let pause = box_of(x(drawing, *first), x(drawing, last.plus_days(1)));
        group = group.add(pause.set("fill", "url(#pause)").set("stroke", "#1a1a1a"));
    }
    if row.met.is_none() && row.progress == Progress::Overdue {
        group = group.add(box_of(due, x(drawing, drawing.today)).set("class", "late"));
    }
    if let Some(before) = row.extended_from {
        group = group.add(line(x(drawing, before), top + 4.0, top + 26.0, "late"));
    }
    group = group.add(line(due, top + 3.0, top + 27.0, "due"));
    let sign = paint::mark(row.progress).to_string();
    let sign = text(end, top + 20.0, &sign, "sign").set("text-anchor", "middle");
    let moving = if row.provisional { "≈ " } else { "" };
    let said = format!("{moving}{} · {}", words.day(row.due), row.word);
    group.add(sign).add(text(labels(drawing) + BARS + 14.0, top + 19.0, &said, ""))
}
