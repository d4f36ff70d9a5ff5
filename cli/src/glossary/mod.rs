//! `hovergloss glossary`: what editors do with glossaries, one file a command or a format.

mod advice;
mod check;
mod convert;
mod csv;
mod defined_term_set;
mod everyday;
mod finding;
mod json;
mod load;
mod native;
mod tbx;
mod text_file;

pub use finding::Finding;
pub use load::{Loaded, built_in, load};

use std::error::Error;
use std::process::ExitCode;

/// What `hovergloss glossary` does.
#[derive(clap::Subcommand)]
pub enum Command {
    /// Say what is wrong with glossary files, and how to put it right
    Check(check::Arguments),
    /// Make a glossary of a CSV, TBX or schema.org DefinedTermSet file
    Import(convert::Import),
    /// Make a CSV, TBX or schema.org DefinedTermSet file of a glossary
    Export(convert::Export),
}

/// Runs one of the commands. The exit status is 1 when something was found wrong or left out.
pub fn run(command: &Command) -> Result<ExitCode, Box<dyn Error>> {
    match command {
        Command::Check(arguments) => check::run(arguments),
        Command::Import(arguments) => convert::import(arguments),
        Command::Export(arguments) => convert::export(arguments),
    }
}
