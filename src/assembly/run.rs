//! One run of the build: how the pages and files of each job are made.
//!
//! In: a workspace, a release, the record of the run before. Out: files on disk, and for each
//! artefact what became of it. Knows nothing of threads and of the order of jobs.

use super::forecast;
use super::inputs::Inputs;
use super::job::{EditionCopy, Fate, Finished, Job, Options};
use super::memory::{Memory, Remembering};
use super::page_lists::PageLists;
use super::plan::{Artefact, Form};
use super::proof::Proofs;
use super::reason::Reason;
use super::record::{FILE_NAME, Made, Record};
use super::resolved::{Found, Resolved, Resolver};
use super::state::{Changes, State};
use super::store::{SharedStore, Taken, Wanted};
use super::workspace::Workspace;
use crate::book::manuscript::{Manuscript, Release};
use crate::book::page_list::PageList;
use crate::book::tree::BlockId;
use crate::ebook;
use crate::ground::clock::Stopwatch;
use crate::ground::diagnostic::{Code, Diagnostic, Outcome, Severity, any_error};
use crate::ground::files;
use crate::ground::tool::MADE_WITH;
use crate::ground::trace;
use crate::pages::pdf;
use crate::pages::typeset::{self, BlockPlace, Compiled, block_places};
use crate::project::history::LeafRecord;
use crate::project::{Edition, Format, Pack};
use crate::word;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// A manuscript, and its pages if any are needed.
pub(super) struct LaidOut {
    manuscript: Manuscript,
    inputs: String,
    pages: Option<Compiled>,
    /// Where the pages of a printed edition begin in an ebook.
    page_list: Option<PageList>,
    /// The leaves of a book whose pages are numbered by chapter.
    leaves: Vec<LeafRecord>,
    /// The files that the shared store had, by their paths.
    taken: BTreeMap<String, Taken>,
    /// What is wrong, though nothing is in the way.
    found: Found,
    time: Duration,
}

/// Everything that the artefacts of one run share.
pub(super) struct BuildRun<'a> {
    pub(super) workspace: &'a Workspace,
    release: &'a Release,
    options: &'a Options<'a>,
    before: &'a Record,
    resolver: Resolver<'a>,
    remembering: Mutex<Remembering>,
    has_failed: AtomicBool,
    page_lists: PageLists,
    proofs: Proofs,
}

impl<'a> BuildRun<'a> {
    pub(super) fn new(
        workspace: &'a Workspace,
        release: &'a Release,
        options: &'a Options<'a>,
        before: &'a Record,
    ) -> Self {
        let resolver = Resolver::new(workspace, release, options.last, options.strictness);
        let memory = match options.remember {
            Some(_) => Memory::of(options.out),
            None => Memory::default(),
        };
        let now = options.remember.and_then(|before| State::of(workspace, before));
        Self {
            workspace,
            release,
            options,
            before,
            remembering: Mutex::new(Remembering::new(memory, now)),
            resolver,
            has_failed: AtomicBool::new(false),
            page_lists: PageLists::default(),
            proofs: Proofs::default(),
        }
    }

    /// Resolves a job's manuscript, checks it, and lays out its pages unless all its files are
    /// there already. If that fails, or if nothing has changed since the last build, every artefact of the
    /// job is finished.
    pub(super) fn lay_out(&self, job: &Job<'_>) -> Result<LaidOut, Vec<Finished>> {
        let _stage = trace::stage_of("copy", || forecast::id(job[0].1));
        let watch = Stopwatch::start();
        if let Some(finished) = self.settled(job, watch) {
            return Err(finished);
        }
        let (mut found, resolved) = self.resolver.resolve(job[0].1);
        let result = match resolved {
            None => Err(Vec::new()),
            Some(_) if self.is_abandoned() => Ok(None),
            Some(copy) => self.pages(job, copy, &mut found.problems).map(Some),
        };
        match result {
            Ok(Some(laid_out)) => Ok(LaidOut { found, time: watch.elapsed(), ..laid_out }),
            other => {
                let fate = if other.is_ok() { Fate::Abandoned } else { Fate::Failed };
                if matches!(fate, Fate::Failed) {
                    self.has_failed.store(true, Ordering::SeqCst);
                }
                found.problems.extend(other.err().into_iter().flatten());
                let done = |(_, artefact): &(usize, &Artefact)| Finished {
                    artefact: (*artefact).clone(),
                    fate: fate.clone(),
                    reason: Reason::NotMade,
                    time: watch.elapsed(),
                    problems: found.problems.clone(),
                    missing: found.missing.clone(),
                    holds: found.holds.clone(),
                };
                Err(job.iter().map(done).collect())
            }
        }
    }

