//! Policies: what is wrong with one, and what one chose.
use super::policy_rooms;
use crate::agency::{Agency, machine_date};
use crate::arguments::General;
use crate::paint;
use crate::problems;
use crate::told::{Exit, Told, Trouble};
use crate::words::{Words, hyphenated, spaced};
use serde_json::Value;
use settlewell::rooms::complaint::ComplaintPolicy;
use settlewell::rooms::training::{TopicGap, training_gaps};
use settlewell::timeline::{Named, Names, PauseAdds, StageDefinition, StepDefinition};
use settlewell::{Answer, Context, Engine, Policy, PolicyBook, Problem, Roster, RosterGap, roster_from_json};
use std::path::Path;

/// Everything that is wrong with a file.
pub fn check(file: &Path, roster: Option<&Path>, general: &General, words: &Words) -> Result<Told, Trouble> {
    let people = roster.map(people).transpose()?;
    let text = Trouble::read(file)?;
    let name = file.display().to_string();
    let error = match Engine::open(&PolicyBook::default().and(&name, &text)) {
        Ok(engine) => {
            let gaps = people.map(|people| gaps(&engine, people, general)).transpose()?;
            return Ok(Told::fine(match gaps {
                Some(gaps) if general.json => Answer::Gaps(gaps).write(),
                Some(gaps) => {
                    let text = sound(&engine, &name, general, words);
                    text + &policy_rooms::roster_gaps(&gaps, words)
                }
                None => sound(&engine, &name, general, words),
            }));
        }
        Err(error) => error,
    };
    let found = problems::in_words(error.problems().to_vec(), words.sentences());
    let text = match general.json {
        true => settlewell::problems_to_json(found),
        false => problems::shown(&found, &[(name, text)], words),
    };
    Ok(Told { text, exit: Exit::Refused })
}

/// The people in a file.
fn people(file: &Path) -> Result<Roster, Trouble> {
    let (name, text) = (file.display().to_string(), Trouble::read(file)?);
    roster_from_json(&text).map_err(|found| {
        let named = |problem: Problem| Problem { file: Some(name.clone()), ..problem };
        let error = found.problems().iter().cloned().map(named).collect::<Vec<_>>().into();
        Trouble::Input { error, sources: vec![(name.clone(), text)] }
    })
}

/// Whom the newest version asks for and nobody is: on the day of the answer, or the first day on which it holds.
fn gaps(engine: &Engine, people: Roster, general: &General) -> Result<Vec<RosterGap>, Trouble> {
    let first = engine.versions().last().and_then(|number| engine.policy(*number));
    let first = first.map(|policy| policy.version.effective_from);
    let on = general.date.unwrap_or_else(|| first.map_or(machine_date(), |first| first.max(machine_date())));
    let context = Context::of("overseer", on).in_language(general.lang.tag()).with_roster(people);
    Ok(engine.gaps(&context)?)
}

/// Of a sound policy: what its programs must cover and no module of theirs teaches. That is no mistake in what is
/// written, and somebody should look at it.
fn sound(engine: &Engine, name: &str, general: &General, words: &Words) -> String {
    let policies = engine.versions().into_iter().filter_map(|number| engine.policy(number));
    let language = words.language().tag();
    let gaps = |policy: &Policy| {
        policy.training.as_deref().map(|training| training_gaps(training, language)).unwrap_or_default()
    };
    if general.json {
        let gaps: Vec<TopicGap> = policies.flat_map(gaps).collect();
        return serde_json::to_string(&gaps).unwrap_or_default();
    }
    let mut text = format!("{}\n", words.say_with("policy-fine", &[("file", name)]));
    for policy in policies {
        let gaps = gaps(policy);
        if !gaps.is_empty() {
            text.push_str(&policy_rooms::gaps(policy, &gaps, words));
        }
    }
    text
}

