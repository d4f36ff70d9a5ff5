//! The rate from a year before the article to now, as a small line.

use crate::engine::money::Currency;
use crate::engine::rates::Date;
use crate::ui::intl;
use crate::ui::messages::fill;
use crate::ui::reader::Reader;
use leptos::prelude::*;
use rust_decimal::prelude::ToPrimitive;

const WIDTH: f64 = 286.0;
const HEIGHT: f64 = 44.0;
/// Points drawn at most; more would not show at this width.
const POINTS: usize = 140;

/// The chart. It holds nothing to act on: a screen reader gets its summary.
#[component]
pub fn Chart(reader: Reader, from: Currency, day: Date) -> impl IntoView {
    move || {
        let (locale, to) = (reader.locale.get(), reader.currency.get());
        let rates = reader.rates.get()?;
        let start = Date::new(day.year() - 1, day.month(), day.day().min(28))?;
        let series = rates.series(from, to, start..=rates.last_day());
        let numbers: Vec<(f64, f64)> =
            series.iter().filter_map(|(date, rate)| Some((f64::from(date.days()), rate.to_f64()?))).collect();
        let (first, last) = (numbers.first()?.0, numbers.last()?.0);
        let low = numbers.iter().map(|(_, rate)| *rate).fold(f64::INFINITY, f64::min);
        let high = numbers.iter().map(|(_, rate)| *rate).fold(f64::NEG_INFINITY, f64::max);
        if numbers.len() < 2 || high <= low {
            return None;
        }
        let x = move |days: f64| (days - first) / (last - first) * WIDTH;
        let y = move |rate: f64| (high - rate) / (high - low) * (HEIGHT - 6.0) + 3.0;
        let every = numbers.len().div_ceil(POINTS);
        let ends = numbers.len() - 1;
        let mut path = String::new();
        for (index, (days, rate)) in numbers.iter().enumerate() {
            if index % every == 0 || index == ends {
                path.push(if path.is_empty() { 'M' } else { 'L' });
                push_point(&mut path, x(*days), y(*rate));
            }
        }
        let marked = f64::from(day.days());
        let at = numbers.iter().rev().find(|(days, _)| *days <= marked).map(|(days, rate)| (x(*days), y(*rate)));
        let figure = |rate: f64| {
            let rate = rust_decimal::Decimal::from_f64_retain(rate).unwrap_or_default();
            intl::number(locale.tag(), rate, &[("maximumSignificantDigits", "5")])
        };
        let (from_day, to_day) = (series.first()?.0, series.last()?.0);
        let days = [intl::day(locale.tag(), from_day), intl::day(locale.tag(), to_day)];
        let span = [figure(low), figure(high)];
        let summary = fill(&fill(locale.messages().chart, &days.join(" – ")), &span.join(" – "));
        let dot = at.map(|(x, y)| view! { <circle cx=number(x) cy=number(y) r=number(3.0)></circle> });
        Some(view! {
            <svg class="chart" role="img" aria-label=summary viewBox=[&"0 0 ", &*number(WIDTH), " ", &*number(HEIGHT)].concat()>
                <path d=path></path>
                {dot}
            </svg>
        })
    }
}

fn push_point(path: &mut String, x: f64, y: f64) {
    path.push_str(&number(x));
    path.push(' ');
    path.push_str(&number(y));
}

/// A number as SVG writes it, to a tenth.
fn number(value: f64) -> String {
    ((value * 10.0).round() / 10.0).to_string()
}
