//! A project on its way to a release: its text, frozen and compared with the last release.
//!
//! In: a sound project, the previous release, the draft. Out: the sections, what changed in them,
//! and the release that their manuscripts will name.

use super::changes::{self, PendingChange};
use super::copies::Copies;
use super::freeze::{Pictures, freeze, place};
use super::since::Since;
use crate::assembly::workspace::Workspace;
use crate::book::manuscript::{LastChange, Manuscript, Release};
use crate::book::tree::BlockId;
use crate::ground::date::Date;
use crate::ground::diagnostic::{Outcome, any_error};
use crate::ground::version::{ReleaseVersion, Version};
use crate::pages::typeset::{BlockPlace, block_places};
use crate::project::history::{FrozenSection, ReleaseRecord};
use crate::project::{Edition, Format, PartnerFile, Project, References};
use std::collections::{BTreeMap, BTreeSet};

/// What is known about a release before it is made.
#[derive(Debug, Clone)]
pub(crate) struct ReleaseCandidate {
    pub(crate) sections: Vec<FrozenSection>,
    pub(crate) copies: Copies,
    pub(crate) changes: Vec<PendingChange>,
}

impl ReleaseCandidate {
    /// Freezes the text and compares it with that of the last release.
    ///
    /// # Errors
    /// If the history, its last text or the draft cannot be read.
    pub(crate) fn of(workspace: &Workspace, date: Date) -> Outcome<Self> {
        let sections = frozen(workspace, date);
        let copies = Copies::of(workspace, date);
        let changes = pending(workspace, &sections, &copies)?;
        Ok(Self { sections, copies, changes })
    }

    /// Looks at the changes again, after the draft has been written.
    ///
    /// # Errors
    /// As for [`ReleaseCandidate::of`].
    pub(crate) fn with_draft_of(self, workspace: &Workspace) -> Outcome<Self> {
        let changes = pending(workspace, &self.sections, &self.copies)?;
        Ok(Self { changes, ..self })
    }

    /// Those of its sections that are in `holds`.
    pub(crate) fn sections_among<'a>(
        &'a self,
        holds: &'a BTreeSet<String>,
    ) -> impl Iterator<Item = &'a str> {
        self.sections.iter().map(|section| section.id.as_str()).filter(|id| holds.contains(*id))
    }

    /// The sections with the page of each block, from the places of blocks.
    pub(crate) fn placed_at(
        &self,
        places: &BTreeMap<BlockId, Vec<BlockPlace>>,
    ) -> Vec<FrozenSection> {
        let mut sections = self.sections.clone();
        place(&mut sections, places);
        sections
    }

    /// The sections with the page of each block, if the edition that is compared has pages.
    ///
    /// # Errors
    /// If that edition cannot be laid out.
    pub(crate) fn placed(
        &self,
        workspace: &Workspace,
        release: &Release,
    ) -> Outcome<Vec<FrozenSection>> {
        let Some((partner, edition)) = reference_pages(&workspace.project) else {
            return Ok(self.sections.clone());
        };
        let (manuscript, problems) = workspace.manuscript(partner, edition, release);
        if any_error(&problems) {
            return Err(problems);
        }
        let compiled = workspace.engine()?.compile(&manuscript)?;
        Ok(self.placed_at(&block_places(&compiled)))
    }

    /// The release that manuscripts name.
    pub(crate) fn release(
        &self,
        previous: Option<&ReleaseRecord>,
        version: &Version,
        date: Date,
    ) -> Release {
        let last_changes =
            changes::last_changes(&self.sections, previous, &self.changes, version, date)
                .into_iter()
                .map(|(id, (version, date))| (id, LastChange { version, date }))
                .collect::<BTreeMap<_, _>>();
        Release { version: ReleaseVersion::Numbered(version.clone()), date, last_changes }
    }
}

/// The text of the project as it is now, for every partner.
pub(crate) fn frozen(workspace: &Workspace, date: Date) -> Vec<FrozenSection> {
    let project = &workspace.project;
    let unnamed = Release::unnamed(date);
    let pictures: Pictures = workspace
        .book
        .pictures
        .iter()
        .map(|(path, picture)| (path.clone(), picture.file_sha256.clone()))
        .collect();
    let (Some(first), Some(edition)) = (publisher(project), reference_edition(project)) else {
        return Vec::new();
    };
    let others = project.partners.iter().filter(|file| file.partner.id != first.partner.id);
    let partners: Vec<&PartnerFile> = std::iter::once(first).chain(others).collect();
    let all = partners.iter();
    let manuscripts: Vec<Manuscript> =
        all.clone().map(|partner| workspace.frozen_text(partner, edition, &unnamed)).collect();
    let participants: Vec<Manuscript> =
        all.map(|partner| workspace.for_participants(partner, edition, &unnamed)).collect();
    freeze(&manuscripts, &participants, &pictures)
}

/// What changed since the last release, with what the draft says about it.
fn pending(
    workspace: &Workspace,
    sections: &[FrozenSection],
    copies: &Copies,
) -> Outcome<Vec<PendingChange>> {
    let Some(previous) = workspace.history()?.latest() else { return Ok(Vec::new()) };
    let recalled = workspace.history()?.recalled_sections(previous);
    let text = workspace.last_text()?;
    let words = &workspace.project.words();
    let since = Since { sections, copies, previous, text, recalled: &recalled, words };
    Ok(changes::changes(since, workspace.draft()?))
}

/// The partner whose text is compared: the publisher, or else the first partner.
pub(crate) fn publisher(project: &Project) -> Option<&PartnerFile> {
    let is_publisher = |file: &&PartnerFile| file.partner.name == project.book.publisher;
    project.partners.iter().find(is_publisher).or(project.partners.first())
}

/// The edition whose page numbers are given: `print`, or else the first with page references, the
/// first with pages, or any. An edition that is numbered by chapter has no plain page numbers.
pub(crate) fn reference_edition(project: &Project) -> Option<&Edition> {
    let has_pages = |edition: &&Edition| edition.format == Format::Pdf && !edition.is_by_chapter();
    let pages = || project.editions.iter().filter(has_pages);
    pages()
        .find(|edition| edition.id == "print")
        .or_else(|| pages().find(|edition| edition.references == References::Page))
        .or_else(|| pages().next())
        .or_else(|| project.editions.first())
}

/// The copy on whose pages the blocks of the text are looked for; none if the edition that is
/// compared has no pages with numbers of their own.
pub(crate) fn reference_pages(project: &Project) -> Option<(&PartnerFile, &Edition)> {
    let edition = reference_edition(project)?;
    let has_pages = edition.format == Format::Pdf && !edition.is_by_chapter();
    publisher(project).zip(Some(edition)).filter(|_| has_pages)
}
