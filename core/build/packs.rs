//! The packs, each under the name of its file: what `extends` names. One that speaks of a room that the library is
//! built without, or starts from such a one, is left out whole: half a pack would be another policy.
use super::rooms;
use saphyr_parser::{Event, Parser};
use std::path::PathBuf;
use std::{env, fs};

struct Pack {
    name: String,
    text: String,
    /// The packs that it starts from.
    starts_from: Vec<String>,
    /// The rooms of which it speaks and that the library is built without.
    lacks: Vec<String>,
}

pub fn write() -> Result<(), Box<dyn std::error::Error>> {
    let folder = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?).join("packs");
    println!("cargo::rerun-if-changed={}", folder.display());
    println!("cargo::rerun-if-changed=build/packs.rs");
    let mut files: Vec<PathBuf> =
        fs::read_dir(&folder)?.map(|file| file.map(|file| file.path())).collect::<Result<_, _>>()?;
    files.retain(|path| path.extension().is_some_and(|extension| extension == "yaml"));
    files.sort();
    let mut packs = files.iter().map(pack).collect::<Result<Vec<Pack>, Box<dyn std::error::Error>>>()?;
    // What one lacks, those that start from it lack. No chain is longer than there are packs.
    for _ in 0..packs.len() {
        let lacks: Vec<(String, Vec<String>)> =
            packs.iter().map(|pack| (pack.name.clone(), pack.lacks.clone())).collect();
        for pack in &mut packs {
            for (_, below) in lacks.iter().filter(|(name, _)| pack.starts_from.contains(name)) {
                let further: Vec<_> =
                    below.iter().filter(|room| !pack.lacks.contains(room)).cloned().collect();
                pack.lacks.extend(further);
            }
        }
    }
    let (whole, left_out): (Vec<Pack>, Vec<Pack>) = packs.into_iter().partition(|pack| pack.lacks.is_empty());
    let list = |rows: Vec<String>| format!("[{}]", rows.join(", "));
    let whole = list(whole.iter().map(|pack| format!("({:?}, {:?})", pack.name, pack.text)).collect());
    let row = |pack: &Pack| format!("({:?}, {:?})", pack.name, pack.lacks.join(", "));
    let left_out = list(left_out.iter().map(row).collect());
    let out = PathBuf::from(env::var("OUT_DIR")?);
    fs::write(out.join("packs.rs"), whole)?;
    fs::write(out.join("packs_left_out.rs"), left_out)?;
    Ok(())
}

fn pack(path: &PathBuf) -> Result<Pack, Box<dyn std::error::Error>> {
    let name = path.file_stem().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    // Comments are for people: what the library holds is the data.
    let text: String = fs::read_to_string(path)?
        .lines()
        .filter(|line| !line.trim_start().starts_with('#'))
        .map(|line| format!("{line}\n"))
        .collect();
    let parts = parts(&text).map_err(|problem| format!("{}: {problem}", path.display()))?;
    let lacks = rooms::left_out().map(|room| room.name.to_owned());
    let lacks = lacks.filter(|room| parts.iter().any(|(part, _)| part == room)).collect();
    let starts_from = parts.into_iter().filter(|(part, _)| part == "extends").flat_map(|(_, names)| names);
    Ok(Pack { name, text, starts_from: starts_from.collect(), lacks })
}

type Part = (String, Vec<String>);

/// The parts of a pack by name, each with the texts that stand in it.
fn parts(text: &str) -> Result<Vec<Part>, Box<dyn std::error::Error>> {
    let (mut parts, mut depth, mut named) = (Vec::<Part>::new(), 0, false);
    for event in Parser::new_from_str(text) {
        match event?.0 {
            Event::MappingStart(..) | Event::SequenceStart(..) => depth += 1,
            Event::MappingEnd | Event::SequenceEnd => {
                depth -= 1;
                named &= depth > 1;
            }
            Event::Scalar(name, ..) if depth == 1 && !named => {
                parts.push((name.into_owned(), Vec::new()));
                named = true;
            }
            Event::Scalar(text, ..) => {
                parts
                    .iter_mut()
                    .last()
                    .into_iter()
                    .for_each(|(_, texts)| texts.push(text.clone().into_owned()));
                named &= depth > 1;
            }
            Event::Alias(_) => named &= depth > 1,
            _ => {}
        }
    }
    Ok(parts)
}
