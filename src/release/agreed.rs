//! Whether a file of a release may still be handed to a partner.
//!
//! In: what the record of the release says of the file, the project as it was released, and what people
//! agree to today. Out: the testimony that must not be passed on any more, and why. The release itself
//! stays as it is.

use crate::ground::clock;
use crate::ground::date::Date;
use crate::ground::diagnostic::{Diagnostic, Failure};
use crate::project::history::{ArtefactRecord, ReleaseRecord};
use crate::project::{Ledger, Project, Refusal, open_root};
use std::path::Path;

/// What the people behind the testimonies of a release agree to today.
#[derive(Debug)]
pub(crate) struct AgreedToday {
    ledger: Ledger,
    /// The date of the release.
    date: Date,
}

impl AgreedToday {
    /// Reads the project's own records, not those in the archive of the release.
    ///
    /// # Errors
    /// If the record of a testimony in the release has mistakes.
    pub(crate) fn of(root: &Path, record: &ReleaseRecord) -> Result<Self, Failure> {
        let date = record.date;
        let mut references = record.artefacts.iter().flat_map(|made| &made.testimonies).peekable();
        if references.peek().is_none() {
            return Ok(Self { ledger: Ledger::default(), date });
        }
        let project = Project::load(open_root(root)?)?;
        if references.any(|reference| project.ledger.unread.contains(reference)) {
            let mut problems = project.problems;
            problems.retain(Diagnostic::is_error);
            return Err(Failure::new(project.sources, problems));
        }
        let mut ledger = project.ledger;
        ledger.today = clock::day_of_making();
        Ok(Self { ledger, date })
    }

    /// The first testimony in a file that must not be passed on, and why. `released` is the project as
    /// it was released, which says what the file is for.
    pub(crate) fn refusal<'m>(
        &self,
        made: &'m ArtefactRecord,
        released: &Project,
    ) -> Option<(&'m str, Refusal)> {
        let ArtefactRecord { partner, edition, pack, language, format, .. } = made;
        let pack = pack.as_deref();
        let showing = released.showing(partner, edition, pack, language, format, self.date);
        made.testimonies.iter().find_map(|reference| {
            Some((reference.as_str(), self.ledger.refusal(reference, &showing)?))
        })
    }
}
