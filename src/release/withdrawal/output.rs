//! Finding what was made from a testimony: drafts, pages of the site, updates, bundles, messages.
//!
//! In: the folder of everything that the tool makes, and the words of the testimony. Out: the files
//! that hold any of it, by what builds recorded of them, by their digests, or by their words, even in
//! files within files. Deletes nothing.

use super::runs::Runs;
use crate::assembly::record::{FILE_NAME, Record};
use crate::ebook::FinishedEpub;
use crate::ground::diagnostic::Diagnostic;
use crate::ground::digest;
use crate::ground::files;
use crate::pages::pdf::FinishedPdf;
use crate::word::FinishedWord;
use std::collections::BTreeSet;
use std::io::{Cursor, Read};
use std::path::Path;
use zip::ZipArchive;

/// How deep files within files are looked into.
const DEEPEST: usize = 4;
/// The largest file within another one that is read.
const MOST: u64 = 512 << 20;

/// What gives a file away.
pub(super) struct Traces<'a> {
    pub(super) reference: &'a str,
    /// The digests of files that hold the testimony.
    pub(super) digests: &'a BTreeSet<String>,
    pub(super) runs: &'a Runs,
}

/// The files below a folder that hold the testimony, by their paths from there. `is_other` names those
/// that are looked after elsewhere.
///
/// # Errors
/// If the folder cannot be read.
pub(super) fn holding(
    folder: &Path,
    traces: &Traces<'_>,
    is_other: &dyn Fn(&str) -> bool,
) -> Result<BTreeSet<String>, Diagnostic> {
    if !files::exists(folder) {
        return Ok(BTreeSet::new());
    }
    let all = files::files_below(folder)?;
    let records = all.iter().filter_map(|path| path.strip_suffix(FILE_NAME));
    let records = records.filter(|start| start.is_empty() || start.ends_with('/'));
    let mut found = BTreeSet::new();
    for start in records {
        let own = recorded(&folder.join(start), traces).into_iter();
        found.extend(own.map(|path| format!("{start}{path}")));
    }
    for path in all.iter().filter(|path| !is_other(path)) {
        if found.contains(path) {
            continue;
        }
        let Some(bytes) = files::bytes_of(&folder.join(path)) else { continue };
        if traces.are_in(&bytes, 0) {
            found.insert(path.clone());
        }
    }
    Ok(found)
}

/// The files in a folder of which a build recorded that they hold the testimony, by their paths from
/// there. Only those that are still there.
pub(super) fn recorded(folder: &Path, traces: &Traces<'_>) -> BTreeSet<String> {
    let text = files::text_of(&folder.join(FILE_NAME)).unwrap_or_default();
    let made = Record::parse(&text).artefacts.into_iter();
    let held = made.filter(|made| made.testimonies.iter().any(|own| own == traces.reference));
    let paths = held.map(|made| made.path).filter(|path| files::is_inside(path));
    paths.filter(|path| files::exists(&folder.join(path))).collect()
}

impl Traces<'_> {
    /// Whether a file holds the testimony.
    pub(super) fn are_in(&self, bytes: &[u8], depth: usize) -> bool {
        if self.digests.contains(&digest::sha256(bytes)) {
            return true;
        }
        if bytes.starts_with(b"%PDF") {
            let words = FinishedPdf::open(bytes).and_then(|pdf| pdf.words());
            let words = words.into_iter().flatten().map(|word| word.text);
            return self.runs.are_in(&words.collect::<Vec<_>>().join(" "));
        }
        if bytes.starts_with(b"PK") {
            let word = || FinishedWord::open(bytes)?.words();
            let words = word().or_else(|| FinishedEpub::open(bytes)?.words());
            return words.is_some_and(|words| self.runs.are_in(&words.join(" ")))
                || depth < DEEPEST && self.are_within(bytes, depth);
        }
        let Ok(text) = std::str::from_utf8(bytes) else { return false };
        self.runs.are_in(text) || text.contains('<') && self.runs.are_in(&without_tags(text))
    }

    /// Whether a file within an archive holds it.
    fn are_within(&self, bytes: &[u8], depth: usize) -> bool {
        let Ok(mut archive) = ZipArchive::new(Cursor::new(bytes)) else { return false };
        (0..archive.len()).any(|index| {
            let Ok(file) = archive.by_index(index) else { return false };
            let mut content = Vec::new();
            let is_read = file.take(MOST).read_to_end(&mut content).is_ok();
            is_read && self.are_in(&content, depth + 1)
        })
    }
}

/// A page without its tags, on the same lines.
pub(super) fn without_tags(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (number, part) in text.split('<').enumerate() {
        match part.split_once('>') {
            Some((tag, words)) if number > 0 => {
                out.extend(tag.chars().filter(|c| *c == '\n'));
                out.push_str(words);
            }
            _ => out.push_str(part),
        }
    }
    out
}
