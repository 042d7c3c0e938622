//! What a withdrawal still has to delete, so that an interrupted one can be finished.
//!
//! In: paths below the project's root. Out: a hidden file beside the records of consent, which names
//! them and holds no words. It is there only while a withdrawal is at work: once the words are gone
//! from the text, nobody could find out any more which pictures and drafts had them.

use crate::ground::diagnostic::Diagnostic;
use crate::ground::files;
use crate::project::CONSENT;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// The list.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Journal {
    pub(super) delete: BTreeSet<String>,
}

/// Its place.
pub(super) fn place(root: &Path, reference: &str) -> PathBuf {
    root.join(CONSENT).join(format!(".withdrawing-{reference}.json"))
}

impl Journal {
    /// What an interrupted run left to delete.
    pub(super) fn left(root: &Path, reference: &str) -> BTreeSet<String> {
        let text = files::text_of(&place(root, reference)).unwrap_or_default();
        let mut left = serde_json::from_str::<Self>(&text).unwrap_or_default().delete;
        left.retain(|path| files::is_inside(path) && files::exists(&root.join(path)));
        left
    }

    /// Notes what is to be deleted.
    pub(super) fn note(&self, root: &Path, reference: &str) -> Result<(), Diagnostic> {
        let text = serde_json::to_string(self).unwrap_or_default();
        files::write_whole(&place(root, reference), text.as_bytes())
    }
}