    /// The artefacts of a job, if they are there already and nothing has changed since. Then nothing is
    /// resolved: what it is made from and what may not be in it are the same as well.
    fn settled(&self, job: &Job<'_>, watch: Stopwatch) -> Option<Vec<Finished>> {
        let problems = self.resolver.problems(job[0].1);
        if any_error(&problems) {
            return None;
        }
        let finished = |(_, artefact): &(usize, &Artefact)| {
            let made = self.before.find(&artefact.path)?;
            let holds = lock(&self.remembering).holds(made)?.clone();
            self.unchanged(artefact, &made.inputs)?;
            Some(Finished {
                artefact: (*artefact).clone(),
                fate: Fate::Unchanged(made.clone()),
                reason: Reason::Same(Some(Changes::default())),
                time: watch.elapsed(),
                problems: problems.clone(),
                missing: Vec::new(),
                holds,
            })
        };
        job.iter().map(finished).collect()
    }

    /// Whether nothing else is made, because something failed and a release has every artefact or none.
    fn is_abandoned(&self) -> bool {
        self.options.all_or_nothing && self.has_failed.load(Ordering::SeqCst)
    }

    /// Lays out the pages of a copy, if a file of it is to be made. What is wrong with the shared store is
    /// added to `problems`.
    fn pages(
        &self,
        job: &Job<'_>,
        copy: Resolved<'_>,
        problems: &mut Vec<Diagnostic>,
    ) -> Outcome<LaidOut> {
        let Resolved { edition, manuscript, inputs, last_leaves } = copy;
        let Inputs { digest: inputs, printed } = inputs;
        let (mut pages, mut leaves, mut page_list) = (None, Vec::new(), None);
        let missing: Vec<&Artefact> = job
            .iter()
            .map(|(_, artefact)| *artefact)
            .filter(|artefact| self.unchanged(artefact, &inputs).is_none())
            .collect();
        let taken = match self.options.store.filter(|_| self.may_take(job, edition)) {
            Some(store) => self.take(store, &missing, (&manuscript, &inputs), problems),
            None => BTreeMap::new(),
        };
        let is_needed = taken.len() < missing.len();
        if edition.format == Format::Pdf && is_needed {
            let engine = self.workspace.engine()?;
            if edition.is_by_chapter() {
                let book = engine.compile_leaves(&manuscript, last_leaves)?;
                (pages, leaves) = (Some(book.compiled), book.leaves);
            } else {
                let compiled = engine.compile(&manuscript)?;
                if manuscript.pack.is_none() && PageLists::are_wanted(self.workspace, edition) {
                    self.page_lists.note(&inputs, &compiled, &manuscript);
                }
                pages = Some(compiled);
            }
        }
        if let Some((printed, own)) = printed.filter(|_| is_needed) {
            let pages = self.page_lists.of(self.workspace, &own, &printed)?;
            page_list = Some(PageList::new(&pages, &manuscript));
        }
        let (found, time) = (Found::default(), Duration::ZERO);
        Ok(LaidOut { manuscript, inputs, pages, page_list, leaves, taken, found, time })
    }

