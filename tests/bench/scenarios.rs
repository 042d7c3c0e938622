//! What is measured, each in a process of its own.
//!
//! In: a scenario's name, a project and anything else it needs, as command line arguments. Out: a
//! sample of numbers. Files are written only in the folders that the arguments name.

use super::sample::{Sample, Watch};
use super::{bare, bundle, edits};
use bindery::assembly::plan::{Choice, plan};
use bindery::assembly::proof::Proofs;
use bindery::assembly::workspace::Workspace;
use bindery::book::manuscript::{Manuscript, Release};
use bindery::ebook;
use bindery::ground::diagnostic::Diagnostic;
use bindery::pages::pdf;
use bindery::pages::typeset::cover_png;
use bindery::project::Format;
use std::path::Path;

/// The argument with which this program runs a single scenario.
pub(crate) const SWITCH: &str = "--scenario";

/// Runs the scenario that the arguments name.
pub(crate) fn run(arguments: &[String]) -> Result<Sample, String> {
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words[..] {
        ["prepare", root, partner, edition, folder] => save(root, partner, edition, folder),
        ["bare", folder] => bare_engine(folder),
        ["pdf", root, partner, edition] => one_pdf(root, partner, edition),
        ["partners", root, first, second, edition] => partners(root, &[first, second], edition),
        ["ebook", root, partner, edition] => ebook(root, partner, edition),
        ["search", root, partner, edition] => search(root, partner, edition),
        ["edits", root, partner, edition] => edits::run(root, partner, edition),
        _ => Err(format!("unknown scenario: {}", words.join(" "))),
    }
}

/// The first complaint, on one line.
pub(crate) fn shown(problems: Vec<Diagnostic>) -> String {
    problems.first().map_or_else(|| "failed".to_owned(), |problem| problem.message.clone())
}

/// Reads a project and resolves one artefact.
pub(crate) fn resolved(
    root: &str,
    partner: &str,
    edition: &str,
) -> Result<(Workspace, Manuscript), String> {
    let workspace = Workspace::open(Path::new(root)).map_err(|failure| shown(failure.problems))?;
    let manuscript = manuscript(&workspace, partner, edition)?;
    Ok((workspace, manuscript))
}

fn manuscript(workspace: &Workspace, partner: &str, edition: &str) -> Result<Manuscript, String> {
    if !workspace.is_sound() {
        return Err(shown(workspace.problems.clone()));
    }
    let project = &workspace.project;
    let (Some(partner), Some(edition)) = (project.partner(partner), project.edition(edition))
    else {
        return Err(format!("no partner `{partner}` or no edition `{edition}`"));
    };
    let (manuscript, problems) = workspace.manuscript(partner, edition, &draft_release(workspace)?);
    if bindery::ground::diagnostic::any_error(&problems) {
        Err(shown(problems))
    } else {
        Ok(manuscript)
    }
}

/// The files for the bare engine.
fn save(root: &str, partner: &str, edition: &str, folder: &str) -> Result<Sample, String> {
    let (workspace, manuscript) = resolved(root, partner, edition)?;
    bundle::save(Path::new(folder), &workspace, &manuscript)?;
    Ok(Sample::default())
}

/// From files in memory to a PDF, by the engine alone.
fn bare_engine(folder: &str) -> Result<Sample, String> {
    let mut sample = Sample::default();
    let bundle = bundle::load(Path::new(folder))?;
    let watch = Watch::start();
    let pdf = bare::pdf(bundle)?;
    watch.record("seconds", &mut sample);
    sample.set("pages", pdf.pages as f64);
    sample.set("bytes", pdf.bytes.len() as f64);
    sample.set_peak("peak");
    Ok(sample)
}

