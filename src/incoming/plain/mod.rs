//! Markdown of other tools: CommonMark with the usual extensions of GitHub and pandoc.
//!
//! In: a text, and the file that it is from. Out: the pieces of a section. What our Markdown does not have
//! is reported with its line. Pictures are read from the folder of the file, and from nowhere else.

mod blocks;
mod header;
mod inlines;
mod paths;

use super::findings::Findings;
use super::gate::Gate;
use super::pictures::Staged;
use super::structure::{Structured, levelled, named_by_calls};
use crate::ground::files::Root;
use blocks::Reader;
use comrak::{Arena, Options};
use std::path::Path;

/// A section, and the pictures that are to be written.
pub(super) struct Plain {
    pub(super) structured: Structured,
    pub(super) files: Vec<(String, Vec<u8>)>,
}

/// Reads a Markdown text.
pub(super) fn read(
    text: &str,
    id: &str,
    file: &Path,
    gate: &Gate<'_>,
    is_taken: &dyn Fn(&str) -> bool,
) -> Plain {
    let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n").replace('\r', "\n");
    let mut findings = Findings::default();
    let header = header::read(&text, &mut findings);
    let arena = Arena::new();
    let root = comrak::parse_document(&arena, header.body, &options());
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty());
    let folder = Root::open(folder.unwrap_or(Path::new("."))).ok();
    let mut reader = Reader {
        id,
        lines: header.lines,
        folder,
        is_taken,
        callouts: gate.callouts,
        findings,
        notes: Default::default(),
        staged: Staged::default(),
        ids: Default::default(),
    };
    reader.find_targets(root);
    let mut pieces = reader.blocks(root, 0);
    let Reader { mut findings, mut notes, staged, ids, .. } = reader;
    let resolve = super::structure::resolved;
    super::structure::each_mut(&mut pieces, &mut |words| resolve(words, &ids, &mut findings));
    for own in notes.values_mut() {
        super::structure::each_mut(own, &mut |words| resolve(words, &ids, &mut findings));
    }
    let (title, pieces) = levelled(header.title, pieces, &mut findings);
    let (pieces, notes) = named_by_calls(pieces, notes, &mut findings);
    Plain { structured: Structured { title, pieces, notes, findings }, files: staged.files }
}

fn options() -> Options<'static> {
    let mut options = Options::default();
    options.extension.table = true;
    options.extension.footnotes = true;
    options.extension.inline_footnotes = true;
    options.extension.strikethrough = true;
    options.extension.subscript = true;
    options.extension.superscript = true;
    options.extension.tasklist = true;
    options.extension.description_lists = true;
    options.extension.alerts = true;
    options.extension.autolink = true;
    options.extension.header_attributes = true;
    options.extension.link_attributes = true;
    options.extension.block_directive = true;
    options.extension.math_dollars = true;
    options.parse.leave_footnote_definitions = true;
    options
}
