//! Copies in other languages than that of the text.
//!
//! In: a workspace with its translations. Out: the manuscript of a copy in a language, and what is
//! wrong with it and not with its source.

use super::selection::Selection;
use super::workspace::Workspace;
use crate::book::manuscript::{Manuscript, Release};
use crate::book::missing::missing_letters;
use crate::ground::diagnostic::{Diagnostic, any_error};
use crate::ground::language::Language;
use crate::project::{Edition, Pack, PartnerFile};
use crate::translation;

impl Workspace {
    /// The manuscript of a copy in a language. The names are those of the project itself.
    pub(crate) fn copy_in(
        &self,
        language: &Language,
        partner: &PartnerFile,
        edition: &Edition,
        pack: Option<&Pack>,
        release: &Release,
    ) -> Manuscript {
        let own = self.in_language(language);
        let project = &own.project;
        let partner = project.partner(&partner.partner.id).unwrap_or(partner);
        let edition = project.edition(&edition.id).unwrap_or(edition);
        let pack = pack.and_then(|pack| project.pack(&pack.id));
        own.selected(partner, edition, pack, release).0
    }

    /// What is wrong with a copy in another language and not with its source.
    pub(super) fn problems_of_copy(
        &self,
        partner: &PartnerFile,
        edition: &Edition,
        selection: Selection<'_>,
        language: &Language,
        release: &Release,
    ) -> Vec<Diagnostic> {
        let own = self.in_language(language);
        if any_error(self.problems_in(language)) {
            return Vec::new();
        }
        let project = &own.project;
        let (Some(partner), Some(edition)) =
            (project.partner(&partner.partner.id), project.edition(&edition.id))
        else {
            return Vec::new();
        };
        let volumes = project.volumes(edition);
        let pack = selection.pack.map(|pack| pack.id.as_str());
        let volume = selection.volume.map(|volume| volume.number);
        let selection = Selection::named(pack, volume, &volumes, project);
        let (manuscript, mut found) = own.selected(partner, edition, selection, release);
        found.extend(own.report_missing(missing_letters(&manuscript)));
        translation::own_problems(&project.sources, found)
    }
}
