//! The front pages of an update: what to take out and put in, and the list of live pages.
//!
//! In: the steps, and the leaves of both releases. Out: sections of ordinary blocks, so that they
//! are typeset and tagged like any other text.

use super::BinderUpdate;
use super::filing::{Step, pages, prefix};
use crate::book::manuscript::{Role, Section};
use crate::book::page::Page;
use crate::book::tree::Anchor;
use crate::ground::own_words::Words;
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
    let words = update.words;
    let out: usize = steps.iter().map(|step| step.out.len()).sum();
    let put: usize = steps.iter().map(|step| step.put.len()).sum();
    let about = [
        ("edition", words.in_sentence(update.edition_name).into()),
        ("partner", update.partner_name.into()),
        ("from", update.from_version.to_string().into()),
        ("out", leaves(out, words).into()),
        ("put", leaves(put, words).into()),
    ];
    let about = match update.version {
        ReleaseVersion::Numbered(version) => {
            let to = ("to", version.to_string().into());
            words.with("update-about", about.into_iter().chain([to]))
        }
        _ => words.with("update-about-draft", about),
    };
    page.paragraph(vec![page.text(about)]);
    let mut things = Vec::new();
    things.push(match update.pages_on_leaf {
        2 => "update-print-both-sides",
        _ => "update-print-one-side",
    });
    things.push("update-work-through");
    if update.is_reordered() {
        things.push("update-new-order");
    }
    things.extend(["update-compare", "update-keep-list"]);
    let things: Vec<String> = things.into_iter().map(|id| words.text(id)).collect();
    page.numbered(&things.iter().map(String::as_str).collect::<Vec<_>>());
    page.heading(&words.text("update-take-out-put-in"));
    let mut last = String::new();
    let rows = steps.iter().map(|step| {
        let name = unless_repeated(update.name_of(step.prefix), &mut last, words);
        vec![name, pages(step.out, words), pages(step.put, words)]
    });
    let rows = rows.collect();
    let columns = ["update-section", "update-take-out", "update-put-in"];
    let columns = columns.map(|id| words.text(id));
    page.table(&columns.each_ref().map(String::as_str), &[4, 3, 3], rows);
    section(page, words.text("update-instructions"))
}

fn live_pages(update: &BinderUpdate<'_>) -> Section {
    let mut page = Page::new("update:live-pages", update.span);
    let words = update.words;
    let all = [("leaves", leaves(update.leaves.len(), words).into())];
    page.paragraph(vec![page.text(words.with("update-all-pages", all))]);
    let same = |one: &LeafRecord, other: &LeafRecord| {
        prefix(one) == prefix(other) && one.release == other.release
    };
    let mut last = String::new();
    let rows = update.leaves.chunk_by(same).map(|run| {
        let name = unless_repeated(update.name_of(prefix(&run[0])), &mut last, words);
        vec![name, pages(run, words), release_name(&run[0].release, words)]
    });
    let rows = rows.collect();
    let columns = ["update-section", "update-column-pages", "update-version"];
    let columns = columns.map(|id| words.text(id));
    page.table(&columns.each_ref().map(String::as_str), &[4, 3, 3], rows);
    section(page, words.text("update-live-pages"))
}

/// "2026.11", or "Draft".
fn release_name(release: &ReleaseVersion, words: &Words) -> String {
    match release {
        ReleaseVersion::Numbered(version) => version.to_string(),
        ReleaseVersion::Draft => words.text("draft"),
        ReleaseVersion::Unnamed => String::new(),
    }
}

/// The name for the first of several rows, and "continued" for the rows after it.
fn unless_repeated(name: String, last: &mut String, words: &Words) -> String {
    let shown = if name == *last { words.text("label-continued") } else { name.clone() };
    *last = name;
    shown
}

fn leaves(count: usize, words: &Words) -> String {
    words.with("update-leaves", [("number", count.into())])
}

fn section(page: Page, title: String) -> Section {
    Section {
        anchor: Anchor(page.section.clone()),
        id: page.section,
        role: Role::FrontMatter,
        depth: 1,
        number: None,
        label: None,
        title,
        summary: None,
        facts: Vec::new(),
        language: None,
        copies: false,
        landscape: false,
        kind: None,
        blocks: page.blocks,
    }
}
