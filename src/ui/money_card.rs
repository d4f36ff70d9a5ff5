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

/// The most other readings of a shared sign that are offered.
const READINGS: usize = 4;

/// Writes the body of an amount's card.
pub fn write(pen: &Pen, state: &State, money: &Money, per: Option<&str>) {
    let words = &state.words;
    let from = currency(state, money);
    let mut full = wording::in_words(state.locale, money.amount, money.amount_max, from);
    if let Some(per) = per {
        full.push_str(" · ");
        full.push_str(per);
    }
    pen.line("p.full", &full);
    match (&state.rates, target(state, from)) {
        (_, None) => {}
        (RatesState::Here(rates), Some(to)) => Worth { state, money, from, to, rates }.write(pen),
        (RatesState::Loading, _) => pen.line("p.small", words.get(Message::RatesLoading)),
        (RatesState::Failed, _) => pen.line("p.small", words.get(Message::NoRates)),
    }
    if money.guess.is_some() && !money.candidates.is_empty() {
        write_readings(pen, state, money, state.reading.unwrap_or(money.currency));
    }
}

/// What an amount is in, as the reader reads it and as money was called on the article's day.
fn currency(state: &State, money: &Money) -> Currency {
    let currency = state.reading.unwrap_or(money.currency);
    state.day.map_or(currency, |day| redenomination::of_day(currency, day))
}

/// What an amount is converted to: the reader's currency, or their second one where it is in that.
fn target(state: &State, from: Currency) -> Option<Currency> {
    [Some(state.currency), state.second].into_iter().flatten().find(|to| *to != from)
}

/// Writes whose rates the open amount was converted by, and of which day.
pub fn write_origin(pen: &Pen, state: &State, money: &Money) {
    let from = currency(state, money);
    if let RatesState::Here(rates) = &state.rates
        && let Some(to) = target(state, from)
        && let Some(found) = (Worth { state, money, from, to, rates }).told()
    {
        pen.text(state.words.get(Message::RatesFrom));
        pen.text(" ");
        credit(pen, state, &found);
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
        _ if from != money.currency => words.get(Message::ByChoice),
        Some(Guess::OtherAmounts) => words.get(Message::ByOtherAmounts),
        Some(Guess::Page) => words.get(Message::ByPage),
        _ => words.get(Message::ByUsage),
    };
    let line = pen.element("p.small.choices");
    line.text(&[&*words.fill(Message::ReadAs, &name(from)), " ", why, " "].concat());
    let every = [money.currency].into_iter().chain(money.candidates.iter().copied());
    for other in every.filter(|other| *other != from).take(READINGS) {
        line.element("button[type=button]").set("data-reading", other.code()).text(&name(other));
    }
}

/// An amount in the reader's currency.
struct Worth<'a> {
    state: &'a State,
    money: &'a Money,
    from: Currency,
    to: Currency,
    rates: &'a Rates,
}

