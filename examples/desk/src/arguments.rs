//! What the desk can be asked, as clap reads it.
use crate::asking::{Assess, Figures, Gate, Import, Team};
use crate::sharing::{Receipt, Share};
use clap::{Args, Parser, Subcommand, ValueEnum};
use settlewell::calendar::Span;
use settlewell::{CivilDate, InputError, Moment};
use std::path::PathBuf;
use std::str::FromStr;

/// A desk for an agency's people: it reads the agency's files and shows what the library says of them.
///
/// With no command it gives a short tour: today's agenda, one case explained, and where the team stands.
#[derive(Debug, Parser)]
#[command(
    name = "settlewell-desk",
    version,
    max_term_width = 100,
    after_help = "Exit codes:\n  \
        0  fine: answered, allowed, no problems\n  \
        1  refused, or problems were found in what was read\n  \
        2  the command line is not understood\n  \
        3  more information is needed before the verdict can be given\n  \
        4  allowed once somebody has approved it\n  \
        5  a file cannot be read or written\n  \
        6  import: some of it could not be placed\n\n\
        Examples:\n  \
        settlewell-desk\n  \
        settlewell-desk agenda --worker w-07 --until 2026-11-27\n  \
        settlewell-desk status C-2026-014 --lang fr\n  \
        settlewell-desk assess --worker w-02 --area permanent-residence --activity help-with-form\n  \
        settlewell-desk team --on 2026-12-15\n  \
        settlewell-desk figures --as management\n  \
        settlewell-desk due 2026-09-25 \"3 business days\" --calendar ca-bc"
)]
pub struct Arguments {
    #[command(flatten)]
    pub general: General,
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// What every command takes.
#[derive(Clone, Debug, Args)]
pub struct General {
    /// The folder of the agency: desk.yaml, and what it names. Without it, the present folder where it has a
    /// desk.yaml, and otherwise the example that comes with the desk.
    #[arg(long, global = true, value_name = "DIR")]
    pub agency: Option<PathBuf>,
    /// The language of the answer.
    #[arg(long, global = true, value_enum, default_value = "en")]
    pub lang: Language,
    /// The library's own answer, as JSON, and nothing else.
    #[arg(long, global = true)]
    pub json: bool,
    /// The day for which to answer. Without it, the `today` of desk.yaml, and otherwise this machine's date.
    #[arg(long, visible_alias = "on", global = true, value_name = "DATE", value_parser = told::<CivilDate>)]
    pub date: Option<CivilDate>,
}

/// A language that the desk and the library both speak.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Language {
    /// English.
    En,
    /// French.
    Fr,
}

impl Language {
    /// The tag.
    pub fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Fr => "fr",
        }
    }
}

/// For whom an answer is made.
#[derive(Clone, Debug, Args)]
pub struct Viewing {
    /// The role of whoever looks: what they may not know is not shown.
    #[arg(long = "as", value_name = "ROLE", default_value = "overseer")]
    pub viewer: String,
    /// Who looks, by id.
    #[arg(long, value_name = "ID")]
    pub person: Option<String>,
}

