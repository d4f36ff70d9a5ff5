//! `hovergloss rates pack`: the bank's history to `head.txt` and a file a year.

use super::daily;
use super::history::History;
use hovergloss::engine::rates::head::Head;
use hovergloss::engine::rates::{Column, Date, Quotes, RatesError, Source, Year};
use std::error::Error;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// What `hovergloss rates pack` takes.
#[derive(clap::Args)]
pub struct Arguments {
    /// The European Central Bank's eurofxref-hist.zip, or a package that carries it; days of
    /// several add up
    #[arg(required = true, value_name = "ZIP")]
    zips: Vec<PathBuf>,
    /// The latest rates of the currencies the bank lacks: v1/currencies/eur.json of the npm
    /// package @fawazahmed0/currency-api; without it those of the head that is there stay
    #[arg(long, value_name = "JSON")]
    extra: Option<PathBuf>,
    /// The folder to write to
    #[arg(long, default_value = "www/rates")]
    out: PathBuf,
}

/// Packs and writes the files, and says how large they are.
pub fn run(arguments: &Arguments) -> Result<ExitCode, Box<dyn Error>> {
    let mut history = History::default();
    for path in &arguments.zips {
        history.add_zip(path)?;
    }
    let (first, last) = history.days.first_key_value().zip(history.days.last_key_value()).ok_or("no day has rates")?;
    let rates = history.currencies.iter().filter_map(|currency| Some((*currency, last.1.get(currency)?.normalize())));
    let daily = match &arguments.extra {
        Some(path) => daily::read(path)?,
        None => daily::kept(&arguments.out.join("head.txt"), *last.0)?,
    };
    let bank = Quotes { date: *last.0, source: Source::EuropeanCentralBank, rates: rates.collect() };
    let head = Head { first: *first.0, last_year: last.0.year(), bank, daily };
    std::fs::create_dir_all(&arguments.out).map_err(|error| at(&arguments.out, &error))?;
    let text = head.to_string();
    // What is said of the files comes after all of them: nobody may be listening.
    let mut report = write(&arguments.out.join("head.txt"), text.as_bytes())?;
    let mut values = 0;
    for year in head.first.year()..=head.last_year {
        let packed = pack(&history, year)?;
        let bytes = packed.encode();
        // What cannot be read back as it was must not be published.
        if Year::decode(year, &bytes)? != packed {
            return Err(RatesError::Year { year }.into());
        }
        values += packed.columns.iter().flat_map(|column| &column.units).filter(|units| **units > 0).count();
        report += &write(&arguments.out.join(format!("{year}.bin")), &bytes)?;
    }
    let days = history.days.len();
    writeln!(io::stdout().lock(), "{report}{values} rates of {days} days, {} to {}", head.first, head.bank.date)?;
    Ok(ExitCode::SUCCESS)
}

fn at(path: &Path, error: &dyn Error) -> String {
    format!("{}: {error}", path.display())
}

/// Writes a file, and words a line about it.
fn write(path: &Path, bytes: &[u8]) -> Result<String, String> {
    std::fs::write(path, bytes).map_err(|error| at(path, &error))?;
    Ok(format!("{}\t{} bytes\n", path.display(), bytes.len()))
}

/// The rates of one year.
fn pack(history: &History, year: i16) -> Result<Year, String> {
    let rows: Vec<_> = history.days.iter().filter(|(date, _)| date.year() == year).collect();
    let days: Vec<Date> = rows.iter().map(|(date, _)| **date).collect();
    let mut columns = Vec::new();
    for currency in &history.currencies {
        let rates: Vec<_> = rows.iter().map(|(_, rates)| rates.get(currency).map(|rate| rate.normalize())).collect();
        let Some(decimals) = rates.iter().flatten().map(|rate| rate.scale()).max() else { continue };
        let mut units = Vec::new();
        for rate in rates {
            let counted = rate.map_or(Some(0), |rate| {
                let power = 10_i32.checked_pow(decimals - rate.scale())?;
                i32::try_from(rate.mantissa()).ok()?.checked_mul(power)
            });
            units.push(counted.ok_or(format!("{currency} in {year}: a rate has more digits than a file can hold"))?);
        }
        columns.push(Column { currency: *currency, decimals, units });
    }
    Ok(Year { year, days, columns })
}
