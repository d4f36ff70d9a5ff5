//! JSON lines: one article a line in, one line of annotations out.

use super::{Tag, pool, skip, tag};
use crate::guard::LongerWords;
use hovergloss::engine::annotate::Occurrences;
use hovergloss::engine::text::offsets::Converter;
use hovergloss::engine::{Annotation, Annotator, Block, Glossary, Note, Options};
use serde::{Deserialize, Serialize};
use std::error::Error;
use std::io;
use std::sync::OnceLock;

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

/// What every line is read with.
struct Reader<'a> {
    annotator: &'a Annotator,
    options: &'a Options,
    default: &'a Tag,
    /// Unpacked for the first line that brings terms of its own.
    longer: OnceLock<LongerWords>,
}

/// Annotates every line of standard input; whether any could not be read.
pub fn run(annotator: &Annotator, options: &Options, default: &Tag, jobs: usize) -> Result<bool, Box<dyn Error>> {
    let reader = Reader { annotator, options, default, longer: OnceLock::new() };
    let mut failed = false;
    pool::each_line(
        jobs,
        io::stdin(),
        io::stdout().lock(),
        |line, output| reader.annotate(line, output),
        |number, error| {
            skip(number, &error);
            failed = true;
        },
    )?;
    Ok(failed)
}

impl Reader<'_> {
    fn annotate(&self, line: &[u8], output: &mut Vec<u8>) -> Result<(), String> {
        // To serde every line is the first one; which it is in the input is said elsewhere.
        let place = |error: serde_json::Error| error.to_string().replace(" at line 1 column ", " at column ");
        let line: Line = serde_json::from_slice(line).map_err(place)?;
        let Tag { language, facts } = line.lang.as_deref().map_or_else(|| Ok(self.default.clone()), tag)?;
        let options = Options { facts, ..self.options.clone() };
        let own = line.terms.map(|forms| {
            let options = Options { occurrences: Occurrences::All, ..options.clone() };
            let mut bare = Glossary::from_forms(language, forms);
            self.longer.get_or_init(LongerWords::new).guard(&mut bare);
            Annotator::new(bare, options)
        });
        let annotator = &own.unwrap_or_else(|| self.annotator.with_options(options));
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
        let annotated = AnnotatedLine { id: line.id, annotations };
        serde_json::to_writer(&mut *output, &annotated).map_err(|error| error.to_string())?;
        output.push(b'\n');
        Ok(())
    }
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
