//! `hovergloss rates`: packs exchange rates for the web, and looks them up.

mod daily;
mod history;
mod pack;
mod show;

use clap::Subcommand;
use std::error::Error;
use std::process::ExitCode;

/// What `hovergloss rates` takes.
#[derive(Subcommand)]
pub enum Command {
    /// Pack a history of rates into the files a page loads
    Pack(pack::Arguments),
    /// Say what an amount was worth on a day, and is worth now
    Show(show::Arguments),
}

/// Runs one of the commands.
pub fn run(command: &Command) -> Result<ExitCode, Box<dyn Error>> {
    match command {
        Command::Pack(arguments) => pack::run(arguments),
        Command::Show(arguments) => show::run(arguments),
    }
}
