//! A sample of what a release has taken from a shared store: made again here, and compared.
//!
//! In: the project of a release, and what became of its files. Out: nothing, if every file of the
//! sample is the same, byte for byte; or an error for each that is not. Which files are in the sample
//! depends on digests alone, so it is the same wherever the same files are taken.

use crate::assembly::build::{self, Fate, Finished, Listener, Options};
use crate::assembly::plan::{Artefact, Form};
use crate::assembly::record::Made;
use crate::assembly::store::SharedStore;
use crate::assembly::workspace::Workspace;
use crate::book::manuscript::Release;
use crate::ground::diagnostic::{Diagnostic, Outcome, any_error};
use crate::ground::digest;
use crate::ground::files;
use crate::project::history::ReleaseRecord;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Of so many files of an edition, one is made again, and at least one of every edition.
const SHARE: usize = 8;

/// From what, where and how a sample is made.
pub(super) struct Sampling<'a> {
    pub(super) workspace: &'a Workspace,
    pub(super) release: &'a Release,
    /// The release before this one.
    pub(super) last: Option<&'a ReleaseRecord>,
    /// Makes it a different choice for each release.
    pub(super) seed: &'a str,
    /// Where its files are made, and removed again.
    pub(super) folder: &'a Path,
    pub(super) jobs: usize,
    /// The store from which the files were taken.
    pub(super) store: &'a SharedStore,
}

/// Makes a sample of the files that were taken from a store again, and compares.
///
/// # Errors
/// One for each file that differs, or what is in the way of making it.
pub(super) fn compare_sample(
    sampling: &Sampling<'_>,
    finished: &[Finished],
    listen: Listener<'_>,
) -> Outcome<()> {
    let Sampling { workspace, release, last, seed, folder, jobs, store } = *sampling;
    let taken: BTreeMap<&str, &Made> = finished
        .iter()
        .filter_map(|done| match &done.fate {
            Fate::Taken(made) => Some((made.path.as_str(), made)),
            _ => None,
        })
        .collect();
    let artefacts = finished.iter().map(|done| &done.artefact);
    let artefacts: Vec<&Artefact> =
        artefacts.filter(|artefact| taken.contains_key(artefact.path.as_str())).collect();
    let wanted = sample(&artefacts, seed);
    if wanted.is_empty() {
        return Ok(());
    }
    let options = Options { last, all_or_nothing: true, ..Options::draft(folder, jobs) };
    // What is wrong with the text was already said of the same copies.
    let built = build::build(workspace, release, &wanted, &options, listen)?;
    let is_made = built.finished.iter().all(|done| done.fate.made().is_some());
    if any_error(&built.problems) && !is_made {
        return Err(built.problems.into_iter().filter(Diagnostic::is_error).collect());
    }
    let made = built.finished.iter().filter_map(|done| done.fate.made());
    let lies: Vec<Diagnostic> = made
        .filter(|made| taken.get(made.path.as_str()) != Some(made))
        .map(|made| store.lie(made))
        .collect();
    if !lies.is_empty() {
        return Err(lies);
    }
    store.note_compared(wanted.len());
    files::remove(folder).map_err(|problem| vec![problem])
}

/// The artefacts that are made again, in their order: of each edition and form those copies whose names
/// have the smallest digests, together with `seed`.
fn sample(taken: &[&Artefact], seed: &str) -> Vec<Artefact> {
    let mut kinds: BTreeMap<(&str, Form), Vec<(String, &str)>> = BTreeMap::new();
    for artefact in taken {
        let Artefact { partner, edition, pack, volume, language, .. } = artefact;
        // A copy and its sheets have the same digest, because they are made from the same pages.
        let copy = format!("{seed}\n{partner}\n{edition}\n{pack:?}\n{volume:?}\n{language}\n");
        let kind = kinds.entry((edition, artefact.form)).or_default();
        kind.push((digest::sha256(copy.as_bytes()), &artefact.path));
    }
    let mut chosen: BTreeSet<&str> = BTreeSet::new();
    for mut copies in kinds.into_values() {
        copies.sort_unstable();
        let count = copies.len().div_ceil(SHARE);
        chosen.extend(copies.into_iter().take(count).map(|(_, path)| path));
    }
    let is_chosen = |artefact: &&&Artefact| chosen.contains(artefact.path.as_str());
    taken.iter().filter(is_chosen).map(|artefact| (*artefact).clone()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ground::language::Language;
    use crate::project::Format;

    fn artefacts(edition: &str, form: Form, count: usize) -> Vec<Artefact> {
        let artefact = |number: usize| Artefact {
            partner: format!("partner-{number}"),
            edition: edition.to_owned(),
            pack: None,
            volume: None,
            language: Language::parse("en").expect("a language"),
            format: Format::Pdf,
            form,
            path: format!("partner-{number}/{edition}-{form:?}.pdf"),
        };
        (0..count).map(artefact).collect()
    }

    #[test]
    fn every_edition_and_form_is_in_the_sample_and_a_share_of_many_files() {
        let all: Vec<Artefact> = [
            artefacts("booklet", Form::Reading, 9),
            artefacts("booklet", Form::Sheets, 9),
            artefacts("screen", Form::Reading, 1),
        ]
        .concat();
        let all: Vec<&Artefact> = all.iter().collect();
        let chosen = sample(&all, "1f");
        let count = |edition: &str, form: Form| {
            chosen.iter().filter(|own| own.edition == edition && own.form == form).count()
        };
        assert_eq!(count("booklet", Form::Reading), 2);
        assert_eq!(count("booklet", Form::Sheets), 2);
        assert_eq!(count("screen", Form::Reading), 1);
        let partners = |form: Form| -> BTreeSet<&str> {
            let own = chosen.iter().filter(|own| own.edition == "booklet" && own.form == form);
            own.map(|own| own.partner.as_str()).collect()
        };
        assert_eq!(partners(Form::Reading), partners(Form::Sheets));
        assert!(sample(&[], "1f").is_empty());
    }

    #[test]
    fn the_sample_differs_from_release_to_release() {
        let all = artefacts("screen", Form::Reading, 8);
        let all: Vec<&Artefact> = all.iter().collect();
        let seeds = ["1", "2", "3", "4", "5", "6", "7", "8"];
        let chosen: BTreeSet<String> =
            seeds.iter().map(|seed| sample(&all, seed)[0].path.clone()).collect();
        assert!(chosen.len() > 1, "{chosen:?}");
        assert_eq!(sample(&all, "1"), sample(&all, "1"));
    }
}
