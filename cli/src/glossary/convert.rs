//! `hovergloss glossary import` and `export`: from and to what other programs use.

use super::{Finding, Loaded, csv, defined_term_set, json, load, native, output, report, status, tbx, text_file};
use clap::ValueEnum;
use hovergloss::engine::Glossary;
use hovergloss::engine::glossary::{CaseRule, Sense, Term};
use std::error::Error;
use std::path::{Path, PathBuf};
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
    const ALL: [Format; 3] = [Format::Csv, Format::Tbx, Format::DefinedTermSet];

    fn of_file(path: &Path) -> Option<Format> {
        let extension = path.extension()?.to_str()?.to_ascii_lowercase();
        match extension.as_str() {
            "csv" | "tsv" | "txt" => Some(Format::Csv),
            "tbx" | "xml" => Some(Format::Tbx),
            "json" | "jsonld" => Some(Format::DefinedTermSet),
            _ => None,
        }
    }

    fn read(self, text: &str, language: &str) -> Loaded {
        match self {
            Format::Csv => csv::read(text, language),
            Format::Tbx => tbx::read(text, language),
            Format::DefinedTermSet => json::load(text, language),
        }
    }

    fn write(self, glossary: &Glossary) -> Result<String, Box<dyn Error>> {
        match self {
            Format::Csv => csv::write(glossary),
            Format::Tbx => Ok(tbx::write(glossary)),
            Format::DefinedTermSet => defined_term_set::write(glossary),
        }
    }
}

/// Writes a glossary made of another program's file. The exit status is 1 when something of it
/// could not be used.
pub fn import(arguments: &Import) -> Result<ExitCode, Box<dyn Error>> {
    let path = &arguments.file;
    let format = arguments.from.or_else(|| Format::of_file(path)).ok_or_else(|| {
        let names: Vec<String> =
            Format::ALL.iter().filter_map(|format| Some(format.to_possible_value()?.get_name().to_owned())).collect();
        format!("{}: the name does not tell the format; add --from {}", path.display(), names.join("|"))
    })?;
    let (text, mut findings) = text_file::read(path)?;
    let mut loaded = format.read(&text, &arguments.lang);
    findings.append(&mut loaded.findings);
    output(arguments.output.as_deref(), &native::write(&loaded.glossary)?)?;
    Ok(status(report(path, &mut findings)))
}

/// Writes a glossary in another program's format. The exit status is 1 when something of the
/// glossary could not be read.
pub fn export(arguments: &Export) -> Result<ExitCode, Box<dyn Error>> {
    let mut loaded = load(&arguments.file)?;
    loaded.findings.extend(losses(&loaded.glossary.terms));
    output(arguments.output.as_deref(), &arguments.to.write(&loaded.glossary)?)?;
    Ok(status(report(&arguments.file, &mut loaded.findings)))
}

/// The sense that a format with one definition a term can hold.
pub fn main_sense(term: &Term) -> Option<&Sense> {
    term.senses.iter().find(|sense| !sense.definition.is_empty())
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
#[allow(clippy::panic)] // a test says what broke by panicking
mod tests {
    use super::super::built_in;
    use super::*;

    /// What a format can hold of a term.
    fn flat(term: &Term, format: Format) -> Term {
        let sense = main_sense(term).cloned().unwrap_or_default();
        let mut source = sense.source;
        if format != Format::Tbx {
            source = source.map(|source| hovergloss::engine::glossary::Source::of_url(source.url));
        }
        let category = term.category.clone().filter(|_| format != Format::DefinedTermSet);
        let senses = vec![Sense { definition: sense.definition, source, ..Sense::default() }];
        Term { id: term.id.clone(), forms: term.forms.clone(), category, senses, ..Term::default() }
    }

    #[test]
    fn what_a_format_can_hold_comes_back_as_it_was() {
        let glossary = built_in();
        for format in Format::ALL {
            let text = format.write(&glossary).unwrap_or_else(|error| panic!("{format:?}: {error}"));
            let back = format.read(&text, "en");
            assert_eq!(back.findings, [], "{format:?}");
            assert_eq!(back.glossary.terms.len(), glossary.terms.len(), "{format:?}");
            for (term, back) in glossary.terms.iter().zip(&back.glossary.terms) {
                assert_eq!(*back, flat(term, format), "{format:?}");
            }
        }
    }

    #[test]
    fn the_own_format_holds_everything() {
        let glossary = built_in();
        let text = native::write(&glossary).unwrap_or_else(|error| panic!("{error}"));
        let back = json::load(&text, "en");
        assert_eq!(back.findings, []);
        assert_eq!(back.glossary, glossary);
    }

    const SAMPLES: [(Format, &str); 4] = [
        (Format::Csv, "term;definition\r\n칩;\"조각;\"\r\n"),
        (
            Format::Tbx,
            "<!DOCTYPE tbx [<!ENTITY a 'b'>]><tbx xml:lang='ko'><conceptEntry id='c'><xref target='https://a.kr/'/>\
             <descrip type='definition'>조각&a;</descrip><term>칩</term></conceptEntry></tbx>",
        ),
        (
            Format::DefinedTermSet,
            "\u{FEFF}{\"@graph\": [{\"hasDefinedTerm\": {\"name\": [\"칩\", {\"@value\": \"chip\"}], \"url\": null}}, 1]}",
        ),
        (
            Format::DefinedTermSet,
            "{\"terms\": [{\"id\": \"a\\ud83d\\ude00\", \"forms\": {\"ko\": [\"칩\"]}, \"definition\": {\"ko\": \"조각\"}}]}",
        ),
    ];

    #[test]
    fn no_damage_to_a_file_stops_the_reader() {
        for (format, sample) in SAMPLES {
            for (place, character) in sample.char_indices() {
                let (before, after) = (&sample[..place], &sample[place + character.len_utf8()..]);
                let mut damaged = vec![before.to_owned(), [before, after].concat()];
                damaged.extend(
                    ["\"", "\\", "{", "[", "<", ">", "&", "\0", "\u{1112}", ";", "7"]
                        .map(|sign| [before, sign, after].concat()),
                );
                for text in damaged {
                    let loaded = format.read(&text, "ko");
                    let last = text.matches('\n').count() + 1;
                    for finding in &loaded.findings {
                        assert!(finding.line.is_none_or(|line| (1..=last).contains(&line)), "{finding:?} of {text:?}");
                    }
                    assert_eq!(loaded.lines.len(), loaded.glossary.terms.len(), "{text:?}");
                }
            }
        }
    }

    #[test]
    fn losses_are_told() {
        let told: Vec<String> = losses(&built_in().terms).into_iter().map(|finding| finding.message).collect();
        assert!(told.iter().any(|message| message.contains("lose their cues")), "{told:?}");
    }
}
