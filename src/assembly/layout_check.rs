//! A project's own layouts, tried out.
//!
//! In: a workspace. Out: what the page engine or a writer refuses in them. A mistake in a layout
//! shows only when it lays something out, so each edition is made once, for the first partner, and
//! thrown away. Costs nothing in a project without layouts of its own.

use super::selection::Selection;
use super::workspace::Workspace;
use crate::book::manuscript::{Manuscript, Release};
use crate::book::page_list::PageList;
use crate::ebook;
use crate::ground::diagnostic::{Diagnostic, Outcome};
use crate::pages::{pdf, typeset};
use crate::project::{Edition, Marking};

/// What is wrong with the layouts that the project replaces.
pub(crate) fn layout_problems(workspace: &Workspace, release: &Release) -> Vec<Diagnostic> {
    // Those of the site are tried out when it is made.
    let own = workspace.project.layouts.keys().filter(|name| !name.starts_with("site/"));
    let own: Vec<&String> = own.filter(|name| replaces(workspace, name)).collect();
    if own.is_empty() {
        return Vec::new();
    }
    let is_page_layout = own.iter().any(|name| name.ends_with(".typ"));
    let mut problems = Vec::new();
    for edition in &workspace.project.editions {
        let is_concerned = edition.page.is_none() || is_page_layout;
        if edition.marking == Marking::Twin || !is_concerned {
            continue;
        }
        let packs = workspace.project.packs.iter();
        let packs = packs.filter(|pack| edition.is_for_cards() && pack.comes_in(&edition.id));
        let whole = (!edition.is_for_cards()).then_some(None);
        let mut copies = whole.into_iter().chain(packs.map(Some)).filter_map(|pack| {
            let mut partners = workspace.project.partners.iter();
            partners.find(|file| file.partner.takes(edition, pack)).map(|file| (pack, file))
        });
        let Some((pack, partner)) = copies.next() else { continue };
        // The first volume has everything that a whole book has.
        let volumes = workspace.project.volumes(edition);
        let selection = match volumes.first() {
            Some(volume) => Selection::of_volume(volume),
            None => Selection::from(pack),
        };
        let (manuscript, _) = workspace.selected(partner, edition, selection, release);
        problems.extend(attempt(workspace, edition, &manuscript).err().into_iter().flatten());
    }
    problems
}

/// Whether a file of the project replaces a layout with a different text.
fn replaces(workspace: &Workspace, name: &str) -> bool {
    let own = workspace.project.layouts.get(name);
    let built_in = typeset::BUILT_IN_LAYOUTS.iter().find(|(built_in, _)| *built_in == name);
    match built_in {
        Some((_, text)) => own.is_some_and(|own| own != text),
        // A page layout that no other one comes with is read by those that do.
        None => name.ends_with(".typ") || workspace.layouts.is_overridden(name),
    }
}

fn attempt(workspace: &Workspace, edition: &Edition, manuscript: &Manuscript) -> Outcome<()> {
    let engine = workspace.engine()?;
    if edition.page.is_none() {
        let cover = typeset::cover_png(engine, manuscript)?;
        let page_list = PageList::trial(manuscript);
        let cover = ebook::Cover { png: &cover.bytes, width: cover.width, height: cover.height };
        return ebook::assemble(manuscript, cover, Some(&page_list), &workspace.layouts)
            .map(|_| ());
    }
    let compiled = if edition.is_loose_leaf() {
        engine.compile_leaves(manuscript, &[])?.compiled
    } else {
        engine.compile(manuscript)?
    };
    if !edition.is_for_cards() {
        pdf::export(&compiled, manuscript)?;
    }
    pdf::export_sheets(engine, &compiled, manuscript).map(|_| ())
}