/// What the agency chose.
pub fn show(agency: &Agency, number: Option<u32>, general: &General, words: &Words) -> Result<Told, Trouble> {
    let number = number.or_else(|| agency.engine.version_on(agency.date())).unwrap_or_default();
    let Some(policy) = agency.engine.policy(number) else {
        let known = agency.engine.versions().first().map(ToString::to_string);
        return Err(Trouble::Unknown {
            message: "trouble-policy-version",
            found: number.to_string(),
            nearest: known,
        });
    };
    if general.json {
        return Ok(Told::fine(serde_json::to_string(policy).unwrap_or_default()));
    }
    let mut text = organization(policy, words);
    if let Some(complaint) = &policy.complaint {
        text.push_str(&complaints(complaint, words));
    }
    text.push_str(&policy_rooms::shown(policy, words));
    Ok(Told::fine(text))
}

/// How complaints are handled: each track with its steps.
fn complaints(complaint: &ComplaintPolicy, words: &Words) -> String {
    let mut text = String::new();
    let base = words.say("policy-base-track");
    text.push_str(&timeline(&base, &complaint.stages, &complaint.steps, words));
    for (name, track) in complaint.tracks.iter() {
        let mut title = words.name("track", name);
        if let Some(when) = track.when.as_ref().and_then(|when| serde_json::to_string(when).ok()) {
            title.push_str(&words.say_with("policy-track-when", &[("when", when.trim_matches('"'))]));
        }
        let (none, no_steps) = (Named::default(), Named::default());
        let (stages, steps) =
            (track.stages.as_ref().unwrap_or(&none), track.steps.as_ref().unwrap_or(&no_steps));
        text.push_str(&timeline(&title, stages, steps, words));
    }
    text
}

fn organization(policy: &Policy, words: &Words) -> String {
    let organization = &policy.organization;
    let language = words.language().tag();
    let name = organization.name.as_ref().and_then(|name| name.get(language)).unwrap_or(&organization.id);
    let (number, from) = (policy.version.number.to_string(), words.date(policy.version.effective_from));
    let mut text = paint::heading(
        &words.say_with("policy-title", &[("organization", name), ("number", &number), ("from", &from)]),
    );
    text.push('\n');
    let mut line = |label: &str, value: &str| {
        if !value.is_empty() {
            text.push_str(&format!("  {}\n", words.labelled(&words.say(label), value)));
        }
    };
    if let Some(extends) = &policy.extends {
        line("policy-extends", &extends.names().join(", "));
    }
    line("policy-days", &format!("{}, {}", organization.calendar, organization.time_zone));
    for closure in &organization.closures {
        let reason = closure.reason.as_ref().and_then(|reason| reason.get(language)).unwrap_or_default();
        line("policy-closure", &format!("{} – {} {reason}", words.day(closure.from), words.day(closure.to)));
    }
    if let Some(complaint) = &policy.complaint {
        let named = |family: &str, list: Option<Value>| {
            let list = list.and_then(|list| list.as_array().cloned()).unwrap_or_default();
            list.iter()
                .filter_map(Value::as_str)
                .map(|one| words.name(family, one))
                .collect::<Vec<_>>()
                .join(", ")
        };
        line("policy-channels", &named("channel", serde_json::to_value(&complaint.channels).ok()));
        line(
            "policy-languages",
            &complaint.languages.iter().map(|one| one.as_str()).collect::<Vec<_>>().join(", "),
        );
        line(
            "policy-tracks",
            &complaint.tracks.names().map(|name| words.name("track", name)).collect::<Vec<_>>().join(", "),
        );
        for (role, people) in complaint.people.iter() {
            let from: Vec<String> = people.from.iter().map(|role| words.role(role.as_str())).collect();
            let mut said = if from.is_empty() { words.say("policy-anyone") } else { from.join(", ") };
            let outside = named("distance", serde_json::to_value(&people.outside).ok());
            if !outside.is_empty() {
                said.push_str(&words.say_with("policy-outside", &[("distances", &outside)]));
            }
            if !people.different_from.is_empty() {
                let others: Vec<String> = people.different_from.iter().map(|role| words.role(role)).collect();
                said.push_str(&words.say_with("policy-different-from", &[("roles", &others.join(", "))]));
            }
            line("policy-people", &format!("{} – {said}", words.role(role)));
        }
        if let Some(limit) = &complaint.time_limit {
            line("policy-time-limit", &words.span(&limit.within.to_string()));
        }
        let bodies = complaint.external_bodies.iter();
        let bodies: Vec<&str> =
            bodies.map(|(id, body)| body.label.get(language).map_or(id, String::as_str)).collect();
        line("policy-bodies", &bodies.join(", "));
    }
    text
}

