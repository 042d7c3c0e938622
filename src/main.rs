//! The `bindery` command. Everything else is in the library.

use bindery::cli::Cli;
use clap::Parser;
use mimalloc::MiMalloc;
use std::process::ExitCode;

#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    match Cli::try_parse() {
        Ok(cli) => bindery::commands::run(cli).into(),
        Err(error) => bindery::commands::refuse(&error).into(),
    }
}
