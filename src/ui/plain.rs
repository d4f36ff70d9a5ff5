//! What a note says, as plain text for other programs.

use crate::engine::money::Money;
use crate::ui::intl;
use crate::ui::money_card::{self, Worth};
use crate::ui::reader::{Kind, Note, RatesState, State};
use crate::ui::wording;

/// The text of a note, and the BCP 47 tag of the language it is in.
pub fn text<'a>(state: &'a State, note: &Note) -> (String, &'a str) {
    match &note.kind {
        Kind::Money(money, _) => (worth(state, money), state.locale.tag()),
        Kind::Term(meanings) => {
            let meaning = meanings.first();
            let term = meaning.and_then(|meaning| state.glossary.term(meaning.term));
            let sense = meaning.zip(term).and_then(|(meaning, term)| term.senses.get(meaning.sense));
            let definition = sense.and_then(|sense| state.locale.pick(&sense.definition));
            definition.map_or_else(|| (note.words.clone(), ""), |(tag, text)| (text.clone(), tag))
        }
    }
}

/// "5,000억 달러 = 약 725조 원 (European Central Bank, 2025. 1. 31.)": on the article's day where that
/// day's rates are here, else on the latest.
fn worth(state: &State, money: &Money) -> String {
    let from = money_card::currency(state, money.currency);
    let full = wording::in_words(state.locale, money.amount, money.amount_max, from);
    let (RatesState::Here(rates, _), Some(to)) = (&state.rates, money_card::target(state, from)) else { return full };
    let worth = Worth { state, money, from, to, rates: &rates.borrow() };
    let Some(found) = worth.told() else { return full };
    let about = worth.about(&found, to);
    let day = intl::day(state.locale.tag(), found.date);
    [&*full, " = ", &about, " (", found.source.name(), ", ", &day, ")"].concat()
}
