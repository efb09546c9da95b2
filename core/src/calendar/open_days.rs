//! One calendar, worked out: which days are open, and why the others are not.
use super::civil_date::CivilDate;
use super::definition::Closure;
use super::holidays::{self, Dated};
use super::local_text::LocalText;
use super::resolve::Resolved;
use super::table::{self, Table};
use super::weekday::Weekday;
use settlewell_macros::wire;

/// Why a day is closed.
#[wire]
pub enum Because {
    /// It is a weekend.
    Weekend,
    /// It is a holiday, or stands in for one.
    Holiday,
    /// The organization is closed.
    Closure,
}

/// A day that is closed, and why.
#[wire]
pub struct ClosedDay {
    /// The day.
    pub on: CivilDate,
    /// Why it is closed.
    pub because: Because,
    /// The holiday's id, such as `labour-day`.
    pub holiday: Option<String>,
    /// The holiday's name or the closure's reason, by language.
    pub name: Option<LocalText>,
    /// The day this one stands in for, when a holiday fell on a weekend.
    pub substitute_for: Option<CivilDate>,
}

/// A holiday on its day.
#[wire]
pub struct Holiday {
    /// The day.
    pub on: CivilDate,
    /// The holiday's id, such as `labour-day`.
    pub id: String,
    /// Its name, by language.
    pub name: LocalText,
    /// The day this one stands in for, when the holiday fell on a weekend.
    pub substitute_for: Option<CivilDate>,
    /// Where it comes from: the law, by name and section.
    pub source: Option<String>,
}

#[derive(Debug)]
struct Named {
    id: String,
    name: LocalText,
    source: Option<String>,
}

/// One calendar, worked out for the years 1990 to 2100: immutable, and cheap to share.
///
/// ```
/// # use settlewell::calendar::{Because, Calendars, CivilDate};
/// let british_columbia = Calendars::builtin("ca-bc")?;
/// let closed = british_columbia.closed_because(CivilDate::new(2028, 10, 2)?).expect("a holiday");
/// assert_eq!(closed.because, Because::Holiday);
/// assert_eq!(closed.holiday.as_deref(), Some("truth-and-reconciliation"));
/// assert_eq!(closed.substitute_for, Some(CivilDate::new(2028, 9, 30)?));
/// assert!(Calendars::builtin("ca-ns")?.is_open(CivilDate::new(2026, 9, 30)?));
/// # Ok::<(), settlewell::InputError>(())
/// ```
#[derive(Debug)]
pub struct Calendar {
    id: String,
    name: LocalText,
    source: Option<String>,
    weekend: u8,
    named: Vec<Named>,
    holidays: Vec<Dated>,
    closures: Vec<Closure>,
    pub(super) table: Table,
}

impl Calendar {
    pub(super) fn build(id: &str, resolved: Resolved) -> Self {
        let weekend = resolved.weekend;
        let on_weekend = |day: Weekday| weekend & day.bit() != 0;
        let holidays = holidays::dated(&resolved.holidays, on_weekend);
        let mut closed = vec![false; table::DAYS];
        for holiday in &holidays {
            if let Some(day) = table::index(holiday.on).and_then(|at| closed.get_mut(at)) {
                *day = true;
            }
        }
        for closure in &resolved.closures {
            let from = table::index(closure.from.max(table::date(0)));
            let to = table::index(closure.to.min(table::date(table::DAYS - 1)));
            if let Some(days) = from.zip(to).and_then(|(from, to)| closed.get_mut(from..=to)) {
                days.fill(true);
            }
        }
        let open = |at: usize| !on_weekend(table::weekday(at)) && !closed.get(at).copied().unwrap_or(true);
        let named = |rule: super::definition::HolidayRule| Named {
            id: rule.id,
            name: rule.name,
            source: rule.source,
        };
        Self {
            id: id.to_owned(),
            name: resolved.name,
            source: resolved.source,
            weekend,
            named: resolved.holidays.into_iter().map(named).collect(),
            holidays,
            closures: resolved.closures,
            table: Table::new(open),
        }
    }

    /// Its id, such as `ca-ns`.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// What it is called, by language.
    pub fn name(&self) -> &LocalText {
        &self.name
    }

    /// Where its holidays come from: the law, by name and section.
    pub fn source(&self) -> Option<&str> {
        self.source.as_deref()
    }

    /// Whether the day is open. Outside 1990 to 2100, where holidays are not known, every weekday is.
    pub fn is_open(&self, date: CivilDate) -> bool {
        table::index(date).map_or(!self.on_weekend(date), |at| self.table.is_open(at))
    }

    /// Why the day is closed, or nothing if it is open. A holiday is told before a closure, and both before a
    /// weekend.
    pub fn closed_because(&self, date: CivilDate) -> Option<ClosedDay> {
        if self.is_open(date) {
            return None;
        }
        let mut day = ClosedDay {
            on: date,
            because: Because::Weekend,
            holiday: None,
            name: None,
            substitute_for: None,
        };
        let at = self.holidays.partition_point(|holiday| holiday.on < date);
        if let Some((holiday, named)) =
            self.holidays.get(at).filter(|found| found.on == date).and_then(|f| self.told(f))
        {
            day.because = Because::Holiday;
            day.holiday = Some(named.id.clone());
            day.name = Some(named.name.clone());
            day.substitute_for = holiday.substitute_for;
        } else if let Some(closure) =
            self.closures.iter().find(|closure| closure.from <= date && date <= closure.to)
        {
            day.because = Because::Closure;
            day.name.clone_from(&closure.reason);
        }
        Some(day)
    }

    /// The holidays of a year with the days that stand in for them, in order; none outside 1990 to 2100.
    pub fn holidays(&self, year: i32) -> Vec<Holiday> {
        let from = self.holidays.partition_point(|holiday| holiday.on.year() < year);
        let of_year = self.holidays.iter().skip(from).take_while(|holiday| holiday.on.year() == year);
        let told = of_year.filter_map(|holiday| self.told(holiday)).map(|(holiday, named)| Holiday {
            on: holiday.on,
            id: named.id.clone(),
            name: named.name.clone(),
            substitute_for: holiday.substitute_for,
            source: named.source.clone(),
        });
        told.collect()
    }

    /// The first open day on or after this one; none beyond 2100.
    pub fn open_on_or_after(&self, date: CivilDate) -> Option<CivilDate> {
        self.table.nth(self.table.count_before(table::index(date)?))
    }

    /// The last open day on or before this one; none before 1990.
    pub fn open_on_or_before(&self, date: CivilDate) -> Option<CivilDate> {
        self.table.nth(self.table.count_before(table::index(date)? + 1) - 1)
    }

    fn told<'a>(&'a self, holiday: &'a Dated) -> Option<(&'a Dated, &'a Named)> {
        self.named.get(holiday.rule).map(|named| (holiday, named))
    }

    fn on_weekend(&self, date: CivilDate) -> bool {
        self.weekend & date.weekday().bit() != 0
    }
}
