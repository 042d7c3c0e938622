//! The front pages of an update: what to take out and put in, and the list of live pages.
//!
//! In: the steps, and the leaves of both releases. Out: sections of ordinary blocks, so that they
//! are typeset and tagged like any other text.

use super::BinderUpdate;
use super::filing::{Step, pages, prefix};
use crate::book::manuscript::{Role, Section};
use crate::book::page::Page;
use crate::book::tree::Anchor;
use crate::ground::version::ReleaseVersion;
use crate::project::history::LeafRecord;

/// The prefix of the page numbers of the instructions.
pub(crate) const UPDATE: &str = "U";
/// The prefix of the page numbers of the list of live pages.
pub(crate) const LIVE: &str = "L";

/// The sections, each with the prefix of its page numbers.
pub(super) fn sections(
    update: &BinderUpdate<'_>,
    steps: &[Step<'_>],
) -> [(&'static str, Section); 2] {
    [(UPDATE, instructions(update, steps)), (LIVE, live_pages(update))]
}

fn instructions(update: &BinderUpdate<'_>, steps: &[Step<'_>]) -> Section {
    let mut page = Page::new("update:instructions", update.span);
    let (from, to) = (format!("version {}", update.from_version), lower(&update.version.line()));
    let out: usize = steps.iter().map(|step| step.out.len()).sum();
    let put: usize = steps.iter().map(|step| step.put.len()).sum();
    let words = format!(
        "This update is for binders of the {} for {} that contain {from}. It updates them to {to}: \
         take out {}, put in {}.",
        lower(update.edition_name),
        update.partner_name,
        leaves(out),
        leaves(put),
    );
    page.paragraph(vec![page.text(words)]);
    let mut things = Vec::new();
    if update.pages_on_leaf == 2 {
        things.push(
            "Print this file on both sides of the paper (flip on the long edge) and punch holes \
             in it.",
        );
    } else {
        things.push("Print this file on one side of the paper and punch holes in it.");
    }
    things.push(
        "Work through the table from top to bottom. At the foot of each leaf are its page numbers \
         and its version.",
    );
    if update.is_reordered() {
        things.push(
            "The order of the chapters has changed: put them in the order of the list of live \
             pages.",
        );
    }
    things.push(
        "Compare your binder with the list of live pages, page by page. If a page is missing, take \
         it from the complete edition of this version.",
    );
    things.push(
        "Keep the list of live pages at the front of the binder, in place of the previous list. \
         Recycle these instructions and all the leaves that you took out.",
    );
    page.numbered(&things);
    page.heading("Take out, put in");
    let mut last = String::new();
    let rows = steps.iter().map(|step| {
        let name = unless_repeated(update.name_of(step.prefix), &mut last);
        vec![name, pages(step.out), pages(step.put)]
    });
    let rows = rows.collect();
    page.table(&["Section", "Take out pages", "Put in pages"], &[4, 3, 3], rows);
    section(page, "Filing instructions")
}

fn live_pages(update: &BinderUpdate<'_>) -> Section {
    let mut page = Page::new("update:live-pages", update.span);
    let words = format!(
        "These are all the pages that belong in the binder after this update, with the version at \
         the foot of each: {} in total.",
        leaves(update.leaves.len())
    );
    page.paragraph(vec![page.text(words)]);
    let same = |one: &LeafRecord, other: &LeafRecord| {
        prefix(one) == prefix(other) && one.release == other.release
    };
    let mut last = String::new();
    let rows = update.leaves.chunk_by(same).map(|run| {
        let name = unless_repeated(update.name_of(prefix(&run[0])), &mut last);
        vec![name, pages(run), release_name(&run[0].release)]
    });
    let rows = rows.collect();
    page.table(&["Section", "Pages", "Version"], &[4, 3, 3], rows);
    section(page, "Live pages")
}

/// "2026.11", or "Draft".
fn release_name(release: &ReleaseVersion) -> String {
    match release {
        ReleaseVersion::Numbered(version) => version.to_string(),
        unnumbered => unnumbered.line(),
    }
}

/// The name for the first of several rows, and "continued" for the rows after it.
fn unless_repeated(name: String, last: &mut String) -> String {
    let shown = if name == *last { "continued".to_owned() } else { name.clone() };
    *last = name;
    shown
}

fn leaves(count: usize) -> String {
    if count == 1 { "1 leaf".to_owned() } else { format!("{count} leaves") }
}

fn lower(text: &str) -> String {
    let mut characters = text.chars();
    let first = characters.next().map(char::to_lowercase);
    first.into_iter().flatten().chain(characters).collect()
}

fn section(page: Page, title: &str) -> Section {
    Section {
        anchor: Anchor(page.section.clone()),
        id: page.section,
        role: Role::FrontMatter,
        depth: 1,
        number: None,
        label: None,
        title: title.to_owned(),
        summary: None,
        facts: Vec::new(),
        language: None,
        copies: false,
        landscape: false,
        kind: None,
        blocks: page.blocks,
    }
}
