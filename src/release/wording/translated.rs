//! What translated copies of releases say.
//!
//! In: the history, and the folder of all releases. Out: the text of each release in each other
//! language in which it has copies. The frozen text of a release has only the words of the source, so
//! these are read from the source archive. A release whose archive is missing or was altered is left
//! out, because readers can still see the words of the source.

use crate::compare::candidate::frozen;
use crate::ground::files::TemporaryFolder;
use crate::ground::language::Language;
use crate::ground::version::Version;
use crate::project::history::{FrozenSection, History, ReleaseRecord};
use crate::release::archived::{Archived, archived};
use crate::release::folders::ReleaseFolders;
use std::collections::{BTreeMap, BTreeSet};

/// The sections of releases by the tag of a language.
pub(crate) type Translated = BTreeMap<String, BTreeMap<Version, Vec<FrozenSection>>>;

/// The texts of all releases in all other languages.
pub(crate) fn translated(history: &History, folders: &ReleaseFolders<'_>) -> Translated {
    let mut found = Translated::new();
    // Words that were recalled are shown nowhere.
    let shown = history.records.iter().filter(|own| history.recalls_of(own).next().is_none());
    for record in shown {
        for (tag, sections) in of_release(record, folders).unwrap_or_default() {
            found.entry(tag).or_default().insert(record.version.clone(), sections);
        }
    }
    found
}

fn of_release(
    record: &ReleaseRecord,
    folders: &ReleaseFolders<'_>,
) -> Option<Vec<(String, Vec<FrozenSection>)>> {
    let tags = record.artefacts.iter().map(|own| own.language.as_str());
    let tags: BTreeSet<&str> = tags.filter(|tag| *tag != record.work.language).collect();
    if tags.is_empty() {
        return None;
    }
    let Archived { archive, .. } = archived(folders, record).ok()?;
    let unpacked = TemporaryFolder::new().ok()?;
    let workspace = archive.open(unpacked.path()).ok()?;
    let in_tag = |tag: &str| {
        let language = Language::parse(tag)?;
        let own = workspace.in_language(&language);
        let is_translated = own.project.book.language == language;
        is_translated.then(|| (tag.to_owned(), frozen(own, record.date)))
    };
    Some(tags.into_iter().filter_map(in_tag).collect())
}
