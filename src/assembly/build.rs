//! Building: from a plan to finished files.
//!
//! In: a workspace, planned artefacts, an output folder. Out: the files, each written whole or not
//! at all, a record of them, and what went wrong, partner by partner. What is already there and
//! unchanged is not made again. Prints nothing: it tells a listener about its progress.
//!
//! Each job is one partner's copy of an edition. A lane lays jobs out, one after another, while a
//! second thread writes the files of the job before: the engine uses every processor by itself
//! while it lays out, and the pages of at most two jobs are in memory at a time. Partners follow
//! each other within an edition, because they share most of their pages.

use super::job::Job;
pub(crate) use super::job::Listener;
pub use super::job::{Built, EditionCopy, Event, Fate, Finished, Options};
use super::plan::Artefact;
use super::record::{FILE_NAME, Record};
use super::run::{BuildRun, LaidOut, lock};
use super::workspace::Workspace;
use crate::book::manuscript::Release;
use crate::book::tree::BlockId;
use crate::ground::diagnostic::Outcome;
use crate::ground::diagnostic::once::each_once;
use crate::ground::files;
use crate::pages::typeset::BlockPlace;
use crate::project::Format;
use std::collections::BTreeMap;
use std::sync::mpsc::{Receiver, SendError, SyncSender, sync_channel};
use std::sync::{Mutex, PoisonError};

/// Builds the artefacts. The project must be sound.
///
/// # Errors
/// If the record cannot be written.
pub fn build(
    workspace: &Workspace,
    release: &Release,
    artefacts: &[Artefact],
    options: &Options<'_>,
    listen: Listener<'_>,
) -> Outcome<Built> {
    let record_path = options.out.join(FILE_NAME);
    let before = files::text_of(&record_path).map(|text| Record::parse(&text)).unwrap_or_default();
    let run = BuildRun::new(workspace, release, options, &before);
    let editions = by_edition(workspace, artefacts);
    let lanes = options.jobs.clamp(1, editions.len().max(1));
    let next = Mutex::new(editions.iter());
    let results = Results { run: &run, listen, built: Mutex::default() };
    std::thread::scope(|scope| {
        for number in 1..=lanes {
            // A rendezvous: pages wait for nobody but the files of the job before.
            let (send, receive) = sync_channel(0);
            let (run, next, results) = (&run, &next, &results);
            // The names are those of the threads in a trace.
            let thread = |name: &str| {
                std::thread::Builder::new().stack_size(STACK).name(format!("{name} {number}"))
            };
            // Without a second thread, the lane writes the files itself.
            let _ =
                thread("files").spawn_scoped(scope, move || write_files(run, &receive, results));
            let lane = |send| move || lay_out(run, next, lanes, &send, results);
            if thread("layout").spawn_scoped(scope, lane(send.clone())).is_err() {
                lane(send)();
            }
        }
    });
    let Results { built, .. } = results;
    let built = built.into_inner().unwrap_or_else(PoisonError::into_inner);
    let finished: Vec<Finished> = built.finished.into_values().collect();
    let missing = finished.iter().flat_map(|done| done.missing.iter().cloned()).collect();
    let own = finished.iter().flat_map(|done| done.problems.iter().cloned());
    let problems = each_once(own.chain(workspace.report_missing(missing)).collect());
    let built = Built { finished, problems, blocks: built.blocks };
    run.write_record(built.finished.iter())?;
    Ok(built)
}

/// Laying out deep nesting needs more stack than a thread has by default.
const STACK: usize = 64 << 20;

/// The jobs of an edition, partner after partner, first the whole book, then pack after pack.
type Edition<'a> = Vec<Job<'a>>;

fn by_edition<'a>(workspace: &'a Workspace, artefacts: &'a [Artefact]) -> Vec<Edition<'a>> {
    let mut editions: Vec<Edition<'_>> = Vec::new();
    for entry in artefacts.iter().enumerate() {
        let artefact = entry.1;
        let last =
            editions.last_mut().filter(|edition| edition[0][0].1.edition == artefact.edition);
        match last {
            None => editions.push(vec![vec![entry]]),
            Some(edition) => match edition.last_mut() {
                Some(job) if job[0].1.is_same_copy(artefact) => job.push(entry),
                _ => edition.push(vec![entry]),
            },
        }
    }
    for edition in &mut editions {
        // Lines break elsewhere in other fonts, so copies in the same fonts follow each other.
        for copies in edition.chunk_by_mut(|one, other| {
            (&one[0].1.pack, one[0].1.volume) == (&other[0].1.pack, other[0].1.volume)
        }) {
            copies.sort_by_key(|job| fonts_of(workspace, job));
        }
    }
    // Ebooks need no layout: their files are written while the first pages are laid out. Those with
    // page lists come last, when the pages are known.
    editions.sort_by_key(|edition| {
        let artefact = edition[0][0].1;
        let own = workspace.project.edition(&artefact.edition);
        let has_page_list = own.is_some_and(|edition| edition.page_list.is_some());
        (has_page_list, artefact.format == Format::Pdf)
    });
    editions
}

