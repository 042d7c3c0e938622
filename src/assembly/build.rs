//! Building: from a plan to finished files.
//!
//! In: a prepared project, planned artefacts, an output folder. Out: the files, each written
//! whole or not at all, a record of them, and what went wrong, partner by partner. One failure
//! stops nobody else. What is already there and unchanged is not made again. Prints nothing: it
//! tells a listener how it goes.

use super::record::{FILE_NAME, Made, Record};

use crate::assembly::plan::{Artefact, Form};
use crate::assembly::workspace::Workspace;
use crate::book::manuscript::{Manuscript, Release};
use crate::ebook;
use crate::ground::clock::Stopwatch;
use crate::ground::diagnostic::{Code, Diagnostic, Outcome, any_error};
use crate::ground::digest;
use crate::ground::files;
use crate::ground::fonts;
use crate::ground::tool::MADE_WITH;
use crate::pages::pdf;
use crate::pages::typeset::{self, Compiled};
use crate::project::history::{LeafRecord, ReleaseRecord};
use crate::project::{Format, Pack};
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

/// How to build.
#[derive(Debug, Clone)]
pub struct Options<'a> {
    pub out: &'a Path,
    /// Editions worked on at the same time.
    pub jobs: usize,
    /// Write the generated Typst beside each PDF.
    pub keep_typst: bool,
    /// The last release, from which leaves that have not changed keep theirs.
    pub last: Option<&'a ReleaseRecord>,
}

/// Pages that count as a book when the engine is to forget: packs of a few pages are made so fast
/// that what the books beside them share would be forgotten before the next partner asks.
const EVICT_AFTER_PAGES: usize = 200;

/// What became of an artefact.
#[derive(Debug, Clone)]
pub enum Fate {
    Made(Made),
    /// It was there already, made from the same inputs.
    Unchanged(Made),
    Failed,
}

/// An artefact's end.
#[derive(Debug, Clone)]
pub struct Finished {
    pub(crate) artefact: Artefact,
    pub fate: Fate,
    pub(crate) time: Duration,
    /// Errors and warnings of this artefact alone.
    pub problems: Vec<Diagnostic>,
}

