//! What a text says around an amount: "약", "up to", "이상", "100만 토큰당".

use super::amount::{Amount, Page};
use super::{Bound, Qualifiers, per, tables};
use crate::engine::Language;
use crate::engine::text::script;
use std::sync::OnceLock;

/// A phrase and which end of something it says an amount is; `None` is "about".
type Phrase = (&'static str, Option<Bound>);

/// The phrases of one language.
struct Phrases {
    before: Vec<Phrase>,
    after: Vec<Phrase>,
}

impl Phrases {
    /// The phrases of a language, as qualifiers.txt has them.
    fn of(language: Language) -> &'static Phrases {
        static PHRASES: [OnceLock<Phrases>; 9] = [const { OnceLock::new() }; 9];
        let own = PHRASES.get(language as usize).unwrap_or(&PHRASES[0]);
        own.get_or_init(|| {
            let mut lines = tables::text("qualifiers").lines();
            let line = lines.find_map(|line| line.strip_prefix(language.tag())?.strip_prefix(';')?.split_once('|'));
            let (before, after) = line.unwrap_or_default();
            let read = |phrases: &'static str| phrases.split(';').map(meaning).filter(|(phrase, _)| !phrase.is_empty());
            Phrases { before: read(before).collect(), after: read(after).collect() }
        })
    }
}

/// A phrase without the mark of what it says, and that.
fn meaning(phrase: &'static str) -> Phrase {
    let marks = [
        ("<=", Some(Bound::UpTo)),
        (">=", Some(Bound::AtLeast)),
        (">", Some(Bound::Over)),
        ("<", Some(Bound::Under)),
        ("~", None),
    ];
    marks.into_iter().find_map(|(mark, bound)| Some((phrase.strip_prefix(mark)?, bound))).unwrap_or((phrase, None))
}

/// What is said around an amount.
pub fn read(page: &Page, amount: &Amount) -> Qualifiers {
    let mut qualifiers = Qualifiers { approximate: amount.rounded, ..Qualifiers::default() };
    let phrases = Phrases::of(page.language);
    let mut before = page.to(amount.start);
    before = before.strip_suffix(' ').unwrap_or(before);
    // "최대 약 250억달러" says two things.
    for _ in 0..2 {
        let said = phrases.before.iter().find(|(phrase, _)| ends_with(before, phrase));
        let Some((phrase, bound)) = said else { break };
        say(&mut qualifiers, *bound);
        before = before.get(..before.len() - phrase.len()).unwrap_or_default();
        before = before.strip_suffix(' ').unwrap_or(before);
    }
    let after = page.from(amount.end);
    let rest = after.strip_prefix(' ').unwrap_or(after);
    if let Some((_, bound)) = phrases.after.iter().find(|(phrase, _)| rest.starts_with(phrase)) {
        say(&mut qualifiers, *bound);
    }
    qualifiers.per = per::before(page, before).or_else(|| per::after(page, amount.end));
    qualifiers
}

fn say(qualifiers: &mut Qualifiers, bound: Option<Bound>) {
    match bound {
        None => qualifiers.approximate = true,
        Some(_) => qualifiers.bound = qualifiers.bound.or(bound),
    }
}

/// Whether a text ends with a phrase, whatever its case, that no letter of an alphabet stands
/// right before.
fn ends_with(text: &str, phrase: &str) -> bool {
    let at = text.len().wrapping_sub(phrase.len());
    let Some(end) = text.get(at..) else { return false };
    end.eq_ignore_ascii_case(phrase)
        && (!phrase.starts_with(script::is_letter)
            || matches!(phrase.chars().next(), Some('一'..='鿿'))
            || !text.get(..at).is_some_and(|head| {
                head.ends_with(|last: char| script::is_word(last) && !('一'..='鿿').contains(&last))
            }))
}
