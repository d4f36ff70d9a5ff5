//! Sites of the frameworks, bundlers and builders that people use, made by the real ones.

use std::path::{Path, PathBuf};
use std::process::Command;

/// The repository.
pub fn repository() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
}

/// Where `tools/install.sh` puts the tools.
pub fn cache() -> PathBuf {
    let home = || PathBuf::from(std::env::var_os("HOME").unwrap_or_default()).join(".cache");
    std::env::var_os("XDG_CACHE_HOME").map_or_else(home, PathBuf::from).join("hovergloss/tools")
}

/// A folder for what tests make, empty.
pub fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    // There is none the first time.
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    folder
}

/// Runs a script of `tests/frameworks`.
pub fn node(script: &str, paths: &[&Path]) -> String {
    let folder = repository().join("tests/frameworks");
    let mut arguments = vec![script.to_owned()];
    arguments.extend(paths.iter().map(|path| path.display().to_string()));
    run("node", &arguments.iter().map(String::as_str).collect::<Vec<_>>(), &folder)
}

/// Runs a program in a folder and returns what it printed.
pub fn run(program: &str, arguments: &[&str], folder: &Path) -> String {
    let mut command = Command::new(program);
    command.args(arguments).current_dir(folder).env("ASTRO_TELEMETRY_DISABLED", "1").env("NO_COLOR", "1");
    let output =
        command.output().unwrap_or_else(|error| panic!("{program}: {error}. `tools/install.sh test` installs it."));
    let [out, complaints] = [output.stdout, output.stderr].map(|text| String::from_utf8_lossy(&text).into_owned());
    assert!(output.status.success(), "{program} {}:\n{out}{complaints}", arguments.join(" "));
    out
}