/// What a listener hears while the work goes on.
#[derive(Debug)]
pub enum Event<'a> {
    Started(&'a Artefact),
    Finished(&'a Finished),
}

/// Builds the artefacts. The project must be sound.
///
/// # Errors
/// If the record cannot be written.
pub fn build(
    workspace: &Workspace,
    release: &Release,
    artefacts: &[Artefact],
    options: &Options<'_>,
    listen: &(dyn Fn(Event<'_>) + Sync),
) -> Outcome<Vec<Finished>> {
    let record_path = options.out.join(FILE_NAME);
    let before = files::text_of(&record_path).map(|text| Record::parse(&text)).unwrap_or_default();
    let run = BuildRun {
        workspace,
        release,
        options,
        before: &before,
        layouts: layouts_digest(workspace),
    };
    let groups = by_edition(artefacts);
    let next = Mutex::new(groups.iter());
    let finished: Mutex<BTreeMap<usize, Finished>> = Mutex::new(BTreeMap::new());
    let jobs = options.jobs.clamp(1, groups.len().max(1));
    let since = Mutex::new(0);
    std::thread::scope(|scope| {
        for _ in 0..jobs {
            // Laying out deep nesting needs more stack than a thread has by default.
            let worker = std::thread::Builder::new().stack_size(64 << 20);
            let work = || {
                loop {
                    let group = lock(&next).next();
                    let Some(group) = group else { break };
                    let mut pages = None;
                    for (index, artefact) in group {
                        listen(Event::Started(artefact));
                        let done = run.finish(artefact, &mut pages);
                        listen(Event::Finished(&done));
                        let pages = laid_out(&done);
                        lock(&finished).insert(*index, done);
                        // What partners share is asked for again by each of them; what nobody
                        // asked for while every worker made two books was one partner's own.
                        let mut since = lock(&since);
                        *since += pages;
                        if *since >= EVICT_AFTER_PAGES {
                            *since = 0;
                            workspace.forget_layouts(2 * jobs);
                        }
                    }
                }
            };
            if worker.spawn_scoped(scope, work).is_err() {
                work();
            }
        }
    });
    let finished: Vec<Finished> =
        finished.into_inner().unwrap_or_else(PoisonError::into_inner).into_values().collect();
    let record = run.record(&finished);
    files::write_whole(&record_path, record.to_json().as_bytes())
        .map_err(|problem| vec![problem])?;
    Ok(finished)
}

/// How many pages were laid out for an artefact.
fn laid_out(done: &Finished) -> usize {
    match &done.fate {
        Fate::Made(made) if done.artefact.form == Form::Reading => made.pages.unwrap_or(0),
        _ => 0,
    }
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A pack that takes more pages than it may, with the sections that cost most.
fn over_budget(
    pack: &Pack,
    edition: &str,
    compiled: &Compiled,
    manuscript: &Manuscript,
) -> Option<Diagnostic> {
    let most = pack.budget.get(edition)?;
    let pages = compiled.page_count();
    if pages <= most.value {
        return None;
    }
    let mut costs = compiled.section_pages(manuscript);
    costs.sort_by_key(|(_, pages)| std::cmp::Reverse(*pages));
    let costs: Vec<String> =
        costs.iter().take(3).map(|(title, pages)| format!("“{title}” takes {pages}")).collect();
    let message = format!(
        "the pack `{}` has {pages} pages in the edition `{edition}` for `{}`, and may have {}",
        pack.id, manuscript.partner.id, most.value
    );
    let hint = format!("leave something out: {}", costs.join(", "));
    Some(Diagnostic::warning(Code::PageBudget, message).at(most.span).hint(hint))
}

/// Artefacts of the same edition together, each with its place in the plan.
fn by_edition(artefacts: &[Artefact]) -> Vec<Vec<(usize, &Artefact)>> {
    let mut groups: Vec<Vec<(usize, &Artefact)>> = Vec::new();
    for entry in artefacts.iter().enumerate() {
        match groups.last_mut() {
            Some(group) if group[0].1.edition == entry.1.edition => group.push(entry),
            _ => groups.push(vec![entry]),
        }
    }
    // The largest piece of work first, so that no worker is left with it alone at the end.
    groups.sort_by_key(|group| group[0].1.format == Format::Epub);
    groups
}

/// The manuscript of a partner's edition and its pages, once they are laid out: the reading copy
/// and the sheets are made from the same ones.
struct Pages {
    partner: String,
    edition: String,
    pack: Option<String>,
    manuscript: Manuscript,
    inputs: String,
    compiled: Option<Compiled>,
    /// Its leaves, where they can be exchanged.
    leaves: Vec<LeafRecord>,
}

impl Pages {
    fn are_of(&self, artefact: &Artefact) -> bool {
        self.partner == artefact.partner
            && self.edition == artefact.edition
            && self.pack == artefact.pack
    }
}

/// Everything that the artefacts of one run share.
struct BuildRun<'a> {
    workspace: &'a Workspace,
    release: &'a Release,
    options: &'a Options<'a>,
    before: &'a Record,
    layouts: String,
}

impl BuildRun<'_> {
    fn finish(&self, artefact: &Artefact, pages: &mut Option<Pages>) -> Finished {
        let watch = Stopwatch::start();
        let mut problems = self.workspace.problems_of(&artefact.partner).to_vec();
        let fate = if any_error(&problems) {
            Fate::Failed
        } else {
            match self.make(artefact, pages, &mut problems) {
                Ok(fate) => fate,
                Err(errors) => {
                    problems.extend(errors);
                    Fate::Failed
                }
            }
        };
        Finished { artefact: artefact.clone(), fate, time: watch.elapsed(), problems }
    }

    /// Makes an artefact. `pages` holds the last pages that were laid out: sheets are made from
    /// those of the reading copy in front of them.
    fn make(
        &self,
        artefact: &Artefact,
        pages: &mut Option<Pages>,
        problems: &mut Vec<Diagnostic>,
    ) -> Outcome<Fate> {
        if pages.as_ref().is_none_or(|pages| !pages.are_of(artefact)) {
            *pages = self.pages(artefact, problems)?;
        }
        // The plan names only what the project has.
        let Some(Pages { manuscript, inputs, compiled, leaves, .. }) = pages else {
            return Ok(Fate::Failed);
        };
        let path = self.options.out.join(&artefact.path);
        if let Some(made) = self.before.find(&artefact.path)
            && made.inputs == *inputs
            && !self.options.keep_typst
            && files::digest_of(&path).as_deref() == Some(made.sha256.as_str())
        {
            return Ok(Fate::Unchanged(made.clone()));
        }
        let engine = self.workspace.engine()?;
        let made = match artefact.format {
            Format::Pdf => {
                if self.options.keep_typst && artefact.form == Form::Reading {
                    self.write_typst(&path, manuscript)?;
                }
                if compiled.is_none() {
                    (*compiled, *leaves) = if manuscript.edition.is_by_chapter() {
                        let book = engine.compile_leaves(manuscript, self.last_leaves(artefact))?;
                        (Some(book.compiled), book.leaves)
                    } else {
                        (Some(engine.compile(manuscript)?), Vec::new())
                    };
                }
                let Some(compiled) = compiled else { return Ok(Fate::Failed) };
                let (bytes, pages, ticket) = match artefact.form {
                    Form::Reading => {
                        problems.extend(compiled.warnings.iter().cloned());
                        problems.extend(self.over_budget(artefact, compiled, manuscript));
                        let bytes = pdf::export(compiled, manuscript)?;
                        (bytes, compiled.page_count(), pdf::shop_ticket(compiled, manuscript))
                    }
                    Form::Sheets => match pdf::export_sheets(engine, compiled, manuscript)? {
                        Some(file) => {
                            problems.extend(file.warnings);
                            (file.bytes, file.sides, Some(file.ticket))
                        }
                        None => return Ok(Fate::Failed),
                    },
                };
                files::write_whole(&path, &bytes).map_err(|problem| vec![problem])?;
                let mut made = Made::new(artefact, &bytes, &manuscript.fingerprint, inputs);
                made.pages = Some(pages);
                made.ticket = ticket;
                if manuscript.edition.is_loose_leaf() {
                    made.leaves.clone_from(leaves);
                }
                made
            }
            Format::Epub => {
                let cover = typeset::cover_png(engine, manuscript)?;
                let cover =
                    ebook::Cover { png: &cover.bytes, width: cover.width, height: cover.height };
                let epub = ebook::assemble(manuscript, cover, &self.workspace.layouts)?;
                files::write_whole(&path, &epub.bytes).map_err(|problem| vec![problem])?;
                let mut made = Made::new(artefact, &epub.bytes, &manuscript.fingerprint, inputs);
                made.sections = Some(epub.facts.sections);
                made
            }
        };
        Ok(Fate::Made(made))
    }

    /// The leaves of the same artefact in the last release.
    fn last_leaves(&self, artefact: &Artefact) -> &[LeafRecord] {
        let last = self.options.last.into_iter().flat_map(|record| &record.artefacts);
        let last = last.into_iter().find(|known| artefact.is_of(known));
        last.map_or(&[], |last| &last.leaves)
    }

    /// What an artefact's pages are made from, not yet laid out.
    fn pages(&self, artefact: &Artefact, problems: &mut Vec<Diagnostic>) -> Outcome<Option<Pages>> {
        let project = &self.workspace.project;
        let (Some(partner), Some(edition)) =
            (project.partner(&artefact.partner), project.edition(&artefact.edition))
        else {
            return Ok(None);
        };
        let pack = artefact.pack.as_deref().and_then(|id| project.pack(id));
        let (manuscript, found) = self.workspace.selected(partner, edition, pack, self.release);
        if any_error(&found) {
            return Err(found);
        }
        problems.extend(found);
        let inputs = self.inputs(&manuscript, self.last_leaves(artefact));
        Ok(Some(Pages {
            partner: artefact.partner.clone(),
            edition: artefact.edition.clone(),
            pack: artefact.pack.clone(),
            manuscript,
            inputs,
            compiled: None,
            leaves: Vec::new(),
        }))
    }

    /// A pack that takes more pages than it may.
    fn over_budget(
        &self,
        artefact: &Artefact,
        compiled: &Compiled,
        manuscript: &Manuscript,
    ) -> Option<Diagnostic> {
        let pack = self.workspace.project.pack(artefact.pack.as_deref()?)?;
        over_budget(pack, &artefact.edition, compiled, manuscript)
    }

    /// Digest of everything that makes an artefact's bytes.
    fn inputs(&self, manuscript: &Manuscript, leaves: &[LeafRecord]) -> String {
        let bytes = serde_json::to_vec(manuscript).expect("a manuscript is plain data");
        let mut parts = vec![MADE_WITH.to_owned(), self.layouts.clone(), digest::sha256(&bytes)];
        parts.extend(leaves.iter().map(|leaf| format!("{} {}", leaf.sha256, leaf.release)));
        digest::sha256(parts.join("\n").as_bytes())
    }

    fn write_typst(&self, path: &Path, manuscript: &Manuscript) -> Outcome<()> {
        let folder = path.with_extension("typst");
        for (name, text) in typeset::generate(manuscript).kept() {
            if !files::is_inside(&name) {
                let message = format!("`{name}` cannot be written");
                return Err(vec![Diagnostic::error(Code::Output, message)]);
            }
            files::write_whole(&folder.join(&name), text.as_bytes())
                .map_err(|problem| vec![problem])?;
        }
        Ok(())
    }

    /// The record of the output folder: this run's artefacts, and earlier ones that still stand.
    fn record(&self, finished: &[Finished]) -> Record {
        let project = &self.workspace.project;
        let mut artefacts: BTreeMap<String, Made> = self
            .before
            .artefacts
            .iter()
            .filter(|made| files::exists(&self.options.out.join(&made.path)))
            .map(|made| (made.path.clone(), made.clone()))
            .collect();
        for done in finished {
            if let Fate::Made(made) | Fate::Unchanged(made) = &done.fate {
                artefacts.insert(made.path.clone(), made.clone());
            }
        }
        Record {
            schema: 1,
            made_with: MADE_WITH.to_owned(),
            book: project.book.id.clone(),
            version: self.release.version.to_string(),
            date: self.release.date.to_string(),
            artefacts: artefacts.into_values().collect(),
        }
    }
}

/// Digest of every layout and font of the tool and the project.
fn layouts_digest(workspace: &Workspace) -> String {
    let mut all = String::new();
    for (name, built_in) in typeset::BUILT_IN_LAYOUTS {
        let text = workspace.project.layouts.get(*name).map_or(*built_in, String::as_str);
        all.push_str(&format!("{name} {}\n", digest::sha256(text.as_bytes())));
    }
    for name in crate::ground::layouts::Layouts::names() {
        let text = workspace.layouts.get(name).unwrap_or_default();
        all.push_str(&format!("{name} {}\n", digest::sha256(text.as_bytes())));
    }
    for font in fonts::BUILT_IN {
        all.push_str(&format!("{} {}\n", font.name, font.bytes.len()));
    }
    digest::sha256(all.as_bytes())
}
