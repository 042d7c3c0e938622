//! What a release’s archive keeps of earlier releases: what its own changes are told by.
//!
//! In: the history. Out: files for the archive: the record and text of the release before, and
//! where changes are marked since an older one, that one’s text and the records in between. A
//! section that was recalled keeps its title there and none of its words, so that no later
//! release carries them.

use crate::ground::diagnostic::Diagnostic;
use crate::ground::files::Root;
use crate::ground::version::Version;
use crate::project::history::{FOLDER, History, RECORD, TEXT, text_of, to_json};
use std::collections::{BTreeMap, BTreeSet};

/// The files by name below the project. `since` is the release that the book names for marks.
///
/// # Errors
/// If one cannot be read.
pub(crate) fn kept(
    root: &Root,
    history: &History,
    previous: Option<&Version>,
    since: Option<&Version>,
) -> Result<BTreeMap<String, Vec<u8>>, Diagnostic> {
    let Some(previous) = previous else { return Ok(BTreeMap::new()) };
    let first = since.filter(|since| *since < previous).unwrap_or(previous);
    let mut files = BTreeMap::new();
    let versions = history.records.iter().map(|record| &record.version);
    for version in versions.filter(|version| (first..=previous).contains(version)) {
        let name = format!("{FOLDER}/{version}/{RECORD}");
        files.insert(name.clone(), root.read_bytes(&name)?);
        if version == first || version == previous {
            files.insert(format!("{FOLDER}/{version}/{TEXT}"), text(root, history, version)?);
        }
    }
    Ok(files)
}

/// The text of a release without the words of its recalled sections.
fn text(root: &Root, history: &History, version: &Version) -> Result<Vec<u8>, Diagnostic> {
    let recalled: BTreeSet<&str> = history
        .recalls
        .entries
        .iter()
        .filter_map(|recall| {
            let section = history.find(&recall.version)?.section(recall.section.as_deref()?)?;
            Some(section.sha256.as_str())
        })
        .collect();
    let mut text = text_of(root, version)?;
    if !text.sections.iter().any(|section| recalled.contains(section.sha256.as_str())) {
        return root.read_bytes(&format!("{FOLDER}/{version}/{TEXT}"));
    }
    for section in &mut text.sections {
        if recalled.contains(section.sha256.as_str()) {
            section.blocks.clear();
            section.summary = None;
        }
    }
    Ok(to_json(&text).into_bytes())
}
