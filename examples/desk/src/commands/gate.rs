//! Whether a worker is ready to serve.
use super::named::{Names, beside, one_of, worker};
use super::status::{questions, reasons, verdict_word};
use crate::agency::Agency;
use crate::arguments::General;
use crate::asking;
use crate::paint;
use crate::told::{Told, Trouble, Troubles};
use crate::words::Words;
use settlewell::rooms::training::{Gate, GateQuestion, MissingStep, Readiness};
use settlewell::{Answer, CivilDate};

pub fn run(agency: &Agency, asked: &asking::Gate, general: &General, words: &Words) -> Result<Told, Trouble> {
    let mut troubles = Troubles::default();
    troubles.take(worker(agency, &asked.worker));
    if let Some(training) = agency.policy().and_then(|policy| policy.training.as_deref()) {
        let areas = training.areas.iter().map(String::as_str);
        troubles.take(one_of("trouble-area", asked.area.as_deref(), areas));
        let activities = training.activities.iter().map(String::as_str);
        troubles.take(one_of("trouble-activity", asked.activity.as_deref(), activities));
        troubles.take(one_of("trouble-level", asked.level.as_deref(), training.levels.names()));
    }
    let question = GateQuestion {
        worker: asked.worker.as_str().into(),
        role: asked.role.as_deref().map(Into::into),
        area: asked.area.clone(),
        activity: asked.activity.clone(),
        level: asked.level.clone(),
    };
    let context = agency.context(&asked.viewing.viewer, asked.viewing.person.as_deref(), general);
    let gate = agency.caseload()?.gate(&question, &context);
    let gate = troubles.take(beside(gate, &["question.area", "question.activity", "question.level"]));
    let gate = troubles.unless(gate.flatten())?;
    let exit = gate.verdict.into();
    let text = match general.json {
        true => Answer::Gate(gate).write(),
        false => shown(&gate, &question, agency, words),
    };
    Ok(Told { text, exit })
}

fn shown(gate: &Gate, question: &GateQuestion, agency: &Agency, words: &Words) -> String {
    let names = Names::of(agency, words);
    let values = [("worker", gate.worker.as_str()), ("date", &*words.date(gate.as_of))];
    let mut title = vec![words.say_with("gate-title", &values)];
    title.extend(question.role.as_ref().map(|role| words.role(role.as_str())));
    title.extend(question.area.as_ref().map(|area| names.area(area)));
    title.extend(question.activity.as_ref().map(|activity| names.activity(activity)));
    title.extend(question.level.as_ref().map(|level| names.level(level)));
    let mut text = format!("{}\n", paint::heading(&title.join(" · ")));
    let readiness = paint::readiness(gate.readiness, &readiness_word(gate.readiness, words));
    text.push_str(&format!("{}\n", words.labelled(&words.say("gate-readiness"), &readiness)));
    let verdict = paint::verdict(gate.verdict, &verdict_word(gate.verdict, words));
    text.push_str(&format!("{}\n", words.labelled(&words.say("gate-verdict"), &verdict)));
    if let Some(until) = &gate.ready_until {
        let values = [
            ("date", &*words.date(until.on)),
            ("what", &*names.training(&until.what)),
            ("requirement", &*names.training(&until.requirement)),
        ];
        // Something that begins to be asked for is both at once.
        let message = if until.what == until.requirement { "gate-until-asked" } else { "gate-until" };
        text.push_str(&format!("{}\n", words.say_with(message, &values)));
    }
    text.push_str(&format!("\n{}\n", paint::heading(&words.say("reasons-title"))));
    text.push_str(&reasons(&gate.reasons, words));
    if !gate.approvals.is_empty() {
        let roles: Vec<String> = gate.approvals.iter().map(|role| words.role(role.as_str())).collect();
        text.push_str(&format!("\n{}\n", words.say_with("approvals", &[("roles", &roles.join(", "))])));
    }
    if let Some(mentor) = &gate.mentor {
        text.push_str(&format!("{}\n", words.say_with("gate-mentor", &[("mentor", mentor.as_str())])));
    }
    text.push_str(&questions(&gate.questions, words));
    text.push_str(&missing(&gate.missing, gate.as_of, &names, words));
    text
}

/// What is still missing, in the order in which it is best done.
fn missing(steps: &[MissingStep], as_of: CivilDate, names: &Names<'_>, words: &Words) -> String {
    if steps.is_empty() {
        return String::new();
    }
    let headings = ["column-order", "column-what", "column-earliest", "column-asked-by"];
    let mut table = paint::table(headings.map(|heading| words.say(heading)));
    for (at, step) in steps.iter().enumerate() {
        let earliest = match step.earliest {
            Some(on) if on == as_of => words.say("today"),
            Some(on) => words.day(on),
            None => words.say("nobody-can-say"),
        };
        let asked_by: Vec<String> =
            step.requirements.iter().map(|name| requirement(name, names, words)).collect();
        table.add_row([(at + 1).to_string(), step.text.clone(), earliest, asked_by.join(", ")]);
    }
    format!("\n{}\n{table}\n", paint::heading(&words.say("gate-missing")))
}

/// What asks for something: a name of the policy, or one of the gate's own.
pub fn requirement(name: &str, names: &Names<'_>, words: &Words) -> String {
    let said = names.training(name);
    if said == name { words.name("requirement", name) } else { said }
}

/// How far somebody is, as a word.
pub fn readiness_word(readiness: Readiness, words: &Words) -> String {
    words.sentences().term("readiness", readiness.name())
}
