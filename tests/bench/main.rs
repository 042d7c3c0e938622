//! The benchmark of editions: how fast they are made, and with how much memory.
//!
//! In: this repository's toolkit, and generated books of several lengths for several numbers of
//! partners. Out: a report in Markdown, with each figure beside its aim. A figure never fails the
//! run. Only a scenario that cannot be carried out does.
//!
//! Start it with `tests/bench/run.sh`, which says what the options are.

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
mod copies;
mod editions;
mod edits;
mod folders;
mod machine;
mod measured;
mod partners;
mod peers;
mod plain;
mod program;
mod report;
mod sample;
mod scenarios;
mod table;
mod words;

use book::Book;
use copies::Plan;
use measured::Measured;
use mimalloc::MiMalloc;
use peers::Peers;
use program::Programs;
use report::About;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// The same as that of the tool, or the bare engine would be slower for that reason alone.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

/// The stack of a scenario's thread, as large as those of the tool's own workers.
const STACK: usize = 64 << 20;

/// How much is measured.
struct Level {
    command: &'static str,
    /// The chapters of the generated books, and the rounds of each book.
    lengths: &'static [(usize, usize)],
    numbers: &'static [usize],
    rounds: usize,
    is_full: bool,
}

const QUICK: Level = Level {
    command: "tests/bench/run.sh --quick",
    lengths: &[(10, 1)],
    numbers: partners::FEW,
    rounds: 1,
    is_full: false,
};

const FULL: Level = Level {
    command: "tests/bench/run.sh",
    lengths: &[(10, 5), (100, 3), (1000, 1)],
    numbers: partners::MANY,
    rounds: 3,
    is_full: true,
};

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

/// Does what the options ask for.
fn benchmark(arguments: &[String]) -> Result<(), String> {
    // Cargo itself passes `--bench`.
    let own: Vec<&str> =
        arguments.iter().map(String::as_str).filter(|argument| *argument != "--bench").collect();
    let committed = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/bench/REPORT.md");
    match own[..] {
        [] => run(&FULL, Some(&committed)),
        ["--quick"] => run(&QUICK, None),
        ["--report", file] => run(&FULL, Some(Path::new(file))),
        ["--quick", "--report", file] => run(&QUICK, Some(Path::new(file))),
        ["--book", folder] => write_book(folder, "40", "2"),
        ["--book", folder, chapters, partners] => write_book(folder, chapters, partners),
        _ => Err(format!("unknown options `{}`: see tests/bench/run.sh", own.join(" "))),
    }
}

/// Writes a generated book, to look at.
fn write_book(folder: &str, chapters: &str, partners: &str) -> Result<(), String> {
    let number = |text: &str| {
        let number: Option<usize> = text.parse().ok();
        number.filter(|number| *number > 1).ok_or(format!("`{text}` is not a number above 1"))
    };
    let (chapters, partners) = (number(chapters)?, number(partners)?);
    let book = Book { chapters, partners, editions: editions::TEN };
    folders::write_all(Path::new(folder), &book::files(book))
}

/// Measures everything, and writes the report to a file or to standard output.
fn run(level: &Level, file: Option<&Path>) -> Result<(), String> {
    let workplace = tempfile::tempdir()
        .map_err(|error| format!("a temporary folder cannot be made: {error}"))?;
    let work = workplace.path();
    let (machine, programs) = (machine::lines(), Programs::new(work));
    let (mut peers, mut measured) = (Peers::find(), Measured::default());
    let mut plans = vec![toolkit(work, level)?];
    for (chapters, rounds) in level.lengths {
        plans.push(generated(work, *chapters, *rounds)?);
    }
    for plan in &plans {
        copies::measure(plan, &programs, &mut peers, &mut measured)?;
    }
    partners::measure(work, level.numbers, level.rounds, &programs, &mut measured)?;
    if level.is_full {
        partners::measure_thousand(work, &programs, &mut measured)?;
    }
    let about = About {
        command: level.command,
        machine,
        peers: peers.lines(),
        counts_instructions: programs.count_instructions(),
        books: plans.into_iter().map(|plan| plan.name).collect(),
        numbers: level.numbers.to_vec(),
    };
    let report = report::render(&measured, &about);
    match file {
        None => print!("{report}"),
        Some(file) => {
            bundle::write(file, report.as_bytes())?;
            eprintln!("the report is in {}", file.display());
        }
    }
    Ok(())
}

/// This repository's toolkit. It is copied, because the scenarios edit it.
fn toolkit(work: &Path, level: &Level) -> Result<Plan, String> {
    let root = work.join("toolkit");
    let from: PathBuf = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    folders::copy(&from, &root.join("content"))?;
    Ok(Plan {
        name: "toolkit".to_owned(),
        root,
        work: work.join("toolkit-work"),
        rounds: level.rounds,
        plain: None,
        is_thorough: level.is_full,
    })
}

/// A generated book for two partners, also in plain Markdown.
fn generated(work: &Path, chapters: usize, rounds: usize) -> Result<Plan, String> {
    let root = work.join(format!("chapters-{chapters}"));
    let files = book::files(Book { chapters, partners: 2, editions: editions::TWO });
    folders::write_all(&root, &files)?;
    let plain = work.join(format!("plain-{chapters}"));
    folders::write_all(&plain, &plain::files(&files))?;
    Ok(Plan {
        name: format!("{chapters} chapters"),
        root,
        work: work.join(format!("chapters-{chapters}-work")),
        rounds,
        plain: Some(plain),
        is_thorough: false,
    })
}
