//! Searching texts for pieces that may not be in them.
//!
//! In: pieces, their index and a verdict on each; then one text after another, each with its place
//! in the file. Out: the pieces that were found. What a text shares with pieces that may be in the
//! copy is none of the others.

use super::index::{GRAM, Index, PieceId, rolled};
use super::letters::Letters;
use super::pieces::{Evidence, Kind, Piece, Verdict};
use crate::ground::digest;
use std::collections::{BTreeMap, BTreeSet};

/// How many places are reported for each piece.
const PLACES: usize = 3;

/// The search of one file.
pub(super) struct Search<'a> {
    pieces: &'a [Piece],
    index: &'a Index,
    verdicts: &'a [Verdict],
    /// The places where each piece was found.
    pub(super) found: BTreeMap<PieceId, Vec<String>>,
    /// The digests of pictures that are searched for.
    pictures: BTreeSet<&'a str>,
    /// The places where each picture was found, by its digest.
    pub(super) shown: BTreeMap<String, Vec<String>>,
    pub(super) texts: usize,
    pub(super) letters: usize,
}

/// Runs of letters in a row that one piece holds.
struct Trail {
    piece: PieceId,
    /// Where the first run starts.
    start: usize,
    runs: usize,
}

impl<'a> Search<'a> {
    /// `verdicts` are those on the pieces, in their order, and `pictures` the digests of those that
    /// may not be there.
    pub(super) fn new(
        pieces: &'a [Piece],
        index: &'a Index,
        verdicts: &'a [Verdict],
        pictures: BTreeSet<&'a str>,
    ) -> Self {
        let (found, shown) = (BTreeMap::new(), BTreeMap::new());
        Self { pieces, index, verdicts, found, pictures, shown, texts: 0, letters: 0 }
    }

    /// Searches a picture, as it is.
    pub(super) fn picture(&mut self, bytes: &[u8], place: &dyn Fn() -> String) {
        if self.pictures.is_empty() {
            return;
        }
        let sha256 = digest::sha256(bytes);
        if self.pictures.contains(sha256.as_str()) {
            add_place(self.shown.entry(sha256).or_default(), place());
        }
    }

    /// Searches a text. `place` names it if something is found.
    pub(super) fn text(&mut self, text: &Letters, place: &dyn Fn() -> String) {
        self.texts += 1;
        self.letters += text.len();
        self.in_order(text, place);
        for other in text.orders() {
            self.in_order(&other, place);
        }
    }

    fn in_order(&mut self, text: &Letters, place_of: &dyn Fn() -> String) {
        let mut trail: Option<Trail> = None;
        // A piece that may be there, and the place of its next gram. Most text goes on as it does.
        let mut allowed: Option<(PieceId, usize)> = None;
        for (at, hash) in rolled(text, GRAM) {
            allowed = allowed.filter(|&(own, next)| {
                let own = &self.pieces[own as usize].letters;
                next + GRAM <= own.len() && own.at(next + GRAM - 1) == text.at(at + GRAM - 1)
            });
            if let Some((_, next)) = &mut allowed {
                *next += 1;
                continue;
            }
            let owners = self.index.owners(hash);
            if let Some((own, place)) = owners.iter().find(|(own, _)| self.kind(*own).is_none()) {
                allowed = Some((*own, *place as usize + 1));
                self.end(trail.take(), text, place_of);
                continue;
            }
            let Some((first, _)) = owners.first() else {
                self.end(trail.take(), text, place_of);
                continue;
            };
            let follows = |trail: &&mut Trail| {
                let is_next = trail.start + trail.runs == at;
                is_next && owners.iter().any(|(own, _)| *own == trail.piece)
            };
            if let Some(own) = trail.as_mut().filter(follows) {
                own.runs += 1;
                continue;
            }
            self.end(trail.take(), text, place_of);
            trail = Some(Trail { piece: *first, start: at, runs: 1 });
        }
        self.end(trail, text, place_of);
        for (_, short) in self.index.short_in(self.pieces, text) {
            let is_shared = self.index.within(short).iter().any(|own| self.kind(*own).is_none());
            let least = self.kind(short).map(|kind| kind.evidence().least);
            let is_enough = least.is_some_and(|least| self.length(short) >= least);
            if is_enough && !is_shared {
                self.note(short, place_of);
            }
        }
    }

    /// Why a piece may not be in the copy; nothing if it may.
    fn kind(&self, piece: PieceId) -> Option<Kind> {
        match self.verdicts[piece as usize] {
            Verdict::Included => None,
            Verdict::Excluded(kind) => Some(kind),
        }
    }

    /// Judges runs of letters once it is known how many there are.
    fn end(&mut self, trail: Option<Trail>, text: &Letters, place: &dyn Fn() -> String) {
        let Some(Trail { piece, start, runs }) = trail else { return };
        let wanted = &self.pieces[piece as usize].letters;
        let Some(Evidence { letters, least }) = self.kind(piece).map(Kind::evidence) else {
            return;
        };
        let length = GRAM + runs - 1;
        let is_there = if length >= letters {
            holds(wanted, text, start, length)
        } else {
            wanted.len() >= least && wanted.len() < letters && whole(wanted, text, start)
        };
        if is_there {
            self.note(piece, place);
        }
    }

    fn length(&self, piece: PieceId) -> usize {
        self.pieces[piece as usize].letters.len()
    }

    fn note(&mut self, piece: PieceId, place: &dyn Fn() -> String) {
        let places = self.found.entry(piece).or_default();
        if places.len() < PLACES {
            add_place(places, place());
        }
    }
}

fn add_place(places: &mut Vec<String>, place: String) {
    if places.len() < PLACES && !places.contains(&place) {
        places.push(place);
    }
}

/// Whether a piece holds these letters of a text. Two different runs of letters may have one hash.
fn holds(piece: &Letters, text: &Letters, start: usize, length: usize) -> bool {
    // A piece that repeats itself has more runs in a text than letters.
    let length = length.min(piece.len());
    (0..=piece.len() - length)
        .any(|from| (0..length).all(|at| piece.at(from + at) == text.at(start + at)))
}

/// Whether a whole piece is in a text around a place. Its first or last letters may be shared with
/// other pieces.
fn whole(piece: &Letters, text: &Letters, start: usize) -> bool {
    let first = start.saturating_sub(piece.len() - GRAM);
    (first..=start).any(|from| text.has(piece, from))
}
