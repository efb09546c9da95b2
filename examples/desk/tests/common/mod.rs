//! What the tests of the desk share: running it as a person would, from its own folder.
use assert_cmd::Command;

/// The exit code, standard output and standard error of the desk.
#[allow(dead_code, reason = "not every test runs it")]
pub fn run(arguments: &[&str]) -> (i32, String, String) {
    let output = Command::cargo_bin("settlewell-desk")
        .unwrap()
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .env_remove("CLICOLOR_FORCE")
        .args(["--agency", "agency"])
        .args(arguments)
        .output()
        .unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}

/// A file of the example agency.
#[allow(dead_code, reason = "not every test reads the files itself")]
pub fn place(file: &str) -> std::path::PathBuf {
    std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("agency").join(file)
}

/// The people of the example agency.
#[allow(dead_code, reason = "not every test asks the library itself")]
pub fn roster() -> settlewell::Roster {
    serde_json::from_str(&std::fs::read_to_string(place("roster.json")).unwrap()).unwrap()
}

/// The example agency's policy.
#[allow(dead_code, reason = "not every test asks the library itself")]
pub fn engine() -> std::sync::Arc<settlewell::Engine> {
    let policy = std::fs::read_to_string(place("policy.yaml")).unwrap();
    std::sync::Arc::new(settlewell::Engine::open(&settlewell::PolicyBook::of(&policy)).unwrap())
}

/// The example agency's records and people.
#[allow(dead_code, reason = "not every test asks the library itself")]
pub fn caseload() -> settlewell::Caseload {
    let caseload = settlewell::Caseload::new(engine());
    caseload.set_roster(roster()).unwrap();
    let mut files: Vec<_> =
        std::fs::read_dir(place("records")).unwrap().map(|file| file.unwrap().path()).collect();
    files.sort();
    for file in files {
        let text = std::fs::read_to_string(file).unwrap();
        caseload.load_json("record", &format!("[{text}]")).unwrap();
    }
    caseload
}

/// The day of the example, seen in a role.
#[allow(dead_code, reason = "not every test asks the library itself")]
pub fn context(role: &str) -> settlewell::Context {
    settlewell::Context::of(role, settlewell::CivilDate::new(2026, 11, 20).unwrap()).in_language("en")
}
