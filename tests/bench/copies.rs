//! Rounds: the scenarios of one book, run one after the other, several times.
//!
//! In: a project and a number of rounds. Out: the median of what the rounds measured. Times that
//! are compared come from the same round, in which they ran next to each other, so that anything
//! else the machine does affects both.

use super::edits::median;
use super::sample::Sample;
use super::scenarios::SWITCH;
use bindery::assembly::workspace::Workspace;
use bindery::project::{Format, Project};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// A book to measure.
pub(crate) struct Plan {
    pub name: &'static str,
    pub root: PathBuf,
    /// Where scenarios write.
    pub work: PathBuf,
    pub rounds: usize,
}

/// What was measured on a book: all samples of each scenario, in order.
#[derive(Debug, Default)]
pub(crate) struct Measured(BTreeMap<&'static str, Vec<Sample>>);

impl Measured {
    fn add(&mut self, scenario: &'static str, sample: Sample) {
        self.0.entry(scenario).or_default().push(sample);
    }

    /// The median of all rounds.
    pub(crate) fn value(&self, scenario: &str, name: &str) -> Option<f64> {
        let values: Option<Vec<f64>> =
            self.0.get(scenario)?.iter().map(|sample| sample.get(name)).collect();
        values.map(|values| median(&values))
    }

    /// The median of the ratios of all rounds.
    pub(crate) fn ratio(&self, over: &[(&str, &str)], under: &[(&str, &str)]) -> Option<f64> {
        let rounds = over.iter().chain(under).map(|(scenario, _)| self.rounds(scenario)).min()?;
        let sum = |terms: &[(&str, &str)], round: usize| {
            terms.iter().map(|(scenario, name)| self.0.get(*scenario)?[round].get(name)).sum()
        };
        let ratios: Option<Vec<f64>> = (0..rounds)
            .map(|round| {
                let (over, under): (Option<f64>, Option<f64>) =
                    (sum(over, round), sum(under, round));
                Some(over? / under?)
            })
            .collect();
        ratios.filter(|ratios| !ratios.is_empty()).map(|ratios| median(&ratios))
    }

    fn rounds(&self, scenario: &str) -> usize {
        self.0.get(scenario).map_or(0, Vec::len)
    }
}

/// The partners and editions that are measured in a project.
struct Subject {
    first: String,
    second: String,
    pages: String,
    ebook: String,
}

/// Runs all scenarios on a book.
pub(crate) fn measure(plan: &Plan) -> Result<Measured, String> {
    let subject = subject(&plan.root)?;
    let (first, second) = (subject.first.as_str(), subject.second.as_str());
    let root = text(&plan.root);
    let bundle = text(&plan.work.join("bundle"));
    let mut measured = Measured::default();
    child(plan, &["prepare", &root, first, &subject.pages, &bundle])?;
    for round in 0..plan.rounds {
        eprintln!("{}: round {} of {}", plan.name, round + 1, plan.rounds);
        let out = |what: &str| text(&plan.work.join(format!("{what}-{round}")));
        let (pages, ebook) = (subject.pages.as_str(), subject.ebook.as_str());
        let (pages_out, ebook_out) = (out("pages"), out("ebook"));
        let scenarios: [(&'static str, Vec<&str>); 8] = [
            ("bare", vec!["bare", &bundle]),
            ("pdf", vec!["pdf", &root, first, pages]),
            ("build", vec!["build", &root, first, pages, &pages_out]),
            ("ebook", vec!["ebook", &root, first, ebook]),
            ("ebook-build", vec!["build", &root, first, ebook, &ebook_out]),
            ("partners", vec!["partners", &root, first, second, pages]),
            ("pdf-search", vec!["search", &root, first, pages]),
            ("ebook-search", vec!["search", &root, first, ebook]),
        ];
        // Every second round runs in reverse, so that no scenario is always the first.
        let order: Vec<_> = match round % 2 {
            0 => scenarios.into_iter().collect(),
            _ => scenarios.into_iter().rev().collect(),
        };
        for (name, arguments) in order {
            measured.add(name, child(plan, &arguments)?);
        }
    }
    eprintln!("{}: all editions, then again with nothing changed", plan.name);
    let out = text(&plan.work.join("all"));
    measured.add("all", child(plan, &["build-all", &root, &out])?);
    for _ in 0..3 {
        measured.add("again", child(plan, &["build-all", &root, &out])?);
    }
    eprintln!("{}: one-word edits", plan.name);
    measured.add("edits", child(plan, &["edits", &root, first, &subject.pages])?);
    Ok(measured)
}

/// The first two partners without fonts of their own, the screen edition or else the first edition
/// with pages, and the first ebook.
fn subject(root: &Path) -> Result<Subject, String> {
    let workspace =
        Workspace::open(root).map_err(|failure| super::scenarios::shown(failure.problems))?;
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

fn text(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}
