//! What the questions about scope and training take, as clap reads it.
use super::arguments::{Viewing, told};
use clap::{Args, ValueEnum};
use settlewell::rooms::scope::{Consideration, ConsiderationForm};
use settlewell::{CivilDate, Instant, RoomName};
use std::path::PathBuf;

/// Whether a worker may do something for a person today.
#[derive(Clone, Debug, Args)]
pub struct Assess {
    /// The worker, by id.
    #[arg(long, value_name = "ID")]
    pub worker: String,
    /// The area of work, by its name in the policy.
    #[arg(long, value_name = "AREA")]
    pub area: String,
    /// The activity, by its name in the policy.
    #[arg(long, value_name = "ACTIVITY")]
    pub activity: String,
    /// Something that is known of the case; once for each. What is not said is unknown, never absent. Yes and no may
    /// be written as such; several choices have a comma between them.
    #[arg(long = "fact", value_name = "NAME=VALUE", value_parser = named_value)]
    pub facts: Vec<(String, String)>,
    /// A file of facts, YAML or JSON: a name and a value each. What --fact says wins.
    #[arg(long = "facts", value_name = "FILE")]
    pub facts_file: Option<PathBuf>,
    /// What is asked or taken for it: fee, costsPassedOn, gift, donation, service or promise; with the amount in cents
    /// where that is known, such as costsPassedOn=1500.
    #[arg(long, value_name = "FORM[=CENTS]", value_parser = consideration)]
    pub taking: Option<Consideration>,
    /// The time of the question, from which replies in hours are counted, such as 2026-11-20T10:15:00-04:00.
    #[arg(long, value_name = "INSTANT", value_parser = told::<Instant>)]
    pub asked_at: Option<Instant>,
    #[command(flatten)]
    pub viewing: Viewing,
}

/// Whether a worker may serve, and what is missing.
#[derive(Clone, Debug, Args)]
pub struct Gate {
    /// The worker, by id.
    pub worker: String,
    /// In this area of work.
    #[arg(long, value_name = "AREA")]
    pub area: Option<String>,
    /// With this activity.
    #[arg(long, value_name = "ACTIVITY")]
    pub activity: Option<String>,
    /// At this level.
    #[arg(long, value_name = "LEVEL")]
    pub level: Option<String>,
    /// In this role; the roles of the roster without it.
    #[arg(long, value_name = "ROLE")]
    pub role: Option<String>,
    #[command(flatten)]
    pub viewing: Viewing,
}

/// Where the team stands.
#[derive(Clone, Debug, Args)]
pub struct Team {
    /// So many days ahead it is told what lapses.
    #[arg(long, value_name = "DAYS", default_value_t = LAPSES_WITHIN)]
    pub within: u32,
    /// Only this area besides the whole; once for each. Every area of the policy without it.
    #[arg(long = "area", value_name = "AREA")]
    pub areas: Vec<String>,
    /// In this role; the roles of the roster without it.
    #[arg(long, value_name = "ROLE")]
    pub role: Option<String>,
    #[command(flatten)]
    pub viewing: Viewing,
}

/// How we are doing.
#[derive(Clone, Debug, Args)]
pub struct Figures {
    /// Of which room.
    #[arg(long, value_enum, default_value = "complaint")]
    pub room: FiguresRoom,
    /// Only records opened on this day or later; for training, sessions from this day on.
    #[arg(long, value_name = "DATE", value_parser = told::<CivilDate>)]
    pub from: Option<CivilDate>,
    /// Only records opened on this day or earlier; for training, sessions up to this day.
    #[arg(long, value_name = "DATE", value_parser = told::<CivilDate>)]
    pub until: Option<CivilDate>,
    #[command(flatten)]
    pub viewing: Viewing,
}

/// A room that has figures.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum FiguresRoom {
    /// Complaints.
    Complaint,
    /// Training: sessions, budgets, and how many people are how far.
    Training,
}

impl FiguresRoom {
    /// The room, as the library calls it.
    pub fn name(self) -> RoomName {
        match self {
            Self::Complaint => RoomName::Complaint,
            Self::Training => RoomName::Training,
        }
    }
}

/// So many days ahead lapses are told, where nobody says otherwise.
pub const LAPSES_WITHIN: u32 = 60;

/// Learning records from another system.
#[derive(Clone, Debug, Args)]
pub struct Import {
    /// The form in which the other system writes them.
    #[arg(value_enum)]
    pub format: ImportFormat,
    /// The learning records.
    pub file: PathBuf,
    /// Which course is which module, and which account is which worker: a file, YAML or JSON.
    #[arg(long, value_name = "FILE")]
    pub mapping: PathBuf,
    /// Appends what was taken to the workers' records in this folder: all of it, or nothing.
    #[arg(long, value_name = "DIR")]
    pub write: Option<PathBuf>,
    /// Writes the entries, each with the record that it belongs to, into this file.
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
    /// The role of whoever takes them in.
    #[arg(long = "as", value_name = "ROLE", default_value = "trainingLead")]
    pub role: String,
    /// Who takes them in, by id.
    #[arg(long, value_name = "ID")]
    pub person: Option<String>,
}

/// A form of learning records.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum ImportFormat {
    /// xAPI statements, those of cmi5 among them: JSON.
    Xapi,
    /// TalentLMS: a course with its users, or a user with their courses: JSON.
    Talentlms,
    /// A table with a header: comma-separated values.
    Csv,
}

fn consideration(text: &str) -> Result<Consideration, String> {
    let (form, cents) = text.split_once('=').map_or((text, None), |(form, cents)| (form, Some(cents)));
    let form: ConsiderationForm = serde_json::from_value(form.trim().into())
        .map_err(|_| "write fee, costsPassedOn, gift, donation, service or promise".to_owned())?;
    let cents = cents.map(|cents| cents.trim().parse::<u32>()).transpose();
    let cents = cents.map_err(|_| "write the amount in cents, such as costsPassedOn=1500".to_owned())?;
    Ok(Consideration { form, cents })
}

fn named_value(text: &str) -> Result<(String, String), String> {
    match text.split_once('=') {
        Some((name, value)) if !name.trim().is_empty() => {
            Ok((name.trim().to_owned(), value.trim().to_owned()))
        }
        _ => Err("write name=value, such as family.undeclared=no".to_owned()),
    }
}
