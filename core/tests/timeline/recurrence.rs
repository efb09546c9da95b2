//! Steps that recur.
use crate::setup::{Desk, Matter, desk};
use serde_json::{Value, json};

fn keeping_informed(step: Value) -> Desk {
    let mut informed = json!({ "from": "acknowledge", "metBy": "progressGiven", "owedBy": "overseer" });
    informed.as_object_mut().unwrap().extend(step.as_object().unwrap().clone());
    desk(
        "weekdays",
        json!({ "stages": { "first": { "opens": "received", "closes": "withdrawn", "steps": {
        "acknowledge": { "within": "3 business days", "metBy": "acknowledged", "owedBy": "overseer" },
        "answer": { "starts": "acknowledge", "within": "40 business days", "metBy": "resultCommunicated", "owedBy": "decisionMaker" },
        "keep-informed": informed } } } }),
    )
}

/// Acknowledged on Monday 5 October 2026.
fn acknowledged() -> Matter {
    Matter::new().say("received", "2026-10-05").say("acknowledged", "2026-10-05")
}

fn told(desk: &Desk, matter: &Matter, as_of: &str) -> (String, u32, u32) {
    let owed = desk.owed(matter, as_of, "keep-informed").unwrap();
    (desk.told(matter, as_of, "keep-informed"), owed.round, owed.missed)
}

fn row(told: &str, round: u32, missed: u32) -> (String, u32, u32) {
    (told.to_owned(), round, missed)
}

#[test]
fn counted_from_the_last_time() {
    let desk = keeping_informed(json!({ "every": "10 business days", "until": "answer" }));
    let before = Matter::new().say("received", "2026-10-05");
    assert_eq!(told(&desk, &before, "2026-10-05"), row("upcoming 2026-10-22~", 1, 0));
    assert_eq!(told(&desk, &acknowledged(), "2026-10-06"), row("due 2026-10-19", 1, 0));
    assert_eq!(told(&desk, &acknowledged(), "2026-10-20"), row("overdue 2026-10-19", 1, 1));
    assert_eq!(told(&desk, &acknowledged(), "2026-11-17"), row("overdue 2026-10-19", 1, 3));
    let given = acknowledged().say("progressGiven", "2026-10-14");
    assert_eq!(told(&desk, &given, "2026-10-14"), row("due 2026-10-28", 2, 0));
    let answered = given.say("resultCommunicated", "2026-10-21");
    assert_eq!(told(&desk, &answered, "2026-12-01"), row("met 2026-10-28", 2, 0).clone().with_no_date());
    // The last round met it, not what ended it.
    let owed = desk.owed(&answered, "2026-12-01", "keep-informed").unwrap();
    assert_eq!((owed.met_on.unwrap().to_string().as_str(), owed.met_by), ("2026-10-14", Some(2)));
}

trait WithNoDate {
    fn with_no_date(self) -> Self;
}
impl WithNoDate for (String, u32, u32) {
    fn with_no_date(mut self) -> Self {
        self.0 = self.0.split(' ').next().unwrap().to_owned();
        self
    }
}

#[test]
fn counted_from_the_schedule() {
    let desk = keeping_informed(json!({ "every": "1 week", "countedFrom": "schedule", "until": "answer" }));
    assert_eq!(told(&desk, &acknowledged(), "2026-10-06"), row("due 2026-10-12", 1, 0));
    // Done early, the next is still as scheduled.
    let given = acknowledged().say("progressGiven", "2026-10-08");
    assert_eq!(told(&desk, &given, "2026-10-08"), row("upcoming 2026-10-19", 2, 0));
    assert_eq!(told(&desk, &given, "2026-10-13"), row("due 2026-10-19", 2, 0));
    assert_eq!(told(&desk, &given, "2026-10-20"), row("overdue 2026-10-19", 2, 1));
    // Never a flood: the one that is overdue, and how many were missed.
    assert_eq!(told(&desk, &given, "2026-11-05"), row("overdue 2026-11-02", 4, 3));
    // Done late, it counts for the round of that day, and nothing is overdue any more.
    let late = given.say("progressGiven", "2026-11-05");
    assert_eq!(told(&desk, &late, "2026-11-06"), row("upcoming 2026-11-16", 6, 3));
    assert_eq!(desk.obligation(&late, "2026-11-06", "keep-informed").missed, Some(3));
}

#[test]
fn a_schedule_of_months_does_not_drift() {
    let desk = desk(
        "weekdays",
        json!({ "steps": {
        "check": { "every": "1 month", "from": "served", "countedFrom": "schedule", "metBy": "verified", "owedBy": "overseer" } } }),
    );
    let served = Matter::new().say("served", "2026-01-31");
    let served = served.say("verified", "2026-02-20").say("verified", "2026-03-20");
    for (as_of, due) in
        [("2026-02-01", "2026-02-28"), ("2026-03-01", "2026-03-31"), ("2026-04-01", "2026-04-30")]
    {
        assert!(desk.told(&served, as_of, "check").ends_with(due), "{as_of}");
    }
}

