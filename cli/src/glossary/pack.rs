//! `hovergloss glossary pack`: a large glossary as a dictionary, so that a page fetches its forms and
//! only the definitions that its readers open.

use super::{load, report, status};
use hovergloss::engine::Glossary;
use hovergloss::engine::glossary::formats::{self, Finding};
use hovergloss::engine::glossary::{CaseRule, Term};
use std::collections::BTreeSet;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// What `hovergloss glossary pack` takes.
#[derive(clap::Args)]
pub struct Arguments {
    /// The glossary to pack
    file: PathBuf,
    /// The folder to write: dictionary.txt, the chunks, and rest.json where a term cannot be packed
    #[arg(long, short)]
    output: PathBuf,
    /// How many terms a chunk has
    #[arg(long, default_value_t = 256, value_parser = clap::value_parser!(u16).range(1..))]
    size: u16,
}

/// Writes the folder of a dictionary. The exit status is 1 when something of the glossary could not
/// be read.
pub fn run(arguments: &Arguments) -> Result<ExitCode, Box<dyn Error>> {
    let mut loaded = load(&arguments.file)?;
    let (mut packed, rest): (Vec<Term>, Vec<Term>) =
        std::mem::take(&mut loaded.glossary.terms).into_iter().partition(is_plain);
    let languages: BTreeSet<String> = packed.iter().flat_map(|term| term.forms.keys().cloned()).collect();
    packed.sort_by_cached_key(|term| line(term, &languages));

    let folder = &arguments.output;
    fs::create_dir_all(folder)
        .map_err(|error| format!("{}: {error}; name a folder that can be written", folder.display()))?;
    let size = usize::from(arguments.size);
    let mut text = format!("hovergloss dictionary 1 {size}");
    for tag in &languages {
        text.push(' ');
        text.push_str(tag);
    }
    text.push('\n');
    for term in &packed {
        text.push_str(&line(term, &languages));
        text.push('\n');
    }
    write(folder, "dictionary.txt", &text)?;
    for (number, terms) in packed.chunks(size).enumerate() {
        let chunk = Glossary { terms: terms.to_vec(), ..loaded.glossary.clone() };
        write(folder, &format!("{number}.json"), &formats::write(&chunk)?)?;
    }
    if !rest.is_empty() {
        let message = format!(
            "{} terms have senses to choose from, cues, a category, denied words or rules of case, which every page \
             needs; name rest.json beside dictionary.txt",
            rest.len()
        );
        loaded.findings.push(Finding::warning(None, message));
        write(folder, "rest.json", &formats::write(&Glossary { terms: rest, ..loaded.glossary.clone() })?)?;
    }
    Ok(status(report(&arguments.file, &mut loaded.findings)))
}

/// Whether a page needs no more than its forms to mark a term.
fn is_plain(term: &Term) -> bool {
    let fits = |form: &String| !form.starts_with('+') && !form.contains(['\t', '\n', '\r', '|']);
    term.senses.len() == 1
        && term.senses.iter().all(|sense| sense.cues.is_empty())
        && term.deny.is_empty()
        && term.category.is_none()
        && term.case == CaseRule::Auto
        && term.forms.values().flatten().all(fits)
}

/// A term as it stands in a file of forms.
fn line(term: &Term, languages: &BTreeSet<String>) -> String {
    let columns: Vec<String> =
        languages.iter().map(|tag| term.forms.get(tag).map_or(String::new(), |forms| forms.join("|"))).collect();
    // Verbs stand together, before all others.
    [if term.verb { "+" } else { "" }, columns.join("\t").trim_end_matches('\t')].concat()
}

fn write(folder: &Path, name: &str, text: &str) -> Result<(), Box<dyn Error>> {
    let path = folder.join(name);
    fs::write(&path, text).map_err(|error| format!("{}: {error}", path.display()).into())
}
