//! Who translated a file, who reviewed it, and when.
//!
//! In: the header and the entries of a file. Out: how far it is, and whether all that is translated was
//! reviewed. A review is void once somebody has changed the file after it.

use super::catalogues::{Sheet, line, state};
use super::po::{Entry, PoFile};
use crate::ground::date::Date;
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::source::{FileId, Sources};
use crate::project::{Progress, Review, UnitState};

/// The fields of the header that name a reviewer and the day of the review.
pub(super) const REVIEWER: &str = "X-Reviewer";
pub(super) const REVIEWED: &str = "X-Reviewed";
/// The field that says when somebody last changed a translation.
pub(super) const REVISED: &str = "PO-Revision-Date";

/// How the comment of an entry starts that was reviewed by itself: `# reviewed: Name, 2026-11-20`.
const OWN: &str = "reviewed:";

/// How far a file is.
pub(super) fn progress(sheet: &Sheet<'_>, po: Option<&PoFile>) -> Progress {
    let mut progress = Progress::default();
    let mut own = Vec::new();
    for unit in 0..sheet.units.len() {
        let entry = sheet.entry(unit);
        match state(entry) {
            UnitState::Translated => {
                progress.translated += 1;
                own.push(own_review(entry));
            }
            UnitState::Outdated => progress.outdated += 1,
            UnitState::Missing => progress.missing += 1,
        }
    }
    let Some(po) = po else { return progress };
    progress.translator = translator(po);
    let all_own: Option<Vec<Review>> = own.into_iter().collect();
    let last = |reviews: Vec<Review>| reviews.into_iter().max_by_key(|review| review.date);
    progress.review = of_file(po).or_else(|| all_own.and_then(last));
    progress
}

/// Whether an entry was reviewed, alone or with its file.
pub(super) fn is_reviewed(entry: &Entry, po: &PoFile) -> bool {
    of_file(po).is_some() || own_review(entry).is_some()
}

/// The review of a whole file, if nobody has changed it since.
fn of_file(po: &PoFile) -> Option<Review> {
    let reviewer = po.field(REVIEWER)?;
    let date = po.field(REVIEWED).and_then(day)?;
    let revised = po.field(REVISED).and_then(day);
    let is_void = revised.is_some_and(|revised| revised > date);
    (!is_void).then(|| Review { reviewer: name_of(reviewer), date })
}

/// The review of a single entry.
fn own_review(entry: &Entry) -> Option<Review> {
    entry.comments.iter().find_map(|comment| {
        let (reviewer, date) = comment.trim().strip_prefix(OWN)?.rsplit_once(',')?;
        Some(Review { reviewer: name_of(reviewer), date: day(date)? })
    })
}

/// Whoever changed the file last. Tools write a placeholder until somebody does.
fn translator(po: &PoFile) -> Option<String> {
    let name = name_of(po.field("Last-Translator")?);
    (!name.is_empty() && name != "FULL NAME").then_some(name)
}

/// A name without the address after it.
fn name_of(written: &str) -> String {
    written.split('<').next().unwrap_or_default().trim().to_owned()
}

/// The day of a date, which tools write with the time.
fn day(written: &str) -> Option<Date> {
    Date::read(written.trim().get(..10)?).ok()
}

/// Reports a review of which a part is missing or cannot be read: of the whole file, or of an entry.
pub(super) fn check(po: &PoFile, sources: &Sources, file: FileId, problems: &mut Vec<Diagnostic>) {
    let mut report = |message: String, number: usize, hint: String| {
        let problem = Diagnostic::error(Code::Translation, message);
        problems.push(problem.at(line(sources, file, number)).hint(hint));
    };
    let header = match (po.field(REVIEWER), po.field(REVIEWED)) {
        (Some(_), None) => Some((
            format!("`{REVIEWER}` names a reviewer, and `{REVIEWED}` gives no date"),
            REVIEWER,
        )),
        (None, Some(_)) => {
            Some((format!("`{REVIEWED}` gives a date, and `{REVIEWER}` names nobody"), REVIEWED))
        }
        (Some(_), Some(date)) if day(date).is_none() => {
            Some((format!("`{REVIEWED}` is `{date}`, which is not a date"), REVIEWED))
        }
        _ => None,
    };
    if let Some((message, field)) = header {
        let hint = format!(
            "write both fields in the header: `\"{REVIEWER}: Name\\n\"` and \
             `\"{REVIEWED}: 2026-11-20\\n\"`"
        );
        report(message, po.line_of(field), hint);
    }
    for entry in po.entries.iter().filter(|entry| own_review(entry).is_none()) {
        let written = entry.comments.iter().map(|comment| comment.trim());
        for comment in written.filter(|comment| comment.starts_with(OWN)) {
            let message = format!("`# {comment}` gives no name with a date after it");
            let hint = format!("write `# {OWN} Name, 2026-11-20`");
            report(message, entry.text_line, hint);
        }
    }
}