impl Worth<'_> {
    fn write(&self, pen: &Pen) {
        let words = &self.state.words;
        let then = self.state.day.map(|day| (day, self.convert(Day::On(day))));
        let now = self.convert(Day::Latest);
        let told = match &then {
            Some((_, Ok(then))) => Some(then),
            _ => now.as_ref().ok(),
        };
        let figures = pen.element("dl.figures");
        match &then {
            Some((_, Ok(then))) => {
                self.row(&figures, &words.fill(Message::ArticleDay, &self.date(then.date)), then, true, None);
            }
            Some((day, Err(reason))) => {
                figures.line("dt", &words.fill(Message::ArticleDay, &self.date(*day)));
                figures.line("dd.missing", &self.reason(reason));
            }
            None => {}
        }
        match &now {
            // The latest day is the article's own: there is nothing to compare.
            Ok(now) if matches!(&then, Some((_, Ok(then))) if then.date == now.date) => {}
            Ok(now) => {
                let first = !matches!(then, Some((_, Ok(_))));
                let change = if first { None } else { told.and_then(|told| change_percent(told.rate, now.rate)) };
                self.row(&figures, &words.fill(Message::Latest, &self.date(now.date)), now, first, change);
            }
            Err(_) => figures.line("dd.missing", words.get(Message::NoRate)),
        }
        let day = self.state.day.filter(|_| matches!(then, Some((_, Ok(_)))));
        self.second_row(&figures, day.map_or(Day::Latest, Day::On));
        if let Some(day) = self.state.day {
            chart::write(pen, self.state, self.rates, (self.from, self.to), day);
        }
        if let Some(told) = told {
            self.source(pen, told);
        }
    }

    /// The conversion of the article's day, or else the latest.
    fn told(&self) -> Option<Conversion> {
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

    fn about(&self, found: &Conversion, to: Currency) -> String {
        let about = wording::approximate(self.state, found.amount, self.most(found), to);
        wording::bounded(self.state, self.money.qualifiers.bound, &about)
    }

    /// The same in the reader's second currency, on the same day, or on the latest where that is all
    /// there is.
    fn second_row(&self, pen: &Pen, day: Day) {
        let others = |second: &Currency| *second != self.from && *second != self.to;
        let Some(second) = self.state.second.filter(others) else { return };
        let convert = |day| self.rates.convert(self.money.amount, self.from, second, day);
        let mut label = intl::currency_name(self.state.locale.tag(), second.code());
        let mut found = convert(day);
        if let Err(NoRate::LatestOnly { date, .. }) = found {
            label = [&*label, " · ", &self.date(date)].concat();
            found = convert(Day::Latest);
        }
        if let Ok(found) = found {
            pen.line("dt", &label);
            pen.line("dd.second", &self.about(&found, second));
        }
    }

    fn row(&self, pen: &Pen, label: &str, found: &Conversion, first: bool, change: Option<Decimal>) {
        let locale = self.state.locale;
        let most = self.most(found);
        let about = self.about(found, self.to);
        pen.line("dt", label);
        let figure = pen.element(if first { "dd.first" } else { "dd.second" });
        figure.text(&about);
        if first {
            figure.line("span.exact", &wording::rounded(locale, found.amount, most, self.to));
        }
        if let Some(change) = change {
            let fields = [("style", "unit"), ("unit", "percent"), ("signDisplay", "exceptZero")];
            figure.line("span.change", &intl::number(locale.tag(), change, &fields));
        }
    }

    /// The rate, its day and who says so.
    fn source(&self, pen: &Pen, found: &Conversion) {
        let rate = intl::number(self.state.locale.tag(), found.rate, &[("maximumSignificantDigits", "6")]);
        let line = pen.element("p.small");
        line.line("bdi", &["1 ", self.from.code(), " = ", &rate, " ", self.to.code()].concat());
        line.text(" · ");
        credit(&line, self.state, found);
        line.text(&[" · ", self.state.words.get(Message::Approximate)].concat());
        let digits = wording::every_digit(self.state.locale, found.amount, self.most(found), self.to);
        let details = pen.element("details.digits");
        details.line("summary", self.state.words.get(Message::EveryDigit));
        details.line("p.full", &digits);
    }

    fn reason(&self, reason: &NoRate) -> String {
        let words = &self.state.words;
        match reason {
            NoRate::NotLoaded { .. } if self.state.year_failed => words.get(Message::NoRates).to_owned(),
            NoRate::NotLoaded { .. } => words.get(Message::RatesLoading).to_owned(),
            NoRate::TooEarly { first } => words.fill(Message::NoRateBefore, &self.date(*first)),
            NoRate::TooLate { last } => words.fill(Message::RatesEnd, &self.date(*last)),
            NoRate::LatestOnly { .. } => words.get(Message::LatestOnly).to_owned(),
            NoRate::NotQuoted { .. } | NoRate::TooLarge => words.get(Message::NoRate).to_owned(),
        }
    }

    fn date(&self, date: Date) -> String {
        intl::day(self.state.locale.tag(), date)
    }
}
