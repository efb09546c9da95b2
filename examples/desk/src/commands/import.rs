//! Learning records from another system.
use super::merge::record as one_record;
use super::named::Names;
use super::reference::SCHEMAS;
use super::status::findings;
use crate::agency::{Agency, files};
use crate::arguments::General;
use crate::asking::{Import, ImportFormat};
use crate::paint;
use crate::told::{Exit, Told, Trouble, Troubles};
use crate::words::Words;
use settlewell::interchange::learning::{LearningFormat, LearningImport, LearningMapping, TakenRecord};
use settlewell::rooms::training::{EvidenceSource, TrainingEvent};
use settlewell::text::{Schema, Tree, locate, read};
use settlewell::{
    Actor, Answer, CaseEvent, CaseRecord, Context, Entry, EntryId, Finding, InputError, PersonId, Problem,
    Tense,
};
use std::path::{Path, PathBuf};

pub fn run(agency: &Agency, asked: &Import, general: &General, words: &Words) -> Result<Told, Trouble> {
    let mut troubles = Troubles::default();
    let mapping = troubles.take(mapping(&asked.mapping));
    let text = troubles.take(Trouble::read(&asked.file));
    let name = asked.file.display().to_string();
    let mut context = agency.context(&asked.role, asked.person.as_deref(), general);
    if let Some(roster) = agency.roster()? {
        context = context.with_roster(roster);
    }
    let format = match asked.format {
        ImportFormat::Xapi => LearningFormat::Statements,
        ImportFormat::Talentlms => LearningFormat::CourseUsers,
        ImportFormat::Csv => LearningFormat::Table,
    };
    let ((mapping, tree, mapped), text) = match (mapping, text) {
        (Some(mapping), Some(text)) => (mapping, text),
        (None, Some(text)) => {
            // Without its mapping, the file is read as far as it can be.
            let import = agency.engine.import_learning(format, &text, &LearningMapping::default(), &context);
            let of_file = |problem: &&Problem| !problem.path.starts_with("table");
            let found = import.err().map(|error| error.problems().iter().filter(of_file).cloned().collect());
            let mut problems: Vec<Problem> = found.unwrap_or_default();
            problems.iter_mut().for_each(|problem| problem.file = Some(name.clone()));
            let trouble = Trouble::Input { error: problems.clone().into(), sources: vec![(name, text)] };
            let found = if problems.is_empty() { Ok(()) } else { Err(trouble) };
            troubles.take(found);
            return troubles.unless(None);
        }
        _ => return troubles.unless(None),
    };
    let import = agency.engine.import_learning(format, &text, &mapping, &context);
    let import = import.map_err(|error| {
        // What is wrong with the mapping stands there, and not in the records.
        let (in_mapping, mut problems): (Vec<Problem>, Vec<Problem>) =
            error.problems().iter().cloned().partition(|problem| problem.path.starts_with("table"));
        problems.iter_mut().for_each(|problem| problem.file = Some(name.clone()));
        problems.extend(locate(in_mapping, &tree));
        Trouble::Input { error: problems.into(), sources: vec![(name, text), mapped] }
    })?;
    let mut shelf = Shelf::of(agency, asked.write.as_deref())?;
    let placed = shelf.place(&import.taken, asked, agency, &context)?;
    if let Some(out) = &asked.out {
        let rows = placed.entries.iter().filter(|row| !row.there);
        let rows: Vec<_> =
            rows.map(|row| serde_json::json!({ "record": row.record, "entry": row.entry })).collect();
        let pretty = serde_json::to_string_pretty(&rows).unwrap_or_default();
        Trouble::write(out, &format!("{pretty}\n"))?;
    }
    let written = match asked.write {
        Some(_) => shelf.write()?,
        None => Vec::new(),
    };
    let exit = if import.not_placed.is_empty() { Exit::Fine } else { Exit::NotAllPlaced };
    let text = match general.json {
        true => Answer::LearningImport(import).write(),
        false => shown(&import, &placed, asked, &written, agency, words),
    };
    Ok(Told { text, exit })
}

