//! The layouts and catalogues of words that a project replaces with its own.
//!
//! In: the files under `layouts/`. Out: their texts by name. Knows nothing of what they contain.

use super::Loader;
use std::collections::BTreeMap;

impl Loader<'_> {
    /// The project's own layouts, by name below `layouts/`.
    pub(super) fn layouts(&mut self) -> BTreeMap<String, String> {
        let mut layouts = BTreeMap::new();
        for (folder, prefix) in
            [("layouts", ""), ("layouts/epub", "epub/"), ("layouts/words", "words/")]
        {
            for extension in ["typ", "csl", "css", "xhtml", "opf", "xml", "j2", "ftl"] {
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
