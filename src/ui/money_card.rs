//! What an amount is worth: on the article's day first, then now.

use crate::engine::decimal::Decimal;
use crate::engine::money::{Currency, Guess, Money};
use crate::engine::rates::convert::change_percent;
use crate::engine::rates::{Conversion, Date, Day, NoRate, Rates, redenomination};
use crate::ui::chart;
use crate::ui::intl;
use crate::ui::messages::Message;
use crate::ui::pen::Pen;
use crate::ui::reader::{RatesState, State};
use crate::ui::wording;

/// The most other readings of a shared sign that are offered: more do not fit a card at its word.
const READINGS: usize = 4;

/// Writes the body of an amount's card.
pub fn write(pen: &Pen, state: &State, money: &Money, per: Option<&str>) {
    let words = &state.words;
    let from = currency(state, state.reading.unwrap_or(money.currency));
    let full = pen.element("p.full");
    full.text(&wording::in_words(state.locale, money.amount, money.amount_max, from));
    if let Some(per) = per {
        full.text(" · ").text(per);
    }
    match (&state.rates, target(state, from)) {
        (_, None) => {}
        (RatesState::Here(rates, _), Some(to)) => Worth { state, money, from, to, rates: &rates.borrow() }.write(pen),
        (RatesState::Loading, _) => pen.say("p.small", words, Message::RatesLoading),
        (RatesState::Failed, _) => pen.say("p.small", words, Message::NoRates),
    }
    if money.guess.is_some() && !money.candidates.is_empty() {
        write_readings(pen, state, money, state.reading.unwrap_or(money.currency));
    }
}

/// A currency as it was on the article's day.
pub(super) fn currency(state: &State, currency: Currency) -> Currency {
    state.day.map_or(currency, |day| redenomination::of_day(currency, day))
}

/// What an amount is converted to: the reader's currency, or their second one where it is in that.
pub(super) fn target(state: &State, from: Currency) -> Option<Currency> {
    [Some(state.currency), state.second].into_iter().flatten().find(|to| *to != from)
}

/// Writes whose rates the open amount was converted by, and of which day.
pub fn write_origin(pen: &Pen, state: &State, money: &Money) {
    let from = currency(state, state.reading.unwrap_or(money.currency));
    if let RatesState::Here(rates, _) = &state.rates
        && let Some(to) = target(state, from)
        && let Some(found) = (Worth { state, money, from, to, rates: &rates.borrow() }).told()
    {
        credit(pen.text(state.words.get(Message::RatesFrom)).text(" "), state, &found);
    }
}

fn credit(pen: &Pen, state: &State, found: &Conversion) {
    pen.link(found.source.url(), found.source.name());
    pen.text(", ");
    // A text from right to left would tear a date after a Latin name apart.
    pen.line("bdi", &intl::day(state.locale.tag(), found.date));
}

/// Writes how a shared sign was read, and the other currencies it may stand for.
fn write_readings(pen: &Pen, state: &State, money: &Money, from: Currency) {
    let words = &state.words;
    let name = |currency: Currency| intl::currency_name(state.locale.tag(), currency.code());
    let why = match money.guess {
        _ if from != money.currency => Message::ByChoice,
        Some(Guess::OtherAmounts) => Message::ByOtherAmounts,
        Some(Guess::Page) => Message::ByPage,
        _ => Message::ByUsage,
    };
    let line = pen.element("p.small.choices");
    line.text(&words.fill(Message::ReadAs, &name(from))).text(" ").text(words.get(why)).text(" ");
    let mut left = READINGS;
    let mut offer = |other: Currency| {
        if other != from && left > 0 {
            left -= 1;
            line.element("button[type=button]").set("data-reading", other.code()).text(&name(other));
        }
    };
    offer(money.currency);
    money.candidates.iter().copied().for_each(offer);
}

/// An amount in the reader's currency.
#[derive(Clone, Copy)]
pub(super) struct Worth<'a> {
    pub(super) state: &'a State,
    pub(super) money: &'a Money,
    pub(super) from: Currency,
    pub(super) to: Currency,
    pub(super) rates: &'a Rates,
}

