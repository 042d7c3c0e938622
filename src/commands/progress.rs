//! A progress line on the terminal while editions are made.

use crate::assembly::build::Event;
use crate::assembly::plan::Artefact;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};

/// A bar, and the names of what is being made. It is drawn only on a terminal.
pub(super) struct Progress {
    bar: ProgressBar,
    working: Mutex<BTreeSet<String>>,
}

impl Progress {
    /// A bar for that many artefacts, or a spinner if the number is not known yet.
    pub(super) fn new(length: Option<usize>) -> Self {
        let length = length.map(|length| length as u64);
        let bar = ProgressBar::with_draw_target(length, ProgressDrawTarget::stderr());
        let template = match length {
            Some(_) => "{bar:24} {pos}/{len} {elapsed} {wide_msg}",
            None => "{spinner} {pos} made {elapsed} {wide_msg}",
        };
        if let Ok(style) = ProgressStyle::with_template(template) {
            bar.set_style(style);
        }
        bar.enable_steady_tick(std::time::Duration::from_millis(200));
        Self { bar, working: Mutex::default() }
    }

    pub(super) fn hear(&self, event: Event<'_>) {
        let mut working = self.working.lock().unwrap_or_else(PoisonError::into_inner);
        match event {
            Event::Started(artefact) => {
                working.insert(name(artefact));
            }
            Event::Finished(finished) => {
                working.remove(&name(&finished.artefact));
                self.bar.inc(1);
            }
        }
        self.bar.set_message(working.iter().cloned().collect::<Vec<_>>().join(", "));
    }

    /// An artefact of which no file is made is done.
    pub(super) fn step(&self, artefact: &Artefact) {
        let mut working = self.working.lock().unwrap_or_else(PoisonError::into_inner);
        working.remove(&name(artefact));
        self.bar.inc(1);
    }

    pub(super) fn clear(&self) {
        self.bar.finish_and_clear();
    }
}

fn name(artefact: &Artefact) -> String {
    let pack = artefact.pack.as_deref().unwrap_or("book");
    let volume = artefact.volume.map(|volume| format!(" {volume}")).unwrap_or_default();
    format!("{} {} {pack}{volume}", artefact.partner, artefact.edition)
}

/// How many editions to lay out at the same time if the command does not say: one for every four
/// processors, because the engine uses several by itself.
pub(super) fn lanes() -> usize {
    std::thread::available_parallelism().map_or(1, |processors| processors.get().div_ceil(4))
}
