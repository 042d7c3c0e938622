//! Recalling every file that holds a testimony which somebody withdrew.
//!
//! In: the history and the reference of the testimony. Out: an entry in the list of recalls that
//! names no person, and a notice to each partner that has one of the files. One entry is enough:
//! each record says which of its files hold the testimony.

use super::affected::{AffectedArtefact, affected};
use super::append;
use super::notices::Notices;
use crate::ground::date::Date;
use crate::ground::diagnostic::{Diagnostic, Failure};
use crate::project::Project;
use crate::project::history::{History, Recall};
use crate::release::notes::Names;
use crate::verify::evidence::Evidence;
use std::path::Path;

/// A recall that is about to be recorded, or was.
pub(crate) struct TestimonyRecall {
    pub(crate) recall: Recall,
    /// Whether it is not in the list yet.
    pub(crate) is_new: bool,
    pub(crate) affected: Vec<AffectedArtefact>,
    notices: Notices,
}

impl TestimonyRecall {
    /// The recall of a testimony; nothing if no release holds it.
    ///
    /// # Errors
    /// If there are no words in the language of the work.
    pub(crate) fn of(
        project: &Project,
        history: &History,
        root: &Path,
        reference: &str,
        date: Date,
    ) -> Result<Option<Self>, Failure> {
        let mut records = history.records.iter().rev();
        let newest = records.find(|record| {
            let mut held = record.artefacts.iter().flat_map(|made| &made.testimonies);
            held.any(|own| own == reference)
        });
        let Some(record) = newest else { return Ok(None) };
        let words = project.catalogues.required(&record.work.language)?;
        let entries = &history.recalls.entries;
        let known = entries.iter().find(|own| own.testimony.as_deref() == Some(reference));
        let is_new = known.is_none();
        let recall = known.cloned().unwrap_or_else(|| Recall {
            version: record.version.clone(),
            section: None,
            testimony: Some(reference.to_owned()),
            // Nothing is recalled before it was released.
            date: date.max(record.date),
            reason: words.text("recall-reason-of-testimony"),
            shared: Vec::new(),
        });
        let evidence = Evidence::of_history(history, root);
        let affected = affected(&recall, &evidence);
        let names = Names::of(project);
        let notices = Notices::new(&recall, None, record, &affected, &evidence, &names, &words);
        Ok(Some(Self { recall, is_new, affected, notices }))
    }

    /// Records it, and writes every notice that does not exist yet. Returns the paths of notices, each
    /// with whether it was written now.
    ///
    /// # Errors
    /// If something cannot be written.
    pub(crate) fn write(&self, root: &Path) -> Result<Vec<(String, bool)>, Diagnostic> {
        if self.is_new {
            append(root, &self.recall)?;
        }
        self.notices.write(root)
    }

    /// The paths of the notices.
    pub(crate) fn notices(&self) -> Vec<String> {
        self.notices.paths()
    }
}
