//! An agency's files: its policy, its people, its records.
use crate::arguments::General;
use crate::told::Trouble;
use indicatif::{ProgressBar, ProgressDrawTarget};
use serde::Deserialize;
use settlewell::text::{Schema, Tree, read};
use settlewell::{Caseload, CivilDate, Context, Engine, InputError, Policy, PolicyBook, Problem, Roster};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

/// What desk.yaml says.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Desk {
    /// The day for which to answer, so that an example always shows the same.
    today: Option<CivilDate>,
    /// The case that the tour explains.
    tour: Option<String>,
    /// The versions of the policy.
    policies: Vec<String>,
    /// Packs besides the library's own, each a file named as the pack.
    #[serde(default)]
    packs: Vec<String>,
    /// Tables of further languages.
    #[serde(default)]
    languages: Vec<String>,
    /// The organization's people.
    roster: Option<String>,
    /// The folder of the records, one file each, or one file of many.
    records: Option<String>,
}

/// An agency's policy, compiled, and the texts that it was read from.
pub struct Agency {
    folder: PathBuf,
    desk: Desk,
    /// The engine.
    pub engine: Arc<Engine>,
    date: CivilDate,
}

/// A load is shown once it takes this long.
const PATIENCE: Duration = Duration::from_secs(1);
/// A load of more files than this is shown from the start.
const MANY: usize = 1_000;

impl Agency {
    /// Reads desk.yaml and the policy.
    pub fn open(general: &General) -> Result<Self, Trouble> {
        let folder = general.agency.clone().unwrap_or_else(usual);
        let place = folder.join("desk.yaml");
        let text = Trouble::read(&place)?;
        let name = place.display().to_string();
        let desk = Tree::read(&name, &text).and_then(|tree| read::<Desk>(&tree, Some(&schema()?)));
        let desk = desk.map_err(|error| Trouble::Input { error, sources: vec![(name, text)] })?;
        let (book, sources) = book(&folder, &desk)?;
        let engine = Engine::open(&book).map_err(|error| Trouble::Input { error, sources })?;
        let date = general.date.or(desk.today).unwrap_or_else(machine_date);
        Ok(Self { folder, desk, engine: Arc::new(engine), date })
    }

    /// The day for which to answer.
    pub fn date(&self) -> CivilDate {
        self.date
    }

    /// The policy in force on the day.
    pub fn policy(&self) -> Option<&Policy> {
        self.engine.policy(self.engine.version_on(self.date)?)
    }

    /// Where the records are.
    pub fn records(&self) -> Option<PathBuf> {
        self.desk.records.as_ref().map(|records| self.folder.join(records))
    }

    /// When something is written down: now, or at noon of the day that desk.yaml or the command line names.
    pub fn written_at(&self) -> Option<settlewell::Instant> {
        if self.date == machine_date() {
            return jiff::Timestamp::now().strftime("%Y-%m-%dT%H:%M:%SZ").to_string().parse().ok();
        }
        format!("{}T12:00:00Z", self.date).parse().ok()
    }

    /// The case that the tour explains, if the agency names one.
    pub fn tour(&self) -> Option<&str> {
        self.desk.tour.as_deref()
    }

    /// A context for a viewer, on the day, in the language.
    pub fn context(&self, role: &str, person: Option<&str>, general: &General) -> Context {
        let context = Context::of(role, self.date).in_language(general.lang.tag());
        match person {
            Some(person) => context.person(person),
            None => context,
        }
    }

    /// The organization's people.
    pub fn roster(&self) -> Result<Option<Roster>, Trouble> {
        let Some(file) = &self.desk.roster else { return Ok(None) };
        let place = self.folder.join(file);
        let text = Trouble::read(&place)?;
        let name = place.display().to_string();
        let roster = Tree::read(&name, &text).and_then(|tree| read::<Roster>(&tree, None));
        let roster = roster.and_then(|roster| roster.each_once().map(|()| roster));
        roster.map(Some).map_err(|error| Trouble::Input { error, sources: vec![(name, text)] })
    }

