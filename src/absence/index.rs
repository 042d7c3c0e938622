//! All pieces in a form in which a text can be searched for every one of them at once.
//!
//! In: pieces. Out: for each run of [`GRAM`] letters the pieces that hold it, and the short pieces by
//! their first letters. One index serves every copy in a language: whether a piece may be in a copy
//! is asked when it is found.

use super::letters::Letters;
use super::pieces::Piece;
use std::collections::{BTreeMap, HashMap};
use std::hash::{BuildHasherDefault, Hasher};

/// How many letters in a row are compared at once: four or five words.
pub(super) const GRAM: usize = 20;
/// How many letters a short piece must have, and how many of its first letters find it.
pub(super) const START: usize = 8;
/// Fewer letters are found too often by chance, unless they are an address or a number.
const LEAST: usize = 12;

/// The number of a piece.
pub(super) type PieceId = u32;

/// A map whose keys are hashes already.
type ByHash<T> = HashMap<u64, T, BuildHasherDefault<Hashed>>;

#[derive(Debug, Default)]
pub(super) struct Hashed(u64);

impl Hasher for Hashed {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, _: &[u8]) {}

    fn write_u64(&mut self, value: u64) {
        self.0 = value;
    }
}

/// The index of all pieces.
#[derive(Debug)]
pub(super) struct Index {
    /// Where the pieces of each gram start among `owners`, and where they end.
    grams: ByHash<(u32, u32)>,
    owners: Vec<(PieceId, u32)>,
    /// The short pieces by the hash of their first letters.
    starts: ByHash<Vec<PieceId>>,
    /// Whether there is a start for each value of the first bits of a hash: most letters start none.
    has_start: Vec<bool>,
    /// The other pieces in which a short piece occurs.
    within: BTreeMap<PieceId, Vec<PieceId>>,
}

impl Index {
    pub(super) fn of(pieces: &[Piece]) -> Self {
        let mut all: Vec<(u64, PieceId, u32)> = Vec::new();
        let mut starts: ByHash<Vec<PieceId>> = ByHash::default();
        for (id, piece) in pieces.iter().enumerate() {
            let id = id as PieceId;
            let length = piece.letters.len();
            let least = if piece.is_detail { START } else { LEAST };
            if length >= GRAM {
                all.extend(rolled(&piece.letters, GRAM).map(|(at, hash)| (hash, id, at as u32)));
            } else if length >= least
                && let Some((_, hash)) = rolled(&piece.letters, START).next()
            {
                starts.entry(hash).or_default().push(id);
            }
        }
        all.sort_unstable();
        let mut grams = ByHash::default();
        grams.reserve(all.len());
        for (at, (hash, _, _)) in all.iter().enumerate() {
            let at = at as u32;
            grams
                .entry(*hash)
                .and_modify(|range: &mut (u32, u32)| range.1 = at + 1)
                .or_insert((at, at + 1));
        }
        let owners = all.into_iter().map(|(_, id, at)| (id, at)).collect();
        let mut has_start = vec![false; 1 << 16];
        starts.keys().for_each(|hash| has_start[(hash >> 48) as usize] = true);
        let mut own = Self { grams, owners, starts, has_start, within: BTreeMap::new() };
        for (id, piece) in pieces.iter().enumerate() {
            for (_, short) in own.short_in(pieces, &piece.letters) {
                if short != id as PieceId {
                    own.within.entry(short).or_default().push(id as PieceId);
                }
            }
        }
        own
    }

    /// The pieces that hold a gram, each with the place of its first letter.
    pub(super) fn owners(&self, hash: u64) -> &[(PieceId, u32)] {
        let range = self.grams.get(&hash).copied().unwrap_or_default();
        &self.owners[range.0 as usize..range.1 as usize]
    }

    /// The pieces in which a short piece occurs.
    pub(super) fn within(&self, short: PieceId) -> &[PieceId] {
        self.within.get(&short).map_or(&[], Vec::as_slice)
    }

    /// The short pieces in a text, each with its place: whole, and not as a part of a word.
    pub(super) fn short_in(&self, pieces: &[Piece], text: &Letters) -> Vec<(usize, PieceId)> {
        let mut found = Vec::new();
        for (at, hash) in
            rolled(text, START).filter(|(_, hash)| self.has_start[(hash >> 48) as usize])
        {
            for &id in self.starts.get(&hash).into_iter().flatten() {
                let wanted = &pieces[id as usize].letters;
                let is_whole = text.is_boundary(at) && text.is_boundary(at + wanted.len());
                if text.has(wanted, at) && is_whole {
                    found.push((at, id));
                }
            }
        }
        found
    }
}

/// The hash of each run of so many letters, with the place of its first letter.
pub(super) fn rolled(text: &Letters, length: usize) -> impl Iterator<Item = (usize, u64)> + '_ {
    /// An odd number, so that no letter is lost.
    const BASE: u64 = 0x9e37_79b9_7f4a_7c15;
    let power = (0..length).fold(1_u64, |power, _| power.wrapping_mul(BASE));
    let add = |hash: u64, letter: u32| hash.wrapping_mul(BASE).wrapping_add(u64::from(letter));
    let mut hash = text.each().take(length.saturating_sub(1)).fold(0, add);
    // The letters that leave the run; none for the first one.
    let leaving = std::iter::once(0).chain(text.each());
    let entering = text.each().skip(length - 1);
    entering.zip(leaving).enumerate().map(move |(start, (letter, last))| {
        hash = add(hash, letter).wrapping_sub(power.wrapping_mul(u64::from(last)));
        // The lowest digits of the sum depend on the last letters alone.
        (start, (hash ^ (hash >> 29)).wrapping_mul(BASE))
    })
}

#[cfg(test)]
mod tests {
    use super::{Letters, rolled};

    #[test]
    fn a_hash_depends_on_its_letters_alone() {
        let (one, other) = (Letters::of("abcdefgh"), Letters::of("xyz cde-fgh"));
        let of = |text: &Letters| rolled(text, 4).map(|(_, hash)| hash).collect::<Vec<_>>();
        assert_eq!(of(&one)[2..], of(&other)[3..]);
        assert_ne!(of(&one)[0], of(&one)[1]);
    }
}
