//! Adding business days to a date, beside the crate `bdays` with its cache, on the same calendar.
//!
//! `cargo bench -p settlewell --bench calendar`
#![allow(missing_docs, reason = "a benchmark has no readers but its source's")]
use bdays::{HolidayCalendar, HolidayCalendarCache};
use chrono::{Datelike, NaiveDate};
use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use settlewell::calendar::{Calendar, Calendars, CivilDate, Counting, Moment, Reading, Span, TimeZone, Unit};
use std::{collections::HashSet, hint::black_box};

/// Our holidays of England and Wales, for `bdays`.
struct Ours(HashSet<NaiveDate>);

impl<T: Datelike + Copy + PartialOrd> HolidayCalendar<T> for Ours {
    fn is_holiday(&self, date: T) -> bool {
        NaiveDate::from_ymd_opt(date.year(), date.month(), date.day())
            .is_some_and(|date| self.0.contains(&date))
    }
}

fn naive(date: CivilDate) -> NaiveDate {
    NaiveDate::from_ymd_opt(date.year(), date.month(), date.day()).unwrap_or_default()
}

/// Dates from 1995 to 2090 in no order, each with a number of business days.
fn questions() -> Vec<(CivilDate, u32)> {
    let mut seed: u32 = 42;
    let mut next = move || {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        seed >> 8
    };
    (0..1000)
        .map(|_| (CivilDate::from_day_number(9131 + (next() % 34_000) as i32), 1 + next() % 60))
        .collect()
}

fn add(criterion: &mut Criterion, calendar: &Calendar) {
    let holidays =
        (1990..=2100).flat_map(|year| calendar.holidays(year)).map(|holiday| naive(holiday.on)).collect();
    let ends = [(1990, 1, 1), (2100, 12, 31)]
        .map(|(year, month, day)| NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default());
    let cache = HolidayCalendarCache::new(Ours(holidays), ends[0], ends[1]);
    let questions = questions();
    // Both libraries move off a closed first day in their own way: compare from open days only.
    let questions: Vec<_> = questions.into_iter().filter(|(date, _)| calendar.is_open(*date)).collect();
    let theirs: Vec<(NaiveDate, i32)> =
        questions.iter().map(|(date, days)| (naive(*date), *days as i32)).collect();
    for ((date, days), (their_date, their_days)) in questions.iter().zip(&theirs) {
        let ours = calendar.add(*date, Span::new(*days, Unit::BusinessDays), Counting::default());
        assert_eq!(ours.map(naive).ok(), Some(cache.advance_bdays(*their_date, *their_days)));
    }
    let mut group = criterion.benchmark_group(format!("add business days to {} dates", questions.len()));
    group.bench_function("settlewell", |bencher| {
        bencher.iter(|| {
            for (date, days) in &questions {
                let span = Span::new(*days, Unit::BusinessDays);
                let _ = black_box(calendar.add(black_box(*date), span, Counting::default()));
            }
        });
    });
    group.bench_function("bdays with cache", |bencher| {
        bencher.iter(|| {
            for (date, days) in &theirs {
                black_box(cache.advance_bdays(black_box(*date), *days));
            }
        });
    });
    group.finish();
}

fn explain(criterion: &mut Criterion, calendar: &Calendar) {
    let Ok(zone) = "Europe/London".parse::<TimeZone>() else { return };
    let Ok(received) = "2026-12-21T10:00:00Z".parse::<Moment>() else { return };
    criterion.bench_function("explain 5 business days over Christmas", |bencher| {
        bencher.iter(|| {
            let span = Span::new(5, Unit::BusinessDays);
            black_box(calendar.due(
                black_box(&received),
                span,
                Counting::default(),
                &zone,
                Reading::default(),
            ))
        });
    });
}

fn compile(criterion: &mut Criterion) {
    let (none, days) = (Default::default(), Default::default());
    criterion.bench_function("work out one calendar of 111 years", |bencher| {
        bencher.iter_batched(|| (), |()| black_box(Calendars::compile(&none, &days)), BatchSize::SmallInput);
    });
}

fn all(criterion: &mut Criterion) {
    if let Ok(calendar) = Calendars::builtin("gb-eng") {
        add(criterion, &calendar);
        explain(criterion, &calendar);
    }
    compile(criterion);
}

criterion_group!(calendar, all);
criterion_main!(calendar);