    /// Whether the files of a job may come from a shared store. Not if its pages are needed for something
    /// else. In a release, a book by chapter is always made here: the next release depends on the digests
    /// of its leaves, which the file itself does not show.
    fn may_take(&self, job: &Job<'_>, edition: &Edition) -> bool {
        let is_made_here = self.options.all_or_nothing && edition.is_by_chapter();
        !(self.options.keep_typst || self.is_asked_for_blocks(job) || is_made_here)
    }

    /// What the shared store has of some artefacts.
    fn take(
        &self,
        store: &SharedStore,
        artefacts: &[&Artefact],
        copy: (&Manuscript, &str),
        problems: &mut Vec<Diagnostic>,
    ) -> BTreeMap<String, Taken> {
        let (manuscript, inputs) = copy;
        let take = |artefact: &&Artefact| {
            let date = self.release.date;
            let prove = |bytes: &[u8]| self.proofs.prove(self.workspace, artefact, date, bytes);
            let wanted = Wanted { artefact, manuscript, inputs };
            Some((artefact.path.clone(), store.take(&wanted, &prove, problems)?))
        };
        artefacts.iter().filter_map(take).collect()
    }

    /// Whether somebody asked where the blocks of this copy are on its pages.
    fn is_asked_for_blocks(&self, job: &Job<'_>) -> bool {
        let artefact = job[0].1;
        let copy = EditionCopy { partner: &artefact.partner, edition: &artefact.edition };
        self.options.find_blocks_of == Some(copy)
            && artefact.pack.is_none()
            && artefact.language == self.workspace.project.book.language
    }

    /// Writes the files of a job, and looks for the blocks on its pages if somebody asked.
    pub(super) fn write_files(
        &self,
        job: &Job<'_>,
        laid_out: &LaidOut,
    ) -> (Vec<Finished>, Option<BTreeMap<BlockId, Vec<BlockPlace>>>) {
        let found = &laid_out.found;
        let mut time = laid_out.time;
        let mut finished = Vec::new();
        for (_, artefact) in job {
            let _stage = trace::stage_of("file", || forecast::id(artefact));
            let watch = Stopwatch::start();
            let mut problems = found.problems.clone();
            let reason = match laid_out.taken.contains_key(&artefact.path) {
                true => Reason::Taken,
                false => self.reason(artefact, &laid_out.inputs, &found.holds),
            };
            let fate =
                self.write_file(artefact, laid_out, &mut problems).unwrap_or_else(|errors| {
                    self.has_failed.store(true, Ordering::SeqCst);
                    problems.extend(errors);
                    Fate::Failed
                });
            if let Some(made) = fate.made() {
                lock(&self.remembering).note(made, &found.holds, found.has_own_problems);
            }
            finished.push(Finished {
                artefact: (*artefact).clone(),
                fate,
                reason,
                time: time + watch.elapsed(),
                problems,
                missing: found.missing.clone(),
                holds: found.holds.clone(),
            });
            // The layout counts once, for the reading copy.
            time = Duration::ZERO;
        }
        let pages = laid_out.pages.as_ref().filter(|_| self.is_asked_for_blocks(job));
        (finished, pages.map(block_places))
    }

    /// The record of a file that is there already, made from the same inputs.
    fn unchanged(&self, artefact: &Artefact, inputs: &str) -> Option<&Made> {
        let made = self.before.find(&artefact.path)?;
        let path = self.options.out.join(&artefact.path);
        let is_same = made.inputs == inputs
            && !self.options.keep_typst
            && files::digest_of(&path).as_deref() == Some(made.sha256.as_str());
        is_same.then_some(made)
    }

