//! A store of finished files that several machines share, so that each file is made once.
//!
//! In: artefacts that are about to be made, and files that were made. Out: files that another machine
//! has made from the same inputs, after everything about them that can be checked was checked; and what
//! is wrong with those that are not used. The store is never trusted: without it, or with a store that
//! lies, a build is only slower.
//!
//! `files/` has every file under its own digest, and `entries/` their records ([`entry`]). A file is put
//! there before its entry, so that a reader never takes half of one for whole. Two machines that put the
//! same entry there write the same bytes. Must not know what kind of place the store is ([`shelf`]).

mod claims;
mod entry;
mod shelf;
mod standing;
mod withdrawn;

pub(crate) use entry::Wanted;
pub(crate) use shelf::{Refusal, Shelf};
pub(crate) use standing::{Standing, standing};
pub(crate) use withdrawn::forget_testimony;

use super::record::Made;
use crate::ground::diagnostic::{Code, Diagnostic, Outcome, Severity};
use crate::ground::digest;
use crate::project::history::AbsenceRecord;
use claims::require_claims;
use entry::{Entry, MOST_ENTRY, Unread, entry_name};
use std::collections::BTreeSet;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// A store, and what has become of it during a run.
pub(crate) struct SharedStore {
    shelf: Box<dyn Shelf>,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    /// It could not be read, so nothing else is asked of it.
    is_unreadable: bool,
    /// Why it could not be read, until somebody has been told.
    untold: Option<Diagnostic>,
    /// Whether it has its mark.
    is_marked: bool,
    /// It could not be written to.
    is_unwritable: bool,
    /// The names of the entries that were asked for.
    asked: BTreeSet<String>,
    /// The names of the entries that another version of the tool wrote, which stay as they are.
    foreign: BTreeSet<String>,
    tally: Tally,
}

/// How many files went which way.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    /// Taken from the store.
    pub(crate) taken: usize,
    /// Put there.
    pub(crate) put: usize,
    /// Of those taken, made again here and found to be the same.
    pub(crate) compared: usize,
    /// Whether the store was begun.
    pub(crate) is_begun: bool,
}

/// A file from the store that may take its place.
pub(super) struct Taken {
    pub(super) made: Made,
    pub(super) bytes: Vec<u8>,
}

/// A search of a file for what was left out of it.
pub(super) type Proof<'a> = &'a dyn Fn(&[u8]) -> Outcome<AbsenceRecord>;

/// Why a file is not taken although there is an entry.
enum Unfit {
    /// The entry, or its file, is not what it should be.
    Bad(String),
    Foreign(u32),
    Unreachable(Diagnostic),
}

impl From<Refusal> for Unfit {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::File(why) => Self::Bad(why),
            Refusal::Store(cause) => Self::Unreachable(cause),
        }
    }
}

impl std::fmt::Debug for SharedStore {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SharedStore").finish_non_exhaustive()
    }
}

impl SharedStore {
    /// The store whose files are on a shelf, or nothing if the shelf is used for something else. Where
    /// nothing is, a store begins with the first file that is put there.
    pub(crate) fn open(shelf: Box<dyn Shelf>) -> Option<Self> {
        let state = match standing(&*shelf) {
            Ok(Standing::Store) => State { is_marked: true, ..State::default() },
            Ok(Standing::Empty) => State::default(),
            Ok(Standing::Other) => return None,
            Err(cause) => {
                let lead = "the store cannot be read, so everything is made here";
                State {
                    is_unreadable: true,
                    untold: Some(warning_of(cause, lead)),
                    ..State::default()
                }
            }
        };
        Some(Self { shelf, state: Mutex::new(state) })
    }

    /// The place of the store, for messages.
    pub(crate) fn shown(&self) -> String {
        self.shelf.shown("")
    }

    /// How many files went which way so far.
    pub(crate) fn tally(&self) -> Tally {
        self.state().tally
    }

    /// Notes that files which were taken were made again here, and are the same.
    pub(crate) fn note_compared(&self, files: usize) {
        self.state().tally.compared += files;
    }

    /// The file of an artefact, if the store has it and it holds nothing that was left out. What is wrong
    /// with the store is added to `problems` as warnings.
    pub(super) fn take(
        &self,
        wanted: &Wanted<'_>,
        prove: Proof<'_>,
        problems: &mut Vec<Diagnostic>,
    ) -> Option<Taken> {
        let name = wanted.entry_name();
        {
            let mut state = self.state();
            if state.is_unreadable {
                problems.extend(state.untold.take());
                return None;
            }
            state.asked.insert(name.clone());
        }
        let path = &wanted.artefact.path;
        let why = match self.find(&name, wanted, prove) {
            Ok(taken) => {
                self.state().tally.taken += usize::from(taken.is_some());
                return taken;
            }
            Err(Unfit::Unreachable(cause)) => {
                if !std::mem::replace(&mut self.state().is_unreadable, true) {
                    let lead = "the store cannot be read, so everything else is made here";
                    problems.push(warning_of(cause, lead));
                }
                return None;
            }
            Err(Unfit::Foreign(schema)) => {
                self.state().foreign.insert(name.clone());
                format!(
                    "its entry in the store has the schema {schema}, which this version of Bindery \
                     does not know"
                )
            }
            Err(Unfit::Bad(why)) => format!("its entry in the store cannot be used: {why}"),
        };
        let message = format!("`{path}` is made here, because {why}");
        problems.push(Diagnostic::warning(Code::Store, message).in_path(self.shelf.shown(&name)));
        None
    }

