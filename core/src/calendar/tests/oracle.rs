//! The arithmetic against an oracle that walks day by day.
use super::*;
use proptest::prelude::*;

/// The day reached by stepping one day at a time until so many open days were passed.
fn walk(calendar: &Calendar, from: CivilDate, count: u32, start: StartDay, step: i32) -> CivilDate {
    let mut left = match start {
        StartDay::ClearDays => count + 1,
        StartDay::DayAfter | StartDay::SameDay => count,
    };
    let mut at = from;
    if left == 0 {
        return from;
    }
    if start == StartDay::SameDay && calendar.is_open(at) {
        left -= 1;
    }
    while left > 0 {
        at = at.plus_days(step);
        left -= u32::from(calendar.is_open(at));
    }
    at
}

fn roll(calendar: &Calendar, mut date: CivilDate, roll: Roll) -> CivilDate {
    let step = match roll {
        Roll::Keep => return date,
        Roll::Next => 1,
        Roll::Previous => -1,
    };
    while !calendar.is_open(date) {
        date = date.plus_days(step);
    }
    date
}

/// So many months on, one at a time by year and month, then the day or the month's last.
fn month_by_month(from: CivilDate, months: u32, step: i32) -> CivilDate {
    let (mut year, mut month) = (from.year(), from.month());
    for _ in 0..months {
        (year, month) = match (step, month) {
            (1, 12) => (year + 1, 1),
            (1, _) => (year, month + 1),
            (_, 1) => (year - 1, 12),
            _ => (year, month - 1),
        };
    }
    (1..=from.day()).rev().find_map(|day| CivilDate::new(year, month, day).ok()).unwrap()
}

