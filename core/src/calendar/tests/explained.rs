//! Due dates with their explanation, on the wire.
use super::*;

fn due(id: &str, from: &str, length: &str, counting: Counting, zone: &str, reading: Reading) -> Due {
    let moment: Moment = from.parse().unwrap();
    builtin(id).due(&moment, span(length), counting, &zone.parse().unwrap(), reading).unwrap()
}

#[test]
fn the_wire_form_of_a_due_date() {
    let answer = due(
        "ca-bc",
        "2026-09-25",
        "3 business days",
        Counting::default(),
        "America/Vancouver",
        Reading::default(),
    );
    assert_eq!(
        serde_json::to_value(&answer).unwrap(),
        serde_json::json!({
            "on": "2026-10-01", "from": "2026-09-25", "span": "3 business days", "direction": "after",
            "counting": { "start": "dayAfter", "roll": "keep" }, "calendar": "ca-bc",
            "skipped": [
                { "on": "2026-09-26", "because": "weekend" },
                { "on": "2026-09-27", "because": "weekend" },
                { "on": "2026-09-30", "because": "holiday", "holiday": "truth-and-reconciliation",
                  "name": { "en": "National Day for Truth and Reconciliation",
                            "fr": "Journée nationale de la vérité et de la réconciliation" } }
            ]
        })
    );
    let text = serde_json::to_string(&answer).unwrap();
    assert_eq!(serde_json::from_str::<Due>(&text).unwrap(), answer);
}

#[test]
fn a_substitute_says_what_it_stands_for() {
    let answer = due(
        "gb-eng",
        "2026-12-24",
        "1 business day",
        Counting::default(),
        "Europe/London",
        Reading::default(),
    );
    assert_eq!(answer.on, day("2026-12-29"));
    let told: Vec<_> = answer
        .skipped
        .iter()
        .map(|closed| (closed.on.day(), closed.because, closed.substitute_for.map(CivilDate::day)))
        .collect();
    assert_eq!(
        told,
        [
            (25, Because::Holiday, None),
            (26, Because::Holiday, None),
            (27, Because::Weekend, None),
            (28, Because::Holiday, Some(26))
        ]
    );
}

#[test]
fn a_month_known_in_part() {
    let earliest = due(
        "ca-ns",
        "2026-03",
        "5 business days",
        Counting::default(),
        "America/Halifax",
        Reading::default(),
    );
    assert_eq!((earliest.from, earliest.on), (day("2026-03-01"), day("2026-03-06")));
    assert_eq!(
        earliest.assumed,
        Some(Assumed { known: "2026-03".parse().unwrap(), taken: day("2026-03-01") })
    );
    let reading = Reading { partly_known: PartlyKnown::Latest, ..Reading::default() };
    let latest = due("ca-ns", "2026-03", "5 business days", Counting::default(), "America/Halifax", reading);
    assert_eq!((latest.from, latest.on), (day("2026-03-31"), day("2026-04-08")));
    let whole = due(
        "ca-ns",
        "2026-03-09",
        "5 business days",
        Counting::default(),
        "America/Halifax",
        Reading::default(),
    );
    assert_eq!(whole.assumed, None);
}

#[test]
fn the_evening_before_and_the_hour_after_closing() {
    let at = "2026-09-26T01:30:00Z";
    let toronto =
        due("ca-on", at, "1 calendar day", Counting::default(), "America/Toronto", Reading::default());
    assert_eq!(
        (toronto.from, toronto.on, toronto.received_after),
        (day("2026-09-25"), day("2026-09-26"), None)
    );
    let reading = Reading { next_day_from: Some(17), ..Reading::default() };
    let late = due("ca-on", at, "1 calendar day", Counting::default(), "America/Toronto", reading);
    assert_eq!((late.from, late.on, late.received_after), (day("2026-09-26"), day("2026-09-27"), Some(17)));
}

