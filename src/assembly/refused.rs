//! Drafts of earlier builds with a testimony that may not be in them any more.
//!
//! In: a workspace, and the record of what was built into a folder. Out: those files are gone, and their
//! names with the reasons. A file that somebody has changed since is theirs, and is only named.

use super::record::{FILE_NAME, Made, Record};
use super::workspace::Workspace;
use crate::ground::date::Date;
use crate::ground::diagnostic::{Code, Diagnostic, Outcome};
use crate::ground::files;
use std::path::Path;

impl Workspace {
    /// Removes the drafts in `out` that may no longer be there. `date` is that of the text.
    ///
    /// # Errors
    /// If a file or the record cannot be written.
    pub(crate) fn remove_refused(&self, out: &Path, date: Date) -> Outcome<Vec<Diagnostic>> {
        let path = out.join(FILE_NAME);
        let Some(mut record) = files::text_of(&path).map(|text| Record::parse(&text)) else {
            return Ok(Vec::new());
        };
        let mut told = Vec::new();
        let mut kept = Vec::new();
        for made in std::mem::take(&mut record.artefacts) {
            let Some((reference, why)) = self.refused(&made, date) else {
                kept.push(made);
                continue;
            };
            let file = out.join(&made.path);
            let is_as_made = files::measure(&file)
                .is_ok_and(|(bytes, sha256)| bytes == made.bytes && sha256 == made.sha256);
            let problem = |what: &str| {
                let message = format!("{what} holds the testimony `{reference}`: {why}");
                let problem = Diagnostic::warning(Code::Consent, message);
                problem.in_path(file.display().to_string())
            };
            if is_as_made {
                files::remove(&file).map_err(|problem| vec![problem])?;
                told.push(problem("this draft was removed, because it"));
            } else if files::exists(&file) {
                let hint = "somebody has changed the file since it was made: remove it yourself";
                told.push(problem("this draft").hint(hint));
                kept.push(made);
            }
        }
        record.artefacts = kept;
        if !told.is_empty() {
            files::write_whole(&path, record.to_json().as_bytes())
                .map_err(|problem| vec![problem])?;
        }
        Ok(told)
    }

    /// The first testimony of a draft that may not be in it, and why.
    fn refused<'m>(&self, made: &'m Made, date: Date) -> Option<(&'m str, String)> {
        let project = &self.project;
        let Made { partner, edition, pack, language, format, .. } = made;
        let showing = project.showing(partner, edition, pack.as_deref(), language, format, date);
        // Nobody may lose a draft because of a slip in a record, which is reported.
        let is_read = |reference: &&String| !project.ledger.unread.contains(reference);
        made.testimonies.iter().filter(is_read).find_map(|reference| {
            let refusal = project.ledger.refusal(reference, &showing)?;
            Some((reference.as_str(), refusal.to_string()))
        })
    }
}