/// The mapping, checked with the schema that the library itself checks it with; and the text in which it stood.
fn mapping(file: &Path) -> Result<(LearningMapping, Tree, (String, String)), Trouble> {
    let (name, text) = (file.display().to_string(), Trouble::read(file)?);
    let found = mapping_schema().and_then(|schema| {
        let tree = Tree::read(&name, &text)?;
        Ok((read::<LearningMapping>(&tree, Some(&schema))?, tree))
    });
    match found {
        Ok((mapping, tree)) => Ok((mapping, tree, (name, text))),
        Err(error) => Err(Trouble::Input { error, sources: vec![(name, text)] }),
    }
}

fn mapping_schema() -> Result<Schema, InputError> {
    let wrong = |fault: String| InputError::from(Problem::new("library.schema", "mapping").found(fault));
    let file = SCHEMAS.get_file("call.schema.json").and_then(|file| file.contents_utf8()).unwrap_or_default();
    let call: serde_json::Value = serde_json::from_str(file).map_err(|fault| wrong(fault.to_string()))?;
    let definitions = call.get("$defs").cloned().unwrap_or_default();
    let schema = serde_json::json!({ "$ref": "#/$defs/LearningMapping", "$defs": definitions });
    Schema::compile(&schema, &[]).map_err(|fault| wrong(fault.to_string()))
}

/// An entry for a worker's record, where it came from, and whether the record holds it already.
struct Row {
    place: String,
    record: String,
    entry: Entry,
    there: bool,
}

/// What was taken, as entries; and what the library remarks on them.
struct Placed {
    entries: Vec<Row>,
    findings: Vec<Finding>,
}

/// The files of the workers' records.
struct Shelf {
    place: Option<PathBuf>,
    files: Vec<Kept>,
}

/// One file: its records, whether it is a list, and whether it was changed.
struct Kept {
    file: PathBuf,
    before: String,
    list: bool,
    changed: bool,
    records: Vec<CaseRecord>,
}

impl Shelf {
    /// Reads a folder of records; the agency's own where none is given.
    fn of(agency: &Agency, folder: Option<&Path>) -> Result<Self, Trouble> {
        let place = folder.map(Path::to_owned).or_else(|| agency.records());
        let mut kept = Vec::new();
        for file in place.as_deref().map(files).transpose()?.unwrap_or_default() {
            let (name, text) = (file.display().to_string(), Trouble::read(&file)?);
            let list = text.trim_start_matches('\u{feff}').trim_start().starts_with('[');
            let records =
                if list { several(&name, &text)? } else { vec![one_record(&(name, text.clone()))?] };
            kept.push(Kept { file, before: text, list, changed: false, records });
        }
        Ok(Self { place, files: kept })
    }

    /// Makes an entry of each, and appends it to the worker's record: all of them, or none.
    fn place(
        &mut self,
        taken: &[TakenRecord],
        asked: &Import,
        agency: &Agency,
        context: &Context,
    ) -> Result<Placed, Trouble> {
        let mut problems = Vec::new();
        let mut placed = Placed { entries: Vec::new(), findings: Vec::new() };
        let mut ordered: Vec<&TakenRecord> = taken.iter().collect();
        ordered.sort_by_key(|one| one.occurred_at.to_string());
        for one in ordered {
            let Some(record) = self.training_of(&one.worker) else {
                let folder = self.place.as_ref().map(|place| place.display().to_string()).unwrap_or_default();
                let mut problem = Problem::new("input.record.unknown", one.place.clone());
                problem.file = Some(folder);
                problems.push(problem.found(one.worker.as_str()));
                continue;
            };
            let event = CaseEvent::Training(one.event.clone());
            let same = |entry: &&Entry| {
                let alike = entry.event == event && entry.occurred_at == one.occurred_at;
                alike || same_statement(&entry.event, &event)
            };
            if let Some(known) = record.entries.iter().find(same) {
                let row = Row {
                    place: one.place.clone(),
                    record: record.id.to_string(),
                    entry: known.clone(),
                    there: true,
                };
                placed.entries.push(row);
                continue;
            }
            let Some(recorded_at) = agency.written_at() else { continue };
            let by =
                Actor { id: asked.person.as_deref().map(PersonId::from), role: asked.role.as_str().into() };
            let entry = Entry {
                id: id_of(one, record),
                occurred_at: one.occurred_at,
                recorded_at,
                by,
                corrects: None,
                event,
            };
            match agency.engine.append(record, &entry, Tense::Happened, context) {
                Ok(appended) => {
                    placed.findings.extend(appended.findings);
                    if let Some(longer) = appended.record {
                        let id = longer.id.to_string();
                        *record = longer;
                        self.changed(&id);
                        placed.entries.push(Row {
                            place: one.place.clone(),
                            record: id,
                            entry,
                            there: false,
                        });
                    }
                }
                Err(found) => problems.extend(found.problems().iter().cloned()),
            }
        }
        if problems.is_empty() { Ok(placed) } else { Err(InputError::from(problems).into()) }
    }

