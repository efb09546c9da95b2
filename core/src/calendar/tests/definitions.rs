//! Calendars that a policy writes itself, and what can be wrong with them.
use super::*;
use crate::problem::Problem;

fn problems(definitions: &[(&str, &str)], organization: &str) -> Vec<Problem> {
    compile(definitions, organization).unwrap_err().problems().to_vec()
}

#[test]
fn every_file_of_ours_is_sound() {
    let ids: Vec<&str> = Calendars::builtin_ids().collect();
    assert_eq!(
        ids,
        [
            "ca-ab",
            "ca-bc",
            "ca-federal",
            "ca-mb",
            "ca-nb",
            "ca-nl",
            "ca-ns",
            "ca-nt",
            "ca-nu",
            "ca-on",
            "ca-pe",
            "ca-qc",
            "ca-sk",
            "ca-yt",
            "gb-eng",
            "gb-sct",
            "weekdays"
        ]
    );
    for id in ids {
        let calendar = builtin(id);
        assert!(calendar.name().get("en").is_some() && calendar.name().get("fr").is_some(), "{id}");
        for holiday in Calendars::builtin_definition(id).unwrap().holidays {
            assert!(
                holiday.name.0.contains_key("en") && holiday.name.0.contains_key("fr"),
                "{id} {}",
                holiday.id
            );
        }
        for holiday in calendar.holidays(2026) {
            assert!(holiday.source.is_some(), "{id} {}", holiday.id);
        }
        // The definition says the same when it goes through a policy's door.
        let again = serde_json::to_string(&Calendars::builtin_definition(id).unwrap()).unwrap();
        let copied = compile(&[("copy", &again)], "{}").unwrap().find("copy").unwrap();
        assert_eq!(copied.holidays(2026), calendar.holidays(2026), "{id}");
    }
    assert!(Arc::ptr_eq(&builtin("ca-ns"), &builtin("ca-ns")));
}

#[test]
fn a_tribunal_of_our_own() {
    let calendars = compile(
        &[
            ("tribunal", r#"{ "extends": "ca-federal", "closed": ["2026-12-24"], "omits": ["boxing-day"] }"#),
            ("registry", r#"{ "extends": "tribunal", "observes": ["easter-monday"] }"#),
        ],
        r#"{ "calendar": "ca-ns", "closures": [{ "from": "2026-12-24", "to": "2026-12-31",
             "reason": { "en": "winter closure", "fr": "fermeture d'hiver" } }] }"#,
    )
    .unwrap();
    let tribunal = calendars.find("tribunal").unwrap();
    assert!(!tribunal.is_open(day("2026-12-24")));
    assert_eq!(tribunal.closed_because(day("2026-12-24")).unwrap().because, Because::Closure);
    assert!(tribunal.is_open(day("2026-12-28")));
    assert!(tribunal.is_open(day("2026-04-06")));
    let registry = calendars.find("registry").unwrap();
    assert!(!registry.is_open(day("2026-04-06")) && !registry.is_open(day("2026-12-24")));
    // The organization's closures are its own.
    let own = calendars.own();
    assert_eq!(own.id(), "ca-ns");
    let closed = own.closed_because(day("2026-12-29")).unwrap();
    assert_eq!(closed.because, Because::Closure);
    assert_eq!(closed.name.unwrap().get("fr"), Some("fermeture d'hiver"));
    assert_eq!(own.closed_because(day("2026-12-25")).unwrap().holiday.as_deref(), Some("christmas-day"));
    assert!(calendars.find("ca-ns").unwrap().is_open(day("2026-12-29")));
    assert_eq!(calendars.named_or_own(None).unwrap().id(), "ca-ns");
    assert_eq!(calendars.named_or_own(Some("registry")).unwrap().id(), "registry");
}

