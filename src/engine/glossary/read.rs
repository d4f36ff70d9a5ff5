//! From what an editor wrote to what can be used: the good is kept, the rest is named.

use super::by_id::ById;
use super::field::Field;
use super::warnings::{Passage, warnings};
use super::{Fault, Glossary, Localized, Problem, Sense, Term, Value, past_scheme};
use crate::engine::text::fold::Folded;
use crate::engine::text::{look, script};

/// The most characters that are kept of a definition.
pub(super) const MOST_CHARACTERS: usize = 2000;
const MOST_IN_FORM: usize = 100;

/// What could be used of a glossary, and what was wrong with it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reading {
    /// The entries that can be used.
    pub glossary: Glossary,
    /// The number of the entry that each of the glossary's terms was, the first being 1.
    pub entries: Vec<usize>,
    /// What was wrong, in the order of the entries.
    pub problems: Vec<Problem>,
}

/// Keeps what is usable of a glossary's entries, each given as it was read, or as the reason why
/// it could not be.
///
/// ```
/// use hovergloss::engine::glossary::{self, Fault, Localized, Sense, Term};
/// let sense = Sense { definition: Localized::from([("en", "Stacked memory.".to_owned())]), ..Sense::default() };
/// let forms = Localized::from([("en", vec!["HBM".to_owned(), String::new()])]);
/// let term = Term { id: "hbm".to_owned(), forms, senses: vec![sense], ..Term::default() };
/// let reading = glossary::read([Ok(term), Err("forms should be an object".to_owned())]);
/// assert_eq!(reading.glossary.terms.len(), 1);
/// assert_eq!(reading.glossary.terms[0].forms["en"], ["HBM"]);
/// let faults: Vec<&Fault> = reading.problems.iter().map(|problem| problem.fault).collect();
/// assert_eq!(faults, [Fault::EMPTY_FORM, Fault::UNREADABLE]);
/// ```
pub fn read(entries: impl IntoIterator<Item = Result<Term, String>>) -> Reading {
    let mut reader = Reader::<true>::default();
    for entry in entries {
        reader.add(entry);
    }
    *reader.reading
}

/// Takes in one entry after the other, and may look for what is merely odd.
#[derive(Default)]
pub(super) struct Reader<const WARNS: bool> {
    /// What was read so far.
    pub reading: Box<Reading>,
    by_id: ById,
    /// How many entries there were.
    count: usize,
    /// The id of the entry at hand.
    id: String,
}

impl<const WARNS: bool> Reader<WARNS> {
    /// Takes in an entry as it was read, or the reason why it could not be.
    pub fn add(&mut self, entry: Result<Term, String>) {
        self.begin();
        match entry {
            Ok(term) => self.keep(term),
            Err(reason) => self.report(Fault::UNREADABLE, &reason),
        }
    }

    /// The same of an entry whose value `read` has yet to read into a term.
    #[inline(never)]
    pub fn add_value(&mut self, entry: &Value, read: &mut dyn FnMut(&Field, &mut Term)) {
        self.begin();
        let mut term = Term::default();
        match Field::read(entry, &mut |entry| read(entry, &mut term)) {
            Ok(()) => self.keep(term),
            Err(misfit) => self.report(Fault::UNREADABLE, &misfit.message()),
        }
    }

    fn begin(&mut self) {
        self.count += 1;
        self.id.clear();
    }

    fn keep(&mut self, mut term: Term) {
        if !self.term(&mut term) {
            return;
        }
        let terms = &mut self.reading.glossary.terms;
        if self.by_id.place_or_next(terms, &term.id).is_some() {
            return self.report(Fault::DUPLICATE_ID, &term.id);
        }
        terms.push(term);
        self.reading.entries.push(self.count);
    }

    fn report(&mut self, fault: &'static Fault, text: &str) {
        let text = excerpt(text);
        self.reading.problems.push(Problem { entry: self.count, id: self.id.clone(), fault, text });
    }

    fn look_at(&mut self, passage: &Passage) {
        if !WARNS {
            return;
        }
        let text = match passage {
            Passage::Tag(text) | Passage::Text(text) | Passage::Definition(text) => text,
            Passage::Senses(_) => "",
        };
        for fault in warnings(passage) {
            self.report(fault, text);
        }
    }

    /// Puts a term right in place; whether anything of use is left.
    fn term(&mut self, term: &mut Term) -> bool {
        self.id.push_str(look::trim(&term.id));
        self.forms(term);
        let Some(first) = term.forms.values().next().and_then(|forms| forms.first()) else {
            self.report(Fault::NO_FORM, "");
            return false;
        };
        if self.id.is_empty() {
            if WARNS {
                self.report(Fault::NO_ID, first);
            }
            self.id.push_str(first);
        }
        term.id.clone_from(&self.id);
        let mut explained = false;
        for sense in &mut term.senses {
            self.sense(sense);
            explained |= !sense.definition.is_empty();
        }
        if explained {
            self.look_at(&Passage::Senses(&term.senses));
        } else {
            self.report(Fault::NO_DEFINITION, "");
        }
        explained
    }

