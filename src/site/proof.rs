//! The proof that the pages of a site hold nothing that was left out of them.
//!
//! In: the finished pages of one partner, and the project that they were made from. Out: an error
//! for each text that may not be there. The files that the site offers were searched when their
//! release was cut; whether they may be offered today is decided in `downloads`.

use super::contents::Contents;
use crate::absence::{Copy, Exclusions, Inventory, Medium};
use crate::assembly::workspace::Workspace;
use crate::ground::date::Date;
use crate::ground::diagnostic::Diagnostic;
use crate::ground::language::Language;
use crate::project::history::History;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

/// What a page may not say, by the language of the site that it belongs to.
#[derive(Default)]
pub(super) struct Inventories {
    by_tag: BTreeMap<String, OnceLock<Inventory>>,
}

impl Inventories {
    /// Places for the inventories of these languages, which are gathered when they are needed.
    pub(super) fn of<'l>(languages: impl Iterator<Item = &'l Language>) -> Self {
        let by_tag = languages.map(|own| (own.tag().to_owned(), OnceLock::new()));
        Self { by_tag: by_tag.collect() }
    }
}

/// Whose pages are searched, and what they were made from.
pub(super) struct Pages<'a> {
    pub(super) partner: &'a str,
    pub(super) workspace: &'a Workspace,
    pub(super) inventories: &'a Inventories,
    /// The date of the release whose text they show.
    pub(super) date: Date,
    /// The tags of the languages in which the site says anything: whether a copy is current, in that
    /// of the copy.
    pub(super) spoken: Vec<String>,
    /// The languages of the site, each with the start of its paths: first that of the text, whose paths
    /// start with nothing.
    pub(super) languages: &'a [(Language, String)],
}

/// The tags of all languages in which there are files.
pub(super) fn spoken(history: &History) -> Vec<String> {
    let artefacts = history.records.iter().flat_map(|record| &record.artefacts);
    let tags: BTreeSet<&str> = artefacts.map(|own| own.language.as_str()).collect();
    tags.into_iter().map(str::to_owned).collect()
}

impl Pages<'_> {
    /// Searches everything that was made for the site.
    pub(super) fn prove(&self, contents: &Contents) -> Vec<Diagnostic> {
        let mut problems = Vec::new();
        for (language, prefix) in self.languages {
            let exclusions = |is_history| self.exclusions(language, is_history);
            let (Some(of_today), Some(of_history)) = (exclusions(false), exclusions(true)) else {
                continue;
            };
            for (path, bytes) in contents.made() {
                if self.language_of(path) != Some(language) {
                    continue;
                }
                let is_history = is_history(&path[prefix.len()..]) || contents.is_unlisted(path);
                let exclusions = if is_history { &of_history } else { &of_today };
                problems.extend(exclusions.prove(path, bytes).err().into_iter().flatten());
            }
        }
        problems
    }

    /// Searches a message that tells the partner what has changed.
    pub(super) fn prove_message(
        &self,
        language: &Language,
        name: &str,
        message: &[u8],
    ) -> Vec<Diagnostic> {
        let found = self.exclusions(language, true).map(|own| own.prove(name, message));
        found.and_then(Result::err).unwrap_or_default()
    }

    /// What may not be said in a language; nothing if the project does not have it.
    fn exclusions(&self, language: &Language, is_history: bool) -> Option<Exclusions<'_>> {
        let workspace = self.workspace.in_language(language);
        let inventory = self.inventories.by_tag.get(language.tag())?.get_or_init(|| {
            Inventory::of(&workspace.project, &workspace.book, &self.workspace.book)
        });
        Some(inventory.exclusions(Copy {
            project: &workspace.project,
            partner: self.partner,
            medium: Medium::Site { languages: &self.spoken, is_history },
            language: language.tag(),
            date: self.date,
        }))
    }

    /// The language of the site in which something is said.
    fn language_of(&self, path: &str) -> Option<&Language> {
        let mut longest = self.languages.iter().rev();
        longest.find(|(_, prefix)| path.starts_with(prefix.as_str())).map(|(own, _)| own)
    }
}

/// Whether a page is about earlier releases.
fn is_history(path: &str) -> bool {
    let folders = ["history/", "go/", "feeds/"];
    path == "releases.json" || folders.iter().any(|folder| path.starts_with(folder))
}
