//! Every copy of a release as its readers read it: which sections it holds, and a digest of
//! everything in it.
//!
//! In: a workspace. Out: the readings of all copies, and what they tell their readers outside the
//! sections. Knows no earlier release.

use super::details::Facts;
use crate::assembly::languages::languages_of;
use crate::assembly::workspace::Workspace;
use crate::book::manuscript::{Manuscript, Release};
use crate::book::reading::Reading;
use crate::ground::date::Date;
use crate::ground::language::Language;
use crate::project::history::{ArtefactRecord, FrozenDetail};
use crate::project::{Format, Marking, TWIN, marked_title};
use std::collections::{BTreeMap, BTreeSet};

/// One partner's copy of the book or of a pack, in one edition.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct CopyOf {
    pub(crate) partner: String,
    pub(crate) edition: String,
    /// None for the whole book.
    pub(crate) pack: Option<String>,
    /// The tag of its language.
    pub(crate) language: String,
}

impl std::fmt::Display for CopyOf {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if let Some(pack) = &self.pack {
            write!(f, "pack {pack}, ")?;
        }
        write!(f, "{} for {}", self.edition, self.partner)
    }
}

impl CopyOf {
    /// The same copy without marks, of an edition with marked changes.
    pub(crate) fn twin(&self) -> Option<Self> {
        let edition = self.edition.strip_suffix(TWIN)?.to_owned();
        Some(Self { edition, ..self.clone() })
    }

    pub(crate) fn of(record: &ArtefactRecord) -> Self {
        Self {
            partner: record.partner.clone(),
            edition: record.edition.clone(),
            pack: record.pack.clone(),
            language: record.language.clone(),
        }
    }
}

/// What is in a copy.
#[derive(Debug, Clone)]
pub(crate) struct Content {
    /// Digest of everything that its readers read.
    pub(crate) reading: String,
    /// The sections that it holds, whole or in part, by id.
    pub(crate) holds: BTreeSet<String>,
}

/// Every copy that can be made of a project.
#[derive(Debug, Clone, Default)]
pub(crate) struct Copies {
    pub(crate) content: BTreeMap<CopyOf, Content>,
    /// What readers are told outside the sections.
    pub(crate) details: Vec<FrozenDetail>,
}

impl Copies {
    /// Resolves every manuscript once, for a release without a number, so that neither a version
    /// nor a date is in any reading.
    pub(crate) fn of(workspace: &Workspace, date: Date) -> Self {
        let project = &workspace.project;
        let unnamed = Release::unnamed(date);
        let quotes = project.book.quotes.described();
        let mut content = BTreeMap::new();
        let mut facts = Facts::default();
        // An edition with marked changes says what its twin says.
        let is_own = |edition: &&crate::project::Edition| edition.marking != Marking::Twin;
        for edition in project.editions.iter().filter(is_own) {
            let others = others(workspace, edition.format);
            let packs = project.packs.iter().filter(|pack| pack.comes_in(&edition.id));
            let whole = (!edition.is_for_cards()).then_some(None);
            for pack in whole.into_iter().chain(packs.map(Some)) {
                let takers = project.partners.iter();
                for partner in takers.filter(|file| file.partner.takes(edition, pack)) {
                    // Volumes divide a copy, but do not change what its readers read.
                    let (manuscript, _) = workspace.selected(partner, edition, pack, &unnamed);
                    let reading = Reading::of(&manuscript);
                    facts.add(&reading, &manuscript);
                    let mut add = |language: &Language, title: &str, manuscript: Manuscript| {
                        let reading = Reading::of(&manuscript);
                        let holds: BTreeSet<String> =
                            manuscript.holds.into_iter().map(|held| held.id).collect();
                        let twin = edition.twin().filter(|_| pack.is_none());
                        for own in std::iter::once(edition).chain(&twin) {
                            let copy = CopyOf {
                                partner: partner.partner.id.clone(),
                                edition: own.id.clone(),
                                pack: pack.map(|pack| pack.id.clone()),
                                language: language.to_string(),
                            };
                            let title = if own.id == edition.id {
                                title.to_owned()
                            } else {
                                marked_title(title, &manuscript.words)
                            };
                            let reading = reading.digest(&title, &quotes, &others);
                            content.insert(copy, Content { reading, holds: holds.clone() });
                        }
                    };
                    let languages = languages_of(project, &partner.partner, pack);
                    for language in languages.iter().filter(|own| **own != project.book.language) {
                        let own = workspace.in_language(language).project.edition(&edition.id);
                        let title = own.map_or(&edition.title, |own| &own.title);
                        let made = workspace.copy_in(language, partner, edition, pack, &unnamed);
                        add(language, title, made);
                    }
                    if languages.contains(&project.book.language) {
                        add(&project.book.language, &edition.title, manuscript);
                    }
                }
            }
        }
        Self { content, details: facts.details(workspace) }
    }

    pub(crate) fn reading(&self, copy: &CopyOf) -> Option<&str> {
        self.content.get(copy).map(|content| content.reading.as_str())
    }
}

/// What a copy may say beside its manuscript: a project's own layouts can add words.
fn others(workspace: &Workspace, format: Format) -> Vec<String> {
    // Other layouts shape the manuscript.
    let is_read = |name: &str| match format {
        Format::Epub => name.starts_with("epub/"),
        // No layout shapes it.
        Format::Docx => false,
        Format::Pdf => name.ends_with(".typ"),
    };
    let layouts = workspace.own_layouts.iter().filter(|(name, _)| is_read(name));
    layouts.map(|(name, digest)| format!("{name} {digest}")).collect()
}
