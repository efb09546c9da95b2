//! Whose policy it is, where and when it works.
use crate::calendar::{CivilDate, Closure, LocalText, Weekday};
use settlewell_macros::wire;

/// The organization, and how its days are counted.
#[wire(document)]
pub struct Organization {
    /// A short id.
    pub id: String,
    /// What it is called, by language.
    pub name: Option<LocalText>,
    /// Its IANA time zone, such as `America/Halifax`: it turns an instant into a local day.
    pub time_zone: String,
    /// The calendar that its business days follow: a built-in one, such as `ca-ns`, or one of the policy's own.
    pub calendar: String,
    /// The days of the week on which it is closed, where they are not those of the calendar.
    pub weekend: Option<Vec<Weekday>>,
    /// Days on which it is closed besides holidays.
    pub closures: Vec<Closure>,
    /// The hour of the day, 0 to 23, from which what comes in counts as received on the next day.
    pub receipt_until_hour: Option<u32>,
    /// The languages in which it answers.
    pub languages: Vec<String>,
}

/// Which version of the policy a document is.
#[wire(document)]
pub struct PolicyVersion {
    /// Its number; a record keeps the one it was opened under.
    pub number: u32,
    /// The first day on which it holds.
    pub effective_from: CivilDate,
}

/// The pack, or packs, that a document starts from.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(untagged)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Extends {
    /// One pack, by name.
    One(String),
    /// Several; a later one overrides an earlier one.
    Several(Vec<String>),
}

impl Extends {
    /// The names, in the order in which they are laid down.
    pub fn names(&self) -> &[String] {
        match self {
            Self::One(name) => std::slice::from_ref(name),
            Self::Several(names) => names,
        }
    }
}

crate::text::text_or! {
    Extends: One or Several;
}
