//! Every record of every scenario, asked in other ways: whichever way, the answer is the same.
#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]
#![allow(clippy::disallowed_methods, reason = "scenarios are files")]
use serde::Serialize;
use settlewell::reason::Effect;
use settlewell::{
    Agenda, Call, CaseRecord, Caseload, Context, Engine, InputError, PolicyBook, Reason, RoomName, Tense,
    call_from_json,
};
use settlewell_conformance::raw::{minify, part, string};
use settlewell_conformance::scenario::{error_text, steps};
use settlewell_conformance::{files_below, vectors};
use std::collections::BTreeSet;
use std::fs;
use std::sync::{Arc, LazyLock};

/// A record that a scenario holds, with its policy and what is asked of it.
struct Held {
    scenario: String,
    engine: Arc<Engine>,
    record: CaseRecord,
    context: Context,
}

static HELD: LazyLock<Vec<Held>> = LazyLock::new(|| {
    let mut held = Vec::new();
    for file in files_below(&vectors(), ".json").unwrap() {
        let text = minify(&fs::read_to_string(&file).unwrap());
        let Ok(engine) = engine(&text).map(Arc::new) else { continue };
        let mut seen = BTreeSet::new();
        for step in steps(&text, "calls") {
            let Ok(call) = call_from_json(&string(step.call)) else { continue };
            let (record, context) = match call {
                Call::Append { record, entry, context, .. } => {
                    let happened = engine.append(&record, &entry, Tense::Happened, &context);
                    (happened.ok().and_then(|appended| appended.record).unwrap_or(record), context)
                }
                Call::Replay { record, context }
                | Call::Status { record, context }
                | Call::View { record, context } => (record, context),
                _ => continue,
            };
            if !record.entries.is_empty() && seen.insert(text_of(&(&record, &context))) {
                let scenario = file.display().to_string();
                held.push(Held { scenario, engine: Arc::clone(&engine), record, context });
            }
        }
    }
    assert!(held.len() > 500, "only {} records", held.len());
    held
});

fn engine(scenario: &str) -> Result<Engine, InputError> {
    match (part(scenario, "book"), part(scenario, "policyFile")) {
        (Some(book), _) => PolicyBook::from_json(book).and_then(|book| Engine::open(&book)),
        (_, Some(file)) => Engine::load(&fs::read_to_string(vectors().join(string(file))).unwrap()),
        _ => Engine::load(&string(part(scenario, "policy").unwrap())),
    }
}

fn text_of(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap()
}

fn told<T: Serialize>(answer: &Result<T, InputError>) -> String {
    answer.as_ref().map_or_else(error_text, text_of)
}

impl Held {
    /// Everything that can be asked of a record, in one text.
    fn everything(&self, record: &CaseRecord) -> String {
        let Self { engine, context, .. } = self;
        let (status, view) = (engine.status(record, context), engine.view(record, context));
        [told(&status), told(&view), told(&engine.replay(record, context))].join("\n")
    }

    fn room(&self) -> Option<RoomName> {
        self.engine.status(&self.record, &self.context).ok().map(|status| status.room)
    }

    fn caseload(&self) -> Option<Caseload> {
        let caseload = Caseload::new(Arc::clone(&self.engine));
        if let Some(roster) = &self.context.roster {
            caseload.set_roster(roster.clone()).ok()?;
        }
        caseload.load(vec![self.record.clone()]).ok()?;
        Some(caseload)
    }
}

#[test]
fn the_order_in_which_a_host_keeps_entries_changes_nothing() {
    for held in HELD.iter() {
        let mut backwards = held.record.clone();
        backwards.entries.reverse();
        assert_eq!(held.everything(&backwards), held.everything(&held.record), "{}", held.scenario);
    }
}

#[test]
fn two_halves_merge_to_what_the_whole_says() {
    for held in HELD.iter() {
        let half = |of: usize| CaseRecord {
            entries: held
                .record
                .entries
                .iter()
                .enumerate()
                .filter(|(at, _)| *at == 0 || at % 2 == of)
                .map(|(_, entry)| entry.clone())
                .collect(),
            ..held.record.clone()
        };
        let merged = held.engine.merge(&half(0), &half(1)).unwrap();
        assert_eq!(held.everything(&merged), held.everything(&held.record), "{}", held.scenario);
    }
}

