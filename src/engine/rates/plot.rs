//! A series of rates as points of a drawing.
//!
//! In whole units of the drawing: text of floating-point numbers alone costs 5 KB of compressed
//! wasm, and a drawing of 2,860 units needs none. To reckon with them costs nothing.

use crate::engine::decimal::Decimal;
use crate::engine::rates::Date;

/// The most days that a line goes on over without rates: live ones may come long after the packed ones end,
/// but no line leads from 2008 to 2018, when nobody quoted the Icelandic króna.
const LONGEST_GAP_DAYS: i32 = 100;

/// Where lines go, from the left; `y` counts downwards.
#[derive(Clone, Debug, PartialEq)]
pub struct Plot {
    /// Corners of each line, as (x, y): where no rates are known for long, another line begins.
    pub lines: Vec<Vec<(i32, i32)>>,
    /// The point of the last day that is not after the marked one.
    pub marked: Option<(i32, i32)>,
    /// The lowest rate of all.
    pub low: Decimal,
    /// The highest.
    pub high: Decimal,
}

/// Lays a series, ascending by day, into a drawing of `width` by `height` units, with at most
/// about `most` corners. `None` where there is no line: fewer than two days, or one rate alone.
///
/// ```
/// use hovergloss::engine::rates::{Date, plot::plot};
/// let series: Vec<_> = [("2025-01-01", 10), ("2025-01-02", 30), ("2025-01-05", 20)]
///     .iter()
///     .filter_map(|(day, rate)| Some((Date::parse(day)?, (*rate).into())))
///     .collect();
/// let plot = plot(&series, series[1].0, 400, 100, 140).unwrap();
/// assert_eq!(plot.lines, [[(0, 100), (100, 0), (400, 50)]]);
/// assert_eq!(plot.marked, Some((100, 0)));
/// ```
pub fn plot(series: &[(Date, Decimal)], marked: Date, width: i32, height: i32, most: usize) -> Option<Plot> {
    let (first, last) = (series.first()?, series.last()?);
    let (mut low, mut high) = (first.1, first.1);
    for (_, rate) in series {
        low = low.min(*rate);
        high = high.max(*rate);
    }
    let days = last.0.days() - first.0.days();
    let top = high.to_f64();
    let depth = top - low.to_f64();
    if days <= 0 || depth <= 0.0 {
        return None;
    }
    let point = |(date, rate): &(Date, Decimal)| {
        let x = f64::from(date.days() - first.0.days()) / f64::from(days) * f64::from(width);
        let y = (top - rate.to_f64()) / depth * f64::from(height);
        ((x + 0.5) as i32, (y + 0.5) as i32)
    };
    let every = series.len().div_ceil(most.max(1));
    let (mut lines, mut line) = (Vec::new(), Vec::new());
    for (index, pair) in series.iter().enumerate() {
        let next = series.get(index + 1);
        let ends = next.is_none_or(|next| next.0.days() > pair.0.days() + LONGEST_GAP_DAYS);
        if ends || line.is_empty() || index % every == 0 {
            line.push(point(pair));
        }
        if ends {
            lines.push(std::mem::take(&mut line));
        }
    }
    let marked = series.iter().rev().find(|(date, _)| *date <= marked).map(point);
    Some(Plot { lines, marked, low, high })
}
