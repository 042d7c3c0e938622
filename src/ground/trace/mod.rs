//! What a run spends its time on, and how much work it does: the trace that `--timings` asks for.
//!
//! In: stages as they begin and end on any thread, and amounts of work. Out: one trace, in the form
//! that viewers read ([`events`]). Until a command begins a trace, nothing is recorded and the clock is
//! not read. A trace belongs to the whole process, because stages begin in rooms that otherwise know
//! nothing of the run. It never gets into an artefact. Must not know what happens in a stage.

mod events;

pub(crate) use events::is_trace;

use super::clock::Stopwatch;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::marker::PhantomData;
use std::rc::Rc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};
use std::time::Duration;

/// The trace of this process, once a command has begun it.
static RECORDING: OnceLock<Recording> = OnceLock::new();

thread_local! {
    static HERE: RefCell<Here> = RefCell::default();
}

/// An amount of work that depends on the text and not on the machine.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Amount {
    /// Copies of the book that were selected and resolved.
    Manuscripts,
    /// Documents that the page engine laid out: books, covers and the extra pages of sheets.
    Layouts,
    /// What the page engine worked out while it laid out, because it did not know the result already.
    EngineSteps,
    /// Bytes that were given to a compressor, in PDFs those of objects without a stream of their own.
    BytesCompressed,
    /// Files that were written to their places or to a staging folder.
    FilesWritten,
    /// The bytes in those files.
    BytesWritten,
}

impl Amount {
    const ALL: [Self; 6] = [
        Self::Manuscripts,
        Self::Layouts,
        Self::EngineSteps,
        Self::BytesCompressed,
        Self::FilesWritten,
        Self::BytesWritten,
    ];

    /// Its name in a trace.
    fn name(self) -> &'static str {
        match self {
            Self::Manuscripts => "manuscripts resolved",
            Self::Layouts => "layouts",
            Self::EngineSteps => "engine steps",
            Self::BytesCompressed => "bytes compressed",
            Self::FilesWritten => "files written",
            Self::BytesWritten => "bytes written",
        }
    }
}

struct Recording {
    watch: Stopwatch,
    recorded: Mutex<Recorded>,
}

/// Everything that was recorded so far.
#[derive(Debug, Default)]
struct Recorded {
    spans: Vec<Span>,
    engine: Vec<EngineSpan>,
    totals: BTreeMap<Amount, u64>,
    /// The totals as they grew.
    samples: Vec<(Duration, Amount, u64)>,
    /// The names of threads by their numbers.
    threads: BTreeMap<u64, String>,
}

/// A stage that has ended.
#[derive(Debug)]
struct Span {
    name: &'static str,
    artefact: Option<Arc<str>>,
    amounts: BTreeMap<Amount, u64>,
    thread: u64,
    start: Duration,
    end: Duration,
}

/// Something that the page engine measured by itself.
#[derive(Debug)]
pub(crate) struct EngineSpan {
    pub(crate) name: String,
    /// The file that it worked on, if it was one.
    pub(crate) file: Option<String>,
    /// The engine's own number of the thread.
    pub(crate) thread: u64,
    /// Since the trace began.
    pub(crate) start: Duration,
    pub(crate) end: Duration,
}

/// A thread, and the stages that are open on it, the innermost last.
#[derive(Default)]
struct Here {
    /// Its number, once it has begun a stage.
    thread: Option<u64>,
    open: Vec<Open>,
}

struct Open {
    name: &'static str,
    artefact: Option<Arc<str>>,
    amounts: BTreeMap<Amount, u64>,
    start: Duration,
}

/// A stage, which ends when this value is dropped, on the thread on which it began.
#[must_use]
#[derive(Debug)]
pub(crate) struct Stage {
    is_recorded: bool,
    on_this_thread: PhantomData<Rc<()>>,
}

impl Drop for Stage {
    fn drop(&mut self) {
        let Some(recording) = RECORDING.get().filter(|_| self.is_recorded) else { return };
        let end = recording.watch.elapsed();
        HERE.with_borrow_mut(|here| {
            let (Some(thread), Some(open)) = (here.thread, here.open.pop()) else { return };
            let Open { name, artefact, amounts, start } = open;
            lock(recording).spans.push(Span { name, artefact, amounts, thread, start, end });
        });
    }
}

/// Begins the trace of this process.
pub(crate) fn begin() {
    let recorded = Mutex::default();
    RECORDING.get_or_init(|| Recording { watch: Stopwatch::start(), recorded });
}

/// Begins a stage. It belongs to the artefact of the stage around it, if that has one.
pub(crate) fn stage(name: &'static str) -> Stage {
    open(name, None)
}

/// Begins the work on an artefact. Stages within it belong to the same artefact.
pub(crate) fn stage_of(name: &'static str, artefact: impl FnOnce() -> String) -> Stage {
    open(name, RECORDING.get().map(|_| artefact().into()))
}

fn open(name: &'static str, artefact: Option<Arc<str>>) -> Stage {
    static THREADS: AtomicU64 = AtomicU64::new(1);
    let recording = RECORDING.get();
    if let Some(recording) = recording {
        HERE.with_borrow_mut(|here| {
            if here.thread.is_none() {
                let number = THREADS.fetch_add(1, Ordering::Relaxed);
                let own = std::thread::current();
                let name = own.name().map_or_else(|| format!("thread {number}"), str::to_owned);
                lock(recording).threads.insert(number, name);
                here.thread = Some(number);
            }
            let around = || here.open.last().and_then(|around| around.artefact.clone());
            let artefact = artefact.or_else(around);
            let start = recording.watch.elapsed();
            here.open.push(Open { name, artefact, amounts: BTreeMap::new(), start });
        });
    }
    Stage { is_recorded: recording.is_some(), on_this_thread: PhantomData }
}

/// Counts work: in the whole trace, and in the innermost stage on this thread.
pub(crate) fn count(amount: Amount, by: usize) {
    let Some(recording) = RECORDING.get() else { return };
    let by = by as u64;
    HERE.with_borrow_mut(|here| {
        if let Some(open) = here.open.last_mut() {
            *open.amounts.entry(amount).or_default() += by;
        }
    });
    let now = recording.watch.elapsed();
    let mut recorded = lock(recording);
    let total = recorded.totals.entry(amount).or_default();
    *total += by;
    let sample = (now, amount, *total);
    recorded.samples.push(sample);
}

/// How long the trace has been going on. Nothing if there is none.
pub(crate) fn elapsed() -> Option<Duration> {
    RECORDING.get().map(|recording| recording.watch.elapsed())
}

/// Adds what the page engine measured by itself.
pub(crate) fn add_engine_spans(spans: Vec<EngineSpan>) {
    if let Some(recording) = RECORDING.get() {
        lock(recording).engine.extend(spans);
    }
}

/// The trace so far, as a file. Stages that have not ended are not in it. Nothing if there is no trace.
pub(crate) fn to_json() -> Option<Vec<u8>> {
    RECORDING.get().map(|recording| events::to_json(&lock(recording)))
}

fn lock(recording: &Recording) -> MutexGuard<'_, Recorded> {
    recording.recorded.lock().unwrap_or_else(PoisonError::into_inner)
}
