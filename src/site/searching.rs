//! The page on which people search a partner's site.
//!
//! In: a partner's site with its text. Out: the page and its scripts. Without scripts it says so, and
//! leads to the contents and the index. A section that was recalled is not found.

use super::address::hashed;
use super::address::{page, relative};
use super::contents::Contents;
use super::partner::{PageHead, PartnerSite, SEARCH};
use super::search::{SearchSection, names_of_terms, search_scripts};
use crate::book::manuscript::Role;
use crate::ground::diagnostic::Diagnostic;
use crate::web::render::{Renderer, values};

impl PartnerSite<'_> {
    /// Adds the page and its scripts.
    pub(super) fn add_search(
        &self,
        renderer: &Renderer<'_>,
        contents: &mut Contents,
        problems: &mut Vec<Diagnostic>,
    ) {
        let (Some(manuscript), Some(reading)) = (&self.manuscript, &self.reading) else { return };
        let shown = || reading.sections.iter().filter(|own| !self.is_recalled(&own.id));
        let sections: Vec<SearchSection> = shown()
            .filter_map(|own| {
                let section = manuscript.sections.get(own.at)?;
                SearchSection::of(section, relative(SEARCH, &page(&own.id)))
            })
            .collect();
        let source = &self.released.newest.workspace.project;
        let translated = (self.language != source.book.language).then_some(&source.glossary);
        let names = names_of_terms(&self.project().glossary, translated);
        let scripts = search_scripts(&sections, &names, &self.words, |stem, bytes| {
            let path = hashed(stem, bytes, "js");
            path.rsplit('/').next().unwrap_or(&path).to_owned()
        });
        let path = self.path(SEARCH);
        let loaded = scripts.loaded.map(|name| relative(&path, &format!("assets/{name}")));
        for (name, text) in scripts.files {
            contents.add(format!("assets/{name}"), text);
        }
        let index = shown().find_map(|own| {
            let section = manuscript.sections.get(own.at)?;
            (section.role == Role::Index).then(|| {
                values! { href => relative(SEARCH, &page(&own.id)), title => section.title }
            })
        });
        let title = self.words.text("site-search");
        let head = PageHead { is_unlisted: true, ..PageHead::new(SEARCH, &title, "") };
        let values = values! {
            title,
            contents => relative(SEARCH, "contents/index.html"),
            index,
            scripts => loaded,
        };
        self.add(renderer, "site/search.html", &head, values, contents, problems);
    }
}
