//! The order in which the files of a site reach their readers.
//!
//! In: the paths of a site. Out: a class for each. A file may lead to files of its own class and of
//! classes before it:
//!
//! | class | what it is | what it leads to |
//! |---|---|---|
//! | matter | pictures, fonts, editions and other downloads | nothing in the site |
//! | sheets | style sheets, and scripts with a digest in their names | matter |
//! | pages | pages | all before, and other pages |
//! | lists | feeds, catalogues, data, the search index and the site map | all before |
//! | fronts | the pages of folders that hold other folders with pages | all before |
//! | front | the page of the whole site | all before |
//!
//! Classes alone are not enough, because pages lead to each other in circles. So a site changes in
//! this order: matter and sheets; then every other file that is *new*, which nothing leads to yet;
//! then every other file that has *changed*, which may lead to new ones; and at last what has gone is
//! removed, the pages first. Whatever a reader gets on the way from the front page has all that it
//! leads to. Knows no place to publish to.

use super::media::{extension, is_hashed};
use std::collections::BTreeSet;

/// The page of a folder.
pub(super) const INDEX: &str = "index.html";

/// What a file is to the order; from the first to be put in place to the last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Class {
    Matter,
    Sheets,
    Pages,
    Lists,
    Fronts,
    Front,
}

impl Class {
    pub(super) const ALL: [Self; 6] =
        [Self::Matter, Self::Sheets, Self::Pages, Self::Lists, Self::Fronts, Self::Front];

    /// Whether a file leads to no page and no list, so that it may be put in place before them even
    /// where it replaces an older one.
    pub(super) fn is_content(self) -> bool {
        self <= Self::Sheets
    }
}

/// Gives files their classes.
#[derive(Debug)]
pub(super) struct Classes<'a> {
    /// Folders that have a folder with a page below them; with a slash at the end.
    hubs: BTreeSet<&'a str>,
}

impl<'a> Classes<'a> {
    /// For a site with these files.
    pub(super) fn of(paths: impl IntoIterator<Item = &'a str>) -> Self {
        let mut hubs = BTreeSet::new();
        for path in paths.into_iter().filter(|path| is_page(path)) {
            // All folders above the one that holds the page.
            let mut folder = folder_of(path);
            while !folder.is_empty() {
                folder = folder_of(folder.trim_end_matches('/'));
                hubs.insert(folder);
            }
        }
        Self { hubs }
    }

    pub(super) fn class(&self, path: &str) -> Class {
        let folder = folder_of(path);
        match extension(path).as_str() {
            _ if path == INDEX => Class::Front,
            _ if &path[folder.len()..] == INDEX && self.hubs.contains(folder) => Class::Fronts,
            _ if is_page(path) => Class::Pages,
            "css" => Class::Sheets,
            "js" | "mjs" | "wasm" if is_hashed(path) => Class::Sheets,
            // A script whose name stays may hold the search index.
            "js" | "mjs" | "wasm" | "json" | "jsonl" | "xml" | "atom" | "rss" | "webmanifest" => {
                Class::Lists
            }
            _ if is_for_robots(path) => Class::Lists,
            _ => Class::Matter,
        }
    }
}

fn is_page(path: &str) -> bool {
    matches!(extension(path).as_str(), "html" | "htm" | "xhtml")
}

fn is_for_robots(path: &str) -> bool {
    matches!(path, "robots.txt" | "sitemap.txt" | "llms.txt")
}

/// The folder of a file or folder, with a slash at the end; empty for the whole site.
fn folder_of(path: &str) -> &str {
    path.rfind('/').map_or("", |at| &path[..=at])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_has_its_class() {
        let paths = [
            ("assets/cover.0a1b2c3d.png", Class::Matter),
            ("files/2026.11/toolkit.pdf", Class::Matter),
            ("assets/site.0a1b2c3d.css", Class::Sheets),
            ("assets/search.0a1b2c3d.js", Class::Sheets),
            ("search/words.js", Class::Lists),
            ("evisas/index.html", Class::Pages),
            ("404.html", Class::Pages),
            ("help/verify/index.html", Class::Pages),
            ("help/index.html", Class::Fronts),
            ("partners/a/index.html", Class::Fronts),
            ("partners/a/evisas/index.html", Class::Pages),
            ("feeds/releases.xml", Class::Lists),
            ("sitemap.xml", Class::Lists),
            ("robots.txt", Class::Lists),
            ("index.html", Class::Front),
        ];
        let classes = Classes::of(paths.map(|(path, _)| path));
        for (path, class) in paths {
            assert_eq!(classes.class(path), class, "{path}");
        }
    }
}
