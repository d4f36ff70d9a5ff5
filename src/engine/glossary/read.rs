//! From what an editor wrote to what can be used: the good is kept, the rest is named.

use super::by_id::ById;
use super::{Fault, Glossary, Problem, Sense, Term};
use crate::engine::Language;
use crate::engine::text::fold::Folded;
use crate::engine::text::script;

/// The most characters a card shows without scrolling.
pub const CARD_CHARACTERS: usize = 280;
const MOST_CHARACTERS: usize = 2000;
const MOST_IN_FORM: usize = 100;
/// What stands where something was not Unicode.
const REPLACEMENT: char = '\u{FFFD}';

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
/// let faults: Vec<Fault> = reading.problems.iter().map(|problem| problem.fault).collect();
/// assert_eq!(faults, [Fault::EmptyForm, Fault::Unreadable]);
/// ```
pub fn read(entries: impl IntoIterator<Item = Result<Term, String>>) -> Reading {
    let mut reading = Reading::default();
    let mut by_id = ById::default();
    for (index, entry) in entries.into_iter().enumerate() {
        let mut check = Check { entry: index + 1, id: String::new(), problems: &mut reading.problems };
        match entry {
            Ok(mut term) => {
                if check.term(&mut term) {
                    let terms = &mut reading.glossary.terms;
                    match by_id.find(terms, &term.id) {
                        Ok(_) => check.report(Fault::DuplicateId, &term.id),
                        Err(order) => {
                            by_id.insert(order, terms.len());
                            terms.push(term);
                            reading.entries.push(index + 1);
                        }
                    }
                }
            }
            Err(reason) => check.report(Fault::Unreadable, &reason),
        }
    }
    reading
}

/// The entry at hand, and where to report to.
struct Check<'a> {
    entry: usize,
    id: String,
    problems: &'a mut Vec<Problem>,
}

impl Check<'_> {
    fn report(&mut self, fault: Fault, text: &str) {
        let text = excerpt(text);
        self.problems.push(Problem { entry: self.entry, id: self.id.clone(), fault, text });
    }

    /// Puts a term right in place; whether anything of use is left.
    fn term(&mut self, term: &mut Term) -> bool {
        self.id = term.id.trim().to_owned();
        self.forms(term);
        let first = term.forms.values().flatten().next().cloned();
        let Some(first) = first else {
            self.report(Fault::NoForm, "");
            return false;
        };
        if self.id.is_empty() {
            self.report(Fault::NoId, &first);
            self.id = first;
        }
        term.id = self.id.clone();
        for sense in &mut term.senses {
            self.sense(sense);
        }
        let explained = || term.senses.iter().filter(|sense| !sense.definition.is_empty());
        if explained().next().is_none() {
            self.report(Fault::NoDefinition, "");
            return false;
        }
        if explained().filter(|sense| sense.cues.is_empty()).nth(1).is_some() {
            self.report(Fault::RivalSenses, "");
        }
        true
    }

    fn forms(&mut self, term: &mut Term) {
        for (tag, forms) in term.forms.iter_mut() {
            if Language::from_tag(tag).is_none() {
                self.report(Fault::UnknownLanguage, tag);
            }
            forms.retain_mut(|form| {
                // What is taken out of a form may leave too little of it.
                let fault = fault_of_form(form.replace(is_unwanted, " ").trim());
                if fault.is_none() {
                    self.text(form);
                }
                if let Some(fault) = fault {
                    self.report(fault, form);
                }
                fault.is_none()
            });
        }
        term.forms.retain(|_, forms| !forms.is_empty());
    }

    fn sense(&mut self, sense: &mut Sense) {
        for label in sense.label.values_mut() {
            self.text(label);
        }
        for cues in sense.cues.values_mut() {
            cues.retain(|cue| !cue.trim().is_empty());
        }
        sense.cues.retain(|_, cues| !cues.is_empty());
        for definition in sense.definition.values_mut() {
            self.text(definition);
            if has_markup(definition) {
                self.report(Fault::Markup, definition);
            }
            let mut ends = definition.char_indices().map(|(offset, _)| offset);
            let card = ends.nth(CARD_CHARACTERS);
            let most = ends.nth(MOST_CHARACTERS - CARD_CHARACTERS - 1);
            if let Some(most) = most {
                self.report(Fault::EndlessDefinition, definition);
                definition.truncate(most);
                definition.push('…');
            } else if card.is_some() {
                self.report(Fault::LongDefinition, definition);
            }
        }
        sense.definition.retain(|_, definition| !definition.is_empty());
        if let Some(source) = &mut sense.source {
            source.url = source.url.trim().to_owned();
            if !is_web_address(&source.url) {
                if !source.url.is_empty() {
                    self.report(Fault::UnsafeLink, &source.url);
                }
                sense.source = None;
            }
        }
    }

    /// What can be wrong with any text that a reader sees; blanks at its ends go.
    fn text(&mut self, text: &mut String) {
        if text.contains(REPLACEMENT) {
            self.report(Fault::BrokenText, text);
        }
        if text.contains(is_conjoining_jamo) {
            self.report(Fault::DecomposedHangul, text);
        }
        if text.contains(is_unwanted) {
            self.report(Fault::ControlCharacter, text);
            *text = text.replace(is_unwanted, " ");
        }
        if text.trim().len() != text.len() {
            *text = text.trim().to_owned();
        }
    }
}