    /// The training record of a worker; of several, the one that was opened last.
    fn training_of(&mut self, worker: &PersonId) -> Option<&mut CaseRecord> {
        let opened = |record: &CaseRecord| {
            record.entries.iter().find_map(|entry| match &entry.event {
                CaseEvent::Training(TrainingEvent::WorkerAdded { worker: of, .. }) if of == worker => {
                    Some(entry.occurred_at.to_string())
                }
                _ => None,
            })
        };
        let records = self.files.iter_mut().flat_map(|kept| &mut kept.records);
        records
            .filter_map(|record| Some((opened(record)?, record)))
            .max_by(|a, b| a.0.cmp(&b.0))
            .map(|one| one.1)
    }

    fn changed(&mut self, record: &str) {
        for kept in &mut self.files {
            kept.changed |= kept.records.iter().any(|one| one.id.as_str() == record);
        }
    }

    /// Writes what was changed beside the files, and then puts it in their place. Where that fails halfway, what stood
    /// there before is put back.
    fn write(&self) -> Result<Vec<PathBuf>, Trouble> {
        let changed: Vec<&Kept> = self.files.iter().filter(|kept| kept.changed).collect();
        let beside = |kept: &Kept| kept.file.with_extension("json.new");
        let clear = || changed.iter().for_each(|kept| drop(std::fs::remove_file(beside(kept))));
        for kept in &changed {
            if let Err(trouble) = Trouble::write(&beside(kept), &kept.text()) {
                clear();
                return Err(trouble);
            }
        }
        for (at, kept) in changed.iter().enumerate() {
            if let Err(error) = std::fs::rename(beside(kept), &kept.file) {
                for done in changed.iter().take(at) {
                    let _ = std::fs::write(&done.file, &done.before);
                }
                clear();
                return Err(Trouble::File { path: kept.file.clone(), reason: error.to_string() });
            }
        }
        Ok(changed.iter().map(|kept| kept.file.clone()).collect())
    }
}

impl Kept {
    fn text(&self) -> String {
        let pretty = match (self.list, self.records.first()) {
            (false, Some(record)) => serde_json::to_string_pretty(record),
            _ => serde_json::to_string_pretty(&self.records),
        };
        format!("{}\n", pretty.unwrap_or_default())
    }
}

/// The records of a list, each read by the library.
fn several(name: &str, text: &str) -> Result<Vec<CaseRecord>, Trouble> {
    let rows: Vec<serde_json::Value> = serde_json::from_str(text.trim_start_matches('\u{feff}'))
        .map_err(|fault| InputError::from(Problem::new("input.syntax", "").found(fault.to_string())))?;
    rows.iter().map(|row| one_record(&(name.to_owned(), row.to_string()))).collect()
}

/// Whether two events come from one record of the other system, by its id there.
fn same_statement(known: &CaseEvent, found: &CaseEvent) -> bool {
    let (CaseEvent::Training(one), CaseEvent::Training(other)) = (known, found) else { return false };
    let id = statement(found);
    id.is_some() && statement(known) == id && one.kind() == other.kind() && module(one) == module(other)
}

/// The id of the record in the other system.
fn statement(event: &CaseEvent) -> Option<&str> {
    let CaseEvent::Training(event) = event else { return None };
    let source = match event {
        TrainingEvent::Attended { source, .. }
        | TrainingEvent::Completed { source, .. }
        | TrainingEvent::Passed { source, .. }
        | TrainingEvent::Failed { source, .. } => source.as_ref(),
        _ => None,
    };
    match source {
        Some(EvidenceSource::LearningSystem { statement }) => statement.as_deref(),
        _ => None,
    }
}