#[test]
fn a_plan_of_several_intervals() {
    let plan = json!([ { "span": "1 calendar day", "times": 3 }, { "span": "1 month" } ]);
    let last = keeping_informed(json!({ "every": plan, "countedFrom": "lastDone" }));
    let mut matter = acknowledged();
    for (done, due) in [
        ("2026-10-06", "2026-10-07"),
        ("2026-10-07", "2026-10-08"),
        ("2026-10-08", "2026-11-08"),
        ("2026-10-20", "2026-11-20"),
    ] {
        matter = matter.say("progressGiven", done);
        assert_eq!(last.told(&matter, done, "keep-informed"), format!("due {due}"));
    }
    let schedule = keeping_informed(json!({ "every": plan, "countedFrom": "schedule" }));
    assert_eq!(told(&schedule, &acknowledged(), "2026-10-06"), row("due 2026-10-06", 1, 0));
    assert_eq!(told(&schedule, &acknowledged(), "2026-10-10"), row("overdue 2026-10-08", 3, 3));

    let ends = json!([ { "span": "1 calendar day", "times": 2 } ]);
    let ends = keeping_informed(json!({ "every": ends }));
    let done = acknowledged().say("progressGiven", "2026-10-06").say("progressGiven", "2026-10-07");
    assert_eq!(told(&ends, &done, "2026-12-01"), row("met", 2, 0));
}

#[test]
fn renewal_is_met_by_the_event_it_counts_from() {
    let desk = desk(
        "weekdays",
        json!({ "steps": {
        "verify": { "every": "6 months", "from": "verified", "metBy": "verified", "owedBy": "overseer" } } }),
    );
    assert_eq!(desk.told(&Matter::new(), "2026-02-01", "verify"), "upcoming~");
    let once = Matter::new().say("verified", "2026-01-15");
    assert_eq!(desk.told(&once, "2026-02-01", "verify"), "due 2026-07-15");
    assert_eq!(
        desk.told(&once.clone().say("verified", "2026-07-01"), "2026-07-01", "verify"),
        "due 2027-01-01"
    );
    assert_eq!(desk.owed(&once, "2028-01-16", "verify").unwrap().missed, 4);
}

#[test]
fn the_end_of_its_stage_ends_it() {
    let desk = keeping_informed(json!({ "every": "10 business days", "until": "answer" }));
    let withdrawn = acknowledged().say("withdrawn", "2026-10-09");
    assert_eq!(told(&desk, &withdrawn, "2027-10-09"), row("notApplicable", 1, 0));
    assert_eq!(desk.obligation(&withdrawn, "2027-10-09", "keep-informed").reason.unwrap(), "stageClosed");
    let late = acknowledged().say("withdrawn", "2026-10-30");
    assert_eq!(told(&desk, &late, "2027-10-09"), row("notApplicable", 1, 1));
}

#[test]
fn what_was_never_done_before_it_ended_is_not_met() {
    let desk = keeping_informed(json!({ "every": "10 business days", "until": "answer" }));
    let soon = acknowledged().say("resultCommunicated", "2026-10-14");
    assert_eq!(told(&desk, &soon, "2026-12-01"), row("notApplicable", 1, 0));
    let never = acknowledged().say("resultCommunicated", "2026-11-17");
    assert_eq!(told(&desk, &never, "2026-12-01"), row("notApplicable", 1, 3));
    let obligation = desk.obligation(&never, "2026-12-01", "keep-informed");
    assert_eq!((obligation.reason.as_deref(), obligation.missed), (Some("ended"), Some(3)));
    let owed = desk.owed(&never, "2026-12-01", "keep-informed").unwrap();
    assert_eq!(owed.met_on.unwrap().to_string(), "2026-11-17");
    // Done once and then let slip: late, by the one time it was done.
    let once = acknowledged().say("progressGiven", "2026-10-14").say("resultCommunicated", "2026-11-17");
    assert_eq!(told(&desk, &once, "2026-12-01"), row("metLate", 2, 2));
    let owed = desk.owed(&once, "2026-12-01", "keep-informed").unwrap();
    assert_eq!((owed.met_on.unwrap().to_string().as_str(), owed.met_by), ("2026-10-14", Some(2)));
}

#[test]
fn a_century_of_missed_days_is_counted_at_once() {
    let desk = desk(
        "weekdays",
        json!({ "steps": {
        "call": { "every": "1 calendar day", "from": "served", "countedFrom": "schedule", "metBy": "verified", "owedBy": "overseer" } } }),
    );
    let owed = desk.owed(&Matter::new().say("served", "1995-01-01"), "2095-01-01", "call").unwrap();
    assert_eq!((owed.missed, owed.due.unwrap().to_string().as_str()), (36_524, "2094-12-31"));
}
