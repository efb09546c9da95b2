//! The tour: today's agenda, where the team stands, and one case explained, in a screen or two.
use super::{agenda, due, status, team};
use crate::agency::Agency;
use crate::arguments::General;
use crate::drawing;
use crate::paint;
use crate::told::{Told, Trouble};
use crate::words::Words;
use settlewell::timeline::Obligation;
use settlewell::{Agenda, Answer, RecordId};

/// So many items of the agenda fit beside the rest.
const ITEMS: usize = 10;

pub fn run(agency: &Agency, general: &General, words: &Words) -> Result<Told, Trouble> {
    let context = agency.context("overseer", None, general);
    let caseload = agency.caseload()?;
    let week = agency.date().plus_days(7);
    let items = caseload.agenda(&Agenda::all().until(week), &context)?;
    if general.json {
        return Ok(Told::fine(Answer::Agenda(items).write()));
    }
    let (name, date) = (agency.name(general.lang.tag()), words.date(agency.date()));
    let count = caseload.len().to_string();
    let mut text = paint::heading(&words.say_with("tour-title", &[("organization", &name), ("date", &date)]));
    text.push_str(&format!("\n{}\n", words.say_with("tour-intro", &[("count", &count)])));
    let shown = items.get(..ITEMS.min(items.len())).unwrap_or_default();
    text.push_str(&agenda::table(shown, words));
    if items.len() > shown.len() {
        text.push_str(&format!("{}\n", words.count("tour-more", items.len() - shown.len())));
    }
    if let Some(line) = team::in_a_line(&caseload, &context, words) {
        text.push_str(&format!("{line}\n"));
    }
    if let Some(record) = agency.tour() {
        let status = caseload.status(&RecordId::from(record), &context)?;
        text.push('\n');
        text.push_str(&status::title(&status, words));
        text.push_str(&drawing::terminal(&status, words));
        let open = |one: &&Obligation| one.progress.is_open() && one.due.is_some();
        let first =
            status.obligations.iter().filter(open).min_by_key(|one| one.due.as_ref().map(|due| due.on));
        if let Some((obligation, date)) = first.and_then(|one| Some((one, one.due.as_ref()?))) {
            let step = agenda::what(obligation, words);
            text.push_str(&format!(
                "\n{}\n",
                paint::heading(&words.say_with("tour-why", &[("step", &step)]))
            ));
            text.push_str(&due::shown(date, words));
        }
        let few = status.findings.get(..2.min(status.findings.len())).unwrap_or_default();
        text.push_str(&status::findings(few, words));
    }
    text.push_str(&format!("\n{}\n", words.say("tour-next")));
    Ok(Told::fine(text))
}
