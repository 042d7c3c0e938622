//! The `bindery` command. Everything else is in the library.

use bindery::cli::Cli;
use clap::Parser;
use std::process::ExitCode;

fn main() -> ExitCode {
    bindery::commands::run(Cli::parse()).into()
}
