//! The layouts and catalogues of words that a project replaces with its own.
//!
//! In: the files under `layouts/`. Out: their texts by name. Knows nothing of what they contain.

use super::Loader;
use std::collections::BTreeMap;

/// The folders of layouts, each with what their names begin with.
const FOLDERS: [(&str, &str); 5] = [
    ("layouts", ""),
    ("layouts/epub", "epub/"),
    ("layouts/site", "site/"),
    ("layouts/site/help", "site/help/"),
    ("layouts/words", "words/"),
];

/// The endings of their names.
const ENDINGS: [&str; 11] =
    ["typ", "csl", "css", "xhtml", "opf", "xml", "j2", "ftl", "html", "svg", "js"];

impl Loader<'_> {
    /// The project's own layouts, by name below `layouts/`.
    pub(super) fn layouts(&mut self) -> BTreeMap<String, String> {
        let mut layouts = BTreeMap::new();
        for (folder, prefix) in FOLDERS {
            for extension in ENDINGS {
                for name in self.listing(folder, extension) {
                    match self.root.read_text(&format!("{folder}/{name}")) {
                        Ok(text) => {
                            layouts.insert(format!("{prefix}{name}"), text);
                        }
                        Err(problem) => self.problems.push(problem),
                    }
                }
            }
        }
        layouts
    }
}