    /// All records, with the people, under the engine. A bar shows a long load on a terminal.
    pub fn caseload(&self) -> Result<Caseload, Trouble> {
        let caseload = Caseload::new(self.engine.clone());
        if let Some(roster) = self.roster()? {
            caseload.set_roster(roster).map_err(|error| Trouble::Input { error, sources: Vec::new() })?;
        }
        let files = match &self.desk.records {
            Some(records) => files(&self.folder.join(records))?,
            None => Vec::new(),
        };
        let bar = ProgressBar::with_draw_target(Some(files.len() as u64), ProgressDrawTarget::hidden());
        let begun = Instant::now();
        let (mut problems, mut sources) = (Vec::new(), Vec::new());
        for (at, file) in files.iter().enumerate() {
            if bar.is_hidden() && (files.len() > MANY || begun.elapsed() > PATIENCE) {
                // Draws nothing where standard error is no terminal.
                bar.set_draw_target(ProgressDrawTarget::stderr());
            }
            let text = match Trouble::read(file) {
                Ok(text) => text,
                // What is no text is told with what is wrong in the others.
                Err(Trouble::Input { error, sources: own }) => {
                    problems.extend(error.problems().iter().cloned());
                    sources.extend(own);
                    continue;
                }
                Err(trouble) => return Err(trouble),
            };
            let name = file.display().to_string();
            if let Err(found) = load(&caseload, &name, &text) {
                problems.extend(found.problems().iter().cloned());
                sources.push((name, text));
            }
            bar.set_position(at as u64 + 1);
        }
        bar.finish_and_clear();
        match problems.is_empty() {
            true => Ok(caseload),
            false => Err(Trouble::Input { error: problems.into(), sources }),
        }
    }

    /// The name of the organization in a language, or its id.
    pub fn name(&self, language: &str) -> String {
        let organization = self.policy().map(|policy| &policy.organization);
        let name = organization.and_then(|organization| organization.name.as_ref()?.get(language));
        name.or(organization.map(|organization| organization.id.as_str())).unwrap_or_default().to_owned()
    }
}

/// Loads a file of one record, or of a list of them.
fn load(caseload: &Caseload, name: &str, text: &str) -> Result<(), InputError> {
    let text = text.trim_start_matches('\u{feff}');
    if text.trim_start().starts_with('[') {
        return caseload.load_json(name, text).map(|_| ());
    }
    // The library reads a list. One record becomes a list of one, and its problems keep their lines.
    let loaded = caseload.load_json(name, &format!("[{text}\n]"));
    loaded.map(|_| ()).map_err(|found| {
        let moved = |mut problem: Problem| {
            if problem.line == Some(1) {
                problem.column = problem.column.map(|column| column.saturating_sub(1).max(1));
            }
            problem.path = problem.path.trim_start_matches("[0]").trim_start_matches('.').to_owned();
            problem.file.get_or_insert_with(|| name.to_owned());
            problem
        };
        found.problems().iter().cloned().map(moved).collect::<Vec<_>>().into()
    })
}

/// The files of records in a folder, in the order of their names; or the one file.
pub fn files(place: &Path) -> Result<Vec<PathBuf>, Trouble> {
    let trouble = |error: std::io::Error| Trouble::File { path: place.to_owned(), reason: error.to_string() };
    if place.is_file() {
        return Ok(vec![place.to_owned()]);
    }
    let mut files = Vec::new();
    for entry in std::fs::read_dir(place).map_err(trouble)? {
        let file = entry.map_err(trouble)?.path();
        if file.extension().is_some_and(|extension| extension == "json") {
            files.push(file);
        }
    }
    files.sort();
    Ok(files)
}

type Sources = Vec<(String, String)>;

fn book(folder: &Path, desk: &Desk) -> Result<(PolicyBook, Sources), Trouble> {
    let (mut book, mut sources) = (PolicyBook::default(), Vec::new());
    for file in &desk.policies {
        let place = folder.join(file);
        let (name, text) = (place.display().to_string(), Trouble::read(&place)?);
        book = book.and(&name, &text);
        sources.push((name, text));
    }
    for file in &desk.packs {
        let place = folder.join(file);
        let name = place.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        let text = Trouble::read(&place)?;
        book = book.with_pack(&name, &text);
        sources.push((name, text));
    }
    for file in &desk.languages {
        book.languages.push(Trouble::read(&folder.join(file))?);
    }
    Ok((book, sources))
}

/// The present folder where it is an agency's, and otherwise the example that comes with the desk.
fn usual() -> PathBuf {
    let here = PathBuf::from(".");
    if here.join("desk.yaml").is_file() { here } else { Path::new(env!("CARGO_MANIFEST_DIR")).join("agency") }
}

/// This machine's date. The library reads no clock: its host does.
pub fn machine_date() -> CivilDate {
    let today = jiff::Zoned::now().date();
    CivilDate::new(
        i32::from(today.year()),
        today.month().unsigned_abs().into(),
        today.day().unsigned_abs().into(),
    )
    .unwrap_or_else(|_| CivilDate::from_day_number(0))
}

/// What desk.yaml may say, for the library's own reader of documents.
fn schema() -> Result<Schema, InputError> {
    let list = serde_json::json!({ "type": "array", "items": { "type": "string" } });
    let text = serde_json::json!({ "type": "string" });
    let schema = serde_json::json!({
        "type": "object", "additionalProperties": false, "required": ["policies"],
        "properties": {
            "today": text, "tour": text, "policies": list, "packs": list, "languages": list, "roster": text,
            "records": text
        }
    });
    Schema::compile(&schema, &[])
        .map_err(|fault| Problem::new("library.schema", "desk.yaml").found(fault.to_string()).into())
}
