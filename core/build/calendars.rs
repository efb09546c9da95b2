//! The calendars of `core/calendars`, one YAML file each, as compact JSON in one static table.
#![allow(clippy::disallowed_methods, reason = "a build script reads files and its environment")]
use saphyr_parser::{Event, Parser, ScalarStyle};
use serde_json::{Map, Value};
use std::{env, error::Error, fmt::Write, fs, path::Path};

type Outcome<T> = Result<T, Box<dyn Error>>;

/// Writes `calendars.rs`: `BUILTIN`, pairs of an id and its definition, in order of id.
pub fn write() -> Outcome<()> {
    println!("cargo:rerun-if-changed=calendars");
    println!("cargo:rerun-if-changed=build/calendars.rs");
    let mut files: Vec<_> =
        fs::read_dir("calendars")?.map(|file| file.map(|file| file.path())).collect::<Result<_, _>>()?;
    files.retain(|file| file.extension().is_some_and(|extension| extension == "yaml"));
    files.sort();
    let mut table = format!("static BUILTIN: [(&str, &str); {}] = [\n", files.len());
    for file in files {
        println!("cargo:rerun-if-changed={}", file.display());
        let id = file.file_stem().and_then(|stem| stem.to_str()).ok_or("a calendar's file name is its id")?;
        let text = fs::read_to_string(&file)?;
        let value = read(&text).map_err(|problem| format!("{}: {problem}", file.display()))?;
        writeln!(table, "    ({id:?}, {:?}),", value.to_string())?;
    }
    table.push_str("];\n");
    fs::write(Path::new(&env::var("OUT_DIR")?).join("calendars.rs"), table)?;
    Ok(())
}

fn read(text: &str) -> Outcome<Value> {
    let mut events = Parser::new_from_str(text);
    loop {
        match next(&mut events)? {
            Event::StreamStart | Event::DocumentStart(_) => {}
            first => return value(first, &mut events),
        }
    }
}

fn next<'a>(events: &mut Parser<'a, saphyr_parser::StrInput<'a>>) -> Outcome<Event<'a>> {
    Ok(events.next_event().ok_or("the file ends too early")??.0)
}

fn value<'a>(event: Event<'a>, events: &mut Parser<'a, saphyr_parser::StrInput<'a>>) -> Outcome<Value> {
    match event {
        Event::Scalar(text, style, ..) => Ok(match text.parse::<u32>() {
            Ok(number) if style == ScalarStyle::Plain => number.into(),
            _ => Value::String(text.into_owned()),
        }),
        Event::SequenceStart(..) => {
            let mut items = Vec::new();
            loop {
                match next(events)? {
                    Event::SequenceEnd => return Ok(items.into()),
                    item => items.push(value(item, events)?),
                }
            }
        }
        Event::MappingStart(..) => {
            let mut fields = Map::new();
            loop {
                match next(events)? {
                    Event::MappingEnd => return Ok(fields.into()),
                    Event::Scalar(name, ..) => {
                        let first = next(events)?;
                        let name = name.into_owned();
                        if fields.insert(name.clone(), value(first, events)?).is_some() {
                            return Err(format!("`{name}` is written twice").into());
                        }
                    }
                    other => return Err(format!("a name is expected, not {other:?}").into()),
                }
            }
        }
        other => Err(format!("{other:?} has no place in a calendar").into()),
    }
}