/// What the desk can do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// What is owed across all records, the earliest first.
    #[command(
        after_help = "Examples:\n  settlewell-desk agenda\n  settlewell-desk agenda --worker w-13 --lang fr\n  \
        settlewell-desk agenda --role overseer --date 2026-12-01 --until 2026-12-11"
    )]
    Agenda {
        /// Only what this person owes.
        #[arg(long, value_name = "ID")]
        worker: Option<String>,
        /// Only what this role owes.
        #[arg(long, value_name = "ROLE")]
        role: Option<String>,
        /// Only what is due by this day.
        #[arg(long, value_name = "DATE", value_parser = told::<CivilDate>)]
        until: Option<CivilDate>,
        #[command(flatten)]
        viewing: Viewing,
    },
    /// Where one record stands: what is owed, what to look at, what may happen next.
    #[command(after_help = "Example:\n  settlewell-desk status C-2026-014 --date 2026-11-02")]
    Status {
        /// The record's id.
        record: String,
        #[command(flatten)]
        viewing: Viewing,
    },
    /// Whether an entry may be added to a record, and why. Nothing is written.
    #[command(
        after_help = "The exit code is the verdict: 0 allowed, 1 refused, 3 needs information, 4 allowed with \
        approval.\n\nExample:\n  settlewell-desk try C-2026-024 examples/desk/agency/events/refused-closing.json"
    )]
    Try {
        /// The record's id.
        record: String,
        /// A JSON file with one entry.
        event_file: PathBuf,
        /// The entry tells what was done: it is kept, and what was wrong with it becomes a finding.
        #[arg(long)]
        happened: bool,
        #[command(flatten)]
        viewing: Viewing,
    },
    /// Whether a worker may do something for a person; and if not, which step to take, whom to ask, where to go.
    #[command(
        after_help = "The exit code is the verdict: 0 allowed, 1 refused, 3 needs information, 4 allowed with \
        approval.\n\nWhat training says of the worker comes from their record. What is not known of the case is asked: \
        answer with --fact, and ask again.\n\nExamples:\n  \
        settlewell-desk assess --worker w-02 --area permanent-residence --activity help-with-form\n  \
        settlewell-desk assess --worker w-02 --area refugee-claim --activity help-with-form \\\n    \
        --fact family.undeclared=no --fact situation.status=valid --facts what-we-know.yaml\n  \
        settlewell-desk assess --worker w-17 --area appeals --activity advice --on 2026-12-01 --lang fr"
    )]
    Assess(Assess),
    /// Whether a worker is ready to serve, what is still missing and when it can be met, and until when it holds.
    #[command(
        after_help = "The exit code is the verdict: 0 allowed, 1 refused, 3 needs information, 4 allowed with \
        approval.\n\nExamples:\n  settlewell-desk gate w-04\n  \
        settlewell-desk gate w-10 --area sponsorship --activity help-with-form\n  \
        settlewell-desk gate w-02 --level expert --on 2027-01-15 --lang fr"
    )]
    Gate(Gate),
    /// Who is ready for what today, what lapses soon, and what is overdue.
    #[command(after_help = "Examples:\n  settlewell-desk team\n  \
        settlewell-desk team --on 2027-01-04 --within 90 --area refugee-claim")]
    Team(Team),
    /// How we are doing: how many, how often in time, how long it takes, what people say of it.
    #[command(
        after_help = "Numbers so small that they could say who somebody was are left out, and so are those from which \
        they would follow. Who may see figures is in the policy (views.figuresFor, of complaints and of training); anybody else \
        gets exit code 1.\n\nExamples:\n  settlewell-desk figures\n  \
        settlewell-desk figures --from 2026-07-01 --until 2026-09-30 --as management\n  \
        settlewell-desk figures --room training --lang fr"
    )]
    Figures(Figures),
    /// What complaints ask of other rooms: training, a look at a partner, a review of an area.
    #[command(
        after_help = "A signal is told until an entry signalTaken takes it up. One over many records, such as delays in \
        an area, has no record: an entry processDelaysTakenUp in the record of the process takes it up.\n\nExamples:\n  settlewell-desk signals\n  \
        settlewell-desk signals --as management --lang fr"
    )]
    Signals {
        #[command(flatten)]
        viewing: Viewing,
    },
    /// Takes learning records in from another system: what was taken, what could not be placed, and why.
    #[command(
        after_help = "Without --write nothing is changed. Exit codes: 0 all of it was placed, 6 some could not be \
        placed (what could is written all the same), 1 nothing can be used as it is and nothing was written.\n\n\
        Examples:\n  \
        settlewell-desk import xapi learning/statements.json --mapping learning/mapping.yaml\n  \
        settlewell-desk import csv learning/attendance.csv --mapping learning/attendance.yaml --write records"
    )]
    Import(Import),
    /// Whether something may be shared with somebody: yes, no, or what must be known first. Nothing is written.
    #[command(
        after_help = "Without --permission, --duty or --danger, every permission that stands is looked at, element by \
        element.\n\nThe exit code is the verdict: 0 allowed, 1 refused, 3 needs information, 4 allowed with \
        approval.\n\nExamples:\n  \
        settlewell-desk share C-2026-001 --element name --about p-301 --with role:investigator --for investigation\n  \
        settlewell-desk share C-2026-001 --element name --element account --about p-301 --with body:police \\\n    \
        --for safety --danger \"somebody waits at the door\" --approved-by director:w-01 --lang fr"
    )]
    Share(Share),
    /// What somebody agreed may be shared, in plain words, for them to keep.
    #[command(after_help = "Examples:\n  settlewell-desk receipt C-2026-001 k1\n  \
        settlewell-desk receipt C-2026-001 k1 --as complainant --person p-301 --lang fr")]
    Receipt(Receipt),
    /// What somebody in a role may see of a record.
    #[command(after_help = "Examples:\n  settlewell-desk view C-2026-004 --as respondent --person w-03\n  \
        settlewell-desk view C-2026-004 --as investigator --person x-01")]
    View {
        /// The record's id.
        record: String,
        /// The role: overseer, investigator, decisionMaker, complainant, respondent, witness, management, archive.
        #[arg(long = "as", value_name = "ROLE")]
        role: String,
        /// Who looks, by id.
        #[arg(long, value_name = "ID")]
        person: Option<String>,
    },
    /// The dates of one record, drawn.
    #[command(after_help = "Example:\n  settlewell-desk timeline C-2026-012 --svg C-2026-012.svg")]
    Timeline {
        /// The record's id.
        record: String,
        /// Draws into this SVG file as well.
        #[arg(long, value_name = "FILE")]
        svg: Option<PathBuf>,
        #[command(flatten)]
        viewing: Viewing,
    },
    /// Makes one record of two copies that grew apart.
    #[command(after_help = "Example:\n  settlewell-desk merge agency/copies/C-2026-023.left.json \
        agency/copies/C-2026-023.right.json --out whole.json")]
    Merge {
        /// One copy, a JSON file.
        a: PathBuf,
        /// The other copy.
        b: PathBuf,
        /// Writes the whole into this file.
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
    },
    /// The policy of the agency, or any policy file.
    #[command(subcommand)]
    Policy(PolicyCommand),
    /// One date, and how it came about.
    #[command(after_help = "Examples:\n  settlewell-desk due 2026-09-25 \"3 business days\"\n  \
        settlewell-desk due 2026-09-25T16:10:00-03:00 \"48 hours\"\n  \
        settlewell-desk due 2026-12-21 \"1 month\" --roll next --calendar ca-on --lang fr\n  \
        settlewell-desk due 2026-12-31 \"5 business days\" --before")]
    Due {
        /// What is counted from: an instant, a day, a month or a year.
        #[arg(value_parser = told::<Moment>)]
        from: Moment,
        /// How long: `3 business days`, `48 hours`, `2 weeks`, `1 month`.
        #[arg(value_parser = told::<Span>)]
        span: Span,
        /// The calendar, by id: one of the library's or one of the policy's.
        #[arg(long, value_name = "ID")]
        calendar: Option<String>,
        /// What happens when the date falls on a closed day.
        #[arg(long, value_enum)]
        roll: Option<RollChoice>,
        /// Which day counts first.
        #[arg(long, value_enum)]
        start: Option<StartChoice>,
        /// So long before, rather than after.
        #[arg(long)]
        before: bool,
    },
    /// The published JSON Schemas: their names, or one of them.
    #[command(after_help = "Example:\n  settlewell-desk schema policy > policy.schema.json")]
    Schema {
        /// Which, such as `policy`.
        name: Option<String>,
    },
    /// The words of a further language.
    #[command(subcommand)]
    Words(WordsCommand),
    /// The rules of the library: their codes, or one explained.
    #[command(after_help = "Example:\n  settlewell-desk rules complaint.respondent.heard --lang fr")]
    Rules {
        /// The code, or the beginning of several.
        code: Option<String>,
    },
}