/// From a resolved manuscript in memory to a PDF, including the engine's start.
fn one_pdf(root: &str, partner: &str, edition: &str) -> Result<Sample, String> {
    let mut sample = Sample::default();
    let (workspace, manuscript) = resolved(root, partner, edition)?;
    let watch = Watch::start();
    let compiled = workspace.engine().map_err(shown)?.compile(&manuscript).map_err(shown)?;
    let bytes = pdf::export(&compiled, &manuscript).map_err(shown)?;
    watch.record("seconds", &mut sample);
    sample.set("pages", compiled.page_count() as f64);
    sample.set("bytes", bytes.len() as f64);
    sample.set_peak("peak");
    Ok(sample)
}

/// The same edition for one partner after the other.
fn partners(root: &str, partners: &[&str; 2], edition: &str) -> Result<Sample, String> {
    let mut sample = Sample::default();
    let workspace = Workspace::open(Path::new(root)).map_err(|failure| shown(failure.problems))?;
    let engine = workspace.engine().map_err(shown)?;
    for (partner, place) in partners.iter().zip(["first", "second"]) {
        let manuscript = manuscript(&workspace, partner, edition)?;
        let watch = Watch::start();
        let compiled = engine.compile(&manuscript).map_err(shown)?;
        watch.record(&format!("{place}-layout"), &mut sample);
        let watch = Watch::start();
        pdf::export(&compiled, &manuscript).map_err(shown)?;
        watch.record(&format!("{place}-export"), &mut sample);
    }
    Ok(sample)
}

/// From a resolved manuscript in memory to an ebook, including the cover's picture.
fn ebook(root: &str, partner: &str, edition: &str) -> Result<Sample, String> {
    let mut sample = Sample::default();
    let (workspace, manuscript) = resolved(root, partner, edition)?;
    let watch = Watch::start();
    let engine = workspace.engine().map_err(shown)?;
    let cover = cover_png(engine, &manuscript).map_err(shown)?;
    let writer = Watch::start();
    let cover = ebook::Cover { png: &cover.bytes, width: cover.width, height: cover.height };
    let epub = ebook::assemble(&manuscript, cover, None, &workspace.layouts).map_err(shown)?;
    writer.record("writer", &mut sample);
    watch.record("seconds", &mut sample);
    sample.set("bytes", epub.bytes.len() as f64);
    sample.set_peak("peak");
    Ok(sample)
}

/// Making an edition, and then searching its file for everything that was left out of it: with the
/// texts to search for, which are gathered once, and without.
fn search(root: &str, partner: &str, edition: &str) -> Result<Sample, String> {
    let mut sample = Sample::default();
    let watch = Watch::start();
    let (workspace, manuscript) = resolved(root, partner, edition)?;
    let engine = workspace.engine().map_err(shown)?;
    let format = workspace.project.edition(edition).map(|own| own.format);
    let bytes = if format == Some(Format::Epub) {
        let cover = cover_png(engine, &manuscript).map_err(shown)?;
        let cover = ebook::Cover { png: &cover.bytes, width: cover.width, height: cover.height };
        ebook::assemble(&manuscript, cover, None, &workspace.layouts).map_err(shown)?.bytes
    } else {
        let compiled = engine.compile(&manuscript).map_err(shown)?;
        pdf::export(&compiled, &manuscript).map_err(shown)?
    };
    watch.record("making", &mut sample);
    let release = draft_release(&workspace)?;
    let choice = Choice {
        partners: vec![partner.to_owned()],
        editions: vec![edition.to_owned()],
        no_packs: true,
        ..Choice::default()
    };
    let planned = plan(&workspace.project, &choice, &release.version.to_string()).map_err(shown)?;
    let artefact = planned.first().ok_or("nothing is planned")?;
    let proofs = Proofs::default();
    for name in ["search", "search-again"] {
        let watch = Watch::start();
        proofs.prove(&workspace, artefact, release.date, &bytes).map_err(shown)?;
        watch.record(name, &mut sample);
    }
    Ok(sample)
}

fn draft_release(workspace: &Workspace) -> Result<Release, String> {
    workspace.draft_release().map_err(|problem| shown(vec![problem]))
}