/// One track: the stages and steps that it has, or that are different on it.
fn timeline(
    title: &str,
    stages: &Named<StageDefinition>,
    steps: &Named<StepDefinition>,
    words: &Words,
) -> String {
    owed(&words.say_with("policy-track", &[("track", title)]), stages, steps, words)
}

/// Stages and steps under a heading.
pub fn owed(
    title: &str,
    stages: &Named<StageDefinition>,
    steps: &Named<StepDefinition>,
    words: &Words,
) -> String {
    let mut text = format!("\n{}\n", paint::heading(title));
    if stages.is_empty() && steps.is_empty() {
        text.push_str(&format!("  {}\n", words.say("policy-same")));
        return text;
    }
    for (stage, definition) in stages.iter() {
        let mut line = words.say_with("policy-stage", &[("stage", &words.name("stage", stage))]);
        if let Some(opens) = &definition.opens {
            line.push_str(&words.say_with("policy-opens", &[("events", &names(opens))]));
        }
        if let Some(window) = &definition.window {
            let (of, within) =
                (serde_json::to_value(&window.of).ok(), serde_json::to_value(&window.within).ok());
            let values = [("of", &*said(of, words)), ("within", &*said(within, words))];
            line.push_str(&words.say_with("policy-window", &values));
        }
        text.push_str(&format!("{line}\n{}\n", table(definition.steps.iter(), words)));
    }
    if !steps.is_empty() {
        text.push_str(&format!("{}\n{}\n", words.say("policy-no-stage"), table(steps.iter(), words)));
    }
    text
}

fn table<'s>(
    steps: impl Iterator<Item = (&'s str, &'s StepDefinition)>,
    words: &Words,
) -> comfy_table::Table {
    let headings = ["column-what", "column-within", "column-who", "column-met-by"];
    let mut table = paint::table(headings.map(|heading| words.say(heading)));
    for (step, definition) in steps {
        let who = definition.owed_by.as_deref().map_or("–".to_owned(), |role| words.role(role));
        let met_by = definition.met_by.as_ref().map_or("–".to_owned(), names);
        table.add_row([words.name("step", step), when(definition, words), who, met_by]);
    }
    table
}

