//! A project on its way to a release: its text frozen and compared with the last one.
//!
//! In: a sound project, the release before, the draft. Out: the sections, what changed in them,
//! and the release that their manuscripts are to carry.

use super::changes::{self, Found};
use super::text::{Pictures, freeze, place};
use crate::book::manuscript::{Release, Standing};
use crate::diagnostic::{Diagnostic, any_error};
use crate::plan::Artefact;
use crate::prepare::Prepared;
use crate::project::releases::{Draft, FrozenSection, FrozenText, ReleaseRecord, Version};
use crate::project::{Date, Edition, Format, PartnerFile, Project, References};
use crate::typeset::block_places;
use std::collections::{BTreeMap, BTreeSet};

/// What is known of a release before it is made.
#[derive(Debug, Clone)]
pub struct Study {
    pub sections: Vec<FrozenSection>,
    pub changes: Vec<Found>,
}

impl Study {
    /// Freezes the text and compares it.
    pub fn new(
        prepared: &Prepared,
        previous: Option<&ReleaseRecord>,
        previous_text: Option<&FrozenText>,
        draft: Option<&Draft>,
        date: Date,
    ) -> Self {
        let project = &prepared.project;
        let unnamed = Release::unnamed(date);
        let pictures: Pictures = prepared
            .book
            .pictures
            .iter()
            .map(|(path, picture)| (path.clone(), picture.sha256.clone()))
            .collect();
        let participants = match (publisher(project), reference_edition(project)) {
            (Some(first), Some(edition)) => {
                Some(prepared.for_participants(first, edition, &unnamed))
            }
            _ => None,
        };
        let manuscripts: Vec<_> = match (publisher(project), reference_edition(project)) {
            (Some(first), Some(edition)) => {
                let others =
                    project.partners.iter().filter(|file| file.partner.id != first.partner.id);
                std::iter::once(first)
                    .chain(others)
                    .map(|partner| prepared.manuscript(partner, edition, &unnamed).0)
                    .collect()
            }
            _ => Vec::new(),
        };
        let sections = freeze(&manuscripts, participants.as_ref(), &pictures);
        let changes = match previous {
            Some(previous) => changes::changes(&sections, previous, previous_text, draft),
            None => Vec::new(),
        };
        Self { sections, changes }
    }

    /// Looks at the changes again, with another draft.
    pub fn redrafted(
        self,
        previous: &ReleaseRecord,
        previous_text: Option<&FrozenText>,
        draft: Option<&Draft>,
    ) -> Self {
        let changes = changes::changes(&self.sections, previous, previous_text, draft);
        Self { changes, ..self }
    }

    /// Which of its sections an artefact holds, whole or in part.
    pub fn sections_in(
        &self,
        prepared: &Prepared,
        artefact: &Artefact,
        release: &Release,
    ) -> BTreeSet<&str> {
        let project = &prepared.project;
        let (Some(partner), Some(edition)) =
            (project.partner(&artefact.partner), project.edition(&artefact.edition))
        else {
            return BTreeSet::new();
        };
        let pack = artefact.pack.as_deref().and_then(|id| project.pack(id));
        let (manuscript, _) = prepared.selected(partner, edition, pack, release);
        let known = self.sections.iter().map(|section| section.id.as_str());
        known.filter(|id| manuscript.holds.iter().any(|held| held.id == **id)).collect()
    }

    /// The sections with the pages on which their blocks stand, where the edition that is
    /// compared has pages.
    ///
    /// # Errors
    /// Where that edition cannot be laid out.
    pub fn placed(
        &self,
        prepared: &Prepared,
        release: &Release,
    ) -> Result<Vec<FrozenSection>, Vec<Diagnostic>> {
        let project = &prepared.project;
        let mut sections = self.sections.clone();
        if let (Some(partner), Some(edition)) = (publisher(project), reference_edition(project))
            && edition.format == Format::Pdf
            && !edition.is_by_chapter()
        {
            let (manuscript, problems) = prepared.manuscript(partner, edition, release);
            if any_error(&problems) {
                return Err(problems);
            }
            let compiled = prepared.engine()?.compile(&manuscript)?;
            place(&mut sections, &block_places(&compiled));
        }
        Ok(sections)
    }

    /// The release that manuscripts carry.
    pub fn release(
        &self,
        previous: Option<&ReleaseRecord>,
        version: &Version,
        date: Date,
    ) -> Release {
        let standing = changes::standing(&self.sections, previous, &self.changes, version, date)
            .into_iter()
            .map(|(id, (version, date))| (id, Standing { version: version.to_string(), date }))
            .collect::<BTreeMap<_, _>>();
        Release { version: version.to_string(), date, standing }
    }
}

/// The partner whose text is compared: the publisher, or else the first one.
pub(super) fn publisher(project: &Project) -> Option<&PartnerFile> {
    let is_publisher = |file: &&PartnerFile| file.partner.name == project.book.publisher;
    project.partners.iter().find(is_publisher).or(project.partners.first())
}

/// The edition whose pages are named: `print`, or else the first with page references, the first
/// with pages, or any. Pages that are numbered by chapter have no number that stands alone.
pub(super) fn reference_edition(project: &Project) -> Option<&Edition> {
    let has_pages = |edition: &&Edition| edition.format == Format::Pdf && !edition.is_by_chapter();
    let pages = || project.editions.iter().filter(has_pages);
    pages()
        .find(|edition| edition.id == "print")
        .or_else(|| pages().find(|edition| edition.references == References::Page))
        .or_else(|| pages().next())
        .or_else(|| project.editions.first())
}
