//! `hovergloss rates show`: the figures of the money card, in the terminal.

use clap::Args;
use std::error::Error;
use std::process::ExitCode;

/// What `hovergloss rates show` takes.
#[derive(Args)]
pub struct Arguments {}

pub fn run(_arguments: &Arguments) -> Result<ExitCode, Box<dyn Error>> {
    Ok(ExitCode::SUCCESS)
}
