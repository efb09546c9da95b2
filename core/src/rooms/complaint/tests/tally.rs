//! Which rules spoke in a test, and the events that tests on rules are made of.
use super::*;
use std::collections::BTreeSet;

/// Which rules fired, and which stayed silent where they could have spoken.
pub(super) struct Tally {
    pub(super) engine: Engine,
    pub(super) fired: BTreeSet<String>,
    pub(super) silent: BTreeSet<String>,
}

impl Tally {
    pub(super) fn new(more: &str) -> Self {
        Self { engine: engine_with(more), fired: BTreeSet::new(), silent: BTreeSet::new() }
    }

    pub(super) fn says(&mut self, code: &str, events: &[Value], proposed: &Value, expected: bool) {
        self.says_in(code, events, proposed, expected, &|context| context);
    }

    pub(super) fn says_in(
        &mut self,
        code: &str,
        events: &[Value],
        proposed: &Value,
        expected: bool,
        change: &dyn Fn(Context) -> Context,
    ) {
        let code = format!("complaint.{code}");
        let story = Story::of(events);
        let found = codes(&story.propose_in(&self.engine, proposed, change(story.context())));
        assert_eq!(found.contains(&code), expected, "{code}: {proposed} gave {found:?}");
        if expected {
            self.fired.insert(code)
        } else {
            self.silent.insert(code)
        };
    }

    /// Fires on the first event and not on the second.
    pub(super) fn event(&mut self, code: &str, events: &[Value], fires: Value, silent: Value) {
        self.says(code, events, &fires, true);
        self.says(code, events, &silent, false);
    }

    /// Is noticed after the first events and not after the second.
    pub(super) fn noticed(&mut self, code: &str, fires: &[Value], silent: &[Value]) {
        let code = format!("complaint.{code}");
        for (events, expected) in [(fires, true), (silent, false)] {
            let story = Story::of(events);
            let found: Vec<String> =
                story.findings(&self.engine, &story.date()).into_iter().map(|one| one.reason.code).collect();
            assert_eq!(found.contains(&code), expected, "{code}: found {found:?}");
        }
        self.fired.insert(code.clone());
        self.silent.insert(code);
    }
}

pub(super) fn with(events: &[Value], more: &[Value]) -> Vec<Value> {
    events.iter().chain(more).cloned().collect()
}

pub(super) fn without(events: &[Value], kind: &str) -> Vec<Value> {
    events.iter().filter(|event| event["kind"] != kind).cloned().collect()
}

pub(super) fn changed(mut event: Value, name: &str, value: Value) -> Value {
    if value.is_null() {
        event.as_object_mut().unwrap().remove(name);
    } else {
        event[name] = value;
    }
    event
}

pub(super) fn about(subject: Value) -> Value {
    let mut event = received();
    event["allegations"][0]["about"] = subject;
    event
}

pub(super) fn kind(kind: &str) -> Value {
    json!({ "kind": kind })
}

pub(super) fn telling(kind: &str, how: &str, language: &str) -> Value {
    json!({ "kind": kind, "telling": { "how": how, "language": language } })
}

pub(super) fn assigned(role: &str, person: &str) -> Value {
    json!({ "kind": format!("{role}Assigned"), "person": person })
}
