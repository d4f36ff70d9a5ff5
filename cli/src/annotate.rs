//! `hovergloss annotate`: text or JSON lines in, annotations out.

use crate::glossary;
use crate::guard::LongerWords;
use clap::ValueEnum;
use hovergloss::engine::annotate::Occurrences;
use hovergloss::engine::text::offsets::Converter;
use hovergloss::engine::{Annotation, Annotator, Block, Glossary, Language, Note, Options};
use serde::{Deserialize, Serialize};
use std::error::Error;
use std::io::{self, BufRead, Read, Write};
use std::path::PathBuf;
use std::process::ExitCode;

/// What `hovergloss annotate` takes.
#[derive(clap::Args)]
pub struct Arguments {
    /// What standard input holds and standard output gets
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// A glossary file to use instead of the built-in one; several may be given
    #[arg(long)]
    glossary: Vec<PathBuf>,
    /// The language of the text (a BCP 47 tag), where a line does not say its own
    #[arg(long, default_value = "en", value_parser = language)]
    lang: Language,
    /// Which occurrences of a term to list
    #[arg(long, value_enum, default_value_t = Which::All)]
    occurrences: Which,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// Plain text, a paragraph a line, to a readable list
    Text,
    /// One JSON object a line: {"id", "lang", "text", "terms"} to {"id", "annotations"}
    Jsonl,
}

#[derive(Clone, Copy, ValueEnum)]
enum Which {
    First,
    All,
}

fn language(tag: &str) -> Result<Language, String> {
    Language::from_tag(tag).ok_or_else(|| {
        let known: Vec<&str> = Language::ALL.iter().map(|language| language.tag()).collect();
        format!("this language is not read; these are: {}", known.join(", "))
    })
}

/// Annotates standard input. The exit status is 1 when a line could not be read.
pub fn run(arguments: &Arguments) -> Result<ExitCode, Box<dyn Error>> {
    let occurrences = match arguments.occurrences {
        Which::First => Occurrences::First,
        Which::All => Occurrences::All,
    };
    let options = Options { occurrences, ..Options::default() };
    let annotator = Annotator::new(glossary(arguments)?, options.clone());
    match arguments.format {
        Format::Text => text(&annotator, arguments.lang),
        Format::Jsonl => jsonl(&annotator, &options, arguments.lang),
    }
}

fn glossary(arguments: &Arguments) -> Result<Glossary, Box<dyn Error>> {
    if arguments.glossary.is_empty() {
        return Ok(glossary::built_in());
    }
    let mut merged = Glossary::default();
    for path in &arguments.glossary {
        let loaded = glossary::load(path)?;
        for finding in &loaded.findings {
            eprintln!("{}", finding.in_file(path));
        }
        merged.merge(loaded.glossary);
    }
    Ok(merged)
}

#[derive(Deserialize)]
struct Line {
    #[serde(default)]
    id: serde_json::Value,
    lang: Option<String>,
    text: String,
    terms: Option<Vec<String>>,
}

#[derive(Serialize)]
struct AnnotatedLine {
    id: serde_json::Value,
    annotations: Vec<AnnotationLine>,
}

#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
enum AnnotationLine {
    Term { start: u32, end: u32, term: String },
    Money { start: u32, end: u32, amount: String, amount_max: Option<String>, currency: String },
}

fn jsonl(annotator: &Annotator, options: &Options, default: Language) -> Result<ExitCode, Box<dyn Error>> {
    let mut output = io::BufWriter::new(io::stdout().lock());
    let mut failed = false;
    let longer = LongerWords::new();
    for (index, line) in io::stdin().lock().lines().enumerate() {
        let line = line?;
        if line.trim().is_empty() {
            continue;
        }
        let read = serde_json::from_str::<Line>(&line).map_err(|error| error.to_string()).and_then(|line| {
            let language = line.lang.as_deref().map_or(Ok(default), self::language)?;
            Ok((line, language))
        });
        let (line, language) = match read {
            Ok(read) => read,
            Err(error) => {
                eprintln!("hovergloss: standard input, line {}: {error}; the line is skipped", index + 1);
                failed = true;
                continue;
            }
        };
        let own = line.terms.map(|forms| {
            let options = Options { occurrences: Occurrences::All, ..options.clone() };
            let mut bare = Glossary::from_forms(language, forms);
            longer.guard(&mut bare);
            Annotator::new(bare, options)
        });
        let annotator = own.as_ref().unwrap_or(annotator);
        let found = annotator.annotate(&[Block { text: &line.text, language, section: 0 }]);
        let mut converter = Converter::new(&line.text);
        let annotations = found
            .iter()
            .map(|annotation| {
                let start = converter.code_point(annotation.range.start);
                let end = converter.code_point(annotation.range.end);
                annotation_line(annotator, annotation, start, end)
            })
            .collect();
        serde_json::to_writer(&mut output, &AnnotatedLine { id: line.id, annotations })?;
        output.write_all(b"\n")?;
    }
    output.flush()?;
    Ok(if failed { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

fn annotation_line(annotator: &Annotator, annotation: &Annotation, start: u32, end: u32) -> AnnotationLine {
    match &annotation.note {
        Note::Term(meanings) => {
            let id = meanings.first().and_then(|meaning| annotator.glossary().terms.get(meaning.term));
            AnnotationLine::Term { start, end, term: id.map(|term| term.id.clone()).unwrap_or_default() }
        }
        Note::Money(money) => AnnotationLine::Money {
            start,
            end,
            amount: money.amount.normalize().to_string(),
            amount_max: money.amount_max.map(|amount| amount.normalize().to_string()),
            currency: money.currency.to_string(),
        },
    }
}

fn text(annotator: &Annotator, language: Language) -> Result<ExitCode, Box<dyn Error>> {
    let mut input = String::new();
    io::stdin().lock().read_to_string(&mut input)?;
    let lines: Vec<&str> = input.lines().collect();
    let blocks: Vec<Block> = lines.iter().map(|text| Block { text, language, section: 0 }).collect();
    let mut output = io::BufWriter::new(io::stdout().lock());
    for annotation in annotator.annotate(&blocks) {
        let line = lines[annotation.block];
        let column = Converter::new(line).code_point(annotation.range.start) + 1;
        let what = match &annotation.note {
            Note::Term(meanings) => {
                let ids: Vec<&str> =
                    meanings.iter().map(|meaning| annotator.glossary().terms[meaning.term].id.as_str()).collect();
                ids.join(", ")
            }
            Note::Money(money) => match money.amount_max {
                Some(most) => format!("{} to {} {}", money.amount.normalize(), most.normalize(), money.currency),
                None => format!("{} {}", money.amount.normalize(), money.currency),
            },
        };
        writeln!(output, "{}:{column}\t{}\t{what}", annotation.block + 1, &line[annotation.range.clone()])?;
    }
    output.flush()?;
    Ok(ExitCode::SUCCESS)
}
