//! Taking texts out of PO files, with their translations.
//!
//! In: a project before and after texts were taken out of it, and what these say. Out: the new text
//! of each PO file that had any of them, and every translation that went, so that it can be searched
//! for elsewhere. What takes the place of a text is for no translator.

use super::catalogues::{Catalogues, tags};
use super::po::{Entry, PoFile};
use super::unit::SourceUnit;
use super::units::{all_units, units};
use crate::ground::diagnostic::Diagnostic;
use crate::ground::source::{Sources, Span};
use crate::project::Project;
use std::collections::BTreeSet;

/// What is taken out.
pub(crate) struct Taken<'a> {
    pub(crate) before: &'a Project,
    pub(crate) after: &'a Project,
    /// Whether a place in the project as it was is in what is taken out.
    pub(crate) is_gone: &'a dyn Fn(Span) -> bool,
    /// Whether a text repeats some of it.
    pub(crate) is_repeated: &'a dyn Fn(&str) -> bool,
}

/// What came of the PO files of a project.
#[derive(Debug, Default)]
pub(crate) struct WithoutTaken {
    /// The new texts of files, by their paths.
    pub(crate) files: Vec<(String, String)>,
    /// The texts that went, and their translations.
    pub(crate) lines: Vec<String>,
}

/// The name of a context, and a text.
type Key = (String, String);

/// The texts of one PO file: those that are taken out, and those that stay.
struct Texts {
    gone: BTreeSet<Key>,
    after: BTreeSet<Key>,
}

impl Texts {
    fn of(name: &str, before: &[SourceUnit], after: &[SourceUnit], taken: &Taken<'_>) -> Self {
        let key = |unit: &SourceUnit| (unit.context.clone(), unit.text.clone());
        let own = |unit: &&SourceUnit| unit.catalogue == name;
        let stays: BTreeSet<Key> = after.iter().filter(own).map(key).collect();
        let is_gone = |unit: &&SourceUnit| (taken.is_gone)(unit.span);
        let gone = before.iter().filter(own).filter(is_gone).map(key);
        let gone = gone.filter(|key| !stays.contains(key)).collect();
        Self { gone, after: stays }
    }

    /// Whether an entry belongs to what is taken out.
    fn has(&self, entry: &Entry, taken: &Taken<'_>) -> bool {
        let context = entry.context.clone().unwrap_or_default();
        let key = (context, entry.text.clone());
        if !entry.is_obsolete && self.gone.contains(&key) {
            return true;
        }
        if !entry.is_obsolete && self.after.contains(&key) {
            return false;
        }
        // An earlier form of a text, which nobody needs any more.
        let is_theirs = self.gone.iter().any(|(context, _)| *context == key.0);
        let is_shared = self.after.iter().any(|(context, _)| *context == key.0);
        let is_like =
            [&entry.text, &entry.translation].into_iter().any(|text| (taken.is_repeated)(text));
        is_like || is_theirs && (entry.is_obsolete || !is_shared)
    }
}

/// The PO files of a project without what is taken out.
///
/// # Errors
/// If a file cannot be read: nobody knows what is in it.
pub(crate) fn without_taken(taken: &Taken<'_>) -> Result<WithoutTaken, Vec<Diagnostic>> {
    let before = all_units(taken.before);
    let mut out = WithoutTaken::default();
    let mut problems = Vec::new();
    for tag in tags(taken.before) {
        let after = units(taken.after, &tag);
        let mut sources = Sources::default();
        let catalogues = Catalogues::read(taken.before, &tag, &mut sources, &mut Vec::new());
        for (name, file) in &catalogues.files {
            let path = sources.file(file.file).path.clone();
            let Some(po) = &file.po else {
                let message = "this file of translations cannot be read";
                let problem =
                    Diagnostic::error(crate::ground::diagnostic::Code::Translation, message);
                problems.push(problem.in_path(path).hint("`bindery check` shows its mistakes"));
                continue;
            };
            let texts = Texts::of(name, &before, &after, taken);
            if let Some(new) = cleared(po, &texts, taken, &mut out.lines) {
                out.files.push((path, new.to_text()));
            }
        }
    }
    if problems.is_empty() { Ok(out) } else { Err(problems) }
}

/// A file without the texts that are taken out; nothing if it has none of them. What went is added to
/// `lines`.
fn cleared(
    po: &PoFile,
    texts: &Texts,
    taken: &Taken<'_>,
    lines: &mut Vec<String>,
) -> Option<PoFile> {
    let mut new = PoFile { entries: Vec::new(), ..po.clone() };
    for entry in &po.entries {
        if texts.has(entry, taken) {
            lines.extend([&entry.text, &entry.translation].map(String::clone));
            lines.extend(entry.previous.clone());
            continue;
        }
        let mut entry = entry.clone();
        entry.comments.retain(|comment| !(taken.is_repeated)(comment));
        if entry.previous.as_deref().is_some_and(taken.is_repeated) {
            // A guess, made from the translation of what is taken out.
            lines.push(std::mem::take(&mut entry.translation));
            entry.set_fuzzy(false);
        }
        new.entries.push(entry);
    }
    (new.entries != po.entries).then_some(new)
}
