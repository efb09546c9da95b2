//! Two copies of a record that grew apart, made one.
use super::status::findings;
use crate::agency::Agency;
use crate::arguments::General;
use crate::paint;
use crate::told::{Told, Trouble};
use crate::words::Words;
use settlewell::{Answer, Call, CaseRecord, InputError, Problem};
use std::path::{Path, PathBuf};

pub fn run(
    agency: &Agency,
    copies: [&PathBuf; 2],
    out: Option<&Path>,
    general: &General,
    words: &Words,
) -> Result<Told, Trouble> {
    let texts = [copy(copies[0])?, copy(copies[1])?];
    let (left, right) = (record(&texts[0])?, record(&texts[1])?);
    let whole = agency
        .engine
        .merge(&left, &right)
        .map_err(|error| Trouble::Input { error, sources: texts.to_vec() })?;
    if let Some(out) = out {
        let pretty = serde_json::to_string_pretty(&whole).unwrap_or_default();
        Trouble::write(out, &format!("{pretty}\n"))?;
    }
    if general.json {
        return Ok(Told::fine(Answer::Merged(whole).write()));
    }
    let mut context = agency.context("overseer", None, general);
    if let Some(roster) = agency.roster()? {
        context = context.with_roster(roster);
    }
    let replayed = agency.engine.replay(&whole, &context)?;
    let mut text = paint::heading(&words.say_with("merge-title", &[("record", whole.id.as_str())]));
    text.push('\n');
    let headings = ["column-entry", "column-event", "column-occurred", "column-left", "column-right"];
    let mut table = paint::table(headings.map(|heading| words.say(heading)));
    for entry in &whole.entries {
        let held = |copy: &CaseRecord| if copy.entry(&entry.id).is_some() { "●" } else { "–" };
        table.add_row([
            entry.id.as_str(),
            entry.event.kind(),
            &entry.occurred_at.to_string(),
            held(&left),
            held(&right),
        ]);
    }
    text.push_str(&format!("{table}\n"));
    let counts =
        [left.entries.len(), right.entries.len(), whole.entries.len()].map(|count| count.to_string());
    let [left, right, all] = &counts;
    text.push_str(&words.say_with("merge-counts", &[("left", left), ("right", right), ("all", all)]));
    text.push('\n');
    text.push_str(&findings(&replayed.findings, words));
    Ok(Told::fine(text))
}

fn copy(path: &Path) -> Result<(String, String), Trouble> {
    Ok((path.display().to_string(), Trouble::read(path)?))
}

/// A record from a file: read by the library, as part of a call.
pub fn record((name, text): &(String, String)) -> Result<CaseRecord, Trouble> {
    let before = r#"{"kind":"replay","context":{"asOf":"2000-01-01","viewer":{"role":"overseer"}},"record":"#;
    let read = Call::read(&format!("{before}{text}\n}}")).map_err(|found| {
        let moved = |mut problem: Problem| {
            if problem.line == Some(1) {
                problem.column =
                    problem.column.map(|column| column.saturating_sub(before.len() as u32).max(1));
            }
            problem.file = Some(name.clone());
            problem.path = problem.path.trim_start_matches("record").trim_start_matches('.').to_owned();
            problem
        };
        InputError::from(found.problems().iter().cloned().map(moved).collect::<Vec<_>>())
    });
    match read {
        Ok(Call::Replay { record, .. }) => Ok(record),
        Ok(_) => Err(InputError::from(Problem::new("input.record.empty", "")).into()),
        Err(error) => Err(Trouble::Input { error, sources: vec![(name.clone(), text.clone())] }),
    }
}
