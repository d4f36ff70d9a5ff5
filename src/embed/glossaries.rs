//! Glossary files, read in slices: each entry is read on its own, so that one bad entry costs only
//! itself, and a long file never keeps the page waiting.

use crate::embed::complaint::Complaint;
use crate::embed::load;
use crate::engine::Glossary;
use crate::engine::glossary::{FileReader, NotJson, Problem, Reading, Severity};
use crate::engine::terms::TermMatcher;
use crate::page::slices::{Slice, pause};
use web_sys::Window;

/// The most problems one message lists.
const LISTED: usize = 5;
/// After how many entries the clock is looked at.
const BATCH: usize = 16;

/// Reads one file and adds its good entries; an entry with an id that is already there replaces
/// the older one. What is wrong is said in one message.
pub async fn read(window: &Window, address: &str, text: &str, into: &mut Glossary) {
    let mut file = FileReader::new(text);
    let mut slice = Slice::begin(window);
    while (0..BATCH).all(|_| file.step()) {
        if slice.is_over() {
            pause(window).await;
            slice = Slice::begin(window);
        }
    }
    match file.finish() {
        Ok(Some(reading)) => take(address, reading, into),
        Ok(None) => {
            let remedy = "Give it a list \"terms\" as in glossary.schema.json, or make it a schema.org DefinedTermSet.";
            Complaint::new(address, "it holds no list of terms.", remedy).say();
        }
        Err(NotJson) => load::not_json(address, text).say(),
    }
}

fn take(address: &str, reading: Reading, into: &mut Glossary) {
    into.merge(reading.glossary);
    let errors = errors(&reading.problems);
    if !errors.is_empty() {
        let remedy = "\nThe other entries are used. `hovergloss glossary check` names every line.";
        Complaint::new(address, errors, remedy).say();
    } else if into.terms.is_empty() {
        // Where every entry is bad, the list of what is wrong says enough.
        Complaint::new(address, "the glossary is empty.", "Only amounts of money are explained until it has terms.")
            .say();
    }
}

/// Prepares the forms of a glossary for matching.
pub async fn matcher(window: &Window, glossary: &Glossary) -> TermMatcher {
    let mut matcher = TermMatcher::default();
    let mut slice = Slice::begin(window);
    for (index, term) in glossary.terms.iter().enumerate() {
        matcher.add(index, term);
        if index % BATCH == 0 && slice.is_over() {
            pause(window).await;
            slice = Slice::begin(window);
        }
    }
    matcher
}

/// The first errors, one a line.
fn errors(problems: &[Problem]) -> String {
    let mut lines = String::new();
    let mut count = 0;
    for problem in problems {
        if problem.fault.severity() == Severity::Warning {
            continue;
        }
        if count > 0 {
            lines.push('\n');
        }
        if count == LISTED {
            lines.push_str("… and more.");
            break;
        }
        lines.push_str(&problem.to_string());
        count += 1;
    }
    lines
}
