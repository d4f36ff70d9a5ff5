//! A large glossary as it travels to a page: the forms of its terms in one file, and the terms
//! themselves in chunks, each fetched when a card first needs it.

use super::{Localized, Reading, Term};
use crate::engine::Language;
use crate::engine::decimal::{digits, whole};
use crate::engine::text::pieces::{self, Pieces};
use std::sync::OnceLock;

/// What the first line of a file of forms begins with; the number is that of the format.
const HEAD: &str = "hovergloss dictionary 1 ";

/// The forms of a large glossary, and as many of its terms as have come.
///
/// The file's first line is `hovergloss dictionary 1`, the number of terms in a chunk and the BCP 47
/// tags of its languages. Each further line is a term: a column of forms a language, tabs between the
/// columns, `|` between the forms of one. A line that begins with `+` is a [verb](Term::verb). The
/// terms are sorted by their lines, and chunk *n*, `n.json` beside the file, is a glossary of the
/// terms from the *n* × size-th on.
///
/// ```
/// use hovergloss::engine::glossary::Dictionary;
/// let dictionary = Dictionary::read("hovergloss dictionary 1 256 ko en\n증류|증류법\tdistillation\n".to_owned(), "a/");
/// let dictionary = dictionary.unwrap();
/// assert_eq!(dictionary.count(), 1);
/// assert_eq!(dictionary.address(0), "a/0.json");
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Dictionary {
    text: String,
    /// Where the chunks are, with the slash at its end.
    folder: String,
    languages: Vec<Option<Language>>,
    /// How many terms are in a chunk.
    size: usize,
    count: usize,
    /// The terms of each chunk that has come; none where it could not be had.
    chunks: Vec<OnceLock<Vec<Term>>>,
    /// The chunks that have been asked for.
    asked: Vec<OnceLock<()>>,
}

/// What is wrong with a chunk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OtherChunk;

impl Dictionary {
    /// Whether a file is one of forms.
    pub fn is_head_of(text: &str) -> bool {
        text.starts_with(HEAD)
    }

    /// Reads a file of forms; `None` where its first line is not as it should be.
    pub fn read(text: String, folder: &str) -> Option<Dictionary> {
        let mut lines = pieces::lines(&text);
        let mut head = pieces::split(lines.next()?.strip_prefix(HEAD)?, b' ');
        let size = whole(head.next()?).filter(|size| *size > 0)?;
        let mut languages = Vec::new();
        for tag in head {
            languages.push(Language::from_tag(tag));
        }
        let count = lines.count();
        let mut chunks = Vec::new();
        let mut asked = Vec::new();
        chunks.resize_with(count.div_ceil(size), OnceLock::new);
        asked.resize_with(chunks.len(), OnceLock::new);
        Some(Dictionary { text, folder: folder.to_owned(), languages, size, count, chunks, asked })
    }

    /// How many terms there are.
    pub fn count(&self) -> usize {
        self.count
    }

    /// The lines of the terms.
    pub fn lines(&self) -> Pieces<'_> {
        let mut lines = pieces::lines(&self.text);
        lines.next();
        lines
    }

    /// Hands over the forms of a line with their languages, and whether it is a verb.
    pub fn forms(&self, line: &str, take: &mut dyn FnMut(&str, Option<Language>, bool)) {
        let forms = line.strip_prefix("+").unwrap_or(line);
        for (column, language) in pieces::split(forms, b'\t').zip(&self.languages) {
            for form in pieces::split(column, b'|') {
                take(form, *language, forms.len() < line.len());
            }
        }
    }

    /// About how many nodes a trie of all the forms has: what of a line is not in the line before.
    pub fn nodes(&self) -> usize {
        let mut before = "";
        let mut nodes = 0;
        for line in self.lines() {
            let mut shared = true;
            for (at, byte) in line.as_bytes().iter().enumerate() {
                shared &= before.as_bytes().get(at) == Some(byte);
                // The bytes that begin a character.
                nodes += usize::from(!shared && byte & 0xC0 != 0x80);
            }
            before = line;
        }
        nodes
    }

    /// A term, by its place; `None` as long as its chunk has not come.
    pub fn term(&self, place: usize) -> Option<&Term> {
        self.chunks.get(self.chunk(place))?.get()?.get(place % self.size)
    }

    /// The chunk that a term is in.
    pub fn chunk(&self, place: usize) -> usize {
        place / self.size
    }

    /// Whether a chunk has neither come nor failed to come.
    pub fn awaits(&self, chunk: usize) -> bool {
        self.chunks.get(chunk).is_some_and(|chunk| chunk.get().is_none())
    }

    /// Whether nobody has asked for a chunk yet; who is told so asks for it.
    pub fn claim(&self, chunk: usize) -> bool {
        self.asked.get(chunk).is_some_and(|asked| asked.set(()).is_ok())
    }

    /// The address of a chunk's file.
    pub fn address(&self, chunk: usize) -> String {
        [&self.folder, &*digits(chunk as i64), ".json"].concat()
    }

    /// Takes in the terms of a chunk.
    ///
    /// # Errors
    /// [`OtherChunk`] where the terms are not those of the lines: the file is of another release.
    pub fn add(&self, chunk: usize, reading: Reading) -> Result<(), OtherChunk> {
        let mut terms = Vec::new();
        terms.resize_with(self.size, Term::default);
        let mut entries = reading.entries.iter();
        for term in reading.glossary.terms {
            if let Some(place) = entries.next().and_then(|entry| terms.get_mut(entry - 1)) {
                *place = term;
            }
        }
        let mut lines = self.lines();
        for _ in 0..chunk * self.size {
            lines.next();
        }
        for (term, line) in terms.iter().zip(lines) {
            let mut known = true;
            self.forms(line, &mut |form, _, _| known &= form.is_empty() || has(&term.forms, form));
            // An entry that could not be read has no forms, and is told where it was read.
            if !known && !term.forms.is_empty() {
                return Err(OtherChunk);
            }
        }
        self.settle(chunk, terms);
        Ok(())
    }

    /// A chunk cannot be had.
    pub fn give_up(&self, chunk: usize) {
        self.settle(chunk, Vec::new());
    }

    fn settle(&self, chunk: usize, terms: Vec<Term>) {
        if let Some(place) = self.chunks.get(chunk) {
            // What has come first stays.
            let _ = place.set(terms);
        }
    }
}

fn has(forms: &Localized<Vec<String>>, wanted: &str) -> bool {
    forms.values().any(|forms| forms.iter().any(|form| form == wanted))
}
