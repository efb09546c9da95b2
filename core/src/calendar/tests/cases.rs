//! The published cases: what was counted by hand elsewhere.
use super::*;

#[test]
fn complaint_handling_code_of_england() {
    let england = |from, length| after("gb-eng", from, length);
    assert_eq!(england("2026-12-21", "5 business days"), "2026-12-30");
    assert_eq!(england("2026-12-30", "10 business days"), "2027-01-14");
    assert_eq!(england("2027-01-14", "10 business days"), "2027-01-28");
    assert_eq!(england("2027-02-01", "5 business days"), "2027-02-08");
    assert_eq!(england("2027-02-08", "20 business days"), "2027-03-08");
    assert_eq!(england("2027-03-08", "20 business days"), "2027-04-07");
    // Acknowledged earlier, the answer is due earlier.
    assert_eq!(england("2026-12-23", "10 business days"), "2027-01-11");
}

#[test]
fn the_window_in_three_units() {
    assert_eq!(after("gb-eng", "2027-01-14", "10 business days"), "2027-01-28");
    assert_eq!(after("gb-eng", "2027-01-14", "28 calendar days"), "2027-02-11");
    assert_eq!(after("gb-eng", "2027-01-31", "1 month"), "2027-02-28");
}

#[test]
fn the_same_policy_on_different_calendars() {
    for (ids, due) in [
        (["ca-on", "ca-qc", "ca-ab"], ["2026-10-02", "2026-10-09", "2026-10-26"]),
        (["ca-bc", "ca-mb", "ca-federal"], ["2026-10-05", "2026-10-13", "2026-10-27"]),
        (["ca-ns", "ca-ns", "ca-ns"], ["2026-10-02", "2026-10-09", "2026-10-23"]),
    ] {
        for id in ids {
            let counted = ["5 business days", "10 business days", "20 business days"]
                .map(|n| after(id, "2026-09-25", n));
            assert_eq!(counted, due, "{id}");
        }
    }
}

#[test]
fn statutory_holidays_of_2026() {
    for (id, number) in [
        ("ca-ab", 9),
        ("ca-bc", 11),
        ("ca-mb", 9),
        ("ca-nb", 8),
        ("ca-nl", 6),
        ("ca-ns", 7),
        ("ca-nt", 11),
        ("ca-nu", 11),
        ("ca-on", 9),
        ("ca-pe", 8),
        ("ca-qc", 8),
        ("ca-sk", 10),
        ("ca-yt", 11),
        ("ca-federal", 10),
        ("gb-eng", 8),
        ("gb-sct", 10),
        ("weekdays", 0),
    ] {
        let dated = builtin(id).holidays(2026).into_iter().filter(|holiday| holiday.substitute_for.is_none());
        assert_eq!(dated.count(), number, "{id}");
    }
}

/// The days that stand in for a holiday in a year.
fn in_lieu(id: &str, year: i32) -> Vec<(String, String)> {
    let holidays = builtin(id).holidays(year).into_iter().filter(|holiday| holiday.substitute_for.is_some());
    holidays.map(|holiday| (holiday.id, holiday.on.to_string())).collect()
}

#[test]
fn days_in_lieu() {
    assert_eq!(in_lieu("ca-on", 2026), [("boxing-day".to_owned(), "2026-12-28".to_owned())]);
    for (year, on) in [(2023, "2023-10-02"), (2028, "2028-10-02"), (2029, "2029-10-01")] {
        let found = in_lieu("ca-bc", year).into_iter().find(|(id, _)| id == "truth-and-reconciliation");
        assert_eq!(found.map(|(_, on)| on).as_deref(), Some(on));
    }
    // Christmas on a Sunday, Boxing Day on the Monday: the day in lieu is Tuesday.
    for id in ["gb-eng", "gb-sct", "ca-on", "ca-federal"] {
        assert!(in_lieu(id, 2022).contains(&("christmas-day".to_owned(), "2022-12-27".to_owned())), "{id}");
    }
    // Both on the weekend.
    assert_eq!(
        in_lieu("gb-eng", 2021),
        [
            ("christmas-day".to_owned(), "2021-12-27".to_owned()),
            ("boxing-day".to_owned(), "2021-12-28".to_owned())
        ]
    );
    assert_eq!(
        in_lieu("gb-sct", 2022).into_iter().take(2).map(|(_, on)| on).collect::<Vec<_>>(),
        ["2022-01-03", "2022-01-04"]
    );
    // Canada Day on a Sunday is kept on 2 July everywhere in Canada; on a Saturday only where the law says so.
    assert!(
        Calendars::builtin_ids()
            .filter(|id| id.starts_with("ca-"))
            .all(|id| !builtin(id).is_open(day("2029-07-02")))
    );
    assert!(builtin("ca-bc").is_open(day("2028-07-03")));
    assert!(!builtin("ca-on").is_open(day("2028-07-03")));
}

/// The first and the last year of a holiday among 1990 to 2100.
fn years_of(id: &str, holiday: &str) -> (i32, i32) {
    let calendar = builtin(id);
    let mut years =
        (1990..=2100).filter(|year| calendar.holidays(*year).iter().any(|found| found.id == holiday));
    let first = years.next().unwrap_or_default();
    (first, years.next_back().unwrap_or(first))
}