    fn find(
        &self,
        name: &str,
        wanted: &Wanted<'_>,
        prove: Proof<'_>,
    ) -> Result<Option<Taken>, Unfit> {
        let bad = |why: &str| Err(Unfit::Bad(why.to_owned()));
        let Some(text) = self.shelf.get(name, MOST_ENTRY)? else { return Ok(None) };
        let entry = match Entry::read(&text) {
            Ok(entry) => entry,
            Err(Unread::Foreign(schema)) => return Err(Unfit::Foreign(schema)),
            Err(Unread::Damaged) => return bad("it is damaged"),
        };
        if !entry.is_of(wanted) {
            return bad("it is the record of something else");
        }
        let Some(file) = entry.file_name() else { return bad("it names no file") };
        let Some(bytes) = self.shelf.get(&file, entry.most())? else {
            return bad("the file that it names is missing");
        };
        let Entry { made, .. } = entry;
        if bytes.len() as u64 != made.bytes {
            let length = if (bytes.len() as u64) < made.bytes { "shorter" } else { "longer" };
            return bad(&format!("its file is {length} than its record says"));
        }
        if digest::sha256(&bytes) != made.sha256 {
            return bad("its file was changed after it was made");
        }
        require_claims(&bytes, &made, wanted).map_err(|why| Unfit::Bad(why.to_owned()))?;
        match prove(&bytes) {
            Ok(absence) => Ok(Some(Taken { made: Made { absence: Some(absence), ..made }, bytes })),
            Err(leaks) => {
                let first = leaks.first().map_or_else(String::new, |leak| leak.message.clone());
                bad(&format!("its file contains what was left out of this copy ({first})"))
            }
        }
    }

    /// Puts a file there that was made here, unless exactly this file is there already. What goes wrong
    /// is added to `problems` as warnings.
    ///
    /// # Errors
    /// If there is a different file, made from the same inputs. It is replaced nevertheless.
    pub(super) fn offer(
        &self,
        made: &Made,
        bytes: &[u8],
        problems: &mut Vec<Diagnostic>,
    ) -> Result<(), Diagnostic> {
        let own = Entry::of(made);
        let name = entry_name(&made.inputs, &made.form, &made.path);
        let was_asked = {
            let state = self.state();
            if state.is_unwritable || state.is_unreadable || state.foreign.contains(&name) {
                return Ok(());
            }
            state.asked.contains(&name)
        };
        // What was asked for and is made nevertheless is not there, or cannot be used.
        let there = if was_asked { Ok(None) } else { self.shelf.get(&name, MOST_ENTRY) };
        let there = there.ok().flatten().map(|text| Entry::read(&text));
        let lie = match there {
            Some(Err(Unread::Foreign(_))) => return Ok(()),
            Some(Ok(entry)) if entry == own => return Ok(()),
            Some(Ok(entry)) => (entry.made.inputs == made.inputs).then(|| self.lie(made)),
            Some(Err(Unread::Damaged)) | None => None,
        };
        self.put(&own, &name, bytes, problems);
        lie.map_or(Ok(()), Err)
    }

    /// Puts a file there, and then its entry.
    fn put(&self, entry: &Entry, name: &str, bytes: &[u8], problems: &mut Vec<Diagnostic>) {
        let file = entry.file_name().expect("the digest of a file that was made is one");
        let text = entry.to_json();
        let is_begun = self.state().is_marked;
        let mark = (!is_begun).then_some((standing::MARK.0, standing::MARK.1.as_bytes()));
        let own = [(file.as_str(), bytes), (name, text.as_bytes())];
        for (name, bytes) in mark.into_iter().chain(own) {
            match self.shelf.put(name, bytes) {
                Ok(()) => {}
                Err(Refusal::File(why)) => {
                    let path = &entry.made.path;
                    let message = format!("`{path}` could not be put in the store: {why}");
                    let problem = Diagnostic::warning(Code::Store, message);
                    problems.push(problem.in_path(self.shelf.shown(name)));
                    return;
                }
                Err(Refusal::Store(cause)) => {
                    if !std::mem::replace(&mut self.state().is_unwritable, true) {
                        problems.push(warning_of(cause, "nothing more will be put in the store"));
                    }
                    return;
                }
            }
        }
        let mut state = self.state();
        state.tally.is_begun |= !is_begun;
        state.is_marked = true;
        state.tally.put += 1;
    }

    /// That the store has a different file than was made here from the same inputs.
    pub(crate) fn lie(&self, made: &Made) -> Diagnostic {
        let name = entry_name(&made.inputs, &made.form, &made.path);
        let message = format!(
            "the store has a different file for `{}` than was made here from the same inputs",
            made.path
        );
        Diagnostic::error(Code::Store, message).in_path(self.shelf.shown(&name)).hint(
            "find out which machine put it there, because other entries may be wrong as well; empty \
             the store or leave `--store` out, and run the command again",
        )
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The warning that follows from what is wrong with a whole store.
fn warning_of(cause: Diagnostic, lead: &str) -> Diagnostic {
    let message = format!("{lead}: {}", cause.message);
    Diagnostic { code: Code::Store, severity: Severity::Warning, message, ..cause }
}