#[test]
fn hours_run_on_the_clock() {
    let zone = "America/Toronto";
    let answer =
        due("ca-on", "2026-03-07T16:10:00-05:00", "24 hours", Counting::default(), zone, Reading::default());
    // Clocks go forward that night.
    assert_eq!(answer.at.unwrap().to_string(), "2026-03-08T17:10:00-04:00");
    assert_eq!((answer.on, answer.rolled, answer.skipped.len()), (day("2026-03-08"), None, 0));
    let rolled = due(
        "ca-on",
        "2026-03-07T16:10:00-05:00",
        "24 hours",
        Counting::rolled(Roll::Next),
        zone,
        Reading::default(),
    );
    assert_eq!(rolled.at.unwrap().to_string(), "2026-03-09T17:10:00-04:00");
    assert_eq!((rolled.on, rolled.unrolled), (day("2026-03-09"), Some(day("2026-03-08"))));
    // A day without a time begins at midnight; a late hour does not move the clock.
    let reading = Reading { next_day_from: Some(9), ..Reading::default() };
    let whole = due("ca-on", "2026-03-09", "48 hours", Counting::default(), zone, reading);
    assert_eq!(whole.at.unwrap().to_string(), "2026-03-11T00:00:00-04:00");
    let late = due("ca-on", "2026-03-09T22:00:00-04:00", "1 hour", Counting::default(), zone, reading);
    assert_eq!((late.on, late.received_after), (day("2026-03-09"), None));
    let error = builtin("ca-on").add(day("2026-03-09"), span("48 hours"), Counting::default()).unwrap_err();
    assert_eq!(error.problems()[0].code, "span.hours-need-instant");
}

#[test]
fn which_day_is_the_first() {
    let count = |start, length| {
        builtin("ca-on").add(day("2026-06-01"), span(length), Counting::starting(start)).unwrap().to_string()
    };
    assert_eq!(count(StartDay::DayAfter, "5 business days"), "2026-06-08");
    assert_eq!(count(StartDay::SameDay, "5 business days"), "2026-06-05");
    assert_eq!(count(StartDay::ClearDays, "5 business days"), "2026-06-09");
    assert_eq!(count(StartDay::DayAfter, "14 calendar days"), "2026-06-15");
    assert_eq!(count(StartDay::SameDay, "14 calendar days"), "2026-06-14");
    assert_eq!(count(StartDay::ClearDays, "14 calendar days"), "2026-06-16");
    assert_eq!(count(StartDay::DayAfter, "2 weeks"), "2026-06-15");
    assert_eq!(count(StartDay::DayAfter, "1 month"), "2026-07-01");
    assert_eq!(count(StartDay::DayAfter, "0 business days"), "2026-06-01");
    let before = |start, length| {
        builtin("ca-on")
            .subtract(day("2026-06-08"), span(length), Counting::starting(start))
            .unwrap()
            .to_string()
    };
    assert_eq!(before(StartDay::DayAfter, "5 business days"), "2026-06-01");
    assert_eq!(before(StartDay::SameDay, "5 business days"), "2026-06-02");
    assert_eq!(before(StartDay::ClearDays, "5 business days"), "2026-05-29");
    // A day that is closed is no first day.
    let saturday = |start| {
        builtin("ca-on")
            .add(day("2026-06-06"), span("1 business day"), Counting::starting(start))
            .unwrap()
            .to_string()
    };
    assert_eq!(saturday(StartDay::DayAfter), "2026-06-08");
    assert_eq!(saturday(StartDay::SameDay), "2026-06-08");
}

#[test]
fn months_are_months() {
    for (from, length, on) in [
        ("2026-01-31", "1 month", "2026-02-28"),
        ("2028-01-31", "1 month", "2028-02-29"),
        ("2026-03-31", "1 month", "2026-04-30"),
        ("2028-02-29", "1 year", "2029-02-28"),
        ("2028-02-29", "4 years", "2032-02-29"),
        ("2026-12-31", "2 months", "2027-02-28"),
    ] {
        assert_eq!(after("ca-on", from, length), on, "{from} + {length}");
    }
    let back = builtin("ca-on").subtract(day("2026-03-31"), span("1 month"), Counting::default()).unwrap();
    assert_eq!(back, day("2026-02-28"));
}

#[test]
fn beyond_the_years_that_are_known() {
    let ontario = builtin("ca-on");
    for (from, length) in [
        ("1989-12-29", "1 business day"),
        ("2100-12-30", "5 business days"),
        ("2101-01-03", "1 business day"),
    ] {
        let error = ontario.add(day(from), span(length), Counting::default()).unwrap_err();
        assert_eq!(error.problems()[0].code, "calendar.beyond-years", "{from}");
        assert_eq!(error.problems()[0].expected.as_deref(), Some("1990-01-01/2100-12-31"));
    }
    assert!(ontario.subtract(day("1990-01-02"), span("1 business day"), Counting::default()).is_err());
    assert!(ontario.add(day("2100-12-31"), span("1 calendar day"), Counting::rolled(Roll::Next)).is_err());
    // What needs no holidays reaches further: a person's coming of age.
    assert_eq!(after("ca-on", "1975-02-28", "19 years"), "1994-02-28");
    assert!(ontario.holidays(1989).is_empty() && ontario.holidays(2101).is_empty());
    assert!(ontario.is_open(day("1985-12-25")) && !ontario.is_open(day("1985-12-28")));
}
