//! `hovergloss glossary check`: what is wrong with glossary files, one line a finding.

use super::load;
use hovergloss::engine::glossary::Severity;
use hovergloss::engine::glossary::formats::{Finding, advise};
use std::error::Error;
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

/// What `hovergloss glossary check` takes.
#[derive(clap::Args)]
pub struct Arguments {
    /// Glossaries: Hovergloss's own JSON, schema.org DefinedTermSet, CSV or TBX
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// Fail on warnings too
    #[arg(long)]
    strict: bool,
}

/// Prints every finding and a count. The exit status is 1 when there was an error, or with
/// `--strict` a warning.
pub fn run(arguments: &Arguments) -> Result<ExitCode, Box<dyn Error>> {
    let mut out = io::stdout().lock();
    let (mut terms, mut errors, mut warnings) = (0, 0, 0);
    for path in &arguments.files {
        let mut findings = match load(path) {
            Ok(mut loaded) => {
                terms += loaded.glossary.terms.len();
                let advice = advise(&loaded);
                loaded.findings.extend(advice);
                loaded.findings
            }
            Err(message) => {
                writeln!(out, "{message}")?;
                errors += 1;
                continue;
            }
        };
        findings.sort();
        for finding in &findings {
            writeln!(out, "{}", finding.in_file(&path.display().to_string()))?;
        }
        let wrong = findings.iter().filter(|Finding { severity, .. }| *severity == Severity::Error).count();
        errors += wrong;
        warnings += findings.len() - wrong;
    }
    writeln!(out, "{terms} terms, {errors} errors, {warnings} warnings")?;
    let failed = errors > 0 || arguments.strict && warnings > 0;
    Ok(if failed { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}
