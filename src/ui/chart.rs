//! The rate from a year before the article to now, as a small line.

use crate::engine::decimal::{Decimal, digits};
use crate::engine::money::Currency;
use crate::engine::rates::plot::plot;
use crate::engine::rates::{Date, Rates};
use crate::ui::intl;
use crate::ui::messages::{Message, fill};
use crate::ui::pen::Pen;
use crate::ui::reader::State;

/// The drawing's units; ten of them are a pixel of a card at its usual width.
const WIDTH: i32 = 2860;
const HEIGHT: i32 = 400;
/// The chart's element, with both of them.
const CHART: &str = "svg.chart[role=img][preserveAspectRatio=none][viewBox=0 0 2860 400]";
/// Corners drawn at most; more would not show at this width.
const CORNERS: usize = 140;

/// Writes the chart. It holds nothing to act on: a screen reader gets its summary.
pub fn write(pen: &Pen, state: &State, rates: &Rates, (from, to): (Currency, Currency), day: Date) {
    let Some(start) = day.year_before() else { return };
    let series = rates.series(from, to, start..=rates.last_day());
    let (Some((first, _)), Some((last, _))) = (series.first(), series.last()) else { return };
    let Some(plot) = plot(&series, day, WIDTH, HEIGHT, CORNERS) else { return };
    let point = |(x, y): (i32, i32)| [&*digits(x.into()), " ", &digits(y.into()), " "].concat();
    // Points behind the first are lines to them.
    let mut path = String::new();
    for line in &plot.lines {
        path.push('M');
        for corner in line {
            path.push_str(&point(*corner));
        }
    }
    let tag = state.locale.tag();
    let figure = |rate: Decimal| intl::number(tag, rate, r#"{"maximumSignificantDigits":5}"#);
    let span = [&*intl::day(tag, *first), " – ", &intl::day(tag, *last)].concat();
    let range = [&*figure(plot.low), " – ", &figure(plot.high)].concat();
    let summary = fill(&state.words.fill(Message::Chart, &span), &range);
    let chart = pen.svg(CHART);
    chart.set("aria-label", &summary);
    chart.svg("path").set("d", &path);
    if let Some(marked) = plot.marked {
        // A line of no length with round ends stays a dot however the drawing is stretched.
        chart.svg("path.dot").set("d", &["M", &point(marked), "h0"].concat());
    }
}
