//! The history of releases as the readers of one partner know it.
//!
//! In: the history. Out: the same without other partners' files, and without changes to what only
//! other partners' readers are told, such as their helplines.

use crate::compare::as_read::is_of_another;
use crate::project::history::History;

/// The history without what belongs to other partners.
pub(super) fn of(history: &History, partner: &str) -> History {
    let mut own = history.clone();
    for record in &mut own.records {
        record.artefacts.retain(|artefact| artefact.partner == partner);
        let paths: Vec<&str> = record.artefacts.iter().map(|own| own.path.as_str()).collect();
        for section in &mut record.sections {
            section.artefacts.retain(|path| paths.contains(&path.as_str()));
        }
        record
            .changes
            .retain(|change| !(change.is_detail && is_of_another(&change.section, partner)));
        let recalled = history.find(&record.version).map(|own| history.recalled_sections(own));
        for change in &mut record.changes {
            // What was said about text that was recalled may be what was wrong with it.
            if recalled.as_ref().is_some_and(|ids| ids.contains(&change.section)) {
                change.summary = None;
            }
        }
    }
    own
}
