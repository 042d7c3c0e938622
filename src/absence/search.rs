//! Searching texts for pieces that may not be in them.
//!
//! In: pieces, their index and a verdict on each; then one text after another, each with its place
//! in the file. Out: the pieces that were found. What a text shares with pieces that may be in the
//! copy is none of the others.

use super::index::{Entry, GRAM, Index, PieceId, Rolled};
use super::letters::Letters;
use super::pieces::{Evidence, Kind, Piece, Verdict};
use crate::ground::digest;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

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

/// A part of a text that is in a piece that may not be there.
struct Suspect {
    piece: PieceId,
    /// Where it is in the text.
    letters: Range<usize>,
    /// Where the piece would start in the text, if all of it were there. Before the text, if negative.
    origin: isize,
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
        let (allowed, suspects) = self.compare(text);
        for suspect in suspects {
            self.judge(&suspect, &allowed, text, place_of);
        }
        for (_, short) in self.index.short_in(self.pieces, text) {
            let least = self.kind(short).map(|kind| kind.evidence().least);
            let is_enough = least.is_some_and(|least| self.length(short) >= least);
            if is_enough && !self.is_allowed(&self.index.within(self.pieces, short)) {
                self.note(short, place_of);
            }
        }
    }

    /// Whether one of these pieces may be in the copy.
    fn is_allowed(&self, pieces: &[PieceId]) -> bool {
        pieces.iter().any(|piece| self.kind(*piece).is_none())
    }

    /// The places of the grams that are in pieces that may be there, in order, and what is in others.
    fn compare(&self, text: &Letters) -> (Vec<Range<usize>>, Vec<Suspect>) {
        let mut allowed: Vec<Range<usize>> = Vec::new();
        let mut suspects: Vec<Suspect> = Vec::new();
        let mut grams = Rolled::new(text, GRAM);
        while let Some((at, hash)) = grams.next() {
            let entries = self.index.entries(hash);
            // How much is the same before and after the place, if it is the gram itself.
            let around = |entry: &Entry| {
                let letters = &self.pieces[entry.piece as usize].letters;
                let (before, after) = text.common(at, letters, entry.at as usize);
                (after >= GRAM).then_some((before, after))
            };
            let included = entries.iter().filter(|entry| self.kind(entry.piece).is_none());
            if let Some((before, after)) = included.into_iter().find_map(around) {
                // Most text goes on as this piece does.
                let first = allowed.last().map_or(0, |last| last.end).max(at - before);
                let end = at + after - GRAM + 1;
                allowed.push(first..end);
                grams.skip_to(end);
                continue;
            }
            for entry in entries {
                let origin = at as isize - entry.at as isize;
                let is_known = |known: &Suspect| {
                    known.piece == entry.piece
                        && known.origin == origin
                        && known.letters.contains(&at)
                };
                if suspects.iter().any(is_known) {
                    continue;
                }
                if let Some((before, after)) = around(entry) {
                    let letters = at - before..at + after;
                    suspects.push(Suspect { piece: entry.piece, letters, origin });
                }
            }
        }
        (allowed, suspects)
    }

    /// Notes a piece if the text holds enough of it that is in no piece that may be there.
    fn judge(
        &mut self,
        suspect: &Suspect,
        allowed: &[Range<usize>],
        text: &Letters,
        place: &dyn Fn() -> String,
    ) {
        let Suspect { piece, letters, .. } = suspect;
        let Some(Evidence { letters: wanted, least }) = self.kind(*piece).map(Kind::evidence)
        else {
            return;
        };
        let length = self.length(*piece);
        let is_whole = letters.len() == length && (least..wanted).contains(&length);
        let grams = letters.start..letters.end - GRAM + 1;
        let enough = if is_whole { 1 } else { wanted - GRAM + 1 };
        let is_there = without(grams, allowed)
            .into_iter()
            .filter(|run| run.len() >= enough)
            .any(|run| self.longest_of_its_own(text, run) >= enough);
        if is_there {
            self.note(*piece, place);
        }
    }

    /// How many grams in a row are in no piece that may be there. Not every gram is in the index.
    fn longest_of_its_own(&self, text: &Letters, run: Range<usize>) -> usize {
        let grams: Vec<u64> =
            Rolled::new(text, GRAM).from(run.start).take(run.len()).map(|(_, hash)| hash).collect();
        let holders = self.index.holders(self.pieces, &grams);
        let own = holders.split(|holders| self.is_allowed(holders));
        own.map(<[_]>::len).max().unwrap_or(0)
    }

    /// Why a piece may not be in the copy; nothing if it may.
    fn kind(&self, piece: PieceId) -> Option<Kind> {
        match self.verdicts[piece as usize] {
            Verdict::Included => None,
            Verdict::Excluded(kind) => Some(kind),
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

/// The parts of a range that none of the others covers, which are in order.
fn without(range: Range<usize>, others: &[Range<usize>]) -> Vec<Range<usize>> {
    let mut rest = Vec::new();
    let mut from = range.start;
    let first = others.partition_point(|other| other.end <= range.start);
    for other in others[first..].iter().take_while(|other| other.start < range.end) {
        if from < other.start {
            rest.push(from..other.start);
        }
        from = from.max(other.end);
    }
    if from < range.end {
        rest.push(from..range.end);
    }
    rest
}

#[cfg(test)]
mod tests {
    use super::super::index::{GRAM, Index, LONG, STRIDE};
    use super::super::letters::Letters;
    use super::super::pieces::{At, Kind, Piece, Place, Verdict};
    use super::{Search, without};
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    /// What is to be found, looked for letter by letter.
    fn found_slowly(pieces: &[Piece], verdicts: &[Verdict], text: &Letters) -> BTreeSet<u32> {
        let of = |letters: &Letters| letters.each().collect::<Vec<u32>>();
        let text = of(text);
        let all: Vec<Vec<u32>> = pieces.iter().map(|piece| of(&piece.letters)).collect();
        let is_allowed = |gram: &[u32]| {
            let included = all.iter().zip(verdicts).filter(|(_, own)| **own == Verdict::Included);
            included.into_iter().any(|(piece, _)| piece.windows(GRAM).any(|own| own == gram))
        };
        let allowed: Vec<bool> = text.windows(GRAM).map(is_allowed).collect();
        let mut found = BTreeSet::new();
        for ((id, piece), verdict) in (0..).zip(&all).zip(verdicts) {
            let Verdict::Excluded(kind) = verdict else { continue };
            let evidence = kind.evidence();
            let parts = if (evidence.least..evidence.letters).contains(&piece.len()) {
                vec![piece.as_slice()]
            } else {
                piece.windows(evidence.letters).collect()
            };
            let is_whole = piece.len() < evidence.letters;
            for part in parts.into_iter().filter(|part| part.len() >= GRAM) {
                for (at, _) in text.windows(part.len()).enumerate().filter(|(_, own)| *own == part)
                {
                    let own = &allowed[at..at + part.len() - GRAM + 1];
                    let is_there = match is_whole {
                        true => own.iter().any(|allowed| !allowed),
                        false => own.iter().all(|allowed| !allowed),
                    };
                    if is_there {
                        found.insert(id);
                    }
                }
            }
        }
        found
    }

    fn piece(text: &str) -> Piece {
        Piece {
            letters: Letters::of(text),
            scope: 0,
            place: Place { block: None, at: At::Tool },
            is_detail: false,
        }
    }

    #[test]
    fn a_short_piece_that_starts_as_an_allowed_one_is_found() {
        let pieces = [
            piece("the office lost my letter and then found it"),
            piece("the office lost my letter and me"),
        ];
        let verdicts = [Verdict::Included, Verdict::Excluded(Kind::Testimony)];
        let index = Index::of(&pieces);
        let mut search = Search::new(&pieces, &index, &verdicts, BTreeSet::new());
        let text = Letters::of("before the office lost my letter and me after");
        search.text(&text, &String::new);
        assert!(search.found.contains_key(&1));
        assert_eq!(found_slowly(&pieces, &verdicts, &text), BTreeSet::from([1]));
    }

    proptest! {
        #[test]
        fn what_the_index_finds_is_what_is_there(
            words in prop::collection::vec(prop::collection::vec(0..6_usize, 3..14), 2..8),
            starts in prop::collection::vec(0..50_usize, 8),
            verdicts in prop::collection::vec(0..4_u8, 8),
            parts in prop::collection::vec((0..8_usize, 0..60_usize, 4..70_usize), 1..8),
        ) {
            const WORDS: [&str; 6] = ["ask", "office", "letter", "in", "decision", "why"];
            let mut texts: Vec<String> = words
                .iter()
                .map(|own| own.iter().map(|word| WORDS[*word]).collect())
                .collect();
            // Many texts start as another one does.
            for (at, length) in starts.into_iter().enumerate().take(texts.len()).skip(1) {
                let start: String = texts[at - 1].chars().take(length).collect();
                texts[at].insert_str(0, &start);
            }
            let pieces: Vec<Piece> = texts.iter().map(|text| piece(text)).collect();
            let verdict = |own: &u8| match own {
                0 => Verdict::Included,
                1 => Verdict::Excluded(Kind::Testimony),
                2 => Verdict::Excluded(Kind::Section),
                _ => Verdict::Excluded(Kind::Comment),
            };
            let verdicts: Vec<Verdict> =
                verdicts.iter().take(pieces.len()).map(verdict).collect();
            let text: String = parts
                .iter()
                .map(|(piece, from, length)| {
                    let text = &texts[piece % texts.len()];
                    let from = from % text.len();
                    &text[from..text.len().min(from + length)]
                })
                .collect();
            let text = Letters::of(&text);
            let index = Index::of(&pieces);
            let mut search = Search::new(&pieces, &index, &verdicts, BTreeSet::new());
            search.text(&text, &String::new);
            // Pieces that have fewer letters are found in another way.
            let long = |id: &&u32| pieces[**id as usize].letters.len() >= GRAM;
            let found: BTreeSet<u32> = search.found.keys().filter(long).copied().collect();
            prop_assert_eq!(found, found_slowly(&pieces, &verdicts, &text));
        }
    }

    #[test]
    fn every_text_that_is_enough_holds_a_gram_of_the_index() {
        for kind in [
            Kind::Testimony,
            Kind::Readers,
            Kind::Partners,
            Kind::Detail,
            Kind::Draft,
            Kind::Comment,
            Kind::Section,
        ] {
            let letters = kind.evidence().letters;
            assert!((GRAM + STRIDE - 1..=LONG).contains(&letters), "{kind:?}");
        }
    }

    #[test]
    fn what_others_cover_is_taken_out() {
        assert_eq!(without(2..9, &[0..1, 3..4, 6..7, 9..10]), [2..3, 4..6, 7..9]);
        assert_eq!(without(2..9, &[0..3, 8..12, 12..13]), vec![3..8]);
        assert!(without(2..9, &[1..5, 5..9]).is_empty());
    }
}
