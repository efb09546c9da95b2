//! What holds whatever happened.
use crate::setup::{Desk, EVENTS, Matter, date, desk, vocabulary};
use proptest::prelude::*;
use serde_json::json;
use settlewell::calendar::CivilDate;
use settlewell::timeline::*;
use std::sync::OnceLock;

/// Every form of the grammar in one policy.
fn everything() -> &'static Desk {
    static DESK: OnceLock<Desk> = OnceLock::new();
    DESK.get_or_init(|| desk("ca-bc", json!({
        "stages": {
            "first": { "opens": "received", "closes": ["withdrawn", "closed"], "steps": {
                "acknowledge": { "within": [ { "track": "urgent", "span": "1 business day" }, { "otherwise": "3 business days" } ], "metBy": "acknowledged", "owedBy": "overseer" },
                "answer": { "starts": "acknowledge", "within": [ { "when": "safety-at-risk", "span": "10 business days" }, { "otherwise": "1 month" } ],
                    "roll": "next", "metBy": "resultCommunicated", "owedBy": "decisionMaker",
                    "pauses": { "while": ["waitingForComplainant", "waitingForInterpreter"], "adds": "calendarDays" },
                    "extensions": { "times": 2, "upTo": "10 business days", "beyond": "withApproval" }, "reminders": ["2 business days before"],
                    "onExpiry": { "deems": "refused", "opens": "appeal" } },
                "keep-informed": { "every": [ { "span": "1 week", "times": 2 }, { "span": "1 month" } ], "from": "acknowledge", "until": "answer", "metBy": "progressGiven", "owedBy": "overseer" },
                "reach": { "starts": "answer.due", "within": "48 hours", "metBy": "noted", "owedBy": "overseer", "attempts": { "times": 2, "onDifferentDays": true }, "onExpiry": "closes" },
                "warn": { "tracks": ["urgent"], "within": "2 business days", "metBy": "bodyInformed", "owedBy": "overseer" } } },
            "appeal": { "opens": "appealed", "window": { "within": "1 month", "of": "answer", "onExpiry": "closes" }, "steps": {
                "answer": { "within": "20 business days", "counting": "clearDays", "metBy": "resultCommunicated", "owedBy": "overseer",
                    "pauses": { "while": "waitingForComplainant", "adds": "businessDays", "stopDay": "counts", "restartDay": "paused" } } } } },
        "steps": {
            "verify": { "every": "2 weeks", "from": "verified", "countedFrom": "schedule", "metBy": "verified", "owedBy": "overseer" },
            "destroy": { "starts": { "laterOf": ["closed", { "event": "withdrawn", "plus": "1 month" }] }, "within": "2 years", "metBy": "noted", "owedBy": "overseer" } },
        "deadlines": {
            "record": { "starts": { "fact": "notice.sentOn", "plus": [ { "when": "by-courier", "span": "2 calendar days" } ] }, "within": "45 calendar days", "roll": "next", "calendar": "ca-federal" },
            "more-time": { "before": "record.unrolled", "by": "3 business days" } },
    })))
}

/// A chain of steps with pauses and extensions.
fn chain() -> &'static Desk {
    static DESK: OnceLock<Desk> = OnceLock::new();
    DESK.get_or_init(|| {
        let rest = json!({ "pauses": { "while": "waitingForComplainant", "adds": "businessDays" }, "extensions": { "times": 3, "upTo": "15 business days" } });
        let step = |starts: &str, within: &str, met_by: &str| {
            let mut step = json!({ "starts": starts, "within": within, "metBy": met_by, "owedBy": "overseer" });
            step.as_object_mut().unwrap().extend(rest.as_object().unwrap().clone());
            step
        };
        desk("ca-ns", json!({ "stages": { "first": { "opens": "received", "steps": {
            "one": step("received", "5 business days", "acknowledged"),
            "two": step("one", "2 weeks", "verified"),
            "three": step("two", "20 calendar days", "resultCommunicated") } } } }))
    })
}

const FIRST: i32 = 20_000;

fn day(number: i32) -> String {
    CivilDate::from_day_number(FIRST + number).to_string()
}

