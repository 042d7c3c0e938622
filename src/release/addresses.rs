//! Addresses that were published once and must keep leading somewhere.
//!
//! In: the sections of the next release, the texts of all earlier ones, and what `moved.toml` says.
//! Out: an error for each address that the release would break: of a section, of a heading, of an
//! edition or a pack. Only projects with a site publish addresses.

use super::wording::texts;
use crate::assembly::workspace::Workspace;
use crate::compare::candidate::ReleaseCandidate;
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::files::Root;
use crate::ground::version::Version;
use crate::project::history::{FrozenSection, History};
use crate::project::{MOVED, Project, is_id};
use std::collections::{BTreeMap, BTreeSet};

/// Where something was last, by its address.
type Published = BTreeMap<String, Version>;

/// The addresses that a release would break. `root` is the project itself, whose `history` has
/// every recall.
pub(super) fn broken(
    workspace: &Workspace,
    candidate: &ReleaseCandidate,
    root: &Root,
    history: &History,
) -> Vec<Diagnostic> {
    let project = &workspace.project;
    if project.book.site.is_none() {
        return Vec::new();
    }
    let now = now(project, &candidate.sections);
    let (published, mut problems) = published(root, history);
    for (address, version) in published {
        // The headings of a section that is gone are gone with it.
        let section = address.split('#').next().unwrap_or_default();
        if section != address && !now.contains(section) {
            continue;
        }
        let is_there = now.contains(&address);
        if is_there || project.moved.successor(&address).is_some() || is_moved(&address, &now) {
            continue;
        }
        let message = format!(
            "`{address}` was published in version {version}, and its address would lead nowhere"
        );
        let entry = format!("[[moved]] from = \"{address}\", to = [\"…\"]");
        problems.push(Diagnostic::error(Code::Release, message).in_path(MOVED).hint(format!(
            "say what replaces it, or give it back its id: add `{entry}`, with `to = []` and a \
             `note` if nothing does"
        )));
    }
    problems
}

/// Whether a heading is in another section now: its old page leads there by itself.
fn is_moved(address: &str, now: &BTreeSet<String>) -> bool {
    let Some((_, heading)) = address.split_once('#') else { return false };
    let end = format!("#{heading}");
    now.iter().any(|known| known.ends_with(&end))
}

/// Every address of the next release.
fn now(project: &Project, sections: &[FrozenSection]) -> BTreeSet<String> {
    let editions = project.editions.iter().map(|own| format!("editions/{}", own.id));
    let packs = project.packs.iter().filter(|own| !own.is_letter());
    let packs = packs.map(|own| format!("packs/{}", own.id));
    sections.iter().flat_map(addresses).chain(editions).chain(packs).collect()
}

/// The addresses of a section: its own, and those of headings with ids of their authors.
fn addresses(section: &FrozenSection) -> Vec<String> {
    let headings = section.blocks.iter().filter(|own| own.kind == "heading" && is_id(&own.id));
    let headings = headings.map(|own| format!("{}#{}", section.id, own.id));
    std::iter::once(section.id.clone()).chain(headings).collect()
}

/// Every address of earlier releases, with the newest release that had it, and why some of their
/// texts cannot be read. What was recalled and then taken out needs no successor.
fn published(root: &Root, history: &History) -> (Published, Vec<Diagnostic>) {
    let mut published = Published::new();
    let (texts, problems) = texts(root.path(), history);
    for record in &history.records {
        let whole = history.recalls_of(record).next().is_some();
        let recalled = history.recalled_sections(record);
        let is_recalled = |id: &str| whole || recalled.contains(id);
        let mut add = |address: String| published.insert(address, record.version.clone());
        for section in record.sections.iter().filter(|own| !is_recalled(&own.id)) {
            add(section.id.clone());
        }
        let sections = texts.get(&record.version).into_iter().flat_map(|text| &text.sections);
        for section in sections.filter(|own| !is_recalled(&own.id)) {
            addresses(section).into_iter().for_each(|address| {
                add(address);
            });
        }
        for artefact in &record.artefacts {
            add(match &artefact.pack {
                Some(pack) => format!("packs/{pack}"),
                None => format!("editions/{}", artefact.edition),
            });
        }
        for id in record.sections.iter().map(|own| &own.id).filter(|id| is_recalled(id)) {
            let start = format!("{id}#");
            published.retain(|address, _| address != id && !address.starts_with(&start));
        }
    }
    // The headings of a section that is gone are gone with it.
    let sections: BTreeSet<String> =
        published.keys().filter(|address| !address.contains('#')).cloned().collect();
    published.retain(|address, _| match address.split_once('#') {
        Some((section, _)) => sections.contains(section),
        None => true,
    });
    (published, problems)
}