/// When a step is due, and what may move that, a line each.
fn when(definition: &StepDefinition, words: &Words) -> String {
    let value = |value: Option<Value>| said(value, words);
    let from = definition
        .starts
        .as_ref()
        .or(definition.from.as_ref())
        .and_then(|from| serde_json::to_value(from).ok());
    let within = value(definition.within.as_ref().and_then(|within| serde_json::to_value(within).ok()));
    let every = value(definition.every.as_ref().and_then(|every| serde_json::to_value(every).ok()));
    let mut lines = Vec::new();
    if !every.is_empty() {
        lines.push(words.say_with("policy-every", &[("span", &every)]));
    }
    match (within.is_empty(), value(from)) {
        (true, from) if from.is_empty() => {}
        (true, from) => lines.push(words.say_with("policy-from", &[("from", &from)])),
        (false, from) if from.is_empty() => lines.push(within),
        (false, from) => lines.push(words.say_with("policy-after", &[("span", &within), ("from", &from)])),
    }
    if let (Some(before), Some(by)) = (&definition.before, &definition.by) {
        let (by, before) = (value(serde_json::to_value(by).ok()), value(serde_json::to_value(before).ok()));
        lines.push(words.say_with("policy-before", &[("span", &by), ("from", &before)]));
    }
    if let Some(pauses) = &definition.pauses {
        let adds = pauses.adds.as_ref().map_or("adds-calendar-days", |adds| match adds {
            PauseAdds::CalendarDays => "adds-calendar-days",
            PauseAdds::BusinessDays => "adds-business-days",
        });
        let conditions: Vec<String> =
            pauses.condition.iter().map(|one| words.name("condition", one)).collect();
        let values = [("while", &*conditions.join(", ")), ("adds", &*words.say(adds))];
        lines.push(words.say_with("policy-pauses", &values));
    }
    if let Some(extensions) = &definition.extensions {
        let times = extensions.times.map_or("–".to_owned(), |times| times.to_string());
        let up_to = extensions.up_to.map_or("–".to_owned(), |span| words.span(&span.to_string()));
        lines.push(words.say_with("policy-extensions", &[("times", &times), ("upTo", &up_to)]));
    }
    if !definition.reminders.is_empty() {
        let reminders: Vec<String> =
            definition.reminders.iter().map(|one| words.span(&one.span.to_string())).collect();
        lines.push(words.say_with("policy-reminders", &[("when", &reminders.join(", "))]));
    }
    lines.join("\n")
}

fn names(names: &Names) -> String {
    names.iter().map(spaced).collect::<Vec<_>>().join(", ")
}

/// What a policy wrote, on one line: spans in words, and what has more parts as the parts.
fn said(value: Option<Value>, words: &Words) -> String {
    match value {
        Some(Value::String(text)) if text.contains(' ') => words.span(&text),
        // A step, or `stage.step`, or an event.
        Some(Value::String(text)) => {
            let part = |name: &str| {
                words
                    .known(&format!("step-{}", hyphenated(name)), &[])
                    .unwrap_or_else(|| words.name("stage", name))
            };
            text.split('.').map(part).collect::<Vec<_>>().join(" › ")
        }
        Some(Value::Array(items)) => {
            items.into_iter().map(|item| said(Some(item), words)).collect::<Vec<_>>().join(", ")
        }
        // One of several spans, and the criterion under which it counts.
        Some(Value::Object(fields)) if fields.contains_key("otherwise") => {
            let span = said(fields.get("otherwise").cloned(), words);
            words.say_with("policy-otherwise", &[("span", &span)])
        }
        Some(Value::Object(fields)) if fields.contains_key("when") && fields.contains_key("span") => {
            let when = fields.get("when").map(condition).unwrap_or_default();
            let span = said(fields.get("span").cloned(), words);
            words.say_with("policy-variant", &[("span", &span), ("when", &when)])
        }
        Some(Value::Object(fields)) => {
            let parts = fields
                .into_iter()
                .map(|(name, field)| format!("{} {}", spaced(&name), said(Some(field), words)));
            parts.collect::<Vec<_>>().join(" ")
        }
        Some(Value::Null) | None => String::new(),
        Some(other) => other.to_string(),
    }
}

/// A criterion on one line, as it is written: its name, or the fact and what it is compared with.
fn condition(when: &Value) -> String {
    match when {
        Value::String(name) => name.clone(),
        Value::Object(fields) => match (fields.get("fact").and_then(Value::as_str), fields.len()) {
            (Some(fact), 2) => {
                let other = fields.iter().find(|(name, _)| *name != "fact");
                let other = other.map(|(name, value)| format!("{} {}", spaced(name), value).replace('"', ""));
                format!("{fact} {}", other.unwrap_or_default())
            }
            _ => when.to_string(),
        },
        other => other.to_string(),
    }
}
