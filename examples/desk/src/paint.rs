//! Colour on a terminal, and never as the only sign: each has a word or a mark beside it.
use anstyle::{AnsiColor, Style};
use comfy_table::{Attribute, Cell, Color, ContentArrangement, LineStyle, Table, TableStyle};
use settlewell::Verdict;
use settlewell::reason::Severity;
use settlewell::rooms::training::Readiness;
use settlewell::timeline::Progress;

/// A heading.
pub fn heading(text: &str) -> String {
    styled(Style::new().bold(), text)
}

/// Something that stands back.
pub fn faint(text: &str) -> String {
    styled(Style::new().dimmed(), text)
}

/// Text in a colour.
fn styled(style: Style, text: &str) -> String {
    format!("{style}{text}{style:#}")
}

/// A verdict with its mark.
pub fn verdict(verdict: Verdict, word: &str) -> String {
    let (mark, colour, _) = sign(verdict);
    styled(Style::new().bold().fg_color(Some(colour.into())), &format!("{mark} {word}"))
}

/// A verdict with its mark, in a table.
pub fn verdict_cell(verdict: Verdict, word: &str) -> Cell {
    let (mark, _, colour) = sign(verdict);
    Cell::new(format!("{mark} {word}")).fg(colour)
}

fn sign(verdict: Verdict) -> (char, AnsiColor, Color) {
    match verdict {
        Verdict::Allowed => ('✓', AnsiColor::Green, Color::Green),
        Verdict::AllowedWithApproval => ('◔', AnsiColor::Yellow, Color::Yellow),
        Verdict::NeedsInformation => ('?', AnsiColor::Cyan, Color::Cyan),
        Verdict::Refused => ('✗', AnsiColor::Red, Color::Red),
    }
}

/// How far somebody is, with its mark, in a table.
pub fn readiness_cell(readiness: Readiness, word: &str) -> Cell {
    let (mark, _, colour) = of_readiness(readiness);
    Cell::new(format!("{mark} {word}")).fg(colour)
}

/// How far somebody is, with its mark.
pub fn readiness(readiness: Readiness, word: &str) -> String {
    let (mark, colour, _) = of_readiness(readiness);
    styled(Style::new().fg_color(Some(colour.into())), &format!("{mark} {word}"))
}

fn of_readiness(readiness: Readiness) -> (char, AnsiColor, Color) {
    match readiness {
        Readiness::Ready => ('✓', AnsiColor::Green, Color::Green),
        Readiness::ReadyUnderMentorApproval => ('◔', AnsiColor::Yellow, Color::Yellow),
        Readiness::ObserveOnly => ('○', AnsiColor::Cyan, Color::Cyan),
        Readiness::NotYet => ('✗', AnsiColor::Red, Color::Red),
    }
}

/// How soon to look, with its mark.
pub fn severity(severity: &Severity, word: &str) -> String {
    let (mark, colour) = match severity {
        Severity::Notice => ("·", AnsiColor::BrightBlack),
        Severity::Attention => ("!", AnsiColor::Yellow),
        Severity::Urgent => ("‼", AnsiColor::Red),
    };
    styled(Style::new().fg_color(Some(colour.into())), &format!("{mark} {word}"))
}

/// How soon to look, with its mark, in a table.
pub fn severity_cell(severity: &Severity, word: &str) -> Cell {
    match severity {
        Severity::Notice => Cell::new(format!("· {word}")),
        Severity::Attention => Cell::new(format!("! {word}")).fg(Color::Yellow),
        Severity::Urgent => Cell::new(format!("‼ {word}")).fg(Color::Red).add_attribute(Attribute::Bold),
    }
}

/// The mark of a progress.
pub fn mark(progress: Progress) -> char {
    match progress {
        Progress::Upcoming => '·',
        Progress::Due => '○',
        Progress::Overdue => '!',
        Progress::Met => '●',
        Progress::MetLate => '◐',
        Progress::Paused => '‖',
        Progress::Waived | Progress::NotApplicable => '–',
    }
}

/// A cell that says a progress: a mark, the word, and on a terminal a colour.
pub fn progress(progress: Progress, word: &str) -> Cell {
    let cell = Cell::new(format!("{} {word}", mark(progress)));
    match progress {
        Progress::Overdue => cell.fg(Color::Red).add_attribute(Attribute::Bold),
        Progress::Due => cell.fg(Color::Yellow),
        Progress::Met => cell.fg(Color::Green),
        Progress::MetLate => cell.fg(Color::DarkYellow),
        Progress::Paused => cell.fg(Color::Cyan),
        Progress::Upcoming | Progress::Waived | Progress::NotApplicable => cell,
    }
}

/// A line around, one below the headings, and none between rows.
const LINES: TableStyle = TableStyle::new()
    .top_border(LineStyle::none().fill('─').junction('─'))
    .header_separator(LineStyle::none().fill('─').junction('─'))
    .bottom_border(LineStyle::none().fill('─').junction('─'));

/// An empty table with a heading row, as wide as the terminal; 100 columns where there is none.
pub fn table(headings: impl IntoIterator<Item = String>) -> Table {
    let mut table = fitting(LINES);
    let bold = |text: String| Cell::new(text).add_attribute(Attribute::Bold);
    table.set_header(headings.into_iter().map(bold).collect::<Vec<_>>());
    table
}

/// An empty table without headings and lines.
pub fn plain_table() -> Table {
    fitting(TableStyle::new())
}

fn fitting(style: TableStyle) -> Table {
    let mut table = Table::new();
    table.load_style(style).set_content_arrangement(ContentArrangement::Dynamic);
    // A terminal that does not know how wide it is says 0.
    if !table.is_tty() || table.width().is_none_or(|width| width < NARROWEST) {
        table.set_width(WIDTH);
    }
    table
}

/// A terminal of fewer columns is not taken at its word.
const NARROWEST: u16 = 40;
/// How wide a table is where there is no terminal.
const WIDTH: u16 = 100;