    /// Why an artefact is made, or is not.
    fn reason(&self, artefact: &Artefact, inputs: &str, holds: &BTreeSet<String>) -> Reason {
        let Some(made) = self.before.find(&artefact.path) else { return Reason::New };
        let changes = || {
            let project = &self.workspace.project;
            let path = |id: &String| {
                let section = project.sections.get(id)?;
                Some(project.sources.file(section.file).path.as_str())
            };
            let sections = project.sections.keys().filter_map(path).collect();
            let holds = holds.iter().filter_map(path).collect();
            let changes = lock(&self.remembering).changes(artefact);
            changes.map(|changes| changes.concerning(artefact, &sections, &holds))
        };
        if made.inputs != inputs {
            return Reason::Changed(changes());
        }
        match files::digest_of(&self.options.out.join(&artefact.path)) {
            None => Reason::Gone,
            Some(digest) if digest != made.sha256 => Reason::Altered,
            Some(_) if self.options.keep_typst => Reason::TypstWanted,
            Some(_) => Reason::Same(changes()),
        }
    }

    fn write_file(
        &self,
        artefact: &Artefact,
        laid_out: &LaidOut,
        problems: &mut Vec<Diagnostic>,
    ) -> Outcome<Fate> {
        let LaidOut { manuscript, inputs, pages, page_list, leaves, .. } = laid_out;
        let path = self.options.out.join(&artefact.path);
        if let Some(Taken { made, bytes }) = laid_out.taken.get(&artefact.path) {
            files::write_whole(&path, bytes).map_err(|problem| vec![problem])?;
            return Ok(Fate::Taken(made.clone()));
        }
        if let Some(made) = self.unchanged(artefact, inputs) {
            let made =
                self.proofs.renew(self.workspace, artefact, self.release.date, made, &path)?;
            return Ok(Fate::Unchanged(made));
        }
        // No byte is written before it is known that nothing in it was left out.
        let place = |bytes: &[u8]| -> Outcome<Made> {
            let stage = trace::stage("proof");
            let absence = self.proofs.prove(self.workspace, artefact, self.release.date, bytes)?;
            drop(stage);
            let _stage = trace::stage("writing");
            files::write_whole(&path, bytes).map_err(|problem| vec![problem])?;
            let made = Made::new(artefact, bytes, &manuscript.fingerprint, inputs);
            Ok(Made { absence: Some(absence), ..made })
        };
        let before = problems.len();
        let (made, bytes) = match artefact.format {
            Format::Pdf => {
                let Some(compiled) = pages else { return Ok(Fate::Failed) };
                if self.options.keep_typst && artefact.form == Form::Reading {
                    write_typst(&path, manuscript)?;
                }
                let stage = trace::stage("export");
                let (bytes, pages, ticket) = match artefact.form {
                    Form::Reading => {
                        problems.extend(compiled.warnings.iter().cloned());
                        problems.extend(self.over_budget(artefact, compiled, manuscript));
                        let bytes = pdf::export(compiled, manuscript)?;
                        problems.extend(pdf::too_much_ink(&bytes, manuscript));
                        let ticket = pdf::shop_ticket(compiled, manuscript);
                        let pages = ticket.as_ref().and_then(pdf::Ticket::pages);
                        (bytes, pages.unwrap_or_else(|| compiled.page_count()), ticket)
                    }
                    Form::Cover => {
                        let engine = self.workspace.engine()?;
                        let Some(file) = pdf::export_cover(engine, compiled, manuscript)? else {
                            return Ok(Fate::Failed);
                        };
                        problems.extend(file.warnings);
                        problems.extend(pdf::too_much_ink(&file.bytes, manuscript));
                        (file.bytes, file.sides, Some(file.ticket))
                    }
                    Form::Sheets => {
                        let engine = self.workspace.engine()?;
                        let Some(file) = pdf::export_sheets(engine, compiled, manuscript)? else {
                            return Ok(Fate::Failed);
                        };
                        problems.extend(file.warnings);
                        (file.bytes, file.sides, Some(file.ticket))
                    }
                };
                drop(stage);
                let mut made = place(&bytes)?;
                made.pages = Some(pages);
                made.ticket = ticket;
                if manuscript.edition.is_loose_leaf() {
                    made.leaves.clone_from(leaves);
                }
                made.testimonies = manuscript.testimonies.iter().cloned().collect();
                (made, bytes)
            }
            Format::Epub => {
                let cover = typeset::cover_png(self.workspace.engine()?, manuscript)?;
                let cover =
                    ebook::Cover { png: &cover.bytes, width: cover.width, height: cover.height };
                let stage = trace::stage("export");
                let epub = ebook::assemble(
                    manuscript,
                    cover,
                    page_list.as_ref(),
                    &self.workspace.layouts,
                )?;
                drop(stage);
                let mut made = place(&epub.bytes)?;
                made.sections = Some(epub.facts.sections);
                made.testimonies = manuscript.testimonies.iter().cloned().collect();
                (made, epub.bytes)
            }
            Format::Docx => {
                let stage = trace::stage("export");
                let word = word::assemble(manuscript)?;
                drop(stage);
                let mut made = place(&word.bytes)?;
                made.sections = Some(word.sections);
                made.testimonies = manuscript.testimonies.iter().cloned().collect();
                (made, word.bytes)
            }
        };
        // A file with warnings stays here, so that every machine makes it and shows them.
        if let Some(store) = self.options.store.filter(|_| problems.len() == before)
            && let Err(lie) = store.offer(&made, &bytes, problems)
        {
            if self.options.all_or_nothing {
                return Err(vec![lie]);
            }
            problems.push(Diagnostic { severity: Severity::Warning, ..lie });
        }
        Ok(Fate::Made(made))
    }

