//! What an amount is worth: on the article's day first, then now.

use crate::engine::money::{Currency, Guess, Money};
use crate::engine::rates::convert::change_percent;
use crate::engine::rates::{Conversion, Date, Day, NoRate, Rates};
use crate::ui::chart::Chart;
use crate::ui::intl;
use crate::ui::locale::Locale;
use crate::ui::messages::{Messages, fill};
use crate::ui::reader::{Asked, Reader};
use crate::ui::wording;
use leptos::prelude::*;

/// The currencies a reader can choose from; the one in use is added where it is another.
const CHOICES: [&str; 20] = [
    "KRW", "USD", "EUR", "JPY", "GBP", "CNY", "TWD", "HKD", "INR", "CHF", "CAD", "AUD", "BRL", "MXN", "SGD", "SEK",
    "NOK", "DKK", "PLN", "VND",
];

/// The body of an amount's card.
#[component]
pub fn MoneyCard(reader: Reader, money: Money, per: Option<String>) -> impl IntoView {
    // Which reading of a shared sign the reader takes.
    let from = RwSignal::new(money.currency);
    let body = {
        let money = money.clone();
        move || {
            let locale = reader.locale.get();
            let figures = Figures {
                locale,
                words: locale.messages(),
                from: from.get(),
                to: reader.currency.get(),
                money: money.clone(),
                day: reader.day.get(),
            };
            let rates = reader.rates.get();
            let full = [wording::in_words(locale, money.amount, money.amount_max, figures.from)];
            let per = per.as_ref().map(|per| fill(figures.words.per, per));
            let shown = match rates {
                _ if figures.from == figures.to => None,
                Some(rates) => Some(figures.table(&rates, reader)),
                None if reader.rates_failed.get() => Some(small(figures.words.no_rates.to_owned())),
                None => Some(small(figures.words.rates_loading.to_owned())),
            };
            view! {
                <p class="full">{full}{per.map(|per| [" · ", &per].concat())}</p>
                {shown}
            }
            .into_any()
        }
    };
    view! { {body} <Readings reader money from/> <Choice reader/> }.into_any()
}

/// The other currencies that a shared sign may stand for, one tap away.
#[component]
fn Readings(reader: Reader, money: Money, from: RwSignal<Currency>) -> impl IntoView {
    let guessed = money.guess.is_some() && !money.candidates.is_empty();
    guessed.then(|| {
        let others = move || {
            let locale = reader.locale.get();
            let current = from.get();
            let every = [money.currency].into_iter().chain(money.candidates.iter().copied());
            every
                .filter(|other| *other != current)
                .take(4)
                .map(|other| {
                    let name = intl::currency_name(locale.tag(), other.code());
                    view! { <button type="button" class="reading" on:click=move |_| from.set(other)>{name}</button> }
                })
                .collect::<Vec<_>>()
        };
        let reason = move || {
            let locale = reader.locale.get();
            let words = locale.messages();
            let name = intl::currency_name(locale.tag(), from.get().code());
            let why = match money.guess {
                Some(Guess::OtherAmounts) => words.by_other_amounts,
                Some(Guess::Page) => words.by_page,
                _ => words.by_usage,
            };
            [&fill(words.read_as, &name), " ", why].concat()
        };
        view! { <p class="small readings">{reason}" "{others}</p> }
    })
}

/// The reader's own currency.
#[component]
fn Choice(reader: Reader) -> impl IntoView {
    let options = move || {
        let locale = reader.locale.get();
        let current = reader.currency.get();
        let own = (!CHOICES.contains(&current.code())).then_some(current);
        own.into_iter()
            .chain(CHOICES.iter().filter_map(|code| Currency::new(code)))
            .map(|currency| {
                let name = [currency.code(), " – ", &intl::currency_name(locale.tag(), currency.code())].concat();
                view! { <option value=currency.code().to_owned() selected=currency == current>{name}</option> }
            })
            .collect::<Vec<_>>()
    };
    let choose = move |event| {
        if let Some(currency) = Currency::new(&event_target_value(&event)) {
            reader.ask(Asked::Currency(currency));
        }
    };
    view! {
        <label class="choice">
            {move || reader.locale.get().messages().your_currency}
            <select on:change=choose>{options}</select>
        </label>
    }
}

