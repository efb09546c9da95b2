//! The verbs over a room of a few lines: append, replay, status, view, merge, preview and agenda come for nothing.
use crate::rooms::toy::{ToyEvent, ToyView};
use crate::*;
use std::sync::Arc;

const POLICY: &str = "
organization: { id: library-of-things, timeZone: America/Halifax, calendar: ca-ns }
version: { number: 1, effectiveFrom: 2026-01-01 }
toy:
  stages:
    out:
      opens: lent
      closes: returned
      steps:
        give-back: { within: 5 business days, metBy: returned, owedBy: overseer }
";

fn entry(id: &str, on: &str, event: ToyEvent) -> Entry {
    Entry {
        id: id.into(),
        occurred_at: on.parse().unwrap(),
        recorded_at: format!("{on}T12:00:00-03:00").parse().unwrap(),
        by: Actor { id: None, role: "overseer".into() },
        corrects: None,
        event: CaseEvent::Toy(event),
    }
}

fn on(day: &str) -> Context {
    Context::of("overseer", day.parse().unwrap())
}

fn lent() -> CaseRecord {
    CaseRecord { entries: vec![entry("e1", "2026-09-25", ToyEvent::Lent {})], ..CaseRecord::new("T-1", 1) }
}

#[test]
fn a_new_room_gets_the_verbs() {
    let engine = Engine::load(POLICY).unwrap();
    let record = lent();
    let status = engine.status(&record, &on("2026-10-01")).unwrap();
    assert_eq!(status.stage.as_deref(), Some("out"));
    let due = status.obligations[0].due.as_ref().unwrap();
    assert_eq!(due.on.to_string(), "2026-10-02");
    assert_eq!(status.next.iter().map(|next| next.event.as_str()).collect::<Vec<_>>(), ["returned"]);

    let back = entry("e2", "2026-09-30", ToyEvent::Returned {});
    let appended = engine.append(&record, &back, Tense::Proposed, &on("2026-09-30")).unwrap();
    assert_eq!(appended.verdict, Verdict::Allowed);
    let longer = appended.record.unwrap();
    let view = engine.view(&longer, &on("2026-09-30")).unwrap();
    assert_eq!(view, View::Toy(ToyView { out: false }));
    let progress = engine.status(&longer, &on("2026-11-30")).unwrap().obligations[0].progress;
    assert_eq!(progress, timeline::Progress::Met);
    assert_eq!(engine.merge(&record, &longer).unwrap(), longer);
    assert_eq!(engine.merge(&longer, &record).unwrap(), longer);
}

#[test]
fn a_proposal_is_refused_and_what_happened_is_kept() {
    let engine = Engine::load(POLICY).unwrap();
    let again = entry("e3", "2026-10-05", ToyEvent::Returned {});
    let mut record = lent();
    record.entries.push(entry("e2", "2026-09-30", ToyEvent::Returned {}));
    let refused = engine.append(&record, &again, Tense::Proposed, &on("2026-10-05")).unwrap();
    assert_eq!((refused.verdict, refused.record), (Verdict::Refused, None));
    assert_eq!(refused.reasons[0].code, "toy.not-lent");
    let kept = engine.append(&record, &again, Tense::Happened, &on("2026-10-05")).unwrap();
    assert_eq!(kept.findings[0].owner.as_ref().map(Role::as_str), Some("overseer"));
    let kept = kept.record.unwrap();
    assert_eq!(kept.entries.len(), 3);
    assert_eq!(engine.replay(&kept, &on("2026-10-05")).unwrap().findings.len(), 1);
    // The same entry again changes nothing.
    assert_eq!(engine.append(&kept, &again, Tense::Happened, &on("2026-10-05")).unwrap().record, Some(kept));
}

#[test]
fn a_caseload_tells_what_is_due() {
    let caseload = Caseload::new(Arc::new(Engine::load(POLICY).unwrap()));
    caseload.load(vec![lent(), CaseRecord { id: "T-2".into(), ..lent() }]).unwrap();
    let back = entry("e2", "2026-09-30", ToyEvent::Returned {});
    caseload.append(&"T-2".into(), &back, Tense::Happened, &on("2026-09-30")).unwrap();
    let agenda = caseload.agenda(&Agenda::all(), &on("2026-10-09")).unwrap();
    let told: Vec<_> =
        agenda.iter().map(|item| (item.record.as_str(), item.obligation.step.as_str())).collect();
    assert_eq!(told, [("T-1", "give-back")]);
    assert_eq!(
        agenda[0].text,
        "give-back in `T-1` was due on 2 October 2026 and is late; the overseer owes it."
    );
}

#[test]
fn a_record_moves_to_a_newer_version_when_an_entry_says_so() {
    let newer = POLICY
        .replace("number: 1", "number: 2")
        .replace("2026-01-01", "2026-06-01")
        .replace("5 business", "3 business");
    let engine = Engine::open(&PolicyBook::of(POLICY).and("newer", &newer)).unwrap();
    let record = lent();
    let preview = engine.preview(&record, 2, &on("2026-09-26")).unwrap();
    let dates = |obligation: &Option<timeline::Obligation>| {
        obligation.as_ref().and_then(|o| o.due.as_ref()).map(|due| due.on.to_string())
    };
    assert_eq!(dates(&preview.changes[0].before).as_deref(), Some("2026-10-02"));
    assert_eq!(dates(&preview.changes[0].after).as_deref(), Some("2026-09-30"));
    let moved = Entry {
        event: CaseEvent::Journal(JournalEvent::Migrated { to: 2, reason: None }),
        ..entry("e9", "2026-09-26", ToyEvent::Lent {})
    };
    let moved = engine.append(&record, &moved, Tense::Proposed, &on("2026-09-26")).unwrap().record.unwrap();
    let status = engine.status(&moved, &on("2026-09-26")).unwrap();
    assert_eq!(status.policy_version, 2);
    assert_eq!(status.obligations[0].due.as_ref().unwrap().on.to_string(), "2026-09-30");
}
