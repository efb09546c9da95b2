//! Whether a worker may do something for a person.
use super::named::{Names, one_of, worker};
use super::status::{reasons, verdict_word};
use crate::agency::Agency;
use crate::arguments::General;
use crate::asking::Assess;
use crate::paint;
use crate::told::{Told, Trouble, Troubles};
use crate::words::Words;
use settlewell::criteria::{FactDefinition, FactType};
use settlewell::reason::{AnswerChoice, AnswerForm, Question};
use settlewell::rooms::scope::{
    AssessQuestion, Assessment, CAN_PAY, LEGAL_AID, LEGAL_AID_VALUES, StepToTake, WhereToGo, WhomToAsk,
};
use settlewell::text::{Tree, read};
use settlewell::{Answer, FactValue, Facts, Problem};

pub fn run(agency: &Agency, asked: &Assess, general: &General, words: &Words) -> Result<Told, Trouble> {
    let mut troubles = Troubles::default();
    troubles.take(worker(agency, &asked.worker));
    if let Some(scope) = agency.policy().and_then(|policy| policy.scope.as_deref()) {
        troubles.take(one_of("trouble-area", Some(&asked.area), scope.areas.names()));
        troubles.take(one_of("trouble-activity", Some(&asked.activity), scope.activities.names()));
    }
    let context = agency.context(&asked.viewing.viewer, asked.viewing.person.as_deref(), general);
    let mut question = AssessQuestion::new(&asked.worker, &asked.area, &asked.activity);
    question.asked_at = asked.asked_at;
    question.consideration.clone_from(&asked.taking);
    let answer = troubles.take(Known::of(agency, asked)).and_then(|known| {
        question.facts = known.facts;
        let answer = troubles.take(agency.caseload())?.assess(&question, &context);
        troubles.take(answer.map_err(|error| match known.tree {
            Some((tree, name, text)) => Trouble::Input {
                error: error.problems().iter().map(|one| placed(one, &tree)).collect::<Vec<_>>().into(),
                sources: vec![(name, text)],
            },
            None => error.into(),
        }))
    });
    let answer = troubles.unless(answer)?;
    let exit = answer.verdict.into();
    let text = match general.json {
        true => Answer::Assessment(answer).write(),
        false => shown(&answer, &question, agency, words),
    };
    Ok(Told { text, exit })
}

/// What is known of the case, and the file that said it.
struct Known {
    facts: Facts,
    tree: Option<(Tree, String, String)>,
}

impl Known {
    fn of(agency: &Agency, asked: &Assess) -> Result<Self, Trouble> {
        let (mut facts, mut tree) = (Facts::default(), None);
        if let Some(file) = &asked.facts_file {
            let (name, text) = (file.display().to_string(), Trouble::read(file)?);
            let found = Tree::read(&name, &text).and_then(|tree| Ok((read::<Facts>(&tree, None)?, tree)));
            match found {
                Ok((known, read)) => {
                    facts = known;
                    tree = Some((read, name, text));
                }
                Err(error) => return Err(Trouble::Input { error, sources: vec![(name, text)] }),
            }
        }
        for (name, value) in &asked.facts {
            facts.insert(name, typed(definition(agency, name).as_ref(), value));
        }
        Ok(Self { facts, tree })
    }
}

/// A problem with a fact, at its place in the file that said it. A name has dots in it: it is one key.
fn placed(problem: &Problem, tree: &Tree) -> Problem {
    let mut problem = problem.clone();
    let name = problem.path.strip_prefix("facts.");
    let field = name.and_then(|name| tree.root().map()?.get(name));
    if let Some(field) = field {
        let mark = field.node.mark;
        (problem.line, problem.column) = (Some(mark.line), Some(mark.column));
        problem.file = tree.files().get(mark.file as usize).cloned();
    }
    problem
}

/// What sort of answer a fact has: one of the policy's, or one of the room's own.
fn definition(agency: &Agency, name: &str) -> Option<FactDefinition> {
    let own = agency.policy().and_then(|policy| policy.facts.get(name));
    own.cloned().or_else(|| match name {
        LEGAL_AID => Some(FactDefinition::choice(LEGAL_AID_VALUES)),
        CAN_PAY => Some(FactDefinition::new(FactType::Boolean)),
        _ => None,
    })
}