    /// A pack with more pages than it may have.
    fn over_budget(
        &self,
        artefact: &Artefact,
        compiled: &Compiled,
        manuscript: &Manuscript,
    ) -> Option<Diagnostic> {
        let pack = self.workspace.project.pack(artefact.pack.as_deref()?)?;
        over_budget(pack, &artefact.edition, compiled, manuscript)
    }

    /// Lets go of what the engine remembers of editions that nobody asked for in the last `rounds` calls,
    /// unless all of it is to be kept.
    pub(super) fn forget_layouts(&self, rounds: usize) {
        if !self.options.keeps_layouts {
            self.workspace.forget_layouts(rounds);
        }
    }

    /// Whether the output folder is to remember from what its files were made.
    pub(super) fn is_remembered(&self) -> bool {
        self.options.remember.is_some()
    }

    /// Writes `build.json`, and what the output folder is to remember.
    ///
    /// # Errors
    /// If one of them cannot be written.
    pub(super) fn write_record<'f>(
        &self,
        finished: impl Iterator<Item = &'f Finished>,
    ) -> Outcome<()> {
        let _stage = trace::stage("recording");
        let record = self.record(finished);
        let path = self.options.out.join(FILE_NAME);
        files::write_whole(&path, record.to_json().as_bytes()).map_err(|problem| vec![problem])?;
        if !self.is_remembered() {
            return Ok(());
        }
        let paths = record.artefacts.iter().map(|made| made.path.as_str()).collect();
        // It only saves time: without it, the next build resolves every copy.
        let _ = lock(&self.remembering).write(self.options.out, &paths);
        Ok(())
    }

    /// The record of the output folder: this run's artefacts, and earlier ones that are still
    /// there.
    fn record<'f>(&self, finished: impl Iterator<Item = &'f Finished>) -> Record {
        let project = &self.workspace.project;
        let mut artefacts: BTreeMap<String, Made> = self
            .before
            .artefacts
            .iter()
            .filter(|made| files::exists(&self.options.out.join(&made.path)))
            .map(|made| (made.path.clone(), made.clone()))
            .collect();
        for done in finished {
            if let Some(made) = done.fate.made() {
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

/// A pack with more pages than it may have, with the sections that take most of them.
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
        "the pack `{}` may have {} pages in the edition `{edition}`, and has more",
        pack.id, most.value
    );
    let hint = format!("leave something out: {}", costs.join(", "));
    let problem = Diagnostic::warning(Code::PageBudget, message).at(most.span).hint(hint);
    Some(problem.occurring(": ", format!("{pages} for `{}`", manuscript.partner.id)))
}

pub(super) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn write_typst(path: &Path, manuscript: &Manuscript) -> Outcome<()> {
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
