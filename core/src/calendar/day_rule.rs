//! On which day of a year a holiday falls, as people say it.
use super::as_text::{as_text, slip};
use super::civil_date::CivilDate;
use super::weekday::Weekday;
use crate::problem::InputError;
use std::{fmt, str::FromStr};

/// The day of a year on which a holiday falls. As text, one of:
///
/// - `july 1`
/// - `third monday of february`, `last monday of may`
/// - `monday on or before may 24`, `monday on or after …`, `monday nearest march 17`
/// - `easter`, `2 days before easter`, `1 day after easter` (the Western Easter Sunday)
/// - `2022-09-19`: that one day
///
/// ```
/// # use settlewell::calendar::DayRule;
/// let victoria_day: DayRule = "monday on or before may 24".parse()?;
/// assert_eq!(victoria_day.in_year(2026).map(|day| day.to_string()).as_deref(), Some("2026-05-18"));
/// # Ok::<(), settlewell::InputError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct DayRule(Form);

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Form {
    Fixed {
        month: u32,
        day: u32,
    },
    /// The first to fourth (0 to 3) or the last (4).
    Nth {
        nth: u32,
        weekday: Weekday,
        month: u32,
    },
    Beside {
        weekday: Weekday,
        side: Side,
        month: u32,
        day: u32,
    },
    /// Days after Easter Sunday; before it when negative.
    Easter {
        days: i32,
    },
    Once {
        date: CivilDate,
    },
}

/// Where a weekday is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Side {
    OnOrBefore,
    OnOrAfter,
    Nearest,
}

impl Side {
    const NAMES: [(Self, &'static str); 3] = [
        (Self::OnOrBefore, " on or before "),
        (Self::OnOrAfter, " on or after "),
        (Self::Nearest, " nearest "),
    ];
}

impl DayRule {
    /// The day in this year, if the year has it.
    pub fn in_year(self, year: i32) -> Option<CivilDate> {
        match self.0 {
            Form::Fixed { month, day } => CivilDate::new(year, month, day).ok(),
            Form::Nth { nth: 4, weekday, month } => {
                let next_month = CivilDate::new(year, month, 1).ok()?.plus_months(1);
                Some(backward(next_month.plus_days(-1), weekday))
            }
            Form::Nth { nth, weekday, month } => {
                CivilDate::new(year, month, 1 + 7 * nth).ok().map(|earliest| forward(earliest, weekday))
            }
            Form::Beside { weekday, side, month, day } => {
                let day = CivilDate::new(year, month, day).ok()?;
                Some(match side {
                    Side::OnOrBefore => backward(day, weekday),
                    Side::OnOrAfter => forward(day, weekday),
                    // Of seven days in a row that begin three before, exactly one is the weekday.
                    Side::Nearest => forward(day.plus_days(-3), weekday),
                })
            }
            Form::Easter { days } => easter(year).map(|sunday| sunday.plus_days(days)),
            Form::Once { date } => (date.year() == year).then_some(date),
        }
    }
}

fn forward(from: CivilDate, weekday: Weekday) -> CivilDate {
    from.plus_days((weekday as i32 - from.weekday() as i32).rem_euclid(7))
}

fn backward(from: CivilDate, weekday: Weekday) -> CivilDate {
    from.plus_days(-(from.weekday() as i32 - weekday as i32).rem_euclid(7))
}

/// Easter Sunday of the Gregorian calendar, by the anonymous algorithm of 1876 (Meeus, *Astronomical
/// Algorithms*, chapter 8).
fn easter(year: i32) -> Option<CivilDate> {
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let (d, e) = (b / 4, b % 4);
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 19 * l) / 433;
    let month = (h + l - 7 * m + 90) / 25;
    let day = (h + l - 7 * m + 33 * month + 19) % 32;
    CivilDate::new(year, u32::try_from(month).ok()?, u32::try_from(day).ok()?).ok()
}

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];
const ORDINALS: [&str; 5] = ["first", "second", "third", "fourth", "last"];

fn place(names: &[&str], name: &str) -> Option<u32> {
    names.iter().position(|known| *known == name).and_then(|at| u32::try_from(at).ok())
}

fn weekday(name: &str) -> Option<Weekday> {
    Weekday::ALL.into_iter().find(|day| day.name() == name)
}

fn whole(text: &str) -> Option<u32> {
    let plain = text.bytes().all(|byte| byte.is_ascii_digit()) && !text.starts_with('0');
    plain.then(|| text.parse().ok()).flatten()
}

fn month_day(text: &str) -> Option<(u32, u32)> {
    let (month, day) = text.split_once(' ')?;
    let (month, day) = (place(&MONTHS, month)? + 1, whole(day)?);
    // A leap year has every day that a year can have.
    CivilDate::new(2000, month, day).ok().map(|_| (month, day))
}

fn read(text: &str) -> Option<Form> {
    if text.starts_with(|first: char| first.is_ascii_digit()) && text.contains('-') {
        return text.parse().ok().map(|date| Form::Once { date });
    }
    if let Some(offset) = text.strip_suffix("easter") {
        let words = offset.strip_suffix(' ').unwrap_or(offset);
        let days = match words.split(' ').collect::<Vec<_>>().as_slice() {
            [""] if offset.is_empty() => 0,
            [count, "day" | "days", side @ ("before" | "after")] if offset.ends_with(' ') => {
                let count = whole(count).filter(|count| *count <= 999)? as i32;
                if *side == "before" { -count } else { count }
            }
            _ => return None,
        };
        return Some(Form::Easter { days });
    }
    if let Some((side, (name, day))) =
        Side::NAMES.into_iter().find_map(|(side, words)| text.split_once(words).map(|parts| (side, parts)))
    {
        let (month, day) = month_day(day)?;
        return Some(Form::Beside { weekday: weekday(name)?, side, month, day });
    }
    if let Some((first, month)) = text.split_once(" of ") {
        let (nth, name) = first.split_once(' ')?;
        let (nth, weekday, month) = (place(&ORDINALS, nth)?, weekday(name)?, place(&MONTHS, month)? + 1);
        return Some(Form::Nth { nth, weekday, month });
    }
    month_day(text).map(|(month, day)| Form::Fixed { month, day })
}

