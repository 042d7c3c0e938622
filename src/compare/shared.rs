//! How much of a text other texts contain, block by block.
//!
//! In: frozen sections whose text is looked for, and those that may contain it. Out: how many of
//! its words each of them has. Typography does not count: a text with a full stop more is the same
//! text. Knows nothing of recalls.

use super::typography::bare;
use crate::ground::digest;
use crate::project::history::{FrozenBlock, FrozenSection, Variant};
use std::collections::{BTreeMap, BTreeSet};

/// Shorter passages are only found word for word.
const FEWEST_WORDS: usize = 6;
/// What encloses words that are struck out.
const STRUCK: &str = "~~";
/// The length of the digest of a passage, in hexadecimal digits.
const DIGITS: usize = 16;

/// Words that belong together: a block, one partner's wording of it, a note or a summary.
#[derive(Debug)]
struct Passage {
    bare: String,
    words: Vec<String>,
}

/// A text to look for.
#[derive(Debug)]
pub(crate) struct Wanted {
    passages: Vec<Passage>,
    total: usize,
}

/// What other sections have of a text.
#[derive(Debug, Default)]
pub(crate) struct Shared {
    /// By section, in their order: its id and how much of the text it has, in per cent.
    pub(crate) sections: Vec<(String, usize)>,
    /// How much of the text they have together, in per cent.
    pub(crate) percent: usize,
    /// Whether they have all of it, and differ in nothing but typography.
    pub(crate) is_all: bool,
}

impl Shared {
    /// Whether they have at least half of the text.
    pub(crate) fn is_most(&self) -> bool {
        self.percent >= 50
    }
}

impl Wanted {
    pub(crate) fn new<'s>(sections: impl IntoIterator<Item = &'s FrozenSection>) -> Self {
        let mut seen = BTreeSet::new();
        let mut passages: Vec<Passage> = sections.into_iter().flat_map(passages).collect();
        passages.retain(|passage| seen.insert(passage.bare.clone()));
        let total = passages.iter().map(|passage| passage.words.len()).sum();
        Self { passages, total }
    }

    /// What `sections` have of the text.
    pub(crate) fn in_sections(&self, sections: &[FrozenSection]) -> Shared {
        let mut together = BTreeSet::new();
        let mut exact = BTreeSet::new();
        let mut own_words = Vec::new();
        for section in sections {
            let theirs: Vec<Passage> = passages(section).collect();
            let bares: BTreeSet<&str> = theirs.iter().map(|own| own.bare.as_str()).collect();
            let mut words = 0;
            for (index, wanted) in self.passages.iter().enumerate() {
                let is_exact = bares.contains(wanted.bare.as_str());
                if is_exact {
                    exact.insert(index);
                }
                if is_exact || theirs.iter().any(|own| is_alike(wanted, own)) {
                    together.insert(index);
                    words += wanted.words.len();
                }
            }
            own_words.push((section.id.clone(), words));
        }
        let is_all = self.total > 0 && exact.len() == self.passages.len();
        // What only resembles the text is never all of it.
        let most = if is_all { 100 } else { 99 };
        let of_all = |words: usize| (words * 100).checked_div(self.total).unwrap_or(0).min(most);
        let found = together.iter().filter_map(|&index| self.passages.get(index));
        let percent = of_all(found.map(|passage| passage.words.len()).sum());
        let sections = own_words.into_iter().map(|(id, words)| (id, of_all(words)));
        Shared { sections: sections.collect(), percent, is_all }
    }

    /// The digests of those passages that `sections` do not contain word for word.
    pub(crate) fn missing_from(&self, sections: &[FrozenSection]) -> Vec<String> {
        let theirs = bares_of(sections);
        let missing = self.passages.iter().filter(|own| !theirs.contains(&own.bare));
        missing.map(|passage| passage_digest(&passage.bare)).collect()
    }
}

/// The beginnings of those passages in `sections` whose digest is among `digests`, each with the
/// section's id.
pub(crate) fn with_digests(
    sections: &[FrozenSection],
    digests: &BTreeSet<&str>,
) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for section in sections {
        for passage in passages(section) {
            if digests.contains(passage_digest(&passage.bare).as_str()) {
                let words: Vec<&str> = passage.words.iter().take(8).map(String::as_str).collect();
                found.push((section.id.clone(), words.join(" ")));
            }
        }
    }
    found
}

fn bares_of(sections: &[FrozenSection]) -> BTreeSet<String> {
    sections.iter().flat_map(passages).map(|passage| passage.bare).collect()
}

fn passage_digest(bare: &str) -> String {
    digest::sha256(bare.as_bytes()).chars().take(DIGITS).collect()
}

fn passages(section: &FrozenSection) -> impl Iterator<Item = Passage> {
    let blocks = section.blocks.iter().flat_map(texts_of);
    let summary = section.summary.clone();
    summary.into_iter().chain(blocks).filter_map(|text| {
        let bare = bare(&text);
        let words: Vec<String> = text.split_whitespace().map(str::to_lowercase).collect();
        (!bare.is_empty()).then_some(Passage { bare, words })
    })
}

fn texts_of(block: &FrozenBlock) -> impl Iterator<Item = String> {
    let variants = block.variants.iter().map(Variant::wording);
    let wordings = std::iter::once(block.wording()).chain(variants);
    wordings.flat_map(|wording| {
        // Words that are struck out say the opposite of words that are not.
        let text = match wording.marked.contains(STRUCK) {
            true => wording.marked.replace(STRUCK, " struck out "),
            false => wording.text.to_owned(),
        };
        std::iter::once(text).chain(wording.notes.iter().cloned())
    })
}

/// Whether four fifths of the words of both passages are the same.
fn is_alike(one: &Passage, other: &Passage) -> bool {
    let (shorter, longer) = match one.words.len() <= other.words.len() {
        true => (one, other),
        false => (other, one),
    };
    if shorter.words.len() < FEWEST_WORDS || shorter.words.len() * 5 < longer.words.len() * 4 {
        return false;
    }
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for word in &longer.words {
        *counts.entry(word).or_default() += 1;
    }
    let mut same = 0;
    for word in &shorter.words {
        if let Some(count) = counts.get_mut(word.as_str()).filter(|count| **count > 0) {
            *count -= 1;
            same += 1;
        }
    }
    same * 5 >= longer.words.len() * 4
}
