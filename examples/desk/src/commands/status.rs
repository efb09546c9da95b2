//! Where one record stands.
use super::agenda::{due, progress, what_by_name, who};
use super::signals::severity_word;
use crate::agency::Agency;
use crate::arguments::{General, Viewing};
use crate::paint;
use crate::told::{Told, Trouble};
use crate::words::Words;
use settlewell::reason::Question;
use settlewell::timeline::Obligation;
use settlewell::{Answer, Finding, NextEvent, Reason, RecordId, Status, Verdict};

pub fn run(
    agency: &Agency,
    record: &str,
    viewing: &Viewing,
    general: &General,
    words: &Words,
) -> Result<Told, Trouble> {
    let context = agency.context(&viewing.viewer, viewing.person.as_deref(), general);
    let status = agency.caseload()?.status(&RecordId::from(record), &context)?;
    if general.json {
        return Ok(Told::fine(Answer::Status(status).write()));
    }
    let mut text = title(&status, words);
    text.push_str(&obligations(&status.obligations, words));
    text.push_str(&findings(&status.findings, words));
    text.push_str(&next(&status.next, words));
    Ok(Told::fine(text))
}

/// The record, its stage and its track.
pub fn title(status: &Status, words: &Words) -> String {
    let date = words.date(status.as_of);
    let mut text = paint::heading(
        &words.say_with("status-title", &[("record", status.record.as_str()), ("date", &date)]),
    );
    text.push('\n');
    let mut line = vec![match &status.stage {
        Some(stage) => words.say_with("status-stage", &[("stage", &words.name("stage", stage))]),
        None => words.say("status-no-stage"),
    }];
    if let Some(track) = &status.track {
        line.push(words.say_with("status-track", &[("track", &words.name("track", track))]));
    }
    if let Some(deemed) = &status.deemed {
        line.push(words.say_with("status-deemed", &[("deemed", &words.name("deemed", deemed))]));
    }
    line.push(words.say_with("status-policy", &[("number", &status.policy_version.to_string())]));
    text.push_str(&line.join(" · "));
    text.push('\n');
    text
}

fn obligations(obligations: &[Obligation], words: &Words) -> String {
    if obligations.is_empty() {
        return format!("\n{}\n", words.say("status-nothing-owed"));
    }
    let headings = ["column-what", "column-who", "column-due", "column-progress", "column-how"];
    let mut table = paint::table(headings.map(|heading| words.say(heading)));
    for obligation in obligations {
        table.add_row(vec![
            what_by_name(obligation, words).into(),
            who(obligation.owed_by.as_ref(), words).into(),
            due(obligation.due.as_ref().map(|due| due.on), obligation.provisional == Some(true), words)
                .into(),
            paint::progress(obligation.progress, &words.name("progress", progress(obligation.progress))),
            how(obligation, words).into(),
        ]);
    }
    format!("\n{table}\n")
}

/// How a date came about: counted from, extended, paused, met.
fn how(obligation: &Obligation, words: &Words) -> String {
    let mut said = Vec::new();
    if let Some(due) = &obligation.due {
        let values = [("span", words.span(&due.span.to_string())), ("from", due.from.to_string())];
        let values: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let message = match due.direction {
            settlewell::calendar::Direction::After => "how-after",
            settlewell::calendar::Direction::Before => "how-before",
        };
        said.push(words.say_with(message, &values));
        if let Some(unrolled) = due.unrolled {
            said.push(words.say_with("how-rolled", &[("date", &unrolled.to_string())]));
        }
    }
    if let Some(before) = obligation.extended_from {
        said.push(words.say_with("how-extended", &[("date", &before.to_string())]));
    }
    if let Some(moved) = &obligation.moved {
        let message = if moved.stands == Some(true) { "how-stands" } else { "how-moved" };
        let (before, now) = (moved.before.on.to_string(), moved.now.on.to_string());
        said.push(words.say_with(message, &[("before", &before), ("now", &now)]));
    }
    for pause in &obligation.pauses {
        let days = pause.added.to_string();
        said.push(match pause.to {
            Some(to) => words.say_with(
                "how-paused",
                &[("from", &pause.from.to_string()), ("to", &to.to_string()), ("days", &days)],
            ),
            None => words.say_with("how-pausing", &[("from", &pause.from.to_string()), ("days", &days)]),
        });
    }
    if let Some(on) = obligation.met_on {
        let entry = obligation.met_by.as_ref().map(|entry| format!(" ({entry})")).unwrap_or_default();
        said.push(words.say_with("how-met", &[("date", &on.to_string()), ("entry", &entry)]));
    }
    if let Some(reason) = &obligation.reason {
        said.push(words.name("reason", reason));
    }
    if let Some(missed) = obligation.missed.filter(|missed| *missed > 0) {
        said.push(words.count("how-missed", missed as usize));
    }
    said.join("; ")
}

/// What a person should look at.
pub fn findings(findings: &[Finding], words: &Words) -> String {
    if findings.is_empty() {
        return String::new();
    }
    let mut text = format!("\n{}\n", paint::heading(&words.say("findings-title")));
    for finding in findings {
        let word = severity_word(&finding.severity, words);
        let mut about = vec![finding.reason.code.clone()];
        about.extend(
            finding.entry.as_ref().map(|entry| words.say_with("finding-entry", &[("entry", entry.as_str())])),
        );
        about.extend(
            finding
                .owner
                .as_ref()
                .map(|owner| words.say_with("finding-owner", &[("role", &words.role(owner.as_str()))])),
        );
        let line = words.labelled(&paint::severity(&finding.severity, &word), &finding.reason.text);
        text.push_str(&format!("  {line}\n"));
        text.push_str(&format!("      {}\n", paint::faint(&about.join(" · "))));
    }
    text
}

/// Why.
pub fn reasons(reasons: &[Reason], words: &Words) -> String {
    let mut text = String::new();
    for reason in reasons {
        let elements = reason.elements.join(", ");
        text.push_str(&format!("  {} {}\n", words.say("reason-bullet"), reason.text));
        text.push_str(&format!("      {}\n", paint::faint(&format!("{} · {elements}", reason.code))));
    }
    text
}

/// What to ask.
pub fn questions(questions: &[Question], words: &Words) -> String {
    if questions.is_empty() {
        return String::new();
    }
    let mut text = format!("\n{}\n", paint::heading(&words.say("questions-title")));
    for question in questions {
        text.push_str(&format!("  ? {} ({})\n", question.text, question.fact));
    }
    text
}

fn next(next: &[NextEvent], words: &Words) -> String {
    if next.is_empty() {
        return String::new();
    }
    let mut table = paint::plain_table();
    for verdict in
        [Verdict::Allowed, Verdict::AllowedWithApproval, Verdict::NeedsInformation, Verdict::Refused]
    {
        let events: Vec<&str> =
            next.iter().filter(|one| one.verdict == verdict).map(|one| one.event.as_str()).collect();
        if !events.is_empty() {
            table.add_row([
                paint::verdict_cell(verdict, &verdict_word(verdict, words)),
                events.join(", ").into(),
            ]);
        }
    }
    format!("\n{}\n{}\n", paint::heading(&words.say("next-title")), table.trim_fmt())
}

/// A verdict as a word.
pub fn verdict_word(verdict: Verdict, words: &Words) -> String {
    words.say(match verdict {
        Verdict::Allowed => "verdict-allowed",
        Verdict::AllowedWithApproval => "verdict-allowed-with-approval",
        Verdict::NeedsInformation => "verdict-needs-information",
        Verdict::Refused => "verdict-refused",
    })
}
