//! What the records ask of other rooms.
use crate::agency::Agency;
use crate::arguments::{General, Viewing};
use crate::paint;
use crate::told::{Told, Trouble};
use crate::words::Words;
use settlewell::reason::Severity;
use settlewell::{Answer, RecordSignal};

pub fn run(agency: &Agency, viewing: &Viewing, general: &General, words: &Words) -> Result<Told, Trouble> {
    let context = agency.context(&viewing.viewer, viewing.person.as_deref(), general);
    let signals = agency.caseload()?.signals(&context)?;
    let text = match general.json {
        true => Answer::Signals(signals).write(),
        false => shown(&signals, agency, words),
    };
    Ok(Told::fine(text))
}

fn shown(signals: &[RecordSignal], agency: &Agency, words: &Words) -> String {
    let (organization, date) = (agency.name(words.language().tag()), words.date(agency.date()));
    let values = [("organization", &*organization), ("date", &*date)];
    let mut text = format!("{}\n", paint::heading(&words.say_with("signals-title", &values)));
    if signals.is_empty() {
        text.push_str(&format!("{}\n", words.say("signals-empty")));
        return text;
    }
    let headings = ["column-how-soon", "column-for-room", "column-signal", "column-record", "column-who"];
    let mut table = paint::table(headings.map(|heading| words.say(heading)));
    for signal in signals {
        let finding = &signal.finding;
        let room = finding.reason.with.get("room").map(|room| words.name("room", room));
        table.add_row(vec![
            paint::severity_cell(&finding.severity, &severity_word(&finding.severity, words)),
            room.unwrap_or_else(|| "–".to_owned()).into(),
            finding.reason.text.as_str().into(),
            signal.record.as_ref().map_or_else(|| "–".to_owned(), ToString::to_string).into(),
            finding.owner.as_ref().map_or_else(|| "–".to_owned(), |role| words.role(role.as_str())).into(),
        ]);
    }
    text.push_str(&format!("{table}\n{}\n", words.count("signals-count", signals.len())));
    text
}

/// How soon to look, as a word.
pub fn severity_word(severity: &Severity, words: &Words) -> String {
    let name = match severity {
        Severity::Notice => "notice",
        Severity::Attention => "attention",
        Severity::Urgent => "urgent",
    };
    words.name("severity", name)
}
