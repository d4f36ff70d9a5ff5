//! The rate from a year before the article to now, as a small line.

use crate::engine::money::Currency;
use crate::engine::rates::{Date, Rates};
use crate::ui::intl;
use crate::ui::messages::fill;
use crate::ui::pen::Pen;
use crate::ui::reader::State;
use crate::ui::ring::tenths;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

const WIDTH: f64 = 286.0;
const HEIGHT: f64 = 44.0;
/// Points drawn at most; more would not show at this width.
const POINTS: usize = 140;

/// Writes the chart. It holds nothing to act on: a screen reader gets its summary.
pub fn write(pen: &Pen, state: &State, rates: &Rates, from: Currency, day: Date) {
    let Some(start) = Date::new(day.year() - 1, day.month(), day.day().min(28)) else { return };
    let series = rates.series(from, state.currency, start..=rates.last_day());
    let (Some(first), Some(last)) = (series.first(), series.last()) else { return };
    let rate = |point: &(Date, Decimal)| point.1.to_f64().unwrap_or(0.0);
    let low = series.iter().map(|point| point.1).min().unwrap_or_default();
    let high = series.iter().map(|point| point.1).max().unwrap_or_default();
    let (bottom, top) = (low.to_f64().unwrap_or(0.0), high.to_f64().unwrap_or(0.0));
    let days = f64::from(last.0.days() - first.0.days());
    if days <= 0.0 || top <= bottom {
        return;
    }
    let x = |date: Date| tenths(f64::from(date.days() - first.0.days()) / days * WIDTH);
    let y = |rate: f64| tenths((top - rate) / (top - bottom) * (HEIGHT - 6.0) + 3.0);
    let every = series.len().div_ceil(POINTS);
    let mut path = String::new();
    for (index, point) in series.iter().enumerate() {
        if index % every == 0 || index + 1 == series.len() {
            path.push(if path.is_empty() { 'M' } else { 'L' });
            path.push_str(&x(point.0));
            path.push(' ');
            path.push_str(&y(rate(point)));
        }
    }
    let tag = state.locale.tag();
    let figure = |rate: Decimal| intl::number(tag, rate, &[("maximumSignificantDigits", "5")]);
    let span = [&*intl::day(tag, first.0), " – ", &intl::day(tag, last.0)].concat();
    let range = [&*figure(low), " – ", &figure(high)].concat();
    let summary = fill(&fill(state.locale.messages().chart, &span), &range);
    let view_box = ["0 0 ", &*tenths(WIDTH), " ", &tenths(HEIGHT)].concat();
    let attributes = [("class", "chart"), ("role", "img"), ("aria-label", &*summary), ("viewBox", &*view_box)];
    pen.svg("svg", &attributes, &|pen| {
        pen.svg("path", &[("d", &path)], &|_| {});
        if let Some(point) = series.iter().rev().find(|point| point.0 <= day) {
            pen.svg("circle", &[("cx", &x(point.0)), ("cy", &y(rate(point))), ("r", "3")], &|_| {});
        }
    });
}
