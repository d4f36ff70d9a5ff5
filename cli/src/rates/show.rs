//! `hovergloss rates show`: the figures of the money card, in the terminal.

use clap::Args;
use hovergloss::engine::decimal::Decimal;
use hovergloss::engine::format::{self, Wording};
use hovergloss::engine::money::Currency;
use hovergloss::engine::rates::change_percent;
use hovergloss::engine::rates::{Conversion, Date, Day, NoRate, Rates};
use std::error::Error;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::str::FromStr;

/// What `hovergloss rates show` takes.
#[derive(Args)]
pub struct Arguments {
    /// The day, as in 2025-01-31
    #[arg(value_parser = date)]
    date: Date,
    /// The amount
    #[arg(value_parser = amount, allow_negative_numbers = true)]
    amount: Decimal,
    /// What to convert from: a code of ISO 4217
    #[arg(value_parser = currency)]
    from: Currency,
    /// What to convert to: a code of ISO 4217
    #[arg(value_parser = currency)]
    to: Currency,
    /// The language to word amounts in (a BCP 47 tag)
    #[arg(long, default_value = "en")]
    lang: String,
    /// The folder that `rates pack` wrote
    #[arg(long, default_value = "www/rates")]
    rates: PathBuf,
}

fn date(text: &str) -> Result<Date, String> {
    let whole = Date::parse(text).filter(|_| text.len() == 10);
    whole.ok_or("should be a day of the calendar, as in 2025-01-31".into())
}

fn amount(text: &str) -> Result<Decimal, String> {
    Decimal::from_str(text).map_err(|_| "should be a number with at most one point, as in 2.19".into())
}

fn currency(text: &str) -> Result<Currency, String> {
    Currency::new(text).ok_or("should be a code of three letters, as in KRW".into())
}

/// Prints what the amount was worth on the day and is worth now. The exit status is 1 when the
/// day has no rate.
pub fn run(arguments: &Arguments) -> Result<ExitCode, Box<dyn Error>> {
    let &Arguments { date, amount, from, to, .. } = arguments;
    let rates = load(&arguments.rates, date)?;
    let then = rates.convert(amount, from, to, Day::On(date));
    let now = rates.convert(amount, from, to, Day::Latest);
    let mut out = io::stdout().lock();
    print(&mut out, arguments, &format!("on {date}"), &then)?;
    print(&mut out, arguments, "latest", &now)?;
    if let (Ok(then), Ok(now)) = (&then, &now)
        && let Some(percent) = change_percent(then.amount, now.amount)
    {
        let sign = if !percent.is_sign_negative() && !percent.is_zero() { "+" } else { "" };
        writeln!(out, "change\t{sign}{percent} %")?;
    }
    Ok(if then.is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// The rates with the years that a look-up on one day needs.
fn load(folder: &Path, date: Date) -> Result<Rates, Box<dyn Error>> {
    let path = folder.join("head.txt");
    let remedy = "write the files with `hovergloss rates pack`, or name their folder with --rates";
    let head = std::fs::read_to_string(&path).map_err(|error| format!("{}: {error}; {remedy}", path.display()))?;
    let mut rates = Rates::from_head(&head).map_err(|error| format!("{}: {error}", path.display()))?;
    for year in rates.years_needed(date..=date) {
        let path = folder.join(format!("{year}.bin"));
        let file = std::fs::read(&path).map_err(|error| format!("{}: {error}; {remedy}", path.display()))?;
        rates.add_year(year, &file).map_err(|error| format!("{}: {error}", path.display()))?;
    }
    Ok(rates)
}

fn print(
    out: &mut impl Write,
    arguments: &Arguments,
    when: &str,
    outcome: &Result<Conversion, NoRate>,
) -> io::Result<()> {
    let Arguments { amount, from, to, lang, .. } = arguments;
    match outcome {
        Ok(Conversion { amount: worth, rate, date, source }) => {
            let exact = worth.round_dp(2);
            let approximate = text(format::approximate(*worth, None, *to, lang), *to);
            let full = text(format::full(*worth, None, *to, lang), *to);
            writeln!(out, "{when}\t{amount} {from} = {} {to}", grouped(exact, 2))?;
            writeln!(out, "\t{approximate}, in full {full}")?;
            let rate = format::significant(*rate, 6);
            writeln!(out, "\t1 {from} = {} {to}, {}, {date}", grouped(rate, 0), source.name())
        }
        Err(reason) => writeln!(out, "{when}\tno rate: {reason}"),
    }
}

fn grouped(number: Decimal, decimals: u32) -> String {
    let mut text = String::new();
    format::digits::push_grouped(&mut text, number, decimals);
    text
}

/// Finishes what a browser's number format would.
fn text(wording: Wording, currency: Currency) -> String {
    match wording {
        Wording::Text(text) => text,
        Wording::Plan(plan) => format!("{currency} {}", grouped(plan.low, plan.fraction_digits)),
    }
}
