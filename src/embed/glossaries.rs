//! Glossary files, read in slices: each entry is read on its own, so that one bad entry costs only
//! itself, and a long file never keeps the page waiting.

use crate::embed::complaint::Complaint;
use crate::embed::load::{self, Boxed};
use crate::engine::Glossary;
use crate::engine::glossary::{Dictionary, FileReader, NotJson, Problem, Reading, Severity};
use crate::engine::terms::TermMatcher;
use crate::engine::text::pieces;
use crate::page::slices::{Slice, pause};
use web_sys::Window;

/// The most problems one message lists.
const LISTED: usize = 5;
/// What puts a dictionary right.
const PACK: &str = "Make the folder anew with `hovergloss glossary pack`, and serve its files unchanged.";
/// After how many entries the clock is looked at.
const BATCH: usize = 16;

/// Adds the good entries of one file as soon as it has come; an entry with an id that is already there
/// replaces the older one. What is wrong is said in one message.
pub async fn add(window: &Window, address: &str, text: Boxed<'static, Result<String, Complaint>>, into: &mut Glossary) {
    let text = match text.await {
        Ok(text) => text,
        Err(complaint) => return complaint.say(),
    };
    if Dictionary::is_head_of(&text) {
        let slash = address.bytes().rposition(|byte| byte == b'/');
        let folder = slash.and_then(|slash| address.get(..=slash)).unwrap_or_default();
        match Dictionary::read(text, folder) {
            Some(dictionary) => into.dictionaries.push(dictionary),
            None => Complaint::new(address, "its first line is broken.", PACK).say(),
        }
        return;
    }
    match read(window, address, &text).await {
        Ok(reading) => {
            let said = say_errors(address, &reading);
            into.merge(reading.glossary);
            // Where every entry is bad, the list of what is wrong says enough.
            if !said && into.terms.is_empty() {
                let remedy = "Only amounts of money are explained until it has terms.";
                Complaint::new(address, "the glossary is empty.", remedy).say();
            }
        }
        Err(complaint) => complaint.say(),
    }
}

/// Reads the text of one file.
///
/// # Errors
/// A complaint, where nothing of the file can be used.
fn read<'a>(window: &'a Window, address: &'a str, text: &'a str) -> Boxed<'a, Result<Box<Reading>, Complaint>> {
    Box::pin(async move {
        let mut file = FileReader::new(text);
        let mut slice = Slice::begin(window);
        while (0..BATCH).all(|_| file.step()) {
            if slice.is_over() {
                pause(window).await;
                slice = Slice::begin(window);
            }
        }
        match file.finish() {
            Ok(Some(mut reading)) => {
                reading.glossary.sign();
                Ok(reading)
            }
            Ok(None) => {
                let remedy =
                    "Give it a list \"terms\" as in glossary.schema.json, or make it a schema.org DefinedTermSet.";
                Err(Complaint::new(address, "it holds no list of terms.", remedy))
            }
            Err(NotJson) => Err(load::not_json(address, text)),
        }
    })
}

/// Says what of a file could not be used; whether there was anything.
fn say_errors(address: &str, reading: &Reading) -> bool {
    let errors = errors(&reading.problems);
    if errors.is_empty() {
        return false;
    }
    let remedy = "\nThe other entries are used. `hovergloss glossary check` names every line.";
    Complaint::new(address, errors, remedy).say();
    true
}

/// Fetches the definitions of a dictionary's term, with those that are in the same file. Whatever
/// goes wrong is told once; the file is not asked for again.
pub async fn define(window: &Window, glossary: &Glossary, term: usize) {
    let Some((dictionary, place)) = glossary.place(term) else { return };
    let chunk = dictionary.chunk(place);
    let address = dictionary.address(chunk);
    let reading = match load::text(&address).await {
        Ok(text) => read(window, &address, &text).await,
        Err(complaint) => Err(complaint),
    };
    let added = reading.and_then(|reading| {
        say_errors(&address, &reading);
        let other = |_| Complaint::new(&*address, "its terms are not those of its dictionary.", PACK);
        dictionary.add(chunk, *reading).map_err(other)
    });
    if let Err(complaint) = added {
        dictionary.give_up(chunk);
        complaint.say();
    }
}

/// Prepares the forms of a glossary for matching.
pub async fn matcher(window: &Window, glossary: &Glossary) -> TermMatcher {
    let mut matcher = TermMatcher::default();
    for dictionary in &glossary.dictionaries {
        matcher.reserve(dictionary.nodes());
    }
    let mut slice = Slice::begin(window);
    let mut lines = pieces::lines("");
    for index in 0..glossary.count() {
        if let Some(term) = glossary.terms.get(index) {
            matcher.add(index, term);
        } else if let Some((dictionary, place)) = glossary.place(index) {
            if place == 0 {
                lines = dictionary.lines();
            }
            if let Some(line) = lines.next() {
                matcher.add_line(index, dictionary, line);
            }
        }
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
        lines.push_str(&problem.message());
        count += 1;
    }
    lines
}
