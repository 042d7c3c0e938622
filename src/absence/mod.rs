//! The proof that a finished file holds nothing that was left out of it.
//!
//! In: the project and its book as written, whose copy a file is, and the finished bytes. Out: how
//! much was searched for and where, or an error for every text that was found. Everything that a
//! copy may not contain is determined here a second time, from the source and apart from the
//! selection, so that a fault in the selection, a layout or a writer cannot hide itself.
//!
//! `gather` and `settings` find all texts of the project, `judge` says which of them a copy may
//! contain, `decode` reads everything in a file that could be text, and `search` compares. Must not
//! know `book::select` and manuscripts.

mod decode;
mod gather;
mod index;
mod judge;
mod letters;
mod pieces;
mod search;
mod settings;

pub(crate) use judge::{Copy, Medium};

use crate::book::source::SourceBook;
use crate::ground::diagnostic::{Code, Diagnostic, Outcome};
use crate::ground::digest;
use crate::project::Project;
use crate::project::history::AbsenceRecord;
use decode::Decoder;
use gather::Gathered;
use index::Index;
use pieces::{At, Kind, Picture, Piece, Place, Scope, Verdict};
use search::Search;
use std::collections::BTreeMap;

/// Every text of a project in a language, ready to be searched for.
#[derive(Debug)]
pub(crate) struct Inventory {
    scopes: Vec<Scope>,
    pieces: Vec<Piece>,
    pictures: BTreeMap<String, Picture>,
    index: Index,
    /// The digest of all pieces.
    digest: String,
}

/// What a copy may not contain.
#[derive(Debug)]
pub(crate) struct Exclusions<'a> {
    inventory: &'a Inventory,
    /// On each piece.
    verdicts: Vec<Verdict>,
    /// The pictures that may not be there, by the digests of their bytes.
    pictures: BTreeMap<&'a str, (&'a Picture, Kind)>,
    absent: usize,
    digest: String,
}

impl Inventory {
    /// Gathers the texts of a project. `book` is its book as written, and `source` the book of which
    /// it is a translation, or the same.
    pub(crate) fn of(project: &Project, book: &SourceBook, source: &SourceBook) -> Self {
        let mut gathered = Gathered::default();
        let nowhere = gathered.scope(Scope::Nowhere);
        gathered.book(book, nowhere);
        if project.translation.is_some() {
            gathered.texts(source);
        }
        settings::gather(project, book, &mut gathered);
        Self::new(gathered)
    }

    fn new(gathered: Gathered) -> Self {
        let Gathered { scopes, pieces, pictures } = gathered;
        let mut all = String::new();
        pieces.iter().for_each(|piece| piece.letters.write(&mut all));
        let digest = digest::sha256(all.as_bytes());
        let index = Index::of(&pieces);
        Self { scopes, pieces, pictures, index, digest }
    }

    /// What a copy may not contain.
    pub(crate) fn exclusions(&self, copy: Copy<'_>) -> Exclusions<'_> {
        let scopes = judge::judge(&self.scopes, copy);
        let verdicts: Vec<Verdict> = self.pieces.iter().map(|piece| scopes[piece.scope]).collect();
        let mut all = self.digest.clone();
        let mut absent = 0;
        for (piece, verdict) in self.pieces.iter().zip(&verdicts) {
            let Verdict::Excluded(kind) = verdict else { continue };
            if piece.letters.len() >= kind.evidence().least {
                absent += 1;
                piece.letters.write(&mut all);
            }
        }
        let mut pictures = BTreeMap::new();
        for (sha256, picture) in &self.pictures {
            if let Verdict::Excluded(kind) = judge::of_any(&picture.scopes, &scopes) {
                absent += 1;
                all.push_str(sha256);
                pictures.insert(sha256.as_str(), (picture, kind));
            }
        }
        let digest = digest::sha256(all.as_bytes());
        Exclusions { inventory: self, verdicts, pictures, absent, digest }
    }
}

impl Exclusions<'_> {
    /// Whether this is what a file was searched for before.
    pub(crate) fn are_those_of(&self, known: &AbsenceRecord) -> bool {
        self.absent == known.absent && self.digest == known.sha256
    }

    /// Searches a finished file. `path` is its name in messages.
    ///
    /// # Errors
    /// One for each text in it that was left out.
    pub(crate) fn prove(&self, path: &str, bytes: &[u8]) -> Outcome<AbsenceRecord> {
        let wanted = self.pictures.keys().copied().collect();
        let Inventory { pieces, index, .. } = self.inventory;
        let mut search = Search::new(pieces, index, &self.verdicts, wanted);
        Decoder::new(&mut search).file(bytes);
        let Search { found, shown, texts, letters, .. } = search;
        if found.is_empty() && shown.is_empty() {
            let sha256 = self.digest.clone();
            return Ok(AbsenceRecord { absent: self.absent, sha256, texts, letters });
        }
        let problems = found.iter().filter_map(|(id, places)| {
            let id = *id as usize;
            let Verdict::Excluded(kind) = self.verdicts[id] else { return None };
            Some(problem(path, &self.inventory.pieces[id].place, kind, places))
        });
        let pictures = shown.iter().filter_map(|(sha256, places)| {
            let (picture, kind) = self.pictures.get(sha256.as_str())?;
            Some(problem(path, &picture.place, *kind, places))
        });
        Err(problems.chain(pictures).collect())
    }
}

fn problem(path: &str, place: &Place, kind: Kind, places: &[String]) -> Diagnostic {
    let block = place.block.as_ref().map(|id| format!(", block `{id}`"));
    // A file without parts is itself the place.
    let places: Vec<&str> =
        places.iter().map(String::as_str).filter(|place| !place.is_empty()).collect();
    let within = if places.is_empty() { String::new() } else { format!(": {}", places.join("; ")) };
    let message = format!(
        "{} was left out, and is in the finished `{path}`{}{within}",
        kind.name(),
        block.unwrap_or_default(),
    );
    let problem = Diagnostic::error(Code::Leak, message).hint(
        "the file was not written: if a layout of the project prints this text, change the layout; \
         otherwise it is a fault in the tool: please report it without the text",
    );
    match &place.at {
        At::Text(span) => problem.at(*span),
        At::Line(file, line) => problem.in_path(format!("{file}:{line}")),
        At::Tool => problem,
    }
}

#[cfg(test)]
mod tests;
