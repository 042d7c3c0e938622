//! One copy of a book: by the page engine alone, by this tool, and by its peers.
//!
//! In: a project, the other programs that there are, and a number of rounds. Out: samples of each
//! scenario, under the name of the book.

use super::folders::{remove, text};
use super::measured::Measured;
use super::peers::{Input, Peers};
use super::program::Programs;
use super::sample::Sample;
use super::scenarios::{SWITCH, shown};
use bindery::assembly::workspace::Workspace;
use bindery::project::{Format, Project};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The program that this benchmark is about.
pub(crate) const TOOL: &str = env!("CARGO_BIN_EXE_bindery");

/// A book to measure.
pub(crate) struct Plan {
    /// The heading of its column.
    pub name: String,
    pub root: PathBuf,
    /// Where scenarios write.
    pub work: PathBuf,
    pub rounds: usize,
    /// The same book in plain Markdown, if other programs can read it.
    pub plain: Option<PathBuf>,
    /// Whether edits, searches, and all editions for all partners are measured too.
    pub is_thorough: bool,
}

/// The partners and editions that are measured in a project.
struct Subject {
    first: String,
    second: String,
    pages: String,
    ebook: String,
}

/// Runs all scenarios on a book.
pub(crate) fn measure(
    plan: &Plan,
    programs: &Programs,
    peers: &mut Peers,
    measured: &mut Measured,
) -> Result<(), String> {
    let subject = subject(&plan.root)?;
    let (first, second) = (subject.first.as_str(), subject.second.as_str());
    let (pages, ebook) = (subject.pages.as_str(), subject.ebook.as_str());
    let root = text(&plan.root);
    let bundle = plan.work.join("bundle");
    let saved = text(&bundle);
    child(plan, &["prepare", &root, first, pages, &saved])?;
    let input = Input { bundle: &bundle, plain: plan.plain.as_deref(), out: &plan.work };
    for round in 0..plan.rounds {
        eprintln!("{}: round {} of {}", plan.name, round + 1, plan.rounds);
        let mut scenarios: Vec<(&str, Vec<&str>)> = vec![
            ("bare", vec!["bare", &saved]),
            ("pdf", vec!["pdf", &root, first, pages]),
            ("ebook", vec!["ebook", &root, first, ebook]),
            ("partners", vec!["partners", &root, first, second, pages]),
        ];
        if plan.is_thorough {
            scenarios.push(("pdf-search", vec!["search", &root, first, pages]));
            scenarios.push(("ebook-search", vec!["search", &root, first, ebook]));
        }
        // Every second round runs in reverse, so that no scenario is always the first.
        if round % 2 == 1 {
            scenarios.reverse();
        }
        for (name, edition) in [("pdf-program", pages), ("ebook-program", ebook)] {
            let sample = build(plan, programs, first, edition)?;
            measured.add(&format!("{}/{name}", plan.name), sample);
        }
        for (name, sample) in peers.run(programs, &input) {
            measured.add(&format!("{}/{name}", plan.name), sample);
        }
        for (name, arguments) in scenarios {
            measured.add(&format!("{}/{name}", plan.name), child(plan, &arguments)?);
        }
    }
    if plan.is_thorough {
        eprintln!("{}: one-word edits", plan.name);
        let sample = child(plan, &["edits", &root, first, pages])?;
        measured.add(&format!("{}/edits", plan.name), sample);
        eprintln!("{}: all editions for all partners, then again with nothing changed", plan.name);
        let out = text(&plan.work.join("all"));
        for name in ["all", "again"] {
            let arguments = ["build", "--root", &root, "--out", &out].map(str::to_owned);
            let sample = programs.run(Path::new(TOOL), &arguments, None)?;
            measured.add(&format!("{}/{name}", plan.name), sample);
        }
    }
    Ok(())
}

/// The whole program makes one copy, with nothing there before.
fn build(plan: &Plan, programs: &Programs, partner: &str, edition: &str) -> Result<Sample, String> {
    let out = plan.work.join("cold");
    remove(&out)?;
    let mut arguments = vec!["build".to_owned(), "--root".to_owned(), text(&plan.root)];
    for (name, value) in [("--out", text(&out).as_str()), ("--partner", partner)] {
        arguments.extend([name.to_owned(), value.to_owned()]);
    }
    arguments.extend(["--edition", edition, "--no-packs"].map(str::to_owned));
    programs.run(Path::new(TOOL), &arguments, None)
}

/// The first two partners without fonts of their own, the screen edition or else the first edition
/// with pages, and the first ebook.
fn subject(root: &Path) -> Result<Subject, String> {
    let workspace = Workspace::open(root).map_err(|failure| shown(failure.problems))?;
    let project = &workspace.project;
    let mut plain = project.partners.iter().map(|file| &file.partner);
    let mut next = || {
        let partner = plain.find(|partner| partner.font_files.is_empty());
        partner.map(|partner| partner.id.clone()).ok_or("two partners without fonts are needed")
    };
    let (first, second) = (next()?, next()?);
    let pages = project.edition("screen").map(|edition| edition.id.clone());
    let pages = pages.or_else(|| edition_of(project, Format::Pdf)).ok_or("no edition has pages")?;
    let ebook = edition_of(project, Format::Epub).ok_or("no edition is an ebook")?;
    Ok(Subject { first, second, pages, ebook })
}

fn edition_of(project: &Project, format: Format) -> Option<String> {
    let edition = project.editions.iter().find(|edition| edition.format == format)?;
    Some(edition.id.clone())
}

/// Runs a scenario in a fresh process of this program.
fn child(plan: &Plan, arguments: &[&str]) -> Result<Sample, String> {
    let failed = |error: std::io::Error| format!("{}: {}: {error}", plan.name, arguments[0]);
    let program = std::env::current_exe().map_err(failed)?;
    let output = Command::new(program)
        .arg(SWITCH)
        .args(arguments)
        .stderr(Stdio::inherit())
        .output()
        .map_err(failed)?;
    if !output.status.success() {
        return Err(format!("{}: the scenario `{}` failed", plan.name, arguments[0]));
    }
    Ok(Sample::parse(&String::from_utf8_lossy(&output.stdout)))
}