fn calendars() -> impl Strategy<Value = Arc<Calendar>> {
    let ids: Vec<&str> = Calendars::builtin_ids().collect();
    proptest::sample::select(ids).prop_map(builtin)
}
fn dates() -> impl Strategy<Value = CivilDate> {
    // 1992 to 2098: what is counted stays within the years that calendars know.
    (8035i32..=46_700).prop_map(CivilDate::from_day_number)
}
fn countings() -> impl Strategy<Value = Counting> {
    let starts = proptest::sample::select(vec![StartDay::DayAfter, StartDay::SameDay, StartDay::ClearDays]);
    let rolls = proptest::sample::select(vec![Roll::Keep, Roll::Next, Roll::Previous]);
    (starts, rolls).prop_map(|(start, roll)| Counting { start, roll })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn business_days(calendar in calendars(), from in dates(), count in 0u32..300, counting in countings()) {
        let span = Span::new(count, SpanUnit::BusinessDays);
        for (step, direction) in [(1, Direction::After), (-1, Direction::Before)] {
            let expected = roll(&calendar, walk(&calendar, from, count, counting.start, step), counting.roll);
            prop_assert_eq!(calendar.count(from, span, counting, direction).unwrap(), expected);
        }
    }

    #[test]
    fn other_units(calendar in calendars(), from in dates(), count in 0u32..20, counting in countings()) {
        for (step, direction) in [(1, Direction::After), (-1, Direction::Before)] {
            let shift = match counting.start {
                StartDay::DayAfter => 0,
                StartDay::SameDay => if count == 0 { 0 } else { -step },
                StartDay::ClearDays => step,
            };
            let days = |days: i32| from.plus_days(step * days + shift);
            let months = |months: u32| month_by_month(from, months, step).plus_days(shift);
            for (unit, unrolled) in [
                (SpanUnit::CalendarDays, days(count as i32)),
                (SpanUnit::Weeks, days(7 * count as i32)),
                (SpanUnit::Months, months(count)),
                (SpanUnit::Years, months(12 * count.min(1))),
            ] {
                let count = if unit == SpanUnit::Years { count.min(1) } else { count };
                let expected = roll(&calendar, unrolled, counting.roll);
                let found = calendar.count(from, Span::new(count, unit), counting, direction).unwrap();
                prop_assert_eq!(found, expected, "{} {:?}", Span::new(count, unit), counting);
            }
        }
    }

    #[test]
    fn between_undoes_add(calendar in calendars(), from in dates(), count in 1u32..300) {
        let to = calendar.add(from, Span::new(count, SpanUnit::BusinessDays), Counting::default()).unwrap();
        prop_assert_eq!(calendar.business_days_between(from, to).unwrap(), count as i32);
        prop_assert_eq!(calendar.business_days_between(to, from).unwrap(), -(count as i32));
    }

    #[test]
    fn the_explanation_adds_up(calendar in calendars(), from in dates(), count in 0u32..60, counting in countings(), back: bool) {
        let direction = if back { Direction::Before } else { Direction::After };
        let span = Span::new(count, SpanUnit::BusinessDays);
        let zone = TimeZone::utc();
        let due = calendar.explain(&from.into(), span, counting, direction, &zone, Reading::default()).unwrap();
        prop_assert_eq!(due.on, calendar.count(from, span, counting, direction).unwrap());
        let reached = due.unrolled.unwrap_or(due.on);
        for skipped in &due.skipped {
            prop_assert!(!calendar.is_open(skipped.on));
        }
        // Every day on the way either counted or is listed.
        if count > 0 {
            let extra = match counting.start {
                StartDay::DayAfter => 0,
                StartDay::ClearDays => 1,
                StartDay::SameDay => -1,
            };
            let passed = from.days_until(reached).abs();
            prop_assert_eq!(passed - due.skipped.len() as i32, count as i32 + extra);
        }
        prop_assert_eq!(due.rolled.is_some(), due.unrolled.is_some());
    }

    #[test]
    fn a_day_is_closed_for_a_reason(calendar in calendars(), date in dates()) {
        let weekend = matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday);
        let holiday = calendar.holidays(date.year()).into_iter().any(|holiday| holiday.on == date);
        prop_assert_eq!(calendar.is_open(date), !weekend && !holiday);
        let because = calendar.closed_because(date).map(|closed| closed.because);
        let expected = if holiday { Some(Because::Holiday) } else { weekend.then_some(Because::Weekend) };
        prop_assert_eq!(because, expected);
    }

    #[test]
    fn no_text_panics(text in "\\PC{0,40}") {
        let _ = text.parse::<CivilDate>();
        let _ = text.parse::<Instant>();
        let _ = text.parse::<Moment>();
        let _ = text.parse::<Span>();
        let _ = text.parse::<SignedSpan>();
        let _ = text.parse::<DayRule>();
    }

    #[test]
    fn no_count_panics(calendar in calendars(), number in prop_oneof![any::<i32>(), 7300i32..47_900], count: u32, counting in countings(), back: bool) {
        let direction = if back { Direction::Before } else { Direction::After };
        for unit in [SpanUnit::Hours, SpanUnit::BusinessDays, SpanUnit::CalendarDays, SpanUnit::Weeks, SpanUnit::Months, SpanUnit::Years] {
            // A span can also be written down field by field.
            for count in [count, count % 100, u32::MAX] {
                let _ = calendar.count(CivilDate::from_day_number(number), Span { count, unit }, counting, direction);
            }
        }
        let _ = calendar.is_open(CivilDate::from_day_number(number));
        let _ = calendar.closed_because(CivilDate::from_day_number(number));
        let _ = calendar.holidays(number);
    }
}

/// Every day of every zone, as what is odd of a zone is odd on a single day.
#[test]
fn a_local_day_begins_in_itself() {
    let zones = [
        "America/St_Johns",
        "America/Toronto",
        "America/Regina",
        "Pacific/Apia",
        "Asia/Kathmandu",
        "Africa/Cairo",
        "America/Havana",
    ];
    for zone in zones.map(|name| name.parse::<TimeZone>().unwrap()) {
        // Apia had no 30 December 2011.
        let absent = (zone.name() == "Pacific/Apia").then(|| day("2011-12-30"));
        for date in (7305..47_800).map(CivilDate::from_day_number).filter(|date| Some(*date) != absent) {
            let start = zone.start_of(date);
            assert_eq!(zone.local_date(&start), date, "{zone}");
            let before = date.plus_days(-1);
            let before = if Some(before) == absent { before.plus_days(-1) } else { before };
            assert_eq!(zone.local_date(&start.plus_hours(-2).unwrap()), before, "{zone} {date}");
        }
    }
}
