//! What is owed across all records.
use super::named::Names;
use crate::agency::Agency;
use crate::arguments::{General, Viewing};
use crate::paint;
use crate::told::{Told, Trouble};
use crate::words::Words;
use settlewell::timeline::{Obligation, OwedBy, Progress};
use settlewell::{Agenda, AgendaItem, Answer, CivilDate};

/// What is asked for.
pub fn wanted(worker: Option<&str>, role: Option<&str>, until: Option<CivilDate>) -> Agenda {
    Agenda { worker: worker.map(Into::into), role: role.map(Into::into), until, ..Agenda::all() }
}

pub fn run(
    agency: &Agency,
    wanted: &Agenda,
    viewing: &Viewing,
    general: &General,
    words: &Words,
) -> Result<Told, Trouble> {
    let context = agency.context(&viewing.viewer, viewing.person.as_deref(), general);
    let items = agency.caseload()?.agenda(wanted, &context)?;
    if general.json {
        return Ok(Told::fine(Answer::Agenda(items).write()));
    }
    let mut text = title(agency, wanted, words);
    text.push_str(&table(&items, words));
    Ok(Told::fine(text))
}

fn title(agency: &Agency, wanted: &Agenda, words: &Words) -> String {
    let organization = agency.name(words.language().tag());
    let date = words.date(agency.date());
    let mut title = words.say_with("agenda-title", &[("organization", &organization), ("date", &date)]);
    if let Some(worker) = &wanted.worker {
        title.push_str(&words.say_with("agenda-of-worker", &[("worker", worker.as_str())]));
    }
    if let Some(role) = &wanted.role {
        title.push_str(&words.say_with("agenda-of-role", &[("role", &words.role(role.as_str()))]));
    }
    if let Some(until) = wanted.until {
        title.push_str(&words.say_with("agenda-until", &[("date", &words.date(until))]));
    }
    format!("{}\n", paint::heading(&title))
}

/// The items as a table, and how many there are.
pub fn table(items: &[AgendaItem], words: &Words) -> String {
    if items.is_empty() {
        return format!("{}\n", words.say("agenda-empty"));
    }
    let headings = ["column-due", "column-record", "column-what", "column-who", "column-progress"];
    let mut table = paint::table(headings.map(|heading| words.say(heading)));
    for item in items {
        let obligation = &item.obligation;
        table.add_row(vec![
            due(obligation.due.as_ref().map(|due| due.on), obligation.provisional == Some(true), words)
                .into(),
            item.record.as_str().into(),
            what(obligation, words).into(),
            who(obligation.owed_by.as_ref(), words).into(),
            paint::progress(obligation.progress, &words.name("progress", progress(obligation.progress))),
        ]);
    }
    let overdue = items.iter().filter(|item| item.obligation.progress == Progress::Overdue).count();
    let counts = [words.count("agenda-items", items.len()), words.count("agenda-overdue", overdue)];
    format!("{table}\n{}\n", counts.join(" "))
}

/// A due date for a table; `≈` where it can still move.
pub fn due(on: Option<CivilDate>, provisional: bool, words: &Words) -> String {
    match on {
        Some(on) if provisional => format!("≈ {}", words.day(on)),
        Some(on) => words.day(on),
        None => "–".to_owned(),
    }
}

/// What is owed: the step as the policy calls it, or as people read its name; of something promised, which one.
pub fn what(obligation: &Obligation, words: &Words) -> String {
    let step = words.name("step", &obligation.step);
    match (&obligation.about, &obligation.name) {
        (Some(about), _) => format!("{step} ({about})"),
        (None, Some(name)) => name.clone(),
        (None, None) => step,
    }
}

/// The same with the name that entries and the policy write the step under.
pub fn what_by_name(obligation: &Obligation, words: &Words) -> String {
    let what = what(obligation, words);
    if obligation.about.is_some() { what } else { Names::both(&what, &obligation.step) }
}

/// Who owes something.
pub fn who(owed_by: Option<&OwedBy>, words: &Words) -> String {
    let Some(owed_by) = owed_by else { return "–".to_owned() };
    let role = words.role(owed_by.role.as_str());
    match &owed_by.id {
        Some(id) => format!("{role} {id}"),
        None => role,
    }
}

/// The name of a progress, as on the wire.
pub fn progress(progress: Progress) -> &'static str {
    match progress {
        Progress::Upcoming => "upcoming",
        Progress::Due => "due",
        Progress::Overdue => "overdue",
        Progress::Met => "met",
        Progress::MetLate => "metLate",
        Progress::Paused => "paused",
        Progress::Waived => "waived",
        Progress::NotApplicable => "notApplicable",
    }
}
