//! What a file says, compared with what its release says.
//!
//! In: the words of a file, and of the release either its own copy of that file or its frozen text.
//! Out: whether the two say the same, and where they differ. Pictures are not compared.

use super::copy::Word;
use super::letters::{Letters, exact, letters_of};
use super::passages::{Difference, Passage, search};
use crate::ground::words::counted;
use crate::project::history::{ArtefactRecord, FrozenSection, FrozenText, ReleaseRecord, Wording};
use crate::project::is_reference;
use serde::Serialize;
use similar::{Algorithm, DiffOp, capture_diff_slices};
use std::collections::BTreeSet;

/// The result of comparing what a file says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case", tag = "result")]
pub(crate) enum Comparison {
    /// Word for word what the release's own file says.
    Same,
    /// Every section says what the release recorded. Contents, notes and labels were not compared,
    /// because the release's own file was not there.
    SectionsSame,
    Different {
        differences: Vec<Difference>,
    },
    NotCompared {
        why: String,
    },
}

/// No more differences than this are shown of one file.
const MOST_SHOWN: usize = 8;
/// How many words are shown around a difference.
const AROUND: usize = 3;

/// Compares a file with the release's own copy of it.
pub(crate) fn compare_files(file: &[Word], original: &[Word]) -> Comparison {
    if exact(file) == exact(original) {
        return Comparison::Same;
    }
    let differences = word_differences(original, file);
    match differences.is_empty() {
        true => Comparison::Same,
        false => Comparison::Different { differences },
    }
}

/// The words by which two files differ. What is only at a different place, such as a running head
/// that another program draws first, is no difference.
fn word_differences(release: &[Word], file: &[Word]) -> Vec<Difference> {
    let letters = |words: &[Word]| -> Vec<String> {
        words.iter().map(|word| letters_of(&word.text).collect()).collect()
    };
    let (before, after) = (letters(release), letters(file));
    let operations = capture_diff_slices(Algorithm::Patience, &before, &after);
    let mut changed = Vec::new();
    for operation in &operations {
        if let DiffOp::Equal { .. } = operation {
            continue;
        }
        let (old, new) = (operation.old_range(), operation.new_range());
        let (old_text, new_text) = (before[old.clone()].concat(), after[new.clone()].concat());
        if old_text != new_text {
            changed.push((old, new, old_text, new_text));
        }
    }
    let removed: BTreeSet<String> = changed.iter().map(|(.., old, _)| old.clone()).collect();
    let added: BTreeSet<String> = changed.iter().map(|(.., new)| new.clone()).collect();
    let is_moved = |old: &String, new: &String| {
        (old.is_empty() || added.contains(old)) && (new.is_empty() || removed.contains(new))
    };
    let shown = |words: &[Word], range: std::ops::Range<usize>| {
        let from = range.start.saturating_sub(AROUND);
        let to = (range.end + AROUND).min(words.len());
        let texts: Vec<&str> = words[from..to].iter().map(|word| word.text.as_str()).collect();
        texts.join(" ")
    };
    changed
        .into_iter()
        .filter(|(_, _, old, new)| !is_moved(old, new))
        .map(|(old, new, ..)| Difference {
            section: None,
            release: shown(release, old),
            file: shown(file, new),
        })
        .collect()
}

/// Compares a file with the frozen text of an edition.
pub(crate) fn compare_text(
    file: Vec<Word>,
    text: &FrozenText,
    record: &ReleaseRecord,
    artefact: &ArtefactRecord,
) -> Comparison {
    let passages: Vec<Passage> = record
        .sections
        .iter()
        .filter(|section| section.artefacts.contains(&artefact.path))
        .filter_map(|section| text.section(&section.id))
        .flat_map(|section| passages_of(section, &artefact.partner, record))
        .collect();
    let found = search(&passages, &Letters::of(file));
    let not = |why: &str| Comparison::NotCompared { why: why.to_owned() };
    if found.wanted == 0 {
        return not("the release recorded none of its text");
    }
    if found.differences.is_empty() {
        return Comparison::SectionsSame;
    }
    // A pack or a set of cards has only a part of each section, and no record says which.
    if artefact.pack.is_some() || found.found * 2 < found.wanted {
        return not("the release did not record which parts of its sections this edition has");
    }
    Comparison::Different { differences: found.differences }
}