impl Worth<'_> {
    fn write(&self, pen: &Pen) {
        let figures = pen.element("dl.figures");
        let mut then = None;
        if let Some(own) = self.state.day {
            let found = self.convert(Day::On(own));
            self.dated(&figures, "dt", Message::ArticleDay, found.as_ref().map_or(own, |found| found.date));
            match found {
                Ok(found) => {
                    self.figure(&figures, &found, true, None);
                    then = Some(found);
                }
                Err(reason) => self.reason(&figures, reason),
            }
        }
        let now = self.convert(Day::Latest);
        match &now {
            // The latest day is the article's own: there is nothing to compare.
            Ok(now) if then.as_ref().is_some_and(|then| then.date == now.date) => {}
            Ok(now) => {
                self.dated(&figures, "dt", Message::Latest, now.date);
                let change = then.as_ref().and_then(|then| change_percent(then.rate, now.rate));
                self.figure(&figures, now, then.is_none(), change);
            }
            Err(_) => figures.say("dd.missing", &self.state.words, Message::NoRate),
        }
        let now = now.ok();
        let second = self.second_row(&figures, then.as_ref().or(now.as_ref()));
        if let Some(day) = self.state.day {
            chart::write(pen, self.state, self.rates, (self.from, self.to), day);
        }
        let told: Vec<Conversion> = [then, now, second].into_iter().flatten().collect();
        self.source(pen, &told);
    }

    /// The conversion of the article's day, or else the latest.
    pub(super) fn told(&self) -> Option<Conversion> {
        let then = self.state.day.and_then(|day| self.convert(Day::On(day)).ok());
        then.or_else(|| self.convert(Day::Latest).ok())
    }

    fn convert(&self, day: Day) -> Result<Conversion, NoRate> {
        self.rates.convert(self.money.amount, self.from, self.to, day)
    }

    /// The upper end of a range, converted.
    fn most(&self, found: &Conversion) -> Option<Decimal> {
        self.money.amount_max.and_then(|most| most.checked_mul(found.rate))
    }

    pub(super) fn about(&self, found: &Conversion, to: Currency) -> String {
        let about = wording::approximate(self.state, found.amount, self.most(found), to);
        wording::bounded(self.state, self.money.qualifiers.bound, about)
    }

    /// The same in the reader's second currency, on the article's day or else the latest; with its day, where
    /// that is not the one of the figure above it.
    fn second_row(&self, pen: &Pen, above: Option<&Conversion>) -> Option<Conversion> {
        let second = self.state.second.filter(|second| *second != self.from && *second != self.to)?;
        let found = Worth { to: second, ..*self }.told()?;
        let label = pen.element("dt");
        label.text(&intl::currency_name(self.state.locale.tag(), second.code()));
        if above.is_none_or(|above| above.date != found.date) {
            label.text(" · ").text(&self.date(found.date));
        }
        pen.line("dd.second", &self.about(&found, second));
        Some(found)
    }

    fn figure(&self, pen: &Pen, found: &Conversion, first: bool, change: Option<Decimal>) {
        let locale = self.state.locale;
        let figure = pen.element(if first { "dd.first" } else { "dd.second" });
        figure.text(&self.about(found, self.to));
        if first {
            figure.line("span.exact", &wording::rounded(locale, found.amount, self.most(found), self.to));
        }
        if let Some(change) = change {
            let style = r#"{"style":"unit","unit":"percent","signDisplay":"exceptZero"}"#;
            // For who copies or hears it; a margin alone parts the two for the eye.
            figure.text(" ").line("span.change", &intl::number(locale.tag(), change, style));
        }
    }

    /// The rate, its day and who says so; and who says what else the card tells.
    fn source(&self, pen: &Pen, told: &[Conversion]) {
        let Some(found) = told.first() else { return };
        let words = &self.state.words;
        let rate = intl::number(self.state.locale.tag(), found.rate, r#"{"maximumSignificantDigits":6}"#);
        let line = pen.element("p.small");
        let rates = line.element("bdi");
        rates.text("1 ").text(self.from.code()).text(" = ").text(&rate).text(" ").text(self.to.code());
        for (index, other) in told.iter().enumerate() {
            if told.iter().take(index).all(|earlier| earlier.source != other.source) {
                credit(line.text(" · "), self.state, other);
            }
        }
        line.text(" · ").text(words.get(Message::Approximate));
        let details = pen.element("details.digits");
        details.say("summary", words, Message::EveryDigit);
        let digits = wording::every_digit(self.state.locale, found.amount, self.most(found), self.to);
        details.line("p.full", &digits);
    }

    fn reason(&self, pen: &Pen, reason: NoRate) {
        let message = match reason {
            NoRate::TooEarly { first } => return self.dated(pen, "dd.missing", Message::NoRateBefore, first),
            NoRate::TooLate { last } => return self.dated(pen, "dd.missing", Message::RatesEnd, last),
            NoRate::NotLoaded { .. } if self.state.year_failed => Message::NoRates,
            NoRate::NotLoaded { .. } => Message::RatesLoading,
            NoRate::LatestOnly { .. } => Message::LatestOnly,
            NoRate::NotQuoted { .. } | NoRate::TooLarge => Message::NoRate,
        };
        pen.say("dd.missing", &self.state.words, message);
    }

    /// Writes a message with a day in it.
    fn dated(&self, pen: &Pen, kind: &str, message: Message, date: Date) {
        pen.line(kind, &self.state.words.fill(message, &self.date(date)));
    }

    fn date(&self, date: Date) -> String {
        intl::day(self.state.locale.tag(), date)
    }
}
