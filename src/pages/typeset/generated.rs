//! The generated files of one artefact.
//!
//! In: text with the author's span of every piece, and the data that layouts read. Out: files by
//! their absolute path in the engine's world. Knows no blocks.

use super::data::{LEAF_RELEASES, data_files};
use super::literal::SpanMap;
use crate::book::manuscript::Manuscript;
use std::collections::BTreeMap;

/// All files that are written for one artefact, by absolute path in the engine's world.
#[derive(Debug, Clone, Default)]
pub struct Generated {
    pub(crate) files: BTreeMap<String, GeneratedFile>,
}

/// A generated file, and where its pieces came from.
#[derive(Debug, Clone)]
pub struct GeneratedFile {
    pub(crate) text: String,
    pub(crate) map: SpanMap,
}

impl Generated {
    /// The data of a manuscript, without any file to compile.
    pub(super) fn with_data(manuscript: &Manuscript) -> Self {
        let mut generated = Self::default();
        for (path, text) in data_files(manuscript) {
            generated.add(path, (text, SpanMap::default()));
        }
        generated
    }

    pub(super) fn add(&mut self, path: impl Into<String>, (text, map): (String, SpanMap)) {
        self.files.insert(path.into(), GeneratedFile { text, map });
    }

    /// Sets the words at the foot of each page about the release of its leaf.
    pub(super) fn set_leaf_releases(&mut self, words: &BTreeMap<String, String>) {
        let text = serde_json::to_string(words).expect("a map of words is plain data");
        self.add(LEAF_RELEASES, (text, SpanMap::default()));
    }

    /// The name and text of every file, for `--keep-typst`. The paths are relative.
    pub fn kept(&self) -> BTreeMap<String, String> {
        self.files
            .iter()
            .map(|(path, file)| (path.trim_start_matches('/').to_owned(), file.text.clone()))
            .collect()
    }
}
