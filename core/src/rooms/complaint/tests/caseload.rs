//! Many complaints at once.
use super::*;
use crate::{Agenda, Caseload};
use std::sync::Arc;

fn owed_by(caseload: &Caseload, worker: &str, on: &str) -> Vec<String> {
    let context = Context::of("overseer", on.parse().unwrap()).with_roster(roster());
    let items = caseload.agenda(&Agenda::of_worker(worker), &context).unwrap();
    items.into_iter().map(|item| item.obligation.step).collect()
}

#[test]
fn an_agenda_of_an_earlier_day_goes_by_who_held_the_role_then() {
    let caseload = Caseload::new(Arc::new(engine()));
    let mut events = staffed();
    events.push(json!({ "kind": "investigatorAssigned", "person": "x-01", "on": "2026-09-20" }));
    caseload.load(vec![Story::of(&events).record]).unwrap();
    // `w-08` investigates from 11 September, `x-01` from the 20th.
    assert_eq!(owed_by(&caseload, "w-08", "2026-09-15"), ["plan", "find"]);
    assert_eq!(owed_by(&caseload, "x-01", "2026-09-15"), Vec::<String>::new());
    assert_eq!(owed_by(&caseload, "w-08", "2026-09-20"), Vec::<String>::new());
    assert_eq!(owed_by(&caseload, "x-01", "2026-09-20"), ["plan", "find"]);
}
