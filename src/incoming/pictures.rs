//! Pictures of a file, cleaned for the project.
//!
//! In: the pictures that the text shows, in its order. Out: for each a clean copy, the path at which it
//! will be, and the path by which the section names it. A picture that cannot be used is reported.

use super::findings::Findings;
use super::model::{Block, Document, Inline};
use crate::book::pictures::{CleanCopy, clean};
use crate::ground::digest;
use std::collections::BTreeMap;

/// The folder of figures in a project.
const FIGURES: &str = "content/figures";

#[derive(Debug, Default)]
pub(super) struct Staged {
    /// How the section names each picture, by its name in the file.
    pub(super) paths: BTreeMap<String, String>,
    /// The files to be written, from the project's folder.
    pub(super) files: Vec<(String, Vec<u8>)>,
    /// The files by their digests: a picture that is shown twice is one file.
    known: BTreeMap<String, String>,
    number: usize,
}

impl Staged {
    /// Adds a picture. `is_taken` says whether a path is in use; `id` is that of the section.
    pub(super) fn add(
        &mut self,
        name: &str,
        bytes: &[u8],
        id: &str,
        is_taken: &dyn Fn(&str) -> bool,
        findings: &mut Findings,
    ) {
        if self.paths.contains_key(name) {
            return;
        }
        let shown = crate::ground::words::brief(name);
        if let Some(format) = vector_of_windows(bytes) {
            findings
                .lost(format!("a picture in the format {format}: save it as PNG or SVG"), shown);
            return;
        }
        let CleanCopy { bytes, ending, findings: own } = match clean(bytes.to_vec()) {
            Ok(copy) => copy,
            Err(problems) => {
                for problem in problems {
                    let problem = problem.of_file(&shown);
                    findings.lost(format!("a picture: {}", problem.message), shown.clone());
                }
                return;
            }
        };
        for finding in &own {
            match finding.is_hidden() {
                true => findings.changed(
                    "a picture whose file held more than the picture, which was removed",
                    shown.clone(),
                ),
                false => findings.changed(
                    format!("a picture: {}", finding.of_file(&shown).message),
                    shown.clone(),
                ),
            }
        }
        let sha256 = digest::sha256(&bytes);
        if let Some(path) = self.known.get(&sha256) {
            self.paths.insert(name.to_owned(), path.clone());
            return;
        }
        let path = loop {
            self.number += 1;
            let path = format!("{FIGURES}/{id}-{}.{ending}", self.number);
            if !is_taken(&path) {
                break path;
            }
        };
        let written = format!("figures/{id}-{}.{ending}", self.number);
        self.known.insert(sha256, written.clone());
        self.paths.insert(name.to_owned(), written);
        self.files.push((path, bytes));
    }
}

/// The name of a format that only Windows draws.
fn vector_of_windows(bytes: &[u8]) -> Option<&'static str> {
    let is_emf = bytes.starts_with(&[1, 0, 0, 0]) && bytes.get(40..44) == Some(b" EMF");
    let is_wmf = bytes.starts_with(&[0xd7, 0xcd, 0xc6, 0x9a]) || bytes.starts_with(&[1, 0, 9, 0]);
    if is_emf { Some("EMF") } else { is_wmf.then_some("WMF") }
}

/// Cleans the pictures that a document shows, in the order of the text.
pub(super) fn staged(document: &mut Document, id: &str, is_taken: &dyn Fn(&str) -> bool) -> Staged {
    let mut names = Vec::new();
    names_in(&document.blocks, &mut names);
    document.notes.values().for_each(|blocks| names_in(blocks, &mut names));
    let mut staged = Staged::default();
    for name in names {
        if let Some(bytes) = document.pictures.get(&name) {
            staged.add(&name, bytes, id, is_taken, &mut document.findings);
        }
    }
    staged
}

fn names_in(blocks: &[Block], names: &mut Vec<String>) {
    for block in blocks {
        match block {
            Block::Paragraph(paragraph) => {
                for run in &paragraph.runs {
                    if let Inline::Picture { name, .. } = &run.what
                        && !names.contains(name)
                    {
                        names.push(name.clone());
                    }
                }
            }
            Block::Table(table) => {
                let cells = table.rows.iter().flat_map(|row| &row.cells);
                cells.for_each(|cell| names_in(&cell.blocks, names));
            }
        }
    }
}
