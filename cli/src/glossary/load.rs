//! A glossary file as the other commands take it.

use super::{Finding, json, text_file};
use hovergloss::engine::Glossary;
use hovergloss::engine::glossary::{self, Problem, Term};
use std::path::Path;

/// What could be used of a glossary file, and what was wrong with it.
#[derive(Debug, Default)]
pub struct Loaded {
    /// The entries that can be used.
    pub glossary: Glossary,
    /// The line each of its terms begins on.
    pub lines: Vec<usize>,
    /// What was wrong, in the order of the lines.
    pub findings: Vec<Finding>,
}

impl Loaded {
    /// Keeps what is usable of some entries, each with the line it begins on. `place` knows the
    /// line of what a problem quotes better, perhaps.
    pub fn of_entries(
        entries: Vec<(usize, Result<Term, String>)>,
        place: impl Fn(&Problem) -> Option<usize>,
    ) -> Loaded {
        let (starts, entries): (Vec<usize>, Vec<_>) = entries.into_iter().unzip();
        let reading = glossary::read(entries);
        let finding = |problem: &Problem| Finding {
            line: place(problem).or_else(|| starts.get(problem.entry - 1).copied()),
            severity: problem.fault.severity(),
            message: problem.to_string(),
        };
        Loaded {
            findings: reading.problems.iter().map(finding).collect(),
            lines: reading.entries.iter().map(|entry| starts[entry - 1]).collect(),
            glossary: reading.glossary,
        }
    }
}

/// Reads a glossary in the project's own format or as a schema.org `DefinedTermSet`.
///
/// # Errors
/// A message with the path when the file cannot be read at all.
pub fn load(path: &Path) -> Result<Loaded, String> {
    let (text, mut findings) = text_file::read(path)?;
    let mut loaded = json::load(&text, "en");
    findings.append(&mut loaded.findings);
    findings.sort();
    Ok(Loaded { findings, ..loaded })
}

/// The glossary that stands in when none is named.
pub fn built_in() -> Glossary {
    json::load(include_str!("../../../www/glossaries/ai-and-markets.json"), "en").glossary
}
