//! The languages of the pages.
//!
//! In: the history of releases, and the catalogues. Out: the tool's words in every language in which
//! there was ever a copy, and a warning for each that has no catalogue any more: the pages in the
//! others must still say what was recalled.

use super::writer::Languages;
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::language::Language;
use crate::ground::own_words::{Catalogues, Words};
use crate::ground::words::listed;
use crate::project::history::{History, ReleaseRecord};
use std::collections::BTreeMap;

/// The languages of a history, and what is wrong with those that are left out.
///
/// # Errors
/// If the language of the newest release has no catalogue.
pub(crate) fn languages(
    history: &History,
    catalogues: &Catalogues,
) -> Result<(Languages, Vec<Diagnostic>), Diagnostic> {
    let Some(newest) = history.latest() else {
        return Ok((Languages { source: Words::english(), others: BTreeMap::new() }, Vec::new()));
    };
    let source = catalogues.required(&newest.work.language)?;
    let (mut others, mut problems) = (BTreeMap::new(), Vec::new());
    for (tag, versions) in tags(history, newest) {
        match catalogues.required(tag) {
            Ok(words) => {
                others.insert(tag.to_owned(), words);
            }
            Err(problem) => problems.push(left_out(tag, &versions, &problem)),
        }
    }
    Ok((Languages { source, others }, problems))
}

/// The tags of all languages but that of the newest record, with the releases that have copies in
/// them. Tags that differ only in capital letters would give files with the same name.
fn tags<'h>(history: &'h History, newest: &ReleaseRecord) -> BTreeMap<&'h str, Vec<String>> {
    let mut found: BTreeMap<String, (&str, Vec<String>)> = BTreeMap::new();
    for record in history.records.iter().rev() {
        for artefact in &record.artefacts {
            let tag = artefact.language.as_str();
            if is_source(tag, record, newest) {
                continue;
            }
            let (_, versions) =
                found.entry(tag.to_lowercase()).or_insert_with(|| (tag, Vec::new()));
            let version = record.version.to_string();
            if !versions.contains(&version) {
                versions.push(version);
            }
        }
    }
    found.into_values().collect()
}

/// Whether a copy is in the language of the records: under its tag of today, or under an earlier one
/// such as `en` for `en-GB`.
fn is_source(tag: &str, record: &ReleaseRecord, newest: &ReleaseRecord) -> bool {
    let now = newest.work.language.as_str();
    let is_same_language = || {
        let primary = |tag| Language::parse(tag).map(|own| own.primary().to_owned());
        primary(tag).is_some_and(|own| primary(now) == Some(own))
    };
    tag.eq_ignore_ascii_case(now) || tag == record.work.language && is_same_language()
}

fn left_out(tag: &str, versions: &[String], problem: &Diagnostic) -> Diagnostic {
    let message = format!(
        "there are copies of {} in `{tag}`, but there are no pages in that language that say \
         whether they are current: {}",
        listed(versions),
        problem.message
    );
    Diagnostic { hint: problem.hint.clone(), ..Diagnostic::warning(Code::Release, message) }
}
