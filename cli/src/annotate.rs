//! `hovergloss annotate`: text or JSON lines in, annotations out.

mod jsonl;
mod pool;

use crate::glossary;
use clap::ValueEnum;
use hovergloss::engine::annotate::Occurrences;
use hovergloss::engine::text::offsets::Converter;
use hovergloss::engine::{Annotation, Annotator, Block, Glossary, Language, Note, Options};
use std::error::Error;
use std::io::{self, Read, Write};
use std::num::NonZero;
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
    /// How many threads annotate JSON lines; without it, as many as there are cores
    #[arg(long)]
    jobs: Option<NonZero<usize>>,
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
        Format::Jsonl => {
            let cores = arguments.jobs.or_else(|| std::thread::available_parallelism().ok()).map_or(1, NonZero::get);
            jsonl::run(&annotator, &options, arguments.lang, cores)
        }
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
            eprintln!("{}", finding.in_file(&path.display().to_string()));
        }
        merged.merge(loaded.glossary);
    }
    Ok(merged)
}

fn text(annotator: &Annotator, language: Language) -> Result<ExitCode, Box<dyn Error>> {
    let mut input = String::new();
    io::stdin().lock().read_to_string(&mut input)?;
    let lines: Vec<&str> = input.lines().collect();
    let blocks: Vec<Block> = lines.iter().map(|text| Block { text, language, section: 0 }).collect();
    let mut output = io::BufWriter::new(io::stdout().lock());
    for of_line in annotator.annotate(&blocks).chunk_by(|one, next| one.block == next.block) {
        let block = of_line[0].block;
        let line = lines[block];
        let mut converter = Converter::new(line);
        for Annotation { range, note, .. } in of_line {
            let column = converter.code_point(range.start) + 1;
            writeln!(output, "{}:{column}\t{}\t{}", block + 1, &line[range.clone()], worded(annotator, note))?;
        }
    }
    output.flush()?;
    Ok(ExitCode::SUCCESS)
}

fn worded(annotator: &Annotator, note: &Note) -> String {
    match note {
        Note::Term(meanings) => {
            let ids: Vec<&str> =
                meanings.iter().map(|meaning| annotator.glossary().terms[meaning.term].id.as_str()).collect();
            ids.join(", ")
        }
        Note::Money(money) => match money.amount_max {
            Some(most) => format!("{} to {} {}", money.amount.normalize(), most.normalize(), money.currency),
            None => format!("{} {}", money.amount.normalize(), money.currency),
        },
    }
}