fn mark() -> impl Strategy<Value = Mark> {
    let step = prop::sample::select(vec![
        "answer",
        "first.answer",
        "acknowledge",
        "reach",
        "record",
        "keep-informed",
        "verify",
        "nothing",
    ]);
    let key = prop::option::of(prop::sample::select(vec!["a".to_owned(), "b".to_owned()]));
    (step, key, -50..400i32, any::<bool>(), 0..9u8).prop_map(|(step, key, number, approved, kind)| {
        let (step, on) = (step.to_owned(), date(&day(number)));
        match kind {
            0 => Mark::Extended { step, to: on, approved },
            1 => Mark::Promised {
                step,
                key: key.unwrap_or_default(),
                due: on,
                opens: None,
                role: None,
                person: None,
                anew: approved,
            },
            2 => Mark::Met { step: approved.then_some(step), key },
            3 => Mark::NotApplicable { step, key, reason: "untraceable".into() },
            4 => Mark::Waived { step, key, reason: "agreed".into(), by: None },
            5 => Mark::Attempted { step },
            6 => Mark::NoticeDate { step, on },
            7 => Mark::Milestone(if approved { "bodyInformed".into() } else { "unheard-of".into() }),
            _ => Mark::Track(if approved { "urgent".into() } else { "standard".into() }),
        }
    })
}

fn happenings() -> impl Strategy<Value = Vec<(usize, i32, Vec<Mark>)>> {
    prop::collection::vec((0..EVENTS.len(), 0..300i32, prop::collection::vec(mark(), 0..2)), 0..14)
}

fn matter(happenings: Vec<(usize, i32, Vec<Mark>)>, facts: u8) -> Matter {
    let mut matter = Matter::new();
    if facts & 1 == 1 {
        matter = matter.fact("notice.sentOn", "2024-12");
    }
    if facts & 2 == 2 {
        matter = matter.fact("fearsReprisal", facts & 4 == 4);
    }
    for (event, on, marks) in happenings {
        matter = matter.say_and(EVENTS[event], &day(on), marks);
    }
    matter
}

