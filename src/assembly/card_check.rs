//! Wallet cards, tried out.
//!
//! In: a workspace. Out: an error for each card whose words do not fit at the smallest size that can
//! be read, as a build would report it. Only the page engine can tell. Costs nothing in a project
//! that prints no cards.

use super::workspace::Workspace;
use crate::book::manuscript::Release;
use crate::ground::diagnostic::Diagnostic;
use crate::ground::diagnostic::once::each_once;
use crate::pages::typeset::sheet_pages;

/// What is wrong with the cards of packs, for every partner.
pub(crate) fn card_problems(workspace: &Workspace, release: &Release) -> Vec<Diagnostic> {
    let project = &workspace.project;
    let mut problems = Vec::new();
    for edition in project.editions.iter().filter(|edition| edition.is_for_cards()) {
        let Some(sheets) = &edition.sheets else { continue };
        for pack in project.packs.iter().filter(|pack| pack.comes_in(&edition.id)) {
            for partner in &project.partners {
                if !partner.partner.takes(edition, Some(pack)) {
                    continue;
                }
                let (manuscript, _) = workspace.selected(partner, edition, Some(pack), release);
                let tried = workspace
                    .engine()
                    .and_then(|engine| sheet_pages(engine, &manuscript, sheets, &[]));
                problems.extend(tried.err().into_iter().flatten());
            }
        }
    }
    each_once(problems)
}