/// How much of a section a file contains word for word, from 0 to 1.
pub(crate) fn share_of_section(
    file: &Letters,
    section: &FrozenSection,
    record: &ReleaseRecord,
    partner: &str,
) -> f64 {
    let found = search(&passages_of(section, partner, record), file);
    let missing: usize = found.differences.len();
    match found.wanted {
        0 => 0.0,
        // A passage that differs in one word is not the same passage.
        wanted => (found.found as f64 / wanted as f64) - missing as f64 * 1e-6,
    }
}

/// What an edition for `partner` must contain of a section.
fn passages_of(section: &FrozenSection, partner: &str, record: &ReleaseRecord) -> Vec<Passage> {
    let mut passages = Vec::new();
    let mut add = |text: &str, is_optional: bool, has_references: bool| {
        let text = text
            .replace("{{ release.version }}", &record.version.to_string())
            .replace("{{ release.date }}", &record.date.long());
        passages.push(Passage {
            section: section.title.clone(),
            letters: Letters::of_text(&text.replace(['|', '_'], " ")),
            is_optional,
            has_references,
        });
    };
    // Each partner has a title of its own for its foreword.
    add(&section.title, true, false);
    if let Some(summary) = &section.summary {
        add(summary, false, false);
    }
    for (label, value) in &section.facts {
        add(&format!("{label} {value}"), false, false);
    }
    let mut figure = None;
    for block in section.blocks.iter().filter(|block| block.is_read_by(Some(partner))) {
        // A long description of a figure is inside it.
        figure = match block.kind.as_str() {
            "figure" => Some(block.depth),
            _ => figure.filter(|depth| block.depth > *depth),
        };
        let Wording { text, links, pictures, .. } = block.wording_for(partner);
        let has_references = links.iter().any(|link| link.starts_with('#'));
        for line in text.lines() {
            // Pages show a picture, and its description only to those who cannot see it.
            // The words of a testimony are not recorded, and not every copy may show them.
            let is_optional = !pictures.is_empty() || figure.is_some() || is_testimony(&block.id);
            add(line, is_optional, has_references);
        }
    }
    passages
}

/// Whether a block only keeps the place of a testimony.
fn is_testimony(block: &str) -> bool {
    block.rsplit_once('.').is_some_and(|(_, end)| is_reference(end))
}

impl Comparison {
    /// What differs, in sentences without full stops.
    pub(crate) fn reasons(&self) -> Vec<String> {
        match self {
            Self::Same => vec![
                "its text is word for word that of the release, but another program has saved the \
                 file again: pictures and layout were not compared"
                    .to_owned(),
            ],
            Self::SectionsSame => vec![
                "its sections say word for word what the release recorded, but another program has \
                 saved the file again: punctuation, pictures, contents and notes were not compared, \
                 because the release’s own file is not here"
                    .to_owned(),
            ],
            Self::NotCompared { why } => vec![format!("its text cannot be compared: {why}")],
            Self::Different { differences } => {
                let mut reasons: Vec<String> =
                    differences.iter().take(MOST_SHOWN).map(Difference::words).collect();
                let more = differences.len().saturating_sub(MOST_SHOWN);
                if more > 0 {
                    reasons.push(format!(
                        "its text also differs in {}",
                        counted(more, "other place")
                    ));
                }
                reasons
            }
        }
    }
}

impl Difference {
    fn words(&self) -> String {
        let place = match &self.section {
            Some(section) => format!("in “{section}” "),
            None => String::new(),
        };
        match (self.release.is_empty(), self.file.is_empty()) {
            (_, true) => format!("{place}these words are missing: “{}”", self.release),
            (true, _) => format!("{place}these words are not in the release: “{}”", self.file),
            _ => format!(
                "{place}the release says “{}”, but the file says “{}”",
                self.release, self.file
            ),
        }
    }
}
