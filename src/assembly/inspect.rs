//! The pages of a choice of artefacts, laid out and inspected.
//!
//! In: a workspace and planned artefacts. Out: what is wrong with the pages of each, and what the
//! engine refuses. Writes no file.

use super::plan::{Artefact, Form};
use super::selection::Selection;
use super::workspace::Workspace;
use crate::book::manuscript::Release;
use crate::ground::diagnostic::Outcome;
use crate::pages::inspect::{Inspection, inspect};
use crate::project::Format;

/// The artefacts of a plan that have pages to inspect: sheets repeat those of the reading copy, and
/// an ebook has none.
pub(crate) fn with_pages(artefacts: &[Artefact]) -> impl Iterator<Item = &Artefact> {
    artefacts
        .iter()
        .filter(|artefact| artefact.format == Format::Pdf && artefact.form == Form::Reading)
}

/// Lays an artefact out and inspects its pages. There is nothing to inspect if the project does not
/// have its partner or edition.
///
/// # Errors
/// Everything that the engine refuses.
pub(crate) fn inspect_artefact(
    workspace: &Workspace,
    artefact: &Artefact,
    release: &Release,
) -> Outcome<Option<Inspection>> {
    let own = workspace.in_language(&artefact.language);
    let project = &own.project;
    let (Some(partner), Some(edition)) =
        (project.partner(&artefact.partner), project.edition(&artefact.edition))
    else {
        return Ok(None);
    };
    let volumes = project.volumes(edition);
    let selection = Selection::named(artefact.pack.as_deref(), artefact.volume, &volumes, project);
    let (manuscript, _) = own.selected(partner, edition, selection, release);
    let engine = workspace.engine()?;
    let compiled = if edition.is_by_chapter() {
        engine.compile_leaves(&manuscript, &[])?.compiled
    } else {
        engine.compile(&manuscript)?
    };
    let inspection = inspect(&compiled, &manuscript);
    workspace.forget_layouts(1);
    Ok(Some(inspection))
}
