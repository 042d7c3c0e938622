//! All pieces in a form in which a text can be searched for every one of them at once.
//!
//! In: pieces. Out: for some runs of [`GRAM`] letters the pieces that hold them, and the short pieces by
//! their first letters. One index serves every copy in a language: whether a piece may be in a copy
//! is asked when it is found.

use super::letters::Letters;
use super::pieces::Piece;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::hash::{BuildHasherDefault, Hasher};
use std::sync::{Arc, Mutex, PoisonError};

/// How many letters in a row are compared at once: four or five words.
pub(super) const GRAM: usize = 20;
/// Only every eighth gram of a long piece is in the index, which makes it small. A run of
/// `GRAM + STRIDE - 1` letters of such a piece holds at least one of them.
pub(super) const STRIDE: usize = 8;
/// A piece with fewer letters may count only as a whole, and may share all but one of its grams with
/// pieces that are allowed. So all of its grams are in the index.
pub(super) const LONG: usize = 64;
/// How many letters a short piece must have, and how many of its first letters find it.
pub(super) const START: usize = 8;
/// Fewer letters are found too often by chance, unless they are an address or a number.
const LEAST: usize = 12;
/// Entries with the same first bits of their hashes are in one bucket.
const BITS: u32 = 18;

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

/// A gram of a piece.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Entry {
    hash: u64,
    pub(super) piece: PieceId,
    /// The place of its first letter in the piece.
    pub(super) at: u32,
}

/// The index of all pieces.
#[derive(Debug)]
pub(super) struct Index {
    /// By their hashes.
    entries: Vec<Entry>,
    /// Where each bucket starts among the entries, and where the last one ends.
    buckets: Vec<u32>,
    /// The short pieces by the hash of their first letters.
    starts: ByHash<Vec<PieceId>>,
    /// Whether there is a start for each value of the first bits of a hash: most letters start none.
    has_start: Vec<bool>,
    /// What was looked for in every piece, because it was found in a file.
    looked_for: Mutex<LookedFor>,
}

/// All the pieces that hold something. Few texts need it, and many files ask for the same.
#[derive(Debug, Default)]
struct LookedFor {
    grams: BTreeMap<u64, Arc<[PieceId]>>,
    shorts: BTreeMap<PieceId, Arc<[PieceId]>>,
}

impl Index {
    pub(super) fn of(pieces: &[Piece]) -> Self {
        let mut entries: Vec<Entry> = Vec::new();
        let mut starts: ByHash<Vec<PieceId>> = ByHash::default();
        for (piece, Piece { letters, is_detail, .. }) in (0..).zip(pieces) {
            let least = if *is_detail { START } else { LEAST };
            if letters.len() >= GRAM {
                let stride = if letters.len() < LONG { 1 } else { STRIDE };
                let grams = Rolled::new(letters, GRAM).step_by(stride);
                entries.extend(grams.map(|(at, hash)| Entry { hash, piece, at: at as u32 }));
            } else if letters.len() >= least
                && let Some((_, hash)) = Rolled::new(letters, START).next()
            {
                starts.entry(hash).or_default().push(piece);
            }
        }
        entries.sort_unstable();
        let mut buckets = vec![0; (1 << BITS) + 1];
        entries.iter().for_each(|entry| buckets[bucket(entry.hash) + 1] += 1);
        for at in 1..buckets.len() {
            buckets[at] += buckets[at - 1];
        }
        let mut has_start = vec![false; 1 << 16];
        starts.keys().for_each(|hash| has_start[(hash >> 48) as usize] = true);
        Self { entries, buckets, starts, has_start, looked_for: Mutex::default() }
    }

    /// The entries of a gram. Others may have the same hash, so the letters are to be compared.
    pub(super) fn entries(&self, hash: u64) -> &[Entry] {
        let at = bucket(hash);
        let bucket = &self.entries[self.buckets[at] as usize..self.buckets[at + 1] as usize];
        let from = bucket.iter().take_while(|entry| entry.hash < hash).count();
        let count = bucket[from..].iter().take_while(|entry| entry.hash == hash).count();
        &bucket[from..from + count]
    }

    /// All the pieces that hold each of some grams, whether or not their entries are in the index.
    pub(super) fn holders(&self, pieces: &[Piece], grams: &[u64]) -> Vec<Arc<[PieceId]>> {
        let mut looked_for = self.looked_for.lock().unwrap_or_else(PoisonError::into_inner);
        let new = grams.iter().filter(|gram| !looked_for.grams.contains_key(gram));
        let mut found: ByHash<BTreeSet<PieceId>> =
            new.map(|gram| (*gram, BTreeSet::new())).collect();
        if !found.is_empty() {
            for (id, piece) in (0..).zip(pieces).filter(|(_, piece)| piece.letters.len() >= GRAM) {
                for (_, hash) in Rolled::new(&piece.letters, GRAM) {
                    if let Some(holders) = found.get_mut(&hash) {
                        holders.insert(id);
                    }
                }
            }
            let found = found.into_iter().map(|(gram, ids)| (gram, ids.into_iter().collect()));
            looked_for.grams.extend(found);
        }
        grams.iter().map(|gram| looked_for.grams[gram].clone()).collect()
    }

