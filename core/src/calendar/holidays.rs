//! From holiday rules to dated holidays, with their substitutes.
use super::civil_date::CivilDate;
use super::definition::{HolidayRule, Substitute};
use super::weekday::Weekday;
use crate::arrange::Arrange;

/// The years that calendars know.
pub(super) const YEARS: std::ops::RangeInclusive<i32> = 1990..=2100;

/// A holiday on a day: which rule made it, and the day it stands in for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Dated {
    pub on: CivilDate,
    pub substitute_for: Option<CivilDate>,
    pub rule: usize,
}

/// All days of these rules from 1990 to 2100, in order.
pub(super) fn dated(rules: &[HolidayRule], is_weekend: impl Fn(Weekday) -> bool) -> Vec<Dated> {
    let mut found: Vec<Dated> = Vec::new();
    for (rule, holiday) in rules.iter().enumerate() {
        let days = YEARS.filter(|year| applies(holiday, *year)).filter_map(|year| holiday.on.in_year(year));
        found.extend(days.map(|on| Dated { on, substitute_for: None, rule }));
    }
    found.arrange();
    let mut substitutes: Vec<Dated> = Vec::new();
    for holiday in &found {
        let convention = rules.get(holiday.rule).and_then(|rule| rule.substitute).unwrap_or_default();
        // A substitute is never far from its day: only the last ones can have taken a day that this one wants.
        let taken = |day| {
            found.binary_search_by_key(&day, |holiday| holiday.on).is_ok()
                || substitutes.iter().rev().take(rules.len()).any(|taken| taken.on == day)
        };
        if let Some(on) = substitute(holiday.on, convention, &taken, &is_weekend) {
            substitutes.push(Dated { on, substitute_for: Some(holiday.on), rule: holiday.rule });
        }
    }
    found.extend(substitutes);
    found.retain(|holiday| YEARS.contains(&holiday.on.year()));
    found.arrange();
    found
}

/// Whether a rule holds in a year.
pub(super) fn applies(rule: &HolidayRule, year: i32) -> bool {
    u32::try_from(year).is_ok_and(|year| {
        rule.from.is_none_or(|from| from <= year)
            && rule.until.is_none_or(|until| year <= until)
            && !rule.except.contains(&year)
    })
}

fn substitute(
    on: CivilDate,
    convention: Substitute,
    taken: &impl Fn(CivilDate) -> bool,
    is_weekend: &impl Fn(Weekday) -> bool,
) -> Option<CivilDate> {
    if !is_weekend(on.weekday()) {
        return None;
    }
    let free = |day: &CivilDate| !is_weekend(day.weekday()) && !taken(*day);
    match convention {
        Substitute::None => None,
        Substitute::MondayIfSunday => (on.weekday() == Weekday::Sunday).then(|| on.plus_days(1)),
        Substitute::NextOpenDay => (1..=14).map(|days| on.plus_days(days)).find(free),
        Substitute::NearestOpenDay => (1..=7)
            .flat_map(|days| [on.plus_days(-days), on.plus_days(days)])
            .find(|day| !is_weekend(day.weekday())),
    }
}
