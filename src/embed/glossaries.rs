//! Glossary files, read in slices: each entry is read on its own, so that one bad entry costs only
//! itself, and a long file never keeps the page waiting.

use crate::embed::complaint::Complaint;
use crate::embed::load;
use crate::engine::Glossary;
use crate::engine::glossary::{Dictionary, FileReader, NotJson, Reading};
use crate::engine::terms::TermMatcher;
use crate::page::slices::in_slices;
use crate::task::{Boxed, pause};
use std::iter::repeat;
use web_sys::Window;

/// The most problems one message lists.
const LISTED: usize = 5;
/// What puts a dictionary right.
const PACK: &str = "Make the folder anew with `hovergloss glossary pack`.";

/// Fetches one file, from this moment on, and reads it: a glossary, or the forms of a dictionary.
///
/// # Errors
/// A complaint, where nothing of the file can be used.
pub fn read<'a>(window: &'a Window, address: &'a str) -> Boxed<'a, Result<Box<Reading>, Complaint>> {
    let text = load::text(address);
    Box::pin(async move {
        let text = text.await?;
        if Dictionary::is_head_of(&text) {
            return dictionary(address, text);
        }
        let mut file = FileReader::new(&text);
        in_slices(window, &mut || file.step()).await;
        let remedy = "Give it a list \"terms\" as in glossary.schema.json.";
        match file.finish() {
            Ok(Some(mut reading)) => {
                reading.glossary.sign();
                Ok(reading)
            }
            Ok(None) => Err(Complaint::new(address, "it holds no list of terms.", remedy)),
            Err(NotJson) => Err(load::not_json(address, &text)),
        }
    })
}

fn dictionary(address: &str, text: String) -> Result<Box<Reading>, Complaint> {
    // `str::rfind` would bring a search engine along.
    let slash = address.bytes().rposition(|byte| byte == b'/');
    let folder = slash.and_then(|slash| address.get(..=slash)).unwrap_or_default();
    let dictionary = Dictionary::read(text, folder);
    let dictionary = dictionary.ok_or_else(|| Complaint::new(address, "its first line is broken.", PACK))?;
    let mut reading = Box::<Reading>::default();
    reading.glossary.dictionaries.push(dictionary);
    Ok(reading)
}

/// Adds the good entries of one file; an entry with an id that is already there replaces the older one.
/// What is wrong is said in one message.
pub fn add(address: &str, reading: Result<Box<Reading>, Complaint>, into: &mut Glossary) {
    match reading {
        Ok(reading) => {
            let said = say_errors(address, &reading);
            into.merge(reading.glossary);
            // Where every entry is bad, the list of what is wrong says enough.
            if !said && into.count() == 0 {
                let remedy = "Give it terms.";
                Complaint::new(address, "the glossary is empty.", remedy).say();
            }
        }
        Err(complaint) => complaint.say(),
    }
}

/// Says what of a file could not be used, the first of it, a line each; whether there was anything.
fn say_errors(address: &str, reading: &Reading) -> bool {
    let mut lines = String::new();
    for (index, problem) in reading.problems.iter().enumerate() {
        if index == LISTED {
            lines.push_str("… and more.\n");
            break;
        }
        lines.push_str(&problem.message());
        lines.push('\n');
    }
    if let Some(errors) = lines.strip_suffix("\n") {
        let remedy = "\n`hovergloss glossary check` names every line.";
        Complaint::new(address, errors, remedy).say();
    }
    !lines.is_empty()
}

/// Fetches the definitions of a dictionary's term, with those that are in the same file. Whatever
/// goes wrong is told once; the file is not asked for again.
pub async fn define(window: &Window, glossary: &Glossary, term: usize) {
    let Some((dictionary, place)) = glossary.place(term) else { return };
    let chunk = dictionary.chunk(place);
    let address = dictionary.address(chunk);
    let added = read(window, &address).await.and_then(|reading| {
        say_errors(&address, &reading);
        let other = |_| Complaint::new(&address, "its terms are not those of its dictionary.", PACK);
        dictionary.add(chunk, *reading).map_err(other)
    });
    if let Err(complaint) = added {
        dictionary.give_up(chunk);
        complaint.say();
    }
}

/// Prepares the forms of a glossary for matching.
pub async fn matcher(window: &Window, glossary: &Glossary) -> TermMatcher {
    // The last slice was of something else.
    pause().await;
    let mut matcher = TermMatcher::default();
    for dictionary in &glossary.dictionaries {
        matcher.reserve(dictionary.nodes());
    }
    let mut terms = glossary.terms.iter();
    let mut lines = glossary.dictionaries.iter().flat_map(|dictionary| dictionary.lines().zip(repeat(dictionary)));
    let mut index = 0;
    in_slices(window, &mut || {
        if let Some(term) = terms.next() {
            matcher.add(index, term);
        } else if let Some((line, dictionary)) = lines.next() {
            matcher.add_line(index, dictionary, line);
        } else {
            return false;
        }
        index += 1;
        true
    })
    .await;
    matcher
}