    fn forms(&mut self, term: &mut Term) {
        for tag in term.forms.keys() {
            self.look_at(&Passage::Tag(tag));
        }
        sift(&mut term.forms, &mut |form| {
            // What is taken out of a form may leave too little of it.
            let tidy = tidied(form);
            let fault = fault_of_form(tidy.as_deref().unwrap_or(form));
            match fault {
                Some(fault) => self.report(fault, form),
                None => {
                    self.look_at(&Passage::Text(form));
                    if let Some(tidy) = tidy {
                        *form = tidy;
                    }
                }
            }
            fault.is_none()
        });
    }

    fn sense(&mut self, sense: &mut Sense) {
        for label in sense.label.values_mut() {
            self.text(label);
        }
        sift(&mut sense.cues, &mut |cue| !look::trim(cue).is_empty());
        for definition in sense.definition.values_mut() {
            self.text(definition);
            self.look_at(&Passage::Definition(definition));
            // No text has more characters than bytes.
            if definition.len() > MOST_CHARACTERS
                && let Some(most) = look::beginning(definition, MOST_CHARACTERS).map(str::len)
            {
                self.report(Fault::ENDLESS_DEFINITION, definition);
                definition.truncate(most);
                definition.push('…');
            }
        }
        sense.definition.retain(|definition| !definition.is_empty());
        if let Some(source) = &mut sense.source {
            source.url = look::trim(&source.url).to_owned();
            if !is_web_address(&source.url) {
                if !source.url.is_empty() {
                    self.report(Fault::UNSAFE_LINK, &source.url);
                }
                sense.source = None;
            }
        }
    }

    fn text(&mut self, text: &mut String) {
        self.look_at(&Passage::Text(text));
        if let Some(tidy) = tidied(text) {
            *text = tidy;
        }
    }
}

/// Keeps the texts that are good for something, and the languages that have any.
fn sift(texts: &mut Localized<Vec<String>>, is_good: &mut dyn FnMut(&mut String) -> bool) {
    for texts in texts.values_mut() {
        texts.retain_mut(&mut *is_good);
    }
    texts.retain(|texts| !texts.is_empty());
}

/// A text without blanks at its ends and with a blank for every character that no card should
/// show; `None` where it is so already.
fn tidied(text: &str) -> Option<String> {
    // In UTF-8 whatever is unwanted begins with one of these bytes, and most texts have none of them.
    let suspect = |byte: u8| matches!(byte, 0..b' ' | 0x7F | 0xC2 | 0xE2);
    if !text.bytes().any(suspect) && look::trim(text).len() == text.len() {
        return None;
    }
    let mut tidy = String::with_capacity(text.len());
    for character in text.chars() {
        tidy.push(if is_unwanted(character) { ' ' } else { character });
    }
    Some(look::trim(&tidy).to_owned())
}

fn fault_of_form(form: &str) -> Option<&'static Fault> {
    if look::is_in(char::REPLACEMENT_CHARACTER, form) {
        return Some(Fault::BROKEN_FORM);
    }
    let folded = Folded::new(form);
    let folded = look::trim(folded.text());
    if !folded.contains(script::is_word) {
        return Some(Fault::EMPTY_FORM);
    }
    if folded.len() <= LONGEST_PARTICLE && look::is_one_of(PARTICLES, folded) {
        return Some(Fault::PARTICLE_FORM);
    }
    let mut characters = folded.chars();
    let first = characters.next().unwrap_or_default();
    if characters.as_str().is_empty() && !is_word_of_one(first) {
        return Some(Fault::ONE_LETTER_FORM);
    }
    look::beginning(folded, MOST_IN_FORM).map(|_| Fault::LONG_FORM)
}

/// The particles, suffixes and forms of the copula that may follow any Korean noun, as far as
/// they are of one or two syllables: looked for alone, they would be found everywhere.
const PARTICLES: &str = "은 는 이 가 을 를 의 에 와 과 도 만 로 나 랑 께 들 인 다 요 씨 님 등 \
    으로 에서 에게 한테 부터 까지 보다 처럼 마다 조차 마저 이나 이랑 하고 이다";

/// In bytes.
const LONGEST_PARTICLE: usize = "으로".len();

/// Whether one character can be a word: a Hangul syllable or an ideograph.
fn is_word_of_one(character: char) -> bool {
    matches!(character, '가'..='힣' | '\u{3400}'..='\u{9FFF}' | '\u{20000}'..='\u{3FFFF}')
}

/// Control characters other than line breaks and tabs, and those that turn the text's direction.
pub(super) fn is_unwanted(character: char) -> bool {
    character.is_control() && !script::is_blank(character)
        || matches!(character, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Whether an address is http or https with a host.
fn is_web_address(url: &str) -> bool {
    let ends = |character: char| script::is_blank(character) || character.is_control();
    let host = past_scheme(url).unwrap_or_default();
    (look::ends(url, 8, "https://") || look::ends(url, 7, "http://"))
        && !host.chars().any(ends)
        // Where nothing is, a blank is.
        && !look::is_in(look::at(host, 0), "/?# ")
}

/// The first characters of a text, for a message.
fn excerpt(text: &str) -> String {
    look::beginning(text, 80).map_or_else(|| text.to_owned(), |beginning| [beginning, "…"].concat())
}
