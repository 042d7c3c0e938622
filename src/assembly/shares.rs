//! Shares: how several machines divide the making of a build or of a release among themselves.
//!
//! In: the copies of a plan with their weights, and the number of machines. Out: the share of each.
//! Every machine works out the same shares by itself, because they depend on nothing but the plan and
//! the text: not on the clock, on the machine, or on what was made before. Pure.

use super::outline::Outlined;
use super::plan::{Artefact, Form};
use crate::project::{Format, Project};

/// The greatest number of shares.
const MOST: usize = 1000;

/// One share of a build or of a release: the `number`th `of` several, counted from one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Shard {
    pub(crate) number: usize,
    pub(crate) of: usize,
}

impl Shard {
    /// What a share has to look like, for messages.
    const FORM: &'static str =
        "a shard is a number and the number of shards, such as 1/4, 2/4, 3/4 or 4/4";

    /// A share, if there is one with this number.
    pub(crate) fn new(number: usize, of: usize) -> Result<Self, String> {
        if of == 0 || of > MOST {
            return Err(format!("there can be 1 to {MOST} shards, not {of}"));
        }
        if number == 0 || number > of {
            return Err(format!("there is no shard {number} of {of}: {}", Self::FORM));
        }
        Ok(Self { number, of })
    }

    /// Reads a share that is written as `3/8`.
    pub(crate) fn read(text: &str) -> Result<Self, String> {
        let read = |part: &str| {
            let is_number = !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
            part.parse().ok().filter(|_| is_number)
        };
        let parts = text.split_once('/').map(|(number, of)| (read(number), read(of)));
        match parts {
            Some((Some(number), Some(of))) => Self::new(number, of),
            _ => Err(Self::FORM.to_owned()),
        }
    }

    /// The name of its folder.
    pub(crate) fn folder_name(self) -> String {
        format!("{}-of-{}", self.number, self.of)
    }
}

impl std::fmt::Display for Shard {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}/{}", self.number, self.of)
    }
}

/// The artefacts of one share, in the order of the plan.
pub(crate) fn share_of(
    project: &Project,
    artefacts: &[Artefact],
    outlined: &[Outlined],
    shard: Shard,
) -> Vec<Artefact> {
    let shares = shares(&weights(project, artefacts, outlined), shard.of);
    let own = outlined.iter().zip(shares).filter(|(_, share)| *share == shard.number);
    own.flat_map(|(copy, _)| artefacts[copy.files.clone()].iter().cloned()).collect()
}

/// How much work a copy is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Weight {
    /// Copies of the same book share most of their layout. Books are numbered.
    book: usize,
    /// In milliseconds, if it is made alone.
    alone: u64,
    /// The same if it follows another copy of its book.
    after: u64,
}

/// The weights of the copies of a plan.
pub(crate) fn weights(
    project: &Project,
    artefacts: &[Artefact],
    outlined: &[Outlined],
) -> Vec<Weight> {
    let mut books: Vec<&Artefact> = Vec::new();
    let is_same_book = |one: &Artefact, other: &Artefact| {
        one.edition == other.edition
            && one.pack == other.pack
            && one.volume == other.volume
            && one.language == other.language
    };
    outlined
        .iter()
        .map(|copy| {
            let files = &artefacts[copy.files.clone()];
            let known = books.iter().position(|book| is_same_book(book, &files[0]));
            let book = known.unwrap_or_else(|| {
                books.push(&files[0]);
                books.len() - 1
            });
            let alone: u64 = files.iter().map(|file| estimate(project, file, copy.words)).sum();
            let after = match files[0].format {
                Format::Pdf => alone * AFTER_ANOTHER / 100,
                Format::Epub | Format::Docx => alone,
            };
            Weight { book, alone, after }
        })
        .collect()
}

/// How many per cent of its own work a copy still takes after another one of the same book.
const AFTER_ANOTHER: u64 = 60;
/// What every file takes, however short it is, in milliseconds.
const EVERY_FILE: u64 = 200;
/// How many microseconds a word takes to lay out.
const LAID_OUT: u64 = 100;
/// The same for a press, with separate inks.
const PRESSED: u64 = 200;
/// The same on sheets, whose pages are laid out already.
const IMPOSED: u64 = 20;
/// The same in an ebook or a Word file.
const REFLOWED: u64 = 40;

/// How long an artefact takes to make, in milliseconds, by the number of its words.
pub(crate) fn estimate(project: &Project, artefact: &Artefact, words: usize) -> u64 {
    let is_for_press =
        project.edition(&artefact.edition).is_some_and(|edition| edition.press.is_some());
    let word = match (artefact.format, artefact.form) {
        (Format::Epub | Format::Docx, _) => REFLOWED,
        (Format::Pdf, Form::Cover) => 0,
        (Format::Pdf, Form::Sheets) => IMPOSED,
        (Format::Pdf, Form::Reading) if is_for_press => PRESSED,
        (Format::Pdf, Form::Reading) => LAID_OUT,
    };
    EVERY_FILE + words as u64 * word / 1000
}

