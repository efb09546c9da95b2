//! Calendars as data: what a jurisdiction's file, or a policy's own calendar, says.
use super::civil_date::CivilDate;
use super::day_rule::DayRule;
use super::local_text::LocalText;
use super::weekday::Weekday;
use settlewell_macros::wire;
use std::collections::BTreeMap;

/// A calendar as data: a jurisdiction's holidays, or an organization's own calendar that builds on one.
///
/// ```
/// # use settlewell::calendar::{CalendarDefinition, Calendars, CivilDate, OrganizationDays};
/// # use std::collections::BTreeMap;
/// let tribunal: CalendarDefinition = serde_json::from_str(
///     r#"{ "extends": "ca-federal", "closed": ["2026-12-24"] }"#).expect("a definition");
/// let calendars = Calendars::compile(
///     &BTreeMap::from([("tribunal".to_owned(), tribunal)]), &OrganizationDays::default())?;
/// assert!(!calendars.find("tribunal")?.is_open(CivilDate::new(2026, 12, 24)?));
/// # Ok::<(), settlewell::InputError>(())
/// ```
#[wire(document)]
#[derive(Default)]
pub struct CalendarDefinition {
    /// What it is called, by language.
    pub name: Option<LocalText>,
    /// The calendar this one builds on, by its id: its weekend, holidays and closures hold here too.
    pub extends: Option<String>,
    /// The days of the week that are closed; Saturday and Sunday, or as in the calendar it extends.
    pub weekend: Option<Vec<Weekday>>,
    /// Where the holidays come from: the law, by name and section.
    pub source: Option<String>,
    /// The holidays. One with the id of an inherited holiday takes its place.
    pub holidays: Vec<HolidayRule>,
    /// Single days on which it is closed besides.
    pub closed: Vec<CivilDate>,
    /// Times when it is closed besides, with the reason.
    pub closures: Vec<Closure>,
    /// Which option of each choice holds, such as `easter: goodFriday`; the first one listed, where nothing is
    /// said.
    pub choices: BTreeMap<String, String>,
    /// Customary holidays, by id, that are kept here though no law says so.
    pub observes: Vec<String>,
    /// Holidays, by id, that are not kept here.
    pub omits: Vec<String>,
}

/// One holiday, for the years in which it falls on this day by this rule.
#[wire(document)]
pub struct HolidayRule {
    /// Its id within the calendar, such as `labour-day`; rules for different years share it.
    pub id: String,
    /// Its name, by language.
    pub name: LocalText,
    /// The day on which it falls.
    pub on: DayRule,
    /// The first year in which it does.
    pub from: Option<u32>,
    /// The last year in which it does.
    pub until: Option<u32>,
    /// Years between in which it does not.
    pub except: Vec<u32>,
    /// What happens when it falls on a weekend; nothing, where nothing is said.
    pub substitute: Option<Substitute>,
    /// Whether law or custom gives it; law, where nothing is said. Customary ones are kept by a calendar that
    /// `observes` them.
    pub standing: Option<HolidayStanding>,
    /// The choice that it is an option of.
    pub choice: Option<HolidayChoice>,
    /// Where the rule comes from, if not as the calendar's.
    pub source: Option<String>,
}

/// One option of a choice between holidays: Quebec's employers choose between Good Friday and Easter Monday.
#[wire(document)]
pub struct HolidayChoice {
    /// The choice, such as `easter`.
    pub of: String,
    /// This holiday's option, such as `goodFriday`.
    pub option: String,
}

/// What happens when a holiday falls on a weekend.
#[wire]
#[derive(Default)]
pub enum Substitute {
    /// Nothing: the holiday passes on its day.
    #[default]
    None,
    /// On a Sunday, it is kept on the Monday; on a Saturday, nothing.
    MondayIfSunday,
    /// It is kept on the next day that is neither weekend nor another holiday.
    NextOpenDay,
    /// It is kept on the nearest day outside the weekend: from Saturday on Friday, from Sunday on Monday.
    NearestOpenDay,
}

/// Whether law or custom makes a holiday.
#[wire]
#[derive(Default)]
pub enum HolidayStanding {
    /// The law gives it to employees.
    #[default]
    Statutory,
    /// Many keep it, and no law says so.
    Customary,
}

/// A time when the organization is closed, both days included.
#[wire(document)]
pub struct Closure {
    /// The first day.
    pub from: CivilDate,
    /// The last day.
    pub to: CivilDate,
    /// Why, by language.
    pub reason: Option<LocalText>,
}

/// What an organization says of its own days: the calendar it keeps, its weekend and its closures.
#[wire(document)]
#[derive(Default)]
pub struct OrganizationDays {
    /// The calendar it keeps, by id; a plain Monday-to-Friday calendar, where nothing is said.
    pub calendar: Option<String>,
    /// Its weekend, where it is not the calendar's.
    pub weekend: Option<Vec<Weekday>>,
    /// When it is closed.
    pub closures: Vec<Closure>,
}