/// One amount in the reader's currency.
struct Figures {
    locale: Locale,
    words: &'static Messages,
    from: Currency,
    to: Currency,
    money: Money,
    day: Option<Date>,
}

impl Figures {
    fn table(&self, rates: &Rates, reader: Reader) -> AnyView {
        let then = self.day.map(|day| (day, rates.convert(self.money.amount, self.from, self.to, Day::On(day))));
        let now = rates.convert(self.money.amount, self.from, self.to, Day::Latest);
        let change = match (&then, &now) {
            (Some((_, Ok(then))), Ok(now)) if then.date != now.date => change_percent(then.rate, now.rate),
            _ => None,
        };
        let then_row = then.as_ref().map(|(day, found)| self.row_of_day(*day, found, reader));
        let now_row = match &now {
            Ok(now) => self.row(fill(self.words.latest, &self.date(now.date)), now, then.is_none(), change).into_any(),
            Err(_) => small(self.words.no_rate.to_owned()),
        };
        let first = match &then {
            Some((_, Ok(then))) => Some(then),
            _ => now.as_ref().ok(),
        };
        let note = first.map(|first| self.note(first));
        let chart = self.day.map(|day| view! { <Chart reader from=self.from day/> });
        view! { <dl class="figures">{then_row}{now_row}</dl> {chart} {note} }.into_any()
    }

    fn row_of_day(&self, day: Date, found: &Result<Conversion, NoRate>, reader: Reader) -> AnyView {
        let words = self.words;
        match found {
            Ok(then) => self.row(fill(words.article_day, &self.date(then.date)), then, true, None).into_any(),
            Err(error) => {
                let text = match error {
                    NoRate::NotLoaded { .. } if reader.years_failed.get() => words.no_rates.to_owned(),
                    NoRate::NotLoaded { .. } => words.rates_loading.to_owned(),
                    NoRate::TooEarly { first } => fill(words.no_rate_before, &self.date(*first)),
                    NoRate::TooLate { last } => fill(words.rates_end, &self.date(*last)),
                    NoRate::LatestOnly { .. } => words.latest_only.to_owned(),
                    NoRate::NotQuoted { .. } | NoRate::TooLarge => words.no_rate.to_owned(),
                };
                view! { <dt>{fill(words.article_day, &self.date(day))}</dt><dd class="missing">{text}</dd> }.into_any()
            }
        }
    }

    fn row(
        &self,
        label: String,
        found: &Conversion,
        first: bool,
        change: Option<rust_decimal::Decimal>,
    ) -> impl IntoView {
        let most = self.money.amount_max.and_then(|most| most.checked_mul(found.rate));
        let about = wording::approximate(self.locale, found.amount, most, self.to);
        let about = wording::bounded(self.locale, self.money.qualifiers.bound, &about);
        let exact = first.then(|| wording::rounded(self.locale, found.amount, most, self.to));
        let change = change.map(|change| {
            let fields = [("style", "unit"), ("unit", "percent"), ("signDisplay", "exceptZero")];
            intl::number(self.locale.tag(), change, &fields)
        });
        view! {
            <dt>{label}</dt>
            <dd class=if first { "first" } else { "second" }>
                {about}
                {exact.map(|exact| view! { <span class="exact">{exact}</span> })}
                {change.map(|change| view! { <span class="change">{change}</span> })}
            </dd>
        }
    }

    /// The rate, its day and who says so.
    fn note(&self, found: &Conversion) -> AnyView {
        let rate = intl::number(self.locale.tag(), found.rate, &[("maximumSignificantDigits", "6")]);
        let equation = ["1 ", self.from.code(), " = ", &rate, " ", self.to.code(), " · "].concat();
        let day = self.date(found.date);
        view! {
            <p class="small">
                {equation}
                <a href=found.source.url() target="_blank" rel="noopener noreferrer">{found.source.name()}</a>
                {[", ", &day, ". ", self.words.approximate].concat()}
            </p>
        }
        .into_any()
    }

    fn date(&self, date: Date) -> String {
        intl::day(self.locale.tag(), date)
    }
}

fn small(text: String) -> AnyView {
    view! { <p class="small">{text}</p> }.into_any()
}