/// The share of each copy, counted from one. Copies of a book are kept together, and a share is a run
/// of such copies, so that at most one book is divided between two neighbours. The greatest share is as
/// small as this allows.
pub(crate) fn shares(copies: &[Weight], count: usize) -> Vec<usize> {
    let mut order: Vec<usize> = (0..copies.len()).collect();
    order.sort_by_key(|place| copies[*place].book);
    let ordered: Vec<Weight> = order.iter().map(|place| copies[*place]).collect();
    let mut least = copies.iter().map(|copy| copy.alone).max().unwrap_or(0);
    let mut most = copies.iter().map(|copy| copy.alone).sum();
    while least < most {
        let middle = least + (most - least) / 2;
        if filled(&ordered, middle).last().is_none_or(|shares| *shares <= count) {
            most = middle;
        } else {
            least = middle + 1;
        }
    }
    let mut shares = vec![1; copies.len()];
    for (place, share) in order.into_iter().zip(filled(&ordered, most)) {
        shares[place] = share;
    }
    shares
}

/// The share of each copy if one share after the other is filled up to a weight.
fn filled(copies: &[Weight], most: u64) -> Vec<usize> {
    let (mut share, mut filled, mut last) = (1, 0, None);
    let mut shares = Vec::new();
    for copy in copies {
        let own = if last == Some(copy.book) { copy.after } else { copy.alone };
        if filled + own > most && filled > 0 {
            share += 1;
            filled = copy.alone;
        } else {
            filled += own;
        }
        last = Some(copy.book);
        shares.push(share);
    }
    shares
}

#[cfg(test)]
mod tests {
    use super::*;

    fn copies(weights: &[(usize, u64)]) -> Vec<Weight> {
        weights
            .iter()
            .map(|&(book, alone)| Weight { book, alone, after: alone * 60 / 100 })
            .collect()
    }

    /// The weight of each share.
    fn loads(copies: &[Weight], shares: &[usize], count: usize) -> Vec<u64> {
        let load = |share: usize| {
            let mut books = Vec::new();
            let own = copies.iter().zip(shares).filter(|(_, own)| **own == share);
            own.map(|(copy, _)| {
                let is_known = books.contains(&copy.book);
                books.push(copy.book);
                if is_known { copy.after } else { copy.alone }
            })
            .sum()
        };
        (1..=count).map(load).collect()
    }

    #[test]
    fn a_shard_is_a_number_and_a_count() {
        assert_eq!(Shard::read("3/8"), Ok(Shard { number: 3, of: 8 }));
        assert_eq!(Shard::read("1/1").map(Shard::folder_name), Ok("1-of-1".to_owned()));
        for wrong in ["", "3", "/", "3/", "/8", "x/y", "0/4", "5/4", "1/0", "-1/4", "+1/4", "1/4/2"]
        {
            assert!(Shard::read(wrong).is_err(), "{wrong}");
        }
        for wrong in ["1/1001", "1/99999999999999999999999", " 1/4", "1 / 4"] {
            assert!(Shard::read(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn every_copy_is_in_one_share_and_no_share_is_much_larger_than_the_others() {
        let weights: Vec<(usize, u64)> =
            (0..40).map(|number| (number / 4, 100 + 37 * (number as u64 % 7))).collect();
        let copies = copies(&weights);
        let whole: u64 = loads(&copies, &shares(&copies, 1), 1)[0];
        for count in 1..60 {
            let shares = shares(&copies, count);
            assert_eq!(shares.len(), copies.len());
            assert!(shares.iter().all(|share| (1..=count).contains(share)), "{shares:?}");
            let loads = loads(&copies, &shares, count);
            let greatest = loads.iter().max().copied().unwrap_or(0);
            // A copy more than an equal part, and what copies apart from their book take longer.
            assert!(greatest <= whole / count as u64 + 2 * 322, "{count}: {loads:?}");
        }
    }

    #[test]
    fn the_partners_of_a_book_stay_together() {
        let copies = copies(&[(0, 10), (1, 10), (0, 10), (1, 10)]);
        assert_eq!(shares(&copies, 2), [1, 2, 1, 2]);
        assert_eq!(shares(&copies, 1), [1, 1, 1, 1]);
        assert_eq!(shares(&copies, 4), [1, 3, 2, 4]);
        assert_eq!(shares(&[], 3), Vec::<usize>::new());
    }

    #[test]
    fn the_same_plan_has_the_same_shares() {
        let copies = copies(&[(0, 7), (0, 9), (1, 30), (2, 4), (2, 4), (3, 12)]);
        assert_eq!(shares(&copies, 3), shares(&copies, 3));
    }
}
