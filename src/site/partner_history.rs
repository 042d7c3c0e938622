//! The history of releases as the readers of one partner know it.
//!
//! In: the history. Out: the same without other partners' files, without changes to what only other
//! partners' readers are told, such as their helplines, and without what was said about text that
//! was recalled.

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
        let known = history.find(&record.version);
        let recalled = known.map(|own| history.recalled_sections(own)).unwrap_or_default();
        let is_recalled = known.is_some_and(|own| history.recalls_of(own).next().is_some());
        // What was said about text that was recalled may be what was wrong with it.
        for change in &mut record.changes {
            if is_recalled || recalled.contains(&change.section) {
                change.summary = None;
            }
        }
        if is_recalled {
            record.introduction = None;
        }
    }
    own
}
