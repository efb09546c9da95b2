//! Whether an entry may be added to a record.
use super::status::{findings, questions, reasons, verdict_word};
use crate::agency::Agency;
use crate::arguments::{General, Viewing};
use crate::paint;
use crate::told::{Told, Trouble};
use crate::words::Words;
use settlewell::{Answer, Appended, CaseloadCall, InputError, Problem, Tense};
use std::path::Path;

pub fn run(
    agency: &Agency,
    record: &str,
    event_file: &Path,
    happened: bool,
    viewing: &Viewing,
    general: &General,
    words: &Words,
) -> Result<Told, Trouble> {
    let context = agency.context(&viewing.viewer, viewing.person.as_deref(), general);
    let text = Trouble::read(event_file)?;
    let name = event_file.display().to_string();
    if text.trim().is_empty() {
        let problem = Problem { file: Some(name.clone()), ..Problem::new("input.empty", "") };
        return Err(Trouble::Input { error: problem.into(), sources: vec![(name, text)] });
    }
    let call = call(record, &name, &text, &context, happened);
    let caseload = agency.caseload()?;
    let answer = call.and_then(|call| caseload.answer(call));
    let answer = answer.map_err(|error| Trouble::Input { error, sources: vec![(name, text)] })?;
    let Answer::Appended(appended) = &answer else { return Ok(Told::fine(answer.write())) };
    let exit = appended.verdict.into();
    let text = if general.json { answer.write() } else { shown(appended, record, words) };
    Ok(Told { text, exit })
}

/// The call that asks. The file stands in it as it is, so that the library judges exactly what stands there.
fn call(
    record: &str,
    name: &str,
    entry: &str,
    context: &settlewell::Context,
    happened: bool,
) -> Result<CaseloadCall, InputError> {
    let tense = if happened { Tense::Happened } else { Tense::Proposed };
    let of = |value: serde_json::Result<String>| {
        value.map_err(|error| InputError::from(Problem::new("input.syntax", "").found(error.to_string())))
    };
    let (record, tense, context) = (
        of(serde_json::to_string(record))?,
        of(serde_json::to_string(&tense))?,
        of(serde_json::to_string(context))?,
    );
    let before =
        format!(r#"{{"kind":"append","record":{record},"tense":{tense},"context":{context},"entry":"#);
    CaseloadCall::read(&format!("{before}{entry}\n}}")).map_err(|found| {
        let moved = |mut problem: Problem| {
            if problem.line == Some(1) {
                let width = u32::try_from(before.chars().count()).unwrap_or(u32::MAX);
                problem.column = problem.column.map(|column| column.saturating_sub(width).max(1));
            }
            problem.file = Some(name.to_owned());
            problem.path = problem.path.trim_start_matches("entry").trim_start_matches('.').to_owned();
            problem
        };
        found.problems().iter().cloned().map(moved).collect::<Vec<_>>().into()
    })
}

/// The verdict, why, who must approve, what to ask, what to look at.
pub fn shown(appended: &Appended, record: &str, words: &Words) -> String {
    let verdict = paint::verdict(appended.verdict, &verdict_word(appended.verdict, words));
    let mut text = format!("{verdict} ({record})\n");
    text.push_str(&reasons(&appended.reasons, words));
    if !appended.approvals.is_empty() {
        let roles: Vec<String> = appended.approvals.iter().map(|role| words.role(role.as_str())).collect();
        text.push_str(&format!("\n{}\n", words.say_with("approvals", &[("roles", &roles.join(", "))])));
    }
    text.push_str(&questions(&appended.questions, words));
    text.push_str(&findings(&appended.findings, words));
    text
}