#[test]
fn holidays_begin_when_the_law_does() {
    for (id, from) in [
        ("ca-federal", 2021),
        ("ca-pe", 2022),
        ("ca-nt", 2022),
        ("ca-nu", 2022),
        ("ca-bc", 2023),
        ("ca-yt", 2023),
        ("ca-mb", 2024),
    ] {
        assert_eq!(years_of(id, "truth-and-reconciliation"), (from, 2100), "{id}");
    }
    for id in ["ca-ab", "ca-nb", "ca-nl", "ca-ns", "ca-on", "ca-qc", "ca-sk"] {
        assert_eq!(years_of(id, "truth-and-reconciliation"), (0, 0), "{id}");
    }
    for (id, holiday, from) in [
        ("ca-ab", "family-day", 1990),
        ("ca-bc", "family-day", 2013),
        ("ca-nb", "family-day", 2018),
        ("ca-on", "family-day", 2008),
        ("ca-sk", "family-day", 2007),
        ("ca-mb", "louis-riel-day", 2008),
        ("ca-pe", "islander-day", 2009),
        ("ca-ns", "heritage-day", 2015),
        ("ca-nu", "nunavut-day", 2020),
        ("ca-yt", "discovery-day", 1990),
        ("ca-yt", "indigenous-peoples-day", 2017),
        ("ca-nt", "indigenous-peoples-day", 2001),
        ("gb-sct", "st-andrews-day", 2007),
    ] {
        assert_eq!(years_of(id, holiday), (from, 2100), "{id} {holiday}");
    }
    assert!(!builtin("ca-bc").is_open(day("2018-02-12")));
    assert!(!builtin("ca-bc").is_open(day("2019-02-18")));
    assert!(builtin("ca-bc").is_open(day("2019-02-11")));
    assert!(!builtin("ca-pe").is_open(day("2009-02-09")));
    assert!(!builtin("ca-pe").is_open(day("2010-02-15")));
}

#[test]
fn british_days_that_came_once() {
    for (closed, open) in [
        ("1999-12-31", "1998-12-31"),
        ("2002-06-03", "2002-05-27"),
        ("2002-06-04", "2003-06-04"),
        ("2011-04-29", "2010-04-29"),
        ("2012-06-04", "2012-05-28"),
        ("2012-06-05", "2013-06-05"),
        ("2020-05-08", "2020-05-04"),
        ("2022-06-02", "2022-05-30"),
        ("2022-06-03", "2023-06-02"),
        ("2022-09-19", "2023-09-19"),
        ("2023-05-08", "2024-05-07"),
        ("1995-05-08", "1995-05-01"),
        ("2018-05-07", "2018-05-18"),
    ] {
        for id in ["gb-eng", "gb-sct"] {
            assert!(!builtin(id).is_open(day(closed)), "{id} {closed}");
            assert!(builtin(id).is_open(day(open)), "{id} {open}");
        }
    }
    let (england, scotland) = (builtin("gb-eng"), builtin("gb-sct"));
    for (date, in_england, in_scotland) in [
        ("2026-04-06", false, true),
        ("2026-01-02", true, false),
        ("2026-08-03", true, false),
        ("2026-08-31", false, true),
        ("2026-11-30", true, false),
        ("2026-06-15", true, false),
    ] {
        assert_eq!(
            (england.is_open(day(date)), scotland.is_open(day(date))),
            (in_england, in_scotland),
            "{date}"
        );
    }
}

#[test]
fn basis_of_claim_at_a_port_of_entry() {
    let federal = builtin("ca-federal");
    let zone = "America/Toronto".parse().unwrap();
    let referred = Moment::from(day("2026-02-17"));
    let kept = federal
        .due(&referred, span("45 calendar days"), Counting::default(), &zone, Reading::default())
        .unwrap();
    assert_eq!((kept.on.to_string().as_str(), kept.unrolled, kept.rolled), ("2026-04-03", None, None));
    let counting = Counting::rolled(Roll::Next);
    let rolled =
        federal.due(&referred, span("45 calendar days"), counting, &zone, Reading::default()).unwrap();
    assert_eq!(rolled.on, day("2026-04-06"));
    assert_eq!(rolled.unrolled, Some(day("2026-04-03")));
    let moved = rolled.rolled.unwrap();
    assert_eq!((moved.from, moved.to), (day("2026-04-03"), day("2026-04-06")));
    let why: Vec<_> = moved.because.iter().map(|closed| (closed.on.to_string(), closed.because)).collect();
    assert_eq!(
        why,
        [
            ("2026-04-03".to_owned(), Because::Holiday),
            ("2026-04-04".to_owned(), Because::Weekend),
            ("2026-04-05".to_owned(), Because::Weekend)
        ]
    );
    assert_eq!(moved.because[0].name.as_ref().unwrap().get("fr"), Some("Vendredi saint"));
    // The application must be there at least 3 working days before.
    let latest = federal.due_before(
        &Moment::from(kept.on),
        span("3 business days"),
        Counting::default(),
        &zone,
        Reading::default(),
    );
    assert_eq!(latest.unwrap().on, day("2026-03-31"));
}
