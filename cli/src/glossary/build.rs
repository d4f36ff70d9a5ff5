//! `hovergloss glossary build`: what a site ships, made of what its editors wrote.

use super::{load, output, report, status};
use crate::guard::LongerWords;
use hovergloss::engine::Glossary;
use hovergloss::engine::glossary::formats;
use std::error::Error;
use std::path::PathBuf;
use std::process::ExitCode;

/// What `hovergloss glossary build` takes.
#[derive(clap::Args)]
pub struct Arguments {
    /// Glossaries; of two entries with one id the later file's is taken
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// Where to write the glossary, instead of standard output
    #[arg(long, short)]
    output: Option<PathBuf>,
}

/// Writes one glossary with the guard words of its Korean forms under `deny`. The exit status is
/// 1 when something of a file could not be used.
pub fn run(arguments: &Arguments) -> Result<ExitCode, Box<dyn Error>> {
    let mut glossary = Glossary::default();
    let mut failed = false;
    for path in &arguments.files {
        let mut loaded = load(path)?;
        failed |= report(path, &mut loaded.findings);
        glossary.merge(loaded.glossary);
    }
    LongerWords::new().guard(&mut glossary);
    output(arguments.output.as_deref(), &formats::write(&glossary)?)?;
    Ok(status(failed))
}
