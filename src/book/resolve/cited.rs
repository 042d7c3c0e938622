//! What citations need to know: how the artefact prints them, and what was cited before.
//!
//! In: what an artefact is made from. Out: answers, and a memory of the current section. Decides
//! nothing about the text.

use super::citations::{Source, StyleKind};
use super::input::Input;
use crate::book::tree::Anchor;
use crate::ground::version::ReleaseVersion;
use crate::project::Links;
use std::collections::BTreeMap;

/// The anchor of a source in the table of authorities.
pub(super) fn entry_anchor(key: &str) -> Anchor {
    Anchor(format!("authority.{key}"))
}

/// Whether the form of citations is the one in which text is frozen.
pub(super) fn is_plain(input: Input<'_>) -> bool {
    input.release.version == ReleaseVersion::Unnamed
}

/// Whether citations are in the text itself, and no notes.
pub(super) fn is_in_text(input: Input<'_>) -> bool {
    input.authorities.style_kind() != StyleKind::Notes && !is_plain(input)
}

/// Whether readers on paper need the address of a source in print.
pub(super) fn prints_addresses(input: Input<'_>) -> bool {
    is_plain(input) || input.edition.links == Links::Notes
}

/// A place where a source is cited.
#[derive(Debug, Clone)]
pub(super) struct CitedAt {
    pub(super) key: String,
    /// The id of the section, and what readers call it: "chapter 3".
    pub(super) section: String,
    pub(super) name: String,
    pub(super) place: Anchor,
}

/// What the current section has cited so far.
#[derive(Debug, Default)]
pub(super) struct Cited {
    /// The note that gives each source in full.
    pub(super) first: BTreeMap<String, u32>,
    /// The last note that cites each source.
    pub(super) latest: BTreeMap<String, u32>,
    /// The last note of citations that contains nothing else.
    pub(super) last: Option<(u32, Vec<Source>)>,
    /// What the notes of the current block cite.
    pub(super) in_block: Vec<(Vec<Source>, u32)>,
    /// How many places were marked.
    pub(super) places: u32,
}

impl Cited {
    /// A new block: its citations do not share notes with those before it.
    pub(super) fn start_block(&mut self) {
        self.in_block.clear();
    }
}

/// The citations of an artefact that have been met.
#[derive(Debug, Default)]
pub(super) struct Gathered {
    pub(super) groups: Vec<Vec<Source>>,
    /// How many there were before each section.
    starts: BTreeMap<String, usize>,
    /// The number of the next one.
    next: usize,
    /// Whether they are only counted, because all of them are known.
    is_known: bool,
}

impl Gathered {
    /// The same, once all of them are known.
    pub(super) fn known(self) -> Self {
        Self { is_known: true, ..self }
    }

    /// Goes on with a section.
    pub(super) fn start(&mut self, section: &str) {
        if self.is_known {
            self.next = self.starts.get(section).copied().unwrap_or(self.groups.len());
        } else {
            self.starts.insert(section.to_owned(), self.groups.len());
        }
    }

    /// The number of a citation.
    pub(super) fn add(&mut self, sources: &[Source]) -> usize {
        if !self.is_known {
            self.groups.push(sources.to_vec());
            return self.groups.len() - 1;
        }
        self.next += 1;
        self.next - 1
    }
}