#[test]
fn a_caseload_says_of_a_record_what_the_engine_says() {
    let mut asked = 0;
    for held in HELD.iter() {
        let Some(caseload) = held.caseload() else { continue };
        let id = &held.record.id;
        // Whoever may not know of a record is not told that it is there.
        let status = caseload.status(id, &held.context);
        if status.as_ref().is_err_and(|error| error_text(error).contains("input.record.unknown\"")) {
            let Ok(open) = held.engine.status(&held.record, &held.context) else { continue };
            assert!(open.obligations.is_empty() && open.next.is_empty(), "{}", held.scenario);
            continue;
        }
        let (view, replay) = (caseload.view(id, &held.context), caseload.replay(id, &held.context));
        let by_id = [told(&status), told(&view), told(&replay)].join("\n");
        assert_eq!(by_id, held.everything(&held.record), "{}", held.scenario);
        asked += 1;
    }
    assert!(asked > 500, "only {asked} records");
}

#[test]
fn an_agenda_holds_what_the_status_of_its_records_says_is_open_on_any_day() {
    let mut open = 0;
    for held in HELD.iter() {
        let Some(caseload) = held.caseload() else { continue };
        for plus in [200, 0, 30, 1, -1] {
            let context = Context { as_of: held.context.as_of.plus_days(plus), ..held.context.clone() };
            let (Ok(agenda), Ok(status)) =
                (caseload.agenda(&Agenda::all(), &context), held.engine.status(&held.record, &context))
            else {
                continue;
            };
            let mut on_agenda: Vec<String> = agenda.iter().map(|item| text_of(&item.obligation)).collect();
            let owed = status.obligations.iter().filter(|owed| owed.progress.is_open());
            let mut of_status: Vec<String> = owed.map(text_of).collect();
            on_agenda.sort();
            of_status.sort();
            assert_eq!(on_agenda, of_status, "{} on {}", held.scenario, context.as_of);
            open += on_agenda.len();
        }
    }
    assert!(open > 500, "only {open} open obligations");
}

#[test]
fn an_entry_is_judged_alike_before_the_act_and_after_it() {
    let mut judged = 0;
    for held in HELD.iter() {
        for (at, entry) in held.record.entries.iter().enumerate().skip(1) {
            let entries = held.record.entries.iter().take(at).cloned().collect();
            let before = CaseRecord { entries, ..held.record.clone() };
            let [proposed, happened] = [Tense::Proposed, Tense::Happened]
                .map(|tense| held.engine.append(&before, entry, tense, &held.context));
            let (Ok(proposed), Ok(happened)) = (proposed, happened) else { continue };
            // What is only told is told before; what is only noticed is noticed after. A judgement on a part of a record
            // waits only before the act.
            let stands_in_the_way = |reason: &&Reason| {
                !matches!(reason.effect, Effect::Permits | Effect::Informs | Effect::Notes | Effect::Signals)
                    && reason.code != "journal.partial.judged"
            };
            let said = |reason: &Reason| format!("{} {}", reason.code, text_of(&reason.with));
            let before: BTreeSet<String> =
                proposed.reasons.iter().filter(stands_in_the_way).map(said).collect();
            let of_it = happened.findings.iter().filter(|finding| finding.entry.as_ref() == Some(&entry.id));
            let after: BTreeSet<String> =
                of_it.map(|finding| &finding.reason).filter(stands_in_the_way).map(said).collect();
            assert_eq!(before, after, "{}, entry {}", held.scenario, entry.id);
            assert!(
                happened.record.is_some(),
                "{}, entry {}: what happened is kept",
                held.scenario,
                entry.id
            );
            judged += 1;
        }
    }
    assert!(judged > 1_000, "only {judged} entries");
}

#[test]
fn a_stranger_from_outside_the_team_is_told_nothing_of_how_it_works() {
    let mut asked = 0;
    for held in HELD.iter().filter(|held| held.room().is_some_and(|room| room != RoomName::Complaint)) {
        for role in ["client", "complainant", "partner"] {
            let outside = Context::of(role, held.context.as_of).person("x-99");
            let context = Context { roster: held.context.roster.clone(), ..outside };
            let Ok(status) = held.engine.status(&held.record, &context) else { continue };
            let codes = status.findings.iter().map(|finding| finding.reason.code.as_str());
            let told = (status.obligations.len(), status.next.len(), codes.collect::<Vec<_>>());
            assert_eq!(told, (0, 0, vec!["viewing.withheld"]), "{} as {role}", held.scenario);
            let copy = held.engine.device_copy(&held.record, &context).unwrap();
            assert!(copy.record.is_none(), "{} as {role}", held.scenario);
            asked += 1;
        }
    }
    assert!(asked > 500, "only {asked} questions");
}
