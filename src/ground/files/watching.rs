//! Hearing when something in a project changes.
//!
//! In: the folders of a project. Out: a wait that ends when a file in one of them was written, added,
//! renamed or removed, and then nothing has happened for a moment: editors write a file in several steps,
//! and a version control system changes hundreds at once. Says nothing of what has changed.

use crate::ground::clock::Stopwatch;
use crate::ground::diagnostic::{Code, Diagnostic};
use notify::event::{AccessKind, AccessMode};
use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;

/// So long nothing happens after the last of several changes that belong together.
const MOMENT: Duration = Duration::from_millis(40);
/// Whoever writes without end keeps nobody waiting for longer.
const MOST: Duration = Duration::from_secs(2);

/// Hears of changes in folders for as long as it lives.
pub(crate) struct Watching {
    watcher: RecommendedWatcher,
    /// The paths of each change.
    heard: Receiver<Vec<PathBuf>>,
    folders: Vec<PathBuf>,
}

/// What ended a wait.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Heard {
    /// Something has changed.
    Change,
    /// Nothing, for as long as one was to wait.
    Nothing,
}

impl Watching {
    /// Starts to listen. `folders` are below `root`, and need not exist yet.
    ///
    /// # Errors
    /// If the system cannot tell about changes in these folders, for example because a process may not
    /// watch so many.
    pub(crate) fn new(root: &Path, folders: &[&str]) -> Result<Self, Diagnostic> {
        let failed = |error: notify::Error| {
            let message = format!("cannot watch `{}`: {}", root.display(), plain(&error));
            Diagnostic::error(Code::Environment, message)
                .hint("run `bindery build` after each change instead")
        };
        let (send, heard) = channel();
        let tell = move |event: notify::Result<Event>| {
            let paths = match event {
                Ok(event) if is_change(event.kind) => event.paths,
                Ok(_) => return,
                // Something was lost: look at everything again.
                Err(_) => Vec::new(),
            };
            // Nobody listens any more when the tool is about to end.
            let _ = send.send(paths);
        };
        let mut watcher = notify::recommended_watcher(tell).map_err(failed)?;
        watcher.watch(root, RecursiveMode::NonRecursive).map_err(failed)?;
        let folders: Vec<PathBuf> = folders.iter().map(|folder| root.join(folder)).collect();
        for folder in folders.iter().filter(|folder| folder.exists()) {
            watcher.watch(folder, RecursiveMode::Recursive).map_err(failed)?;
        }
        Ok(Self { watcher, heard, folders })
    }

    /// Waits for a change, but not for longer than `most`.
    pub(crate) fn wait(&mut self, most: Duration) -> Heard {
        let first = match self.heard.recv_timeout(most) {
            Ok(paths) => paths,
            Err(RecvTimeoutError::Timeout) => return Heard::Nothing,
            Err(RecvTimeoutError::Disconnected) => {
                std::thread::sleep(most);
                return Heard::Nothing;
            }
        };
        let mut paths = first;
        let watch = Stopwatch::start();
        while watch.elapsed() < MOST
            && let Ok(more) = self.heard.recv_timeout(MOMENT)
        {
            paths.extend(more);
        }
        // A folder that was put in the place of another is to be listened to again.
        for folder in &self.folders {
            if paths.is_empty() || paths.iter().any(|path| path.file_name() == folder.file_name()) {
                let _ = self.watcher.unwatch(folder);
                if folder.exists() {
                    let _ = self.watcher.watch(folder, RecursiveMode::Recursive);
                }
            }
        }
        Heard::Change
    }
}

/// Whether something was written. Reading is no change.
fn is_change(kind: EventKind) -> bool {
    match kind {
        EventKind::Access(kind) => kind == AccessKind::Close(AccessMode::Write),
        _ => true,
    }
}

/// Why the system does not tell.
fn plain(error: &notify::Error) -> String {
    match &error.kind {
        notify::ErrorKind::Io(error) => super::reason(error),
        notify::ErrorKind::MaxFilesWatch => {
            "the system limits how many folders a program can watch".to_owned()
        }
        notify::ErrorKind::PathNotFound => "there is no such folder".to_owned(),
        _ => error.to_string(),
    }
}
