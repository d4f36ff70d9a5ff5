//! The tables of names, signs and number words: text files that travel inside the program, or
//! beside it.
//!
//! A native program carries them. In the browser they are a third of what a reader loads for
//! amounts, so with the feature `tables-apart` they are one file that is fetched beside the
//! glossary and installed before anything is read.

use crate::engine::text::{look, pieces};
use std::sync::OnceLock;

#[cfg(not(feature = "tables-apart"))]
const FILES: [(&str, &str); 9] = [
    ("signs", include_str!("tables/signs.txt")),
    ("names", include_str!("tables/names.txt")),
    ("colloquial", include_str!("tables/colloquial.txt")),
    ("places", include_str!("tables/places.txt")),
    ("places-news", include_str!("tables/places-news.txt")),
    ("numerals", include_str!("tables/numerals.txt")),
    ("qualifiers", include_str!("tables/qualifiers.txt")),
    ("cues", include_str!("tables/cues.txt")),
    ("others", include_str!("tables/others.txt")),
];

/// One of the tables, by the name of its file.
#[cfg(not(feature = "tables-apart"))]
pub(super) fn text(name: &str) -> &'static str {
    FILES.iter().find(|(file, _)| *file == name).map_or("", |(_, text)| text)
}

/// The lines of cues.txt and others.txt: a key, and what stands behind its blank. They are cut once, since
/// amounts ask for several. No cue has the name of a unit.
static ROWS: OnceLock<Vec<(&'static str, &'static str)>> = OnceLock::new();

/// What stands behind a key of these tables; nothing where there is no such key.
#[inline(never)]
pub(super) fn row(key: &str) -> &'static str {
    let rows = ROWS.get_or_init(|| {
        let mut rows = Vec::new();
        for table in ["cues", "others"] {
            for line in pieces::lines(text(table)) {
                rows.extend(pieces::split_once(line, b' '));
            }
        }
        rows
    });
    rows.iter().find(|(known, _)| *known == key).map_or("", |(_, rest)| rest)
}

/// Some phrases of cues.txt, `|` between, by their name.
pub(super) fn cues(name: &str) -> &'static str {
    row(name)
}

/// Whether a text goes on, at byte `at`, with one of the phrases of that name.
#[inline(never)]
pub(super) fn cue_after(text: &str, at: usize, name: &str) -> bool {
    look::phrase(text, at, cues(name)) > 0
}

/// Whether a text ends, at byte `at`, with one of the phrases of that name.
#[inline(never)]
pub(super) fn cue_before(text: &str, at: usize, name: &str) -> bool {
    look::ends(text, at, cues(name))
}

/// Whether one of the phrases of that name is among the last few words before byte `at`.
#[inline(never)]
pub(super) fn cue_near(text: &str, at: usize, name: &str) -> bool {
    look::holds(look::last_words(text, at), cues(name))
}

/// The tables by their names.
#[cfg(feature = "tables-apart")]
static INSTALLED: OnceLock<Vec<(&'static str, &'static str)>> = OnceLock::new();

/// One of the tables, by the name of its file; empty as long as none are installed.
#[cfg(feature = "tables-apart")]
pub(super) fn text(name: &str) -> &'static str {
    INSTALLED.get().and_then(|tables| tables.iter().find(|(known, _)| *known == name)).map_or("", |(_, text)| text)
}

/// Installs the tables of the file `money.txt`: each table after a line `== ` and its name. The first call
/// counts. False where the text is another file's, as a page that a server sends in its place.
#[cfg(feature = "tables-apart")]
pub fn install(text: String) -> bool {
    let tables = text.starts_with("== ");
    if tables {
        // Kept for as long as the page is, however many sessions there will be.
        INSTALLED.get_or_init(|| parts(text.leak()));
    }
    tables
}

/// Whether the tables are there. What is read without them is remembered: they would come too late for it.
#[cfg(feature = "tables-apart")]
pub fn are_here() -> bool {
    INSTALLED.get().is_some()
}

/// Whether the tables are there: a program that carries them has them.
#[cfg(not(feature = "tables-apart"))]
pub fn are_here() -> bool {
    true
}

#[cfg(feature = "tables-apart")]
fn parts(text: &'static str) -> Vec<(&'static str, &'static str)> {
    let mut tables = Vec::new();
    let (mut name, mut from, mut rest) = ("", 0, text);
    while let Some((line, behind)) = pieces::split_once(rest, b'\n') {
        if let Some(next) = line.strip_prefix("== ") {
            tables.push((name, text.get(from..text.len() - rest.len()).unwrap_or_default()));
            (name, from) = (look::trim(next), text.len() - behind.len());
        }
        rest = behind;
    }
    tables.push((name, text.get(from..).unwrap_or_default()));
    tables
}
