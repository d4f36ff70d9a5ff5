//! `hovergloss glossary`: what editors do with glossaries, one file a command.

mod build;
mod check;
mod convert;
mod files;
mod pack;

pub use files::{built_in, load};

use hovergloss::engine::glossary::Severity;
use hovergloss::engine::glossary::formats::Finding;
use std::error::Error;
use std::fs;
use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

/// What `hovergloss glossary` does.
#[derive(clap::Subcommand)]
pub enum Command {
    /// Say what is wrong with glossary files, and how to put it right
    Check(check::Arguments),
    /// Make one glossary of several, with the longer words that its Korean terms must not be found in
    Build(build::Arguments),
    /// Make a glossary of a CSV, TBX or schema.org DefinedTermSet file
    Import(convert::Import),
    /// Make a CSV, TBX or schema.org DefinedTermSet file of a glossary
    Export(convert::Export),
    /// Make a dictionary of a large glossary: its forms in one file, its definitions in chunks
    Pack(pack::Arguments),
}

/// Runs one of the commands. The exit status is 1 when something was found wrong or left out.
pub fn run(command: &Command) -> Result<ExitCode, Box<dyn Error>> {
    match command {
        Command::Check(arguments) => check::run(arguments),
        Command::Build(arguments) => build::run(arguments),
        Command::Import(arguments) => convert::import(arguments),
        Command::Export(arguments) => convert::export(arguments),
        Command::Pack(arguments) => pack::run(arguments),
    }
}

/// Writes what a command made, to a file or to standard output.
fn output(path: Option<&Path>, text: &str) -> Result<(), Box<dyn Error>> {
    match path {
        Some(path) => fs::write(path, text)
            .map_err(|error| format!("{}: {error}; name a file that can be written", path.display()).into()),
        None => Ok(io::stdout().lock().write_all(text.as_bytes())?),
    }
}

/// Says what was found in the file that a command read, on standard error; whether any of it is an
/// error.
pub fn report(path: &Path, findings: &mut [Finding]) -> bool {
    findings.sort();
    for finding in findings.iter() {
        eprintln!("{}", finding.in_file(&path.display().to_string()));
    }
    findings.iter().any(|finding| finding.severity == Severity::Error)
}

fn status(failed: bool) -> ExitCode {
    if failed { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}