fn fault_of_form(form: &str) -> Option<Fault> {
    if form.contains(REPLACEMENT) {
        return Some(Fault::BrokenForm);
    }
    let folded = Folded::new(form);
    let folded = folded.text().trim();
    if !folded.contains(script::is_word) {
        return Some(Fault::EmptyForm);
    }
    if PARTICLES.split(' ').any(|particle| particle == folded) {
        return Some(Fault::ParticleForm);
    }
    let mut characters = folded.chars();
    let first = characters.next().unwrap_or_default();
    if characters.as_str().is_empty() && !is_word_of_one(first) {
        return Some(Fault::OneLetterForm);
    }
    characters.nth(MOST_IN_FORM - 1).map(|_| Fault::LongForm)
}

/// The particles, suffixes and forms of the copula that may follow any Korean noun, as far as
/// they are of one or two syllables: looked for alone, they would be found everywhere.
const PARTICLES: &str = "은 는 이 가 을 를 의 에 와 과 도 만 로 나 랑 께 들 인 다 요 씨 님 등 \
    으로 에서 에게 한테 부터 까지 보다 처럼 마다 조차 마저 이나 이랑 하고 이다";

/// Whether one character can be a word: a Hangul syllable or an ideograph.
fn is_word_of_one(character: char) -> bool {
    matches!(character, '가'..='힣' | '\u{3400}'..='\u{9FFF}' | '\u{20000}'..='\u{3FFFF}')
}

fn is_conjoining_jamo(character: char) -> bool {
    matches!(character, '\u{1100}'..='\u{11FF}')
}

/// Control characters other than line breaks and tabs, and those that turn the text's direction.
fn is_unwanted(character: char) -> bool {
    character.is_control() && !character.is_whitespace()
        || matches!(character, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Whether a text has a tag or a character reference. A lone "<" or "&" is none ("P < 5", "M&A").
fn has_markup(text: &str) -> bool {
    let opens = |rest: &str| rest.starts_with(|next: char| next.is_ascii_alphabetic() || matches!(next, '/' | '!'));
    let tag = text.split('<').skip(1).any(|rest| opens(rest) && rest.contains('>'));
    let reference = text.split('&').skip(1).any(|rest| {
        let name = rest.split(';').next().unwrap_or_default();
        let fits = |character: char| character.is_ascii_alphanumeric() || character == '#';
        name.len() < rest.len() && (2..=8).contains(&name.len()) && name.chars().all(fits)
    });
    tag || reference
}

/// Whether an address is http or https with a host.
fn is_web_address(url: &str) -> bool {
    let scheme = |name: &str| url.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name));
    let after = ["https://", "http://"].into_iter().find(|name| scheme(name)).and_then(|name| url.get(name.len()..));
    let ends = |character: char| character.is_whitespace() || character.is_control();
    after.is_some_and(|rest| !rest.is_empty() && !rest.starts_with(['/', '?', '#']) && !rest.contains(ends))
}

/// The first characters of a text, for a message.
fn excerpt(text: &str) -> String {
    match text.char_indices().nth(80) {
        Some((end, _)) => [text.get(..end).unwrap_or_default(), "…"].concat(),
        None => text.to_owned(),
    }
}
