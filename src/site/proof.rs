//! The proof that the pages of a site hold nothing that was left out of them.
//!
//! In: the finished pages of one partner, and the project that they were made from. Out: an error
//! for each text that may not be there. The files that the site offers were searched when their
//! release was cut; whether they may be offered today is decided in `downloads`.

use super::contents::Contents;
use crate::absence::{Copy, Inventory, Medium};
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
    pub(super) history: &'a History,
    /// The languages of the site, each with the start of its paths: first that of the text, whose paths
    /// start with nothing.
    pub(super) languages: &'a [(Language, String)],
}

impl Pages<'_> {
    /// Searches everything that was made for the site.
    pub(super) fn prove(&self, contents: &Contents) -> Vec<Diagnostic> {
        // The pages say in every language whether a copy is current.
        let artefacts = self.history.records.iter().flat_map(|record| &record.artefacts);
        let spoken: BTreeSet<&str> = artefacts.map(|own| own.language.as_str()).collect();
        let spoken: Vec<String> = spoken.into_iter().map(str::to_owned).collect();
        let mut problems = Vec::new();
        for (language, prefix) in self.languages {
            let workspace = self.workspace.in_language(language);
            let Some(inventory) = self.inventories.by_tag.get(language.tag()) else { continue };
            let inventory = inventory.get_or_init(|| {
                Inventory::of(&workspace.project, &workspace.book, &self.workspace.book)
            });
            let exclusions = |is_history| {
                inventory.exclusions(Copy {
                    project: &workspace.project,
                    partner: self.partner,
                    medium: Medium::Site { languages: &spoken, is_history },
                    language: language.tag(),
                    date: self.date,
                })
            };
            let (of_today, of_history) = (exclusions(false), exclusions(true));
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

    /// The language of the site in which something is said.
    fn language_of(&self, path: &str) -> Option<&Language> {
        let mut longest = self.languages.iter().rev();
        longest.find(|(_, prefix)| path.starts_with(prefix.as_str())).map(|(own, _)| own)
    }
}

/// Whether a page tells of earlier releases.
fn is_history(path: &str) -> bool {
    let folders = ["history/", "go/", "feeds/"];
    path == "releases.json" || folders.iter().any(|folder| path.starts_with(folder))
}
