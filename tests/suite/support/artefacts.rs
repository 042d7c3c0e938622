//! Finished editions, opened: an ebook's files, pages' words, an engine for pages.

use bindery::assembly::workspace::Workspace;
use bindery::book::manuscript::Manuscript;
use bindery::ground::version::{ReleaseVersion, Version};
use std::collections::BTreeMap;
use std::io::{Cursor, Read};
use typst::layout::{Frame, FrameItem};
use typst_layout::PagedDocument;

/// An ebook's files by name, decompressed.
pub(crate) fn unzip(epub: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut archive = zip::ZipArchive::new(Cursor::new(epub)).expect("an EPUB is a ZIP archive");
    let mut files = BTreeMap::new();
    for index in 0..archive.len() {
        let mut file = archive.by_index(index).expect("an entry");
        let mut bytes = Vec::new();
        let name = file.name().expect("a name that is text").into_owned();
        file.read_to_end(&mut bytes).expect("an entry that can be read");
        files.insert(name, bytes);
    }
    files
}

/// Well-formed XML, read.
#[track_caller]
pub(crate) fn xml(text: &str) -> roxmltree::Document<'_> {
    let options = roxmltree::ParsingOptions { allow_dtd: true, ..Default::default() };
    roxmltree::Document::parse_with_options(text, options)
        .unwrap_or_else(|error| panic!("not well formed: {error}\n{text}"))
}

/// The manuscript of a partner's edition.
#[track_caller]
pub(crate) fn manuscript(workspace: &Workspace, partner: &str, edition: &str) -> Manuscript {
    let project = &workspace.project;
    let partner = project.partner(partner).expect("the partner exists");
    let edition = project.edition(edition).expect("the edition exists");
    let release = workspace.draft_release().expect("a date");
    let (manuscript, problems) = workspace.manuscript(partner, edition, &release);
    assert!(!bindery::ground::diagnostic::any_error(&problems), "{problems:?}");
    manuscript
}

/// The finished pages of a manuscript.
#[track_caller]
pub(crate) fn pages(
    workspace: &Workspace,
    manuscript: &Manuscript,
) -> bindery::pages::typeset::Compiled {
    let engine = workspace.engine().expect("an engine");
    engine.compile(manuscript).unwrap_or_else(|problems| panic!("no pages: {problems:?}"))
}

/// The words on all pages, in the order in which they were set.
pub(crate) fn words(document: &PagedDocument) -> String {
    let mut out = String::new();
    for page in document.pages() {
        collect(&page.frame, &mut out);
        out.push('\n');
    }
    out
}

/// The words on each page.
pub(crate) fn words_of_pages(document: &PagedDocument) -> Vec<String> {
    let one = |page: &typst_layout::Page| {
        let mut out = String::new();
        collect(&page.frame, &mut out);
        out
    };
    document.pages().iter().map(one).collect()
}

fn collect(frame: &Frame, out: &mut String) {
    for (_, item) in frame.items() {
        match item {
            FrameItem::Group(group) => collect(&group.frame, out),
            FrameItem::Text(text) => {
                out.push_str(&text.text);
            }
            _ => {}
        }
    }
}

/// The version that the artefacts of a release carry.
pub(crate) fn numbered(version: &str) -> ReleaseVersion {
    ReleaseVersion::Numbered(Version::parse(version).expect("a version"))
}
