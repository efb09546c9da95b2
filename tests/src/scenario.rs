//! One scenario: a policy, calls, and the exact answers.
use crate::raw::{part, parts, string};
use crate::typed;
use settlewell::{Caseload, Engine, InputError, PolicyBook, problems_to_json};
use std::sync::Arc;

/// By which door calls are made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Door {
    /// JSON text in, JSON text out.
    Json,
    /// The call as a typed value, the typed method of its verb, the typed answer as text.
    Typed,
}

/// Both.
pub const DOORS: [Door; 2] = [Door::Json, Door::Typed];

/// What the library said at one place of a scenario.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// Where: `policy`, `calls[0]`, `caseload[2]`.
    pub place: String,
    /// `answer` or `error`.
    pub key: &'static str,
    /// The answer or the error, as minified JSON text.
    pub text: String,
}

/// One step of a scenario as it is written.
#[derive(Clone, Copy, Debug)]
pub struct Step<'t> {
    /// The call as it is written: an object, or text that is handed over as it is.
    pub call: &'t str,
    /// `"json"` when a typed value cannot say what the call says wrongly.
    pub only: Option<&'t str>,
    /// `answer` or `error` with its text, if the scenario has one.
    pub wanted: Option<(&'static str, &'t str)>,
}

/// The steps of a list of a scenario (minified): `calls` or `caseload`.
pub fn steps<'t>(scenario: &'t str, list: &str) -> Vec<Step<'t>> {
    let steps = parts(part(scenario, list).unwrap_or("[]"));
    let read = |step| Step {
        call: part(step, "call").unwrap_or_default(),
        only: part(step, "only"),
        wanted: ["answer", "error"].into_iter().find_map(|key| part(step, key).map(|text| (key, text))),
    };
    steps.into_iter().map(|(_, step)| read(step)).collect()
}

/// Runs a scenario (minified) by one door. `shared` gives the text of a file that it names.
///
/// # Errors
/// The scenario itself is not sound: a shared file is missing, or what it is given to begin with is refused.
pub fn run(
    scenario: &str,
    door: Door,
    shared: &dyn Fn(&str) -> Result<String, String>,
) -> Result<Vec<Told>, String> {
    let engine = match load(scenario, shared)? {
        Ok(engine) => Arc::new(engine),
        Err(error) => {
            return Ok(vec![Told { place: "policy".into(), key: "error", text: error_text(&error) }]);
        }
    };
    let mut told = Vec::new();
    for (index, step) in steps(scenario, "calls").iter().enumerate() {
        let text = string(step.call);
        told.push(tell(
            format!("calls[{index}]"),
            match door {
                Door::Typed if step.only.is_none() => typed::engine(&engine, &text),
                _ => engine.call_json(&text),
            },
        ));
    }
    let caseload = Caseload::new(engine);
    let call = |text: &str, only: Option<&str>| match door {
        Door::Typed if only.is_none() => typed::caseload(&caseload, text),
        _ => caseload.call_json(text),
    };
    if let Some(given) = part(scenario, "given") {
        let given = crate::raw::minify(&shared(&string(given))?);
        for (index, text) in parts(&given) {
            call(text, None).map_err(|error| format!("given[{index}]: {error}"))?;
        }
    }
    for (index, step) in steps(scenario, "caseload").iter().enumerate() {
        told.push(tell(format!("caseload[{index}]"), call(&string(step.call), step.only)));
    }
    Ok(told)
}

fn load(
    scenario: &str,
    shared: &dyn Fn(&str) -> Result<String, String>,
) -> Result<Result<Engine, InputError>, String> {
    if let Some(book) = part(scenario, "book") {
        return Ok(PolicyBook::from_json(book).and_then(|book| Engine::open(&book)));
    }
    let policy = match part(scenario, "policyFile") {
        Some(file) => shared(&string(file))?,
        None => string(part(scenario, "policy").ok_or("no policy, policyFile or book")?),
    };
    Ok(Engine::load(&policy))
}

fn tell(place: String, outcome: Result<String, InputError>) -> Told {
    match outcome {
        Ok(text) => Told { place, key: "answer", text },
        Err(error) => Told { place, key: "error", text: error_text(&error) },
    }
}

/// An error as a scenario writes it.
pub fn error_text(error: &InputError) -> String {
    let code = error.problems().first().map(|problem| problem.code.as_str()).unwrap_or_default();
    format!(r#"{{"code":"{code}","details":{}}}"#, problems_to_json(error.problems().to_vec()))
}
