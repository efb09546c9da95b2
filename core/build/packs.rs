//! The packs, each under the name of its file: what `extends` names.
use std::path::PathBuf;
use std::{env, fs};

pub fn write() -> Result<(), Box<dyn std::error::Error>> {
    let folder = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?).join("packs");
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut packs: Vec<PathBuf> =
        fs::read_dir(&folder)?.map(|file| file.map(|file| file.path())).collect::<Result<_, _>>()?;
    packs.retain(|path| path.extension().is_some_and(|extension| extension == "yaml"));
    packs.sort();
    let rows: Vec<String> = packs
        .iter()
        .map(|path| {
            let name = path.file_stem().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            // Comments are for people: what the library holds is the data.
            let text: String = fs::read_to_string(path)?
                .lines()
                .filter(|line| !line.trim_start().starts_with('#'))
                .map(|line| format!("{line}\n"))
                .collect();
            Ok(format!("({name:?}, {text:?})"))
        })
        .collect::<Result<_, std::io::Error>>()?;
    fs::write(PathBuf::from(env::var("OUT_DIR")?).join("packs.rs"), format!("[{}]", rows.join(", ")))?;
    Ok(())
}