    /// The other pieces in which a short piece occurs.
    pub(super) fn within(&self, pieces: &[Piece], short: PieceId) -> Arc<[PieceId]> {
        let mut looked_for = self.looked_for.lock().unwrap_or_else(PoisonError::into_inner);
        let known = looked_for.shorts.entry(short).or_insert_with(|| {
            let wanted = &pieces[short as usize].letters;
            let others = (0..).zip(pieces).filter(|(id, _)| *id != short);
            let holds = |text: &Letters| {
                let last = (text.len() + 1).saturating_sub(wanted.len());
                (0..last).any(|at| text.has(wanted, at) && text.is_whole(at, wanted.len()))
            };
            others.filter(|(_, piece)| holds(&piece.letters)).map(|(id, _)| id).collect()
        });
        known.clone()
    }

    /// The short pieces in a text, each with its place: whole, and not as a part of a word.
    pub(super) fn short_in(&self, pieces: &[Piece], text: &Letters) -> Vec<(usize, PieceId)> {
        let mut found = Vec::new();
        for (at, hash) in
            Rolled::new(text, START).filter(|(_, hash)| self.has_start[(hash >> 48) as usize])
        {
            for &id in self.starts.get(&hash).into_iter().flatten() {
                let wanted = &pieces[id as usize].letters;
                if text.has(wanted, at) && text.is_whole(at, wanted.len()) {
                    found.push((at, id));
                }
            }
        }
        found
    }
}

fn bucket(hash: u64) -> usize {
    (hash >> (u64::BITS - BITS)) as usize
}

/// The hash of each run of so many letters of a text, with the place of its first letter.
pub(super) struct Rolled<'a> {
    text: &'a Letters,
    length: usize,
    /// What the first letter of a run counts, when the next run begins.
    power: u64,
    /// The place of the next run.
    at: usize,
    /// The sum of all letters of that run but the last.
    sum: u64,
}

/// An odd number, so that no letter is lost.
const BASE: u64 = 0x9e37_79b9_7f4a_7c15;

impl<'a> Rolled<'a> {
    pub(super) fn new(text: &'a Letters, length: usize) -> Self {
        let power = (1..length).fold(1_u64, |power, _| power.wrapping_mul(BASE));
        let mut own = Self { text, length, power, at: 0, sum: 0 };
        own.skip_to(0);
        own
    }

    /// Goes on at a place.
    pub(super) fn skip_to(&mut self, at: usize) {
        self.at = at;
        let first = self.text.run(at, self.length - 1);
        self.sum = first.fold(0, add);
    }

    /// From a place on.
    pub(super) fn from(mut self, at: usize) -> Self {
        self.skip_to(at);
        self
    }
}

fn add(sum: u64, letter: u32) -> u64 {
    sum.wrapping_mul(BASE).wrapping_add(u64::from(letter))
}

impl Iterator for Rolled<'_> {
    type Item = (usize, u64);

    fn next(&mut self) -> Option<(usize, u64)> {
        let at = self.at;
        let (first, last) = (self.text.get(at)?, self.text.get(at + self.length - 1)?);
        let sum = add(self.sum, last);
        self.sum = sum.wrapping_sub(self.power.wrapping_mul(u64::from(first)));
        self.at += 1;
        // The lowest digits of the sum depend on the last letters alone.
        Some((at, (sum ^ (sum >> 29)).wrapping_mul(BASE)))
    }
}

#[cfg(test)]
mod tests {
    use super::{Letters, Rolled};

    #[test]
    fn a_hash_depends_on_its_letters_alone() {
        let (one, other) = (Letters::of("abcdefgh"), Letters::of("xyz cde-fgh"));
        let of = |text: &Letters| Rolled::new(text, 4).map(|(_, hash)| hash).collect::<Vec<_>>();
        assert_eq!(of(&one)[2..], of(&other)[3..]);
        assert_ne!(of(&one)[0], of(&one)[1]);
        let all = of(&one);
        let rest: Vec<(usize, u64)> = Rolled::new(&one, 4).from(2).collect();
        assert_eq!(rest, [(2, all[2]), (3, all[3]), (4, all[4])]);
        assert!(
            Rolled::new(&one, 4).from(5).next().is_none() && Rolled::new(&one, 9).next().is_none()
        );
    }
}