impl FromStr for DayRule {
    type Err = InputError;

    fn from_str(text: &str) -> Result<Self, InputError> {
        read(text).map(Self).ok_or_else(|| {
            let form = "july 1, third monday of february, monday on or before may 24, 2 days before easter, 2022-09-19";
            slip("calendar.day-rule", text, form)
        })
    }
}

impl fmt::Display for DayRule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let month =
            |number: u32| MONTHS.get((number as usize).saturating_sub(1)).copied().unwrap_or_default();
        match self.0 {
            Form::Fixed { month: of, day } => write!(f, "{} {day}", month(of)),
            Form::Nth { nth, weekday, month: of } => {
                let nth = ORDINALS.get(nth as usize).copied().unwrap_or_default();
                write!(f, "{nth} {} of {}", weekday.name(), month(of))
            }
            Form::Beside { weekday, side, month: of, day } => {
                let words =
                    Side::NAMES.iter().find(|(known, _)| *known == side).map_or("", |(_, words)| words);
                write!(f, "{}{words}{} {day}", weekday.name(), month(of))
            }
            Form::Easter { days: 0 } => f.write_str("easter"),
            Form::Easter { days } => {
                let (plural, side) =
                    (if days.abs() == 1 { "" } else { "s" }, if days < 0 { "before" } else { "after" });
                write!(f, "{} day{plural} {side} easter", days.abs())
            }
            Form::Once { date } => date.fmt(f),
        }
    }
}

as_text! {
    DayRule,
    concat!(
        r"^((january|february|march|april|may|june|july|august|september|october|november|december) [1-9]\d?",
        r"|(first|second|third|fourth|last) (mon|tues|wednes|thurs|fri|satur|sun)day of ",
        r"(january|february|march|april|may|june|july|august|september|october|november|december)",
        r"|(mon|tues|wednes|thurs|fri|satur|sun)day (on or before|on or after|nearest) ",
        r"(january|february|march|april|may|june|july|august|september|october|november|december) [1-9]\d?",
        r"|([1-9]\d{0,2} days? (before|after) )?easter",
        r"|\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]))$"
    ),
    "third monday of february", Self(Form::Once { date: CivilDate::from_day_number(0) });
}

#[cfg(test)]
mod tests {
    use super::*;

    fn on(rule: &str, year: i32) -> String {
        rule.parse::<DayRule>().unwrap().in_year(year).map(|day| day.to_string()).unwrap_or_default()
    }

    #[test]
    fn each_form_finds_its_day() {
        assert_eq!(on("july 1", 2026), "2026-07-01");
        assert_eq!(on("february 29", 2026), "");
        assert_eq!(on("february 29", 2028), "2028-02-29");
        assert_eq!(on("third monday of february", 2026), "2026-02-16");
        assert_eq!(on("first monday of august", 2026), "2026-08-03");
        assert_eq!(on("last monday of may", 2026), "2026-05-25");
        assert_eq!(on("last sunday of december", 2026), "2026-12-27");
        assert_eq!(on("monday on or before may 24", 2026), "2026-05-18");
        assert_eq!(on("monday on or before may 24", 2027), "2027-05-24");
        assert_eq!(on("monday on or after june 24", 2026), "2026-06-29");
        assert_eq!(on("monday nearest march 17", 2026), "2026-03-16");
        assert_eq!(on("monday nearest june 24", 2027), "2027-06-21");
        assert_eq!(on("2 days before easter", 2026), "2026-04-03");
        assert_eq!(on("1 day after easter", 2026), "2026-04-06");
        assert_eq!(on("2022-09-19", 2022), "2022-09-19");
        assert_eq!(on("2022-09-19", 2023), "");
    }

    #[test]
    fn easter_falls_where_the_church_says() {
        for day in [
            "1990-04-15",
            "1999-04-04",
            "2000-04-23",
            "2008-03-23",
            "2011-04-24",
            "2026-04-05",
            "2038-04-25",
            "2100-03-28",
        ] {
            let year = day[..4].parse().unwrap();
            assert_eq!(on("easter", year), day);
        }
    }

    #[test]
    fn text_goes_around_and_slips_are_told() {
        for text in [
            "july 1",
            "third monday of february",
            "last monday of may",
            "monday on or before may 24",
            "monday on or after june 24",
            "monday nearest march 17",
            "easter",
            "2 days before easter",
            "1 day after easter",
            "2022-09-19",
        ] {
            assert_eq!(text.parse::<DayRule>().unwrap().to_string(), text);
        }
        for wrong in [
            "",
            "july",
            "july 32",
            "february 30",
            "july 01",
            "1 july",
            "fifth monday of may",
            "third moonday of may",
            "monday before may 24",
            "days before easter",
            "0 days before easter",
            "xeaster",
            "2 days before  easter",
            "2022-02-30",
            "July 1",
        ] {
            assert_eq!(
                wrong.parse::<DayRule>().unwrap_err().problems()[0].code,
                "calendar.day-rule",
                "{wrong}"
            );
        }
    }
}
