//! `hovergloss annotate`: text or JSON lines in, annotations out.

mod jsonl;
mod pool;

use crate::glossary;
use clap::ValueEnum;
use hovergloss::engine::annotate::Occurrences;
use hovergloss::engine::money::PageFacts;
use hovergloss::engine::text::offsets::Converter;
use hovergloss::engine::{Annotation, Annotator, Block, Glossary, Language, Note, Options, region};
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
    #[arg(long, default_value = "en", value_parser = tag)]
    lang: Tag,
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

/// What a BCP 47 tag says of a text: its language, and the country that "$" and "1,500" are read by.
#[derive(Clone)]
struct Tag {
    language: Language,
    facts: PageFacts,
}

fn tag(tag: &str) -> Result<Tag, String> {
    let language = Language::from_tag(tag).ok_or_else(|| {
        let known: Vec<&str> = Language::ALL.iter().map(|language| language.tag()).collect();
        format!("this language is not read; these are: {}", known.join(", "))
    })?;
    Ok(Tag { language, facts: PageFacts { country: region(tag) } })
}

/// Annotates standard input. The exit status is 1 when a line, or a part of a glossary, could not be read.
pub fn run(arguments: &Arguments) -> Result<ExitCode, Box<dyn Error>> {
    let occurrences = match arguments.occurrences {
        Which::First => Occurrences::First,
        Which::All => Occurrences::All,
    };
    let options = Options { occurrences, ..Options::default() };
    let (glossary, mut failed) = glossary(arguments)?;
    let annotator = Annotator::new(glossary, options.clone());
    failed |= match arguments.format {
        Format::Text => {
            let options = Options { facts: arguments.lang.facts.clone(), ..options };
            text(&annotator.with_options(options), arguments.lang.language)?
        }
        Format::Jsonl => {
            let cores = arguments.jobs.or_else(|| std::thread::available_parallelism().ok()).map_or(1, NonZero::get);
            jsonl::run(&annotator, &options, &arguments.lang, cores)?
        }
    };
    Ok(if failed { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

/// The glossary to annotate with, and whether a part of a file could not be read.
fn glossary(arguments: &Arguments) -> Result<(Glossary, bool), Box<dyn Error>> {
    if arguments.glossary.is_empty() {
        return Ok((glossary::built_in(), false));
    }
    let (mut merged, mut failed) = (Glossary::default(), false);
    for path in &arguments.glossary {
        let mut loaded = glossary::load(path)?;
        let wrong = glossary::report(path, &mut loaded.findings);
        if wrong && loaded.glossary.count() == 0 {
            return Err(format!("{}: nothing of it can be used; nothing is annotated", path.display()).into());
        }
        failed |= wrong;
        merged.merge(loaded.glossary);
    }
    Ok((merged, failed))
}

/// Says that a line of standard input could not be read.
fn skip(number: usize, why: &str) {
    eprintln!("hovergloss: standard input, line {number}: {why}; the line is skipped");
}

/// Annotates a text; whether a line of it could not be read.
fn text(annotator: &Annotator, language: Language) -> Result<bool, Box<dyn Error>> {
    let mut input = Vec::new();
    io::stdin().lock().read_to_end(&mut input)?;
    let mut lines = Vec::new();
    let mut failed = false;
    for line in input.split(|byte| *byte == b'\n') {
        let line = str::from_utf8(line).unwrap_or_else(|_| {
            skip(lines.len() + 1, "it is not UTF-8");
            failed = true;
            ""
        });
        lines.push(line.strip_suffix('\r').unwrap_or(line));
    }
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
    Ok(failed)
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
