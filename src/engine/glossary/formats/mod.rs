//! Glossaries as files: what editors and other programs write, read with a line for every message.
//!
//! The terminal and the extension's options page read files with it. Pages never do: they get
//! [the project's own format](own), whose reader is small (`FileReader`).

mod advice;
mod bytes;
mod csv;
mod defined_term_set;
mod everyday;
mod finding;
mod json;
mod own;
mod quotes;
mod tbx;
mod value;

pub use advice::advise;
pub use everyday::{are_headings, is_titled};
pub use finding::Finding;
pub use value::of_json;

use super::{Glossary, Problem, Sense, Severity, Term};
use std::error::Error;

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
    fn of_entries(entries: Vec<(usize, Result<Term, String>)>, place: impl Fn(&Problem) -> Option<usize>) -> Loaded {
        let (starts, entries): (Vec<usize>, Vec<_>) = entries.into_iter().unzip();
        let reading = super::read(entries);
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

/// A format of glossary files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// A table with the columns term, aliases, definition and link.
    Csv,
    /// TermBase eXchange, ISO 30042.
    Tbx,
    /// The project's own JSON, or schema.org `DefinedTermSet` as JSON-LD; the latter is written.
    Json,
}

impl Format {
    /// Every format.
    pub const ALL: [Format; 3] = [Format::Csv, Format::Tbx, Format::Json];

    /// The format that a file's name tells.
    ///
    /// ```
    /// use hovergloss::engine::glossary::formats::Format;
    /// assert_eq!(Format::of_name("Terms.TSV"), Some(Format::Csv));
    /// assert_eq!(Format::of_name("terms"), None);
    /// ```
    pub fn of_name(name: &str) -> Option<Format> {
        let (_, extension) = name.rsplit_once('.')?;
        match extension.to_ascii_lowercase().as_str() {
            "csv" | "tsv" | "txt" => Some(Format::Csv),
            "tbx" | "xml" => Some(Format::Tbx),
            "json" | "jsonld" => Some(Format::Json),
            _ => None,
        }
    }

    /// The format that a text looks like.
    ///
    /// ```
    /// use hovergloss::engine::glossary::formats::Format;
    /// assert_eq!(Format::of_text("\n<tbx>"), Format::Tbx);
    /// assert_eq!(Format::of_text("{\"terms\": []}"), Format::Json);
    /// assert_eq!(Format::of_text("term,definition"), Format::Csv);
    /// ```
    pub fn of_text(text: &str) -> Format {
        match text.trim_start_matches('\u{FEFF}').trim_start().chars().next() {
            Some('{' | '[') => Format::Json,
            Some('<') => Format::Tbx,
            _ => Format::Csv,
        }
    }

    /// Reads a file's bytes, whatever program saved it. `language` is the BCP 47 tag of texts that
    /// do not say theirs.
    ///
    /// ```
    /// use hovergloss::engine::glossary::formats::Format;
    /// let loaded = Format::Csv.read_bytes("term,definition\n칩,조각.\n".into(), "ko");
    /// assert_eq!(loaded.glossary.terms[0].forms["ko"], ["칩"]);
    /// assert_eq!(loaded.findings, []);
    /// ```
    pub fn read_bytes(self, bytes: Vec<u8>, language: &str) -> Loaded {
        let (text, findings) = bytes::decode(bytes);
        self.read_text(&text, findings, language)
    }

    /// The same in the format that the bytes look like.
    pub fn read_any(bytes: Vec<u8>, language: &str) -> Loaded {
        let (text, findings) = bytes::decode(bytes);
        Format::of_text(&text).read_text(&text, findings, language)
    }

    fn read_text(self, text: &str, mut findings: Vec<Finding>, language: &str) -> Loaded {
        let mut loaded = self.read(text, language);
        // What else is wrong with a text in another encoding follows from that.
        let garbled = findings.iter().any(|finding| finding.severity == Severity::Error);
        if garbled && loaded.glossary.terms.is_empty() {
            loaded.findings.clear();
        }
        loaded.findings.append(&mut findings);
        loaded.findings.sort();
        loaded
    }

    /// Reads a file's text.
    pub fn read(self, text: &str, language: &str) -> Loaded {
        match self {
            Format::Csv => csv::read(text, language),
            Format::Tbx => tbx::read(text, language),
            Format::Json => json::load(text, language),
        }
    }

    /// Writes a glossary for other programs, as far as the format can hold it.
    ///
    /// # Errors
    /// What the writer of the format says.
    pub fn write(self, glossary: &Glossary) -> Result<String, Box<dyn Error>> {
        match self {
            Format::Csv => csv::write(glossary),
            Format::Tbx => Ok(tbx::write(glossary)),
            Format::Json => defined_term_set::write(glossary),
        }
    }
}

/// Writes the project's own format, which holds everything: see `www/glossary.schema.json`.
///
/// # Errors
/// What the writer of JSON says.
pub fn write(glossary: &Glossary) -> Result<String, Box<dyn Error>> {
    own::write(glossary)
}

/// The sense that a format with one definition a term can hold.
fn main_sense(term: &Term) -> Option<&Sense> {
    term.senses.iter().find(|sense| !sense.definition.is_empty())
}

#[cfg(test)]
#[allow(clippy::panic)] // a test says what broke by panicking
mod tests {
    use super::*;

    fn built_in() -> Glossary {
        json::load(include_str!("../../../../www/glossaries/ai-and-markets.json"), "en").glossary
    }

    /// What a format can hold of a term.
    fn flat(term: &Term, format: Format) -> Term {
        let sense = main_sense(term).cloned().unwrap_or_default();
        let mut source = sense.source;
        if format != Format::Tbx {
            source = source.map(|source| crate::engine::glossary::Source::of_url(source.url));
        }
        let category = term.category.clone().filter(|_| format != Format::Json);
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
        let glossary = Glossary { license: "CC BY 4.0".to_owned(), ..built_in() };
        let text = own::write(&glossary).unwrap_or_else(|error| panic!("{error}"));
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
            Format::Json,
            "\u{FEFF}{\"@graph\": [{\"hasDefinedTerm\": {\"name\": [\"칩\", {\"@value\": \"chip\"}], \"url\": null}}, 1]}",
        ),
        (
            Format::Json,
            "{\"terms\": [{\"id\": \"a\\ud83d\\ude00\", \"forms\": {\"ko\": [\"칩\"]}, \"definition\": {\"ko\": \"조각\"}}]}",
        ),
    ];

    #[test]
    fn of_a_file_in_another_encoding_only_that_is_said() {
        let files: [(&str, &[u8]); 3] = [
            ("UTF-16", b"\xFF\xFEt\0,\0d\0\n\0"),
            ("UTF-16, the other way", b"\xFE\xFF\0t\0,\0d"),
            ("EUC-KR", b"term,definition\n\xC4\xA8,\xC6\xC7\n\xC6\xD5,\xC6\xC7\n"),
        ];
        for (encoding, bytes) in files {
            for loaded in [Format::Csv.read_bytes(bytes.to_vec(), "ko"), Format::read_any(bytes.to_vec(), "ko")] {
                assert_eq!(loaded.findings.len(), 1, "{encoding}: {:?}", loaded.findings);
                assert!(loaded.findings[0].message.contains("save it as UTF-8"), "{encoding}");
            }
        }
    }

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
}
