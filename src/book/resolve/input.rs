//! What an artefact is made from: the types that the rest of this folder shares.
//!
//! Holds the book, the partner, the edition and the release of one artefact, and the sections
//! that were chosen for it. Decides nothing.

use super::citations::Authorities;
use crate::book::manuscript::{Release, Role};
use crate::book::revisions::Revisions;
use crate::book::select::{Audience, Testimony};
use crate::book::source::{SourceBook, SourceNote, SourceSection};
use crate::book::tree::{Block, BlockId, SourceInline};
use crate::ground::own_words::Words;
use crate::ground::version::ReleaseVersion;
use crate::project::{
    Carrier, Edition, Format, Header, Pack, Palette, PartnerFile, Project, Readers, SectionKind,
    Showing, Volume,
};
use std::collections::BTreeMap;
use std::sync::Arc;

/// What an artefact is made from.
#[derive(Clone, Copy)]
pub(crate) struct Input<'a> {
    pub(crate) project: &'a Project,
    pub(crate) book: &'a SourceBook,
    pub(crate) authorities: &'a Authorities,
    pub(crate) partner: &'a PartnerFile,
    pub(crate) edition: &'a Edition,
    /// A selection; `None` for the whole book.
    pub(crate) pack: Option<&'a Pack>,
    /// The volume of the whole book, if it is only one.
    pub(crate) volume: Option<&'a Volume>,
    /// Whom the whole book is for. A pack names its own readers.
    pub(crate) readers: Readers,
    pub(crate) release: &'a Release,
    /// What changed since an earlier release, for editions that mark it.
    pub(crate) revisions: Option<&'a Revisions>,
    /// What the manuscript becomes.
    pub(crate) purpose: Purpose,
}

/// What a manuscript becomes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// A file of its edition.
    File,
    /// Pages of the site.
    Site,
    /// A text that is frozen with a release, for all editions together.
    FrozenText,
}

impl<'a> Input<'a> {
    /// For whom and where the artefact is. `readers` are those of the whole book, or of the pack.
    pub(super) fn audience(&self, readers: Readers) -> Audience<'a> {
        self.audience_of(readers, self.pack)
    }

    /// The same for another selection from the book.
    pub(super) fn audience_of(&self, readers: Readers, pack: Option<&'a Pack>) -> Audience<'a> {
        let carrier = match (self.purpose, self.edition.format) {
            (Purpose::Site, _) => Carrier::Web,
            (_, Format::Pdf) => Carrier::Pdf,
            (_, Format::Epub) => Carrier::Epub,
            (_, Format::Docx) => Carrier::Docx,
        };
        let showing = Showing {
            carrier,
            is_for_paper: carrier == Carrier::Pdf && self.edition.is_for_paper(),
            partner: &self.partner.partner.id,
            pack,
            language: self.project.book.language.tag(),
            date: self.release.date,
        };
        let ledger = &self.project.ledger;
        let is_for_all = self.purpose == Purpose::FrozenText;
        let testimony = match self.release.version {
            ReleaseVersion::Unnamed => {
                Testimony::Kept { ledger, showing, is_for_all, words: self.project.words() }
            }
            _ => Testimony::Shown { ledger, showing },
        };
        Audience { partner: &self.partner.partner, readers, testimony }
    }
}

impl Input<'_> {
    /// The tool's own words in the language of the artefact.
    pub(super) fn words(&self) -> Words {
        self.project.words()
    }

    /// What readers call the edition, with the number of the volume: "Large print edition, volume 2
    /// of 5".
    pub(super) fn edition_name(&self) -> String {
        match self.volume {
            Some(volume) => self.words().with(
                "edition-of-volume",
                [
                    ("edition", self.edition.title.as_str().into()),
                    ("number", volume.number.into()),
                    ("count", volume.of.into()),
                ],
            ),
            None => self.edition.title.clone(),
        }
    }

    /// The colours of the partner's edition.
    pub(super) fn palette(&self) -> Palette {
        if self.edition.is_low_ink() { Palette::black() } else { self.partner.partner.palette }
    }
}

/// A section chosen for this artefact, its text not yet resolved.
pub(super) struct Chosen<'a> {
    pub(super) place: Place,
    pub(super) header: Option<&'a Header>,
    pub(super) summary: Option<String>,
    pub(super) copies: bool,
    pub(super) landscape: bool,
    pub(super) blocks: Vec<Block<SourceInline>>,
    pub(super) notes: Option<&'a BTreeMap<String, SourceNote>>,
    /// The sections from which included blocks come, by the ids of those blocks.
    pub(super) included: Option<&'a BTreeMap<BlockId, String>>,
}

impl<'a> Chosen<'a> {
    /// A section that the tool writes, as yet empty.
    pub(super) fn generated(place: Place) -> Self {
        Self {
            place,
            header: None,
            summary: None,
            copies: false,
            landscape: false,
            blocks: Vec::new(),
            notes: None,
            included: None,
        }
    }

    /// An author's section, with those of its blocks that were selected.
    pub(super) fn written(
        place: Place,
        section: &'a SourceSection,
        blocks: Vec<Block<SourceInline>>,
    ) -> Self {
        Self {
            place,
            header: Some(&section.header),
            summary: Some(section.header.summary.clone()).filter(|summary| !summary.is_empty()),
            copies: section.header.copies,
            landscape: section.header.landscape,
            blocks,
            notes: Some(&section.notes),
            included: Some(&section.included),
        }
    }
}

/// A section's role, depth, number and title.
#[derive(Debug, Clone)]
pub(super) struct Place {
    pub(super) id: String,
    pub(super) role: Role,
    pub(super) depth: u8,
    pub(super) number: Option<String>,
    pub(super) label: Option<String>,
    /// What it is called inside a sentence: "chapter 3", "glossary".
    pub(super) name: Option<String>,
    pub(super) title: String,
    /// The kind of an author's section.
    pub(super) kind: Option<Arc<SectionKind>>,
}

impl Place {
    pub(super) fn new(id: &str, role: Role, depth: u8, title: &str) -> Self {
        let (id, title) = (id.to_owned(), title.to_owned());
        Self { id, role, depth, number: None, label: None, name: None, title, kind: None }
    }

    /// The place of an author's section, or of a part of one.
    pub(super) fn of_kind(id: &str, kind: &Arc<SectionKind>, depth: u8, title: &str) -> Self {
        Self { kind: Some(kind.clone()), ..Self::new(id, Role::of(kind), depth, title) }
    }
}
