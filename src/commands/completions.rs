//! `bindery completions`.

use super::Ending;
use crate::cli;
use clap::CommandFactory;

pub(super) fn run(arguments: &cli::Completions) -> Ending {
    let mut command = cli::Cli::command();
    let mut bytes = Vec::new();
    clap_complete::generate(arguments.shell, &mut command, "bindery", &mut bytes);
    super::print_exactly(&String::from_utf8_lossy(&bytes));
    Ending::Fine
}