/// A value as it was typed. What does not fit goes on as text, and the library says what would.
fn typed(definition: Option<&FactDefinition>, value: &str) -> FactValue {
    let text = || FactValue::from(value.to_owned());
    match definition.map(|definition| definition.fact_type) {
        Some(FactType::Boolean) => match value.to_lowercase().as_str() {
            "yes" | "true" | "oui" => true.into(),
            "no" | "false" | "non" => false.into(),
            _ => text(),
        },
        Some(FactType::Number) => value.parse::<i32>().map_or_else(|_| text(), FactValue::from),
        Some(FactType::Choices) => {
            let several = value.split(',').map(str::trim).filter(|one| !one.is_empty());
            FactValue::from(several.map(str::to_owned).collect::<Vec<_>>())
        }
        _ => text(),
    }
}

fn shown(answer: &Assessment, question: &AssessQuestion, agency: &Agency, words: &Words) -> String {
    let names = Names::of(agency, words);
    let values = [
        ("worker", answer.worker.as_str()),
        ("activity", &*names.activity(&question.activity)),
        ("area", &*names.area(&question.area)),
        ("date", &*words.date(answer.as_of)),
    ];
    let mut text = format!("{}\n", paint::heading(&words.say_with("assess-title", &values)));
    text.push_str(&format!("{}\n", paint::verdict(answer.verdict, &verdict_word(answer.verdict, words))));
    let mut first = words.sentences().term("scope-step", answer.step.name());
    if answer.steps.first().is_some_and(|step| !step.settled) {
        first.push_str(&words.say("assess-open"));
    }
    text.push_str(&format!("{}\n", words.labelled(&words.say("assess-step"), &first)));
    if answer.urgency.name() != "ordinary" {
        let soon = words.name("urgency", answer.urgency.name());
        text.push_str(&format!("{}\n", words.labelled(&words.say("assess-soon"), &soon)));
    }
    text.push_str(&format!("\n{}\n", paint::heading(&words.say("reasons-title"))));
    text.push_str(&reasons(&answer.reasons, words));
    if answer.steps.len() > 1 {
        text.push_str(&steps(answer, words));
    }
    text.push_str(&questions(&answer.questions, agency, words));
    let lines: Vec<String> = asks(answer).iter().map(|ask| whom(ask, question, words)).collect();
    text.push_str(&list("assess-whom", &lines, words));
    let places = answer.steps.iter().flat_map(|step| &step.to);
    text.push_str(&list("assess-where", &once(places.map(|place| place_line(place, words))), words));
    if !answer.approvals.is_empty() {
        let roles: Vec<String> = answer.approvals.iter().map(|role| words.role(role.as_str())).collect();
        text.push_str(&format!("\n{}\n", words.say_with("approvals", &[("roles", &roles.join(", "))])));
    }
    let path = answer.path.iter().map(|step| step.text.clone());
    text.push_str(&list("assess-path", &path.collect::<Vec<_>>(), words));
    if let Some(until) = answer.holds_until {
        text.push_str(&format!("\n{}\n", words.say_with("assess-holds", &[("date", &words.date(until))])));
    }
    text
}

/// How soon, where it is sooner than usual.
fn urgency(name: &str, words: &Words) -> String {
    if name == "ordinary" {
        return String::new();
    }
    format!(" – {}", words.name("urgency", name))
}

/// Every step that applies or may apply.
fn steps(answer: &Assessment, words: &Words) -> String {
    let headings = ["column-step", "column-because", "column-sure"];
    let mut table = paint::table(headings.map(|heading| words.say(heading)));
    for step in &answer.steps {
        let mut said = words.sentences().term("scope-step", step.step.name());
        said.push_str(&urgency(step.urgency.name(), words));
        let about = match (&step.label, &step.about) {
            (Some(label), Some(about)) => Names::both(label, about),
            (_, Some(about)) => about.clone(),
            _ => because(step, answer),
        };
        table.add_row([said, about, words.say(if step.settled { "sure" } else { "sure-not" })]);
    }
    format!("\n{}\n{table}\n", paint::heading(&words.say("assess-steps")))
}

/// The first sentence of the reason behind a step that is about nothing with a name.
fn because(step: &StepToTake, answer: &Assessment) -> String {
    let reason = answer.reasons.iter().find(|reason| reason.code == step.because);
    let first = reason.and_then(|reason| reason.text.split(". ").next());
    first.map_or_else(|| step.because.clone(), |first| first.trim_end_matches('.').to_owned())
}