/// What can be done with a policy.
#[derive(Debug, Subcommand)]
pub enum PolicyCommand {
    /// Everything that is wrong with a policy file, each with its place; and of a sound one, what no module teaches.
    #[command(
        after_help = "With --json: the problems (exit code 1), or of a sound policy what its programs must cover \
        and no module of theirs teaches, with --roster whom the roster lacks (exit code 0).\n\nExamples:\n  \
        settlewell-desk policy check examples/desk/agency/policy.yaml\n  \
        settlewell-desk policy check examples/desk/agency/policy.yaml --roster examples/desk/agency/roster.json"
    )]
    Check {
        /// YAML or JSON.
        file: PathBuf,
        /// The organization's people, a JSON file: tells as well whom the policy asks for and nobody is, on the day of
        /// the answer.
        #[arg(long, value_name = "FILE")]
        roster: Option<PathBuf>,
    },
    /// What the agency chose: its days, how it handles complaints, what it takes on, and how its people learn.
    Show {
        /// The number of the version; the one in force without it.
        #[arg(long = "policy-version", value_name = "NUMBER")]
        number: Option<u32>,
    },
}

/// What can be done with words.
#[derive(Debug, Subcommand)]
pub enum WordsCommand {
    /// Compiles Fluent into the JSON table that a policy book loads.
    Compile {
        /// A Fluent file.
        file: PathBuf,
        /// Writes the table into this file.
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
    },
}

/// What happens when a counted date falls on a closed day.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum RollChoice {
    /// It stays.
    Keep,
    /// It moves to the next open day.
    Next,
    /// It moves to the open day before.
    Previous,
}

/// Which day is the first that counts.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum StartChoice {
    /// The day after.
    DayAfter,
    /// The day itself.
    SameDay,
    /// Neither the first day nor the last counts.
    ClearDays,
}

/// Reads a value as the library does, and tells its problem in the library's words.
pub fn told<T: FromStr<Err = InputError>>(text: &str) -> Result<T, String> {
    text.parse::<T>().map_err(|found| {
        let sentence = |problem: &settlewell::Problem| match (&problem.text, &problem.expected) {
            (text, _) if !text.is_empty() => text.clone(),
            (_, Some(expected)) => format!("write {expected}"),
            _ => problem.code.clone(),
        };
        found.problems().iter().map(sentence).collect::<Vec<_>>().join("; ")
    })
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    #[test]
    fn the_command_line_is_sound() {
        super::Arguments::command().debug_assert();
    }
}
