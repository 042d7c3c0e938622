//! The `bindery` command. Everything else is in the library.

use bindery::cli::Cli;
use clap::Parser;
use mimalloc::MiMalloc;
use std::process::ExitCode;

#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    bindery::commands::run(Cli::parse()).into()
}
