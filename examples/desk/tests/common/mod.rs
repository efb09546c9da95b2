//! What the tests of the desk share: running it as a person would, from its own folder.
use assert_cmd::Command;

/// The exit code, standard output and standard error of the desk.
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
