//! The benchmark of editions: how fast they are made, and with how much memory.
//!
//! In: this repository's toolkit and a generated book. Out: a table of ratios, each with its aim.
//! Scenarios that are compared run alternately in one session. Each has its own process, so that
//! its caches are cold and its peak memory is its own. A figure never fails the run. Only a
//! scenario that cannot be carried out does.
//!
//! Start it with `tests/bench/run.sh`. `--quick` leaves out the generated book and runs one round.
//! `--book FOLDER` only writes the generated book, to look at.

#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    clippy::disallowed_macros,
    clippy::panic,
    reason = "a benchmark prints, reads the clock and works on files"
)]

mod bare;
mod book;
mod bundle;
mod edits;
mod rounds;
mod sample;
mod scenarios;
mod table;
mod words;

use rounds::{Plan, measure};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// The stack of a scenario's thread, as large as those of the tool's own workers.
const STACK: usize = 64 << 20;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let outcome = match arguments.split_first() {
        Some((first, rest)) if first == scenarios::SWITCH => on_large_stack(rest.to_vec()),
        _ => benchmark(&arguments),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("error: {message}");
            ExitCode::FAILURE
        }
    }
}

/// Runs one scenario and prints what it measured.
fn on_large_stack(arguments: Vec<String>) -> Result<(), String> {
    let work = move || scenarios::run(&arguments);
    let thread = std::thread::Builder::new().stack_size(STACK).spawn(work);
    let sample = thread
        .map_err(|error| format!("the scenario's thread cannot be started: {error}"))?
        .join()
        .map_err(|_| "the scenario panicked".to_owned())??;
    print!("{sample}");
    Ok(())
}

/// Runs all scenarios and prints the table.
fn benchmark(arguments: &[String]) -> Result<(), String> {
    // Cargo itself passes `--bench`.
    let own: Vec<&str> =
        arguments.iter().map(String::as_str).filter(|argument| *argument != "--bench").collect();
    let quick = match own[..] {
        [] => false,
        ["--quick"] => true,
        ["--book", folder] => return write_all(Path::new(folder), &book::files()),
        _ => return Err(format!("unknown option `{}`: see tests/bench/run.sh", own.join(" "))),
    };
    let workplace = tempfile::tempdir()
        .map_err(|error| format!("a temporary folder cannot be made: {error}"))?;
    let rounds = if quick { 1 } else { 3 };
    let toolkit = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut plans = vec![Plan {
        name: "toolkit",
        root: project_copy(toolkit, &workplace.path().join("toolkit"))?,
        work: workplace.path().join("toolkit-work"),
        rounds,
    }];
    if !quick {
        let root = workplace.path().join("generated");
        write_all(&root, &book::files())?;
        let work = workplace.path().join("generated-work");
        plans.push(Plan { name: "generated book", root, work, rounds });
    }
    let mut columns = Vec::new();
    for plan in &plans {
        columns.push((plan.name, measure(plan)?));
    }
    print!("{}", table::render(&columns, rounds));
    Ok(())
}

/// Copies a project's content, because the scenarios edit it.
fn project_copy(from: &Path, to: &Path) -> Result<PathBuf, String> {
    copy(&from.join("content"), &to.join("content"))?;
    Ok(to.to_owned())
}

fn copy(from: &Path, to: &Path) -> Result<(), String> {
    let failed = |error: std::io::Error| format!("{}: {error}", from.display());
    if !from.is_dir() {
        return std::fs::copy(from, to).map(|_| ()).map_err(failed);
    }
    std::fs::create_dir_all(to).map_err(failed)?;
    for entry in std::fs::read_dir(from).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        copy(&entry.path(), &to.join(entry.file_name()))?;
    }
    Ok(())
}

fn write_all(root: &Path, files: &[(String, String)]) -> Result<(), String> {
    for (path, text) in files {
        bundle::write(&root.join(path), text.as_bytes())?;
    }
    Ok(())
}
