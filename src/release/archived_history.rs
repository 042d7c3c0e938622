//! The files of earlier releases that a release's archive needs, so that its own changes can be
//! found again.
//!
//! In: the history. Out: the record and the frozen text of the release before; and, if changes are
//! marked since an older release, the text of that one and all records in between. A recalled
//! section keeps its title there but none of its words, so that no later release contains them.

use crate::ground::diagnostic::Diagnostic;
use crate::ground::files::Root;
use crate::ground::version::Version;
use crate::project::history::{FOLDER, History, RECORD, TEXT, text_of, to_json};
use std::collections::BTreeMap;

/// The files by their names below the project's root. `previous` is the release before, and `since`
/// is the release that the book has changes marked since.
///
/// # Errors
/// If a file cannot be read.
pub(crate) fn archived_history(
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
        files.insert(name.clone(), root.read_text(&name)?.into_bytes());
        if version == first || version == previous {
            let text = text_without_recalled(root, history, version)?;
            files.insert(format!("{FOLDER}/{version}/{TEXT}"), text);
        }
    }
    Ok(files)
}

/// The frozen text of a release without the words of its recalled sections.
fn text_without_recalled(
    root: &Root,
    history: &History,
    version: &Version,
) -> Result<Vec<u8>, Diagnostic> {
    let record = history.record(version)?;
    let recalled = history.recalled_sections(record);
    let mut text = text_of(root, version)?;
    if !text.sections.iter().any(|section| recalled.contains(&section.id)) {
        return root.read_text(&format!("{FOLDER}/{version}/{TEXT}")).map(String::into_bytes);
    }
    for section in &mut text.sections {
        if recalled.contains(&section.id) {
            section.blocks.clear();
            section.summary = None;
        }
    }
    Ok(to_json(&text).into_bytes())
}
