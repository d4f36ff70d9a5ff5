//! `hovergloss glossary import` and `export`: from and to what other programs use.

use super::{files, load, output, report, status};
use clap::ValueEnum;
use hovergloss::engine::Language;
use hovergloss::engine::glossary::formats::{self, Finding, are_headings, is_titled};
use hovergloss::engine::glossary::{CaseRule, Term};
use std::error::Error;
use std::path::PathBuf;
use std::process::ExitCode;

/// What `hovergloss glossary import` takes.
#[derive(clap::Args)]
pub struct Import {
    /// The file to read
    file: PathBuf,
    /// Its format, where the file's name does not tell
    #[arg(long, value_enum)]
    from: Option<Format>,
    /// The language (a BCP 47 tag) of texts that do not say their own
    #[arg(long, default_value = "en")]
    lang: String,
    /// Where to write the glossary, instead of standard output
    #[arg(long, short)]
    output: Option<PathBuf>,
}

/// What `hovergloss glossary export` takes.
#[derive(clap::Args)]
pub struct Export {
    /// The glossary to read
    file: PathBuf,
    /// The format to write
    #[arg(long, value_enum)]
    to: Format,
    /// Where to write it, instead of standard output
    #[arg(long, short)]
    output: Option<PathBuf>,
}

/// A format of other programs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// A table with the columns term, aliases, definition and link
    Csv,
    /// TermBase eXchange, ISO 30042
    Tbx,
    /// schema.org DefinedTermSet as JSON-LD
    DefinedTermSet,
}

impl Format {
    fn engine(self) -> formats::Format {
        match self {
            Format::Csv => formats::Format::Csv,
            Format::Tbx => formats::Format::Tbx,
            Format::DefinedTermSet => formats::Format::Json,
        }
    }
}

/// Writes a glossary made of another program's file. The exit status is 1 when something of it
/// could not be used.
pub fn import(arguments: &Import) -> Result<ExitCode, Box<dyn Error>> {
    let path = &arguments.file;
    let format = arguments.from.map(Format::engine).or_else(|| files::told(path)).ok_or_else(|| {
        let names = Format::value_variants()
            .iter()
            .filter_map(|format| Some(format.to_possible_value()?.get_name().to_owned()));
        let names: Vec<String> = names.collect();
        format!("{}: the name does not tell the format; add --from {}", path.display(), names.join("|"))
    })?;
    let mut loaded = format.read_bytes(files::bytes(path)?, &arguments.lang);
    if are_headings(&loaded.glossary.terms) {
        let titled = loaded.glossary.terms.iter_mut().map(untitle).filter(|&untitled| untitled).count();
        if titled > 0 {
            let message = format!("{titled} terms in a heading's capitals are now found in small letters too");
            loaded.findings.push(Finding::warning(None, format!("{message}; remove \"case\" from names")));
        }
    }
    output(arguments.output.as_deref(), &formats::write(&loaded.glossary)?)?;
    Ok(status(report(path, &mut loaded.findings)))
}

/// Lets a term be found in small letters if all capitals of its forms are those of headings, as other programs
/// write them.
fn untitle(term: &mut Term) -> bool {
    let mut titled = false;
    if term.case != CaseRule::Auto {
        return false;
    }
    for (tag, forms) in term.forms.iter() {
        for form in forms.iter().filter(|form| form.chars().any(char::is_uppercase)) {
            titled = Language::from_tag(tag).is_some_and(|language| is_titled(form, language));
            if !titled {
                return false;
            }
        }
    }
    if titled {
        term.case = CaseRule::Insensitive;
    }
    titled
}

/// Writes a glossary in another program's format. The exit status is 1 when something of the
/// glossary could not be read.
pub fn export(arguments: &Export) -> Result<ExitCode, Box<dyn Error>> {
    let mut loaded = load(&arguments.file)?;
    loaded.findings.extend(losses(&loaded.glossary.terms));
    output(arguments.output.as_deref(), &arguments.to.engine().write(&loaded.glossary)?)?;
    Ok(status(report(&arguments.file, &mut loaded.findings)))
}

/// What no other format has room for.
fn losses(terms: &[Term]) -> Vec<Finding> {
    type Has = fn(&Term) -> bool;
    let kinds: [(&str, Has); 5] = [
        ("cues", |term| term.senses.iter().any(|sense| !sense.cues.is_empty())),
        ("senses after the first", |term| term.senses.iter().filter(|sense| !sense.definition.is_empty()).count() > 1),
        ("case and verb rules", |term| term.verb || term.case != CaseRule::Auto),
        ("denied words", |term| !term.deny.is_empty()),
        ("related terms", |term| !term.related.is_empty()),
    ];
    kinds
        .into_iter()
        .map(|(what, has)| (what, terms.iter().filter(|term| has(term)).count()))
        .filter(|&(_, count)| count > 0)
        .map(|(what, count)| Finding::warning(None, format!("{count} terms lose their {what}; keep the glossary too")))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::built_in;
    use super::*;

    #[test]
    fn losses_are_told() {
        let told: Vec<String> = losses(&built_in().terms).into_iter().map(|finding| finding.message).collect();
        assert!(told.iter().any(|message| message.contains("lose their cues")), "{told:?}");
    }

    #[test]
    fn headings_lose_their_capitals_and_names_do_not() {
        let cases: [(&[&str], CaseRule); 4] = [
            (&["Credit Line", "overdraft"], CaseRule::Insensitive),
            (&["Credit Line", "CL"], CaseRule::Auto),
            (&["Oracle"], CaseRule::Auto),
            (&["credit line"], CaseRule::Auto),
        ];
        for (forms, expected) in cases {
            let mut term = Term::default();
            term.forms.insert("en".to_owned(), forms.iter().map(|&form| form.to_owned()).collect());
            untitle(&mut term);
            assert_eq!(term.case, expected, "{forms:?}");
        }
    }
}