#[test]
fn the_employer_in_quebec_chooses() {
    let (good_friday, easter_monday) = (day("2026-04-03"), day("2026-04-06"));
    let open = |calendar: &Calendar| (calendar.is_open(good_friday), calendar.is_open(easter_monday));
    assert_eq!(open(&builtin("ca-qc")), (false, true));
    let chosen = |option: &str| {
        let ours = format!(r#"{{ "extends": "ca-qc", "choices": {{ "easter": "{option}" }} }}"#);
        compile(&[("ours", &ours)], r#"{ "calendar": "ours" }"#).unwrap()
    };
    assert_eq!(open(chosen("easterMonday").own()), (true, false));
    assert_eq!(open(chosen("goodFriday").own()), (false, true));
    assert_eq!(chosen("easterMonday").own().holidays(2026).len(), 8);
}

#[test]
fn another_weekend_and_other_holidays() {
    let calendars = compile(
        &[(
            "clinic",
            r#"{ "name": { "en": "Clinic" }, "weekend": ["friday", "saturday"], "holidays": [
                { "id": "founding", "name": { "en": "Founding Day" }, "on": "monday nearest june 24", "from": 2020, "except": [2021] },
                { "id": "founding", "name": { "en": "Founding Day" }, "on": "2021-06-30" },
                { "id": "opening", "name": { "en": "Opening Day" }, "on": "may 1", "substitute": "nearestOpenDay" } ] }"#,
        )],
        r#"{ "calendar": "clinic" }"#,
    )
    .unwrap();
    let clinic = calendars.own();
    assert!(clinic.is_open(day("2026-06-28")) && !clinic.is_open(day("2026-06-26")));
    let days =
        |year| clinic.holidays(year).into_iter().map(|holiday| holiday.on.to_string()).collect::<Vec<_>>();
    assert_eq!(days(2019), ["2019-05-01"]);
    assert_eq!(days(2020), ["2020-04-30", "2020-05-01", "2020-06-22"]);
    // 1 May 2021 was a Saturday: Sunday is as near as it gets.
    assert_eq!(days(2021), ["2021-05-01", "2021-05-02", "2021-06-30"]);
    let sundays = compile(&[], r#"{ "weekend": ["sunday"] }"#).unwrap();
    assert!(sundays.own().is_open(day("2026-06-27")) && !sundays.own().is_open(day("2026-06-28")));
    let never = compile(&[], r#"{ "weekend": [] }"#).unwrap();
    assert_eq!(
        never.own().add(day("2026-06-26"), span("3 business days"), Counting::default()).unwrap(),
        day("2026-06-29")
    );
}

#[test]
fn all_that_is_wrong_is_told_at_once() {
    let found = problems(
        &[
            ("ca-ab", "{}"),
            ("circle", r#"{ "extends": "round" }"#),
            ("closing", r#"{ "closures": [{ "from": "2026-12-24", "to": "2026-12-20" }] }"#),
            ("missing", r#"{ "extends": "ca-federl" }"#),
            (
                "never",
                r#"{ "weekend": ["monday","tuesday","wednesday","thursday","friday","saturday","sunday"] }"#,
            ),
            ("round", r#"{ "extends": "circle" }"#),
            (
                "wishes",
                r#"{ "extends": "ca-qc", "choices": { "easter": "easterMondy", "chrismas": "eve" },
                     "observes": ["boxing-day", "boxing-dya"], "omits": ["boxing-day"] }"#,
            ),
            (
                "years",
                r#"{ "holidays": [
                    { "id": "a", "name": {}, "on": "may 1", "from": 2020, "until": 2010 },
                    { "id": "b", "name": {}, "on": "may 2", "until": 2020 },
                    { "id": "b", "name": {}, "on": "may 3", "from": 2020 } ] }"#,
            ),
        ],
        r#"{ "calendar": "ca-nova", "closures": [{ "from": "2026-02-02", "to": "2026-02-01" }] }"#,
    );
    let told: Vec<(&str, &str, Option<&str>)> =
        found.iter().map(|p| (p.code.as_str(), p.path.as_str(), p.nearest.as_deref())).collect();
    assert_eq!(
        told,
        [
            ("calendar.name-taken", "calendars.ca-ab", None),
            ("calendar.extends-itself", "calendars.circle.extends", None),
            ("calendar.closure-ends-early", "calendars.closing.closures[0].to", None),
            ("calendar.unknown", "calendars.missing.extends", Some("ca-federal")),
            ("calendar.always-closed", "calendars.never.weekend", None),
            ("calendar.extends-itself", "calendars.round.extends", None),
            ("calendar.choice-unknown", "calendars.wishes.choices.chrismas", None),
            ("calendar.option-unknown", "calendars.wishes.choices.easter", Some("easterMonday")),
            ("calendar.holiday-unknown", "calendars.wishes.observes[1]", Some("boxing-day")),
            ("calendar.holiday-contradicted", "calendars.wishes.omits[0]", None),
            ("calendar.holiday-ends-early", "calendars.years.holidays[0].until", None),
            ("calendar.holiday-twice", "calendars.years.holidays[2]", None),
            ("calendar.unknown", "organization.calendar", None),
            ("calendar.closure-ends-early", "organization.closures[0].to", None),
        ]
    );
    assert!(found.iter().all(|problem| problem.found.is_some() || problem.code == "calendar.always-closed"));
    assert_eq!(found[7].expected.as_deref(), Some("goodFriday, easterMonday"));
    assert_eq!(found[1].found.as_deref(), Some("circle → round → circle"));
}

#[test]
fn a_problem_of_a_base_is_told_once() {
    let found = problems(
        &[
            ("a", r#"{ "extends": "b" }"#),
            ("b", r#"{ "weekend": ["sunday"], "omits": ["christmas"], "extends": "ca-on" }"#),
        ],
        r#"{ "calendar": "a" }"#,
    );
    assert_eq!(found.len(), 1);
    assert_eq!(
        (found[0].path.as_str(), found[0].nearest.as_deref()),
        ("calendars.b.omits[0]", Some("christmas-day"))
    );
    let found = problems(
        &[("a", r#"{ "extends": "b" }"#), ("b", r#"{ "extends": "ca-onn" }"#)],
        r#"{ "calendar": "a" }"#,
    );
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].path, "calendars.b.extends");
}

#[test]
fn unknown_fields_and_null_are_refused() {
    for wrong in [
        r#"{ "extend": "ca-on" }"#,
        r#"{ "extends": null }"#,
        r#"{ "closed": ["2026-02-30"] }"#,
        r#"{ "holidays": [{ "id": "a", "name": {}, "on": "fifth monday of may" }] }"#,
        r#"{ "weekend": ["Sunday"] }"#,
    ] {
        assert!(serde_json::from_str::<CalendarDefinition>(wrong).is_err(), "{wrong}");
    }
}

#[test]
fn unknown_calendars_name_the_nearest() {
    let error = Calendars::builtin("ca-0n").unwrap_err();
    assert_eq!(error.problems()[0].code, "calendar.unknown");
    assert!(error.problems()[0].nearest.is_some());
    let calendars = compile(&[("tribunal", r#"{ "extends": "ca-federal" }"#)], "{}").unwrap();
    assert_eq!(calendars.find("tribunl").unwrap_err().problems()[0].nearest.as_deref(), Some("tribunal"));
    assert_eq!(calendars.own().id(), "weekdays");
}
