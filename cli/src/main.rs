//! Hovergloss in the terminal: one file a command.

mod annotate;
mod glossary;
mod guard;
mod rates;

use clap::{Parser, Subcommand};
use std::io::{self, ErrorKind};
use std::process::ExitCode;

/// Explains the terms and converts the amounts of a news article.
#[derive(Parser)]
#[command(name = "hovergloss", version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Annotate the text on standard input
    Annotate(annotate::Arguments),
    /// Check glossaries, and convert them from and to other formats
    #[command(subcommand)]
    Glossary(glossary::Command),
    /// Pack exchange rates, or look one up
    #[command(subcommand)]
    Rates(rates::Command),
    /// List the longer words that terms are only part of
    #[command(subcommand)]
    Guard(guard::Command),
}

fn main() -> ExitCode {
    let outcome = match Arguments::parse().command {
        Command::Annotate(arguments) => annotate::run(&arguments),
        Command::Glossary(command) => glossary::run(&command),
        Command::Rates(command) => rates::run(&command),
        Command::Guard(command) => guard::run(&command),
    };
    match outcome {
        Ok(code) => code,
        // Who reads has seen enough, as `head` does.
        Err(error) if error.downcast_ref::<io::Error>().is_some_and(|error| error.kind() == ErrorKind::BrokenPipe) => {
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("hovergloss: {error}");
            ExitCode::from(2)
        }
    }
}
