//! The dates of one record, drawn.
use super::status::title;
use crate::agency::Agency;
use crate::arguments::{General, Viewing};
use crate::drawing;
use crate::told::{Told, Trouble};
use crate::words::Words;
use settlewell::{Answer, RecordId};
use std::path::Path;

pub fn run(
    agency: &Agency,
    record: &str,
    svg: Option<&Path>,
    viewing: &Viewing,
    general: &General,
    words: &Words,
) -> Result<Told, Trouble> {
    let context = agency.context(&viewing.viewer, viewing.person.as_deref(), general);
    let status = agency.caseload()?.status(&RecordId::from(record), &context)?;
    if let Some(file) = svg {
        Trouble::write(file, &drawing::svg(&status, words))?;
    }
    if general.json {
        return Ok(Told::fine(Answer::Status(status).write()));
    }
    let mut text = title(&status, words);
    text.push_str(&drawing::terminal(&status, words));
    if let Some(file) = svg {
        text.push_str(&format!(
            "{}\n",
            words.say_with("timeline-written", &[("file", &file.display().to_string())])
        ));
    }
    Ok(Told::fine(text))
}
