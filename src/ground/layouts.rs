//! Layouts: the text of the designs that are filled in to make an edition's files.
//!
//! In: the layouts that come with the tool, and those that a project uses instead. Out: a layout's
//! text by its name, such as `epub/book.css`. Does not know what a layout is for. The page layouts
//! (`.typ`) are in the room of the page writer.

use super::own_words::CATALOGUES;
use std::collections::BTreeMap;

macro_rules! built_in {
    ($($name:literal),* $(,)?) => {
        [$(($name, include_str!(concat!("../../layouts/", $name)))),*]
    };
}

/// The layouts that come with the tool, by name.
const BUILT_IN: [(&str, &str); 43] = built_in![
    "epub/book.css",
    "epub/cover.xhtml",
    "epub/nav.xhtml",
    "epub/package.opf",
    "epub/page.xhtml",
    "epub/shell.xhtml",
    "epub/title-page.xhtml",
    "mcgill.csl",
    "oscola.csl",
    "site/404.html",
    "site/comparison.html",
    "site/contents.html",
    "site/front.html",
    "site/go.html",
    "site/gone.html",
    "site/help/bind.svg",
    "site/help/cut-cards.svg",
    "site/help/drawing.svg",
    "site/help/ebooks.html",
    "site/help/fold-each.svg",
    "site/help/fold.svg",
    "site/help/index.html",
    "site/help/printing.html",
    "site/help/punch.svg",
    "site/help/sew.svg",
    "site/help/staple.svg",
    "site/help/trim.svg",
    "site/help/turn-long-edge.svg",
    "site/help/turn-short-edge.svg",
    "site/help/verify.html",
    "site/history.html",
    "site/no-file.html",
    "site/pages.css",
    "site/partners.html",
    "site/parts.html",
    "site/product.html",
    "site/products.html",
    "site/release.html",
    "site/search.html",
    "site/section.html",
    "site/shell.html",
    "site/site.css",
    "site/site.js",
];

/// The citation styles that are layouts.
pub(crate) const OSCOLA: &str = include_str!("../../layouts/oscola.csl");
pub(crate) const MCGILL: &str = include_str!("../../layouts/mcgill.csl");

/// The layouts of one project: a layout of its own if it has one with that name, or else the
/// tool's.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Layouts {
    overrides: BTreeMap<String, String>,
    /// The layouts of the tool that cut a release, which replace this tool's own.
    archived: BTreeMap<String, String>,
}

impl Layouts {
    /// The layouts of a project as it was released, with `archived` as those of the tool.
    pub(crate) fn of_release(
        overrides: BTreeMap<String, String>,
        archived: BTreeMap<String, String>,
    ) -> Self {
        Self { overrides, archived }
    }

    /// The names that a project may override.
    pub(crate) fn names() -> impl Iterator<Item = &'static str> {
        BUILT_IN.iter().chain(CATALOGUES).map(|(name, _)| *name)
    }

    /// A layout's text.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.overrides.get(name).map(String::as_str).or_else(|| self.own(name))
    }

    /// The tool's own layout of that name.
    fn own(&self, name: &str) -> Option<&str> {
        self.archived.get(name).map(String::as_str).or_else(|| {
            let mut all = BUILT_IN.iter().chain(CATALOGUES);
            all.find(|(built_in, _)| *built_in == name).map(|(_, text)| *text)
        })
    }

    /// Whether the project replaces the tool's layout with a different one.
    pub(crate) fn is_overridden(&self, name: &str) -> bool {
        self.overrides.get(name).is_some_and(|text| self.own(name) != Some(text))
    }
}

#[cfg(test)]
mod tests {
    use super::Layouts;
    use std::collections::BTreeMap;

    #[test]
    fn a_project_layout_replaces_the_built_in_one() {
        let own = BTreeMap::from([("epub/book.css".to_owned(), "p {}".to_owned())]);
        let layouts = Layouts::of_release(own, BTreeMap::new());
        assert_eq!(layouts.get("epub/book.css"), Some("p {}"));
        assert!(layouts.is_overridden("epub/book.css"));
        assert_eq!(layouts.get("epub/nav.xhtml"), Layouts::default().get("epub/nav.xhtml"));
        assert_eq!(layouts.get("epub/none"), None);
        assert!(Layouts::names().all(|name| layouts.get(name).is_some()));
    }
}