/// An id that says what it is, unlike any in the record: `lms-2026-11-03-referring-passed`.
fn id_of(one: &TakenRecord, record: &CaseRecord) -> EntryId {
    let day: String = one.occurred_at.to_string().chars().take("2026-11-20".len()).collect();
    let id = format!("lms-{day}-{}-{}", module(&one.event), one.event.kind());
    let free = |id: &String| record.entry(&EntryId::from(id.as_str())).is_none();
    let numbered = (2_u32..).map(|number| format!("{id}-{number}"));
    let id = std::iter::once(id.clone()).chain(numbered).find(free).unwrap_or(id);
    EntryId::from(id.as_str())
}

fn module(event: &TrainingEvent) -> &str {
    match event {
        TrainingEvent::Attended { module: Some(module), .. }
        | TrainingEvent::Attempted { module }
        | TrainingEvent::Completed { module, .. }
        | TrainingEvent::Passed { module, .. }
        | TrainingEvent::Failed { module, .. } => module.as_str(),
        _ => "",
    }
}

fn shown(
    import: &LearningImport,
    placed: &Placed,
    asked: &Import,
    written: &[PathBuf],
    agency: &Agency,
    words: &Words,
) -> String {
    let names = Names::of(agency, words);
    let file = asked.file.display().to_string();
    let mut text = format!("{}\n", paint::heading(&words.say_with("import-title", &[("file", &file)])));
    text.push_str(&format!("{}\n", words.count("import-read", import.read as usize)));
    text.push_str(&format!("\n{}\n", paint::heading(&words.count("import-taken", placed.entries.len()))));
    if !placed.entries.is_empty() {
        let headings = ["column-place", "column-record", "column-occurred", "column-what", "column-entry"];
        let mut table = paint::table(headings.map(|heading| words.say(heading)));
        for row in &placed.entries {
            let mut entry = row.entry.id.to_string();
            if row.there {
                entry = words.say_with("import-there", &[("entry", &entry)]);
            }
            let occurred: String =
                row.entry.occurred_at.to_string().chars().take("2026-11-20".len()).collect();
            table.add_row([
                row.place.clone(),
                row.record.clone(),
                occurred,
                what(&row.entry, &names, words),
                entry,
            ]);
        }
        text.push_str(&format!("{table}\n"));
    }
    text.push_str(&format!(
        "\n{}\n",
        paint::heading(&words.count("import-not-placed", import.not_placed.len()))
    ));
    if !import.not_placed.is_empty() {
        let headings = ["column-place", "column-what", "column-why"];
        let mut table = paint::table(headings.map(|heading| words.say(heading)));
        for one in &import.not_placed {
            table.add_row([one.place.as_str(), one.what.as_deref().unwrap_or("–"), &one.text]);
        }
        text.push_str(&format!("{table}\n"));
    }
    text.push_str(&findings(&placed.findings, words));
    let new = placed.entries.iter().filter(|row| !row.there).count();
    text.push('\n');
    if asked.write.is_some() {
        let files: Vec<String> = written
            .iter()
            .filter_map(|file| Some(file.file_name()?.to_string_lossy().into_owned()))
            .collect();
        text.push_str(&words.count("import-written", new));
        if !files.is_empty() {
            text.push_str(&format!(" {}", files.join(", ")));
        }
    } else {
        text.push_str(&words.say("import-nothing-written"));
    }
    if let Some(out) = &asked.out {
        let out = out.display().to_string();
        text.push_str(&format!("\n{}", words.say_with("import-out", &[("file", &out)])));
    }
    text.push('\n');
    text
}

/// What somebody did, in which module, and with which mark.
fn what(entry: &Entry, names: &Names<'_>, words: &Words) -> String {
    let CaseEvent::Training(event) = &entry.event else { return String::new() };
    let name = module(event);
    let mut said = words.labelled(&words.name("did", event.kind()), &names.training(name));
    if let TrainingEvent::Passed { score: Some(score), .. }
    | TrainingEvent::Failed { score: Some(score), .. } = event
    {
        said.push_str(&words.say_with("import-score", &[("score", &score.to_string())]));
    }
    said
}