/// The fonts that a job's partner brings along.
fn fonts_of<'a>(workspace: &'a Workspace, job: &Job<'_>) -> Vec<&'a str> {
    let partner = workspace.project.partner(&job[0].1.partner);
    let files = partner.into_iter().flat_map(|file| &file.partner.font_files);
    files.map(|font| font.path.as_str()).collect()
}

/// A lane: lays out one edition after another.
fn lay_out<'a>(
    run: &BuildRun<'_>,
    next: &Mutex<std::slice::Iter<'a, Edition<'a>>>,
    lanes: usize,
    send: &SyncSender<(&'a Job<'a>, LaidOut)>,
    results: &Results<'_>,
) {
    loop {
        let edition = lock(next).next();
        let Some(edition) = edition else { break };
        let mut fonts = None;
        for job in edition {
            let own = fonts_of(run.workspace, job);
            if lanes == 1 && fonts.replace(own.clone()).is_some_and(|last| last != own) {
                // Hardly anything is shared, and two books at once would be in memory.
                run.forget_layouts(0);
            }
            results.started(job);
            match run.lay_out(job) {
                Ok(laid_out) => {
                    if let Err(SendError((job, laid_out))) = send.send((job, laid_out)) {
                        write(run, job, laid_out, results);
                    }
                }
                Err(finished) => results.add(job, finished),
            }
            // What partners share is asked for again by the next one. What nobody asked for since
            // every lane finished a job was one partner's own.
            run.forget_layouts(if lanes == 1 { 1 } else { 2 * lanes });
        }
        if lanes == 1 {
            run.forget_layouts(0);
        }
    }
}

/// Writes the files of one job after another.
fn write_files(run: &BuildRun<'_>, receive: &Receiver<(&Job<'_>, LaidOut)>, results: &Results<'_>) {
    for (job, laid_out) in receive {
        write(run, job, laid_out, results);
    }
}

fn write(run: &BuildRun<'_>, job: &Job<'_>, laid_out: LaidOut, results: &Results<'_>) {
    let (finished, blocks) = run.write_files(job, &laid_out);
    // The pages go before the next ones come.
    drop(laid_out);
    results.add(job, finished);
    if let Some(blocks) = blocks {
        lock(&results.built).blocks = blocks;
    }
}

/// What is finished so far.
struct Results<'a> {
    run: &'a BuildRun<'a>,
    listen: Listener<'a>,
    built: Mutex<Unordered>,
}

/// Finished artefacts by their place in the plan.
#[derive(Default)]
struct Unordered {
    finished: BTreeMap<usize, Finished>,
    /// How many copies were made, and up to how many of them the record needs no further writing.
    made: usize,
    enough_until: usize,
    blocks: BTreeMap<BlockId, Vec<BlockPlace>>,
}

impl Results<'_> {
    fn started(&self, job: &Job<'_>) {
        for (_, artefact) in job {
            (self.listen)(Event::Started(artefact));
        }
    }

    fn add(&self, job: &Job<'_>, finished: Vec<Finished>) {
        let is_new =
            finished.iter().any(|done| matches!(done.fate, Fate::Made(_) | Fate::Taken(_)));
        let mut built = lock(&self.built);
        for ((place, _), done) in job.iter().zip(finished) {
            (self.listen)(Event::Finished(&done));
            built.finished.insert(*place, done);
        }
        if is_new && self.run.is_remembered() {
            built.made += 1;
            // A build of drafts that is stopped halfway keeps what it has made, except for the last few of
            // many copies: the record grows with them, so it is written more and more seldom. Whether
            // that works is seen at the end, when it is written once more.
            if built.made > built.enough_until {
                let _ = self.run.write_record(built.finished.values());
                built.enough_until = built.made + built.made / 16;
            }
        }
    }
}
