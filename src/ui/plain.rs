//! What a note says, as plain text for other programs.

use crate::engine::money::Money;
use crate::ui::intl;
use crate::ui::money_card::Worth;
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
    let full = wording::in_words(state.locale, money.amount, money.amount_max, money.currency);
    let RatesState::Here(rates, _) = &state.rates else { return full };
    let rates = rates.borrow();
    let convert = |day| rates.convert(money.amount, money.currency, state.currency, day).ok();
    let found = state.day.and_then(|day| convert(Day::On(day))).or_else(|| convert(Day::Latest));
    let Some(found) = found.filter(|_| money.currency != state.currency) else { return full };
    let most = money.amount_max.and_then(|most| most.checked_mul(found.rate));
    let about = wording::approximate(state, found.amount, most, state.currency);
    let about = wording::bounded(state, money.qualifiers.bound, &about);
    let day = intl::day(state.locale.tag(), found.date);
    [&*full, " = ", &about, " (", found.source.name(), ", ", &day, ")"].concat()
}