/// What to ask, in plain words, and how the answer is written on the command line.
fn questions(questions: &[Question], agency: &Agency, words: &Words) -> String {
    if questions.is_empty() {
        return String::new();
    }
    let mut text = format!("\n{}\n", paint::heading(&words.say("questions-title")));
    for question in questions {
        text.push_str(&format!("  ? {}\n", question.text));
        let form = question.answer.as_ref().filter(|_| definition(agency, &question.fact).is_some());
        let how = match form {
            Some(form) => format!("--fact {}={}", question.fact, answers(form, words)),
            None => words.say_with("assess-not-asked-here", &[("fact", &question.fact)]),
        };
        text.push_str(&format!("      {}\n", paint::faint(&how)));
        for choice in choices(form).iter().filter(|choice| choice.label != choice.value) {
            text.push_str(&format!("        {}\n", words.labelled(&choice.value, &choice.label)));
        }
    }
    text
}

/// The ways to answer.
fn answers(form: &AnswerForm, words: &Words) -> String {
    let values = || choices(Some(form)).iter().map(|choice| choice.value.as_str()).collect::<Vec<_>>();
    match form {
        AnswerForm::YesNo {} => format!("{}|{}", words.say("yes"), words.say("no")),
        AnswerForm::Number {} => "0".to_owned(),
        AnswerForm::Date {} => words.say("a-date"),
        AnswerForm::Text {} | AnswerForm::Person {} | AnswerForm::People {} => words.say("a-text"),
        AnswerForm::Choice { .. } => values().join("|"),
        AnswerForm::Choices { .. } => values().join(","),
    }
}

/// What there is to choose from.
fn choices(form: Option<&AnswerForm>) -> &[AnswerChoice] {
    match form {
        Some(AnswerForm::Choice { choices } | AnswerForm::Choices { choices }) => choices,
        _ => &[],
    }
}

/// Whom to ask, each once: the one with the earliest reply.
fn asks(answer: &Assessment) -> Vec<&WhomToAsk> {
    let mut asks: Vec<&WhomToAsk> = Vec::new();
    let by = |ask: &WhomToAsk| ask.reply_by.as_ref().map(|due| (due.on, due.at));
    for ask in answer.steps.iter().filter_map(|step| step.ask.as_ref()) {
        match asks.iter_mut().find(|known| known.name == ask.name) {
            Some(known) if by(ask).is_some() && (by(known).is_none() || by(ask) < by(known)) => *known = ask,
            Some(_) => {}
            None => asks.push(ask),
        }
    }
    asks
}

/// Somebody to ask, their roles, and by when they reply. A time of day is told only where the question had one.
fn whom(ask: &WhomToAsk, question: &AssessQuestion, words: &Words) -> String {
    let roles: Vec<String> = ask.roles.iter().map(|role| words.role(role.as_str())).collect();
    let mut line = match roles.is_empty() {
        true => ask.label.clone(),
        false => format!("{} ({})", ask.label, roles.join(", ")),
    };
    if let Some(due) = &ask.reply_by {
        let day = words.date(due.on);
        let said = match due.at.filter(|_| question.asked_at.is_some()) {
            Some(at) => {
                let time: String =
                    at.to_string().chars().skip("2026-11-20T".len()).take("14:15".len()).collect();
                words.say_with("assess-reply-at", &[("date", &day), ("time", &time)])
            }
            None => words.say_with("assess-reply-by", &[("date", &day)]),
        };
        line.push_str(&said);
        let span = words.span(&due.span.to_string());
        line.push_str(&words.say_with("assess-reply-within", &[("span", &span)]));
    }
    line
}

fn place_line(place: &WhereToGo, words: &Words) -> String {
    let mut line = place.label.clone();
    if place.inside {
        line.push_str(&words.say("assess-inside"));
    }
    match &place.contact {
        Some(contact) => words.labelled(&line, contact),
        None => line,
    }
}

/// Each line once, in their order.
fn once(lines: impl Iterator<Item = String>) -> Vec<String> {
    let mut seen: Vec<String> = Vec::new();
    for line in lines {
        if !seen.contains(&line) {
            seen.push(line);
        }
    }
    seen
}

fn list(title: &str, lines: &[String], words: &Words) -> String {
    if lines.is_empty() {
        return String::new();
    }
    let mut text = format!("\n{}\n", paint::heading(&words.say(title)));
    for line in lines {
        text.push_str(&format!("  {} {line}\n", words.say("reason-bullet")));
    }
    text
}