fn due(desk: &Desk, matter: &Matter, as_of: &str, step: &str) -> CivilDate {
    desk.owed(matter, as_of, step).unwrap().due.unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn there_is_always_an_answer(happenings in happenings(), facts in 0..8u8, as_of in -20..1200i32) {
        let (desk, matter) = (everything(), matter(happenings, facts));
        desk.ask(&matter, &day(as_of), |timeline, at| {
            let found = timeline.evaluate(at);
            for owed in &found.owed {
                let told = timeline.explain(at, owed);
                assert_eq!(told.progress, owed.progress);
                assert_eq!(told.due.as_ref().map(|due| due.on), owed.due, "{told:?}");
                let text = serde_json::to_string(&told).unwrap();
                assert_eq!(serde_json::from_str::<Obligation>(&text).unwrap(), told);
            }
            timeline.findings(at);
            for stage in timeline.stages() {
                timeline.window(stage, at);
            }
            for step in timeline.steps() {
                timeline.extension_check(step, at.as_of.plus_days(10), false, at);
            }
        });
    }

    #[test]
    fn an_answer_lasts_as_long_as_it_says(happenings in happenings(), facts in 0..8u8, as_of in -20..1200i32, other in 0..1000u32) {
        let (desk, matter) = (everything(), matter(happenings, facts));
        let lasting = desk.ask(&matter, &day(as_of), |timeline, at| timeline.evaluate_lasting(at));
        let near = |number: i32| number.clamp(FIRST - 60, FIRST + 2000) - FIRST;
        let (first, last) = (near(lasting.first.day_number()), near(lasting.last.day_number()));
        prop_assert!(first <= as_of && as_of <= last);
        // Both ends, and any day between them.
        let between = first + i32::try_from(other).unwrap() % (last - first + 1);
        for asked in [as_of, first, last, between] {
            prop_assert_eq!(&desk.evaluate(&matter, &day(asked)), &lasting.evaluation, "on {}", day(asked));
        }
    }

    #[test]
    fn dates_at_the_ends_of_time_are_answered_too(event in 0..EVENTS.len(), year in 1..9999u16, as_of in 1..9999u16) {
        let known = format!("{year:04}");
        let matter = Matter::new().say("received", &known).say(EVENTS[event], &known).fact("notice.sentOn", known.as_str());
        let desk = everything();
        desk.ask(&matter, &format!("{as_of:04}-06-15"), |timeline, at| {
            for owed in &timeline.evaluate(at).owed {
                timeline.explain(at, owed);
            }
            timeline.findings(at);
        });
    }

    #[test]
    fn meeting_a_step_earlier_makes_nothing_later(early in 0..60i32, later in 0..60i32, stop in 0..40i32, length in 0..20i32) {
        let (desk, early, later) = (chain(), early.min(later), early.max(later));
        let met = |on: i32| Matter::new()
            .say("received", &day(0))
            .say("informationRequested", &day(stop))
            .say("informationReceived", &day(stop + length))
            .say("acknowledged", &day(on));
        let as_of = day(100);
        for step in ["two", "three"] {
            prop_assert!(due(desk, &met(early), &as_of, step) <= due(desk, &met(later), &as_of, step), "{step}");
        }
    }

    #[test]
    fn an_extension_makes_nothing_earlier(on in 0..60i32, to in -10..120i32, approved in any::<bool>(), stop in 0..40i32, length in 0..20i32) {
        let desk = chain();
        let plain = Matter::new().say("received", &day(0)).say("informationRequested", &day(stop)).say("informationReceived", &day(stop + length));
        let extended = plain.clone().extend(&day(on), "one", &day(to), approved);
        let as_of = day(100);
        for step in ["one", "two", "three"] {
            prop_assert!(due(desk, &extended, &as_of, step) >= due(desk, &plain, &as_of, step), "{step}");
        }
    }

    #[test]
    fn a_pause_makes_nothing_earlier(stop in 0..60i32, length in 0..40i32, as_of in 60..200i32) {
        let desk = chain();
        let plain = Matter::new().say("received", &day(0));
        let paused = plain.clone().say("informationRequested", &day(stop)).say("informationReceived", &day(stop + length));
        for step in ["one", "two", "three"] {
            prop_assert!(due(desk, &paused, &day(as_of), step) >= due(desk, &plain, &day(as_of), step), "{step}");
        }
    }

    /// No stage is opened twice here: opened again, a step is owed again.
    #[test]
    fn time_takes_nothing_back_that_was_met(happenings in happenings(), first in 0..400i32, more in 0..400i32) {
        let once: Vec<_> = happenings.into_iter().filter(|(event, ..)| !matches!(EVENTS[*event], "received" | "withdrawn" | "closed" | "appealed")).collect();
        let matter = matter(once, 3).say("received", &day(0));
        let desk = chain();
        let met = |as_of: i32| -> Vec<StepId> {
            let found = desk.evaluate(&matter, &day(as_of)).owed;
            found.iter().filter(|owed| matches!(owed.progress, Progress::Met | Progress::MetLate)).filter_map(|owed| match owed.what {
                What::Step(step) => Some(step),
                What::Promise(_) => None,
            }).collect()
        };
        let (before, after) = (met(first), met(first + more));
        for step in before {
            prop_assert!(after.contains(&step), "{}", desk.timeline.step_name(step));
        }
    }

    #[test]
    fn the_order_of_writing_does_not_matter_between_days(happenings in happenings(), as_of in 0..400i32) {
        let desk = everything();
        let mut sorted = happenings.clone();
        sorted.sort_by_key(|(_, on, _)| *on);
        sorted.dedup_by_key(|(_, on, _)| *on);
        let plain = |list: Vec<(usize, i32, Vec<Mark>)>| list.into_iter().map(|(event, on, _)| (event, on, Vec::new())).collect();
        let mut turned = sorted.clone();
        turned.reverse();
        let strip = |found: Evaluation| -> Vec<_> { found.owed.into_iter().map(|owed| (owed.progress, owed.due, owed.met_on, owed.missed)).collect() };
        let (one, two) = (matter(plain(sorted), 3), matter(plain(turned), 3));
        prop_assert_eq!(strip(desk.evaluate(&one, &day(as_of))), strip(desk.evaluate(&two, &day(as_of))));
    }
}

#[test]
fn a_history_knows_its_length() {
    let mut history = History::new();
    assert!(history.is_empty());
    let event = vocabulary().event("noted").unwrap();
    history.happened(Happening::new(event, date("2026-10-01"), 0), [Mark::Milestone("bodyInformed".into())]);
    assert_eq!(history.len(), 2);
}
